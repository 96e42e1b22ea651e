//! The table: the stage, the draft agreement, and what lies beside it.

use egui::{Rect, Ui};
use wedge_engine::{Coefficient, Command, Package, Refusal};
use wedge_words::Arg;

use crate::intent::{Intent, Scene};
use crate::keys::Hotkey;
use crate::layout::{foot, narrow, stage_room};
use crate::route::{Ask, Screen, Tab};
use crate::screens::draft::draft_ui;
use crate::screens::question::question_ui;
use crate::screens::round::hint_ui;
use crate::screens::strip::strip_ui;
use crate::screens::tabs::beside_ui;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows the table. Returns the stage's room.
pub(crate) fn table_ui(
    state: &mut UiState,
    root: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    intents: &mut Vec<Intent>,
) -> Option<Rect> {
    strip_ui(state, root, kit, scene);
    // Where draft and tabs share one column, what only changes the draft stands under the draft alone.
    let drafts = !narrow(root) || state.tab == Tab::Draft;
    foot(root, kit, |ui| moves_ui(state, ui, kit, scene, intents, drafts));
    hint_ui(state, root, kit, scene, true);
    // The draft is to be seen whole; what is left belongs to the people.
    let share = if root.available_height() < 900.0 { 0.27 } else { 0.32 };
    let stage = stage_room(root, share);
    let notices = |ui: &mut Ui| notices_ui(ui, kit, scene);
    let stage = beside_ui(state, root, kit, scene, intents, stage, notices, |state, ui, _| {
        draft_ui(state, ui, kit, scene);
    });
    question_ui(state, root, kit, scene, intents);
    stage
}

fn notices_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, view) = (scene.teller, scene.view);
    if let Some(turn) = view.table.stalled_until {
        let date = teller.date(turn);
        kit.marked(ui, &teller.say("table-stalled", &[("date", Arg::Text(&date))]), kit.palette.bad);
    }
    if view.table.threatened {
        kit.marked(ui, &teller.say("table-threat", &[]), kit.palette.bad);
    }
    if let Some(referred) = teller.referred(view) {
        kit.marked(ui, &referred, kit.palette.accent);
    }
    for line in teller.put_down(view) {
        kit.marked(ui, &line, kit.palette.accent);
    }
    if let Some(notice) = teller.notice(view) {
        kit.marked(ui, &notice, kit.palette.bad);
    }
}

/// The way to the page of signing; true if it is taken. Where a signature would be refused the button says so, and leads to the
/// page that says more: nothing about it looks as if it would work.
fn sign_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) -> bool {
    let (teller, table) = (scene.teller, &scene.view.table);
    let say = |key: &str| teller.say(key, &[]);
    let refusal = match &scene.view.may_sign {
        Ok(()) => return kit.main_described(ui, &say("table-sign"), &say("table-sign-note"), true),
        Err(refusal) => refusal,
    };
    let why = teller.refusal(refusal);
    match refusal {
        Refusal::HomeRefuses => {
            let verdict = table.home.as_ref().map(|verdict| teller.home(verdict).0);
            let why: Vec<String> = verdict.into_iter().chain([why]).collect();
            kit.grave(ui, &say("table-sign-refused"), &why.join("\n"), true)
        }
        Refusal::WithLeadership(_) => kit.grave(ui, &say("table-sign-waits"), &why, true),
        _ => kit.grave(ui, &say("table-sign"), &why, false),
    }
}

/// What can be done; what only changes the draft as buttons too if `drafts`, and by its keys always.
fn moves_ui(
    state: &mut UiState,
    ui: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    intents: &mut Vec<Intent>,
    drafts: bool,
) {
    let (teller, view) = (scene.teller, scene.view);
    let say = |key: &str| teller.say(key, &[]);
    let agreed = view.table.agreed.is_some();
    if agreed {
        if sign_ui(ui, kit, scene) {
            state.screen = Screen::Signing;
        }
    } else {
        kit.nothing(ui);
    }
    if view.table.counter.is_some() {
        if kit.grave(ui, &say("table-accept"), &say("table-accept-note"), view.may_accept.is_ok()) {
            state.asks = Some(Ask::Accept);
        }
    } else {
        kit.nothing(ui);
    }
    let may = view.may_table(state.drafting.now());
    let effort = teller.pack.scenario.count(Coefficient::OfferEffort);
    let takes = || teller.say("table-offer-note", &[("effort", Arg::Count(effort))]);
    let note = may.as_ref().map_or_else(|refusal| teller.refusal(refusal), |()| takes());
    let offers = if view.may_sign.is_ok() {
        kit.grave(ui, &say("table-offer"), &note, may.is_ok())
    } else {
        kit.main_described(ui, &say("table-offer"), &note, may.is_ok())
    };
    if offers {
        let nothing = Package::status_quo(teller.pack.scenario.issues.len());
        if *state.drafting.now() == nothing {
            state.asks = Some(Ask::Empty);
        } else {
            intents.push(Intent::Command(Command::Offer(state.drafting.now().clone())));
        }
    }
    let changes = |ui: &mut Ui, key: &str, open: bool| {
        if drafts {
            return kit.button(ui, &say(key), open).clicked();
        }
        kit.nothing(ui);
        false
    };
    match view.table.counter.clone() {
        Some(counter) => {
            let takes = changes(ui, "table-take-counter", *state.drafting.now() != counter);
            if takes || kit.pressed(ui, Hotkey::CopyCounter) {
                state.drafting.put(counter);
            }
        }
        None => kit.nothing(ui),
    }
    // They keep their places when they have nothing to do: what lies beside them must not move under the pointer.
    if let Some(offer) = view.table.offer.clone() {
        if changes(ui, "table-reset", *state.drafting.now() != offer) {
            state.drafting.put(offer);
        }
    } else {
        kit.nothing(ui);
    }
    if changes(ui, "table-undo", state.drafting.can_undo()) || kit.pressed(ui, Hotkey::Undo) {
        state.drafting.undo();
    }
    if changes(ui, "table-redo", state.drafting.can_redo()) || kit.pressed(ui, Hotkey::Redo) {
        state.drafting.redo();
    }
    let may_end = view.may_end_round.is_ok();
    let ends = kit.grave(ui, &say("table-end"), &say("table-end-note"), may_end);
    if ends || may_end && kit.pressed(ui, Hotkey::CloseRound) {
        if view.effort > 0 && state.settings.ask_unspent {
            state.asks = Some(Ask::Unspent);
        } else {
            intents.push(Intent::Command(Command::EndRound));
        }
    }
    if kit.grave(ui, &say("table-break-off"), &say("table-break-off-note"), view.may_break_off.is_ok()) {
        state.asks = Some(Ask::BreakOff);
    }
}
