//! The rules of the negotiation: compiled scenario, state, commands, events and views.
//!
//! Pure and deterministic: the same scenario, seed and commands give the same events bit for bit. This crate may not
//! know files, clocks, threads, any data format of the authors, or any screen. Only an order changes a game
//! ([`Game::apply`], or [`Game::apply_once_kept`] for whoever writes it down first), and only [`Game::view`] shows one; the
//! truth stays behind [`Game::truth`], which opens when the game is over.

mod game;
mod orders;
mod outcome;
mod scenario;
mod state;
mod table;
mod time;
mod value;
mod view;
mod vocabulary;

pub use game::{Coming, Game, Truth, commitment};
pub use outcome::{worth_if_kept, worth_of_staying};
pub use scenario::{
    Action, Ally, Bloc, Calendar, Choice, Condition, Constituency, Counterpart, Desk, DriftRule, Effect, Fact, Fault,
    Home, Impatience, Incident, Issue, Origin, Round, Scenario, ScenarioReply, Strand, Sway, Target, ThirdParty,
    TypeSpec,
};
pub use state::{Deal, State};
pub use table::home::{ConstituencyView, HomeVerdict};
pub use table::intelligence::{ratifies, report_likelihood, sounding_errors, sounding_likelihood};
pub use table::posture::aspiration;
pub use time::hazard::{Hazard, chance};
pub use time::trust::breach_likelihood;
pub use value::{Evaluator, Found, Mind, Parts, Survey, Sweep, interest};
pub use view::{
    ActionView, BlocView, DeskView, Glance, LeverView, LogEntry, Observation, QuestionView, Seen, Shown, TableView,
    View,
};
pub use vocabulary::{
    AIMS, Account, ActionId, AllyId, Answer, AnswerKind, Balk, BlocId, BlocReading, Cause, Coefficient, Coefficients,
    Command, CounterpartId, Course, DecisionRule, DeskId, Drift, Event, FlagId, IncidentId, IssueId, Item, Leaning,
    Lever, Luck, Measure, Oath, Obligation, Outcome, Pace, Package, Performance, Performer, Phase, Pull, Quantity,
    Question, QuestionKind, Refusal, Reply, Report, Role, Setting, Shape, Shift, Side, Status, Step, StrandId, Stream,
    TableMove, Term, Test, ThirdStance, Trace, Turn, TypeId, Undertaking, Waits, Why, seed_of_study,
};
