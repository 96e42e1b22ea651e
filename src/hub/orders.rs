//! Orders of a team: read from forms, given once, and what came of them shown.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use serde::Deserialize;
use wedge_class::{Entry, Kept, Moment, Room};
use wedge_engine::{Command, Observation, Package};
use wedge_report::class::{Said, Sure, sure_page};
use wedge_scenario::{Line, parse_line, reply_by_id};
use wedge_words::Arg;

use crate::answer::{Answer, Refused, see};
use crate::device::Asker;
use crate::keep::Done;
use crate::site::Site;
use crate::sitter::{Sitter, seated, table_of};

/// Fields of a form, in the order in which they came.
type Fields = Form<Vec<(String, String)>>;

/// A field of a form; the first of that name.
fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// The move that the fields of a form write: a draft clause by clause, or a move as it is.
fn written(fields: &[(String, String)]) -> String {
    let order = field(fields, "order").unwrap_or_default();
    if order != "offer" {
        return order.to_owned();
    }
    let clauses = fields.iter().filter_map(|(name, value)| Some((name.strip_prefix("issue.")?, value)));
    let clauses: Vec<String> = clauses.map(|(issue, option)| format!("{issue}={option}")).collect();
    format!("offer {}", clauses.join(" "))
}

/// A command from a move as it is written.
fn command_of(site: &Site, sitter: &Sitter, text: &str) -> Result<Command, String> {
    let pack = site.hub().pack();
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
fn answered_before(site: &Site, sitter: &Sitter, on: usize, id: &str) -> Option<Command> {
    let command = on.checked_sub(2).and_then(|at| sitter.game.commands().get(at))?;
    let asked = sitter.view.log.iter().filter_map(|entry| match &entry.what {
        Observation::Asked(question) => Some(question.kind),
        _ => None,
    });
    let replies = asked.filter_map(|kind| reply_by_id(site.hub().pack(), id, Some(kind)));
    replies.map(Command::Answer).find(|answer| answer == command)
}

/// The table as it stands by now, for whoever ordered on an earlier one.
///
/// What it believes and foresees is not put in question by that and stands there as it was filled in; a draft is to be looked at anew.
async fn stale(site: &Site, sitter: Sitter, fields: &[(String, String)]) -> Answer {
    let Some(game) = site.hub().snapshot(sitter.team).await? else { return Err(Refused::Nothing) };
    let view = game.game().view();
    let sitter = Sitter { game, view, ..sitter };
    let said = Said::Refused(site.hub().teller().say("class-stale", &[]));
    let filled: Vec<(String, String)> =
        fields.iter().filter(|(name, _)| !name.starts_with("issue.")).cloned().collect();
    Ok((StatusCode::CONFLICT, table_of(site, &sitter, Some(said), &filled)).into_response())
}

/// Gives an order of a form, and shows what came of it.
async fn give(site: &Arc<Site>, sitter: Sitter, fields: &[(String, String)], text: &str) -> Answer {
    let teller = site.hub().teller();
    let refused = |why: String| {
        Ok((StatusCode::CONFLICT, table_of(site, &sitter, Some(Said::Refused(why)), fields)).into_response())
    };
    if !sitter.open() {
        return refused(teller.say("class-shut", &[]));
    }
    if !sitter.pen() {
        return refused(teller.say("class-no-pen", &[]));
    }
    let Some(on) = field(fields, "on").and_then(|on| on.parse::<usize>().ok()) else { return Err(Refused::Nothing) };
    let command = match command_of(site, &sitter, text) {
        // How time goes on is the instructor's to say.
        Ok(Command::EndRound) => return Err(Refused::Nothing),
        Ok(command) => command,
        // What is no longer asked may have been answered so just now.
        Err(id) if on < sitter.game.lines() => match answered_before(site, &sitter, on, &id) {
            Some(command) => command,
            None => return stale(site, sitter, fields).await,
        },
        Err(why) => return refused(teller.say("class-no-order", &[("why", Arg::Text(&why))])),
    };
    match site.hub().order(sitter.team, on, &command).await? {
        // The same press again takes its line of reason with it, which may not have come to be written the first time.
        Done::Now(_) | Done::Before(_) => {
            let moment = match command {
                Command::Offer(_) => Some(Moment::FirstDraft),
                Command::Sign => Some(Moment::Signing),
                _ => None,
            };
            let line = field(fields, "reason").map(str::trim).filter(|line| !line.is_empty());
            if let (Some(moment), Some(line)) = (moment, line) {
                let (team, text) = (sitter.team, line.to_owned());
                let new = |room: &Room| {
                    let entry = Entry::Said { team, moment, text: text.clone() };
                    // As it would be kept, it may be there already.
                    let mut then = room.clone();
                    then.take(&Kept { at: 0, entry: entry.clone() });
                    let said = then.teams[team].said.split_last();
                    said.is_some_and(|(last, before)| !before.contains(last)).then_some(entry)
                };
                site.hub().enter(new).await?;
            }
            Ok(see("/team"))
        }
        Done::Stale => stale(site, sitter, fields).await,
        Done::Refused(refusal) => refused(teller.refusal(&refusal)),
    }
}

pub(crate) async fn order(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(fields): Fields,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let text = written(&fields);
    give(&site, sitter, &fields, &text).await
}

pub(crate) async fn aims(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(fields): Fields,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let chosen: Vec<&str> = fields.iter().filter(|(name, _)| name == "aim").map(|(_, value)| value.as_str()).collect();
    let text = format!("undertake {} never {}", chosen.join(" "), field(&fields, "line").unwrap_or_default());
    give(&site, sitter, &fields, &text).await
}

/// Percentages of a form as a move, from the fields whose names begin so: `verb NAME=PERCENT ...`.
fn percentages(verb: &str, begin: &str, fields: &[(String, String)]) -> String {
    let shares = fields.iter().filter_map(|(name, value)| Some((name.strip_prefix(begin)?, value)));
    let shares: Vec<String> = shares.map(|(name, value)| format!("{name}={value}")).collect();
    format!("{verb} {}", shares.join(" "))
}

pub(crate) async fn belief(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(fields): Fields,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let text = percentages("believe", "share.", &fields);
    give(&site, sitter, &fields, &text).await
}

pub(crate) async fn forecast(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(fields): Fields,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let text = percentages("forecast", "chance.", &fields);
    give(&site, sitter, &fields, &text).await
}

/// A line of reason.
#[derive(Debug, Deserialize)]
pub(crate) struct Reason {
    moment: String,
    text: String,
}

pub(crate) async fn say(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(reason): Form<Reason>,
) -> Answer {
    let sitter = seated!(&site, &asker);
    if reason.moment != "last-belief" || reason.text.trim().is_empty() {
        return Err(Refused::Nothing);
    }
    let (team, moment, text) = (sitter.team, Moment::LastBelief, reason.text);
    // The same press twice writes one line.
    let new = |room: &Room| {
        let said = room.teams[team].said.iter().any(|(_, when, _)| *when == moment);
        (!said).then(|| Entry::Said { team, moment, text: text.clone() })
    };
    site.hub().enter(new).await?;
    Ok(see("/team"))
}

/// An order that is asked about once more.
#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    order: String,
}

pub(crate) async fn sure(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let teller = site.hub().teller();
    let view = &sitter.view;
    let say = |key: &str| teller.say(key, &[]);
    let mut reason = None;
    let (title, lines, yes) = match wanted.order.as_str() {
        "accept" => (say("class-sure-accept"), vec![say("table-accept-note")], say("table-accept")),
        "sign" => {
            let agreed = view.table.agreed.as_ref();
            let mut lines = agreed.map_or_else(Vec::new, |package| teller.rests_on(package));
            lines.extend([say("table-sign-note"), say("sign-then-text")]);
            reason = sitter.room.exercise().reasons.then(|| say("class-reason-sign"));
            (say("class-sure-sign"), lines, say("sign-do"))
        }
        "break-off" => {
            let mut lines = vec![say("table-break-off-note")];
            lines.extend(teller.no_deal(view));
            (say("class-sure-break-off"), lines, say("table-yes"))
        }
        _ => return Err(Refused::Nothing),
    };
    let sure = Sure { title, lines, order: wanted.order, on: sitter.game.lines(), yes, reason };
    Ok(Html(sure_page(teller, &sitter.top(None), &sure)).into_response())
}
