//! Whatever a session file holds is read, or said to be none.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| wedge_fuzz::session::read_bytes(bytes));
