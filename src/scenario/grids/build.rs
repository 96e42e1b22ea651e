//! From the files of a scenario to its tables of numbers.

use std::collections::BTreeSet;
use std::ops::Range;

use super::grid::{About, Cell, Column, Grid, GridRow, Holds};
use crate::reading::{Files, Node, Notation, scan};

/// What the fields of an option mean, by the role of its issue; beside what every option has.
const OF_ROLES: [(&str, &[(&str, Holds)]); 8] = [
    ("Plain", &[("turns", Holds::Count)]),
    ("Presence", &[("level", Holds::Fraction), ("turns", Holds::Count), ("pressure", Holds::Fraction)]),
    ("Ladder", &[("public", Holds::Fraction), ("covert", Holds::Fraction)]),
    ("Verification", &[("exposure", Holds::Fraction)]),
    ("Releases", &[("level", Holds::Fraction), ("turns", Holds::Count)]),
    ("Inclusion", &[("level", Holds::Fraction), ("turns", Holds::Count)]),
    ("Restraint", &[("level", Holds::Fraction), ("turns", Holds::Count)]),
    ("Relief", &[("level", Holds::Fraction), ("turns", Holds::Count)]),
];

const OF_FACTIONS: [(&str, Holds); 8] = [
    ("capability", Holds::Fraction),
    ("loyalty", Holds::Fraction),
    ("hawk", Holds::Fraction),
    ("war_cost", Holds::Fraction),
    ("host", Holds::Fraction),
    ("reputed_bond", Holds::Fraction),
    ("minds", Holds::Fraction),
    ("owes", Holds::Fraction),
];

const OF_STRANDS: [(&str, Holds); 7] = [
    ("start", Holds::Fraction),
    ("growth", Holds::Fraction),
    ("reach", Holds::Fraction),
    ("floor", Holds::Fraction),
    ("strike", Holds::Fraction),
    ("resentment", Holds::Fraction),
    ("craft", Holds::Fraction),
];

/// A record of a file: its path, its node, its id.
struct Found<'a> {
    path: String,
    node: &'a Node,
    id: String,
}

/// A file with its tree.
struct Tree<'a> {
    text: &'a str,
    root: Node,
}

impl<'a> Tree<'a> {
    fn of(files: &'a Files, name: &str) -> Option<Self> {
        let text = files.text(name)?;
        Some(Self { text, root: scan(text).0? })
    }

    fn slice(&self, span: &Range<usize>) -> &'a str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// The scalar under a path below a node, if it is there.
    fn scalar(&self, node: &Node, path: &[&str]) -> Option<&'a str> {
        let found = node.reach(path)?;
        (found.kind == Notation::Scalar).then(|| self.slice(&found.span))
    }

    fn word(&self, node: &Node, path: &[&str]) -> String {
        self.scalar(node, path).unwrap_or_default().trim_matches('"').to_owned()
    }

    /// The records of a list, those of a party only if they are of this kind.
    fn records(&self, list: &[&str], kind: Option<&str>, id: &str) -> Vec<Found<'_>> {
        let Some(node) = self.root.reach(list) else { return Vec::new() };
        let Notation::List(items) = &node.kind else { return Vec::new() };
        let of_kind = |node: &Node| kind.is_none_or(|kind| self.slice(&node.span).starts_with(&format!("{kind}(")));
        let path =
            |at: usize| list.iter().map(|one| (*one).to_owned()).chain([at.to_string()]).collect::<Vec<_>>().join("/");
        let found = items.iter().enumerate().filter(|(_, node)| of_kind(node));
        found.map(|(at, node)| Found { path: path(at), node, id: self.word(node, &[id]) }).collect()
    }

    fn cell(&self, of: &Found<'_>, path: &[&str]) -> Cell {
        let whole: Vec<&str> = [of.path.as_str()].into_iter().chain(path.iter().copied()).collect();
        Cell { path: whole.join("/"), value: self.scalar(of.node, path).map(str::to_owned) }
    }

    fn grid(
        &self,
        id: &str,
        file: &'static str,
        about: About,
        records: &[Found<'_>],
        columns: &[Named<'_>],
    ) -> Option<Grid> {
        if records.is_empty() || columns.is_empty() {
            return None;
        }
        let row = |of: &Found<'_>| GridRow {
            id: of.id.clone(),
            cells: columns.iter().map(|column| self.cell(of, &column.path)).collect(),
        };
        let named = |column: &Named<'_>| Column { name: column.name.clone(), holds: column.holds };
        Some(Grid {
            id: id.to_owned(),
            file,
            about,
            columns: columns.iter().map(named).collect(),
            rows: records.iter().map(row).collect(),
        })
    }
}

/// A column on its way: where its cells stand below their record.
struct Named<'a> {
    name: String,
    path: Vec<&'a str>,
    holds: Holds,
}

fn fields<'a>(of: &[(&'a str, Holds)]) -> Vec<Named<'a>> {
    of.iter().map(|(name, holds)| Named { name: (*name).to_owned(), path: vec![*name], holds: *holds }).collect()
}

fn keys<'a>(table: &'a str, ids: &'a [String]) -> Vec<Named<'a>> {
    below(&[table], ids)
}

fn below<'a>(table: &[&'a str], ids: &'a [String]) -> Vec<Named<'a>> {
    let path = |id: &'a String| table.iter().copied().chain([id.as_str()]).collect();
    ids.iter().map(|id| Named { name: id.clone(), path: path(id), holds: Holds::Fraction }).collect()
}

/// The ids of records, each once: of those that share one, the second has no place of its own in the table of another record.
fn distinct(ids: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !id.is_empty() && seen.insert(id.clone())).collect()
}

/// Every table of numbers of a scenario, in the order of its files. A file that cannot be taken apart has none, and of records that
/// share an id the first alone is a column, and an issue.
#[must_use]
pub fn grids(files: &Files) -> Vec<Grid> {
    let mut all = Vec::new();
    let (issues, parties) = (Tree::of(files, "issues.ron"), Tree::of(files, "parties.ron"));
    let (frame, events) = (Tree::of(files, "scenario.ron"), Tree::of(files, "events.ron"));
    let ids = |tree: Option<&Tree<'_>>, list: &[&str], kinds: &[Option<&str>]| -> Vec<String> {
        let of = |kind: Option<&str>| tree.map(|tree| tree.records(list, kind, "id")).unwrap_or_default();
        distinct(kinds.iter().copied().flat_map(of).map(|found| found.id))
    };
    let issue_ids = ids(issues.as_ref(), &[], &[None]);
    let faction_ids = ids(parties.as_ref(), &[], &[Some("Leader"), Some("Faction")]);
    let type_ids = ids(frame.as_ref(), &["types"], &[None]);
    let strand_ids = ids(parties.as_ref(), &[], &[Some("Strand")]);
    let allies = parties.as_ref().map(|tree| tree.records(&[], Some("Ally"), "id")).unwrap_or_default();
    let further = distinct(allies.iter().skip(1).map(|ally| ally.id.clone()));
    if let Some(tree) = &issues {
        for issue in tree.records(&[], None, "id") {
            all.extend(options(tree, &issue, &ids(parties.as_ref(), &[], &[Some("Counterpart")])));
        }
    }
    if let Some(tree) = &parties {
        let of = |kinds: &[&str]| kinds.iter().flat_map(|kind| tree.records(&[], Some(kind), "id")).collect::<Vec<_>>();
        let factions = of(&["Leader", "Faction"]);
        let file = "parties.ron";
        all.extend(tree.grid("factions", file, About::Factions, &factions, &fields(&OF_FACTIONS)));
        all.extend(tree.grid("weights", file, About::FactionWeights, &factions, &keys("weights", &issue_ids)));
        all.extend(tree.grid("needs", file, About::Needs, &factions, &keys("needs", &strand_ids)));
        let with = further.iter().flat_map(|ally| {
            let of = |field| Named {
                name: format!("{ally} {field}"),
                path: vec!["with", ally.as_str(), field],
                holds: Holds::Fraction,
            };
            ["reputed_bond", "host"].map(of)
        });
        all.extend(tree.grid("with", file, About::With, &factions, &with.collect::<Vec<_>>()));
        all.extend(tree.grid("strands", file, About::Strands, &of(&["Strand"]), &fields(&OF_STRANDS)));
        let mut hears = keys("access", &faction_ids);
        hears.extend(fields(&[
            ("habit", Holds::Number),
            ("effort", Holds::Count),
            ("dearer", Holds::Count),
            ("noisier", Holds::Fraction),
        ]));
        all.extend(tree.grid("desks", file, About::Desks, &of(&["Desk"]), &hears));
        let mut says = fields(&[("say", Holds::Fraction)]);
        says.extend(keys("weights", &issue_ids));
        all.extend(tree.grid("constituencies", file, About::ConstituencyWeights, &of(&["Constituency"]), &says));
        let demands = fields(&[("threshold", Holds::Fraction)]);
        all.extend(tree.grid("home", file, About::Home, &of(&["Home"]), &demands));
    }
    if let Some(tree) = &frame {
        let file = "scenario.ron";
        if let Some(node) = tree.root.reach(&["mandate"]) {
            let one = [Found { path: "mandate".to_owned(), node, id: "mandate".to_owned() }];
            all.extend(tree.grid("mandate", file, About::Mandate, &one, &keys("weights", &issue_ids)));
        }
        let mut under = fields(&[("prior", Holds::Fraction), ("will", Holds::Fraction), ("reserve", Holds::Fraction)]);
        under.extend(keys("bonds", &faction_ids));
        let types = tree.records(&["types"], None, "id");
        all.extend(tree.grid("hypotheses", file, About::Hypotheses, &types, &under));
        for id in &further {
            let name = parties.as_ref().zip(allies.iter().find(|ally| ally.id == *id));
            let name = name.map_or_else(|| id.clone(), |(tree, ally)| tree.word(ally.node, &["name"]));
            let bonds = below(&["bonds_to", id.as_str()], &faction_ids);
            all.extend(tree.grid(&format!("bonds-{id}"), file, About::BondsTo(name), &types, &bonds));
        }
        let facts = tree.records(&["facts"], None, "id");
        all.extend(tree.grid("facts", file, About::Facts, &facts, &keys("chance", &type_ids)));
        for (id, list, about, name, value) in [
            ("opening", "opening", About::Opening, "quantity", "value"),
            ("drifts", "drifts", About::Drifts, "quantity", "by"),
            ("outcome", "outcome", About::Outcome, "part", "weight"),
            ("coefficients", "coefficients", About::Coefficients, "id", "value"),
        ] {
            all.extend(tree.grid(id, file, about, &named(tree, list, name), &fields(&[(value, Holds::Number)])));
        }
    }
    if let Some(tree) = &events {
        let chanced: Vec<Found<'_>> =
            tree.records(&[], None, "id").into_iter().filter(|of| of.node.reach(&["chance"]).is_some()).collect();
        all.extend(tree.grid("chances", "events.ron", About::Chances, &chanced, &keys("chance", &type_ids)));
    }
    let mut seen = BTreeSet::new();
    all.retain(|grid| seen.insert(grid.id.clone()));
    all
}

/// Records of a list that are named by a word, such as a quantity, with what is in its brackets.
fn named<'a>(tree: &'a Tree<'_>, list: &str, name: &str) -> Vec<Found<'a>> {
    let mut found = tree.records(&[list], None, name);
    for of in &mut found {
        if let Some(node) = of.node.reach(&[name]) {
            of.id = tree.slice(&node.span).to_owned();
        }
    }
    found
}

/// The options of an issue: what they are worth to each side, and what they mean by the issue's role.
fn options(tree: &Tree<'_>, issue: &Found<'_>, counterparts: &[String]) -> Option<Grid> {
    let Notation::List(items) = &issue.node.reach(&["options"])?.kind else { return None };
    let found = |(at, node): (usize, &'_ Node)| -> (String, String) {
        (format!("{}/options/{at}", issue.path), tree.word(node, &["id"]))
    };
    let records: Vec<Found<'_>> = items
        .iter()
        .enumerate()
        .map(|one| {
            let (path, id) = found(one);
            Found { path, node: one.1, id }
        })
        .collect();
    let mut columns = fields(&[("home", Holds::Fraction), ("counterpart", Holds::Fraction)]);
    let further: Vec<String> = counterparts.iter().skip(1).cloned().collect();
    columns.extend(keys("others", &further));
    columns.extend(fields(&[("cohesion", Holds::Fraction)]));
    let role = tree.word(issue.node, &["role"]);
    if let Some((_, means)) = OF_ROLES.iter().find(|(name, _)| *name == role) {
        columns.extend(fields(means));
    }
    let name = tree.word(issue.node, &["name"]);
    tree.grid(&format!("issue-{}", issue.id), "issues.ron", About::Issue(name), &records, &columns)
}
