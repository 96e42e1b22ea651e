//! The answer: what they said, where it differs, how each part took it, and what cannot be known from the chair.

use egui::{Frame, Margin, Rect, Ui};
use wedge_engine::{AnswerKind, Balk, BlocReading, CounterpartId, Observation, Package};
use wedge_words::{Arg, Teller};

use crate::intent::Scene;
use crate::layout::{foot, scroll, stage_room};
use crate::route::Screen;
use crate::screens::matrix::matrix_ui;
use crate::screens::round::hint_ui;
use crate::screens::strip::strip_ui;
use crate::state::{Answered, UiState};
use crate::widgets::{Kit, paging};

/// Shows the answer. Returns the stage's room.
pub(crate) fn answer_ui(state: &mut UiState, root: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) -> Option<Rect> {
    let teller = scene.teller;
    strip_ui(state, root, kit, scene);
    foot(root, kit, |ui| {
        if kit.waiting(ui, &teller.say("answer-back", &[])) {
            state.screen = Screen::Table;
        }
    });
    let plays = plays(state, root);
    // What the hint says of the answer waits until the answer has been seen.
    hint_ui(state, root, kit, scene, !plays);
    // The matrix is to be seen whole; what is left belongs to the people.
    let share = if root.available_height() < 900.0 { 0.30 } else { 0.42 };
    let stage = stage_room(root, share);
    let mut answers = scene.view.log.iter().rev().skip_while(|entry| {
        !matches!(entry.what, Observation::Answered { .. } | Observation::Balked { .. } | Observation::VotedDown(_))
    });
    let last = answers.next();
    let before = answers.find_map(|entry| match &entry.what {
        Observation::Answered { readings, .. } => Some(readings.as_slice()),
        _ => None,
    });
    let plays = plays && stage.is_some();
    let frame = Frame::new().fill(kit.palette.paper).inner_margin(Margin::symmetric(24, 14));
    egui::CentralPanel::default().frame(frame).show(root, |ui| {
        if plays {
            // The reaction is seen before it is read.
            return;
        }
        scroll(ui, kit, "answer").show(ui, |ui| {
            paging(ui);
            match last.map(|entry| &entry.what) {
                Some(Observation::Answered { offer, by, kind, readings }) => {
                    answered_ui(ui, kit, teller, *by, &Taken { offer, kind, readings, before });
                }
                Some(Observation::Balked { balk, .. }) => {
                    let told = last.map(|entry| teller.tell(entry).title).unwrap_or_default();
                    kit.heading(ui, &told);
                    if let (Balk::Change(change), Some(offer)) = (balk, &scene.view.table.offer) {
                        difference_ui(ui, kit, teller, offer, change);
                    }
                    unknown_ui(ui, kit, teller);
                }
                Some(Observation::VotedDown(_)) => {
                    let told = last.map(|entry| teller.tell(entry).title).unwrap_or_default();
                    kit.heading(ui, &told);
                }
                _ => {
                    kit.note(ui, &teller.say("table-quiet", &[]));
                }
            }
        });
    });
    stage
}

/// Seconds for which a reaction has the stage to itself.
const PLAYS: f64 = 0.65;

/// True while the reaction plays on the stage; its words follow. Without movement they come at once.
fn plays(state: &mut UiState, ui: &Ui) -> bool {
    let now = ui.input(|input| input.time);
    let since = match state.answered {
        None => return false,
        Some(_) if state.settings.reduced_motion => PLAYS,
        Some(Answered::Now) => {
            state.answered = Some(Answered::Since(now));
            0.0
        }
        Some(Answered::Since(then)) => now - then,
    };
    if since >= PLAYS {
        state.answered = None;
        return false;
    }
    ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(PLAYS - since));
    true
}

/// An answer, and how the draft before it was taken.
struct Taken<'a> {
    offer: &'a Package,
    kind: &'a AnswerKind,
    readings: &'a [BlocReading],
    before: Option<&'a [BlocReading]>,
}

fn answered_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, by: CounterpartId, taken: &Taken<'_>) {
    let (head, counter) = match taken.kind {
        AnswerKind::Agreed => (teller.say("answer-agreed", &[]), None),
        AnswerKind::Counter(counter) => (teller.say("answer-counter", &[]), Some(counter)),
        AnswerKind::Restated(counter) => (teller.say("answer-restated", &[]), Some(counter)),
        AnswerKind::WalkOut { until } => {
            (teller.say("answer-walkout", &[("date", Arg::Text(&teller.date(*until)))]), None)
        }
    };
    kit.heading(ui, &teller.spoken(by, head));
    if matches!(taken.kind, AnswerKind::Agreed) {
        kit.document(ui, &teller.say("answer-agreed-note", &[]));
    }
    for line in teller.apart(taken.readings, taken.before) {
        kit.document(ui, &line);
    }
    ui.add_space(kit.theme.space.small);
    let of = |bloc| taken.readings.iter().find(|reading: &&BlocReading| reading.bloc == bloc);
    let pulls: Vec<_> = teller
        .pack
        .scenario
        .bloc_ids()
        .map(|bloc| of(bloc).map_or_else(Vec::new, |reading| reading.pulls.clone()))
        .collect();
    matrix_ui(ui, kit, teller, &teller.matrix(taken.offer, counter, &pulls, taken.readings, taken.before));
}

/// Where two packages differ, one above the other as in a revision.
fn difference_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, offer: &Package, counter: &Package) {
    kit.sheet(ui, |ui| {
        kit.caption(ui, &teller.say("answer-difference", &[]));
        let differs = teller.difference(offer, counter);
        if differs.is_empty() {
            kit.note(ui, &teller.say("answer-no-difference", &[]));
        }
        for (issue, you, they) in differs {
            kit.clause_head(ui, teller.issue(issue));
            let you = teller.say("answer-you", &[("option", Arg::Text(&you))]);
            kit.marked(ui, &you, kit.palette.muted);
            let they = teller.say("answer-they", &[("option", Arg::Text(&they))]);
            kit.marked(ui, &they, kit.palette.accent);
            ui.add_space(kit.theme.space.tight);
        }
    });
    ui.add_space(kit.theme.space.medium);
}

fn unknown_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller) {
    kit.caption(ui, &teller.say("answer-unknown", &[]));
    kit.document(ui, &teller.say("answer-unknown-note", &[]));
    ui.add_space(kit.theme.space.medium);
}
