//! Tells pages that something has changed, as it happens.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::unfold;
use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Refused};
use crate::device::Asker;
use crate::hub::now;
use crate::site::Site;
use crate::sitter::version;

/// How often something is sent where nothing happens, so that nobody in between closes the line.
const ALIVE: Duration = Duration::from_secs(15);

/// Which page wants to be told.
#[derive(Debug, Deserialize)]
pub(crate) struct Wants {
    page: String,
}

/// What a page is told.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Told {
    version: String,
    left: Option<i64>,
    runs: bool,
}

pub(crate) async fn live(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Query(wants): Query<Wants>,
) -> Answer {
    let page = match wants.page.as_str() {
        "team" => "team",
        "wall" => "wall",
        "board" => "board",
        _ => return Err(Refused::Nothing),
    };
    // What the database has, so that a page is not told of a change which it shows already.
    let team = site.hub().room().await?.devices.get(&asker.device).copied();
    for team in (0..site.hub().codes().len()).filter(|own| page != "team" || Some(*own) == team) {
        site.hub().snapshot(team).await?;
    }
    let changes = site.hub().changes(team.filter(|_| page == "team"));
    let start = (site, asker, changes, None::<(String, bool)>);
    let told = unfold(start, move |(site, asker, mut changes, before)| async move {
        loop {
            // What changes from here on is another change.
            changes.borrow_and_update();
            let now_told = told(&site, &asker, page);
            let seen = Some((now_told.version.clone(), now_told.runs));
            if seen != before {
                let Ok(text) = serde_json::to_string(&now_told) else { return None };
                let event = Event::default().data(text);
                site.hub().saw(&asker.device);
                return Some((Ok::<Event, Infallible>(event), (site, asker, changes, seen)));
            }
            if changes.changed().await.is_err() {
                return None;
            }
        }
    });
    Ok(Sse::new(told).keep_alive(KeepAlive::new().interval(ALIVE)).into_response())
}

/// What a page is told by what is known here: thousands of them wait, and none of them asks the database.
fn told(site: &Arc<Site>, asker: &Asker, page: &'static str) -> Told {
    let room = site.hub().known_room();
    let clock = (room.sitting() > 0).then_some(room.clock);
    let version = version(site, &room, asker, page);
    Told { version, left: clock.map(|clock| clock.left(now())), runs: clock.is_some_and(wedge_class::Clock::runs) }
}
