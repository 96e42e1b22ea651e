//! The answer: what they said, where it differs, how each part took it, and what cannot be known from the chair.

use egui::{Frame, Margin, Rect, Ui, vec2};
use wedge_engine::{AnswerKind, Balk, BlocReading, CounterpartId, Observation, Package};
use wedge_words::{Arg, Teller};

use crate::intent::Scene;
use crate::layout::{LEAST_WIDTH, columns, foot, join, scroll, stage_room};
use crate::route::Screen;
use crate::screens::round::hint_ui;
use crate::screens::strip::strip_ui;
use crate::stage_model::mark_of;
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
    let stage = stage_room(root, 0.40);
    let last = scene
        .view
        .log
        .iter()
        .rev()
        .find(|entry| matches!(entry.what, Observation::Answered { .. } | Observation::Balked { .. }));
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
                    answered_ui(ui, kit, teller, *by, offer, kind, readings);
                }
                Some(Observation::Balked { balk, .. }) => {
                    let told = last.map(|entry| teller.tell(entry).title).unwrap_or_default();
                    kit.heading(ui, &told);
                    if let (Balk::Change(change), Some(offer)) = (balk, &scene.view.table.offer) {
                        difference_ui(ui, kit, teller, offer, change);
                    }
                    unknown_ui(ui, kit, teller);
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

fn answered_ui(
    ui: &mut Ui,
    kit: &Kit<'_>,
    teller: &Teller,
    by: CounterpartId,
    offer: &Package,
    kind: &AnswerKind,
    readings: &[BlocReading],
) {
    let (head, counter) = match kind {
        AnswerKind::Agreed => (teller.say("answer-agreed", &[]), None),
        AnswerKind::Counter(counter) => (teller.say("answer-counter", &[]), Some(counter)),
        AnswerKind::Restated(counter) => (teller.say("answer-restated", &[]), Some(counter)),
        AnswerKind::WalkOut { until } => {
            (teller.say("answer-walkout", &[("date", Arg::Text(&teller.date(*until)))]), None)
        }
    };
    kit.heading(ui, &teller.spoken(by, head));
    if matches!(kind, AnswerKind::Agreed) {
        kit.document(ui, &teller.say("answer-agreed-note", &[]));
    }
    ui.add_space(kit.theme.space.small);
    let wide = ui.available_width() >= LEAST_WIDTH;
    let left = |ui: &mut Ui| {
        if let Some(counter) = counter {
            difference_ui(ui, kit, teller, offer, counter);
        }
        unknown_ui(ui, kit, teller);
    };
    let right = |ui: &mut Ui| {
        kit.caption(ui, &teller.say("answer-factions", &[]));
        for reading in readings {
            reading_ui(ui, kit, teller, reading);
        }
    };
    if wide {
        let mut columns = columns(ui, kit);
        left(&mut columns[0]);
        right(&mut columns[1]);
        join(ui, &columns);
    } else {
        left(ui);
        right(ui);
    }
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

/// A faction's reaction: words, then a bar for each known interest, to the right for, to the left against.
fn reading_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, reading: &BlocReading) {
    let (head, _) = teller.reading(reading);
    kit.named(ui, mark_of(reading.bloc), &head);
    for pull in &reading.pulls {
        let words = format!("{}: {}", teller.issue(pull.issue), teller.pull(pull.strength));
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(132.0, 14.0), egui::Sense::hover());
            let middle = rect.center();
            let step = rect.width() / 6.0;
            let reach = step * f32::from(pull.strength.abs());
            let colour = if pull.strength > 0 { kit.palette.good } else { kit.palette.bad };
            let bar = if pull.strength > 0 {
                Rect::from_min_size(middle - vec2(0.0, 4.0), vec2(reach, 8.0))
            } else {
                Rect::from_min_size(middle - vec2(reach, 4.0), vec2(reach, 8.0))
            };
            ui.painter().rect_filled(bar, 1.0, colour);
            ui.painter().vline(middle.x, rect.y_range(), egui::Stroke::new(1.0, kit.palette.line));
            kit.note(ui, &words);
        });
    }
    // What nobody can know is drawn as such, not left out.
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(132.0, 14.0), egui::Sense::hover());
        let mut x = rect.left();
        while x < rect.right() {
            let line = [egui::pos2(x, rect.bottom() - 3.0), egui::pos2(x + 6.0, rect.top() + 3.0)];
            ui.painter().line_segment(line, egui::Stroke::new(1.0, kit.palette.muted));
            x += 6.0;
        }
        kit.note(ui, &teller.say("answer-unknown-bond", &[]));
    });
    ui.add_space(kit.theme.space.small);
}
