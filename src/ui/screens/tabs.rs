//! What lies beside the draft, a tab each: the round, cables, desks, people, actions, home, belief.

use egui::{Key, Ui};
use wedge_engine::Phase;

use crate::focus;
use crate::intent::{Intent, Scene};
use crate::layout::{LEAST_WIDTH, columns, join, scroll};
use crate::route::Tab;
use crate::screens::actions::actions_ui;
use crate::screens::belief::belief_ui;
use crate::screens::desks::desks_ui;
use crate::screens::home::home_ui;
use crate::screens::news::news_ui;
use crate::screens::people::people_ui;
use crate::screens::round::round_ui;
use crate::state::UiState;
use crate::widgets::{Kit, capital, paging};

/// Shows `left`, the draft or the ledger, with the tabs beside it; where there is no room for both it has a tab of its own.
pub(crate) fn beside_ui(
    state: &mut UiState,
    ui: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    intents: &mut Vec<Intent>,
    left: impl FnOnce(&mut UiState, &mut Ui, &mut Vec<Intent>),
) {
    if ui.available_width() >= LEAST_WIDTH {
        let mut columns = columns(ui, kit);
        scroll(&columns[0], kit, "left").show(&mut columns[0], |ui| left(state, ui, intents));
        tabs_ui(state, &mut columns[1], kit, scene, false);
        let tab = state.tab as u8;
        scroll(&columns[1], kit, ("tab", tab)).show(&mut columns[1], |ui| {
            paging(ui);
            tab_ui(state, ui, kit, scene, intents);
        });
        join(ui, &columns);
    } else {
        tabs_ui(state, ui, kit, scene, true);
        let tab = state.tab as u8;
        scroll(ui, kit, ("tab", tab)).show(ui, |ui| {
            if state.tab == Tab::Draft {
                left(state, ui, intents);
            }
            paging(ui);
            tab_ui(state, ui, kit, scene, intents);
        });
    }
}

/// The tabs of a phase with their labels; the draft has one of its own where there is no room beside it.
fn tabs_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, with_draft: bool) {
    let talks = scene.view.phase == Phase::Talks;
    let mut tabs = vec![
        (Tab::Round, "tab-round"),
        (Tab::Cables, "table-cables"),
        (Tab::Desks, "table-desks"),
        (Tab::People, "tab-people"),
        (Tab::Actions, "tab-actions"),
        (Tab::Home, "tab-home"),
        (Tab::Belief, "tab-belief"),
    ];
    if with_draft {
        tabs.insert(0, (Tab::Draft, if talks { "table-draft" } else { "after-ledger" }));
    } else if state.tab == Tab::Draft {
        state.tab = Tab::Round;
    }
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];
    ui.horizontal_wrapped(|ui| {
        for ((tab, name), key) in tabs.into_iter().zip(keys) {
            let response = kit.tab(ui, &capital(&scene.teller.say(name, &[])), state.tab == tab);
            if state.tab == tab {
                focus::lands(&response);
            }
            if response.clicked() || kit.digit(ui, key) {
                state.tab = tab;
            }
        }
    });
    ui.add_space(kit.theme.space.small);
}

/// The open tab's contents, save the draft's.
fn tab_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    match state.tab {
        Tab::Draft => {}
        Tab::Round => round_ui(state, ui, kit, scene, intents),
        Tab::Cables => news_ui(ui, kit, scene.teller, &scene.view.log, state.new_from),
        Tab::Desks => desks_ui(ui, kit, scene, intents),
        Tab::People => people_ui(ui, kit, scene, intents),
        Tab::Actions => actions_ui(ui, kit, scene, intents),
        Tab::Home => home_ui(state, ui, kit, scene),
        Tab::Belief => belief_ui(state, ui, kit, scene, intents),
    }
}
