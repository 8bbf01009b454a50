//! `just fuzz links`.
#![no_main]

#[path = "../../tests/hostile/links.rs"]
mod links;

libfuzzer_sys::fuzz_target!(|data: &[u8]| links::hold(data));
