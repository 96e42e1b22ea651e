//! The command line: one file a subcommand. Errors are shown here, once, and become an exit status.

#[cfg(feature = "desktop")]
mod alone;
#[cfg(feature = "desktop")]
mod archive;
mod begin;
#[cfg(feature = "hub")]
mod bench;
mod check;
mod common;
mod debrief;
mod deep;
mod exercise;
mod explain;
mod format;
mod frontier;
mod handouts;
mod history;
#[cfg(feature = "hub")]
mod host;
mod language;
#[cfg(feature = "desktop")]
mod library;
mod migrate;
mod new;
mod page;
mod parallel;
mod places;
#[cfg(feature = "desktop")]
mod play;
mod put;
mod replay;
mod seal;
mod search;
#[cfg(feature = "desktop")]
mod settings;
#[cfg(feature = "desktop")]
mod shot;
mod simulate;
mod text;
mod translate;
mod verify;
#[cfg(feature = "desktop")]
mod watch;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use wedge_scenario::printable_path;

/// A negotiation about a tie that may not be for sale.
///
/// Without a subcommand the game opens in a window.
///
/// Exit status: 0 done; 1 something asked about is wrong (an error in a scenario, a move refused, a session that
/// differs or is damaged); 2 the command line is wrong; 3 it could not be done (a file, a disk, a display); 4 a session of
/// other rules, which can be read but not verified.
#[derive(Debug, Parser)]
#[command(name = "wedge", version, propagate_version = true)]
struct Cli {
    /// A folder with scenarios, looked through before the user's own and those inside the program
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Play in a window
    #[cfg(feature = "desktop")]
    Play(play::Play),
    /// Play the whole game in a terminal
    Text(text::Text),
    /// Check scenarios and show every error with its place
    Check(check::Check),
    /// Work on a scenario in a browser: findings, values, packages and prices, live as its files are saved
    #[cfg(feature = "hub")]
    Bench(bench::Bench),
    /// Tell what a field, a word, a coefficient or a finding of the scenario files means
    Explain(explain::Explain),
    /// Begin a scenario of your own: a small, commented one, or a copy of another
    New(new::New),
    /// Bring a scenario of an older form to the present one, where it stands
    Migrate(migrate::MigrateFolder),
    /// Write a scenario's texts for a translator, or bring a translation up to date
    Translate(translate::Translate),
    /// Verify session files by playing them again
    Replay(replay::Replay),
    /// Write the debrief of a session that is over, or of a class, to pages of HTML
    Debrief(debrief::Debrief),
    /// Replay the record and print the rules' answers beside the real ones
    History(history::History),
    /// Host a class: teams play in browsers, on any device
    #[cfg(feature = "hub")]
    Host(host::Host),
    /// Write a sealed file for each team, for a class without a network
    Seal(seal::Seal),
    /// Print the words of an opened envelope, and compare them with those noted before the class
    Verify(verify::Verify),
    /// Play many games by a policy and show what comes of them
    Simulate(simulate::Simulate),
    /// Show the best that both sides could have had: the frontier, the zone, the price of each rung
    Frontier(frontier::Frontier),
    /// Write what is printed for a class: brief, role cards, order slips, ballots, the facilitator's guide
    Handouts(handouts::Handouts),
    /// Write a scenario as one file that plays in a browser
    Page(page::Page),
    /// Write a picture of a screen to a PNG file
    #[cfg(feature = "desktop")]
    Shot(shot::Shot),
}

/// Reads the command line and does what it says.
pub fn run() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().collect();
    #[cfg(feature = "desktop")]
    let clicked = given.len() == 1 || opens_alone(&given);
    let cli = match Cli::try_parse_from(words(given)) {
        Ok(cli) => cli,
        Err(shown) => {
            #[cfg(feature = "desktop")]
            if NO_CONSOLE && wedge_desktop::unheard() {
                wedge_desktop::tell("Wedge", &shown.to_string());
            }
            // Help and the version are results too.
            let written = shown.print().and_then(|()| std::io::stdout().flush());
            let status = u8::try_from(shown.exit_code()).unwrap_or(2);
            return match written {
                Err(source) if !shown.use_stderr() => common::Failure::Output { source }.report(),
                _ => ExitCode::from(status),
            };
        }
    };
    if let Some((data, error)) = cli.data.as_deref().and_then(|data| Some((data, std::fs::read_dir(data).err()?))) {
        let why = match error.kind() {
            std::io::ErrorKind::NotFound => format!("there is no folder `{}`", printable_path(data)),
            _ => format!("`{}` cannot be read as a folder: {error}", printable_path(data)),
        };
        return common::Failure::Usage(format!("--data: {why}")).report();
    }
    let folders = places::folders(cli.data.as_deref());
    #[cfg(feature = "desktop")]
    // Who writes `play` into a script reads what it says there, and has no use for a box that waits to be read.
    #[cfg(feature = "desktop")]
    let unheard = (NO_CONSOLE || clicked) && wedge_desktop::unheard();
    #[cfg(feature = "desktop")]
    if unheard && !matches!(cli.command, None | Some(Command::Play(_) | Command::Shot(_))) {
        wedge_desktop::tell(
            "Wedge",
            "This program opens the window. For the terminal use `wedge-cli`, which lies beside it.",
        );
        return ExitCode::from(2);
    }
    let done = match cli.command {
        #[cfg(feature = "desktop")]
        None => play::Play::default().run(&folders),
        #[cfg(not(feature = "desktop"))]
        None => {
            use clap::CommandFactory;
            let shown = Cli::command().print_help();
            shown.map_err(|source| common::Failure::Output { source })
        }
        #[cfg(feature = "desktop")]
        Some(Command::Play(play)) => play.run(&folders),
        Some(Command::Text(text)) => text.run(&folders),
        Some(Command::Check(check)) => check.run(&folders),
        #[cfg(feature = "hub")]
        Some(Command::Bench(bench)) => bench.run(),
        Some(Command::Explain(explain)) => explain.run(),
        Some(Command::New(new)) => new.run(&folders),
        Some(Command::Migrate(migrate)) => migrate.run(),
        Some(Command::Translate(translate)) => translate.run(),
        Some(Command::Replay(replay)) => replay.run(),
        Some(Command::Debrief(debrief)) => debrief.run(),
        Some(Command::History(history)) => history.run(&folders),
        #[cfg(feature = "hub")]
        Some(Command::Host(host)) => host.run(&folders),
        Some(Command::Seal(seal)) => seal.run(&folders),
        Some(Command::Verify(verify)) => verify.run(),
        Some(Command::Simulate(simulate)) => simulate.run(&folders),
        Some(Command::Frontier(frontier)) => frontier.run(&folders),
        Some(Command::Handouts(handouts)) => handouts.run(&folders),
        Some(Command::Page(page)) => page.run(&folders),
        #[cfg(feature = "desktop")]
        Some(Command::Shot(shot)) => shot.run(&folders),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            #[cfg(feature = "desktop")]
            if unheard {
                wedge_desktop::tell("Wedge", &failure.to_string());
            }
            failure.report()
        }
    }
}

/// The program as a package for Windows has it, which writes to no console.
#[cfg(feature = "desktop")]
const NO_CONSOLE: bool = cfg!(all(windows, feature = "windowed"));

/// True if a session is named and nothing else, as a file manager does.
fn opens_alone(given: &[OsString]) -> bool {
    given.len() == 2 && begin::is_session(Path::new(&given[1]))
}

/// The words of the command line. Where a file manager names a session, it is to be played.
fn words(mut given: Vec<OsString>) -> Vec<OsString> {
    if cfg!(feature = "desktop") && opens_alone(&given) {
        given.insert(1, "play".into());
    }
    given
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_that_is_named_alone_is_played_and_other_words_stay() {
        let folder = tempfile::tempdir().expect("a folder");
        let session = folder.path().join("Ёлка 卓.wedge");
        std::fs::write(&session, "").expect("a file");
        let all = |given: &[&OsString]| words(given.iter().copied().cloned().collect());
        let (program, session, check) = (OsString::from("wedge"), session.into_os_string(), OsString::from("check"));
        let playing = all(&[&program, &session]);
        assert_eq!(playing.contains(&OsString::from("play")), cfg!(feature = "desktop"));
        assert_eq!(all(&[&program, &check]), [program.clone(), check.clone()]);
        assert_eq!(all(&[&program, &check, &session]), [program, check, session]);
    }
}
