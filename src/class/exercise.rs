//! What an instructor sets up: a file of RON, checked before anybody joins.

use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use wedge_engine::TypeId;
use wedge_scenario::{Pack, did_you_mean};

/// An exercise that works as it is, with a comment at every field.
pub const TEMPLATE: &str = include_str!("template.ron");

/// Version of the file's form.
const FORMAT: u32 = 1;

/// Most teams.
const MOST_TEAMS: usize = 16;

/// Most letters of a team's name.
const LONGEST_NAME: usize = 24;

/// Most minutes of a sitting.
const MOST_MINUTES: u32 = 120;

/// An exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// 1.
    pub format: u32,
    /// What is written over the wall.
    pub title: String,
    /// The scenario, by its id or its path.
    pub scenario: String,
    /// The preset of rounds, by its id; without one the scenario's own.
    #[serde(default)]
    pub rounds: Option<String>,
    /// The teams, each by a name that is no student's.
    pub teams: Vec<String>,
    /// What the tie is for the teams in turn, by the ids of the scenario's hypotheses; empty: nature draws for each team.
    #[serde(default)]
    pub arms: Vec<String>,
    /// Whether the teams have one luck between them.
    #[serde(default)]
    pub luck: Sharing,
    /// Minutes of each sitting in order; the last holds for those behind it.
    pub minutes: Vec<u32>,
    /// At which sittings a team is asked what it believes, counted from 1 over talks and what follows.
    #[serde(default)]
    pub beliefs: Vec<u32>,
    /// At which sittings it is asked for forecasts.
    #[serde(default)]
    pub forecasts: Vec<u32>,
    /// Whether lines of reason are asked for.
    #[serde(default)]
    pub reasons: bool,
    /// News that the instructor may bring in.
    #[serde(default)]
    pub injects: Vec<Inject>,
}

/// Whether the teams of an exercise have one luck between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sharing {
    /// One luck for all: what differs between teams is what they did, and what the tie is.
    #[default]
    Shared,
    /// One luck for all but their desks: each team's desks err and hear by a luck of their own.
    SharedButDesks,
    /// A luck for each.
    Own,
}

impl Sharing {
    /// The number of a team's luck, and that of its desks' where it is another: of the number that all share and the team's own.
    #[must_use]
    pub fn numbers(self, shared: u64, own: u64) -> (u64, Option<u64>) {
        match self {
            Self::Shared => (shared, None),
            Self::SharedButDesks => (shared, Some(own)),
            Self::Own => (own, None),
        }
    }
}

/// News that the instructor may bring in, on the wall and on every team's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Its headline.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// Why an exercise cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExerciseError {
    /// It cannot be read.
    #[error("line {line}, column {column}: {why}")]
    Form {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong there.
        why: String,
    },
    /// It can be read and does not fit.
    #[error("{}", .0.join("\n"))]
    Content(Vec<String>),
}

impl Exercise {
    /// Reads an exercise.
    ///
    /// # Errors
    /// What cannot be read, with its place; whatever is wrong with it by itself, all of it.
    pub fn read(text: &str) -> Result<Self, ExerciseError> {
        let read = Self::parse(text)?;
        told(read.faults()).map(|()| read)
    }

    /// Reads an exercise as it is written, whatever is wrong with what it says.
    ///
    /// # Errors
    /// What cannot be read, with its place.
    pub fn parse(text: &str) -> Result<Self, ExerciseError> {
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        options.from_str(text).map_err(|error| ExerciseError::Form {
            line: error.span.start.line,
            column: error.span.start.col,
            why: error.code.to_string(),
        })
    }

    /// Whether it fits the scenario that it names.
    ///
    /// # Errors
    /// All that does not.
    pub fn fits(&self, pack: &Pack) -> Result<(), ExerciseError> {
        told(self.faults_with(pack))
    }

    /// All that is wrong with it: by itself, and with the scenario that it names.
    ///
    /// # Errors
    /// All of it at once.
    pub fn checked(&self, pack: &Pack) -> Result<(), ExerciseError> {
        let mut faults = self.faults();
        faults.extend(self.faults_with(pack));
        told(faults)
    }

    fn faults_with(&self, pack: &Pack) -> Vec<String> {
        let mut faults = Vec::new();
        let known = || pack.types.iter().map(|kind| kind.id.as_str());
        for arm in self.arms.iter().filter(|arm| !known().any(|id| id == arm.as_str())) {
            let close =
                did_you_mean(arm, known()).map_or_else(|| ".".to_owned(), |id| format!("; did you mean `{id}`?"));
            let all = known().collect::<Vec<_>>().join(", ");
            faults.push(format!("arms: the scenario has no hypothesis `{arm}`{close} There are {all}."));
        }
        let last = Self::sittings(pack);
        for (field, sittings) in [("beliefs", &self.beliefs), ("forecasts", &self.forecasts)] {
            for sitting in sittings.iter().filter(|sitting| !(1..=last).contains(*sitting)) {
                faults.push(format!("{field}: there is no sitting {sitting}; they are counted from 1 to {last}."));
            }
        }
        if !self.forecasts.is_empty() && pack.forecasts.is_empty() {
            faults.push("forecasts: the scenario asks for none; leave this field out.".to_owned());
        }
        faults
    }

    /// How many sittings a team can have at most: all of the talks, and all behind them.
    #[must_use]
    pub fn sittings(pack: &Pack) -> u32 {
        u32::try_from(pack.scenario.talks.len() + pack.scenario.implementation.len()).unwrap_or(u32::MAX)
    }

    /// What the tie is for a team; none where nature draws it.
    #[must_use]
    pub fn arm(&self, pack: &Pack, team: usize) -> Option<TypeId> {
        let id = self.arms.get(team.checked_rem(self.arms.len())?)?;
        pack.types.iter().position(|kind| &kind.id == id).map(TypeId::from_index)
    }

    /// Minutes of a sitting, counted from 1.
    #[must_use]
    pub fn minutes_of(&self, sitting: u32) -> u32 {
        let at = usize::try_from(sitting.saturating_sub(1)).unwrap_or(usize::MAX);
        self.minutes.get(at).or(self.minutes.last()).copied().unwrap_or(1)
    }

    /// What is wrong with it by itself.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        if self.format != FORMAT {
            faults.push(format!("format: this program reads format {FORMAT}, and this says {}.", self.format));
        }
        if self.title.trim().is_empty() {
            faults.push("title: it is empty; it is what stands over the wall.".to_owned());
        }
        if !(1..=MOST_TEAMS).contains(&self.teams.len()) {
            let count = self.teams.len();
            faults.push(format!("teams: there are {count}; an exercise has from 1 to {MOST_TEAMS}."));
        }
        for (at, name) in self.teams.iter().enumerate() {
            let letters = name.trim().chars().count();
            if letters == 0 || letters > LONGEST_NAME || name.chars().any(char::is_control) {
                faults.push(format!("teams: `{}` is no name of 1 to {LONGEST_NAME} letters.", name.escape_debug()));
            }
            if self.teams[..at].contains(name) {
                faults.push(format!("teams: there are two of the name `{name}`."));
            }
        }
        if self.minutes.is_empty() || self.minutes.iter().any(|minutes| !(1..=MOST_MINUTES).contains(minutes)) {
            faults.push(format!("minutes: name at least one number, each from 1 to {MOST_MINUTES}."));
        }
        if self.injects.iter().any(|inject| inject.title.trim().is_empty()) {
            faults.push("injects: one has no title.".to_owned());
        }
        faults
    }
}

fn told(faults: Vec<String>) -> Result<(), ExerciseError> {
    if faults.is_empty() { Ok(()) } else { Err(ExerciseError::Content(faults)) }
}
