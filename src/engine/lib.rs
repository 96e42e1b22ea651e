//! The rules of the negotiation: compiled scenario, state, commands, events and views.
//!
//! Pure and deterministic: the same scenario, seed and commands give the same events bit for bit. This crate may not
//! know files, clocks, threads, any data format of the authors, or any screen. Only [`Game::apply`] changes a game, and
//! only [`Game::view`] shows one; the truth stays behind [`Game::truth`], which opens when the game is over.

mod aftermath;
mod answer;
mod change;
mod command;
mod deal;
mod desk;
mod event;
mod game;
mod ids;
mod luck;
mod margin;
mod outcome;
mod ratify;
mod rules;
mod scenario;
mod state;
mod turn;
mod view;

pub use answer::{Answer, AnswerKind, BlocReading, Pull};
pub use change::{Cause, Drift, Quantity, Step, Term, Trace};
pub use command::{Command, Lever, Pace, Refusal, Setting, ThirdStance};
pub use deal::{Deal, Obligation, Performance, Side, Status};
pub use desk::{Leaning, Report};
pub use event::{Balk, Event, Question, QuestionKind, Reply};
pub use game::{Game, Truth, commitment};
pub use ids::{ActionId, BlocId, DeskId, FlagId, IncidentId, IssueId, Package, StrandId, TypeId};
pub use luck::{Luck, Stream};
pub use margin::{Evaluator, Mind, Parts, Sweep};
pub use outcome::Outcome;
pub use ratify::{ConstituencyView, HomeVerdict};
pub use rules::{Coefficient, Coefficients};
pub use scenario::{
    Action, Bloc, Calendar, Choice, Condition, Constituency, Desk, DriftRule, Effect, Fault, Home, Incident, Issue,
    Performer, Phase, Role, Round, Scenario, ScenarioReply, Strand, Target, ThirdParty, Turn, TypeSpec,
};
pub use state::State;
pub use view::{BlocView, DeskView, LeverView, LogEntry, Observation, QuestionView, TableView, View};
