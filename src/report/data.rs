//! The tables of a debrief as rows for a spreadsheet.

use wedge_words::{Debrief, Piece, Table};

/// The head of the rows.
const HEAD: [&str; 5] = ["section", "table", "row", "column", "value"];

/// Every table of a debrief, those behind its pictures among them, as comma-separated values: a row for each cell, with the words
/// that stand beside it. It begins with the mark by which spreadsheets know UTF-8, and no cell is taken for a formula.
///
/// # Errors
/// Rows that cannot be written, which is a fault of the program.
pub fn rows(debrief: &Debrief) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEAD)?;
    for section in &debrief.sections {
        let folded = section.folds.iter().flat_map(|fold| &fold.pieces);
        for piece in section.pieces.iter().chain(folded) {
            let Some(table) = table(piece) else { continue };
            for row in &table.rows {
                let first = row.first().map_or("", String::as_str);
                for (head, cell) in table.head.iter().zip(row).skip(1) {
                    writer.write_record([section.id, &table.title, first, head, cell].map(guarded))?;
                }
            }
        }
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}

/// Decisions of a class as comma-separated values: team, number of the order, date, order as a move is written. It begins with the
/// mark by which spreadsheets know UTF-8, and no cell is taken for a formula.
///
/// # Errors
/// Rows that cannot be written, which is a fault of the program.
pub fn decision_rows(rows: &[[String; 4]]) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["team", "number", "date", "order"])?;
    for row in rows {
        writer.write_record(row.each_ref().map(|cell| guarded(cell)))?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}

fn table(piece: &Piece) -> Option<&Table> {
    match piece {
        Piece::Table(table) => Some(table),
        Piece::Picture(picture) => Some(&picture.table),
        _ => None,
    }
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell.to_owned() }
}
