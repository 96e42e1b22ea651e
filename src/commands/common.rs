//! What the subcommands share: where things lie, how scenarios are found, how failures are shown.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};
use wedge_engine::TypeId;
use wedge_record::disk::Output;
use wedge_record::{ApplyError, SessionError, for_shell};
use wedge_scenario::{
    Diagnostic, Files, FilesError, Loaded, MigrateError, Pack, Severity, load, printable, printable_path,
};
use wedge_words::{Speech, SpeechError};

/// Why a subcommand failed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A scenario that is nowhere or cannot be read.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// A scenario with errors.
    #[error("the scenario `{id}` has {}; see them with: wedge check {path}", plural(*.errors, "error"))]
    Broken {
        /// Which.
        id: String,
        /// The same as a command line names it.
        path: String,
        /// How many.
        errors: usize,
        /// The first of them.
        first: Box<Diagnostic>,
    },
    /// Findings of a check; they have been shown.
    #[error("{errors} and {warnings}", errors = plural(*.errors, "error"), warnings = plural(*.warnings, "warning"))]
    Findings {
        /// Errors.
        errors: usize,
        /// Warnings.
        warnings: usize,
    },
    /// A scenario whose record has no step.
    #[error(
        "the scenario `{id}` has no record to replay: history.ron has no step. Add one, with the moves that were made (`wedge explain \
         Step` tells how), or play a line of your own many times: wedge simulate {id} --moves FILE"
    )]
    NoRecord {
        /// Which.
        id: String,
    },
    /// A session that cannot be used.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// A move that was not made.
    #[error("{place}: `{line}`: {why}{}", told_of(.kept.as_ref()))]
    Move {
        /// File and line.
        place: String,
        /// The move.
        line: String,
        /// Why not.
        why: String,
        /// How many moves before it are kept, and in which file, as a command line names it.
        kept: Option<(usize, String)>,
    },
    /// A move that could not be saved.
    #[error(transparent)]
    Unsaved(ApplyError),
    /// Session files that differ from what the rules give; they have been named.
    #[error("{} of {total} did not verify", .failed)]
    Replay {
        /// How many.
        failed: usize,
        /// Of how many.
        total: usize,
    },
    /// Session files that were read and not played again; they have been named.
    #[error("{} of {total} could not be verified: they were played under other rules", .unverified)]
    Unverified {
        /// How many.
        unverified: usize,
        /// Of how many.
        total: usize,
    },
    /// A session that is not over.
    #[error("`{path}` is not over, and the debrief opens when it is{}", how_to_go_on(.go_on.as_ref()))]
    NotOver {
        /// Which.
        path: String,
        /// The same as a command line names it, if it can be gone on with.
        go_on: Option<String>,
    },
    /// A file of moves that cannot be read.
    #[error("cannot read `{}`: {source}", printable_path(.path))]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Standard input that does not work.
    #[error("cannot read standard input: {source}")]
    Input {
        /// Why.
        source: std::io::Error,
    },
    /// Standard output that does not work.
    #[error("cannot write: {source}")]
    Output {
        /// Why.
        source: std::io::Error,
    },
    /// Games that could not be played.
    #[error(transparent)]
    Simulate(#[from] wedge_study::SimulateError),
    /// A bargaining domain that does not fit together.
    #[error("`{}` is no bargaining domain: {}", printable_path(.path), printable(.why))]
    Domain {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// A scenario of an older form that cannot be brought over as it is.
    #[error("`{}` stays as it is: {why}", printable_path(.path))]
    NotMigrated {
        /// Its folder.
        path: PathBuf,
        /// Why.
        why: MigrateError,
    },
    /// A file that cannot be written.
    #[error("cannot write `{}`: {source}", printable_path(.path))]
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Messages that cannot be read.
    #[error(transparent)]
    Speech(#[from] SpeechError),
    /// An exercise that cannot be used.
    #[error("the exercise `{}` cannot be used:\n{why}", printable_path(.path))]
    Exercise {
        /// Which.
        path: PathBuf,
        /// All that is wrong with it.
        why: String,
    },
    /// A room test to which nobody came.
    #[cfg(feature = "hub")]
    #[error("no other device reached this machine")]
    Unreached,
    /// An envelope whose words are not those that were noted.
    #[error("{0}")]
    OtherWords(String),
    /// Something of a class that is not in its debrief; it was named.
    #[error("{left_out} of what lies there was left out; the rest is reported")]
    LeftOut {
        /// How much.
        left_out: usize,
    },
    /// A folder in which there is nothing to report.
    #[error("no session of a game that is over is left to report")]
    NothingToReport,
    /// A class that cannot be held.
    #[cfg(feature = "hub")]
    #[error(transparent)]
    Hub(#[from] wedge_hub::HubError),
    /// A program without the browser's part.
    #[error(
        "this program was built without the browser's part, so it cannot write pages that play; the released programs have \
         it, and docs/releases.md says how to build one with it"
    )]
    NoPage,
    /// The window.
    #[cfg(feature = "desktop")]
    #[error(transparent)]
    Window(#[from] wedge_desktop::WindowError),
    /// A second start, which wants to know nothing more than the first.
    #[cfg(feature = "desktop")]
    #[error(
        "Wedge is open already; look for its window. To open another beside it, name what to play: wedge play SCENARIO"
    )]
    OpenAlready,
    /// A word on the command line that means nothing.
    #[error("{0}")]
    Usage(String),
}

impl Failure {
    /// Shows a failure on standard error and gives its exit status.
    pub fn report(&self) -> ExitCode {
        if let Self::Broken { first, .. } = self {
            tell(first);
        }
        // A reader that closed the pipe has seen what it wanted.
        if let Self::Output { source } = self
            && source.kind() == std::io::ErrorKind::BrokenPipe
        {
            return ExitCode::SUCCESS;
        }
        complain(self);
        match self {
            Self::Broken { .. }
            | Self::Findings { .. }
            | Self::Domain { .. }
            | Self::Move { .. }
            | Self::NotMigrated { .. }
            | Self::NotOver { .. }
            | Self::LeftOut { .. }
            | Self::NothingToReport
            | Self::OtherWords(_)
            | Self::NoRecord { .. }
            | Self::Replay { .. } => ExitCode::from(1),
            Self::Session(SessionError::Damaged { .. }) => ExitCode::from(1),
            Self::Unverified { .. } | Self::Session(SessionError::OtherRules { .. }) => ExitCode::from(4),
            Self::Exercise { .. } => ExitCode::from(2),
            #[cfg(feature = "hub")]
            Self::Unreached => ExitCode::from(1),
            Self::Usage(_) | Self::Files(FilesError::Unknown { .. }) => ExitCode::from(2),
            _ => ExitCode::from(3),
        }
    }
}

/// Says what went wrong, with nothing in it that a terminal would obey, wherever it came from.
pub fn complain(what: &dyn std::fmt::Display) {
    let lines: Vec<String> = what.to_string().split('\n').map(printable).collect();
    tell(&format_args!("wedge: {}", lines.join("\n")));
}

/// Writes a line to standard error. Where that fails nobody is left to be told.
pub fn tell(line: &dyn std::fmt::Display) {
    writeln!(std::io::stderr(), "{line}").ok();
}

/// What became of the moves before one that was refused.
fn told_of(kept: Option<&(usize, String)>) -> String {
    kept.map_or_else(String::new, |(made, path)| {
        format!("\nkept before it: {}; go on with: wedge text --session {path}", plural(*made, "move"))
    })
}

/// How to go on with a session; a save begins another one.
fn how_to_go_on(path: Option<&String>) -> String {
    match path {
        Some(path) => format!("; go on with: wedge text --session {path}"),
        None => "; it is a save, from which a session is begun under `Sessions and saves` in the window".to_owned(),
    }
}

pub fn plural(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// Finds and loads a scenario, the first one inside the program if none is named; its warnings go to standard error.
pub fn scenario(wanted: Option<&(impl AsRef<OsStr> + ?Sized)>, folders: &[PathBuf]) -> Result<Arc<Pack>, Failure> {
    let wanted = wanted.map(AsRef::as_ref);
    let files = match wanted {
        Some(wanted) => Files::find(wanted, folders)?,
        None => {
            let first = Files::shipped().into_iter().next();
            first.ok_or_else(|| Failure::Usage("the program carries no scenario; name one".to_owned()))?
        }
    };
    let id = files.id.clone();
    let Loaded { pack, findings } = load(files);
    match pack {
        Some(pack) => {
            for warning in findings {
                tell(&format_args!("{id}/{warning}"));
            }
            Ok(Arc::new(pack))
        }
        None => {
            let errors = findings.iter().filter(|one| one.severity == Severity::Error).count();
            let first = findings.into_iter().find(|one| one.severity == Severity::Error);
            match first {
                Some(first) => {
                    let path = wanted.map_or_else(|| id.clone(), |wanted| for_shell(Path::new(wanted)));
                    Err(Failure::Broken { id, path, errors, first: Box::new(first) })
                }
                None => Err(Failure::Usage(format!("the scenario `{id}` does not load, and no finding says why"))),
            }
        }
    }
}

/// A scenario with the rounds of a preset, if one is asked for.
pub fn scenario_by_rounds(
    wanted: Option<&(impl AsRef<OsStr> + ?Sized)>,
    rounds: Option<&str>,
    folders: &[PathBuf],
) -> Result<Arc<Pack>, Failure> {
    let pack = scenario(wanted, folders)?;
    let Some(rounds) = rounds else { return Ok(pack) };
    let known: Vec<&str> = pack.presets.iter().map(|preset| preset.id.as_str()).collect();
    let chosen = pack.with_preset(rounds).ok_or_else(|| {
        let id = &pack.scenario.id;
        Failure::Usage(match known.as_slice() {
            [] => format!("the scenario `{id}` has no other rounds than its own; leave --rounds out"),
            known => format!("the scenario `{id}` has no rounds `{rounds}`; there are {}", known.join(", ")),
        })
    })?;
    Ok(Arc::new(chosen))
}

/// The hypothesis with an id.
pub fn type_of(pack: &Pack, id: &str) -> Result<TypeId, Failure> {
    let found = pack.types.iter().position(|kind| kind.id == id);
    found.map(TypeId::from_index).ok_or_else(|| {
        let known: Vec<&str> = pack.types.iter().map(|kind| kind.id.as_str()).collect();
        Failure::Usage(format!("there is no hypothesis `{id}`; there are {}", known.join(", ")))
    })
}

/// Writes to standard output, which may be full or closed.
pub fn say(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|source| Failure::Output { source })
}

/// The interface's sentences.
pub fn speech() -> Result<Arc<Speech>, Failure> {
    Ok(Arc::new(Speech::english()?))
}

/// A fresh seed: one of so many that nobody finds it by trying.
pub fn fresh_seed() -> Result<u64, Failure> {
    getrandom::u64()
        .map_err(|error| Failure::Usage(format!("no random seed can be had ({error}); give one with --seed")))
}

/// A bar on standard error for work that takes its time; none where nobody watches.
pub fn progress(games: u64) -> ProgressBar {
    let bar = ProgressBar::new(games);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos} of {len} games, {eta} left") {
        bar.set_style(style);
    }
    bar
}

/// How many threads to use: what was asked for, or one a core.
pub fn threads(jobs: Option<u16>) -> usize {
    jobs.map_or_else(|| std::thread::available_parallelism().map_or(1, std::num::NonZero::get), usize::from)
}

/// Where a result goes: a file, or standard output where the path is `-`. It is opened before the work, so that a bad path is
/// told at once, and a file that was there keeps its content until there is something to put in its place.
pub struct Target {
    path: PathBuf,
    file: Option<Output>,
}

impl Target {
    /// Opens it.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let file = if path.as_os_str() == "-" {
            None
        } else {
            Some(Output::for_results(path).map_err(|source| Failure::Write { path: path.to_owned(), source })?)
        };
        Ok(Self { path: path.to_owned(), file })
    }

    /// True if it is standard output.
    pub fn is_standard_output(&self) -> bool {
        self.file.is_none()
    }

    /// Writes the whole of it.
    pub fn write(self, text: &str) -> Result<(), Failure> {
        let Self { path, file } = self;
        let Some(file) = file else { return say(text) };
        file.write(text.as_bytes()).map_err(|source| Failure::Write { path, source })
    }
}
