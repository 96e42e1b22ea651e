//! Whether an order is still to be carried out that was given on a table as it then stood.

use wedge_engine::Command;
use wedge_record::Written;

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
