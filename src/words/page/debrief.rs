//! The debrief as a page of the terminal: short, or with all that is folded.

use crate::debrief::{Debrief, Drawn, Fact, Picture, Piece, Series, Table};
use crate::page::Page;
use crate::speech::Arg;

impl Page<'_> {
    /// The debrief as it is read at once; how to see what is folded is said at its end.
    pub fn debrief(&mut self, debrief: &Debrief) {
        self.heading(&self.say("debrief-title", &[]));
        for section in &debrief.sections {
            self.heading(&section.title);
            section.pieces.iter().for_each(|piece| self.piece(piece, false));
        }
        self.text.push('\n');
        self.line(0, &self.say("debrief-folded", &[]));
    }

    /// The whole debrief, with all that is folded and the numbers of every picture.
    pub fn whole_debrief(&mut self, debrief: &Debrief) {
        self.heading(&self.say("debrief-title", &[]));
        for section in &debrief.sections {
            self.heading(&section.title);
            section.pieces.iter().for_each(|piece| self.piece(piece, true));
            for fold in &section.folds {
                self.text.push('\n');
                self.line(0, &format!("[{}]", fold.title));
                fold.pieces.iter().for_each(|piece| self.piece(piece, true));
            }
        }
    }

    fn piece(&mut self, piece: &Piece, whole: bool) {
        match piece {
            Piece::Lead(text) | Piece::Text(text) | Piece::Note(text) => self.line(0, text),
            Piece::Items(items) => items.iter().for_each(|item| self.item(item)),
            Piece::Facts(facts) => self.facts(facts),
            Piece::Table(table) => self.table(table),
            Piece::Picture(picture) if whole => self.table(&picture.table),
            Piece::Picture(picture) => self.picture(picture),
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        for fact in facts {
            let note = fact.note.as_ref().map_or_else(String::new, |note| format!(" ({note})"));
            self.item(&format!("{}: {}{note}", fact.label, fact.value));
        }
    }

    /// What a picture shows, in a line for each thing drawn.
    fn picture(&mut self, picture: &Picture) {
        self.line(2, &picture.title);
        match &picture.drawn {
            Drawn::Lines { panels, .. } => {
                for panel in panels {
                    let lines: Vec<String> = panel.series.iter().filter_map(|one| self.ends(one)).collect();
                    self.line(4, &format!("{}. {}", panel.name, lines.join("; ")));
                }
            }
            Drawn::Bars { bars, .. } => {
                bars.iter().for_each(|bar| self.line(4, &format!("{}: {}", bar.label, bar.value)));
            }
        }
    }

    /// Where a line begins and where it ends.
    fn ends(&self, one: &Series) -> Option<String> {
        let share = |share: f64| format!("{:.0}", share * 100.0);
        let (from, to) = (share(one.points.first()?.1), share(one.points.last()?.1));
        let args = [("name", Arg::Text(&one.name)), ("from", Arg::Text(&from)), ("to", Arg::Text(&to))];
        Some(self.say("debrief-from-to", &args))
    }

    /// A table, a row a line: what it is about, and every column by its head.
    fn table(&mut self, table: &Table) {
        self.line(2, &table.title);
        for row in &table.rows {
            let Some((first, cells)) = row.split_first() else { continue };
            let heads = table.head.iter().skip(1);
            let cells: Vec<String> = heads.zip(cells).map(|(head, cell)| format!("{head}: {cell}")).collect();
            self.item(&format!("{first}. {}", cells.join("; ")));
        }
    }
}
