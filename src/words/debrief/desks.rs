//! What the desks said, held against what came.

use wedge_counsel::{About, Held, Hindsight, Quarrel};
use wedge_engine::{Outcome, TypeId};

use crate::debrief::paper::Table;
use crate::numbers::percent;
use crate::speech::{Arg, capital};
use crate::teller::Teller;

/// The desks' quarrel and what came of it, in a sentence or two; nothing where they agreed.
pub(super) fn quarrel(teller: &Teller, hindsight: &Hindsight, outcome: &Outcome) -> Option<String> {
    let Quarrel { about, yes, no, .. } = hindsight.quarrel.as_ref()?;
    let [hopeful, doubting] = [yes, no].map(|voice| capital(teller.desk(voice.desk)));
    let (more, less) = (percent(yes.says), percent(no.says));
    let args = [
        ("yes", Arg::Text(&hopeful)),
        ("no", Arg::Text(&doubting)),
        ("more", Arg::Text(&more)),
        ("less", Arg::Text(&less)),
    ];
    let said = teller.say("debrief-quarrel", &args);
    let came = if *about == About::Signed {
        teller.say("debrief-quarrel-kept", &[("percent", Arg::Text(&percent(outcome.compliance)))])
    } else {
        let kind = &teller.pack.types[outcome.kind.at()].name;
        teller.say("debrief-quarrel-was", &[("name", Arg::Text(kind))])
    };
    Some(format!("{said} {came}"))
}

/// What each desk said on the average, beside how ready those were whom it heard and all factions, and which hypothesis its reports
/// leaned to; nothing where none was tasked.
pub(super) fn held(teller: &Teller, hindsight: &Hindsight, kind: TypeId) -> Option<Table> {
    if hindsight.held.is_empty() {
        return None;
    }
    let title = teller.say("debrief-held", &[]);
    let columns = [
        "debrief-held-desk",
        "debrief-held-reports",
        "debrief-held-said",
        "debrief-held-heard",
        "debrief-held-all",
        "debrief-held-fits",
    ];
    let head = columns.map(|column| teller.say(column, &[])).to_vec();
    let row = |held: &Held| {
        let [said, heard, all] = [held.said, held.heard, held.all].map(percent);
        vec![capital(teller.desk(held.desk)), held.reports.to_string(), said, heard, all, fits(teller, held, kind)]
    };
    Some(Table { title, head, rows: hindsight.held.iter().map(row).collect() })
}

/// Which hypothesis the reports leaned to, and whether it was so.
fn fits(teller: &Teller, held: &Held, kind: TypeId) -> String {
    if held.fits.len() == teller.pack.types.len() {
        return teller.say("debrief-held-none", &[]);
    }
    let names: Vec<&str> = held.fits.iter().map(|kind| teller.pack.types[kind.at()].name.as_str()).collect();
    let key = if held.fits.contains(&kind) { "debrief-held-so" } else { "debrief-held-not" };
    teller.say(key, &[("names", Arg::Text(&names.join(", ")))])
}
