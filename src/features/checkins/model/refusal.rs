//! Why not.

use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// They hold no such authority.
    Denied(Denied),
    /// They are not asked each day.
    NotSetUp,
    /// It is too late to take it up again.
    TooLate,
    /// That neighbour lives there no more.
    NotThere,
    /// They are in the circle, or asked already.
    AskedAlready,
    /// They said no.
    SaidNo,
    /// There are as many as there can be.
    Enough,
    /// They were not asked, or it is over.
    NotAsked,
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::NotSetUp => "not_set_up",
            Self::TooLate => "too_late",
            Self::NotThere => "not_there",
            Self::AskedAlready => "asked_already",
            Self::SaidNo => "said_no",
            Self::Enough => "enough",
            Self::NotAsked => "not_asked",
        }
    }
}
