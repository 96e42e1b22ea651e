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
use tokio::time::timeout;

use crate::answer::{Answer, Refused};
use crate::device::Asker;
use crate::hub::now;
use crate::site::Site;
use crate::sitter::version;

/// How often is looked whether another process moved the class.
const LOOK: Duration = Duration::from_secs(2);

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
    let changes = site.hub().changes();
    let start = (site, asker, changes, None::<(String, bool)>);
    let told = unfold(start, move |(site, asker, mut changes, before)| async move {
        loop {
            let Ok(now_told) = told(&site, &asker, page).await else { return None };
            let seen = Some((now_told.version.clone(), now_told.runs));
            if seen != before {
                let Ok(text) = serde_json::to_string(&now_told) else { return None };
                let event = Event::default().data(text);
                site.hub().saw(&asker.device);
                return Some((Ok::<Event, Infallible>(event), (site, asker, changes, seen)));
            }
            // Whether something was told or the time was up, it is looked at again.
            if let Ok(Err(_)) = timeout(LOOK, changes.changed()).await {
                return None;
            }
        }
    });
    Ok(Sse::new(told).keep_alive(KeepAlive::new().interval(ALIVE)).into_response())
}

async fn told(site: &Arc<Site>, asker: &Asker, page: &'static str) -> Result<Told, Refused> {
    let clock = {
        let room = site.hub().room().await?;
        (room.sitting() > 0).then_some(room.clock)
    };
    let version = version(site, asker, page).await?;
    Ok(Told { version, left: clock.map(|clock| clock.left(now())), runs: clock.is_some_and(wedge_class::Clock::runs) })
}
