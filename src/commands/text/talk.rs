//! The conversation: a line in, its move made, a page out; and the same with the lines of a file.

use std::io::{IsTerminal, Write};
use std::path::Path;

use wedge_engine::{Command, Observation, Phase, QuestionKind, Refusal};
use wedge_record::{ApplyError, for_shell};
use wedge_scenario::{Line, MoveError, did_you_mean, parse_line, printable_path, reply_by_id};
use wedge_words::Arg;

use super::lines::{Heard, next_line, said_back, write};
use super::terminal::{LOOKS, Terminal, as_asked};
use crate::commands::common::{Failure, complain};

/// Why a line had no effect.
enum Trouble {
    /// It is no move, or the rules refuse it.
    Refused(String),
    /// It could not be saved.
    Unsaved(ApplyError),
}

impl Terminal {
    pub(super) fn begin(&self, out: &mut impl Write) -> Result<(), Failure> {
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
    pub(super) fn script(
        &mut self,
        path: &Path,
        moves: &[Option<String>],
        out: &mut impl Write,
    ) -> Result<(), Failure> {
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
                Trouble::Refused(mut why) => {
                    if let Some(asked) = self.unanswered(&why, index + 1) {
                        why = format!("{why} {asked}");
                    }
                    let place = format!("{}:{}", printable_path(path), index + 1);
                    let kept = self.session.path().map(|path| (made, for_shell(path)));
                    Failure::Move { place, line: said_back(bare), why, kept }
                }
            });
        }
        Ok(())
    }

    /// Which question it was that a line of a file was refused for, and what can be written before that line.
    fn unanswered(&self, why: &str, line: usize) -> Option<String> {
        if why != self.teller.refusal(&Refusal::AnswerFirst) {
            return None;
        }
        let waiting = self.session.game().glance().question?;
        let asked = self.teller.question(&waiting);
        let question = match waiting.question.kind {
            QuestionKind::Incident(incident) => format!("`{}`", self.teller.pack.events[incident.at()].id),
            _ => format!("“{}”", asked.title),
        };
        let replies: Vec<String> = asked.replies.iter().map(|reply| format!("`answer {}`", reply.id)).collect();
        let (replies, line) = (replies.join(", "), line.to_string());
        let args = [("question", Arg::Text(&question)), ("line", Arg::Text(&line)), ("replies", Arg::Text(&replies))];
        Some(self.teller.say("text-asked", &args))
    }

    /// A conversation on standard input until its end.
    pub(super) fn converse(&mut self, out: &mut impl Write) -> Result<(), Failure> {
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
}
