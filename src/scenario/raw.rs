//! What an author writes: one type per record, close to the page and free of indices.
//!
//! Everything with a number carries a `basis`: the sources it rests on, or the plain word that it is a judgement.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use wedge_engine::{Coefficient, DecisionRule, Measure, Oath, Phase, Role, Turn};

/// The format this program reads.
pub const FORMAT: u32 = 1;

/// A share, probability or rating from 0 to 1; anything else, NaN among it, is refused where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Fraction(pub f64);

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        if (0.0..=1.0).contains(&value) {
            Ok(Self(value))
        } else {
            Err(D::Error::custom(format_args!("{value} is not a fraction: expected a number from 0 to 1")))
        }
    }
}

/// A finite number, with a sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Finite(pub f64);

impl<'de> Deserialize<'de> for Finite {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        if value.is_finite() {
            Ok(Self(value))
        } else {
            Err(D::Error::custom(format_args!("{value} is not a finite number")))
        }
    }
}

/// A map from ids to values that keeps the author's order and refuses a key that stands twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<T>(pub Vec<(String, T)>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Table<T> {
    /// The value under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(id, _)| id == key).map(|(_, value)| value)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Table<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from ids to values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries: Vec<(String, T)> = Vec::new();
                while let Some((key, value)) = map.next_entry::<String, T>()? {
                    if entries.iter().any(|(known, _)| *known == key) {
                        return Err(A::Error::custom(format_args!("`{key}` stands twice in this map")));
                    }
                    entries.push((key, value));
                }
                Ok(Table(entries))
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// What a statement or number rests on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Basis {
    /// An entry of `sources.ron`, by its id.
    Source(String),
    /// The author's judgement.
    Judgement,
    /// Reported from memory and not yet checked; shown as unverified.
    Unverified,
}

/// How the parties are called in sentences.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// The player's office.
    pub player: String,
    /// The player's side.
    pub home: String,
    /// The movement across the table.
    pub counterpart: String,
    /// The party behind it.
    pub ally: String,
    /// The head of that party, by role.
    pub ally_leader: String,
    /// The third party, if there is one.
    #[serde(default)]
    pub third: Option<String>,
    /// The rival movement.
    pub rival: String,
    /// What the violence figure counts, such as `attacks a quarter`.
    pub violence: String,
    /// What the presence figure counts, such as `troops`.
    pub presence: String,
    /// How many of those there are at the opening.
    pub presence_full: u32,
    /// What the fighting is called, as a heading.
    #[serde(default)]
    pub conflict: Option<String>,
    /// What the public figure of momentum is a share of, such as `of the road under toll`.
    #[serde(default)]
    pub momentum: Option<String>,
}

/// When it takes place.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarText {
    /// Year of turn 0.
    pub year: i32,
    /// Month of turn 0, 1 to 12.
    pub month: u32,
    /// Length of a turn.
    pub turn: Turn,
    /// Turn on which the game ends.
    pub last: u32,
}

/// What the player is sent to do.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// The instruction, in three lines at most.
    pub lines: Vec<String>,
    /// Weight of each issue in it, for analysis.
    pub weights: Table<Fraction>,
    /// What the player may aim at; two are chosen at the start.
    #[serde(default)]
    pub aims: Vec<AimText>,
    /// What the player may undertake never to let happen; one is chosen at the start.
    #[serde(default)]
    pub red_lines: Vec<RedLineText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// Something to aim at.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AimText {
    /// Its id.
    pub id: String,
    /// What is wanted, in a short line.
    pub text: String,
    /// When it was reached.
    pub met: TestText,
}

/// Something never to let happen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedLineText {
    /// Its id.
    pub id: String,
    /// What must not happen, in a short line.
    pub text: String,
    /// When it was crossed.
    pub crossed: TestText,
}

/// What an aim or a red line is held against when the game is over.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum TestText {
    /// A part of the outcome is at least so much.
    Least(Measure, Fraction),
    /// A part of the outcome is below so much.
    Below(Measure, Fraction),
    /// A package was signed with one of these options on this issue.
    Signed {
        /// The issue.
        issue: String,
        /// Its options.
        options: Vec<String>,
    },
}

/// When a hint of a guided game comes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Cue {
    /// From the beginning.
    Opening,
    /// The player has gone from the briefing to the table.
    Seated,
    /// A round of the talks has opened.
    Round(u32),
    /// A package was tabled.
    Tabled,
    /// A counter-offer came.
    Countered,
    /// Something was agreed in principle.
    Agreed,
    /// A leadership did not ratify.
    Balked,
    /// A desk reported.
    Reported,
    /// A belief was stated.
    Believed,
    /// A package was signed.
    Signed,
    /// The talks ended without a deal.
    Ended,
    /// Something waits for an answer.
    Asked,
    /// A round after the talks has opened.
    After(u32),
    /// The game is over.
    Over,
}

/// A hint of a guided game. Of all hints whose cue has come about, the last one of the list is shown.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HintText {
    /// Its cue.
    pub when: Cue,
    /// What to look at or to try, in a few short sentences.
    pub text: String,
}

/// A hypothesis about the tie.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeText {
    /// Its id.
    pub id: String,
    /// A word or two.
    pub name: String,
    /// The hypothesis in a sentence.
    pub statement: String,
    /// Why somebody would hold it.
    pub case: String,
    /// Probability that nature draws it.
    pub prior: Fraction,
    /// Share of the covert part that such a leadership means to keep.
    pub will: Fraction,
    /// Mean bond of each faction to the first ally.
    pub bonds: Table<Fraction>,
    /// The same to further allies, by ally.
    #[serde(default)]
    pub bonds_to: Table<Table<Fraction>>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A quantity, its faction or strand by id.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum QuantityText {
    /// See [`wedge_engine::Quantity`].
    Momentum,
    /// See [`wedge_engine::Quantity`].
    ExitBelief,
    /// See [`wedge_engine::Quantity`].
    Credibility,
    /// See [`wedge_engine::Quantity`].
    Authority,
    /// See [`wedge_engine::Quantity`].
    Patience,
    /// See [`wedge_engine::Quantity`].
    Support,
    /// See [`wedge_engine::Quantity`].
    Cooperation,
    /// See [`wedge_engine::Quantity`].
    Morale,
    /// See [`wedge_engine::Quantity`].
    Rival,
    /// See [`wedge_engine::Quantity`].
    Trust,
    /// See [`wedge_engine::Quantity`].
    Presence,
    /// See [`wedge_engine::Quantity`].
    Relief,
    /// See [`wedge_engine::Quantity`].
    Releases,
    /// See [`wedge_engine::Quantity`].
    Violence,
    /// See [`wedge_engine::Quantity`].
    TieTrust,
    /// See [`wedge_engine::Quantity`].
    AllyPrestige,
    /// See [`wedge_engine::Quantity`].
    Coercion,
    /// See [`wedge_engine::Quantity`].
    Cadre,
    /// The authority of a further counterpart's leader.
    AuthorityOf(String),
    /// A faction's anger.
    Anger(String),
    /// A faction's loyalty.
    Loyalty(String),
    /// A faction's bond to the first ally.
    Bond(String),
    /// A faction's bond to a further ally.
    BondTo(String, String),
    /// A strand of the tie.
    Strand(String),
}

/// An opening value.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningText {
    /// Of what.
    pub quantity: QuantityText,
    /// How much.
    pub value: Finite,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A steady drift.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DriftText {
    /// Of what.
    pub quantity: QuantityText,
    /// By how much a turn.
    pub by: Finite,
    /// In which phase.
    pub during: Phase,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A coefficient's value.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoefficientText {
    /// Which.
    pub id: Coefficient,
    /// How much.
    pub value: Finite,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A round.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundText {
    /// The turn it opens on (talks), or the turns since the signature (implementation).
    pub opens: u32,
    /// Effort in it.
    pub effort: u32,
}

/// Something that the player may forecast.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForecastText {
    /// Its id.
    pub id: String,
    /// What may come about, as a sentence in the future.
    pub text: String,
    /// When it has.
    pub comes: TestText,
}

/// Another grouping of the turns into rounds, for those who have less time or more.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresetText {
    /// Its id.
    pub id: String,
    /// Whom it is for, as words that follow "for".
    pub name: String,
    /// What it leaves out.
    pub note: String,
    /// Rounds of the talks, as in the scenario's own list.
    pub talks: Vec<RoundText>,
    /// Rounds of implementation, as in the scenario's own list.
    pub implementation: Vec<RoundText>,
}

/// An option of an issue.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionText {
    /// Its id.
    pub id: String,
    /// A few words for lists.
    pub label: String,
    /// The clause as it would stand in the agreement; empty where nothing is agreed.
    #[serde(default)]
    pub clause: String,
    /// Worth to the home side.
    pub home: Fraction,
    /// Worth to the first counterpart.
    pub counterpart: Fraction,
    /// Worth to further counterparts, by their ids.
    #[serde(default)]
    pub others: Table<Fraction>,
    /// What its rank and file must swallow.
    #[serde(default)]
    pub cohesion: Fraction,
    /// Meaning by the issue's role.
    #[serde(default)]
    pub level: Fraction,
    /// Meaning by the issue's role.
    #[serde(default)]
    pub turns: u32,
    /// Ladder: the public part.
    #[serde(default)]
    pub public: Fraction,
    /// Ladder: the covert part.
    #[serde(default)]
    pub covert: Fraction,
    /// Verification: exposure.
    #[serde(default)]
    pub exposure: Fraction,
    /// Presence: pressure on the ally without any promise.
    #[serde(default)]
    pub pressure: Fraction,
    /// Verification: whether a breach that was seen entitles home to stop what it owes.
    #[serde(default)]
    pub snap_back: bool,
}

/// Who carries an issue out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum PerformerText {
    /// The player's side.
    Home,
    /// The first counterpart.
    Counterpart,
    /// A further counterpart, by its id.
    Other(String),
}

/// A record of `issues.ron`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueText {
    /// Its id.
    pub id: String,
    /// Its heading in the draft.
    pub name: String,
    /// What is at stake, in a sentence or two.
    pub note: String,
    /// What it means to the rules.
    pub role: Role,
    /// Who carries it out.
    pub performer: PerformerText,
    /// Ladder and verification: the ally it is about, if not the first one.
    #[serde(default)]
    pub ally: Option<String>,
    /// Its options, the first being no change.
    pub options: Vec<OptionText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A record of `parties.ron`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum PartyText {
    /// A party across the table; without any such record there is one, named in `names`.
    Counterpart(CounterpartText),
    /// A party behind a counterpart; without any such record there is one, named in `names`.
    Ally(AllyText),
    /// The leader of a counterpart.
    Leader(FactionText),
    /// A faction of the counterpart.
    Faction(FactionText),
    /// A strand of the tie to the ally.
    Strand(StrandText),
    /// A desk.
    Desk(DeskText),
    /// A constituency at home.
    Constituency(ConstituencyText),
    /// What home as a whole demands.
    Home(HomeText),
    /// The third party.
    Third(ThirdText),
}

/// A party across the table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CounterpartText {
    /// Its id.
    pub id: String,
    /// Its name in sentences.
    pub name: String,
    /// How it decides; by authority, if nothing is said.
    #[serde(default = "by_authority")]
    pub rule: DecisionRule,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

fn by_authority() -> DecisionRule {
    DecisionRule::Authority
}

/// A party behind a counterpart.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllyText {
    /// Its id.
    pub id: String,
    /// Its name in sentences.
    pub name: String,
    /// Its head, by role.
    pub leader: String,
    /// How its oath stands at the opening.
    #[serde(default = "no_oath")]
    pub oath: Oath,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

fn no_oath() -> Oath {
    Oath::None
}

/// What a faction is to a further ally.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithText {
    /// The bond it is reputed to have.
    pub reputed_bond: Fraction,
    /// Share of that ally's people it hosts.
    pub host: Fraction,
}

/// A leader or faction.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactionText {
    /// Its id.
    pub id: String,
    /// Its name, by public role.
    pub name: String,
    /// A shorter name for places with little room.
    pub short: String,
    /// Who they are, in two or three sentences.
    pub note: String,
    /// The counterpart it is part of, if not the first one.
    #[serde(default)]
    pub counterpart: Option<String>,
    /// Share of that counterpart's strength.
    pub capability: Fraction,
    /// Loyalty to the leader.
    pub loyalty: Fraction,
    /// How far it gains from the war going well.
    pub hawk: Fraction,
    /// What fighting on costs it.
    pub war_cost: Fraction,
    /// Share of the ally's people it hosts.
    pub host: Fraction,
    /// Weight of each issue.
    pub weights: Table<Fraction>,
    /// The bond it is reputed to have.
    pub reputed_bond: Fraction,
    /// How much it needs each strand.
    #[serde(default)]
    pub needs: Table<Fraction>,
    /// How much it minds what the tie costs.
    pub minds: Fraction,
    /// How much it owes the ally for the past.
    #[serde(default)]
    pub owes: Fraction,
    /// True if its head is the leader's deputy and would follow him.
    #[serde(default)]
    pub heir: bool,
    /// What it is to further allies, by their ids.
    #[serde(default)]
    pub with: Table<WithText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A strand.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrandText {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub note: String,
    /// The ally it ties to, if not the first one.
    #[serde(default)]
    pub ally: Option<String>,
    /// True if it can be kept up out of sight.
    pub covert: bool,
    /// True if it is an oath.
    #[serde(default)]
    pub oath: bool,
    /// How much of the ally's craft reaches the fighting through it.
    #[serde(default)]
    pub craft: Fraction,
    /// Its size at the opening.
    pub start: Fraction,
    /// Growth a turn.
    #[serde(default)]
    pub growth: Fraction,
    /// Share of the ally's reach abroad.
    #[serde(default)]
    pub reach: Fraction,
    /// The least compliance can bring it to.
    #[serde(default)]
    pub floor: Fraction,
    /// What a full, precise strike takes off.
    #[serde(default)]
    pub strike: Fraction,
    /// What resentment adds.
    #[serde(default)]
    pub resentment: Fraction,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A desk.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskText {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whom it can hear and how, in a sentence or two.
    pub note: String,
    /// How often it hears each faction.
    pub access: Table<Fraction>,
    /// Mean of its persistent error, with its sign.
    pub habit: Finite,
    /// Effort it takes.
    pub effort: u32,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A constituency.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConstituencyText {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it minds.
    pub note: String,
    /// Its share of the say.
    pub say: Fraction,
    /// Weight of each issue.
    pub weights: Table<Fraction>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// What home demands.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HomeText {
    /// Always `home`.
    pub id: String,
    /// The index a package must reach.
    pub threshold: Fraction,
    /// The lowest rung that can be ratified, by the option's id; absent where there is no ladder.
    #[serde(default)]
    pub least_rung: Option<String>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// The third party.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThirdText {
    /// Its id.
    pub id: String,
    /// Who they are.
    pub note: String,
    /// True if it holds the prisoners a package frees.
    pub holds_prisoners: bool,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// Which faction an effect is about.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum TargetText {
    /// All of them.
    Everyone,
    /// One, by id.
    Faction(String),
}

/// What an action, event or reply does.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum EffectText {
    /// Adds to a quantity.
    Shift(QuantityText, Finite),
    /// Adds to anger.
    Anger(TargetText, Finite),
    /// A strike on the ally.
    Strike {
        /// Its scale.
        scale: Fraction,
        /// Its precision.
        precision: Fraction,
        /// Whether the ally's leader died.
        #[serde(default)]
        leader_killed: bool,
    },
    /// Sets a flag.
    Set(String),
    /// Voids what is agreed in principle.
    Void,
    /// No talks for so many turns.
    Stall(u32),
    /// A public threat.
    Threaten,
    /// The first ally's oath comes to stand so.
    Oath(Oath),
    /// A further ally's oath comes to stand so.
    OathOf(String, Oath),
    /// The first counterpart's leader dies.
    LeaderDies,
    /// A further counterpart's leader dies.
    LeaderOfDies(String),
    /// A new administration at home, with the weights of what it may do with the deal.
    Administration {
        /// It keeps the deal and its dates.
        keep: Fraction,
        /// It asks for time.
        delay: Fraction,
        /// It stops performing.
        stop: Fraction,
    },
}

/// Something hidden beside the type.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactText {
    /// Its id, which conditions read as a flag.
    pub id: String,
    /// What is so, in a sentence.
    pub statement: String,
    /// Chance that it is so, by hypothesis.
    pub chance: Table<Fraction>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A part by which outcomes are judged in analysis.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeText {
    /// Which.
    pub part: Measure,
    /// Its weight.
    pub weight: Fraction,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum ConditionText {
    /// Every one.
    All(Vec<ConditionText>),
    /// At least one.
    Any(Vec<ConditionText>),
    /// Not this.
    Not(Box<ConditionText>),
    /// In this phase.
    During(Phase),
    /// A package is signed.
    Signed,
    /// A package is signed and its deal has not collapsed.
    InForce,
    /// A package is agreed in principle and not signed.
    Agreed,
    /// The third party has fallen.
    Fallen,
    /// The flag is set.
    Flag(String),
    /// The event has happened.
    Happened(String),
    /// A quantity is at least so much.
    AtLeast(QuantityText, Finite),
    /// A quantity is at most so much.
    AtMost(QuantityText, Finite),
    /// The signed package has at least this option on this issue.
    Term(String, String),
    /// A lever stands so.
    Stands(wedge_engine::Setting),
}

/// A record of `actions.ron`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionText {
    /// Its id.
    pub id: String,
    /// Its name, an infinitive without `to`.
    pub name: String,
    /// What it is and what it costs, in two sentences at most.
    pub note: String,
    /// What is seen to come of it.
    pub result: String,
    /// Effort.
    pub effort: u32,
    /// True if it can be done once.
    #[serde(default)]
    pub once: bool,
    /// When it can be done.
    #[serde(default)]
    pub needs: Vec<ConditionText>,
    /// What it does.
    pub effects: Vec<EffectText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A reply to an event.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyText {
    /// Its id.
    pub id: String,
    /// What the player does, a few words.
    pub label: String,
    /// What that means.
    pub note: String,
    /// What it does.
    #[serde(default)]
    pub effects: Vec<EffectText>,
}

/// A record of `events.ron`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventText {
    /// Its id.
    pub id: String,
    /// Its turn.
    pub turn: u32,
    /// The recorded date, as `2018-10-24`, `2018-11` or a span; absent for an event that is not recorded.
    #[serde(default)]
    pub date: Option<String>,
    /// Its headline.
    pub title: String,
    /// What happened, in one to three sentences.
    pub text: String,
    /// Why it matters at the table, in a sentence.
    pub matters: String,
    /// What must hold for it to happen.
    #[serde(default)]
    pub needs: Vec<ConditionText>,
    /// Chance by type; absent if certain.
    #[serde(default)]
    pub chance: Option<Table<Fraction>>,
    /// What it does.
    #[serde(default)]
    pub effects: Vec<EffectText>,
    /// How it can be answered.
    #[serde(default)]
    pub replies: Vec<ReplyText>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// How an offer of the record was met in fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Met {
    /// Agreed in principle.
    Agreed,
    /// Not agreed; other terms were asked for.
    Counter,
    /// The other side left the sitting.
    WalkOut,
}

/// A record of `history.ron`: one step of the recorded line, replayable.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepText {
    /// Its id.
    pub id: String,
    /// The recorded date.
    pub date: String,
    /// What was done, in a sentence.
    pub text: String,
    /// The moves, in the terminal's language.
    pub moves: Vec<String>,
    /// What the other side answered in fact, in a sentence; empty where nothing was asked.
    #[serde(default)]
    pub answer: String,
    /// The same in one word, where something was tabled.
    #[serde(default)]
    pub answered: Option<Met>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A record of `sources.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceText {
    /// Its id.
    pub id: String,
    /// Where it can be read, and which original it carries.
    pub reference: String,
    /// What was read of it and how far it can be trusted.
    #[serde(default)]
    pub note: String,
}
