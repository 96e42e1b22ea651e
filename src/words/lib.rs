//! From what happened to what is said: codes and arguments into sentences, shared by screens, terminal and reports.
//! May not know any screen.

mod calendar;
mod clock;
mod counsel;
mod days;
mod debrief;
mod drafts;
mod glossary;
pub mod handouts;
mod hint;
mod labels;
mod markdown;
mod matrix;
mod needs;
mod numbers;
mod orders;
mod page;
mod quarrel;
mod sayings;
mod sentences;
mod short;
mod sources;
mod speech;
mod teller;
mod told;

pub use clock::Due;
pub use counsel::Counsel;
pub use debrief::{
    Bar, Debrief, Drawn, Fact, Fold, Opened, Panel, Picture, Piece, Section, Series, Table, TeamTold, class_attacked,
    class_debrief, debrief,
};
pub use glossary::{Glossary, Term};
pub use markdown::{Block, Span, blocks, plain};
pub use matrix::{Cell, Column, Matrix, Row};
pub use page::Page;
pub use sentences::{Asked, ReplyWords};
pub use speech::{Arg, Speech, SpeechError, Unsaid, capital};
pub use teller::{Momentum, Teller};
pub use told::{Told, Tone};
