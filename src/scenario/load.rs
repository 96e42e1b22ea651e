//! Files in; the scenario, or everything that is wrong with it, out.

use std::sync::Arc;

use wedge_engine::Scenario;

use crate::check;
use crate::compile::compile;
use crate::pack::Pack;
use crate::places::Places;
use crate::raw::StandsText;
use crate::reading::{Diagnostic, Files, Findings, Located};
use crate::records::Records;
use crate::translate;

/// What came of loading: the scenario if it can be played, and everything found on the way.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The scenario; missing if any finding is an error.
    pub pack: Option<Pack>,
    /// The findings, by file and place.
    pub findings: Vec<Diagnostic>,
}

/// Loads a scenario: all errors in one run, and never something else instead.
#[must_use]
pub fn load(files: Files) -> Loaded {
    let files = Arc::new(files);
    let mut findings = Findings::new(&files);
    let pack = Records::read(&mut findings).and_then(|records| {
        if !check::all(&records, &mut findings) {
            return None;
        }
        let scenario = compile(&files.id, &records, &mut findings)?;
        check::compiled(&records, &scenario, &mut findings);
        assemble(&files, records, scenario)
    });
    let pack = pack.filter(|_| findings.clean());
    if let Some(pack) = &pack {
        check::recorded_moves(pack, &mut findings);
    }
    let mut pack = pack.filter(|_| findings.clean());
    let (translations, of_translations) = translate::read(&files, pack.as_ref());
    if let Some(pack) = &mut pack {
        pack.translations = translations.into();
    }
    let mut findings = findings.finish();
    // They stand in a folder whose name comes behind those of all other files.
    findings.extend(of_translations);
    Loaded { pack, findings }
}

fn assemble(files: &Arc<Files>, records: Records, scenario: Scenario) -> Option<Pack> {
    fn values<T>(located: Vec<Located<T>>) -> Vec<T> {
        located.into_iter().map(|one| one.value).collect()
    }
    let opens = |of: &StandsText| match of {
        StandsText::Coefficient(_) => None,
        StandsText::Opening(quantity) => records.opening.iter().position(|at| at.value.quantity == *quantity),
    };
    let opens = records.assumptions.iter().map(|at| opens(&at.value.of)).collect();
    Some(Pack {
        places: Places::of(files, &records),
        scenario: Arc::new(scenario),
        hash: files.hash(),
        title: records.title?.value,
        subtitle: records.subtitle?.value,
        summary: records.summary?.value,
        content_note: records.content_note?.value,
        not_in_the_room: records.not_in_the_room?.value,
        names: records.names?.value,
        mandate: records.mandate?.value,
        types: values(records.types),
        counterparts: values(records.counterparts),
        allies: values(records.allies),
        facts: values(records.facts),
        issues: values(records.issues),
        factions: values(records.factions),
        strands: values(records.strands),
        desks: values(records.desks),
        constituencies: values(records.constituencies),
        third: records.third.map(|third| third.value),
        actions: values(records.actions),
        events: values(records.events),
        steps: values(records.steps),
        guide: values(records.guide),
        outside: records.outside.map(|outside| outside.value).unwrap_or_default(),
        sayings: records.sayings.map(|sayings| sayings.value).unwrap_or_default(),
        argument: records.argument.map(|argument| argument.value),
        forecasts: values(records.forecasts),
        presets: values(records.presets),
        preset: None,
        translations: Arc::default(),
        language: None,
        coefficients: values(records.coefficients),
        sources: values(records.sources),
        assumptions: values(records.assumptions),
        opens,
        briefing: files.text("briefing.md")?.to_owned(),
        files: Arc::clone(files),
    })
}
