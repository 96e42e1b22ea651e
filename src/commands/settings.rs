//! Where the settings are kept, and the languages there are.

use std::fs::{File, TryLockError};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use wedge_record::disk::{Existing, write_whole};
use wedge_scenario::printable_path;
use wedge_ui::Settings;
use wedge_words::{Arg, Speech};

use crate::commands::common::Failure;
use crate::commands::places::config;

/// More bytes than any settings take.
const LARGEST: u64 = 1 << 20;
/// How long another window may take to write them.
const PATIENCE: Duration = Duration::from_secs(2);

/// The file.
fn path() -> Option<PathBuf> {
    config().map(|folder| folder.join("settings.ron"))
}

/// The settings as they were left, or the usual ones; and what the player should be told. A file that cannot be used is
/// set aside, never overwritten.
pub fn read() -> (Settings, Option<String>) {
    let Some(path) = path() else { return (Settings::default(), None) };
    match read_file(&path) {
        Ok(Some(settings)) if Speech::LANGUAGES.iter().any(|(tag, _)| *tag == settings.language) => (settings, None),
        Ok(Some(settings)) => {
            // One that a later version knows: it stays in the file, and does not hold here.
            let said = said("settings-other-language", &[("language", Arg::Text(&settings.language))]);
            (Settings { language: Settings::default().language, ..settings }, Some(said))
        }
        Ok(None) => (Settings::default(), None),
        Err(why) => (Settings::default(), Some(set_aside(&path, &why))),
    }
}

/// Reads a file of settings, if there is one.
fn read_file(path: &Path) -> Result<Option<Settings>, String> {
    let known = match std::fs::metadata(path) {
        Ok(known) => known,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.to_string()),
    };
    if !known.is_file() {
        return Err("it is no file".to_owned());
    }
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST).read_to_string(&mut text));
    read.map_err(|error| error.to_string())?;
    Settings::read(text.trim_start_matches('\u{feff}')).map(Some)
}

/// Moves a file that cannot be used to a name that is free, and says so.
fn set_aside(path: &Path, why: &str) -> String {
    let free =
        (1..10_000).map(|number| path.with_extension(format!("ron.aside-{number}"))).find(|aside| !aside.exists());
    let aside = free.unwrap_or_else(|| path.with_extension("ron.aside"));
    let aside = match std::fs::rename(path, &aside) {
        Ok(()) => printable_path(&aside),
        Err(error) => format!("? ({error})"),
    };
    let path = printable_path(path);
    said("settings-aside", &[("path", Arg::Text(&path)), ("why", Arg::Text(why)), ("aside", Arg::Text(&aside))])
}

/// A sentence before any language has been chosen.
fn said(key: &str, args: &[(&str, Arg<'_>)]) -> String {
    Speech::english().map_or_else(|error| error.to_string(), |speech| speech.say(key, args))
}

/// Keeps what was changed in the settings, and leaves everything else as it stands in the file: another window may have
/// changed it. The file is written whole under another name first, so that a full disk leaves the old one.
pub fn keep(before: &Settings, after: &Settings, speech: &Arc<Speech>) -> Result<(), String> {
    let Some(path) = path() else { return Err(speech.say("settings-nowhere", &[])) };
    keep_at(&path, before, after)
}

fn keep_at(path: &Path, before: &Settings, after: &Settings) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new(".")).to_owned();
    let io = |error: io::Error| format!("{}: {error}", printable_path(path));
    std::fs::create_dir_all(&folder).map_err(io)?;
    let lock = File::create(path.with_extension("lock")).map_err(io)?;
    wait_for(&lock).map_err(io)?;
    let kept = read_file(path)?.unwrap_or_default();
    let text = kept.with_changes(before, after).write()?;
    write_whole(path, text.as_bytes(), Existing::Replaced).map_err(io)
}

/// Waits until no other window writes.
fn wait_for(lock: &File) -> io::Result<()> {
    let begun = Instant::now();
    loop {
        match lock.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) if begun.elapsed() > PATIENCE => return Err(io::ErrorKind::TimedOut.into()),
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(10)),
        }
    }
}

/// The sentences of the language that is set, with the texts of scenarios in theirs.
pub fn speech(settings: &Settings) -> Result<Arc<Speech>, Failure> {
    Ok(Arc::new(Speech::named(&settings.language)?.with_texts_in(settings.texts.clone())))
}

#[cfg(test)]
mod tests {
    use wedge_ui::Look;

    use super::*;

    #[test]
    fn two_windows_do_not_undo_each_others_settings() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.ron");
        let usual = Settings::default();
        let one = Settings { look: Look::Dark, ..usual.clone() };
        let other = Settings { text_size: 150, ..usual.clone() };
        std::thread::scope(|scope| {
            for wanted in [&one, &other] {
                let (path, usual) = (&path, &usual);
                scope.spawn(move || {
                    for _ in 0..40 {
                        keep_at(path, usual, wanted).expect("the settings are kept");
                        keep_at(path, wanted, usual).expect("the settings are kept");
                    }
                    keep_at(path, usual, wanted).expect("the settings are kept");
                });
            }
        });
        let kept = read_file(&path).expect("settings").expect("a file");
        assert_eq!((kept.look, kept.text_size), (Look::Dark, 150));
    }

    #[test]
    fn what_is_no_file_is_not_read() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(read_file(folder.path()).is_err());
        assert_eq!(read_file(&folder.path().join("nothing.ron")), Ok(None));
    }
}
