//! What the instructor is asked about once more: whether a sitting is to be closed, or all games ended, and whom that would take
//! by surprise.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use serde::Deserialize;
use wedge_engine::Phase;
use wedge_report::class::ask_page;
use wedge_words::Arg;

use crate::answer::{Answer, Refused};
use crate::board::Instructor;
use crate::site::Site;

/// Which teams a close would take by surprise, in sentences.
async fn missed(site: &Site) -> Result<String, Refused> {
    let room = site.hub().room().await?;
    let (mut undone, mut asked, mut absent) = (Vec::new(), Vec::new(), Vec::new());
    for (team, name) in room.exercise().teams.iter().enumerate() {
        let Some(game) = site.hub().snapshot(team).await? else { continue };
        let glance = game.game().glance();
        if glance.phase == Phase::Over {
            continue;
        }
        match (room.devices.values().any(|of| *of == team), room.teams[team].ready) {
            (false, _) => absent.push(name.as_str()),
            (true, false) => undone.push(name.as_str()),
            (true, true) => {}
        }
        if glance.question.is_some() {
            asked.push(name.as_str());
        }
    }
    let teller = site.hub().teller();
    let names = |teams: &[&str]| teams.join(", ");
    let mut text = String::new();
    if !undone.is_empty() {
        text += &format!(" {}", teller.say("board-sure-undone", &[("teams", Arg::Text(&names(&undone)))]));
    }
    if !asked.is_empty() {
        text += &format!(" {}", teller.say("board-sure-asked", &[("teams", Arg::Text(&names(&asked)))]));
    }
    if !absent.is_empty() {
        text += &format!(" {}", teller.say("board-sure-absent", &[("teams", Arg::Text(&names(&absent)))]));
    }
    Ok(text)
}

/// What is asked about once more.
#[derive(Debug, Deserialize)]
pub(crate) struct Ask {
    act: String,
    sitting: u32,
}

pub(crate) async fn sure(State(site): State<Arc<Site>>, instructor: Instructor, Query(ask): Query<Ask>) -> Answer {
    if let Some(door) = instructor.or_door(&site) {
        return Ok(door);
    }
    let say = |key: &str| site.hub().teller().say(key, &[]);
    let (title, text, yes) = match ask.act.as_str() {
        "close" => (say("board-sure-close"), say("board-sure-close-text"), say("board-yes-close")),
        "end" => (say("board-sure-end"), say("board-sure-end-text"), say("board-yes-end")),
        _ => return Err(Refused::Nothing),
    };
    let text = format!("{text}{}", missed(&site).await?);
    let sitting = ask.sitting.to_string();
    let fields = [("act", ask.act.as_str()), ("sitting", sitting.as_str())];
    Ok(Html(ask_page(site.hub().teller(), &title, &text, &yes, &fields)).into_response())
}
