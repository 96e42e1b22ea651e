//! The talks so far: every draft and every answer in a table, then everything that happened, to read back.

use egui::Ui;
use wedge_engine::{AnswerKind, LogEntry, Observation};

use crate::intent::Scene;
use crate::layout::page;
use crate::screens::news::log_ui;
use crate::widgets::Kit;

/// Shows the talks so far.
pub(crate) fn talks_ui(root: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let teller = scene.teller;
    page(root, kit, "talks", |ui| {
        kit.heading(ui, &teller.say("talks-title", &[]));
        kit.note(ui, &teller.say("talks-note", &[]));
        ui.add_space(kit.theme.space.medium);
        let answered: Vec<&LogEntry> =
            scene.view.log.iter().filter(|entry| matches!(entry.what, Observation::Answered { .. })).collect();
        if answered.is_empty() {
            kit.note(ui, &teller.say("talks-none", &[]));
        }
        for (number, entry) in answered.iter().enumerate() {
            kit.sheet(ui, |ui| {
                let date = teller.date(entry.turn);
                kit.clause_head(ui, &format!("{}. {date}", number + 1));
                sitting_ui(ui, kit, scene, entry);
            });
            ui.add_space(kit.theme.space.small);
        }
        ui.add_space(kit.theme.space.medium);
        kit.caption(ui, &teller.say("talks-log", &[]));
        log_ui(ui, kit, teller, &scene.view.log);
    });
}

/// A draft and the answer to it, issue by issue.
fn sitting_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, entry: &LogEntry) {
    let teller = scene.teller;
    let Observation::Answered { offer, kind, .. } = &entry.what else { return };
    kit.text(ui, &teller.tell(entry).title);
    let counter = match kind {
        AnswerKind::Counter(counter) | AnswerKind::Restated(counter) => Some(counter),
        AnswerKind::Agreed | AnswerKind::WalkOut { .. } => None,
    };
    let they = teller.say(if counter.is_some() { "talks-they" } else { "talks-they-none" }, &[]);
    row_ui(ui, [&teller.say("talks-issue", &[]), &teller.say("talks-you", &[]), &they], |ui, _, head| {
        kit.note(ui, head);
    });
    ui.separator();
    for issue in teller.pack.scenario.issue_ids() {
        let ours = teller.option(issue, offer.option(issue));
        let theirs = counter.map_or("", |counter| teller.option(issue, counter.option(issue)));
        let differs = counter.is_some() && ours != theirs;
        row_ui(ui, [teller.issue(issue), ours, theirs], |ui, column, cell| {
            let colour = if column == 2 && differs { kit.palette.accent } else { kit.palette.ink };
            kit.marked(ui, cell, colour);
        });
    }
}

/// A row of three columns.
fn row_ui(ui: &mut Ui, cells: [&str; 3], mut cell_ui: impl FnMut(&mut Ui, usize, &str)) {
    let whole = ui.available_width();
    ui.horizontal_top(|ui| {
        for (column, (cell, share)) in cells.into_iter().zip([0.22, 0.38, 0.36]).enumerate() {
            ui.vertical(|ui| {
                ui.set_width((whole * share).floor());
                cell_ui(ui, column, cell);
            });
        }
    });
}
