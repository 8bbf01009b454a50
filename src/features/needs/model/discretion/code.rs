//! Codes that open doors and hand out parcels.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::matches;
use super::vocabulary::{any_before_number, any_of, compiled, goes_on, link};

static CODE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let word = any_before_number("needs-private-keywords-code");
    let of_what = any_of("needs-private-keywords-code-for");
    let link = link();
    let first = r"[#*]*[a-z]{0,20}-?\d[\da-z]*(?:[-#*][\da-z]+)*[#*]*";
    compiled(&format!(r"{word}(?:\s+{of_what}(?:\s+[a-z]+){{1,3}}?)?{link}{first}(?:\s\d+)*"))
});

/// Where codes stand, each with the word that names it. What follows in groups belongs to it,
/// unless that is a time or a count.
pub(super) fn codes(text: &str) -> Vec<Range<usize>> {
    let found = matches(CODE.as_ref(), text, |text, range| shortened(text, range).is_some());
    found.iter().filter_map(|range| shortened(text, range)).collect()
}

/// The code without the last groups of digits that go on as something else.
fn shortened(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let mut end = range.end;
    while goes_on(text, end) {
        let code = text.get(range.start..end)?;
        let (shorter, last) = code.rsplit_once(char::is_whitespace)?;
        if !last.bytes().all(|letter| letter.is_ascii_digit())
            || !shorter.ends_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '#')
            || !shorter.contains(|letter: char| letter.is_ascii_digit())
        {
            return None;
        }
        end = range.start + shorter.len();
    }
    Some(range.start..end)
}
