//! A line read as a move.

use wedge_engine::{
    ActionId, BlocId, Command, DeskId, IssueId, Pace, Package, Reply, Setting, ThirdStance, Undertaking,
};

use super::typed::{as_meant, folded, place};
use super::verbs::{LONGEST_MOVE, Line, MoveError, verbs, written_otherwise};
use crate::pack::Pack;
use crate::reading::{did_you_mean, printable};

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
