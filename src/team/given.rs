//! Whether an order is still to be carried out that was given on a table as it then stood.

use wedge_engine::{Command, Phase};
use wedge_record::Written;
use wedge_words::Teller;

use crate::fields::{Fields, field};

/// The lines of a session before its first order.
const OPENING: usize = 2;

/// What there is to do about an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// The table stands as it stood: it is to be carried out.
    Now,
    /// It was carried out on that table: the same press twice.
    Before,
    /// The table is another one by now, or never was.
    Stale,
}

/// What was ordered on a table of so many lines, if something was.
pub(crate) fn ordered_on(game: &Written, on: usize) -> Option<&Command> {
    on.checked_sub(OPENING).and_then(|at| game.commands().get(at))
}

/// What there is to do about an order that was given on a table of so many lines.
#[must_use]
pub fn given(game: &Written, on: usize, command: &Command) -> Given {
    match ordered_on(game, on) {
        Some(before) if before == command => Given::Before,
        None if on == game.lines() => Given::Now,
        _ => Given::Stale,
    }
}

/// Why an order came too late, for whoever filled in a form on an earlier table.
#[must_use]
pub fn late(teller: &Teller, game: &Written, fields: &Fields) -> String {
    let on = field(fields, "on").and_then(|on| on.parse::<usize>().ok()).and_then(|on| on.checked_sub(OPENING));
    let since = on.and_then(|on| game.commands().get(on..)).unwrap_or_default();
    let why = if since.contains(&Command::EndRound) {
        teller.say("class-stale-closed", &[])
    } else {
        teller.say("class-stale", &[])
    };
    // Where a question comes first, or nothing more is ordered, the form is not there.
    let glance = game.game().glance();
    if glance.question.is_some() || glance.phase == Phase::Over {
        return why;
    }
    format!("{why} {}", teller.say("class-stale-kept", &[]))
}

/// Where on its page a team finds what came of an order; empty for the top.
#[must_use]
pub fn shown_at(teller: &Teller, command: &Command) -> String {
    match command {
        Command::Offer(_) | Command::Accept => "#answer".to_owned(),
        Command::Task(desk) => format!("#desk-{}", teller.pack.desks[desk.at()].id),
        Command::Sound(_) | Command::Act(_) => "#news".to_owned(),
        Command::Set(_) => "#ledger".to_owned(),
        Command::Believe(_) | Command::Forecast(_) => "#done".to_owned(),
        Command::Undertake(_) | Command::Answer(_) | Command::Sign | Command::BreakOff | Command::EndRound => {
            String::new()
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
mod tests {
    use wedge_record::Dealt;
    use wedge_testkit::shipped;

    use super::*;

    #[test]
    fn the_same_press_twice_is_one_order_and_a_table_that_never_was_takes_none() {
        let (game, _) = Written::dealt(shipped("first-talks"), Dealt::drawn(7)).unwrap();
        assert_eq!(game.lines(), OPENING);
        let (next, _) = game.next(&Command::EndRound).unwrap();
        for (on, command, then) in [
            (OPENING, Command::EndRound, Given::Before),
            (OPENING, Command::Sign, Given::Stale),
            (OPENING + 1, Command::Sign, Given::Now),
            (OPENING + 2, Command::Sign, Given::Stale),
            (OPENING - 1, Command::Sign, Given::Stale),
        ] {
            assert_eq!(given(&next, on, &command), then, "{on} {command:?}");
        }
    }
}
