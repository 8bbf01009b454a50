//! The words that say how often, out of every language's lists; and a text cut into them.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::kernel::language::Language;

/// A length of time by which something comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Less than a day.
    Short,
}

/// What a word says about how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Holds such a word, and says nothing about it.
    Plain,
    /// Each of what follows.
    Every,
    /// Each second of what follows; with a number, that many left out.
    Skipping,
    /// On each day.
    Daily,
    /// In each week or month.
    Each(Unit),
    /// A day of the week, Monday being 0.
    Weekday(u32),
    /// The same in all weeks.
    Weekdays(u32),
    /// Monday to Friday.
    Workdays,
    /// Saturday and Sunday.
    Weekend,
    /// The first, second, …; the last is -1.
    Ordinal(i8),
    /// A number.
    Number(u32),
    /// Marks a number as a day of the month.
    DayMark,
    /// A month of the year, January being 0.
    MonthName(u32),
    /// A length of time.
    Unit(Unit),
    /// Stands between a day and its month.
    Of,
    /// Leads to a day.
    On,
    /// Between two that are both meant.
    And,
    /// Between the first and the last of several.
    Through,
    /// What is counted when something is done several times.
    Times,
    /// A part of the day.
    Part,
    /// A number before it is an hour, or counts it.
    Counted,
    /// Leads to the last day.
    Until,
    /// Stands behind the last day.
    UntilThen,
    /// Leads to how long it goes on.
    For,
}

/// A piece of a text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// What it says; nothing if it says nothing about how often.
    pub meaning: Option<Meaning>,
    /// True if it is blank.
    pub blank: bool,
    /// Its only letter, if it is a mark.
    pub mark: Option<char>,
    /// True if it stands without blanks between words, as Chinese does.
    pub is_ideograph: bool,
    /// Where it stands in the text.
    pub at: Range<usize>,
}

type ByIndex = fn(u32) -> Meaning;

const UNITS: [Unit; 5] = [Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Short];

/// Where a word stands in two lists, the first counts.
const LISTS: &[(&str, ByIndex)] = &[
    ("series-keywords-plain", |_| Meaning::Plain),
    ("series-keywords-every", |_| Meaning::Every),
    ("series-keywords-skipping", |_| Meaning::Skipping),
    ("series-keywords-daily", |_| Meaning::Daily),
    ("series-keywords-each", |index| Meaning::Each(unit(index + 1))),
    ("series-keywords-weekdays", Meaning::Weekday),
    ("series-keywords-plural-weekdays", Meaning::Weekdays),
    ("series-keywords-workdays", |_| Meaning::Workdays),
    ("series-keywords-weekend", |_| Meaning::Weekend),
    ("series-keywords-ordinals", |index| Meaning::Ordinal(ordinal(index))),
    ("series-keywords-numbers", |index| Meaning::Number(index + 1)),
    ("series-keywords-units", |index| Meaning::Unit(unit(index))),
    ("series-keywords-day-of-month", |_| Meaning::DayMark),
    ("series-keywords-months", Meaning::MonthName),
    ("series-keywords-of", |_| Meaning::Of),
    ("series-keywords-on", |_| Meaning::On),
    ("series-keywords-and", |_| Meaning::And),
    ("series-keywords-until", |_| Meaning::Until),
    ("series-keywords-until-then", |_| Meaning::UntilThen),
    ("series-keywords-for", |_| Meaning::For),
    ("series-keywords-through", |_| Meaning::Through),
    ("series-keywords-times", |_| Meaning::Times),
    ("series-keywords-parts", |_| Meaning::Part),
    ("needs-when-keywords-hour-mark", |_| Meaning::Counted),
    ("needs-when-keywords-countable", |_| Meaning::Counted),
];

fn unit(index: u32) -> Unit {
    let index = usize::try_from(index).unwrap_or(usize::MAX);
    UNITS.get(index).copied().unwrap_or(Unit::Short)
}

/// Five are counted from the front, and the last one from behind.
fn ordinal(index: u32) -> i8 {
    if index < 5 { i8::try_from(index + 1).unwrap_or(1) } else { -1 }
}

/// Words by their first letter.
type Words = HashMap<char, Vec<(Vec<char>, Meaning)>>;

/// All words of all languages, the longest first.
static VOCABULARY: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::new();
    for language in Language::all() {
        for (id, means) in LISTS {
            for (index, item) in (0..).zip(language.label(id).split(',')) {
                for word in item.split('|').map(str::trim) {
                    let letters: Vec<char> = word.chars().collect();
                    let Some(first) = letters.first().filter(|first| first.is_alphanumeric())
                    else {
                        continue;
                    };
                    words.entry(*first).or_default().push((letters, means(index)));
                }
            }
        }
    }
    for words in words.values_mut() {
        words.sort_by_key(|(letters, _)| std::cmp::Reverse(letters.len()));
    }
    words
});

/// Today, as a language says it: what a text is read with in the place of how often.
pub(super) fn today(is_ideograph: bool) -> String {
    let words = Language::all().map(|language| {
        let days = language.label("needs-when-keywords-days");
        let today = days.split([',', '|']).next().unwrap_or_default();
        today.trim().to_owned()
    });
    let words: Vec<String> = words.collect();
    let fits = |word: &&String| word.chars().all(is_ideographic) == is_ideograph;
    words.iter().find(fits).or_else(|| words.first()).cloned().unwrap_or_default()
}

/// True for letters of a script that puts no blanks between words.
pub(super) fn is_ideographic(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{3007}')
}

/// A letter as it is compared: half-width and small.
fn fold(letter: char) -> char {
    let half = match letter {
        '\u{ff01}'..='\u{ff5d}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{301c}' | '\u{ff5e}' | '~' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        other => other,
    };
    half.to_ascii_lowercase()
}

/// Cuts a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<(usize, char)> =
        text.char_indices().map(|(at, letter)| (at, fold(letter))).collect();
    let start_of = |index: usize| letters.get(index).map_or(text.len(), |(at, _)| *at);
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some((_, first)) = letters.get(at).copied() {
        let (meaning, length) = match word_at(&letters, at) {
            Some((meaning, length)) => (Some(meaning), length),
            None if first.is_ascii_digit() => {
                let length = run(&letters, at, |letter| letter.is_ascii_digit());
                (figures(&letters, at, length), length)
            }
            None if first.is_alphabetic() && !is_ideographic(first) => {
                let belongs = |letter: char| letter.is_alphabetic() && !is_ideographic(letter);
                (None, run(&letters, at, belongs))
            }
            None if first.is_whitespace() => (None, run(&letters, at, char::is_whitespace)),
            None => (None, 1),
        };
        let joins = tokens.last_mut().and_then(|last: &mut Token| {
            let sum = compound(last, meaning.filter(|_| is_ideographic(first))?)?;
            Some((last, sum))
        });
        if let Some((last, sum)) = joins {
            (last.meaning, last.at.end) = (Some(Meaning::Number(sum)), start_of(at + length));
            at += length;
            continue;
        }
        tokens.push(Token {
            meaning,
            blank: first.is_whitespace(),
            mark: (!first.is_alphanumeric() && !first.is_whitespace()).then_some(first),
            is_ideograph: is_ideographic(first),
            at: start_of(at)..start_of(at + length),
        });
        at += length;
    }
    tokens
}

/// Two numbers in words that are one: tens, and ones behind them.
fn compound(before: &Token, here: Meaning) -> Option<u32> {
    let (Some(Meaning::Number(tens)), Meaning::Number(ones)) = (before.meaning, here) else {
        return None;
    };
    match (tens, ones) {
        _ if !before.is_ideograph => None,
        (1..=9, 10..=12) => Some(tens * 10 + ones - 10),
        (10 | 20 | 30, 1..=9) => Some(tens + ones),
        _ => None,
    }
}

fn run(letters: &[(usize, char)], from: usize, belongs: impl Fn(char) -> bool) -> usize {
    letters.iter().skip(from).take_while(|(_, letter)| belongs(*letter)).count().max(1)
}

fn figures(letters: &[(usize, char)], from: usize, length: usize) -> Option<Meaning> {
    let figures: String =
        letters.iter().skip(from).take(length).map(|(_, letter)| *letter).collect();
    figures.parse().ok().filter(|_| length <= 3).map(Meaning::Number)
}

/// The longest word that stands here as a word of its own.
fn word_at(letters: &[(usize, char)], at: usize) -> Option<(Meaning, usize)> {
    let (_, first) = letters.get(at)?;
    let is_letter = |letter: &char| letter.is_alphabetic() && !is_ideographic(*letter);
    let before = at.checked_sub(1).and_then(|before| letters.get(before)).map(|(_, one)| *one);
    let words = VOCABULARY.get(first)?.iter();
    let mut fitting = words.filter(|(word, _)| {
        let here = letters.iter().skip(at).map(|(_, letter)| letter);
        let fits = here.clone().take(word.len()).eq(word.iter());
        let behind = here.clone().nth(word.len());
        let begins = !is_letter(first) || !before.as_ref().is_some_and(is_letter);
        let begins =
            begins && !(first.is_ascii_digit() && before.is_some_and(|one| one.is_ascii_digit()));
        let last = word.last().copied().unwrap_or(' ');
        let ends = !is_letter(&last) || !behind.is_some_and(is_letter);
        fits && begins && ends
    });
    fitting.next().map(|(word, meaning)| (*meaning, word.len()))
}
