//! What an action is good for after the talks, as a desk would see it: by what anybody can read of the action, and by what the
//! desk takes the tie to be. It weighs nothing against anything of another kind: what it thinks of the tie says what comes first.

use wedge_engine::{ActionId, Effect, Quantity, Scenario, Target, View};

/// What an action is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It wears down what the tie shelters.
    Press,
    /// It holds together those who mean to keep what was signed.
    Hold,
    /// It helps the third party to stand.
    Third,
}

/// The highest grade of what is shown in grades: nothing is left to be done about it.
const FULL: u8 = 4;

/// The open action that does most, for its effort, of the first of several uses for which there is one.
pub(super) fn best(scenario: &Scenario, view: &View, uses: [Use; 3]) -> Option<(ActionId, Use)> {
    uses.into_iter().find_map(|sought| {
        view.actions
            .iter()
            .filter(|one| one.can_act.is_ok())
            .map(|one| (one.action, does(scenario, view, one.action, sought) / f64::from(one.effort.max(1))))
            .filter(|(_, does)| *does > 0.0)
            .max_by(|one, other| one.1.total_cmp(&other.1))
            .map(|(action, _)| (action, sought))
    })
}

/// How much an action does for a use, in the unit of the quantities that it moves; below 0 if it does harm.
fn does(scenario: &Scenario, view: &View, action: ActionId, sought: Use) -> f64 {
    let open = |grade: Option<u8>| grade.is_some_and(|grade| grade < FULL);
    scenario.actions[action.at()]
        .effects
        .iter()
        .map(|effect| match (sought, effect) {
            (Use::Press, Effect::Shift(Quantity::Cadre | Quantity::Strand(_), by)) => -by,
            (Use::Third, Effect::Shift(Quantity::Cooperation, by)) if open(view.cooperation) => *by,
            (Use::Third, Effect::Shift(Quantity::Morale, by)) if open(view.morale) => *by,
            (Use::Hold, Effect::Shift(Quantity::Authority(_) | Quantity::Loyalty(_), by)) => *by,
            (Use::Hold, Effect::Shift(Quantity::Bond(..), by)) => -by,
            (Use::Hold, Effect::Shift(Quantity::Credibility, by)) if view.credibility < FULL => *by,
            (Use::Hold, Effect::Anger(Target::Everyone, by)) => -by,
            (Use::Hold, Effect::Anger(Target::Bloc(_), by)) => -by / scenario.blocs.len() as f64,
            _ => 0.0,
        })
        .sum()
}
