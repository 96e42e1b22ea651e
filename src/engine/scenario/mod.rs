//! A scenario as the rules use it: indices instead of ids, numbers checked, no text but the ids.
//!
//! Deliberately absent: names and texts for readers, files, anything that changes in a game.

mod effect;
mod parts;
mod verify;

use crate::vocabulary::{
    ActionId, AllyId, BlocId, Coefficient, Coefficients, CounterpartId, DeskId, IssueId, Measure, Package, Quantity,
    Role, Shape, StrandId, Test, TypeId,
};

pub use effect::{Action, Condition, DriftRule, Effect, Incident, Origin, ScenarioReply, Sway, Target};
pub use parts::{
    Ally, Bloc, Calendar, Choice, Constituency, Counterpart, Desk, Fact, Home, Impatience, Issue, Round, Strand,
    ThirdParty, TypeSpec,
};

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
    /// The dated events, in the order of the file; those of one turn happen in it.
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
    /// What tests of the outcome ask of the end, by the number that a test gives.
    pub ends: Vec<Vec<Condition>>,
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

    /// The value of a coefficient that counts turns, sittings or effort: parts of one do not count, and it is held to its
    /// range, so that no order can come to cost nothing that must not.
    #[must_use]
    pub fn count(&self, name: Coefficient) -> u32 {
        let (low, high) = name.range();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast holds it to what fits")]
        let count = self.rule(name).clamp(low, high) as u32;
        count
    }

    /// The value a quantity opens with; 0 for one that is not named.
    #[must_use]
    pub fn opening(&self, quantity: Quantity) -> f64 {
        self.opening.iter().find(|(named, _)| *named == quantity).map_or(0.0, |(_, value)| *value)
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

    /// The ally that an issue is the ladder about, if it is one.
    #[must_use]
    pub fn ladder_about(&self, issue: IssueId) -> Option<AllyId> {
        self.issues.get(issue.at()).filter(|spec| spec.role == Role::Ladder).map(|spec| spec.ally)
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

    /// True if a rung of a ladder, counted from 0, is one of the costly ones.
    #[must_use]
    pub fn costly(&self, rung: usize) -> bool {
        rung as f64 >= self.rule(Coefficient::CostlyRung)
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
}

impl Package {
    /// The option chosen on the issue with a role.
    #[must_use]
    pub fn option_of(&self, scenario: &Scenario, role: Role) -> Option<usize> {
        scenario.issue_with(role).map(|issue| self.option(issue))
    }
}
