//! The draft in a line a clause: what it says, what they want instead, and what each faction makes of it.

use egui::{RichText, Sense, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2};
use wedge_words::{Arg, Cell, Matrix, Row, Teller};

use crate::screens::matrix::BAR;
use crate::stage_model::mark_of;
use crate::widgets::{Kit, grid, icon};

/// Points between the edge of a line and its words.
const PAD: f32 = 3.0;
/// Points by which what is unfolded stands further in.
pub(crate) const INDENT: i8 = 18;
/// Points for the sign that tells whether a line is unfolded.
const SIGN: f32 = 18.0;

/// How the lines share the width.
pub(crate) struct Lines {
    /// Of the words.
    words: f32,
    /// Of the clause's name among them.
    name: f32,
    /// Of a faction.
    faction: f32,
}

impl Lines {
    #[expect(clippy::cast_precision_loss, reason = "a few factions")]
    pub(crate) fn of(ui: &Ui, matrix: &Matrix) -> Self {
        let (width, factions) = (ui.available_width(), matrix.factions.len().max(1) as f32);
        let faction = (0.36 * width / factions).clamp(24.0, 60.0);
        let words = width - faction * factions;
        Self { words, name: (0.37 * words).max(SIGN + 60.0), faction }
    }

    /// The same columns for what is unfolded, whose words begin further in.
    pub(crate) fn within(&self) -> Self {
        Self { words: self.words - f32::from(INDENT), name: self.name, faction: self.faction }
    }

    /// The factions over their columns: the shape of each, its name under the pointer. Beside them stands a note.
    pub(crate) fn head_ui(&self, ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, matrix: &Matrix, note: &str) {
        grid::row(ui, |ui| {
            grid::column_head(ui, self.words, |ui| {
                ui.set_max_width(self.words - 12.0);
                kit.note(ui, note)
            });
            for column in &matrix.factions {
                grid::column_head(ui, self.faction, |ui| {
                    let (rect, response) = ui.allocate_exact_size(vec2(self.faction, BAR), Sense::hover());
                    let glyph = icon::shape(mark_of(column.bloc));
                    let font = egui::FontId::new(14.0, egui::FontFamily::Name(crate::fonts::ICONS.into()));
                    let at = egui::Align2::CENTER_CENTER;
                    ui.painter().text(rect.center(), at, glyph, font, kit.palette.accent);
                    let name = column.name.clone();
                    response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, name.as_str()));
                    response.on_hover_text(RichText::new(teller.bloc(column.bloc)));
                });
            }
        });
    }

    /// A clause in a line. True if it was pressed.
    pub(crate) fn row_ui(&self, ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, line: &Line<'_>) -> bool {
        grid::row(ui, |ui| {
            let pressed = grid::row_head(ui, self.words, |ui| self.words_ui(ui, kit, teller, line));
            self.cells_ui(ui, kit, &line.row.cells);
            pressed
        })
    }

    fn cells_ui(&self, ui: &mut Ui, kit: &Kit<'_>, cells: &[Cell]) {
        for cell in cells {
            grid::cell(ui, self.faction, |ui| {
                let size = vec2(self.faction, BAR + 2.0 * PAD);
                grid::steps_ui(ui, kit, size, [cell.strength, 3], 0, &cell.words);
            });
        }
    }

    fn words_ui(&self, ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, line: &Line<'_>) -> bool {
        let ink = kit.palette.ink;
        let rest = self.words - self.name - 2.0 * PAD;
        let lay = |ui: &Ui, text: String, style: TextStyle, colour, width: f32| {
            ui.painter().layout(text, style.resolve(ui.style()), colour, width)
        };
        let head = TextStyle::Button;
        let name = lay(ui, format!("{}. {}", line.number, line.row.name), head, ink, self.name - SIGN - PAD);
        let option = |ui: &Ui, label: &str| lay(ui, label.to_owned(), TextStyle::Body, ink, rest);
        let yours = option(ui, &line.row.yours);
        let theirs = line.row.theirs.as_deref().map(|theirs| {
            let key = if line.left { "draft-line-left" } else { "draft-line-theirs" };
            teller.say(key, &[("option", Arg::Text(theirs))])
        });
        let beneath = theirs.clone().map(|said| lay(ui, said, TextStyle::Small, kit.palette.accent, rest));
        // While a clause is unfolded its line has room for whatever may be chosen, so that no choice moves what lies below.
        let options = &teller.pack.issues[line.row.issue.at()].options;
        let highest = |ui: &Ui| options.iter().map(|one| option(ui, &one.label).size().y).fold(0.0, f32::max);
        let first = if line.open { highest(ui) } else { yours.size().y };
        let second = beneath.as_ref().map_or(0.0, |beneath| beneath.size().y);
        let reserved = if line.open && line.answered { ui.text_style_height(&TextStyle::Small) } else { 0.0 };
        let height = name.size().y.max(first + second.max(reserved)) + 2.0 * PAD;
        let (rect, response) = ui.allocate_exact_size(vec2(self.words, height), Sense::click());
        if response.hovered() || line.open {
            ui.painter().rect_filled(rect, kit.theme.space.corner, kit.palette.hover);
        }
        let top = rect.top() + PAD;
        let font = egui::FontId::new(14.0, egui::FontFamily::Name(crate::fonts::ICONS.into()));
        let sign = if line.open { icon::OPEN } else { icon::FOLDED };
        let middle = pos2(rect.left() + SIGN / 2.0, top + name.size().y / 2.0);
        ui.painter().text(middle, egui::Align2::CENTER_CENTER, sign, font, kit.palette.muted);
        ui.painter().galley(pos2(rect.left() + SIGN, top), name, ink);
        let left = rect.left() + self.name + PAD;
        ui.painter().galley(pos2(left, top), yours, ink);
        if let Some(beneath) = beneath {
            ui.painter().galley(pos2(left, top + first), beneath, kit.palette.accent);
        }
        let was = line.was.map(|was| teller.say("draft-line-was", &[("option", Arg::Text(was))]));
        if was.is_some() {
            // A bar in the margin, as in a marked-up document.
            ui.painter().vline(rect.left() - 8.0, rect.y_range(), Stroke::new(3.0, kit.palette.accent));
        }
        let number = line.number.to_string();
        let args = [
            ("number", Arg::Text(&number)),
            ("name", Arg::Text(&line.row.name)),
            ("option", Arg::Text(&line.row.yours)),
        ];
        let spoken: Vec<String> = [Some(teller.say("draft-line", &args)), was, theirs].into_iter().flatten().collect();
        let spoken = spoken.join(". ");
        response.widget_info(move || WidgetInfo::labeled(WidgetType::CollapsingHeader, true, spoken.as_str()));
        let open = line.open;
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
        kit.ring(ui, &response);
        response.on_hover_text(&teller.pack.issues[line.row.issue.at()].note).clicked()
    }

    /// An option of the clause that is unfolded, and what each faction would make of it.
    pub(crate) fn option_ui(&self, ui: &mut Ui, kit: &Kit<'_>, cells: &[Cell], option: impl FnOnce(&mut Ui)) {
        grid::row(ui, |ui| {
            grid::row_head(ui, self.words, |ui| {
                ui.set_max_width(self.words - 8.0);
                ui.horizontal_top(option);
            });
            self.cells_ui(ui, kit, cells);
        });
    }

    /// How each faction took what was tabled last, under its column.
    pub(crate) fn took_ui(&self, ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, matrix: &Matrix) {
        if matrix.factions.iter().all(|column| column.stance.is_none()) {
            return;
        }
        grid::row(ui, |ui| {
            grid::row_head(ui, self.words, |ui| kit.note(ui, &teller.say("draft-took", &[])));
            for column in &matrix.factions {
                grid::cell(ui, self.faction, |ui| {
                    let (stance, moved) = (column.stance.unwrap_or(0), column.moved.unwrap_or(0));
                    let spoken = format!("{}: {}", column.name, column.words);
                    grid::steps_ui(ui, kit, vec2(self.faction, BAR), [stance, 2], moved, &spoken);
                });
            }
        });
    }
}

/// A clause of the draft, as its line shows it.
pub(crate) struct Line<'a> {
    /// From 1.
    pub number: usize,
    /// The clause.
    pub row: &'a Row,
    /// True if it is unfolded.
    pub open: bool,
    /// True if something of theirs lies beside the draft.
    pub answered: bool,
    /// True if what they say of it is only what the draft they answered left unsaid.
    pub left: bool,
    /// What it was when it was tabled last, if it has changed since.
    pub was: Option<&'a str>,
}
