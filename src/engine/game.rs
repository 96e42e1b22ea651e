//! One game: it takes an order, keeps the log, shows a view, and opens the truth when it is over.
//!
//! Deliberately absent: any rule, and any say in what may be ordered.

use std::sync::Arc;

use crate::orders::{self, draw, legal, round, sign};
use crate::scenario::{Fault, Scenario};
use crate::state::State;
use crate::table::home::HomeVerdict;
use crate::table::reading;
use crate::time::incidents;
use crate::view::{Glance, LogEntry, Memory, View};
use crate::vocabulary::{ActionId, Command, Event, Outcome, Package, Phase, Pull, Refusal, TypeId, seed_of_game};

/// A game in progress or over.
#[derive(Clone, Debug)]
pub struct Game {
    scenario: Arc<Scenario>,
    /// The number it was begun with.
    number: u64,
    /// The number of the luck of its desks, if that is another one.
    desks: Option<u64>,
    stands: Standing,
    /// What was ordered and carried out, in order.
    orders: Vec<Command>,
    log: Vec<(u32, Event)>,
    memory: Memory,
    open_book: bool,
}

/// How a game stands: what an order changes.
#[derive(Clone, Debug)]
struct Standing {
    state: State,
    /// The state when the talks closed, with a signature or without, for the debrief's measures.
    at_close: Option<Box<State>>,
}

/// What an order would bring, before it is so.
#[derive(Debug)]
pub struct Coming<'a> {
    /// The turn after it.
    pub turn: u32,
    /// What would be seen of it.
    pub seen: Vec<LogEntry>,
    state: &'a State,
}

impl Coming<'_> {
    /// Hash of the state after it.
    #[must_use]
    pub fn state_hash(&self) -> String {
        self.state.hash()
    }
}

impl Standing {
    /// Carries out one order: either everything it does, or nothing and the reason.
    fn carry_out(&mut self, scenario: &Scenario, command: &Command) -> Result<Vec<Event>, Refusal> {
        let before = matches!(command, Command::Sign).then(|| Box::new(self.state.clone()));
        let events = orders::carry_out(scenario, &mut self.state, self.at_close.as_deref(), command)?;
        if events.iter().any(|event| matches!(event, Event::Signed { .. })) {
            self.at_close = before;
        } else if self.at_close.is_none() && events.iter().any(|event| matches!(event, Event::TalksEnded { .. })) {
            self.at_close = Some(Box::new(self.state.clone()));
        }
        Ok(events)
    }
}

/// The truth of a game: everything.
#[derive(Clone, Copy, Debug)]
pub struct Truth<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The state.
    pub state: &'a State,
    /// The state when the talks closed, with a signature or without.
    pub at_close: Option<&'a State>,
    /// Every event with its turn.
    pub log: &'a [(u32, Event)],
    /// The number that the game was begun with.
    pub number: u64,
    /// The number of the luck of its desks, if that is another one.
    pub desks: Option<u64>,
    /// Every order that was carried out, in order: with the number, the whole game.
    pub orders: &'a [Command],
}

impl Truth<'_> {
    /// Of every hidden fact of the scenario, in its order, whether it was so from the start.
    #[must_use]
    pub fn facts(&self) -> Vec<bool> {
        (0..self.scenario.facts.len()).map(|index| draw::fact(self.scenario, self.state, index)).collect()
    }
}

/// A commitment to a seed: BLAKE3 over the seed and the scenario's hash. Shown before the game, checked after it.
#[must_use]
pub fn commitment(seed: u64, scenario_hash: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"wedge seed commitment 1");
    hasher.update(&seed.to_le_bytes());
    hasher.update(scenario_hash.as_bytes());
    hasher.finalize().to_hex().to_string()
}

impl Game {
    /// Starts a game.
    ///
    /// # Errors
    /// A scenario that the rules cannot play.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Result<Self, Fault> {
        Self::dealt(scenario, seed, None, None)
    }

    /// Starts an open-book game in which nature has drawn a given type, all other luck being that of the seed: for studies
    /// that compare types.
    ///
    /// # Errors
    /// A scenario that the rules cannot play, or a type that it does not have.
    pub fn of_type(scenario: Arc<Scenario>, seed: u64, kind: TypeId) -> Result<Self, Fault> {
        Self::assigned(scenario, seed, kind).map(Self::open_book)
    }

    /// Starts a game in which the type was chosen and not drawn, all other luck being that of the seed: for a class, whose teams
    /// sit across from different types under the same luck. It is played like any other, with its book shut.
    ///
    /// # Errors
    /// A scenario that the rules cannot play, or a type that it does not have.
    pub fn assigned(scenario: Arc<Scenario>, seed: u64, kind: TypeId) -> Result<Self, Fault> {
        Self::dealt(scenario, seed, Some(kind), None)
    }

    /// Starts a game with a type that was chosen, if one is given, and with another luck of its desks than that of all else, if the
    /// number of one is given: for a class, whose teams have the same luck and yet do not hear the same from their desks.
    ///
    /// # Errors
    /// A scenario that the rules cannot play, or a type that it does not have.
    #[expect(clippy::needless_pass_by_value, reason = "a game keeps its scenario")]
    pub fn dealt(
        scenario: Arc<Scenario>,
        number: u64,
        kind: Option<TypeId>,
        desks: Option<u64>,
    ) -> Result<Self, Fault> {
        if let Some(kind) = kind.filter(|kind| kind.at() >= scenario.types.len()) {
            return Err(Fault(format!("the scenario has no hypothesis number {}", kind.at())));
        }
        let scenario = &scenario;
        scenario.verify()?;
        let seed_of = |number| seed_of_game(number, &scenario.id);
        let mut state = State::new(scenario, seed_of(number), seed_of(desks.unwrap_or(number)));
        let mut events = vec![draw::draw(scenario, &mut state, kind)];
        let at_close = scenario.in_force.is_some().then(|| Box::new(state.clone()));
        if let Some(package) = &scenario.in_force {
            events.extend(sign::enter_into_force(scenario, &mut state, package.clone()));
        }
        incidents::incidents(scenario, &mut state, &mut events);
        round::open_due(scenario, &mut state, &mut events);
        let stands = Standing { state, at_close };
        let memory = Memory::blank(scenario);
        let scenario = Arc::clone(scenario);
        let (log, orders) = (Vec::new(), Vec::new());
        let mut game = Self { scenario, number, desks, stands, orders, log, memory, open_book: false };
        game.keep(events);
        Ok(game)
    }

    /// The game as it opened, before any order, with its book open; none while its own is shut.
    #[must_use]
    pub fn from_the_opening(&self) -> Option<Self> {
        let truth = self.truth()?;
        let kind = Some(truth.state.kind());
        Self::dealt(Arc::clone(&self.scenario), truth.number, kind, truth.desks).ok().map(Self::open_book)
    }

    /// The same game with the truth open from the start: for studies and tests, never for play.
    #[must_use]
    pub fn open_book(mut self) -> Self {
        self.open_book = true;
        self
    }

    /// The same game standing elsewhere, with its book open: for studies and tests of what would be shown or decided there.
    #[must_use]
    pub fn standing_at(mut self, state: State) -> Self {
        self.stands.state = state;
        self.open_book()
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What an envoy could know.
    #[must_use]
    pub fn view(&self) -> View {
        View::of(&self.scenario, &self.stands.state, &self.memory)
    }

    /// Everything seen so far, in order: the log of [`Game::view`] without the rest.
    #[must_use]
    pub fn seen(&self) -> &[LogEntry] {
        self.memory.seen()
    }

    /// The part of [`Game::view`] by which a program decides on its next move, without the rest.
    #[must_use]
    pub fn glance(&self) -> Glance {
        Glance::of(&self.scenario, &self.stands.state)
    }

    /// The truth, once the game is over (or in an open-book game).
    #[must_use]
    pub fn truth(&self) -> Option<Truth<'_>> {
        (self.open_book || self.stands.state.clock.phase == Phase::Over).then_some(Truth {
            scenario: &self.scenario,
            state: &self.stands.state,
            at_close: self.stands.at_close.as_deref(),
            log: &self.log,
            number: self.number,
            desks: self.desks,
            orders: &self.orders,
        })
    }

    /// Hash of the state.
    #[must_use]
    pub fn state_hash(&self) -> String {
        self.stands.state.hash()
    }

    /// Every event so far with its turn, for the session file.
    #[must_use]
    pub fn log(&self) -> &[(u32, Event)] {
        &self.log
    }

    /// What home would say to a package now; nothing in it is hidden.
    #[must_use]
    pub fn home_verdict(&self, package: &Package) -> Option<HomeVerdict> {
        self.stands.state.home_verdict(&self.scenario, package)
    }

    /// How every clause of a package pulls on each part of the counterpart by interests that everybody knows, in the order of
    /// [`Scenario::bloc_ids`]; none for a package that does not fit the issues. It is what an answer would show of them, and
    /// nothing of what an answer says beyond it.
    #[must_use]
    pub fn pulls(&self, package: &Package) -> Vec<Vec<Pull>> {
        let scenario = &self.scenario;
        let of = |bloc| reading::pulls(scenario, &self.stands.state, bloc, package);
        if scenario.admits(package) { scenario.bloc_ids().map(of).collect() } else { Vec::new() }
    }

    /// Whether an order may be given now: what [`Game::apply`] would answer, with the same refusal, and nothing is done.
    ///
    /// # Errors
    /// The refusal.
    pub fn may(&self, command: &Command) -> Result<(), Refusal> {
        legal::may(&self.scenario, &self.stands.state, command)
    }

    /// The effort that an action takes now: more each time it was taken before, where a scenario says so.
    #[must_use]
    pub fn price(&self, action: ActionId) -> u32 {
        legal::price(&self.scenario, &self.stands.state, action)
    }

    /// Carries out one order: either everything it does, or nothing and the reason.
    ///
    /// # Errors
    /// A refusal; the game is then as it was.
    pub fn apply(&mut self, command: &Command) -> Result<Vec<Event>, Refusal> {
        let before = self.log.len();
        self.carry_out(command)?;
        Ok(self.log[before..].iter().map(|(_, event)| event.clone()).collect())
    }

    /// Carries out one order as [`Game::apply`] does, for whoever does not ask what came of it.
    ///
    /// # Errors
    /// A refusal; the game is then as it was.
    pub fn carry_out(&mut self, command: &Command) -> Result<(), Refusal> {
        let events = self.stands.carry_out(&self.scenario, command)?;
        self.orders.push(command.clone());
        self.keep(events);
        Ok(())
    }

    /// Carries out one order as [`Game::apply`] does, once `kept` has taken what would come of it: for whoever has to write
    /// it down before it is so.
    ///
    /// # Errors
    /// A refusal of the rules, or whatever `kept` fails with; the game is then as it was.
    pub fn apply_once_kept<E: From<Refusal>>(
        &mut self,
        command: &Command,
        kept: impl FnOnce(Coming<'_>) -> Result<(), E>,
    ) -> Result<Vec<Event>, E> {
        let mut then = self.stands.clone();
        let events = then.carry_out(&self.scenario, command)?;
        let (turn, seen) = self.memory.foresees(&events);
        kept(Coming { turn, seen, state: &then.state })?;
        self.stands = then;
        self.orders.push(command.clone());
        self.keep(events.clone());
        Ok(events)
    }

    /// Each event with the turn on which it happened: that of the last turn that passed.
    fn keep(&mut self, events: Vec<Event>) {
        for event in events {
            let turn = self.memory.note(&event);
            self.log.push((turn, event));
        }
    }

    /// How the game came out, once it is over.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        self.memory.outcome()
    }

    /// How the game came out, once it is over, without the rest of it.
    #[must_use]
    pub fn into_outcome(self) -> Option<Outcome> {
        self.memory.into_outcome()
    }
}
