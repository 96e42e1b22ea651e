//! Order slips, for a class without devices.

use wedge_engine::{Coefficient, Role};

use super::sheet::{Handout, Layout, Part, Piece};
use crate::speech::{Arg, capital};
use crate::teller::Teller;

pub(super) fn slips(teller: &Teller) -> Handout {
    let mut parts = Vec::new();
    if !teller.pack.scenario.talks.is_empty() {
        parts.push(talks(teller));
    }
    if let Some(after) = after(teller) {
        parts.push(after);
    }
    let (title, note) = (teller.say("handout-slips", &[]), teller.say("handout-slips-note", &[]));
    Handout { id: "order-slips", title, note, layout: Layout::Form, parts }
}

fn word(label: String) -> Piece {
    Piece::Room { label, lines: 0 }
}

fn boxes(label: String, options: Vec<String>) -> Piece {
    Piece::Boxes { label, options }
}

fn talks(teller: &Teller) -> Part {
    let pack = &teller.pack;
    let scenario = &pack.scenario;
    let mut pieces = vec![
        word(teller.say("handout-team", &[])),
        word(teller.say("handout-date", &[])),
        Piece::Note(teller.say("handout-slip-draft", &[])),
    ];
    for issue in &pack.issues {
        let options = issue.options.iter().map(|option| option.label.clone()).collect();
        pieces.push(boxes(issue.name.clone(), options));
    }
    let also = [
        teller.say("handout-slip-nothing", &[]),
        teller.say("handout-slip-accept", &[]),
        teller.say("handout-slip-sign", &[]),
        teller.say("handout-slip-break-off", &[]),
    ];
    pieces.push(boxes(teller.say("handout-slip-also", &[]), also.to_vec()));
    pieces.extend(desks(teller));
    let parts = pack.factions.iter().map(|faction| capital(&faction.name)).collect();
    pieces.push(boxes(teller.say("handout-slip-sound", &[]), parts));
    pieces.extend(acts(teller));
    let (offer, sound) =
        (scenario.count(Coefficient::OfferEffort).to_string(), scenario.count(Coefficient::SoundingEffort).to_string());
    let args = [("offer", Arg::Text(&offer)), ("sound", Arg::Text(&sound))];
    pieces.push(Piece::Note(teller.say("handout-slip-effort-note", &args)));
    pieces.push(Piece::Room { label: teller.say("handout-slip-reply", &[]), lines: 1 });
    pieces.push(Piece::Room { label: teller.say("handout-slip-reason", &[]), lines: 2 });
    Part { title: teller.say("handout-slip-sitting", &[]), pieces }
}

fn with_effort(teller: &Teller, name: &str, effort: u32) -> String {
    let effort = effort.to_string();
    teller.say("handout-slip-effort", &[("name", Arg::Text(name)), ("effort", Arg::Text(&effort))])
}

/// The desks, each with what it takes; none where there are none.
fn desks(teller: &Teller) -> Option<Piece> {
    let desks = teller.pack.desks.iter().map(|desk| with_effort(teller, &capital(&desk.name), desk.effort));
    let desks: Vec<String> = desks.collect();
    (!desks.is_empty()).then(|| boxes(teller.say("handout-slip-desk", &[]), desks))
}

/// The actions, each with what it takes; none where there are none.
fn acts(teller: &Teller) -> Option<Piece> {
    let acts = teller.pack.actions.iter().map(|action| with_effort(teller, &action.name, action.effort));
    let acts: Vec<String> = acts.collect();
    (!acts.is_empty()).then(|| boxes(teller.say("handout-slip-act", &[]), acts))
}

/// What can be set once something is signed; nothing where there is nothing to set.
fn after(teller: &Teller) -> Option<Part> {
    let scenario = &teller.pack.scenario;
    let mut levers = Vec::new();
    if scenario.issue_with(Role::Presence).is_some() {
        let options = [
            teller.say("setting-pace-agreed", &[]),
            teller.say("setting-pace-pause", &[]),
            teller.say("setting-pace-fast", &[]),
        ];
        levers.push(boxes(teller.say("lever-pace", &[]), options.to_vec()));
    }
    if scenario.issue_with(Role::Relief).is_some() {
        let options = [teller.say("setting-relief-give", &[]), teller.say("setting-relief-hold", &[])];
        levers.push(boxes(teller.say("lever-relief", &[]), options.to_vec()));
    }
    if scenario.third.is_some() {
        let options = [teller.say("setting-third-press", &[]), teller.say("setting-third-spare", &[])];
        levers.push(boxes(teller.say("lever-third", &[]), options.to_vec()));
    }
    if levers.is_empty() || scenario.implementation.is_empty() {
        return None;
    }
    let mut pieces = vec![word(teller.say("handout-team", &[])), word(teller.say("handout-date", &[]))];
    pieces.extend(levers);
    pieces.extend(desks(teller));
    // Where there are talks their slip lists what can be done.
    if scenario.talks.is_empty() {
        pieces.extend(acts(teller));
    } else {
        pieces.push(Piece::Room { label: teller.say("handout-slip-act", &[]), lines: 1 });
    }
    pieces.push(Piece::Room { label: teller.say("handout-slip-reply", &[]), lines: 1 });
    pieces.push(Piece::Room { label: teller.say("handout-slip-reason", &[]), lines: 2 });
    Some(Part { title: teller.of_talks("handout-slip-after", "handout-slip-in-force"), pieces })
}
