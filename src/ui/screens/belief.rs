//! The board: what the player believes about the tie, stated and drawn over time.

use egui::{Ui, WidgetInfo};
use wedge_counsel::set_share;
use wedge_engine::Command;
use wedge_words::{Arg, Series, Teller};

use crate::intent::{Intent, Scene};
use crate::screens::charts::chart_ui;
use crate::screens::tie::tie_ui;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows the board.
pub(crate) fn belief_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    let (teller, view) = (scene.teller, scene.view);
    tie_ui(ui, kit, scene);
    kit.caption(ui, &teller.say("table-belief", &[]));
    kit.note(ui, &teller.say("table-belief-note", &[]));
    ui.add_space(kit.theme.space.small);
    for (index, kind) in teller.pack.types.iter().enumerate() {
        kit.clause_head(ui, &kind.name);
        kit.document(ui, &kind.statement);
        let mut share = state.belief[index];
        percent_ui(ui, kit, teller, &kind.name, &mut share);
        if share != state.belief[index] {
            set_share(&mut state.belief, index, share);
        }
        ui.add_space(kit.theme.space.small);
    }
    if kit.primary(ui, &teller.say("table-belief-state", &[]), true).clicked() {
        intents.push(Intent::Command(Command::Believe(state.belief.clone())));
    }
    ui.add_space(kit.theme.space.medium);
    forecast_ui(state, ui, kit, scene, intents);
    kit.caption(ui, &teller.say("belief-over-time", &[]));
    if view.beliefs.is_empty() {
        kit.note(ui, &teller.say("belief-none", &[]));
        return;
    }
    let series: Vec<Series> = teller
        .pack
        .types
        .iter()
        .enumerate()
        .map(|(at, kind)| {
            let stated = view.beliefs.iter().map(|(turn, shares)| (*turn, f64::from(shares[at]) / 100.0));
            // Whoever stated a belief at once never held the prior.
            let prior = view.beliefs.iter().all(|(turn, _)| *turn > 0).then_some((0, kind.prior.0));
            Series { name: kind.name.clone(), points: prior.into_iter().chain(stated).collect() }
        })
        .collect();
    chart_ui(ui, kit, teller, &teller.say("belief-over-time", &[]), view.turn, &series);
}

/// A slider for a percentage in steps of five, its value in words beside it: one stop of the keyboard, not two.
fn percent_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, spoken: &str, percent: &mut u8) {
    ui.horizontal(|ui| {
        let response = ui.add(egui::Slider::new(percent, 0..=100).show_value(false).step_by(5.0));
        let (spoken, value) = (spoken.to_owned(), f64::from(*percent));
        response.widget_info(move || WidgetInfo::slider(true, value, spoken.as_str()));
        kit.ring(ui, &response);
        kit.plain(ui, &teller.say("percent", &[("value", Arg::Text(&percent.to_string()))]));
    });
}

/// What may be forecast, if the scenario asks for anything.
fn forecast_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    let teller = scene.teller;
    if teller.pack.forecasts.is_empty() {
        return;
    }
    kit.caption(ui, &teller.say("forecast-title", &[]));
    kit.note(ui, &teller.say("forecast-note", &[]));
    for (forecast, percent) in teller.pack.forecasts.iter().zip(&mut state.forecasts) {
        kit.document(ui, &forecast.text);
        percent_ui(ui, kit, teller, &forecast.text, percent);
        ui.add_space(kit.theme.space.small);
    }
    if kit.button(ui, &teller.say("forecast-state", &[]), true).clicked() {
        let stated = (0_u8..).zip(state.forecasts.iter().copied()).collect();
        intents.push(Intent::Command(Command::Forecast(stated)));
    }
    ui.add_space(kit.theme.space.medium);
}
