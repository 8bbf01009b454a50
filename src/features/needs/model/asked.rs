//! What was asked in one sentence, taken apart: the words, for when, and what is private.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::discretion::Home;
use super::when::{self, Reading};
use super::words::is_unhurried;
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
    /// True if it was said that there is no hurry.
    pub unhurried: bool,
    /// What is to be asked about the time, if it was not said in a way that everybody understands.
    pub doubt: Option<Doubt>,
    /// What looked like a door, a phone or a code.
    pub private_part: Option<PrivatePart>,
}

/// What is to be asked about a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// People disagree about what was said: is the reading right?
    Disputed,
    /// Several times were named: which one?
    Several,
}

impl Asked {
    /// Reads a sentence.
    ///
    /// # Errors
    /// Refused without words, with too many, where all of it is private, and for a time that is
    /// over.
    pub fn read(typed: &str, now: Moment, zone: Tz) -> Result<Self, Refusal> {
        Self::read_of(&Home::default(), typed, now, zone)
    }

    /// Reads a sentence of somebody whose home is known: what tells of it is private.
    ///
    /// # Errors
    /// As [`Asked::read`].
    pub fn read_of(home: &Home, typed: &str, now: Moment, zone: Tz) -> Result<Self, Refusal> {
        let typed = Words::new(typed)?;
        let parted = discretion::part_of(typed.as_str(), home);
        let (words, when, doubt) = match when::read(&parted.open, now, zone) {
            Reading::Nothing => (parted.open, None, None),
            Reading::Said { when, rest, disputed } => {
                (rest, Some(when), disputed.then_some(Doubt::Disputed))
            }
            // All of it is left to be read by whoever helps.
            Reading::Several => (parted.open, None, Some(Doubt::Several)),
            Reading::Past { .. } => return Err(Refusal::TimeOver),
        };
        // What stood before and behind the time may be a number now.
        let rest = discretion::part_of(&words, home);
        let private: Vec<String> = parted.private.into_iter().chain(rest.private).collect();
        let private_part = if private.is_empty() {
            None
        } else {
            Some(PrivatePart::new(&private.join(discretion::BETWEEN))?)
        };
        let words = Words::new(&rest.open).map_err(|refusal| match (refusal, &private_part) {
            (Refusal::NoWords, Some(_)) => Refusal::OnlyPrivate,
            (refusal, _) => refusal,
        })?;
        let category = Category::guess(words.as_str());
        let unhurried = when.is_none() && is_unhurried(words.as_str());
        Ok(Self { words, category, when, unhurried, doubt, private_part })
    }

    /// Reads what was drafted at `made_at`: "tomorrow" is the day after that.
    ///
    /// # Errors
    /// As [`Asked::read`]; also if the time is over by now.
    pub fn drafted(typed: &Words, made_at: Moment, now: Moment, zone: Tz) -> Result<Self, Refusal> {
        Self::drafted_of(&Home::default(), (typed, made_at), now, zone)
    }

    /// The same of somebody whose home is known.
    ///
    /// # Errors
    /// As [`Asked::drafted`].
    pub fn drafted_of(
        home: &Home,
        (typed, made_at): (&Words, Moment),
        now: Moment,
        zone: Tz,
    ) -> Result<Self, Refusal> {
        let asked = Self::read_of(home, typed.as_str(), made_at, zone)?;
        if asked.when.is_some_and(|when| when.is_over(now)) {
            return Err(Refusal::TimeOver);
        }
        Ok(asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn that_there_is_no_hurry_is_heard_where_no_time_is_said() {
        let now = Moment::from_millis(1_772_442_000_000);
        for (typed, unhurried) in [
            ("fetch my parcel, no hurry", true),
            ("It isn’t urgent: carry my shopping up", true),
            ("帮我取个快递，不急", true),
            ("有空的时候帮我买瓶酱油，不着急", true),
            ("fetch my parcel tomorrow, no hurry", false),
            ("fetch my parcel", false),
            ("please hurry, fetch my medicine", false),
            ("急！帮我取药", false),
        ] {
            assert_eq!(Asked::read(typed, now, Tz::UTC).unwrap().unhurried, unhurried, "{typed}");
        }
    }

    #[test]
    fn a_number_that_was_cut_in_two_by_a_time_is_private_all_the_same() {
        let now = Moment::from_millis(1_772_442_000_000);
        let asked = Asked::read("call me: 0171 55 tomorrow 50199", now, Tz::UTC).unwrap();
        assert_eq!(asked.words.as_str(), "call me");
        assert_eq!(asked.private_part.unwrap().as_str(), "0171 55 50199");
        assert!(asked.when.is_some());
    }
}
