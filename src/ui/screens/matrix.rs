//! Clauses against factions in one picture: the draft that was answered, theirs beside yours, and what each faction makes of
//! every clause of it.

use egui::{Align2, RichText, TextStyle, Ui, vec2};
use wedge_words::{Arg, Matrix, Row, Teller};

use crate::layout::LEAST_WIDTH;
use crate::stage_model::mark_of;
use crate::widgets::{Kit, grid, icon};

/// Height of a bar in a cell, in points.
pub(crate) const BAR: f32 = 20.0;

/// How the columns share the width.
struct Widths {
    clause: f32,
    /// Yours and theirs; none where both stand under the clause's name.
    packages: Option<f32>,
    faction: f32,
}

impl Widths {
    #[expect(clippy::cast_precision_loss, reason = "a few factions")]
    fn of(width: f32, factions: usize) -> Self {
        let factions = factions.max(1) as f32;
        if width >= LEAST_WIDTH {
            let faction = (0.5 * width / factions).min(150.0);
            let rest = width - faction * factions;
            Self { clause: 0.24 * rest, packages: Some(0.38 * rest), faction }
        } else {
            let faction = (0.6 * width / factions).min(110.0);
            Self { clause: width - faction * factions, packages: None, faction }
        }
    }
}

/// Shows the matrix of a draft that was answered, and what its signs mean.
pub(crate) fn matrix_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, matrix: &Matrix) {
    let widths = Widths::of(ui.available_width(), matrix.factions.len());
    grid::table(ui, &teller.say("answer-matrix", &[]), |ui| {
        head_ui(ui, kit, teller, matrix, &widths);
        overall_ui(ui, kit, teller, matrix, &widths);
        for row in &matrix.clauses {
            rule_ui(ui, kit);
            row_ui(ui, kit, teller, row, matrix.beside, &widths);
        }
    });
    rule_ui(ui, kit);
    let (before, after) = (widths.clause + 2.0 * widths.packages.unwrap_or(0.0), widths.faction);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.allocate_ui(vec2(before, BAR), |ui| {
            ui.set_width(before);
            kit.note(ui, &teller.say("answer-unknown-bond", &[]));
        });
        #[expect(clippy::cast_precision_loss, reason = "a few factions")]
        let all = after * matrix.factions.len() as f32 - 8.0;
        grid::hatched_ui(ui, kit, vec2(all, BAR));
    });
    legend_ui(ui, kit, teller, matrix);
}

/// What the arrowheads mean, where there are any.
fn legend_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, matrix: &Matrix) {
    let moved = matrix.factions.iter().any(|column| column.moved.is_some_and(|moved| moved != 0));
    if moved || matrix.clauses.iter().flat_map(|row| &row.cells).any(|cell| cell.changed != 0) {
        kit.note(ui, &teller.say("answer-legend", &[]));
    }
}

/// A fine line between two rows.
fn rule_ui(ui: &mut Ui, kit: &Kit<'_>) {
    let room = ui.available_rect_before_wrap();
    ui.painter().hline(room.x_range(), room.top(), egui::Stroke::new(1.0, kit.palette.line));
    ui.add_space(3.0);
}

fn head_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, matrix: &Matrix, widths: &Widths) {
    let head = |ui: &mut Ui, key: &str| kit.caption(ui, &teller.say(key, &[]));
    grid::row(ui, |ui| {
        grid::column_head(ui, widths.clause, |ui| head(ui, "answer-clause"));
        if let Some(width) = widths.packages {
            grid::column_head(ui, width, |ui| head(ui, "answer-yours"));
            grid::column_head(ui, width, |ui| {
                if matrix.beside {
                    head(ui, "answer-theirs");
                }
            });
        }
        for column in &matrix.factions {
            grid::column_head(ui, widths.faction, |ui| {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    if kit.settings.shapes {
                        kit.icon(ui, icon::shape(mark_of(column.bloc)), kit.palette.accent);
                    }
                    // A name stands in one line with its shape.
                    let style = if widths.packages.is_some() { TextStyle::Button } else { TextStyle::Small };
                    let name = RichText::new(&column.name).text_style(style).color(kit.palette.ink);
                    ui.add(egui::Label::new(name).wrap());
                });
            });
        }
    });
}

/// How each faction took the whole.
fn overall_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, matrix: &Matrix, widths: &Widths) {
    if matrix.factions.iter().all(|column| column.stance.is_none()) {
        return;
    }
    grid::row(ui, |ui| {
        let width = widths.clause + 2.0 * widths.packages.unwrap_or(0.0);
        grid::row_head(ui, width, |ui| kit.clause_head(ui, &teller.say("answer-overall", &[])));
        for column in &matrix.factions {
            grid::cell(ui, widths.faction, |ui| {
                let (stance, moved) = (column.stance.unwrap_or(0), column.moved.unwrap_or(0));
                let size = vec2((widths.faction - 12.0).min(84.0), BAR);
                grid::steps_ui(ui, kit, size, [stance, 2], moved, &format!("{}: {}", column.name, column.words));
                if widths.packages.is_some() {
                    // How it moved is drawn.
                    seen_only(ui, kit, &teller.stance(stance), widths.faction - 12.0);
                }
            });
        }
    });
}

/// Words that stand beside a picture which says the same to a screen reader already.
fn seen_only(ui: &mut Ui, kit: &Kit<'_>, words: &str, width: f32) {
    let font = TextStyle::Small.resolve(ui.style());
    let galley = ui.painter().layout(words.to_owned(), font, kit.palette.muted, width);
    let (rect, _) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    ui.painter().galley(Align2::LEFT_TOP.anchor_size(rect.min, rect.size()).min, galley, kit.palette.muted);
}

fn row_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, row: &Row, beside: bool, widths: &Widths) {
    let same = teller.say("answer-same", &[]);
    let theirs = if beside { row.theirs.as_deref().unwrap_or(&same) } else { "" };
    let colour = if row.theirs.is_some() { kit.palette.accent } else { kit.palette.muted };
    grid::row(ui, |ui| {
        grid::row_head(ui, widths.clause, |ui| {
            kit.clause_head(ui, &row.name);
            if widths.packages.is_none() {
                kit.text(ui, &teller.say("answer-you", &[("option", Arg::Text(&row.yours))]));
                if beside {
                    kit.marked(ui, &teller.say("answer-they", &[("option", Arg::Text(theirs))]), colour);
                }
            }
        });
        if let Some(width) = widths.packages {
            grid::cell(ui, width, |ui| {
                ui.set_max_width(width - 10.0);
                kit.text(ui, &row.yours)
            });
            grid::cell(ui, width, |ui| {
                ui.set_max_width(width - 10.0);
                if !theirs.is_empty() {
                    kit.marked(ui, theirs, colour);
                }
            });
        }
        for cell in &row.cells {
            grid::cell(ui, widths.faction, |ui| {
                let size = vec2((widths.faction - 12.0).min(84.0), BAR);
                grid::steps_ui(ui, kit, size, [cell.strength, 3], cell.changed, &cell.words);
            });
        }
    });
}
