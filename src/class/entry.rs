//! What happens in a class, entry by entry. The orders of the games are not here: each game keeps its own lines.

use serde::{Deserialize, Serialize};

use crate::seat::{Device, Seat};

/// An entry with the moment at which it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// Milliseconds since 1970, by the machine that kept it.
    pub at: u64,
    /// What happened.
    pub entry: Entry,
}

/// When a line of reason is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moment {
    /// With the first draft: what one hopes to learn or gain by it.
    FirstDraft,
    /// Before signing: it has failed; why?
    Signing,
    /// With the last belief: what told most.
    LastBelief,
    /// In the debrief: what one would do otherwise.
    Otherwise,
}

/// Something that happened in a class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entry {
    /// A device came to a team by its code.
    Joined {
        /// The team's place in the list.
        team: usize,
        /// Which device.
        device: Device,
    },
    /// A device sits on a seat, whoever sat there before.
    Took {
        /// The team.
        team: usize,
        /// The seat.
        seat: Seat,
        /// Which device.
        device: Device,
    },
    /// A seat was left.
    Left {
        /// The team.
        team: usize,
        /// The seat.
        seat: Seat,
    },
    /// A device took the pen of its team.
    Pen {
        /// The team.
        team: usize,
        /// Which device.
        device: Device,
    },
    /// A team says that it is done with this sitting, or that it is not after all.
    Ready {
        /// The team.
        team: usize,
        /// Whether.
        ready: bool,
    },
    /// A team wrote a line of reason.
    Said {
        /// The team.
        team: usize,
        /// When it was asked.
        moment: Moment,
        /// The line, as it was written.
        text: String,
    },
    /// The first sitting was opened.
    Opened,
    /// The clock was stopped with so much left.
    Paused {
        /// Milliseconds left.
        left: u64,
    },
    /// The clock goes on.
    Resumed,
    /// The sitting has so many minutes more.
    More {
        /// Minutes.
        minutes: u32,
    },
    /// The sitting was closed; the next one is open.
    Closed {
        /// Teams for which an open question was answered by the clock.
        by_clock: Vec<usize>,
    },
    /// News that the instructor brings in was shown.
    Fired {
        /// Its place in the exercise's list.
        inject: usize,
    },
    /// The instructor wrote a note for the debrief.
    Noted {
        /// The note.
        text: String,
    },
    /// The games are over, and what was hidden may be shown from now on, step by step.
    Ended,
    /// The games are shown again by the rival value of an assumption.
    Attacked {
        /// The assumption's place among those of the scenario.
        assumption: usize,
    },
    /// The debrief stands at a step.
    Step {
        /// Which, from 0.
        step: usize,
    },
}
