//! The few controls that all screens share.

use std::collections::BTreeSet;

use egui::{
    Align, Button, Color32, Frame, Label, Layout, Margin, Response, RichText, Sense, Stroke, TextFormat, TextStyle, Ui,
    WidgetInfo, WidgetType, vec2,
};
use wedge_words::{Block, Glossary, Span, blocks};

use crate::fonts::ICONS;
use crate::keys::Hotkey;
use crate::settings::Settings;
use crate::stage::Mark;
use crate::theme::{Palette, Theme};

/// What every drawing function needs: the theme and the palette in use, the settings, the words that are explained.
#[derive(Clone, Copy)]
pub(crate) struct Kit<'a> {
    pub theme: &'a Theme,
    pub palette: &'a Palette,
    pub settings: &'a Settings,
    pub glossary: &'a Glossary,
}

/// Which words of the glossary stand on the screen, and which one was asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Links {
    pub seen: BTreeSet<usize>,
    pub wanted: Option<usize>,
}

impl Links {
    fn id() -> egui::Id {
        egui::Id::new("links")
    }

    /// Forgets those of the last frame.
    pub(crate) fn begin(ctx: &egui::Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), Self::default()));
    }

    /// Those of this frame.
    pub(crate) fn end(ctx: &egui::Context) -> Self {
        ctx.data_mut(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    fn note(ctx: &egui::Context, what: impl FnOnce(&mut Self)) {
        ctx.data_mut(|data| what(data.get_temp_mut_or_default::<Self>(Self::id())));
    }
}

/// Icons by what they mean.
pub(crate) mod icon {
    pub(crate) const GOOD: &str = "\u{e06c}";
    pub(crate) const BAD: &str = "\u{e193}";
    pub(crate) const OWN: &str = "\u{e152}";
    pub(crate) const NEWS: &str = "\u{e0cc}";
    pub(crate) const HINT: &str = "\u{e1c2}";
    pub(crate) const CLOCK: &str = "\u{e087}";
    pub(crate) const UNSEEN: &str = "\u{e0bb}";
    pub(crate) const SEEN: &str = "\u{e0ba}";
    const CIRCLE: &str = "\u{e076}";
    const SQUARE: &str = "\u{e167}";
    const TRIANGLE: &str = "\u{e192}";
    const DIAMOND: &str = "\u{e2d2}";
    const HEXAGON: &str = "\u{e0f3}";

    /// The shape of a figure on the stage.
    pub(crate) fn shape(mark: super::Mark) -> &'static str {
        match mark {
            super::Mark::Circle => CIRCLE,
            super::Mark::Square => SQUARE,
            super::Mark::Triangle => TRIANGLE,
            super::Mark::Diamond => DIAMOND,
            super::Mark::Hexagon => HEXAGON,
        }
    }
}

fn style(name: &str) -> TextStyle {
    TextStyle::Name(name.into())
}

impl Kit<'_> {
    /// A heading of a page or section.
    pub fn heading(&self, ui: &mut Ui, text: &str) -> Response {
        ui.add(Label::new(RichText::new(text).text_style(TextStyle::Heading).color(self.palette.ink)))
    }

    /// The game's name.
    pub fn title(&self, ui: &mut Ui, text: &str) -> Response {
        ui.add(Label::new(RichText::new(text).text_style(style("title")).color(self.palette.ink)))
    }

    /// Leaves the place of a control empty. Controls are told apart by their place in the order of things: where one
    /// comes and goes, its place must stay, or the keyboard's focus would jump.
    pub fn nothing(&self, ui: &mut Ui) {
        ui.skip_ahead_auto_ids(1);
    }

    /// A small heading over a group.
    pub fn caption(&self, ui: &mut Ui, text: &str) -> Response {
        let text = RichText::new(text).text_style(TextStyle::Button).color(self.palette.accent);
        ui.add(Label::new(text))
    }

    /// Text of a document.
    pub fn document(&self, ui: &mut Ui, text: &str) -> Response {
        self.linked(ui, text, &style("document"), self.palette.ink)
    }

    /// The head of a clause.
    pub fn clause_head(&self, ui: &mut Ui, text: &str) -> Response {
        ui.add(Label::new(RichText::new(text).text_style(style("clause")).color(self.palette.ink)).wrap())
    }

    /// A first, larger paragraph.
    pub fn lead(&self, ui: &mut Ui, text: &str) -> Response {
        self.linked(ui, text, &style("lead"), self.palette.ink)
    }

    /// Running text of a control or panel.
    pub fn text(&self, ui: &mut Ui, text: &str) -> Response {
        self.linked(ui, text, &TextStyle::Body, self.palette.ink)
    }

    /// Text whose words are explained where they stand: a word of the glossary bears a fine line, tells what it means
    /// under the pointer, and leads to the glossary at a click. By keyboard the glossary lists the words on the screen.
    fn linked(&self, ui: &mut Ui, text: &str, style: &TextStyle, colour: Color32) -> Response {
        let format = TextFormat { font_id: style.resolve(ui.style()), color: colour, ..Default::default() };
        self.linked_parts(ui, &[(text, format)])
    }

    /// The same for a text made of parts, each in a format of its own.
    fn linked_parts(&self, ui: &mut Ui, parts: &[(&str, TextFormat)]) -> Response {
        let text: String = parts.iter().map(|(text, _)| *text).collect();
        let found = self.glossary.find(&text);
        let mut job = egui::text::LayoutJob::default();
        let mut start = 0;
        for (part, format) in parts {
            let end = start + part.len();
            let mut at = start;
            // A word that reaches over the end of a part is explained as far as it stands in this one.
            for (range, _) in found.iter().filter(|(range, _)| range.start < end && range.end > start) {
                let (from, to) = (range.start.max(start), range.end.min(end));
                job.append(&text[at..from], 0.0, format.clone());
                let linked = TextFormat { underline: Stroke::new(1.0, self.palette.line), ..format.clone() };
                job.append(&text[from..to], 0.0, linked);
                at = to;
            }
            job.append(&text[at..end], 0.0, format.clone());
            start = end;
        }
        if found.is_empty() {
            return ui.add(Label::new(job).wrap());
        }
        // It takes clicks, but not the keyboard: Tab goes from control to control.
        let (place, galley, response) = Label::new(job).wrap().sense(Sense::CLICK).layout_in_ui(ui);
        ui.painter().galley(place, std::sync::Arc::clone(&galley), self.palette.ink);
        let spoken = text.clone();
        response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, spoken.as_str()));
        Links::note(ui.ctx(), |links| links.seen.extend(found.iter().map(|(_, word)| *word)));
        let pointed = response.hover_pos().and_then(|pointer| {
            let letter = galley.cursor_from_pos(pointer - place).index;
            let byte = text.char_indices().nth(letter.into()).map_or(text.len(), |(byte, _)| byte);
            found.iter().find(|(range, _)| range.contains(&byte)).map(|(_, word)| *word)
        });
        let Some(word) = pointed else { return response };
        if response.clicked() {
            Links::note(ui.ctx(), |links| links.wanted = Some(word));
        }
        let term = &self.glossary.terms[word];
        response.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(340.0);
            self.clause_head(ui, &term.word);
            self.plain(ui, &term.meaning);
        })
    }

    /// Running text in which no word is explained.
    pub fn plain(&self, ui: &mut Ui, text: &str) -> Response {
        ui.add(Label::new(RichText::new(text).color(self.palette.ink)).wrap())
    }

    /// A faction's name with its shape before it, as far as shapes are wanted.
    pub fn named(&self, ui: &mut Ui, mark: Mark, text: &str) {
        ui.horizontal(|ui| {
            if self.settings.shapes {
                self.icon(ui, icon::shape(mark), self.palette.accent);
            }
            self.clause_head(ui, text);
        });
    }

    /// Text that steps back.
    pub fn note(&self, ui: &mut Ui, text: &str) -> Response {
        let text = RichText::new(text).text_style(TextStyle::Small).color(self.palette.muted);
        ui.add(Label::new(text).wrap())
    }

    /// A few small words that stay on one line.
    pub fn short(&self, ui: &mut Ui, text: &str, colour: Color32) -> Response {
        ui.add(Label::new(RichText::new(text).text_style(TextStyle::Small).color(colour)).extend())
    }

    /// Text in a colour that its words explain as well.
    pub fn marked(&self, ui: &mut Ui, text: &str, colour: Color32) -> Response {
        ui.add(Label::new(RichText::new(text).color(colour)).wrap())
    }

    /// An icon; the words beside it say the same.
    pub fn icon(&self, ui: &mut Ui, glyph: &str, colour: Color32) -> Response {
        let font = egui::FontId::new(self.theme.text.body, egui::FontFamily::Name(ICONS.into()));
        // Painted, not a label: a screen reader has no word for it.
        let galley = ui.painter().layout_no_wrap(glyph.to_owned(), font, colour);
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(rect.min, galley, colour);
        response
    }

    /// True once when the key of a hotkey is pressed.
    pub fn pressed(&self, ui: &Ui, hotkey: Hotkey) -> bool {
        let chord = self.settings.keys.of(hotkey);
        ui.input_mut(|input| chord.consume(input))
    }

    /// True once when a digit is pressed together with the command key (Ctrl, or ⌘ on a Mac).
    pub fn digit(&self, ui: &Ui, key: egui::Key) -> bool {
        ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, key))
    }

    /// The button that a screen is about; the main key presses it too.
    pub fn main(&self, ui: &mut Ui, text: &str, enabled: bool) -> bool {
        self.main_described(ui, text, "", enabled)
    }

    /// The same with a description under the pointer.
    pub fn main_described(&self, ui: &mut Ui, text: &str, description: &str, enabled: bool) -> bool {
        let mut response = self.primary(ui, text, enabled);
        if !description.is_empty() {
            response = response.on_hover_text(description);
        }
        response.clicked() || (enabled && self.pressed(ui, Hotkey::Main))
    }

    /// A main button that takes the keyboard when nothing else has it.
    pub fn waiting(&self, ui: &mut Ui, text: &str) -> bool {
        let response = self.primary(ui, text, true);
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        response.clicked() || self.pressed(ui, Hotkey::Main)
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
        self.ring(ui, &response);
        response
    }

    /// Any other button.
    pub fn button(&self, ui: &mut Ui, text: &str, enabled: bool) -> Response {
        let ink = if enabled { self.palette.ink } else { self.palette.muted };
        let button =
            Button::new(RichText::new(text).text_style(TextStyle::Button).color(ink)).min_size(vec2(0.0, 30.0));
        let response = ui.add_enabled(enabled, button);
        self.ring(ui, &response);
        response
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
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            let rect = response.rect.expand(2.5);
            let stroke = Stroke::new(2.0, self.palette.focus);
            ui.painter().rect_stroke(rect, self.theme.space.corner, stroke, egui::StrokeKind::Outside);
        }
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

    /// A paper laid over a screen that waits, no wider than so many points and no higher than the window.
    pub fn laid_over<R>(
        &self,
        ui: &Ui,
        id: egui::Id,
        width: f32,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> egui::ModalResponse<R> {
        let frame = Frame::new()
            .fill(self.palette.sheet)
            .stroke(Stroke::new(1.0, self.palette.line))
            .corner_radius(self.theme.space.corner)
            .inner_margin(Margin::same(24));
        egui::Modal::new(id)
            .frame(frame)
            .backdrop_color(self.palette.ink.gamma_multiply(if self.palette.dark { 0.15 } else { 0.45 }))
            .show(ui.ctx(), |ui| {
                let room = ui.ctx().content_rect();
                ui.set_width((room.width() - 100.0).clamp(260.0, width));
                egui::ScrollArea::vertical().max_height(room.height() - 100.0).show(ui, contents).inner
            })
    }

    /// A document lying on the desk.
    pub fn sheet<R>(&self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
        Frame::new()
            .fill(self.palette.sheet)
            .stroke(Stroke::new(1.0, self.palette.line))
            .corner_radius(self.theme.space.corner)
            .inner_margin(Margin::symmetric(20, 16))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                contents(ui)
            })
            .inner
    }

    /// A labelled value with a bar; the value stands in words beside it.
    pub fn meter(&self, ui: &mut Ui, label: &str, value: &str, share: f64) {
        let spoken = format!("{label}: {value}");
        ui.horizontal(|ui| {
            ui.add(Label::new(RichText::new(label).color(self.palette.muted)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(value).color(self.palette.ink)));
            });
        });
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 5.0), Sense::hover());
        response.widget_info(move || WidgetInfo::labeled(WidgetType::ProgressIndicator, true, spoken.as_str()));
        #[expect(clippy::cast_possible_truncation, reason = "a share of a few pixels")]
        let filled = rect.width() * share.clamp(0.0, 1.0) as f32;
        ui.painter().rect_filled(rect, 2.0, self.palette.hover);
        let mut part = rect;
        part.set_width(filled);
        ui.painter().rect_filled(part, 2.0, self.palette.accent);
        ui.add_space(self.theme.space.tight);
    }

    /// Effort left: one mark each.
    pub fn effort(&self, ui: &mut Ui, label: &str, left: u32) {
        let spoken = format!("{label}: {left}");
        ui.horizontal(|ui| {
            let said = ui.add(Label::new(RichText::new(label).color(self.palette.muted)));
            said.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, spoken.as_str()));
            for _ in 0..left {
                let (rect, _) = ui.allocate_exact_size(vec2(11.0, 11.0), Sense::hover());
                ui.painter().circle_filled(rect.center(), 5.0, self.palette.accent);
            }
            if left == 0 {
                ui.add(Label::new(RichText::new("0").color(self.palette.muted)));
            }
        });
    }

    /// Markdown, without its first-level headings if they are told apart elsewhere.
    pub fn markdown(&self, ui: &mut Ui, text: &str) {
        for block in blocks(text) {
            match block {
                Block::Heading(1, _) => {}
                Block::Heading(_, spans) => {
                    ui.add_space(self.theme.space.small);
                    self.caption(ui, &wedge_words::plain(&spans));
                }
                Block::Paragraph(spans) => {
                    self.spans(ui, &spans);
                    ui.add_space(self.theme.space.small);
                }
                Block::Item(spans) => {
                    ui.horizontal_top(|ui| {
                        ui.add_space(self.theme.space.small);
                        self.document(ui, "\u{2013}");
                        ui.vertical(|ui| self.spans(ui, &spans));
                    });
                    ui.add_space(self.theme.space.tight);
                }
            }
        }
    }

    fn spans(&self, ui: &mut Ui, spans: &[Span]) {
        let format = |name: &str| TextFormat {
            font_id: style(name).resolve(ui.style()),
            color: self.palette.ink,
            line_height: Some(self.theme.text.body * 1.5),
            ..Default::default()
        };
        let of = |span: &Span| match (span.stressed, span.strong) {
            (_, true) => format("clause"),
            (true, false) => format("stress"),
            _ => format("document"),
        };
        let parts: Vec<(&str, TextFormat)> = spans.iter().map(|span| (span.text.as_str(), of(span))).collect();
        self.linked_parts(ui, &parts);
    }
}
