//! What a moderator may do with a need.

use super::{Need, Refusal, State};
use crate::kernel::clock::Moment;

/// The most helpers that a need can want.
pub const MOST_PLACES: i64 = 5;

impl Need {
    /// A moderator closes it: those who were on it are free.
    ///
    /// # Errors
    /// Refused when it is over already.
    pub fn shut(self, now: Moment) -> Result<Self, Refusal> {
        match self.state {
            State::Open => {
                Ok(Self { state: State::Shut { at: now }, ..self.without_those_at_work(now) })
            }
            State::Closed { .. } | State::Shut { .. } | State::Withdrawn { .. } => {
                Err(Refusal::AlreadyOver { number: self.number })
            }
        }
    }

    /// A moderator opens it again. Where every place was filled well, one more helper is wanted.
    ///
    /// # Errors
    /// Refused while it is open, once the asker was erased, and where [`MOST_PLACES`] are filled.
    pub fn reopened(self) -> Result<Self, Refusal> {
        if self.state == State::Open {
            return Err(Refusal::AlreadyOpen { number: self.number });
        }
        if self.is_forgotten() {
            return Err(Refusal::Unknown);
        }
        let filled = i64::try_from(self.filling().count()).unwrap_or(MOST_PLACES);
        let places = self.places.max(filled.saturating_add(1));
        if places > MOST_PLACES {
            return Err(Refusal::NoMorePlaces { number: self.number });
        }
        Ok(Self { places, state: State::Open, ..self })
    }
}
