//! Every policy of a simple kind that ignores evidence: what nothing learned of the other side could have bettered.

use std::sync::Arc;

use wedge_engine::{Evaluator, Game, IssueId, Mind, Package, Quantity, Scenario, TypeId};
use wedge_scenario::Pack;

use crate::policy::aims::Aims;
use crate::policy::buyer::{Buyer, Purchases, public_breaks};
use crate::policy::plan::{After, Plan};
use crate::policy::seat::Policy;

/// Makes a policy afresh for a game with a seed.
pub type Maker = Box<dyn Fn(u64) -> Box<dyn Policy> + Send + Sync>;

/// How far home may come to be believed in talks: packages that posture would refuse even then are asked for in vain.
const BELIEVED: f64 = 0.85;
/// Rounds after which those who do not sign leave the table.
const ROUNDS: [u32; 5] = [0, 1, 2, 3, 4];

/// All of them with their names: each package in reach, asked for round after round, at once or after home has made itself
/// believed, and carried out as agreed or as fast as it goes; the recorded deal signed and not kept; what home would like
/// best, settled for less or not; and leaving the table, early or late, to stay, to leave, or to keep home patient.
#[must_use]
pub fn blind(pack: &Arc<Pack>) -> Vec<(String, Maker)> {
    let scenario = &pack.scenario;
    let aims = Aims::of(pack);
    let dearest_break = public_breaks(scenario).at(1.0, &|_| true).unwrap_or(&aims.deal).clone();
    let mut all: Vec<(String, Maker)> = Vec::new();
    let plan = |plan: Plan| -> Maker { Box::new(move |_| Box::new(plan.clone())) };
    let buyer = |buyer: Buyer| -> Maker { Box::new(move |_| Box::new(buyer.clone())) };
    for package in in_reach(scenario) {
        let options: Vec<(IssueId, usize)> = scenario.issue_ids().map(|issue| (issue, package.option(issue))).collect();
        let only = Arc::new(Purchases::of(scenario, &options));
        for after in [After::Agreed, After::Leave] {
            let asks = Plan { ask: package.clone(), after, ..Plan::default() };
            all.push((format!("ask {:?} {after:?}", package.0), plan(asks)));
            all.push((
                format!("earn {:?} {after:?}", package.0),
                buyer(Buyer::new(Arc::clone(&only), u32::MAX, after)),
            ));
        }
    }
    for after in [After::Stay, After::KeepAFew, After::Tend] {
        for hold in [false, true] {
            let deal = Plan { ask: aims.deal.clone(), after, hold, ..Plan::default() };
            all.push((format!("deal {after:?} {}", if hold { "hold" } else { "give" }), plan(deal)));
        }
    }
    for (name, ask) in [("ideal", &aims.ideal), ("verified", &aims.verified), ("break", &dearest_break)] {
        for settle in [false, true] {
            let asks = Plan { ask: ask.clone(), settle, ..Plan::default() };
            all.push((format!("{name} {}", if settle { "settle" } else { "insist" }), plan(asks)));
        }
    }
    let nothing = Arc::new(Purchases::default());
    for rounds in ROUNDS {
        for after in [After::Agreed, After::Leave, After::KeepAFew, After::Tend] {
            let asks = Plan { ask: aims.ideal.clone(), tries: rounds, after, ..Plan::default() };
            all.push((format!("walk after {rounds} {after:?}"), plan(asks)));
            if rounds > 0 {
                let earns = Buyer::new(Arc::clone(&nothing), rounds, after);
                all.push((format!("earn, walk after {rounds} {after:?}"), buyer(earns)));
            }
        }
    }
    all
}

/// The packages that home would ratify as the game opens and that posture would not refuse, if home were believed.
pub(crate) fn in_reach(scenario: &Arc<Scenario>) -> Vec<Package> {
    let Ok(game) = Game::of_type(Arc::clone(scenario), 0, TypeId(0)) else { return Vec::new() };
    let Some(truth) = game.truth() else { return Vec::new() };
    let believed = truth.state.clone().with(Quantity::Credibility, BELIEVED);
    let sweeps: Vec<_> = scenario
        .counterpart_ids()
        .map(|party| Evaluator::of(scenario, &believed, Mind::Reputed, party).sweep())
        .collect();
    let Some(first) = sweeps.first() else { return Vec::new() };
    (0..first.values().len())
        .filter(|index| sweeps.iter().all(|sweep| sweep.values()[*index] >= 0.0))
        .map(|index| first.package(index))
        .filter(|package| game.home_verdict(package).is_some_and(|verdict| verdict.ratifies))
        .collect()
}
