//! Hostile input: whatever strangers can send is read without a panic, and keeps what was promised.
//!
//! What holds is said in `codes`, `links`, `needs` and `updates`; `just fuzz` looks for what breaks
//! it for as long as one likes, and these tests do so for some seconds, from the same seeds.

mod codes;
mod links;
mod mutated;
mod needs;
mod storm;
mod updates;

use mutated::{holds_of_all, holds_of_mutated};

#[test]
fn whatever_a_tap_says_is_read_and_written_as_it_was_said() {
    holds_of_all(mutated::CODES, codes::hold);
    holds_of_mutated(mutated::CODES, 20_000, codes::hold);
}

#[test]
fn whatever_a_link_brings_ends_nothing() {
    holds_of_all(mutated::LINKS, links::hold);
    holds_of_mutated(mutated::LINKS, 8_000, links::hold);
}

#[test]
fn whatever_is_asked_for_the_group_reads_nothing_private() {
    holds_of_all(mutated::NEEDS, needs::hold);
    holds_of_mutated(mutated::NEEDS, 10_000, needs::hold);
}

#[test]
fn whatever_telegram_sends_is_read_or_put_aside() {
    holds_of_all(mutated::UPDATES, updates::hold);
    holds_of_mutated(mutated::UPDATES, 10_000, updates::hold);
}
