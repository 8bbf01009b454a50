//! A need before it is posted.

use super::{Asked, Origin, Voice, Words};
use crate::features::needs::category::Category;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId, id};
use crate::kernel::notice::Subject;

id!(
    /// A draft.
    DraftId,
    "draft"
);

impl Draft {
    /// Of which kind it seems to be.
    pub fn category(&self) -> Category {
        let asked = self
            .words
            .as_ref()
            .and_then(|words| Asked::read(words.as_str(), self.made_at, chrono_tz::UTC).ok());
        asked.map_or(Category::Other, |asked| asked.category)
    }
}

impl From<DraftId> for Subject {
    fn from(draft: DraftId) -> Self {
        Self { kind: "draft", row: draft.0 }
    }
}

/// A need before it is posted: only its author sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its row.
    pub id: DraftId,
    /// Who wrote it.
    pub person: PersonId,
    /// Where it would be posted.
    pub building: BuildingId,
    /// What was typed.
    pub words: Option<Words>,
    /// What was said aloud.
    pub voice: Option<Voice>,
    /// In which message.
    pub origin: Origin,
    /// When it was made, or last changed.
    pub made_at: Moment,
}
