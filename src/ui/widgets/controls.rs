//! What can be pressed or chosen, and the ring around what has the keyboard.

use egui::{Button, Response, RichText, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, vec2};

use super::kit::Kit;
use crate::keys::Hotkey;
use crate::{focus, guard};

impl Kit<'_> {
    /// True once when the key of a hotkey is pressed, unless a paper lies over what it would do.
    pub fn pressed(&self, ui: &Ui, hotkey: Hotkey) -> bool {
        if !ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
            return false;
        }
        let chord = self.settings.keys.of(hotkey);
        ui.input_mut(|input| chord.consume(input))
    }

    /// True once when a digit is pressed together with the command key (Ctrl, or ⌘ on a Mac).
    pub fn digit(&self, ui: &Ui, key: egui::Key) -> bool {
        ui.memory(|memory| memory.allows_interaction(ui.layer_id()))
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, key))
    }

    /// The button that a screen is about; the main key presses it too.
    pub fn main(&self, ui: &mut Ui, text: &str, enabled: bool) -> bool {
        self.main_described(ui, text, "", enabled)
    }

    /// The same with a description under the pointer.
    pub fn main_described(&self, ui: &mut Ui, text: &str, description: &str, enabled: bool) -> bool {
        let response = described(self.primary(ui, text, enabled), description);
        guard::meant(&response) || (enabled && self.pressed(ui, Hotkey::Main))
    }

    /// A main button that takes the keyboard when nothing else has it.
    pub fn waiting(&self, ui: &mut Ui, text: &str) -> bool {
        let response = self.primary(ui, text, true);
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        guard::meant(&response) || self.pressed(ui, Hotkey::Main)
    }

    /// The button that a screen is about.
    pub fn primary(&self, ui: &mut Ui, text: &str, enabled: bool) -> Response {
        let (fill, ink) = if enabled {
            (self.palette.accent, self.palette.on_accent)
        } else {
            (self.palette.hover, self.palette.muted)
        };
        let button = Button::new(RichText::new(text).text_style(TextStyle::Button).color(ink))
            .fill(fill)
            .stroke(Stroke::new(1.0, fill))
            .min_size(vec2(0.0, 34.0));
        let response = ui.add_enabled(enabled, button);
        self.ring_around(ui, &response, true);
        response
    }

    /// A button that looks like any other and from which much follows: it is pressed only by a click that is meant.
    pub fn grave(&self, ui: &mut Ui, text: &str, description: &str, enabled: bool) -> bool {
        let (response, meant) = self.grave_button(ui, text, enabled);
        described(response, description);
        meant
    }

    /// The same as it lies on the screen, and whether it was pressed.
    pub fn grave_button(&self, ui: &mut Ui, text: &str, enabled: bool) -> (Response, bool) {
        let response = self.plain_button(ui, text, enabled);
        self.ring_around(ui, &response, true);
        let meant = guard::meant(&response);
        (response, meant)
    }

    /// Any other button.
    pub fn button(&self, ui: &mut Ui, text: &str, enabled: bool) -> Response {
        let response = self.plain_button(ui, text, enabled);
        self.ring(ui, &response);
        response
    }

    fn plain_button(&self, ui: &mut Ui, text: &str, enabled: bool) -> Response {
        let ink = if enabled { self.palette.ink } else { self.palette.muted };
        let button =
            Button::new(RichText::new(text).text_style(TextStyle::Button).color(ink)).min_size(vec2(0.0, 30.0));
        ui.add_enabled(enabled, button)
    }

    /// Any other button, whose words alone would not tell it from its like. `spoken` is what a screen reader says.
    pub fn spoken_button(&self, ui: &mut Ui, text: &str, spoken: &str, enabled: bool) -> Response {
        let response = self.button(ui, text, enabled);
        let spoken = spoken.to_owned();
        response.widget_info(move || WidgetInfo::labeled(WidgetType::Button, enabled, spoken.as_str()));
        response
    }

    /// One of several choices, of which one is taken. `spoken` is what a screen reader says.
    pub fn choice(&self, ui: &mut Ui, text: &str, spoken: &str, taken: bool, enabled: bool) -> Response {
        let (fill, ink, line) = if taken {
            (self.palette.accent, self.palette.on_accent, self.palette.accent)
        } else {
            (self.palette.sheet, if enabled { self.palette.ink } else { self.palette.muted }, self.palette.line)
        };
        let button = Button::new(RichText::new(text).color(ink)).fill(fill).stroke(Stroke::new(1.0, line)).wrap();
        let response = ui.add_enabled(enabled, button);
        let spoken = spoken.to_owned();
        response.widget_info(move || WidgetInfo::selected(WidgetType::RadioButton, enabled, taken, spoken.as_str()));
        self.ring(ui, &response);
        response
    }

    /// A button as wide as what it stands in, with the key that does the same.
    pub fn wide(&self, ui: &mut Ui, text: &str, hotkey: Option<Hotkey>) -> Response {
        let chord = hotkey.map_or_else(String::new, |hotkey| self.settings.keys.of(hotkey).to_string());
        let label = RichText::new(text).text_style(TextStyle::Button).color(self.palette.ink);
        let mut button = Button::new(label).min_size(vec2(ui.available_width(), 32.0));
        if !chord.is_empty() {
            button = button.shortcut_text(RichText::new(chord).color(self.palette.muted));
        }
        let response = ui.add(button);
        let spoken = text.to_owned();
        response.widget_info(move || WidgetInfo::labeled(WidgetType::Button, true, spoken.as_str()));
        self.ring(ui, &response);
        response
    }

    /// One of several choices, of which some can be taken at once.
    pub fn tick(&self, ui: &mut Ui, text: &str, taken: bool, enabled: bool) -> Response {
        let response = self.choice(ui, text, text, taken, enabled);
        let spoken = text.to_owned();
        response.widget_info(move || WidgetInfo::selected(WidgetType::Checkbox, enabled, taken, spoken.as_str()));
        response
    }

    /// Something that is read by those who want to, folded under its title. `spoken` tells its header from its like.
    pub fn folded(
        &self,
        ui: &mut Ui,
        salt: impl std::hash::Hash + std::fmt::Debug,
        title: &str,
        spoken: &str,
        contents: impl FnOnce(&mut Ui),
    ) {
        let head = RichText::new(title).text_style(TextStyle::Button).color(self.palette.accent);
        let folded = egui::CollapsingHeader::new(head).id_salt(salt).show(ui, contents);
        let open = folded.body_returned.is_some();
        let (header, spoken) = (folded.header_response, spoken.to_owned());
        header.widget_info(move || WidgetInfo::labeled(WidgetType::CollapsingHeader, true, spoken.as_str()));
        ui.ctx().accesskit_node_builder(header.id, |node| node.set_expanded(open));
        self.ring(ui, &header);
    }

    /// A tab.
    pub fn tab(&self, ui: &mut Ui, text: &str, open: bool) -> Response {
        let ink = if open { self.palette.accent } else { self.palette.muted };
        let button = Button::new(RichText::new(text).text_style(TextStyle::Button).color(ink)).frame(false);
        let response = ui.add(button);
        let spoken = text.to_owned();
        response.widget_info(move || WidgetInfo::selected(WidgetType::SelectableLabel, true, open, spoken.as_str()));
        if open {
            let line = response.rect;
            ui.painter().hline(line.x_range(), line.bottom() + 1.0, Stroke::new(2.0, self.palette.accent));
        }
        self.ring(ui, &response);
        response
    }

    /// The ring around what has the keyboard; what has just got it is scrolled into sight.
    pub fn ring(&self, ui: &Ui, response: &Response) {
        self.ring_around(ui, response, false);
    }

    fn ring_around(&self, ui: &Ui, response: &Response, grave: bool) {
        // egui first measures a new paper unseen; what is there then cannot have the keyboard yet.
        if ui.is_visible() {
            focus::note(response, grave);
        }
        if !response.has_focus() {
            return;
        }
        // egui does not tell that an arrow key brought the focus, so it is seen from where the ring was before.
        if self.ringed != Some(response.id) {
            response.scroll_to_me(None);
        }
        let rect = response.rect.expand(2.5);
        let stroke = Stroke::new(2.0, self.palette.focus);
        ui.painter().rect_stroke(rect, self.theme.space.corner, stroke, egui::StrokeKind::Outside);
    }

    /// True if something was not shown in the pass before this one: it has just come, and may take the keyboard.
    pub fn fresh(&self, ui: &Ui, id: egui::Id) -> bool {
        let now = ui.ctx().cumulative_pass_nr();
        let before = ui.ctx().data_mut(|data| {
            let seen = data.get_temp::<u64>(id);
            data.insert_temp(id, now);
            seen
        });
        before.is_none_or(|before| before + 1 < now)
    }
}

/// What follows from a button, or why it cannot be pressed: under the pointer, and for a screen reader.
fn described(response: Response, description: &str) -> Response {
    if description.is_empty() {
        return response;
    }
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(description));
    response.on_hover_text(description).on_disabled_hover_text(description)
}
