//! Friendly noes.

use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;

/// Why something cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// It does not say how often.
    NotAgain,
    /// More often than once a day.
    TooOften,
    /// Less than twice within a year.
    TooSeldom,
    /// On a day that never is.
    Never,
    /// Several times a week, but on which days?
    WhichDays,
    /// It says how often, but not what.
    NoWords,
    /// It is too long for a card.
    TooLong,
    /// All of it is private.
    OnlyPrivate,
    /// As many repeat as may.
    TooMany,
    /// They asked for a lot at once.
    TooManyNow,
    /// It is not there, or not theirs.
    Gone,
    /// It does not repeat any more.
    Over,
    /// That cannot be taken back any more.
    TooLate,
    /// There is no next time to leave out.
    NoNext,
    /// What has this number does not repeat.
    NotRepeating,
    /// A message that asked for it was changed: that changes nothing.
    WriteAnew,
    /// It is for somebody else: that takes a proof each time.
    ForAnother,
    /// They may not.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::NotAgain => "not_again",
            Self::TooOften => "too_often",
            Self::TooSeldom => "too_seldom",
            Self::Never => "never",
            Self::WhichDays => "which_days",
            Self::NoWords => "no_words",
            Self::TooLong => "too_long",
            Self::OnlyPrivate => "only_private",
            Self::TooMany => "too_many",
            Self::TooManyNow => "too_many_now",
            Self::Gone => "gone",
            Self::Over => "over",
            Self::TooLate => "too_late",
            Self::NoNext => "no_next",
            Self::NotRepeating => "not_repeating",
            Self::WriteAnew => "write_anew",
            Self::ForAnother => "for_another",
            Self::Denied(denied) => denied.kind(),
        }
    }
}
