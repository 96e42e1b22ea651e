//! `wedge text`: the whole game in a terminal.

use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use wedge_counsel::{Hindsight, advice};
use wedge_engine::{Command, Package, Phase, Refusal};
use wedge_record::{ApplyError, Notice, Session};
use wedge_scenario::{Line, parse_line, reply_by_id};
use wedge_words::{Arg, Page, Teller, debrief};

use crate::commands::common::{Failure, fresh_seed, scenario_by_rounds, speech};

/// Columns of a page.
const WIDTH: usize = 80;

#[derive(Debug, Args)]
pub struct Text {
    /// The scenario, by id or path [default: the first one inside the program]
    scenario: Option<String>,
    /// The seed: the same seed and the same moves give the same game [default: a fresh one]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Play by a preset of rounds of the scenario, by its id, such as a shorter one for a class [default: its own rounds]
    #[arg(long, value_name = "R")]
    rounds: Option<String>,
    /// Play the moves of a file, print the transcript and end
    #[arg(long, value_name = "FILE")]
    moves: Option<PathBuf>,
    /// Keep the session in this file; if it exists, go on with it
    #[arg(long, value_name = "FILE")]
    session: Option<PathBuf>,
}

impl Text {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let speech = speech()?;
        let (session, notices) = self.open(folders)?;
        let teller = Teller::new(Arc::clone(session.pack()), speech);
        let mut table = Table::new(session, teller);
        for notice in notices {
            let Notice::TornLine { .. } = notice;
            eprintln!("{}", table.teller.say("save-torn", &[]));
        }
        let mut out = std::io::stdout().lock();
        table.begin(&mut out)?;
        match self.moves {
            Some(path) => {
                let text =
                    std::fs::read_to_string(&path).map_err(|source| Failure::Read { path: path.clone(), source })?;
                for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
                    let place = format!("{}:{}", path.display(), index + 1);
                    table.scripted(line, &place, &mut out)?;
                }
                Ok(())
            }
            None => table.converse(&mut out),
        }
    }

    fn open(&self, folders: &[PathBuf]) -> Result<(Session, Vec<Notice>), Failure> {
        if let Some(path) = self.session.as_ref().filter(|path| path.exists()) {
            if self.seed.is_some() || self.scenario.is_some() || self.rounds.is_some() {
                let path = path.display();
                return Err(Failure::Usage(format!(
                    "`{path}` is a session with a scenario and a seed of its own; give --session alone to go on with it"
                )));
            }
            return Ok(Session::resume(path)?);
        }
        let pack = scenario_by_rounds(self.scenario.as_deref(), self.rounds.as_deref(), folders)?;
        let seed = self.seed.map_or_else(fresh_seed, Ok)?;
        let session = match &self.session {
            Some(path) => Session::create(path, pack, seed)?,
            None => Session::unsaved(pack, seed)?,
        };
        Ok((session, Vec::new()))
    }
}

/// A game being played line by line.
struct Table {
    session: Session,
    teller: Teller,
    draft: Package,
}

/// Why a line had no effect.
enum Trouble {
    /// It is no move, or the rules refuse it.
    Refused(String),
    /// It could not be saved.
    Unsaved(ApplyError),
}

impl Table {
    fn new(session: Session, teller: Teller) -> Self {
        let view = session.game().view();
        let nothing = Package::status_quo(session.pack().scenario.issues.len());
        let draft = view.table.offer.unwrap_or(nothing);
        Self { session, teller, draft }
    }

    fn page(&self) -> Page<'_> {
        Page::new(&self.teller, WIDTH)
    }

    fn begin(&self, out: &mut impl Write) -> Result<(), Failure> {
        let view = self.session.game().view();
        let mut page = self.page();
        page.opening();
        if view.can_undertake.is_ok() {
            page.choices();
        }
        page.after_move(&view, 0);
        write(out, &page.finish())
    }

    /// One move; the page it gives.
    fn play(&mut self, line: &str) -> Result<String, Trouble> {
        let refused = |text: String| Trouble::Refused(text);
        let view = self.session.game().view();
        let parsed = parse_line(&self.teller.pack, line, &self.draft).map_err(|error| refused(error.to_string()))?;
        let asked = view.question.as_ref().map(|question| question.question.kind);
        let command = match parsed {
            Line::Empty => return Ok(String::new()),
            Line::Command(command) => command,
            Line::Answer(id) => match reply_by_id(&self.teller.pack, &id, asked) {
                Some(reply) => Command::Answer(reply),
                None if asked.is_none() => return Err(refused(self.teller.refusal(&Refusal::NothingAsked))),
                None => {
                    let replies = view.question.iter().flat_map(|question| self.teller.question(question).replies);
                    let replies = replies.map(|reply| format!("  answer {}: {}", reply.id, reply.label));
                    let first = self.teller.refusal(&Refusal::NoSuchReply);
                    let why = std::iter::once(first).chain(replies).collect::<Vec<_>>().join("\n");
                    return Err(refused(why));
                }
            },
        };
        let seen = view.log.len();
        match self.session.apply(&command) {
            Ok(_) => {}
            Err(ApplyError::Refused(refusal)) => return Err(refused(self.teller.refusal(&refusal))),
            Err(unsaved) => return Err(Trouble::Unsaved(unsaved)),
        }
        let view = self.session.game().view();
        // What was tabled or accepted is what is gone on from.
        if let (Command::Offer(_) | Command::Accept, Some(package)) = (&command, &view.table.offer) {
            self.draft = package.clone();
        }
        let mut page = self.page();
        page.after_move(&view, seen);
        if view.phase == Phase::Over
            && let (Some(truth), Some(outcome)) = (self.session.game().truth(), &view.outcome)
        {
            page.debrief(&debrief(&self.teller, &truth, outcome, &Hindsight::of(&truth)));
        }
        Ok(page.finish())
    }

    fn scripted(&mut self, line: &str, place: &str, out: &mut impl Write) -> Result<(), Failure> {
        let bare = line.split('#').next().unwrap_or("").trim();
        if bare.is_empty() {
            return Ok(());
        }
        write(out, &format!("\n> {bare}\n"))?;
        match self.play(bare) {
            Ok(page) => write(out, &page),
            Err(Trouble::Refused(why)) => Err(Failure::Move { place: place.to_owned(), line: bare.to_owned(), why }),
            Err(Trouble::Unsaved(error)) => Err(Failure::Unsaved(error)),
        }
    }

    /// A conversation on standard input until its end.
    fn converse(&mut self, out: &mut impl Write) -> Result<(), Failure> {
        let input = std::io::stdin();
        let shows_prompt = input.is_terminal();
        write(out, &format!("\n{}\n", self.help()))?;
        let mut lines = input.lock().lines();
        loop {
            if shows_prompt {
                let date = self.teller.date(self.session.game().view().turn);
                write(out, &format!("\n{} ", self.teller.say("text-prompt", &[("date", Arg::Text(&date))])))?;
            }
            let Some(line) = lines.next() else { break };
            let line = line.map_err(|source| Failure::Input { source })?;
            match line.trim() {
                "quit" | "exit" => break,
                look => match self.look(look) {
                    Some(page) => write(out, &page)?,
                    None => match self.play(look) {
                        Ok(page) => write(out, &page)?,
                        Err(Trouble::Refused(why)) => write(out, &format!("{why}\n"))?,
                        Err(Trouble::Unsaved(error)) => eprintln!("wedge: {error}"),
                    },
                },
            }
        }
        let bye = match self.session.path() {
            Some(path) => self.teller.say("text-bye", &[("path", Arg::Text(&path.display().to_string()))]),
            None => self.teller.say("text-bye-unsaved", &[]),
        };
        write(out, &format!("{bye}\n"))
    }

    fn help(&self) -> String {
        let pack = &self.teller.pack;
        let example = pack.issues.first().and_then(|issue| Some(format!("{}={}", issue.id, issue.options.last()?.id)));
        let example = example.unwrap_or_default();
        let keys =
            ["text-help-aims", "text-help", "text-help-learn", "text-help-time", "text-help-after", "text-help-more"];
        let lines = keys.map(|key| self.teller.say(key, &[]));
        let last = self.teller.say("text-help-example", &[("example", Arg::Text(&example))]);
        lines.iter().chain([&last]).map(|line| textwrap::fill(line, WIDTH)).collect::<Vec<_>>().join("\n")
    }

    /// A page that is only looked at.
    fn look(&self, word: &str) -> Option<String> {
        let view = self.session.game().view();
        let mut page = self.page();
        match word {
            "help" => return Some(format!("{}\n", self.help())),
            "draft" => page.draft(&self.draft, &view),
            "people" => page.people(&view),
            "desks" => page.desks(&view),
            "actions" => page.actions(&view),
            "advice" => {
                let game = self.session.game();
                let home = |package: &Package| game.home_verdict(package);
                page.advice(&view, &advice(&self.teller.pack.scenario, &view, &home));
            }
            "clock" => page.clock(&view),
            "forecasts" => page.forecasts(&view),
            "home" => {
                let verdict = view.table.home.clone().or_else(|| self.session.game().home_verdict(&self.draft))?;
                page.standing(&view);
                page.home(&verdict);
            }
            "ledger" => page.ledger(&view),
            "log" => {
                let told: Vec<_> = view.log.iter().map(|entry| self.teller.tell(entry)).collect();
                page.news(&told);
            }
            "briefing" => page.briefing(),
            "sources" => page.sources(),
            _ => return None,
        }
        Some(page.finish())
    }
}

fn write(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|source| Failure::Output { source })
}
