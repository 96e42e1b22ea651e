//! After the talks: the ledger of obligations, the levers, the news.

use egui::{Rect, Ui};
use wedge_engine::{Command, LeverView, Obligation, Performance};
use wedge_words::Arg;

use crate::intent::{Intent, Scene};
use crate::keys::Hotkey;
use crate::layout::{foot, stage_room};
use crate::screens::question::question_ui;
use crate::screens::round::hint_ui;
use crate::screens::strip::strip_ui;
use crate::screens::tabs::beside_ui;
use crate::state::UiState;
use crate::widgets::{Kit, icon};

/// Shows implementation. Returns the stage's room.
pub(crate) fn after_ui(
    state: &mut UiState,
    root: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    intents: &mut Vec<Intent>,
) -> Option<Rect> {
    let (teller, view) = (scene.teller, scene.view);
    strip_ui(state, root, kit, scene);
    foot(root, kit, |ui| {
        let waits = view.may_end_round.is_ok();
        let note = teller.say("after-time-note", &[]);
        if kit.main_described(ui, &teller.say("after-time", &[]), &note, waits) {
            intents.push(Intent::Command(Command::EndRound));
        }
        if waits && kit.pressed(ui, Hotkey::CloseRound) {
            intents.push(Intent::Command(Command::EndRound));
        }
        if let Some(notice) = teller.notice(view) {
            kit.marked(ui, &notice, kit.palette.bad);
        }
    });
    hint_ui(state, root, kit, scene, true);
    let stage = stage_room(root, 0.30);
    let stage =
        beside_ui(state, root, kit, scene, intents, stage, |_| {}, |_, ui, intents| ledger_ui(ui, kit, scene, intents));
    question_ui(state, root, kit, scene, intents);
    stage
}

fn ledger_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    let (teller, view) = (scene.teller, scene.view);
    kit.sheet(ui, |ui| {
        let title = if view.ordered_out.is_some() {
            "after-title-out"
        } else if view.signed.is_some() {
            "after-title"
        } else {
            "after-title-none"
        };
        kit.heading(ui, &teller.say(title, &[]));
        if let Some(status) = view.status {
            let (label, status) = teller.standing(status);
            kit.clause_head(ui, &format!("{label}: {status}"));
        }
        if let Some(turn) = view.fell {
            let date = teller.date(turn);
            let line = teller.say("debrief-fell-value", &[("date", Arg::Text(&date))]);
            kit.marked(ui, &format!("{} {line}", teller.say("side-third", &[])), kit.palette.bad);
        }
        ui.add_space(kit.theme.space.small);
        kit.caption(ui, &teller.say("after-ledger", &[]));
        if view.ledger.is_empty() {
            kit.document(ui, &teller.say("after-ledger-none", &[]));
        }
        let (kept, open): (Vec<_>, Vec<_>) =
            view.ledger.iter().partition(|obligation| obligation.stands == Performance::Kept);
        for obligation in open {
            obligation_ui(ui, kit, scene, obligation);
        }
        if !kept.is_empty() {
            let count = u32::try_from(kept.len()).unwrap_or(u32::MAX);
            let title = teller.say("after-kept", &[("count", Arg::Count(count))]);
            kit.folded(ui, "kept", &title, &title, |ui| {
                for obligation in kept {
                    obligation_ui(ui, kit, scene, obligation);
                }
            });
        }
    });
    ui.add_space(kit.theme.space.small);
    seen_ui(ui, kit, scene);
    if view.levers.is_empty() {
        return;
    }
    kit.sheet(ui, |ui| {
        kit.caption(ui, &teller.say("after-levers", &[]));
        for LeverView { lever, settings } in &view.levers {
            let name = teller.lever(*lever);
            kit.clause_head(ui, &name);
            ui.horizontal_wrapped(|ui| {
                for (setting, open) in settings {
                    let taken = view.settings.contains(setting);
                    if !taken && open.is_err() {
                        continue;
                    }
                    let label = teller.setting(*setting, view.signed.is_some());
                    let spoken = format!("{name}: {label}");
                    if kit.choice(ui, &label, &spoken, taken, true).clicked() && !taken {
                        intents.push(Intent::Command(Command::Set(*setting)));
                    }
                }
            });
        }
    });
}

/// What somebody owes, and how it stands.
fn obligation_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, obligation: &Obligation) {
    let teller = scene.teller;
    let colour = match obligation.stands {
        Performance::Kept => kit.palette.good,
        Performance::Overdue | Performance::Broken => kit.palette.bad,
        Performance::Pending | Performance::Unknown => kit.palette.muted,
    };
    let side = teller.side(obligation.by);
    kit.clause_head(ui, &format!("{side}: {}", teller.issue(obligation.issue)));
    kit.text(ui, teller.option(obligation.issue, obligation.option));
    let date = teller.date(obligation.due);
    let due = teller.say("ledger-due", &[("date", Arg::Text(&date))]);
    kit.marked(ui, &format!("{due}: {}", teller.performance(obligation.stands)), colour);
    if obligation.shows < 1.0 {
        kit.note(ui, &teller.shows(obligation.shows));
    }
    ui.add_space(kit.theme.space.tight);
}

/// What has been seen since the signature, and what there are only reports of.
fn seen_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    if scene.view.signed.is_none() {
        return;
    }
    let teller = scene.teller;
    let (seen, suspected) = teller.seen_and_suspected(scene.view);
    kit.sheet(ui, |ui| {
        let lists = [
            (icon::SEEN, teller.say("after-seen", &[]), Some(teller.say("after-seen-none", &[])), seen),
            (icon::UNSEEN, teller.say("after-suspected", &[]), None, suspected),
        ];
        for (glyph, title, none, lines) in lists {
            if lines.is_empty() && none.is_none() {
                continue;
            }
            ui.horizontal(|ui| {
                kit.icon(ui, glyph, kit.palette.accent);
                kit.caption(ui, &title);
            });
            if let Some(none) = none.filter(|_| lines.is_empty()) {
                kit.note(ui, &none);
            }
            for line in lines {
                kit.text(ui, &format!("\u{2013} {line}"));
            }
            ui.add_space(kit.theme.space.tight);
        }
    });
    ui.add_space(kit.theme.space.small);
}
