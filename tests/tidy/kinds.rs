//! The kinds of what can be told, answered and wanted: the variants of an enum, read from its
//! source, so that a list of samples cannot be short of one.

use std::collections::BTreeSet;

use super::assert_none;
use super::reading::{Source, sources};

/// The variants of this enum, in the order of its source.
pub fn variants(path: &str, name: &str) -> Vec<String> {
    let found = sources(path.rsplit_once('/').unwrap().0);
    let source: Option<&Source> = found.iter().find(|source| source.path == path);
    let source = source.unwrap_or_else(|| panic!("{path} is gone: mend the path in this test"));
    let found = source.syntax().items.into_iter().find_map(|item| {
        let syn::Item::Enum(found) = item else { return None };
        (found.ident == name).then_some(found)
    });
    let found = found.unwrap_or_else(|| panic!("{path} has no enum {name}: mend this test"));
    found.variants.iter().map(|variant| variant.ident.to_string()).collect()
}

/// The names of all variants; those of an enum inside of a variant stand behind it.
pub fn names(path: &str, name: &str, nested: &[(&str, &str, &str)]) -> Vec<String> {
    let within = |variant: String| match nested.iter().find(|(outer, _, _)| *outer == variant) {
        Some((outer, path, name)) => variants(path, name)
            .into_iter()
            .map(|inner| format!("{outer} {}", snake(&inner)))
            .collect(),
        None => vec![variant],
    };
    variants(path, name).into_iter().flat_map(within).collect()
}

/// The variants as they stand in JSON and in the audit log: `AskedAgain` is `asked_again`.
pub fn snake(variant: &str) -> String {
    let mut snake = String::new();
    for letter in variant.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// Fails if these names are not all there are.
#[track_caller]
pub fn assert_complete(
    what: &str,
    expected: impl IntoIterator<Item = String>,
    named: impl IntoIterator<Item = String>,
) {
    let (expected, named): (BTreeSet<_>, BTreeSet<_>) =
        (expected.into_iter().collect(), named.into_iter().collect());
    let missing = expected.difference(&named).map(|name| format!("{what}: {name} is missing"));
    let unknown = named.difference(&expected).map(|name| format!("{what}: {name} is none"));
    let faults: Vec<String> = missing.chain(unknown).collect();
    assert_none(&faults, "list each of them once in the samples of this test, by its own name");
}
