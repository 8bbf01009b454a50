//! The words that say when, out of every language's lists.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::meaning::{Meaning, Part};
use crate::kernel::language::Language;

/// A word and what it means.
#[derive(Debug)]
pub(super) struct Word {
    /// The word, folded.
    pub text: String,
    /// What it means.
    pub meaning: Meaning,
    /// True if it is only taken where its surroundings speak for it.
    pub doubtful: bool,
}

/// All words of all languages; where a word stands in two lists, the first counts.
pub(super) static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::gathered);

/// Words, by their first letter, the longest first.
pub(super) struct Vocabulary(HashMap<char, Vec<Word>>);

type ByIndex = fn(u32) -> Meaning;
type ByPart = fn(Part) -> Meaning;

const LISTS: &[(&str, ByIndex)] = &[
    ("needs-when-keywords-days", Meaning::Day),
    ("needs-when-keywords-weekdays", Meaning::Weekday),
    ("needs-when-keywords-week", |_| Meaning::Week),
    ("needs-when-keywords-weekend", |_| Meaning::Weekend),
    ("needs-when-keywords-this", |_| Meaning::This),
    ("needs-when-keywords-next", |_| Meaning::Next),
    ("needs-when-keywords-months", Meaning::Month),
    ("needs-when-keywords-day-of-month", |_| Meaning::DayOfMonth),
    ("needs-when-keywords-two-days", |_| Meaning::TwoDays),
    ("needs-when-keywords-end-of-month", |_| Meaning::EndOfMonth),
    ("needs-when-keywords-end-of-week", |_| Meaning::EndOfWeek),
    ("needs-when-keywords-beside-hour", Meaning::BesideHour),
    ("needs-when-keywords-noon", |_| Meaning::Noon),
    ("needs-when-keywords-midnight", |_| Meaning::Midnight),
    ("needs-when-keywords-numbers", Meaning::Number),
    ("needs-when-keywords-a", |_| Meaning::A),
    ("needs-when-keywords-before-noon", |_| Meaning::BeforeNoon),
    ("needs-when-keywords-after-noon", |_| Meaning::AfterNoon),
    ("needs-when-keywords-hour-mark", |_| Meaning::HourMark),
    ("needs-when-keywords-half", |_| Meaning::Half),
    ("needs-when-keywords-units", Meaning::Unit),
    ("needs-when-keywords-in", |_| Meaning::In),
    ("needs-when-keywords-within", |_| Meaning::Within),
    ("needs-when-keywords-from-then-on", |_| Meaning::FromThenOn),
    ("needs-when-keywords-before-it-ends", |_| Meaning::BeforeItEnds),
    ("needs-when-keywords-by", |_| Meaning::By),
    ("needs-when-keywords-until", |_| Meaning::Until),
    ("needs-when-keywords-before", |_| Meaning::Before),
    ("needs-when-keywords-through", |_| Meaning::Through),
    ("needs-when-keywords-or", |_| Meaning::Or),
    ("needs-when-keywords-at", |_| Meaning::At),
    ("needs-when-keywords-between", |_| Meaning::Between),
    ("needs-when-keywords-after", |_| Meaning::After),
    ("needs-when-keywords-on", |_| Meaning::On),
    ("needs-when-keywords-article", |_| Meaning::Article),
    ("needs-when-keywords-tail", |_| Meaning::Tail),
    ("needs-when-keywords-now", |_| Meaning::Now),
    ("needs-when-keywords-soon", |_| Meaning::Soon),
    ("needs-when-keywords-past", |_| Meaning::Past),
    ("needs-when-keywords-again", |_| Meaning::Again),
    ("needs-when-keywords-naming", |_| Meaning::Naming),
    ("needs-when-keywords-countable", |_| Meaning::Countable),
    ("needs-when-keywords-not-hours", |_| Meaning::NotHours),
    ("needs-when-keywords-plain", |_| Meaning::Plain),
];

const PARTS: &[(&str, ByPart)] = &[
    ("needs-when-keywords-parts", Meaning::Part),
    ("needs-when-keywords-parts-of-today", |part| Meaning::PartOf(0, part)),
    ("needs-when-keywords-parts-of-tomorrow", |part| Meaning::PartOf(1, part)),
];

impl Vocabulary {
    fn gathered() -> Self {
        let mut words = Self(HashMap::new());
        for language in Language::all() {
            for (id, means) in LISTS {
                for (index, item) in (0..).zip(language.label(id).split(',')) {
                    item.split('|').for_each(|word| words.add(word, means(index)));
                }
            }
            for (id, means) in PARTS {
                for item in language.label(id).split(',') {
                    match item.trim().rsplit_once(' ').map(|(word, part)| (word, Part::read(part)))
                    {
                        Some((word, Some(part))) => words.add(word, means(part)),
                        Some(_) | None => tracing::error!(id, item, "a part of the day is unclear"),
                    }
                }
            }
        }
        for words in words.0.values_mut() {
            words.sort_by_key(|word| std::cmp::Reverse(word.text.len()));
        }
        words
    }

    fn add(&mut self, listed: &str, meaning: Meaning) {
        let listed = listed.trim();
        let (text, doubtful) =
            listed.strip_suffix('?').map_or((listed, false), |word| (word, true));
        let Some(first) = text.chars().next() else { return };
        let text = text.to_owned();
        self.0.entry(first).or_default().push(Word { text, meaning, doubtful });
    }

    /// The longest word that stands here as a word of its own.
    pub fn at(&self, text: &str, at: usize) -> Option<&Word> {
        let (before, here) = text.split_at_checked(at)?;
        let words = self.0.get(&here.chars().next()?)?;
        words.iter().find(|word| {
            here.strip_prefix(word.text.as_str())
                .is_some_and(|behind| stands_alone(before.chars().next_back(), &word.text, behind))
        })
    }
}

/// True if a word does not begin or end within a longer word or number.
fn stands_alone(before: Option<char>, word: &str, behind: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphabetic() && !is_ideograph(letter);
    let first = word.chars().next().unwrap_or(' ');
    let last = word.chars().next_back().unwrap_or(' ');
    let mut following = behind.chars();
    let next = following.next();
    let begins = if first.is_ascii_digit() {
        !before.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '.')
    } else {
        !is_letter(first) || !before.is_some_and(is_letter)
    };
    let ends = !is_letter(last)
        || !next.is_some_and(|letter| {
            is_letter(letter)
                || letter.is_ascii_digit()
                || (letter == '\'' && following.next().is_some_and(is_letter))
        });
    begins && ends
}

/// True for letters of a script that puts no blanks between words.
pub(super) fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{3007}')
}

/// True if a word that no list holds ends as words for what is counted do.
pub(super) fn ends_as_counted(word: &str) -> bool {
    Language::all().any(|language| {
        let endings = language.label("needs-when-keywords-countable-endings");
        endings.split(',').map(str::trim).any(|end| !end.is_empty() && word.ends_with(end))
    })
}
