//! From files to trees with places, and what is found wrong on the way. Knows nothing of what a scenario means.

mod characters;
mod diagnostic;
mod encoding;
mod files;
mod findings;
mod flaw;
mod layout;
mod parse;
mod retired;
mod source_map;
mod tokens;
mod tree;
mod wording;

pub(crate) use characters::is_unseen;
pub use characters::{covered, printable, printable_path};
pub(crate) use diagnostic::Lines;
pub use diagnostic::{Diagnostic, Severity, did_you_mean, position};
pub use encoding::wide;
pub use files::{FileFault, Files, FilesError, NAMES};
pub(crate) use findings::{Findings, Located};
pub use retired::Retired;
pub(crate) use source_map::scan;
pub(crate) use tokens::{Commas, texts};
pub(crate) use tree::{Node, Notation};
