//! `wedge new`: a scenario to begin with, in a folder of its own.

use std::ffi::OsString;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use clap::Args;
use wedge_record::disk::{Existing, write_whole};
use wedge_record::for_shell;
use wedge_scenario::{Files, Severity, TRANSLATIONS, load, printable_path, why_no_id};
use wedge_words::{Arg, Speech};

use crate::commands::common::{Failure, say, speech};
use crate::commands::places::own_scenarios;

/// What stands below the help.
const AFTER: &str = "Without --from it is a small scenario in which comments say what each part does and what to change \
                     first; it can be checked and played as it stands. The folder's name becomes the scenario's id: letters, \
                     digits, `_` and `-`. A copy has another id than what it is copied from, and so other luck under the same \
                     seed. Nothing that is there already is written over.\n\n\
                     Exit status: 0 written; 1 a file of what is to be copied cannot be read; 2 the command line is wrong; 3 \
                     a file could not be written, or is there already.";

/// Begin a scenario of your own: a small, commented one, or a copy of another
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct New {
    /// The folder to make; its last name is the scenario's id
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Copy this scenario, by id or path, instead of the small one
    #[arg(long, value_name = "SCENARIO")]
    from: Option<OsString>,
    /// Make it among your own scenarios, where the game's library and every command find it by its id
    #[arg(long)]
    mine: bool,
    /// Write the scenario alone, without the folder `.vscode` for an editor
    #[arg(long)]
    plain: bool,
}

/// What an editor is told of the scenario files, by its path in their folder: one that many use, and whose extension needs nothing
/// else to run.
const EDITOR: [(&str, &str); 8] = [
    (".vscode/tasks.json", include_str!("../../packaging/vscode/tasks.json")),
    (".vscode/extensions/wedge-scenario/package.json", include_str!("../../packaging/vscode/package.json")),
    (
        ".vscode/extensions/wedge-scenario/language-configuration.json",
        include_str!("../../packaging/vscode/language-configuration.json"),
    ),
    (".vscode/extensions/wedge-scenario/extension.js", include_str!("../../packaging/vscode/extension.js")),
    (".vscode/extensions/wedge-scenario/reference.json", include_str!("../../packaging/vscode/reference.json")),
    (".vscode/extensions/wedge-scenario/grammar.json", include_str!("../../packaging/vscode/grammar.json")),
    (".vscode/extensions/wedge-scenario/snippets.json", include_str!("../../packaging/vscode/snippets.json")),
    (".vscode/extensions/wedge-scenario/README.md", include_str!("../../packaging/vscode/README.md")),
];

impl New {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let speech = speech()?;
        let id = id_of(&self.folder)?;
        let folder = if self.mine { among_own(&self.folder)? } else { self.folder };
        let files = match &self.from {
            None => Files::template(),
            Some(wanted) => readable(Files::find(wanted, folders)?, wanted)?,
        };
        make(&folder)?;
        let editor = EDITOR.into_iter().filter(|_| !self.plain);
        for (name, text) in files.all().chain(editor) {
            let path = folder.join(name);
            let cannot = |source| Failure::Write { path: path.clone(), source };
            std::fs::create_dir_all(path.parent().unwrap_or(&folder)).map_err(cannot)?;
            write_whole(&path, text.as_bytes(), Existing::Kept).map_err(cannot)?;
        }
        let made = Files::read(&folder)?;
        let count = made.all().count();
        let findings = load(made).findings.len();
        let first = match self.from {
            None => speech.say("new-first", &[("path", Arg::Text(&printable_path(&folder.join("scenario.ron"))))]),
            Some(_) => speech.say("new-first-of-copy", &[]),
        };
        say(&told(&speech, &folder, &id, self.mine, (count, findings), &first))
    }
}

/// What was made, and what to do next.
fn told(speech: &Speech, folder: &Path, id: &str, mine: bool, counts: (usize, usize), first: &str) -> String {
    let (files, findings) = counts;
    let path = printable_path(folder);
    let mut text =
        speech.say("new-made", &[("path", Arg::Text(&path)), ("files", count(files)), ("findings", count(findings))]);
    let named = if mine { id.to_owned() } else { for_shell(folder) };
    let mut steps = vec![
        (format!("wedge check {named}"), speech.say("new-check", &[])),
        (format!("wedge text {named}"), speech.say("new-text", &[])),
    ];
    if cfg!(feature = "hub") {
        steps.insert(1, (format!("wedge bench {named}"), speech.say("new-bench", &[])));
    }
    if cfg!(feature = "desktop") {
        steps.push((format!("wedge play {named}"), speech.say("new-play", &[])));
    }
    let widest = steps.iter().map(|(command, _)| command.chars().count()).max().unwrap_or(0);
    text.push_str(&format!("\n\n{first}\n\n"));
    for (command, does) in steps {
        text.push_str(&format!("    {command:<widest$}  {does}\n"));
    }
    if let Some(own) = own_scenarios().filter(|own| !mine && folder.parent() != Some(own.as_path())) {
        let own = printable_path(&own);
        text.push_str(&format!("\n{}\n", speech.say("new-library", &[("folder", Arg::Text(&own))])));
    }
    text
}

fn count(many: usize) -> Arg<'static> {
    Arg::Count(u32::try_from(many).unwrap_or(u32::MAX))
}

/// The id that a scenario in this folder has, or why it cannot have one.
fn id_of(folder: &Path) -> Result<String, Failure> {
    // A path such as `.` has a name only where it really lies.
    let named = match folder.file_name() {
        Some(name) => Some(name.to_owned()),
        None => folder.canonicalize().ok().and_then(|real| real.file_name().map(ToOwned::to_owned)),
    };
    let name = named.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match why_no_id(&name) {
        None => Ok(name),
        Some(why) => {
            let path = printable_path(folder);
            let instead = nearest_id(&name).map_or_else(String::new, |id| format!("; `{id}` would do"));
            Err(Failure::Usage(format!(
                "the name of the folder becomes the scenario's id, and `{path}` gives none: {why}{instead}"
            )))
        }
    }
}

/// An id that is near to a name: small letters, and hyphens for what an id cannot hold; nothing, if little is left of it.
fn nearest_id(name: &str) -> Option<String> {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { '-' };
    let mapped: String = name.chars().map(plain).collect();
    let words: Vec<&str> = mapped.split('-').filter(|word| !word.is_empty()).collect();
    Some(words.join("-")).filter(|id| id.len() * 2 >= name.len() && why_no_id(id).is_none())
}

/// The folder of this name among the user's own scenarios.
fn among_own(name: &Path) -> Result<PathBuf, Failure> {
    if name.components().count() != 1 || name.file_name().is_none() {
        return Err(Failure::Usage("--mine says where the folder lies; give its name alone".to_owned()));
    }
    let own = own_scenarios();
    own.map(|own| own.join(name)).ok_or_else(|| {
        Failure::Usage("the system names no folder for what is yours; leave --mine out and give a path".to_owned())
    })
}

/// What is to be copied, if all of its files could be read: a copy of half a scenario helps nobody.
fn readable(files: Files, wanted: &OsString) -> Result<Files, Failure> {
    if files.faults.keys().all(|path| path.starts_with(TRANSLATIONS)) {
        return Ok(files);
    }
    let id = files.id.clone();
    let errors: Vec<_> = load(files).findings.into_iter().filter(|one| one.severity == Severity::Error).collect();
    let (count, path) = (errors.len(), for_shell(Path::new(wanted)));
    match errors.into_iter().next() {
        Some(first) => Err(Failure::Broken { id, path, errors: count, first: Box::new(first) }),
        None => Err(Failure::Usage(format!("the scenario `{id}` cannot be read, and no finding says why"))),
    }
}

/// Makes the folder; one that is there already has to be empty.
fn make(folder: &Path) -> Result<(), Failure> {
    let cannot = |source: Error| Failure::Write { path: folder.to_owned(), source };
    let taken = |why: &str| cannot(Error::new(ErrorKind::AlreadyExists, why.to_owned()));
    if folder.symlink_metadata().is_ok() && !folder.is_dir() {
        return Err(taken("a file has that name already; choose another"));
    }
    if folder.is_dir() && std::fs::read_dir(folder).map_err(cannot)?.next().is_some() {
        return Err(taken("the folder is there already and not empty; choose another name"));
    }
    std::fs::create_dir_all(folder).map_err(cannot)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_proposed_where_most_of_the_name_can_stay() {
        let near = |name: &str| nearest_id(name);
        assert_eq!(near("My talks (new)").as_deref(), Some("my-talks-new"));
        assert_eq!(near("-rf").as_deref(), Some("rf"));
        assert_eq!(near("Gespräch").as_deref(), Some("gespr-ch"));
        for name in ["", "переговоры", "---"] {
            assert_eq!(near(name), None, "{name}");
        }
    }
}
