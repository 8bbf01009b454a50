//! What people write.

use super::{Author, Standing, Stored, World};
use crate::{ChatId, Event, MessageId, Saying, UserId};

impl World {
    pub(crate) fn says(&mut self, chat: ChatId, user: UserId, saying: Saying) -> MessageId {
        if !self.may_speak(chat, user, &saying) {
            return MessageId(0);
        }
        let author = if saying.anonymous { Author::Group } else { Author::Person(user) };
        let mut message = Stored::blank(author);
        message.reply_to = saying.reply_to;
        message.thread = saying.thread;
        message.extra = saying.extra;
        let caption = message.take_caption();
        message.write(if saying.text.is_empty() { &caption } else { &saying.text });
        self.publish(chat, user, message)
    }

    fn may_speak(&mut self, chat: ChatId, user: UserId, saying: &Saying) -> bool {
        if !self.is_person(user, "says") {
            return false;
        }
        if chat == ChatId::from(user) {
            self.open_private_chat(user);
            return true;
        }
        let Some(group) = self.group_for(chat, "says") else {
            return false;
        };
        let standing = group.standing(user).filter(|standing| standing.is_in());
        let administers = standing.is_some_and(Standing::is_administrator);
        let mistake = match group.closes(saying.thread) {
            _ if standing.is_none() => format!("says: {user} is not in {chat}"),
            _ if saying.anonymous && !administers => {
                format!("says: {user} is no administrator of {chat} and cannot be anonymous")
            }
            None => {
                let thread = saying.thread.unwrap_or_default();
                format!("says: there is no topic {thread} in {chat}")
            }
            Some(true) if !administers => format!("says: the topic is closed to {user} in {chat}"),
            Some(_) => return true,
        };
        self.journal.mistake(mistake);
        false
    }

    pub(crate) fn edits(&mut self, chat: ChatId, user: UserId, message: MessageId, text: &str) {
        let now = self.clock.now();
        let stored = self
            .chats
            .get_mut(&chat)
            .and_then(|chat| chat.messages.get_mut(&message))
            .filter(|stored| stored.author == Author::Person(user) && stored.service.is_none());
        let Some(stored) = stored else {
            let mistake = format!("edits: {user} did not write {message} in {chat}");
            self.journal.mistake(mistake);
            return;
        };
        for stale in ["entities", "caption_entities"] {
            stored.extra.remove(stale);
        }
        stored.write(text);
        stored.edited = Some(now);
        self.log_edit(chat, message);
        self.deliver(chat, message, "edited_message");
    }

    /// Logs that a message was changed.
    pub(crate) fn log_edit(&mut self, chat: ChatId, message: MessageId) {
        let Some(chat) = self.chats.get(&chat) else {
            return;
        };
        if let Some(stored) = chat.messages.get(&message) {
            self.journal.log(Event::Edited {
                at: self.clock.now(),
                message: stored.shown(chat.id),
                readers: chat.readers(),
            });
        }
    }
}
