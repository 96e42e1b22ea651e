//! What an envoy could know. Screens, texts and policies get nothing else while a game is on.
//!
//! Nothing here lets anybody subtract a hidden term: what contains one is a grade, and only what is public or the
//! player's own is a number.

use serde::{Deserialize, Serialize};

use crate::answer::{AnswerKind, BlocReading};
use crate::change::{Cause, Quantity};
use crate::command::{Lever, Refusal, Setting, Undertaking};
use crate::deal::{Obligation, Status};
use crate::desk::{Leaning, Report};
use crate::event::{Balk, Course, Event, Question, Reply};
use crate::game::Game;
use crate::ids::{ActionId, AllyId, BlocId, CounterpartId, DeskId, IncidentId, Package};
use crate::outcome::{Outcome, opening};
use crate::ratify::HomeVerdict;
use crate::scenario::{Oath, Phase};
use crate::state::State;

/// One thing that the envoy saw happen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Observation {
    /// A round opened.
    RoundOpened {
        /// Its number within the phase.
        number: u32,
        /// The phase it is a round of.
        phase: Phase,
    },
    /// A package was tabled.
    Tabled(Package),
    /// The answer to it.
    Answered {
        /// What was tabled.
        offer: Package,
        /// Who gave it.
        by: CounterpartId,
        /// The answer.
        kind: AnswerKind,
        /// The reactions.
        readings: Vec<BlocReading>,
    },
    /// Both agreed in principle.
    Agreed(Package),
    /// The leader did not ratify.
    Balked {
        /// Whose leader.
        by: CounterpartId,
        /// What he did.
        balk: Balk,
        /// Turns lost.
        turns: u32,
    },
    /// A package was signed and ratified.
    Signed(Package),
    /// A desk reported.
    Reported {
        /// Which.
        desk: DeskId,
        /// Its estimate, 0 to 1.
        estimate: f64,
    },
    /// A faction was sounded out.
    Sounded {
        /// Which.
        bloc: BlocId,
        /// What it let be understood.
        leaning: Leaning,
    },
    /// The player acted.
    Acted(ActionId),
    /// A dated event happened.
    Happened(IncidentId),
    /// A question was put.
    Asked(Question),
    /// It was answered.
    Replied {
        /// What was asked.
        question: Question,
        /// The answer.
        reply: Reply,
    },
    /// The player chose aims and a red line.
    Undertook(Undertaking),
    /// The player stated a belief, in percent by type.
    Believed(Vec<u8>),
    /// The player forecast how likely things are to come about, in percent, by their index.
    Forecast(Vec<(u8, u8)>),
    /// A lever was set.
    LeverSet(Setting),
    /// The status of the deal changed.
    StatusChanged(Status),
    /// The end of patience at home was announced for a turn.
    Notice {
        /// That turn.
        turn: u32,
        /// True while talks were on.
        talks: bool,
    },
    /// The announcement was withdrawn.
    NoticeWithdrawn,
    /// Home ordered its forces out.
    OrderedOut,
    /// Talks ended without a deal.
    TalksEnded {
        /// True if the player ended them.
        by_player: bool,
    },
    /// Home forces were attacked.
    HomeAttacked,
    /// A breach of the covert part about an ally was seen.
    BreachSeen(AllyId),
    /// An ally struck abroad.
    AllyStruck(AllyId),
    /// An ally made its tie public.
    AllyBoasted(AllyId),
    /// An oath came to stand otherwise in public.
    OathMoved {
        /// Whose.
        ally: AllyId,
        /// How it stands now.
        to: Oath,
    },
    /// A counterpart's leader died and another one took his place.
    LeaderDied(CounterpartId),
    /// A new administration took office at home.
    Administration(Course),
    /// The counterpart stopped performing.
    CounterpartSuspended,
    /// It performs again.
    CounterpartResumed,
    /// Part of a faction left: from 1 (a few) to 3 (many).
    Split {
        /// Which faction.
        bloc: BlocId,
        /// How many.
        size: u8,
    },
    /// The third party fell.
    ThirdFell,
    /// The game ended.
    Ended,
}

impl Observation {
    /// What an envoy sees of an event of a phase; `None` if nothing.
    fn of(event: &Event, phase: Phase) -> Option<Self> {
        Some(match event {
            Event::RoundOpened { number, .. } => Self::RoundOpened { number: *number, phase },
            Event::Tabled { package, .. } => Self::Tabled(package.clone()),
            Event::Answered(answer) => Self::Answered {
                offer: answer.offer.clone(),
                by: answer.by,
                kind: answer.kind.clone(),
                readings: answer.readings.clone(),
            },
            Event::Agreed { package } => Self::Agreed(package.clone()),
            Event::Balked { by, balk, turns, .. } => Self::Balked { by: *by, balk: balk.clone(), turns: *turns },
            Event::Signed { package, .. } => Self::Signed(package.clone()),
            Event::Reported { desk, estimate, .. } => Self::Reported { desk: *desk, estimate: *estimate },
            Event::Sounded { bloc, leaning, .. } => Self::Sounded { bloc: *bloc, leaning: *leaning },
            Event::Acted { action, .. } => Self::Acted(*action),
            Event::Happened { incident, .. } => Self::Happened(*incident),
            Event::Asked(question) => Self::Asked(*question),
            Event::Replied { question, reply, .. } => Self::Replied { question: *question, reply: *reply },
            Event::Undertook(undertaking) => Self::Undertook(undertaking.clone()),
            Event::Believed { shares } => Self::Believed(shares.clone()),
            Event::Forecast { stated } => Self::Forecast(stated.clone()),
            Event::LeverSet { setting } => Self::LeverSet(*setting),
            Event::StatusChanged { to } => Self::StatusChanged(*to),
            Event::Notice { turn } => Self::Notice { turn: *turn, talks: phase == Phase::Talks },
            Event::NoticeWithdrawn => Self::NoticeWithdrawn,
            Event::OrderedOut => Self::OrderedOut,
            Event::TalksEnded { by_player } => Self::TalksEnded { by_player: *by_player },
            Event::HomeAttacked => Self::HomeAttacked,
            Event::BreachSeen { ally } => Self::BreachSeen(*ally),
            Event::AllyStruck { ally } => Self::AllyStruck(*ally),
            Event::AllyBoasted { ally } => Self::AllyBoasted(*ally),
            // What is passed over in silence is not announced.
            Event::OathMoved { ally, to } if matches!(to, Oath::Accepted | Oath::Removed | Oath::Repudiated) => {
                Self::OathMoved { ally: *ally, to: *to }
            }
            Event::LeaderDied { party, .. } => Self::LeaderDied(*party),
            Event::Administration { course } => Self::Administration(*course),
            Event::CounterpartSuspended => Self::CounterpartSuspended,
            Event::CounterpartResumed => Self::CounterpartResumed,
            Event::Split { bloc, share, .. } => {
                let size = if *share < 0.02 {
                    1
                } else if *share < 0.05 {
                    2
                } else {
                    3
                };
                Self::Split { bloc: *bloc, size }
            }
            Event::ThirdFell => Self::ThirdFell,
            Event::Ended { .. } => Self::Ended,
            Event::Drawn { .. }
            | Event::TurnPassed { .. }
            | Event::Moved { .. }
            | Event::DidNotHappen { .. }
            | Event::OathMoved { .. }
            | Event::Subcontracted { .. }
            | Event::Sheltered { .. } => return None,
        })
    }
}

/// An observation with its turn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LogEntry {
    /// The turn it was made.
    pub turn: u32,
    /// What was seen.
    pub what: Observation,
}

/// What lies on the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableView {
    /// The package the player tabled last.
    pub offer: Option<Package>,
    /// The counter-offer to it.
    pub counter: Option<Package>,
    /// What is agreed in principle.
    pub agreed: Option<Package>,
    /// What home says to what is agreed in principle.
    pub home: Option<HomeVerdict>,
    /// The turn until which the other side does not meet, if it does not.
    pub stalled_until: Option<u32>,
    /// True while a public threat stands.
    pub threatened: bool,
}

/// What can be seen of a part of the counterpart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BlocView {
    /// Which.
    pub bloc: BlocId,
    /// Its anger as it shows, 0 (none) to 3 (great).
    pub anger: u8,
    /// Its reaction to the last offer.
    pub reading: Option<BlocReading>,
    /// What it last let be understood, and when.
    pub said: Option<(u32, Leaning)>,
    /// True if it can be sounded out now.
    pub can_sound: Result<(), Refusal>,
    /// Its bond as the player's stated belief has it, 0 to 1: the mean over the hypotheses.
    pub believed_bond: f64,
}

/// What a desk has sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeskView {
    /// Which.
    pub desk: DeskId,
    /// Its reports so far.
    pub reports: Vec<Report>,
    /// Whether it can be tasked now.
    pub can_task: Result<(), Refusal>,
}

/// What waits for an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionView {
    /// The question.
    pub question: Question,
    /// The answers it admits.
    pub replies: Vec<Reply>,
}

/// A lever that can be moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeverView {
    /// Which.
    pub lever: Lever,
    /// Its settings, and why not where not.
    pub settings: Vec<(Setting, Result<(), Refusal>)>,
}

/// Everything an envoy could know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// The turn.
    pub turn: u32,
    /// The last turn.
    pub last_turn: u32,
    /// The phase.
    pub phase: Phase,
    /// The number of the round in this phase; 0 before the first.
    pub round: u32,
    /// How many rounds this phase has at most.
    pub rounds: u32,
    /// Effort left.
    pub effort: u32,
    /// The turn on which the next round opens.
    pub next_round: Option<u32>,
    /// The table.
    pub table: TableView,
    /// The counterpart.
    pub blocs: Vec<BlocView>,
    /// The desks.
    pub desks: Vec<DeskView>,
    /// The actions, and why not where not.
    pub actions: Vec<(ActionId, Result<(), Refusal>)>,
    /// What waits for an answer.
    pub question: Option<QuestionView>,
    /// Patience at home, 0 to 1.
    pub patience: f64,
    /// What moved it since the round before this one opened, by cause; nothing of it is hidden.
    pub patience_moves: Vec<(Cause, f64)>,
    /// Support at home, 0 to 1.
    pub support: f64,
    /// Home's trust in those across the table, 0 to 1.
    pub trust: f64,
    /// The turn on which an order to leave comes, if it is announced.
    pub notice: Option<u32>,
    /// The turn on which it came.
    pub ordered_out: Option<u32>,
    /// The third party's cooperation, 0 (none) to 4 (full), if there is one.
    pub cooperation: Option<u8>,
    /// The third party's morale, 0 to 4.
    pub morale: Option<u8>,
    /// How the player's side is believed across the table, 0 (not at all) to 4.
    pub credibility: u8,
    /// Momentum as it is reported in public, 0 to 1.
    pub reported_momentum: f64,
    /// Presence, 0 to 1.
    pub presence: f64,
    /// Relief given, 0 to 1.
    pub relief: f64,
    /// Prisoners freed, 0 to 1, in steps of a twentieth.
    pub releases: f64,
    /// Violence, in the scenario's unit, to two significant digits.
    pub violence: f64,
    /// The signed package.
    pub signed: Option<(u32, Package)>,
    /// How the deal stands.
    pub status: Option<Status>,
    /// The ledger of obligations.
    pub ledger: Vec<Obligation>,
    /// The levers that can be moved, each with the settings and why not where not.
    pub levers: Vec<LeverView>,
    /// The settings in force.
    pub settings: Vec<Setting>,
    /// When the third party fell.
    pub fell: Option<u32>,
    /// What the player chose at the opening.
    pub undertaking: Option<Undertaking>,
    /// Whether aims and a red line can be chosen now.
    pub can_undertake: Result<(), Refusal>,
    /// Stated beliefs with their turns, in percent by type.
    pub beliefs: Vec<(u32, Vec<u8>)>,
    /// Forecasts with their turns, each by its index, in percent.
    pub forecasts: Vec<(u32, u8, u8)>,
    /// Everything seen, in order.
    pub log: Vec<LogEntry>,
    /// How it came out, once it is over.
    pub outcome: Option<Outcome>,
}

/// The part of a [`View`] by which a program decides on its next move: nothing that is not in the view.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// The turn.
    pub turn: u32,
    /// The phase.
    pub phase: Phase,
    /// The number of the round in this phase.
    pub round: u32,
    /// Effort left.
    pub effort: u32,
    /// What the player tabled last.
    pub offer: Option<Package>,
    /// The counter-offer to it.
    pub counter: Option<Package>,
    /// What is agreed in principle.
    pub agreed: Option<Package>,
    /// True while the other side does not meet.
    pub stalled: bool,
    /// What waits for an answer.
    pub question: Option<QuestionView>,
    /// The turn of the signature.
    pub signed: Option<u32>,
    /// How the deal stands.
    pub status: Option<Status>,
    /// How the player's side is believed across the table, 0 (not at all) to 4.
    pub credibility: u8,
}

impl Glance {
    pub(crate) fn of(game: &Game) -> Self {
        let state = game.state();
        Self {
            turn: state.turn,
            phase: state.phase,
            round: state.round,
            effort: state.effort,
            offer: state.offer.clone(),
            counter: state.counter.clone(),
            agreed: state.agreed.clone(),
            stalled: state.phase == Phase::Talks && state.turn < state.stalled_until,
            question: state
                .asked
                .first()
                .map(|question| QuestionView { question: *question, replies: game.replies(*question) }),
            signed: state.deal.as_ref().map(|deal| deal.signed),
            status: state.deal.as_ref().map(|deal| deal.status),
            credibility: graded(state, Quantity::Credibility),
        }
    }
}

/// How much of a quantity an envoy sees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// The number itself.
    InFull,
    /// A grade: how many of these marks it has reached.
    ByGrades(&'static [f64]),
    /// Nothing that one could work it out from.
    Not,
}

impl Quantity {
    /// How much of it an envoy sees.
    #[must_use]
    pub fn shown(self) -> Shown {
        match self {
            Self::Patience | Self::Support | Self::Trust | Self::Presence | Self::Relief => Shown::InFull,
            Self::Credibility => Shown::ByGrades(&[0.2, 0.4, 0.6, 0.8]),
            Self::Cooperation | Self::Morale => Shown::ByGrades(&[0.15, 0.35, 0.55, 0.75]),
            Self::Anger(_) => Shown::ByGrades(&[0.05, 0.2, 0.45]),
            // Momentum, violence and releases are shown rounded; where the rounding falls is no mark that means anything.
            Self::Momentum
            | Self::Violence
            | Self::Releases
            | Self::ExitBelief
            | Self::Rival
            | Self::TieTrust
            | Self::AllyPrestige
            | Self::Cadre
            | Self::Coercion
            | Self::Authority(_)
            | Self::Loyalty(_)
            | Self::Capability(_)
            | Self::Bond(..)
            | Self::Gone(_)
            | Self::Strand(_) => Shown::Not,
        }
    }
}

/// The grade by which a quantity is shown; 0 for one that is not shown so.
fn graded(state: &State, quantity: Quantity) -> u8 {
    match quantity.shown() {
        Shown::ByGrades(marks) => grade(state.get(quantity), marks),
        Shown::InFull | Shown::Not => 0,
    }
}

impl View {
    pub(crate) fn of(game: &Game) -> Self {
        let (scenario, state) = (game.scenario(), game.state());
        let mut phase = Phase::Talks;
        let log: Vec<LogEntry> = game
            .log()
            .iter()
            .filter_map(|(turn, event)| {
                if matches!(event, Event::Signed { .. } | Event::TalksEnded { .. }) {
                    phase = Phase::Implementation;
                }
                Observation::of(event, phase).map(|what| LogEntry { turn: *turn, what })
            })
            .collect();
        let readings = log.iter().rev().find_map(|entry| match &entry.what {
            Observation::Answered { readings, .. } => Some(readings),
            _ => None,
        });
        let in_talks = state.phase == Phase::Talks;
        let belief = state.beliefs.last().map(|(_, shares)| shares);
        let blocs = scenario
            .bloc_ids()
            .map(|bloc| BlocView {
                bloc,
                anger: graded(state, Quantity::Anger(bloc)),
                reading: readings.and_then(|all| all.iter().find(|one| one.bloc == bloc)).cloned(),
                said: log.iter().rev().find_map(|entry| match &entry.what {
                    Observation::Sounded { bloc: who, leaning } if *who == bloc => Some((entry.turn, *leaning)),
                    _ => None,
                }),
                can_sound: sounding(game, bloc),
                believed_bond: scenario
                    .type_ids()
                    .map(|kind| {
                        let share =
                            belief.map_or(scenario.types[kind.at()].prior, |all| f64::from(all[kind.at()]) / 100.0);
                        let bonds = &scenario.types[kind.at()].bonds;
                        share * bonds.iter().map(|of_ally| of_ally[bloc.at()]).sum::<f64>() / bonds.len() as f64
                    })
                    .sum(),
            })
            .collect();
        let desks = scenario
            .desk_ids()
            .map(|desk| DeskView {
                desk,
                reports: log
                    .iter()
                    .filter_map(|entry| match entry.what {
                        Observation::Reported { desk: who, estimate } if who == desk => {
                            Some(Report { turn: entry.turn, estimate })
                        }
                        _ => None,
                    })
                    .collect(),
                can_task: tasking(game, desk),
            })
            .collect();
        let rounds = if in_talks { scenario.talks.len() } else { scenario.implementation.len() };
        let third = |quantity| scenario.third.map(|_| graded(state, quantity));
        let verdict = state.agreed.as_ref().and_then(|package| game.home_verdict(package));
        let shown_momentum =
            scenario.reported_momentum + state.get(Quantity::Momentum) - opening(scenario, Quantity::Momentum);
        Self {
            turn: state.turn,
            last_turn: scenario.calendar.last,
            phase: state.phase,
            round: state.round,
            rounds: u32::try_from(rounds).unwrap_or(u32::MAX),
            effort: state.effort,
            next_round: game.next_round().map(|(opens, _)| opens),
            table: TableView {
                offer: state.offer.clone(),
                counter: state.counter.clone(),
                agreed: state.agreed.clone(),
                home: verdict,
                stalled_until: (in_talks && state.turn < state.stalled_until).then_some(state.stalled_until),
                threatened: state.threatened,
            },
            blocs,
            desks,
            actions: scenario.action_ids().map(|action| (action, game.action_open(action))).collect(),
            question: state
                .asked
                .first()
                .map(|question| QuestionView { question: *question, replies: game.replies(*question) }),
            patience: state.get(Quantity::Patience),
            patience_moves: patience_moves(game),
            support: state.get(Quantity::Support),
            trust: state.get(Quantity::Trust),
            notice: state.notice,
            ordered_out: state.ordered_out,
            cooperation: third(Quantity::Cooperation),
            morale: third(Quantity::Morale),
            credibility: graded(state, Quantity::Credibility),
            reported_momentum: libm::round(shown_momentum.clamp(0.0, 1.0) * 20.0) / 20.0,
            presence: state.get(Quantity::Presence),
            relief: state.get(Quantity::Relief),
            // In steps: from one month's exact number to the next the third party's cooperation could be worked out.
            releases: libm::round(state.get(Quantity::Releases) * 20.0) / 20.0,
            violence: two_digits(state.get(Quantity::Violence)),
            signed: state.deal.as_ref().map(|deal| (deal.signed, deal.package.clone())),
            status: state.deal.as_ref().map(|deal| deal.status),
            ledger: state.deal.as_ref().map_or_else(Vec::new, |deal| deal.ledger(scenario, state)),
            levers: game
                .levers()
                .into_iter()
                .map(|lever| {
                    let settings = Setting::ALL
                        .into_iter()
                        .filter(|setting| setting.lever() == lever)
                        .map(|setting| (setting, game.lever_open(setting)))
                        .collect();
                    LeverView { lever, settings }
                })
                .collect(),
            settings: vec![
                Setting::Pace(state.levers.pace),
                Setting::Relief(state.levers.relief),
                Setting::Third(state.levers.third),
            ],
            fell: state.fell,
            undertaking: state.undertaking.clone(),
            can_undertake: game.undertaking_open(),
            beliefs: state.beliefs.clone(),
            forecasts: state.forecasts.clone(),
            outcome: game.log().iter().rev().find_map(|(_, event)| match event {
                Event::Ended { outcome } => Some(outcome.clone()),
                _ => None,
            }),
            log,
        }
    }
}

/// What moved patience since the round before this one opened, by cause, in the order of first mention.
fn patience_moves(game: &Game) -> Vec<(Cause, f64)> {
    let log = game.log();
    let opened = |(_, event): &(u32, Event)| matches!(event, Event::RoundOpened { .. });
    let start = log.iter().enumerate().rev().filter(|(_, entry)| opened(entry)).nth(1).map_or(0, |(at, _)| at);
    let mut moves: Vec<(Cause, f64)> = Vec::new();
    let traces = log[start..].iter().flat_map(|(_, event)| event.traces());
    for trace in traces.filter(|trace| trace.quantity == Quantity::Patience) {
        let mut value = trace.from;
        for term in &trace.terms {
            let before = value;
            value = term.step.applied(value);
            match moves.iter_mut().find(|(cause, _)| *cause == term.cause) {
                Some((_, by)) => *by += value - before,
                None => moves.push((term.cause, value - before)),
            }
        }
    }
    moves.retain(|(cause, _)| *cause != Cause::Opening);
    moves
}

fn sounding(game: &Game, bloc: BlocId) -> Result<(), Refusal> {
    let state = game.state();
    if state.phase != Phase::Talks {
        Err(Refusal::WrongPhase)
    } else if state.blocs_sounded.contains(&bloc) {
        Err(Refusal::AlreadyDone)
    } else if game.on_table().is_none() {
        Err(Refusal::NotNow)
    } else if state.effort < 1 {
        Err(Refusal::Effort { needed: 1, left: state.effort })
    } else {
        Ok(())
    }
}

fn tasking(game: &Game, desk: DeskId) -> Result<(), Refusal> {
    let state = game.state();
    let needed = game.scenario().desks[desk.at()].effort;
    if state.desks_tasked.contains(&desk) {
        Err(Refusal::AlreadyDone)
    } else if state.effort < needed {
        Err(Refusal::Effort { needed, left: state.effort })
    } else {
        Ok(())
    }
}

fn grade(value: f64, thresholds: &[f64]) -> u8 {
    u8::try_from(thresholds.iter().filter(|least| value >= **least).count()).unwrap_or(u8::MAX)
}

fn two_digits(value: f64) -> f64 {
    if value < 10.0 {
        return libm::round(value);
    }
    let scale = libm::pow(10.0, libm::floor(libm::log10(value)) - 1.0);
    libm::round(value / scale) * scale
}
