//! Whether the bot gets through to a chat.

use super::{Chat, ChatKind, Standing, World};
use crate::api::Refusal;
use crate::{ChatId, UserId};

impl World {
    /// The chat, if the bot may act in it.
    ///
    /// # Errors
    /// Telegram's refusal otherwise.
    pub(crate) fn reach(&self, id: ChatId) -> Result<&Chat, Refusal> {
        if id.0 >= 0 {
            return self.reach_person(id);
        }
        let not_found = || Refusal::bad_request("chat not found");
        let chat = self.chats.get(&id).ok_or_else(not_found)?;
        if let Some(new) = chat.upgraded_to {
            return Err(Refusal::upgraded(new));
        }
        let supergroup = chat.kind == ChatKind::Supergroup;
        match chat.bot {
            Some(Standing::Creator | Standing::Administrator | Standing::Member) => Ok(chat),
            Some(Standing::Kicked) if supergroup => {
                Err(Refusal::forbidden("bot was kicked from the supergroup chat"))
            }
            Some(Standing::Kicked) => Err(Refusal::forbidden("bot was kicked from the group chat")),
            Some(Standing::Left) if supergroup => {
                Err(Refusal::forbidden("bot is not a member of the supergroup chat"))
            }
            Some(Standing::Left) => {
                Err(Refusal::forbidden("bot is not a member of the group chat"))
            }
            None => Err(not_found()),
        }
    }

    fn reach_person(&self, id: ChatId) -> Result<&Chat, Refusal> {
        let user = UserId(id.0);
        if user == self.bot.id {
            return Err(Refusal::forbidden("the bot can't send messages to the bot"));
        }
        let person =
            self.people.get(&user).ok_or_else(|| Refusal::bad_request("chat not found"))?;
        if person.deleted {
            return Err(Refusal::forbidden("user is deactivated"));
        }
        if person.blocks_bot {
            return Err(Refusal::forbidden("bot was blocked by the user"));
        }
        self.chats
            .get(&id)
            .ok_or_else(|| Refusal::forbidden("bot can't initiate conversation with a user"))
    }

    /// Whether the bot may send `what` to a chat, and to a topic of it.
    ///
    /// # Errors
    /// Telegram's refusal otherwise.
    pub(crate) fn may_write(
        &self,
        id: ChatId,
        thread: Option<i64>,
        what: &str,
    ) -> Result<&Chat, Refusal> {
        let chat = self.reach(id)?;
        let closed = chat.closes(thread);
        let closed = closed.ok_or_else(|| Refusal::bad_request("message thread not found"))?;
        if closed && !chat.bot_administers() {
            return Err(Refusal::bad_request("TOPIC_CLOSED"));
        }
        if chat.bot_muted && !chat.bot_administers() {
            let words = format!("not enough rights to send {what} to the chat");
            return Err(Refusal::bad_request(&words));
        }
        Ok(chat)
    }

    /// Counts one message to a chat against the limits.
    ///
    /// # Errors
    /// 429 when it is too many.
    pub(crate) fn spend(&mut self, chat: ChatId) -> Result<(), Refusal> {
        self.limits.spend(chat, self.clock.steady()).map_err(Refusal::too_many_requests)
    }
}
