//! Tables that are drawn in columns and heard as tables, and the small bars that stand in their cells.

use egui::accesskit::Role;
use egui::{Align, Layout, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::kit::Kit;

/// A table under a name; `rows` draws its rows.
pub(crate) fn table<R>(ui: &mut Ui, name: &str, rows: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        heard_as(ui, Role::Table, name);
        rows(ui)
    })
    .inner
}

/// A row; `cells` draws its cells.
pub(crate) fn row<R>(ui: &mut Ui, cells: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal_top(|ui| {
        heard_as(ui, Role::Row, "");
        ui.spacing_mut().item_spacing.x = 0.0;
        cells(ui)
    })
    .inner
}

/// The head of a column, so many points wide.
pub(crate) fn column_head<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    part(ui, Role::ColumnHeader, width, contents)
}

/// The head of a row.
pub(crate) fn row_head<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    part(ui, Role::RowHeader, width, contents)
}

/// Any other cell.
pub(crate) fn cell<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    part(ui, Role::Cell, width, contents)
}

fn part<R>(ui: &mut Ui, role: Role, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        heard_as(ui, role, "");
        ui.set_width(width);
        contents(ui)
    })
    .inner
}

/// Tells assistive technology what the contents of `ui` are together.
fn heard_as(ui: &Ui, role: Role, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        if !name.is_empty() {
            node.set_label(name);
        }
    });
}

/// A grade as steps from a middle line, to the right for and to the left against, with an arrowhead on the side to which it
/// has `changed`. `spoken` says it in words, also under the pointer.
pub(crate) fn steps_ui(ui: &mut Ui, kit: &Kit<'_>, size: Vec2, [grade, most]: [i8; 2], changed: i8, spoken: &str) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let (middle, way) = (rect.center(), f32::from(grade.signum()));
    let painter = ui.painter();
    painter.vline(middle.x, rect.y_range(), Stroke::new(1.0, kit.palette.line));
    let step = (rect.width() / 2.0 - 3.0) / f32::from(most.max(1));
    let colour = if grade > 0 { kit.palette.good } else { kit.palette.bad };
    for at in 0..grade.abs() {
        let from = middle.x + way * (1.5 + step * f32::from(at));
        let to = from + way * (step - 1.5);
        let block = Rect::from_two_pos(pos2(from, middle.y - 4.5), pos2(to, middle.y + 4.5));
        painter.rect_filled(block, 1.0, colour);
    }
    if grade == 0 {
        painter.circle_filled(middle, 2.0, kit.palette.muted);
    }
    if changed != 0 {
        let way = f32::from(changed.signum());
        let foot = pos2(middle.x + way * 2.0, rect.bottom() - 2.5);
        let head: [Pos2; 3] = [foot + vec2(way * 5.0, 0.0), foot - vec2(0.0, 2.5), foot + vec2(0.0, 2.5)];
        painter.add(Shape::convex_polygon(head.to_vec(), kit.palette.ink, Stroke::NONE));
    }
    let said = spoken.to_owned();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, said.as_str()));
    response.on_hover_text(spoken);
}

/// What nobody can know is drawn as such, not left out: a hatched band. Words beside it say so.
pub(crate) fn hatched_ui(ui: &mut Ui, kit: &Kit<'_>, size: Vec2) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut x = rect.left();
    while x + 6.0 < rect.right() {
        let line = [pos2(x, rect.bottom() - 3.0), pos2(x + 6.0, rect.top() + 3.0)];
        ui.painter().line_segment(line, Stroke::new(1.0, kit.palette.muted));
        x += 6.0;
    }
}
