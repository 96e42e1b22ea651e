//! `wedge text`: the whole game in a terminal.

use std::cell::OnceCell;
use std::ffi::OsString;
use std::io::{BufRead, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use wedge_counsel::{OTHER_LUCKS, Review, advice};
use wedge_engine::{Command, Observation, Package, Phase, Refusal};
use wedge_record::{ApplyError, Notice, Session, for_shell};
use wedge_scenario::{
    LONGEST_MOVE, Line, MoveError, did_you_mean, parse_line, printable, printable_path, reply_by_id, usage, wide,
};
use wedge_words::{Arg, Page, Teller, debrief};

use crate::commands::common::{Failure, complain, fresh_seed, scenario_by_rounds, speech, tell};

/// Columns of a page.
const WIDTH: usize = 80;

/// Most bytes of a file of moves.
const LONGEST_FILE: u64 = 16 << 20;

/// What can be looked at.
const LOOKS: [&str; 17] = [
    "help",
    "draft",
    "advice",
    "clock",
    "people",
    "desks",
    "actions",
    "forecasts",
    "home",
    "ledger",
    "log",
    "briefing",
    "sources",
    "debrief",
    "debrief all",
    "quit",
    "exit",
];

#[derive(Debug, Args)]
pub struct Text {
    /// The scenario, by id or path [default: the first one inside the program]
    scenario: Option<OsString>,
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
        // Read before a game is begun: a file of moves that cannot be read leaves no session behind.
        let moves = self.moves.as_deref().map(read_moves).transpose()?;
        let (session, notices) = self.open(folders)?;
        let teller = Teller::new(Arc::clone(session.pack()), speech);
        let mut table = Table::new(session, teller);
        for notice in notices {
            tell(&noticed(&notice, &table.teller));
        }
        let mut out = std::io::stdout().lock();
        table.begin(&mut out)?;
        match self.moves.zip(moves) {
            Some((path, moves)) => table.script(&path, &moves, &mut out),
            None => table.converse(&mut out),
        }
    }

    fn open(&self, folders: &[PathBuf]) -> Result<(Session, Vec<Notice>), Failure> {
        if let Some(path) = self.session.as_ref().filter(|path| path.exists()) {
            if self.seed.is_some() || self.scenario.is_some() || self.rounds.is_some() {
                let path = printable_path(path);
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

/// What should be told of a session that was opened again.
fn noticed(notice: &Notice, teller: &Teller) -> String {
    let Notice::Behind { line, text } = notice else { return teller.say("save-torn", &[]) };
    let line = ("line", Arg::Count(u32::try_from(*line).unwrap_or(u32::MAX)));
    match text.as_str() {
        "" => teller.say("save-behind-unseen", &[line]),
        text => teller.say("save-behind", &[line, ("text", Arg::Text(text))]),
    }
}

/// A game being played line by line.
struct Table {
    session: Session,
    teller: Teller,
    draft: Package,
    /// What is counted in looking back, once the game is over and it was asked for.
    review: OnceCell<Option<Review>>,
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
        let nothing = Package::status_quo(session.pack().scenario.issues.len());
        let draft = session.game().glance().offer.unwrap_or(nothing);
        Self { session, teller, draft, review: OnceCell::new() }
    }

    fn page(&self) -> Page<'_> {
        Page::new(&self.teller, WIDTH)
    }

    fn begin(&self, out: &mut impl Write) -> Result<(), Failure> {
        let view = self.session.game().view();
        let mut page = self.page();
        if view.phase == Phase::Over {
            // What was played is in the log; here its last page and what came of it.
            let opened = |what: &Observation| matches!(what, Observation::RoundOpened { .. });
            let last = view.log.iter().rposition(|entry| opened(&entry.what)).map_or(0, |at| at + 1);
            page.markdown(&format!("# {}", self.teller.pack.title));
            page.after_move(&view, last);
            self.debrief(&mut page, false);
            return write(out, &page.finish());
        }
        page.opening();
        if view.can_undertake.is_ok() {
            page.choices();
        }
        page.after_move(&view, 0);
        write(out, &page.finish())
    }

    /// Puts the debrief on a page, with all that is folded or without; false while the game is on.
    fn debrief(&self, page: &mut Page<'_>, whole: bool) -> bool {
        let game = self.session.game();
        let (Some(truth), Some(outcome)) = (game.truth(), game.outcome()) else { return false };
        let review = self.review.get_or_init(|| Review::of(game, OTHER_LUCKS));
        let debrief = debrief(&self.teller, &truth, outcome, review.as_ref());
        if whole {
            page.whole_debrief(&debrief);
        } else {
            page.debrief(&debrief);
        }
        true
    }

    /// One move; the page it gives.
    fn play(&mut self, line: &str) -> Result<String, Trouble> {
        let refused = |text: String| Trouble::Refused(text);
        let waiting = self.session.game().glance().question;
        let parsed = parse_line(&self.teller.pack, line, &self.draft).map_err(|error| refused(self.no_move(&error)))?;
        let asked = waiting.as_ref().map(|question| question.question.kind);
        let command = match parsed {
            Line::Empty => return Ok(String::new()),
            Line::Command(command) => command,
            Line::Answer(id) => match reply_by_id(&self.teller.pack, &id, asked) {
                Some(reply) => Command::Answer(reply),
                None if asked.is_none() => return Err(refused(self.teller.refusal(&Refusal::NothingAsked))),
                None => {
                    let replies = waiting.iter().flat_map(|question| self.teller.question(question).replies);
                    let replies = replies.map(|reply| format!("  answer {}: {}", reply.id, reply.label));
                    let first = self.teller.refusal(&Refusal::NoSuchReply);
                    let why = std::iter::once(first).chain(replies).collect::<Vec<_>>().join("\n");
                    return Err(refused(why));
                }
            },
        };
        let seen = self.session.game().seen().len();
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
        self.debrief(&mut page, false);
        Ok(page.finish())
    }

    /// Why a line is no move; a page to look at that is named nearly so is proposed.
    fn no_move(&self, error: &MoveError) -> String {
        if let MoveError::Verb { word, close: None } = error
            && let Some(word) = did_you_mean(word, LOOKS)
        {
            return format!("{error}\n{}", self.teller.say("text-look-meant", &[("word", Arg::Text(word))]));
        }
        error.to_string()
    }

    /// The moves of a file, up to its end or to the first that is refused.
    fn script(&mut self, path: &Path, moves: &[Option<String>], out: &mut impl Write) -> Result<(), Failure> {
        let mut made = 0;
        for (index, line) in moves.iter().enumerate() {
            let bare = line.as_deref().unwrap_or_default();
            let trouble = match line {
                Some(_) if bare.is_empty() => continue,
                Some(_) => {
                    write(out, &format!("\n> {}\n", said_back(bare)))?;
                    match self.play(bare) {
                        Ok(page) => {
                            made += 1;
                            write(out, &page)?;
                            continue;
                        }
                        Err(trouble) => trouble,
                    }
                }
                None => Trouble::Refused(self.teller.say("text-not-text", &[])),
            };
            return Err(match trouble {
                Trouble::Unsaved(error) => Failure::Unsaved(error),
                Trouble::Refused(why) => {
                    let place = format!("{}:{}", printable_path(path), index + 1);
                    let kept = self.session.path().map(|path| (made, for_shell(path)));
                    Failure::Move { place, line: said_back(bare), why, kept }
                }
            });
        }
        Ok(())
    }

    /// A conversation on standard input until its end.
    fn converse(&mut self, out: &mut impl Write) -> Result<(), Failure> {
        let input = std::io::stdin();
        let shows_prompt = input.is_terminal();
        let over = self.session.game().glance().phase == Phase::Over;
        let help = if over { self.over() } else { self.help() };
        write(out, &format!("\n{help}\n"))?;
        let mut input = input.lock();
        loop {
            if shows_prompt {
                let date = self.teller.date(self.session.game().glance().turn);
                write(out, &format!("\n{} ", self.teller.say("text-prompt", &[("date", Arg::Text(&date))])))?;
            }
            let line = match next_line(&mut input).map_err(|source| Failure::Input { source })? {
                Heard::End => break,
                Heard::Line(line) => line,
                Heard::NotText => {
                    write(out, &format!("{}\n", self.teller.say("text-not-text", &[])))?;
                    continue;
                }
                Heard::TooLong => {
                    write(out, &format!("{}\n", self.teller.say("text-too-long", &[])))?;
                    continue;
                }
            };
            let line = line.trim().trim_start_matches('\u{feff}');
            let asked = as_asked(line);
            match asked.trim_end_matches(['.', '!', '?']) {
                "quit" | "exit" => break,
                look => match self.look(look) {
                    Some(page) => write(out, &page)?,
                    None => match self.play(line) {
                        Ok(page) => write(out, &page)?,
                        Err(Trouble::Refused(why)) => write(out, &format!("{why}\n"))?,
                        Err(Trouble::Unsaved(error)) => complain(&error),
                    },
                },
            }
        }
        let bye = match self.session.path() {
            Some(path) => self.teller.say("text-bye", &[("path", Arg::Text(&for_shell(path)))]),
            None => self.teller.say("text-bye-unsaved", &[]),
        };
        write(out, &format!("{bye}\n"))
    }

    fn over(&self) -> String {
        textwrap::fill(&self.teller.say("text-over", &[]), WIDTH)
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

    /// What one move does; all of it for what is no move.
    fn help_on(&self, word: &str) -> String {
        let key = match word {
            "undertake" => "text-help-on-undertake",
            "offer" => "text-help-on-offer",
            "accept" => "text-help-on-accept",
            "sign" => "text-help-on-sign",
            "task" => "text-help-on-task",
            "sound" => "text-help-on-sound",
            "act" => "text-help-on-act",
            "answer" => "text-help-on-answer",
            "believe" => "text-help-on-believe",
            "forecast" => "text-help-on-forecast",
            "pace" => "text-help-on-pace",
            "relief" => "text-help-on-relief",
            "third" => "text-help-on-third",
            "break-off" | "break off" | "breakoff" => "text-help-on-break-off",
            "end" => "text-help-on-end",
            other if LOOKS.contains(&other) => return textwrap::fill(&self.teller.say("text-help-more", &[]), WIDTH),
            _ => return self.help(),
        };
        let usage = usage(key.trim_start_matches("text-help-on-")).unwrap_or_default();
        let written = self.teller.say("text-help-on", &[("usage", Arg::Text(usage))]);
        let does = textwrap::fill(&self.teller.say(key, &[]), WIDTH);
        format!("{written}\n{does}")
    }

    /// A page that is only looked at.
    fn look(&self, word: &str) -> Option<String> {
        let view = self.session.game().view();
        let mut page = self.page();
        if let Some(word) = word.strip_prefix("help ") {
            return Some(format!("{}\n", self.help_on(word.trim())));
        }
        match word {
            "help" => return Some(format!("{}\n", self.help())),
            "debrief" | "debrief all" => {
                if !self.debrief(&mut page, word != "debrief") {
                    return Some(format!("{}\n", self.teller.say("text-debrief-later", &[])));
                }
            }
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

/// A line as a word to look at: in small letters, a question mark in place of `help`.
fn as_asked(line: &str) -> String {
    let asked = line.to_lowercase();
    match asked.strip_prefix('?') {
        Some(about) => format!("help {}", about.trim_start_matches(['?', ' '])).trim_end().to_owned(),
        None => asked,
    }
}

/// What came from standard input.
enum Heard {
    Line(String),
    NotText,
    TooLong,
    End,
}

/// The next line, whatever bytes it holds; of one that is longer than any move no more is kept than tells so.
fn next_line(input: &mut impl BufRead) -> std::io::Result<Heard> {
    let limit = LONGEST_MOVE + 2;
    let mut bytes = Vec::new();
    input.by_ref().take(limit as u64).read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(Heard::End);
    }
    if bytes.len() < limit || bytes.ends_with(b"\n") {
        return Ok(String::from_utf8(bytes).map_or(Heard::NotText, Heard::Line));
    }
    loop {
        let waiting = input.fill_buf()?;
        let end = waiting.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(waiting.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() || used == 0 {
            return Ok(Heard::TooLong);
        }
    }
}

/// The lines of a file of moves without their comments; `None` for one that is not UTF-8.
fn read_moves(path: &Path) -> Result<Vec<Option<String>>, Failure> {
    let failed = |source| Failure::Read { path: path.to_owned(), source };
    let refused = |why: &str| failed(std::io::Error::new(std::io::ErrorKind::InvalidData, why.to_owned()));
    let mut bytes = Vec::new();
    std::fs::File::open(path).and_then(|file| file.take(LONGEST_FILE + 1).read_to_end(&mut bytes)).map_err(failed)?;
    if bytes.len() as u64 > LONGEST_FILE {
        return Err(refused("it is larger than 16 MiB"));
    }
    if let Some(what) = wide(&bytes) {
        return Err(refused(&format!("it was saved as {what}; save it as UTF-8")));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    // Some editors end lines by a carriage return alone.
    let end = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
    let lines = bytes.split(|byte| *byte == end).map(|line| {
        // A comment may hold anything.
        let line = line.split(|byte| *byte == b'#').next().unwrap_or(line);
        std::str::from_utf8(line).ok().map(|line| line.trim().to_owned())
    });
    Ok(lines.collect())
}

/// Most letters of a line that are said back.
const SAID_BACK: usize = 240;

/// A line of somebody's file as it is said back: nothing in it that a terminal would obey, and no more than can be read.
fn said_back(line: &str) -> String {
    let mut letters = line.chars();
    let said = printable(&letters.by_ref().take(SAID_BACK).collect::<String>());
    if letters.next().is_some() { format!("{said} …") } else { said }
}

fn write(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|source| Failure::Output { source })
}
