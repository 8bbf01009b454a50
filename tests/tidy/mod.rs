//! What the code promises about itself, held by reading it: the arrow between the strata, the
//! statements and their plans, the schema, its migrations and its columns, the commands, the
//! locales, the sources; and by driving it: every sentence that can be said, who may do what, the
//! manners of every notice, how many statements a verb runs, whether the dispatcher can be built.
//!
//! Each guard is a file. A guard that fails says what to do; a constant that lists exceptions says
//! why each is one, and an exception that is no longer needed fails too, so that lists shrink.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "clippy knows only functions marked as tests for tests; all of this is"
)]

mod arrow;
mod chinese;
mod commands;
mod data_map;
mod dispatcher;
mod golden;
mod kinds;
mod ladder;
mod lists;
mod locales;
mod manners;
pub mod migrated;
mod mydata;
mod parting;
mod permissions;
mod phrasebook;
mod phrases;
pub mod reading;
mod retention;
mod samples;
mod schema;
mod sources;
mod statements;
mod trial;
mod verbs;
mod words;

/// Fails with all that was found wrong, and with what to do about it.
#[track_caller]
fn assert_none(faults: &[String], advice: &str) {
    assert!(faults.is_empty(), "{advice}:\n  {}\n", faults.join("\n  "));
}
