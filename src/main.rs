//! The program `wedge`: a negotiation game in a window and in a terminal, and its tools.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program of the terminal speaks there")]

mod commands;

use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run()
}
