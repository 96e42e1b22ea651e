//! How time goes on in a team's game: to the next sitting of the class, and no further.

use wedge_engine::{Command, Observation, Phase, Reply, View};
use wedge_record::{NextError, Written};

/// Most orders by which a game is led through a stretch of time; a game that takes more stands still.
const LONGEST_STRETCH: usize = 200;

/// How many sittings have opened in a game.
#[must_use]
pub fn sittings_of(view: &View) -> u32 {
    let opened = view.log.iter().filter(|entry| matches!(entry.what, Observation::RoundOpened { .. }));
    u32::try_from(opened.count()).unwrap_or(u32::MAX)
}

/// A game that was led on.
#[derive(Clone, Debug)]
pub struct LedOn {
    /// How it stands then.
    pub game: Written,
    /// The lines that came to it.
    pub lines: Vec<String>,
    /// True if the clock answered something for its team.
    pub answered: bool,
}

/// Leads a game on until so many sittings have opened, it is over, or something is asked that only its team may answer.
/// `by_clock`: what is asked now is answered by the clock.
///
/// # Errors
/// A line that cannot be written, which is a fault of the program.
pub fn led_on(game: Written, sittings: u32, by_clock: bool) -> Result<LedOn, serde_json::Error> {
    let mut led = LedOn { game, lines: Vec::new(), answered: false };
    // Once time passes, what comes up then is for the team to answer.
    let mut by_clock = by_clock;
    for _ in 0..LONGEST_STRETCH {
        let view = led.game.game().view();
        if view.phase == Phase::Over || sittings_of(&view) >= sittings {
            break;
        }
        let command = match &view.question {
            Some(question) if by_clock => Command::Answer(default_reply(&question.replies)),
            Some(_) => break,
            None => Command::EndRound,
        };
        let (next, line) = match led.game.next(&command) {
            Ok(next) => next,
            Err(NextError::Refused(_)) => break,
            Err(NextError::Line(error)) => return Err(error),
        };
        led.lines.push(line);
        led.game = next;
        led.answered |= command != Command::EndRound;
        by_clock &= command != Command::EndRound;
    }
    Ok(led)
}

/// What the clock answers: the first of the replies to news, which is the one of least noise; silence to what was seen.
fn default_reply(replies: &[Reply]) -> Reply {
    if replies.contains(&Reply::Silence) { Reply::Silence } else { replies.first().copied().unwrap_or(Reply::Silence) }
}
