//! `wedge replay`: plays session files again and names the first line that differs; reads those of other rules as pages.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use wedge_counsel::{OTHER_LUCKS, Review};
use wedge_engine::{Game, Observation, Phase, QuestionKind, Status};
use wedge_record::{Notice, Past, Said, Verdict, Verified, read_past, verify};
use wedge_scenario::{Pack, format_command, format_package, printable, printable_path};
use wedge_words::{Page, Speech, Teller, debrief};

use crate::commands::common::{Failure, Target, complain, plural, say, speech, tell};

/// Columns of a page.
const WIDTH: usize = 80;

/// What stands below the help.
const AFTER: &str = "Of several files a table is shown: scenario, moves, how far it has come, and whether it verifies. A \
                     session of other rules is not played again; its pages can be read with --pages.\n\n\
                     Exit status: 0 all verify; 1 one differs, is damaged or is no session; 2 the command line is wrong; \
                     3 results could not be written; 4 none differs, and some are of other rules and stay unverified.";

#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Replay {
    /// Session files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print what is in them, page by page, whatever their rules; the debrief too, of one that is over and verifies
    #[arg(long, conflicts_with = "csv")]
    pages: bool,
    /// Write a row for every file to this file; `-` is standard output, instead of the table
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
}

/// A file and what came of checking it.
struct Checked<'a> {
    path: &'a Path,
    found: Result<Verified, String>,
}

impl Replay {
    pub fn run(self) -> Result<(), Failure> {
        let speech = speech()?;
        let results = self.csv.as_deref().filter(|path| path.as_os_str() != "-").map(Target::open).transpose()?;
        let (mut failed, mut unverified) = (0, 0);
        let mut all = Vec::new();
        for path in &self.files {
            let found = verify(path);
            match &found {
                Ok(found) => {
                    for notice in &found.notices {
                        tell(&format_args!("{}: {}", printable_path(path), noticed(notice)));
                    }
                    unverified += usize::from(found.verdict != Verdict::Same);
                }
                Err(error) => {
                    failed += 1;
                    complain(&error);
                }
            }
            let checked = Checked { path, found: found.map_err(|error| error.to_string()) };
            if self.pages {
                say(&checked.pages(&speech))?;
            } else if self.csv.is_none() && self.files.len() == 1 {
                say(&checked.line())?;
            }
            all.push(checked);
        }
        if let Some(results) = results {
            results.write(&rows(&all, &speech)?)?;
        } else if self.csv.is_some() {
            say(&rows(&all, &speech)?)?;
        }
        if !self.pages && self.files.len() > 1 && self.csv.as_deref().is_none_or(|path| path.as_os_str() != "-") {
            say(&table(&all, &speech))?;
        }
        let total = self.files.len();
        match (failed, unverified) {
            (0, 0) => Ok(()),
            (0, unverified) => Err(Failure::Unverified { unverified, total }),
            (failed, _) => Err(Failure::Replay { failed, total }),
        }
    }
}

impl Checked<'_> {
    /// The name of its file, with nothing in it that a terminal would obey.
    fn name(&self) -> String {
        printable_path(self.path)
    }

    /// Of one file alone.
    fn line(&self) -> String {
        let (name, Ok(found)) = (self.name(), &self.found) else { return String::new() };
        let mut text = String::new();
        if let Some(save) = &found.begun_from {
            text.push_str(&format!("{name}: begun from the save `{}`\n", printable(save)));
        }
        let moves = plural(found.commands, "move");
        text.push_str(&match found.verdict {
            Verdict::Same => {
                let turn = found.game.as_ref().map_or(0, |(_, game)| game.view().turn);
                format!("{name}: verified, {moves}, up to turn {turn}\n")
            }
            Verdict::Unverified { rules } => format!(
                "{name}: unverified, {moves}; it was played under rules {rules}, which this program does not play; \
                 wedge replay --pages shows what is in it\n"
            ),
        });
        text
    }

    fn verdict(&self) -> &'static str {
        match &self.found {
            Ok(found) if found.verdict == Verdict::Same => "verified",
            Ok(_) => "unverified",
            Err(_) => "failed",
        }
    }

    /// What can be read of it, page by page.
    fn pages(&self, speech: &Arc<Speech>) -> String {
        let Ok(past) = read_past(self.path) else { return String::new() };
        let title = past.pack.as_ref().map_or_else(|| printable(&past.scenario), |pack| pack.title.clone());
        let mut text = format!("{}: {title}; rules {}, {}\n", self.name(), past.rules, self.verdict());
        if let Some(save) = past.saved_as.as_ref().or(past.begun_from.as_ref()) {
            text.push_str(&format!("the save `{}`\n", printable(save)));
        }
        match &past.pack {
            Some(pack) => text.push_str(&told(&past, &Teller::new(Arc::clone(pack), Arc::clone(speech)))),
            None => {
                text.push_str(
                    "Its scenario cannot be read by this program; only its moves are shown, as the file has them.\n",
                );
                for step in &past.steps {
                    text.push_str(&format!("\n[turn {}]\n", step.turn));
                    if let Some(said) = &step.said {
                        text.push_str(&format!("> {}\n", plain(said)));
                    }
                }
            }
        }
        if let Some((line, why)) = &past.damaged {
            text.push_str(&format!("\nLine {line} is damaged: {why}. What stands behind it was not read.\n"));
        }
        if let Ok(Verified { game: Some((pack, game)), .. }) = &self.found {
            text.push_str(&debriefed(pack, game, speech));
        }
        text
    }

    /// Its cells, in the order of [`HEAD`].
    fn cells(&self, speech: &Arc<Speech>) -> Vec<String> {
        let mut cells = vec![self.name(), self.verdict().to_owned()];
        let found = match &self.found {
            Ok(found) => found,
            Err(why) => {
                cells.resize(HEAD.len() - 1, String::new());
                cells.push(why.clone());
                return cells;
            }
        };
        let save = found.saved_as.clone().or_else(|| found.begun_from.clone()).unwrap_or_default();
        let Some((pack, game)) = &found.game else {
            // As its lines have it.
            if let Ok(past) = read_past(self.path) {
                let title = past.pack.as_ref().map_or_else(String::new, |pack| pack.title.clone());
                let turn = past.steps.last().map_or(0, |step| step.turn);
                let date = past.pack.map_or_else(String::new, |pack| Teller::new(pack, Arc::clone(speech)).date(turn));
                let seen =
                    |what: &Observation| past.steps.iter().flat_map(|step| &step.seen).any(|entry| entry.what == *what);
                let state = if seen(&Observation::Ended) { "over" } else { "" };
                let moves = found.commands.to_string();
                cells.extend([past.scenario, title, save, moves, state.to_owned(), date, turn.to_string()]);
            }
            cells.resize(HEAD.len(), String::new());
            return cells;
        };
        let view = game.view();
        let date = Teller::new(Arc::clone(pack), Arc::clone(speech)).date(view.turn);
        let over = view.phase == Phase::Over;
        let state = match view.phase {
            Phase::Over => "over",
            Phase::Talks => "talks",
            Phase::Implementation => "after the talks",
        };
        cells.extend([
            pack.scenario.id.clone(),
            pack.title.clone(),
            save,
            found.commands.to_string(),
            state.to_owned(),
            date,
            view.turn.to_string(),
            view.signed.as_ref().map_or_else(String::new, |(turn, _)| turn.to_string()),
            view.signed.as_ref().map_or_else(String::new, |(_, package)| format_package(pack, package)),
            view.status.map_or("", status).to_owned(),
        ]);
        // What the hypothesis was and how it came out is nobody's before the end.
        let outcome = view.outcome.filter(|_| over);
        cells.push(outcome.as_ref().map_or_else(String::new, |outcome| pack.types[outcome.kind.at()].id.clone()));
        let number = |value: f64| format!("{value:.6}");
        match outcome {
            Some(outcome) => cells.extend([
                number(outcome.security),
                number(outcome.realised),
                number(outcome.efficiency),
                number(outcome.durability),
                number(outcome.presence),
                number(outcome.violence),
                number(outcome.credibility),
                outcome.brier.map_or_else(String::new, number),
            ]),
            None => cells.resize(HEAD.len() - 1, String::new()),
        }
        cells.push(String::new());
        cells
    }
}

/// What should be told of a file that verifies.
fn noticed(notice: &Notice) -> String {
    match notice {
        Notice::TornLine { line } => {
            format!("line {line} is cut off and does not count; a move is shown only once its whole line is kept")
        }
        Notice::Behind { line, text } if text.is_empty() => {
            format!("on line {line}, behind the last move, stands something that cannot be seen; it does not count")
        }
        Notice::Behind { line, text } => {
            format!("from line {line} on, behind the last move, stands what is no part of the session: `{text}`")
        }
    }
}

/// The head line of the rows.
const HEAD: [&str; 22] = [
    "file",
    "verdict",
    "scenario",
    "title",
    "save",
    "moves",
    "state",
    "date",
    "turn",
    "signed",
    "package",
    "status",
    "type",
    "security",
    "realised",
    "efficiency",
    "durability",
    "presence",
    "violence",
    "credibility",
    "brier",
    "trouble",
];

/// The columns of the table, by their place in the rows.
const SHOWN: [usize; 7] = [0, 2, 5, 6, 7, 11, 1];

fn status(status: Status) -> &'static str {
    match status {
        Status::Held => "held",
        Status::Hollow => "hollow",
        Status::Suspended => "suspended",
        Status::Collapsed => "collapsed",
    }
}

/// The moves and the news of a session, with the dates of its scenario.
pub fn told(past: &Past, teller: &Teller) -> String {
    let mut text = String::new();
    let mut asked: Option<QuestionKind> = None;
    for step in &past.steps {
        let mut page = Page::new(teller, WIDTH);
        match &step.said {
            Some(Said::Command(command)) => {
                text.push_str(&format!("\n> {}\n", format_command(&teller.pack, command, asked)));
            }
            Some(said @ Said::Unknown(_)) => text.push_str(&format!("\n> {}\n", plain(said))),
            None => {}
        }
        for entry in &step.seen {
            match &entry.what {
                Observation::Asked(question) => asked = Some(question.kind),
                Observation::Replied { .. } => asked = None,
                _ => {}
            }
        }
        // A dated event has said what it asks.
        let told = |what: &Observation| !matches!(what, Observation::Asked(asked) if matches!(asked.kind, QuestionKind::Incident(_)));
        let seen = teller.by_day(&step.seen).into_iter().filter(|entry| told(&entry.what));
        page.news(&seen.map(|entry| teller.tell(entry)).collect::<Vec<_>>());
        text.push_str(&page.finish());
        if step.unknown > 0 {
            text.push_str(&format!("  ({} more, which this program does not know)\n", step.unknown));
        }
    }
    text
}

/// A move as the file has it.
fn plain(said: &Said) -> String {
    match said {
        Said::Command(command) => format!("{command:?}"),
        Said::Unknown(text) => printable(text),
    }
}

/// The debrief of a game that is over; nothing of one that is not.
fn debriefed(pack: &Arc<Pack>, game: &Game, speech: &Arc<Speech>) -> String {
    let (Some(truth), Some(outcome)) = (game.truth(), game.outcome()) else { return String::new() };
    let teller = Teller::new(Arc::clone(pack), Arc::clone(speech));
    let mut page = Page::new(&teller, WIDTH);
    page.whole_debrief(&debrief(&teller, &truth, outcome, Review::of(game, OTHER_LUCKS).as_ref()));
    page.finish()
}

/// One row a file.
fn rows(all: &[Checked<'_>], speech: &Arc<Speech>) -> Result<String, Failure> {
    let failed = |error: csv::Error| Failure::Output { source: error.into() };
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEAD).map_err(failed)?;
    for checked in all {
        writer.write_record(checked.cells(speech).iter().map(|cell| guarded(cell))).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::Output { source: error.into_error() })?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell.to_owned() }
}

/// A line a file, in columns.
fn table(all: &[Checked<'_>], speech: &Arc<Speech>) -> String {
    let head = HEAD.map(str::to_owned).to_vec();
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(all.iter().map(|one| one.cells(speech))).collect();
    let widths = SHOWN.map(|column| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0));
    let mut text = String::new();
    for row in &rows {
        let cells = SHOWN.iter().zip(widths).map(|(column, width)| format!("{:<width$}", row[*column]));
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}
