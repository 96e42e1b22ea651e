//! `wedge history`: the recorded moves, what the rules answer to them, and what was answered in fact.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use wedge_engine::{Status, TypeId};
use wedge_scenario::raw::{Basis, Met};
use wedge_scenario::{Pack, format_package};
use wedge_study::{History as Played, Mean, Replayed, history};
use wedge_words::{Teller, capital};

use crate::commands::common::{Failure, progress, say, scenario, speech, threads};

/// Columns of the text.
const WIDTH: usize = 100;
/// Columns of a label in a table, before it is broken.
const LABEL: usize = 40;

/// Replay the record and print the rules' answers beside the recorded ones
///
/// The recorded moves are played under every hypothesis over many seeds. Whoever fits a scenario's numbers to these answers
/// has no evidence for them in what agrees here.
#[derive(Debug, Args)]
pub struct History {
    /// The scenario, by id or path [default: the first one inside the program]
    scenario: Option<OsString>,
    /// Games under each hypothesis
    #[arg(long, value_name = "N", default_value_t = 400, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    games: u64,
    /// The first seed
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Threads [default: one a core]
    #[arg(long, value_name = "J", value_parser = clap::value_parser!(u16).range(1..=512))]
    jobs: Option<u16>,
}

impl History {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let pack = scenario(self.scenario.as_deref(), folders)?;
        if pack.steps.is_empty() {
            return Err(Failure::NoRecord { id: pack.scenario.id.clone() });
        }
        let bar = progress(self.games * pack.types.len() as u64);
        let played = history(&pack, self.games, self.seed, threads(self.jobs), &|| bar.inc(1))?;
        bar.finish_and_clear();
        let teller = Teller::new(Arc::clone(&pack), speech()?);
        let mut text = format!(
            "{}: the record under each hypothesis, {} games each, seeds from {}.\nWhere the scenario's numbers were \
             fitted to these answers, agreement is no evidence for them.\n\n",
            pack.title, self.games, self.seed
        );
        text.push_str(&answers(&pack, &played));
        text.push_str(&surprise(&pack, &played));
        text.push_str(&horizons(&pack, &played));
        text.push_str(&aftermath(&pack, &teller, &played));
        say(&text)
    }
}

fn word(met: Met) -> &'static str {
    match met {
        Met::Agreed => "agreed",
        Met::Counter => "counter",
        Met::WalkOut => "walk-out",
    }
}

fn wrapped(text: &str, indent: &str) -> String {
    let options = textwrap::Options::new(WIDTH).initial_indent(indent).subsequent_indent(indent);
    textwrap::fill(text, options) + "\n"
}

fn sources(basis: &[Basis]) -> String {
    let named: Vec<&str> = basis
        .iter()
        .map(|one| match one {
            Basis::Source(id) => id.as_str(),
            Basis::Judgement => "judgement",
            Basis::Unverified => "unverified",
        })
        .collect();
    named.join(", ")
}

fn answers(pack: &Arc<Pack>, played: &Played) -> String {
    let mut text = String::new();
    for answer in &played.answers {
        let step = &pack.steps[answer.step];
        text.push_str(&format!("{}  {}\n", step.date, step.id));
        text.push_str(&wrapped(&format_package(pack, &answer.package), "    tabled: "));
        for (kind, counts) in pack.types.iter().zip(&answer.counts) {
            let all = counts.iter().sum::<u32>().max(1);
            let share = |at: usize| 100.0 * f64::from(counts[at]) / f64::from(all);
            text.push_str(&format!(
                "    {:<8} agreed {:>5.1} %, counter {:>5.1} %, walk-out {:>5.1} %\n",
                kind.id,
                share(0),
                share(1),
                share(2)
            ));
        }
        let met = answer.met.map_or("not told in one word", word);
        text.push_str(&wrapped(&format!("as recorded: {met}. {} [{}]", step.answer, sources(&step.basis)), "    "));
        text.push('\n');
    }
    text
}

fn surprise(pack: &Arc<Pack>, played: &Played) -> String {
    let priors: Vec<f64> = pack.types.iter().map(|kind| kind.prior.0).collect();
    let surprises = played.surprises(&priors);
    let mut text = String::from(
        "Surprise at the recorded answer in bits; 0 is foreseen for certain. Every count is raised by one over three kinds of\n\
         answer. Beside the rules: one who expects the last answer again, and one who expects what the\n\
         capability-weighted mean of public margins says.\n\n    step                      rules  repeats  mean\n",
    );
    let mut sums = [0.0; 3];
    for (index, one) in &surprises {
        let id = &pack.steps[played.answers[*index].step].id;
        text.push_str(&format!("    {:<24} {:>6.2} {:>8.2} {:>5.2}\n", id, one.rules, one.repeats, one.mean));
        for (sum, bits) in sums.iter_mut().zip([one.rules, one.repeats, one.mean]) {
            *sum += bits;
        }
    }
    text.push_str(&format!("    {:<24} {:>6.2} {:>8.2} {:>5.2}\n\n", "sum", sums[0], sums[1], sums[2]));
    text
}

fn share(games: &[&Replayed], holds: impl Fn(&Replayed) -> bool) -> Mean {
    Mean::share(games.iter().filter(|game| holds(game)).count(), games.len())
}

fn horizons(pack: &Arc<Pack>, played: &Played) -> String {
    let (shortest, longest) = pack.scenario.horizon;
    let width = (longest - shortest + 1).div_ceil(3);
    let mut text =
        String::from("All answers of the recorded kind, by the other side's horizon in turns:\n\n    horizon ");
    for kind in &pack.types {
        text.push_str(&format!(" {:>9}", kind.id));
    }
    text.push('\n');
    let mut line = |label: String, inside: &dyn Fn(u32) -> bool| {
        text.push_str(&format!("    {label:<8}"));
        for games in &played.games {
            let of: Vec<&Replayed> = games.iter().filter(|game| inside(game.horizon)).collect();
            text.push_str(&format!(" {:>7.1} %", 100.0 * share(&of, |game| game.as_recorded).mean));
        }
        text.push('\n');
    };
    for third in 0..3 {
        let (low, high) = (shortest + third * width, (shortest + (third + 1) * width - 1).min(longest));
        line(format!("{low}-{high}"), &|horizon| (low..=high).contains(&horizon));
    }
    line("all".to_owned(), &|_| true);
    text.push('\n');
    text
}

fn aftermath(pack: &Arc<Pack>, teller: &Teller, played: &Played) -> String {
    let mut text = String::from(
        "What came after, by the same seeds under each hypothesis, with intervals that hold nineteen in twenty for the luck\n\
         of the draw. It is shown beside the record and asserted nowhere; whoever looked at a number with the\n\
         aftermath in hand can say so in its basis.\n\n",
    );
    // In the scenario's own words, where it has them: an attack is not one on forces, or abroad, in every world.
    let (names, sayings) = (&pack.names, &pack.sayings);
    let attacks_home = sayings.attacks_counted.clone().unwrap_or_else(|| format!("attacks on {}", names.home));
    let attacks_abroad = sayings.strikes_counted.clone().unwrap_or_else(|| format!("attacks by {}", names.ally));
    let found = format!("{} found", names.ally_leader);
    let longest = [&attacks_home, &attacks_abroad, &found].into_iter().map(|label| label.chars().count()).max();
    let width = longest.unwrap_or(0).clamp(28, LABEL);
    let row = |label: &str, of: &dyn Fn(&[&Replayed]) -> String| {
        let label =
            textwrap::fill(label, textwrap::Options::new(width + 4).initial_indent("    ").subsequent_indent("    "));
        let (before, last) = label.rsplit_once('\n').map_or(("", label.as_str()), |(before, last)| (before, last));
        let mut line = if before.is_empty() { String::new() } else { format!("{before}\n") };
        line.push_str(&format!("{last:<0$}", width + 4));
        for games in &played.games {
            let games: Vec<&Replayed> = games.iter().collect();
            line.push_str(&format!(" {:>18}", of(&games)));
        }
        line.push('\n');
        line
    };
    text.push_str(&" ".repeat(width + 4));
    for kind in &pack.types {
        text.push_str(&format!(" {:>18}", kind.id));
    }
    text.push('\n');
    let percent = |share: Mean| format!("{:.1} \u{b1} {:.1} %", 100.0 * share.mean, 100.0 * share.half());
    text.push_str(&row("signed", &|games| percent(share(games, |game| game.outcome.signed.is_some()))));
    text.push_str(&row("a leader balked", &|games| percent(share(games, |game| game.balked))));
    if pack.scenario.third.is_some() {
        text.push_str(&row("third party fell", &|games| percent(share(games, |game| game.outcome.fell.is_some()))));
        text.push_str(&row("  when, if it fell: median", &|games| quantile(teller, games, 0.5)));
        text.push_str(&row("  one in ten before", &|games| quantile(teller, games, 0.1)));
        text.push_str(&row("  one in ten after", &|games| quantile(teller, games, 0.9)));
    }
    let mean = |games: &[&Replayed], of: &dyn Fn(&Replayed) -> f64| {
        Mean::of(&games.iter().map(|game| of(game)).collect::<Vec<f64>>())
    };
    let number = |one: Mean| format!("{:.2} \u{b1} {:.2}", one.mean, one.half());
    text.push_str(&row(&attacks_home, &|games| number(mean(games, &|game| f64::from(game.outcome.attacks_home)))));
    text.push_str(&row(&attacks_abroad, &|games| number(mean(games, &|game| f64::from(game.outcome.attacks_abroad)))));
    text.push_str(&row("covert part kept at the end", &|games| number(mean(games, &|game| game.outcome.compliance))));
    text.push_str(&row(&found, &|games| percent(share(games, |game| game.found))));
    let status = |wanted: Status| move |game: &Replayed| game.outcome.status == Some(wanted);
    text.push_str(&row("held at the end", &|games| percent(share(games, status(Status::Held)))));
    text.push_str(&row("hollow at the end", &|games| percent(share(games, status(Status::Hollow)))));
    text.push('\n');
    text.push_str(&paired(pack, played));
    text
}

/// The same seed under two hypotheses differs by the hypothesis alone.
fn paired(pack: &Arc<Pack>, played: &Played) -> String {
    let leader = capital(&pack.names.ally_leader);
    let mut text = format!("{leader} found, difference between hypotheses over the same seeds:\n");
    for one in 0..played.games.len() {
        for other in one + 1..played.games.len() {
            let differences: Vec<f64> = played.games[one]
                .iter()
                .zip(&played.games[other])
                .map(|(a, b)| f64::from(u8::from(b.found)) - f64::from(u8::from(a.found)))
                .collect();
            let difference = Mean::of(&differences);
            text.push_str(&format!(
                "    {} less {}: {:+.1} \u{b1} {:.1} points\n",
                pack.types[TypeId::from_index(other).at()].id,
                pack.types[TypeId::from_index(one).at()].id,
                100.0 * difference.mean,
                100.0 * difference.half()
            ));
        }
    }
    text
}

fn quantile(teller: &Teller, games: &[&Replayed], at: f64) -> String {
    let mut turns: Vec<u32> = games.iter().filter_map(|game| game.outcome.fell).collect();
    if turns.is_empty() {
        return "none".to_owned();
    }
    turns.sort_unstable();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "inside the list")]
    let index = ((turns.len() - 1) as f64 * at).round() as usize;
    teller.date(turns[index])
}
