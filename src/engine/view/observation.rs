//! What an envoy sees of what happens, event by event.

use serde::{Deserialize, Serialize};

use crate::vocabulary::{
    ActionId, AllyId, AnswerKind, Balk, BlocId, BlocReading, Cause, CounterpartId, Course, DeskId, Event, IncidentId,
    IssueId, Leaning, Oath, Package, Phase, Question, Reply, Setting, Status, Undertaking,
};

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
    /// Clauses were initialled: issue and option of each.
    Initialled(Vec<(IssueId, u8)>),
    /// Clauses that were initialled were gone back on.
    Reopened(Vec<(IssueId, u8)>),
    /// Somebody in between laid a text on the table.
    Mediated {
        /// The text; none if none was found that home would ratify.
        package: Option<Package>,
        /// True if those across the table would take it.
        taken: bool,
    },
    /// The annex of a deal came out.
    AnnexLeaked,
    /// The two sides quarrelled over what the text of a deal says.
    Quarrelled,
    /// The leader did not ratify.
    Balked {
        /// Whose leader.
        by: CounterpartId,
        /// What he did.
        balk: Balk,
        /// Turns lost.
        turns: u32,
    },
    /// Their leaderships ratified a package, and home voted it down.
    VotedDown(Package),
    /// A package was signed and ratified.
    Signed(Package),
    /// A desk reported.
    Reported {
        /// Which.
        desk: DeskId,
        /// Its estimate, 0 to 1.
        estimate: f64,
        /// By how much more it strays than while all forces were there, as a standard deviation, 0 to 1: it follows from what
        /// everybody sees.
        #[serde(default, skip_serializing_if = "crate::vocabulary::nothing")]
        strays: f64,
    },
    /// A faction was sounded out.
    Sounded {
        /// Which.
        bloc: BlocId,
        /// What it let be understood.
        leaning: Leaning,
        /// True if of what is agreed in principle, false if of the draft that was tabled last.
        #[serde(default)]
        agreed: bool,
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
    /// A public deadline passed and nothing followed.
    DeadlineLapsed,
    /// A costly rung about an ally was demanded and refused.
    DemandRefused(AllyId),
    /// Home forces were attacked.
    HomeAttacked,
    /// A breach of the covert part about an ally was seen.
    BreachSeen(AllyId),
    /// An event showed that what those across the table signed on an issue is not done.
    BreachShown(IssueId),
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
    /// The dates of the deal in force were moved by agreement, by so many turns.
    PutOff(u32),
    /// Relief was due, and those at home whom it takes did not give it.
    HomeWithheld,
    /// They gave it after all.
    HomeFollowed,
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
    /// It stands again.
    ThirdRose,
    /// The game ended.
    Ended,
}

impl Observation {
    /// What an envoy sees of an event of a phase; `None` if nothing.
    #[must_use]
    pub fn of(event: &Event, phase: Phase) -> Option<Self> {
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
            Event::Initialled { clauses } => Self::Initialled(clauses.clone()),
            Event::Reopened { clauses, .. } => Self::Reopened(clauses.clone()),
            Event::Mediated { package, taken } => Self::Mediated { package: package.clone(), taken: *taken },
            Event::AnnexLeaked { .. } => Self::AnnexLeaked,
            Event::Quarrelled { .. } => Self::Quarrelled,
            Event::Balked { by, balk, turns, .. } => Self::Balked { by: *by, balk: balk.clone(), turns: *turns },
            Event::VotedDown { package, .. } => Self::VotedDown(package.clone()),
            Event::Signed { package, .. } => Self::Signed(package.clone()),
            Event::Reported { desk, estimate, strays, .. } => {
                Self::Reported { desk: *desk, estimate: *estimate, strays: *strays }
            }
            Event::Sounded { bloc, leaning, agreed, .. } => {
                Self::Sounded { bloc: *bloc, leaning: *leaning, agreed: *agreed }
            }
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
            Event::BreachShown { issue } => Self::BreachShown(*issue),
            Event::AllyStruck { ally } => Self::AllyStruck(*ally),
            Event::AllyBoasted { ally } => Self::AllyBoasted(*ally),
            // What is passed over in silence is not announced.
            Event::OathMoved { ally, to } if matches!(to, Oath::Accepted | Oath::Removed | Oath::Repudiated) => {
                Self::OathMoved { ally: *ally, to: *to }
            }
            Event::LeaderDied { party, .. } => Self::LeaderDied(*party),
            Event::Administration { course } => Self::Administration(*course),
            Event::PutOff { turns } => Self::PutOff(*turns),
            Event::HomeWithheld => Self::HomeWithheld,
            Event::HomeFollowed => Self::HomeFollowed,
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
            // What moved is hidden; what happened was there to see.
            Event::Moved { traces } => {
                traces.iter().flat_map(|trace| &trace.terms).find_map(|term| match term.cause {
                    Cause::EmptyThreat => Some(Self::DeadlineLapsed),
                    Cause::Demand(ally) => Some(Self::DemandRefused(ally)),
                    _ => None,
                })?
            }
            Event::ThirdFell => Self::ThirdFell,
            Event::ThirdRose => Self::ThirdRose,
            Event::Ended { .. } => Self::Ended,
            Event::Drawn { .. }
            | Event::TurnPassed { .. }
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
