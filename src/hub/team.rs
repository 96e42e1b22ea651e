//! What a team's devices see and do.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use wedge_class::{Device, Entry, Moment, Room, Seat, Stage};
use wedge_engine::{AnswerKind, Balk, BlocReading, Command, DeskId, Observation, Package, Phase, View};
use wedge_record::Written;
use wedge_report::class::{
    Asks, At, Live, Place, Said, Sits, Sure, Top, brief_page, code_page, seats_page, story_page, sure_page, team_page,
};
use wedge_scenario::{Line, parse_line, reply_by_id};
use wedge_words::{Arg, Matrix, Teller, Told};

use crate::device::Asker;
use crate::hub::{Done, now};
use crate::serve::Site;
use crate::web::{Answer, Refused, see};

/// Fields of a form, in the order in which they came.
type Fields = Form<Vec<(String, String)>>;

/// A device at its team's table.
struct Sitter {
    team: usize,
    device: Device,
    room: Room,
    game: Written,
    view: View,
}

/// The device's team as it stands; a device that is of no team yet is sent to the door.
async fn sitter(site: &Site, asker: &Asker) -> Result<Result<Sitter, Response>, Refused> {
    let room = site.hub().room().await?.clone();
    let Some(team) = room.devices.get(&asker.device).copied() else { return Ok(Err(see("/"))) };
    let Some(game) = site.hub().snapshot(team).await? else { return Err(Refused::Nothing) };
    let view = game.game().view();
    Ok(Ok(Sitter { team, device: asker.device.clone(), room, game, view }))
}

/// Takes the sitter out, or answers with what stands for it.
macro_rules! seated {
    ($site:expr, $asker:expr) => {
        match sitter($site, $asker).await? {
            Ok(sitter) => sitter,
            Err(answer) => return Ok(answer),
        }
    };
}

impl Sitter {
    fn pen(&self) -> bool {
        self.room.teams[self.team].pen.as_ref() == Some(&self.device)
    }

    /// True while its orders are taken.
    fn open(&self) -> bool {
        self.room.sitting() > 0
    }

    /// The desks whose reports come to this device.
    fn hears(&self, desks: impl Iterator<Item = DeskId>) -> Vec<DeskId> {
        let team = &self.room.teams[self.team];
        desks.filter(|desk| team.hears(&self.device, Seat::Desk(*desk))).collect()
    }

    fn said(&self, moment: Moment) -> bool {
        self.room.teams[self.team].said.iter().any(|(_, when, _)| *when == moment)
    }

    /// What a page of this device shows, as a word that differs when that does.
    fn version(&self) -> String {
        let team = &self.room.teams[self.team];
        let shown = (self.room.stage, &self.room.fired, &team.seats, &team.pen, team.ready, team.said.len());
        let text = format!("{shown:?} {} {}", self.game.lines(), self.room.clock.runs());
        crate::hub::digits(&blake3::hash(text.as_bytes()).as_bytes()[..8])
    }

    fn top(&self, said: Option<Said>) -> Top {
        let exercise = self.room.exercise();
        let injects = self.room.fired.iter().filter_map(|at| exercise.injects.get(*at));
        Top {
            team: exercise.teams[self.team].clone(),
            exercise: exercise.title.clone(),
            clock: (self.room.sitting() > 0).then(|| (self.room.clock.left(now()), self.room.clock.runs())),
            injects: injects.map(|inject| (inject.title.clone(), inject.text.clone())).collect(),
            said,
            live: Live { page: "team", version: self.version() },
        }
    }

    /// What is asked of the team now beside its orders.
    fn asks(&self, teller: &Teller) -> Asks {
        let (exercise, view, sitting) = (self.room.exercise(), &self.view, self.room.sitting());
        // Since the sitting opened for this team: what was stated before is old.
        let since = opened(view).last().copied().unwrap_or(0);
        let stated = |wanted: fn(&Observation) -> bool| view.log[since..].iter().any(|entry| wanted(&entry.what));
        let last = exercise.beliefs.iter().max().copied();
        let belief = exercise.beliefs.contains(&sitting) && !stated(|what| matches!(what, Observation::Believed(_)));
        let forecasts =
            exercise.forecasts.contains(&sitting) && !stated(|what| matches!(what, Observation::Forecast(_)));
        let late = exercise.reasons && last == Some(sitting) && !self.said(Moment::LastBelief);
        let drafts = exercise.reasons && !self.said(Moment::FirstDraft) && view.table.offer.is_none();
        Asks {
            belief,
            forecasts,
            reason: late.then(|| ("last-belief", teller.say("class-reason-belief", &[]))),
            with_draft: drafts.then(|| teller.say("class-reason-draft", &[])),
        }
    }
}

/// Where in the log each sitting opened.
fn opened(view: &View) -> Vec<usize> {
    let opens = view.log.iter().enumerate().filter(|(_, entry)| matches!(entry.what, Observation::RoundOpened { .. }));
    opens.map(|(at, _)| at).collect()
}

/// The news of the open sitting: all that happened since the one before it closed, but for what stands elsewhere on the page.
fn news(teller: &Teller, view: &View) -> Vec<Told> {
    let opens = opened(view);
    let before = opens.len().checked_sub(2).map(|at| view.log[opens[at]].turn);
    let elsewhere = |what: &Observation| {
        matches!(
            what,
            Observation::Reported { .. }
                | Observation::Believed(_)
                | Observation::Forecast(_)
                | Observation::RoundOpened { .. }
                | Observation::Answered { .. }
        )
    };
    let fresh: Vec<_> = view
        .log
        .iter()
        .filter(|entry| before.is_none_or(|before| entry.turn > before) && !elsewhere(&entry.what))
        .cloned()
        .collect();
    teller.in_short(&fresh, view.phase).0
}

/// News that comes to every team alike: what happened in the world.
pub(crate) fn shared_news(teller: &Teller, view: &View) -> Vec<Told> {
    let opens = opened(view);
    let before = opens.len().checked_sub(2).map(|at| view.log[opens[at]].turn);
    let happened = view.log.iter().filter(|entry| {
        matches!(entry.what, Observation::Happened(_)) && before.is_none_or(|before| entry.turn > before)
    });
    let happened: Vec<_> = happened.cloned().collect();
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

/// The page of the table, under what came of the last press.
fn table_of(site: &Site, sitter: &Sitter, said: Option<Said>) -> Response {
    let teller = site.hub().teller();
    let view = &sitter.view;
    let (matrix, apart) = answered(teller, &sitter.game, view);
    let at = At {
        view,
        on: sitter.game.lines(),
        pen: sitter.pen(),
        open: sitter.open(),
        ready: sitter.room.teams[sitter.team].ready,
        news: news(teller, view),
        matrix,
        apart,
        hears: sitter.hears(view.desks.iter().map(|desk| desk.desk)),
        asks: sitter.asks(teller),
    };
    Html(team_page(teller, &sitter.top(said), &at)).into_response()
}

/// What a page shows, for whoever waits for it to change.
pub(crate) async fn version(site: &Site, asker: &Asker, page: &str) -> Result<String, Refused> {
    if page == "team" {
        return Ok(match sitter(site, asker).await? {
            Ok(sitter) => sitter.version(),
            Err(_) => String::new(),
        });
    }
    let room = site.hub().room().await?.clone();
    let mut lines = 0;
    for team in 0..room.teams.len() {
        lines += site.hub().snapshot(team).await?.map_or(0, |game| game.lines());
    }
    // On the wall an order of one team shows nothing by itself.
    Ok(if page == "board" { format!("{}-{lines}", room.entries) } else { format!("{}", room.entries) })
}

pub(crate) async fn door(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let room = site.hub().room().await?.clone();
    if room.devices.contains_key(&asker.device) {
        return Ok(see("/team"));
    }
    Ok(Html(code_page(site.hub().teller(), &room.exercise().title, false)).into_response())
}

/// A code as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Code {
    code: String,
}

pub(crate) async fn join(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(typed): Form<Code>,
) -> Answer {
    let Some(team) = site.hub().team_of_code(&typed.code) else {
        tokio::time::sleep(site.wrong_code()).await;
        let title = site.hub().room().await?.exercise().title.clone();
        let page = code_page(site.hub().teller(), &title, true);
        return Ok((StatusCode::FORBIDDEN, Html(page)).into_response());
    };
    let device = asker.device;
    let joins = |room: &Room| {
        (room.devices.get(&device) != Some(&team)).then(|| Entry::Joined { team, device: device.clone() })
    };
    site.hub().enter(joins).await?;
    Ok(see("/team/seats"))
}

pub(crate) async fn table(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let sitter = seated!(&site, &asker);
    if let Stage::Debrief(_) = sitter.room.stage {
        return crate::board::debrief_of(&site, sitter.team).await;
    }
    Ok(table_of(&site, &sitter, None))
}

pub(crate) async fn story(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let sitter = seated!(&site, &asker);
    let teller = site.hub().teller();
    let hears = sitter.hears(sitter.view.desks.iter().map(|desk| desk.desk));
    let heard = |what: &Observation| match what {
        Observation::Reported { desk, .. } => hears.contains(desk),
        _ => true,
    };
    let mut stretches: Vec<Vec<Told>> = vec![Vec::new()];
    for entry in &sitter.view.log {
        if matches!(entry.what, Observation::RoundOpened { .. }) {
            stretches.push(Vec::new());
        } else if heard(&entry.what)
            && let Some(last) = stretches.last_mut()
        {
            last.push(teller.tell(entry));
        }
    }
    stretches.retain(|stretch| !stretch.is_empty());
    Ok(Html(story_page(teller, &sitter.top(None), &stretches)).into_response())
}

pub(crate) async fn brief(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let sitter = seated!(&site, &asker);
    Ok(Html(brief_page(site.hub().teller(), &sitter.top(None))).into_response())
}

/// A seat's name, and what whoever sits on it does.
pub(crate) fn seat_words(teller: &Teller, seat: Seat) -> (String, String) {
    let say = |key: &str| teller.say(key, &[]);
    match seat {
        Seat::Chair => (say("class-seat-chair"), say("class-seat-chair-note")),
        Seat::Desk(desk) => {
            let name = wedge_words::capital(teller.desk(desk));
            (name, format!("{} {}", say("class-seat-desk-note"), teller.desk_expects(desk)))
        }
        Seat::Home => (say("class-seat-home"), say("class-seat-home-note")),
        Seat::Recorder => (say("class-seat-recorder"), say("class-seat-recorder-note")),
    }
}

pub(crate) async fn seats(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let sitter = seated!(&site, &asker);
    let teller = site.hub().teller();
    let team = &sitter.room.teams[sitter.team];
    let place = |seat: Seat| {
        let (name, note) = seat_words(teller, seat);
        let sits = match team.seats.get(&seat) {
            None => Sits::Nobody,
            Some(device) if *device == sitter.device => Sits::Here,
            Some(_) => Sits::Another,
        };
        Place { word: seat.word(), name, note, sits }
    };
    let places: Vec<Place> = Seat::all(site.hub().pack()).into_iter().map(place).collect();
    Ok(Html(seats_page(teller, &sitter.top(None), &places)).into_response())
}

/// A seat that is taken or left.
#[derive(Debug, Deserialize)]
pub(crate) struct Sitting {
    seat: String,
    #[serde(default)]
    leave: String,
}

pub(crate) async fn sit(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(wanted): Form<Sitting>,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let Some(seat) = Seat::of_word(site.hub().pack(), &wanted.seat) else { return Err(Refused::Nothing) };
    let (team, device, leaves) = (sitter.team, sitter.device, !wanted.leave.is_empty());
    let entry = |room: &Room| {
        let sits = room.teams[team].seats.get(&seat) == Some(&device);
        match (leaves, sits) {
            (true, true) => Some(Entry::Left { team, seat }),
            (false, false) => Some(Entry::Took { team, seat, device: device.clone() }),
            _ => None,
        }
    };
    site.hub().enter(entry).await?;
    Ok(see("/team/seats"))
}

pub(crate) async fn pen(State(site): State<Arc<Site>>, Extension(asker): Extension<Asker>) -> Answer {
    let sitter = seated!(&site, &asker);
    let (team, device) = (sitter.team, sitter.device);
    let takes = |room: &Room| {
        (room.teams[team].pen.as_ref() != Some(&device)).then(|| Entry::Pen { team, device: device.clone() })
    };
    site.hub().enter(takes).await?;
    Ok(see("/team"))
}

/// A field of a form; the first of that name.
fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// The move that the fields of a form write: a draft clause by clause, or a move as it is.
fn written(fields: &[(String, String)]) -> String {
    let order = field(fields, "order").unwrap_or_default();
    if order != "offer" {
        return order.to_owned();
    }
    let clauses = fields.iter().filter_map(|(name, value)| Some((name.strip_prefix("issue.")?, value)));
    let clauses: Vec<String> = clauses.map(|(issue, option)| format!("{issue}={option}")).collect();
    format!("offer {}", clauses.join(" "))
}

/// A command from a move as it is written.
fn command_of(site: &Site, sitter: &Sitter, text: &str) -> Result<Command, String> {
    let pack = site.hub().pack();
    let nothing = Package::status_quo(pack.issues.len());
    let standing = sitter.view.table.offer.as_ref().unwrap_or(&nothing);
    match parse_line(pack, text, standing) {
        Ok(Line::Command(command)) => Ok(command),
        Ok(Line::Answer(id)) => {
            let asked = sitter.view.question.as_ref().map(|question| question.question.kind);
            reply_by_id(pack, &id, asked).map(Command::Answer).ok_or(id)
        }
        Ok(Line::Empty) => Err(String::new()),
        Err(error) => Err(error.to_string()),
    }
}

/// Gives an order of a form, and shows what came of it.
async fn give(site: &Arc<Site>, sitter: Sitter, fields: &[(String, String)], text: &str) -> Answer {
    let teller = site.hub().teller();
    let refused =
        |key: String| Ok((StatusCode::CONFLICT, table_of(site, &sitter, Some(Said::Refused(key)))).into_response());
    if !sitter.open() {
        return refused(teller.say("class-shut", &[]));
    }
    if !sitter.pen() {
        return refused(teller.say("class-no-pen", &[]));
    }
    let Some(on) = field(fields, "on").and_then(|on| on.parse::<usize>().ok()) else { return Err(Refused::Nothing) };
    let command = match command_of(site, &sitter, text) {
        // How time goes on is the instructor's to say.
        Ok(Command::EndRound) => return Err(Refused::Nothing),
        Ok(command) => command,
        // An answer to what is no longer asked may have been given just now.
        Err(_) if on < sitter.game.lines() => return Ok(see("/team")),
        Err(why) => return refused(teller.say("class-no-order", &[("why", Arg::Text(&why))])),
    };
    match site.hub().order(sitter.team, on, &command).await? {
        Done::Now(_) => {
            let moment = match command {
                Command::Offer(_) => Some(Moment::FirstDraft),
                Command::Sign => Some(Moment::Signing),
                _ => None,
            };
            let line = field(fields, "reason").map(str::trim).filter(|line| !line.is_empty());
            if let (Some(moment), Some(line)) = (moment, line) {
                let (team, text) = (sitter.team, line.to_owned());
                site.hub().enter(|_| Some(Entry::Said { team, moment, text: text.clone() })).await?;
            }
            Ok(see("/team"))
        }
        Done::Before(_) => Ok(see("/team")),
        Done::Stale => {
            // As it stands by now.
            let Some(game) = site.hub().snapshot(sitter.team).await? else { return Err(Refused::Nothing) };
            let view = game.game().view();
            let sitter = Sitter { game, view, ..sitter };
            let said = Said::Refused(teller.say("class-stale", &[]));
            Ok((StatusCode::CONFLICT, table_of(site, &sitter, Some(said))).into_response())
        }
        Done::Refused(refusal) => refused(teller.refusal(&refusal)),
    }
}

pub(crate) async fn order(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(fields): Fields,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let text = written(&fields);
    give(&site, sitter, &fields, &text).await
}

pub(crate) async fn aims(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(fields): Fields,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let chosen: Vec<&str> = fields.iter().filter(|(name, _)| name == "aim").map(|(_, value)| value.as_str()).collect();
    let text = format!("undertake {} never {}", chosen.join(" "), field(&fields, "line").unwrap_or_default());
    give(&site, sitter, &fields, &text).await
}

/// Shares of a form as a move: `verb NAME=PERCENT ...`.
fn shares(verb: &str, fields: &[(String, String)]) -> String {
    let shares = fields.iter().filter_map(|(name, value)| Some((name.strip_prefix("share.")?, value)));
    let shares: Vec<String> = shares.map(|(name, value)| format!("{name}={value}")).collect();
    format!("{verb} {}", shares.join(" "))
}

pub(crate) async fn belief(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(fields): Fields,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let text = shares("believe", &fields);
    give(&site, sitter, &fields, &text).await
}

pub(crate) async fn forecast(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(fields): Fields,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let text = shares("forecast", &fields);
    give(&site, sitter, &fields, &text).await
}

/// A line of reason.
#[derive(Debug, Deserialize)]
pub(crate) struct Reason {
    moment: String,
    text: String,
}

pub(crate) async fn say(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(reason): Form<Reason>,
) -> Answer {
    let sitter = seated!(&site, &asker);
    if reason.moment != "last-belief" || reason.text.trim().is_empty() {
        return Err(Refused::Nothing);
    }
    let (team, moment, text) = (sitter.team, Moment::LastBelief, reason.text);
    // The same press twice writes one line.
    let new = |room: &Room| {
        let said = room.teams[team].said.iter().any(|(_, when, _)| *when == moment);
        (!said).then(|| Entry::Said { team, moment, text: text.clone() })
    };
    site.hub().enter(new).await?;
    Ok(see("/team"))
}

/// Whether a team is done.
#[derive(Debug, Deserialize)]
pub(crate) struct Ready {
    ready: String,
}

pub(crate) async fn ready(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Form(wanted): Form<Ready>,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let (team, ready) = (sitter.team, wanted.ready == "yes");
    site.hub().enter(|room| (room.teams[team].ready != ready).then_some(Entry::Ready { team, ready })).await?;
    Ok(see("/team"))
}

/// An order that is asked about once more.
#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    order: String,
}

pub(crate) async fn sure(
    State(site): State<Arc<Site>>,
    Extension(asker): Extension<Asker>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let sitter = seated!(&site, &asker);
    let teller = site.hub().teller();
    let view = &sitter.view;
    let say = |key: &str| teller.say(key, &[]);
    let mut reason = None;
    let (title, lines, yes) = match wanted.order.as_str() {
        "accept" => (say("class-sure-accept"), vec![say("table-accept-note")], say("table-accept")),
        "sign" => {
            let agreed = view.table.agreed.as_ref();
            let mut lines = agreed.map_or_else(Vec::new, |package| teller.rests_on(package));
            lines.extend([say("table-sign-note"), say("sign-then-text")]);
            reason = sitter.room.exercise().reasons.then(|| say("class-reason-sign"));
            (say("class-sure-sign"), lines, say("sign-do"))
        }
        "break-off" => {
            let mut lines = vec![say("table-break-off-note")];
            lines.extend(teller.no_deal(view));
            (say("class-sure-break-off"), lines, say("table-yes"))
        }
        _ => return Err(Refused::Nothing),
    };
    let sure = Sure { title, lines, order: wanted.order, on: sitter.game.lines(), yes, reason };
    Ok(Html(sure_page(teller, &sitter.top(None), &sure)).into_response())
}
