//! From what happened to what is said: codes and arguments into sentences, shared by screens, terminal and reports.
//! May not know any screen.

mod clock;
mod counsel;
mod debrief;
mod glossary;
mod markdown;
mod page;
mod speech;
mod teller;
mod told;

pub use clock::Due;
pub use counsel::Counsel;
pub use debrief::{Debrief, Fact, debrief};
pub use glossary::{Glossary, TERMS, Term};
pub use markdown::{Block, Span, blocks, plain};
pub use page::Page;
pub use speech::{Arg, Speech, SpeechError};
pub use teller::{Asked, ReplyWords, Teller, report_word};
pub use told::{Told, Tone};
