//! The words by which private things are known, as patterns.

use std::sync::LazyLock;

use regex::Regex;

use crate::kernel::language::Language;

/// A pattern, compiled; nothing if it cannot be.
pub(super) fn compiled(pattern: &str) -> Option<Regex> {
    Regex::new(pattern)
        .inspect_err(|error| tracing::error!(%error, "a pattern of words is faulty"))
        .ok()
}

/// A pattern for the words of a list, in every language: the longest first, each as a word of its
/// own. A list in which there are no words matches nothing.
pub(super) fn any_of(id: &'static str) -> String {
    alternatives(id, true)
}

/// The same, but a number may follow without a blank.
pub(super) fn any_before_number(id: &'static str) -> String {
    alternatives(id, false)
}

fn alternatives(id: &'static str, ends: bool) -> String {
    let mut words: Vec<String> = Language::all()
        .flat_map(|language| {
            let list = language.label(id).to_lowercase();
            list.split(',').map(|word| word.trim().to_owned()).collect::<Vec<_>>()
        })
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    if words.is_empty() {
        return r"[^\s\S]".into();
    }
    let is_latin =
        |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let bounded = |word: &String| {
        let begin = if is_latin(word.chars().next()) { r"(?-u:\b)" } else { "" };
        let end = if ends && is_latin(word.chars().next_back()) { r"(?-u:\b)" } else { "" };
        format!("{begin}{}{end}", regex::escape(word))
    };
    format!("(?:{})", words.iter().map(bounded).collect::<Vec<_>>().join("|"))
}

/// What may stand between a word and the number that it names.
pub(super) fn link() -> String {
    format!(r"[\s:#.=]*(?:{}[\s:#.=]*)*", any_before_number("needs-private-keywords-links"))
}

static COUNTED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let counted = any_of("needs-private-keywords-counted");
    compiled(&format!(r"^\s?{counted}"))
});
static LONGER: LazyLock<Option<Regex>> = LazyLock::new(|| compiled(r"^[-:/.]\d"));

/// True if what stands behind a number is counted by it, or makes it part of something longer.
pub(super) fn goes_on(text: &str, end: usize) -> bool {
    let behind = text.get(end..).unwrap_or_default();
    let matches =
        |pattern: &Option<Regex>| pattern.as_ref().is_some_and(|pattern| pattern.is_match(behind));
    matches(&COUNTED) || matches(&LONGER)
}
