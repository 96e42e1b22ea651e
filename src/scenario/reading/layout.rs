//! Where a quote or a bracket is missing, judged by lines and indentation as well as by counting.
//!
//! A bracket that is lost shows, by counting alone, only where the file ends. People indent what stands in a bracket, so
//! the first line that is not indented as far as it would have to be tells where the bracket should have been closed.

use crate::reading::flaw::{Flaw, FlawKind, QuoteLook, is_curly};
use crate::reading::tokens::{Piece, Token, closing};

/// Nesting beyond which a file is refused: no record of ours comes near it.
pub(super) const DEEPEST: usize = 64;

/// The first comment or text that runs on to where it cannot end.
pub(super) fn run_on(text: &str, pieces: &[Piece]) -> Option<Flaw> {
    for (at, piece) in pieces.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| pieces[at].token);
        let kind = match piece.token {
            Token::Comment => FlawKind::OpenComment,
            Token::Text(false) => FlawKind::OpenText(look(text, piece, before)),
            Token::Text(true) if text[piece.span.clone()].contains('\n') => {
                let after = pieces.get(at + 1).map(|piece| piece.token);
                let begins = !matches!(before, Some(Token::Text(_) | Token::Word | Token::Odd(_) | Token::Close(_)));
                let ends = matches!(after, None | Some(Token::Comma | Token::Colon | Token::Close(_)));
                if begins && ends {
                    continue;
                }
                let lines = text[piece.span.clone()].matches('\n').count();
                FlawKind::RunOn { ends: piece.line + lines + 1, look: look(text, piece, before) }
            }
            _ => continue,
        };
        let start = piece.span.start;
        return Some(Flaw { span: start..start + 1, kind });
    }
    None
}

fn look(text: &str, piece: &Piece, before: Option<Token>) -> QuoteLook {
    let first = text[piece.span.clone()].lines().next().unwrap_or("");
    if matches!(before, Some(Token::Word | Token::Odd(_))) {
        return QuoteLook::Unopened;
    }
    if let Some(curly) = first.chars().rev().find(|c| is_curly(*c) && !matches!(c, '’' | '‘')) {
        return QuoteLook::Curly(curly);
    }
    if first.contains("\\\"") { QuoteLook::Escaped } else { QuoteLook::Plain }
}

/// The first bracket that is not closed, or closes nothing; `None` if all of them fit.
///
/// Only where they do not, the indentation is asked: who indents otherwise and closes all brackets does nothing wrong.
pub(super) fn brackets(pieces: &[Piece]) -> Option<Flaw> {
    if all_fit(pieces) {
        return None;
    }
    let mut open: Vec<usize> = Vec::new();
    let mut closed = None;
    for (at, piece) in pieces.iter().enumerate() {
        if let Some(flaw) = outdented(pieces, &open, at) {
            return Some(flaw);
        }
        match piece.token {
            Token::Open(_) if open.len() >= DEEPEST => {
                return Some(Flaw { span: piece.span.clone(), kind: FlawKind::TooDeep });
            }
            Token::Open(_) => open.push(at),
            Token::Close(close) => {
                match open.last() {
                    Some(top) if closes(pieces[*top].token, close) && !too_far_in(pieces, *top, at) => {}
                    _ => return Some(mismatch(pieces, &open, closed, at, close)),
                }
                closed = open.pop();
            }
            _ => {}
        }
    }
    let (bottom, top) = (open.first()?, open.last()?);
    if let Token::Open(open) = pieces[0].token
        && bottom == top
        && pieces.get(1).is_some_and(|next| next.token == pieces[0].token)
    {
        return Some(Flaw { span: pieces[1].span.clone(), kind: FlawKind::OpenedTwice(open) });
    }
    let here = if bottom == top { pieces.last()?.span.end - 1 } else { pieces[*top].span.start };
    Some(left_open(pieces, *top, here))
}

fn all_fit(pieces: &[Piece]) -> bool {
    let mut open = Vec::new();
    let fits = pieces.iter().all(|piece| match piece.token {
        Token::Open(_) => {
            open.push(piece.token);
            true
        }
        Token::Close(close) => open.pop().is_some_and(|open| closes(open, close)),
        _ => true,
    });
    fits && open.is_empty()
}

/// True if a bracket at the beginning of a line stands further in than the line it would close, on which nothing stands
/// behind the opening one.
fn too_far_in(pieces: &[Piece], top: usize, at: usize) -> bool {
    let alone = pieces.get(top + 1).is_some_and(|next| next.line > pieces[top].line);
    pieces[at].first && pieces[at].line > pieces[top].line && alone && pieces[at].indent > pieces[top].indent
}

fn closes(open: Token, close: char) -> bool {
    matches!(open, Token::Open(open) if closing(open) == close)
}

/// The bracket that a line's indentation shows to be left open before it.
fn outdented(pieces: &[Piece], open: &[usize], at: usize) -> Option<Flaw> {
    let piece = &pieces[at];
    let (top, below) = open.split_last()?;
    let opener = &pieces[*top];
    if !piece.first || opener.line == piece.line {
        return None;
    }
    let left = match piece.token {
        Token::Close(close) => {
            let meant = |below: &usize| pieces[*below].indent == piece.indent && closes(pieces[*below].token, close);
            opener.indent > piece.indent && below.iter().any(meant)
        }
        _ => opener.indent >= piece.indent && below.iter().any(|below| pieces[*below].indent < piece.indent),
    };
    left.then(|| {
        // A comma alone stood behind the bracket that is lost.
        let here = if piece.token == Token::Comma { piece.span.start } else { pieces[at - 1].span.end - 1 };
        left_open(pieces, *top, here)
    })
}

fn left_open(pieces: &[Piece], top: usize, here: usize) -> Flaw {
    let piece = &pieces[top];
    let Token::Open(open) = piece.token else {
        return Flaw { span: piece.span.clone(), kind: FlawKind::Trailing };
    };
    // Brackets of one kind side by side: a record has one, and two behind a name.
    let beside = |at: usize, next: usize| {
        pieces[at].token == pieces[next].token && pieces[at].span.end == pieces[next].span.start
    };
    let first = (1..=top).rev().find(|at| !beside(at - 1, *at)).unwrap_or(0);
    let last = (top..pieces.len() - 1).find(|at| !beside(*at, at + 1)).unwrap_or(pieces.len() - 1);
    let named = first > 0 && pieces[first - 1].token == Token::Word;
    if last - first > usize::from(named) {
        return Flaw { span: pieces[last].span.clone(), kind: FlawKind::OpenedTwice(open) };
    }
    Flaw { span: here..here + 1, kind: FlawKind::LeftOpen { open, line: piece.line + 1 } }
}

/// What a closing bracket that does not fit means.
fn mismatch(pieces: &[Piece], open: &[usize], closed: Option<usize>, at: usize, close: char) -> Flaw {
    let piece = &pieces[at];
    let unexpected = Flaw { span: piece.span.clone(), kind: FlawKind::Unexpected(close) };
    // Two close what one opened behind a name, where two belong.
    let single = closed.filter(|opener| {
        let closes_too =
            pieces[at - 1].first && pieces[at - 1].token == piece.token && pieces[at - 1].span.end == piece.span.start;
        let named = *opener > 0 && pieces[opener - 1].token == Token::Word;
        closes_too && named && pieces[*opener].line < piece.line && !matches!(pieces[opener + 1].token, Token::Open(_))
    });
    if let Some(opener) = single {
        return Flaw { span: pieces[opener].span.clone(), kind: FlawKind::Unopened { close, line: piece.line + 1 } };
    }
    let Some((top, below)) = open.split_last() else {
        return if piece.first { unopened(pieces, at, close) } else { unexpected };
    };
    let opener = &pieces[*top];
    if below.is_empty() && at + 1 == pieces.len() && wrong_root(pieces, *top) {
        let kind = FlawKind::Unopened { close, line: piece.line + 1 };
        return Flaw { span: opener.span.clone(), kind };
    }
    if opener.line == piece.line {
        let meant =
            below.last().is_some_and(|below| pieces[*below].line == piece.line && closes(pieces[*below].token, close));
        return if meant { left_open(pieces, *top, piece.span.start) } else { unexpected };
    }
    if !piece.first {
        return unexpected;
    }
    if piece.indent > opener.indent {
        return unopened(pieces, at, close);
    }
    if below.iter().any(|below| closes(pieces[*below].token, close)) {
        let here = pieces[at - 1].span.end - 1;
        return left_open(pieces, *top, here);
    }
    unexpected
}

/// True if the bracket that opens the file is of another kind than what stands in it: fields stand in a record, all else
/// in a list.
fn wrong_root(pieces: &[Piece], root: usize) -> bool {
    let inside = |at: usize| pieces.get(root + at).map(|piece| piece.token);
    let record = inside(1) == Some(Token::Word) && inside(2) == Some(Token::Colon);
    pieces[root].token != Token::Open(if record { '(' } else { '[' })
}

/// A closing bracket at the beginning of a line whose opening one is lost: that stood on the nearest line before it that
/// is indented alike.
fn unopened(pieces: &[Piece], at: usize, close: char) -> Flaw {
    let piece = &pieces[at];
    let kind = FlawKind::Unopened { close, line: piece.line + 1 };
    let begins = (0..at).rev().find(|at| pieces[*at].first && pieces[*at].indent <= piece.indent);
    let Some(begins) = begins else {
        return Flaw { span: piece.span.clone(), kind: FlawKind::Unexpected(close) };
    };
    let next_line = (begins + 1..=at).find(|at| pieces[*at].first).unwrap_or(at);
    let whole =
        pieces[begins].indent == piece.indent && !matches!(pieces[begins].token, Token::Close(_) | Token::Comma);
    if next_line == at {
        return Flaw { span: piece.span.clone(), kind: FlawKind::Unexpected(close) };
    }
    let here = if whole { pieces[next_line - 1].span.end - 1 } else { pieces[next_line].span.start };
    Flaw { span: here..here + 1, kind }
}
