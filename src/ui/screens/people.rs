//! Those across the table: how each part of the movement has taken things so far.

use egui::Ui;
use wedge_engine::{BlocView, Coefficient, Command, Phase};
use wedge_words::Arg;

use crate::intent::{Intent, Scene};
use crate::layout::move_ui;
use crate::stage_model::mark_of;
use crate::widgets::Kit;

/// Shows all parts of the movement.
pub(crate) fn people_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    let teller = scene.teller;
    for bloc in &scene.view.blocs {
        ui.push_id(bloc.bloc, |ui| bloc_ui(ui, kit, scene, bloc, intents));
        ui.add_space(kit.theme.space.medium);
    }
    kit.caption(ui, &teller.say("answer-unknown", &[]));
    kit.document(ui, &teller.say("answer-unknown-note", &[]));
}

fn bloc_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, bloc: &BlocView, intents: &mut Vec<Intent>) {
    let teller = scene.teller;
    let text = &teller.pack.factions[bloc.bloc.at()];
    kit.named(ui, mark_of(bloc.bloc), &format!("{} \u{2022} {}", text.name, teller.anger(bloc.anger)));
    kit.document(ui, &text.note);
    if let Some(reading) = &bloc.reading {
        let (head, pulls) = teller.reading(reading);
        kit.text(ui, &head);
        if !pulls.is_empty() {
            kit.note(ui, &pulls);
        }
    }
    if let Some((turn, leaning)) = bloc.said {
        let leaning = teller.leaning(leaning);
        let args = [("name", Arg::Text(&text.name)), ("leaning", Arg::Text(&leaning))];
        let said = teller.say("told-sounded", &args);
        kit.text(ui, &format!("{}: {said}", teller.date(turn)));
    }
    let percent = format!("{:.0}", bloc.believed_bond * 100.0);
    kit.note(ui, &teller.say("people-bond", &[("percent", Arg::Text(&percent))]));
    if scene.view.phase == Phase::Talks {
        let effort = teller.pack.scenario.count(Coefficient::SoundingEffort);
        let cost = teller.say("table-cost", &[("effort", Arg::Count(effort))]);
        let label = format!("{} ({cost})", teller.say("table-sound", &[("name", Arg::Text(&text.short))]));
        if move_ui(ui, kit, scene, &label, &bloc.can_sound) {
            intents.push(Intent::Command(Command::Sound(bloc.bloc)));
        }
    }
}
