//! Groups and who belongs to them.

use super::Sandbox;
use crate::{ChatId, GroupKind, UserId};

impl Sandbox {
    /// A new group with its creator in it, and without the bot.
    pub fn create_group(&self, title: &str, creator: UserId, kind: GroupKind) -> ChatId {
        self.shared.world().create_group(title, creator, kind)
    }

    /// Turns the topics of a supergroup on or off.
    pub fn set_forum(&self, chat: ChatId, forum: bool) {
        self.shared.world().set_forum(chat, forum);
    }

    /// Opens a topic in a forum; the answer is its thread id.
    pub fn create_topic(&self, chat: ChatId, by: UserId, name: &str) -> i64 {
        self.shared.world().create_topic(chat, by, name)
    }

    /// Closes or reopens a topic: in a closed one only administrators write.
    /// The General topic of a forum has the thread id 1 here, and none in messages.
    pub fn close_topic(&self, chat: ChatId, thread: i64, closed: bool) {
        self.shared.world().close_topic(chat, thread, closed);
    }

    /// Someone adds the bot: `my_chat_member` and a service message.
    pub fn add_bot(&self, chat: ChatId, by: UserId) {
        self.shared.world().add_bot(chat, by);
    }

    /// Someone throws the bot out: `my_chat_member` with `kicked`, and a service message.
    pub fn remove_bot(&self, chat: ChatId, by: UserId) {
        self.shared.world().remove_bot(chat, by);
    }

    /// Makes the bot an administrator, or an ordinary member again.
    pub fn make_bot_administrator(&self, chat: ChatId, by: UserId, yes: bool) {
        self.shared.world().make_bot_administrator(chat, by, yes);
    }

    /// Forbids or allows the bot to write in a group, while it stays in it.
    pub fn mute_bot(&self, chat: ChatId, muted: bool) {
        self.shared.world().mute_bot(chat, muted);
    }

    /// A person joins by themselves.
    pub fn join(&self, chat: ChatId, user: UserId) {
        self.shared.world().join(chat, user);
    }

    /// A person leaves by themselves.
    pub fn leave(&self, chat: ChatId, user: UserId) {
        self.shared.world().leave(chat, user);
    }

    /// An administrator removes a person, who can join again.
    pub fn remove(&self, chat: ChatId, user: UserId, by: UserId) {
        self.shared.world().remove(chat, user, by);
    }

    /// Makes a member an administrator, or an ordinary member again.
    pub fn promote(&self, chat: ChatId, user: UserId, by: UserId, yes: bool) {
        self.shared.world().promote(chat, user, by, yes);
    }

    /// Gives a group another title, with a service message.
    pub fn retitle(&self, chat: ChatId, title: &str, by: UserId) {
        self.shared.world().retitle(chat, title, by);
    }

    /// Turns a basic group into a supergroup with another id: service messages
    /// in both, and the old one answers 400 from now on.
    pub fn upgrade(&self, chat: ChatId) -> ChatId {
        self.shared.world().upgrade(chat)
    }
}
