//! `wedge seal`: a file for each team, for rooms without a network, and an envelope over what was drawn for them.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use wedge_class::{Envelope, Exercise, Sealed, file_names};
use wedge_record::disk::{Existing, write_whole};
use wedge_record::{Dealt, OfClass, Written, printable_path};
use wedge_scenario::Pack;

use crate::commands::common::{Failure, say, tell};
use crate::commands::exercise::{ENVELOPE, EXERCISE, SESSION, TEAMS, by_lot, read, text_of, there};

/// What stands below the help.
const AFTER: &str = "Written are: a file for each team, in the folder `teams` of DIR, to be handed out; the envelope with what was drawn \
                     for them, and a copy of the exercise, which stay with you. A team plays its file with `wedge play FILE` or \
                     `wedge text FILE`. The eight words stand for what lies in the envelope: show them before the class. Put the \
                     files that come back into DIR, and `wedge debrief DIR --out PAGES` holds them against the envelope.\n\n\
                     What the tie is stands in no file in plain sight, and no two files can be held against each other. It is a \
                     cover and no lock: the program must lift it to play, and whoever takes the program apart, or plays a copy of \
                     the file to its end beforehand, can do so as well. Where that matters, use `wedge host`.\n\n\
                     Exit status: 0 written; 2 the command line or the exercise is wrong; 3 a file could not be read or \
                     written, or is there already.";

/// Write a sealed file for each team, for a class without a network
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Seal {
    /// The exercise file
    #[arg(value_name = "EXERCISE")]
    exercise: PathBuf,
    /// Write into this folder, which is made if it is not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// Everything that is written, in order: the envelope first, so that no team has a file to which there is none.
struct Set {
    envelope: Envelope,
    files: Vec<(PathBuf, String)>,
}

impl Seal {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let (exercise, pack) = read(&self.exercise, folders)?;
        let Set { envelope, files } = self.drawn(&exercise, &pack)?;
        let taken = |path: &Path| there(path, "a class that was sealed is not sealed again; name another folder");
        if let Some((path, _)) = files.iter().find(|(path, _)| path.exists()) {
            return Err(taken(path));
        }
        let teams = self.out.join(TEAMS);
        std::fs::create_dir_all(&teams).map_err(|source| Failure::Write { path: teams.clone(), source })?;
        for (path, text) in &files {
            write_whole(path, text.as_bytes(), Existing::Kept).map_err(|source| match source.kind() {
                ErrorKind::AlreadyExists => taken(path),
                _ => Failure::Write { path: path.clone(), source },
            })?;
            tell(&format_args!("written: {}", printable_path(path)));
        }
        say(&format!("In the envelope: {}\n", envelope.words().join(" ")))
    }

    /// Draws for each team, seals the envelope over it, and begins the games.
    fn drawn(&self, exercise: &Exercise, pack: &Arc<Pack>) -> Result<Set, Failure> {
        let shared = u64::from_le_bytes(by_lot()?);
        let mut drawn = Vec::new();
        for (team, name) in exercise.teams.iter().enumerate() {
            let (seed, desks) = exercise.luck.numbers(shared, u64::from_le_bytes(by_lot()?));
            let arm = exercise.arm(pack, team);
            let (game, _) = Written::begin(Arc::clone(pack), seed, arm)?;
            let open = game.game().clone().open_book();
            let kind = open.truth().map_or_else(String::new, |truth| pack.types[truth.state.kind().at()].id.clone());
            drawn.push((arm, Sealed { team: name.clone(), kind, number: seed, desks }));
        }
        let sealed: Vec<Sealed> = drawn.iter().map(|(_, sealed)| sealed.clone()).collect();
        let envelope = Envelope::over(by_lot()?, &sealed);
        let words = envelope.words().join(" ");
        let mut files =
            vec![(self.out.join(ENVELOPE), envelope.text()), (self.out.join(EXERCISE), text_of(&self.exercise)?)];
        let names = file_names(exercise.teams.iter().map(String::as_str));
        for ((arm, sealed), name) in drawn.into_iter().zip(names) {
            let salt = wedge_class::digits(&by_lot::<16>()?);
            let of_class = OfClass { exercise: exercise.title.clone(), team: sealed.team, words: words.clone(), salt };
            let dealt = Dealt { seed: sealed.number, kind: arm, desks: sealed.desks, team: Some(of_class) };
            let (_, lines) = Written::dealt(Arc::clone(pack), dealt)?;
            let path = self.out.join(TEAMS).join(format!("{name}.{SESSION}"));
            files.push((path, lines.map(|line| line + "\n").concat()));
        }
        Ok(Set { envelope, files })
    }
}
