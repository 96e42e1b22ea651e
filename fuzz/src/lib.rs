//! What the fuzzer does with its bytes. The ordinary tests include these files too (`tests/program/fuzzed.rs`), and give them
//! the inputs that are kept in `seeds/`.

pub mod edits;
pub mod scenario;
pub mod session;
