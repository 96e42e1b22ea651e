//! What is made of a whole class once it is over: the steps of its debrief, and its decisions as rows.

use std::sync::Arc;

use wedge_class::{ATTACK, Room};
use wedge_counsel::Elsewhere;
use wedge_report::class::{Decision, decision_rows, decisions as orders};
use wedge_team::looked_back;
use wedge_words::{Arg, Opened, Section, TeamTold, class_attacked, class_debrief};

use crate::answer::{Answer, Refused, file_page};
use crate::error::HubError;
use crate::hub::Hub;
use crate::site::Site;

/// The steps of the debrief, in order.
pub(crate) async fn steps(hub: &Arc<Hub>, room: &Room) -> Result<Vec<Section>, Refused> {
    let mut games = Vec::new();
    for team in 0..room.teams.len() {
        let game = hub.snapshot(team).await?;
        let review = hub.review(team).await?;
        games.extend(game.zip(review).map(|(game, review)| (team, game, review)));
    }
    let teams: Vec<TeamTold<'_>> = games
        .iter()
        .filter_map(|(team, game, review)| {
            let (truth, outcome) = (game.game().truth()?, game.game().outcome()?);
            Some(TeamTold { name: &room.exercise().teams[*team], truth, outcome, review })
        })
        .collect();
    let envelope = hub.envelope().await?;
    let nonce = envelope.map(|envelope| envelope.nonce).unwrap_or_default();
    let opened = Opened { words: hub.words(), nonce: &nonce };
    let mut steps = class_debrief(hub.teller(), &teams, &opened);
    if let Some(assumption) = room.attacked {
        let mut then: Vec<Option<Elsewhere>> = Vec::new();
        for (team, game, _) in &games {
            then.push(hub.rivals.of(*team, game, assumption).await.as_deref().cloned());
        }
        let attacked = class_attacked(hub.teller(), &teams, assumption, &then);
        steps.iter_mut().skip(ATTACK).take(1).zip(attacked).for_each(|(step, attacked)| *step = attacked);
    }
    Ok(steps)
}

/// Every decision of every team, as rows for a spreadsheet.
pub(crate) async fn decisions(hub: &Arc<Hub>) -> Result<String, Refused> {
    let room = hub.room().await?;
    let mut rows = Vec::new();
    for (team, name) in room.exercise().teams.iter().enumerate() {
        let Some(game) = hub.snapshot(team).await? else { continue };
        let Some(truth) = game.game().truth() else { continue };
        rows.extend(orders(hub.teller(), name, &truth));
        for (sitting, moment, text) in &room.teams[team].said {
            let (number, turn) = (String::new(), String::new());
            let date = hub.teller().say("wall-sitting", &[("number", Arg::Text(&sitting.to_string()))]);
            let order = moment.word().to_owned();
            rows.push(Decision { team: name.clone(), number, turn, date, order, words: text.clone() });
        }
    }
    decision_rows(&rows).map_err(|error| Refused::Hub(HubError::Line(serde::ser::Error::custom(error))))
}

/// The debrief of a team's game as a page of one file.
pub(crate) async fn debrief_of(site: &Arc<Site>, team: usize) -> Answer {
    let hub = site.hub();
    let game = hub.snapshot(team).await?.ok_or(Refused::Nothing)?;
    let review = hub.review(team).await?;
    let teller = hub.teller();
    let name = hub.room().await?.exercise().teams[team].clone();
    looked_back(teller, &game, review.as_deref(), vec![name]).map(file_page).ok_or(Refused::Nothing)
}
