//! Home, the third party and the war.

use egui::Ui;
use wedge_engine::Phase;
use wedge_scenario::raw::Figure;
use wedge_words::Momentum;

use crate::intent::Scene;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows where things stand at home and beyond.
pub(crate) fn home_ui(state: &UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, view) = (scene.teller, scene.view);
    kit.caption(ui, &teller.say("briefing-mandate", &[]));
    for line in &teller.pack.mandate.lines {
        kit.document(ui, line);
    }
    ui.add_space(kit.theme.space.medium);
    kit.caption(ui, &teller.say("table-home", &[]));
    kit.meter(ui, &teller.say("home-patience", &[]), &teller.share(view.patience), view.patience);
    kit.meter(ui, &teller.say("home-support", &[]), &teller.share(view.support), view.support);
    kit.meter(ui, &teller.say("home-trust", &[]), &teller.share(view.trust), view.trust);
    let credibility = teller.grade(view.credibility);
    kit.meter(ui, &teller.say("home-credibility", &[]), &credibility, f64::from(view.credibility) / 4.0);
    if view.phase == Phase::Talks {
        let package = view.table.agreed.as_ref().unwrap_or(state.drafting.now());
        if let Some(verdict) = (scene.home)(package) {
            let (head, parts) = teller.home(&verdict);
            kit.text(ui, &head);
            for part in parts {
                kit.note(ui, &part);
            }
        }
    }
    if let (Some(cooperation), Some(morale)) = (view.cooperation, view.morale) {
        ui.add_space(kit.theme.space.medium);
        kit.caption(ui, &teller.say("table-third", &[]));
        let grade = |ui: &mut Ui, key: &str, grade: u8| {
            kit.meter(ui, &teller.say(key, &[]), &teller.grade(grade), f64::from(grade) / 4.0);
        };
        grade(ui, "third-cooperation", cooperation);
        grade(ui, "third-morale", morale);
    }
    ui.add_space(kit.theme.space.medium);
    kit.caption(ui, &teller.conflict());
    match teller.momentum(view) {
        Momentum::Reported(text, share) => kit.meter(ui, &teller.say("war-momentum", &[]), &text, share),
        Momentum::Estimated(text) => {
            kit.text(ui, &format!("{}: {text}", teller.say("war-momentum", &[])));
        }
        Momentum::Over => {}
    }
    let names = &teller.pack.names;
    let presence = format!("{} {}", teller.count(view.presence * f64::from(names.presence_full)), names.presence);
    kit.meter(ui, &teller.say("war-presence", &[]), &presence, view.presence);
    if teller.reported(view, Figure::Violence) {
        let violence = format!("{} {}", teller.count(view.violence), names.violence);
        kit.text(ui, &format!("{}: {violence}", teller.say("war-violence", &[])));
    }
}
