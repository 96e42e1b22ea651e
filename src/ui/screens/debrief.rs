//! The debrief: what was so, how it came out, and why.

use egui::Ui;
use wedge_words::Fact;

use crate::intent::{Intent, Scene};
use crate::layout::{foot, page};
use crate::route::Screen;
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
            kit.note(ui, &teller.say("save-where", &[("path", wedge_words::Arg::Text(path))]));
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
        kit.caption(ui, &say("debrief-truth"));
        kit.lead(ui, &debrief.truth);
        ui.add_space(kit.theme.space.medium);
        facts_ui(ui, kit, &say("debrief-outcome"), &say("debrief-outcome-note"), &debrief.outcome);
        if !debrief.undertaken.is_empty() {
            facts_ui(ui, kit, &say("debrief-undertaken"), &say("debrief-undertaken-note"), &debrief.undertaken);
        }
        if !debrief.forecasts.is_empty() {
            facts_ui(ui, kit, &say("debrief-forecasts"), &say("debrief-forecasts-note"), &debrief.forecasts);
        }
        let sections = [
            ("debrief-judgement", None, &debrief.beliefs),
            ("debrief-why", None, &debrief.why),
            ("debrief-desks", Some(say("debrief-desks-note")), &debrief.desks),
            ("debrief-room", debrief.room_note.clone(), &debrief.room),
            ("debrief-evidence", Some(say("debrief-evidence-note")), &debrief.evidence),
            ("debrief-events", Some(say("debrief-events-note")), &debrief.missing),
            ("debrief-places", Some(say("debrief-places-note")), &debrief.places),
        ];
        for (title, note, lines) in sections {
            if lines.is_empty() {
                continue;
            }
            let open = matches!(title, "debrief-judgement" | "debrief-why");
            let head = egui::RichText::new(say(title)).text_style(egui::TextStyle::Button).color(kit.palette.accent);
            let folded = egui::CollapsingHeader::new(head).id_salt(title).default_open(open).show(ui, |ui| {
                if let Some(note) = note {
                    kit.note(ui, &note);
                }
                for line in lines {
                    kit.document(ui, &format!("\u{2013} {line}"));
                }
            });
            kit.ring(ui, &folded.header_response);
            ui.add_space(kit.theme.space.medium);
        }
    });
}

/// A sheet of facts.
fn facts_ui(ui: &mut Ui, kit: &Kit<'_>, title: &str, note: &str, facts: &[Fact]) {
    kit.sheet(ui, |ui| {
        kit.caption(ui, title);
        kit.note(ui, note);
        ui.add_space(kit.theme.space.small);
        for fact in facts {
            fact_ui(ui, kit, fact);
        }
    });
    ui.add_space(kit.theme.space.medium);
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
