//! What is asked before it is done: a paper over the screen that says what follows.

use egui::{Id, Ui};
use wedge_engine::{Coefficient, Command, Package};
use wedge_words::Arg;

use crate::intent::{Intent, Scene};
use crate::route::Ask;
use crate::shelf::Shelf;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows what is asked, if anything is and nothing lies over the screen that asks.
pub(crate) fn ask_ui(
    state: &mut UiState,
    ui: &Ui,
    kit: &Kit<'_>,
    shelf: &Shelf,
    scene: Option<&Scene<'_>>,
    intents: &mut Vec<Intent>,
) {
    let Some(ask) = state.asks else { return };
    let speech = state.speech.clone();
    let say = |key: &str| match scene {
        Some(scene) => scene.teller.say(key, &[]),
        None => speech.say(key, &[]),
    };
    let (title, yes, no) = match ask {
        Ask::BreakOff => ("table-break-off-sure", "table-yes", "table-no"),
        Ask::Accept => ("ask-accept", "ask-accept-yes", "ask-back"),
        Ask::Empty => ("ask-empty", "ask-empty-yes", "ask-back"),
        Ask::Unspent => ("ask-unspent", "ask-unspent-yes", "ask-back"),
        Ask::Delete(_) => ("ask-delete", "ask-delete-yes", "ask-keep"),
    };
    let id = Id::new(("ask", title));
    let fresh = kit.fresh(ui, id.with("fresh"));
    let mut done = false;
    kit.laid_over(ui, id, 560.0, |ui| {
        kit.heading(ui, &say(title));
        ui.add_space(kit.theme.space.small);
        match (ask, scene) {
            (Ask::BreakOff, scene) => {
                kit.plain(ui, &say("table-break-off-note"));
                for line in scene.map_or_else(Vec::new, |scene| scene.teller.no_deal(scene.view)) {
                    kit.note(ui, &line);
                }
            }
            (Ask::Accept, Some(scene)) => accept_ui(ui, kit, scene, state.drafting.now()),
            (Ask::Empty, Some(scene)) => {
                let effort = scene.teller.pack.scenario.count(Coefficient::OfferEffort);
                kit.plain(ui, &scene.teller.say("ask-empty-note", &[("effort", Arg::Count(effort))]));
            }
            (Ask::Unspent, Some(scene)) => {
                let left = [("effort", Arg::Count(scene.view.effort))];
                kit.plain(ui, &scene.teller.say("ask-unspent-note", &left));
            }
            (Ask::Delete(at), _) => {
                if let Some(entry) = shelf.kept.entries.get(at) {
                    let name = entry.name.as_ref().unwrap_or(&entry.title);
                    kit.plain(ui, &speech.say("ask-delete-note", &[("name", Arg::Text(name))]));
                    kit.note(ui, &entry.file);
                }
            }
            (_, None) => {}
        }
        ui.add_space(kit.theme.space.medium);
        if ask == Ask::Unspent {
            let quiet = !state.settings.ask_unspent;
            if kit.tick(ui, &say("ask-unspent-never"), quiet, true).clicked() {
                state.settings.ask_unspent = quiet;
                intents.push(Intent::Settings(state.settings.clone()));
            }
            ui.add_space(kit.theme.space.small);
        }
        ui.horizontal_wrapped(|ui| {
            done = kit.main(ui, &say(yes), true);
            let back = kit.button(ui, &say(no), true);
            // What undoes nothing has the keyboard first.
            if fresh || ui.memory(|memory| memory.focused().is_none()) {
                back.request_focus();
            }
            if back.clicked() {
                state.asks = None;
            }
        });
    });
    if !done {
        return;
    }
    state.asks = None;
    intents.push(match ask {
        Ask::BreakOff => Intent::Command(Command::BreakOff),
        Ask::Accept => Intent::Command(Command::Accept),
        Ask::Empty => Intent::Command(Command::Offer(state.drafting.now().clone())),
        Ask::Unspent => Intent::Command(Command::EndRound),
        Ask::Delete(at) => Intent::DeleteEntry(at),
    });
}

/// What would be accepted, as far as it differs from the player's draft, and what follows.
fn accept_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, draft: &Package) {
    let teller = scene.teller;
    let Some(counter) = &scene.view.table.counter else { return };
    let differs = teller.difference(draft, counter);
    if differs.is_empty() {
        kit.plain(ui, &teller.say("ask-accept-same", &[]));
    } else {
        kit.plain(ui, &teller.say("ask-accept-note", &[]));
        for (issue, you, they) in differs {
            kit.clause_head(ui, teller.issue(issue));
            kit.marked(ui, &teller.say("answer-you", &[("option", Arg::Text(&you))]), kit.palette.muted);
            kit.marked(ui, &teller.say("answer-they", &[("option", Arg::Text(&they))]), kit.palette.accent);
            ui.add_space(kit.theme.space.tight);
        }
    }
    ui.add_space(kit.theme.space.small);
    for line in teller.accept_then(scene.view) {
        kit.plain(ui, &line);
    }
    kit.plain(ui, &teller.say("ask-accept-then", &[]));
}
