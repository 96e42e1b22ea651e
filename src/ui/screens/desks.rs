//! The desks: whom each one hears, what it has sent, how it has stood so far.

use egui::Ui;
use wedge_engine::{Command, DeskView, Observation};
use wedge_words::{Arg, Series};

use crate::intent::{Intent, Scene};
use crate::layout::move_ui;
use crate::screens::charts::chart_ui;
use crate::screens::tie::{hypotheses_ui, scale_ui};
use crate::stage_model::mark_of;
use crate::widgets::{Kit, icon};

/// Shows all desks.
pub(crate) fn desks_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    kit.note(ui, &scene.teller.say("debrief-desks-note", &[]));
    kit.note(ui, &scene.teller.say("tie-note", &[]));
    hypotheses_ui(ui, kit, scene.teller);
    ui.add_space(kit.theme.space.small);
    for desk in &scene.view.desks {
        let shown = ui.push_id(desk.desk, |ui| desk_ui(ui, kit, scene, desk, intents));
        // A report that has just come is brought into sight.
        let came = scene.view.log.iter().last().map(|entry| &entry.what);
        let of_this = matches!(came, Some(Observation::Reported { desk: from, .. }) if *from == desk.desk);
        if of_this && kit.fresh(ui, egui::Id::new(("report", desk.desk, desk.reports.len()))) {
            ui.scroll_to_rect(shown.response.rect, Some(egui::Align::TOP));
        }
        ui.add_space(kit.theme.space.medium);
    }
}

fn desk_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, desk: &DeskView, intents: &mut Vec<Intent>) {
    let teller = scene.teller;
    let text = &teller.pack.desks[desk.desk.at()];
    kit.clause_head(ui, &text.name);
    kit.document(ui, &text.note);
    hears_ui(ui, kit, scene, desk);
    scale_ui(ui, kit, teller, desk, true);
    match desk.reports.as_slice() {
        [] => {
            kit.note(ui, &teller.say("table-no-reports", &[]));
        }
        [report] => {
            kit.text(ui, &teller.report(desk.desk, report));
        }
        reports => {
            let estimates: Vec<f64> = reports.iter().map(|report| report.estimate).collect();
            let share = |value: f64| format!("{:.0}", value * 100.0);
            let mean = share(estimates.iter().sum::<f64>() / estimates.len() as f64);
            let low = share(estimates.iter().copied().fold(1.0, f64::min));
            let high = share(estimates.iter().copied().fold(0.0, f64::max));
            let count = u32::try_from(reports.len()).unwrap_or(u32::MAX);
            let args = [
                ("count", Arg::Count(count)),
                ("mean", Arg::Text(&mean)),
                ("low", Arg::Text(&low)),
                ("high", Arg::Text(&high)),
            ];
            kit.text(ui, &teller.say("desk-record", &args));
            let points = reports.iter().map(|report| (report.turn, report.estimate)).collect();
            let title = teller.say("desk-chart", &[("name", Arg::Text(&text.name))]);
            chart_ui(ui, kit, teller, &title, scene.view.turn, &[Series { name: text.name.clone(), points }]);
            for report in reports.iter().rev() {
                kit.text(ui, &teller.report(desk.desk, report));
            }
        }
    }
    let title = teller.say("desk-trust", &[]);
    let spoken = format!("{title}: {}", text.name);
    kit.folded(ui, "trust", &title, &spoken, |ui| {
        kit.note(ui, &teller.desk_expects(desk.desk));
    });
    let cost = teller.say("table-cost", &[("effort", Arg::Count(desk.effort))]);
    let label = format!("{} ({cost})", teller.say("table-task", &[("name", Arg::Text(&text.name))]));
    if move_ui(ui, kit, scene, &label, &desk.can_task) {
        intents.push(Intent::Command(Command::Task(desk.desk)));
    }
}

/// How often it hears whom.
fn hears_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, desk: &DeskView) {
    let teller = scene.teller;
    let access = &teller.pack.scenario.desks[desk.desk.at()].access;
    ui.horizontal_wrapped(|ui| {
        for bloc in teller.pack.scenario.bloc_ids().filter(|bloc| access[bloc.at()] > 0.0) {
            if kit.settings.shapes {
                kit.icon(ui, icon::shape(mark_of(bloc)), kit.palette.accent);
            }
            let percent = format!("{:.0}", access[bloc.at()] * 100.0);
            let short = &teller.pack.factions[bloc.at()].short;
            let args = [("name", Arg::Text(short)), ("percent", Arg::Text(&percent))];
            kit.note(ui, &teller.say("counsel-heard", &args));
        }
    });
}
