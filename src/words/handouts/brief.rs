//! The brief, in two pages and in full.

use std::collections::BTreeSet;

use wedge_scenario::raw::TypeText;

use super::sheet::{Handout, Layout, Part, Piece};
use crate::markdown::{Block, Span, blocks, plain};
use crate::numbers::percent;
use crate::speech::Arg;
use crate::teller::Teller;

/// The mark between the short brief and the full one.
const NEXT: &str = "\n# ";

/// The brief to be read before a class: mandate, short brief, hypotheses.
pub(super) fn short(teller: &Teller) -> Handout {
    let pack = &teller.pack;
    let text = pack.briefing.split(NEXT).next().unwrap_or_default();
    let mut parts = vec![mandate(teller)];
    parts.extend(written(teller.say("briefing-short", &[]), text));
    let of = |kind: &TypeText| {
        let percent = percent(kind.prior.0);
        let args = [
            ("name", Arg::Text(&kind.name)),
            ("statement", Arg::Text(&kind.statement)),
            ("percent", Arg::Text(&percent)),
        ];
        teller.say("handout-hypothesis", &args)
    };
    parts.push(hypotheses(teller, pack.types.iter().map(of)));
    let (title, note) = (teller.say("handout-brief", &[]), teller.say("handout-brief-note", &[]));
    Handout { id: "brief", title, note, layout: Layout::Text, parts }
}

/// All of it: mandate, the whole brief, each hypothesis with its case, what is cited.
pub(super) fn full(teller: &Teller) -> Handout {
    let pack = &teller.pack;
    let text = pack.briefing.split_once(NEXT).map_or(pack.briefing.as_str(), |(_, rest)| rest);
    // The heading of the full brief has lost its mark with the cut.
    let text = text.split_once('\n').map_or(text, |(_, rest)| rest);
    let mut parts = vec![mandate(teller)];
    parts.extend(written(teller.say("briefing-full", &[]), text));
    let of = |kind: &TypeText| {
        let percent = percent(kind.prior.0);
        let args = [
            ("name", Arg::Text(&kind.name)),
            ("statement", Arg::Text(&kind.statement)),
            ("case", Arg::Text(&kind.case)),
            ("percent", Arg::Text(&percent)),
        ];
        teller.say("handout-case", &args)
    };
    parts.push(hypotheses(teller, pack.types.iter().map(of)));
    let cited: BTreeSet<&str> = text.split('[').filter_map(|rest| rest.split_once(']').map(|(id, _)| id)).collect();
    let sources = pack.sources.iter().filter(|source| cited.contains(source.id.as_str()));
    let sources: Vec<String> = sources.map(|source| format!("[{}] {}", source.id, source.reference)).collect();
    if !sources.is_empty() {
        let pieces = sources.into_iter().map(Piece::Note).collect();
        parts.push(Part { title: teller.say("handout-cited", &[]), pieces });
    }
    let (title, note) = (teller.say("handout-brief-full", &[]), teller.say("handout-brief-full-note", &[]));
    Handout { id: "brief-in-full", title, note, layout: Layout::Text, parts }
}

fn mandate(teller: &Teller) -> Part {
    let pieces = vec![Piece::items(teller.pack.mandate.lines.iter().cloned())];
    Part { title: teller.say("briefing-mandate", &[]), pieces }
}

fn hypotheses(teller: &Teller, each: impl Iterator<Item = String>) -> Part {
    let pieces = vec![Piece::Note(teller.say("handout-hypotheses-note", &[])), Piece::items(each)];
    Part { title: teller.say("briefing-hypotheses", &[]), pieces }
}

/// The parts of a text with headings; what stands before the first one has a heading of its own.
fn written(first: String, text: &str) -> Vec<Part> {
    let mut parts = vec![Part { title: first, pieces: Vec::new() }];
    let mut items: Vec<Vec<Span>> = Vec::new();
    for block in blocks(text) {
        if !matches!(block, Block::Item(_)) {
            flush(&mut parts, &mut items);
        }
        match block {
            // The text's own title.
            Block::Heading(1, _) => {}
            Block::Heading(_, spans) => parts.push(Part { title: plain(&spans), pieces: Vec::new() }),
            Block::Paragraph(spans) => put(&mut parts, Piece::Text(spans)),
            Block::Item(spans) => items.push(spans),
        }
    }
    flush(&mut parts, &mut items);
    parts.retain(|part| !part.pieces.is_empty());
    parts
}

fn put(parts: &mut [Part], piece: Piece) {
    if let Some(part) = parts.last_mut() {
        part.pieces.push(piece);
    }
}

fn flush(parts: &mut [Part], items: &mut Vec<Vec<Span>>) {
    if !items.is_empty() {
        put(parts, Piece::Items(std::mem::take(items)));
    }
}
