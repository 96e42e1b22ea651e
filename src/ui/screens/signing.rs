//! Signing: what the deal rests on, what would show it broken, what then; and the signed text.

use egui::Ui;
use wedge_engine::{Command, Package};

use crate::intent::{Intent, Scene};
use crate::layout::{foot, page};
use crate::route::Screen;
use crate::screens::draft::verdict_ui;
use crate::screens::round::hint_ui;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows what is to be signed, or has been.
pub(crate) fn signing_ui(
    state: &mut UiState,
    root: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    intents: &mut Vec<Intent>,
) {
    let teller = scene.teller;
    let say = |key: &str| teller.say(key, &[]);
    let signed = scene.view.signed.as_ref().map(|(_, package)| package);
    let package = signed.or(scene.view.table.agreed.as_ref()).cloned();
    foot(root, kit, |ui| {
        if signed.is_some() {
            if kit.waiting(ui, &say("sign-go-on")) {
                state.screen = Screen::After;
            }
            return;
        }
        let may = &scene.view.may_sign;
        let why = may.as_ref().map_or_else(|refusal| teller.refusal(refusal), |()| String::new());
        if kit.main_described(ui, &say("sign-do"), &why, may.is_ok()) {
            intents.push(Intent::Command(Command::Sign));
        }
        if kit.button(ui, &say("sign-back"), true).clicked() {
            state.screen = Screen::Table;
        }
        if may.is_err() {
            kit.note(ui, &why);
        }
    });
    hint_ui(state, root, kit, scene, true);
    page(root, kit, "signing", |ui| {
        kit.note(ui, &teller.date(scene.view.turn));
        kit.title(ui, &say(if signed.is_some() { "sign-done" } else { "sign-title" }));
        ui.add_space(kit.theme.space.small);
        let Some(package) = package else {
            kit.note(ui, &say("refusal-nothing-agreed"));
            return;
        };
        text_ui(ui, kit, scene, &package, signed.is_none());
        ui.add_space(kit.theme.space.medium);
        kit.caption(ui, &say("sign-rests"));
        for line in teller.rests_on(&package) {
            kit.document(ui, &format!("\u{2013} {line}"));
        }
        ui.add_space(kit.theme.space.medium);
        kit.caption(ui, &say("sign-then"));
        kit.document(ui, &say("sign-then-text"));
        if signed.is_none() {
            ui.add_space(kit.theme.space.medium);
            kit.document(ui, &say("table-sign-note"));
        }
    });
}

/// The agreement as a document.
fn text_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, package: &Package, with_verdict: bool) {
    let teller = scene.teller;
    kit.sheet(ui, |ui| {
        kit.caption(ui, &teller.say(if with_verdict { "sign-agreed" } else { "sign-signed" }, &[]));
        let mut number = 0;
        for issue in teller.pack.scenario.issue_ids() {
            let text = &teller.pack.issues[issue.at()];
            let option = &text.options[package.option(issue)];
            if option.clause.is_empty() {
                continue;
            }
            number += 1;
            kit.clause_head(ui, &format!("{number}. {}", text.name));
            kit.document(ui, &option.clause);
            ui.add_space(kit.theme.space.tight);
        }
        if scene.view.table.annex {
            kit.document(ui, &teller.say("table-annex", &[]));
        }
        if scene.view.table.ambiguous {
            kit.document(ui, &teller.say("table-ambiguous", &[]));
        }
        if with_verdict {
            verdict_ui(ui, kit, scene, package);
        }
    });
}
