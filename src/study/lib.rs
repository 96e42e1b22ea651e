//! Analysis on top of the rules, for debriefs and studies. Works on the truth of games that are over or open.
//! May not know any screen.

mod zone;

pub use zone::{Zone, zone};
