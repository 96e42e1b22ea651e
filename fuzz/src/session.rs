//! Bytes as a session file. The first of them says how: `E` and the number of a session that verifies, edits of it, and whether its
//! seed is committed to anew, all lines closed by their right hashes; `L`, lines to be closed so; anything else, the file as it is.

use std::fmt::Write;
use std::path::Path;
use std::sync::OnceLock;

use serde_json::Value;
use wedge_engine::commitment;
use wedge_record::{glance, read_past, verify, verify_lines};
use wedge_scenario::Files;

use super::edits::{Asked, edit, pieces};

/// Sessions to be edited: of these rules, and of a form without hashes.
const BASES: [&str; 3] = [
    include_str!("../../tests/pinned/no-ladder.wedge"),
    include_str!("../../tests/pinned/first-talks.wedge"),
    include_str!("../../src/record/tests/old/first-talks.wedge"),
];

/// What stands before the hash of a line, its digits, and what stands behind it.
const CHAIN: &str = ",\"chain\":\"";

/// The sessions line by line, in pieces, without their hashes.
fn bases() -> &'static [Vec<Vec<String>>] {
    static CUT: OnceLock<Vec<Vec<Vec<String>>>> = OnceLock::new();
    CUT.get_or_init(|| {
        let bare = |line: &str| line.rfind(CHAIN).map_or_else(|| line.to_owned(), |at| format!("{}}}", &line[..at]));
        BASES.iter().map(|session| session.lines().map(|line| pieces(&bare(line))).collect()).collect()
    })
}

/// Reads what the bytes stand for in every way in which a session is read.
///
/// # Panics
/// If what comes of it contradicts itself: that is what is looked for.
pub fn read_bytes(bytes: &[u8]) {
    let text = match bytes {
        [b'E', rest @ ..] => edited(rest),
        [b'L', rest @ ..] => closed(String::from_utf8_lossy(rest).lines().map(str::to_owned)),
        [_, rest @ ..] => rest.to_vec(),
        [] => return,
    };
    read_file(&text);
}

fn edited(bytes: &[u8]) -> Vec<u8> {
    let mut asked = Asked::of(bytes);
    let at = asked.byte() % BASES.len();
    let anew = asked.byte() % 2 == 1;
    let mut lines = bases()[at].clone();
    edit(&mut lines, &mut asked);
    let mut lines: Vec<String> = lines.into_iter().map(|line| line.concat()).collect();
    if at == BASES.len() - 1 {
        return lines.join("\n").into_bytes();
    }
    if anew && let Some(header) = lines.first().and_then(|line| committed(line)) {
        lines[0] = header;
    }
    closed(lines.into_iter())
}

/// A header whose hash of the scenario and whose seed fit what it holds.
fn committed(line: &str) -> Option<String> {
    const SEED: u64 = 11;
    let mut header: Value = serde_json::from_str(line).ok()?;
    let files: Files = serde_json::from_value(header.get("scenario")?.clone()).ok()?;
    let hash = files.hash();
    let commitment = commitment(SEED, &hash);
    let key = blake3::derive_key("wedge session 2, cover of the seed", commitment.as_bytes());
    let cover = key.iter().take(8).fold(0, |all: u64, byte| (all << 8) | u64::from(*byte));
    let fields = header.as_object_mut()?;
    fields.insert("sealed_seed".to_owned(), Value::from(format!("{:016x}", SEED ^ cover)));
    fields.insert("commitment".to_owned(), Value::from(commitment));
    fields.insert("scenario_hash".to_owned(), Value::from(hash));
    Some(header.to_string())
}

/// Lines closed each by the hash over all before it, as the program writes them.
fn closed(lines: impl Iterator<Item = String>) -> Vec<u8> {
    let mut last = blake3::hash(b"wedge session 2");
    let mut text = String::new();
    for line in lines {
        let open = line.strip_suffix('}').unwrap_or(&line);
        let mut hasher = blake3::Hasher::new();
        hasher.update(last.as_bytes());
        hasher.update(open.as_bytes());
        last = hasher.finalize();
        // Writing into a string cannot fail.
        writeln!(text, "{open}{CHAIN}{}\"}}", last.to_hex()).ok();
    }
    text.into_bytes()
}

fn read_file(bytes: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else { return };
    let path = folder.path().join("fuzzed.wedge");
    if std::fs::write(&path, bytes).is_err() {
        return;
    }
    let seen = glance(&path);
    let verified = verify(&path);
    let past = read_past(&path);
    for error in [seen.as_ref().err(), verified.as_ref().err(), past.as_ref().err()].into_iter().flatten() {
        assert!(!error.to_string().is_empty());
    }
    if verified.is_ok() {
        assert!(past.is_ok(), "a session that verifies cannot be read");
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        // What it finds is what the file's own check finds, but for how lines end; here it is only to return.
        drop(verify_lines(Path::new("fuzzed"), &lines));
    }
}
