//! A device at its team's table: what it may do, and what its page shows.

use std::sync::Arc;

use axum::response::{Html, IntoResponse, Response};
use wedge_class::{Device, Moment, Room, Seat, digits};
use wedge_engine::{AnswerKind, Balk, BlocReading, DeskId, LogEntry, Observation, Phase, View};
use wedge_record::Written;
use wedge_report::class::{Asks, At, Live, Said, Top, team_page};
use wedge_words::{Matrix, Teller, Told};

use crate::answer::{Refused, see};
use crate::device::Asker;
use crate::hub::now;
use crate::pace::sittings_of;
use crate::site::Site;

/// Takes the sitter out, or answers with what stands for it.
macro_rules! seated {
    ($site:expr, $asker:expr) => {
        match $crate::sitter::sitter($site, $asker).await? {
            Ok(sitter) => sitter,
            Err(answer) => return Ok(answer),
        }
    };
}
pub(crate) use seated;

/// A device at its team's table.
pub(crate) struct Sitter {
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
}

/// The device's team as it stands; a device that is of no team yet is sent to the door.
pub(crate) async fn sitter(site: &Site, asker: &Asker) -> Result<Result<Sitter, Response>, Refused> {
    let room = site.hub().room().await?;
    let Some(team) = room.devices.get(&asker.device).copied() else { return Ok(Err(see("/"))) };
    let Some(game) = site.hub().snapshot(team).await? else { return Err(Refused::Nothing) };
    let view = game.game().view();
    Ok(Ok(Sitter { team, device: asker.device.clone(), room, game, view }))
}

impl Sitter {
    pub(crate) fn pen(&self) -> bool {
        self.room.teams[self.team].pen.as_ref() == Some(&self.device)
    }

    /// True while its orders are taken.
    pub(crate) fn open(&self) -> bool {
        self.room.sitting() > 0
    }

    /// The desks whose reports come to this device.
    pub(crate) fn hears(&self, desks: impl Iterator<Item = DeskId>) -> Vec<DeskId> {
        let team = &self.room.teams[self.team];
        desks.filter(|desk| team.hears(&self.device, Seat::Desk(*desk))).collect()
    }

    pub(crate) fn has_said(&self, moment: Moment) -> bool {
        self.room.teams[self.team].said.iter().any(|(_, when, _)| *when == moment)
    }

    /// What a page of this device shows, as a word that differs when that does.
    pub(crate) fn version(&self) -> String {
        version_of(&self.room, self.team, self.game.lines())
    }

    pub(crate) fn top(&self, said: Option<Said>) -> Top {
        let exercise = self.room.exercise();
        let injects = self.room.fired.iter().filter_map(|at| exercise.injects.get(*at));
        Top {
            team: exercise.teams[self.team].clone(),
            exercise: exercise.title.clone(),
            clock: (self.room.sitting() > 0).then(|| (self.room.clock.left(now()), self.room.clock.runs())),
            injects: injects.map(|inject| (inject.title.clone(), inject.text.clone())).collect(),
            said,
            live: Live { page: "team", version: self.version(), here: "/team".into() },
        }
    }

    /// What is asked of the team now beside its orders.
    pub(crate) fn asks(&self, teller: &Teller) -> Asks {
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
}

/// Where a team is among the sittings at which an exercise asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Due {
    /// Its sitting, counted as the exercise counts them: all of the talks, then all behind them.
    sitting: u32,
    /// True if none follows.
    last: bool,
}

impl Due {
    /// Of a team that has this view while a sitting of the class is open. Whoever signs early skips what is left of the talks, and
    /// is asked from then on what the others are asked when they come so far.
    fn of(teller: &Teller, view: &View, sitting: u32) -> Self {
        let after = view.phase == Phase::Implementation;
        let talks = u32::try_from(teller.pack.scenario.talks.len()).unwrap_or(u32::MAX);
        let sitting = if after && view.round > 0 { talks.saturating_add(view.round) } else { sitting };
        Self { sitting, last: after && view.next_round.is_none() }
    }

    /// Whether what is asked at these sittings is asked now: at its last one also what others are asked later.
    fn asked(self, sittings: &[u32]) -> bool {
        sittings.iter().any(|at| *at == self.sitting || (self.last && *at > self.sitting))
    }

    /// Whether it is asked now and not again.
    fn for_the_last_time(self, sittings: &[u32]) -> bool {
        self.asked(sittings) && (self.last || sittings.iter().all(|at| *at <= self.sitting))
    }
}

/// Where in the log each sitting opened.
fn opened(view: &View) -> Vec<usize> {
    let opens = view.log.iter().enumerate().filter(|(_, entry)| matches!(entry.what, Observation::RoundOpened { .. }));
    opens.map(|(at, _)| at).collect()
}

/// Whether something of a turn is new at the open sitting: it came after the one before had opened.
fn is_new(view: &View) -> impl Fn(u32) -> bool {
    let opens = opened(view);
    let before = opens.len().checked_sub(2).map(|at| view.log[opens[at]].turn);
    move |turn| before.is_none_or(|before| turn > before)
}

/// The news of the open sitting: all that happened since the one before it closed, but for what stands elsewhere on the page.
fn news(teller: &Teller, view: &View) -> Vec<Told> {
    let is_new = is_new(view);
    let elsewhere = |what: &Observation| {
        matches!(
            what,
            Observation::Reported { .. }
                | Observation::Believed(_)
                | Observation::Forecast(_)
                | Observation::RoundOpened { .. }
                | Observation::Answered { .. }
                | Observation::Asked(_)
                | Observation::Tabled(_)
        )
    };
    let log = teller.by_day(&view.log).into_iter();
    let fresh = log.filter(|entry| is_new(entry.turn) && !elsewhere(&entry.what));
    fresh.map(|entry| Told { more: Vec::new(), ..teller.tell(entry) }).collect()
}

/// News that comes to every team alike: what happened in the world.
pub(crate) fn shared_news(teller: &Teller, view: &View) -> Vec<Told> {
    let is_new = is_new(view);
    let happened = |entry: &&LogEntry| matches!(entry.what, Observation::Happened(_)) && is_new(entry.turn);
    let happened: Vec<_> = view.log.iter().filter(happened).cloned().collect();
    teller.in_short(&happened, view.phase).0
}

/// What they said to the draft that was tabled last, against every clause of it.
fn answered(teller: &Teller, game: &Written, view: &View) -> (Option<Matrix>, Vec<String>) {
    let mut answers = view.log.iter().rev().filter_map(|entry| match &entry.what {
        Observation::Answered { offer, kind, readings, .. } => Some((offer, kind, readings)),
        _ => None,
    });
    let Some((offer, kind, readings)) = answers.next().filter(|_| view.phase == Phase::Talks) else {
        return (None, Vec::new());
    };
    let before: Option<&Vec<BlocReading>> = answers.next().map(|(_, _, readings)| readings);
    let balked = view.log.iter().rev().find_map(|entry| match &entry.what {
        Observation::Balked { balk: Balk::Change(package), .. } => Some(package),
        _ => None,
    });
    let theirs = match kind {
        AnswerKind::Counter(package) | AnswerKind::Restated(package) => Some(package),
        _ => balked.filter(|_| view.table.counter.is_some()),
    };
    let pulls = game.game().pulls(offer);
    let matrix = teller.matrix(offer, theirs, &pulls, readings, before.map(Vec::as_slice));
    (Some(matrix), teller.apart(readings, before.map(Vec::as_slice)))
}

/// What their leadership answered when it was asked to sign on this date, if it did not.
fn balked(teller: &Teller, view: &View) -> Vec<String> {
    let now = view.log.iter().filter(|entry| entry.turn == view.turn);
    now.filter(|entry| matches!(entry.what, Observation::Balked { .. } | Observation::VotedDown(_)))
        .map(|entry| teller.tell(entry).title)
        .collect()
}

/// The page of the table, under what came of the last press. `filled`: the fields of a form that was refused.
pub(crate) fn table_of(site: &Site, sitter: &Sitter, said: Option<Said>, filled: &[(String, String)]) -> Response {
    let teller = site.hub().teller();
    let view = &sitter.view;
    let (matrix, apart) = answered(teller, &sitter.game, view);
    let at = At {
        view,
        on: sitter.game.lines(),
        pen: sitter.pen(),
        open: sitter.open(),
        between: sittings_of(view) < sitter.room.sitting(),
        marked: balked(teller, view),
        ready: sitter.room.teams[sitter.team].ready,
        news: news(teller, view),
        matrix,
        apart,
        hears: sitter.hears(view.desks.iter().map(|desk| desk.desk)),
        asks: sitter.asks(teller),
        filled,
    };
    Html(team_page(teller, &sitter.top(said), &at)).into_response()
}

/// What a team's page shows, as a word that differs when that does.
fn version_of(room: &Room, team: usize, lines: usize) -> String {
    let standing = &room.teams[team];
    let shown = (room.stage, &room.fired, &standing.seats, &standing.pen, standing.ready, standing.said.len());
    let text = format!("{shown:?} {lines} {}", room.clock.runs());
    digits(&blake3::hash(text.as_bytes()).as_bytes()[..8])
}

/// What a page shows by what is known here, for whoever waits for it to change.
pub(crate) fn version(site: &Site, room: &Room, asker: &Asker, page: &str) -> String {
    let lines = |team: usize| site.hub().known_game(team).map_or(0, |game| game.lines());
    match page {
        "team" => {
            room.devices.get(&asker.device).map_or_else(String::new, |team| version_of(room, *team, lines(*team)))
        }
        "board" => format!("{}-{}", room.entries, (0..room.teams.len()).map(lines).sum::<usize>()),
        // On the wall an order of one team shows nothing by itself.
        _ => room.entries.to_string(),
    }
}
