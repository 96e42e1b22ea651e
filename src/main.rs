//! The program `wedge`: a negotiation game in a window and in a terminal, and its tools.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program of the terminal speaks there")]
// A game that is started by a double click has no console; what has to be said before its window opens is said in one of the
// system. A build from source keeps the console, for there the same program is used in a terminal.
#![cfg_attr(all(windows, feature = "windowed"), windows_subsystem = "windows")]

mod commands;

use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run()
}
