//! What lies beside the draft, a tab each: the round, cables, desks, people, actions, home, belief.

use egui::{Key, Ui};
use wedge_engine::Phase;

use crate::desk::{Desk, Intent, Scene};
use crate::place::Tab;
use crate::screens::actions::actions_ui;
use crate::screens::belief::belief_ui;
use crate::screens::desks::desks_ui;
use crate::screens::home::home_ui;
use crate::screens::news::news_ui;
use crate::screens::people::people_ui;
use crate::screens::round::round_ui;
use crate::widgets::Kit;

/// The tabs of a phase with their labels; the draft has one of its own where there is no room beside it.
pub(crate) fn tabs_ui(desk: &mut Desk, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, with_draft: bool) {
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
    } else if desk.tab == Tab::Draft {
        desk.tab = Tab::Round;
    }
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];
    ui.horizontal_wrapped(|ui| {
        for ((tab, name), key) in tabs.into_iter().zip(keys) {
            let clicked = kit.tab(ui, &scene.teller.say(name, &[]), desk.tab == tab).clicked();
            if clicked || kit.digit(ui, key) {
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
        Tab::Round => round_ui(desk, ui, kit, scene, intents),
        Tab::Cables => news_ui(ui, kit, scene.teller, &scene.view.log, desk.new_from),
        Tab::Desks => desks_ui(ui, kit, scene, intents),
        Tab::People => people_ui(ui, kit, scene, intents),
        Tab::Actions => actions_ui(ui, kit, scene, intents),
        Tab::Home => home_ui(desk, ui, kit, scene),
        Tab::Belief => belief_ui(desk, ui, kit, scene, intents),
    }
}
