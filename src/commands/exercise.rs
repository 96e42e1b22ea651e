//! Exercise files, and the folders in which a class is kept: what `wedge host`, `wedge seal` and `wedge debrief` share.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use wedge_class::{Exercise, ExerciseError};
use wedge_scenario::Pack;

use crate::commands::common::{Failure, scenario_by_rounds};

/// Longest exercise file that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// The file of an envelope in the folder of a class.
pub const ENVELOPE: &str = "envelope.txt";

/// The exercise in the folder of a class that was sealed.
pub const EXERCISE: &str = "exercise.ron";

/// The folder of the teams' files in that of a class.
pub const TEAMS: &str = "teams";

/// How the names of session files end.
pub const SESSION: &str = "wedge";

/// The text of an exercise file.
pub fn text_of(path: &Path) -> Result<String, Failure> {
    let fails = |source| Failure::Read { path: path.to_owned(), source };
    let known = std::fs::metadata(path).map_err(fails)?;
    if !known.is_file() || known.len() > LARGEST {
        let why = "it is no exercise file of at most a megabyte";
        return Err(fails(io::Error::new(ErrorKind::InvalidInput, why)));
    }
    let text = std::fs::read_to_string(path).map_err(fails)?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// Reads an exercise file and the scenario that it names. All that is wrong with it is told in one go.
pub fn read(path: &Path, folders: &[PathBuf]) -> Result<(Exercise, Arc<Pack>), Failure> {
    let fault = |why: String| Failure::Exercise { path: path.to_owned(), why };
    let exercise = Exercise::parse(&text_of(path)?).map_err(|error| fault(error.to_string()))?;
    let pack = match scenario_by_rounds(Some(&exercise.scenario), exercise.rounds.as_deref(), folders) {
        Ok(pack) => pack,
        // What cannot be held against a scenario is told with what is wrong in any case.
        Err(error) => {
            let mut faults = exercise.faults();
            faults.push(format!("scenario: {error}"));
            return Err(fault(ExerciseError::Content(faults).to_string()));
        }
    };
    exercise.checked(&pack).map_err(|error| fault(error.to_string()))?;
    Ok((exercise, pack))
}

/// Bytes by lot.
pub fn by_lot<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Failure::Usage(format!("no random numbers can be had ({error})")))?;
    Ok(bytes)
}

/// Something has the name already, and is not written over.
pub fn there(path: &Path, what_then: &str) -> Failure {
    let why = format!("it is there already; {what_then}");
    Failure::Write { path: path.to_owned(), source: io::Error::new(ErrorKind::AlreadyExists, why) }
}

/// The database in the folder of a class that was hosted.
#[cfg(feature = "hub")]
pub const DATABASE: &str = "class.sqlite";

/// The address of a database that is a file. `mode` is how it is opened: `rw` as it is, `rwc` made if it is not there.
#[cfg(feature = "hub")]
pub fn database(file: &Path, mode: &str) -> Result<String, Failure> {
    let write = |source| Failure::Write { path: file.to_owned(), source };
    let file = std::path::absolute(file).map_err(write)?;
    let Some(text) = file.to_str() else {
        let why = "its name is no text that a database can be told; name another with --folder";
        return Err(write(io::Error::new(ErrorKind::InvalidInput, why)));
    };
    // What an address keeps for itself is written otherwise in it.
    let text = text.replace('%', "%25").replace('?', "%3F").replace('#', "%23").replace('\\', "/");
    Ok(format!("sqlite://{text}?mode={mode}"))
}
