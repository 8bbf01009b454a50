//! The people who are there from the beginning, and their group.

use sandbox::{ChatId, GroupKind, Sandbox, UserId};
use serde::Serialize;

use crate::kernel::language::Language;

/// What somebody is in the building, for whoever plays them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Part {
    /// Lives alone.
    Elder,
    /// Has a child and little time.
    Parent,
    /// Likes to help.
    Helper,
    /// Likes to help, speaks another language, and has not pressed Start yet.
    Neighbour,
    /// Administers the group, and added the bot.
    Moderator,
}

impl Part {
    const ALL: [Self; 5] =
        [Self::Elder, Self::Parent, Self::Helper, Self::Neighbour, Self::Moderator];

    fn name(self) -> &'static str {
        match self {
            Self::Elder => "demo-person-elder",
            Self::Parent => "demo-person-parent",
            Self::Helper => "demo-person-helper",
            Self::Neighbour => "demo-person-neighbour",
            Self::Moderator => "demo-person-moderator",
        }
    }
}

/// Who plays which part.
#[derive(Clone, Debug, Default)]
pub(super) struct Cast(Vec<(UserId, Part)>);

impl Cast {
    /// The part of somebody; nothing for those who came later.
    pub(super) fn part_of(&self, user: UserId) -> Option<Part> {
        self.0.iter().find(|(known, _)| *known == user).map(|(_, part)| *part)
    }

    fn with(&self, part: Part) -> Option<UserId> {
        self.0.iter().find(|(_, known)| *known == part).map(|(user, _)| *user)
    }
}

/// The people of a house that speaks this language, not yet in it.
pub(super) fn people(sandbox: &Sandbox, language: Language) -> Cast {
    let other = Language::all().find(|other| *other != language).unwrap_or(language);
    let person = |part: Part| {
        let speaks = if part == Part::Neighbour { other } else { language };
        (sandbox.person(&language.label(part.name()), speaks.tag()), part)
    };
    Cast(Part::ALL.map(person).to_vec())
}

/// The moderator makes a small group and adds the bot.
pub(super) fn open_group(sandbox: &Sandbox, language: Language, cast: &Cast) -> Option<ChatId> {
    let moderator = cast.with(Part::Moderator)?;
    let title = language.label("demo-house-title");
    let group = sandbox.create_group(&title, moderator, GroupKind::Basic);
    sandbox.add_bot(group, moderator);
    Some(group)
}

/// The others join.
pub(super) fn join(sandbox: &Sandbox, group: ChatId, cast: &Cast) {
    for (user, _) in cast.0.iter().filter(|(_, part)| *part != Part::Moderator) {
        sandbox.join(group, *user);
    }
}

/// All press Start but for one, so that what happens then can be seen.
pub(super) fn press_start(sandbox: &Sandbox, cast: &Cast) {
    for (user, _) in cast.0.iter().filter(|(_, part)| *part != Part::Neighbour) {
        sandbox.start_bot(*user, None);
    }
}
