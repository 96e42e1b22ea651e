//! From the fields of a form to an order.

use wedge_engine::{Command, Observation, Package};
use wedge_scenario::{Line, parse_line, reply_by_id};
use wedge_words::{Arg, Teller};

use crate::fields::{Fields, field};
use crate::given::ordered_on;
use crate::sitter::Sitter;

/// Why a form gives no order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No page of the team has such a form.
    Nothing,
    /// It was filled in on a table that has changed since.
    Stale,
    /// For a reason, in a sentence.
    Why(String),
}

/// The move that the fields of a form write: a draft clause by clause, or a move as it is.
#[must_use]
pub fn written(fields: &Fields) -> String {
    let order = field(fields, "order").unwrap_or_default();
    if order != "offer" {
        return order.to_owned();
    }
    let clauses = fields.iter().filter_map(|(name, value)| Some((name.strip_prefix("issue.")?, value)));
    let clauses: Vec<String> = clauses.map(|(issue, option)| format!("{issue}={option}")).collect();
    format!("offer {}", clauses.join(" "))
}

/// The aims and the red line of a form, as a move.
#[must_use]
pub fn aims(fields: &Fields) -> String {
    let chosen: Vec<&str> = fields.iter().filter(|(name, _)| name == "aim").map(|(_, value)| value.as_str()).collect();
    format!("undertake {} never {}", chosen.join(" "), field(fields, "line").unwrap_or_default())
}

/// The belief of a form, as a move.
#[must_use]
pub fn believed(fields: &Fields) -> String {
    percentages("believe", "share.", fields)
}

/// The forecasts of a form, as a move.
#[must_use]
pub fn forecast(fields: &Fields) -> String {
    percentages("forecast", "chance.", fields)
}

/// Percentages of a form as a move, from the fields whose names begin so: `verb NAME=PERCENT ...`.
fn percentages(verb: &str, begin: &str, fields: &Fields) -> String {
    let shares = fields.iter().filter_map(|(name, value)| Some((name.strip_prefix(begin)?, value)));
    let shares: Vec<String> = shares.map(|(name, value)| format!("{name}={value}")).collect();
    format!("{verb} {}", shares.join(" "))
}

/// A command from a move as it is written.
///
/// # Errors
/// Why it is none; the id of an answer to what is not asked; nothing, where nothing was written.
pub fn command_of(sitter: &Sitter, text: &str) -> Result<Command, String> {
    let pack = sitter.game.pack();
    let nothing = Package::status_quo(pack.issues.len());
    let standing = sitter.view.table.offer.as_ref().unwrap_or(&nothing);
    match parse_line(pack, text, standing) {
        Ok(Line::Command(command)) => Ok(command),
        Ok(Line::Answer(id)) => {
            let asked = sitter.view.question.as_ref().map(|question| question.question.kind);
            reply_by_id(pack, &id, asked).map(Command::Answer).ok_or(id)
        }
        Ok(Line::Empty) => Err(String::new()),
        Err(error) => Err(error.to_string()),
    }
}

/// The answer that was given on an earlier table, if it is the one of this id.
fn answered_before(sitter: &Sitter, on: usize, id: &str) -> Option<Command> {
    let command = ordered_on(&sitter.game, on)?;
    let asked = sitter.view.log.iter().filter_map(|entry| match &entry.what {
        Observation::Asked(question) => Some(question.kind),
        _ => None,
    });
    let replies = asked.filter_map(|kind| reply_by_id(sitter.game.pack(), id, Some(kind)));
    replies.map(Command::Answer).find(|answer| answer == command)
}

/// The order that a form gives by this move, and the number of the table that it was filled in on.
///
/// # Errors
/// A form that gives none. What the rules say to the order is not asked here.
pub fn ordered(teller: &Teller, sitter: &Sitter, fields: &Fields, text: &str) -> Result<(usize, Command), Refused> {
    if !sitter.open() {
        return Err(Refused::Why(teller.say("class-shut", &[])));
    }
    if !sitter.pen() {
        return Err(Refused::Why(teller.say("class-no-pen", &[])));
    }
    let on = field(fields, "on").and_then(|on| on.parse::<usize>().ok()).ok_or(Refused::Nothing)?;
    match command_of(sitter, text) {
        // How time goes on is not one of a team's orders.
        Ok(Command::EndRound) => Err(Refused::Nothing),
        Ok(command) => Ok((on, command)),
        // What is no longer asked may have been answered so just now.
        Err(id) if on < sitter.game.lines() => {
            answered_before(sitter, on, &id).map(|command| (on, command)).ok_or(Refused::Stale)
        }
        Err(why) if why.is_empty() => Err(Refused::Why(teller.say("class-empty-order", &[]))),
        Err(why) => Err(Refused::Why(teller.say("class-no-order", &[("why", Arg::Text(&why))]))),
    }
}
