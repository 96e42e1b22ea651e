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
    let (in_use, rival) = (teller.pack.in_use(assumption)?.to_string(), one.rival.0.to_string());
    let row = |name: String, cell: &dyn Fn(&Outcome) -> String| {
        let now = teams.iter().map(|team| cell(team.outcome));
        std::iter::once(capital(&name)).chain(now).collect::<Vec<String>>()
    };
    let row_then = |name: &str, cell: &dyn Fn(&Outcome) -> String| {
        let by_rival = |at: usize| then.get(at).and_then(Option::as_ref);
        let name = teller.say("wall-attack-then", &[("name", Arg::Text(name))]);
        let cells = (0..teams.len())
            .map(|at| by_rival(at).map_or_else(|| NONE.to_owned(), |elsewhere| cell(&elsewhere.outcome)));
        std::iter::once(capital(&name)).chain(cells).collect::<Vec<String>>()
    };
    let ending = |outcome: &Outcome| {
        let unsigned = || teller.say("wall-attack-unsigned", &[]);
        outcome.status.map_or_else(unsigned, |status| teller.status(status))
    };
    let kept = |outcome: &Outcome| outcome.signed.map_or_else(|| NONE.to_owned(), |_| percent(outcome.compliance));
    let stood = |outcome: &Outcome| {
        let fell = |turn| teller.say("debrief-fell-value", &[("date", Arg::Text(&teller.date(turn)))]);
        outcome.fell.map_or_else(|| teller.say("debrief-stood", &[]), fell)
    };
    let mut rows = Vec::new();
    let mut both = |name: String, cell: &dyn Fn(&Outcome) -> String| {
        rows.push(row(name.clone(), cell));
        rows.push(row_then(&name, cell));
    };
    both(teller.say("wall-attack-ending", &[]), &ending);
    both(teller.say("wall-attack-kept", &[]), &kept);
    if teller.pack.scenario.third.is_some() {
        both(teller.say("debrief-fell", &[]), &stood);
    }
    let names = teams.iter().map(|team| team.name.to_owned());
    let head = std::iter::once(teller.say("wall-team", &[])).chain(names).collect();
    let values = [("own", Arg::Text(&in_use)), ("instead", Arg::Text(&rival))];
    let pieces = vec![
        Piece::Lead(one.claim.clone()),
        Piece::Text(one.instead.clone()),
        Piece::Table(Table { title: one.name.clone(), head, rows }),
        Piece::Note(teller.say("wall-attack-values", &values)),
    ];
    Some(Section { id: "attack", title: teller.say("wall-attack", &[]), pieces, folds: Vec::new() })
}
