//! What was believed, beside what the evidence allowed.

use wedge_counsel::{Learned, Review, whole_percent};
use wedge_engine::Event;
use wedge_scenario::raw::TypeText;

use crate::debrief::paper::{Drawn, Fold, Panel, Picture, Piece, Section, Series, Table};
use crate::debrief::told::Told;
use crate::speech::Arg;

/// Points of a hundred from which a belief and the observer's stand apart.
pub(super) const APART: u8 = 15;

/// Stated beliefs, each with its turn.
pub(super) fn stated<'a>(told: &Told<'a>) -> Vec<(u32, &'a [u8])> {
    let stated = |(turn, event): &'a (u32, Event)| match event {
        Event::Believed { shares } => Some((*turn, shares.as_slice())),
        _ => None,
    };
    told.truth.log.iter().filter_map(stated).collect()
}

/// The reading over which the last belief and the observer's stand furthest apart, with both in percent.
pub(super) fn widest(told: &Told<'_>) -> Option<(usize, u8, u8)> {
    let (_, own) = stated(told).last().copied()?;
    let ideal = whole_percent(&told.review?.learned.last()?.shares);
    let apart = |at: &usize| own[*at].abs_diff(ideal[*at]);
    let at = (0..own.len().min(ideal.len())).max_by_key(apart)?;
    Some((at, own[at], ideal[at]))
}

pub(super) fn section(told: &Told<'_>) -> Section {
    let teller = told.teller;
    let stated = stated(told);
    let mut pieces = Vec::new();
    match told.review {
        Some(review) => {
            pieces.push(Piece::Text(compared(told, review)));
            pieces.push(Piece::Picture(picture(told, &stated, &review.learned)));
        }
        None => pieces.push(told.counting()),
    }
    let line = |(turn, shares): &(u32, &[u8])| {
        let (date, belief) = (teller.date(*turn), teller.belief(shares));
        teller.say("debrief-belief-line", &[("date", Arg::Text(&date)), ("belief", Arg::Text(&belief))])
    };
    let mut lines: Vec<String> = stated.iter().map(line).collect();
    if let Some(review) = told.review {
        lines.extend(review.learned.iter().skip(1).map(|learned| {
            let (date, belief) = (teller.date(learned.turn), teller.belief(&whole_percent(&learned.shares)));
            teller.say("debrief-observer-line", &[("date", Arg::Text(&date)), ("belief", Arg::Text(&belief))])
        }));
    }
    let observer = if teller.talks() { "debrief-observer-note" } else { "debrief-observer-note-in-force" };
    let note = Piece::Note(teller.say(observer, &[]));
    let fold = Fold { title: teller.say("debrief-judgement", &[]), pieces: vec![note, Piece::Items(lines)] };
    Section { id: "beliefs", title: teller.say("debrief-beliefs", &[]), pieces, folds: vec![fold] }
}

/// The last belief beside the observer's, in a sentence or two.
fn compared(told: &Told<'_>, review: &Review) -> String {
    let teller = told.teller;
    let ideal = review.learned.last().map_or_else(Vec::new, |last| whole_percent(&last.shares));
    let said = match widest(told) {
        Some((apart, own, observed)) => {
            let far = own.abs_diff(observed) >= APART;
            // Where the two are close, what matters is what the observer held likeliest.
            let likeliest = (0..ideal.len()).max_by_key(|at| ideal[*at]).unwrap_or(apart);
            let at = if far { apart } else { likeliest };
            let own = stated(told).last().map_or(own, |(_, shares)| shares[at]);
            let (own, ideal) = (own.to_string(), ideal[at].to_string());
            let key = if far { "debrief-belief-apart" } else { "debrief-belief-close" };
            let name = &teller.pack.types[at].name;
            let args = [("name", Arg::Text(name)), ("own", Arg::Text(&own)), ("ideal", Arg::Text(&ideal))];
            teller.say(key, &args)
        }
        None => teller.say("debrief-belief-none", &[("belief", Arg::Text(&teller.belief(&ideal)))]),
    };
    if review.learned.len() > 1 {
        return said;
    }
    format!("{said} {}", teller.say("debrief-observer-nothing", &[]))
}

/// What the player believed of every reading over time, and the observer.
fn picture(told: &Told<'_>, stated: &[(u32, &[u8])], learned: &[Learned]) -> Picture {
    let teller = told.teller;
    let end = told.truth.state.turn();
    let [own, ideal] = [teller.say("debrief-belief-own", &[]), teller.say("debrief-belief-ideal", &[])];
    let panel = |(at, kind): (usize, &TypeText)| {
        // What was said last stands to the end.
        let to_end = |mut points: Vec<(u32, f64)>| {
            points.extend(points.last().copied().filter(|(turn, _)| *turn < end).map(|(_, share)| (end, share)));
            points
        };
        let share = |shares: &[u8]| f64::from(shares[at]) / 100.0;
        let first: Vec<(u32, f64)> = stated.iter().map(|(turn, shares)| (*turn, share(shares))).collect();
        // In whole percent that sum to 100, as it is said in words.
        let ideal_at = |learned: &Learned| (learned.turn, share(&whole_percent(&learned.shares)));
        let second: Vec<(u32, f64)> = learned.iter().map(ideal_at).collect();
        let mut series = Vec::new();
        if !first.is_empty() {
            series.push(Series { name: own.clone(), points: to_end(first) });
        }
        series.push(Series { name: ideal.clone(), points: to_end(second) });
        Panel { name: kind.name.clone(), series }
    };
    let panels: Vec<Panel> = teller.pack.types.iter().enumerate().map(panel).collect();
    let title = teller.say("debrief-belief-picture", &[]);
    let table = table(told, &title, &panels);
    let (from, to) = (teller.date(0), teller.date(end));
    Picture { title, drawn: Drawn::Lines { panels, last: end.max(1), from, to }, table }
}

/// The numbers of lines over time, a row a date; the last word of a turn is the one that stood.
fn table(told: &Told<'_>, title: &str, panels: &[Panel]) -> Table {
    let all = || panels.iter().flat_map(|panel| &panel.series);
    let mut turns: Vec<u32> = all().flat_map(|one| &one.points).map(|(turn, _)| *turn).collect();
    turns.sort_unstable();
    turns.dedup();
    let cell = |one: &Series, turn: u32| {
        let value = one.points.iter().rev().find(|(at, _)| *at == turn);
        value.map_or_else(|| "\u{2013}".to_owned(), |(_, share)| format!("{:.0}", share * 100.0))
    };
    let row = |turn: &u32| {
        let date = told.teller.date(*turn);
        std::iter::once(date).chain(all().map(|one| cell(one, *turn))).collect()
    };
    let date = told.teller.say("chart-date", &[]);
    let names = panels.iter().flat_map(|panel| {
        panel.series.iter().map(|one| {
            let args = [("reading", Arg::Text(&panel.name)), ("who", Arg::Text(&one.name))];
            told.teller.say("debrief-belief-column", &args)
        })
    });
    let head = std::iter::once(date).chain(names).collect();
    Table { title: title.to_owned(), head, rows: turns.iter().map(row).collect() }
}
