//! What the fuzzer does with its bytes, so that it is compiled with everything else, and the inputs that it found to reach much
//! or that were too much for the program once: `fuzz/seeds/TARGET/`.

#[path = "../../fuzz/src/edits.rs"]
mod edits;
#[path = "../../fuzz/src/scenario.rs"]
mod scenario;
#[path = "../../fuzz/src/session.rs"]
mod session;

use std::fs;

use wedge_testkit::Dice;

use crate::run::root;

/// Inputs by lot for each target: few, as the fuzzer has its own time.
const BY_LOT: usize = 40;

/// Every input that is kept for a target, and edits by lot.
fn inputs(target: &str) -> Vec<Vec<u8>> {
    let mut dice = Dice::new(7);
    let mut by_lot = || {
        let edits = (0..dice.below(60)).map(|_| u8::try_from(dice.below(256)).unwrap()).collect::<Vec<u8>>();
        [b"E".as_slice(), &edits].concat()
    };
    let mut all: Vec<Vec<u8>> = (0..BY_LOT).map(|_| by_lot()).collect();
    let kept = fs::read_dir(root().join("fuzz/seeds").join(target)).into_iter().flatten();
    all.extend(kept.map(|entry| fs::read(entry.unwrap().path()).unwrap()));
    all
}

#[test]
fn what_the_fuzzer_found_in_scenarios_stays_mended() {
    inputs("scenario").iter().for_each(|bytes| scenario::load_bytes(bytes));
}

#[test]
fn what_the_fuzzer_found_in_sessions_stays_mended() {
    inputs("session").iter().for_each(|bytes| session::read_bytes(bytes));
}
