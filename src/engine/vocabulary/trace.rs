//! How a quantity moves, step by step, each with its cause: the trace that every movement leaves.

use serde::{Deserialize, Serialize};

use super::ids::{ActionId, AllyId, CounterpartId, IncidentId};
use super::quantity::Quantity;
use super::question::{QuestionKind, Reply};

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
    /// An annex that came out.
    Annex,
    /// A quarrel over what a text says.
    Ambiguity,
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
    Question(QuestionKind, Reply),
    /// A leader who did not ratify.
    Balk,
    /// A text that was voted down at home.
    VotedDown,
    /// A delegation that left a sitting in anger.
    WalkOut,
    /// A costly rung about an ally that was demanded and refused.
    Demand(AllyId),
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

pub(crate) fn fold(from: f64, terms: &[Term]) -> f64 {
    terms.iter().fold(from, |value, term| term.step.applied(value))
}

pub(crate) fn term(by: f64, drift: Drift) -> Vec<Term> {
    vec![Term { cause: Cause::Drift(drift), step: Step::Add(by) }]
}
