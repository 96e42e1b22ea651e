//! The debrief, in an order that teaches: what was meant and what came of it, what was believed and what could have been, the
//! truth, where it turned, luck or choice, who was not in the room, the argument and the record, one question. Here, and only
//! here, all is shown; what takes more than a minute to read is folded.

mod absent;
mod aims;
mod argument;
mod attack;
mod beliefs;
mod choices;
mod class;
mod clauses;
mod desks;
mod hindsight;
mod judgement;
mod luck;
mod outcome;
mod paper;
mod question;
mod reasons;
mod told;
mod truth;

use wedge_counsel::Review;
use wedge_engine::{Outcome, Truth};

use crate::debrief::told::Told;
use crate::teller::Teller;

pub use attack::class_attacked;
pub use class::{Opened, class_debrief};
pub use paper::{Bar, Debrief, Drawn, Fact, Fold, Panel, Picture, Piece, Section, Series, Table};
pub use told::TeamTold;

/// The debrief of a game that is over, from its log and from what was counted in looking back upon it. Without the latter it says
/// what it can, and of the rest that it is being counted.
#[must_use]
pub fn debrief(teller: &Teller, truth: &Truth<'_>, outcome: &Outcome, review: Option<&Review>) -> Debrief {
    let told = Told { teller, truth, outcome, review };
    let sections = [
        Some(aims::section(&told)),
        Some(beliefs::section(&told)),
        Some(truth::section(&told)),
        Some(choices::section(&told)),
        luck::section(&told),
        absent::section(&told),
        argument::section(&told),
        Some(question::section(&told)),
    ];
    Debrief { sections: sections.into_iter().flatten().collect() }
}
