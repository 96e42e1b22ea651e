//! Where a team is among the sittings at which something is asked of it.

use wedge_engine::{Phase, View};
use wedge_words::Teller;

/// Where a team is among the sittings at which an exercise asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    /// Its sitting, counted as the exercise counts them: all of the talks, then all behind them.
    sitting: u32,
    /// True if none follows.
    last: bool,
}

impl Due {
    /// Of a team that has this view while a sitting of the class is open. Whoever signs early skips what is left of the talks, and
    /// is asked from then on what the others are asked when they come so far.
    pub(crate) fn of(teller: &Teller, view: &View, sitting: u32) -> Self {
        let after = view.phase == Phase::Implementation;
        let talks = u32::try_from(teller.pack.scenario.talks.len()).unwrap_or(u32::MAX);
        let sitting = if after && view.round > 0 { talks.saturating_add(view.round) } else { sitting };
        Self { sitting, last: after && view.next_round.is_none() }
    }

    /// Whether what is asked at these sittings is asked now: at its last one also what others are asked later.
    pub(crate) fn asked(self, sittings: &[u32]) -> bool {
        sittings.iter().any(|at| *at == self.sitting || (self.last && *at > self.sitting))
    }

    /// Whether it is asked now and not again.
    pub(crate) fn for_the_last_time(self, sittings: &[u32]) -> bool {
        self.asked(sittings) && (self.last || sittings.iter().all(|at| *at <= self.sitting))
    }
}
