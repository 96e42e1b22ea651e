//! The nouns of the game: ids, quantities, traces, accounts, coefficients, orders, events.
//!
//! Data with its own arithmetic and nothing else. Deliberately absent: a scenario, a state, any rule. Whoever changes a
//! type here changes what a session file holds.

mod account;
mod answer;
mod coefficient;
mod coefficients;
mod command;
mod event;
mod ids;
mod lever;
mod luck;
mod obligation;
mod outcome;
mod quantity;
mod question;
mod refusal;
mod role;
mod trace;

pub(crate) use account::grid;
pub use account::{Account, Item, Shift, Why};
pub(crate) use answer::nothing;
pub use answer::{Answer, AnswerKind, Balk, BlocReading, Leaning, Pull, Report, Waits};
pub use coefficient::Coefficient;
pub use coefficients::Coefficients;
pub use command::{AIMS, Command, Undertaking};
pub use event::Event;
pub use ids::{
    ActionId, AllyId, BlocId, CounterpartId, DeskId, FlagId, IncidentId, IssueId, Package, StrandId, TypeId,
};
pub use lever::{Lever, Pace, Setting, ThirdStance};
pub use luck::{Luck, Stream, seed_of_game, seed_of_study};
pub use obligation::{Course, Obligation, Performance, Side, Status};
pub use outcome::{Measure, Outcome, Test};
pub use quantity::{Quantity, Shape};
pub use question::{Question, QuestionKind, Reply};
pub use refusal::Refusal;
pub use role::{DecisionRule, Oath, Performer, Phase, Role, TableMove, Turn};
pub(crate) use trace::term;
pub use trace::{Cause, Drift, Step, Term, Trace};
