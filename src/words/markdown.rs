//! Markdown of scenarios as blocks that a screen or a terminal can lay out.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A run of text in one manner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// Stressed.
    pub stressed: bool,
    /// Strong.
    pub strong: bool,
}

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading and its level, from 1.
    Heading(u8, Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// An item of a list.
    Item(Vec<Span>),
}

/// Reads a text. Tables, images and raw HTML are not part of what scenarios may write and come out as their text.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut spans: Vec<Span> = Vec::new();
    let (mut stressed, mut strong) = (0_u32, 0_u32);
    let mut in_item = false;
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Start(Tag::Emphasis) => stressed += 1,
            Event::End(TagEnd::Emphasis) => stressed = stressed.saturating_sub(1),
            Event::Start(Tag::Strong) => strong += 1,
            Event::End(TagEnd::Strong) => strong = strong.saturating_sub(1),
            Event::Start(Tag::Item) => in_item = true,
            Event::End(TagEnd::Item) => {
                if !spans.is_empty() {
                    blocks.push(Block::Item(std::mem::take(&mut spans)));
                }
                in_item = false;
            }
            Event::End(TagEnd::Paragraph) => {
                let done = std::mem::take(&mut spans);
                blocks.push(if in_item { Block::Item(done) } else { Block::Paragraph(done) });
            }
            Event::End(TagEnd::Heading(level)) => {
                let level = match level {
                    HeadingLevel::H1 => 1,
                    HeadingLevel::H2 => 2,
                    _ => 3,
                };
                blocks.push(Block::Heading(level, std::mem::take(&mut spans)));
            }
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                spans.push(Span { text: text.into_string(), stressed: stressed > 0, strong: strong > 0 });
            }
            Event::SoftBreak | Event::HardBreak => {
                spans.push(Span { text: " ".to_owned(), stressed: false, strong: false });
            }
            _ => {}
        }
    }
    blocks
}

/// The text of some spans.
#[must_use]
pub fn plain(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_keep_their_order_and_manner() {
        let found = blocks("# One\n\nA *b* **c**\nd.\n\n- x\n- y\n");
        let shown: Vec<String> = found
            .iter()
            .map(|block| match block {
                Block::Heading(level, spans) => format!("h{level} {}", plain(spans)),
                Block::Paragraph(spans) => format!("p {}", plain(spans)),
                Block::Item(spans) => format!("- {}", plain(spans)),
            })
            .collect();
        assert_eq!(shown, ["h1 One", "p A b c d.", "- x", "- y"]);
        let Block::Paragraph(spans) = &found[1] else { panic!("a paragraph") };
        assert!(spans.iter().any(|span| span.text == "b" && span.stressed));
        assert!(spans.iter().any(|span| span.text == "c" && span.strong));
    }
}
