//! How screens are laid out: the stage's room, columns, pages that scroll, the bar at the foot.

use egui::{Frame, Margin, Panel, Rect, ScrollArea, Ui};
use wedge_engine::Refusal;

use crate::intent::Scene;
use crate::widgets::{Kit, paging};

/// Points of width under which draft and tabs share one column.
pub(crate) const LEAST_WIDTH: f32 = 900.0;

/// Points of height under which the stage gives way to the controls: everything it says stands in the tabs as well.
const LEAST_HEIGHT: f32 = 500.0;

/// Points between the edge of a table's panel and what stands in it, to the side and above.
pub(crate) const EDGE: (i8, i8) = (16, 10);

/// Whether draft and tabs share one column in a window.
pub(crate) fn narrow(root: &Ui) -> bool {
    root.available_width() - 2.0 * f32::from(EDGE.0) < LEAST_WIDTH
}

/// Leaves room for the stage at the top, if the window is high enough for it.
pub(crate) fn stage_room(root: &mut Ui, share: f32) -> Option<Rect> {
    let height = root.available_height();
    if height < LEAST_HEIGHT {
        return None;
    }
    let panel = Panel::top("stage").exact_size((height * share).clamp(170.0, 520.0)).frame(Frame::NONE);
    Some(panel.show_separator_line(false).show(root, |ui| ui.max_rect()).inner)
}

/// The bar at the foot of a screen.
pub(crate) fn foot(root: &mut Ui, kit: &Kit<'_>, contents: impl FnOnce(&mut Ui)) {
    Panel::bottom("foot")
        .frame(Frame::new().fill(kit.palette.desk).inner_margin(Margin::symmetric(20, 10)))
        .show_separator_line(true)
        .show(root, |ui| {
            // Words stand level with the buttons beside them.
            ui.spacing_mut().interact_size.y = 34.0;
            ui.horizontal_wrapped(contents);
        });
}

/// Two columns side by side, text flush left. Call [`join`] with them afterwards.
pub(crate) fn columns(ui: &mut Ui, kit: &Kit<'_>) -> [Ui; 2] {
    let whole = ui.available_rect_before_wrap();
    let gap = kit.theme.space.medium;
    let width = (whole.width() - gap) / 2.0;
    [0.0, width + gap].map(|offset| {
        let rect = Rect::from_min_size(whole.min + egui::vec2(offset, 0.0), egui::vec2(width, whole.height()));
        let layout = egui::Layout::top_down(egui::Align::Min);
        let mut column =
            ui.new_child(egui::UiBuilder::new().id_salt(("column", offset > 0.0)).max_rect(rect).layout(layout));
        column.set_width(width);
        column
    })
}

/// Ends two columns: what follows stands under the longer one.
pub(crate) fn join(ui: &mut Ui, columns: &[Ui; 2]) {
    ui.advance_cursor_after_rect(columns[0].min_rect().union(columns[1].min_rect()));
}

/// An area that scrolls by itself, with a name of its own: a page that has just been opened begins at its top.
pub(crate) fn scroll(ui: &Ui, kit: &Kit<'_>, name: impl std::hash::Hash + std::fmt::Debug) -> ScrollArea {
    let seen = ui.id().with(("visit", &name));
    let opened = ui.ctx().data_mut(|data| {
        let before = data.get_temp::<u64>(seen);
        data.insert_temp(seen, kit.visit);
        before != Some(kit.visit)
    });
    let area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
    if opened { area.vertical_scroll_offset(0.0) } else { area }
}

/// A page that scrolls, its text no wider than can be read well.
pub(crate) fn page(root: &mut Ui, kit: &Kit<'_>, name: &str, contents: impl FnOnce(&mut Ui)) {
    egui::CentralPanel::default().frame(Frame::new().fill(kit.palette.paper)).show(root, |ui| {
        scroll(ui, kit, name).show(ui, |ui| {
            paging(ui);
            let width = ui.available_width();
            let column = (width - 2.0 * kit.theme.space.large).min(820.0);
            let side = ((width - column) / 2.0).max(0.0);
            ui.horizontal_top(|ui| {
                ui.add_space(side);
                ui.vertical(|ui| {
                    ui.set_width(column);
                    ui.add_space(kit.theme.space.large);
                    contents(ui);
                    ui.add_space(kit.theme.space.large);
                });
            });
        });
    });
}

/// A button for a move; where it is refused, the reason stands beside it.
pub(crate) fn move_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, label: &str, open: &Result<(), Refusal>) -> bool {
    let clicked = kit.button(ui, label, open.is_ok()).clicked();
    if let Err(refusal) = open {
        kit.note(ui, &scene.teller.refusal(refusal));
    } else {
        kit.nothing(ui);
    }
    clicked
}
