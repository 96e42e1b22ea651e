//! Who values what, and every other number, as tables that are changed where they stand.

use maud::{Markup, html};
use wedge_scenario::{About, Files, Grid, grids};
use wedge_words::Arg;

use super::frame::Around;
use super::meaning::{mark, meanings};

/// All tables there are.
pub(crate) fn values_page(around: &Around<'_>) -> String {
    let title = around.say("bench-nav-values", &[]);
    let all = around.now.files.as_ref().map(|files| grids(files)).unwrap_or_default();
    let body = html! {
        p { (around.say("bench-values-note", &[])) }
        @if all.is_empty() { p { (around.say("bench-no-values", &[])) } }
        ul {
            @for grid in &all {
                li {
                    a href=(format!("/values/{}", grid.id)) { (about(around, &grid.about)) }
                    " " span.note { (grid.file) }
                }
            }
        }
        (undo(around, "/values"))
    };
    around.page(&title, "/values", &body)
}

/// One table. `typed` is what was typed and could not be kept, by the paths of the cells.
pub(crate) fn grid_page(around: &Around<'_>, files: &Files, id: &str, typed: &[(String, String)]) -> Option<String> {
    let all = grids(files);
    let at = all.iter().position(|grid| grid.id == id)?;
    let grid = &all[at];
    let name = about(around, &grid.about);
    let here = format!("/values/{}", grid.id);
    let version = &around.now.version;
    let body = html! {
        p.note { (grid.file) }
        form method="post" action=(here) {
            input type="hidden" name="version" value=(version);
            div.wide tabindex="0" role="region" aria-label=(name) {
                table.grid {
                    caption { (name) }
                    thead { tr {
                        th scope="col" { (around.say("bench-row", &[])) }
                        @for column in &grid.columns { th scope="col" { (column.name) } }
                    } }
                    tbody {
                        @for (at, row) in grid.rows.iter().enumerate() { tr {
                            th scope="row" { (row.id) }
                            @for column in 0..row.cells.len() { td { (field(around, grid, (at, column), typed)) } }
                        } }
                    }
                }
            }
            button.main { (around.say("bench-keep", &[])) }
        }
        (undo(around, &here))
        (meanings(around, grid))
        section {
            h2 { (around.say("bench-sheet", &[])) }
            p { a href=(format!("{here}/table.csv")) { (around.say("bench-sheet-save", &[])) } }
            form method="post" action=(format!("{here}/paste")) {
                input type="hidden" name="version" value=(version);
                label { (around.say("bench-sheet-paste", &[])) textarea name="table" rows="6" {} }
                button { (around.say("bench-sheet-read", &[])) }
            }
        }
        p.row-of {
            @if let Some(before) = at.checked_sub(1).and_then(|at| all.get(at)) {
                a href=(format!("/values/{}", before.id)) { "← " (about(around, &before.about)) }
            }
            a href="/values" { (around.say("bench-all-values", &[])) }
            @if let Some(next) = all.get(at + 1) {
                a href=(format!("/values/{}", next.id)) { (about(around, &next.about)) " →" }
            }
        }
    };
    Some(around.page(&name, &here, &body))
}

/// A number to be changed; where another was typed than the file has, both.
fn field(around: &Around<'_>, grid: &Grid, (row, column): (usize, usize), typed: &[(String, String)]) -> Markup {
    let (of, cell) = (&grid.rows[row], &grid.rows[row].cells[column]);
    let typed = typed.iter().find(|(path, _)| *path == cell.path).map(|(_, value)| value.as_str());
    let written = cell.value.as_deref();
    let value = typed.or(written).unwrap_or_default();
    let (id, name) = (of.id.as_str(), grid.columns[column].name.as_str());
    let label = around.say("bench-cell", &[("row", Arg::Text(id)), ("column", Arg::Text(name))]);
    let other = typed.is_some_and(|typed| typed.trim() != written.unwrap_or_default()).then(|| match written {
        Some(value) => around.say("bench-in-file", &[("value", Arg::Text(value))]),
        None => around.say("bench-in-file-none", &[]),
    });
    let (means, there) = (mark(grid, row, column), format!("file-{row}-{column}"));
    let described = if other.is_some() { format!("{there} {means}") } else { means };
    html! {
        input type="text" inputmode="decimal" size="5" name=(cell.path) value=(value) aria-label=(label) aria-describedby=(described) autocomplete="off";
        @if let Some(other) = &other { span.note id=(there) { (other) } }
    }
}

fn undo(around: &Around<'_>, here: &str) -> Markup {
    html! {
        @if around.may_undo {
            form method="post" action="/undo" {
                input type="hidden" name="back" value=(here);
                button { (around.say("bench-undo", &[])) }
            }
        }
    }
}

fn about(around: &Around<'_>, about: &About) -> String {
    match about {
        About::Issue(name) => around.say("bench-about-issue", &[("name", Arg::Text(name))]),
        About::Factions => around.say("bench-about-factions", &[]),
        About::FactionWeights => around.say("bench-about-weights", &[]),
        About::ConstituencyWeights => around.say("bench-about-constituencies", &[]),
        About::Mandate => around.say("bench-about-mandate", &[]),
        About::Hypotheses => around.say("bench-about-hypotheses", &[]),
        About::Needs => around.say("bench-about-needs", &[]),
        About::With => around.say("bench-about-with", &[]),
        About::BondsTo(ally) => around.say("bench-about-bonds-to", &[("ally", Arg::Text(ally))]),
        About::Facts => around.say("bench-about-facts", &[]),
        About::Home => around.say("bench-about-home", &[]),
        About::Desks => around.say("bench-about-desks", &[]),
        About::Strands => around.say("bench-about-strands", &[]),
        About::Opening => around.say("bench-about-opening", &[]),
        About::Drifts => around.say("bench-about-drifts", &[]),
        About::Chances => around.say("bench-about-chances", &[]),
        About::Coefficients => around.say("bench-about-coefficients", &[]),
        About::Outcome => around.say("bench-about-outcome", &[]),
    }
}

/// The table of this name.
pub(crate) fn grid_named(files: &Files, id: &str) -> Option<Grid> {
    grids(files).into_iter().find(|grid| grid.id == id)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::folder::Folder;
    use crate::work::Stands;
    use wedge_testkit::root;
    use wedge_words::Speech;

    #[test]
    fn a_table_with_an_error_says_which_and_shows_what_is_typed_beside_what_is_written() {
        let temp = tempfile::tempdir().unwrap();
        for file in std::fs::read_dir(root().join("scenarios/first-talks")).unwrap() {
            let file = file.unwrap();
            if file.path().is_file() {
                std::fs::copy(file.path(), temp.path().join(file.file_name())).unwrap();
            }
        }
        let (folder, speech) = (Folder::open(temp.path()), Speech::english().unwrap());
        let page = |typed: &[(String, String)]| {
            let now = folder.now();
            let around = Around {
                speech: &speech,
                now: &now,
                folder: "talks",
                said: None,
                may_undo: false,
                stands: &Stands::None,
            };
            grid_page(&around, now.files.as_ref().unwrap(), "factions", typed).unwrap()
        };
        let sound = page(&[]);
        assert!(!sound.contains("cannot be played") && !sound.contains("In the file"), "{sound}");
        assert!(sound.contains("How far it gains from the war going well. A number from 0 to 1."), "{sound}");
        let parties = temp.path().join("parties.ron");
        let text = std::fs::read_to_string(&parties).unwrap();
        let at = text.find("hawk: ").unwrap() + "hawk: ".len();
        std::fs::write(&parties, format!("{}7{}", &text[..at], &text[at + 1..])).unwrap();
        folder.look();
        let now = folder.now();
        let grid = grid_named(now.files.as_ref().unwrap(), "factions").unwrap();
        let cell = &grid.rows[0].cells[2];
        let broken = page(&[(cell.path.clone(), "0.3".to_owned())]);
        assert!(broken.contains("What is written now cannot be played. The tables show what is written."), "{broken}");
        assert!(broken.contains("is not a fraction: expected a number from 0 to 1"), "{broken}");
        assert!(broken.contains(&format!("In the file: {}", cell.value.as_deref().unwrap())), "{broken}");
    }
}
