//! What the player sets out to do: two aims and a red line, chosen before the first sitting.

use egui::Ui;
use wedge_engine::{AIMS, Command, Undertaking};
use wedge_words::Arg;

use crate::intent::Scene;
use crate::state::UiState;
use crate::widgets::{Kit, icon};

/// Shows what can be chosen, or what was.
pub(crate) fn undertaking_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, mandate) = (scene.teller, &scene.teller.pack.mandate);
    if mandate.aims.is_empty() {
        return;
    }
    let open = scene.view.can_undertake.is_ok();
    if std::mem::take(&mut state.seeks_aims) {
        ui.scroll_to_cursor(Some(egui::Align::TOP));
    }
    kit.sheet(ui, |ui| {
        kit.caption(ui, &teller.say("undertake-title", &[]));
        let key = match (open, teller.talks()) {
            (true, true) => "undertake-note",
            (true, false) => "undertake-note-in-force",
            (false, true) => "undertake-chosen",
            (false, false) => "undertake-chosen-in-force",
        };
        kit.note(ui, &teller.say(key, &[]));
        ui.add_space(kit.theme.space.small);
        if !open {
            chosen_ui(state, ui, kit, scene);
            return;
        }
        kit.clause_head(ui, &teller.say("undertake-aims", &[]));
        for (at, aim) in mandate.aims.iter().enumerate() {
            let at = u8::try_from(at).unwrap_or(u8::MAX);
            let taken = state.aims.contains(&at);
            if kit.tick(ui, &aim.text, taken, true).clicked() {
                if taken {
                    state.aims.retain(|one| *one != at);
                } else {
                    // The first one chosen gives way to a third.
                    if state.aims.len() == AIMS {
                        state.aims.remove(0);
                    }
                    state.aims.push(at);
                }
            }
        }
        ui.add_space(kit.theme.space.small);
        kit.clause_head(ui, &teller.say("undertake-line", &[]));
        for (at, line) in mandate.red_lines.iter().enumerate() {
            let at = u8::try_from(at).unwrap_or(u8::MAX);
            let taken = state.red_line == Some(at);
            if kit.choice(ui, &line.text, &line.text, taken, true).clicked() {
                state.red_line = Some(at);
            }
        }
    });
    ui.add_space(kit.theme.space.medium);
}

/// What was chosen, to be read and not to be changed.
fn chosen_ui(state: &UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, mandate) = (scene.teller, &scene.teller.pack.mandate);
    let line = |ui: &mut Ui, text: &str| {
        ui.horizontal_top(|ui| {
            kit.icon(ui, icon::GOOD, kit.palette.accent);
            ui.vertical(|ui| kit.plain(ui, text));
        });
    };
    kit.clause_head(ui, &teller.say("undertake-aims", &[]));
    for aim in state.aims.iter().filter_map(|at| mandate.aims.get(usize::from(*at))) {
        line(ui, &aim.text);
    }
    ui.add_space(kit.theme.space.small);
    kit.clause_head(ui, &teller.say("undertake-line", &[]));
    if let Some(red_line) = state.red_line.and_then(|at| mandate.red_lines.get(usize::from(at))) {
        line(ui, &red_line.text);
    }
}

/// The order that the choice makes, once it is whole.
pub(crate) fn chosen(state: &UiState) -> Option<Command> {
    let aims = state.aims.clone();
    (aims.len() == AIMS).then_some(state.red_line)?.map(|red_line| Command::Undertake(Undertaking { aims, red_line }))
}

/// What is still to be chosen, in a sentence.
pub(crate) fn missing(state: &UiState, scene: &Scene<'_>) -> Option<String> {
    if scene.view.can_undertake.is_err() || chosen(state).is_some() {
        return None;
    }
    let left = u32::try_from(AIMS - state.aims.len().min(AIMS)).unwrap_or(0);
    let line = u32::from(state.red_line.is_none());
    Some(scene.teller.say("undertake-missing", &[("aims", Arg::Count(left)), ("line", Arg::Count(line))]))
}
