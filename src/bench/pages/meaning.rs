//! What the numbers of a table mean, and within what they lie: said below the table, and to whoever writes another.

use maud::{Markup, html};
use wedge_engine::Coefficient;
use wedge_scenario::{About, Change, Entry, EntryKind, Grid, Holds, reference};
use wedge_words::{Arg, Speech, capital};

use super::frame::Around;

/// The mark by which the fields of a column, or of a row, lead to what it means.
pub(crate) fn mark(grid: &Grid, row: usize, column: usize) -> String {
    if by_rows(&grid.about) { format!("means-{row}") } else { format!("means-{column}") }
}

/// True of tables with one column of numbers, in which each row is about something else.
fn by_rows(about: &About) -> bool {
    matches!(about, About::Opening | About::Drifts | About::Outcome | About::Coefficients)
}

/// Below a table: each column, or each row, with what it means and its range.
pub(crate) fn meanings(around: &Around<'_>, grid: &Grid) -> Markup {
    let rows = by_rows(&grid.about);
    let names: Vec<&str> = if rows {
        grid.rows.iter().map(|row| row.id.as_str()).collect()
    } else {
        grid.columns.iter().map(|column| column.name.as_str()).collect()
    };
    html! {
        section {
            h2 { @if rows { (around.say("bench-rows", &[])) } @else { (around.say("bench-columns", &[])) } }
            dl {
                @for (at, name) in names.into_iter().enumerate() {
                    @let (row, column) = if rows { (at, 0) } else { (0, at) };
                    @let (text, range) = (capital(&text_of(&grid.about, name)), range(around.speech, grid, row, column));
                    div {
                        dt { (name) }
                        dd id=(mark(grid, row, column)) {
                            (around.say("bench-meaning", &[("text", Arg::Text(&text)), ("range", Arg::Text(&range))]).trim())
                        }
                    }
                }
            }
        }
    }
}

/// What a column or a row means, as the reference says it; an id of the scenario's own by the table that it is a key of.
fn text_of(about: &About, name: &str) -> String {
    let (record, table) = match about {
        About::Issue(_) => ("Option", "others"),
        About::Factions => ("Faction", ""),
        About::FactionWeights => ("Faction", "weights"),
        About::ConstituencyWeights => ("Constituency", "weights"),
        About::Mandate => ("Mandate", "weights"),
        About::Hypotheses => ("Type", "bonds"),
        About::Needs => ("Faction", "needs"),
        About::With => ("With", ""),
        About::BondsTo(_) => ("Type", "bonds_to"),
        About::Facts => ("Fact", "chance"),
        About::Home => ("Home", ""),
        About::Desks => ("Desk", "access"),
        About::Strands => ("Strand", ""),
        About::Chances => ("Event", "chance"),
        About::Opening | About::Drifts => ("Quantity", ""),
        About::Outcome => ("Measure", ""),
        About::Coefficients => ("", ""),
    };
    let Ok(reference) = reference() else { return String::new() };
    // A quantity of something stands with its id in brackets.
    let word = name.split('(').next().unwrap_or(name);
    let of = |wanted: &str| -> Option<&Entry> {
        let fits = |entry: &&Entry| match entry.kind {
            EntryKind::Coefficient => record.is_empty(),
            _ => entry.of == record,
        };
        reference.entries.iter().filter(fits).find(|entry| entry.name == wanted)
    };
    of(word).or_else(|| of(table)).map(|entry| entry.text.clone()).unwrap_or_default()
}

/// Between what a number lies, if between two.
fn bounds(grid: &Grid, row: usize, column: usize) -> Option<(f64, f64)> {
    if grid.about == About::Coefficients {
        let id = grid.rows.get(row)?.id.as_str();
        return Coefficient::ALL.iter().find(|one| one.name() == id).map(|one| one.range());
    }
    (grid.columns.get(column)?.holds == Holds::Fraction).then_some((0.0, 1.0))
}

fn range(speech: &Speech, grid: &Grid, row: usize, column: usize) -> String {
    match (bounds(grid, row, column), grid.columns.get(column).map(|column| column.holds)) {
        (Some((low, high)), _) => {
            let (low, high) = (plain(low), plain(high));
            speech.say("bench-range", &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))])
        }
        (None, Some(Holds::Count)) => speech.say("bench-range-count", &[]),
        (None, _) => speech.say("bench-range-number", &[]),
    }
}

/// A bound as it is read: those that are no more than a safeguard are written short.
fn plain(value: f64) -> String {
    if value >= 1e9 { format!("{value:e}") } else { value.to_string() }
}

/// Why these changes are not written, if a field was emptied or a number lies outside.
pub(crate) fn refused(speech: &Speech, grid: &Grid, changes: &[Change]) -> Option<String> {
    changes.iter().find_map(|change| {
        let mut places =
            grid.rows.iter().enumerate().flat_map(|(row, of)| (0..of.cells.len()).map(move |at| (row, at)));
        let (row, column) = places.find(|(row, column)| grid.rows[*row].cells[*column].path == change.path)?;
        let (id, name) = (grid.rows[row].id.as_str(), grid.columns[column].name.as_str());
        let cell = speech.say("bench-cell", &[("row", Arg::Text(id)), ("column", Arg::Text(name))]);
        if change.value.is_empty() {
            return Some(speech.say("bench-empty", &[("cell", Arg::Text(&cell))]));
        }
        let (low, high) = bounds(grid, row, column)?;
        let value: f64 = change.value.replace('\u{2212}', "-").replacen(',', ".", 1).parse().ok()?;
        if (low..=high).contains(&value) {
            return None;
        }
        let range = range(speech, grid, row, column);
        let typed = ("value", Arg::Text(change.value.as_str()));
        Some(speech.say("bench-outside", &[("cell", Arg::Text(&cell)), typed, ("range", Arg::Text(&range))]))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use wedge_scenario::grids;
    use wedge_testkit::shipped;

    fn refusal(grid: &Grid, row: &str, column: usize, value: &str) -> Option<String> {
        let cell = &grid.rows.iter().find(|one| one.id == row).unwrap().cells[column];
        let change = Change { path: cell.path.clone(), holds: grid.columns[column].holds, value: value.to_owned() };
        refused(&Speech::english().unwrap(), grid, &[change])
    }

    #[test]
    fn what_is_empty_or_outside_is_refused_with_its_range() {
        let pack = shipped("first-talks");
        let all = grids(&pack.files);
        let named = |id: &str| all.iter().find(|grid| grid.id == id).unwrap();
        let factions = named("factions");
        let (first, hawk) = (&factions.rows[0].id, 2);
        assert_eq!(factions.columns[hawk].name, "hawk");
        assert_eq!(refusal(factions, first, hawk, "0,4"), None);
        let outside = refusal(factions, first, hawk, "1,7").unwrap();
        let wanted = format!("Nothing was written: {}, hawk is 1,7. A number from 0 to 1.", capital(first));
        assert_eq!(outside, wanted);
        let empty = refusal(factions, first, hawk, "").unwrap();
        assert_eq!(empty, format!("Nothing was written: {}, hawk is empty. Write a number; 0 is one.", capital(first)));
        let coefficients = named("coefficients");
        let outside = refusal(coefficients, "CostlyRung", 0, "21").unwrap();
        assert!(outside.ends_with("CostlyRung, value is 21. A number from 0 to 20."), "{outside}");
        assert_eq!(refusal(coefficients, "CostlyRung", 0, "2"), None);
        // The opening has quantities of many kinds: the check says what each may be.
        assert_eq!(refusal(named("opening"), "Violence", 0, "20"), None);
    }

    #[test]
    fn every_column_or_row_of_every_table_has_a_meaning() {
        for name in ["first-talks", "doha-2018", "stormont-1998"] {
            for grid in grids(&shipped(name).files) {
                let columns = grid.columns.iter().map(|column| column.name.as_str());
                let rows = grid.rows.iter().map(|row| row.id.as_str());
                let of: Vec<&str> = if by_rows(&grid.about) { rows.collect() } else { columns.collect() };
                for one in of {
                    assert!(!text_of(&grid.about, one).is_empty(), "{name}, {}: {one}", grid.id);
                }
            }
        }
    }
}
