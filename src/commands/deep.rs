//! `wedge check --deep`: the balance report of each scenario that can be played.

use std::sync::Arc;

use clap::Args;
use wedge_scenario::Pack;
use wedge_study::{Balance, BalanceBudget, Ending, EndingsBy, Fine, MARKS, Remark, Worth, balance, balance_steps};

use crate::commands::common::{Failure, progress, say, threads};
use crate::commands::format::Format;

/// Columns of the text.
const WIDTH: usize = 100;
/// Columns of what a line of a table is called.
const NAME: usize = 26;

/// Whether and how a balance report is made.
#[derive(Debug, Args)]
pub struct Deep {
    /// Play each scenario that has no error, and report what no game reached, what gives the answer away and what pays
    ///
    /// It takes from seconds to minutes. Remarks are for the author to judge and change no exit status. The same numbers give the
    /// same report whatever --jobs is.
    #[arg(id = "deep", long = "deep")]
    asked: bool,
    /// Games by each policy and each line that was found, under each hypothesis
    #[arg(long, value_name = "N", requires = "deep", default_value_t = BalanceBudget::default().games, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    games: u64,
    /// Lines tried in each of the searches, of which there are five and three more for each hypothesis
    #[arg(long, value_name = "N", requires = "deep", default_value_t = BalanceBudget::default().lines, value_parser = clap::value_parser!(u32).range(4..=1_000_000))]
    lines: u32,
    /// Threads [default: one a core]
    #[arg(long, value_name = "J", requires = "deep", value_parser = clap::value_parser!(u16).range(1..=512))]
    jobs: Option<u16>,
}

impl Deep {
    /// Makes and shows the reports, if they are asked for.
    pub fn report(&self, packs: &[Arc<Pack>], format: Format) -> Result<(), Failure> {
        if !self.asked {
            return Ok(());
        }
        let budget = BalanceBudget { games: self.games, lines: self.lines };
        let bar = progress(packs.iter().map(|pack| balance_steps(pack, budget)).sum());
        for pack in packs {
            let balance = balance(pack, budget, threads(self.jobs), &|| bar.inc(1))?;
            let shown = match format {
                Format::Human => text(pack, &balance),
                Format::Json => {
                    let marks: Vec<_> = MARKS.into_iter().collect();
                    let report =
                        serde_json::json!({ "scenario": pack.scenario.id, "balance": balance, "marks": marks });
                    format!("{report}\n")
                }
            };
            bar.suspend(|| say(&shown))?;
        }
        bar.finish_and_clear();
        Ok(())
    }
}

fn wrapped(text: &str, first: &str, rest: &str) -> String {
    textwrap::fill(text, textwrap::Options::new(WIDTH).initial_indent(first).subsequent_indent(rest)) + "\n"
}

fn text(pack: &Pack, balance: &Balance) -> String {
    let Balance { budget, remarks, fine, .. } = balance;
    let mut text = format!("\n{}: the balance report\n\n", pack.scenario.id);
    text.push_str(&wrapped(
        &format!(
            "From {} games, {} by each policy and line under each hypothesis and those in which actions and options were tried, beside \
             searches of {} lines each. Sums are weighted as the scenario weighs the parts of an outcome. Remarks are for you to judge: \
             you may have meant it so.",
            balance.games, budget.games, budget.lines
        ),
        "",
        "",
    ));
    if remarks.is_empty() {
        text.push_str("\nNothing to remark on.\n");
    } else {
        text.push_str("\nRemarks\n");
        for Remark { kind, says, .. } in remarks {
            text.push_str(&wrapped(&format!("{}: {says}.", kind.name()), "  - ", "    "));
        }
    }
    text.push_str("\nAs it should be\n");
    for Fine { about, says } in fine {
        text.push_str(&wrapped(&format!("{about}: {says}."), "  - ", "    "));
    }
    text.push_str(&endings(balance));
    text.push_str(&worths(balance));
    text.push_str("\nMarks\n");
    for mark in MARKS {
        text.push_str(&wrapped(&format!("{} ({:.2}): {}.", mark.word, mark.value, mark.means), "  - ", "    "));
    }
    text
}

/// Endings by policy and line, each row over all hypotheses and each hypothesis in a row below that of its name.
fn endings(balance: &Balance) -> String {
    let third = balance.endings.iter().flat_map(|by| &by.endings).any(|counts| counts[Ending::ALL.len() - 2] > 0);
    let shown: Vec<(usize, Ending)> =
        Ending::ALL.into_iter().enumerate().filter(|(_, ending)| third || !is_of_third(*ending)).collect();
    let mut text =
        format!("\nEndings, in per cent of the games under each hypothesis ({})\n", balance.types.join(", "));
    let head = |ending: &Ending| match ending {
        Ending::Fell => "fallen",
        Ending::Stands => "stands",
        other => other.name(),
    };
    text.push_str(&format!("  {:<NAME$}", ""));
    let width = 4 * balance.types.len().max(2) + 2;
    for (_, ending) in &shown {
        text.push_str(&format!(" {:>width$}", head(ending)));
    }
    text.push('\n');
    for EndingsBy { who, games, endings, .. } in &balance.endings {
        text.push_str(&format!("  {who:<NAME$}"));
        for (at, _) in &shown {
            let shares = endings
                .iter()
                .zip(games)
                .map(|(counts, games)| format!("{:>4.0}", 100.0 * counts[*at] as f64 / (*games).max(1) as f64));
            text.push_str(&format!(" {:>width$}", shares.collect::<String>()));
        }
        text.push('\n');
    }
    text
}

fn is_of_third(ending: Ending) -> bool {
    matches!(ending, Ending::Fell | Ending::Stands)
}

/// What the lines that were found come to.
fn worths(balance: &Balance) -> String {
    let mut text =
        format!("\nWhat the lines that were found come to, with standard errors\n  {:<NAME$} {:>8}", "", "expected");
    for kind in &balance.types {
        text.push_str(&format!(" {kind:>15}"));
    }
    text.push('\n');
    for Worth { what, expected, scores, errors } in &balance.worths {
        text.push_str(&format!("  {what:<NAME$} {expected:>8.3}"));
        for (score, error) in scores.iter().zip(errors) {
            text.push_str(&format!(" {:>15}", format!("{score:.3} ±{error:.3}")));
        }
        text.push('\n');
    }
    text
}
