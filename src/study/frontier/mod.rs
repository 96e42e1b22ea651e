//! What could be had at best: the Pareto frontier, the Nash bargaining point, the zone of agreement, and the price of each rung.
//!
//! Every package is looked at and none is guessed. Pure: no file and no thread; what may be known of a case is what is put in.

mod bargain;
mod curve;
mod domain;
mod grid;
mod hypothesis;
mod packages;
mod pareto;
mod reading;
mod rows;
mod standing;

pub use bargain::nash;
pub use curve::{Given, RungPrice};
pub use domain::{Domain, DomainError, DomainIssue, DomainParty, Settled};
pub use hypothesis::Hypothesis;
pub use packages::Worths;
pub use pareto::pareto;
pub use reading::{Reading, read};
pub use rows::{domain_rows, rows};
pub use standing::{NoSitting, standing};
