//! A step of the debrief of a class.

use maud::{Markup, html};
use wedge_words::{Piece, Section, Table, Teller};

use crate::debrief::{piece_of, seen_of};

/// A step of the debrief, as it stands on a wall: its number, what it is, what it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Its number, from 0.
    pub step: usize,
    /// What it shows.
    pub section: Section,
}

/// A step as part of a page.
#[must_use]
pub fn wall_step(teller: &Teller, leaf: &Leaf) -> Markup {
    html! {
        section {
            h2 { (leaf.step + 1) ". " (leaf.section.title) }
            @for piece in &leaf.section.pieces { (piece_of(teller, piece)) }
        }
    }
}

/// A step as the projector shows it: nothing in it can be pressed or moved, and nothing is said twice.
pub(crate) fn on_wall(teller: &Teller, leaf: &Leaf) -> Markup {
    let section = &leaf.section;
    let sentences = |piece: &Piece| matches!(piece, Piece::Lead(_) | Piece::Text(_) | Piece::Note(_) | Piece::Items(_));
    // Sentences alone would fill a corner of it.
    let alone = section.pieces.iter().all(sentences);
    html! {
        section.step.alone[alone] {
            h2 { (leaf.step + 1) ". " (section.title) }
            @for piece in &section.pieces {
                @match piece {
                    Piece::Table(table) => (table_on_wall(section, table)),
                    Piece::Picture(picture) => figure { (seen_of(teller, picture)) },
                    _ => (piece_of(teller, piece)),
                }
            }
        }
    }
}

/// A table under its title, where the heading does not say it already. A text that several neighbours have stands there once.
fn table_on_wall(section: &Section, table: &Table) -> Markup {
    // What was so in fact stands before the teams and is none of them.
    let first = if section.id == "argument" { 2 } else { 1 };
    html! {
        div.wide role="region" tabindex="0" aria-label=(table.title) {
            table {
                caption.unseen[table.title == section.title] { (table.title) }
                thead { tr { @for head in &table.head { th scope="col" { (head) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (at, (cell, columns)) in merged(row, first).into_iter().enumerate() {
                                @if at == 0 && !cell.is_empty() { th scope="row" { (cell) } }
                                @else if columns > 1 { td colspan=(columns) { (cell) } }
                                @else { td.short[cell.chars().count() < TEXT] { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Letters from which on a cell is a text: a shorter one stands in one line and is compared with a glance along the row.
const TEXT: usize = 11;

/// The cells of a row, each with how many columns it stands over: neighbours that say the same text are one, from a column on.
fn merged(row: &[String], first: usize) -> Vec<(&str, usize)> {
    let mut cells: Vec<(&str, usize)> = Vec::new();
    for (at, cell) in row.iter().enumerate() {
        let text = at > first && cell.chars().count() >= TEXT;
        match cells.last_mut() {
            Some((last, columns)) if text && last == cell => *columns += 1,
            _ => cells.push((cell, 1)),
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::merged;

    #[test]
    fn neighbours_that_say_the_same_text_are_one_cell_over_all_their_columns() {
        let row = ["Kabul", "Still stood", "Still stood", "Still stood", "Fell in May", "0", "0"].map(str::to_owned);
        let of_teams = [("Kabul", 1), ("Still stood", 3), ("Fell in May", 1), ("0", 1), ("0", 1)];
        assert_eq!(merged(&row, 1), of_teams);
        // What was so in fact stays apart from what was so for a team.
        assert_eq!(merged(&row, 2)[1..3], [("Still stood", 1), ("Still stood", 2)]);
        for first in 1..3 {
            assert_eq!(merged(&row, first).iter().map(|(_, columns)| columns).sum::<usize>(), row.len());
        }
    }
}
