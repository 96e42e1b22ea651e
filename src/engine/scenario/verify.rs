//! What the rules rely on in a scenario: checked once, when a game begins.

use super::effect::{Effect, Incident, Sway, Target};
use super::parts::TypeSpec;
use super::{Fault, Scenario};
use crate::vocabulary::{CounterpartId, Quantity, Role, Test};

impl Scenario {
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
        let none = if self.in_force.is_some() { self.implementation.is_empty() } else { self.talks.is_empty() };
        if self.types.is_empty() || self.blocs.is_empty() || none {
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
        let chance = |incident: &Incident| !incident.chance.is_empty() && incident.chance.len() != self.types.len();
        if self.incidents.iter().any(chance) {
            return fault("an incident with a chance needs one for each type".into());
        }
        let unknown = |sway: &Sway| sway.on.slot(self.shape()).is_none();
        if self.incidents.iter().any(|one| one.sway.as_ref().is_some_and(unknown)) {
            return fault("the chance of an incident hangs on a quantity of an unknown faction or strand".into());
        }
        let shut = |one: &Incident| !one.replies.is_empty() && one.replies.iter().all(|reply| !reply.needs.is_empty());
        if self.incidents.iter().any(shut) {
            return fault("a question needs a reply that can always be given".into());
        }
        let mut tests = self.aims.iter().chain(&self.red_lines).chain(&self.forecasts);
        if tests.any(|test| matches!(test, Test::Ends(which) if *which >= self.ends.len())) {
            return fault("a test asks for an end that there is not".into());
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
