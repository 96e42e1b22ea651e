//! Counsel: what advises in play, and what the debrief counts.
//!
//! Ready moves, the recorded line led through a game, what a desk would be expected to report, what could have been agreed, and the numbers behind a debrief. It uses the
//! rules and knows no sentence, no screen, no file and no thread: what advises in play is quick enough to be asked between two
//! frames of a screen.

mod advice;
mod by_record;
mod expected;
mod hindsight;
mod no_deal;
mod percent;
mod zopa;

pub use advice::{Advice, Ground, advice};
pub use by_record::{ByTheRecord, mild_reply, shifted};
pub use expected::{expected_report, exposure};
pub use hindsight::{Evidence, Heard, Hindsight, Stake, Stakes};
pub use no_deal::{NoDeal, no_deal};
pub use percent::{set_share, whole_percent};
pub use zopa::{Rung, Zopa, zopa};
