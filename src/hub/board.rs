//! What the instructor sees and does, and what the wall shows.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{ConnectInfo, Form, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use std::net::SocketAddr;
use wedge_class::{ATTACK, Device, ENVELOPE, Entry, Room, Stage, file_names};
use wedge_engine::{Command, Phase};
use wedge_report::class::{
    Board, BoardRow, Brought, Inject, Leaf, Live, Said, Wall, board_page, cards_page, key_page, wall_page,
};
use wedge_team::shared_news;
use wedge_words::{Teller, Told};

use crate::answer::{Answer, Refused, download, see};
use crate::dates::turn_of;
use crate::device::Asker;
use crate::guard::from_here;
use crate::hub::now;
use crate::site::Site;
use crate::sitter::version;
use crate::summary::{debrief_of, decisions, steps};

/// Milliseconds of a minute.
const MINUTE: u64 = 60_000;

/// Whoever may see the board: this machine, or a device whose owner typed the key.
#[derive(Clone, Debug)]
pub(crate) struct Instructor(bool);

impl<S: Send + Sync> axum::extract::FromRequestParts<S> for Instructor
where
    Arc<Site>: axum::extract::FromRef<S>,
{
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, state: &S) -> Result<Self, Refused> {
        use axum::extract::FromRef;
        let site = Arc::<Site>::from_ref(state);
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0);
        let here = peer.is_some_and(|peer| from_here(peer, &parts.headers));
        let known = match parts.extensions.get::<Asker>() {
            Some(asker) if !here => site.hub().is_let_in(&asker.device).await?,
            _ => false,
        };
        Ok(Self(here || known))
    }
}

impl Instructor {
    /// What stands where somebody else may not look.
    pub(crate) fn or_door(&self, site: &Site) -> Option<Response> {
        let page = || Html(key_page(site.hub().teller(), false));
        (!self.0).then(|| (StatusCode::FORBIDDEN, page()).into_response())
    }
}

/// What a team ordered last, in words that give nothing of it away.
fn last_order(teller: &Teller, command: Option<&Command>) -> String {
    let say = |key: &str| teller.say(key, &[]);
    match command {
        None => String::new(),
        Some(Command::Undertake(_)) => say("board-order-aims"),
        Some(Command::Offer(_)) => say("board-order-offer"),
        Some(Command::Accept) => say("board-order-accept"),
        Some(Command::Sign) => say("board-order-sign"),
        Some(Command::Task(_)) => say("board-order-report"),
        Some(Command::Sound(_)) => say("board-order-sound"),
        Some(Command::Act(_)) => say("board-order-act"),
        Some(Command::Answer(_)) => say("board-order-answer"),
        Some(Command::Believe(_) | Command::Forecast(_)) => say("board-order-belief"),
        Some(Command::Set(_)) => say("board-order-lever"),
        Some(Command::BreakOff) => say("board-order-break-off"),
        Some(Command::EndRound) => say("board-order-end"),
    }
}

async fn row(site: &Site, room: &Room, team: usize) -> Result<Option<BoardRow>, Refused> {
    let hub = site.hub();
    let Some(game) = hub.snapshot(team).await? else { return Ok(None) };
    let teller = hub.teller();
    let (glance, standing) = (game.game().glance(), &room.teams[team]);
    let of_team = room.devices.iter().filter(|(_, of)| **of == team).map(|(device, _)| device);
    let heard: Option<u64> = of_team.filter_map(|device: &Device| hub.last_seen(device)).max();
    let orders = game.commands().iter().filter(|command| **command != Command::EndRound);
    let reports = game.commands().iter().filter(|command| matches!(command, Command::Task(_)));
    let stands = match glance.phase {
        Phase::Over => teller.say("board-over", &[]),
        _ => teller.date(glance.turn),
    };
    let asked = glance.phase != Phase::Over && glance.question.is_some();
    Ok(Some(BoardRow {
        team,
        name: room.exercise().teams[team].clone(),
        code: hub.codes()[team].clone(),
        seats: (standing.seats.len(), wedge_class::Seat::all(hub.pack()).len()),
        heard: heard.map(|heard| now().saturating_sub(heard) / MINUTE),
        ready: standing.ready,
        last: last_order(teller, game.commands().iter().rfind(|command| **command != Command::EndRound)),
        orders: orders.count(),
        reports: reports.count(),
        stands,
        asked,
        by_clock: standing.by_clock.len(),
    }))
}

/// The board, under what came of the last press.
async fn board_of(site: &Arc<Site>, asker: &Asker, said: Option<Said>) -> Answer {
    let room = site.hub().room().await?;
    let mut rows = Vec::new();
    for team in 0..room.teams.len() {
        rows.extend(row(site, &room, team).await?);
    }
    let (mut leaf, mut titles) = (None, Vec::new());
    if let Stage::Debrief(step) = room.stage {
        let sections = steps(site.hub(), &room).await?;
        titles = sections.iter().map(|section| section.title.clone()).collect();
        leaf = sections.into_iter().nth(step).map(|section| Leaf { step, section });
    }
    let at_attack = matches!(room.stage, Stage::Debrief(ATTACK));
    let rivals = site.hub().teller().pack.assumptions.iter().filter(|_| at_attack);
    let exercise = room.exercise();
    let injects = exercise.injects.iter().enumerate();
    let board = Board {
        exercise: exercise.title.clone(),
        address: site.address().to_owned(),
        sitting: room.sitting(),
        clock: (room.sitting() > 0).then(|| (room.clock.left(now()), room.clock.runs())),
        rows,
        injects: injects
            .map(|(at, one)| Inject { title: one.title.clone(), text: one.text.clone(), fired: room.has_fired(at) })
            .collect(),
        rivals: rivals.enumerate().map(|(at, one)| (one.name.clone(), room.attacked == Some(at))).collect(),
        notes: room.notes.clone(),
        leaf,
        steps: titles,
        said,
        live: Live { page: "board", version: version(site, &room, asker, "board"), here: "/board".into() },
    };
    Ok(Html(board_page(site.hub().teller(), &board)).into_response())
}

pub(crate) async fn board(
    State(site): State<Arc<Site>>,
    instructor: Instructor,
    Extension(asker): Extension<Asker>,
) -> Answer {
    if let Some(door) = instructor.or_door(&site) {
        return Ok(door);
    }
    board_of(&site, &asker, None).await
}

pub(crate) async fn cards(State(site): State<Arc<Site>>, instructor: Instructor) -> Answer {
    if let Some(door) = instructor.or_door(&site) {
        return Ok(door);
    }
    let room = site.hub().room().await?;
    let exercise = room.exercise();
    let teams: Vec<(String, String)> = exercise.teams.iter().cloned().zip(site.hub().codes().iter().cloned()).collect();
    let page = cards_page(site.hub().teller(), &exercise.title, site.address(), site.qr(), &teams);
    Ok(Html(page).into_response())
}

/// A key as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Key {
    key: String,
}

pub(crate) async fn key(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(typed): Form<Key>,
) -> Answer {
    if site.hub().is_key(&typed.key) {
        site.hub().let_in(&asker.device).await?;
        return Ok(see("/board"));
    }
    tokio::time::sleep(site.wrong_code()).await;
    Ok((StatusCode::FORBIDDEN, Html(key_page(site.hub().teller(), true))).into_response())
}

/// Something that the instructor does.
#[derive(Debug, Deserialize)]
pub(crate) struct Act {
    #[serde(rename = "act")]
    what: String,
    #[serde(default)]
    sitting: u32,
    #[serde(default)]
    inject: usize,
    #[serde(default)]
    step: usize,
    #[serde(default)]
    team: usize,
    #[serde(default)]
    assumption: usize,
    #[serde(default)]
    note: String,
}

pub(crate) async fn act(
    State(site): State<Arc<Site>>,
    instructor: Instructor,
    Extension(asker): Extension<Asker>,
    Form(wanted): Form<Act>,
) -> Answer {
    if let Some(door) = instructor.or_door(&site) {
        return Ok(door);
    }
    let hub = site.hub();
    let done = match wanted.what.as_str() {
        "open" => hub.enter(|room| (room.stage == Stage::Gathering).then_some(Entry::Opened)).await?,
        "pause" => hub.pause(now()).await?,
        "resume" => hub.enter(|room| (room.sitting() > 0 && !room.clock.runs()).then_some(Entry::Resumed)).await?,
        "more" => hub.enter(|room| (room.sitting() > 0).then_some(Entry::More { minutes: 1 })).await?,
        "close" => hub.close(wanted.sitting, false).await?,
        "end" => hub.close(wanted.sitting, true).await?,
        "pen" => return pen(&site, asker.device, wanted.team).await,
        "fire" => {
            let inject = wanted.inject;
            let new = |room: &Room| inject < room.exercise().injects.len() && !room.has_fired(inject);
            hub.enter(|room| new(room).then_some(Entry::Fired { inject })).await?
        }
        "step" => {
            let step = wanted.step;
            hub.enter(|room| matches!(room.stage, Stage::Debrief(_)).then_some(Entry::Step { step })).await?
        }
        "attack" => {
            let assumption = wanted.assumption;
            let there = assumption < hub.pack().assumptions.len();
            let over = |room: &Room| there && matches!(room.stage, Stage::Debrief(_));
            hub.enter(|room| over(room).then_some(Entry::Attacked { assumption })).await?
        }
        "note" => {
            let text = wanted.note.trim().to_owned();
            hub.enter(|_| (!text.is_empty()).then(|| Entry::Noted { text: text.clone() })).await?
        }
        _ => return Err(Refused::Nothing),
    };
    if done {
        return Ok(see("/board"));
    }
    let said = Said::Refused(hub.teller().say("board-late", &[]));
    board_of(&site, &asker, Some(said)).await
}

/// The instructor's own device takes the pen of a team, to enter what it wrote on paper; it sits on none of its seats.
async fn pen(site: &Arc<Site>, device: Device, team: usize) -> Answer {
    let hub = site.hub();
    if team >= hub.codes().len() {
        return Err(Refused::Nothing);
    }
    let comes = |room: &Room| {
        (room.devices.get(&device) != Some(&team)).then(|| Entry::Joined { team, device: device.clone() })
    };
    hub.enter(comes).await?;
    let takes = |room: &Room| {
        (room.teams[team].pen.as_ref() != Some(&device)).then(|| Entry::Pen { team, device: device.clone() })
    };
    hub.enter(takes).await?;
    Ok(see("/team"))
}

pub(crate) async fn wall(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let hub = site.hub();
    let room = hub.room().await?;
    let teller = hub.teller();
    let exercise = room.exercise();
    let mut views = Vec::new();
    for team in 0..room.teams.len() {
        views.extend(hub.snapshot(team).await?.map(|game| game.game().view()));
    }
    let sitting = room.sitting();
    let playing: Vec<_> = views.iter().filter(|view| view.phase != Phase::Over).collect();
    let turn = turn_of(&views, sitting).filter(|_| sitting > 0);
    let mut news: Vec<Told> = Vec::new();
    if let Some((first, others)) = playing.split_first().filter(|_| sitting > 0) {
        let others: Vec<Vec<Told>> = others.iter().map(|view| shared_news(teller, view)).collect();
        let all = |told: &Told| {
            others.iter().all(|own| own.iter().any(|one| (one.turn, &one.title) == (told.turn, &told.title)))
        };
        news = shared_news(teller, first).into_iter().filter(|told| all(told)).collect();
        // The newest first: what does not fit is the oldest.
        news.sort_by_key(|told| std::cmp::Reverse(told.turn));
    }
    let injects = room.news_on_top().filter_map(|fired| {
        let inject = exercise.injects.get(fired.inject)?;
        let date = turn_of(&views, fired.sitting).filter(|of| Some(*of) != turn).map(|turn| teller.date(turn));
        Some(Brought { title: inject.title.clone(), text: inject.text.clone(), date })
    });
    let leaf = match room.stage {
        Stage::Debrief(step) => steps(hub, &room).await?.into_iter().nth(step).map(|section| Leaf { step, section }),
        _ => None,
    };
    let here = (0..room.teams.len()).filter(|team| room.devices.values().any(|of| of == team));
    let wall = Wall {
        exercise: exercise.title.clone(),
        address: site.address().to_owned(),
        qr: site.qr().to_owned(),
        words: hub.words().join(" "),
        sitting: (sitting > 0).then_some(sitting),
        turn,
        clock: (room.sitting() > 0).then(|| (room.clock.left(now()), room.clock.runs())),
        ready: (room.teams.iter().filter(|team| team.ready).count(), room.teams.len()),
        here: here.map(|team| exercise.teams[team].clone()).collect(),
        news,
        injects: injects.collect(),
        leaf,
        live: Live { page: "wall", version: version(&site, &room, &asker, "wall"), here: "/wall".into() },
    };
    Ok(Html(wall_page(teller, &wall)).into_response())
}

pub(crate) async fn page(State(site): State<Arc<Site>>, instructor: Instructor, Path(team): Path<usize>) -> Answer {
    if let Some(door) = instructor.or_door(&site) {
        return Ok(door);
    }
    over(&site).await?;
    debrief_of(&site, team).await
}

pub(crate) async fn session(State(site): State<Arc<Site>>, instructor: Instructor, Path(team): Path<usize>) -> Answer {
    if let Some(door) = instructor.or_door(&site) {
        return Ok(door);
    }
    over(&site).await?;
    let text = site.hub().session(team).await?;
    if text.is_empty() {
        return Err(Refused::Nothing);
    }
    let names = file_names(site.hub().room().await?.exercise().teams.iter().map(String::as_str));
    let name = names.into_iter().nth(team).unwrap_or_default();
    Ok(download("application/jsonl; charset=utf-8", &format!("{name}.wedge"), text))
}

pub(crate) async fn csv(State(site): State<Arc<Site>>, instructor: Instructor, _request: Request) -> Answer {
    if let Some(door) = instructor.or_door(&site) {
        return Ok(door);
    }
    over(&site).await?;
    Ok(download("text/csv; charset=utf-8", "decisions.csv", decisions(site.hub()).await?))
}

pub(crate) async fn envelope(State(site): State<Arc<Site>>) -> Answer {
    let envelope = site.hub().envelope().await?.ok_or(Refused::Nothing)?;
    // It is opened with the step that shows it.
    let opened = matches!(site.hub().room().await?.stage, Stage::Debrief(step) if step >= ENVELOPE);
    if !opened {
        return Err(Refused::Nothing);
    }
    Ok(download("text/plain; charset=utf-8", "envelope.txt", envelope.text()))
}

/// Only once the games are over.
async fn over(site: &Site) -> Result<(), Refused> {
    let over = matches!(site.hub().room().await?.stage, Stage::Debrief(_));
    if over { Ok(()) } else { Err(Refused::Nothing) }
}
