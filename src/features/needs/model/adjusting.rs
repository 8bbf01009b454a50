//! What the asker may change about a need while it is open.

use super::by_moderator::MOST_PLACES;
use super::{Asked, Doubt, Need, PrivatePart, Refusal, State, When};
use crate::features::needs::category::Category;
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

/// What is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// For when it is wanted; nothing: no hurry.
    When(Option<When>),
    /// Of which kind it is.
    Kind(Category),
    /// How many helpers are wanted, 1-5.
    Places(i64),
    /// Door and phone.
    PrivatePart(PrivatePart),
    /// The words, with what else was said in them.
    Words(Asked),
    /// The same, typed in private: the asker's own message in the group stays as it was.
    Retyped(Asked),
}

impl Change {
    /// True if those who are on it should hear of it.
    pub fn matters_to_helpers(&self) -> bool {
        match self {
            Self::When(_) | Self::PrivatePart(_) | Self::Words(_) | Self::Retyped(_) => true,
            Self::Kind(_) | Self::Places(_) => false,
        }
    }
}

impl Change {
    /// Whether it says that there is no hurry, or for when it is wanted; nothing: it says nothing of it.
    pub fn says_unhurried(&self) -> Option<bool> {
        match self {
            Self::When(when) => Some(when.is_none()),
            Self::Words(asked) | Self::Retyped(asked) => match asked.when {
                Some(_) => Some(false),
                None => asked.unhurried.then_some(true),
            },
            Self::Kind(_) | Self::Places(_) | Self::PrivatePart(_) => None,
        }
    }
}

impl Need {
    /// The asker changes something. The same again is fine.
    ///
    /// # Errors
    /// Refused to others, once it is over, and for fewer places than are filled.
    pub fn changed_by(
        mut self,
        asker: PersonId,
        change: Change,
        now: Moment,
    ) -> Result<Self, Refusal> {
        if asker != self.asker {
            return Err(Refusal::OnlyTheAsker);
        }
        if self.state != State::Open {
            return Err(Refusal::Past);
        }
        match change {
            Change::When(when) => self.when = when,
            Change::Kind(category) => {
                self.turn_into(category);
                return Ok(self.complete_or_not(now));
            }
            Change::Places(places) => {
                let filled = i64::try_from(self.filling().count()).unwrap_or(MOST_PLACES);
                if places < filled {
                    return Err(Refusal::TooFewPlaces { helpers: filled });
                }
                if places < 2 && self.category.policy().in_pairs {
                    return Err(Refusal::TwoGo);
                }
                self.places = places.clamp(1, MOST_PLACES);
                return Ok(self.complete_or_not(now));
            }
            Change::PrivatePart(part) => self.keep_private(part, now),
            Change::Words(asked) => {
                let in_group = self.origin.is_some_and(|origin| origin.chat < 0);
                self.exposed = in_group && asked.private_part.is_some();
                self.take_words(asked, now)?;
            }
            Change::Retyped(asked) => self.take_words(asked, now)?,
        }
        Ok(self)
    }

    fn take_words(&mut self, asked: Asked, now: Moment) -> Result<(), Refusal> {
        let guessed = self.words.as_ref().map(|words| Category::guess(words.as_str()));
        // A kind that was chosen by a button stays.
        if guessed == Some(self.category) {
            self.turn_into(asked.category);
        }
        self.words = Some(asked.words);
        // Where several are named now, an earlier one is no longer meant for sure.
        let known = self.when.filter(|_| asked.doubt != Some(Doubt::Several));
        self.when = asked.when.or(known);
        if let Some(part) = asked.private_part {
            let whole = match &self.private_part {
                Some(known) => known.with(&part)?,
                None => part,
            };
            self.keep_private(whole, now);
        }
        Ok(())
    }

    /// It is of another kind. How many are wanted follows, unless somebody said so.
    fn turn_into(&mut self, category: Category) {
        let (before, policy) = (self.category.policy(), category.policy());
        let filled = i64::try_from(self.filling().count()).unwrap_or(MOST_PLACES);
        if self.places == before.places {
            self.places = policy.places.max(filled);
        }
        if policy.in_pairs {
            self.places = self.places.max(2);
        }
        self.category = category;
    }

    fn keep_private(&mut self, part: PrivatePart, now: Moment) {
        if self.private_part.as_ref() != Some(&part) {
            self.private_part = Some(part);
            self.private_at = Some(now);
        }
    }
}
