//! What could be had as rows for a spreadsheet.

use wedge_scenario::Pack;

use super::domain::{Domain, Settled};
use super::hypothesis::Hypothesis;
use super::reading::Reading;
use crate::simulate::SimulateError;
use crate::table::{self, Cell};

/// A row before it is written: what it is one of, the package, and a rung's price if it is one.
struct Row {
    set: &'static str,
    at: usize,
    price: Option<f64>,
}

/// The frontier, the bargaining points and the prices of rungs of several readings of one state, a package a row, with a column
/// for each issue.
///
/// # Errors
/// A table that cannot be written, which is a fault of the program.
pub fn rows(pack: &Pack, month: u32, readings: &[Reading]) -> Result<String, SimulateError> {
    let scenario = &pack.scenario;
    let names: Vec<String> = match pack.counterparts.as_slice() {
        [] => vec!["leadership".to_owned()],
        some => some.iter().map(|party| format!("leadership_{}", party.id)).collect(),
    };
    let head = ["month", "type", "set", "home", "home_as_kept"].into_iter();
    let head = head.chain(names.iter().map(String::as_str));
    let head = head.chain(["chance", "home_ratifies", "in_zone", "price"]);
    let head: Vec<Cell<'_>> = head.chain(pack.issues.iter().map(|issue| issue.id.as_str())).map(Cell::Text).collect();
    let mut all: Vec<Vec<Cell<'_>>> = Vec::new();
    for reading in readings {
        let under = match &reading.under {
            Hypothesis::Type(kind) => pack.types[kind.at()].id.as_str(),
            Hypothesis::Belief(_) => "belief",
        };
        for row in listed(reading) {
            let worths = &reading.worths;
            let mut cells = vec![
                Cell::Whole(u64::from(month)),
                Cell::Text(under),
                Cell::Text(row.set),
                Cell::Number(worths.parties[0][row.at]),
                Cell::Number(reading.as_kept(scenario, row.at)),
            ];
            cells.extend(worths.parties[1..].iter().map(|column| Cell::Number(column[row.at])));
            cells.push(Cell::Number(worths.chance[row.at]));
            cells.push(whether(worths.ratified[row.at]));
            cells.push(whether(worths.in_the_zone(row.at)));
            cells.push(row.price.map_or(Cell::Empty, Cell::Number));
            let package = reading.package(scenario, row.at);
            let options = pack.issues.iter().zip(&package.0);
            cells.extend(options.map(|(issue, option)| Cell::Text(&issue.options[usize::from(*option)].id)));
            all.push(cells);
        }
    }
    written(&head, all)
}

fn listed(reading: &Reading) -> Vec<Row> {
    let row = |set, at| Row { set, at, price: None };
    let mut all: Vec<Row> = reading.frontier.iter().map(|at| row("frontier", *at)).collect();
    all.extend(reading.nash.map(|at| row("nash", at)));
    all.extend(reading.nash_in_zone.map(|at| row("nash_in_zone", at)));
    for rung in &reading.rungs {
        for (set, given) in [("rung_asked", &rung.asked), ("rung_agreed", &rung.agreed)] {
            all.extend(given.iter().map(|given| Row { set, at: given.at, price: Some(given.price) }));
        }
    }
    all
}

/// The frontier and the bargaining point of a domain, an outcome a row, values counted from 0; whether an outcome leaves nobody
/// below what it has without an agreement stands beside it.
///
/// # Errors
/// A table that cannot be written, which is a fault of the program.
pub fn domain_rows(domain: &Domain, settled: &Settled) -> Result<String, SimulateError> {
    let issues = domain.issues.iter().map(|issue| issue.name.as_str());
    let parties = domain.parties.iter().map(|party| party.name.as_str());
    let head: Vec<Cell<'_>> = ["set", "in_zone"].into_iter().chain(issues).chain(parties).map(Cell::Text).collect();
    let points = settled.frontier.iter().map(|at| ("frontier", *at)).chain(settled.nash.map(|at| ("nash", at)));
    let row = |(set, at): (&'static str, usize)| {
        let bearable =
            domain.parties.iter().zip(&settled.utilities).all(|(party, column)| column[at] >= party.reserved);
        let mut cells = vec![Cell::Text(set), whether(bearable)];
        cells.extend(domain.outcome(at).into_iter().map(|value| Cell::Whole(value as u64)));
        cells.extend(settled.utilities.iter().map(|column| Cell::Number(column[at])));
        cells
    };
    written(&head, points.map(row).collect())
}

fn whether(so: bool) -> Cell<'static> {
    Cell::Text(if so { "yes" } else { "no" })
}

fn written(head: &[Cell<'_>], rows: Vec<Vec<Cell<'_>>>) -> Result<String, SimulateError> {
    table::write(head, rows.into_iter()).map_err(|error| SimulateError::Table(error.to_string()))
}
