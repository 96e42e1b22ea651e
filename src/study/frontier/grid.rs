//! Worths as whole numbers.

/// Parts of one: far below what anybody means by a number, and far above what the order of a sum leaves.
const PARTS: f64 = 1e9;

/// A worth in billionths, so that what is worth the same is so to the last bit, however it was summed, and no package is
/// thought better than another by a rounding. What is no number counts as 0, what is too large as the largest there is.
#[expect(clippy::cast_possible_truncation, reason = "the cast holds a number to what fits")]
pub(super) fn on_grid(worth: f64) -> i64 {
    libm::round(worth * PARTS) as i64
}
