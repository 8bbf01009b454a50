//! What can be done with a need: the verbs, with the names that their buttons
//! carry.

use serde::{Deserialize, Serialize};

use crate::features::needs::category::{Category, Group};
use crate::kernel::code;

/// A list of needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// Those that are open in a building.
    Open,
    /// Those that somebody asked or helps with.
    Mine,
}

/// For when it is wanted, by a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenChoice {
    /// Within two hours.
    Now,
    /// Today.
    Today,
    /// Tomorrow.
    Tomorrow,
    /// Until Monday.
    ThisWeek,
    /// At any time.
    NoHurry,
}

impl WhenChoice {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 5] =
        [Self::Now, Self::Today, Self::Tomorrow, Self::ThisWeek, Self::NoHurry];

    fn name(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Today => "today",
            Self::Tomorrow => "tomorrow",
            Self::ThisWeek => "week",
            Self::NoHurry => "any",
        }
    }
}

/// Something with a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeedVerb {
    /// Help.
    Claim,
    /// Not help after all.
    Release,
    /// It was tapped by mistake.
    Slip,
    /// Say that it is done.
    Done,
    /// No longer need it.
    Withdraw,
    /// Need it after all.
    Restore,
    /// Look at it again, as it stands, without any menu.
    Overview,
    /// Look at it, from this page of a list.
    Look(List, i64),
    /// For when? Show the choices.
    ChooseWhen,
    /// Of which kind? Show the choices.
    ChooseKind,
    /// Of which kind? Show the groups of kinds.
    ChooseGroup,
    /// Show the kinds of this group.
    ChooseKindIn(Group),
    /// How many? Show the choices.
    ChoosePlaces,
    /// What else? Show what is changed more seldom.
    ChooseMore,
    /// For then.
    SetWhen(WhenChoice),
    /// Of this kind.
    SetKind(Category),
    /// So many helpers, 1-5.
    SetPlaces(i64),
    /// Say door and phone.
    AddPrivate,
    /// Say it in other words.
    EditWords,
    /// Type for when it is wanted.
    TypeWhen,
    /// It is not done after all.
    UndoDone,
    /// Take door and phone as they told them of themselves.
    UseHome,
    /// Say nothing of door and phone after all.
    StopPrivate,
    /// See door and phone.
    ShowPrivate,
    /// Hear what was said aloud.
    Hear,
    /// A moderator closes it.
    Shut,
    /// A moderator opens it again.
    Reopen,
}

impl NeedVerb {
    const BARE: [Self; 20] = [
        Self::Claim,
        Self::Release,
        Self::Slip,
        Self::Done,
        Self::Withdraw,
        Self::Restore,
        Self::Overview,
        Self::ChooseWhen,
        Self::ChooseKind,
        Self::ChooseGroup,
        Self::ChoosePlaces,
        Self::ChooseMore,
        Self::AddPrivate,
        Self::UseHome,
        Self::StopPrivate,
        Self::ShowPrivate,
        Self::Hear,
        Self::EditWords,
        Self::TypeWhen,
        Self::UndoDone,
    ];
    const OF_MODERATORS: [Self; 2] = [Self::Shut, Self::Reopen];

    /// All of them, with every argument.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::BARE
            .into_iter()
            .chain(Self::OF_MODERATORS)
            .chain(WhenChoice::ALL.map(Self::SetWhen))
            .chain(Category::ALL.map(Self::SetKind))
            .chain(Group::ALL.map(Self::ChooseKindIn))
            .chain((1..=5).map(Self::SetPlaces))
            .chain([Self::Look(List::Open, 0), Self::Look(List::Mine, 7)])
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Release => "release",
            Self::Slip => "slip",
            Self::Done => "done",
            Self::Withdraw => "withdraw",
            Self::Restore => "restore",
            Self::Overview => "overview",
            Self::Look(List::Open, _) => "look",
            Self::Look(List::Mine, _) => "look-mine",
            Self::ChooseWhen => "when",
            Self::ChooseKind => "kinds",
            Self::ChooseGroup => "kinds-more",
            Self::ChooseKindIn(_) => "kinds-in",
            Self::ChooseMore => "more",
            Self::ChoosePlaces => "how-many",
            Self::SetWhen(_) => "when-is",
            Self::SetKind(_) => "kind",
            Self::SetPlaces(_) => "places",
            Self::AddPrivate => "private",
            Self::UseHome => "private-home",
            Self::StopPrivate => "private-stop",
            Self::EditWords => "words",
            Self::TypeWhen => "when-type",
            Self::UndoDone => "undone",
            Self::ShowPrivate => "door",
            Self::Hear => "hear",
            Self::Shut => "shut",
            Self::Reopen => "reopen",
        }
    }

    pub(super) fn argument(self) -> Option<String> {
        match self {
            Self::SetWhen(choice) => Some(choice.name().to_owned()),
            Self::SetKind(category) => Some(category.name().to_owned()),
            Self::ChooseKindIn(group) => Some(group.name().to_owned()),
            Self::SetPlaces(places) => Some(places.to_string()),
            Self::Look(_, page) => Some(page.to_string()),
            Self::Claim
            | Self::Release
            | Self::Slip
            | Self::Done
            | Self::Withdraw
            | Self::Restore
            | Self::Overview
            | Self::ChooseWhen
            | Self::ChooseKind
            | Self::ChooseGroup
            | Self::ChoosePlaces
            | Self::ChooseMore
            | Self::AddPrivate
            | Self::UseHome
            | Self::StopPrivate
            | Self::EditWords
            | Self::TypeWhen
            | Self::UndoDone
            | Self::ShowPrivate
            | Self::Hear
            | Self::Shut
            | Self::Reopen => None,
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::BARE.into_iter().chain(Self::OF_MODERATORS).find(|verb| verb.name() == name)
    }

    pub(super) fn with_argument(name: &str, argument: &str) -> Option<Self> {
        let page = || code::id(argument).filter(|page| *page < 1_000);
        match name {
            "look" => return page().map(|page| Self::Look(List::Open, page)),
            "look-mine" => return page().map(|page| Self::Look(List::Mine, page)),
            _ => {}
        }
        Self::all().find(|verb| {
            verb.name() == name && verb.argument().is_some_and(|known| known == argument)
        })
    }

    pub(super) fn audited(self) -> &'static str {
        match self {
            Self::Claim => "needs.claim",
            Self::Release => "needs.release",
            Self::Slip => "needs.slip",
            Self::Done => "needs.done",
            Self::Withdraw => "needs.withdraw",
            Self::Restore => "needs.restore",
            Self::Overview
            | Self::Look(..)
            | Self::ChooseWhen
            | Self::ChooseKind
            | Self::ChooseGroup
            | Self::ChooseKindIn(_)
            | Self::ChoosePlaces
            | Self::ChooseMore => "needs.look",
            Self::SetWhen(_) => "needs.set_when",
            Self::SetKind(_) => "needs.set_kind",
            Self::SetPlaces(_) => "needs.set_places",
            Self::AddPrivate | Self::StopPrivate => "needs.ask_private_part",
            Self::UseHome => "needs.private_part",
            Self::ShowPrivate => "needs.show_private_part",
            Self::EditWords => "needs.ask_words",
            Self::TypeWhen => "needs.ask_when",
            Self::UndoDone => "needs.undo_done",
            Self::Hear => "needs.hear",
            Self::Shut => "needs.shut",
            Self::Reopen => "needs.reopen",
        }
    }
}
