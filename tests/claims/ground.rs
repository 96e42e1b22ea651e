//! The ground that claims stand on: the shipped scenario, and what its rules give for other years.

use std::sync::Arc;

use wedge_engine::{
    Account, AllyId, BlocId, Coefficient, Command, CounterpartId, Evaluator, Event, Game, Incident, Mind, Oath,
    Package, Phase, Quantity, Role, Scenario, State, StrandId, TypeId, Why,
};
use wedge_study::{Kind, play};
use wedge_testkit::{Pack, shipped};

/// The deal that was signed.
pub const DEAL: [u8; 7] = [3, 2, 1, 2, 1, 2, 1];
/// Renunciation at that price.
pub const RENOUNCE: [u8; 7] = [3, 3, 1, 2, 1, 2, 1];
/// Renunciation for everything there is to give.
pub const MAJOR: [u8; 7] = [4, 3, 1, 3, 1, 2, 3];
/// The guest expelled in exchange for recognition, nothing else.
pub const OUST: [u8; 7] = [0, 5, 0, 0, 0, 0, 3];

/// The hypotheses by name.
pub const CHIP: TypeId = TypeId(0);
pub const DIVIDED: TypeId = TypeId(1);
pub const BOND: TypeId = TypeId(2);
pub const TYPES: [TypeId; 3] = [CHIP, DIVIDED, BOND];

/// The parts of the movement by name.
pub const LEADER: BlocId = BlocId(0);
pub const OFFICE: BlocId = BlocId(1);
pub const COUNCIL: BlocId = BlocId(2);
pub const NETWORK: BlocId = BlocId(3);
pub const FIELD: BlocId = BlocId(4);

/// The strands by name.
pub const SANCTUARY: StrandId = StrandId(0);
pub const TRAINING: StrandId = StrandId(1);
pub const MONEY: StrandId = StrandId(2);
pub const KIN: StrandId = StrandId(3);
pub const OATH: StrandId = StrandId(4);
pub const RHETORIC: StrandId = StrandId(5);

/// The one ally.
pub const ALLY: AllyId = AllyId(0);

/// A change to the rules or their numbers.
pub type Mutation<'a> = &'a dyn Fn(&mut Scenario);

/// What claims are held against.
pub struct Ground {
    pub pack: Arc<Pack>,
}

pub fn package(options: [u8; 7]) -> Package {
    Package(options.to_vec())
}

impl Ground {
    /// The shipped scenario with a change.
    pub fn new(mutation: Mutation<'_>) -> Self {
        let pack = shipped("doha-2018");
        let mut changed = pack.as_ref().clone();
        let mut scenario = pack.scenario.as_ref().clone();
        mutation(&mut scenario);
        changed.scenario = Arc::new(scenario);
        Self { pack: Arc::new(changed) }
    }

    /// The same ground with a further change: another year, or one term set apart for a comparison.
    pub fn with(&self, change: impl Fn(&mut Scenario)) -> Self {
        let mut changed = self.pack.as_ref().clone();
        let mut scenario = changed.scenario.as_ref().clone();
        change(&mut scenario);
        changed.scenario = Arc::new(scenario);
        Self { pack: Arc::new(changed) }
    }

    pub fn scenario(&self) -> &Scenario {
        &self.pack.scenario
    }

    pub fn rule(&self, name: Coefficient) -> f64 {
        self.scenario().rule(name)
    }

    /// The opening of 2018 under a hypothesis, with that hypothesis' mean bonds.
    pub fn state(&self, kind: TypeId) -> State {
        let game = Game::of_type(Arc::clone(&self.pack.scenario), 0, kind).expect("a game");
        game.truth().expect("an open book").state.clone().as_type(self.scenario(), kind)
    }

    pub fn mind<'a>(&'a self, state: &State) -> Evaluator<'a> {
        Evaluator::new(self.scenario(), state, Mind::True)
    }

    /// The leadership's decision value for a package at the opening.
    pub fn value(&self, kind: TypeId, options: [u8; 7]) -> f64 {
        self.mind(&self.state(kind)).value(&package(options))
    }

    /// One part's margin for a package in a state.
    pub fn margin(&self, state: &State, bloc: BlocId, options: [u8; 7]) -> f64 {
        self.mind(state).margin(&package(options), bloc)
    }

    /// The term of a margin that is what a part gives up with the tie: below 0 if it loses by a break.
    pub fn tie(&self, state: &State, bloc: BlocId) -> f64 {
        let account: Account = self.mind(state).margin_account(state, &package([0, 5, 0, 0, 0, 0, 0]), bloc);
        account.items.iter().filter(|item| item.why == Why::Tie(ALLY)).map(|item| item.value).sum()
    }

    /// Whole games by a policy under a hypothesis.
    pub fn games(&self, policy: Kind, kind: TypeId, seeds: u64) -> Vec<Game> {
        (0..seeds)
            .map(|seed| {
                let mut player = policy.policy(&self.pack, seed);
                play(&self.pack, player.as_mut(), seed, Some(kind)).expect("a game that ends")
            })
            .collect()
    }

    /// A game in which nobody talks and time passes to the end.
    pub fn idle(&self, kind: TypeId, seed: u64) -> Game {
        let mut game = Game::of_type(Arc::clone(&self.pack.scenario), seed, kind).expect("a game");
        let mut left = 4_000;
        while game.glance().phase != Phase::Over && left > 0 {
            left -= 1;
            let command = match game.glance().question {
                // Silence, where there is such a reply.
                Some(question) => Command::Answer(*question.replies.last().expect("a reply")),
                None if game.glance().phase == Phase::Talks => Command::BreakOff,
                None => Command::EndRound,
            };
            game.apply(&command).expect("an order that was open");
        }
        game
    }

    /// The rules over twenty years without dated events, drifts, or an order to leave.
    pub fn twenty_years(&self) -> Self {
        self.with(|scenario| {
            scenario.calendar.last = 240;
            scenario.incidents.clear();
            scenario.drifts.clear();
            set(scenario, Quantity::Patience, 1.0);
            scenario.rules = scenario.rules.clone().with(Coefficient::AttackPatience, 0.0);
        })
    }

    /// The last years of the 1990s: a leader whom all follow, a movement that needs its guest, no foreign troops.
    pub fn year_1998(&self) -> Self {
        self.with(|scenario| {
            set(scenario, Quantity::Authority(CounterpartId(0)), 0.95);
            set(scenario, Quantity::AllyPrestige, 0.95);
            set(scenario, Quantity::Rival, 0.0);
            set(scenario, Quantity::Strand(TRAINING), 0.8);
            set(scenario, Quantity::Strand(MONEY), 0.8);
            for bloc in &mut scenario.blocs {
                // Needs of training, money and men stand in the proportions of the research note.
                let scale = |need: f64, by: f64| (need * by).min(1.0);
                bloc.needs[TRAINING.at()] = scale(bloc.needs[TRAINING.at()], 4.0);
                bloc.needs[MONEY.at()] = scale(bloc.needs[MONEY.at()], 25.0);
            }
        })
    }

    /// Late 2001: the alternative to a break is an invasion, and the leader is bound as nobody else is.
    pub fn year_2001(&self, leader_bond: f64) -> (Self, State) {
        let ground = self.with(|scenario| {
            for bloc in &mut scenario.blocs {
                bloc.war_cost = (bloc.war_cost * 0.0 + 0.45) * sign(bloc.war_cost);
            }
        });
        let mut state =
            ground.state(BOND).with(Quantity::Authority(CounterpartId(0)), 0.95).with(Quantity::Momentum, 0.1);
        for (bloc, bond) in [LEADER, OFFICE, COUNCIL, NETWORK, FIELD].into_iter().zip([leader_bond, 0.1, 0.2, 0.3, 0.2])
        {
            state = state.with(Quantity::Bond(bloc, ALLY), bond);
        }
        (ground, state)
    }

    /// 2015: the founder's death comes out, an oath has been accepted, and a camp is found.
    pub fn year_2015(&self) -> Self {
        self.with(|scenario| {
            set(scenario, Quantity::Authority(CounterpartId(0)), 0.75);
            scenario.allies[0].oath = Oath::Accepted;
            scenario.incidents = vec![Incident {
                id: "death_out".into(),
                turn: 2,
                needs: Vec::new(),
                chance: Vec::new(),
                effects: vec![wedge_engine::Effect::LeaderDies(CounterpartId(0))],
                replies: Vec::new(),
            }];
        })
    }
}

/// The sign of a term, so that a mutant that turns it round turns what is derived from it as well.
fn sign(value: f64) -> f64 {
    if value < 0.0 {
        -1.0
    } else if value > 0.0 {
        1.0
    } else {
        0.0
    }
}

/// Sets an opening value.
pub fn set(scenario: &mut Scenario, quantity: Quantity, value: f64) {
    match scenario.opening.iter_mut().find(|(named, _)| *named == quantity) {
        Some((_, opening)) => *opening = value,
        None => scenario.opening.push((quantity, value)),
    }
}

/// The same scenario with a coefficient.
pub fn rule(name: Coefficient, value: f64) -> impl Fn(&mut Scenario) {
    move |scenario| scenario.rules = scenario.rules.clone().with(name, value)
}

/// The option of the issue with a role.
pub fn choices(scenario: &mut Scenario, role: Role) -> &mut Vec<wedge_engine::Choice> {
    let issue = scenario.issue_with(role).expect("an issue of this role");
    &mut scenario.issues[issue.at()].options
}

/// What a quantity came to at the end of a game.
pub fn at_end(game: &Game, quantity: Quantity) -> f64 {
    game.truth().expect("an open book").state.get(quantity)
}

/// The mean of numbers.
pub fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = values.into_iter().fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 { sum / count } else { f64::NAN }
}

/// The share of games for which something holds.
pub fn share<'a>(games: impl IntoIterator<Item = &'a Game>, holds: impl Fn(&Game) -> bool) -> f64 {
    mean(games.into_iter().map(|game| f64::from(u8::from(holds(game)))))
}

/// Whether an event of a kind happened in a game.
pub fn happened(game: &Game, is: impl Fn(&Event) -> bool) -> bool {
    game.log().iter().any(|(_, event)| is(event))
}

/// How a quantity moved for a cause in a game, step by step.
pub fn moved(game: &Game, quantity: Quantity, by: impl Fn(wedge_engine::Cause) -> bool) -> Vec<f64> {
    game.log()
        .iter()
        .flat_map(|(_, event)| event.traces())
        .filter(|trace| trace.quantity == quantity && trace.terms.iter().any(|term| by(term.cause)))
        .map(|trace| trace.to - trace.from)
        .collect()
}
