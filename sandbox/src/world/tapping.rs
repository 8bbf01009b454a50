//! People pressing inline buttons.

use serde_json::{Value, json};

use super::World;
use crate::{Button, ChatId, Event, MessageId, TapError, TapId, UserId};

impl World {
    pub(crate) fn taps(
        &mut self,
        user: UserId,
        chat: ChatId,
        message: MessageId,
        label: &str,
    ) -> Result<TapId, TapError> {
        let buttons: Vec<Button> = self
            .chats
            .get(&chat)
            .filter(|chat| chat.has(user))
            .and_then(|chat| chat.messages.get(&message))
            .map(|stored| stored.shown(chat).buttons.into_iter().flatten().collect())
            .ok_or(TapError::NoSuchMessage)?;
        let button = buttons.iter().find(|button| button.label == label);
        let Some(button) = button else {
            let there = buttons.into_iter().map(|button| button.label).collect();
            return Err(TapError::NoSuchButton(there));
        };
        match (&button.data, &button.url) {
            (Some(data), _) => Ok(self.press(user, chat, message, label, data)),
            (None, Some(url)) => Err(TapError::Link(url.clone())),
            (None, None) => Err(TapError::NoSuchButton(Vec::new())),
        }
    }

    pub(crate) fn forges_tap(
        &mut self,
        user: UserId,
        chat: ChatId,
        message: MessageId,
        data: &str,
    ) -> TapId {
        self.press(user, chat, message, data, data)
    }

    fn press(
        &mut self,
        user: UserId,
        chat: ChatId,
        message: MessageId,
        label: &str,
        data: &str,
    ) -> TapId {
        let tap = self.taps.begin(user, chat, self.clock.steady());
        self.journal.log(Event::Tapped {
            at: self.clock.now(),
            tap,
            user,
            chat,
            message,
            label: label.to_owned(),
        });
        if self.chats.get(&chat).is_some_and(super::Chat::has_bot) {
            let query = json!({
                "id": tap.to_string(),
                "from": self.user_json(user),
                "message": self.pressed_json(chat, message),
                "chat_instance": chat_instance(chat),
                "data": data,
            });
            self.inbox.push("callback_query", query);
        }
        tap
    }

    /// The message under a button; what is left of it when it is gone.
    fn pressed_json(&self, chat: ChatId, message: MessageId) -> Value {
        let Some(chat) = self.chats.get(&chat) else {
            return Value::Null;
        };
        match chat.messages.get(&message) {
            Some(stored) => self.message_json(chat, stored),
            None => json!({
                "chat": self.chat_json(chat), "message_id": message, "date": 0,
            }),
        }
    }
}

/// A number that is the same for every press in one chat.
fn chat_instance(chat: ChatId) -> String {
    const SPREAD: i64 = 6_364_136_223_846_793_005;
    chat.0.wrapping_mul(SPREAD).to_string()
}
