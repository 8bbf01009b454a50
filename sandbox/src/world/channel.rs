//! Posts of a channel that is linked to a group.

use serde_json::json;

use super::{Author, ChatKind, Stored, TELEGRAM, World};
use crate::{ChatId, MessageId};

/// How far a channel's id lies below that of the group that it is linked to.
const BELOW_ITS_GROUP: i64 = 1_000_000_000_000;

impl World {
    /// Telegram forwards a post of the linked channel into the group.
    pub(crate) fn channel_post(&mut self, chat: ChatId, title: &str, text: &str) -> MessageId {
        let Some(group) = self.group_for(chat, "channel_post") else {
            return MessageId(0);
        };
        if group.kind != ChatKind::Supergroup {
            let mistake = format!("channel_post: {chat} is a basic group");
            self.journal.mistake(mistake);
            return MessageId(0);
        }
        let original = group.last_message_id.saturating_add(1);
        let id = chat.0.saturating_sub(BELOW_ITS_GROUP);
        let channel = json!({ "id": id, "title": title, "type": "channel" });
        let origin = json!({
            "type": "channel", "chat": channel, "message_id": original,
            "date": self.clock.now().timestamp(),
        });
        let mut message = Stored::blank(Author::Channel);
        message.write(text);
        message.extra.insert("sender_chat".to_owned(), channel);
        message.extra.insert("is_automatic_forward".to_owned(), json!(true));
        message.extra.insert("forward_origin".to_owned(), origin);
        self.publish(chat, TELEGRAM, message)
    }
}
