//! The words of the page: all of `locales/<tag>/demo.ftl`.

use std::collections::BTreeMap;

use crate::kernel::language::Language;
use crate::kernel::speech::{self, Value};

/// What the page puts in by itself: it gets them as they are written here.
const VALUES: &[(&str, &str)] = &[
    ("name", "{name}"),
    ("other", "{other}"),
    ("title", "{title}"),
    ("time", "{time}"),
    ("seconds", "{seconds}"),
    ("count", "{count}"),
    ("language", "{language}"),
];

/// All words in a language, by their ids.
pub(super) fn all(language: Language) -> BTreeMap<&'static str, String> {
    let values: Vec<_> = VALUES.iter().map(|(name, text)| (*name, Value::Text(text))).collect();
    speech::ids("demo").map(|id| (id, language.say(id, &values).plain())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_comes_whole_with_its_values_as_the_page_puts_them_in() {
        for language in Language::all() {
            let words = all(language);
            assert!(words.len() > 100, "the page has more words than that: {}", words.len());
            for (id, text) in words {
                assert!(!text.is_empty() && text != id, "{id} says nothing");
                assert!(!text.contains("{$"), "{id} has a value that VALUES lacks: {text}");
            }
        }
    }
}
