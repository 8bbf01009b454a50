//! The locales among each other: the same files, messages and values in every language, whole
//! sentences, and the plurals that each language has.

use std::collections::{BTreeMap, BTreeSet};

use super::assert_none;
use super::phrases::{Phrase, locales};

/// The plural categories of each language, for whole numbers:
/// <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>
const PLURALS: &[(&str, &[&str])] = &[("en", &["one", "other"]), ("zh-CN", &["other"])];

/// Every category that some language has.
const CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// How long a button's label may be, so that a phone shows all of it.
const LABEL: usize = 30;

#[test]
fn every_locale_can_be_read() {
    let faults: Vec<String> = locales().into_iter().flat_map(|locale| locale.faults).collect();
    assert_none(&faults, "mend these: Fluent would leave them out, and they would not be said");
}

#[test]
fn every_locale_has_the_same_files_and_messages() {
    let locales = locales();
    let files: BTreeSet<_> = locales.iter().flat_map(|locale| locale.files.clone()).collect();
    let ids: BTreeSet<_> =
        locales.iter().flat_map(|locale| &locale.phrases).map(|phrase| &phrase.id).collect();
    let mut faults = Vec::new();
    for locale in &locales {
        let tag = &locale.tag;
        faults.extend(files.difference(&locale.files).map(|file| format!("{tag}: {file}.ftl")));
        let own: BTreeSet<_> = locale.phrases.iter().map(|phrase| &phrase.id).collect();
        faults.extend(ids.difference(&own).map(|id| format!("{tag}: {id}")));
    }
    assert_none(&faults, "these are missing; write them, or take them out of the other locales");
}

#[test]
fn a_message_takes_the_same_values_in_every_locale() {
    let locales = locales();
    let mut takers: BTreeMap<&str, Vec<(&str, &Phrase)>> = BTreeMap::new();
    for locale in &locales {
        for phrase in &locale.phrases {
            takers.entry(&phrase.id).or_default().push((&locale.tag, phrase));
        }
    }
    let mut faults = Vec::new();
    for (id, phrases) in takers {
        let variables: BTreeSet<_> = phrases.iter().map(|(_, phrase)| &phrase.variables).collect();
        if variables.len() > 1 {
            let each = phrases.iter().map(|(tag, phrase)| format!("{tag} {:?}", phrase.variables));
            faults.push(format!("{id}: {}", each.collect::<Vec<_>>().join(", ")));
        }
    }
    assert_none(&faults, "say the same things with the same values in every locale");
}

#[test]
fn a_message_has_one_place_which_its_id_names() {
    let mut faults = Vec::new();
    for locale in locales() {
        let mut seen = BTreeSet::new();
        for Phrase { file, id, .. } in &locale.phrases {
            if !id.starts_with(&format!("{file}-")) {
                faults.push(format!("{}/{file}.ftl: {id} should begin with {file}-", locale.tag));
            }
            if !seen.insert(id) {
                faults.push(format!("{}/{file}.ftl: {id} is there twice", locale.tag));
            }
        }
    }
    assert_none(&faults, "a message stands once, in the file after which its id is named");
}

#[test]
fn a_message_is_whole() {
    let mut faults = Vec::new();
    for locale in locales() {
        for phrase in &locale.phrases {
            let (tag, id) = (&locale.tag, &phrase.id);
            if phrase.texts.is_empty() {
                faults.push(format!("{tag}: {id} says nothing"));
            }
            faults.extend(phrase.glued.iter().map(|other| format!("{tag}: {id} uses {other}")));
        }
    }
    assert_none(&faults, "write whole sentences, without references, terms, attributes, functions");
}

#[test]
fn a_choice_says_each_thing_once() {
    let mut faults = Vec::new();
    for locale in locales() {
        for phrase in &locale.phrases {
            for choice in &phrase.choices {
                let keys: BTreeSet<&String> = choice.iter().collect();
                for key in keys {
                    if choice.iter().filter(|other| *other == key).count() > 1 {
                        faults.push(format!("{}: {} says [{key}] twice", locale.tag, phrase.id));
                    }
                }
            }
        }
    }
    assert_none(
        &faults,
        "the first of them would be said, whatever is meant: name one of them anew",
    );
}

#[test]
fn a_choice_by_number_has_the_plurals_of_its_language() {
    let mut faults = Vec::new();
    let mut choices = 0;
    for locale in locales() {
        let tag = &locale.tag;
        let plurals: BTreeSet<String> = PLURALS
            .iter()
            .find(|(listed, _)| listed == tag)
            .unwrap_or_else(|| {
                panic!("{tag} is a new language: list its plurals in tests/tidy/locales.rs")
            })
            .1
            .iter()
            .map(|category| (*category).to_owned())
            .collect();
        for phrase in &locale.phrases {
            for choice in &phrase.choices {
                if !choice.iter().any(|key| CATEGORIES.contains(&key.as_str())) {
                    continue;
                }
                choices += 1;
                let keys: BTreeSet<String> =
                    choice.iter().filter(|key| key.parse::<f64>().is_err()).cloned().collect();
                if keys != plurals {
                    let id = &phrase.id;
                    faults.push(format!("{tag}: {id} has {keys:?}, the language {plurals:?}"));
                }
            }
        }
    }
    assert!(choices > 0, "choices by number are not found any more: mend this test");
    assert_none(&faults, "write one variant for each plural of the language, and no other");
}

#[test]
fn a_buttons_label_fits_a_phone() {
    let mut faults = Vec::new();
    for locale in locales() {
        for phrase in locale.phrases.iter().filter(|phrase| phrase.is_button()) {
            for text in phrase.texts.iter().filter(|text| text.chars().count() > LABEL) {
                faults.push(format!("{}: {}: {text}", locale.tag, phrase.id));
            }
        }
    }
    assert_none(&faults, &format!("shorten these labels to {LABEL} characters"));
}
