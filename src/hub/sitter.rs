//! Who asks, as a device at its team's table.

use axum::response::{Html, IntoResponse, Response};
use wedge_class::Room;
use wedge_report::class::Said;
use wedge_team::{Sitter, version_of};

use crate::answer::{Refused, see};
use crate::device::Asker;
use crate::hub::now;
use crate::site::Site;

/// Takes the sitter out, or answers with what stands for it.
macro_rules! seated {
    ($site:expr, $asker:expr) => {
        match $crate::sitter::sitter($site, $asker).await? {
            Ok(sitter) => sitter,
            Err(answer) => return Ok(answer),
        }
    };
}
pub(crate) use seated;

/// The device's team as it stands; a device that is of no team yet is sent to the door.
pub(crate) async fn sitter(site: &Site, asker: &Asker) -> Result<Result<Sitter, Response>, Refused> {
    let room = site.hub().room().await?;
    let Some(team) = room.devices.get(&asker.device).copied() else { return Ok(Err(see("/"))) };
    // What is known of the class is known of its games as well.
    let Some(game) = site.hub().known_game(team) else { return Err(Refused::Nothing) };
    Ok(Ok(Sitter::new(room, team, asker.device.clone(), game)))
}

/// The page of the table, under what came of the last press. `filled`: the fields of a form that was refused.
pub(crate) fn table_of(site: &Site, sitter: &Sitter, said: Option<Said>, filled: &[(String, String)]) -> Response {
    Html(sitter.table(site.hub().teller(), now(), said, filled)).into_response()
}

/// What a page shows by what is known here, for whoever waits for it to change.
pub(crate) fn version(site: &Site, room: &Room, asker: &Asker, page: &str) -> String {
    let lines = |team: usize| site.hub().known_game(team).map_or(0, |game| game.lines());
    match page {
        "team" => {
            room.devices.get(&asker.device).map_or_else(String::new, |team| version_of(room, *team, lines(*team)))
        }
        "board" => format!("{}-{}", room.entries, (0..room.teams.len()).map(lines).sum::<usize>()),
        // On the wall an order of one team shows nothing by itself.
        _ => room.entries.to_string(),
    }
}
