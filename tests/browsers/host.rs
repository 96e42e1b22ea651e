//! The real program as a host of a class, which can be killed and started again.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

/// The path of the program.
pub const WEDGE: &str = env!("CARGO_BIN_EXE_wedge");

/// A program that hosts a class.
#[derive(Debug)]
pub struct Host {
    child: Child,
    /// Kept, so that whatever it says further can be said.
    out: Option<BufReader<ChildStdout>>,
    /// Where it listens.
    pub port: u16,
    /// The code of each team.
    pub codes: Vec<String>,
}

impl Host {
    /// Starts it with an exercise; its folder is the one beside that file.
    pub fn start(exercise: &Path) -> Self {
        let child = Command::new(WEDGE)
            .args(["host", "--listen", "127.0.0.1", "--port", "0"])
            .arg(exercise)
            .env("HOME", exercise.parent().unwrap())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut host = Self { child, out: None, port: 0, codes: Vec::new() };
        let mut out = BufReader::new(host.child.stdout.take().unwrap());
        let mut of_teams = false;
        loop {
            let mut line = String::new();
            assert_ne!(out.read_line(&mut line).unwrap(), 0, "the host ended before it had begun");
            if line.starts_with("Teams join at") {
                host.port = line.trim_end().rsplit_once(':').unwrap().1.parse().unwrap();
            }
            match line.strip_prefix("  ") {
                Some(team) if of_teams => host.codes.push(team.split_whitespace().next().unwrap().to_owned()),
                _ => of_teams = line.starts_with("Codes of the teams"),
            }
            if line.starts_with("End with Ctrl-C") {
                host.out = Some(out);
                return host;
            }
        }
    }

    /// Ends it as a power cut would.
    pub fn kill(mut self) {
        assert!(self.out.is_some() && self.child.try_wait().unwrap().is_none(), "it ended before it was killed");
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // One that has ended cannot be killed.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Writes the exercise that the program has ready, changed here and there, into a folder.
pub fn exercise(folder: &Path, changes: &[(&str, &str)]) -> PathBuf {
    let path = folder.join("class.ron");
    let written = Command::new(WEDGE).args(["host", "--template"]).arg(&path).stderr(Stdio::null()).status().unwrap();
    assert!(written.success());
    let mut text = fs::read_to_string(&path).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "the template has no {from}");
        text = text.replace(from, to);
    }
    fs::write(&path, text).unwrap();
    path
}
