//! Tokens: blanks, numbers, words that say something about time, and all else.

use std::ops::Range;

use super::meaning::Meaning;
use super::words::{VOCABULARY, is_ideograph};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Blanks.
    Blank,
    /// A number.
    Number(Number),
    /// A word that the vocabulary has, and whether it is doubtful.
    Word(Meaning, bool),
    /// A word that it has not, or a letter of a script without blanks.
    Letters,
    /// Any other character.
    Mark(char),
}

/// A number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Its value.
    pub value: u32,
    /// In how many digits it is written; 0 in words.
    pub digits: usize,
    /// True if it begins with a nought.
    pub padded: bool,
}

/// A piece of the line.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it stands in the folded text.
    pub at: Range<usize>,
}

impl Kind {
    /// What it means, if it is a word that the vocabulary has.
    pub fn meaning(self) -> Option<Meaning> {
        match self {
            Self::Word(meaning, _) => Some(meaning),
            Self::Blank | Self::Number(_) | Self::Letters | Self::Mark(_) => None,
        }
    }
}

/// A folded text, cut into tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some((kind, length)) = next(text, at) {
        let joins =
            tokens.last_mut().and_then(|last| compound(last.kind, kind).map(|sum| (last, sum)));
        match joins {
            Some((last, sum)) => (last.kind, last.at.end) = (sum, at + length),
            None => tokens.push(Token { kind, at: at..at + length }),
        }
        at += length;
    }
    tokens
}

/// The token that begins here, and its length.
fn next(text: &str, at: usize) -> Option<(Kind, usize)> {
    let here = text.get(at..)?;
    let first = here.chars().next()?;
    let run = |belongs: fn(char) -> bool| {
        here.find(|letter: char| !belongs(letter)).unwrap_or(here.len())
    };
    if first.is_whitespace() {
        return Some((Kind::Blank, run(char::is_whitespace)));
    }
    if let Some(word) = VOCABULARY.at(text, at) {
        let kind = if let Meaning::Number(value) = word.meaning {
            Kind::Number(Number { value, digits: 0, padded: value == 0 })
        } else {
            Kind::Word(word.meaning, word.doubtful)
        };
        return Some((kind, word.text.len()));
    }
    if first.is_ascii_digit() {
        let digits = run(|letter| letter.is_ascii_digit());
        let value = here.get(..digits).filter(|_| digits <= 4).and_then(|run| run.parse().ok());
        let number = |value| Kind::Number(Number { value, digits, padded: first == '0' });
        return Some((value.map_or(Kind::Letters, number), digits));
    }
    if is_ideograph(first) {
        return Some((Kind::Letters, first.len_utf8()));
    }
    if first.is_alphabetic() {
        let belongs = |letter: char| letter.is_alphabetic() && !is_ideograph(letter);
        return Some((Kind::Letters, run(belongs)));
    }
    Some((Kind::Mark(first), first.len_utf8()))
}

/// Two number words in one: tens and ones; or letters, if that is no number.
fn compound(before: Kind, here: Kind) -> Option<Kind> {
    let (Kind::Number(Number { value: tens, digits: 0, padded }), Kind::Number(ones)) =
        (before, here)
    else {
        return None;
    };
    if ones.digits > 0 {
        return None;
    }
    let value = match (tens, ones.value) {
        (0, ones @ 1..=9) => ones,
        // Two that follow on each other are two: "three, four o'clock".
        (1..=8, next @ 2..=9) if next == tens + 1 => return None,
        (tens @ 1..=9, ones @ 10..=19) => tens * 10 + ones - 10,
        (tens, ones @ 1..=9) if tens >= 10 && tens % 10 == 0 => tens + ones,
        _ => return Some(Kind::Letters),
    };
    Some(Kind::Number(Number { value, digits: 0, padded }))
}
