//! Scenarios as authors write them: raw records, reading with every error found, checks of meaning, and compiling into
//! the form the rules use. Knows files and RON; may not know any screen.

mod check;
mod compile;
mod diagnostic;
mod files;
mod moves;
mod pack;
mod places;
pub mod raw;
mod read;
mod source_map;

pub use diagnostic::{Diagnostic, Severity, did_you_mean, position};
pub use files::{Files, FilesError, NAMES};
pub use moves::{Line, MoveError, format_command, format_package, parse_line, reply_by_id, reply_id};
pub use pack::{Loaded, Pack, load};
pub use places::Place;
pub use source_map::{Field, Flaw, FlawKind, Kind, Node, scan};
