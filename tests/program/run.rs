//! Starting the program apart from the user's own files, and comparing what it says with what is written down.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The path of the program.
pub const WEDGE: &str = env!("CARGO_BIN_EXE_wedge");

/// A command that knows nothing of the user's folders and writes no colours.
pub fn isolated(program: &str) -> Command {
    let nowhere = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nobody");
    let mut command = Command::new(program);
    command
        .env_remove("RUST_BACKTRACE")
        .env("HOME", &nowhere)
        .env("XDG_DATA_HOME", &nowhere)
        .env("NO_COLOR", "1")
        .env("COLUMNS", "120");
    command
}

/// The program.
pub fn wedge() -> Command {
    isolated(WEDGE)
}

/// What a run left: its exit status and both streams.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

/// Runs a command to its end.
pub fn ran(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().unwrap();
    Ran {
        status: status.code().expect("the program ended by itself"),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// The cases of a folder, one folder each, by name.
pub fn cases(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    all.sort();
    assert!(!all.is_empty(), "there are no cases in {}", folder.display());
    all
}

/// Compares a text with a file, or writes the file if `WEDGE_BLESS=1` asks for it; the first difference otherwise.
pub fn compare(path: &Path, said: &str) -> Result<(), String> {
    if std::env::var_os("WEDGE_BLESS").is_some_and(|value| value == "1") {
        fs::write(path, said).unwrap();
        return Ok(());
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected == said {
        return Ok(());
    }
    let line = expected.lines().zip(said.lines()).take_while(|(one, other)| one == other).count();
    let at = |text: &str| text.lines().nth(line).unwrap_or("(the end)").to_owned();
    Err(format!(
        "{}:{}: expected\n    {}\n  and it was\n    {}\n  (WEDGE_BLESS=1 writes what is said now)",
        path.display(),
        line + 1,
        at(&expected),
        at(said)
    ))
}

/// Fails with all the failures there were.
pub fn all_of(failures: &[String]) {
    assert!(failures.is_empty(), "{} failed:\n{}", failures.len(), failures.join("\n"));
}
