//! What finding out is worth, and whether payoffs reward what they should not.

use serde::Serialize;
use wedge_engine::{Measure, TypeId};
use wedge_scenario::Pack;

use super::ending::Ending;
use super::marks::{ABOUT, ASKING, KNOWING, MOSTLY, MOVES, WORSE};
use super::plays::Tally;
use super::remark::{RemarkKind, Said, figure, hundredths, ids};
use crate::judge::Means;
use crate::search::Report;
use crate::stats::Mean;

/// A line that was found, or asking first, and what it comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Worth {
    /// What it is the best of, in words.
    pub what: String,
    /// The weighted sum expected by the odds by which nature draws.
    pub expected: f64,
    /// By hypothesis, the weighted sum.
    pub scores: Vec<f64>,
    /// Their standard errors.
    pub errors: Vec<f64>,
}

/// Names of what a search finds, beside its means.
pub(super) fn worths(pack: &Pack, report: &Report) -> Vec<Worth> {
    let of = |what: String, means: &[Means]| Worth {
        what,
        expected: report.expected(means),
        scores: means.iter().map(|means| means.score).collect(),
        errors: means.iter().map(|means| means.error).collect(),
    };
    let mut all = vec![of("without evidence".to_owned(), &report.blind.means)];
    let types = || pack.types.iter();
    all.extend(types().zip(&report.knowing).map(|(kind, found)| of(format!("best under {}", kind.id), &found.means)));
    all.push(of("probing by signature".to_owned(), &report.probing.means));
    all.push(of("tabling nothing".to_owned(), &report.stalling.means));
    all.push(of("signing at once".to_owned(), &report.at_once.means));
    all.extend(
        types().zip(&report.unsigned).map(|(kind, found)| of(format!("unsigned under {}", kind.id), &found.means)),
    );
    all.push(of("asking first".to_owned(), &report.listener.means));
    all
}

/// Remarks on what knowing and asking are worth, on a line that is best under every hypothesis, and on what the payoffs reward.
/// `best` tells how the games of the best line known under each hypothesis ended, under it.
pub(super) fn look(pack: &Pack, report: &Report, best: &[&Tally], said: &mut Said) {
    if pack.types.len() > 1 {
        finding_out(report, said);
        dominates(pack, report, said);
    } else {
        said.fine("finding out", "there is one hypothesis, and nothing to find out");
    }
    shortcuts(pack, report, said);
    bad_ends(pack, best, said);
}

fn finding_out(report: &Report, said: &mut Said) {
    let (knowing, asking) = (report.worth_of_knowing(), report.worth_of_asking());
    let figures = || vec![figure("knowing", knowing), figure("asking", asking)];
    let before = said.remarks.len();
    if knowing < KNOWING {
        let says = format!(
            "to know the hypothesis is worth {knowing:.3} over the best line that needs no evidence, which is little"
        );
        said.remark(RemarkKind::KnowingIsWorthLittle, "", says, figures());
    } else if asking < ASKING * knowing {
        let says = format!(
            "to ask the desks first is worth {asking:.3} over the best line that needs no evidence, less than {} parts of the \
             {knowing:.3} that knowing is worth",
            hundredths(ASKING)
        );
        said.remark(RemarkKind::AskingIsWorthLittle, "", says, figures());
    }
    said.fine_unless_more(
        before,
        "finding out",
        format!("to know the hypothesis is worth {knowing:.3} over the best line that needs no evidence, to ask first {asking:.3}"),
    );
}

fn dominates(pack: &Pack, report: &Report, said: &mut Said) {
    let most: Vec<f64> = report.knowing.iter().enumerate().map(|(kind, found)| found.means[kind].score).collect();
    // By how much it is behind where it is furthest behind.
    let behind = |means: &[Means]| {
        means.iter().zip(&most).map(|(means, most)| most - means.score).fold(f64::NEG_INFINITY, f64::max)
    };
    let named = [
        ("the best line without evidence", &report.blind),
        ("the best line that tables nothing", &report.stalling),
        ("the best line that signs at once", &report.at_once),
        ("the best line that probes by signature", &report.probing),
    ];
    let named = named.map(|(name, found)| (name.to_owned(), found));
    let knowing = pack.types.iter().zip(&report.knowing);
    let unsigned = pack.types.iter().zip(&report.unsigned);
    let others = knowing
        .map(|(kind, found)| (format!("the best line under `{}`", kind.id), found))
        .chain(unsigned.map(|(kind, found)| (format!("the best line under `{}` that signs nothing", kind.id), found)));
    let least = named
        .into_iter()
        .chain(others)
        .map(|(name, found)| (behind(&found.means), name))
        .min_by(|one, other| one.0.total_cmp(&other.0));
    let Some((behind, name)) = least else { return };
    if behind <= ABOUT {
        let says = format!(
            "one line is about as good as the best known under every hypothesis: {name} is nowhere more than {:.3} behind",
            behind.max(0.0)
        );
        said.remark(RemarkKind::OneLineDominates, "", says, vec![figure("behind", behind)]);
    } else {
        let says = format!(
            "none is about as good as the best under every hypothesis; {name} comes nearest, {behind:.3} behind where it is worst"
        );
        said.fine("one line", says);
    }
}

fn shortcuts(pack: &Pack, report: &Report, said: &mut Said) {
    if pack.scenario.talks.is_empty() {
        said.fine("shortcuts", "there are no talks, and nothing to table or to sign");
        return;
    }
    let listening = report.expected(&report.listener.means);
    let before = said.remarks.len();
    let ways = [
        (RemarkKind::TablingNothingPays, "to table nothing and stay", &report.stalling, WORSE),
        (RemarkKind::SigningAtOncePays, "to put a draft to signature in the first sitting", &report.at_once, WORSE),
        (RemarkKind::ProbingPays, "to try drafts on the leadership by signature, no desk asked,", &report.probing, 0.0),
    ];
    let mut each = Vec::new();
    for (kind, way, found, mark) in ways {
        let worth = report.expected(&found.means);
        let behind = listening - worth;
        each.push(format!("{way} {worth:.3}"));
        if behind < mark || (mark == 0.0 && behind <= 0.0) {
            let than =
                if behind > 0.0 { format!("only {behind:.3} less than") } else { format!("{:.3} more than", -behind) };
            let says = format!("{way} comes to {worth:.3}, {than} to ask the desks first ({listening:.3})");
            said.remark(kind, "", says, vec![figure("worth", worth), figure("asking first", listening)]);
        }
    }
    said.fine_unless_more(before, "shortcuts", format!("to ask first comes to {listening:.3}; {}", each.join("; ")));
}

fn bad_ends(pack: &Pack, best: &[&Tally], said: &mut Said) {
    let before = said.remarks.len();
    let mut worst = Vec::new();
    for (at, (kind, tally)) in pack.types.iter().zip(best).enumerate() {
        let share = |ending| tally.share(TypeId::from_index(at), ending);
        let bad = [Ending::Hollow, Ending::Collapsed, Ending::Fell];
        for ending in bad.into_iter().filter(|ending| share(*ending) >= MOSTLY) {
            let says = format!(
                "the best line known under `{}` ends {} in {} games: that is what the payoffs reward",
                kind.id,
                match ending {
                    Ending::Fell => "with the third party fallen",
                    Ending::Collapsed => "with a deal of which nothing is left",
                    _ => "with a hollow deal",
                },
                hundredths(share(ending))
            );
            said.remark(RemarkKind::BestLineEndsBadly, &kind.id, says, vec![figure(ending.name(), share(ending))]);
        }
        let most = bad.into_iter().map(share).fold(0.0, f64::max);
        worst.push(format!("`{}` {:.0}", kind.id, 100.0 * most));
    }
    said.fine_unless_more(
        before,
        "best lines",
        format!("none mostly ends hollow, with nothing left or with the third party fallen; in so many of a hundred games they do: {}", worst.join(", ")),
    );
}

/// Remarks where something does better than the best line that was found: what is said of best lines rests on too short a search.
/// `policies` tells what the policies come to by hypothesis, `better` what was found in passing.
pub(super) fn search(
    pack: &Pack,
    report: &Report,
    policies: &[(&str, &[Mean])],
    better: &[Option<(f64, String)>],
    said: &mut Said,
) {
    let before = said.remarks.len();
    for (at, (kind, found)) in pack.types.iter().zip(&report.knowing).enumerate() {
        let top = found.means[at].score;
        let best = policies.iter().max_by(|(_, one), (_, other)| one[at].mean.total_cmp(&other[at].mean));
        let by_policy = best.map(|(name, scores)| (scores[at].mean - top, format!("the policy `{name}`")));
        let in_passing = better[at].as_ref().map(|(by, name)| (*by, format!("that line with {name} put into it")));
        let most = by_policy.into_iter().chain(in_passing).max_by(|one, other| one.0.total_cmp(&other.0));
        if let Some((by, what)) = most.filter(|(by, _)| *by > ABOUT) {
            let says = format!(
                "the search fell short under `{}`: {what} comes to {:.3}, and the best line that was found to {top:.3}; what is said \
                 of best lines may change with more lines",
                kind.id,
                top + by
            );
            said.remark(RemarkKind::SearchFallsShort, &kind.id, says, vec![figure("better", by)]);
        }
    }
    said.fine_unless_more(
        before,
        "search",
        "no policy, and nothing put into a line, does better than the best lines that were found",
    );
}

/// True if all parts weigh alike, as they do where a scenario says nothing of them.
fn even(outcome: &[(Measure, f64)]) -> bool {
    let first = outcome.first().map_or(0.0, |(_, weight)| *weight);
    outcome.len() == Measure::ALL.len() && outcome.iter().all(|(_, weight)| (weight - first).abs() < f64::EPSILON)
}

/// Remarks on parts of the outcome that move in no game.
pub(super) fn parts(pack: &Pack, all: &Tally, said: &mut Said) {
    let before = said.remarks.len();
    let mut least: Option<(f64, String)> = None;
    for (measure, weight) in &pack.scenario.outcome {
        let Some(at) = Measure::ALL.iter().position(|one| one == measure) else { continue };
        let moved = all.parts.iter().map(|of_type| of_type[at].1 - of_type[at].0).fold(0.0, f64::max);
        let name = format!("{measure:?}");
        if moved < MOVES {
            let lacks_third = *measure == Measure::ThirdStands && pack.scenario.third.is_none();
            let says = if lacks_third && even(&pack.scenario.outcome) {
                format!(
                    "the scenario has no third party and no `outcome` of its own, so that `{name}` weighs {weight:.2} and moves in no \
                     game; write `outcome` to give that weight to others"
                )
            } else if lacks_third {
                format!(
                    "the scenario has no third party, and `{name}` of its `outcome` weighs {weight:.2} and moves in no game; give that \
                     weight to others"
                )
            } else {
                format!(
                    "the part `{name}` of the outcome weighs {weight:.2} and moves in no game: under no hypothesis does it differ by more \
                 than {moved:.3} between two of {}",
                    all.all()
                )
            };
            said.remark(
                RemarkKind::PartNeverMoves,
                name,
                says,
                vec![figure("moves", moved), figure("weight", *weight)],
            );
        } else if least.as_ref().is_none_or(|(before, _)| moved < *before) {
            least = Some((moved, name));
        }
    }
    let says = match least {
        Some((moved, name)) => format!("each moves; `{name}` least, by {moved:.2}"),
        None => "there are none".to_owned(),
    };
    let names = pack.scenario.outcome.iter().map(|(measure, _)| format!("{measure:?}")).collect::<Vec<_>>();
    said.fine_unless_more(before, "outcome", format!("{says}, of {}", ids(names.iter().map(String::as_str))));
}
