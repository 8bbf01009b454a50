//! People, and what each of them does alone with the bot.

use super::Sandbox;
use crate::UserId;

impl Sandbox {
    /// A new person, whose client speaks `language_code`; empty for none.
    pub fn person(&self, first_name: &str, language_code: &str) -> UserId {
        self.shared.world().add_person(first_name, language_code)
    }

    /// Changes a person's name. The bot learns it with the next update from them.
    pub fn rename(&self, user: UserId, first_name: &str, last_name: Option<&str>) {
        self.shared.world().rename(user, first_name, last_name);
    }

    /// Deletes a person's account: they leave every group, and writing to them answers 403.
    pub fn delete_account(&self, user: UserId) {
        self.shared.world().delete_account(user);
    }

    /// The person opens the private chat and sends `/start`, with the payload
    /// of a deep link if there is one. Undoes a block first.
    pub fn start_bot(&self, user: UserId, payload: Option<&str>) {
        self.shared.world().start_bot(user, payload);
    }

    /// The person blocks the bot: it gets `my_chat_member`, and writing to them answers 403.
    pub fn block_bot(&self, user: UserId) {
        self.shared.world().block_bot(user, true);
    }

    /// The person unblocks the bot: it gets `my_chat_member`.
    pub fn unblock_bot(&self, user: UserId) {
        self.shared.world().block_bot(user, false);
    }
}
