//! The assumption sheet: what the authors of a scenario judged, with its values, so that a class can dispute it.

use wedge_engine::{AllyId, Coefficient};
use wedge_scenario::raw::{AssumptionText, Basis, Confidence};

use super::sheet::{Handout, Layout, Part, Piece};
use crate::debrief::Table;
use crate::numbers::{percent, signed_percent};
use crate::speech::{Arg, capital};
use crate::teller::Teller;

/// The mark of a number that a source bears on as well.
const SOURCED: &str = " *";

pub(super) fn assumptions(teller: &Teller) -> Handout {
    let mut parts = vec![types(teller)];
    if !teller.pack.desks.is_empty() {
        parts.push(desks(teller));
    }
    // What home demands of a draft.
    if teller.talks() && !teller.pack.constituencies.is_empty() {
        parts.push(home(teller));
    }
    if !teller.pack.assumptions.is_empty() {
        parts.push(rivals(teller));
    }
    parts.push(numbers(teller));
    let (title, note) = (teller.say("handout-assumptions", &[]), teller.say("handout-assumptions-note", &[]));
    Handout { id: "assumption-sheet", title, note, layout: Layout::Small, parts }
}

fn types(teller: &Teller) -> Part {
    let pack = &teller.pack;
    let scenario = &pack.scenario;
    let mut head = vec![teller.say("handout-assumptions-what", &[])];
    head.extend(pack.types.iter().map(|kind| kind.name.clone()));
    let row = |what: String, of: &dyn Fn(usize) -> f64| {
        let values = (0..pack.types.len()).map(|at| percent(of(at)));
        std::iter::once(what).chain(values).collect::<Vec<String>>()
    };
    let kinds = &scenario.types;
    let mut rows = vec![
        row(teller.say("handout-assumptions-prior", &[]), &|at| kinds[at].prior),
        row(teller.say("handout-assumptions-will", &[]), &|at| kinds[at].will),
    ];
    if kinds.iter().any(|kind| kind.reserve > 0.0) {
        rows.push(row(teller.say("handout-assumptions-reserve", &[]), &|at| kinds[at].reserve));
    }
    for ally in scenario.ally_ids() {
        for bloc in scenario.bloc_ids() {
            rows.push(row(bond(teller, ally, teller.bloc(bloc)), &|at| kinds[at].bonds[ally.at()][bloc.at()]));
        }
    }
    let table = Table { title: teller.say("handout-assumptions-types-table", &[]), head, rows };
    Part { title: teller.say("handout-assumptions-types", &[]), pieces: vec![Piece::Table(table)] }
}

fn bond(teller: &Teller, ally: AllyId, name: &str) -> String {
    let [behind, _] = teller.behind(ally);
    teller.say("handout-assumptions-bond", &[("name", Arg::Text(name)), behind])
}

fn desks(teller: &Teller) -> Part {
    let scenario = &teller.pack.scenario;
    let lean = |desk: wedge_engine::DeskId| {
        let (name, points) = (capital(teller.desk(desk)), signed_percent(scenario.desks[desk.at()].habit));
        teller.say("handout-assumptions-desk", &[("name", Arg::Text(&name)), ("points", Arg::Text(&points))])
    };
    let leans = scenario.desk_ids().map(lean).collect::<Vec<_>>().join(", ");
    let noise = percent(scenario.rule(Coefficient::ReportNoise));
    let habit = percent(scenario.rule(Coefficient::DeskErrorSpread));
    let spread = percent(scenario.rule(Coefficient::BondSpread));
    let args = [
        ("noise", Arg::Text(&noise)),
        ("habit", Arg::Text(&habit)),
        ("spread", Arg::Text(&spread)),
        ("desks", Arg::Text(&leans)),
    ];
    let mut pieces = vec![Piece::text(teller.say("handout-assumptions-desks-text", &args))];
    let noisier = scenario.desk_ids().filter(|desk| scenario.desks[desk.at()].noisier > 0.0).map(|desk| {
        let (name, points) = (capital(teller.desk(desk)), percent(scenario.desks[desk.at()].noisier));
        teller.say("handout-assumptions-desk", &[("name", Arg::Text(&name)), ("points", Arg::Text(&points))])
    });
    let noisier: Vec<String> = noisier.collect();
    if !noisier.is_empty() {
        let args = [("desks", Arg::Text(&noisier.join(", ")))];
        pieces.push(Piece::text(teller.say("handout-assumptions-noisier", &args)));
    }
    Part { title: teller.say("handout-assumptions-desks", &[]), pieces }
}

fn home(teller: &Teller) -> Part {
    let pack = &teller.pack;
    let say_of = |at: usize| {
        let percent = percent(pack.scenario.home.constituencies[at].say);
        let args = [("name", Arg::Text(&pack.constituencies[at].name)), ("percent", Arg::Text(&percent))];
        teller.say("handout-assumptions-say", &args)
    };
    let says = (0..pack.constituencies.len()).map(say_of).collect::<Vec<_>>().join(", ");
    let threshold = percent(pack.scenario.home.threshold);
    let args = [("threshold", Arg::Text(&threshold)), ("says", Arg::Text(&says))];
    let pieces = vec![Piece::text(teller.say("handout-assumptions-home-text", &args))];
    Part { title: teller.say("handout-assumptions-home", &[]), pieces }
}

/// What a class may dispute: each assumption with its value, the rival's, and who would argue for that.
fn rivals(teller: &Teller) -> Part {
    let say = |key: &str| teller.say(key, &[]);
    let head =
        ["handout-assumptions-rivals-own", "handout-assumptions-rivals-rival", "handout-assumptions-rivals-sure"];
    let head = [say("handout-assumptions-what")].into_iter().chain(head.map(say)).collect();
    let with_value = |text: &str, value: f64| {
        let value = value.to_string();
        teller.say("handout-assumptions-valued", &[("text", Arg::Text(text)), ("value", Arg::Text(&value))])
    };
    let sure = |one: &AssumptionText| match one.confidence {
        Confidence::Low => say("handout-assumptions-sure-low"),
        Confidence::Medium => say("handout-assumptions-sure-medium"),
        Confidence::High => say("handout-assumptions-sure-high"),
    };
    let rows = teller.pack.assumptions.iter().enumerate().filter_map(|(at, one)| {
        let own = with_value(&one.claim, teller.pack.in_use(at)?);
        Some(vec![one.name.clone(), own, with_value(&one.instead, one.rival.0), sure(one)])
    });
    let table = Table { title: say("handout-assumptions-rivals-table"), head, rows: rows.collect() };
    let pieces = vec![Piece::text(say("handout-assumptions-rivals-text")), Piece::Table(table)];
    Part { title: say("handout-assumptions-rivals"), pieces }
}

fn numbers(teller: &Teller) -> Part {
    let judged: Vec<(String, String)> = teller
        .pack
        .coefficients
        .iter()
        .filter(|one| one.basis.contains(&Basis::Judgement))
        .map(|one| {
            let sourced = one.basis.iter().any(|basis| matches!(basis, Basis::Source(_)));
            (one.id.name().to_owned(), format!("{}{}", one.value.0, if sourced { SOURCED } else { "" }))
        })
        .collect();
    let pieces = if judged.is_empty() {
        vec![Piece::text(teller.say("handout-assumptions-none", &[]))]
    } else {
        let count = u32::try_from(judged.len()).unwrap_or(u32::MAX);
        let text = teller.say("handout-assumptions-numbers-text", &[("count", Arg::Count(count))]);
        vec![Piece::text(text), Piece::Values(judged)]
    };
    Part { title: teller.say("handout-assumptions-numbers", &[]), pieces }
}
