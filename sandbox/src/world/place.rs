//! Putting a message into a chat, and telling of it.

use super::{Author, Chat, ChatKind, Stored, World};
use crate::{ChatId, Event, MessageId, UserId};

impl World {
    /// Gives a message its id and time, puts it into its chat, and logs it as
    /// an act of `actor`. `None` when there is no such chat.
    pub(crate) fn place(
        &mut self,
        chat: ChatId,
        actor: UserId,
        mut message: Stored,
    ) -> Option<MessageId> {
        let target = self.chats.get_mut(&chat)?;
        message.id = match target.kind {
            ChatKind::Private | ChatKind::Basic => {
                self.common_message_id = self.common_message_id.saturating_add(1);
                MessageId(self.common_message_id)
            }
            ChatKind::Supergroup => {
                target.last_message_id = target.last_message_id.saturating_add(1);
                MessageId(target.last_message_id)
            }
        };
        message.date = self.clock.now();
        message.sent = self.clock.steady();
        let id = message.id;
        let at = message.date;
        let readers = target.readers();
        let shown = message.shown(chat);
        self.journal.log(match message.author {
            Author::Bot(_) => Event::Posted { at, message: shown, readers },
            Author::Person(_) | Author::Group | Author::Channel => {
                Event::Said { at, user: actor, message: shown, readers }
            }
        });
        target.messages.insert(id, message);
        Some(id)
    }

    /// Places a message of a person or of the service, and sends it to the
    /// bot if the bot may see it. The answer is 0 when there is no such chat.
    pub(super) fn publish(&mut self, chat: ChatId, actor: UserId, message: Stored) -> MessageId {
        let Some(id) = self.place(chat, actor, message) else {
            self.journal.mistake(format!("there is no chat {chat}"));
            return MessageId(0);
        };
        self.deliver(chat, id, "message");
        id
    }

    /// Queues an update about a message, if the bot may see it.
    pub(super) fn deliver(&mut self, chat: ChatId, message: MessageId, kind: &str) {
        let Some(chat) = self.chats.get(&chat) else {
            return;
        };
        let Some(stored) = chat.messages.get(&message) else {
            return;
        };
        if self.bot_sees(chat, stored) {
            let json = self.message_json(chat, stored);
            self.files.note(&json);
            if let Some(replied) = json.get("reply_to_message") {
                self.files.note(replied);
            }
            self.inbox.push(kind, json);
        }
    }

    /// Privacy mode: in a group the bot sees service messages, commands and
    /// replies to itself; as administrator everything.
    fn bot_sees(&self, chat: &Chat, stored: &Stored) -> bool {
        if !chat.has_bot() {
            return false;
        }
        let replied = stored.reply_to.and_then(|id| chat.messages.get(&id));
        chat.is_private()
            || chat.bot_administers()
            || stored.service.is_some()
            || replied.is_some_and(|replied| replied.author.is_bot())
            || self.is_command_for_bot(&stored.text)
    }

    /// Whether a text begins with a command that is not another bot's.
    fn is_command_for_bot(&self, text: &str) -> bool {
        let first = text.split(char::is_whitespace).next().unwrap_or_default();
        let Some(command) = first.strip_prefix('/') else {
            return false;
        };
        match command.split_once('@') {
            Some((_, username)) => username.eq_ignore_ascii_case(&self.bot.username),
            None => !command.is_empty(),
        }
    }
}
