//! Bytes as a scenario's folder. The first of them says how: `E` and the number of a scenario that works, and edits of it; anything
//! else, the files as they are, one behind the other.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use wedge_engine::{Command, Game};
use wedge_scenario::{Files, NAMES, Severity, grids, load, migrate};

use super::edits::{Asked, edit, pieces};

/// What stands between two files.
pub const BETWEEN: u8 = 0x1e;

/// Rounds that are ended in a scenario that loads.
const ROUNDS: usize = 3;

/// A scenario to be edited: its id, the names of its files, and the pieces of each.
type Base = (String, Vec<String>, Vec<Vec<String>>);

/// Scenarios to be edited: the small ones that the program carries.
fn bases() -> &'static [Base] {
    static BASES: OnceLock<Vec<Base>> = OnceLock::new();
    BASES.get_or_init(|| {
        let small = Files::shipped().into_iter().filter(|files| files.id == "first-talks");
        let cut = |files: Files| {
            let names = files.files.keys().cloned().collect();
            (files.id.clone(), names, files.files.values().map(|text| pieces(text)).collect())
        };
        small.chain(std::iter::once(Files::template())).map(cut).collect()
    })
}

/// Loads what the bytes stand for; whatever they are, it is played or something is found wrong.
///
/// # Panics
/// If what comes of it contradicts itself: that is what is looked for.
pub fn load_bytes(bytes: &[u8]) {
    let files = match bytes {
        [b'E', rest @ ..] => edited(rest),
        [_, rest @ ..] => in_a_folder(rest),
        [] => return,
    };
    if let Some(files) = files {
        look_at(&files);
    }
}

fn edited(bytes: &[u8]) -> Option<Files> {
    let mut asked = Asked::of(bytes);
    let all = bases();
    let (id, names, texts) = all.get(asked.byte() % all.len().max(1))?;
    let mut texts = texts.clone();
    edit(&mut texts, &mut asked);
    let texts = texts.into_iter().map(|text| text.concat());
    Some(Files {
        id: id.clone(),
        files: names.iter().cloned().zip(texts).collect(),
        translations: BTreeMap::new(),
        faults: BTreeMap::new(),
    })
}

fn in_a_folder(bytes: &[u8]) -> Option<Files> {
    let folder = tempfile::tempdir().ok()?;
    for (name, text) in NAMES.iter().zip(bytes.split(|byte| *byte == BETWEEN)) {
        std::fs::write(folder.path().join(name), text).ok()?;
    }
    Files::read(folder.path()).ok()
}

fn look_at(files: &Files) {
    drop(grids(files));
    if let Ok(new) = migrate(files) {
        let mut brought = files.clone();
        brought.files.extend(new.texts.into_iter().map(|(name, text)| (name.to_owned(), text)));
        assert!(
            migrate(&brought).is_ok_and(|again| again.texts.is_empty()),
            "what was brought over has to be brought over"
        );
    }
    let loaded = load(files.clone());
    for finding in &loaded.findings {
        assert!(!finding.to_string().is_empty());
        if let Some(text) = files.text(&finding.file) {
            assert!(text.get(finding.span.clone()).is_some(), "a finding about no place: {finding}");
        }
    }
    let errors = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    assert_eq!(loaded.pack.is_some(), errors == 0, "it neither loads nor says why");
    let Some(pack) = loaded.pack else { return };
    let opened = Game::new(pack.scenario, 1);
    assert!(opened.is_ok(), "it loads and cannot be played: {:?}", opened.err());
    let Ok(mut game) = opened else { return };
    for _ in 0..ROUNDS {
        if game.apply(&Command::EndRound).is_err() {
            return;
        }
    }
}
