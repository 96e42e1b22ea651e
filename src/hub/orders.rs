//! Orders of a team: read from forms, given once, and what came of them shown.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use serde::Deserialize;
use wedge_class::{Entry, Kept, Moment, Room};
use wedge_engine::Command;
use wedge_report::class::Said;
use wedge_team::{
    Refused as NoOrder, Sitter, aims as aims_of, believed, field, forecast as forecast_of, late, ordered, shown_at,
    sure as sure_of, written,
};

use crate::answer::{Answer, Refused, see};
use crate::device::Asker;
use crate::hub::now;
use crate::keep::Done;
use crate::site::Site;
use crate::sitter::{seated, table_of};

/// Fields of a form, in the order in which they came.
type Fields = Form<Vec<(String, String)>>;

/// The table as it stands by now, for whoever ordered on an earlier one.
///
/// What was filled in stands there as it was.
async fn stale(site: &Site, sitter: Sitter, fields: &[(String, String)]) -> Answer {
    let Some(game) = site.hub().snapshot(sitter.team).await? else { return Err(Refused::Nothing) };
    let said = Said::Refused(late(site.hub().teller(), &game, fields));
    let sitter = sitter.with(game);
    Ok((StatusCode::CONFLICT, table_of(site, &sitter, Some(said), fields)).into_response())
}

/// Gives an order of a form, and shows what came of it.
async fn give(site: &Arc<Site>, sitter: Sitter, fields: &[(String, String)], text: &str) -> Answer {
    let teller = site.hub().teller();
    let refused = |why: String| {
        Ok((StatusCode::CONFLICT, table_of(site, &sitter, Some(Said::Refused(why)), fields)).into_response())
    };
    let (on, command) = match ordered(teller, &sitter, fields, text) {
        Ok(ordered) => ordered,
        Err(NoOrder::Nothing) => return Err(Refused::Nothing),
        Err(NoOrder::Stale) => return stale(site, sitter, fields).await,
        Err(NoOrder::Why(why)) => return refused(why),
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
            Ok(see(&format!("/team{}", shown_at(teller, &command))))
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
    let text = aims_of(&fields);
    give(&site, sitter, &fields, &text).await
}

pub(crate) async fn belief(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(fields): Fields,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let text = believed(&fields);
    give(&site, sitter, &fields, &text).await
}

pub(crate) async fn forecast(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(fields): Fields,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let text = forecast_of(&fields);
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
    let moment = match reason.moment.as_str() {
        "last-belief" => Moment::LastBelief,
        "first-draft" => Moment::FirstDraft,
        _ => return Err(Refused::Nothing),
    };
    if reason.text.trim().is_empty() {
        return Err(Refused::Nothing);
    }
    let (team, text) = (sitter.team, reason.text);
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
    let page = sure_of(site.hub().teller(), &sitter, now(), &wanted.order).ok_or(Refused::Nothing)?;
    Ok(Html(page).into_response())
}
