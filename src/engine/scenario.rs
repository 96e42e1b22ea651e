//! A scenario as the rules use it: indices instead of ids, numbers checked, no text but the ids.

use serde::{Deserialize, Serialize};

use crate::change::Quantity;
use crate::command::Lever;
use crate::ids::{
    ActionId, AllyId, BlocId, CounterpartId, DeskId, FlagId, IncidentId, IssueId, Package, StrandId, TypeId,
};
use crate::outcome::{Measure, Test};
use crate::rules::{Coefficient, Coefficients};

/// How long one turn is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    /// Seven days.
    Week,
    /// A calendar month.
    Month,
}

/// When the scenario takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Year of turn 0.
    pub year: i32,
    /// Month of turn 0, from 1 to 12.
    pub month: u32,
    /// Length of a turn.
    pub turn: Turn,
    /// The last turn; the game is over when it has passed.
    pub last: u32,
}

/// One sitting of the player: it opens on a turn and lasts until the next one opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// The turn it opens on (talks), or the turns after signing (implementation).
    pub opens: u32,
    /// Effort the player has in it.
    pub effort: u32,
}

/// What an issue means to the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Only valued, nothing else.
    Plain,
    /// The home side's forces: [`Choice::level`] is the share left, [`Choice::turns`] how long the way there takes.
    Presence,
    /// The ladder about the ally: [`Choice::public`] and [`Choice::covert`] are the parts of a rung.
    Ladder,
    /// Verification of the ladder: [`Choice::exposure`].
    Verification,
    /// Prisoners the third party frees: [`Choice::level`] is the share.
    Releases,
    /// How far the third party is part of it: [`Choice::level`].
    Inclusion,
    /// Restraint in the fighting: [`Choice::level`] is how quiet it should be, [`Choice::turns`] for how long (0: for good).
    Restraint,
    /// Relief the home side gives: [`Choice::level`] is the share, [`Choice::turns`] until due.
    Relief,
}

/// Who carries an issue out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Performer {
    /// The player's side, later. Whoever has not to do it himself discounts the promise by the player's credibility.
    Home,
    /// A counterpart.
    Counterpart(CounterpartId),
}

/// One setting of an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The id in the scenario files.
    pub id: String,
    /// Worth to the home side, 0 to 1.
    pub home: f64,
    /// Worth to each counterpart, 0 to 1, before each faction's weight.
    pub worth: Vec<f64>,
    /// What the counterpart's rank and file must swallow, 0 to 1.
    pub cohesion: f64,
    /// Meaning by [`Role`].
    pub level: f64,
    /// Meaning by [`Role`].
    pub turns: u32,
    /// Ladder: how public the break is, 0 to 1.
    pub public: f64,
    /// Ladder: how much of the tie must be given up out of sight, 0 to 1.
    pub covert: f64,
    /// Verification: how surely a breach would show, 0 to 1.
    pub exposure: f64,
    /// Presence: how hard the ally can be pressed without any promise, 0 to 1, in the home side's values.
    pub pressure: f64,
    /// Verification: true if a breach that was seen entitles home to stop what it owes and to take relief back. Presence:
    /// true if it entitles home to stop its withdrawal.
    pub snap_back: bool,
}

/// A matter on the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// The id in the scenario files.
    pub id: String,
    /// What it means to the rules.
    pub role: Role,
    /// Who carries it out.
    pub performer: Performer,
    /// Ladder and verification: the ally it is about.
    pub ally: AllyId,
    /// Its options; the first changes nothing.
    pub options: Vec<Choice>,
}

/// How a counterpart comes to a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecisionRule {
    /// A leader by his authority, the factions by the rest of it; without a leader, the factions alone.
    Authority,
    /// What factions with more than half of its strength gain at least.
    Majority,
    /// What the one that gains least gains.
    Unanimity,
}

/// A party across the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterpart {
    /// The id in the scenario files.
    pub id: String,
    /// The one who answers for it, if anybody does.
    pub leader: Option<BlocId>,
    /// How it decides.
    pub rule: DecisionRule,
}

/// How an oath of the ally to a counterpart's leader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Oath {
    /// None was sworn.
    None,
    /// Sworn, not yet answered.
    Offered,
    /// Sworn, and passed over in silence.
    Unacknowledged,
    /// Accepted in public.
    Accepted,
    /// Accepted, and the acceptance taken back.
    Removed,
    /// Renounced in public.
    Repudiated,
}

/// A party behind a counterpart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ally {
    /// The id in the scenario files.
    pub id: String,
    /// How its oath stands when the game opens.
    pub oath: Oath,
}

/// Something hidden beside the type, drawn at the start; conditions read it as a flag.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The id in the scenario files.
    pub id: String,
    /// The flag that says it is so.
    pub flag: FlagId,
    /// Chance that it is so, by type.
    pub chance: Vec<f64>,
}

/// How many of everything that has quantities of its own there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Leaders and factions.
    pub blocs: usize,
    /// Strands.
    pub strands: usize,
    /// Allies.
    pub allies: usize,
    /// Counterparts.
    pub counterparts: usize,
}

/// A leader or a faction of a counterpart.
#[derive(Clone, Debug, PartialEq)]
pub struct Bloc {
    /// The id in the scenario files.
    pub id: String,
    /// The counterpart it is part of.
    pub counterpart: CounterpartId,
    /// Share of that counterpart's strength, 0 to 1; 0 for a leader without a following of his own.
    pub capability: f64,
    /// How far it gains from the war going well, 0 to 1.
    pub hawk: f64,
    /// What fighting on costs it (margin units).
    pub war_cost: f64,
    /// Share of each ally's people it hosts, 0 to 1.
    pub host: Vec<f64>,
    /// Weight of each issue, in the scenario's order.
    pub weights: Vec<f64>,
    /// The bond to each ally it is reputed to have, 0 to 1: the same whatever nature drew.
    pub reputed_bond: Vec<f64>,
    /// How much it needs each strand, 0 to 1, in the scenario's order.
    pub needs: Vec<f64>,
    /// How much it minds what the tie costs, 0 to 1.
    pub minds: f64,
    /// How much it owes the ally for the past, 0 to 1: counted whatever the ally is good for today.
    pub owes: f64,
    /// True if its head is the leader's deputy and would follow him.
    pub heir: bool,
}

/// A hypothesis about the counterpart.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeSpec {
    /// The id in the scenario files.
    pub id: String,
    /// Probability that nature draws it.
    pub prior: f64,
    /// Share of the covert part that a leadership of this type means to keep, 0 to 1.
    pub will: f64,
    /// Mean bond of each bloc to each ally, 0 to 1: by ally, then by bloc.
    pub bonds: Vec<Vec<f64>>,
}

/// A component of the tie.
#[derive(Clone, Debug, PartialEq)]
pub struct Strand {
    /// The id in the scenario files.
    pub id: String,
    /// The ally it ties to.
    pub ally: AllyId,
    /// True if it can be kept up out of sight.
    pub covert: bool,
    /// True if it is an oath, whose weight follows from how it stands and from both leaders' standing.
    pub oath: bool,
    /// How much of the ally's craft reaches the fighting through it, 0 to 1.
    pub craft: f64,
    /// How much it grows a turn by itself.
    pub growth: f64,
    /// How much of the ally's reach abroad rests on it, 0 to 1 (the shares sum to at most 1).
    pub reach: f64,
    /// The least that compliance can bring it to, 0 to 1.
    pub floor: f64,
    /// What a strike of full scale and precision takes off it, as a share.
    pub strike: f64,
    /// What resentment at an imprecise strike adds to it, as a share of that resentment.
    pub resentment: f64,
}

/// A source of reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The id in the scenario files.
    pub id: String,
    /// How often it hears each bloc (weights, in the scenario's order).
    pub access: Vec<f64>,
    /// Mean of its persistent error.
    pub habit: f64,
    /// Effort it takes to task it.
    pub effort: u32,
}

/// A part of home that must ratify.
#[derive(Clone, Debug, PartialEq)]
pub struct Constituency {
    /// The id in the scenario files.
    pub id: String,
    /// Its share of the say, 0 to 1.
    pub say: f64,
    /// Weight of each issue, in the scenario's order.
    pub weights: Vec<f64>,
}

/// The home side.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// Those who must ratify.
    pub constituencies: Vec<Constituency>,
    /// The index a package must reach.
    pub threshold: f64,
    /// By ally, the lowest rung of the ladder about it that can be ratified at all.
    pub least_rungs: Vec<u8>,
    /// Weight of each issue in the mandate, in the scenario's order; for analysis.
    pub weights: Vec<f64>,
}

/// Whoever else a package needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThirdParty {
    /// True if it holds the prisoners that a package frees.
    pub holds_prisoners: bool,
}

/// Which bloc an effect is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Every bloc.
    Everyone,
    /// One of them.
    Bloc(BlocId),
}

/// What an action, an incident or a reply does.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Adds to a quantity.
    Shift(Quantity, f64),
    /// Adds to the anger of one bloc or all.
    Anger(Target, f64),
    /// A strike on the ally: scale and precision, both 0 to 1, and whether its leader died.
    Strike(f64, f64, bool),
    /// Sets a flag.
    Set(FlagId),
    /// Voids the agreement in principle and whatever stands on the table.
    Void,
    /// No talks for so many turns.
    Stall(u32),
    /// A public threat that must be carried out.
    Threaten,
    /// An oath comes to stand so.
    Oath(AllyId, Oath),
    /// A counterpart's leader dies.
    LeaderDies(CounterpartId),
    /// A new administration at home keeps the deal, asks for time, or stops performing: weights of the three.
    Administration([f64; 3]),
}

/// A phase of the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// Bargaining.
    Talks,
    /// After a signature, or after talks have ended without one.
    Implementation,
    /// The record is closed and the truth open.
    Over,
}

/// A condition on the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Every one of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
    /// Not this one.
    Not(Box<Condition>),
    /// The game is in this phase.
    During(Phase),
    /// A package has been signed.
    Signed,
    /// A package has been signed and its deal has not collapsed.
    InForce,
    /// A package is agreed in principle and not yet signed.
    Agreed,
    /// The third party has fallen.
    Fallen,
    /// The flag is set.
    Flag(FlagId),
    /// The incident has happened.
    Happened(IncidentId),
    /// A quantity is at least so much.
    AtLeast(Quantity, f64),
    /// A quantity is at most so much.
    AtMost(Quantity, f64),
    /// The signed package has at least this option on this issue.
    Term(IssueId, u8),
    /// A lever of the implementation stands on this setting (by its index).
    Stands(Lever, crate::command::Setting),
}

/// Something the player may do beside tabling packages.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// The id in the scenario files.
    pub id: String,
    /// Effort it takes.
    pub effort: u32,
    /// True if it can be done only once a game.
    pub once: bool,
    /// When it can be done.
    pub needs: Vec<Condition>,
    /// What it does.
    pub effects: Vec<Effect>,
}

/// One way to answer an incident.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioReply {
    /// The id in the scenario files.
    pub id: String,
    /// What it does.
    pub effects: Vec<Effect>,
}

/// A dated event.
#[derive(Clone, Debug, PartialEq)]
pub struct Incident {
    /// The id in the scenario files.
    pub id: String,
    /// Its turn.
    pub turn: u32,
    /// What must hold for it to happen.
    pub needs: Vec<Condition>,
    /// Chance by type; empty if certain.
    pub chance: Vec<f64>,
    /// What it does.
    pub effects: Vec<Effect>,
    /// How it can be answered; empty if it asks for nothing.
    pub replies: Vec<ScenarioReply>,
}

/// A steady drift of a quantity, turn by turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DriftRule {
    /// What drifts.
    pub quantity: Quantity,
    /// By how much a turn.
    pub by: f64,
    /// In which phase.
    pub during: Phase,
}

/// A scenario ready to be played.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The id, also the folder's name.
    pub id: String,
    /// When it takes place.
    pub calendar: Calendar,
    /// The sittings of the talks.
    pub talks: Vec<Round>,
    /// The sittings after signing, counted from the signature.
    pub implementation: Vec<Round>,
    /// The matters on the table.
    pub issues: Vec<Issue>,
    /// Those across the table.
    pub counterparts: Vec<Counterpart>,
    /// Their parts.
    pub blocs: Vec<Bloc>,
    /// Those behind them.
    pub allies: Vec<Ally>,
    /// The hypotheses.
    pub types: Vec<TypeSpec>,
    /// The components of the tie.
    pub strands: Vec<Strand>,
    /// The desks.
    pub desks: Vec<Desk>,
    /// The home side.
    pub home: Home,
    /// The third party, if there is one.
    pub third: Option<ThirdParty>,
    /// What the player can do.
    pub actions: Vec<Action>,
    /// The dated events, in order of turn.
    pub incidents: Vec<Incident>,
    /// How many flags there are.
    pub flags: usize,
    /// What is hidden beside the type.
    pub facts: Vec<Fact>,
    /// A package that is in force when the game opens; there are no talks then.
    pub in_force: Option<Package>,
    /// The parts an outcome is judged by in analysis, with their weights.
    pub outcome: Vec<(Measure, f64)>,
    /// What the player may aim at; two are chosen at the opening. Empty if the scenario offers none.
    pub aims: Vec<Test>,
    /// What the player may forecast: each comes true if its test holds at the end.
    pub forecasts: Vec<Test>,
    /// What the player may undertake never to let happen; one is chosen. A test that holds means it was crossed.
    pub red_lines: Vec<Test>,
    /// Opening values; what is not named opens at 0.
    pub opening: Vec<(Quantity, f64)>,
    /// Momentum as it is reported in public, 0 to 1.
    pub reported_momentum: f64,
    /// Steady drifts.
    pub drifts: Vec<DriftRule>,
    /// Shortest and longest horizon of the counterpart, in turns.
    pub horizon: (u32, u32),
    /// The coefficients.
    pub rules: Coefficients,
}

/// Why a scenario cannot be played: which part is wrong, in words for its author.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Fault(pub String);

impl Scenario {
    /// The value of a coefficient.
    #[must_use]
    pub fn rule(&self, name: Coefficient) -> f64 {
        self.rules.get(name)
    }

    /// The issue with a role, if the scenario has one; of ladders and verifications, the first.
    #[must_use]
    pub fn issue_with(&self, role: Role) -> Option<IssueId> {
        self.issues.iter().position(|issue| issue.role == role).map(IssueId::from_index)
    }

    /// The issue with a role that is about an ally, if there is one.
    #[must_use]
    pub fn issue_about(&self, role: Role, ally: AllyId) -> Option<IssueId> {
        self.issues.iter().position(|issue| issue.role == role && issue.ally == ally).map(IssueId::from_index)
    }

    /// True if a package promises something out of sight about an ally.
    #[must_use]
    pub fn promises(&self, package: &Package, ally: AllyId) -> bool {
        self.rung(package, ally).is_some_and(|rung| rung.covert > 0.0)
    }

    /// The rung that a package takes on the ladder about an ally.
    #[must_use]
    pub fn rung(&self, package: &Package, ally: AllyId) -> Option<&Choice> {
        let issue = self.issue_about(Role::Ladder, ally)?;
        self.issues[issue.at()].options.get(package.option(issue))
    }

    /// How many of everything that has quantities of its own there are.
    #[must_use]
    pub fn shape(&self) -> Shape {
        Shape {
            blocs: self.blocs.len(),
            strands: self.strands.len(),
            allies: self.allies.len(),
            counterparts: self.counterparts.len(),
        }
    }

    /// The leader of the counterpart that a bloc is part of.
    #[must_use]
    pub fn leader_of(&self, bloc: BlocId) -> Option<BlocId> {
        self.counterparts[self.blocs[bloc.at()].counterpart.at()].leader
    }

    /// True if a bloc is the leader of its counterpart.
    #[must_use]
    pub fn leads(&self, bloc: BlocId) -> bool {
        self.leader_of(bloc) == Some(bloc)
    }

    /// All counterparts.
    pub fn counterpart_ids(&self) -> impl Iterator<Item = CounterpartId> + use<> {
        (0..self.counterparts.len()).map(CounterpartId::from_index)
    }

    /// The blocs of a counterpart.
    pub fn blocs_of(&self, party: CounterpartId) -> impl Iterator<Item = BlocId> + '_ {
        self.bloc_ids().filter(move |bloc| self.blocs[bloc.at()].counterpart == party)
    }

    /// All allies.
    pub fn ally_ids(&self) -> impl Iterator<Item = AllyId> + use<> {
        (0..self.allies.len()).map(AllyId::from_index)
    }

    /// The option a package takes on the issue with a role; `None` if the scenario has no such issue.
    #[must_use]
    pub fn term(&self, package: &Package, role: Role) -> Option<&Choice> {
        let issue = self.issue_with(role)?;
        self.issues[issue.at()].options.get(package.option(issue))
    }

    /// All issues.
    pub fn issue_ids(&self) -> impl Iterator<Item = IssueId> + use<> {
        (0..self.issues.len()).map(IssueId::from_index)
    }

    /// All blocs.
    pub fn bloc_ids(&self) -> impl Iterator<Item = BlocId> + use<> {
        (0..self.blocs.len()).map(BlocId::from_index)
    }

    /// All strands.
    pub fn strand_ids(&self) -> impl Iterator<Item = StrandId> + use<> {
        (0..self.strands.len()).map(StrandId::from_index)
    }

    /// All types.
    pub fn type_ids(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..self.types.len()).map(TypeId::from_index)
    }

    /// All desks.
    pub fn desk_ids(&self) -> impl Iterator<Item = DeskId> + use<> {
        (0..self.desks.len()).map(DeskId::from_index)
    }

    /// All actions.
    pub fn action_ids(&self) -> impl Iterator<Item = ActionId> + use<> {
        (0..self.actions.len()).map(ActionId::from_index)
    }

    /// How many packages there are.
    #[must_use]
    pub fn packages(&self) -> usize {
        self.issues.iter().map(|issue| issue.options.len()).product()
    }

    /// True if a package names an existing option for every issue.
    #[must_use]
    pub fn admits(&self, package: &Package) -> bool {
        package.0.len() == self.issues.len()
            && package.0.iter().zip(&self.issues).all(|(option, issue)| usize::from(*option) < issue.options.len())
    }

    /// Checks what the rules rely on: sizes that fit each other and at least one of everything that is drawn from.
    /// Meaning is the loader's business; this guards the engine alone.
    ///
    /// # Errors
    /// The first thing found wrong.
    pub fn verify(&self) -> Result<(), Fault> {
        let fault = |text: String| Err(Fault(text));
        if self.issues.is_empty() || self.issues.len() > 16 {
            return fault("a scenario needs 1 to 16 issues".into());
        }
        for issue in &self.issues {
            if issue.options.len() < 2 || issue.options.len() > 64 {
                return fault(format!("issue `{}` needs 2 to 64 options", issue.id));
            }
        }
        if self.packages() > 2_000_000 {
            return fault(format!(
                "{} packages are more than the two million that are searched exactly",
                self.packages()
            ));
        }
        let lone = [Role::Presence, Role::Releases, Role::Inclusion, Role::Restraint, Role::Relief];
        for role in lone {
            if self.issues.iter().filter(|issue| issue.role == role).count() > 1 {
                return fault(format!("more than one issue has the role {role:?}"));
            }
        }
        for role in [Role::Ladder, Role::Verification] {
            for ally in self.ally_ids() {
                if self.issues.iter().filter(|issue| issue.role == role && issue.ally == ally).count() > 1 {
                    return fault(format!("more than one issue has the role {role:?} for the same ally"));
                }
            }
        }
        if self.counterparts.is_empty() || self.allies.is_empty() {
            return fault("a scenario needs at least one counterpart and one ally to speak of".into());
        }
        if self.issues.iter().any(|issue| issue.ally.at() >= self.allies.len())
            || self.strands.iter().any(|strand| strand.ally.at() >= self.allies.len())
        {
            return fault("an issue or a strand is about an ally that does not exist".into());
        }
        let parties = self.counterparts.len();
        if self.issues.iter().any(|issue| issue.options.iter().any(|choice| choice.worth.len() != parties)) {
            return fault("every option needs its worth to each counterpart".into());
        }
        if self.counterpart_ids().any(|party| self.blocs_of(party).next().is_none()) {
            return fault("every counterpart needs at least one faction or a leader".into());
        }
        if self.in_force.as_ref().is_some_and(|package| !self.admits(package)) {
            return fault("the package in force does not fit the issues".into());
        }
        if self.types.is_empty() || self.blocs.is_empty() || self.talks.is_empty() {
            return fault("a scenario needs at least one type, one faction and one round".into());
        }
        let misled = |party: CounterpartId| {
            let leader = self.counterparts[party.at()].leader;
            leader.is_some_and(|leader| self.blocs.get(leader.at()).is_none_or(|bloc| bloc.counterpart != party))
        };
        if self.counterpart_ids().any(misled) {
            return fault("a leader is not among the parts of his counterpart".into());
        }
        for bloc in &self.blocs {
            if bloc.host.len() != self.allies.len() || bloc.reputed_bond.len() != self.allies.len() {
                return fault(format!("faction `{}` lacks a bond or a share of the hosting for an ally", bloc.id));
            }
            if bloc.weights.len() != self.issues.len() || bloc.needs.len() != self.strands.len() {
                return fault(format!("faction `{}` lacks a weight for an issue or a need for a strand", bloc.id));
            }
        }
        let blocs = self.blocs.len();
        let bonds = |spec: &TypeSpec| {
            spec.bonds.len() == self.allies.len() && spec.bonds.iter().all(|of_ally| of_ally.len() == blocs)
        };
        if !self.types.iter().all(bonds) {
            return fault("every type needs a bond of each faction to each ally".into());
        }
        if self.facts.iter().any(|fact| fact.flag.at() >= self.flags || fact.chance.len() != self.types.len()) {
            return fault("a hidden fact needs a flag and a chance for each type".into());
        }
        if self.desks.iter().any(|desk| desk.access.len() != self.blocs.len()) {
            return fault("every desk needs its access to each faction".into());
        }
        if self.home.weights.len() != self.issues.len()
            || self.home.constituencies.iter().any(|part| part.weights.len() != self.issues.len())
        {
            return fault("the mandate and every constituency need a weight for each issue".into());
        }
        if self.talks.windows(2).any(|pair| pair[0].opens >= pair[1].opens)
            || self.implementation.windows(2).any(|pair| pair[0].opens >= pair[1].opens)
        {
            return fault("rounds must open one after the other".into());
        }
        if self.talks.iter().any(|round| round.opens > self.calendar.last) {
            return fault("a round opens after the last turn".into());
        }
        if self.incidents.windows(2).any(|pair| pair[0].turn > pair[1].turn) {
            return fault("incidents must stand in order of turn".into());
        }
        let chance = |incident: &Incident| !incident.chance.is_empty() && incident.chance.len() != self.types.len();
        if self.incidents.iter().any(chance) {
            return fault("an incident with a chance needs one for each type".into());
        }
        if self.horizon.0 == 0 || self.horizon.0 > self.horizon.1 {
            return fault("the counterpart's horizon must be at least one turn and its bounds in order".into());
        }
        let known = |quantity: &Quantity| quantity.slot(self.shape()).is_some();
        if !self.opening.iter().all(|(quantity, _)| known(quantity))
            || !self.drifts.iter().all(|rule| known(&rule.quantity))
        {
            return fault("the opening or a drift names a quantity of an unknown faction or strand".into());
        }
        let mut effects = self.actions.iter().flat_map(|action| &action.effects).chain(
            self.incidents.iter().flat_map(|one| one.effects.iter().chain(one.replies.iter().flat_map(|r| &r.effects))),
        );
        let sound = |effect: &Effect| match effect {
            Effect::Shift(quantity, by) => known(quantity) && by.is_finite(),
            Effect::Anger(Target::Bloc(bloc), _) => bloc.at() < self.blocs.len(),
            Effect::Set(flag) => flag.at() < self.flags,
            Effect::Oath(ally, _) => ally.at() < self.allies.len(),
            Effect::LeaderDies(party) => party.at() < self.counterparts.len(),
            Effect::Administration(weights) => weights.iter().sum::<f64>() > 0.0,
            _ => true,
        };
        if !effects.all(sound) {
            return fault("an effect names an unknown faction, strand or flag".into());
        }
        Ok(())
    }
}
