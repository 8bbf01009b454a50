//! `just fuzz codes`.
#![no_main]

#[path = "../../tests/hostile/codes.rs"]
mod codes;

libfuzzer_sys::fuzz_target!(|data: &[u8]| codes::hold(data));
