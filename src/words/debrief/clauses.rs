//! What each clause was worth on paper, and what of it was kept.

use wedge_engine::{IssueId, Outcome, Why};

use crate::debrief::paper::{Bar, Drawn, Picture, Table};
use crate::numbers::percent;
use crate::speech::{Arg, capital};
use crate::teller::Teller;

/// A worth below which a clause is not drawn.
const LEAST: f64 = 0.005;

/// The clauses of what was signed, paid and kept; nothing without a deal, or where nothing in it was worth anything. What was left as
/// it is is no clause.
pub(super) fn picture(teller: &Teller, outcome: &Outcome) -> Option<Picture> {
    outcome.signed?;
    let agreed = |issue: IssueId| outcome.package.as_ref().is_some_and(|package| package.option(issue) > 0);
    let clauses: Vec<(IssueId, f64, f64)> = teller
        .pack
        .scenario
        .issue_ids()
        .filter(|issue| agreed(*issue))
        .map(|issue| (issue, on_paper(outcome, issue), as_kept(outcome, issue)))
        .filter(|(_, paper, _)| *paper >= LEAST)
        .collect();
    let longest = clauses.iter().map(|(_, paper, _)| *paper).fold(0.0, f64::max);
    if longest < LEAST {
        return None;
    }
    let bar = |(issue, paper, kept): &(IssueId, f64, f64)| {
        let args = [("kept", Arg::Text(&percent(*kept))), ("paper", Arg::Text(&percent(*paper)))];
        let value = teller.say("debrief-clause-value", &args);
        let part = kept.clamp(0.0, *paper) / longest;
        Bar { label: capital(teller.issue(*issue)), whole: paper / longest, part, value }
    };
    let row = |(issue, paper, kept): &(IssueId, f64, f64)| {
        let signed = outcome.package.as_ref().map_or(0, |package| package.option(*issue));
        vec![capital(teller.issue(*issue)), teller.option(*issue, signed).to_owned(), percent(*paper), percent(*kept)]
    };
    let talks = teller.talks();
    let title = teller.say(if talks { "debrief-clauses" } else { "debrief-clauses-in-force" }, &[]);
    let [paper, kept] = [teller.say("debrief-clauses-paper", &[]), teller.say("debrief-clauses-kept", &[])];
    let signed = teller.say(if talks { "debrief-clauses-signed" } else { "debrief-clauses-agreed" }, &[]);
    let clause = teller.say("debrief-clauses-clause", &[]);
    let head = vec![clause, signed, paper.clone(), kept.clone()];
    let table = Table { title: title.clone(), head, rows: clauses.iter().map(row).collect() };
    let bars = clauses.iter().map(bar).collect();
    Some(Picture { title, drawn: Drawn::Bars { legend: Some([paper, kept]), bars }, table })
}

fn on_paper(outcome: &Outcome, issue: IssueId) -> f64 {
    let of_it = outcome.paper_account.items.iter().filter(|item| item.why == Why::Interest(issue));
    of_it.map(|item| item.value).sum()
}

fn as_kept(outcome: &Outcome, issue: IssueId) -> f64 {
    let of_it = |why: Why| why == Why::Interest(issue) || why == Why::Unkept(issue);
    let items = outcome.realised_account.items.iter().filter(|item| of_it(item.why));
    items.map(|item| item.value).sum::<f64>().max(0.0)
}
