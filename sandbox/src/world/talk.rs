//! What people write.

use super::{Author, Stored, World};
use crate::text::detect;
use crate::{ChatId, Event, MessageId, Saying, UserId};

impl World {
    pub(crate) fn says(&mut self, chat: ChatId, user: UserId, saying: Saying) -> MessageId {
        if !self.may_speak(chat, user) {
            return MessageId(0);
        }
        let author = if saying.anonymous { Author::Group } else { Author::Person(user) };
        let mut message = Stored::blank(author);
        message.entities = detect::entities(&saying.text);
        message.source.clone_from(&saying.text);
        message.text = saying.text;
        message.reply_to = saying.reply_to;
        message.thread = saying.thread;
        message.extra = saying.extra;
        self.publish(chat, user, message)
    }

    fn may_speak(&mut self, chat: ChatId, user: UserId) -> bool {
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
        if !group.has(user) {
            let mistake = format!("says: {user} is not in {chat}");
            self.journal.mistake(mistake);
            return false;
        }
        true
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
        stored.text = text.to_owned();
        stored.source = text.to_owned();
        stored.entities = detect::entities(text);
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
