//! The same views as text: pages for a terminal, wrapped to a width.

mod briefing;
mod debrief;
mod story;
mod table;

use crate::markdown::{Block, blocks, plain};
use crate::speech::Arg;
use crate::teller::Teller;

/// Writes pages about one scenario.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    teller: &'a Teller,
    width: usize,
    text: String,
}

impl<'a> Page<'a> {
    /// An empty page of a width in columns.
    #[must_use]
    pub fn new(teller: &'a Teller, width: usize) -> Self {
        Self { teller, width, text: String::new() }
    }

    /// The page.
    #[must_use]
    pub fn finish(self) -> String {
        // Scenario texts are shown, not obeyed: nothing in them may steer a terminal or turn the reading direction.
        let steers =
            |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        self.text.chars().map(|c| if steers(c) { '\u{FFFD}' } else { c }).collect()
    }

    fn line(&mut self, indent: usize, text: &str) {
        let blank = " ".repeat(indent);
        let options = textwrap::Options::new(self.width).initial_indent(&blank).subsequent_indent(&blank);
        for line in textwrap::wrap(text, options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    fn item(&mut self, text: &str) {
        let options = textwrap::Options::new(self.width).initial_indent("  - ").subsequent_indent("    ");
        for line in textwrap::wrap(text, options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    fn heading(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.line(0, text);
        self.text.push_str(&"-".repeat(text.chars().count().min(self.width)));
        self.text.push('\n');
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.teller.say(key, args)
    }

    fn meter(&mut self, key: &str, value: &str) {
        let label = self.say(key, &[]);
        self.line(0, &format!("{label}: {value}"));
    }

    /// Markdown.
    pub fn markdown(&mut self, text: &str) {
        for block in blocks(text) {
            match block {
                Block::Heading(_, spans) => self.heading(&plain(&spans)),
                Block::Paragraph(spans) => {
                    self.line(0, &plain(&spans));
                    self.text.push('\n');
                }
                Block::Item(spans) => self.item(&plain(&spans)),
            }
        }
    }
}
