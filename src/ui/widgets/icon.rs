//! Icons by what they mean.

use crate::stage::Mark;

pub(crate) const GOOD: &str = "\u{e06c}";
pub(crate) const BAD: &str = "\u{e193}";
pub(crate) const OWN: &str = "\u{e152}";
pub(crate) const NEWS: &str = "\u{e0cc}";
pub(crate) const HINT: &str = "\u{e1c2}";
pub(crate) const CLOCK: &str = "\u{e087}";
pub(crate) const UNSEEN: &str = "\u{e0bb}";
pub(crate) const SEEN: &str = "\u{e0ba}";
pub(crate) const OPEN: &str = "\u{e06d}";
pub(crate) const FOLDED: &str = "\u{e06f}";
const CIRCLE: &str = "\u{e076}";
const SQUARE: &str = "\u{e167}";
const TRIANGLE: &str = "\u{e192}";
const DIAMOND: &str = "\u{e2d2}";
const HEXAGON: &str = "\u{e0f3}";
const PENTAGON: &str = "\u{e52b}";

/// The shape of a figure on the stage.
pub(crate) fn shape(mark: Mark) -> &'static str {
    match mark {
        Mark::Circle => CIRCLE,
        Mark::Square => SQUARE,
        Mark::Triangle => TRIANGLE,
        Mark::Diamond => DIAMOND,
        Mark::Hexagon => HEXAGON,
        Mark::Pentagon => PENTAGON,
    }
}
