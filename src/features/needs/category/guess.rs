//! Of which kind somebody's words seem to be, by the keywords of all languages.
//!
//! A keyword counts where it stands as a word of its own, with its usual endings; a long one also
//! with a small slip. What stands inside a longer one that was found does not count besides it.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::Category;
use crate::kernel::language::Language;

/// Less than this says nothing: it is something else.
const FEWEST: usize = 200;
/// So far apart may the parts of a keyword stand.
const APART: usize = 25;
/// From so many letters on a keyword may have a slip in it.
const LONG: usize = 6;
/// From so many letters on one letter may stand for another.
const LONGER: usize = 8;
/// What tells most of people: a fixed sentence too much does less harm than a word too much, so that
/// these are taken where another fits a little better.
const DELICATE: [Category; 3] = [Category::Medicine, Category::Childcare, Category::Bathing];
const ENDINGS: [&str; 9] = ["", "s", "es", "'s", "ed", "d", "ing", "er", "ers"];

/// A keyword: its parts, in order, and how much it says.
#[derive(Debug)]
struct Keyword {
    parts: Vec<Part>,
    weight: usize,
}

#[derive(Debug)]
struct Part {
    text: String,
    goes_on: bool,
}

impl Keyword {
    fn read(listed: &str) -> Option<Self> {
        let listed = listed.trim();
        let (text, weight) = if let Some(text) = listed.strip_suffix('+') {
            (text, 6)
        } else if let Some(text) = listed.strip_suffix('?') {
            (text, 1)
        } else {
            (listed, 3)
        };
        let part = |text: &str| {
            let text = text.trim();
            let (text, goes_on) = text.strip_suffix('*').map_or((text, false), |text| (text, true));
            Part { text: text.to_lowercase(), goes_on }
        };
        let parts: Vec<Part> =
            text.split("..").map(part).filter(|part| !part.text.is_empty()).collect();
        (!parts.is_empty()).then_some(Self { parts, weight })
    }

    /// Where it stands first.
    fn find(&self, text: &str) -> Option<Range<usize>> {
        let (first, others) = self.parts.split_first()?;
        first.all(text, 0).into_iter().find_map(|start| {
            let end = others.iter().try_fold(start.end, |end, part| {
                let next = part.all(text, end).into_iter().next()?;
                let between = text.get(end..next.start)?.chars().count();
                (between <= APART).then_some(next.end)
            })?;
            Some(start.start..end)
        })
    }
}

impl Part {
    /// Wherever it stands from here on.
    fn all(&self, text: &str, from: usize) -> Vec<Range<usize>> {
        let Some(here) = text.get(from..) else { return Vec::new() };
        let found = here.match_indices(self.text.as_str()).map(|(at, _)| from + at);
        if !self.text.is_ascii() {
            return found.map(|at| at..at + self.text.len()).collect();
        }
        let mut places: Vec<Range<usize>> = found.filter_map(|at| self.word_at(text, at)).collect();
        if self.text.len() >= LONG && !self.goes_on && !self.text.contains(' ') {
            let words = words_of(here).map(|word| from + word.start..from + word.end);
            places.extend(words.filter(|word| {
                text.get(word.clone()).is_some_and(|word| {
                    is_slip(word, &self.text)
                        || word.strip_suffix('s').is_some_and(|one| is_slip(one, &self.text))
                })
            }));
        }
        places.sort_by_key(|place| place.start);
        places
    }

    /// The word that it is here, if it begins one and ends as words do.
    fn word_at(&self, text: &str, at: usize) -> Option<Range<usize>> {
        let before = text.get(..at)?.chars().next_back();
        if before.is_some_and(|letter| letter.is_ascii_alphanumeric()) {
            return None;
        }
        let behind = text.get(at + self.text.len()..)?;
        let belongs = |letter: char| letter.is_ascii_alphanumeric() || letter == '\'';
        let length = behind.find(|letter| !belongs(letter)).unwrap_or(behind.len());
        let rest = behind.get(..length)?;
        let is_whole = self.goes_on || ENDINGS.contains(&rest);
        is_whole.then_some(at..at + self.text.len() + length)
    }
}

/// The words of a text in Latin letters.
fn words_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split(|letter: char| !letter.is_ascii_alphabetic()).map(move |word| {
        let start = at;
        // Behind a word stands the letter that ended it.
        let end = start + word.len();
        at = end + text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        start..end
    })
}

/// True if a word is another with one letter too many, one missing, two changed about, or, in long
/// ones, one that stands for another. The first letter is right.
fn is_slip(word: &str, of: &str) -> bool {
    let (word, of) = (word.as_bytes(), of.as_bytes());
    if word.first() != of.first() || word.len().abs_diff(of.len()) > 1 {
        return false;
    }
    let same = word.iter().zip(of).take_while(|(one, other)| one == other).count();
    let rest = |text: &[u8], skip: usize| text.get(same + skip..).unwrap_or_default().to_vec();
    match word.len().cmp(&of.len()) {
        std::cmp::Ordering::Less => rest(word, 0) == rest(of, 1),
        std::cmp::Ordering::Greater => rest(word, 1) == rest(of, 0),
        std::cmp::Ordering::Equal => {
            let swapped = word.get(same) == of.get(same + 1) && word.get(same + 1) == of.get(same);
            (swapped && rest(word, 2) == rest(of, 2))
                || (of.len() >= LONGER && rest(word, 1) == rest(of, 1))
        }
    }
}

/// The keywords of each kind, and what says nothing of any.
struct Vocabulary {
    kinds: Vec<(Category, Vec<Keyword>)>,
    plain: Vec<Keyword>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::gathered);

impl Vocabulary {
    fn gathered() -> Self {
        let list = |id| -> Vec<Keyword> {
            let lists = Language::all().map(|language| language.label(id));
            lists
                .flat_map(|list| list.split(',').filter_map(Keyword::read).collect::<Vec<_>>())
                .collect()
        };
        let mut plain = list("needs-keywords-plain");
        let length = |word: &Keyword| word.parts.iter().map(|part| part.text.len()).sum::<usize>();
        plain.sort_by_key(|word| std::cmp::Reverse(length(word)));
        let kinds = Category::ALL
            .into_iter()
            .filter_map(|category| Some((category, list(keywords_of(category)?))))
            .collect();
        Self { kinds, plain }
    }
}

fn keywords_of(category: Category) -> Option<&'static str> {
    Some(match category {
        Category::Shopping => "needs-keywords-shopping",
        Category::Medicine => "needs-keywords-medicine",
        Category::Parcels => "needs-keywords-parcels",
        Category::Bills => "needs-keywords-bills",
        Category::Tickets => "needs-keywords-tickets",
        Category::Rides => "needs-keywords-rides",
        Category::Repairs => "needs-keywords-repairs",
        Category::Technology => "needs-keywords-technology",
        Category::Lending => "needs-keywords-lending",
        Category::Company => "needs-keywords-company",
        Category::Childcare => "needs-keywords-childcare",
        Category::Tutoring => "needs-keywords-tutoring",
        Category::Housekeeping => "needs-keywords-housekeeping",
        Category::Bathing => "needs-keywords-bathing",
        Category::Pets => "needs-keywords-pets",
        Category::Watering => "needs-keywords-watering",
        Category::Stairs => "needs-keywords-stairs",
        Category::Clutter => "needs-keywords-clutter",
        Category::Snow => "needs-keywords-snow",
        Category::Other => return None,
    })
}

/// The kind that the keywords found in these words speak for most.
pub(super) fn guess(words: &str) -> Category {
    let scores = scores(words).into_iter();
    let best = scores
        .filter(|(_, score)| *score >= FEWEST)
        .fold((Category::Other, 0), |best, one| if one.1 > best.1 { one } else { best });
    best.0
}

/// The kinds for which anything in these words speaks, what speaks for most first.
pub(super) fn ranked(words: &str) -> Vec<Category> {
    let mut scores = scores(words);
    scores.retain(|(_, score)| *score > 0);
    scores.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    scores.into_iter().map(|(category, _)| category).collect()
}

/// How much in these words speaks for each kind.
fn scores(words: &str) -> Vec<(Category, usize)> {
    let mut text = words.to_lowercase().replace(['\u{2018}', '\u{2019}'], "'");
    for plain in &VOCABULARY.plain {
        while let Some(place) = plain.find(&text) {
            let cover = "\u{1}".repeat(place.len());
            text.replace_range(place, &cover);
        }
    }
    let mut found: Vec<(Category, Range<usize>, usize)> = Vec::new();
    for (category, keywords) in &VOCABULARY.kinds {
        for keyword in keywords {
            found.extend(keyword.find(&text).map(|place| (*category, place, keyword.weight)));
        }
    }
    let is_inside = |place: &Range<usize>| {
        found.iter().any(|(_, other, _)| {
            other.start <= place.start && place.end <= other.end && other.len() > place.len()
        })
    };
    let mut said: HashMap<(Category, usize, usize), usize> = HashMap::new();
    for (category, place, weight) in found.iter().filter(|(_, place, _)| !is_inside(place)) {
        let known = said.entry((*category, place.start, place.end)).or_default();
        *known = (*known).max(*weight);
    }
    let score = |of: Category| -> usize {
        let said = said.iter().filter(|((category, ..), _)| *category == of);
        let score: usize = said.map(|((_, start, end), weight)| weight * 100 + (end - start)).sum();
        if DELICATE.contains(&of) { score * 5 / 4 } else { score }
    };
    Category::ALL.into_iter().map(|category| (category, score(category))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_one_letter_are_seen_through() {
        for (word, of) in [
            ("grocries", "groceries"),
            ("parcle", "parcel"),
            ("graffitti", "graffiti"),
            ("perscription", "prescription"),
            ("medicane", "medicine"),
        ] {
            assert!(is_slip(word, of), "{word}");
        }
        for (word, of) in [("wedding", "weeding"), ("litter", "letter"), ("bread", "dread")] {
            assert!(!is_slip(word, of), "{word}");
        }
    }

    #[test]
    fn a_keyword_may_have_others_between_its_parts() {
        let keyword = Keyword::read("walk .. dog+").unwrap();
        assert_eq!(keyword.find("would you walk our old dog"), Some(10..26));
        assert_eq!(keyword.find("dog walk"), None);
        assert_eq!(keyword.find("walk, and that was all we did with him, dog"), None);
    }
}
