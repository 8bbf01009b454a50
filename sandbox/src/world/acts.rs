//! What acts of people have in common.

use super::{Chat, World};
use crate::{ChatId, UserId};

impl World {
    /// The person, if there is one; otherwise a mistake is noted.
    pub(super) fn is_person(&mut self, user: UserId, act: &str) -> bool {
        let known = self.people.get(&user).is_some_and(|person| !person.deleted);
        if !known {
            let mistake = format!("{act}: there is no person {user}");
            self.journal.mistake(mistake);
        }
        known
    }

    /// The group, if it is one and was not upgraded; otherwise a mistake is noted.
    pub(super) fn group_for(&mut self, chat: ChatId, act: &str) -> Option<&mut Chat> {
        let known = self
            .chats
            .get(&chat)
            .is_some_and(|chat| !chat.is_private() && chat.upgraded_to.is_none());
        if !known {
            let mistake = format!("{act}: there is no group {chat}");
            self.journal.mistake(mistake);
            return None;
        }
        self.chats.get_mut(&chat)
    }
}
