//! All tests of the whole: one binary, so that they share one build.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has said what is wrong"
)]

mod alive;
mod backing_up;
mod bell;
mod browser;
mod canary;
mod command_line;
mod demo;
mod desk;
mod erasing;
mod fallback;
mod holds;
mod hostile;
mod phrases;
mod poison;
mod rotating;
mod scenarios;
mod service;
mod soak;
mod support;
mod tidy;
