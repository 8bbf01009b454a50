//! Where somebody lives: flats, rooms, doors, buildings. A floor or an entrance alone may be told.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::matches;
use super::vocabulary::{any_before_number, any_of, compiled, goes_on, link};

/// What may stand between the parts of an address.
const BETWEEN: &str = r"[\s,\-]*";
/// The number of a flat or a door, by itself.
const NUMBER: &str = r"(?:\d{1,4}[a-z]?|[a-z]-?\d{1,4})(?:[-/]\d{1,4}[a-z]?){0,3}(?-u:\b)";
/// The number of a flat behind a building, an entrance or a floor.
const AFTER_OTHERS: &str = r"(?:\d{1,2}-){0,2}\d{3,4}[a-z]?(?-u:\b)";

static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let figures = any_of("needs-private-keywords-figures");
    let small = format!(r"(?:(?-u:\b)\d{{1,3}}|{figures}{{1,3}})");
    let link = link();
    let part = |before: &'static str, behind: &'static str| {
        let (before, behind) = (any_before_number(before), any_behind_number(behind));
        format!(r"(?:{before}{link}{NUMBER}|{small}\s?{behind})")
    };
    let building =
        part("needs-private-keywords-building", "needs-private-keywords-behind-building");
    let named = any_of("needs-private-keywords-named-building");
    let building = format!("(?:{named}|{building})");
    let entrance =
        part("needs-private-keywords-entrance", "needs-private-keywords-behind-entrance");
    let floor = part("needs-private-keywords-floor", "needs-private-keywords-behind-floor");
    let others = format!("(?:{building}|{entrance}|{floor})");
    let flat = any_before_number("needs-private-keywords-flat");
    let behind_flat = any_behind_number("needs-private-keywords-behind-flat");
    let mark = any_behind_number("needs-private-keywords-number-mark");
    let flat = format!(
        r"(?:{flat}{link}{NUMBER}{mark}?|(?:(?-u:\b)(?:\d{{1,2}}-){{0,2}}\d{{2,4}}[a-z]?|{figures}{{3,4}})\s?{behind_flat})"
    );
    compiled(&format!(
        "(?:{others}{BETWEEN})*{flat}(?:{BETWEEN}{others})*\
         |(?:{others}{BETWEEN})+{AFTER_OTHERS}\
         |{building}(?:{BETWEEN}{others})*"
    ))
});

/// Building, entrance and flat in figures alone.
static FIGURES: LazyLock<Option<Regex>> =
    LazyLock::new(|| compiled(r"(?-u:\b)\d{1,2}-\d{1,2}-\d{3,4}[a-z]?(?-u:\b)"));

/// Where addresses stand, each with the words that name it.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = matches(ADDRESS.as_ref(), text, |text, range| !goes_on(text, range.end));
    let apart = |range: &Range<usize>| {
        found.iter().all(|other| range.end <= other.start || other.end <= range.start)
    };
    let figures: Vec<_> =
        matches(FIGURES.as_ref(), text, is_door).into_iter().filter(apart).collect();
    found.extend(figures);
    found
}

/// A list whose words stand directly behind a number.
pub(super) fn any_behind_number(id: &'static str) -> String {
    any_of(id).replace(r"(?:(?-u:\b)", "(?:").replace(r"|(?-u:\b)", "|")
}

/// True if three numbers with dashes are no date.
fn is_door(text: &str, range: &Range<usize>) -> bool {
    let figures = text.get(range.clone()).unwrap_or_default();
    let last = figures.rsplit('-').next().unwrap_or_default();
    let is_year = last.len() == 4 && (last.starts_with("19") || last.starts_with("20"));
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    !is_year && !matches!(before, Some('-' | '/' | '.')) && !goes_on(text, range.end)
}
