//! Words in the sources: every message is used, every message that is used is there, and what
//! people read stands in the locales alone.

use std::collections::BTreeSet;

use super::assert_none;
use super::phrases::locales;
use super::reading::{Source, files, sources};

/// What looks like a message and is none, and why.
const NO_MESSAGES: &[(&str, &str)] =
    &[("duty-tomorrow", "a choice of people, as buttons of long ago carry it")];

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
    let mut innocent = BTreeSet::new();
    for source in sources("src") {
        for literal in source.literals().into_iter().filter(|literal| is_id(literal, &areas)) {
            if let Some((listed, _)) = NO_MESSAGES.iter().find(|(listed, _)| *listed == literal) {
                innocent.insert(*listed);
                continue;
            }
            if !known.contains(literal.as_str()) {
                faults.push(format!("{}: \"{literal}\" is in no locale: write it", source.path));
            }
            named.insert(literal);
        }
    }
    for file in page() {
        for id in file.text.split('"').filter(|quoted| is_id(quoted, &areas)) {
            if !known.contains(id) {
                faults.push(format!("{}: \"{id}\" is in no locale: write it", file.path));
            }
            named.insert(id.to_owned());
        }
    }
    for id in known.into_iter().filter(|id| !named.contains(*id)) {
        faults.push(format!("{id} is said nowhere in src: take it out of every locale"));
    }
    for (listed, _) in NO_MESSAGES.iter().filter(|(listed, _)| !innocent.contains(listed)) {
        faults.push(format!("nothing says \"{listed}\" any more: take it out of NO_MESSAGES"));
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

#[test]
fn the_page_shows_words_as_text_and_holds_none_of_its_own() {
    let mut faults = Vec::new();
    for file in page() {
        let named = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("];
        for way in named.into_iter().filter(|way| file.text.contains(way)) {
            faults.push(format!("{}: {way} makes markup of what somebody wrote", file.path));
        }
        if file.text.contains(" style=\"") || has_handler(&file.text) {
            faults.push(format!(
                "{}: the page's policy forbids styles and scripts inside",
                file.path
            ));
        }
        if file.path.ends_with("index.html") {
            let texts = file.text.split('>').filter_map(|part| part.split_once('<'));
            let texts = texts
                .map(|(text, _)| text.trim())
                .filter(|text| has_words(text) && !NAMES.contains(text));
            faults.extend(texts.map(|text| format!("{}: \"{text}\"", file.path)));
        }
        let letters = file.text.chars().filter(|letter| letter.is_alphabetic());
        if letters.clone().any(|letter| !letter.is_ascii()) && !file.path.ends_with("index.html") {
            faults.push(format!("{}: put words of other scripts into the locales", file.path));
        }
        let beginnings = ["// ", "/* ", "<!doctype html>\n<!-- "];
        if !beginnings.iter().any(|begins| file.text.starts_with(begins)) {
            faults.push(format!("{}: begin with a line that says what it is", file.path));
        }
    }
    assert_none(&faults, "mend these in src/shell/demo/page");
}

/// How Linli, and each language, is called in every language.
const NAMES: [&str; 3] = ["Linli 邻里", "English", "简体中文"];

/// The files of the demo's page.
fn page() -> Vec<Source> {
    let folder = "src/shell/demo/page";
    [".html", ".js", ".css"].into_iter().flat_map(|ending| files(folder, ending)).collect()
}

/// True if an element has a script as an attribute, such as `onclick="…"`.
fn has_handler(text: &str) -> bool {
    let names = text.split(" on").skip(1);
    names
        .filter_map(|rest| rest.split_once("=\""))
        .any(|(name, _)| !name.is_empty() && name.bytes().all(|letter| letter.is_ascii_lowercase()))
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
