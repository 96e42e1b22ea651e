//! How well a class judged, beside an observer of the same evidence. Its teams are not told apart: five forecasts are no measure of one.

use wedge_counsel::{Judged, Measured, judged, pooled};

use crate::debrief::paper::{Piece, Table};
use crate::debrief::told::{NONE, TeamTold};
use crate::speech::Arg;
use crate::teller::Teller;

/// A table of the scores and what they can tell; nothing where no team stated anything.
pub(super) fn of_class(teller: &Teller, teams: &[TeamTold<'_>]) -> Vec<Piece> {
    let all: Vec<Judged> = teams.iter().map(|team| judged(&team.truth, team.outcome, team.review)).collect();
    let (beliefs, forecasts): (Vec<_>, Vec<_>) = all.into_iter().map(|one| (one.beliefs, one.forecasts)).unzip();
    let mut rows = Vec::new();
    for (name, scored) in
        [(teller.say("wall-judged-beliefs", &[]), &beliefs), (teller.say("wall-judged-forecasts", &[]), &forecasts)]
    {
        if let Some(pooled) = pooled(scored) {
            let measured = [pooled.own, pooled.observer, pooled.apart].map(|one| with_error(teller, one));
            rows.push([name, pooled.count.to_string()].into_iter().chain(measured).collect::<Vec<String>>());
        }
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let prior: f64 = teams.iter().map(|team| team.outcome.prior_brier).sum::<f64>() / teams.len() as f64;
    let none = || NONE.to_owned();
    rows.push(vec![teller.say("wall-judged-prior", &[]), none(), format!("{prior:.2}"), none(), none()]);
    let head = ["wall-judged-what", "wall-judged-count", "wall-judged-class", "wall-observer", "wall-judged-apart"]
        .map(|key| teller.say(key, &[]))
        .to_vec();
    vec![
        Piece::Table(Table { title: teller.say("wall-judged", &[]), head, rows }),
        Piece::Text(teller.say("wall-judged-tells", &[])),
    ]
}

/// A mean with its error, where it has one.
fn with_error(teller: &Teller, measured: Measured) -> String {
    let mean = format!("{:.2}", measured.mean).replace('-', "\u{2212}");
    let Some(error) = measured.error else { return mean };
    let error = format!("{error:.2}");
    teller.say("wall-judged-error", &[("mean", Arg::Text(&mean)), ("error", Arg::Text(&error))])
}
