//! From raw records to the rules' form: ids become indices, and every id that leads nowhere is an error.

mod compiler;
mod effects;
mod gaps;
mod ids;
mod issues;
mod parties;

use wedge_engine::{
    BlocId, Calendar, Coefficients, DriftRule, Fact, FlagId, Measure, Quantity, Round, Scenario, StrandId, Test,
    ThirdParty,
};

use crate::compile::compiler::Compiler;
use crate::compile::gaps::Gaps;
use crate::compile::ids::{Ids, What};
use crate::raw::{CalendarText, Mandate, RoundText};
use crate::reading::{Findings, Located};
use crate::records::Records;

/// Of what a scenario may leave unsaid at the opening, the values that leave a rule without effect of its own.
const UNSAID: [(Quantity, f64); 3] = [(Quantity::TieTrust, 1.0), (Quantity::AllyPrestige, 0.5), (Quantity::Cadre, 1.0)];

/// Compiles; `None` if something is missing without which nothing can be made.
pub(crate) fn compile(id: &str, records: &Records, findings: &mut Findings<'_>) -> Option<Scenario> {
    let mut compiler = Compiler { records, ids: Ids::of(records), findings, gaps: Gaps::default(), ends: Vec::new() };
    let scenario = compiler.scenario(id);
    let Compiler { ids, findings, gaps, .. } = compiler;
    gaps.say(&ids, records, findings);
    let scenario = scenario?;
    if findings.clean()
        && let Err(fault) = scenario.verify()
    {
        findings.error_in_file("W200", "scenario.ron", fault.to_string(), None);
        return None;
    }
    Some(scenario)
}

impl Compiler<'_, '_, '_> {
    /// Every part is looked at before one that is missing ends it, so that all that leads nowhere is found.
    fn scenario(&mut self, id: &str) -> Option<Scenario> {
        let records = self.records;
        let issues = self.issues();
        let blocs = self.blocs();
        let types = self.types();
        let strands = self.strands();
        let desks = self.desks();
        let home = self.home();
        let actions = self.actions();
        let incidents = self.incidents();
        let opening = self.opening();
        let facts = self.facts();
        let in_force = self.in_force();
        let mandate = records.mandate.as_ref()?;
        let forecasts = self.forecasts();
        let aims = self.aims(mandate);
        let red_lines = self.red_lines(mandate);
        let drifts = self.drifts();
        let rules = self.coefficients();
        Some(Scenario {
            id: id.to_owned(),
            calendar: calendar(&records.calendar.as_ref()?.value),
            talks: rounds(&records.talks),
            implementation: rounds(&records.implementation),
            issues,
            counterparts: self.counterparts(&blocs),
            blocs,
            allies: self.allies(),
            types,
            strands,
            desks,
            home: home?,
            third: records.third.as_ref().map(|at| ThirdParty { holds_prisoners: at.value.holds_prisoners }),
            actions,
            incidents,
            flags: self.ids.flags.len(),
            facts,
            in_force,
            outcome: outcome(records),
            aims: aims?,
            forecasts: forecasts?,
            red_lines: red_lines?,
            ends: std::mem::take(&mut self.ends),
            opening,
            reported_momentum: records.reported_momentum.as_ref()?.value.0,
            drifts,
            horizon: records.horizon.as_ref()?.value,
            rules: rules?,
        })
    }

    /// What the scenario opens with: its own list, then what stands with factions and strands, then what is left unsaid.
    fn opening(&mut self) -> Vec<(Quantity, f64)> {
        let records = self.records;
        let mut opening = Vec::new();
        for at in &records.opening {
            if let Some(quantity) = self.quantity(&at.value.quantity, at, &["quantity"]) {
                opening.push((quantity, at.value.value.0));
            }
        }
        for (index, at) in records.factions.iter().enumerate() {
            opening.push((Quantity::Loyalty(BlocId::from_index(index)), at.value.loyalty.0));
        }
        for at in &records.strands {
            if let Some(strand) = self.ids.strands.position(&at.value.id) {
                opening.push((Quantity::Strand(StrandId::from_index(strand)), at.value.start.0));
            }
        }
        for (quantity, value) in UNSAID {
            if !opening.iter().any(|(named, _)| *named == quantity) {
                opening.push((quantity, value));
            }
        }
        opening
    }

    fn facts(&mut self) -> Vec<Fact> {
        let records = self.records;
        let mut facts = Vec::new();
        for at in &records.facts {
            if let Some(flag) = self.ids.flags.position(&at.value.id) {
                let chance = self.row(&at.value.chance, What::Hypothesis, at, "chance", true);
                facts.push(Fact { id: at.value.id.clone(), flag: FlagId::from_index(flag), chance });
            }
        }
        facts
    }

    fn forecasts(&mut self) -> Option<Vec<Test>> {
        let records = self.records;
        let all: Vec<Option<Test>> =
            records.forecasts.iter().map(|at| self.test(&at.value.comes, at, &["comes"])).collect();
        all.into_iter().collect()
    }

    fn aims(&mut self, mandate: &Located<Mandate>) -> Option<Vec<Test>> {
        let aims = mandate.value.aims.iter().enumerate();
        let all: Vec<Option<Test>> =
            aims.map(|(at, aim)| self.test(&aim.met, mandate, &["aims", &at.to_string(), "met"])).collect();
        all.into_iter().collect()
    }

    fn red_lines(&mut self, mandate: &Located<Mandate>) -> Option<Vec<Test>> {
        let lines = mandate.value.red_lines.iter().enumerate();
        let all: Vec<Option<Test>> = lines
            .map(|(at, line)| self.test(&line.crossed, mandate, &["red_lines", &at.to_string(), "crossed"]))
            .collect();
        all.into_iter().collect()
    }

    fn drifts(&mut self) -> Vec<DriftRule> {
        let records = self.records;
        let mut drifts = Vec::new();
        for at in &records.drifts {
            if let Some(quantity) = self.quantity(&at.value.quantity, at, &["quantity"]) {
                drifts.push(DriftRule { quantity, by: at.value.by.0, during: at.value.during });
            }
        }
        drifts
    }

    fn coefficients(&mut self) -> Option<Coefficients> {
        let given = &self.records.coefficients;
        let values: Vec<_> = given.iter().map(|at| (at.value.id, at.value.value.0)).collect();
        match Coefficients::new(&values) {
            Ok(rules) => Some(rules),
            Err(wrong) => {
                for name in wrong {
                    let (low, high) = name.range();
                    let message = format!("the coefficient `{}` is not between {low} and {high}", name.name());
                    if let Some(at) = given.iter().find(|at| at.value.id == name) {
                        self.findings.error("W203", at, &["value"], message, None);
                    }
                }
                None
            }
        }
    }
}

fn calendar(text: &CalendarText) -> Calendar {
    Calendar { year: text.year, month: text.month, turn: text.turn, last: text.last, after: text.after }
}

fn rounds(records: &[Located<RoundText>]) -> Vec<Round> {
    records.iter().map(|at| Round::from(&at.value)).collect()
}

impl From<&RoundText> for Round {
    fn from(text: &RoundText) -> Self {
        Self { opens: text.opens, effort: text.effort }
    }
}

/// The parts an outcome is judged by; all alike, where the scenario names none.
fn outcome(records: &Records) -> Vec<(Measure, f64)> {
    if records.outcome.is_empty() {
        let even = 1.0 / Measure::ALL.len() as f64;
        return Measure::ALL.into_iter().map(|part| (part, even)).collect();
    }
    records.outcome.iter().map(|at| (at.value.part, at.value.weight.0)).collect()
}
