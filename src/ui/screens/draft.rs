//! The draft agreement: clauses in words, each with its options, the ladder drawn as a ladder, and where the other
//! side's counter-offer differs.

use egui::{Sense, Stroke, Ui, vec2};
use wedge_engine::{IssueId, Package, Role, TableView};
use wedge_words::{Arg, Teller};

use crate::desk::{Desk, Scene};
use crate::widgets::Kit;

/// Shows the draft; it can be changed unless it is only looked at.
pub(crate) fn draft_ui(desk: &mut Desk, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let teller = scene.teller;
    kit.sheet(ui, |ui| {
        kit.heading(ui, &teller.say("table-draft", &[]));
        if let Some(agreed) = &scene.view.table.agreed {
            kit.marked(ui, &teller.say("table-agreed-mark", &[]), kit.palette.good);
            if desk.draft == *agreed {
                kit.note(ui, &teller.say("answer-agreed-note", &[]));
            } else {
                kit.nothing(ui);
            }
        } else {
            kit.note(ui, &teller.say("table-draft-note", &[]));
            kit.nothing(ui);
        }
        ui.add_space(kit.theme.space.small);
        for issue in teller.pack.scenario.issue_ids() {
            let taken = desk.draft.option(issue);
            if let Some(chosen) = clause_ui(ui, kit, teller, issue, taken, &scene.view.table) {
                desk.draft = desk.draft.with(issue, u8::try_from(chosen).unwrap_or(0));
            }
        }
        verdict_ui(ui, kit, scene, &desk.draft);
    });
}

fn clause_ui(
    ui: &mut Ui,
    kit: &Kit<'_>,
    teller: &Teller,
    issue: IssueId,
    taken: usize,
    table: &TableView,
) -> Option<usize> {
    let text = &teller.pack.issues[issue.at()];
    let option = &text.options[taken];
    kit.clause_head(ui, &text.name).on_hover_text(&text.note);
    if option.clause.is_empty() {
        kit.note(ui, &teller.say("table-none", &[]));
    } else {
        kit.document(ui, &option.clause);
    }
    let theirs = table.counter.as_ref().map(|counter| counter.option(issue)).filter(|theirs| *theirs != taken);
    if let Some(theirs) = theirs {
        let wants = teller.say("table-counter", &[]);
        kit.marked(ui, &format!("{wants}: {}", text.options[theirs].label), kit.palette.accent);
    } else {
        kit.nothing(ui);
    }
    let mut chosen = None;
    let mut choice = |ui: &mut Ui, index: usize| {
        let option = &text.options[index];
        let spoken = format!("{}: {}", text.name, option.label);
        let response = kit.choice(ui, &option.label, &spoken, index == taken, true);
        let response = if option.clause.is_empty() { response } else { response.on_hover_text(&option.clause) };
        if response.clicked() {
            chosen = Some(index);
        }
    };
    if text.role == Role::Ladder {
        ladder_ui(ui, kit, teller, issue, taken, &mut choice);
    } else {
        ui.horizontal_wrapped(|ui| {
            for index in 0..text.options.len() {
                choice(ui, index);
            }
        });
    }
    ui.add_space(kit.theme.space.medium);
    chosen
}

/// The rungs from the top down between two rails; beside each how public it is and how much it asks out of sight.
fn ladder_ui(
    ui: &mut Ui,
    kit: &Kit<'_>,
    teller: &Teller,
    issue: IssueId,
    taken: usize,
    choice: &mut dyn FnMut(&mut Ui, usize),
) {
    let options = &teller.pack.issues[issue.at()].options;
    for index in (0..options.len()).rev() {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(26.0, 30.0), Sense::hover());
            let rail = Stroke::new(2.0, kit.palette.line);
            let (width, colour) = if index <= taken { (4.0, kit.palette.accent) } else { (2.0, kit.palette.line) };
            let rung = Stroke::new(width, colour);
            let reach = rect.expand2(vec2(0.0, 7.0)).y_range();
            ui.painter().vline(rect.left() + 3.0, reach, rail);
            ui.painter().vline(rect.right() - 3.0, reach, rail);
            ui.painter().hline((rect.left() + 3.0)..=(rect.right() - 3.0), rect.center().y, rung);
            choice(ui, index);
            let option = &options[index];
            if option.public.0 > 0.0 || option.covert.0 > 0.0 {
                let public = format!("{:.0}", option.public.0 * 100.0);
                let covert = format!("{:.0}", option.covert.0 * 100.0);
                let args = [("public", Arg::Text(&public)), ("covert", Arg::Text(&covert))];
                kit.note(ui, &teller.say("draft-rung", &args));
            }
        });
    }
}

/// What home would say to the draft, live.
pub(crate) fn verdict_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, package: &Package) {
    let Some(verdict) = (scene.home)(package) else { return };
    let (head, _) = scene.teller.home(&verdict);
    let colour = if verdict.ratifies { kit.palette.good } else { kit.palette.bad };
    ui.separator();
    kit.marked(ui, &head, colour);
    for (part, view) in scene.teller.pack.constituencies.iter().zip(&verdict.constituencies) {
        kit.meter(ui, &part.name, &format!("{:.2}", view.index), view.index);
    }
}
