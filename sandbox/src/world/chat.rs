//! A chat and who stands how in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Stored;
use crate::{ChatId, GroupKind, MessageId, UserId};

/// The kinds of chat that the sandbox knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChatKind {
    Private,
    Basic,
    Supergroup,
}

impl From<GroupKind> for ChatKind {
    fn from(kind: GroupKind) -> Self {
        match kind {
            GroupKind::Basic => Self::Basic,
            GroupKind::Supergroup => Self::Supergroup,
        }
    }
}

/// How someone stands to a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Creator,
    Administrator,
    Member,
    Left,
    Kicked,
}

impl Standing {
    pub(crate) fn is_in(self) -> bool {
        match self {
            Self::Creator | Self::Administrator | Self::Member => true,
            Self::Left | Self::Kicked => false,
        }
    }

    pub(crate) fn is_administrator(self) -> bool {
        match self {
            Self::Creator | Self::Administrator => true,
            Self::Member | Self::Left | Self::Kicked => false,
        }
    }
}

/// The topic whose messages carry no thread id.
pub(crate) const GENERAL: i64 = 1;

/// A forum topic.
#[derive(Clone, Debug)]
pub(crate) struct Topic {
    pub(crate) closed: bool,
}

/// A chat.
#[derive(Clone, Debug)]
pub(crate) struct Chat {
    pub(crate) id: ChatId,
    pub(crate) kind: ChatKind,
    pub(crate) title: String,
    pub(crate) forum: bool,
    /// How the bot stands to it; `None` before it ever was in it.
    pub(crate) bot: Option<Standing>,
    pub(crate) bot_muted: bool,
    /// The supergroup that this basic group became.
    pub(crate) upgraded_to: Option<ChatId>,
    pub(crate) topics: BTreeMap<i64, Topic>,
    pub(crate) messages: BTreeMap<MessageId, Stored>,
    /// The last message id of a supergroup.
    pub(crate) last_message_id: i64,
    /// Who made it: it is theirs also while they are not in it.
    founder: Option<UserId>,
    standings: BTreeMap<UserId, Standing>,
    /// The people in it, in joining order; replaced as a whole when it changes.
    people: Arc<[UserId]>,
}

impl Chat {
    pub(crate) fn private(user: UserId) -> Self {
        let mut chat = Self::empty(ChatId::from(user), ChatKind::Private, "");
        chat.bot = Some(Standing::Member);
        chat.stand(user, Standing::Member);
        chat
    }

    pub(crate) fn group(id: ChatId, kind: ChatKind, title: &str, creator: UserId) -> Self {
        let mut chat = Self::empty(id, kind, title);
        chat.founder = Some(creator);
        chat.stand(creator, Standing::Creator);
        chat
    }

    fn empty(id: ChatId, kind: ChatKind, title: &str) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            forum: false,
            bot: None,
            bot_muted: false,
            upgraded_to: None,
            topics: BTreeMap::new(),
            messages: BTreeMap::new(),
            last_message_id: 0,
            founder: None,
            standings: BTreeMap::new(),
            people: Arc::new([]),
        }
    }

    /// The same people under another id, as a supergroup without messages.
    pub(crate) fn upgraded(&self, id: ChatId) -> Self {
        let mut upgraded = self.clone();
        upgraded.id = id;
        upgraded.kind = ChatKind::Supergroup;
        upgraded.messages.clear();
        upgraded
    }

    /// The people who can read it now.
    pub(crate) fn readers(&self) -> Arc<[UserId]> {
        Arc::clone(&self.people)
    }

    /// How a person stands to it; `None` for one who never was in it.
    pub(crate) fn standing(&self, user: UserId) -> Option<Standing> {
        self.standings.get(&user).copied()
    }

    pub(crate) fn has(&self, user: UserId) -> bool {
        self.standing(user).is_some_and(Standing::is_in)
    }

    /// The people with their standings, in joining order.
    pub(crate) fn present(&self) -> impl Iterator<Item = (UserId, Standing)> {
        self.people.iter().filter_map(|user| Some((*user, self.standing(*user)?)))
    }

    pub(crate) fn creator(&self) -> Option<UserId> {
        self.present().find_map(|(user, standing)| (standing == Standing::Creator).then_some(user))
    }

    /// How a person stands to it who comes into it.
    pub(crate) fn standing_of_who_comes(&self, user: UserId) -> Standing {
        if self.founder == Some(user) { Standing::Creator } else { Standing::Member }
    }

    /// Changes how a person stands to it; the answer is how they stood before.
    pub(crate) fn stand(&mut self, user: UserId, standing: Standing) -> Option<Standing> {
        let before = self.standings.insert(user, standing);
        let was_in = before.is_some_and(Standing::is_in);
        if standing.is_in() && !was_in {
            self.people = self.people.iter().copied().chain([user]).collect();
        } else if !standing.is_in() && was_in {
            let others = self.people.iter().copied().filter(|other| *other != user);
            self.people = others.collect();
        }
        before
    }

    /// Whether it is closed what is addressed by this thread id, or without
    /// one; `None` when there is no such topic.
    pub(crate) fn closes(&self, thread: Option<i64>) -> Option<bool> {
        let topic = |thread| self.topics.get(&thread).filter(|_| self.forum);
        match thread {
            None => Some(topic(GENERAL).is_some_and(|general| general.closed)),
            Some(GENERAL) => None,
            Some(thread) => topic(thread).map(|topic| topic.closed),
        }
    }

    pub(crate) fn has_bot(&self) -> bool {
        self.bot.is_some_and(Standing::is_in)
    }

    pub(crate) fn bot_administers(&self) -> bool {
        self.bot.is_some_and(Standing::is_administrator)
    }

    pub(crate) fn is_private(&self) -> bool {
        self.kind == ChatKind::Private
    }
}
