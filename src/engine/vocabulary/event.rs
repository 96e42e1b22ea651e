//! What happened. Events hold the truth; screens get the part of it that an envoy could see (`view/`).

use serde::{Deserialize, Serialize};

use super::account::Shift;
use super::answer::{Answer, Balk, Leaning};
use super::command::Undertaking;
use super::ids::{ActionId, AllyId, BlocId, CounterpartId, DeskId, IncidentId, IssueId, Package, TypeId};
use super::lever::Setting;
use super::obligation::{Course, Status};
use super::outcome::Outcome;
use super::question::{Question, Reply};
use super::role::Oath;
use super::trace::Trace;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Nature drew; the first event of every game.
    Drawn {
        /// The type.
        kind: TypeId,
        /// The counterpart's horizon in turns.
        horizon: u32,
        /// What each counterpart's leader aspires to when he ratifies.
        aspirations: Vec<f64>,
        /// Bonds and everything else that opened off zero.
        traces: Vec<Trace>,
    },
    /// A round opened.
    RoundOpened {
        /// Its number within the phase, from 1.
        number: u32,
        /// Effort in it.
        effort: u32,
    },
    /// A turn passed.
    TurnPassed {
        /// The turn that began.
        turn: u32,
        /// What moved.
        traces: Vec<Trace>,
    },
    /// Something moved between turns: an order to leave, a threat that was not carried out.
    Moved {
        /// What moved.
        traces: Vec<Trace>,
    },
    /// A package was tabled.
    Tabled {
        /// The package.
        package: Package,
        /// What moved.
        traces: Vec<Trace>,
    },
    /// The counterpart answered.
    Answered(Answer),
    /// Both agreed in principle.
    Agreed {
        /// On what.
        package: Package,
    },
    /// Clauses were initialled, those on which both drafts say the same.
    Initialled {
        /// Issue and option of each.
        clauses: Vec<(IssueId, u8)>,
    },
    /// Clauses that were initialled were gone back on.
    Reopened {
        /// Issue and option of each.
        clauses: Vec<(IssueId, u8)>,
        /// What moved.
        traces: Vec<Trace>,
    },
    /// Somebody in between laid a text on the table, or found none that home would ratify.
    Mediated {
        /// The text.
        package: Option<Package>,
        /// True if those across the table would take it.
        taken: bool,
    },
    /// The annex of a deal came out.
    AnnexLeaked {
        /// What moved.
        traces: Vec<Trace>,
    },
    /// The two sides quarrelled in the open over what the text of a deal says.
    Quarrelled {
        /// What moved.
        traces: Vec<Trace>,
    },
    /// The leader did not ratify.
    Balked {
        /// Whose leader.
        by: CounterpartId,
        /// What he did.
        balk: Balk,
        /// His decision value for it.
        value: f64,
        /// What he aspired to.
        aspiration: f64,
        /// Turns lost.
        turns: u32,
        /// How every margin for it differed in truth from what it was reputed to be.
        hidden: Vec<Shift>,
        /// What moved.
        traces: Vec<Trace>,
    },
    /// The leaderships ratified a package, and home voted it down.
    VotedDown {
        /// The package.
        package: Package,
        /// Each counterpart's decision value for it.
        values: Vec<f64>,
        /// The chance that it passed, 0 to 1.
        chance: f64,
        /// What moved.
        traces: Vec<Trace>,
    },
    /// A package was signed and ratified.
    Signed {
        /// The package.
        package: Package,
        /// Each counterpart's decision value for it.
        values: Vec<f64>,
        /// How every margin for it differed in truth from what it was reputed to be.
        hidden: Vec<Shift>,
        /// What moved.
        traces: Vec<Trace>,
    },
    /// A desk reported.
    Reported {
        /// Which.
        desk: DeskId,
        /// Whom it heard this time.
        heard: BlocId,
        /// Its estimate of the movement's readiness to cut the tie, 0 to 1.
        estimate: f64,
        /// By how much more it strayed than while all forces were there, as a standard deviation, 0 to 1.
        #[serde(default, skip_serializing_if = "super::answer::nothing")]
        strays: f64,
    },
    /// A faction was sounded out.
    Sounded {
        /// Which.
        bloc: BlocId,
        /// What it let be understood.
        leaning: Leaning,
        /// True if it was asked about what is agreed in principle, false if about the draft that was tabled last.
        agreed: bool,
        /// Its margin in truth.
        margin: f64,
    },
    /// The player acted.
    Acted {
        /// The action.
        action: ActionId,
        /// What moved.
        traces: Vec<Trace>,
    },
    /// A dated event happened.
    Happened {
        /// Which.
        incident: IncidentId,
        /// Where what sways its chance stood, if something does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stands: Option<f64>,
        /// What moved.
        traces: Vec<Trace>,
    },
    /// A dated event did not happen, because play had falsified it or by chance.
    DidNotHappen {
        /// Which.
        incident: IncidentId,
        /// Where what sways its chance stood, if something does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stands: Option<f64>,
        /// True if what it needs did not hold.
        falsified: bool,
    },
    /// The game asks.
    Asked(Question),
    /// The player answered.
    Replied {
        /// What was asked.
        question: Question,
        /// The answer.
        reply: Reply,
        /// What moved.
        traces: Vec<Trace>,
    },
    /// The player chose aims and a red line.
    Undertook(Undertaking),
    /// The player stated a belief.
    Believed {
        /// Percent by type.
        shares: Vec<u8>,
    },
    /// The player forecast how likely things are to come about.
    Forecast {
        /// Which, by index, with the percentage.
        stated: Vec<(u8, u8)>,
    },
    /// A lever was set.
    LeverSet {
        /// To what.
        setting: Setting,
    },
    /// The status of the deal changed.
    StatusChanged {
        /// To what.
        to: Status,
    },
    /// The end of patience at home was announced.
    Notice {
        /// The turn on which the order to leave comes.
        turn: u32,
    },
    /// The announcement was withdrawn.
    NoticeWithdrawn,
    /// Home ordered its forces out, deal or no deal.
    OrderedOut,
    /// Talks ended without a deal.
    TalksEnded {
        /// True if the player ended them.
        by_player: bool,
    },
    /// Home forces were attacked.
    HomeAttacked,
    /// A breach of the covert part about an ally was seen.
    BreachSeen {
        /// Which ally.
        ally: AllyId,
    },
    /// An event showed that what those across the table signed on an issue is not done.
    BreachShown {
        /// Which issue.
        issue: IssueId,
    },
    /// An ally struck abroad.
    AllyStruck {
        /// Which.
        ally: AllyId,
    },
    /// An ally made its tie public, unasked.
    AllyBoasted {
        /// Which.
        ally: AllyId,
    },
    /// An ally lent its craft to an attack in the country that others claimed.
    Subcontracted {
        /// Which.
        ally: AllyId,
    },
    /// An oath came to stand otherwise.
    OathMoved {
        /// Whose.
        ally: AllyId,
        /// How it stands now.
        to: Oath,
    },
    /// A counterpart's leader died and another one took his place.
    LeaderDied {
        /// Whose.
        party: CounterpartId,
        /// What the successor aspires to when he ratifies.
        aspiration: f64,
    },
    /// A new administration took office at home.
    Administration {
        /// What it does with the deal.
        course: Course,
    },
    /// The dates of the deal in force were moved by agreement.
    PutOff {
        /// By how many turns.
        turns: u32,
    },
    /// Relief was due, and those at home whom it takes did not give it.
    HomeWithheld,
    /// They gave it after all.
    HomeFollowed,
    /// The counterpart stopped performing because the home side is overdue.
    CounterpartSuspended,
    /// It performs again.
    CounterpartResumed,
    /// Part of a faction left.
    Split {
        /// Which faction.
        bloc: BlocId,
        /// The share of the movement that left.
        share: f64,
        /// What moved.
        traces: Vec<Trace>,
    },
    /// An ally's leader took shelter, unseen.
    Sheltered {
        /// Which ally's.
        ally: AllyId,
    },
    /// The third party fell.
    ThirdFell,
    /// It stands again.
    ThirdRose,
    /// The game ended.
    Ended {
        /// How it came out.
        outcome: Outcome,
    },
}

impl Event {
    /// Everything that moved in it. Taken apart without a wildcard, so that an event that is added must be placed.
    #[must_use]
    pub fn traces(&self) -> &[Trace] {
        match self {
            Self::Drawn { traces, .. }
            | Self::TurnPassed { traces, .. }
            | Self::Moved { traces }
            | Self::Tabled { traces, .. }
            | Self::Reopened { traces, .. }
            | Self::AnnexLeaked { traces }
            | Self::Quarrelled { traces }
            | Self::Balked { traces, .. }
            | Self::VotedDown { traces, .. }
            | Self::Signed { traces, .. }
            | Self::Acted { traces, .. }
            | Self::Happened { traces, .. }
            | Self::Replied { traces, .. }
            | Self::Split { traces, .. } => traces,
            Self::RoundOpened { .. }
            | Self::Answered(_)
            | Self::Agreed { .. }
            | Self::Initialled { .. }
            | Self::Mediated { .. }
            | Self::Reported { .. }
            | Self::Sounded { .. }
            | Self::DidNotHappen { .. }
            | Self::Asked(_)
            | Self::Undertook(_)
            | Self::Believed { .. }
            | Self::Forecast { .. }
            | Self::LeverSet { .. }
            | Self::StatusChanged { .. }
            | Self::Notice { .. }
            | Self::NoticeWithdrawn
            | Self::OrderedOut
            | Self::TalksEnded { .. }
            | Self::HomeAttacked
            | Self::BreachSeen { .. }
            | Self::BreachShown { .. }
            | Self::AllyStruck { .. }
            | Self::AllyBoasted { .. }
            | Self::Subcontracted { .. }
            | Self::OathMoved { .. }
            | Self::LeaderDied { .. }
            | Self::Administration { .. }
            | Self::PutOff { .. }
            | Self::HomeWithheld
            | Self::HomeFollowed
            | Self::CounterpartSuspended
            | Self::CounterpartResumed
            | Self::Sheltered { .. }
            | Self::ThirdFell
            | Self::ThirdRose
            | Self::Ended { .. } => &[],
        }
    }
}
