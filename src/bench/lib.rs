//! The author's bench: a scenario's folder seen in a browser on the author's own machine, live as its files are saved. What is
//! wrong with it, who values what, what each side makes of a package, what rungs cost, how the recorded line goes.
//!
//! It reads the folder and changes numbers in it where they stand; it knows nothing of a class and keeps nothing of its own. It
//! answers this machine alone.

mod folder;
mod guard;
mod pages;
mod paste;
mod serve;
mod web;
mod work;

pub use folder::{Folder, Kept, Now};
pub use serve::serve;
