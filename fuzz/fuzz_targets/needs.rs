//! `just fuzz needs`.
#![no_main]

#[path = "../../tests/hostile/needs.rs"]
mod needs;

libfuzzer_sys::fuzz_target!(|data: &[u8]| needs::hold(data));
