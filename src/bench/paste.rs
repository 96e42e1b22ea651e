//! A table as a spreadsheet has it: written for one, and read back from one.

use wedge_scenario::{Change, Column, Grid};

/// A table as rows for a spreadsheet, with a mark by which it knows the letters.
///
/// # Errors
/// None on a string; the writer's, if it ever had one.
pub(crate) fn rows(grid: &Grid) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = std::iter::once("id").chain(grid.columns.iter().map(|column| column.name.as_str()));
    writer.write_record(head)?;
    for row in &grid.rows {
        let cells = row.cells.iter().map(|cell| cell.value.as_deref().unwrap_or_default());
        writer.write_record(std::iter::once(row.id.as_str()).chain(cells))?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}

/// Why a table cannot be read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It has no head with an id first.
    NoHead,
    /// A column that the table does not have.
    Column(String),
    /// A row that the table does not have.
    Row(String),
    /// Rows that are no rows.
    Form(String),
}

/// What a table that was pasted would change. Columns and rows that are not in it stay as they are, and so does a cell that is
/// empty.
pub(crate) fn read(grid: &Grid, text: &str) -> Result<Vec<Change>, Unread> {
    let text = text.trim_start_matches('\u{feff}').trim();
    let head = text.lines().next().unwrap_or_default();
    let delimiter = [b'\t', b';', b','].into_iter().find(|one| head.bytes().any(|byte| byte == *one));
    let delimiter = delimiter.ok_or(Unread::NoHead)?;
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let form = |error: csv::Error| Unread::Form(error.to_string());
    let head = reader.headers().map_err(form)?.clone();
    if head.get(0).map(str::trim) != Some("id") {
        return Err(Unread::NoHead);
    }
    let mut columns = Vec::new();
    for (place, name) in head.iter().map(str::trim).enumerate().skip(1) {
        // Of columns that share a name, the second is the second.
        let before = head.iter().take(place).skip(1).filter(|one| one.trim() == name).count();
        let named = |(_, column): &(usize, &Column)| column.name == name;
        let at = grid.columns.iter().enumerate().filter(named).nth(before).map(|(at, _)| at);
        columns.push(match at {
            Some(at) => Some(at),
            // Spreadsheets leave empty columns at the end.
            None if name.is_empty() => None,
            None => return Err(Unread::Column(name.to_owned())),
        });
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut changes = Vec::new();
    for record in reader.records() {
        let record = record.map_err(form)?;
        let id = record.get(0).unwrap_or_default().trim();
        if id.is_empty() && record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        // Of rows that share a name, the second is the second.
        let before = seen.iter().filter(|one| **one == id).count();
        let row = grid.rows.iter().filter(|row| row.id == id).nth(before).ok_or_else(|| Unread::Row(id.to_owned()))?;
        seen.push(&row.id);
        for (value, column) in record.iter().skip(1).zip(&columns) {
            let Some(column) = *column else { continue };
            let (cell, value) = (&row.cells[column], value.trim());
            if !value.is_empty() && cell.value.as_deref() != Some(value) {
                let holds = grid.columns[column].holds;
                changes.push(Change { path: cell.path.clone(), holds, value: value.to_owned() });
            }
        }
    }
    Ok(changes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use wedge_scenario::grids;
    use wedge_testkit::shipped;

    #[test]
    fn every_table_comes_back_unchanged() {
        let pack = shipped("doha-2018");
        let all = grids(&pack.files);
        assert!(all.len() > 15, "{}", all.len());
        for grid in &all {
            let text = rows(grid).unwrap();
            assert_eq!(read(grid, &text), Ok(vec![]), "{}", grid.id);
            // As a spreadsheet copies it.
            let tabs = text.replace(',', "\t");
            assert_eq!(read(grid, &tabs), Ok(vec![]), "{}", grid.id);
        }
    }

    #[test]
    fn what_is_changed_or_strange_in_a_table_is_told() {
        let pack = shipped("first-talks");
        let all = grids(&pack.files);
        let grid = all.iter().find(|grid| grid.id == "factions").unwrap();
        let first = &grid.rows[0].id;
        let changes = read(grid, &format!("id;hawk;loyalty\n{first};0,9;\n\n")).unwrap();
        assert_eq!(changes.len(), 1);
        assert_eq!((changes[0].path.ends_with("/hawk"), changes[0].value.as_str()), (true, "0,9"));
        assert_eq!(read(grid, "hawk\t1"), Err(Unread::NoHead));
        assert_eq!(read(grid, "words"), Err(Unread::NoHead));
        assert_eq!(read(grid, "id,hawks\na,1"), Err(Unread::Column("hawks".into())));
        assert_eq!(read(grid, "id,hawk\nnobody,1"), Err(Unread::Row("nobody".into())));
    }
}
