//! From files to trees with places, and what is found wrong on the way. Knows nothing of what a scenario means.

mod characters;
mod diagnostic;
mod encoding;
mod file;
mod files;
mod findings;
mod flaw;
mod languages;
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
pub use file::FileFault;
pub use files::{Files, FilesError, NAMES, folder_of};
pub(crate) use findings::{Findings, Located};
pub(crate) use languages::Kind as TranslationFile;
pub use languages::{FOLDER as TRANSLATIONS, is_tag};
pub use retired::Retired;
pub(crate) use source_map::scan;
pub(crate) use tokens::{Commas, comments, texts};
pub(crate) use tree::{Node, Notation};
