//! Addresses of the bench and what answers at them.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Form, Path, Query, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::stream::unfold;
use serde::{Deserialize, Serialize};
use wedge_report::class::{SCRIPT, SHEET};
use wedge_scenario::{Change, Grid, Pack};
use wedge_words::{Arg, Speech, Teller};

use crate::folder::{Folder, Kept, Now};
use crate::guard::heard;
use crate::pages::{
    Around, Asked, balance_page, findings_page, grid_named, grid_page, line_page, notice_page, prices_page, refused,
    values_page, version, wanting, weigh_page,
};
use crate::paste::{Unread, read, rows};
use crate::work::{Stands, Work};

/// Most bytes of a form: a table of a large scenario.
const LARGEST_FORM: usize = 1 << 20;

/// What a page may use: our style, our script, our own server.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// How often something is sent where nothing happens, so that nobody in between closes the line.
const ALIVE: Duration = Duration::from_secs(15);

/// What all answers are made of.
pub(crate) struct Site {
    pub(crate) folder: Arc<Folder>,
    pub(crate) speech: Arc<Speech>,
    pub(crate) work: Arc<Work>,
}

/// What a page is made of: the folder as it is, its name, the report as it stands.
struct Seen {
    now: Arc<Now>,
    name: String,
    stands: Stands,
}

impl Site {
    fn seen(&self) -> Seen {
        let name = wedge_scenario::printable_path(self.folder.path());
        Seen { now: self.folder.now(), name, stands: self.work.stands() }
    }

    fn around<'a>(&'a self, seen: &'a Seen, said: Option<(bool, String)>) -> Around<'a> {
        let Seen { now, name, stands } = seen;
        Around { speech: &self.speech, now, folder: name, said, may_undo: self.folder.may_undo(), stands }
    }
}

/// All addresses.
pub(crate) fn routes(site: Arc<Site>) -> Router {
    Router::new()
        .route("/", get(findings))
        .route("/values", get(values))
        .route("/values/{grid}", get(grid).post(keep))
        .route("/values/{grid}/paste", post(paste).get(back))
        .route("/values/{grid}/table.csv", get(table))
        .route("/undo", post(undo).get(|| async { see("/values") }))
        .route("/package", get(package))
        .route("/prices", get(prices))
        .route("/line", get(line))
        .route("/balance", get(report).post(make_report))
        // Browsers ask for it by themselves; the pages have none.
        .route("/favicon.ico", get(|| async { StatusCode::NO_CONTENT }))
        .route("/live", get(live))
        .route("/style.css", get(|| async { served("text/css; charset=utf-8", include_str!("bench.css")) }))
        .route("/live.js", get(|| async { served("text/javascript; charset=utf-8", SCRIPT) }))
        .route("/sheet.css", get(|| async { served("text/css; charset=utf-8", SHEET) }))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(from_fn_with_state(Arc::clone(&site), around))
        .with_state(site)
}

fn served(kind: &'static str, text: &'static str) -> Response {
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-cache")], text).into_response()
}

fn see(address: &str) -> Response {
    let address = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response()
}

/// What is around every answer: whether it is heard at all, and the headers.
async fn around(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let mut answer = if heard(request.method(), request.headers()) {
        next.run(request).await
    } else {
        let page = notice_page(&site.speech, &site.speech.say("bench-strange", &[]));
        (StatusCode::FORBIDDEN, Html(page)).into_response()
    };
    if answer.status() == StatusCode::NOT_FOUND {
        let page = notice_page(&site.speech, &site.speech.say("class-nothing-here", &[]));
        answer = (StatusCode::NOT_FOUND, Html(page)).into_response();
    }
    let headers = answer.headers_mut();
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}

async fn findings(State(site): State<Arc<Site>>) -> Html<String> {
    Html(findings_page(&site.around(&site.seen(), None)))
}

async fn values(State(site): State<Arc<Site>>) -> Html<String> {
    Html(values_page(&site.around(&site.seen(), None)))
}

/// A table, with what came of the last press and what was typed then.
fn grid_answer(site: &Site, id: &str, said: Option<(bool, String)>, typed: &[(String, String)]) -> Response {
    let seen = site.seen();
    let page = seen.now.files.as_ref().and_then(|files| grid_page(&site.around(&seen, said), files, id, typed));
    page.map_or_else(|| StatusCode::NOT_FOUND.into_response(), |page| Html(page).into_response())
}

async fn grid(State(site): State<Arc<Site>>, Path(id): Path<String>) -> Response {
    grid_answer(&site, &id, None, &[])
}

async fn back(Path(id): Path<String>) -> Response {
    see(&format!("/values/{id}"))
}

fn found(site: &Site, id: &str) -> Option<Grid> {
    grid_named(site.folder.now().files.as_ref()?, id)
}

/// Keeps what was changed in a form.
async fn keep(
    State(site): State<Arc<Site>>,
    Path(id): Path<String>,
    Form(form): Form<Vec<(String, String)>>,
) -> Response {
    let Some(grid) = found(&site, &id) else { return StatusCode::NOT_FOUND.into_response() };
    let version = form.iter().find(|(name, _)| name == "version").map_or("", |(_, value)| value.as_str());
    let mut changes = Vec::new();
    for (at, cell) in grid.rows.iter().flat_map(|row| row.cells.iter().enumerate()) {
        let Some((_, typed)) = form.iter().find(|(name, _)| *name == cell.path) else { continue };
        let (typed, written) = (typed.trim(), cell.value.as_deref().unwrap_or_default());
        if typed != written && !(typed.is_empty() && cell.value.is_none()) {
            let holds = grid.columns[at].holds;
            changes.push(Change { path: cell.path.clone(), holds, value: typed.to_owned() });
        }
    }
    changed(&site, &id, &grid, version, &changes, &form)
}

#[derive(Debug, Deserialize)]
struct Pasted {
    version: String,
    table: String,
}

/// Keeps what differs in a table that was pasted.
async fn paste(State(site): State<Arc<Site>>, Path(id): Path<String>, Form(form): Form<Pasted>) -> Response {
    let Some(grid) = found(&site, &id) else { return StatusCode::NOT_FOUND.into_response() };
    match read(&grid, &form.table) {
        Ok(changes) => changed(&site, &id, &grid, &form.version, &changes, &[]),
        Err(unread) => {
            let speech = &site.speech;
            let why = match &unread {
                Unread::NoHead => speech.say("bench-paste-head", &[]),
                Unread::Column(name) => speech.say("bench-paste-column", &[("name", Arg::Text(name))]),
                Unread::Row(name) => speech.say("bench-paste-row", &[("name", Arg::Text(name))]),
                Unread::Form(why) => speech.say("bench-paste-form", &[("why", Arg::Text(why))]),
            };
            grid_answer(&site, &id, Some((false, why)), &[])
        }
    }
}

/// Writes changes, and the table again with what came of it. What could not be kept stays in its fields.
fn changed(
    site: &Site,
    id: &str,
    grid: &Grid,
    version: &str,
    changes: &[Change],
    form: &[(String, String)],
) -> Response {
    let speech = &site.speech;
    if let Some(why) = refused(speech, grid, changes) {
        return grid_answer(site, id, Some((false, why)), form);
    }
    match site.folder.change(grid.file, version, changes) {
        Kept::Written(count) => {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let args = [("count", Arg::Count(count)), ("file", Arg::Text(grid.file))];
            grid_answer(site, id, Some((true, speech.say("bench-kept", &args))), &[])
        }
        Kept::Same => grid_answer(site, id, Some((true, speech.say("bench-same", &[]))), &[]),
        Kept::Changed => grid_answer(site, id, Some((false, speech.say("bench-conflict", &[]))), form),
        Kept::Refused(why) => {
            grid_answer(site, id, Some((false, speech.say("bench-refused", &[("why", Arg::Text(&why))]))), form)
        }
    }
}

async fn table(State(site): State<Arc<Site>>, Path(id): Path<String>) -> Response {
    let rows = found(&site, &id).map(|grid| rows(&grid));
    match rows {
        None => StatusCode::NOT_FOUND.into_response(),
        Some(Err(error)) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        Some(Ok(text)) => {
            // A table's name has letters, digits, `-` and `_` alone: it was found by it.
            let name = format!("attachment; filename=\"{id}.csv\"");
            ([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], text).into_response()
        }
    }
}

#[derive(Debug, Deserialize)]
struct Back {
    back: String,
}

async fn undo(State(site): State<Arc<Site>>, Form(form): Form<Back>) -> Response {
    let kept = site.folder.undo();
    let said = match kept {
        Kept::Written(_) | Kept::Same => (true, site.speech.say("bench-undone", &[])),
        Kept::Changed => (false, site.speech.say("bench-conflict", &[])),
        Kept::Refused(why) => (false, site.speech.say("bench-refused", &[("why", Arg::Text(&why))])),
    };
    match form.back.strip_prefix("/values/") {
        Some(id) => grid_answer(&site, id, Some(said), &[]),
        None => Html(values_page(&site.around(&site.seen(), Some(said)))).into_response(),
    }
}

/// A page about a scenario that can be played; work for a moment, so it is not done where others are answered.
async fn of_pack(
    site: Arc<Site>,
    title: String,
    here: &'static str,
    page: impl FnOnce(&Around<'_>, &Arc<Pack>, &Teller) -> String + Send + 'static,
) -> Response {
    let work = tokio::task::spawn_blocking(move || {
        let seen = site.seen();
        let around = site.around(&seen, None);
        match &seen.now.pack {
            Some(pack) => page(&around, pack, &Teller::new(Arc::clone(pack), Arc::clone(&site.speech))),
            None => wanting(&around, &title, here),
        }
    });
    match work.await {
        Ok(page) => Html(page).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn package(State(site): State<Arc<Site>>, Query(query): Query<Vec<(String, String)>>) -> Response {
    let number = |name: &str| query.iter().find(|(key, _)| key == name).and_then(|(_, value)| value.parse().ok());
    let options = (0..16).map(|at| number(&format!("o{at}")).unwrap_or(0)).collect();
    let turn = number("turn").and_then(|turn| u32::try_from(turn).ok()).unwrap_or(0);
    let asked = Asked { turn, options, account: number("account") };
    let title = site.speech.say("bench-nav-package", &[]);
    of_pack(site, title, "/package", move |around, pack, teller| weigh_page(around, pack, teller, &asked)).await
}

#[derive(Debug, Deserialize)]
struct Turn {
    #[serde(default)]
    turn: u32,
}

async fn prices(State(site): State<Arc<Site>>, Query(query): Query<Turn>) -> Response {
    let title = site.speech.say("bench-nav-prices", &[]);
    of_pack(site, title, "/prices", move |around, pack, teller| prices_page(around, pack, teller, query.turn)).await
}

#[derive(Debug, Deserialize)]
struct Along {
    #[serde(default, rename = "type")]
    kind: usize,
    #[serde(default = "first")]
    seed: u64,
}

fn first() -> u64 {
    1
}

async fn line(State(site): State<Arc<Site>>, Query(query): Query<Along>) -> Response {
    let title = site.speech.say("bench-nav-line", &[]);
    of_pack(site, title, "/line", move |around, pack, teller| line_page(around, pack, teller, query.kind, query.seed))
        .await
}

async fn report(State(site): State<Arc<Site>>) -> Html<String> {
    let seen = site.seen();
    Html(balance_page(&site.around(&seen, None), &seen.stands))
}

/// Begins a report of the scenario as it is.
async fn make_report(State(site): State<Arc<Site>>) -> Response {
    let now = site.folder.now();
    if let Some(pack) = now.pack.as_ref().filter(|_| !now.stale) {
        site.work.begin(&site.folder, Arc::clone(pack), now.rules.clone());
    }
    see("/balance")
}

/// What a page is told, in the form that the pages of a class are told in.
#[derive(Debug, Serialize)]
struct Told {
    version: String,
    left: Option<i64>,
    runs: bool,
}

/// Which page wants to be told.
#[derive(Debug, Deserialize)]
struct Wants {
    page: String,
}

async fn live(State(site): State<Arc<Site>>, Query(wants): Query<Wants>) -> Response {
    let changes = site.folder.changes();
    let start = (site, wants.page, changes, None::<String>);
    let told = unfold(start, |(site, page, mut changes, before)| async move {
        loop {
            changes.borrow_and_update();
            let version = version(&site.folder.now(), &page, &site.work.stands());
            if before.as_ref() != Some(&version) {
                let text = serde_json::to_string(&Told { version: version.clone(), left: None, runs: false }).ok()?;
                let event = Event::default().data(text);
                return Some((Ok::<Event, Infallible>(event), (site, page, changes, Some(version))));
            }
            changes.changed().await.ok()?;
        }
    });
    Sse::new(told).keep_alive(KeepAlive::new().interval(ALIVE)).into_response()
}
