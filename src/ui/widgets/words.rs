//! Text: headings, documents, notes, and words that are explained where they stand.

use std::collections::BTreeSet;

use egui::{
    Color32, Label, Response, RichText, Sense, Stroke, TextFormat, TextStyle, Ui, WidgetInfo, WidgetType, vec2,
};
use wedge_words::{Block, Span, blocks, capital};

use super::icon;
use super::kit::Kit;
use crate::fonts::ICONS;
use crate::stage::Mark;

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
            self.clause_head(ui, &capital(text));
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
        // All are of one height, whatever their shape: a line must not move when its sign changes.
        let height = (self.theme.text.body * 1.25).ceil();
        let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, height), Sense::hover());
        let place = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
        ui.painter().galley(place, galley, colour);
        response
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
