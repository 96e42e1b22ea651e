//! The language of moves: one line a move, the same in the terminal, in a moves file and in the recorded line.
//!
//! ```text
//! # a comment
//! undertake AIM AIM never RED-LINE      at the opening, once
//! offer troops=out_14m verify=joint     issues that are not named keep the standing draft
//! accept | sign | break-off | end
//! task DESK | sound FACTION | act ACTION | answer REPLY
//! believe chip=25 divided=35 bond=40
//! forecast FORECAST=PERCENT             one or more
//! pace agreed|pause|fast   relief give|hold   third press|spare
//! ```
//!
//! A line that is no move to the letter is read once more as people type: capitals, spaces round the equals sign or a colon
//! in its place, commas between clauses, per cent signs, other dashes, quotation marks.

use wedge_engine::{
    ActionId, BlocId, Command, DeskId, IssueId, Pace, Package, QuestionKind, Reply, Setting, ThirdStance, Undertaking,
};

use crate::pack::Pack;
use crate::reading::{did_you_mean, printable};

/// Every move by its verb, as it is written.
const MOVES: [(&str, &str); 15] = [
    ("undertake", "undertake AIM AIM never RED-LINE"),
    ("offer", "offer ISSUE=OPTION [ISSUE=OPTION ...]"),
    ("accept", "accept"),
    ("sign", "sign"),
    ("task", "task DESK"),
    ("sound", "sound FACTION"),
    ("act", "act ACTION"),
    ("answer", "answer REPLY"),
    ("believe", "believe HYPOTHESIS=PERCENT [HYPOTHESIS=PERCENT ...], summing to 100"),
    ("forecast", "forecast FORECAST=PERCENT [FORECAST=PERCENT ...]"),
    ("pace", "pace agreed|pause|fast"),
    ("relief", "relief give|hold"),
    ("third", "third press|spare"),
    ("break-off", "break-off"),
    ("end", "end"),
];

/// Every verb.
fn verbs() -> impl Iterator<Item = &'static str> + Clone {
    MOVES.into_iter().map(|(verb, _)| verb)
}

/// How a move is written, by its verb; `None` if there is no such move.
#[must_use]
pub fn usage(verb: &str) -> Option<&'static str> {
    MOVES.iter().find(|(known, _)| *known == verb).map(|(_, usage)| *usage)
}

/// Why a move with words too many or too few is none.
fn written_otherwise(verb: &str) -> MoveError {
    MoveError::Usage(usage(verb).unwrap_or_default())
}

/// Most bytes of a move; a line beyond it is not read.
pub const LONGEST_MOVE: usize = 16 << 10;

/// What a line holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Nothing, or a comment.
    Empty,
    /// A move.
    Command(Command),
    /// An answer to a dated event by the id of the reply: it depends on what is being asked.
    Answer(String),
}

/// Why a line is no move.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoveError {
    /// An unknown verb.
    #[error("`{word}` is no move{}; moves are {}", meant(.close.as_deref()), verbs().collect::<Vec<_>>().join(", "))]
    Verb {
        /// The word.
        word: String,
        /// A close one.
        close: Option<String>,
    },
    /// A line that no move is as long as.
    #[error("this line has {0} bytes; a move has at most {LONGEST_MOVE}")]
    TooLong(usize),
    /// Words too many or too few.
    #[error("write `{0}`")]
    Usage(&'static str),
    /// An id that leads nowhere.
    #[error("there is no {what} `{id}`{}; {}", meant(.close.as_deref()), known_are(.known))]
    Unknown {
        /// What was looked for.
        what: &'static str,
        /// The id.
        id: String,
        /// A close one.
        close: Option<String>,
        /// What there is.
        known: Vec<String>,
    },
    /// A percentage that is none.
    #[error("`{0}` is no percentage; write a whole number from 0 to 100")]
    Percent(String),
    /// Something that is named twice.
    #[error("`{0}` is named twice in one move")]
    Twice(String),
}

fn meant(close: Option<&str>) -> String {
    close.map_or_else(String::new, |name| format!(" (did you mean `{name}`?)"))
}

/// Ids that are listed before the rest is only counted.
const MOST_LISTED: usize = 48;

fn known_are(known: &[String]) -> String {
    match known.len() {
        0 => "there are none".to_owned(),
        all if all <= MOST_LISTED => format!("known are {}", known.join(", ")),
        all => format!("known are {} and {} others", known[..MOST_LISTED].join(", "), all - MOST_LISTED),
    }
}

/// Reads one line. `standing` is the draft that an offer changes.
///
/// # Errors
/// Why the line is no move.
pub fn parse_line(pack: &Pack, line: &str, standing: &Package) -> Result<Line, MoveError> {
    if line.len() > LONGEST_MOVE {
        return Err(MoveError::TooLong(line.len()));
    }
    let text = line.split('#').next().unwrap_or("");
    to_the_letter(pack, text, standing).or_else(|_| to_the_letter(pack, &as_meant(text), standing))
}

/// A line as it was meant: what keyboards, phones and word processors put in place of the signs of a move is put back.
fn as_meant(text: &str) -> String {
    // Whoever copies a line of a transcript, or is used to commands elsewhere, puts a sign before it.
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || c == '>' || c == '/');
    let mut spaced = bare.to_lowercase();
    for written in ["break off", "break_off", "breakoff"] {
        spaced = spaced.replace(written, "break-off");
    }
    let mut out = String::with_capacity(spaced.len());
    for c in spaced.chars() {
        match c {
            ',' | ';' | '\u{ff0c}' => out.push(' '),
            // A colon behind the verb only says that the rest follows.
            ':' | '\u{ff1a}' if !out.trim_start().contains(' ') => out.push(' '),
            '=' | '\u{ff1d}' | ':' | '\u{ff1a}' => {
                out.truncate(out.trim_end().len());
                out.push('=');
            }
            c if c.is_whitespace() && out.ends_with('=') => {}
            c if c.is_whitespace() => out.push(' '),
            c => out.extend(plain(c)),
        }
    }
    out.truncate(out.trim_end_matches(['.', '!', ' ']).len());
    out
}

/// A letter as a move writes it; `None` for what cannot be seen or only dresses up.
fn plain(c: char) -> Option<char> {
    match c {
        // Dashes and the minus sign.
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        // Quotation marks and the per cent sign.
        '"' | '\'' | '`' | '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '%' => None,
        // Joiners, marks of direction, soft hyphens, byte order marks.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// A word without what tells no two ids apart.
fn folded(word: &str) -> String {
    word.to_lowercase().chars().filter_map(plain).collect()
}

/// The place of an id: to the letter, or else the one that a word can only mean.
fn place<'a>(id: &str, known: impl Iterator<Item = &'a String> + Clone) -> Option<usize> {
    known.clone().position(|one| one == id).or_else(|| {
        let word = folded(id);
        let mut close = known.enumerate().filter(|(_, one)| folded(one) == word).map(|(at, _)| at);
        close.next().filter(|_| close.next().is_none())
    })
}

fn to_the_letter(pack: &Pack, text: &str, standing: &Package) -> Result<Line, MoveError> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some((verb, rest)) = words.split_first() else { return Ok(Line::Empty) };
    let command = match *verb {
        "undertake" => undertake(pack, rest)?,
        "offer" => offer(pack, rest, standing)?,
        "accept" => none(rest, "accept", Command::Accept)?,
        "sign" => none(rest, "sign", Command::Sign)?,
        "break-off" => none(rest, "break-off", Command::BreakOff)?,
        "end" => none(rest, "end", Command::EndRound)?,
        "task" => {
            let id = one(rest, "task")?;
            Command::Task(DeskId::from_index(find("desk", id, pack.desks.iter().map(|desk| &desk.id))?))
        }
        "sound" => {
            let id = one(rest, "sound")?;
            Command::Sound(BlocId::from_index(find("faction", id, pack.factions.iter().map(|faction| &faction.id))?))
        }
        "act" => {
            let id = one(rest, "act")?;
            Command::Act(ActionId::from_index(find("action", id, pack.actions.iter().map(|action| &action.id))?))
        }
        "answer" => {
            let id = one(rest, "answer")?;
            match folded(id).as_str() {
                "protest" => Command::Answer(Reply::Protest),
                "suspend-deal" => Command::Answer(Reply::Suspend),
                "silence" => Command::Answer(Reply::Silence),
                "strike" => Command::Answer(Reply::Strike),
                "strike-hard" => Command::Answer(Reply::StrikeHard),
                // Which replies there are depends on what is asked; to list them all would tell what lies ahead.
                _ => return Ok(Line::Answer(id.to_owned())),
            }
        }
        "believe" => believe(pack, rest)?,
        "forecast" => forecast(pack, rest)?,
        "pace" => Command::Set(Setting::Pace(match rest {
            ["agreed"] => Pace::Agreed,
            ["pause"] => Pace::Pause,
            ["fast"] => Pace::Fast,
            _ => return Err(written_otherwise("pace")),
        })),
        "relief" => Command::Set(Setting::Relief(match rest {
            ["give"] => true,
            ["hold"] => false,
            _ => return Err(written_otherwise("relief")),
        })),
        "third" => Command::Set(Setting::Third(match rest {
            ["press"] => ThirdStance::Press,
            ["spare"] => ThirdStance::Spare,
            _ => return Err(written_otherwise("third")),
        })),
        other => {
            let begins = |verb: &&str| other.len() > 1 && (verb.starts_with(other) || other.starts_with(verb));
            let close = did_you_mean(other, verbs()).or_else(|| verbs().find(begins));
            return Err(MoveError::Verb { word: printable(other), close: close.map(str::to_owned) });
        }
    };
    Ok(Line::Command(command))
}

fn none(rest: &[&str], verb: &str, command: Command) -> Result<Command, MoveError> {
    if rest.is_empty() { Ok(command) } else { Err(written_otherwise(verb)) }
}

fn one<'a>(rest: &[&'a str], verb: &str) -> Result<&'a str, MoveError> {
    match rest {
        [only] => Ok(only),
        _ => Err(written_otherwise(verb)),
    }
}

fn find<'a>(what: &'static str, id: &str, known: impl Iterator<Item = &'a String> + Clone) -> Result<usize, MoveError> {
    place(id, known.clone()).ok_or_else(|| unknown(what, id, known))
}

fn unknown<'a>(what: &'static str, id: &str, known: impl Iterator<Item = &'a String>) -> MoveError {
    let known: Vec<String> = known.cloned().collect();
    let close = did_you_mean(id, known.iter().map(String::as_str)).map(str::to_owned);
    MoveError::Unknown { what, id: printable(id), close, known }
}

fn undertake(pack: &Pack, rest: &[&str]) -> Result<Command, MoveError> {
    let [aims @ .., "never", line] = rest else { return Err(written_otherwise("undertake")) };
    let small = |at: usize| u8::try_from(at).unwrap_or(u8::MAX);
    let known = pack.mandate.aims.iter().map(|aim| &aim.id);
    let aims: Result<Vec<u8>, MoveError> = aims.iter().map(|id| find("aim", id, known.clone()).map(small)).collect();
    let red_line = find("red line", line, pack.mandate.red_lines.iter().map(|line| &line.id)).map(small)?;
    Ok(Command::Undertake(Undertaking { aims: aims?, red_line }))
}

/// Each `NAME=VALUE` with the place of its name. Nothing may be named twice: one of the two would be lost in silence.
fn pairs<'a, 'b>(
    rest: &[&'a str],
    verb: &str,
    what: &'static str,
    known: &(impl Iterator<Item = &'b String> + Clone),
) -> Result<Vec<(usize, &'a str)>, MoveError> {
    if rest.is_empty() {
        return Err(written_otherwise(verb));
    }
    let mut named = vec![false; known.clone().count()];
    let mut pairs = Vec::with_capacity(rest.len());
    for word in rest {
        let (name, value) = word.split_once('=').ok_or_else(|| written_otherwise(verb))?;
        let at = find(what, name, known.clone())?;
        if std::mem::replace(&mut named[at], true) {
            return Err(MoveError::Twice(printable(name)));
        }
        pairs.push((at, value));
    }
    Ok(pairs)
}

fn offer(pack: &Pack, rest: &[&str], standing: &Package) -> Result<Command, MoveError> {
    let mut package = standing.clone();
    for (issue, option) in pairs(rest, "offer", "issue", &pack.issues.iter().map(|issue| &issue.id))? {
        let option = find("option", option, pack.issues[issue].options.iter().map(|option| &option.id))?;
        package = package.with(IssueId::from_index(issue), u8::try_from(option).unwrap_or(u8::MAX));
    }
    Ok(Command::Offer(package))
}

fn percent(text: &str) -> Result<u8, MoveError> {
    let percent = text.parse::<u8>().ok().filter(|percent| *percent <= 100);
    percent.ok_or_else(|| MoveError::Percent(printable(text)))
}

fn believe(pack: &Pack, rest: &[&str]) -> Result<Command, MoveError> {
    let mut shares = vec![0_u8; pack.types.len()];
    for (kind, share) in pairs(rest, "believe", "hypothesis", &pack.types.iter().map(|kind| &kind.id))? {
        shares[kind] = percent(share)?;
    }
    Ok(Command::Believe(shares))
}

fn forecast(pack: &Pack, rest: &[&str]) -> Result<Command, MoveError> {
    let known = pack.forecasts.iter().map(|forecast| &forecast.id);
    let stated = pairs(rest, "forecast", "forecast", &known)?.into_iter();
    let stated = stated.map(|(which, share)| Ok((u8::try_from(which).unwrap_or(u8::MAX), percent(share)?)));
    Ok(Command::Forecast(stated.collect::<Result<_, _>>()?))
}

/// A package as the words of an offer.
#[must_use]
pub fn format_package(pack: &Pack, package: &Package) -> String {
    pack.issues
        .iter()
        .zip(&package.0)
        .map(|(issue, option)| {
            let option = issue.options.get(usize::from(*option)).map_or("?", |option| option.id.as_str());
            format!("{}={option}", issue.id)
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// A command as the line that would give it. `asked` is what was being asked, for answers to dated events.
#[must_use]
pub fn format_command(pack: &Pack, command: &Command, asked: Option<QuestionKind>) -> String {
    match command {
        Command::Undertake(undertaking) => {
            let aims = undertaking.aims.iter().map(|at| id(pack.mandate.aims.get(usize::from(*at)).map(|aim| &aim.id)));
            let aims = aims.collect::<Vec<_>>().join(" ");
            let line = pack.mandate.red_lines.get(usize::from(undertaking.red_line)).map(|line| &line.id);
            format!("undertake {aims} never {}", id(line))
        }
        Command::Offer(package) => format!("offer {}", format_package(pack, package)),
        Command::Accept => "accept".into(),
        Command::Sign => "sign".into(),
        Command::BreakOff => "break-off".into(),
        Command::EndRound => "end".into(),
        Command::Task(desk) => format!("task {}", id(pack.desks.get(desk.at()).map(|desk| &desk.id))),
        Command::Sound(bloc) => format!("sound {}", id(pack.factions.get(bloc.at()).map(|faction| &faction.id))),
        Command::Act(action) => format!("act {}", id(pack.actions.get(action.at()).map(|action| &action.id))),
        Command::Answer(reply) => format!("answer {}", reply_id(pack, *reply, asked)),
        Command::Believe(shares) => {
            let words: Vec<String> =
                pack.types.iter().zip(shares).map(|(kind, share)| format!("{}={share}", kind.id)).collect();
            format!("believe {}", words.join(" "))
        }
        Command::Forecast(stated) => {
            let word = |(which, percent): &(u8, u8)| {
                format!("{}={percent}", id(pack.forecasts.get(usize::from(*which)).map(|forecast| &forecast.id)))
            };
            format!("forecast {}", stated.iter().map(word).collect::<Vec<_>>().join(" "))
        }
        Command::Set(Setting::Pace(pace)) => {
            format!(
                "pace {}",
                match pace {
                    Pace::Agreed => "agreed",
                    Pace::Pause => "pause",
                    Pace::Fast => "fast",
                }
            )
        }
        Command::Set(Setting::Relief(relief)) => format!("relief {}", if *relief { "give" } else { "hold" }),
        Command::Set(Setting::Third(third)) => {
            format!(
                "third {}",
                match third {
                    ThirdStance::Press => "press",
                    ThirdStance::Spare => "spare",
                }
            )
        }
    }
}

/// An id, or a mark for what leads nowhere.
fn id(known: Option<&String>) -> &str {
    known.map_or("?", String::as_str)
}

/// The word for a reply.
#[must_use]
pub fn reply_id(pack: &Pack, reply: Reply, asked: Option<QuestionKind>) -> String {
    match (reply, asked) {
        (Reply::Listed(index), Some(QuestionKind::Incident(incident))) => pack.events[incident.at()]
            .replies
            .get(usize::from(index))
            .map_or_else(|| "?".to_owned(), |reply| reply.id.clone()),
        (Reply::Listed(_), _) => "?".to_owned(),
        (Reply::Protest, _) => "protest".to_owned(),
        (Reply::Suspend, _) => "suspend-deal".to_owned(),
        (Reply::Silence, _) => "silence".to_owned(),
        (Reply::Strike, _) => "strike".to_owned(),
        (Reply::StrikeHard, _) => "strike-hard".to_owned(),
    }
}

/// The reply to a dated event with an id.
#[must_use]
pub fn reply_by_id(pack: &Pack, id: &str, asked: Option<QuestionKind>) -> Option<Reply> {
    let Some(QuestionKind::Incident(incident)) = asked else { return None };
    let position = place(id, pack.events[incident.at()].replies.iter().map(|reply| &reply.id))?;
    u8::try_from(position).ok().map(Reply::Listed)
}
