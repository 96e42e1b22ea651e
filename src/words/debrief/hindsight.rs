//! What could have been agreed, what the desks had heard, what events told, and what each part wanted in truth.

use wedge_counsel::{Hindsight, Stake, Zopa};
use wedge_engine::AllyId;

use crate::numbers::{percent, signed};
use crate::speech::Arg;
use crate::teller::Teller;

/// What could have been agreed on a turn.
pub(super) fn could_have(teller: &Teller, zone: &Zopa, turn: u32) -> Vec<String> {
    let date = teller.date(turn);
    let (packages, leadership, both) =
        (zone.packages.to_string(), zone.leaderships.to_string(), zone.ratified.to_string());
    let args = [
        ("date", Arg::Text(&date)),
        ("packages", Arg::Text(&packages)),
        ("leadership", Arg::Text(&leadership)),
        ("both", Arg::Text(&both)),
    ];
    let several = zone.each.len() > 1;
    let whole = teller.say(if several { "debrief-zone-several" } else { "debrief-zone" }, &args);
    let mut lines = vec![[whole, rungs(teller, zone)].join(" ").trim_end().to_owned()];
    if several {
        for (party, count) in teller.pack.scenario.counterpart_ids().zip(&zone.each) {
            let count = count.to_string();
            let args = [
                ("date", Arg::Text(&date)),
                ("name", Arg::Text(teller.counterpart(party))),
                ("packages", Arg::Text(&packages)),
                ("leadership", Arg::Text(&count)),
            ];
            lines.push(teller.say("debrief-zone-each", &args));
        }
    }
    lines
}

/// The highest rung among what could have been agreed: of the only ladder, or of each.
fn rungs(teller: &Teller, zone: &Zopa) -> String {
    let several = zone.rungs.len() > 1;
    let of = zone.rungs.iter().filter_map(|rung| Some((rung.issue, teller.option(rung.issue, rung.option?))));
    let said = of.map(|(issue, label)| {
        let rung = ("rung", Arg::Text(label));
        if several {
            teller.say("debrief-zone-rung-on", &[rung, ("issue", Arg::Text(teller.issue(issue)))])
        } else {
            teller.say("debrief-zone-rung", &[rung])
        }
    });
    said.collect::<Vec<_>>().join(" ")
}

/// What each desk had heard.
pub(super) fn desks(teller: &Teller, hindsight: &Hindsight) -> Vec<String> {
    let line = |heard: &wedge_counsel::Heard| {
        teller.say(
            "debrief-heard",
            &[
                ("date", Arg::Text(&teller.date(heard.turn))),
                ("desk", Arg::Text(teller.desk(heard.desk))),
                ("percent", Arg::Text(&percent(heard.estimate))),
                ("name", Arg::Text(teller.bloc(heard.bloc))),
                ("truth", Arg::Text(&percent(heard.readiness))),
            ],
        )
    };
    if hindsight.heard.is_empty() {
        return vec![teller.say("debrief-heard-none", &[])];
    }
    hindsight.heard.iter().map(line).collect()
}

/// What each dated event with a chance told of the type: how likely its coming, or its staying away, was under each
/// hypothesis, beside the least likely.
pub(super) fn evidence(teller: &Teller, hindsight: &Hindsight) -> Vec<String> {
    let line = |told: &wedge_counsel::Evidence| {
        let ratios: Vec<String> = teller
            .pack
            .types
            .iter()
            .zip(&told.ratios)
            .map(|(kind, ratio)| {
                let ratio = if ratio.is_finite() { format!("{ratio:.1}") } else { "\u{221e}".to_owned() };
                teller.say("debrief-evidence-ratio", &[("name", Arg::Text(&kind.name)), ("ratio", Arg::Text(&ratio))])
            })
            .collect();
        let (date, ratios) = (teller.date(told.turn), ratios.join(", "));
        let title = &teller.pack.events[told.incident.at()].title;
        let args = [("date", Arg::Text(&date)), ("title", Arg::Text(title)), ("ratios", Arg::Text(&ratios))];
        teller.say(if told.came { "debrief-evidence-came" } else { "debrief-evidence-stayed" }, &args)
    };
    hindsight.evidence.iter().map(line).collect()
}

/// Margins in truth for what was signed, at the signature; without one, for the last draft as things stand at the end.
pub(super) fn room(teller: &Teller, hindsight: &Hindsight) -> (Vec<String>, Option<String>) {
    let Some(stakes) = &hindsight.stakes else { return (Vec::new(), None) };
    let line = |stake: &Stake| {
        let word = teller.say(if stake.margin < 0.0 { "debrief-margin-loss" } else { "debrief-margin-gain" }, &[]);
        teller.say(
            "debrief-margin",
            &[
                ("name", Arg::Text(teller.bloc(stake.bloc))),
                ("margin", Arg::Text(&signed(stake.margin))),
                ("word", Arg::Text(&word)),
                ("bonds", Arg::Text(&bonds(teller, &stake.bonds))),
            ],
        )
    };
    let note = if teller.talks() { "debrief-margin-note" } else { "debrief-margin-note-in-force" };
    let note = teller.say(note, &[("date", Arg::Text(&teller.date(stakes.turn)))]);
    (stakes.of.iter().map(line).collect(), Some(note))
}

/// The bond to the only ally, or to each by its name.
fn bonds(teller: &Teller, bonds: &[f64]) -> String {
    let one = |(at, bond): (usize, &f64)| {
        let percent = percent(*bond);
        let bond = ("bond", Arg::Text(&percent));
        if bonds.len() > 1 {
            let [ally, _] = teller.behind(AllyId::from_index(at));
            teller.say("debrief-bond-to", &[bond, ally])
        } else {
            teller.say("debrief-bond", &[bond])
        }
    };
    bonds.iter().enumerate().map(one).collect::<Vec<_>>().join(", ")
}
