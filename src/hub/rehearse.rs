//! A rehearsal: players by lot fill the teams, so that an instructor sees an hour of the board and the wall in minutes.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;
use wedge_class::{Device, Entry, Room, Seat, Stage};
use wedge_counsel::advice;
use wedge_engine::{Command, Phase};

use crate::error::HubError;
use crate::hub::Hub;

/// Orders that a team gives in a sitting at most.
const ORDERS: usize = 6;

/// Plays a whole class: every team joins, asks its desks and takes the moves that they propose, and every sitting is closed. It
/// waits `pause` between one thing and the next. The debrief is left to whoever watches.
///
/// # Errors
/// A database that cannot be used.
pub async fn rehearse(hub: &Arc<Hub>, pause: Duration) -> Result<(), HubError> {
    let teams = hub.codes().len();
    let seats = Seat::all(hub.pack());
    for team in 0..teams {
        for (at, seat) in seats.iter().enumerate() {
            let device = Device(format!("rehearsal-{team}-{at}"));
            hub.enter(|_| Some(Entry::Joined { team, device: device.clone() })).await?;
            hub.enter(|_| Some(Entry::Took { team, seat: *seat, device: device.clone() })).await?;
        }
        sleep(pause).await;
    }
    hub.enter(|room: &Room| (room.stage == Stage::Gathering).then_some(Entry::Opened)).await?;
    loop {
        let sitting = hub.room().await?.sitting();
        if sitting == 0 {
            return Ok(());
        }
        for turn in 0..ORDERS {
            for team in 0..teams {
                play_on(hub, team, turn).await?;
            }
            sleep(pause).await;
        }
        for team in 0..teams {
            hub.enter(|_| Some(Entry::Ready { team, ready: true })).await?;
        }
        sleep(pause).await;
        hub.close(sitting, false).await?;
    }
}

/// A belief that leans to one hypothesis: half of it there, the other half shared by all.
fn leaning(kinds: usize, to: usize) -> Vec<u8> {
    let each = u8::try_from(50 / kinds.max(1)).unwrap_or_default();
    let mut shares = vec![each; kinds];
    let rest: u8 = 100 - shares.iter().sum::<u8>();
    if let Some(share) = shares.get_mut(to % kinds.max(1)) {
        *share += rest;
    }
    shares
}

/// One order of a team: it answers what is asked, and else does what a desk proposes, each time another one.
async fn play_on(hub: &Arc<Hub>, team: usize, turn: usize) -> Result<(), HubError> {
    let Some(written) = hub.snapshot(team).await? else { return Ok(()) };
    let game = written.game();
    let view = game.view();
    if view.phase == Phase::Over {
        return Ok(());
    }
    let command = match &view.question {
        Some(question) => question.replies.get(team % question.replies.len().max(1)).copied().map(Command::Answer),
        None if turn == 0 => {
            Some(Command::Believe(leaning(game.scenario().types.len(), team + usize::from(view.turn > 0))))
        }
        None => {
            let home = |package: &_| game.home_verdict(package);
            let proposed = advice(game.scenario(), &view, &home).into_iter().map(|one| one.command);
            let proposed: Vec<Command> = proposed.filter(|one| *one != Command::EndRound).collect();
            // Teams that never sign have nothing to compare.
            let signs = (view.may_sign.is_ok() && turn > team % ORDERS).then_some(Command::Sign);
            signs.or_else(|| proposed.get((team + turn) % proposed.len().max(1)).cloned())
        }
    };
    if let Some(command) = command.filter(|command| game.may(command).is_ok()) {
        // Whoever watches may have closed the sitting meanwhile; then it is for another table, and the next order sees that one.
        hub.order(team, written.lines(), &command).await?;
    }
    Ok(())
}
