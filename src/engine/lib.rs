//! The rules of the negotiation: compiled scenario, state, commands, events and views.
//!
//! Pure and deterministic: the same scenario, seed and commands give the same events bit for bit. This crate may not
//! know files, clocks, threads, any data format of the authors, or any screen. Only [`Game::apply`] changes a game, and
//! only [`Game::view`] shows one; the truth stays behind [`Game::truth`], which opens when the game is over.

mod account;
mod ally;
mod answered;
mod ask;
mod brier;
mod coefficient;
mod command;
mod compliance;
mod deal;
mod effect;
mod effects;
mod event;
mod fighting;
mod game;
mod glance;
mod glimpse;
mod hash;
mod hazard;
mod home;
mod hosting;
mod ids;
mod incidents;
mod intelligence;
mod leader;
mod lever;
mod luck;
mod margin;
mod measure;
mod movement;
mod oath;
mod obligation;
mod obligations;
mod observation;
mod outcome;
mod parts;
mod patience;
mod performance;
mod posture;
mod quantity;
mod question;
mod reading;
mod refusal;
mod role;
mod scenario;
mod search;
mod shelter;
mod shown;
mod state;
mod succession;
mod tie;
mod trace;
mod trust;
mod turn;
mod verify;
mod view;
mod worth;

pub use account::{Account, Item, Shift, Why};
pub use answered::{Answer, AnswerKind, Balk, BlocReading, Leaning, Pull, Report};
pub use coefficient::{Coefficient, Coefficients};
pub use command::{AIMS, Command, Undertaking};
pub use deal::Deal;
pub use effect::{Action, Condition, DriftRule, Effect, Incident, ScenarioReply, Target};
pub use event::Event;
pub use game::{Game, Truth, commitment};
pub use glance::Glance;
pub use glimpse::{BlocView, DeskView, LeverView, QuestionView, TableView};
pub use hazard::{Hazard, chance};
pub use home::{ConstituencyView, HomeVerdict};
pub use ids::{
    ActionId, AllyId, BlocId, CounterpartId, DeskId, FlagId, IncidentId, IssueId, Package, StrandId, TypeId,
};
pub use lever::{Lever, Pace, Setting, ThirdStance};
pub use luck::{Luck, Stream};
pub use margin::{Evaluator, Mind, Parts, Sweep};
pub use measure::{Measure, Outcome, Test};
pub use obligation::{Course, Obligation, Performance, Side, Status};
pub use observation::{LogEntry, Observation};
pub use parts::{
    Ally, Bloc, Calendar, Choice, Constituency, Counterpart, Desk, Fact, Home, Issue, Round, Strand, ThirdParty,
    TypeSpec,
};
pub use quantity::{Quantity, Shape};
pub use question::{Question, QuestionKind, Reply};
pub use refusal::Refusal;
pub use role::{DecisionRule, Oath, Performer, Phase, Role, Turn};
pub use scenario::{Fault, Scenario};
pub use search::{Found, Survey};
pub use shown::Shown;
pub use state::State;
pub use trace::{Cause, Drift, Step, Term, Trace};
pub use view::View;
