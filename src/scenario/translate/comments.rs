//! The comments of a file of translations by what they stand at, so that they stand there again when it is written anew.

use std::collections::BTreeMap;

use crate::reading::{Node, Notation, comments};

/// The comments of a file. What they stand at is known by the byte at which it begins.
#[derive(Debug, Default)]
pub(super) struct Comments<'a> {
    /// On lines of their own above a field or a record.
    above: BTreeMap<usize, Vec<&'a str>>,
    /// Behind one, on the line on which it ends.
    behind: BTreeMap<usize, Vec<&'a str>>,
    /// Behind an opening bracket, on its line.
    opened: BTreeMap<usize, Vec<&'a str>>,
    /// Before a closing bracket.
    closing: BTreeMap<usize, Vec<&'a str>>,
}

impl<'a> Comments<'a> {
    /// Those within the brackets of a file.
    pub(super) fn of(text: &'a str, root: &Node) -> Self {
        let mut all = Self::default();
        let inside = comments(text).into_iter().filter(|one| root.span.start <= one.start && one.end <= root.span.end);
        for one in inside {
            let mut node = root;
            while let Some(inner) = within(node, one.start) {
                node = inner;
            }
            let parts = parts(node);
            let before = parts.iter().rev().find(|part| part.1 <= one.start);
            let next = parts.iter().find(|part| part.1 > one.start);
            let beside = |from: usize| !text[from..one.start].contains('\n');
            let (place, at) = match (before, next) {
                (Some((start, end, _)), _) if beside(*end) => (&mut all.behind, *start),
                (None, _) if beside(node.span.start) => (&mut all.opened, node.span.start),
                (_, Some((start, ..))) => (&mut all.above, *start),
                (_, None) => (&mut all.closing, node.span.start),
            };
            place.entry(at).or_default().push(&text[one]);
        }
        all
    }

    /// Those above a place.
    pub(super) fn above(&self, place: usize) -> &[&'a str] {
        self.above.get(&place).map_or(&[], Vec::as_slice)
    }

    /// Those behind what begins at a place.
    pub(super) fn behind(&self, place: usize) -> &[&'a str] {
        self.behind.get(&place).map_or(&[], Vec::as_slice)
    }

    /// Those behind the opening bracket at a place.
    pub(super) fn opened(&self, place: usize) -> &[&'a str] {
        self.opened.get(&place).map_or(&[], Vec::as_slice)
    }

    /// Those before the bracket that closes what begins at a place.
    pub(super) fn closing(&self, place: usize) -> &[&'a str] {
        self.closing.get(&place).map_or(&[], Vec::as_slice)
    }

    /// All that stand at a record or in it.
    pub(super) fn all(&self, record: &Node) -> Vec<&'a str> {
        let start = record.span.start;
        let mut all = [self.above(start), self.opened(start)].concat();
        for (place, ..) in parts(record) {
            all.extend([self.above(place), self.behind(place)].concat());
        }
        all.extend([self.closing(start), self.behind(start)].concat());
        all
    }
}

/// What stands in a bracket: where each begins and ends, and its value.
fn parts(node: &Node) -> Vec<(usize, usize, &Node)> {
    match &node.kind {
        Notation::Struct(fields) | Notation::Map(fields) => {
            fields.iter().map(|field| (field.key_span.start, field.value.span.end, &field.value)).collect()
        }
        Notation::List(items) | Notation::Tuple(items) => {
            items.iter().map(|item| (item.span.start, item.span.end, item)).collect()
        }
        Notation::Scalar => Vec::new(),
    }
}

/// What stands in a bracket and has a byte in brackets of its own.
fn within(node: &Node, byte: usize) -> Option<&Node> {
    let holds = |node: &Node| node.kind != Notation::Scalar && node.span.contains(&byte);
    parts(node).into_iter().map(|part| part.2).find(|value| holds(value))
}
