//! The pages of the bench: pure functions of what is in the folder into HTML.

mod balance;
mod findings;
mod frame;
mod line;
mod meaning;
mod prices;
mod values;
mod weigh;

pub(crate) use balance::balance_page;
pub(crate) use findings::findings_page;
pub(crate) use frame::{Around, notice_page, version, wanting};
pub(crate) use line::line_page;
pub(crate) use meaning::refused;
pub(crate) use prices::prices_page;
pub(crate) use values::{grid_named, grid_page, values_page};
pub(crate) use weigh::{Asked, weigh_page};
