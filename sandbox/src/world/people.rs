//! People: their accounts, and what they do alone with the bot.

use serde_json::{Value, json};

use super::{Chat, Person, Standing, World};
use crate::{ChatId, Saying, UserId};

const FIRST_PERSON: i64 = 5001;

impl World {
    pub(crate) fn add_person(&mut self, first_name: &str, language_code: &str) -> UserId {
        let last = self.people.last_key_value();
        let id = last.map_or(FIRST_PERSON, |(user, _)| user.0.saturating_add(1));
        let person = Person {
            first_name: first_name.to_owned(),
            last_name: None,
            language_code: (!language_code.is_empty()).then(|| language_code.to_owned()),
            deleted: false,
            blocks_bot: false,
        };
        self.people.insert(UserId(id), person);
        self.journal.stir();
        UserId(id)
    }

    pub(crate) fn rename(&mut self, user: UserId, first_name: &str, last_name: Option<&str>) {
        if self.is_person(user, "rename")
            && let Some(person) = self.people.get_mut(&user)
        {
            person.first_name = first_name.to_owned();
            person.last_name = last_name.map(str::to_owned);
            self.journal.stir();
        }
    }

    pub(crate) fn delete_account(&mut self, user: UserId) {
        if !self.is_person(user, "delete_account") {
            return;
        }
        let groups: Vec<ChatId> = self
            .chats
            .values()
            .filter(|chat| !chat.is_private() && chat.has(user))
            .map(|chat| chat.id)
            .collect();
        for group in groups {
            self.change_standing(group, user, user, Standing::Left);
        }
        if let Some(person) = self.people.get_mut(&user) {
            person.deleted = true;
        }
        let who = self.name_of(user);
        self.note(ChatId::from(user), format!("{who} deletes their account"));
    }

    pub(crate) fn start_bot(&mut self, user: UserId, payload: Option<&str>) {
        let text =
            payload.map_or_else(|| "/start".to_owned(), |payload| format!("/start {payload}"));
        self.says(ChatId::from(user), user, Saying::text(&text));
    }

    /// Opens the private chat, undoing a block.
    pub(super) fn open_private_chat(&mut self, user: UserId) {
        let blocks = self.people.get(&user).is_some_and(|person| person.blocks_bot);
        if blocks {
            self.block_bot(user, false);
        }
        self.chats.entry(ChatId::from(user)).or_insert_with(|| Chat::private(user));
        self.journal.stir();
    }

    pub(crate) fn block_bot(&mut self, user: UserId, blocks: bool) {
        if !self.is_person(user, "block_bot") {
            return;
        }
        let Some(person) = self.people.get_mut(&user) else {
            return;
        };
        if person.blocks_bot == blocks {
            return;
        }
        person.blocks_bot = blocks;
        let (before, after, what) = if blocks {
            (Standing::Member, Standing::Kicked, "blocks the bot")
        } else {
            (Standing::Kicked, Standing::Member, "unblocks the bot")
        };
        let id = ChatId::from(user);
        if let Some(chat) = self.chats.get_mut(&id) {
            chat.bot = Some(after);
        }
        let blank = Chat::private(user);
        let chat = self.chats.get(&id).unwrap_or(&blank);
        let update = self.bot_change_json(chat, user, Some(before), after);
        self.inbox.push("my_chat_member", update);
        let who = self.name_of(user);
        self.note(id, format!("{who} {what}"));
    }

    /// What `my_chat_member` tells.
    pub(super) fn bot_change_json(
        &self,
        chat: &Chat,
        by: UserId,
        before: Option<Standing>,
        after: Standing,
    ) -> Value {
        self.change_json(chat, by, self.bot.id, before, after)
    }

    /// What `my_chat_member` and `chat_member` tell.
    pub(super) fn change_json(
        &self,
        chat: &Chat,
        by: UserId,
        whose: UserId,
        before: Option<Standing>,
        after: Standing,
    ) -> Value {
        json!({
            "chat": self.chat_json(chat),
            "from": self.user_json(by),
            "date": self.clock.now().timestamp(),
            "old_chat_member": self.member_json(whose, before),
            "new_chat_member": self.member_json(whose, Some(after)),
        })
    }
}
