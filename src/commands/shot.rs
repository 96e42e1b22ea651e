//! `wedge shot`: a picture of a real screen.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use wedge_counsel::ByTheRecord;
use wedge_desktop::{Play as Window, ShotRequest, Start, play};
use wedge_engine::{Command, Package, Phase, View};
use wedge_record::{ApplyError, Session};
use wedge_scenario::{Line, Pack, parse_line, printable, printable_path, reply_by_id};
use wedge_ui::{Look, Route, Screen, Settings, Tab};

use crate::commands::common::{Failure, scenario};
use crate::commands::language::tag as tag_of;
use crate::commands::library::Library;
use crate::commands::places::typefaces;
use crate::commands::play::look;
use crate::commands::settings;

/// Frames that must be still before the picture is taken.
const SETTLED_FRAMES: u32 = 6;

#[derive(Debug, Args)]
pub struct Shot {
    /// The screen: title, library, briefing, table, answer, signing, implementation, debrief, or what lies over one:
    /// menu, settings, glossary, keys, talks, archive, presenter
    #[arg(value_parser = place)]
    screen: Route,
    /// The PNG file to write
    #[arg(long, value_name = "FILE.png")]
    out: PathBuf,
    /// The scenario, by id or path [default: the first one inside the program]
    #[arg(long, value_name = "S")]
    scenario: Option<OsString>,
    /// The seed; under the usual one the recorded line leads to every screen
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Moves that lead to the screen; without them the scenario's recorded line is played up to it
    #[arg(long, value_name = "FILE")]
    moves: Option<PathBuf>,
    /// Size of the window in pixels, width and height
    #[arg(long, value_name = "WxH", default_value = "1280x800", value_parser = size)]
    size: (u32, u32),
    /// Colours: light, dark or contrast [default: light]
    #[arg(long, value_name = "T", value_parser = look)]
    theme: Option<Look>,
    /// Size of text in percent, 100 to 200 [default: 100]
    #[arg(long, value_name = "P", value_parser = clap::value_parser!(u16).range(100..=200))]
    text_size: Option<u16>,
    /// What lies beside the draft: round, cables, desks, people, actions, home, belief, or room
    /// where the stage has no room above [default: round]
    #[arg(long, value_name = "TAB", value_parser = tab)]
    tab: Option<Tab>,
    /// The language of the interface, by its tag [default: en]
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// The language of the scenario's texts, by its tag, where it is translated [default: as it was written]
    #[arg(long, value_name = "TAG", value_parser = tag_of)]
    texts: Option<String>,
}

fn place(name: &str) -> Result<Route, String> {
    of(&Route::ALL, name, "screen")
}

fn tab(name: &str) -> Result<Tab, String> {
    of(&Tab::ALL, name, "tab")
}

fn of<T: Copy>(all: &[(&str, T)], name: &str, what: &str) -> Result<T, String> {
    all.iter().find(|(known, _)| *known == name).map(|(_, one)| *one).ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
        format!("`{name}` is no {what}; there are {}", known.join(", "))
    })
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let parsed = text.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    match parsed {
        Some((width @ 640..=7680, height @ 400..=4320)) => Ok((width, height)),
        _ => Err("write WIDTHxHEIGHT, from 640x400 to 7680x4320".to_owned()),
    }
}

impl Shot {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        if self.out.extension().is_none_or(|extension| !extension.eq_ignore_ascii_case("png")) {
            return Err(Failure::Usage(format!("`{}` must end in .png", printable_path(&self.out))));
        }
        let start = match self.screen {
            Route::Screen(Screen::Title) => Start::Title,
            Route::Screen(Screen::Library) => Start::Library,
            place => {
                let wanted = match place {
                    Route::Screen(screen) => screen,
                    // What lies over a screen is shown over the table.
                    Route::Over(_) => Screen::Table,
                };
                let pack = scenario(self.scenario.as_deref(), folders)?;
                let session = match &self.moves {
                    Some(path) => {
                        let mut session = Session::unsaved(pack, self.seed)?;
                        play_file(&mut session, path)?;
                        session
                    }
                    None => by_record(&pack, self.seed, wanted)?,
                };
                if matches!(place, Route::Screen(_)) && !is_there(&session.game().view(), wanted) {
                    return Err(Failure::Usage(
                        "these moves do not lead to that screen; give others with --moves".to_owned(),
                    ));
                }
                Start::Route(Some(Box::new(session)), place, self.tab)
            }
        };
        let settings = Settings {
            look: self.theme.unwrap_or_default(),
            text_size: self.text_size.unwrap_or(100),
            language: self.language.clone().unwrap_or_else(|| "en".to_owned()),
            texts: self.texts.clone(),
            ..Settings::default()
        };
        let speech = settings::speech(&settings)?;
        let library = Library::new(folders, None, settings.clone());
        let window = Window {
            start,
            settings,
            message: None,
            shot: Some((ShotRequest { path: self.out, settled_frames: SETTLED_FRAMES }, self.size)),
            speech,
            typefaces: typefaces(),
        };
        Ok(play(window, library)?)
    }
}

/// Whether a screen has something to show in a view.
fn is_there(view: &View, screen: Screen) -> bool {
    match screen {
        Screen::Title | Screen::Library => true,
        Screen::Briefing | Screen::Table => view.phase == Phase::Talks,
        Screen::Answer => view.table.counter.is_some() || view.table.agreed.is_some(),
        Screen::Signing => view.table.agreed.is_some() || view.signed.is_some(),
        Screen::After => view.phase == Phase::Implementation,
        Screen::Debrief => view.phase == Phase::Over,
    }
}

fn play_file(session: &mut Session, path: &PathBuf) -> Result<(), Failure> {
    let text = std::fs::read_to_string(path).map_err(|source| Failure::Read { path: path.clone(), source })?;
    for (index, line) in text.lines().enumerate() {
        let trouble = |why: String| Failure::Move {
            place: format!("{}:{}", printable_path(path), index + 1),
            line: printable(line.trim()),
            why,
            kept: None,
        };
        one_move(session, line).map_err(trouble)?;
    }
    Ok(())
}

/// Makes one move, if the line holds one.
fn one_move(session: &mut Session, line: &str) -> Result<(), String> {
    let pack = Arc::clone(session.pack());
    let view = session.game().view();
    let nothing = Package::status_quo(pack.scenario.issues.len());
    let standing = view.table.offer.clone().unwrap_or(nothing);
    let asked = view.question.as_ref().map(|question| question.question.kind);
    let command = match parse_line(&pack, line, &standing).map_err(|error| error.to_string())? {
        Line::Empty => return Ok(()),
        Line::Command(command) => command,
        Line::Answer(id) => match reply_by_id(&pack, &id, asked) {
            Some(reply) => Command::Answer(reply),
            None => return Err(wedge_engine::Refusal::NoSuchReply.to_string()),
        },
    };
    match session.apply(&command) {
        Ok(_) => Ok(()),
        Err(ApplyError::Refused(refusal)) => Err(refusal.to_string()),
        Err(error) => Err(error.to_string()),
    }
}

/// A game by the recorded line, come as far as a picture of a screen wants; if it never does, as far as the screen last had
/// something to show. A move that this seed does not admit is passed over.
fn by_record(pack: &Arc<Pack>, seed: u64, wanted: Screen) -> Result<Session, Failure> {
    let enough = |view: &View| match wanted {
        Screen::Briefing => true,
        Screen::Table => view.round >= 3 && view.table.counter.is_some() && view.question.is_none(),
        Screen::Answer => view.round >= 2 && view.table.counter.is_some(),
        Screen::Signing => view.table.agreed.is_some() && view.round >= 8,
        Screen::After => view.phase == Phase::Implementation && view.round >= 2,
        Screen::Title | Screen::Library | Screen::Debrief => false,
    };
    let mut session = Session::unsaved(Arc::clone(pack), seed)?;
    let mut record = ByTheRecord::new(pack);
    let mut made = Vec::new();
    let mut last = None;
    loop {
        let view = session.game().view();
        if enough(&view) {
            return Ok(session);
        }
        if is_there(&view, wanted) {
            last = Some(made.len());
        }
        if view.phase == Phase::Over {
            break;
        }
        let command = record.next(&session.game().glance());
        match session.apply(&command) {
            Ok(_) => made.push(command),
            Err(ApplyError::Refused(_)) => {}
            Err(unsaved) => return Err(Failure::Unsaved(unsaved)),
        }
    }
    let Some(last) = last.filter(|last| *last < made.len()) else { return Ok(session) };
    let mut session = Session::unsaved(Arc::clone(pack), seed)?;
    for command in &made[..last] {
        session.apply(command).map_err(Failure::Unsaved)?;
    }
    Ok(session)
}
