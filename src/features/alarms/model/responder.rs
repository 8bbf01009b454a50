//! Somebody who is coming to whoever calls for help, or was.

use super::plan::{GOING, THERE};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

/// Somebody who is coming, or was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Responder {
    /// Who.
    pub person: PersonId,
    /// When they said that they go.
    pub going_at: Moment,
    /// When they said that they are there.
    pub there_at: Option<Moment>,
    /// True if they were asked whether they are there.
    pub asked_there: bool,
    /// True if they were asked whether all is well.
    pub asked_well: bool,
    /// Why nobody counts on them any more.
    pub ended: Option<End>,
    /// True if they came anew after nobody counted on them any more: it rings on meanwhile.
    pub came_anew: bool,
    /// When they said that more people are needed.
    pub more_at: Option<Moment>,
}

/// Why nobody counts on somebody who was coming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// They cannot come after all.
    Cannot,
    /// Nothing was heard of them in time.
    Unheard,
    /// Who called says that nobody is there.
    Disputed,
    /// They live here no more.
    Gone,
    /// It began anew since.
    Before,
}

impl End {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Cannot, Self::Unheard, Self::Disputed, Self::Gone, Self::Before];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cannot => "cannot",
            Self::Unheard => "unheard",
            Self::Disputed => "disputed",
            Self::Gone => "gone",
            Self::Before => "before",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|end| end.name() == name)
    }
}

impl Responder {
    /// True if they are on the way, or there.
    pub fn is_on_it(&self) -> bool {
        self.ended.is_none()
    }

    /// True if they are there, as far as is known.
    pub fn is_there(&self) -> bool {
        self.ended.is_none() && self.there_at.is_some()
    }

    /// When it rings again, unless something is heard of them. Whoever came anew keeps it silent only
    /// once they are there.
    pub(super) fn holds_until(&self) -> Option<Moment> {
        match (self.ended, self.there_at) {
            (Some(_), _) => None,
            (None, Some(there)) => Some(there.plus(THERE)),
            (None, None) if self.came_anew => None,
            (None, None) => Some(self.going_at.plus(GOING)),
        }
    }
}
