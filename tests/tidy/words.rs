//! Words in the sources: every message is used, every message that is used is there, and what
//! people read stands in the locales alone.

use std::collections::BTreeSet;

use super::assert_none;
use super::phrases::locales;
use super::reading::{Source, sources};

/// What a view may write by itself, and why.
const WRITTEN: &[(&str, &str)] = &[];

#[test]
fn every_message_is_used_and_every_message_used_is_there() {
    let locales = locales();
    let phrases = || locales.iter().flat_map(|locale| &locale.phrases);
    let known: BTreeSet<&str> = phrases().map(|phrase| phrase.id.as_str()).collect();
    let areas: BTreeSet<&str> = phrases().map(|phrase| phrase.file.as_str()).collect();
    let mut named = BTreeSet::new();
    let mut faults = Vec::new();
    for source in sources("src") {
        for literal in source.literals().into_iter().filter(|literal| is_id(literal, &areas)) {
            if !known.contains(literal.as_str()) {
                faults.push(format!("{}: \"{literal}\" is in no locale: write it", source.path));
            }
            named.insert(literal);
        }
    }
    for id in known.into_iter().filter(|id| !named.contains(*id)) {
        faults.push(format!("{id} is said nowhere in src: take it out of every locale"));
    }
    assert_none(&faults, "sources and locales name the same messages, as whole literals");
}

/// `views.rs`, and all that is in a folder `views`.
fn is_view(source: &Source) -> bool {
    source.name() == "views.rs" || source.path.contains("/views/")
}

#[test]
fn views_hold_no_words_of_their_own() {
    let locales = locales();
    let phrases = || locales.iter().flat_map(|locale| &locale.phrases);
    let areas: BTreeSet<&str> = phrases().map(|phrase| phrase.file.as_str()).collect();
    let values: BTreeSet<&String> = phrases().flat_map(|phrase| &phrase.variables).collect();
    let mut faults = Vec::new();
    let mut written = BTreeSet::new();
    for source in sources("src/features").iter().filter(|source| is_view(source)) {
        for literal in source.literals() {
            if is_id(&literal, &areas) || values.contains(&literal) || !has_words(&literal) {
                continue;
            }
            match WRITTEN.iter().find(|(listed, _)| *listed == literal) {
                Some((listed, _)) => _ = written.insert(*listed),
                None => faults.push(format!("{}: \"{literal}\"", source.path)),
            }
        }
    }
    for (listed, _) in WRITTEN.iter().filter(|(listed, _)| !written.contains(listed)) {
        faults.push(format!("no view writes \"{listed}\" any more: take it out of WRITTEN"));
    }
    assert_none(&faults, "put what people read into locales/<tag>/<feature>.ftl, and say it by id");
}

#[test]
fn the_sources_write_in_ascii_letters() {
    let mut faults = Vec::new();
    for source in sources("src") {
        for literal in source.literals() {
            if literal.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii()) {
                faults.push(format!("{}: \"{literal}\"", source.path));
            }
        }
    }
    assert_none(&faults, "put words of other scripts into locales/<tag>/<feature>.ftl");
}

/// True if it looks like the id of a message of one of these areas.
fn is_id(literal: &str, areas: &BTreeSet<&str>) -> bool {
    literal.split_once('-').is_some_and(|(area, rest)| {
        let of_id = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        areas.contains(area)
            && !rest.is_empty()
            && rest.bytes().all(|letter| of_id(letter) || letter == b'-')
    })
}

/// True if letters are left without placeholders (`{name}`) and marks of formats (`%H`).
fn has_words(literal: &str) -> bool {
    let mut depth = 0_usize;
    let mut before = ' ';
    for letter in literal.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && before != '%' && letter.is_alphabetic() => return true,
            _ => {}
        }
        before = letter;
    }
    false
}
