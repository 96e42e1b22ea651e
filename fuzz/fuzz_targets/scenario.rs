//! Whatever lies in a scenario's folder is loaded, or found wrong.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| wedge_fuzz::scenario::load_bytes(bytes));
