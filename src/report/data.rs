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
    let mut rows = Vec::new();
    for section in &debrief.sections {
        let folded = section.folds.iter().flat_map(|fold| &fold.pieces);
        for piece in section.pieces.iter().chain(folded) {
            let Some(table) = table(piece) else { continue };
            for row in &table.rows {
                let first = row.first().map_or("", String::as_str);
                for (head, cell) in table.head.iter().zip(row).skip(1) {
                    rows.push([section.id, &table.title, first, head, cell].map(str::to_owned));
                }
            }
        }
    }
    sheet(&HEAD, &rows)
}

/// Rows under a head as comma-separated values, with the mark by which spreadsheets know UTF-8; no cell is taken for a formula.
pub(crate) fn sheet<Row>(head: &[impl AsRef<[u8]>], rows: &[Row]) -> Result<String, csv::Error>
where
    for<'a> &'a Row: IntoIterator<Item = &'a String>,
{
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(head)?;
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| guarded(cell)))?;
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
