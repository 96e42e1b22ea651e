//! The changes themselves.

use std::collections::BTreeMap;
use std::ops::Range;

use super::comment::Comments;
use super::step::{Became, Migrate, MigrateError, Migrated, Step};
use crate::grids::{Change, EditError, Holds, applied, edited};
use crate::raw::FORMAT;
use crate::reading::{Files, Lines, Node, Notation, Retired, scan};

/// The file in which the format is said, and in which most of what formats 1 and 2 do not share stands.
const FRAME: &str = "scenario.ron";
/// Where an opening value may have its place now.
const PARTIES: &str = "parties.ron";

/// Brings the files of a scenario to the present format. What they hold beyond that is not judged: what is wrong with them
/// is wrong afterwards too, and for the check to find.
///
/// # Errors
/// A `scenario.ron` that cannot be taken apart, that says no format, or one that this program does not know; a number that cannot
/// be written in `parties.ron`.
pub fn migrate(files: &Files) -> Result<Migrated, MigrateError> {
    let text = files.text(FRAME).unwrap_or_default();
    let root = scan(text).0.ok_or(MigrateError::Broken)?;
    let format = root.reach(&["format"]).ok_or(MigrateError::Unsaid)?;
    let said = &text[format.span.clone()];
    let lines = Lines::of(text);
    let line = lines.line(format.span.start);
    let from = match said.parse::<u32>() {
        Ok(from) if from > 0 => from,
        _ => return Err(MigrateError::NoFormat { line, said: said.chars().take(40).collect() }),
    };
    if from > FORMAT {
        return Err(MigrateError::Newer { line, said: from, known: FORMAT });
    }
    if from == FORMAT {
        return Ok(Migrated { from, texts: Vec::new(), steps: Vec::new() });
    }
    let mut steps = vec![Step { file: FRAME, line, what: Migrate::Format { from, to: FORMAT } }];
    let mut edits = vec![(format.span.clone(), FORMAT.to_string())];
    let mut comments = Comments::of(text);
    for (record, which) in retired(text, &root) {
        let value = written(text, record, "value");
        let line = lines.line(record.span.start);
        steps.push(Step { file: FRAME, line, what: Migrate::Retired { which, value } });
        edits.extend(comments.make(&record.span));
    }
    let mut parties = Parties::of(files);
    for (record, quantity) in elsewhere(text, &root) {
        let (value, whole) = (written(text, record, "value"), written(text, record, "quantity"));
        let (became, further) = parties.take(text, quantity, &value);
        let what = Migrate::Opening { quantity: whole, value, became };
        steps.push(Step { file: FRAME, line: lines.line(record.span.start), what });
        steps.extend(further);
        edits.extend(comments.make(&record.span));
    }
    steps.sort_by_key(|step| (step.file != FRAME, step.line));
    let mut texts: Vec<(&'static str, String)> = parties.changed()?.into_iter().map(|text| (PARTIES, text)).collect();
    texts.push((FRAME, applied(text, edits)));
    Ok(Migrated { from, texts, steps })
}

/// A field as it is written.
fn written(text: &str, record: &Node, field: &str) -> String {
    record.reach(&[field]).map_or("", |value| &text[value.span.clone()]).to_owned()
}

fn list<'a>(root: &'a Node, path: &[&str]) -> &'a [Node] {
    match root.reach(path).map(|list| &list.kind) {
        Some(Notation::List(items)) => items,
        _ => &[],
    }
}

/// The records of coefficients that the rules no longer have.
fn retired<'a>(text: &str, root: &'a Node) -> Vec<(&'a Node, Retired)> {
    let which = |record: &Node| Retired::named(&text[record.reach(&["id"])?.span.clone()]);
    list(root, &["coefficients"]).iter().filter_map(|record| Some((record, which(record)?))).collect()
}

/// The records of opening values that have their place in another record now, each with its quantity.
fn elsewhere<'a>(text: &str, root: &'a Node) -> Vec<(&'a Node, &'a Node)> {
    const ELSEWHERE: [&str; 4] = ["Loyalty", "Strand", "Bond", "BondTo"];
    let moved = |record: &'a Node| {
        let quantity = record.reach(&["quantity"])?;
        let (name, _) = text[quantity.span.clone()].split_once('(')?;
        ELSEWHERE.contains(&name.trim()).then_some((record, quantity))
    };
    list(root, &["opening"]).iter().filter_map(moved).collect()
}

/// The parties, and which of their numbers change.
struct Parties<'a> {
    text: &'a str,
    lines: Lines,
    /// By the id of a faction, in quotes: its number in the file, and where its loyalty stands.
    loyalties: BTreeMap<String, (usize, Range<usize>)>,
    /// Those of which an opening value was taken over.
    taken: BTreeMap<usize, Option<Change>>,
}

impl<'a> Parties<'a> {
    fn of(files: &'a Files) -> Self {
        let text = files.text(PARTIES).unwrap_or_default();
        let root = scan(text).0;
        let mut loyalties = BTreeMap::new();
        for (at, node) in root.as_ref().map_or(&[][..], |root| list(root, &[])).iter().enumerate() {
            let is_faction = ["Leader", "Faction"].iter().any(|kind| text[node.span.clone()].starts_with(kind));
            if let Some(place) = node.reach(&["loyalty"]).filter(|_| is_faction) {
                loyalties.entry(written(text, node, "id")).or_insert_with(|| (at, place.span.clone()));
            }
        }
        Self { text, lines: Lines::of(text), loyalties, taken: BTreeMap::new() }
    }

    /// Takes over an opening value. A game opened with the loyalty that `opening` said; strands and bonds opened as their
    /// own records say, whatever it said of them.
    fn take(&mut self, frame: &str, quantity: &Node, value: &str) -> (Became, Option<Step>) {
        if !frame[quantity.span.clone()].starts_with("Loyalty") {
            return (Became::Unused, None);
        }
        let wanted = quantity.reach(&["0"]).map_or("", |id| &frame[id.span.clone()]);
        let Some((at, place)) = self.loyalties.get(wanted) else { return (Became::Nowhere, None) };
        if self.taken.contains_key(at) {
            return (Became::Twice, None);
        }
        let was = self.text[place.clone()].to_owned();
        if was.parse::<f64>().is_ok_and(|was| value.parse() == Ok(was)) {
            self.taken.insert(*at, None);
            return (Became::Same, None);
        }
        let change = |path: String| Change { path, holds: Holds::Fraction, value: value.to_owned() };
        // What is no loyalty is not written as one.
        if was.parse::<f64>().is_err() || edited("(loyalty: 0.0)", &[change("loyalty".to_owned())]).is_err() {
            return (Became::Nowhere, None);
        }
        self.taken.insert(*at, Some(change(format!("{at}/loyalty"))));
        let what = Migrate::Loyalty { faction: wanted.trim_matches('"').to_owned(), was, value: value.to_owned() };
        (Became::Written, Some(Step { file: PARTIES, line: self.lines.line(place.start), what }))
    }

    /// Their text, if any of it changes.
    fn changed(&self) -> Result<Option<String>, EditError> {
        let changes: Vec<Change> = self.taken.values().flatten().cloned().collect();
        if changes.is_empty() { Ok(None) } else { edited(self.text, &changes).map(Some) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::collections::BTreeMap;

    use super::*;

    fn bring(text: &str) -> Result<Migrated, MigrateError> {
        let files = BTreeMap::from([(FRAME.to_owned(), text.to_owned())]);
        migrate(&Files { id: "x".to_owned(), files, translations: BTreeMap::new(), faults: BTreeMap::new() })
    }

    fn brought(coefficients: &str) -> String {
        let text = format!("(\n    format: 1,\n    coefficients: {coefficients},\n)\n");
        let new = bring(&text).unwrap().texts.pop().unwrap().1;
        assert!(scan(&new).0.is_some() && scan(&new).1.is_empty(), "{new}");
        let (_, behind) = new.split_once("coefficients: ").unwrap();
        behind.strip_suffix(",\n)\n").unwrap().to_owned()
    }

    #[test]
    fn a_record_becomes_a_comment_however_it_stands_in_its_list() {
        for (before, after) in [
            ("[\n        (id: LeaveRate, value: 1.0),\n    ]", "[\n        // (id: LeaveRate, value: 1.0),\n    ]"),
            ("[\n        (id: LeaveRate), // old\n    ]", "[\n        // (id: LeaveRate), // old\n    ]"),
            ("[(id: LeaveRate)]", "[\n    // (id: LeaveRate)\n    ]"),
            ("[(id: A), (id: LeaveRate), (id: B)]", "[(id: A),\n    // (id: LeaveRate),\n    (id: B)]"),
            (
                "[(id: LeaveRate), (id: TrustGain), (id: B)]",
                "[\n    // (id: LeaveRate),\n    // (id: TrustGain),\n    (id: B)]",
            ),
            ("[\n  (id: A), (id: TrustGain),\n  ]", "[\n  (id: A),\n  // (id: TrustGain),\n  ]"),
            ("[\n  (\n    id: TrustLoss,\n  ),\n  ]", "[\n  // (\n    // id: TrustLoss,\n  // ),\n  ]"),
            ("[\n  (id: TrustLoss) /* a */,\n  (id: B),\n  ]", "[\n  // (id: TrustLoss)\n  /* a */\n  (id: B),\n  ]"),
        ] {
            assert_eq!(brought(before), after);
        }
    }

    #[test]
    fn lines_of_another_system_stay_so() {
        let text = "(\r\n  format: 1,\r\n  coefficients: [(id: A), (id: LeaveRate)],\r\n)\r\n";
        let new = bring(text).unwrap().texts.pop().unwrap().1;
        assert_eq!(new.matches('\n').count(), new.matches("\r\n").count(), "{new:?}");
    }

    #[test]
    fn what_has_no_known_format_stays_as_it_is() {
        for (text, why) in [
            ("(format: 1", MigrateError::Broken),
            ("(title: \"x\")", MigrateError::Unsaid),
            ("(format: 0)", MigrateError::NoFormat { line: 1, said: "0".to_owned() }),
            ("(\n format: one)", MigrateError::NoFormat { line: 2, said: "one".to_owned() }),
            ("(format: 99)", MigrateError::Newer { line: 1, said: 99, known: FORMAT }),
        ] {
            assert_eq!(bring(text), Err(why), "{text}");
        }
        assert_eq!(bring(&format!("(format: {FORMAT})")).unwrap().texts, []);
    }
}
