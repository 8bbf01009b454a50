//! A line of tokens, and what stands where in it.

use std::ops::Range;

use super::meaning::Meaning;
use super::tokens::{Kind, Number, Token, tokens};
use super::words::{ends_as_counted, is_ideograph};
use crate::features::needs::model::folded::Folded;

/// What stands behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// Nothing, or the end of a clause.
    End,
    /// What it counts, or the rest of a name.
    Counted,
    /// Something that makes it a part of something longer.
    Stuck,
    /// Anything else.
    Open,
}

/// A line, in tokens.
pub(super) struct Line<'a> {
    folded: &'a Folded<'a>,
    tokens: Vec<Token>,
}

const CLOSING: &[char] = &[',', ';', '!', '?', ')', '。', '、', '·', '"', '”', '\''];
const STICKING: &[char] =
    &['-', '/', '%', '°', '#', '+', '*', '=', '&', '_', '€', '$', '£', '¥', '²', '½'];

impl<'a> Line<'a> {
    /// Reads a text.
    pub fn of(folded: &'a Folded<'a>) -> Self {
        Self { folded, tokens: tokens(folded.as_str()) }
    }

    /// How many tokens it has.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token here.
    pub fn kind(&self, index: usize) -> Option<Kind> {
        self.tokens.get(index).map(|token| token.kind)
    }

    /// What the word here means.
    pub fn meaning(&self, index: usize) -> Option<Meaning> {
        self.kind(index).and_then(Kind::meaning)
    }

    /// True if the word here is doubtful.
    pub fn is_doubtful(&self, index: usize) -> bool {
        matches!(self.kind(index), Some(Kind::Word(_, true)))
    }

    /// True if the word here means this.
    pub fn means(&self, index: usize, meaning: Meaning) -> bool {
        self.meaning(index) == Some(meaning)
    }

    /// The number here.
    pub fn number(&self, index: usize) -> Option<Number> {
        match self.kind(index)? {
            Kind::Number(number) => Some(number),
            Kind::Blank | Kind::Word(..) | Kind::Letters | Kind::Mark(_) => None,
        }
    }

    /// The first token from here on that is not blank.
    pub fn skip(&self, index: usize) -> usize {
        index + usize::from(self.kind(index) == Some(Kind::Blank))
    }

    /// The last token before this one that is not blank.
    pub fn back(&self, index: usize) -> Option<usize> {
        let before = index.checked_sub(1)?;
        if self.kind(before) == Some(Kind::Blank) { before.checked_sub(1) } else { Some(before) }
    }

    /// What the last word before this token means.
    pub fn meaning_before(&self, index: usize) -> Option<Meaning> {
        self.back(index).and_then(|before| self.meaning(before))
    }

    /// Where these tokens stand in the folded text.
    pub fn place(&self, from: usize, to: usize) -> Range<usize> {
        let start =
            self.tokens.get(from).map_or(self.folded.as_str().len(), |token| token.at.start);
        let end = to.checked_sub(1).and_then(|last| self.tokens.get(last));
        start..end.map_or(start, |token| token.at.end)
    }

    /// True if a number here is not the tail of a name, of a sum, or of another number.
    pub fn begins_cleanly(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return true };
        match self.kind(before) {
            Some(Kind::Mark(mark)) => !STICKING.contains(&mark) && !matches!(mark, '.' | ':'),
            Some(Kind::Letters) => self.text(before).chars().all(is_ideograph),
            Some(Kind::Number(_)) => false,
            Some(Kind::Blank | Kind::Word(..)) | None => true,
        }
    }

    /// What stands behind a number that ends before this token.
    pub fn behind(&self, index: usize) -> Behind {
        match self.kind(index) {
            None => return Behind::End,
            Some(Kind::Mark('.' | ':')) => {
                let ends = matches!(self.kind(index + 1), None | Some(Kind::Blank));
                return if ends { Behind::End } else { Behind::Stuck };
            }
            Some(Kind::Mark(mark)) if STICKING.contains(&mark) => return Behind::Stuck,
            Some(Kind::Letters) if !self.text(index).chars().all(is_ideograph) => {
                return Behind::Stuck;
            }
            Some(_) => {}
        }
        let next = self.skip(index);
        match self.kind(next) {
            None => Behind::End,
            Some(Kind::Mark(mark)) if CLOSING.contains(&mark) || !mark.is_ascii() => Behind::End,
            Some(Kind::Mark('(')) => Behind::Open,
            Some(Kind::Mark(_)) if next > index => Behind::Open,
            Some(Kind::Mark(_)) => Behind::Stuck,
            Some(Kind::Number(_)) => Behind::Counted,
            Some(Kind::Word(meaning, _)) if meaning.is_counted() => Behind::Counted,
            Some(Kind::Letters) if self.is_counted(next) => Behind::Counted,
            Some(Kind::Word(..) | Kind::Letters | Kind::Blank) => Behind::Open,
        }
    }

    /// True if it names a date in figures, which every country orders in its own way.
    pub fn has_date_in_figures(&self) -> bool {
        let is_day = |index| self.number(index).is_some_and(|one| (1..=31).contains(&one.value));
        (1..self.len()).any(|index| {
            self.kind(index) == Some(Kind::Mark('/')) && is_day(index - 1) && is_day(index + 1)
        })
    }

    fn text(&self, index: usize) -> &str {
        self.folded.as_str().get(self.place(index, index + 1)).unwrap_or_default()
    }

    /// True if an unknown word looks like a plural, or like a name.
    fn is_counted(&self, index: usize) -> bool {
        let original = self.folded.original(&self.place(index, index + 1));
        let mut letters = original.chars();
        let is_name = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some();
        is_name || ends_as_counted(self.text(index))
    }
}
