//! A card for each seat of a team, and the sheet that says who sat in it.

use wedge_counsel::expected_report;
use wedge_engine::DeskId;

use super::sheet::{Handout, Layout, Part, Piece};
use crate::debrief::Table;
use crate::numbers::percent;
use crate::speech::{Arg, capital};
use crate::teller::Teller;

/// The most teams that a key sheet has rows for.
const TEAMS: usize = 8;
/// Seats that stand on a key sheet for each of them.
const SEATS: usize = 5;

pub(super) fn cards(teller: &Teller) -> Handout {
    let mut parts = vec![chair(teller)];
    parts.extend(teller.pack.scenario.desk_ids().map(|desk| of_desk(teller, desk)));
    if !teller.pack.constituencies.is_empty() {
        parts.push(home(teller));
    }
    parts.push(recorder(teller));
    let (title, note) = (teller.say("handout-cards", &[]), teller.say("handout-cards-note", &[]));
    Handout { id: "role-cards", title, note, layout: Layout::Cards, parts }
}

fn chair(teller: &Teller) -> Part {
    let duties = [
        teller.say("handout-card-chair-1", &[]),
        teller.of_talks("handout-card-chair-2", "handout-card-chair-2-in-force"),
        teller.of_talks("handout-card-chair-3", "handout-card-chair-3-in-force"),
        teller.say("handout-card-chair-4", &[]),
    ];
    let pieces = vec![Piece::text(teller.say("handout-card-chair-role", &[])), Piece::items(duties)];
    Part { title: teller.say("handout-card-chair", &[]), pieces }
}

/// Whom a desk hears, and what that means for what it says.
fn of_desk(teller: &Teller, desk: DeskId) -> Part {
    let pack = &teller.pack;
    let scenario = &pack.scenario;
    let access = &scenario.desks[desk.at()].access;
    let all: f64 = access.iter().sum();
    let mut heard: Vec<(f64, &str)> = scenario
        .bloc_ids()
        .map(|bloc| (access[bloc.at()] / all, teller.bloc(bloc)))
        .filter(|(share, _)| *share > 0.0)
        .collect();
    heard.sort_by(|one, other| other.0.total_cmp(&one.0));
    let voice = |(share, name): &(f64, &str)| {
        let percent = percent(*share);
        teller.say("handout-card-desk-voice", &[("name", Arg::Text(name)), ("percent", Arg::Text(&percent))])
    };
    let kinds: Vec<String> = scenario
        .type_ids()
        .map(|kind| {
            let percent = percent(expected_report(scenario, desk, kind));
            let name = uncapital(&pack.types[kind.at()].name);
            teller.say("handout-card-desk-kind", &[("percent", Arg::Text(&percent)), ("name", Arg::Text(&name))])
        })
        .collect();
    let kinds = kinds.join(", ");
    let mut pieces = vec![
        Piece::text(teller.say("handout-card-desk-role", &[])),
        Piece::text(&pack.desks[desk.at()].note),
        Piece::text(teller.say("handout-card-desk-hears", &[])),
        Piece::items(heard.iter().map(voice)),
    ];
    let most = heard.first().map_or("", |(_, name)| *name);
    let means = if heard.len() == 1 { "handout-card-desk-means-one" } else { "handout-card-desk-means" };
    pieces.push(Piece::text(teller.say(means, &[("name", Arg::Text(most))])));
    pieces.push(Piece::text(teller.say("handout-card-desk-expects", &[("kinds", Arg::Text(&kinds))])));
    pieces.push(Piece::text(teller.say("handout-card-desk-1", &[])));
    Part { title: capital(teller.desk(desk)), pieces }
}

/// A name as it stands inside a sentence.
fn uncapital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn home(teller: &Teller) -> Part {
    let pack = &teller.pack;
    let voices = pack.constituencies.iter().zip(&pack.scenario.home.constituencies).map(|(text, part)| {
        let percent = percent(part.say);
        let args = [("name", Arg::Text(&text.name)), ("percent", Arg::Text(&percent)), ("note", Arg::Text(&text.note))];
        teller.say("handout-card-home-voice", &args)
    });
    let duties = [
        teller.of_talks("handout-card-home-1", "handout-card-home-1-in-force"),
        teller.say("handout-card-home-2", &[]),
    ];
    let pieces = vec![
        Piece::text(teller.of_talks("handout-card-home-role", "handout-card-home-role-in-force")),
        Piece::items(voices),
        Piece::items(duties),
    ];
    Part { title: teller.say("handout-card-home", &[]), pieces }
}

fn recorder(teller: &Teller) -> Part {
    let duties = [
        teller.of_talks("handout-card-recorder-1", "handout-card-recorder-1-in-force"),
        teller.say("handout-card-recorder-2", &[]),
        teller.say("handout-card-recorder-3", &[]),
        teller.of_talks("handout-card-recorder-4", "handout-card-recorder-4-in-force"),
    ];
    let pieces = vec![Piece::text(teller.say("handout-card-recorder-role", &[])), Piece::items(duties)];
    Part { title: teller.say("handout-card-recorder", &[]), pieces }
}

/// The sheet that says who sat behind a code: on paper, and nowhere else.
pub(super) fn keys(teller: &Teller) -> Handout {
    let head = vec![
        teller.say("handout-team", &[]),
        teller.say("handout-keys-code", &[]),
        teller.say("handout-seat", &[]),
        teller.say("handout-keys-name", &[]),
    ];
    let row = |at: usize| {
        let first = at.is_multiple_of(SEATS);
        let team = if first { (at / SEATS + 1).to_string() } else { String::new() };
        vec![team, String::new(), String::new(), String::new()]
    };
    let table =
        Table { title: teller.say("handout-keys-table", &[]), head, rows: (0..TEAMS * SEATS).map(row).collect() };
    let room = |label: String, lines| Piece::Room { label, lines };
    let pieces = vec![
        room(teller.say("handout-keys-class", &[]), 0),
        Piece::Table(table),
        room(teller.say("handout-keys-watchers", &[]), 1),
    ];
    let parts = vec![Part { title: teller.say("handout-keys-who", &[]), pieces }];
    let (title, note) = (teller.say("handout-keys", &[]), teller.say("handout-keys-note", &[]));
    Handout { id: "key-sheet", title, note, layout: Layout::Form, parts }
}
