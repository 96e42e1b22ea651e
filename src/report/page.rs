//! The sheet that every page is written on: its head, its one style, its foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use wedge_words::Speech;

/// The style of every page, for the screen and for paper.
const STYLE: &str = include_str!("style.css");

/// A whole page in the style of all.
pub(crate) fn page(speech: &Speech, title: &str, body: &Markup) -> String {
    styled(speech, title, STYLE, body)
}

/// A whole page in a style of its own. Nothing in it comes from elsewhere, and a browser that was told so holds it to that.
pub(crate) fn styled(speech: &Speech, title: &str, style: &str, body: &Markup) -> String {
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    let whole = html! {
        (DOCTYPE)
        html lang=(speech.language()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="referrer" content="no-referrer";
                title { (title) }
                style { (PreEscaped(style)) }
            }
            body { (body) }
        }
    };
    whole.into_string()
}
