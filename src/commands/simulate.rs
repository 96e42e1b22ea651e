//! `wedge simulate`: many games by a program, the same luck for each, and what comes of them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use wedge_engine::{Command, Package, Status};
use wedge_scenario::raw::StepText;
use wedge_scenario::{Line, Pack, parse_line, printable, printable_path};
use wedge_study::{Kind, Row, csv, means, simulate};

use crate::commands::common::{Failure, Target, progress, say, scenario_by_rounds, threads, type_of};
use crate::commands::search;
use crate::commands::text::read_moves;

/// Play many games by a policy and show what comes of them
///
/// The games of every policy have the same seeds and so the same luck. The results do not depend on --jobs.
#[derive(Debug, Args)]
pub struct Simulate {
    /// The scenario, by id or path [default: the first one inside the program]
    scenario: Option<OsString>,
    /// Games by each policy
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    games: u64,
    /// The policy, by name; without it every policy plays
    #[arg(long, value_name = "P")]
    policy: Option<String>,
    /// Play the moves of this file instead of a policy: a line of one's own, as `wedge text --moves` takes it. What the rules refuse
    /// is passed over, what is asked beside it is answered mildly, and behind the last move time goes on
    #[arg(long, value_name = "FILE", conflicts_with = "policy")]
    moves: Option<PathBuf>,
    /// Let nature draw this hypothesis in every game, by its id; without it nature draws by the prior
    #[arg(long = "type", value_name = "T")]
    kind: Option<String>,
    /// Play by a preset of rounds of the scenario, by its id, such as a shorter one for a class [default: its own rounds]
    #[arg(long, value_name = "R")]
    rounds: Option<String>,
    /// Play by the rival value of an assumption of the scenario, by its id, instead of the value in use
    #[arg(long, value_name = "NAME")]
    rival: Option<String>,
    /// The first seed; the next games have the next ones
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Threads [default: one a core]
    #[arg(long, value_name = "J", value_parser = clap::value_parser!(u16).range(1..=512))]
    jobs: Option<u16>,
    /// Write a row for every game to this file; `-` is standard output, instead of the table
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Search for the best lines of play instead: without evidence, for whoever knows the hypothesis, and asking first
    #[arg(long, conflicts_with_all = ["games", "policy", "moves", "kind", "rival", "seed", "csv"])]
    search: bool,
    /// Lines tried in each of the searches, of which there are five and three more for each hypothesis
    #[arg(long, value_name = "N", default_value_t = 4_000, requires = "search", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    lines: u32,
}

impl Simulate {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        if self.search {
            let pack = scenario_by_rounds(self.scenario.as_deref(), self.rounds.as_deref(), folders)?;
            return search::print(&pack, self.lines, self.jobs);
        }
        let policies = match &self.policy {
            None => Kind::ALL.to_vec(),
            Some(name) => vec![Kind::named(name).ok_or_else(|| {
                let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
                Failure::Usage(format!("there is no policy `{name}`; there are {}", known.join(", ")))
            })?],
        };
        let pack = scenario_by_rounds(self.scenario.as_deref(), self.rounds.as_deref(), folders)?;
        let pack = self.rival.as_deref().map_or_else(|| Ok(Arc::clone(&pack)), |id| by_rival(&pack, id))?;
        let (pack, policies) = match &self.moves {
            Some(path) => (with_line(&pack, path)?, vec![Kind::Recorded]),
            None => (pack, policies),
        };
        let named = |policy: Kind| if self.moves.is_some() { "moves" } else { policy.name() };
        let kind = self.kind.as_deref().map(|id| type_of(&pack, id)).transpose()?;
        if self.seed.checked_add(self.games).is_none() {
            return Err(Failure::Usage("seeds beyond the largest number; choose a smaller --seed".to_owned()));
        }
        let target = self.csv.as_deref().map(Target::open).transpose()?;
        let bar = progress(self.games * policies.len() as u64);
        let mut played: Vec<(&str, Vec<Row>)> = Vec::new();
        for policy in policies {
            let one = |seed: u64| policy.policy(&pack, seed);
            let rows = simulate(&pack, &one, self.games, self.seed, kind, threads(self.jobs), &|| bar.inc(1))?;
            played.push((named(policy), rows));
        }
        bar.finish_and_clear();
        let to_screen = target.as_ref().is_some_and(Target::is_standard_output);
        if let Some(target) = target {
            target.write(&csv(&pack, &played)?)?;
        }
        if to_screen {
            return Ok(());
        }
        let rows = played.iter().map(|(policy, rows)| summary(&pack, policy, rows));
        say(&(head(&pack) + &rows.collect::<String>()))
    }
}

/// The scenario with a line of moves in place of its record.
fn with_line(pack: &Arc<Pack>, path: &Path) -> Result<Arc<Pack>, Failure> {
    let mut standing = Package::status_quo(pack.scenario.issues.len());
    let mut moves = Vec::new();
    for (index, line) in read_moves(path)?.into_iter().enumerate() {
        let refused = |line: String, why: String| Failure::Move {
            place: format!("{}:{}", printable_path(path), index + 1),
            line,
            why,
            kept: None,
        };
        let line = line.ok_or_else(|| refused(String::new(), "the line is not UTF-8".to_owned()))?;
        match parse_line(pack, &line, &standing) {
            Ok(Line::Command(Command::Offer(package))) => standing = package,
            Ok(_) => {}
            Err(why) => return Err(refused(printable(&line), why.to_string())),
        }
        moves.push(line);
    }
    let mut with_line = pack.as_ref().clone();
    with_line.steps = vec![StepText {
        id: "line".to_owned(),
        date: String::new(),
        text: String::new(),
        moves,
        answer: String::new(),
        answered: None,
        basis: Vec::new(),
    }];
    Ok(Arc::new(with_line))
}

/// The scenario with the rival value of an assumption.
fn by_rival(pack: &Pack, id: &str) -> Result<Arc<Pack>, Failure> {
    let place = pack.assumptions.iter().position(|one| one.id == id);
    let rival = place.and_then(|at| pack.with_rival(at));
    rival.map(Arc::new).ok_or_else(|| {
        let known: Vec<&str> = pack.assumptions.iter().map(|one| one.id.as_str()).collect();
        let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
        Failure::Usage(format!("the scenario has no assumption `{id}` with a rival; there are {known}"))
    })
}

fn head(pack: &Arc<Pack>) -> String {
    let mut text = format!(
        "Means over the games by each policy and hypothesis; parts run from 0 (worst) to 1 (best). The weighted sum is for\n\
         comparison alone, with its standard error.\n\n{:<18} {:<8} {:>6} {:>6} {:>6} {:>6}",
        "policy", "type", "games", "signed", "hollow", "gone"
    );
    for (part, _) in &pack.scenario.outcome {
        text.push_str(&format!(" {:>12}", format!("{part:?}").to_lowercase()));
    }
    text.push_str(&format!(" {:>8} {:>6}\n", "sum", "error"));
    text
}

fn summary(pack: &Arc<Pack>, policy: &str, rows: &[Row]) -> String {
    let mut text = String::new();
    for kind in pack.scenario.type_ids() {
        let of_type: Vec<Row> = rows.iter().filter(|row| row.outcome.kind == kind).cloned().collect();
        if of_type.is_empty() {
            continue;
        }
        let share = |holds: &dyn Fn(&Row) -> bool| {
            100.0 * of_type.iter().filter(|row| holds(row)).count() as f64 / of_type.len() as f64
        };
        let means = means(&pack.scenario, &of_type);
        text.push_str(&format!(
            "{:<18} {:<8} {:>6} {:>5.0}% {:>5.0}% {:>5.0}%",
            policy,
            pack.types[kind.at()].id,
            of_type.len(),
            share(&|row| row.outcome.signed.is_some()),
            share(&|row| row.outcome.status == Some(Status::Hollow)),
            share(&|row| matches!(row.outcome.status, Some(Status::Suspended | Status::Collapsed))),
        ));
        for (_, mean) in &means.parts {
            text.push_str(&format!(" {mean:>12.3}"));
        }
        text.push_str(&format!(" {:>8.3} {:>6.3}\n", means.score, means.error));
    }
    text
}
