//! A move as the line that would make it.

use wedge_engine::{Command, Pace, Package, QuestionKind, Reply, Setting, ThirdStance};

use super::typed::place;
use crate::pack::Pack;

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
