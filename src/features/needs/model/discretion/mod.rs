//! Discretion: what looks private in somebody's words, so that it does not stand in the group.
//!
//! Codes are looked for first, then `address`es, then `phone` numbers, then what is known of
//! somebody's `home`; what was found is covered
//! before the next are looked for.

mod absence;
mod address;
mod code;
mod home;
mod phone;
mod vocabulary;

#[cfg(test)]
mod discretion_tests;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::folded::Folded;
pub use absence::tells_absence;
pub use home::Home;
use vocabulary::{any_of, compiled};

/// What stands in place of what was found: no pattern matches it.
const COVER: &str = "\u{1}";
pub(super) const BETWEEN: &str = " · ";

/// Somebody's words, parted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// What everybody may read; empty if nothing else was said.
    pub open: String,
    /// What looks private, in order, each with the word that names it.
    pub private: Option<String>,
}

/// Parts words into what everybody may read, and what looks like a telephone number, a flat or a
/// code. What is left is looked at again: what stood on both sides of something that was taken out
/// may be a number now.
pub fn part(text: &str) -> Parted {
    part_of(text, &Home::default())
}

/// The same for somebody whose home is known: it is found also where no word names it.
pub fn part_of(text: &str, home: &Home) -> Parted {
    let mut parted = part_once(text, home);
    while let Some(private) = &parted.private {
        let again = part_once(&parted.open, home);
        let Some(more) = again.private.filter(|_| again.open.len() < parted.open.len()) else {
            break;
        };
        parted = Parted { open: again.open, private: Some([private, more.as_str()].join(BETWEEN)) };
    }
    parted
}

fn part_once(text: &str, home: &Home) -> Parted {
    let folded = Folded::of(text);
    let mut covered = folded.as_str().to_owned();
    for range in matches(PLAIN.as_ref(), &covered, |_, _| true) {
        cover(&mut covered, &range);
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    for look in [code::codes, address::addresses, phone::phones] {
        for range in look(&covered) {
            cover(&mut covered, &range);
            found.push(range);
        }
    }
    for range in home.places(&covered) {
        cover(&mut covered, &range);
        found.push(range);
    }
    if found.is_empty() {
        return Parted { open: text.trim().to_owned(), private: None };
    }
    found.sort_by_key(|range| range.start);
    let phrases: Vec<&str> = found.iter().map(|range| folded.original(range).trim()).collect();
    let private = Some(phrases.join(BETWEEN));
    let parts: Vec<Range<usize>> = found
        .iter()
        .map(|range| led_to(&covered, range.start)..owning(&covered, range.end))
        .collect();
    Parted { open: folded.without(&parts), private }
}

static PLAIN: LazyLock<Option<Regex>> =
    LazyLock::new(|| compiled(&any_of("needs-private-keywords-plain")));

static LEADS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let leads = any_of("needs-private-keywords-leads");
    compiled(&format!(r"(?:{leads}[\s:]*)+$"))
});

/// Where what only leads to a place in the text begins.
fn led_to(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let lead = LEADS.as_ref().and_then(|leads| leads.find(before));
    lead.map_or(at, |lead| lead.start())
}

static OWNING: LazyLock<Option<Regex>> =
    LazyLock::new(|| compiled(&format!("^{}", any_of("needs-private-keywords-owning"))));

/// Where what only says whose the rest is ends.
fn owning(text: &str, end: usize) -> usize {
    let behind = text.get(end..).unwrap_or_default();
    let owning = OWNING.as_ref().and_then(|owning| owning.find(behind));
    owning.map_or(end, |owning| end + owning.end())
}

fn cover(text: &mut String, range: &Range<usize>) {
    if text.get(range.clone()).is_some() {
        text.replace_range(range.clone(), &COVER.repeat(range.len()));
    }
}

/// All that matches and is accepted, in order; what is not accepted may hold what is.
fn matches(
    pattern: Option<&Regex>,
    text: &str,
    accepts: impl Fn(&str, &Range<usize>) -> bool,
) -> Vec<Range<usize>> {
    let Some(pattern) = pattern else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(one) = text.get(at..).and_then(|_| pattern.find_at(text, at)) {
        let next = text.get(one.start()..).and_then(|rest| rest.chars().next());
        if !one.is_empty() && accepts(text, &one.range()) {
            at = one.end();
            found.push(one.range());
        } else {
            at = one.start() + next.map_or(1, char::len_utf8);
        }
    }
    found
}
