//! The scenario's recorded line, as a policy.

use wedge_counsel::ByTheRecord;
use wedge_engine::Command;

use crate::policy::seat::{Policy, Seat};

impl Policy for ByTheRecord {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        Self::next(self, seat.glance)
    }
}
