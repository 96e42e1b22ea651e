//! The ladder: what to do when the network fails, a page a rung. Every rung ends in the same debrief.

use super::sheet::{Handout, Layout, Part, Piece};
use crate::speech::Arg;
use crate::teller::Teller;

pub(super) fn ladder(teller: &Teller) -> Handout {
    let say = |key: &str| teller.say(key, &[]);
    let rung = |title: String, when: String, steps: Vec<String>| Part {
        title,
        pieces: vec![Piece::text(when), Piece::Steps(steps)],
    };
    let room = [
        "handout-ladder-room-1",
        "handout-ladder-room-2",
        "handout-ladder-room-3",
        "handout-ladder-room-4",
        "handout-ladder-room-5",
        "handout-ladder-room-6",
    ];
    let hotspot = [
        "handout-ladder-hotspot-1",
        "handout-ladder-hotspot-2",
        "handout-ladder-hotspot-3",
        "handout-ladder-hotspot-4",
        "handout-ladder-hotspot-5",
        "handout-ladder-hotspot-6",
    ];
    let print = teller.of_talks("handout-ladder-paper-1", "handout-ladder-paper-1-in-force");
    let paper = [
        "handout-ladder-paper-2",
        "handout-ladder-paper-3",
        "handout-ladder-paper-4",
        "handout-ladder-paper-5",
        "handout-ladder-paper-6",
    ];
    let sealed = [
        "handout-ladder-sealed-1",
        "handout-ladder-sealed-2",
        "handout-ladder-sealed-3",
        "handout-ladder-sealed-4",
        "handout-ladder-sealed-5",
        "handout-ladder-sealed-6",
        "handout-ladder-sealed-7",
    ];
    let parts = vec![
        rung(say("handout-ladder-room"), say("handout-ladder-room-when"), room.map(say).to_vec()),
        rung(say("handout-ladder-hotspot"), say("handout-ladder-hotspot-when"), hotspot.map(say).to_vec()),
        rung(
            say("handout-ladder-paper"),
            say("handout-ladder-paper-when"),
            std::iter::once(print).chain(paper.map(say)).collect(),
        ),
        rung(say("handout-ladder-sealed"), say("handout-ladder-sealed-when"), sealed.map(say).to_vec()),
        rung(say("handout-ladder-one"), say("handout-ladder-one-when"), one_delegation(teller)),
    ];
    let (title, note) = (say("handout-ladder"), say("handout-ladder-note"));
    Handout { id: "ladder", title, note, layout: Layout::Form, parts }
}

/// The class as one delegation, by the rounds that are there for a class.
fn one_delegation(teller: &Teller) -> Vec<String> {
    let pack = &teller.pack;
    let rounds = pack.presets.first().map_or_else(String::new, |preset| format!(" --rounds {}", preset.id));
    let command = format!("wedge play {}{rounds} --session class.wedge", pack.scenario.id);
    let say = |key: &str| teller.say(key, &[]);
    let first = teller.say("handout-ladder-one-1", &[("command", Arg::Text(&command))]);
    let mut steps = vec![
        first,
        say("handout-ladder-one-2"),
        teller.of_talks("handout-ladder-one-3", "handout-ladder-one-3-in-force"),
        say("handout-ladder-one-4"),
    ];
    if teller.talks() {
        steps.push(say("handout-ladder-one-5"));
    }
    steps.push(say("handout-ladder-one-6"));
    steps
}
