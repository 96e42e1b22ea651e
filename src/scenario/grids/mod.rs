//! The numbers of a scenario as tables, each with the address of its place; and a file with some of them changed where they
//! stand, every comment and every line in its order.
//!
//! It reads trees and no records: what cannot be loaded yet can be mended here.

mod build;
mod edit;
mod grid;

pub use build::grids;
pub(crate) use edit::applied;
pub use edit::{Change, EditError, edited};
pub use grid::{About, Cell, Column, Grid, GridRow, Holds};
