//! What somebody wants with a photo or a place.

use super::{DraftId, NeedId};
use crate::features::needs::model::Origin;
use crate::features::needs::model::attachment::{Brought, Strange};
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;

/// What somebody wants with a photo or a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attaching {
    /// It goes with what they ask.
    Bring {
        /// What they sent.
        sent: Brought,
        /// The need of which door and phone are asked now, and its building.
        of: Option<(NeedId, BuildingId)>,
        /// In which message.
        origin: Origin,
        /// True if the words under it are posted at once, as by a command.
        posts: bool,
    },
    /// They sent what cannot go with it.
    Strange(Strange),
    /// A helper looks at the photos that go with a need.
    Look(BuildingId, NeedId),
    /// A helper looks at the place that goes with a need.
    LookAtPlace(BuildingId, NeedId),
    /// The asker does something with what goes with a need.
    OfNeed(AttachedVerb, BuildingId, NeedId),
    /// Its author does something with what goes with a draft.
    OfDraft(AttachedVerb, DraftId),
}

/// Something that an asker does with what goes with a need or a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachedVerb {
    /// Show the photos on the card.
    Show,
    /// Show them to helpers alone.
    Hide,
    /// Take all away.
    Drop,
}

impl AttachedVerb {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Show, Self::Hide, Self::Drop];

    fn name(self) -> &'static str {
        match self {
            Self::Show => "photos-show",
            Self::Hide => "photos-hide",
            Self::Drop => "photos-drop",
        }
    }

    fn name_of_draft(self) -> &'static str {
        match self {
            Self::Show => "draft-show",
            Self::Hide => "draft-hide",
            Self::Drop => "draft-bare",
        }
    }

    fn audited(self) -> &'static str {
        match self {
            Self::Show => "needs.show_photos",
            Self::Hide => "needs.hide_photos",
            Self::Drop => "needs.drop_attached",
        }
    }
}

impl Attaching {
    /// The code that a button carries.
    pub(super) fn code(&self) -> Option<String> {
        Some(match self {
            Self::Bring { .. } | Self::Strange(_) => return None,
            Self::Look(building, need) => code::write("photos", &[&building.0, &need.0]),
            Self::LookAtPlace(building, need) => code::write("place", &[&building.0, &need.0]),
            Self::OfNeed(verb, building, need) => code::write(verb.name(), &[&building.0, &need.0]),
            Self::OfDraft(verb, draft) => code::write(verb.name_of_draft(), &[&draft.0]),
        })
    }

    /// What a button's code names.
    pub(super) fn from_code(code: &Code<'_>) -> Option<Self> {
        let look = match code.verb {
            "photos" => Some(Self::Look as fn(BuildingId, NeedId) -> Self),
            "place" => Some(Self::LookAtPlace as fn(BuildingId, NeedId) -> Self),
            _ => None,
        };
        if let Some(look) = look {
            let (building, need) = code.two()?;
            return Some(look(BuildingId(building), NeedId(need)));
        }
        let named = |name: fn(AttachedVerb) -> &'static str| {
            AttachedVerb::ALL.into_iter().find(|verb| name(*verb) == code.verb)
        };
        if let Some(verb) = named(AttachedVerb::name) {
            let (building, need) = code.two()?;
            return Some(Self::OfNeed(verb, BuildingId(building), NeedId(need)));
        }
        let verb = named(AttachedVerb::name_of_draft)?;
        code.one().map(|draft| Self::OfDraft(verb, DraftId(draft)))
    }

    /// Its verb, for the audit log.
    pub(super) fn verb(&self) -> &'static str {
        match self {
            Self::Bring { .. } => "needs.attach",
            Self::Strange(_) => "needs.strange",
            Self::Look(..) => "needs.look_at_photos",
            Self::LookAtPlace(..) => "needs.look_at_place",
            Self::OfNeed(verb, ..) | Self::OfDraft(verb, _) => verb.audited(),
        }
    }

    /// The need or the draft that it names.
    pub(super) fn row(&self) -> Option<i64> {
        match self {
            Self::Bring { of: Some((need, _)), .. }
            | Self::Look(_, need)
            | Self::LookAtPlace(_, need)
            | Self::OfNeed(_, _, need) => Some(need.0),
            Self::OfDraft(_, draft) => Some(draft.0),
            Self::Bring { of: None, .. } | Self::Strange(_) => None,
        }
    }

    /// The building that it names.
    pub(super) fn building(&self) -> Option<BuildingId> {
        match self {
            Self::Bring { of: Some((_, building)), .. }
            | Self::Look(building, _)
            | Self::LookAtPlace(building, _)
            | Self::OfNeed(_, building, _) => Some(*building),
            Self::Bring { of: None, .. } | Self::Strange(_) | Self::OfDraft(..) => None,
        }
    }

    /// The need of which it is, if a button named it.
    pub fn need(&self) -> Option<NeedId> {
        match self {
            Self::Look(_, need) | Self::LookAtPlace(_, need) | Self::OfNeed(_, _, need) => {
                Some(*need)
            }
            Self::Bring { .. } | Self::Strange(_) | Self::OfDraft(..) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, need) = (BuildingId(i64::MAX), NeedId(i64::MAX));
        let of_need = AttachedVerb::ALL.map(|verb| Attaching::OfNeed(verb, building, need));
        let of_draft = AttachedVerb::ALL.map(|verb| Attaching::OfDraft(verb, DraftId(i64::MAX)));
        let looks = [Attaching::Look(building, need), Attaching::LookAtPlace(building, need)];
        for intent in of_need.into_iter().chain(of_draft).chain(looks) {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Attaching::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
        for forged in ["photos_1", "photos-show_1", "draft-show_1_2", "photos-dance_1_2"] {
            let read = Code::read(forged).and_then(|code| Attaching::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
