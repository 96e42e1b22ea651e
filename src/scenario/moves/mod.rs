//! The language of moves: one line a move, the same in the terminal, in a moves file and in the recorded line.
//!
//! ```text
//! # a comment
//! undertake AIM AIM never RED-LINE      at the opening, once
//! offer troops=out_14m verify=joint     issues that are not named keep the standing draft
//! accept | sign | break-off | end
//! task DESK | sound FACTION | act ACTION | answer REPLY
//! believe chip=25 divided=35 bond=40
//! forecast FORECAST=PERCENT             one or more
//! pace agreed|pause|fast   relief give|hold   third press|spare
//! ```
//!
//! A line that is no move to the letter is read once more as people type: capitals, spaces round the equals sign or a colon
//! in its place, commas between clauses, per cent signs, other dashes, quotation marks.

mod read;
mod typed;
mod verbs;
mod write;

pub use read::parse_line;
pub use verbs::{LONGEST_MOVE, Line, MoveError, usage};
pub use write::{format_command, format_package, reply_by_id, reply_id};
