//! The ground that claims stand on: the shipped scenario, and what its rules give for other years.

use std::sync::Arc;

use wedge_engine::{
    Account, AllyId, BlocId, Cause, Coefficient, Command, Condition, CounterpartId, Effect, Evaluator, Event, Game,
    Impatience, Incident, IncidentId, IssueId, Mind, Oath, Origin, Package, Phase, Quantity, Role, Round, Scenario,
    ScenarioReply, State, Status, StrandId, Sway, Test, TypeId, Why,
};
use wedge_study::{Kind, play};
use wedge_testkit::{Pack, shipped};

/// The deal that was signed.
pub const DEAL: [u8; 7] = [3, 2, 1, 2, 1, 2, 1];
/// The same, watched by joint teams.
pub const JOINT: [u8; 7] = [3, 2, 2, 2, 1, 2, 1];
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
pub const BLOCS: [BlocId; 5] = [LEADER, OFFICE, COUNCIL, NETWORK, FIELD];
pub const FACTIONS: [BlocId; 4] = [OFFICE, COUNCIL, NETWORK, FIELD];

/// The strands by name.
pub const SANCTUARY: StrandId = StrandId(0);
pub const TRAINING: StrandId = StrandId(1);
pub const MONEY: StrandId = StrandId(2);
pub const KIN: StrandId = StrandId(3);
pub const OATH: StrandId = StrandId(4);
pub const RHETORIC: StrandId = StrandId(5);

/// What the two sides do in the field.
pub const VIOLENCE: IssueId = IssueId(5);

/// The one ally.
pub const ALLY: AllyId = AllyId(0);

/// A change to the rules or their numbers.
pub type Mutation<'a> = &'a dyn Fn(&mut Scenario);

/// What claims are held against.
pub struct Ground {
    pub pack: Arc<Pack>,
    /// The same with every form that the shipped scenario has no use for written in, and no other dated events.
    formed: Arc<Pack>,
}

pub fn package(options: [u8; 7]) -> Package {
    Package(options.to_vec())
}

impl Ground {
    /// The shipped scenario with a change.
    pub fn new(mutation: Mutation<'_>) -> Self {
        let pack = shipped("doha-2018");
        let with = |first: &dyn Fn(&mut Scenario)| {
            let mut changed = pack.as_ref().clone();
            let mut scenario = pack.scenario.as_ref().clone();
            first(&mut scenario);
            mutation(&mut scenario);
            changed.scenario = Arc::new(scenario);
            Arc::new(changed)
        };
        Self { pack: with(&|_| {}), formed: with(&written_in) }
    }

    /// The ground with the forms that further worlds asked for, each mutant in its place.
    pub fn forms(&self) -> Self {
        Self { pack: Arc::clone(&self.formed), formed: Arc::clone(&self.formed) }
    }

    /// The same ground with a further change: another year, or one term set apart for a comparison.
    pub fn with(&self, change: impl Fn(&mut Scenario)) -> Self {
        let mut changed = self.pack.as_ref().clone();
        let mut scenario = changed.scenario.as_ref().clone();
        change(&mut scenario);
        changed.scenario = Arc::new(scenario);
        Self { pack: Arc::new(changed), formed: Arc::clone(&self.formed) }
    }

    pub fn scenario(&self) -> &Scenario {
        &self.pack.scenario
    }

    pub fn rule(&self, name: Coefficient) -> f64 {
        self.scenario().rule(name)
    }

    /// The opening of 2018 under a hypothesis, with that hypothesis' mean bonds.
    pub fn state(&self, kind: TypeId) -> State {
        now(&self.game(kind, 0)).clone().as_type(self.scenario(), kind)
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

    /// A game at its opening.
    pub fn game(&self, kind: TypeId, seed: u64) -> Game {
        Game::of_type(Arc::clone(&self.pack.scenario), seed, kind).expect("a game")
    }

    /// A game in which nobody talks and time passes to the end.
    pub fn idle(&self, kind: TypeId, seed: u64) -> Game {
        // To the last turn there is: what leaves a mark late has not left it yet soon after talks that end at once.
        let mut game = self.with(|scenario| scenario.calendar.after = None).game(kind, seed);
        wait(&mut game, 0);
        if game.glance().phase == Phase::Talks {
            game.apply(&Command::BreakOff).expect("talks that can be broken off");
        }
        wait(&mut game, u32::MAX);
        game
    }

    /// A game on a turn, the envoy having said nothing.
    pub fn on_turn(&self, kind: TypeId, seed: u64, turn: u32) -> Game {
        let mut game = self.monthly().game(kind, seed);
        wait(&mut game, turn);
        game
    }

    /// The same rules with a round on every turn, so that each can be looked at.
    pub fn monthly(&self) -> Self {
        self.with(|scenario| {
            let round = |opens| Round { opens, effort: 9 };
            let last = scenario.talks.last().map_or(0, |round| round.opens);
            scenario.talks = (0..=last).map(round).collect();
            scenario.implementation = (1..scenario.calendar.last).map(round).collect();
        })
    }

    /// A movement that is reputed to sell and aspires to no more than fighting on: what it might bear is agreed at the
    /// table, whatever hides behind it, and its leadership answers at once.
    pub fn easy_table(&self) -> Self {
        self.monthly().with(|scenario| {
            scenario.rules = scenario.rules.clone().with(Coefficient::Aspiration, 0.0).with(Coefficient::Referral, 0.0);
            let sells = scenario.types[CHIP.at()].bonds[ALLY.at()].clone();
            scenario.blocs.iter_mut().zip(sells).for_each(|(bloc, bond)| bloc.reputed_bond[ALLY.at()] = bond);
        })
    }

    /// A package in force as the game opens, and no dated events.
    pub fn in_force(&self, options: [u8; 7]) -> Self {
        self.with(|scenario| {
            scenario.in_force = Some(package(options));
            scenario.incidents.clear();
        })
    }

    /// A home that never tires, so that no order to leave comes between a choice to stay and what it leads to.
    pub fn patient(&self) -> Self {
        self.with(|scenario| {
            scenario.drifts.retain(|drift| drift.quantity != Quantity::Patience);
            set(scenario, Quantity::Patience, 1.0);
            scenario.rules = scenario.rules.clone().with(Coefficient::AttackPatience, 0.0);
        })
    }

    /// The rules over twenty years without dated events, drifts, or an order to leave.
    pub fn twenty_years(&self) -> Self {
        self.patient().with(|scenario| {
            scenario.calendar.last = 240;
            scenario.calendar.after = None;
            scenario.incidents.clear();
            scenario.drifts.clear();
        })
    }

    /// The last years of the 1990s: a leader whom all follow, a movement that needs its guest, no foreign troops.
    pub fn year_1998(&self) -> Self {
        self.with(|scenario| {
            set(scenario, Quantity::Authority(CounterpartId(0)), 0.95);
            set(scenario, Quantity::AllyPrestige, 0.95);
            set(scenario, Quantity::Rival, 0.0);
            set(scenario, Quantity::Presence, 0.0);
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
        for (bloc, bond) in BLOCS.into_iter().zip([leader_bond, 0.1, 0.2, 0.3, 0.2]) {
            state = state.with(Quantity::Bond(bloc, ALLY), bond);
        }
        (ground, state)
    }

    /// 2015: the founder's death comes out, an oath has been accepted, and a camp is found.
    pub fn year_2015(&self) -> Self {
        self.with(|scenario| {
            set(scenario, Quantity::Authority(CounterpartId(0)), 0.75);
            scenario.allies[0].oath = Oath::Accepted;
            scenario.incidents = vec![dated(2, vec![Effect::LeaderDies(CounterpartId(0))])];
        })
    }
}

/// Writes in every form that the shipped scenario has no use for.
fn written_in(scenario: &mut Scenario) {
    let quiet = |turn: u32| dated(turn, Vec::new());
    let reply = |id: &str, needs: Vec<Condition>| ScenarioReply { id: id.into(), needs, effects: Vec::new() };
    let sway = Some(Sway { on: Quantity::Support, at: 0.5, by: 1.5 });
    scenario.incidents = vec![
        Incident { from: Origin::Signature, ..quiet(6) },
        Incident { from: Origin::TalksEnd, ..quiet(4) },
        Incident { chance: vec![0.5; scenario.types.len()], sway, ..quiet(3) },
        Incident {
            replies: vec![reply("open", vec![Condition::AtLeast(Quantity::Support, 0.6)]), reply("silent", Vec::new())],
            ..quiet(2)
        },
        Incident { needs: vec![Condition::Deal(Status::Suspended)], ..quiet(8) },
        Incident { needs: vec![Condition::InForce], ..dated(5, vec![Effect::PutOff(4)]) },
        Incident { needs: vec![Condition::Fallen], ..dated(20, vec![Effect::Restore]) },
        Incident { needs: vec![Condition::InForce], ..dated(28, vec![Effect::Breach(VIOLENCE)]) },
    ];
    scenario.ends = vec![vec![Condition::Happened(IncidentId(1)), Condition::Not(Box::new(Condition::Signed))]];
    scenario.aims = vec![Test::Ends(0)];
    scenario.home.impatience = Impatience::BreaksOff;
    scenario.allies[ALLY.at()].acts = false;
    scenario.desks[0].dearer = 4;
    scenario.desks[0].noisier = 0.2;
    let rules = scenario.rules.clone();
    scenario.rules = rules
        .with(Coefficient::FallenViolence, 0.5)
        .with(Coefficient::RisePeak, 0.5)
        .with(Coefficient::VoteWidth, 0.05)
        .with(Coefficient::Follows, 0.4)
        .with(Coefficient::FollowsSupport, 1.0);
}

/// The ground with what the tie gives alone: nobody minds it and nothing is owed.
pub fn alone(g: &Ground) -> Ground {
    g.with(|scenario| {
        scenario.blocs.iter_mut().for_each(|bloc| {
            bloc.minds = 0.0;
            bloc.owes = 0.0;
        });
    })
}

/// The sign of a term, so that a mutant that turns it round turns what is derived from it as well.
pub fn sign(value: f64) -> f64 {
    if value == 0.0 { 0.0 } else { value.signum() }
}

/// A dated event that is certain.
pub fn dated(turn: u32, effects: Vec<Effect>) -> Incident {
    Incident { id: format!("on_{turn}"), turn, effects, ..Incident::default() }
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

/// Time passes to a turn or to the end; whatever is asked is passed over in silence, where there is such a reply.
pub fn wait(game: &mut Game, turn: u32) {
    // More orders than any game takes, should a mutant keep one from ending.
    for _ in 0..4_000 {
        let glance = game.glance();
        let command = match glance.question {
            _ if glance.phase == Phase::Over => return,
            Some(question) => Command::Answer(*question.replies.last().expect("a reply")),
            None if glance.turn < turn => Command::EndRound,
            None => return,
        };
        game.apply(&command).expect("an order that was open");
    }
}

/// The true state of a game.
pub fn now(game: &Game) -> &State {
    game.truth().expect("an open book").state
}

/// What a quantity came to at the end of a game.
pub fn at_end(game: &Game, quantity: Quantity) -> f64 {
    now(game).get(quantity)
}

/// What is kept of the covert part of the deal in force, 0 to 1.
pub fn kept(game: &Game) -> f64 {
    now(game).deal().map_or(0.0, |deal| deal.compliance[ALLY.at()])
}

/// The turns on which an event of a kind happened.
pub fn turns(game: &Game, is: impl Fn(&Event) -> bool) -> Vec<u32> {
    game.log().iter().filter(|(_, event)| is(event)).map(|(turn, _)| *turn).collect()
}

/// The mean bond of the movement's parts to the ally.
pub fn bonds(state: &State) -> f64 {
    mean(BLOCS.map(|bloc| state.get(Quantity::Bond(bloc, ALLY))))
}

/// An opening value.
pub fn opening(scenario: &Scenario, quantity: Quantity) -> f64 {
    scenario.opening.iter().find(|(named, _)| *named == quantity).map_or(0.0, |(_, value)| *value)
}

/// The mean of numbers.
pub fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = values.into_iter().fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 { sum / count } else { f64::NAN }
}

/// The standard deviation of numbers.
pub fn spread(values: &[f64]) -> f64 {
    let middle = mean(values.iter().copied());
    mean(values.iter().map(|value| (value - middle).powi(2))).sqrt()
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
pub fn moved(game: &Game, quantity: Quantity, by: impl Fn(Cause) -> bool) -> Vec<f64> {
    game.log()
        .iter()
        .flat_map(|(_, event)| event.traces())
        .filter(|trace| trace.quantity == quantity && trace.terms.iter().any(|term| by(term.cause)))
        .map(|trace| trace.to - trace.from)
        .collect()
}
