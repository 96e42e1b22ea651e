//! What a team's devices see and do.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use serde::Deserialize;
use wedge_class::{ENVELOPE, Entry, Room, Seat, Stage};
use wedge_report::class::{Place, Sits, code_page, seats_page};
use wedge_team::seat_name;
use wedge_words::Teller;

use crate::answer::{Answer, Refused, see};
use crate::device::Asker;
use crate::hub::now;
use crate::site::Site;
use crate::sitter::{seated, table_of};
use crate::summary::debrief_of;

pub(crate) async fn door(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let room = site.hub().room().await?;
    if room.devices.contains_key(&asker.device) {
        return Ok(see("/team"));
    }
    Ok(Html(code_page(site.hub().teller(), &room.exercise().title, false)).into_response())
}

/// A code as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Code {
    code: String,
}

pub(crate) async fn join(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(typed): Form<Code>,
) -> Answer {
    let Some(team) = site.hub().team_of_code(&typed.code) else {
        tokio::time::sleep(site.wrong_code()).await;
        let title = site.hub().room().await?.exercise().title.clone();
        let page = code_page(site.hub().teller(), &title, true);
        return Ok((StatusCode::FORBIDDEN, Html(page)).into_response());
    };
    let device = asker.device;
    let joins = |room: &Room| {
        (room.devices.get(&device) != Some(&team)).then(|| Entry::Joined { team, device: device.clone() })
    };
    site.hub().enter(joins).await?;
    Ok(see("/team/seats"))
}

pub(crate) async fn table(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let sitter = seated!(&site, &asker);
    if matches!(sitter.room.stage, Stage::Debrief(step) if step >= ENVELOPE) {
        return debrief_of(&site, sitter.team).await;
    }
    Ok(table_of(&site, &sitter, None, &[]))
}

pub(crate) async fn story(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let sitter = seated!(&site, &asker);
    Ok(Html(sitter.story(site.hub().teller(), now())).into_response())
}

pub(crate) async fn brief(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let sitter = seated!(&site, &asker);
    Ok(Html(sitter.brief(site.hub().teller(), now())).into_response())
}

/// What whoever sits on a seat does.
pub(crate) fn seat_note(teller: &Teller, seat: Seat) -> String {
    match seat {
        Seat::Chair => teller.say("class-seat-chair-note", &[]),
        Seat::Desk(_) => teller.say("class-seat-desk-note", &[]),
        Seat::Home => teller.say("class-seat-home-note", &[]),
        Seat::Recorder => teller.say("class-seat-recorder-note", &[]),
    }
}

pub(crate) async fn seats(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let sitter = seated!(&site, &asker);
    let teller = site.hub().teller();
    let team = &sitter.room.teams[sitter.team];
    let place = |seat: Seat| {
        let (name, note) = (seat_name(teller, seat), seat_note(teller, seat));
        let how = if let Seat::Desk(desk) = seat { Some(teller.desk_expects(desk)) } else { None };
        let sits = match team.seats.get(&seat) {
            None => Sits::Nobody,
            Some(device) if *device == sitter.device => Sits::Here,
            Some(_) => Sits::Another,
        };
        Place { word: seat.word(), name, note, how, sits }
    };
    let places: Vec<Place> = Seat::all(site.hub().pack()).into_iter().map(place).collect();
    Ok(Html(seats_page(teller, &sitter.top(now(), None), &places)).into_response())
}

/// A seat that is taken or left.
#[derive(Debug, Deserialize)]
pub(crate) struct Sitting {
    seat: String,
    #[serde(default)]
    leave: String,
}

pub(crate) async fn sit(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(wanted): Form<Sitting>,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let Some(seat) = Seat::of_word(site.hub().pack(), &wanted.seat) else { return Err(Refused::Nothing) };
    let (team, device, leaves) = (sitter.team, sitter.device, !wanted.leave.is_empty());
    let entry = |room: &Room| {
        let sits = room.teams[team].seats.get(&seat) == Some(&device);
        match (leaves, sits) {
            (true, true) => Some(Entry::Left { team, seat }),
            (false, false) => Some(Entry::Took { team, seat, device: device.clone() }),
            _ => None,
        }
    };
    site.hub().enter(entry).await?;
    Ok(see("/team/seats"))
}

pub(crate) async fn pen(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let sitter = seated!(&site, &asker);
    let (team, device) = (sitter.team, sitter.device);
    let takes = |room: &Room| {
        (room.teams[team].pen.as_ref() != Some(&device)).then(|| Entry::Pen { team, device: device.clone() })
    };
    site.hub().enter(takes).await?;
    Ok(see("/team"))
}

/// Whether a team is done.
#[derive(Debug, Deserialize)]
pub(crate) struct Ready {
    ready: String,
}

pub(crate) async fn ready(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(wanted): Form<Ready>,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let (team, ready) = (sitter.team, wanted.ready == "yes");
    site.hub().enter(|room| (room.teams[team].ready != ready).then_some(Entry::Ready { team, ready })).await?;
    Ok(see("/team"))
}
