//! What was asked in one sentence, taken apart: the words, for when, and what is private.

use chrono_tz::Tz;

use super::when::{self, Reading};
use super::{PrivatePart, Refusal, When, Words, discretion};
use crate::features::needs::category::Category;
use crate::kernel::clock::Moment;

/// What was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The words that everybody may read.
    pub words: Words,
    /// Of which kind it seems to be.
    pub category: Category,
    /// For when; nothing if nothing was said about it.
    pub when: Option<When>,
    /// What looked like a door, a phone or a code.
    pub private_part: Option<PrivatePart>,
}

impl Asked {
    /// Reads a sentence.
    ///
    /// # Errors
    /// Refused without words, with too many, where all of it is private, and for a time that is
    /// over.
    pub fn read(typed: &str, now: Moment, zone: Tz) -> Result<Self, Refusal> {
        let typed = Words::new(typed)?;
        let parted = discretion::part(typed.as_str());
        let private_part = match &parted.private {
            Some(private) => Some(PrivatePart::new(private)?),
            None => None,
        };
        let (words, when) = match when::read(&parted.open, now, zone) {
            Reading::Nothing => (parted.open, None),
            Reading::Said { when, rest } => (rest, Some(when)),
            Reading::Past { .. } => return Err(Refusal::TimeOver),
        };
        let words = Words::new(&words).map_err(|refusal| match (refusal, &private_part) {
            (Refusal::NoWords, Some(_)) => Refusal::OnlyPrivate,
            (refusal, _) => refusal,
        })?;
        let category = Category::guess(words.as_str());
        Ok(Self { words, category, when, private_part })
    }

    /// Reads what was drafted at `made_at`: "tomorrow" is the day after that.
    ///
    /// # Errors
    /// As [`Asked::read`]; also if the time is over by now.
    pub fn drafted(typed: &Words, made_at: Moment, now: Moment, zone: Tz) -> Result<Self, Refusal> {
        let asked = Self::read(typed.as_str(), made_at, zone)?;
        if asked.when.is_some_and(|when| when.is_over(now)) {
            return Err(Refusal::TimeOver);
        }
        Ok(asked)
    }
}
