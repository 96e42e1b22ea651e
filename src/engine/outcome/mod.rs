//! How a game came out: the measures of its end, worked out once.
//!
//! Deliberately absent: a score. And nothing here is asked before a game is over.

mod brier;
mod worth;

use crate::scenario::Scenario;
use crate::state::{Deal, State};
use crate::time::effects::holds;
use crate::time::performance::KEPT;
use crate::vocabulary::{Outcome, Package, Quantity, Status};
use brier::{brier, forecast_brier, mean_brier};
use worth::{Fate, efficiency, minds, paper_account, realised_account, security_account, unclaimed};
pub use worth::{worth_if_kept, worth_of_staying};

pub(crate) fn outcome(scenario: &Scenario, state: &State, at_close: Option<&State>) -> Outcome {
    let nothing = Package::status_quo(scenario.issues.len());
    let package = state.after.deal.as_ref().map(|deal| deal.package.clone());
    let on = package.as_ref().unwrap_or(&nothing);
    let none_kept = vec![0.0; scenario.allies.len()];
    let kept: Vec<f64> = state.after.deal.as_ref().map_or(none_kept, |deal| {
        scenario
            .ally_ids()
            .map(|ally| if scenario.promises(on, ally) { deal.compliance[ally.at()] } else { 0.0 })
            .collect()
    });
    let compliance = state.after.deal.as_ref().map_or(0.0, |deal: &Deal| deal.kept(scenario));
    let security = security_account(scenario, state);
    let paper = paper_account(scenario, on);
    let fate = Fate {
        kept: &kept,
        presence: state.get(Quantity::Presence),
        fell: state.fell.is_some(),
        stopped: state
            .after
            .deal
            .as_ref()
            .is_some_and(|deal| matches!(deal.status, Status::Suspended | Status::Collapsed)),
    };
    let realised = realised_account(scenario, on, fate);
    let since = state.after.deal.as_ref().map_or(0, |deal| state.clock.turn.saturating_sub(deal.signed));
    let minds = at_close.filter(|_| state.after.deal.is_some()).map(|signing| minds(scenario, signing));
    let mut outcome = Outcome {
        kind: state.nature.kind,
        signed: state.after.deal.as_ref().map(|deal| deal.signed),
        status: state.after.deal.as_ref().map(|deal| match deal.status {
            // Nobody may have seen it; with the books open it is no secret.
            Status::Held if deal.kept(scenario) < KEPT => Status::Hollow,
            seen => seen,
        }),
        security: security.total(),
        attacks_abroad: state.tally.attacks_abroad,
        attacks_home: state.tally.attacks_home,
        paper: paper.total(),
        realised: realised.total(),
        unclaimed: minds.as_ref().map_or(0.0, |minds| unclaimed(scenario, minds, on)),
        efficiency: minds.as_ref().map_or(0.0, |minds| efficiency(scenario, minds, on)),
        durability: state
            .after
            .deal
            .as_ref()
            .filter(|_| since > 0)
            .map_or(0.0, |deal| f64::from(deal.held) / f64::from(since)),
        presence: state.tally.presence_turns / f64::from(state.clock.turn.max(1)),
        fell: state.fell,
        violence: state.get(Quantity::Violence),
        mean_violence: state.tally.violence_turns / f64::from(state.clock.turn.max(1)),
        compliance,
        brier: mean_brier(state),
        prior_brier: brier(scenario.types.iter().map(|spec| spec.prior), state.nature.kind),
        exposure: state.tally.exposure,
        credibility: state.get(Quantity::Credibility),
        ends: scenario.ends.iter().map(|needs| needs.iter().all(|need| holds(state, need))).collect(),
        security_account: security,
        paper_account: paper,
        realised_account: realised,
        compliance_accounts: state.after.deal.as_ref().map_or_else(Vec::new, |deal| deal.because.clone()),
        package,
        forecast_brier: None,
    };
    outcome.forecast_brier = forecast_brier(scenario, state, &outcome);
    outcome
}
