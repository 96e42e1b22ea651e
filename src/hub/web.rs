//! Addresses and what answers at them; headers that every answer carries.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, SET_COOKIE, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use wedge_report::class::{SCRIPT, SHEET, notice_page};
use wedge_words::Arg;

use crate::answer::{Refused, see};
use crate::device::Asker;
use crate::error::HubError;
use crate::site::Site;
use crate::{board, closing, guard, live, orders, team};

/// Most bytes of a form.
const LARGEST_FORM: usize = 32 << 10;

/// What a page may use: our style, our script, our own server.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// All addresses.
pub(crate) fn routes(site: Arc<Site>) -> Router {
    Router::new()
        .route("/", get(team::door))
        .route("/join", post(team::join).get(to_table))
        .route("/team", get(team::table))
        .route("/team/story", get(team::story))
        .route("/team/brief", get(team::brief))
        .route("/team/seats", get(team::seats).post(team::sit))
        .route("/team/pen", post(team::pen).get(to_table))
        .route("/team/order", post(orders::order).get(to_table))
        .route("/team/sure", get(orders::sure))
        .route("/team/aims", post(orders::aims).get(to_table))
        .route("/team/belief", post(orders::belief).get(to_table))
        .route("/team/forecast", post(orders::forecast).get(to_table))
        .route("/team/say", post(orders::say).get(to_table))
        .route("/team/ready", post(team::ready).get(to_table))
        .route("/wall", get(board::wall))
        .route("/board", get(board::board).post(board::act))
        .route("/board/cards", get(board::cards))
        .route("/board/key", post(board::key).get(|| async { see("/board") }))
        .route("/board/sure", get(closing::sure))
        .route("/board/class.csv", get(board::csv))
        .route("/board/envelope.txt", get(board::envelope))
        .route("/board/team/{team}", get(board::page))
        .route("/board/team/{team}/session.wedge", get(board::session))
        .route("/live", get(live::live))
        .route("/style.css", get(|| async { served("text/css; charset=utf-8", SHEET) }))
        .route("/live.js", get(|| async { served("text/javascript; charset=utf-8", SCRIPT) }))
        .fallback(|| async { Refused::Nothing })
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(from_fn_with_state(Arc::clone(&site), around))
        .with_state(site)
}

/// The address of a form, asked for by itself: a tab that is opened again does that.
async fn to_table() -> Response {
    see("/team")
}

/// A file that every page uses.
fn served(kind: &'static str, text: &'static str) -> Response {
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "max-age=600")], text).into_response()
}

/// What is around every answer: whether it is heard at all, the device that asks, the headers, and words for what failed.
async fn around(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let teller = site.hub().teller();
    let speech = teller.speech();
    let start = teller.say("class-to-start", &[]);
    if !guard::heard(request.method(), request.headers(), site.names()) {
        let title = teller.say("class-nothing-here", &[]);
        let page = notice_page(speech, &title, &teller.say("class-strange", &[]), None);
        return with_headers((StatusCode::FORBIDDEN, Html(page)).into_response());
    }
    let asker = match Asker::of(request.headers()) {
        Ok(asker) => asker,
        Err(error) => return (StatusCode::SERVICE_UNAVAILABLE, error.to_string()).into_response(),
    };
    site.hub().saw(&asker.device);
    let fresh = asker.fresh.clone();
    request.extensions_mut().insert(asker);
    let mut answer = next.run(request).await;
    let failed = answer.extensions_mut().remove::<Arc<HubError>>();
    if let Some(error) = failed {
        let why = error.to_string();
        let text = teller.say("class-busy", &[("why", Arg::Text(&why))]);
        let page = notice_page(speech, &teller.say("wall-title", &[]), &text, Some(("/", &start)));
        answer = (StatusCode::SERVICE_UNAVAILABLE, Html(page)).into_response();
    } else if answer.status() == StatusCode::NOT_FOUND {
        let title = teller.say("class-nothing-here", &[]);
        let text = teller.say("class-nothing-here-text", &[]);
        answer = (StatusCode::NOT_FOUND, Html(notice_page(speech, &title, &text, Some(("/", &start))))).into_response();
    }
    if let Some(cookie) = fresh.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
        answer.headers_mut().append(SET_COOKIE, cookie);
    }
    with_headers(answer)
}

fn with_headers(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}
