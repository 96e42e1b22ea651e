//! What else the player can do.

use egui::Ui;
use wedge_engine::{ActionView, Command, Refusal};
use wedge_words::Arg;

use crate::intent::{Intent, Scene};
use crate::layout::move_ui;
use crate::widgets::Kit;

/// Shows every action with its price, and why not where not.
pub(crate) fn actions_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    let teller = scene.teller;
    for ActionView { action, effort, can_act } in &scene.view.actions {
        let text = &teller.pack.actions[action.at()];
        let cost = teller.say("table-cost", &[("effort", Arg::Count(*effort))]);
        if move_ui(ui, kit, scene, &format!("{} ({cost})", text.name), can_act) {
            intents.push(Intent::Command(Command::Act(*action)));
        }
        if let (Err(Refusal::NotNow), Some(needs)) = (can_act, teller.needs(*action, scene.view)) {
            kit.note(ui, &needs);
        }
        kit.document(ui, &text.note);
        kit.note(ui, &teller.basis(&text.basis));
        ui.add_space(kit.theme.space.medium);
    }
}
