//! The chances by which things happen, each smooth in its causes.

use super::hosting::hosts;
use crate::scenario::{Scenario, Strand};
use crate::state::{Deal, State};
use crate::value::{Mind, margin_of, may_split, split_per_loss};
use crate::vocabulary::{AllyId, BlocId, Coefficient as K, Quantity, Role, StrandId};

/// Presence at which home forces are half as exposed as many are.
const FEW: f64 = 0.05;

/// Something that may happen in a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hazard {
    /// The third party falls.
    Fall,
    /// A third party that has fallen stands again.
    Rise,
    /// Home forces are attacked.
    HomeAttack,
    /// A breach of the covert part about an ally is seen.
    Detection(AllyId),
    /// An ally strikes abroad.
    Abroad(AllyId),
    /// An ally makes its tie public.
    Boast(AllyId),
    /// An ally lends its craft to an attack that others claim.
    Subcontract(AllyId),
    /// An ally's leader takes shelter.
    Shelter(AllyId),
    /// Part of a faction leaves.
    Split(BlocId),
    /// Those at home whom it takes give relief that is due.
    Follow,
    /// The annex of a deal comes out.
    Leak,
    /// The two sides of a deal quarrel over what its text says.
    Quarrel,
}

pub(crate) fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// The chance of a hazard in a turn that begins in a state.
#[must_use]
pub fn chance(scenario: &Scenario, state: &State, hazard: Hazard) -> f64 {
    let strands = |ally: AllyId, share: fn(&Strand) -> f64| -> f64 {
        scenario
            .strand_ids()
            .filter(|strand| scenario.strands[strand.at()].ally == ally)
            .map(|strand| share(&scenario.strands[strand.at()]) * state.get(Quantity::Strand(strand)))
            .sum()
    };
    // What does nothing of its own accord does none of these.
    if let Hazard::Abroad(ally) | Hazard::Boast(ally) | Hazard::Subcontract(ally) | Hazard::Shelter(ally) = hazard
        && !scenario.allies[ally.at()].acts
    {
        return 0.0;
    }
    let heeds = |share: K| if state.engaged() { 1.0 - scenario.rule(share) } else { 1.0 };
    match hazard {
        Hazard::Fall => {
            let over = strain(scenario, state) - scenario.rule(K::FallMiddle);
            scenario.rule(K::FallPeak) * logistic(over / scenario.rule(K::FallWidth))
        }
        Hazard::Rise => {
            let below = scenario.rule(K::FallMiddle) - strain(scenario, state);
            let peak = if state.fell.is_some() { scenario.rule(K::RisePeak) } else { 0.0 };
            peak * logistic(below / scenario.rule(K::FallWidth))
        }
        Hazard::HomeAttack => {
            let holds_fire = state.after.deal.as_ref().is_some_and(|deal| {
                !deal.suspended && deal.package.option_of(scenario, Role::Restraint).is_some_and(|option| option > 0)
            });
            let presence = state.get(Quantity::Presence);
            let exposed = presence * (1.0 + FEW) / (presence + FEW);
            exposed * scenario.rule(if holds_fire { K::AttackUnderDeal } else { K::AttackWithoutDeal })
        }
        Hazard::Detection(ally) => {
            let kept = state.after.deal.as_ref().map_or(1.0, |deal| deal.compliance[ally.at()]);
            sees(scenario, state, ally) * (1.0 - kept)
        }
        Hazard::Abroad(ally) => {
            let reach = strands(ally, |strand| strand.reach) * state.get(Quantity::Cadre);
            (scenario.rule(K::AbroadFloor) + scenario.rule(K::AbroadStrands) * reach) * heeds(K::HeedAbroad)
        }
        Hazard::Boast(_) => {
            let shown = if state.in_force().is_some() { 1.0 - scenario.rule(K::LyingLow) } else { 1.0 };
            scenario.rule(K::Publicity) * shown * heeds(K::Heed)
        }
        Hazard::Subcontract(ally) => {
            let craft = strands(ally, |strand| strand.craft) * state.get(Quantity::Cadre);
            if state.fell.is_some() { 0.0 } else { scenario.rule(K::Subcontract) * craft.min(1.0) * heeds(K::Heed) }
        }
        Hazard::Shelter(ally) => {
            let roof = scenario
                .strands
                .iter()
                .enumerate()
                .filter(|(_, strand)| strand.covert && strand.ally == ally)
                .map(|(at, strand)| strand.reach * state.get(Quantity::Strand(StrandId::from_index(at))))
                .fold(0.0_f64, f64::max);
            // Whoever keeps what he promised about an ally does not house its leader.
            let promised = |deal: &&Deal| scenario.promises(&deal.package, ally);
            let kept = state.in_force().filter(promised).map_or(0.0, |deal| deal.compliance[ally.at()]);
            scenario.rule(K::Shelter) * roof * hosts(scenario, state, ally) * (1.0 - kept)
        }
        Hazard::Split(bloc) => {
            let lost = |deal: &Deal| (-margin_of(scenario, state, Mind::True, bloc, &deal.package)).max(0.0);
            let loss = state.in_force().map_or(0.0, lost);
            scenario.rule(K::SplitFloor) * may_split(scenario, state, bloc)
                + split_per_loss(scenario, state, bloc) * loss
        }
        Hazard::Follow => {
            let beside = scenario.rule(K::FollowsSupport) * (state.get(Quantity::Support) - 0.5);
            (scenario.rule(K::Follows) + beside).clamp(0.0, 1.0)
        }
        Hazard::Leak => {
            if state.in_force().is_some_and(|deal| deal.annex) {
                scenario.rule(K::AnnexLeak)
            } else {
                0.0
            }
        }
        Hazard::Quarrel => {
            if state.in_force().is_some_and(|deal| deal.ambiguous && !deal.suspended) {
                scenario.rule(K::AmbiguityQuarrel)
            } else {
                0.0
            }
        }
    }
}

/// What the third party bears: how the war goes, how little it believes in itself, less what home's forces take off it.
fn strain(scenario: &Scenario, state: &State) -> f64 {
    0.5 * state.get(Quantity::Momentum) + 0.5 * (1.0 - state.get(Quantity::Morale))
        - scenario.rule(K::FallPresence) * state.get(Quantity::Presence)
}

/// Chance a turn that a total breach of the covert part about an ally is seen; 0 where none was promised.
pub(crate) fn sees(scenario: &Scenario, state: &State, ally: AllyId) -> f64 {
    let Some(deal) = state.after.deal.as_ref().filter(|deal| !deal.suspended) else { return 0.0 };
    if !scenario.promises(&deal.package, ally) {
        return 0.0;
    }
    // An ally that lies low shows less to whoever has not been let in.
    let hidden = 1.0 - scenario.rule(K::LyingLow) * (1.0 - deal.exposure(scenario, ally));
    scenario.rule(K::Detection) * deal.exposure(scenario, ally) * hidden * (0.4 + 0.6 * state.get(Quantity::Presence))
}
