//! How time goes on in a team's game: to the next sitting of the class, and no further.

use wedge_engine::{Command, Observation, Phase, Reply, View};
use wedge_record::{NextError, Written};

use crate::error::HubError;

/// Most orders by which a game is led through a stretch of time; a game that takes more stands still.
const LONGEST_STRETCH: usize = 200;

/// How many sittings have opened in a game.
pub(crate) fn sittings_of(view: &View) -> u32 {
    let opened = view.log.iter().filter(|entry| matches!(entry.what, Observation::RoundOpened { .. }));
    u32::try_from(opened.count()).unwrap_or(u32::MAX)
}

/// Leads a game on until so many sittings have opened, it is over, or something is asked that only its team may answer;
/// true behind it if the clock answered. `by_clock`: what is asked now is answered by the clock.
pub(crate) fn led_on(
    team: usize,
    mut game: Written,
    sittings: u32,
    by_clock: bool,
    lines: &mut Vec<(usize, usize, String)>,
) -> Result<(Written, bool), HubError> {
    let mut answered = false;
    for _ in 0..LONGEST_STRETCH {
        let view = game.game().view();
        let command = match &view.question {
            Some(question) if by_clock && sittings_of(&view) < sittings => {
                answered = true;
                Command::Answer(default_reply(&question.replies))
            }
            Some(_) => break,
            None if view.phase == Phase::Over || sittings_of(&view) >= sittings => break,
            None => Command::EndRound,
        };
        // Once time passes, what comes up then is for the team to answer.
        let by_clock_still = by_clock && command != Command::EndRound;
        let on = game.lines();
        let (next, line) = match game.next(&command) {
            Ok(next) => next,
            Err(NextError::Refused(_)) => break,
            Err(NextError::Line(error)) => return Err(error.into()),
        };
        lines.push((team, on, line));
        game = next;
        if by_clock && !by_clock_still {
            return led_on(team, game, sittings, false, lines).map(|(game, _)| (game, answered));
        }
    }
    Ok((game, answered))
}

/// What the clock answers: the first of the replies to news, which is the one of least noise; silence to what was seen.
fn default_reply(replies: &[Reply]) -> Reply {
    if replies.contains(&Reply::Silence) { Reply::Silence } else { replies.first().copied().unwrap_or(Reply::Silence) }
}
