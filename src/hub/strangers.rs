//! Strangers: a hundred thousand paths, cookies and codes by lot, asked of the very service that a class is served by.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use tower::ServiceExt;
use wedge_class::{Exercise, plain_code};
use wedge_testkit::{Dice, shipped};
use wedge_words::Speech;

use crate::hub::Hub;
use crate::site::Site;
use crate::web::routes;

/// Paths and codes that are tried.
const TRIES: usize = 100_000;

/// A name that stands on every page of its team and on no page for strangers.
const SECRET: &str = "Wolverine";

async fn class(folder: &std::path::Path) -> (Arc<Hub>, Router) {
    let text = format!(
        "(format: 1, title: \"A class\", scenario: \"first-talks\", teams: [\"{SECRET}\", \"Other\"], minutes: [5])"
    );
    let exercise = Exercise::read(&text).unwrap();
    let address = format!("sqlite://{}?mode=rwc", folder.join("class.sqlite").display());
    let pack = shipped(&exercise.scenario);
    let hub = Hub::rehearsal(&address, exercise, pack, Arc::new(Speech::english().unwrap()), Some(1)).await.unwrap();
    let site = Site::new(Arc::clone(&hub), "http://10.0.0.2:8080".to_owned(), Vec::new());
    (hub, routes(site))
}

async fn get(service: &Router, path: &str, cookie: Option<&str>) -> Option<Response> {
    let mut request = Request::get(path).header(HOST, "10.0.0.2:8080");
    if let Some(cookie) = cookie {
        request = request.header(COOKIE, format!("wedge={cookie}"));
    }
    // What is no address at all reaches nobody.
    let request = request.body(Body::empty()).ok()?;
    Some(service.clone().oneshot(request).await.unwrap())
}

/// The cookie of a device that came by a code.
async fn joined(service: &Router, code: &str) -> String {
    let form =
        Request::post("/join").header(HOST, "10.0.0.2:8080").header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = service.clone().oneshot(form.body(Body::from(format!("code={code}"))).unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    let cookie = answer.headers()[SET_COOKIE].to_str().unwrap();
    cookie.strip_prefix("wedge=").unwrap().split(';').next().unwrap().to_owned()
}

/// A path by lot: of letters, or one that leads somewhere with something done to it.
fn path(dice: &mut Dice) -> String {
    const KNOWN: [&str; 16] = [
        "/team",
        "/team/story",
        "/team/brief",
        "/team/seats",
        "/team/sure?order=sign",
        "/board",
        "/board/cards",
        "/board/team/0",
        "/board/team/0/session.wedge",
        "/board/class.csv",
        "/board/envelope.txt",
        "/board/sure?act=close&sitting=1",
        "/live?page=team",
        "/wall",
        "/join",
        "/",
    ];
    const PIECES: [&str; 14] = [
        "/..", "/.", "//", "%2e%2e", "%2f", "%00", "?team=0", "&team=0", ";wedge=1", "#", "/0", "/team", "\\", ".wedge",
    ];
    let letters = b"abcdefghijklmnopqrstuvwxyzABCDEF0123456789/.%-_=&?";
    let mut path = if dice.percent(50) { KNOWN[dice.below(KNOWN.len())].to_owned() } else { "/".to_owned() };
    for _ in 0..=dice.below(3) {
        if dice.percent(50) {
            let at = dice.below(path.len() + 1);
            path.insert_str(at, PIECES[dice.below(PIECES.len())]);
        } else {
            path.extend((0..dice.below(10)).map(|_| char::from(letters[dice.below(letters.len())])));
        }
    }
    if path.starts_with('/') { path } else { format!("/{path}") }
}

#[tokio::test]
#[ignore = "takes a minute"]
async fn a_hundred_thousand_paths_and_cookies_open_no_teams_page() {
    let folder = tempfile::tempdir().unwrap();
    let (hub, service) = class(folder.path()).await;
    let own = joined(&service, &hub.codes()[0]).await;
    hub.enter(|_| Some(wedge_class::Entry::Opened)).await.unwrap();
    let page = get(&service, "/team", Some(&own)).await.unwrap();
    let page = to_bytes(page.into_body(), usize::MAX).await.unwrap();
    assert!(
        String::from_utf8_lossy(&page).contains(SECRET),
        "the name stands on no page, and nothing is shown by its absence"
    );
    let mut dice = Dice::new(14);
    let mut kinds = BTreeSet::new();
    for _ in 0..TRIES {
        let path = path(&mut dice);
        // Nobody's cookie, one by lot, or one that is nearly the team's.
        let mut cookie: Vec<char> = own.chars().collect();
        let cookie = match dice.below(3) {
            0 => None,
            1 => Some((0..32).map(|_| char::from(b"0123456789abcdef"[dice.below(16)])).collect::<String>()),
            _ => {
                let at = dice.below(cookie.len());
                cookie[at] = if cookie[at] == '0' { '1' } else { '0' };
                Some(cookie.into_iter().collect())
            }
        };
        let Some(answer) = get(&service, &path, cookie.as_deref()).await else { continue };
        let status = answer.status();
        kinds.insert(status.as_u16());
        if path.starts_with("/live") && status == StatusCode::OK {
            // A line that is kept open says nothing of a team to whoever is of none.
            continue;
        }
        let leads = answer.headers().get(LOCATION).map(|address| address.to_str().unwrap().to_owned());
        assert!(
            leads.as_deref().is_none_or(|address| ["/", "/team", "/board"].contains(&address)),
            "{path} leads to {leads:?}"
        );
        let page = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let page = String::from_utf8_lossy(&page);
        let shut = !page.contains(SECRET) && hub.codes().iter().all(|code| !page.contains(code.as_str()));
        assert!(shut && !page.contains(hub.key()), "{path} shows what is a team's: {status}");
    }
    assert!([200, 303, 403, 404].iter().all(|kind| kinds.contains(kind)), "too little was tried: {kinds:?}");
}

#[tokio::test]
async fn a_hundred_thousand_codes_open_no_team() {
    let folder = tempfile::tempdir().unwrap();
    let (hub, _) = class(folder.path()).await;
    let letters = b"ABCDEFGHJKMNPQRTUVWXY346789";
    let mut dice = Dice::new(15);
    let mut opened = 0;
    for at in 0..TRIES {
        let mut typed: Vec<u8> = (0..6).map(|_| letters[dice.below(letters.len())]).collect();
        if at % 2 == 0 {
            // One that is nearly right.
            typed = hub.codes()[at / 2 % 2].clone().into_bytes();
            let place = dice.below(typed.len());
            typed[place] = letters[dice.below(letters.len())];
        }
        let typed = String::from_utf8(typed).unwrap();
        let team = hub.codes().iter().position(|code| *code == plain_code(&typed));
        assert_eq!(hub.team_of_code(&typed), team, "{typed}");
        assert!(!hub.is_key(&typed));
        opened += usize::from(team.is_some());
    }
    // The letter that was changed is now and then the one that stood there.
    assert!(opened < TRIES / 20, "{opened} were right");
}
