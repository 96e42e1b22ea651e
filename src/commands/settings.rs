//! Where the settings are kept, and the languages there are.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use wedge_ui::Settings;
use wedge_words::{Arg, Speech};

use crate::commands::common::{Failure, config};

/// The file.
fn path() -> Option<PathBuf> {
    config().map(|folder| folder.join("settings.ron"))
}

/// The settings as they were left, or the usual ones; and what the player should be told. A file that cannot be used is
/// set aside, never overwritten.
pub fn read() -> (Settings, Option<String>) {
    let Some(path) = path() else { return (Settings::default(), None) };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (Settings::default(), None),
        Err(error) => return (Settings::default(), Some(set_aside(&path, &error.to_string()))),
    };
    match Settings::read(&text) {
        Ok(settings) => (settings, None),
        Err(why) => (Settings::default(), Some(set_aside(&path, &why))),
    }
}

/// Moves a file that cannot be used to a name that is free, and says so.
fn set_aside(path: &Path, why: &str) -> String {
    let free =
        (1..10_000).map(|number| path.with_extension(format!("ron.aside-{number}"))).find(|aside| !aside.exists());
    let aside = free.unwrap_or_else(|| path.with_extension("ron.aside"));
    let aside = match std::fs::rename(path, &aside) {
        Ok(()) => aside.display().to_string(),
        Err(error) => format!("? ({error})"),
    };
    let path = path.display().to_string();
    let args = [("path", Arg::Text(&path)), ("why", Arg::Text(why)), ("aside", Arg::Text(&aside))];
    let said = Speech::english().map(|speech| speech.say("settings-aside", &args));
    said.unwrap_or_else(|error| error.to_string())
}

/// Keeps the settings: written whole under another name first, so that a full disk leaves the old ones.
pub fn keep(settings: &Settings) -> Result<(), String> {
    let Some(path) = path() else { return Err("this system names no folder for settings".to_owned()) };
    let text = settings.write()?;
    let unborn = path.with_extension("ron.new");
    let written = path
        .parent()
        .map_or(Ok(()), std::fs::create_dir_all)
        .and_then(|()| std::fs::write(&unborn, text))
        .and_then(|()| std::fs::rename(&unborn, &path));
    written.map_err(|error| format!("{}: {error}", path.display()))
}

/// The sentences of a language.
pub fn speech(language: &str) -> Result<Arc<Speech>, Failure> {
    Ok(Arc::new(Speech::named(language)?))
}
