//! How an alarm ended.

use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

/// How an alarm ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was taken back before anybody heard of it.
    Undone,
    /// Who called says that they are fine.
    Fine,
    /// Who called, or their circle, says that it was pressed by mistake.
    False,
    /// Who is there says that all is well.
    Well,
    /// A moderator ended it.
    Ended,
    /// It was called in another building of theirs instead.
    Moved,
    /// Nobody ended it.
    Lapsed,
    /// Who called is gone.
    Gone,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Undone,
        Self::Fine,
        Self::False,
        Self::Well,
        Self::Ended,
        Self::Moved,
        Self::Lapsed,
        Self::Gone,
    ];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Undone => "undone",
            Self::Fine => "fine",
            Self::False => "false",
            Self::Well => "well",
            Self::Ended => "ended",
            Self::Moved => "moved",
            Self::Lapsed => "lapsed",
            Self::Gone => "gone",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}

/// How an alarm ended, when, and by whose word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    /// How.
    pub outcome: Outcome,
    /// When.
    pub at: Moment,
    /// By whose word; nothing where nobody said any.
    pub by: Option<PersonId>,
}
