//! Counsel: what advises in play, and what the debrief counts.
//!
//! Ready moves, the recorded line led through a game, what a desk would be expected to report, where desks disagree, what could have been agreed, and the
//! numbers behind a debrief: what an observer without error would have believed, the choices on which a game turned, the same orders
//! under other lucks. It uses the rules and knows no sentence, no screen, no file and no thread: what advises in play is quick enough to be asked between two
//! frames of a screen; what looks back is not, and whoever has a screen asks it elsewhere.

mod advice;
mod afterwards;
mod by_record;
mod expected;
mod held;
mod hindsight;
mod judgement;
mod learned;
mod no_deal;
mod observer;
mod otherwise;
mod percent;
mod quarrel;
mod review;
mod turning;
mod zopa;

pub use advice::{Advice, Ground, advice};
pub use afterwards::Use;
pub use by_record::{ByTheRecord, mild_reply, shifted};
pub use expected::{expected_report, exposure, report_fits, report_spread};
pub use held::{Heard, Held};
pub use hindsight::{Evidence, Hindsight, Stake, Stakes};
pub use judgement::{Judged, Measured, Pooled, Scored, judged, pooled};
pub use learned::{Learned, learned};
pub use no_deal::{NoDeal, no_deal};
pub use observer::{Observer, Sighting};
pub use otherwise::{Course, Elsewhere, Step};
pub use percent::{set_share, whole_percent};
pub use quarrel::{About, Lean, Quarrel, Voice, quarrel};
pub use review::{Lucks, OTHER_LUCKS, Review, Sitting};
pub use turning::{Instead, TURNING_POINTS, Turning};
pub use zopa::{Rung, Zopa, zopa};
