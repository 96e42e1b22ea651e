//! A number as a finding shows it.

/// As its author would write it, and not in three hundred digits.
pub(super) fn number(value: f64) -> String {
    if value.abs() < 1e9 { value.to_string() } else { format!("{value:e}") }
}
