//! How a class stands: its log, folded.

use std::collections::BTreeMap;

use crate::entry::{Entry, Kept, Moment};
use crate::exercise::Exercise;
use crate::seat::{Device, Seat};

/// Steps of the debrief.
pub const STEPS: usize = 11;

/// The step at which the envelope is opened, from 0: from then on a team's own debrief may be read.
pub const ENVELOPE: usize = 3;

/// The step at which the model is attacked, from 0: an assumption is chosen, and the games are shown again by its rival.
pub const ATTACK: usize = 9;

/// Most letters of a line that is written by hand; what is longer is cut.
const LONGEST_LINE: usize = 400;

/// Where a class is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Teams are joining.
    Gathering,
    /// A sitting is open, counted from 1.
    Sitting(u32),
    /// The games are over: the debrief, at a step from 0.
    Debrief(usize),
}

/// The clock of a sitting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// Milliseconds that were left at `since`, or are left while it stands still; below 0 once the time is over.
    left: i64,
    /// The moment at which it began to run; none while it stands still.
    since: Option<u64>,
}

impl Clock {
    /// Milliseconds left at a moment; below 0 once the time is over.
    #[must_use]
    pub fn left(self, now: u64) -> i64 {
        let gone = self.since.map_or(0, |since| now.saturating_sub(since));
        self.left.saturating_sub_unsigned(gone)
    }

    /// True while it runs.
    #[must_use]
    pub fn runs(self) -> bool {
        self.since.is_some()
    }
}

/// A team as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Team {
    /// Who sits where.
    pub seats: BTreeMap<Seat, Device>,
    /// The device that holds the pen.
    pub pen: Option<Device>,
    /// True if it says that it is done with this sitting.
    pub ready: bool,
    /// Lines of reason, each with the sitting in which it was written.
    pub said: Vec<(u32, Moment, String)>,
    /// The sittings that the clock answered for.
    pub by_clock: Vec<u32>,
}

impl Team {
    /// The seats that a device sits on.
    pub fn seats_of<'a>(&'a self, device: &'a Device) -> impl Iterator<Item = Seat> + 'a {
        self.seats.iter().filter(move |(_, sitter)| *sitter == device).map(|(seat, _)| *seat)
    }

    /// True if a device is to see what a desk reports: it sits on the desk's seat, or in the chair while nobody does.
    #[must_use]
    pub fn hears(&self, device: &Device, desk: Seat) -> bool {
        let who = self.seats.get(&desk).or_else(|| self.seats.get(&Seat::Chair));
        who.is_none_or(|who| who == device)
    }
}

/// During how many sittings news that was brought in stands over all else: the one in which it came, and the next.
const STANDS: u32 = 2;

/// News that was brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fired {
    /// Its place among the injects of the exercise.
    pub inject: usize,
    /// The sitting in which it came; 0 before the first.
    pub sitting: u32,
}

/// How a class stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    exercise: Exercise,
    /// Where it is.
    pub stage: Stage,
    /// The clock of the open sitting.
    pub clock: Clock,
    /// The teams, in the order of the exercise.
    pub teams: Vec<Team>,
    /// Which team a device came to.
    pub devices: BTreeMap<Device, usize>,
    /// News that was brought in, in order.
    pub fired: Vec<Fired>,
    /// The assumption by whose rival the games are shown again, by its place among those of the scenario.
    pub attacked: Option<usize>,
    /// Notes of the instructor.
    pub notes: Vec<String>,
    /// How many entries were folded.
    pub entries: u64,
}

impl Room {
    /// An exercise before anybody joined.
    #[must_use]
    pub fn new(exercise: Exercise) -> Self {
        let teams = vec![Team::default(); exercise.teams.len()];
        Self {
            exercise,
            stage: Stage::Gathering,
            clock: Clock::default(),
            teams,
            devices: BTreeMap::new(),
            fired: Vec::new(),
            attacked: None,
            notes: Vec::new(),
            entries: 0,
        }
    }

    /// True if news was brought in, by its place in the exercise.
    #[must_use]
    pub fn has_fired(&self, inject: usize) -> bool {
        self.fired.iter().any(|one| one.inject == inject)
    }

    /// The news that stands over all else now; later it is part of what happened.
    pub fn news_on_top(&self) -> impl Iterator<Item = Fired> {
        let over = matches!(self.stage, Stage::Debrief(_));
        let sitting = self.sitting();
        self.fired.iter().copied().filter(move |one| !over && sitting < one.sitting + STANDS)
    }

    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// The sitting that is open, counted from 1; 0 while teams gather and once the games are over.
    #[must_use]
    pub fn sitting(&self) -> u32 {
        if let Stage::Sitting(sitting) = self.stage { sitting } else { 0 }
    }

    /// Takes in the next entry. What does not fit how things stand (a team that is not there, a second opening) changes nothing
    /// but the count.
    pub fn take(&mut self, kept: &Kept) {
        self.entries += 1;
        let (sitting, now) = (self.sitting(), kept.at);
        match &kept.entry {
            Entry::Joined { team, device } if *team < self.teams.len() => {
                if let Some(before) = self.devices.insert(device.clone(), *team).filter(|before| before != team) {
                    let left = &mut self.teams[before];
                    left.seats.retain(|_, sitter| sitter != device);
                    left.pen = left.pen.take().filter(|holder| holder != device);
                }
                // Whoever comes first can write at once.
                self.teams[*team].pen.get_or_insert_with(|| device.clone());
            }
            Entry::Took { team, seat, device } if self.devices.get(device) == Some(team) => {
                self.teams[*team].seats.insert(*seat, device.clone());
            }
            Entry::Left { team, seat } => {
                self.teams.get_mut(*team).and_then(|team| team.seats.remove(seat));
            }
            Entry::Pen { team, device } if self.devices.get(device) == Some(team) => {
                self.teams[*team].pen = Some(device.clone());
            }
            Entry::Ready { team, ready } => {
                if let Some(team) = self.teams.get_mut(*team) {
                    team.ready = *ready;
                }
            }
            Entry::Said { team, moment, text } => {
                if let Some(team) = self.teams.get_mut(*team) {
                    team.said.push((sitting, *moment, line(text)));
                }
            }
            Entry::Opened if self.stage == Stage::Gathering => self.open(1, now),
            Entry::Paused { left } if self.clock.runs() => {
                self.clock = Clock { left: i64::try_from(*left).unwrap_or(i64::MAX), since: None };
            }
            Entry::Resumed if sitting > 0 && !self.clock.runs() => {
                self.clock.since = Some(now);
            }
            Entry::More { minutes } if sitting > 0 => {
                // A minute more than nothing is a minute, however long the time has been over.
                self.clock.left = self.clock.left(now).max(0).saturating_add(i64::from(*minutes) * 60_000);
                self.clock.since = self.clock.since.map(|_| now);
            }
            Entry::Closed { by_clock } if sitting > 0 => {
                for team in by_clock {
                    if let Some(team) = self.teams.get_mut(*team) {
                        team.by_clock.push(sitting);
                    }
                }
                self.open(sitting + 1, now);
            }
            Entry::Fired { inject } if *inject < self.exercise.injects.len() && !self.has_fired(*inject) => {
                self.fired.push(Fired { inject: *inject, sitting });
            }
            Entry::Noted { text } => self.notes.push(line(text)),
            Entry::Ended if sitting > 0 => {
                self.stage = Stage::Debrief(0);
                self.clock = Clock::default();
            }
            Entry::Attacked { assumption } if matches!(self.stage, Stage::Debrief(_)) => {
                self.attacked = Some(*assumption);
            }
            Entry::Step { step } if matches!(self.stage, Stage::Debrief(_)) => {
                self.stage = Stage::Debrief((*step).min(STEPS - 1));
            }
            _ => {}
        }
    }

    fn open(&mut self, sitting: u32, now: u64) {
        self.stage = Stage::Sitting(sitting);
        let left = i64::from(self.exercise.minutes_of(sitting)) * 60_000;
        self.clock = Clock { left, since: Some(now) };
        for team in &mut self.teams {
            team.ready = false;
        }
    }
}

/// A line as it is kept: one line, without what cannot be seen, not too long.
fn line(text: &str) -> String {
    let seen: String = text.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_LINE).collect()
}
