//! Why not.

use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;

/// Why something cannot be done with an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// They hold no such authority.
    Denied(Denied),
    /// There is no such alarm there, or it is over.
    Over,
    /// They called themselves: others come.
    Own,
    /// They did not say that they go.
    NotGoing,
    /// Only who called may say so.
    NotCaller,
    /// Only who called, who is there, or a moderator may end it.
    NotThere,
    /// Somebody else is calling the number already.
    Phoned,
    /// They do not answer for that neighbour.
    NotTheirs,
    /// An exercise is going on already.
    DrillGoesOn,
    /// It cannot be taken up again any more: they call anew.
    CallAnew,
    /// It is too much to be passed on.
    TooLong,
    /// Nobody was there yet: a moderator does not end it.
    StillRings,
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::Over => "over",
            Self::Own => "own",
            Self::NotGoing => "not_going",
            Self::NotCaller => "not_caller",
            Self::NotThere => "not_there",
            Self::Phoned => "phoned",
            Self::NotTheirs => "not_theirs",
            Self::DrillGoesOn => "drill_goes_on",
            Self::CallAnew => "call_anew",
            Self::TooLong => "too_long",
            Self::StillRings => "still_rings",
        }
    }
}
