//! Games in files, for the tests of this folder.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, dead_code, reason = "helpers of tests")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;
use wedge_engine::{Command, Game};
use wedge_record::{Session, SessionError, verify};
use wedge_testkit::{random_game, shipped};

/// Moves by lot before the game is played out.
pub const MOVES: usize = 40;

/// A whole random game in a file.
pub struct Saved {
    pub folder: TempDir,
    pub path: PathBuf,
    pub game: Game,
    pub commands: Vec<Command>,
}

/// A whole random game in a file that is closed again.
pub fn saved(seed: u64, moves: u64) -> Saved {
    let pack = shipped("doha-2018");
    let (game, commands) = random_game(&pack, seed, moves, MOVES);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.wedge");
    let mut session = Session::create(&path, pack, seed).unwrap();
    for command in &commands {
        session.apply(command).unwrap();
    }
    Saved { folder, path, game, commands }
}

/// The file's lines, read as JSON, without the hashes at their ends.
pub fn lines(path: &Path) -> Vec<Value> {
    let line = |line: &str| {
        let mut value: Value = serde_json::from_str(line).unwrap();
        value.as_object_mut().unwrap().remove("chain").unwrap();
        value
    };
    fs::read_to_string(path).unwrap().lines().map(line).collect()
}

/// Writes lines with the hashes at their ends made anew, as a forger would.
pub fn write_lines(path: &Path, lines: &[Value]) {
    let mut text = String::new();
    let mut chain = blake3::hash(b"wedge session 2");
    for line in lines {
        let body = line.to_string();
        let open = body.strip_suffix('}').unwrap();
        chain = blake3::hash(&[chain.as_bytes(), open.as_bytes()].concat());
        writeln!(text, "{open},\"chain\":\"{}\"}}", chain.to_hex()).unwrap();
    }
    fs::write(path, text).unwrap();
}

/// Both ways of opening refuse the file, in the same way, and neither changes a byte of it.
pub fn refused(path: &Path) -> SessionError {
    let before = fs::read(path).unwrap();
    let checked = verify(path).expect_err("a damaged file is not verified");
    let error = Session::resume(path).expect_err("a damaged file is not gone on with");
    assert_eq!(fs::read(path).unwrap(), before, "the file was changed");
    assert_eq!(checked.to_string(), error.to_string());
    error
}

/// The line that both ways of opening find damaged.
pub fn damaged_line(path: &Path) -> usize {
    match refused(path) {
        SessionError::Damaged { line, path: named, .. } => {
            assert_eq!(named, path);
            line
        }
        other => panic!("{other:?} is not about a damaged line"),
    }
}
