//! Who reports to the envoy, and how far to trust it: bias comes from whom a desk can hear.

use crate::scenario::Scenario;
use crate::state::State;
use crate::value::{Mind, margin_of};
use crate::vocabulary::{AllyId, BlocId, Coefficient, DeskId, Leaning, Luck, Package, Quantity, Stream};

/// A bloc's bond as a desk would put it in one number: the mean over the allies.
fn bond(scenario: &Scenario, state: &State, bloc: BlocId) -> f64 {
    let sum: f64 = scenario.ally_ids().map(|ally: AllyId| state.get(Quantity::Bond(bloc, ally))).sum();
    sum / scenario.allies.len() as f64
}

/// What a desk reports: whom it heard (hidden), and its estimate. Its error stays with it all game long.
pub(crate) fn report(scenario: &Scenario, state: &State, desk: DeskId) -> (BlocId, f64) {
    let spec = &scenario.desks[desk.at()];
    let mut habit = Luck::at(state.nature.seed, Stream::DeskError, 0, u32::from(desk.0));
    let error = spec.habit + scenario.rule(Coefficient::DeskErrorSpread) * habit.normal();
    let mut luck = Luck::at(state.nature.seed, Stream::DeskReport, state.clock.turn, u32::from(desk.0));
    let heard = BlocId::from_index(luck.pick(&spec.access));
    let noise = scenario.rule(Coefficient::ReportNoise) * luck.normal();
    let estimate = (1.0 - bond(scenario, state, heard) + error + noise).clamp(0.0, 1.0);
    (heard, libm::round(estimate * 20.0) / 20.0)
}

/// What a faction lets be understood when sounded out, and its margin in truth. It speaks as it is reputed to think and lets
/// little through of what it hides; those who gain from talks talk a package up; an error of its own stays with each.
pub(crate) fn sound(scenario: &Scenario, state: &State, bloc: BlocId, package: &Package) -> (Leaning, f64) {
    let margin = margin_of(scenario, state, Mind::True, bloc, package);
    let reputed = margin_of(scenario, state, Mind::Reputed, bloc, package);
    let lets_through = scenario.rule(Coefficient::SoundingCandour) * (margin - reputed);
    let mut habit = Luck::at(state.nature.seed, Stream::Sounding, 0, u32::from(bloc.0));
    let interest = scenario.rule(Coefficient::SoundingInterest) * (0.5 - scenario.blocs[bloc.at()].hawk) * 2.0;
    let said = reputed + lets_through + interest + scenario.rule(Coefficient::SoundingError) * habit.normal();
    (Leaning::of(said), margin)
}
