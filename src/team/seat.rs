//! The seats of a team by their names.

use wedge_class::Seat;
use wedge_words::{Teller, capital};

/// A seat's name.
#[must_use]
pub fn seat_name(teller: &Teller, seat: Seat) -> String {
    match seat {
        Seat::Chair => teller.say("class-seat-chair", &[]),
        Seat::Desk(desk) => capital(teller.desk(desk)),
        Seat::Home => capital(&teller.say("class-seat-home", &[])),
        Seat::Recorder => teller.say("class-seat-recorder", &[]),
    }
}
