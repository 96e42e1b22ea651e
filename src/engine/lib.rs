//! The rules of the negotiation: compiled scenario, state, commands, events and views.
//!
//! Pure and deterministic: the same scenario, seed and commands give the same events bit for bit. This crate may not
//! know files, clocks, threads, any data format of the authors, or any screen. Only [`Game::apply`] changes a game, and
//! only [`Game::view`] shows one; the truth stays behind [`Game::truth`], which opens when the game is over.

mod account;
mod aftermath;
mod ally;
mod answer;
mod change;
mod command;
mod deal;
mod desk;
mod event;
mod game;
mod hazard;
mod ids;
mod luck;
mod margin;
mod movement;
mod outcome;
mod ratify;
mod rules;
mod scenario;
mod search;
mod state;
mod tie;
mod turn;
mod view;

pub use account::{Account, Item, Shift, Why};
pub use answer::{Answer, AnswerKind, BlocReading, Pull};
pub use change::{Cause, Drift, Quantity, Step, Term, Trace};
pub use command::{AIMS, Command, Lever, Pace, Refusal, Setting, ThirdStance, Undertaking};
pub use deal::{Deal, Obligation, Performance, Side, Status};
pub use desk::{Leaning, Report};
pub use event::{Balk, Course, Event, Question, QuestionKind, Reply};
pub use game::{Game, Truth, commitment};
pub use hazard::{Hazard, chance};
pub use ids::{
    ActionId, AllyId, BlocId, CounterpartId, DeskId, FlagId, IncidentId, IssueId, Package, StrandId, TypeId,
};
pub use luck::{Luck, Stream};
pub use margin::{Evaluator, Mind, Parts, Sweep};
pub use outcome::{Measure, Outcome, Test};
pub use ratify::{ConstituencyView, HomeVerdict};
pub use rules::{Coefficient, Coefficients};
pub use scenario::{
    Action, Ally, Bloc, Calendar, Choice, Condition, Constituency, Counterpart, DecisionRule, Desk, DriftRule, Effect,
    Fact, Fault, Home, Incident, Issue, Oath, Performer, Phase, Role, Round, Scenario, ScenarioReply, Shape, Strand,
    Target, ThirdParty, Turn, TypeSpec,
};
pub use search::{Found, Survey};
pub use state::State;
pub use view::{BlocView, DeskView, Glance, LeverView, LogEntry, Observation, QuestionView, Shown, TableView, View};
