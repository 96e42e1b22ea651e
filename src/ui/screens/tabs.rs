//! What lies beside the draft: cables, desks, people, actions, home, belief.

use egui::{Key, Ui, WidgetInfo};
use wedge_engine::{BlocView, Command, DeskView, Phase};
use wedge_words::{Arg, report_word};

use crate::desk::{Desk, Intent, Scene, Tab, set_share};
use crate::screens::news::news_ui;
use crate::widgets::Kit;

/// The tabs of a phase with their labels; the draft has one of its own where there is no room beside it.
pub(crate) fn tabs_ui(desk: &mut Desk, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, with_draft: bool) {
    let talks = scene.view.phase == Phase::Talks;
    let mut tabs = vec![
        (Tab::Cables, "table-cables"),
        (Tab::Desks, "table-desks"),
        (Tab::People, "tab-people"),
        (Tab::Actions, "tab-actions"),
        (Tab::Home, "tab-home"),
        (Tab::Belief, "tab-belief"),
    ];
    if with_draft {
        tabs.insert(0, (Tab::Draft, if talks { "table-draft" } else { "after-ledger" }));
    } else if desk.tab == Tab::Draft {
        desk.tab = Tab::Cables;
    }
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7];
    ui.horizontal_wrapped(|ui| {
        for ((tab, name), key) in tabs.into_iter().zip(keys) {
            let clicked = kit.tab(ui, &scene.teller.say(name, &[]), desk.tab == tab).clicked();
            if clicked || kit.shortcut(ui, key) {
                desk.tab = tab;
            }
        }
    });
    ui.add_space(kit.theme.space.small);
}

/// The open tab's contents, save the draft's.
pub(crate) fn tab_ui(desk: &mut Desk, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    match desk.tab {
        Tab::Draft => {}
        Tab::Cables => news_ui(ui, kit, scene.teller, &scene.view.log, desk.new_from),
        Tab::Desks => desks_ui(ui, kit, scene, intents),
        Tab::People => people_ui(ui, kit, scene, intents),
        Tab::Actions => actions_ui(ui, kit, scene, intents),
        Tab::Home => home_ui(desk, ui, kit, scene),
        Tab::Belief => belief_ui(desk, ui, kit, scene, intents),
    }
}

fn desks_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    for desk in &scene.view.desks {
        ui.push_id(desk.desk, |ui| desk_ui(ui, kit, scene, desk, intents));
        ui.add_space(kit.theme.space.medium);
    }
}

fn desk_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, desk: &DeskView, intents: &mut Vec<Intent>) {
    let teller = scene.teller;
    let text = &teller.pack.desks[desk.desk.at()];
    kit.clause_head(ui, &text.name);
    kit.document(ui, &text.note);
    if desk.reports.is_empty() {
        kit.note(ui, &teller.say("table-no-reports", &[]));
    }
    for report in desk.reports.iter().rev() {
        let word = teller.say(report_word(report.estimate), &[]);
        let percent = format!("{:.0}", report.estimate * 100.0);
        let date = teller.date(report.turn);
        let args = [("date", Arg::Text(&date)), ("percent", Arg::Text(&percent)), ("word", Arg::Text(&word))];
        kit.text(ui, &teller.say("table-report-line", &args));
    }
    let cost = teller.say("table-cost", &[("effort", Arg::Count(text.effort))]);
    let label = format!("{} ({cost})", teller.say("table-task", &[("name", Arg::Text(&text.name))]));
    if offer_ui(ui, kit, scene, &label, &desk.can_task) {
        intents.push(Intent::Command(Command::Task(desk.desk)));
    }
}

/// A button for a move; where it is refused, the reason stands beside it.
fn offer_ui(
    ui: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    label: &str,
    open: &Result<(), wedge_engine::Refusal>,
) -> bool {
    let clicked = kit.button(ui, label, open.is_ok()).clicked();
    if let Err(refusal) = open {
        kit.note(ui, &scene.teller.refusal(refusal));
    } else {
        kit.nothing(ui);
    }
    clicked
}

fn people_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
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
    kit.clause_head(ui, &format!("{} \u{2022} {}", text.name, teller.anger(bloc.anger)));
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
    if scene.view.phase == Phase::Talks {
        let cost = teller.say("table-cost", &[("effort", Arg::Count(1))]);
        let label = format!("{} ({cost})", teller.say("table-sound", &[("name", Arg::Text(&text.short))]));
        if offer_ui(ui, kit, scene, &label, &bloc.can_sound) {
            intents.push(Intent::Command(Command::Sound(bloc.bloc)));
        }
    }
}

fn actions_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    let teller = scene.teller;
    for (action, open) in &scene.view.actions {
        let text = &teller.pack.actions[action.at()];
        let cost = teller.say("table-cost", &[("effort", Arg::Count(text.effort))]);
        if offer_ui(ui, kit, scene, &format!("{} ({cost})", text.name), open) {
            intents.push(Intent::Command(Command::Act(*action)));
        }
        kit.document(ui, &text.note);
        kit.note(ui, &teller.basis(&text.basis));
        ui.add_space(kit.theme.space.medium);
    }
}

fn home_ui(desk: &Desk, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, view) = (scene.teller, scene.view);
    kit.caption(ui, &teller.say("briefing-mandate", &[]));
    for line in &teller.pack.mandate.lines {
        kit.document(ui, line);
    }
    ui.add_space(kit.theme.space.medium);
    kit.caption(ui, &teller.say("table-home", &[]));
    let percent = |share: f64| teller.say("percent", &[("value", Arg::Text(&format!("{:.0}", share * 100.0)))]);
    kit.meter(ui, &teller.say("home-patience", &[]), &percent(view.patience), view.patience);
    kit.meter(ui, &teller.say("home-support", &[]), &percent(view.support), view.support);
    kit.meter(ui, &teller.say("home-trust", &[]), &percent(view.trust), view.trust);
    let credibility = teller.grade(view.credibility);
    kit.meter(ui, &teller.say("home-credibility", &[]), &credibility, f64::from(view.credibility) / 4.0);
    if view.phase == Phase::Talks {
        let package = view.table.agreed.as_ref().unwrap_or(&desk.draft);
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
    kit.caption(ui, &teller.say("table-war", &[]));
    let reported = format!("{:.0}", view.reported_momentum * 100.0);
    let momentum = teller.say("war-momentum-value", &[("percent", Arg::Text(&reported))]);
    kit.meter(ui, &teller.say("war-momentum", &[]), &momentum, view.reported_momentum);
    let names = &teller.pack.names;
    let presence = format!("{:.0} {}", view.presence * f64::from(names.presence_full), names.presence);
    kit.meter(ui, &teller.say("war-presence", &[]), &presence, view.presence);
    let violence = format!("{:.0} {}", view.violence, names.violence);
    kit.text(ui, &format!("{}: {violence}", teller.say("war-violence", &[])));
}

fn belief_ui(desk: &mut Desk, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    let teller = scene.teller;
    kit.caption(ui, &teller.say("table-belief", &[]));
    kit.note(ui, &teller.say("table-belief-note", &[]));
    ui.add_space(kit.theme.space.small);
    for (index, kind) in teller.pack.types.iter().enumerate() {
        kit.clause_head(ui, &kind.name);
        kit.document(ui, &kind.statement);
        let mut share = desk.belief[index];
        let slider = egui::Slider::new(&mut share, 0..=100).suffix(" %").step_by(5.0);
        let response = ui.add(slider);
        let spoken = kind.name.clone();
        response.widget_info(move || WidgetInfo::slider(true, f64::from(share), spoken.as_str()));
        kit.ring(ui, &response);
        if share != desk.belief[index] {
            set_share(&mut desk.belief, index, share);
        }
        ui.add_space(kit.theme.space.small);
    }
    if kit.primary(ui, &teller.say("table-belief-state", &[]), true).clicked() {
        intents.push(Intent::Command(Command::Believe(desk.belief.clone())));
    }
    ui.add_space(kit.theme.space.medium);
    for (turn, shares) in scene.view.beliefs.iter().rev() {
        kit.text(ui, &format!("{}: {}", teller.date(*turn), teller.belief(shares)));
    }
}
