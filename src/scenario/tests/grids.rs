//! The tables of numbers against the records that hold them: a field that is a number stands in a table, or it is said here why not.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::Path;

use wedge_scenario::{EntryKind, Files, grids, reference};

/// Numbers that stand in no table.
const WITHOUT: [(&str, &str); 21] = [
    ("Scenario.format", "a form, nothing to weigh"),
    ("Scenario.reported_momentum", "one number of the whole"),
    ("Scenario.horizon", "a pair of turns"),
    ("Action.effort", "no value of a side"),
    ("Action.dearer", "no value of a side"),
    ("Event.turn", "a date"),
    ("Assumption.rival", "held beside the value that it rivals"),
    ("Names.presence_full", "a word for readers"),
    ("Calendar.year", "a date"),
    ("Calendar.month", "a date"),
    ("Calendar.last", "a date"),
    ("Calendar.after", "a length of time"),
    ("Round.opens", "a date"),
    ("Round.effort", "goes with the date of its round"),
    ("Effect.Strike.scale", "part of an effect, which has no id"),
    ("Effect.Strike.precision", "part of an effect, which has no id"),
    ("Effect.Administration.keep", "part of an effect, which has no id"),
    ("Effect.Administration.delay", "part of an effect, which has no id"),
    ("Effect.Administration.stop", "part of an effect, which has no id"),
    ("Sway.at", "goes with the quantity that sways"),
    ("Sway.by", "goes with the quantity that sways"),
];

/// Whose numbers the tables have, by the beginning of their ids.
const RECORDS: [(&str, &str); 17] = [
    ("issue", "Option"),
    ("factions", "Faction"),
    ("weights", "Faction"),
    ("needs", "Faction"),
    ("with", "With"),
    ("strands", "Strand"),
    ("desks", "Desk"),
    ("constituencies", "Constituency"),
    ("home", "Home"),
    ("mandate", "Mandate"),
    ("hypotheses", "Type"),
    ("bonds", "Type"),
    ("opening", "Opening"),
    ("drifts", "Drift"),
    ("outcome", "Outcome"),
    ("coefficients", "Coefficient"),
    ("facts", "Fact"),
];

/// What leads to a record.
const LISTS: [&str; 8] = ["options", "mandate", "types", "opening", "drifts", "outcome", "coefficients", "facts"];

/// Every field that has a cell, with its record.
fn fields() -> BTreeSet<String> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let mut all = Files::shipped();
    all.extend(["two-allies", "three-signatories"].map(|name| Files::read(&fixtures.join(name)).unwrap()));
    let mut found = BTreeSet::new();
    for grid in all.iter().flat_map(grids) {
        let begins = grid.id.split('-').next().unwrap();
        let record = RECORDS.iter().find(|(id, _)| *id == begins).map_or("Event", |(_, record)| record);
        for cell in grid.rows.iter().flat_map(|row| &row.cells) {
            let leads = |key: &&str| key.parse::<usize>().is_ok() || LISTS.contains(key);
            let keys: Vec<&str> = cell.path.split('/').skip_while(leads).collect();
            let field = if record == "With" { keys[2] } else { keys[0] };
            found.insert(format!("{record}.{field}"));
        }
    }
    found
}

#[test]
fn every_number_stands_in_a_table_or_is_named_here() {
    let numbers = ["fraction", "fractions", "number", "count"];
    let is_number = |form: &str| form.split(|c: char| !c.is_ascii_alphabetic()).any(|word| numbers.contains(&word));
    let reference = reference().unwrap();
    let of_numbers = reference.entries.iter().filter(|one| one.kind == EntryKind::Field && is_number(&one.form));
    let all: BTreeSet<String> = of_numbers.map(wedge_scenario::Entry::full_name).collect();
    let in_tables = fields();
    let without: Vec<&str> = all.difference(&in_tables).map(String::as_str).collect();
    let mut known = WITHOUT.map(|(name, _)| name);
    known.sort_unstable();
    assert_eq!(without, known);
    let strange: Vec<&String> = in_tables.difference(&all).collect();
    assert_eq!(strange, [""; 0], "a table has a field that no record has as a number");
}
