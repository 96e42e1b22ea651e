//! Numbers as they are written.

/// A share as a whole percentage.
pub(crate) fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// A signed number with two decimals and a minus sign that a reader sees.
pub(crate) fn signed(value: f64) -> String {
    let text = format!("{value:+.2}");
    if text == "+0.00" || text == "-0.00" { "0.00".to_owned() } else { text.replace('-', "\u{2212}") }
}
