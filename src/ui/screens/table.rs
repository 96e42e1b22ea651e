//! The table: the stage, the draft agreement, and what lies beside it.

use egui::{Frame, Margin, Rect, Ui};
use wedge_engine::Command;
use wedge_words::Arg;

use crate::intent::{Intent, Scene};
use crate::keys::Hotkey;
use crate::layout::{foot, stage_room};
use crate::route::Screen;
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
    foot(root, kit, |ui| moves_ui(state, ui, kit, scene, intents));
    hint_ui(state, root, kit, scene);
    let stage = stage_room(root, 0.32);
    let frame = Frame::new().fill(kit.palette.desk).inner_margin(Margin::symmetric(16, 10));
    egui::CentralPanel::default().frame(frame).show(root, |ui| {
        notices_ui(ui, kit, scene);
        beside_ui(state, ui, kit, scene, intents, |state, ui, _| draft_ui(state, ui, kit, scene));
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
    if let Some(turn) = view.notice {
        let date = teller.date(turn);
        kit.marked(ui, &teller.say("table-notice", &[("date", Arg::Text(&date))]), kit.palette.bad);
    }
}

fn moves_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    let (teller, view) = (scene.teller, scene.view);
    let say = |key: &str| teller.say(key, &[]);
    if state.sure {
        kit.text(ui, &say("table-break-off-sure"));
        if kit.main(ui, &say("table-yes"), true) {
            intents.push(Intent::Command(Command::BreakOff));
        }
        let no = kit.button(ui, &say("table-no"), true);
        if no.clicked() {
            state.sure = false;
        }
        return;
    }
    let meets = view.table.stalled_until.is_none();
    let agreed = view.table.agreed.is_some();
    if agreed {
        if kit.main_described(ui, &say("table-sign"), &say("table-sign-note"), meets) {
            state.screen = Screen::Signing;
        }
    } else {
        kit.nothing(ui);
    }
    if view.table.counter.is_some() {
        let accept = kit.button(ui, &say("table-accept"), meets).on_hover_text(say("table-accept-note"));
        if accept.clicked() {
            intents.push(Intent::Command(Command::Accept));
        }
    } else {
        kit.nothing(ui);
    }
    let settled = agreed || view.table.counter.is_some();
    let unchanged = view.table.offer.as_ref() == Some(state.drafting.now()) && settled;
    let can_offer = meets && view.effort > 0 && !unchanged;
    let offers = if agreed {
        kit.button(ui, &say("table-offer"), can_offer).on_hover_text(say("table-offer-note")).clicked()
    } else {
        kit.main_described(ui, &say("table-offer"), &say("table-offer-note"), can_offer)
    };
    if offers {
        intents.push(Intent::Command(Command::Offer(state.drafting.now().clone())));
    }
    match view.table.counter.clone() {
        Some(counter) => {
            let takes = kit.button(ui, &say("table-take-counter"), *state.drafting.now() != counter).clicked();
            if takes || kit.pressed(ui, Hotkey::CopyCounter) {
                state.drafting.put(counter);
            }
        }
        None => kit.nothing(ui),
    }
    match view.table.offer.clone().filter(|offer| state.drafting.now() != offer) {
        Some(offer) => {
            if kit.button(ui, &say("table-reset"), true).clicked() {
                state.drafting.put(offer);
            }
        }
        None => kit.nothing(ui),
    }
    let undoes = kit.button(ui, &say("table-undo"), state.drafting.can_undo()).clicked();
    if undoes || kit.pressed(ui, Hotkey::Undo) {
        state.drafting.undo();
    }
    if state.drafting.can_redo() {
        let redoes = kit.button(ui, &say("table-redo"), true).clicked();
        if redoes || kit.pressed(ui, Hotkey::Redo) {
            state.drafting.redo();
        }
    } else {
        kit.nothing(ui);
    }
    let ends = kit.button(ui, &say("table-end"), true).on_hover_text(say("table-end-note")).clicked();
    if ends || kit.pressed(ui, Hotkey::CloseRound) {
        intents.push(Intent::Command(Command::EndRound));
    }
    if kit.button(ui, &say("table-break-off"), true).on_hover_text(say("table-break-off-note")).clicked() {
        state.sure = true;
    }
}
