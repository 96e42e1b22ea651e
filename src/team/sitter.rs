//! A device at its team's table: what it may do, and what its pages show.

use std::sync::Arc;

use wedge_class::{Device, Fired, Moment, Room, Seat, digits};
use wedge_engine::{DeskId, Observation, Phase, View};
use wedge_record::Written;
use wedge_report::class::{Asks, At, Door, Ends, Live, Said, Top, brief_page, story_page, team_page};
use wedge_words::{Teller, Told};

use crate::due::Due;
use crate::news::{answered, balked, news, opened};
use crate::pace::sittings_of;
use crate::seat::seat_name;

/// A device at its team's table.
#[derive(Clone, Debug)]
pub struct Sitter {
    /// The team.
    pub team: usize,
    /// The device.
    pub device: Device,
    /// The class.
    pub room: Arc<Room>,
    /// The team's game.
    pub game: Arc<Written>,
    /// What its envoy could know.
    pub view: View,
    /// True if nobody but this device plays: it goes on when it likes, and there are no seats to choose.
    pub alone: bool,
}

impl Sitter {
    /// A device of a team at its game.
    #[must_use]
    pub fn new(room: Arc<Room>, team: usize, device: Device, game: Arc<Written>) -> Self {
        let view = game.game().view();
        Self { team, device, room, game, view, alone: false }
    }

    /// The same device, with the game as it stands by now.
    #[must_use]
    pub fn with(self, game: Arc<Written>) -> Self {
        Self { view: game.game().view(), game, ..self }
    }

    /// True if this device holds the team's pen.
    #[must_use]
    pub fn pen(&self) -> bool {
        self.room.teams[self.team].pen.as_ref() == Some(&self.device)
    }

    /// True while its orders are taken.
    #[must_use]
    pub fn open(&self) -> bool {
        self.room.sitting() > 0
    }

    /// The desks whose reports come to this device.
    fn hears(&self) -> Vec<DeskId> {
        let team = &self.room.teams[self.team];
        let desks = self.view.desks.iter().map(|desk| desk.desk);
        desks.filter(|desk| team.hears(&self.device, Seat::Desk(*desk))).collect()
    }

    fn has_said(&self, moment: Moment) -> bool {
        self.room.teams[self.team].said.iter().any(|(_, when, _)| *when == moment)
    }

    /// The line at the top of each of its pages. `now`: milliseconds since 1970.
    #[must_use]
    pub fn top(&self, now: u64, said: Option<Said>) -> Top {
        let exercise = self.room.exercise();
        let timed = self.room.sitting() > 0 && !self.alone;
        Top {
            team: exercise.teams[self.team].clone(),
            exercise: exercise.title.clone(),
            clock: timed.then(|| (self.room.clock.left(now), self.room.clock.runs())),
            injects: self.news(self.room.news_on_top()),
            said,
            last: if self.alone { Door::Game } else { Door::Seats },
            live: Live {
                page: "team",
                version: version_of(&self.room, self.team, self.game.lines()),
                here: "/team".into(),
            },
        }
    }

    /// Titles and texts of news that was brought in.
    fn news(&self, fired: impl Iterator<Item = Fired>) -> Vec<(String, String)> {
        let injects = fired.filter_map(|one| self.room.exercise().injects.get(one.inject));
        injects.map(|inject| (inject.title.clone(), inject.text.clone())).collect()
    }

    /// What is asked of the team now beside its orders.
    fn asks(&self, teller: &Teller) -> Asks {
        let (exercise, view) = (self.room.exercise(), &self.view);
        if view.phase == Phase::Over {
            return Asks::default();
        }
        let due = Due::of(teller, view, self.room.sitting());
        // Since the sitting opened for this team: what was stated before is old.
        let since = opened(view).last().copied().unwrap_or(0);
        let stated = |wanted: fn(&Observation) -> bool| view.log[since..].iter().any(|entry| wanted(&entry.what));
        let belief = due.asked(&exercise.beliefs) && !stated(|what| matches!(what, Observation::Believed(_)));
        let forecasts = due.asked(&exercise.forecasts) && !stated(|what| matches!(what, Observation::Forecast(_)));
        let late = exercise.reasons && due.for_the_last_time(&exercise.beliefs) && !self.has_said(Moment::LastBelief);
        let drafts = exercise.reasons && !self.has_said(Moment::FirstDraft) && view.table.offer.is_none();
        Asks {
            belief,
            forecasts,
            reason: late.then(|| ("last-belief", teller.say("class-reason-belief", &[]))),
            with_draft: drafts.then(|| teller.say("class-reason-draft", &[])),
        }
    }

    /// The page of the table, under what came of the last press. `filled`: the fields of a form that was refused.
    #[must_use]
    pub fn table(&self, teller: &Teller, now: u64, said: Option<Said>, filled: &[(String, String)]) -> String {
        let view = &self.view;
        let (matrix, apart) = answered(teller, &self.game, view);
        let own = &self.room.teams[self.team];
        let ready = own.ready;
        let seats = own.seats.iter().filter(|(_, device)| **device == self.device);
        let mut marked = balked(teller, view);
        if self.room.sitting() > 1 && own.by_clock.last() == Some(&(self.room.sitting() - 1)) {
            marked.push(teller.say("class-by-clock-now", &[]));
        }
        let at = At {
            view,
            on: self.game.lines(),
            seats: seats.map(|(seat, _)| seat_name(teller, *seat)).collect(),
            pen: self.pen(),
            open: self.open(),
            between: sittings_of(view) < self.room.sitting(),
            marked,
            ends: if self.alone { Ends::Itself } else { Ends::WithAll { ready } },
            news: news(teller, view),
            matrix,
            apart,
            hears: self.hears(),
            asks: self.asks(teller),
            filled,
        };
        team_page(teller, &self.top(now, said), &at)
    }

    /// The page of what happened so far, as far as this device hears it.
    #[must_use]
    pub fn story(&self, teller: &Teller, now: u64) -> String {
        let hears = self.hears();
        let heard = |what: &Observation| match what {
            Observation::Reported { desk, .. } => hears.contains(desk),
            _ => true,
        };
        let mut stretches: Vec<Vec<Told>> = vec![Vec::new()];
        for entry in &self.view.log {
            if matches!(entry.what, Observation::RoundOpened { .. }) {
                stretches.push(Vec::new());
            } else if heard(&entry.what)
                && let Some(last) = stretches.last_mut()
            {
                last.push(teller.tell(entry));
            }
        }
        stretches.retain(|stretch| !stretch.is_empty());
        // What was brought in is part of what happened, however long ago.
        let top = Top { injects: self.news(self.room.fired.iter().copied()), ..self.top(now, None) };
        story_page(teller, &top, &stretches, &self.room.teams[self.team].by_clock)
    }

    /// The page of the brief.
    #[must_use]
    pub fn brief(&self, teller: &Teller, now: u64) -> String {
        brief_page(teller, &self.top(now, None))
    }
}

/// What a team's page shows, as a word that differs when that does. `lines`: those of its game.
#[must_use]
pub fn version_of(room: &Room, team: usize, lines: usize) -> String {
    let standing = &room.teams[team];
    let shown = (room.stage, &room.fired, &standing.seats, &standing.pen, standing.ready, standing.said.len());
    let text = format!("{shown:?} {lines} {}", room.clock.runs());
    digits(&blake3::hash(text.as_bytes()).as_bytes()[..8])
}
