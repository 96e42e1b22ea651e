//! `wedge simulate --search`: the best lines of play that a search finds, and what knowing and asking are worth beside them.

use std::sync::Arc;

use wedge_scenario::{Pack, format_package};
use wedge_study::{Budget, Found, Line, Means, Report, search, searches};

use crate::commands::common::{Failure, progress, say, threads};

/// Searches and prints what was found.
pub fn print(pack: &Arc<Pack>, lines: u32, jobs: Option<u16>) -> Result<(), Failure> {
    let budget = Budget { lines, ..Budget::default() };
    let bar = progress(u64::from(lines) * u64::from(searches(pack.scenario.types.len())));
    let report = search(pack, budget, threads(jobs), &|| bar.inc(1))?;
    bar.finish_and_clear();
    say(&text(pack, &report, budget))
}

fn text(pack: &Pack, report: &Report, budget: Budget) -> String {
    let mut text = format!(
        "The best of {} lines a search, each tried in {} games under each hypothesis and, of the best, told by {} others.\n\
         Sums are weighted as the scenario weighs the parts of an outcome, with their standard errors: for comparison alone.\n\n\
         {:<26} {:>8}",
        budget.lines, budget.games, budget.again, "line", "expected"
    );
    for kind in &pack.types {
        text.push_str(&format!(" {:>13}", kind.id));
    }
    text.push('\n');
    let mut row = |name: &str, means: &[Means]| {
        text.push_str(&format!("{name:<26} {:>8.3}", report.expected(means)));
        for means in means {
            text.push_str(&format!(" {:>6.3} ±{:>5.3}", means.score, means.error));
        }
        text.push('\n');
    };
    row("without evidence", &report.blind.means);
    for (kind, found) in pack.types.iter().zip(&report.knowing) {
        row(&format!("best under {}", kind.id), &found.means);
    }
    row("probing by signature", &report.probing.means);
    row("tabling nothing", &report.stalling.means);
    row("signing at once", &report.at_once.means);
    for (kind, found) in pack.types.iter().zip(&report.unsigned) {
        row(&format!("unsigned under {}", kind.id), &found.means);
    }
    row(&format!("asking first, {} sittings", report.listener.asking.sittings), &report.listener.means);
    text.push_str(&format!(
        "\nKnowing the hypothesis is worth {:.3} over the best line without evidence; asking first is worth {:.3}.\n",
        report.worth_of_knowing(),
        report.worth_of_asking()
    ));
    text.push_str("\nWithout evidence:\n");
    describe(pack, &report.blind, &mut text);
    for (kind, found) in pack.types.iter().zip(&report.knowing) {
        text.push_str(&format!("Best under {}:\n", kind.id));
        describe(pack, found, &mut text);
    }
    text
}

/// A line in the words of moves.
fn describe(pack: &Pack, found: &Found, text: &mut String) {
    let Line { asks, settles, leaves, errands, after, .. } = &found.line;
    let action = |at: usize| pack.scenario.actions[at].id.as_str();
    for (sitting, package) in asks {
        text.push_str(&format!("  from sitting {sitting}: offer {}\n", format_package(pack, package)));
    }
    for errand in errands {
        let (name, first, last) = (action(errand.action.at()), errand.first, errand.last);
        text.push_str(&format!("  sittings {first} to {last}: act {name}\n"));
    }
    for (sitting, what) in [(settles, "accept what home ratifies"), (leaves, "break-off")] {
        if let Some(sitting) = sitting {
            text.push_str(&format!("  from sitting {sitting}: {what}\n"));
        }
    }
    let names: Vec<&str> = after.errands.iter().map(|one| action(one.at())).collect();
    let done = if names.is_empty() { "nothing".to_owned() } else { names.join(", ") };
    let relief = if after.relief { "given" } else { "held" };
    text.push_str(&format!(
        "  afterwards, from round {}: pace {:?}, relief {relief}, third party {:?}; each round {done}\n",
        after.since, after.pace, after.third
    ));
}
