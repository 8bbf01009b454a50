//! Whether two sentences ask for the same: the same words but for marks, blanks and politeness, or a
//! slip of the finger in a long word. Rather two cards than a need that is lost: where it might be
//! another thing, it is another.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::folded::Folded;
use super::{Asked, Need, State, Voice, When};
use crate::kernel::language::Language;

/// In a Latin word of so many letters one may be a slip of the finger.
const LONG: usize = 5;

/// What is said out of politeness, in all languages.
static POLITE: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words: BTreeSet<String> = Language::all()
        .flat_map(|language| {
            let words = language.label("needs-keywords-polite");
            words.split(',').map(|word| word.trim().to_lowercase()).collect::<Vec<_>>()
        })
        .filter(|word| !word.is_empty())
        .collect();
    let mut words: Vec<String> = words.into_iter().collect();
    // The longest first: it may hold a shorter one.
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words
});

impl Need {
    /// True if whoever asked this asks for the same once more.
    pub fn is_asked_again(&self, asked: Option<&Asked>, voice: Option<&Voice>) -> bool {
        if self.state != State::Open {
            return false;
        }
        if let (Some(one), Some(other)) = (&self.voice, voice) {
            return one.file == other.file;
        }
        let (Some(words), Some(asked)) = (&self.words, asked) else { return false };
        let differ = |one: &Option<_>, other: &Option<_>| {
            one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
        };
        let other_time = self.when.zip(asked.when).is_some_and(|(one, other)| !meet(one, other));
        !other_time
            && !differ(&self.private_part, &asked.private_part)
            && are_alike(words.as_str(), asked.words.as_str())
    }

    /// True if nothing but trifles differs: a letter in small or large, a mark, a blank.
    pub fn is_as_good_as(&self, other: &Self) -> bool {
        let text = |need: &Self| need.words.as_ref().map(|words| bare(words.as_str()));
        self.when == other.when
            && self.private_part == other.private_part
            && self.voice == other.voice
            && text(self) == text(other)
    }
}

/// True if these windows have a moment in common.
fn meet(one: When, other: When) -> bool {
    one.starts_at < other.over_at() && other.starts_at < one.over_at()
}

/// Letters and figures alone.
fn bare(text: &str) -> String {
    let folded = Folded::of(text);
    folded.as_str().to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// True if two sentences ask for the same.
fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (pieces(one), pieces(other));
    !one.is_empty()
        && one.len() == other.len()
        && one.iter().zip(&other).all(|(one, other)| is_slip(one, other))
}

/// What a sentence is made of: Latin words and numbers, and each letter of other scripts; without what
/// is only polite.
fn pieces(text: &str) -> Vec<String> {
    let folded = Folded::of(text);
    let mut text = folded.as_str().to_lowercase();
    for polite in POLITE.iter().filter(|word| !word.is_ascii()) {
        text = text.replace(polite.as_str(), " ");
    }
    let mut pieces: Vec<String> = Vec::new();
    let mut word = String::new();
    for letter in text.chars() {
        if letter.is_alphanumeric() && !is_whole_word(letter) {
            word.push(letter);
            continue;
        }
        if !word.is_empty() {
            pieces.push(std::mem::take(&mut word));
        }
        if is_whole_word(letter) {
            pieces.push(letter.to_string());
        }
    }
    if !word.is_empty() {
        pieces.push(word);
    }
    let said = |piece: &String| !POLITE.contains(piece);
    if pieces.iter().any(said) {
        pieces.retain(said);
    }
    pieces
}

/// True for letters that are a word by themselves.
fn is_whole_word(letter: char) -> bool {
    letter.is_alphabetic() && letter >= '\u{2e80}'
}

/// True if two words are the same but for one letter that is missing, too much, another, or changed
/// places with its neighbour. Short words and numbers are the same or are not.
fn is_slip(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let is_long =
        |word: &[char]| word.len() >= LONG && word.iter().all(|letter| letter.is_alphabetic());
    if !is_long(&one) || !is_long(&other) || one.first() != other.first() {
        return false;
    }
    let before = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let rest =
        |word: &[char], from: usize| word.get(from..).map(<[char]>::to_vec).unwrap_or_default();
    let (left, right) = (rest(&one, before), rest(&other, before));
    let swapped = matches!(
        (left.as_slice(), right.as_slice()),
        ([a, b, left @ ..], [c, d, right @ ..]) if a == d && b == c && left == right
    );
    swapped
        || rest(&left, 1) == rest(&right, 1)
        || rest(&left, 1) == right
        || left == rest(&right, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_the_same_but_for_marks_politeness_and_slips_of_the_finger() {
        for (one, other) in [
            ("carry my shopping up", "Carry my shopping up!"),
            ("carry my shopping up", "please carry my shoping up, thanks"),
            ("fetch my parcel", "fetch a parcel"),
            ("water the plants", "water the palnts"),
            ("帮我取个快递", "请帮我取快递，谢谢"),
            ("修一下水龙头", "修水龙头"),
        ] {
            assert!(are_alike(one, other), "{one} / {other}");
            assert!(are_alike(other, one), "{other} / {one}");
        }
    }

    #[test]
    fn what_may_be_another_thing_is_another() {
        for (one, other) in [
            ("buy milk", "buy bread"),
            ("buy milk", "buy silk"),
            ("buy 2 bags of rice", "buy 3 bags of rice"),
            ("buy milk", "buy milk and bread"),
            ("fetch my parcel", "fetch two parcels"),
            ("买牛奶", "买面包"),
            ("帮我买两斤苹果", "帮我买两斤芒果"),
            ("帮我买两斤苹果", "帮我买三斤苹果"),
            ("take me to the station", "take me from the station"),
        ] {
            assert!(!are_alike(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn politeness_alone_is_compared_as_it_is() {
        assert!(are_alike("please", "please"));
        assert!(!are_alike("please", "thanks"));
        assert!(!are_alike("!!", "!!"));
    }
}
