//! The facilitator's guide: what to do before, minute by minute, when late, and when the network fails.

use wedge_engine::Round;

use super::sheet::{Handout, Layout, Part, Piece};
use crate::debrief::Table;
use crate::speech::Arg;
use crate::teller::Teller;

/// Minutes at which the parts of the hour begin: the seats, the aims, the talks, the sittings after them, the debrief.
const SEATS: u32 = 0;
const AIMS: u32 = 4;
const TALKS: u32 = 9;
const STOCK: u32 = 34;
const DEBRIEF: u32 = 43;

pub(super) fn guide(teller: &Teller) -> Handout {
    let text = |title: String, lines: Vec<String>| Part { title, pieces: lines.into_iter().map(Piece::text).collect() };
    let list = |title: String, lines: Vec<String>| Part { title, pieces: vec![Piece::items(lines)] };
    let say = |key: &str| teller.say(key, &[]);
    let idea =
        vec![teller.of_talks("handout-guide-idea-1", "handout-guide-idea-1-in-force"), say("handout-guide-idea-2")];
    let before = vec![
        say("handout-guide-before-week"),
        say("handout-guide-before-rehearse"),
        teller.of_talks("handout-guide-before-read", "handout-guide-before-read-in-force"),
        say("handout-guide-before-print"),
        say("handout-guide-before-start"),
    ];
    let lead = vec![
        say("handout-guide-say-1"),
        teller.of_talks("handout-guide-say-2", "handout-guide-say-2-in-force"),
        say("handout-guide-say-3"),
        teller.of_talks("handout-guide-say-4", "handout-guide-say-4-in-force"),
        say("handout-guide-say-5"),
        say("handout-guide-say-6"),
    ];
    let room = vec![
        say("handout-guide-room-1"),
        say("handout-guide-room-2"),
        teller.of_talks("handout-guide-room-3", "handout-guide-room-3-in-force"),
    ];
    let late = vec![
        teller.of_talks("handout-guide-late-5", "handout-guide-late-5-in-force"),
        teller.of_talks("handout-guide-late-8", "handout-guide-late-8-in-force"),
        say("handout-guide-late-15"),
    ];
    let rungs = [
        "handout-guide-network-1",
        "handout-guide-network-2",
        "handout-guide-network-3",
        "handout-guide-network-4",
        "handout-guide-network-5",
    ]
    .map(say)
    .to_vec();
    let network = Part {
        title: say("handout-guide-network"),
        pieces: vec![Piece::text(say("handout-guide-network-text")), Piece::Steps(rungs)],
    };
    let minutes = Part { title: say("handout-guide-minutes"), pieces: vec![Piece::Table(hour(teller))] };
    let parts = vec![
        text(say("handout-guide-idea"), idea),
        list(say("handout-guide-before"), before),
        minutes,
        text(say("handout-guide-content"), vec![teller.pack.content_note.clone(), say("handout-guide-observer")]),
        list(say("handout-guide-say"), lead),
        list(say("handout-guide-room"), room),
        list(say("handout-guide-late"), late),
        network,
        text(say("handout-guide-data"), vec![say("handout-guide-data-text")]),
        text(say("handout-guide-limits"), vec![say("handout-guide-limits-text")]),
    ];
    let (title, note) = (say("handout-guide"), say("handout-guide-note"));
    Handout { id: "facilitators-guide", title, note, layout: Layout::Text, parts }
}

/// Rows of the hour: the minute at which each begins, and what is on the wall, what the teams do, what the instructor does.
type Rows = Vec<(u32, [String; 3])>;

fn hour(teller: &Teller) -> Table {
    let say = |key: &str| teller.say(key, &[]);
    let mut rows: Rows = vec![
        (SEATS, ["handout-guide-seats-wall", "handout-guide-seats-teams", "handout-guide-seats-you"].map(say)),
        (
            AIMS,
            [
                say("handout-guide-aims-wall"),
                say("handout-guide-aims-teams"),
                teller.of_talks("handout-guide-aims-you", "handout-guide-aims-you-in-force"),
            ],
        ),
    ];
    let (talks, after) = rounds(teller);
    if !talks.is_empty() {
        rows.extend(sittings(teller, &talks));
    }
    // Where nobody talks the time of the talks is theirs.
    rows.extend(stock_takings(teller, &after, if talks.is_empty() { TALKS } else { STOCK }));
    rows.extend([
        (DEBRIEF, ["handout-guide-felt-wall", "handout-guide-felt-teams", "handout-guide-felt-you"].map(say)),
        (
            46,
            [
                teller.of_talks("handout-guide-deals-wall", "handout-guide-deals-wall-in-force"),
                teller.of_talks("handout-guide-deals-teams", "handout-guide-deals-teams-in-force"),
                teller.of_talks("handout-guide-deals-you", "handout-guide-deals-you-in-force"),
            ],
        ),
        (51, ["handout-guide-beliefs-wall", "handout-guide-beliefs-teams", "handout-guide-beliefs-you"].map(say)),
        (55, ["handout-guide-truth-wall", "handout-guide-truth-teams", "handout-guide-truth-you"].map(say)),
        (58, ["handout-guide-same-wall", "handout-guide-same-teams", "handout-guide-same-you"].map(say)),
        (63, ["handout-guide-luck-wall", "handout-guide-luck-teams", "handout-guide-luck-you"].map(say)),
        (66, ["handout-guide-absent-wall", "handout-guide-absent-teams", "handout-guide-absent-you"].map(say)),
        (68, ["handout-guide-model-wall", "handout-guide-model-teams", "handout-guide-model-you"].map(say)),
        (72, ["handout-guide-away-wall", "handout-guide-away-teams", "handout-guide-away-you"].map(say)),
    ]);
    let head =
        ["handout-guide-minute", "handout-guide-wall", "handout-guide-teams", "handout-guide-you"].map(say).to_vec();
    let rows = rows.into_iter().map(|(minute, cells)| std::iter::once(minute.to_string()).chain(cells).collect());
    Table { title: say("handout-guide-minutes-table"), head, rows: rows.collect() }
}

/// The sittings of a class: those of the first preset, which is there for whoever has less time; else the scenario's own.
fn rounds(teller: &Teller) -> (Vec<Round>, Vec<Round>) {
    let pack = &teller.pack;
    match pack.presets.first() {
        Some(preset) => {
            (preset.talks.iter().map(Round::from).collect(), preset.implementation.iter().map(Round::from).collect())
        }
        None => (pack.scenario.talks.clone(), pack.scenario.implementation.clone()),
    }
}

/// The minutes at which so many equal parts of a stretch begin; what does not divide goes to the first of them.
fn shared(from: u32, until: u32, parts: usize) -> Vec<u32> {
    let parts = u32::try_from(parts).unwrap_or(u32::MAX).max(1);
    let (each, over) = ((until - from) / parts, (until - from) % parts);
    (0..parts).map(|at| from + at * each + at.min(over)).collect()
}

fn sittings(teller: &Teller, talks: &[Round]) -> Rows {
    let say = |key: &str| teller.say(key, &[]);
    let middle = talks.len() / 2;
    let row = |(at, (round, minute)): (usize, (&Round, u32))| {
        let (date, number) = (teller.date(round.opens), (at + 1).to_string());
        let numbered = [("number", Arg::Text(&number))];
        let wall = teller.say("handout-guide-sitting-wall", &[("date", Arg::Text(&date))]);
        let (teams, you) = if at == 0 {
            (say("handout-guide-sitting-first"), say("handout-guide-sitting-first-you"))
        } else if at + 1 == talks.len() {
            (say("handout-guide-sitting-last"), say("handout-guide-sitting-last-you"))
        } else if at == middle {
            (teller.say("handout-guide-sitting-belief", &numbered), say("handout-guide-sitting-you"))
        } else {
            (teller.say("handout-guide-sitting", &numbered), String::new())
        };
        (minute, [wall, teams, you])
    };
    talks.iter().zip(shared(TALKS, STOCK, talks.len())).enumerate().map(row).collect()
}

fn stock_takings(teller: &Teller, after: &[Round], from: u32) -> Rows {
    let say = |key: &str| teller.say(key, &[]);
    let row = |(at, (round, minute)): (usize, (&Round, u32))| {
        let (turns, number) = (teller.turns(round.opens), (at + 1).to_string());
        let wall = if teller.talks() {
            teller.say("handout-guide-stock-wall", &[("turns", Arg::Text(&turns))])
        } else {
            teller.say("handout-guide-sitting-wall", &[("date", Arg::Text(&teller.date(round.opens)))])
        };
        let (teams, you) = if at + 1 == after.len() {
            (say("handout-guide-stock-last"), say("handout-guide-stock-last-you"))
        } else if at == 0 {
            (
                teller.of_talks("handout-guide-stock-first", "handout-guide-stock-first-in-force"),
                say("handout-guide-stock-you"),
            )
        } else {
            let key = if teller.talks() { "handout-guide-stock" } else { "handout-guide-stock-in-force" };
            (teller.say(key, &[("number", Arg::Text(&number))]), String::new())
        };
        (minute, [wall, teams, you])
    };
    after.iter().zip(shared(from, DEBRIEF, after.len())).enumerate().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::shared;

    #[test]
    fn a_stretch_is_shared_out_whole() {
        assert_eq!(shared(9, 34, 6), [9, 14, 18, 22, 26, 30]);
        assert_eq!(shared(34, 43, 3), [34, 37, 40]);
        assert_eq!(shared(9, 34, 0), [9]);
    }
}
