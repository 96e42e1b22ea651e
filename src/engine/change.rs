//! Quantities that move, and the trace each movement leaves.

use serde::{Deserialize, Serialize};

use crate::ids::{ActionId, AllyId, BlocId, CounterpartId, IncidentId, StrandId};
use crate::scenario::Shape;

/// A number of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Quantity {
    /// How the war goes for the counterpart, 0 to 1.
    Momentum,
    /// The counterpart's belief that the home side leaves anyway, 0 to 1.
    ExitBelief,
    /// The home side's credibility in the counterpart's eyes, 0 to 1.
    Credibility,
    /// Patience at home, 0 to 1.
    Patience,
    /// Support at home, 0 to 1.
    Support,
    /// The third party's cooperation, 0 to 1.
    Cooperation,
    /// The third party's morale, 0 to 1.
    Morale,
    /// Pull of a rival movement on the counterpart's people, 0 to 1.
    Rival,
    /// The home side's trust in the counterpart's leadership, 0 to 1.
    Trust,
    /// The home side's forces as a share of those at the opening, 0 to 1.
    Presence,
    /// Relief given, as a share of all there is to give, 0 to 1.
    Relief,
    /// Prisoners freed, as a share of all, 0 to 1.
    Releases,
    /// Violence against the third party, attacks a quarter, 0 to 50,000.
    Violence,
    /// Trust between counterpart and ally, 0 to 1. Hidden.
    TieTrust,
    /// The standing of the ally's leader, 0 to 1.
    AllyPrestige,
    /// The ally's skilled people in the country, as a share of the most there have been, 0 to 1.
    Cadre,
    /// Coercion of the counterpart over its tie, beside the war: strikes, designations, arrests, 0 to 1.
    Coercion,
    /// The authority of a counterpart's leader over it, 0 to 1.
    Authority(CounterpartId),
    /// A bloc's anger, 0 to 1.
    Anger(BlocId),
    /// A bloc's loyalty to the leader, 0 to 1.
    Loyalty(BlocId),
    /// A bloc's share of the movement's strength, 0 to 1.
    Capability(BlocId),
    /// A bloc's bond to an ally, 0 to 1. Hidden.
    Bond(BlocId, AllyId),
    /// The share of the movement that left a bloc for the rival and may come back, 0 to 1.
    Gone(BlocId),
    /// A strand of the tie, 0 to 1.
    Strand(StrandId),
}

/// The quantities that belong to nobody in particular, in the order of their slots.
const SCALARS: [Quantity; 17] = [
    Quantity::Momentum,
    Quantity::ExitBelief,
    Quantity::Credibility,
    Quantity::Patience,
    Quantity::Support,
    Quantity::Cooperation,
    Quantity::Morale,
    Quantity::Rival,
    Quantity::Trust,
    Quantity::Presence,
    Quantity::Relief,
    Quantity::Releases,
    Quantity::Violence,
    Quantity::TieTrust,
    Quantity::AllyPrestige,
    Quantity::Cadre,
    Quantity::Coercion,
];

impl Quantity {
    /// Where its value stands in the state; `None` if what it is about does not exist.
    #[must_use]
    pub fn slot(self, shape: Shape) -> Option<usize> {
        let Shape { blocs, strands, allies, counterparts } = shape;
        let of_bloc =
            |kind: usize, bloc: BlocId| (bloc.at() < blocs).then_some(SCALARS.len() + kind * blocs + bloc.at());
        let behind = SCALARS.len() + (4 + allies) * blocs;
        match self {
            Self::Anger(bloc) => of_bloc(0, bloc),
            Self::Loyalty(bloc) => of_bloc(1, bloc),
            Self::Capability(bloc) => of_bloc(2, bloc),
            Self::Gone(bloc) => of_bloc(3, bloc),
            Self::Bond(bloc, ally) => of_bloc(4 + ally.at(), bloc).filter(|_| ally.at() < allies),
            Self::Strand(strand) => (strand.at() < strands).then_some(behind + strand.at()),
            Self::Authority(party) => (party.at() < counterparts).then_some(behind + strands + party.at()),
            scalar => SCALARS.iter().position(|one| *one == scalar),
        }
    }

    /// Every quantity that a state of this shape has, in the order of its slots.
    #[must_use]
    pub fn all(shape: Shape) -> Vec<Self> {
        let Shape { blocs, strands, allies, counterparts } = shape;
        let mut all = SCALARS.to_vec();
        let of_bloc: [fn(BlocId) -> Self; 4] = [Self::Anger, Self::Loyalty, Self::Capability, Self::Gone];
        for quantity in of_bloc {
            all.extend((0..blocs).map(|bloc| quantity(BlocId::from_index(bloc))));
        }
        for ally in (0..allies).map(AllyId::from_index) {
            all.extend((0..blocs).map(|bloc| Self::Bond(BlocId::from_index(bloc), ally)));
        }
        all.extend((0..strands).map(|strand| Self::Strand(StrandId::from_index(strand))));
        all.extend((0..counterparts).map(|party| Self::Authority(CounterpartId::from_index(party))));
        all
    }

    /// Its smallest and its largest value.
    #[must_use]
    pub fn range(self) -> (f64, f64) {
        match self {
            Self::Violence => (0.0, 50_000.0),
            _ => (0.0, 1.0),
        }
    }
}

/// A steady or computed movement that no single move caused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Drift {
    /// Time itself.
    Time,
    /// Anger fades.
    Fading,
    /// Compliance, or the lack of it.
    Compliance,
    /// The withdrawal.
    Withdrawal,
    /// The level of violence.
    Violence,
    /// Prisoners coming home.
    Releases,
    /// The third party's part in the settlement.
    Inclusion,
    /// The third party's morale.
    Morale,
    /// Performance of the home side.
    Performance,
    /// A home obligation that is overdue.
    Overdue,
    /// A turn in which no breach was seen.
    Quiet,
    /// A splinter.
    Splinter,
    /// What the relief lever stands on.
    Relief,
    /// Support at home.
    Support,
    /// An order to leave.
    ExitOrder,
    /// Those who had left come back.
    Return,
    /// War fought side by side.
    SharedWar,
    /// The ally's craft in the fighting.
    Craft,
}

/// Why a quantity moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    /// The scenario's opening.
    Opening,
    /// Nature's draw.
    Nature,
    /// The player's action.
    Action(ActionId),
    /// A dated event.
    Incident(IncidentId),
    /// The answer to a dated event, by its index.
    Reply(IncidentId, u8),
    /// The answer to what the game asked.
    Question(crate::event::QuestionKind, crate::event::Reply),
    /// A leader who did not ratify.
    Balk,
    /// A delegation that left a sitting in anger.
    WalkOut,
    /// A breach that was seen.
    Breach,
    /// A signature.
    Signature,
    /// A threat that was not carried out.
    EmptyThreat,
    /// A package tabled that took something back.
    Retraction,
    /// An act of an ally.
    Ally(AllyId),
    /// The death of a leader.
    Succession(CounterpartId),
    /// A drift.
    Drift(Drift),
    /// The end of a quantity's range.
    Bound,
}

/// One step of a trace.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Step {
    /// Adds.
    Add(f64),
    /// Multiplies.
    Times(f64),
    /// Holds to a range.
    Clamp(f64, f64),
}

impl Step {
    /// A value after this step.
    #[must_use]
    pub fn applied(self, value: f64) -> f64 {
        match self {
            Self::Add(by) => value + by,
            Self::Times(by) => value * by,
            Self::Clamp(low, high) => value.clamp(low, high),
        }
    }
}

/// A step with its cause.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// Why.
    pub cause: Cause,
    /// What.
    pub step: Step,
}

/// How a quantity came from one value to the next: folding the steps onto `from` in order gives `to` bit for bit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trace {
    /// What moved.
    pub quantity: Quantity,
    /// The value before.
    pub from: f64,
    /// The steps, in order.
    pub terms: Vec<Term>,
    /// The value after.
    pub to: f64,
}

impl Trace {
    /// Builds the trace of the given steps; a last step holds the value to the quantity's range where they left it.
    #[must_use]
    pub fn of(quantity: Quantity, from: f64, mut terms: Vec<Term>) -> Self {
        let (low, high) = quantity.range();
        let reached = fold(from, &terms);
        if !(low..=high).contains(&reached) {
            terms.push(Term { cause: Cause::Bound, step: Step::Clamp(low, high) });
        }
        let to = fold(from, &terms);
        Self { quantity, from, terms, to }
    }

    /// The steps folded again; equal to `to` in every trace this crate makes.
    #[must_use]
    pub fn folded(&self) -> f64 {
        fold(self.from, &self.terms)
    }
}

fn fold(from: f64, terms: &[Term]) -> f64 {
    terms.iter().fold(from, |value, term| term.step.applied(value))
}
