//! What a moderator does while somebody calls, and with whom to call back.

use crate::features::callers::model::Wanted;
use crate::features::needs::category::Category;
use crate::kernel::code;
use crate::kernel::recipient::RecipientId;

/// Something with what is taken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallVerb {
    /// Show who could be calling, from this page on.
    Page(usize),
    /// This one calls.
    Who(RecipientId),
    /// Somebody else calls.
    Other,
    /// It is about this.
    Kind(Category),
    /// It is wanted then.
    When(Wanted),
    /// Post it.
    Post,
    /// Call them back instead.
    Later,
    /// Take nothing down after all.
    Drop,
}

impl CallVerb {
    /// Its name in codes.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Page(_) => "call-page",
            Self::Who(_) => "call-who",
            Self::Other => "call-other",
            Self::Kind(_) => "call-kind",
            Self::When(_) => "call-when",
            Self::Post => "call-post",
            Self::Later => "call-later",
            Self::Drop => "call-drop",
        }
    }

    /// What stands behind the ids.
    pub(super) fn argument(self) -> Option<String> {
        match self {
            Self::Page(page) => Some(page.to_string()),
            Self::Who(recipient) => Some(recipient.0.to_string()),
            Self::Kind(category) => Some(category.name().to_owned()),
            Self::When(wanted) => Some(wanted.name().to_owned()),
            Self::Other | Self::Post | Self::Later | Self::Drop => None,
        }
    }

    /// The verb of this name that says nothing else.
    pub(super) fn named(name: &str) -> Option<Self> {
        [Self::Other, Self::Post, Self::Later, Self::Drop]
            .into_iter()
            .find(|verb| verb.name() == name)
    }

    /// The verb of this name with what stands behind the ids.
    pub(super) fn with_argument(name: &str, argument: &str) -> Option<Self> {
        match name {
            "call-page" => {
                let page = code::id(argument).and_then(|page| usize::try_from(page).ok())?;
                (page < 1_000).then_some(Self::Page(page))
            }
            "call-who" => code::id(argument).map(|row| Self::Who(RecipientId(row))),
            "call-kind" => Category::ALL
                .into_iter()
                .find(|category| category.name() == argument)
                .map(Self::Kind),
            "call-when" => Wanted::named(argument).map(Self::When),
            _ => None,
        }
    }

    /// Its name in the audit log.
    pub(super) fn audited(self) -> &'static str {
        match self {
            Self::Page(_) => "callers.call",
            Self::Who(_) => "callers.call_who",
            Self::Other => "callers.call_other",
            Self::Kind(_) => "callers.call_kind",
            Self::When(_) => "callers.call_when",
            Self::Post => "callers.call_post",
            Self::Later => "callers.call_later",
            Self::Drop => "callers.call_drop",
        }
    }
}

/// Something with somebody to call back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackVerb {
    /// They were called.
    Tick,
    /// They were not after all.
    Untick,
}

impl BackVerb {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Tick, Self::Untick];

    /// Its name in codes.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Tick => "called-back",
            Self::Untick => "not-called-back",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verb| verb.name() == name)
    }

    /// Its name in the audit log.
    pub(super) fn audited(self) -> &'static str {
        match self {
            Self::Tick => "callers.tick",
            Self::Untick => "callers.untick",
        }
    }
}
