//! What lies beside the draft, a tab each: the round, cables, desks, people, actions, home, belief; and what has no room elsewhere.

use egui::{CentralPanel, Frame, Key, Margin, Panel, Rect, Ui};
use wedge_engine::Phase;

use crate::focus;
use crate::intent::{Intent, Scene};
use crate::layout::{EDGE, columns, join, narrow, scroll};
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

/// Shows `left`, the draft or the ledger, with the tabs beside it; where there is no room for both it has a tab of its own. So has
/// the stage, where there was no room for it above. Returns the stage's room.
#[expect(clippy::too_many_arguments, reason = "what a screen is made of")]
pub(crate) fn beside_ui(
    state: &mut UiState,
    root: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    intents: &mut Vec<Intent>,
    stage: Option<Rect>,
    notices: impl FnOnce(&mut Ui),
    left: impl FnOnce(&mut UiState, &mut Ui, &mut Vec<Intent>),
) -> Option<Rect> {
    let narrow = narrow(root);
    let more = More { draft: narrow, room: stage.is_none() };
    // A tab that is not there gives way to the first one until it is there again.
    let wanted = state.tab;
    let lacks = !more.draft && wanted == Tab::Draft || !more.room && wanted == Tab::Room;
    if lacks {
        state.tab = Tab::Round;
    }
    let frame = Frame::new().fill(kit.palette.desk).inner_margin(Margin::symmetric(EDGE.0, EDGE.1));
    if state.tab == Tab::Room {
        // Nothing may be painted over the stage, so the tabs have a panel to themselves.
        let tabs = Panel::top("tabs").frame(frame).show_separator_line(false);
        tabs.show(root, |ui| tabs_ui(state, ui, kit, scene, more));
        return Some(CentralPanel::default().frame(Frame::NONE).show(root, |ui| ui.max_rect()).inner);
    }
    CentralPanel::default().frame(frame).show(root, |ui| {
        if narrow {
            tabs_ui(state, ui, kit, scene, more);
            let tab = state.tab as u8;
            scroll(ui, kit, ("tab", tab)).show(ui, |ui| {
                // There is no room for them beside everything: they stand at the head of what a sitting begins with.
                if matches!(state.tab, Tab::Round | Tab::Draft) {
                    notices(ui);
                }
                if state.tab == Tab::Draft {
                    left(state, ui, intents);
                }
                paging(ui);
                tab_ui(state, ui, kit, scene, intents);
            });
            return;
        }
        notices(ui);
        let mut columns = columns(ui, kit);
        scroll(&columns[0], kit, "left").show(&mut columns[0], |ui| left(state, ui, intents));
        tabs_ui(state, &mut columns[1], kit, scene, more);
        let tab = state.tab as u8;
        scroll(&columns[1], kit, ("tab", tab)).show(&mut columns[1], |ui| {
            paging(ui);
            tab_ui(state, ui, kit, scene, intents);
        });
        join(ui, &columns);
    });
    if lacks && state.tab == Tab::Round {
        state.tab = wanted;
    }
    stage
}

/// What has a tab because there is no room for it elsewhere.
#[derive(Clone, Copy)]
struct More {
    draft: bool,
    room: bool,
}

/// The tabs of a phase with their labels.
fn tabs_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, more: More) {
    let talks = scene.view.phase == Phase::Talks;
    let tabs = [
        (Tab::Draft, if talks { "table-draft" } else { "after-ledger" }, more.draft),
        (Tab::Round, "tab-round", true),
        (Tab::Cables, "table-cables", true),
        (Tab::Desks, "table-desks", true),
        (Tab::People, "tab-people", true),
        (Tab::Actions, "tab-actions", true),
        (Tab::Home, "tab-home", true),
        (Tab::Belief, "tab-belief", true),
        (Tab::Room, "tab-room", more.room),
    ];
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    ui.horizontal_wrapped(|ui| {
        for ((tab, name, _), key) in tabs.into_iter().filter(|(.., there)| *there).zip(keys) {
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
        Tab::Draft | Tab::Room => {}
        Tab::Round => round_ui(state, ui, kit, scene, intents),
        Tab::Cables => news_ui(ui, kit, scene.teller, &scene.view.log, state.new_from),
        Tab::Desks => desks_ui(ui, kit, scene, intents),
        Tab::People => people_ui(ui, kit, scene, intents),
        Tab::Actions => actions_ui(ui, kit, scene, intents),
        Tab::Home => home_ui(state, ui, kit, scene),
        Tab::Belief => belief_ui(state, ui, kit, scene, intents),
    }
}
