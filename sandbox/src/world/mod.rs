//! Everything that is so in the sandbox: people, chats, and what the bot made of them.

mod acts;
mod channel;
mod chat;
mod files;
mod forum;
mod groups;
mod inbox;
mod journal;
mod limits;
mod membership;
mod people;
mod person;
mod place;
mod profile;
mod reach;
mod render;
mod seen;
mod stored;
mod talk;
mod tapping;
mod taps;

use std::collections::BTreeMap;

pub(crate) use chat::{Chat, ChatKind, GENERAL, Standing, Topic};
pub(crate) use files::{Draft, FileKind, Files};
pub(crate) use inbox::{Inbox, Poll};
pub(crate) use journal::{Ending, Journal};
pub(crate) use limits::Limits;
pub(crate) use person::{Bot, Person};
pub(crate) use profile::{Profile, Scope};
pub(crate) use render::{GROUP_ANONYMOUS_BOT, TELEGRAM};
pub(crate) use stored::{Author, Stored};
pub(crate) use taps::{Taps, Verdict};

use crate::{ChatId, Clock, Event, Message, Options, UserId};

/// The whole state. It lives under one lock, which is never held across an await.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) clock: Clock,
    pub(crate) bot: Bot,
    pub(crate) people: BTreeMap<UserId, Person>,
    pub(crate) chats: BTreeMap<ChatId, Chat>,
    pub(crate) inbox: Inbox,
    pub(crate) taps: Taps,
    pub(crate) journal: Journal,
    pub(crate) profile: Profile,
    pub(crate) limits: Limits,
    pub(crate) files: Files,
    /// The last message id in private chats and basic groups, which share one counter.
    common_message_id: i64,
}

impl World {
    pub(crate) fn new(options: &Options) -> Self {
        Self {
            clock: options.clock.clone(),
            bot: Bot::new(&options.bot_username, options.secret.as_deref()),
            people: BTreeMap::new(),
            chats: BTreeMap::new(),
            inbox: Inbox::new(options.clock.clone()),
            taps: Taps::default(),
            journal: Journal::new(options.record_calls),
            profile: Profile::new(),
            limits: Limits::new(options.enforce_limits),
            files: Files::default(),
            common_message_id: 0,
        }
    }

    /// What stands in a chat now, oldest first.
    pub(crate) fn messages(&self, chat: ChatId) -> Vec<Message> {
        let Some(chat) = self.chats.get(&chat) else {
            return Vec::new();
        };
        chat.messages.values().map(|stored| stored.shown(chat.id)).collect()
    }

    /// The people in a chat, in joining order.
    pub(crate) fn members(&self, chat: ChatId) -> Vec<UserId> {
        self.chats.get(&chat).map(|chat| chat.readers().to_vec()).unwrap_or_default()
    }

    /// Logs that a person did something that the chat can see and that is no message.
    fn note(&mut self, chat: ChatId, what: String) {
        let readers = match self.chats.get(&chat) {
            Some(chat) => chat.readers(),
            None => [UserId(chat.0)].into(),
        };
        self.journal.log(Event::Other { at: self.clock.now(), chat, what, readers });
    }
}
