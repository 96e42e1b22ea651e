//! Ballots: beliefs in steps of five, aims and a red line, forecasts, a vote.

use super::sheet::{Handout, Layout, Part, Piece};
use crate::speech::Arg;
use crate::teller::Teller;

/// Points between two numbers of a scale.
const STEP: usize = 5;

pub(super) fn ballots(teller: &Teller) -> Handout {
    let pack = &teller.pack;
    let mut parts = vec![belief(teller)];
    if !pack.mandate.aims.is_empty() {
        parts.push(aims(teller));
    }
    if !pack.forecasts.is_empty() {
        let rows = pack.forecasts.iter().map(|forecast| forecast.text.as_str());
        let how = teller.say("handout-ballot-forecast-how", &[]);
        let pieces = vec![seat(teller), scale(how, rows)];
        parts.push(Part { title: teller.say("handout-ballot-forecast", &[]), pieces });
    }
    if teller.talks() {
        parts.push(vote(teller));
    }
    let (title, note) = (teller.say("handout-ballots", &[]), teller.say("handout-ballots-note", &[]));
    Handout { id: "ballots", title, note, layout: Layout::Cards, parts }
}

fn seat(teller: &Teller) -> Piece {
    let label = [teller.say("handout-team", &[]), teller.say("handout-seat", &[])].join(", ");
    Piece::Room { label, lines: 0 }
}

/// A row of numbers from 0 to 100 for each of some things.
fn scale<'a>(label: String, rows: impl Iterator<Item = &'a str>) -> Piece {
    let numbers = (0..=100).step_by(STEP).map(|number: usize| number.to_string()).collect();
    Piece::Scale { label, rows: rows.map(str::to_owned).collect(), numbers }
}

fn belief(teller: &Teller) -> Part {
    let pack = &teller.pack;
    let mut moments = vec![
        teller.of_talks("handout-ballot-moment-1", "handout-ballot-moment-1-in-force"),
        teller.say("handout-ballot-moment-2", &[]),
    ];
    if teller.talks() {
        moments.push(teller.say("handout-ballot-moment-3", &[]));
    }
    moments.push(teller.say("handout-ballot-moment-4", &[]));
    let rows = pack.types.iter().map(|kind| kind.name.as_str());
    let pieces = vec![
        seat(teller),
        Piece::Boxes { label: teller.say("handout-ballot-moment", &[]), options: moments },
        scale(teller.say("handout-ballot-belief-how", &[]), rows),
        Piece::Room { label: teller.say("handout-ballot-told", &[]), lines: 1 },
    ];
    Part { title: teller.say("handout-ballot-belief", &[]), pieces }
}

fn aims(teller: &Teller) -> Part {
    let mandate = &teller.pack.mandate;
    let aims = mandate.aims.iter().map(|aim| aim.text.clone()).collect();
    let lines = mandate.red_lines.iter().map(|line| line.text.clone()).collect();
    let pieces = vec![
        Piece::Room { label: teller.say("handout-team", &[]), lines: 0 },
        Piece::Boxes { label: teller.say("handout-ballot-aims-two", &[]), options: aims },
        Piece::Boxes { label: teller.say("handout-ballot-red-line", &[]), options: lines },
    ];
    Part { title: teller.say("handout-ballot-aims", &[]), pieces }
}

fn vote(teller: &Teller) -> Part {
    let options = [
        teller.say("handout-ballot-vote-sign", &[]),
        teller.say("handout-ballot-vote-on", &[]),
        teller.say("handout-ballot-vote-leave", &[]),
    ];
    let title = teller.say("handout-ballot-vote", &[]);
    let percent = [0_u32, 25, 50, 75, 100].map(|number| {
        let percent = number.to_string();
        teller.say("handout-of-percent", &[("percent", Arg::Text(&percent))])
    });
    let pieces = vec![
        seat(teller),
        Piece::Boxes { label: teller.say("handout-ballot-vote-how", &[]), options: options.to_vec() },
        Piece::Boxes { label: teller.say("handout-ballot-vote-kept", &[]), options: percent.to_vec() },
        Piece::Room { label: teller.say("handout-ballot-vote-failed", &[]), lines: 1 },
    ];
    Part { title, pieces }
}
