//! `just fuzz updates`.
#![no_main]

#[path = "../../tests/hostile/updates.rs"]
mod updates;

libfuzzer_sys::fuzz_target!(|data: &[u8]| updates::hold(data));
