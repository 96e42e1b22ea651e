//! What lies in the folder of a class: an exercise, an envelope, the sessions of teams. Which of them are reported, and why the
//! others are not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use wedge_class::{Envelope, Exercise, Sealed, WORDS, file_name};
use wedge_engine::{Game, Truth};
use wedge_record::{OfClass, SessionError, Verdict, Verified, printable_path, verify};
use wedge_report::class::Reason;
use wedge_scenario::Pack;

use crate::commands::common::Failure;
use crate::commands::exercise::{ENVELOPE, SESSION, TEAMS, text_of};
use crate::commands::parallel::in_parallel;

/// Largest envelope that is read, in bytes.
const LARGEST: u64 = 64 << 10;

/// The session of a team that can be reported.
#[derive(Debug)]
pub struct Played {
    /// Where it lies, as it is said.
    pub shown: String,
    /// The team's name.
    pub team: String,
    /// True if a class knows the name: it is not that of the file alone.
    pub named: bool,
    /// What its header says of its class.
    pub of_class: Option<OfClass>,
    /// True if it began from a save.
    pub from_save: bool,
    /// The scenario.
    pub pack: Arc<Pack>,
    /// The game, which is over.
    pub game: Game,
    /// How many orders it holds.
    pub orders: usize,
    /// What the team wrote.
    pub said: Vec<Reason>,
    /// For how many sittings the clock answered, where that is known.
    pub by_clock: Option<usize>,
}

/// A class in a folder.
#[derive(Debug, Default)]
pub struct Folder {
    /// The title of the exercise, where there is one.
    pub title: Option<String>,
    /// Names of its teams, in order.
    pub names: Vec<String>,
    /// The envelope.
    pub envelope: Option<Envelope>,
    /// The words that were shown before the class.
    pub words: Vec<String>,
    /// When the games ended, as RFC 3339 has it, where that is known.
    pub ended: Option<String>,
    /// The sessions that are reported, in the order of the exercise, then of their names.
    pub played: Vec<Played>,
    /// What is not reported, and why.
    pub left_out: Vec<String>,
    /// How many sessions there were.
    pub total: usize,
}

/// What became of one file.
pub enum Read {
    /// It can be reported.
    Played(Box<Played>),
    /// A game that nobody has played on: what was handed out. Where it lies, and whose it is.
    Unplayed(String, Option<OfClass>),
    /// It cannot be reported, and why; whose it is, where that can be told.
    Not(String, Option<String>),
}

impl Played {
    fn truth(&self) -> Option<Truth<'_>> {
        self.game.truth()
    }

    /// What a session must have in common with the others of its class.
    fn kind(&self) -> (&str, Option<&str>) {
        (&self.pack.hash, self.pack.preset.as_deref())
    }

    /// True of two that are one game.
    fn same_game(&self, other: &Self) -> bool {
        let part = |one: &Self| {
            let truth = one.truth()?;
            Some((truth.number, truth.state.kind(), truth.orders.to_vec()))
        };
        part(self) == part(other)
    }
}

/// The class in a folder: the files of its teams, beside them or in the folder `teams`, and what belongs to them.
pub fn read(folder: &Path) -> Result<Folder, Failure> {
    let mut class = Folder::default();
    let mut sessions = Vec::new();
    for path in inside(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let end = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        if end == SESSION {
            sessions.push(path);
        } else if end == "ron" {
            class.take_exercise(&path);
        } else if name == ENVELOPE {
            class.take_envelope(&path);
        }
    }
    if folder.join(TEAMS).is_dir() {
        let more = inside(&folder.join(TEAMS))?.into_iter();
        sessions.extend(more.filter(|path| path.extension().is_some_and(|end| end == SESSION)));
    }
    let read = in_parallel(&sessions, |path| read_session(&shown(folder, path), &verify(path), path));
    class.total = read.len();
    class.take_all(read);
    Ok(class)
}

/// The files of a folder by their names.
fn inside(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let fails = |source| Failure::Read { path: folder.to_owned(), source };
    let entries = std::fs::read_dir(folder).map_err(fails)?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(fails)?.path();
        // What a program that was killed left behind under a passing name is nobody's session.
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if path.is_file() && !hidden {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// A file by its name in the folder of the class.
fn shown(folder: &Path, path: &Path) -> String {
    printable_path(path.strip_prefix(folder).unwrap_or(path))
}

/// What became of a session, by what checking it found.
pub fn read_session(shown: &str, verified: &Result<Verified, SessionError>, path: &Path) -> Read {
    let found = match verified {
        Ok(found) => found,
        Err(SessionError::Damaged { line, why, .. }) => {
            return Read::Not(format!("`{shown}`, line {line}: {why}"), None);
        }
        Err(SessionError::NotASession { why, .. }) => {
            return Read::Not(format!("`{shown}`: it is no session file: {why}"), None);
        }
        // Any other names the file itself.
        Err(error) => return Read::Not(error.to_string(), None),
    };
    let not = |why: &str| Read::Not(format!("`{shown}`: {why}"), found.of_class.as_ref().map(|own| own.team.clone()));
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if let Verdict::Unverified { rules } = found.verdict {
        return not(&format!("it was played under other rules ({rules}), and how it ended cannot be worked out"));
    }
    if found.saved_as.is_some() {
        return not("it is a save and no game that was played to its end");
    }
    let Some((pack, game)) = found.game.clone() else { return not("it could not be played again") };
    if game.outcome().is_none() {
        if found.commands == 0 {
            return Read::Unplayed(shown.to_owned(), found.of_class.clone());
        }
        return not("its game is not over");
    }
    let team = found.of_class.as_ref().map_or(stem, |own| own.team.clone());
    let (named, from_save) = (found.of_class.is_some(), found.begun_from.is_some());
    Read::Played(Box::new(Played {
        shown: shown.to_owned(),
        team,
        named,
        of_class: found.of_class.clone(),
        from_save,
        pack,
        game,
        orders: found.commands,
        said: Vec::new(),
        by_clock: None,
    }))
}

impl Folder {
    fn leave_out(&mut self, path: &str, why: &str) {
        self.left_out.push(format!("`{path}`: {why}"));
    }

    fn take_exercise(&mut self, path: &Path) {
        let name = printable_path(Path::new(path.file_name().unwrap_or_default()));
        if self.title.is_some() {
            return self.leave_out(&name, "another exercise lies in this folder; keep the one that was played");
        }
        match text_of(path).map(|text| Exercise::parse(&text)) {
            Ok(Ok(exercise)) => {
                self.title = Some(exercise.title);
                self.names = exercise.teams;
            }
            Ok(Err(error)) => self.leave_out(&name, &format!("it is no exercise: {error}")),
            Err(error) => self.left_out.push(error.to_string()),
        }
    }

    fn take_envelope(&mut self, path: &Path) {
        let small = std::fs::metadata(path).is_ok_and(|known| known.len() <= LARGEST);
        let text = std::fs::read_to_string(path).ok().filter(|_| small);
        let envelope = text.as_deref().and_then(Envelope::parse).filter(|envelope| envelope.sealed().is_ok());
        match envelope {
            Some(envelope) => {
                self.words = envelope.words().to_vec();
                self.envelope = Some(envelope);
            }
            None => self.leave_out(ENVELOPE, "it is no opened envelope"),
        }
    }

    /// Takes in what was read of all files: what is of this class, of each team once.
    pub fn take_all(&mut self, read: Vec<Read>) {
        let (mut played, mut unplayed, mut named) = (Vec::new(), Vec::new(), Vec::new());
        for one in read {
            match one {
                Read::Played(own) => played.push(*own),
                Read::Unplayed(shown, of_class) => unplayed.push((shown, of_class)),
                Read::Not(why, team) => {
                    self.left_out.push(why);
                    named.extend(team);
                }
            }
        }
        for own in &mut played {
            self.name(own);
        }
        named.extend(played.iter().map(|own| own.team.clone()));
        let played = self.of_one_class(played);
        let played = self.of_this_envelope(played);
        self.played = self.each_once(played);
        self.place_in_order();
        self.tell_who_is_missing(unplayed, named);
    }

    /// What was drawn for each team; empty where there is no envelope.
    fn sealed(&self) -> Vec<Sealed> {
        self.envelope.as_ref().and_then(|envelope| envelope.sealed().ok()).unwrap_or_default()
    }

    /// Gives a session the name of the team that its file is called after.
    fn name(&self, own: &mut Played) {
        if own.named {
            return;
        }
        let sealed = self.sealed();
        let known = self.names.iter().chain(sealed.iter().map(|line| &line.team));
        let called = file_name(&own.team);
        if let Some(team) = known.into_iter().find(|team| file_name(team) == called) {
            (own.team, own.named) = (team.clone(), true);
        }
    }

    /// Those of the scenario, the rounds and the envelope that most of them have.
    fn of_one_class(&mut self, played: Vec<Played>) -> Vec<Played> {
        let mut count: BTreeMap<(&str, Option<&str>), usize> = BTreeMap::new();
        for own in &played {
            *count.entry(own.kind()).or_default() += 1;
        }
        // Of two that are as many, the one that comes first.
        let most = count.values().copied().max().unwrap_or_default();
        let first = played.iter().find(|own| count[&own.kind()] == most);
        let Some(first) = first else { return played };
        let (hash, preset) = (first.pack.hash.clone(), first.pack.preset.clone());
        let words = self.words_of_most(&played);
        let mut kept = Vec::new();
        for own in played {
            if own.pack.hash != hash {
                let title = format!("it is of another scenario: {}", own.pack.title);
                self.leave_out(&own.shown, &title);
            } else if own.pack.preset != preset {
                self.leave_out(&own.shown, "it was played by other rounds than the rest");
            } else if own.of_class.as_ref().is_some_and(|own| own.words != words) {
                self.leave_out(&own.shown, "it belongs to another class: it was sealed with another envelope");
            } else {
                kept.push(own);
            }
        }
        kept
    }

    /// The words that stand in the files of a class: the envelope's, or else those of most files.
    fn words_of_most(&mut self, played: &[Played]) -> String {
        if self.words.is_empty() {
            let mut count: BTreeMap<&str, usize> = BTreeMap::new();
            for own in played.iter().filter_map(|own| own.of_class.as_ref()) {
                *count.entry(&own.words).or_default() += 1;
            }
            let most = count.iter().max_by_key(|(_, count)| **count).map(|(words, _)| *words);
            let words: Vec<String> = most.unwrap_or_default().split(' ').map(str::to_owned).collect();
            if words.len() == WORDS {
                self.words = words;
            }
        }
        self.words.join(" ")
    }

    /// Those that are what the envelope says of their team.
    fn of_this_envelope(&mut self, played: Vec<Played>) -> Vec<Played> {
        let sealed = self.sealed();
        if sealed.is_empty() {
            return played;
        }
        let mut kept = Vec::new();
        for own in played {
            let line = sealed.iter().find(|line| line.team == own.team);
            let drawn = own.truth().map(|truth| (&own.pack.types[truth.state.kind().at()].id, truth.number));
            let why = match (line, drawn) {
                (None, _) => "the envelope has no team of this name; a file is called as its team is",
                (Some(line), Some((kind, _))) if line.kind != *kind => {
                    "what the tie was in it is not what the envelope has for its team"
                }
                (Some(line), Some((_, number))) if line.number != number => {
                    "its luck is not the one that the envelope has for its team"
                }
                _ => {
                    kept.push(own);
                    continue;
                }
            };
            self.leave_out(&own.shown, why);
        }
        kept
    }

    /// Of each team one game. The same twice is taken once; of two that differ nobody but the instructor can say which counts.
    fn each_once(&mut self, played: Vec<Played>) -> Vec<Played> {
        let mut kept: Vec<Played> = Vec::new();
        let mut unclear: Vec<String> = Vec::new();
        for own in played {
            let alike = |other: &&Played| {
                let one_team = other.team == own.team;
                one_team || (!(other.named && own.named) && other.same_game(&own))
            };
            match kept.iter().find(alike) {
                None => kept.push(own),
                Some(other) if other.same_game(&own) => {
                    let why = format!("it is the same game as `{}`", other.shown);
                    self.leave_out(&own.shown, &why);
                }
                Some(other) => {
                    let why = format!(
                        "it is another game of the team {} than `{}`; keep the one that counts",
                        own.team, other.shown
                    );
                    self.leave_out(&own.shown, &why);
                    unclear.push(own.team.clone());
                }
            }
        }
        for own in kept.extract_if(.., |own| unclear.contains(&own.team)) {
            self.left_out.push(format!(
                "`{}`: there is another game of the team {}; keep the one that counts",
                own.shown, own.team
            ));
        }
        kept
    }

    fn place_in_order(&mut self) {
        let order = self.order();
        let place = |team: &str| order.iter().position(|name| name == team).unwrap_or(usize::MAX);
        self.played.sort_by(|one, other| (place(&one.team), &one.team).cmp(&(place(&other.team), &other.team)));
    }

    /// The teams of the class, in order, where they are known.
    fn order(&self) -> Vec<String> {
        let sealed = self.sealed().into_iter().map(|line| line.team);
        if self.names.is_empty() { sealed.collect() } else { self.names.clone() }
    }

    /// Teams of which no game came back. `named`: those of which something was said.
    fn tell_who_is_missing(&mut self, unplayed: Vec<(String, Option<OfClass>)>, mut named: Vec<String>) {
        for (shown, of_class) in unplayed {
            let team = of_class.map(|own| own.team);
            // What was handed out may lie beside what came back.
            if team.as_ref().is_none_or(|team| !named.contains(team)) {
                self.leave_out(&shown, "nobody has played on it");
                named.extend(team);
            }
        }
        for team in self.order().into_iter().filter(|team| !named.contains(team)) {
            self.left_out.push(format!("{team}: no session of this team lies there"));
        }
    }
}
