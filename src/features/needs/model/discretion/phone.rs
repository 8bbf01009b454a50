//! Telephone numbers, and other long numbers, which nobody needs to read in the group.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::matches;
use super::vocabulary::{any_before_number, compiled, goes_on, link};

const FEWEST_DIGITS: usize = 7;
const MOST_DIGITS: usize = 19;

static MOBILE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    named(r"(?:\+\s?86[\s-]?|(?-u:\b)(?:00)?86[\s-]?|(?-u:\b))1[3-9]\d(?:[\s-]?\d{4}){2}(?-u:\b)")
});
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    named(r"(?:\+\s?)?\(?(?-u:\b)\d(?:(?:\)?[\s\-/]?\(?|\.|\s[-/]\s)\d)*(?:x(?-u:\b))?")
});
static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    compiled(
        r"^(?:(?:19|20)\d\d[-./\s]\d{1,2}[-./\s]\d{1,2}(?-u:\b)|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d(?-u:\b))",
    )
});

/// A number with the word before it that names it, if there is one.
fn named(number: &str) -> Option<Regex> {
    let word = any_before_number("needs-private-keywords-phone");
    let link = link();
    compiled(&format!("(?:{word}{link})?{number}"))
}

/// Where telephone numbers stand, each with the word that names it.
pub(super) fn phones(text: &str) -> Vec<Range<usize>> {
    let mut found = matches(MOBILE.as_ref(), text, |text, range| !goes_on(text, range.end));
    let apart = |range: &Range<usize>| {
        found.iter().all(|other| range.end <= other.start || other.end <= range.start)
    };
    let numbers = matches(NUMBER.as_ref(), text, |text, range| shortened(text, range).is_some());
    let numbers = numbers.iter().filter_map(|range| shortened(text, range));
    let numbers: Vec<_> = numbers.filter(apart).collect();
    found.extend(numbers);
    found
}

/// The number without a time or a count at its end; nothing if what is left is no telephone's.
fn shortened(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let mut end = range.end;
    loop {
        let number = text.get(range.start..end)?;
        let last = number.rsplit(char::is_whitespace).next().unwrap_or_default();
        if !goes_on(text, end) && !is_range_of_hours(last) {
            return is_phone(number).then_some(range.start..end);
        }
        let (shorter, _) = number.rsplit_once(char::is_whitespace)?;
        end = range.start + shorter.len();
    }
}

/// True for two small numbers with a dash between them.
fn is_range_of_hours(text: &str) -> bool {
    let is_hour = |part: &str| part.parse::<u8>().is_ok_and(|hour| part.len() <= 2 && hour <= 24);
    text.split_once('-').is_some_and(|(from, to)| is_hour(from) && is_hour(to))
}

fn is_phone(number: &str) -> bool {
    let start =
        number.find(|letter: char| letter.is_ascii_digit() || letter == '+' || letter == '(');
    let number = number.get(start.unwrap_or(0)..).unwrap_or_default();
    let groups: Vec<&str> = number
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|one| !one.is_empty())
        .collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    let is_year =
        |group: &&str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    let leads_out = number.starts_with(['+', '(', '0']);
    let is_amount = digits < 9 && groups.iter().skip(1).all(|group| group.len() == 3);
    (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits)
        && !groups.iter().all(is_year)
        && !DATE.as_ref().is_some_and(|date| date.is_match(number))
        && (leads_out
            || (groups.iter().any(|group| group.len() > 2) && (groups.len() < 2 || !is_amount)))
}
