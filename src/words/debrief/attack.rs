//! The model attacked: an assumption of the scenario, its rival, and what the same orders come to by that.

use wedge_counsel::Elsewhere;
use wedge_engine::Outcome;

use crate::debrief::paper::{Piece, Section, Table};
use crate::debrief::told::{NONE, TeamTold};
use crate::numbers::percent;
use crate::speech::{Arg, capital};
use crate::teller::Teller;

/// The step before an assumption was chosen: what could be disputed.
pub(super) fn open(teller: &Teller) -> Section {
    let mut pieces = vec![Piece::Lead(teller.say("wall-attack-ask", &[]))];
    if !teller.pack.assumptions.is_empty() {
        pieces.push(Piece::Items(teller.pack.assumptions.iter().map(|one| one.name.clone()).collect()));
    }
    Section { id: "attack", title: teller.say("wall-attack", &[]), pieces, folds: Vec::new() }
}

/// The step with the rival of an assumption, by its place among the scenario's: what each team's orders came to, and come to by that,
/// in the order of the teams; `None` where they cannot be played by it. `None` if there is no assumption of that place.
#[must_use]
pub fn class_attacked(
    teller: &Teller,
    teams: &[TeamTold<'_>],
    assumption: usize,
    then: &[Option<Elsewhere>],
) -> Option<Section> {
    let one = teller.pack.assumptions.get(assumption)?;
    let ending = |outcome: &Outcome| {
        let unsigned = || teller.say("wall-attack-unsigned", &[]);
        outcome.status.map_or_else(unsigned, |status| teller.status(status))
    };
    let kept = |outcome: &Outcome| outcome.signed.map_or_else(|| NONE.to_owned(), |_| percent(outcome.compliance));
    let stood = |outcome: &Outcome| {
        let fell = |turn| teller.say("debrief-fell-value", &[("date", Arg::Text(&teller.date(turn)))]);
        outcome.fell.map_or_else(|| teller.say("debrief-stood", &[]), fell)
    };
    let (mut rows, mut same) = (Vec::new(), Vec::new());
    let mut compare = |name: String, cell: &dyn Fn(&Outcome) -> String| {
        let pairs = teams.iter().enumerate().map(|(at, team)| {
            let by_rival = then.get(at).and_then(Option::as_ref);
            (cell(team.outcome), by_rival.map_or_else(|| NONE.to_owned(), |elsewhere| cell(&elsewhere.outcome)))
        });
        let pairs: Vec<(String, String)> = pairs.collect();
        if pairs.iter().all(|(own, instead)| own == instead) {
            same.push(name);
        } else {
            let cells = pairs.into_iter().map(|(own, instead)| changed(teller, &own, &instead));
            rows.push(std::iter::once(capital(&name)).chain(cells).collect::<Vec<String>>());
        }
    };
    compare(teller.say("wall-attack-ending", &[]), &ending);
    compare(teller.say("wall-attack-kept", &[]), &kept);
    if teller.pack.scenario.third.is_some() {
        compare(teller.say("debrief-fell", &[]), &stood);
    }
    let mut pieces = vec![Piece::Lead(one.claim.clone()), Piece::Text(one.instead.clone())];
    let same = same.join("; ");
    let names = [("names", Arg::Text(&same))];
    if rows.is_empty() {
        pieces.push(Piece::Text(teller.say("wall-attack-same-all", &names)));
    } else {
        let teams = teams.iter().map(|team| team.name.to_owned());
        let head = std::iter::once(teller.say("wall-team", &[])).chain(teams).collect();
        pieces.push(Piece::Table(Table { title: teller.say("wall-attack-table", &[]), head, rows }));
        if !same.is_empty() {
            pieces.push(Piece::Text(teller.say("wall-attack-same", &names)));
        }
    }
    let (own, instead) = (teller.pack.in_use(assumption)?.to_string(), one.rival.0.to_string());
    let args = [("name", Arg::Text(&one.name)), ("own", Arg::Text(&own)), ("instead", Arg::Text(&instead))];
    Some(Section { id: "attack", title: teller.say("wall-attack-title", &args), pieces, folds: Vec::new() })
}

/// A cell of what came about and what comes about instead; once where that is the same.
fn changed(teller: &Teller, own: &str, instead: &str) -> String {
    if own == instead {
        return capital(own);
    }
    teller.say("wall-attack-then", &[("own", Arg::Text(own)), ("instead", Arg::Text(instead))])
}
