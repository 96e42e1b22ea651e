//! Tables as comma-separated values, through one writer.
//!
//! A text that a spreadsheet would take for a formula is given a quotation mark before it, which a spreadsheet shows as text;
//! numbers are left as they are, so that a minus stays a minus.

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Cell<'a> {
    /// Words: ids, names, packages.
    Text(&'a str),
    /// A whole number.
    Whole(u64),
    /// A number, written with six decimals.
    Number(f64),
    /// Nothing.
    Empty,
}

impl Cell<'_> {
    fn written(self) -> String {
        match self {
            Self::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
            Self::Text(text) => text.to_owned(),
            Self::Whole(number) => number.to_string(),
            Self::Number(number) => format!("{number:.6}"),
            Self::Empty => String::new(),
        }
    }
}

/// A table with a head line; lines end with a line feed.
///
/// # Errors
/// Rows that are not as long as the head.
pub(crate) fn write<'a>(head: &[Cell<'a>], rows: impl Iterator<Item = Vec<Cell<'a>>>) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in std::iter::once(head.to_vec()).chain(rows) {
        writer.write_record(row.into_iter().map(Cell::written))?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_breaks_a_row_or_becomes_a_formula() {
        let texts = ["out,14m", "a \"word\"", "two\nlines", "=1+1", "+cmd", "-2+3", "@SUM(1,1)", "\tx", "\rx", "plain"];
        let rows = texts.iter().map(|text| vec![Cell::Text(text), Cell::Number(-0.5), Cell::Whole(7), Cell::Empty]);
        let head = ["text", "number", "whole", "empty"].map(Cell::Text);
        let table = write(&head, rows).unwrap();
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        assert_eq!(reader.headers().unwrap(), vec!["text", "number", "whole", "empty"]);
        let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(read.len(), texts.len());
        for (row, text) in read.iter().zip(texts) {
            let guarded = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert_eq!(&row[0], if guarded { format!("'{text}") } else { text.to_owned() });
            assert_eq!((&row[1], &row[2], &row[3]), ("-0.500000", "7", ""));
        }
        assert!(table.starts_with("text,number,whole,empty\n") && table.ends_with("plain,-0.500000,7,\n"), "{table}");
    }

    #[test]
    fn a_row_of_another_length_is_refused() {
        assert!(write(&[Cell::Text("one")], std::iter::once(vec![Cell::Empty, Cell::Empty])).is_err());
    }
}
