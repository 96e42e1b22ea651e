//! The claims of the article behind the rules and of the field, each as something the rules must show; and mutants of
//! the rules, to see which claim notices which term.
//!
//! Rows 1 to 60 are those of the research note on the article, 61 to 68 those added to it later; 69 to 128 are what the
//! literature named beside them says, 129 to 149 what forms do that further worlds asked for. A claim that no mutant kills, and a term that no claim notices, stand in
//! `README.md` beside this file.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and prints what it found"
)]

mod after;
mod ally;
mod bargain;
mod desks;
mod fighting;
mod finding;
mod forms;
mod ground;
mod home;
mod kept;
mod movement;
mod mutants;
mod split;
mod table;
mod tie;

use ground::Ground;

/// Something the rules must show.
pub struct Claim {
    /// The row it is listed under.
    pub row: u32,
    /// The words it stands for: a few of the article's, or of what the field says.
    pub words: &'static str,
    /// Whether the rules on this ground show it.
    pub holds: fn(&Ground) -> bool,
}

/// All claims, by row.
#[must_use]
pub fn claims() -> Vec<&'static Claim> {
    let all = [
        tie::CLAIMS,
        ally::CLAIMS,
        movement::CLAIMS,
        desks::CLAIMS,
        table::CLAIMS,
        after::CLAIMS,
        bargain::CLAIMS,
        home::CLAIMS,
        kept::CLAIMS,
        fighting::CLAIMS,
        split::CLAIMS,
        finding::CLAIMS,
        forms::CLAIMS,
    ];
    let mut claims: Vec<&Claim> = all.into_iter().flatten().collect();
    claims.sort_by_key(|claim| claim.row);
    claims
}

#[test]
fn every_claim_holds() {
    let ground = Ground::new(&|_| {});
    let failed: Vec<String> = claims()
        .iter()
        .filter(|claim| !(claim.holds)(&ground))
        .map(|claim| format!("{}: \"{}\"", claim.row, claim.words))
        .collect();
    assert!(failed.is_empty(), "claims that the rules do not show:\n{}", failed.join("\n"));
}

#[test]
fn every_row_is_there_once() {
    let rows: Vec<u32> = claims().iter().map(|claim| claim.row).collect();
    let expected: Vec<u32> = (1..=149).collect();
    assert_eq!(rows, expected);
}
