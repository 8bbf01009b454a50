//! Somebody's own door and phone, as they told them: known in what they type also without a word
//! that names them.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::address::any_behind_number;
use super::matches;
use super::vocabulary::{any_before_number, compiled, goes_on, link};
use crate::features::needs::model::folded::Folded;
use crate::kernel::detail::{Circle, Detail, Kind};
use crate::kernel::household::Place;
use crate::kernel::language::Language;

/// A door of fewer characters may be anything: it is known only behind what leads to a home.
const TELLING: usize = 3;
/// The last digits by which a phone is known, however it begins.
const LAST_DIGITS: usize = 6;

/// What somebody told of where they live and can be called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The entrance, unless everybody may read it.
    pub entrance: Option<String>,
    /// The floor, unless everybody may read it.
    pub floor: Option<String>,
    /// The door.
    pub flat: Option<String>,
    /// The phone.
    pub phone: Option<String>,
    /// Where others live whose homes are as private: those for whom something is asked.
    pub others: Vec<Self>,
}

impl Home {
    /// What these details say of it.
    pub fn of(details: &[Detail]) -> Self {
        let told = |kind| details.iter().find(|detail| detail.kind == kind);
        let value = |kind| told(kind).and_then(|detail| detail.value.clone());
        let is_open = |kind| told(kind).is_some_and(|detail| detail.readers == Circle::Building);
        let unless_open = |kind| value(kind).filter(|_| !is_open(kind));
        Self {
            entrance: unless_open(Kind::Entrance),
            floor: unless_open(Kind::Floor),
            flat: value(Kind::Flat),
            phone: value(Kind::Phone),
            others: Vec::new(),
        }
    }

    /// A home of which only the door is known.
    pub fn behind(place: Place) -> Self {
        Self { entrance: place.entrance, flat: Some(place.flat), ..Self::default() }
    }

    /// Both homes: what tells of either is private.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.others.push(other);
        self
    }

    /// Where a folded text tells of it.
    pub(super) fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for pattern in self.patterns() {
            let places = matches(Some(&pattern), text, |text, range| {
                stands_alone(text, range) && !goes_on(text, range.end)
            });
            let apart = |place: &Range<usize>| {
                found.iter().all(|other| place.end <= other.start || other.end <= place.start)
            };
            let places: Vec<Range<usize>> = places.into_iter().filter(apart).collect();
            found.extend(places);
        }
        let general = matches(AT_HOME.as_ref(), text, |text, range| {
            stands_alone(text, range) && !goes_on(text, range.end)
        });
        let apart = |place: &Range<usize>| {
            found.iter().all(|other| place.end <= other.start || other.end <= place.start)
        };
        let general: Vec<Range<usize>> = general.into_iter().filter(apart).collect();
        found.extend(general);
        found
    }

    fn patterns(&self) -> Vec<Regex> {
        let flat = self.flat.as_deref().map(|flat| flat_pattern(flat, self.entrance.as_deref()));
        let phone = self.phone.as_deref().and_then(phone_pattern);
        let entrance = self.entrance.as_deref().map(|entrance| {
            let (before, behind) =
                ("needs-private-keywords-entrance", "needs-private-keywords-behind-entrance");
            named(entrance, before, behind)
        });
        let floor = self.floor.as_deref().map(|floor| {
            named(floor, "needs-private-keywords-floor", "needs-private-keywords-behind-floor")
        });
        let patterns = [flat, phone, entrance, floor].into_iter().flatten();
        let own = patterns.filter_map(|pattern| compiled(&pattern));
        own.chain(self.others.iter().flat_map(Self::patterns)).collect()
    }
}

/// "I'm in 402": a door, whoever says it.
static AT_HOME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let lead = any_before_number("needs-private-keywords-at-home");
    compiled(&format!(r"{lead}[\s:#]*\d{{3,4}}[a-z]?"))
});

/// True if it is not part of a longer word or number.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let behind = text.get(range.end..).and_then(|behind| behind.chars().next());
    let joins = |letter: char| letter.is_ascii_alphanumeric();
    let sticks =
        |letter: char| matches!(letter, '.' | ':' | '-' | '/' | '+' | '€' | '$' | '£' | '¥');
    !before.is_some_and(|letter| joins(letter) || sticks(letter)) && !behind.is_some_and(joins)
}

fn flat_pattern(flat: &str, entrance: Option<&str>) -> String {
    let folded = Folded::of(flat);
    let door = figures(folded.as_str());
    let behind = any_behind_number("needs-private-keywords-behind-flat");
    let mark = any_behind_number("needs-private-keywords-number-mark");
    let ends = format!(r"(?:\s?(?:{behind}|{mark}))?");
    let before = entrance.map_or(String::new(), |entrance| {
        format!(r"(?:{}\s?-\s?)?", figures(Folded::of(entrance).as_str()))
    });
    if flat.chars().count() >= TELLING {
        return format!("#?{before}{door}{ends}");
    }
    let lead = any_before_number("needs-private-keywords-at-home");
    format!(r"{lead}[\s:#]*{before}{door}{ends}")
}

/// The last digits of a phone, whatever stands between them, with all that may lead to them.
fn phone_pattern(phone: &str) -> Option<String> {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    let last = digits
        .len()
        .checked_sub(LAST_DIGITS)
        .map_or(digits.as_slice(), |skip| digits.get(skip..).unwrap_or_default());
    if last.len() < 5 {
        return None;
    }
    let last: Vec<String> = last.iter().map(|digit| format!("{digit}")).collect();
    Some(format!(r"[+(]?(?:\d[\s\-/.()]*)*?{}", last.join(r"[\s\-/.()]*")))
}

/// A place with the word that names it, before or behind it.
fn named(place: &str, before: &'static str, behind: &'static str) -> String {
    let place = figures(Folded::of(place).as_str());
    let (before, behind, link) = (any_before_number(before), any_behind_number(behind), link());
    format!(r"(?:{before}{link}{place}|{place}\s?{behind})")
}

/// A door as it may be written: each digit also as a letter that means it.
fn figures(place: &str) -> String {
    let letter = |letter: char| {
        let others: String =
            FIGURES.iter().filter(|(digit, _)| *digit == letter).map(|(_, other)| other).collect();
        if others.is_empty() {
            regex::escape(&letter.to_string())
        } else {
            format!("[{letter}{others}]")
        }
    };
    place.chars().map(letter).collect()
}

/// Digits, each with a letter that means it.
static FIGURES: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let lists = Language::all().map(|language| language.label("needs-private-keywords-digits"));
    let pairs = |list: String| -> Vec<(char, char)> {
        let pair = |item: &str| {
            let mut letters = item.trim().chars();
            Some((letters.next()?, letters.next()?))
        };
        list.split(',').filter_map(pair).collect()
    };
    lists.flat_map(pairs).collect()
});

#[cfg(test)]
mod tests {
    use crate::features::needs::model::discretion::{Home, part_of};
    use crate::kernel::household::Place;

    fn home() -> Home {
        let told = |text: &str| Some(text.to_owned());
        Home {
            entrance: told("2"),
            floor: told("4"),
            flat: told("402"),
            phone: told("+86 138 1234 5678"),
            others: Vec::new(),
        }
    }

    #[test]
    fn ones_own_door_is_known_without_a_word_that_names_it() {
        for (text, open) in [
            ("fetch my parcel, I'm in 402", "fetch my parcel"),
            ("carry my shopping up to 402", "carry my shopping up"),
            ("402, carry my shopping up", "carry my shopping up"),
            ("carry my shopping to 2-402 please", "carry my shopping please"),
            ("the lamp at 402 is broken", "the lamp is broken"),
            ("I am on floor 4, fetch a parcel", "I am, fetch a parcel"),
            ("fetch a parcel, 4th floor", "fetch a parcel"),
            ("call me on 345678", "call me"),
            ("帮我取快递，402", "帮我取快递"),
            ("帮我取快递，四零二", "帮我取快递"),
            ("送到402就行", "就行"),
            ("我在2单元，帮我取快递", "帮我取快递"),
            ("我在四楼，帮我取快递", "帮我取快递"),
        ] {
            let parted = part_of(text, &home());
            assert_eq!(parted.open, open, "{text}");
            assert!(parted.private.is_some(), "{text}");
        }
    }

    #[test]
    fn the_door_of_whoever_it_is_for_is_known_beside_ones_own() {
        let place = Place { entrance: Some("3".to_owned()), flat: "301".to_owned() };
        let homes = home().with(Home::behind(place));
        for (text, open) in [
            ("the lamp at 301 is broken", "the lamp is broken"),
            ("carry rice to 3-301 please", "carry rice please"),
            ("the lamp at 402 is broken", "the lamp is broken"),
        ] {
            assert_eq!(part_of(text, &homes).open, open, "{text}");
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "1402 things to carry",
            "it costs 402 €",
            "402 g of flour",
            "4 bags, 2 people",
            "at 4:02 pm",
            "四个人搬402斤",
            "bus 2 to the 4 corners",
        ] {
            assert_eq!(part_of(text, &home()).private, None, "{text}");
        }
    }

    #[test]
    fn a_short_door_is_known_behind_what_leads_to_a_home() {
        let home = Home { flat: Some("12".to_owned()), ..Home::default() };
        assert_eq!(part_of("I'm in 12, fetch a parcel", &home).open, "fetch a parcel");
        for text in ["buy 12 eggs", "come at 12", "I'm in 12 minutes at the door"] {
            assert_eq!(part_of(text, &home).private, None, "{text}");
        }
    }

    #[test]
    fn where_nothing_is_known_a_door_is_one_all_the_same() {
        let parted = part_of("I'm in 402, fetch my parcel", &Home::default());
        assert_eq!(parted.open, "fetch my parcel");
    }
}
