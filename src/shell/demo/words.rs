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
