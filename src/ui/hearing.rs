//! What is heard in the room: its own sound, by the place and the season, and the sounds of what has just been seen. Nothing
//! here knows more than an envoy; and no sound says how anything is meant.

use wedge_engine::{AnswerKind, Balk, LogEntry, Observation, Phase, View};
use wedge_scenario::raw::Outside;
use wedge_words::{Speech, Teller};

use crate::stage::Season;
use crate::stage_model::room;
use crate::stage_moment::traces;

/// What is heard in the room as long as nothing happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Air {
    /// What comes in from outside, as it is seen from the window.
    Outside(Outside, Season),
    /// Nothing: somebody who led is dead, or the third party has just fallen.
    Hush,
}

/// A sound of something that has just been seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heard {
    /// A draft is laid on the table.
    Paper,
    /// A text is signed.
    Pen,
    /// Somebody gets up.
    Chair,
    /// Somebody leaves the room.
    Door,
    /// An attack, far away.
    Thud,
}

impl Air {
    /// The air of a view: none once the game is over.
    #[must_use]
    pub fn of(teller: &Teller, view: &View) -> Option<Self> {
        if view.phase == Phase::Over {
            return None;
        }
        let traces = traces(view);
        if traces.fell || !traces.bereaved.is_empty() {
            return Some(Self::Hush);
        }
        let room = room(teller, view, &traces);
        Some(Self::Outside(room.outside, room.season))
    }

    /// It in words.
    #[must_use]
    pub fn caption(self, speech: &Speech) -> String {
        use Season::{Autumn, Spring, Summer, Winter};
        let say = |key: &str| speech.say(key, &[]);
        match self {
            Self::Hush => say("heard-hush"),
            Self::Outside(Outside::Hills, Winter) => say("heard-hills-winter"),
            Self::Outside(Outside::Hills, Spring) => say("heard-hills-spring"),
            Self::Outside(Outside::Hills, Summer) => say("heard-hills-summer"),
            Self::Outside(Outside::Hills, Autumn) => say("heard-hills-autumn"),
            Self::Outside(Outside::Shore, Summer) => say("heard-shore-summer"),
            Self::Outside(Outside::Shore, _) => say("heard-shore"),
            Self::Outside(Outside::City, Winter) => say("heard-city-winter"),
            Self::Outside(Outside::City, _) => say("heard-city"),
        }
    }
}

impl Heard {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Paper, Self::Pen, Self::Chair, Self::Door, Self::Thud];

    /// What is heard of entries of the log, each sound once, in the order of what made them.
    #[must_use]
    pub fn of(entries: &[LogEntry]) -> Vec<Self> {
        let mut heard = Vec::new();
        for sound in entries.iter().flat_map(|entry| sounds(&entry.what)) {
            if !heard.contains(sound) {
                heard.push(*sound);
            }
        }
        heard
    }

    /// It in words.
    #[must_use]
    pub fn caption(self, speech: &Speech) -> String {
        match self {
            Self::Paper => speech.say("heard-paper", &[]),
            Self::Pen => speech.say("heard-pen", &[]),
            Self::Chair => speech.say("heard-chair", &[]),
            Self::Door => speech.say("heard-door", &[]),
            Self::Thud => speech.say("heard-thud", &[]),
        }
    }
}

/// The sounds of one thing that was seen. A death has none, and nor has a tie that shows itself: what could be heard of it
/// would only tell the player what to feel.
fn sounds(what: &Observation) -> &'static [Heard] {
    match what {
        Observation::Tabled(_) | Observation::Mediated { package: Some(_), .. } => &[Heard::Paper],
        Observation::Signed(_) => &[Heard::Pen],
        Observation::Answered { kind: AnswerKind::WalkOut { .. }, .. }
        | Observation::Balked { balk: Balk::Walk, .. }
        | Observation::TalksEnded { .. } => &[Heard::Chair, Heard::Door],
        Observation::Split { .. } => &[Heard::Chair],
        Observation::HomeAttacked | Observation::AllyStruck(_) => &[Heard::Thud],
        _ => &[],
    }
}
