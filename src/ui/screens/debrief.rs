//! The debrief, section by section in the order in which it teaches; what takes longer to read is folded.

use egui::Ui;
use wedge_engine::Observation;
use wedge_words::{Arg, Drawn, Fact, Piece, Section, Teller, Tone};

use crate::intent::{Intent, Scene};
use crate::layout::{foot, page};
use crate::route::Screen;
use crate::screens::charts::{bars_ui, chart_ui, grid_ui, numbers_ui};
use crate::screens::news::worth_telling;
use crate::screens::round::hint_ui;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows the debrief.
pub(crate) fn debrief_ui(
    state: &mut UiState,
    root: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    intents: &mut Vec<Intent>,
) {
    let teller = scene.teller;
    let say = |key: &str| teller.say(key, &[]);
    foot(root, kit, |ui| {
        if kit.waiting(ui, &say("debrief-again")) {
            state.screen = Screen::Title;
            intents.push(Intent::CloseSession);
        }
        if let Some(path) = scene.saved_in {
            kit.note(ui, &teller.say("save-where", &[("path", Arg::Text(path))]));
        }
        if scene.reloaded {
            kit.note(ui, &say("archive-reloaded"));
        }
    });
    hint_ui(state, root, kit, scene, true);
    page(root, kit, "debrief", |ui| {
        kit.note(ui, &teller.pack.title);
        kit.title(ui, &say("debrief-title"));
        let Some(debrief) = scene.debrief else {
            kit.note(ui, &say("table-quiet"));
            return;
        };
        since_ui(ui, kit, scene);
        for section in &debrief.sections {
            section_ui(ui, kit, teller, section);
        }
    });
}

/// What was seen since the last sitting: the end comes without another one to read it in.
fn since_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, log) = (scene.teller, &scene.view.log);
    let opened = log.iter().rposition(|entry| matches!(entry.what, Observation::RoundOpened { .. }));
    let since = log.get(opened.map_or(0, |at| at + 1)..).unwrap_or(&[]);
    let told: Vec<_> = teller
        .by_day(since)
        .into_iter()
        .filter(|entry| worth_telling(entry))
        .map(|entry| (entry.turn, teller.tell(entry)))
        .filter(|(_, told)| told.tone != Tone::Own)
        .collect();
    if told.is_empty() {
        return;
    }
    kit.caption(ui, &teller.say("debrief-since", &[]));
    for (turn, told) in told {
        let args = [("date", Arg::Text(&teller.date(turn))), ("title", Arg::Text(&told.title))];
        kit.text(ui, &teller.say("seen-line", &args));
    }
    ui.add_space(kit.theme.space.medium);
}

/// A section: what is read at once on a sheet, what is folded under it.
fn section_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, section: &Section) {
    kit.sheet(ui, |ui| {
        kit.caption(ui, &section.title);
        ui.add_space(kit.theme.space.small);
        for piece in &section.pieces {
            piece_ui(ui, kit, teller, section.id, piece);
        }
    });
    for fold in &section.folds {
        kit.folded(ui, (section.id, &fold.title), &fold.title, &fold.title, |ui| {
            for piece in &fold.pieces {
                piece_ui(ui, kit, teller, &fold.title, piece);
            }
        });
    }
    ui.add_space(kit.theme.space.medium);
}

fn piece_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, within: &str, piece: &Piece) {
    match piece {
        Piece::Lead(text) => {
            kit.lead(ui, text);
        }
        Piece::Text(text) => {
            kit.document(ui, text);
        }
        Piece::Note(text) => {
            kit.note(ui, text);
        }
        Piece::Items(items) => {
            for item in items {
                kit.document(ui, &format!("\u{2013} {item}"));
            }
        }
        Piece::Facts(facts) => {
            for fact in facts {
                fact_ui(ui, kit, fact);
            }
        }
        Piece::Table(table) => {
            kit.note(ui, &table.title);
            grid_ui(ui, kit, within, table);
        }
        Piece::Picture(picture) => {
            ui.add_space(kit.theme.space.small);
            kit.note(ui, &picture.title);
            match &picture.drawn {
                Drawn::Lines { panels, last, .. } => {
                    // A chart of one line names none; whose it is is said here, once for all of them.
                    if let Some([one]) = panels.first().map(|panel| panel.series.as_slice()) {
                        kit.note(ui, &one.name);
                    }
                    for panel in panels {
                        kit.text(ui, &panel.name);
                        chart_ui(ui, kit, teller, &panel.name, *last, &panel.series);
                    }
                }
                Drawn::Bars { legend, bars } => {
                    bars_ui(ui, kit, legend.as_ref(), bars);
                    numbers_ui(ui, kit, teller, &picture.table);
                }
            }
        }
    }
}

/// A part of the outcome: what it is and means on the left, how much on the right.
fn fact_ui(ui: &mut Ui, kit: &Kit<'_>, fact: &Fact) {
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() * 0.62).floor();
        ui.vertical(|ui| {
            ui.set_width(width);
            kit.text(ui, &fact.label);
            if let Some(note) = &fact.note {
                kit.note(ui, note);
            }
        });
        ui.vertical(|ui| kit.clause_head(ui, &fact.value));
    });
    ui.separator();
}
