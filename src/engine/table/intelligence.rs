//! Who reports to the envoy, and how far to trust it: bias comes from whom a desk can hear.

use super::leader::aspires;
use crate::scenario::Scenario;
use crate::state::State;
use crate::value::{Evaluator, Mind, margin_of};
use crate::vocabulary::{AllyId, BlocId, Coefficient, CounterpartId, DeskId, Leaning, Luck, Package, Quantity, Stream};

/// A bloc's bond as a desk would put it in one number: the mean over the allies.
fn bond(scenario: &Scenario, state: &State, bloc: BlocId) -> f64 {
    let sum: f64 = scenario.ally_ids().map(|ally: AllyId| state.get(Quantity::Bond(bloc, ally))).sum();
    sum / scenario.allies.len() as f64
}

/// The share of home's forces that have left since the opening, 0 to 1; 0 where there were none.
pub(crate) fn gone(scenario: &Scenario, state: &State) -> f64 {
    let stood = scenario.opening(Quantity::Presence);
    if stood > 0.0 { (1.0 - state.get(Quantity::Presence) / stood).clamp(0.0, 1.0) } else { 0.0 }
}

/// By how much more a single report of a desk strays now than while all forces were there, as a standard deviation, 0 to 1.
pub(crate) fn strays(scenario: &Scenario, state: &State, desk: DeskId) -> f64 {
    scenario.desks[desk.at()].noisier * gone(scenario, state)
}

/// What a desk reports: whom it heard (hidden), and its estimate. Its error stays with it all game long.
pub(crate) fn report(scenario: &Scenario, state: &State, desk: DeskId) -> (BlocId, f64) {
    let spec = &scenario.desks[desk.at()];
    let mut habit = Luck::at(state.nature.desks, Stream::DeskError, 0, u32::from(desk.0));
    let error = spec.habit + scenario.rule(Coefficient::DeskErrorSpread) * habit.normal();
    let mut luck = Luck::at(state.nature.desks, Stream::DeskReport, state.clock.turn, u32::from(desk.0));
    let heard = BlocId::from_index(luck.pick(&spec.access));
    let noise = (scenario.rule(Coefficient::ReportNoise) + strays(scenario, state, desk)) * luck.normal();
    let estimate = (1.0 - bond(scenario, state, heard) + error + noise).clamp(0.0, 1.0);
    (heard, libm::round(estimate * 20.0) / 20.0)
}

/// What a faction lets be understood when sounded out, and its margin in truth. An error of its own stays with each.
pub(crate) fn sound(scenario: &Scenario, state: &State, bloc: BlocId, package: &Package) -> (Leaning, f64) {
    let (meant, margin) = meant(scenario, state, bloc, package);
    let mut habit = Luck::at(state.nature.seed, Stream::Sounding, 0, u32::from(bloc.0));
    let said = meant + scenario.rule(Coefficient::SoundingError) * habit.normal();
    (Leaning::of(said), margin)
}

/// What a faction means to let be understood of a package, before its own error, and its margin in truth. It speaks as it is
/// reputed to think and lets little through of what it hides; those who gain from talks talk a package up.
fn meant(scenario: &Scenario, state: &State, bloc: BlocId, package: &Package) -> (f64, f64) {
    let margin = margin_of(scenario, state, Mind::True, bloc, package);
    let reputed = margin_of(scenario, state, Mind::Reputed, bloc, package);
    let lets_through = scenario.rule(Coefficient::SoundingCandour) * (margin - reputed);
    let interest = scenario.rule(Coefficient::SoundingInterest) * (0.5 - scenario.blocs[bloc.at()].hawk) * 2.0;
    (reputed + lets_through + interest, margin)
}

// How likely each of these draws was, for one who knows the rules and supposes what is hidden: the same rules read backwards,
// beside the draws, so that neither is changed without the other.

/// Half the step in which desks report.
const HALF_STEP: f64 = 0.025;

/// The least that is divided by.
const LEAST: f64 = 1e-12;

/// The share of a normal distribution below so many standard deviations.
fn normal_below(deviations: f64) -> f64 {
    0.5 * (1.0 + libm::erf(deviations / std::f64::consts::SQRT_2))
}

/// How likely a desk's estimate was, 0 to 1: it heard one bloc of those it can hear, and erred as it always errs and by
/// chance. `bonds` holds the supposed bonds, 0 to 1, by ally and then by bloc; `error` the supposed lasting error of the
/// desk, its habit included; `noise` the standard deviation of all that is not supposed, in the unit of the estimate: that of
/// a single report where bonds and lasting error are.
#[must_use]
pub fn report_likelihood(
    scenario: &Scenario,
    desk: DeskId,
    bonds: &[Vec<f64>],
    error: f64,
    noise: f64,
    estimate: f64,
) -> f64 {
    let spec = &scenario.desks[desk.at()];
    let heard: f64 = spec.access.iter().sum();
    let below = |limit: f64, mean: f64| normal_below((limit - mean) / noise);
    spec.access
        .iter()
        .enumerate()
        .filter(|(_, access)| **access > 0.0)
        .map(|(bloc, access)| {
            let bond = bonds.iter().map(|of_ally| of_ally[bloc]).sum::<f64>() / bonds.len() as f64;
            let mean = 1.0 - bond + error;
            // Estimates end at 0 and 1, and what lies beyond is reported there.
            let low = if estimate < HALF_STEP { 0.0 } else { below(estimate - HALF_STEP, mean) };
            let high = if estimate > 1.0 - HALF_STEP { 1.0 } else { below(estimate + HALF_STEP, mean) };
            access / heard * (high - low)
        })
        .sum()
}

/// Between what two values the lasting error of a faction must lie that let a leaning be understood of a package in a supposed
/// state.
#[must_use]
pub fn sounding_errors(
    scenario: &Scenario,
    state: &State,
    bloc: BlocId,
    package: &Package,
    leaning: Leaning,
) -> (f64, f64) {
    let (meant, _) = meant(scenario, state, bloc, package);
    let (low, high) = leaning.range();
    (low - meant, high - meant)
}

/// How likely it was, 0 to 1, that a faction's lasting error lies between two values, if it is known to lie between two others
/// that enclose them.
#[must_use]
pub fn sounding_likelihood(scenario: &Scenario, errors: (f64, f64), known: (f64, f64)) -> f64 {
    let within = |(low, high): (f64, f64)| {
        let error = scenario.rule(Coefficient::SoundingError).max(LEAST);
        let below = |limit: f64| normal_below(limit / error);
        (below(high) - below(low)).max(0.0)
    };
    within(errors) / within(known).max(LEAST)
}

/// Whether a leadership ratifies a package in a supposed state, if its leader drew a share, 0 to 1, of the largest private
/// aspiration. What he drew is written into the state.
#[must_use]
pub fn ratifies(scenario: &Scenario, state: &mut State, party: CounterpartId, package: &Package, drew: f64) -> bool {
    state.nature.private_aspiration[party.at()] = drew * scenario.rule(Coefficient::PrivateAspiration);
    Evaluator::of(scenario, state, Mind::True, party).value(package) >= aspires(scenario, state, party)
}
