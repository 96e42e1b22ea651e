//! What home's own people expect of leaving without a deal, from what they know: how long forces stay if nothing is done.

use wedge_engine::{Coefficient as K, Impatience, Phase, Quantity, Scenario, View};

/// What leaving the table now would mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDeal {
    /// Between which turns home would order its forces out if nobody did anything for its patience: the earlier if its forces
    /// are attacked every other turn, the later if never, which is `None` where the game is over first. `None` if even the
    /// earlier lies beyond the end, if there are no forces, and where the end of patience
    /// ends talks and moves no forces.
    pub ordered: Option<(u32, Option<u32>)>,
    /// The last turn of the game that would follow.
    pub ends: u32,
}

/// What leaving without a deal would mean, as long as the talks are on. It knows what a scenario says to everybody and what the
/// envoy sees.
#[must_use]
pub fn no_deal(scenario: &Scenario, view: &View) -> Option<NoDeal> {
    if view.phase != Phase::Talks {
        return None;
    }
    let ends = scenario.calendar.after.map_or(scenario.calendar.last, |after| view.turn + after);
    let ends = ends.min(scenario.calendar.last);
    let drift: f64 = scenario
        .drifts
        .iter()
        .filter(|drift| drift.quantity == Quantity::Patience && drift.during == Phase::Implementation)
        .map(|drift| drift.by)
        .sum();
    let wears = -(drift + scenario.rule(K::SupportPatience) * (view.support - 0.5));
    let left = (view.patience - scenario.rule(K::PatienceNotice)).max(0.0);
    let after = |a_turn: f64| -> Option<u32> {
        if a_turn <= 0.0 {
            return None;
        }
        let turns = (left / a_turn).ceil() + scenario.rule(K::NoticeTurns);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of turns, cut at the end")]
        let turn = view.turn + turns.min(f64::from(u16::MAX)) as u32;
        (turn < ends).then_some(turn)
    };
    let ordered = (view.presence > 0.0 && scenario.home.impatience == Impatience::OrdersOut)
        .then(|| after(wears + 0.5 * scenario.rule(K::AttackPatience)))
        .flatten()
        .map(|earlier| (earlier, after(wears)));
    Some(NoDeal { ordered, ends })
}
