//! What people say and press, and updates out of thin air.

use serde_json::Value;

use super::Sandbox;
use crate::control;
use crate::{ChatId, MessageId, Saying, TapError, TapId, UserId};

impl Sandbox {
    /// A person writes. In their private chat (`ChatId(user.0)`) the bot gets
    /// everything; in a group what privacy mode lets through, or everything
    /// as an administrator.
    pub fn says(&self, chat: ChatId, user: UserId, text: &str) -> MessageId {
        self.says_with(chat, user, Saying::text(text))
    }

    /// A person writes, with a reply, in a topic, anonymously, or with raw fields.
    pub fn says_with(&self, chat: ChatId, user: UserId, saying: Saying) -> MessageId {
        self.shared.world().says(chat, user, saying)
    }

    /// A channel that is linked to a supergroup posts: Telegram forwards it into
    /// the group from its own account, 777000.
    pub fn channel_post(&self, chat: ChatId, title: &str, text: &str) -> MessageId {
        self.shared.world().channel_post(chat, title, text)
    }

    /// A person changes what they wrote.
    pub fn edits(&self, chat: ChatId, user: UserId, message: MessageId, text: &str) {
        self.shared.world().edits(chat, user, message, text);
    }

    /// A person presses the inline button with this label.
    ///
    /// # Errors
    /// When the person sees no such button, or when it opens a link.
    pub fn taps(
        &self,
        user: UserId,
        chat: ChatId,
        message: MessageId,
        label: &str,
    ) -> Result<TapId, TapError> {
        self.shared.world().taps(user, chat, message, label)
    }

    /// A changed client presses a button that is not there.
    pub fn forges_tap(
        &self,
        user: UserId,
        chat: ChatId,
        message: MessageId,
        callback_data: &str,
    ) -> TapId {
        self.shared.world().forges_tap(user, chat, message, callback_data)
    }

    /// Plays an act by its name, with its fields as a JSON object, as `/play/<name>` does. The
    /// answer is what came into being, or `null`.
    ///
    /// # Errors
    /// What is wrong with it, or why it is not possible, in words.
    pub fn play(&self, name: &str, fields: &[u8]) -> Result<Value, String> {
        control::play(&self.shared, name, fields)
    }

    /// Queues any JSON as an update, whatever the bot allowed; an object gets
    /// the next `update_id`. The answer is that id.
    pub fn push_raw(&self, update: Value) -> i64 {
        self.shared.world().inbox.push_raw(update)
    }

    /// Queues the last update again under the same `update_id`, even if it was
    /// confirmed; `None` when there has been none.
    pub fn repeat_last_update(&self) -> Option<i64> {
        self.shared.world().inbox.repeat_last()
    }

    /// Queues the content of the last update again under a new `update_id`.
    pub fn repeat_last_update_under_new_id(&self) -> Option<i64> {
        self.shared.world().inbox.repeat_last_under_new_id()
    }
}
