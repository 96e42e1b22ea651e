//! A file as a tree, every part of it with its place.

use std::ops::Range;

/// A piece of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Notation,
}

/// What a piece of a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Notation {
    /// `Name(key: value, ...)` or `(key: value, ...)`.
    Struct(Vec<Field>),
    /// `[value, ...]`.
    List(Vec<Node>),
    /// `(value, ...)` or `Name(value, ...)`.
    Tuple(Vec<Node>),
    /// `{key: value, ...}`.
    Map(Vec<Field>),
    /// Anything else.
    Scalar,
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The key, without quotes.
    pub key: String,
    /// Where it stands.
    pub key_span: Range<usize>,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The node under a path of keys, if the whole path is there.
    #[must_use]
    pub fn reach(&self, path: &[&str]) -> Option<&Self> {
        let (node, left) = self.along(path);
        left.is_empty().then_some(node)
    }

    /// The node under a path of keys; the innermost that exists if the path runs out.
    #[must_use]
    pub fn find(&self, path: &[&str]) -> &Self {
        self.along(path).0
    }

    /// The innermost node on a path of keys, and what is left of the path there.
    fn along<'path, 'key>(&self, path: &'path [&'key str]) -> (&Self, &'path [&'key str]) {
        let Some((first, rest)) = path.split_first() else { return (self, path) };
        let next = match &self.kind {
            Notation::Struct(fields) | Notation::Map(fields) => {
                fields.iter().find(|field| field.key == *first).map(|field| &field.value)
            }
            Notation::List(items) => first.parse::<usize>().ok().and_then(|at| items.get(at)),
            Notation::Tuple(items) => match first.parse::<usize>() {
                Ok(at) => items.get(at),
                // A newtype such as `Faction((id: ..))` or `Faction(id: ..)`: look inside.
                Err(_) => return items.first().map_or((self, path), |only| only.along(path)),
            },
            Notation::Scalar => None,
        };
        next.map_or((self, path), |node| node.along(rest))
    }

    /// The first scalar within it, in the order of the file, for which something holds.
    #[must_use]
    pub fn scalar(&self, holds: &dyn Fn(&Range<usize>) -> bool) -> Option<&Range<usize>> {
        match &self.kind {
            Notation::Scalar => holds(&self.span).then_some(&self.span),
            Notation::List(items) | Notation::Tuple(items) => items.iter().find_map(|item| item.scalar(holds)),
            Notation::Struct(fields) => fields.iter().find_map(|field| field.value.scalar(holds)),
            Notation::Map(fields) => fields.iter().find_map(|field| {
                if holds(&field.key_span) { Some(&field.key_span) } else { field.value.scalar(holds) }
            }),
        }
    }

    /// Its fields, those of a record in a newtype's brackets too; none, if it has none.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        match &self.kind {
            Notation::Struct(fields) | Notation::Map(fields) => fields,
            Notation::Tuple(items) => items.first().map_or(&[], Self::fields),
            _ => &[],
        }
    }
}
