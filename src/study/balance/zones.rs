//! Thresholds that nothing or everything passes, as the game opens.

use wedge_engine::{Quantity, TypeId};
use wedge_scenario::Pack;

use super::remark::{Figure, RemarkKind, Said, figure};
use crate::frontier::{Hypothesis, NoSitting, Worths, standing};
use crate::simulate::SimulateError;

/// How far home may come to be believed in talks: what is out of reach even then is out of reach.
const BELIEVED: f64 = 0.85;

/// Remarks on home's threshold and on what each leadership would sign.
pub(super) fn look(pack: &Pack, said: &mut Said) -> Result<(), SimulateError> {
    let scenario = &pack.scenario;
    let Some(first) = scenario.talks.first() else {
        said.fine("thresholds", "a package is in force from the start, and nobody is asked to ratify one");
        return Ok(());
    };
    let state = match standing(pack, first.opens, 1) {
        Ok(state) => state,
        Err(NoSitting::Game(error)) => return Err(error),
        Err(why) => {
            said.fine("thresholds", why.to_string());
            return Ok(());
        }
    };
    let believed = state.clone().with(Quantity::Credibility, BELIEVED.max(state.get(Quantity::Credibility)));
    let packages = scenario.packages();
    let before = said.remarks.len();
    let (mut zones, mut passed) = (Vec::new(), 0);
    for kind in scenario.type_ids() {
        let under = Hypothesis::Type(kind);
        let (now, then) = (Worths::of(scenario, &state, &under), Worths::of(scenario, &believed, &under));
        passed = now.ratified.iter().filter(|ratified| **ratified).count();
        leaderships(pack, kind, [&now, &then], said);
        let zone = |worths: &Worths| (0..packages).filter(|at| worths.in_the_zone(*at)).count();
        let (open, most) = (zone(&now), zone(&then));
        let id = &pack.types[kind.at()].id;
        if open == 0 && most == 0 {
            let says = format!(
                "under `{id}` there is no package that home and those across the table would both have as the game opens, nor if \
                 home were believed"
            );
            said.remark(RemarkKind::ZoneEmpty, id, says, figures(open, packages));
        }
        zones.push(format!("`{id}` {open}, or {most} if home were believed"));
    }
    let asked = !scenario.home.constituencies.is_empty();
    if asked && passed == 0 {
        let says = format!("as the game opens home would ratify none of the {packages} packages");
        said.remark(RemarkKind::HomePassesNothing, "", says, figures(passed, packages));
    }
    if asked && passed == packages {
        let says = format!("as the game opens home would ratify every one of the {packages} packages");
        said.remark(RemarkKind::HomePassesEverything, "", says, figures(passed, packages));
    }
    let home = if asked {
        format!("home would ratify {passed} of {packages} packages")
    } else {
        "home is not asked".to_owned()
    };
    said.fine_unless_more(
        before,
        "thresholds",
        format!("as the game opens {home}; in the zone of agreement: {}", zones.join(", ")),
    );
    Ok(())
}

fn figures(packages: usize, of: usize) -> Vec<Figure> {
    vec![figure("packages", packages as f64), figure("of", of as f64)]
}

/// Remarks on leaderships that would sign nothing, or everything, as the game opens and if home were believed.
fn leaderships(pack: &Pack, kind: TypeId, worths: [&Worths; 2], said: &mut Said) {
    let packages = pack.scenario.packages();
    let id = &pack.types[kind.at()].id;
    for party in 0..pack.scenario.counterparts.len() {
        let would = worths.map(|worths| worths.parties[party + 1].iter().filter(|value| **value >= 0.0).count());
        let (about, who) = match pack.counterparts.get(party) {
            Some(counterpart) => (counterpart.id.as_str(), format!("the leadership of `{}`", counterpart.id)),
            None => (id.as_str(), "the leadership across the table".to_owned()),
        };
        if would == [0, 0] {
            let says = format!(
                "under `{id}` {who} would sign none of the {packages} packages as the game opens, nor if home were believed"
            );
            said.remark(RemarkKind::LeadershipSignsNothing, about, says, figures(0, packages));
        }
        if would == [packages, packages] {
            let says = format!("under `{id}` {who} would sign every one of the {packages} packages as the game opens");
            said.remark(RemarkKind::LeadershipSignsEverything, about, says, figures(packages, packages));
        }
    }
}
