//! Luck or choice: the same orders under other lucks.

use wedge_counsel::Lucks;
use wedge_engine::{Event, Outcome, Status};

use crate::debrief::paper::{Bar, Drawn, Fold, Picture, Piece, Section, Table};
use crate::debrief::told::Told;
use crate::numbers::percent;
use crate::speech::{Arg, capital};
use crate::teller::Teller;

/// A share of other lucks below which what came about came against the odds.
const AGAINST: f64 = 0.25;

/// What is counted at most before anything is unfolded.
const ROWS: usize = 3;

/// Something that came about or did not.
type Holds<'a> = Box<dyn Fn(&Outcome) -> bool + 'a>;

pub(super) fn section(told: &Told<'_>) -> Option<Section> {
    let teller = told.teller;
    let title = teller.say("debrief-luck", &[]);
    let Some(review) = told.review else {
        return Some(Section { id: "luck", title, pieces: vec![told.counting()], folds: Vec::new() });
    };
    let own = review.as_it_was(told.outcome.kind).filter(|lucks| !lucks.games.is_empty())?;
    let all = own.games.len();
    let count = all.to_string();
    let rows = rows(told);
    let (label, came, alike) = rows
        .iter()
        .map(|(label, holds)| (label, holds(told.outcome), alike(told, own, holds)))
        .min_by_key(|(.., alike)| *alike)?;
    #[expect(clippy::cast_precision_loss, reason = "counts of games")]
    let share = alike as f64 / all as f64;
    let alike = alike.to_string();
    let args = [("row", Arg::Text(label)), ("alike", Arg::Text(&alike)), ("count", Arg::Text(&count))];
    let text = match (share, came) {
        (share, true) if share < AGAINST => teller.say("debrief-luck-against", &args),
        (share, false) if share < AGAINST => teller.say("debrief-luck-against-not", &args),
        (share, true) if share < 1.0 - AGAINST => teller.say("debrief-luck-either", &args),
        (share, false) if share < 1.0 - AGAINST => teller.say("debrief-luck-either-not", &args),
        _ => teller.say("debrief-luck-choice", &args),
    };
    let pieces = vec![Piece::Text(text), Piece::Picture(picture(told, own, &rows))];
    let note = Piece::Note(teller.say("debrief-luck-note", &[]));
    let fold = vec![note, Piece::Table(by_type(told, &review.lucks))];
    let folds = vec![Fold { title: teller.say("debrief-luck-types", &[]), pieces: fold }];
    Some(Section { id: "luck", title, pieces, folds })
}

/// In how many other lucks it came out as in this game.
fn alike(told: &Told<'_>, own: &Lucks, holds: &Holds<'_>) -> usize {
    let here = holds(told.outcome);
    own.count(|outcome| holds(outcome) == here)
}

/// The words for a deal that both sides kept: one that was signed, or the one that was in force from the opening.
pub(super) fn kept_to_the_end(teller: &Teller) -> &'static str {
    if teller.talks() { "debrief-luck-held" } else { "debrief-luck-held-in-force" }
}

/// What is counted: the aims, and what weighs whatever was aimed at.
fn rows<'a>(told: &Told<'a>) -> Vec<(String, Holds<'a>)> {
    let teller = told.teller;
    let chosen = told.truth.log.iter().find_map(|(_, event)| match event {
        Event::Undertook(chosen) => Some(chosen),
        _ => None,
    });
    let aims = chosen.map_or(&[][..], |chosen| &chosen.aims[..]).iter().map(|at| usize::from(*at));
    let aims = aims.filter_map(|at| Some((teller.pack.mandate.aims.get(at)?, told.truth.scenario.aims.get(at)?)));
    let mut rows: Vec<(String, Holds<'a>)> = Vec::new();
    rows.extend(aims.map(|(aim, test)| -> (String, Holds<'a>) {
        (aim.text.clone(), Box::new(move |outcome| outcome.passes(test)))
    }));
    if teller.pack.scenario.third.is_some() {
        rows.push((capital(&teller.say("debrief-luck-stood", &[])), Box::new(|outcome| outcome.fell.is_none())));
    }
    rows.push((teller.say("debrief-luck-quiet", &[]), Box::new(|outcome| outcome.attacks_abroad == 0)));
    if teller.talks() {
        rows.push((teller.say("debrief-luck-signed", &[]), Box::new(|outcome| outcome.signed.is_some())));
    }
    rows.push((teller.say(kept_to_the_end(teller), &[]), Box::new(|outcome| outcome.status == Some(Status::Held))));
    rows.truncate(ROWS);
    rows
}

fn picture(told: &Told<'_>, own: &Lucks, rows: &[(String, Holds<'_>)]) -> Picture {
    let teller = told.teller;
    let all = own.games.len();
    let [yes, no] = [teller.say("debrief-luck-here", &[]), teller.say("debrief-luck-not-here", &[])];
    let here = |holds: &Holds<'_>| if holds(told.outcome) { yes.clone() } else { no.clone() };
    let count = |holds: &Holds<'_>| own.count(|outcome| holds(outcome));
    let bar = |(label, holds): &(String, Holds<'_>)| {
        let (number, here) = (count(holds).to_string(), here(holds));
        let value = teller.say("debrief-luck-value", &[("count", Arg::Text(&number)), ("here", Arg::Text(&here))]);
        #[expect(clippy::cast_precision_loss, reason = "counts of games")]
        let part = count(holds) as f64 / all as f64;
        Bar { label: label.clone(), whole: 1.0, part, value }
    };
    let title = teller.say("debrief-luck-title", &[]);
    let head = ["debrief-luck-what", "debrief-luck-games", "debrief-luck-this"].map(|key| teller.say(key, &[]));
    let row = |(label, holds): &(String, Holds<'_>)| vec![label.clone(), count(holds).to_string(), here(holds)];
    let table = Table { title: title.clone(), head: head.to_vec(), rows: rows.iter().map(row).collect() };
    Picture { title, drawn: Drawn::Bars { legend: None, bars: rows.iter().map(bar).collect() }, table }
}

/// The same orders under every reading of the tie.
fn by_type(told: &Told<'_>, lucks: &[Lucks]) -> Table {
    let teller = told.teller;
    let third = teller.pack.scenario.third.is_some();
    let row = |of: &Lucks| {
        let mut row = vec![teller.pack.types[of.kind.at()].name.clone()];
        if teller.talks() {
            row.push(of.count(|outcome| outcome.signed.is_some()).to_string());
        }
        row.push(of.count(|outcome| outcome.status == Some(Status::Held)).to_string());
        if third {
            row.push(of.count(|outcome| outcome.fell.is_none()).to_string());
        }
        row.push(of.count(|outcome| outcome.attacks_abroad == 0).to_string());
        row.push(percent(of.mean(|outcome| outcome.compliance)));
        row.push(percent(of.mean(|outcome| outcome.durability)));
        row
    };
    let mut head = vec![teller.say("debrief-luck-reading", &[])];
    if teller.talks() {
        head.push(teller.say("debrief-luck-signed", &[]));
    }
    head.push(teller.say(kept_to_the_end(teller), &[]));
    if third {
        head.push(capital(&teller.say("debrief-luck-stood", &[])));
    }
    head.push(teller.say("debrief-luck-quiet", &[]));
    head.push(teller.say("debrief-luck-kept", &[]));
    head.push(teller.say("debrief-luck-durable", &[]));
    Table { title: teller.say("debrief-luck-types", &[]), head, rows: lucks.iter().map(row).collect() }
}
