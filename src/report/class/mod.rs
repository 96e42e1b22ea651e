//! The pages of a class: for a team, for the wall, for the instructor. They come from a server, work without script, and hold
//! nothing that a view does not.

mod alone;
mod board;
mod debrief;
mod door;
mod draft;
mod frame;
mod moves;
mod offers;
mod part;
mod rows;
mod seats;
mod statements;
mod story;
mod table;
mod wall;
mod whole;

pub use alone::{Begins, Other, begin_page, begin_sure_page, open_sure_page, over_page, own_file_page};
pub use board::{Board, BoardRow, Inject, board_page, cards_page};
pub use debrief::{Leaf, wall_step};
pub use door::{ask_page, code_page, key_page, notice_page};
pub use frame::{Door, Live, SCRIPT, SHEET, Said, Top, sheet};
pub use moves::{Sure, sure_page};
pub use part::{Asks, At, Ends};
pub use rows::{Decision, TeamRow, decision_rows, decisions, team_rows};
pub use seats::{Place, Sits, seats_page};
pub use statements::{Exercise, Reason, StatementsOf, statements};
pub use story::{brief_page, story_page};
pub use table::team_page;
pub use wall::{Brought, Wall, wall_page};
pub use whole::{Whole, class_page};
