//! Keys that scroll: what is only read has no control to walk to.

use egui::{Id, Key, Ui};

/// Further than any page is long, in points.
const ALL: f32 = 1e6;
/// How far an arrow key scrolls where it has nowhere to walk to, in points.
const LINE: f32 = 48.0;

/// Lets the keys scroll the area that `ui` lies in, if nothing lies over it: the paging keys always, the arrow keys where the
/// focus had nowhere to go.
pub(crate) fn paging(ui: &Ui) {
    // A text that is being edited keeps these keys to itself.
    if ui.ctx().text_edit_focused() || !ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
        return;
    }
    let page = 0.85 * ui.clip_rect().height();
    for (key, by) in [(Key::PageDown, -page), (Key::PageUp, page), (Key::Home, ALL), (Key::End, -ALL)] {
        if ui.input(|input| input.key_pressed(key)) {
            ui.scroll_with_delta(egui::vec2(0.0, by));
        }
    }
    let by = by_arrow(ui);
    if by != 0.0 {
        ui.scroll_with_delta(egui::vec2(0.0, by));
    }
}

/// How far to scroll for an arrow key that was pressed in the last frame and moved nothing.
fn by_arrow(ui: &Ui) -> f32 {
    let focused = ui.memory(egui::Memory::focused);
    let pressed = |key| ui.input(|input| input.key_pressed(key) && !input.modifiers.any());
    let now = match (pressed(Key::ArrowDown), pressed(Key::ArrowUp)) {
        (true, false) => -LINE,
        (false, true) => LINE,
        _ => 0.0,
    };
    let pass = ui.ctx().cumulative_pass_nr();
    let id: Id = ui.id().with("arrow");
    // egui moves the focus at the end of the frame in which the key came.
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<(u64, f32, Option<Id>)>(id);
        data.insert_temp(id, (pass, now, focused));
        before
    });
    match before {
        Some((then, by, from)) if then + 1 == pass && from == focused => by,
        _ => 0.0,
    }
}
