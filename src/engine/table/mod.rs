//! Across the table: the answer to an offer, what faces show, what home and leaderships say, what desks hear.
//!
//! Everything here reads a state and says what would come of it; `orders` carries it out. Deliberately absent: the passing
//! of time, and whether an order may be given at all.

pub(crate) mod home;
pub(crate) mod intelligence;
pub(crate) mod leader;
pub(crate) mod mediation;
pub(crate) mod posture;
pub(crate) mod reading;
