//! From files to trees with places, and what is found wrong on the way. Knows nothing of what a scenario means.

mod diagnostic;
mod files;
mod findings;
mod source_map;

pub use diagnostic::{Diagnostic, Severity, did_you_mean, position};
pub use files::{Files, FilesError, NAMES};
pub(crate) use findings::{Findings, Located};
pub use source_map::{Field, Flaw, FlawKind, Kind, Node, scan};
