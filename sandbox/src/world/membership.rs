//! Who joins, leaves and rises in a group, and how the bot hears of it.

use serde_json::json;

use super::{Author, Standing, Stored, TELEGRAM, World};
use crate::{ChatId, UserId};

impl World {
    pub(crate) fn add_bot(&mut self, chat: ChatId, by: UserId) {
        let Some(group) = self.group_for(chat, "add_bot") else {
            return;
        };
        if group.has_bot() {
            return;
        }
        self.change_bot(chat, by, Standing::Member);
        let bot = self.user_json(self.bot.id);
        let mut service =
            Stored::service(Author::Person(by), "new_chat_members", json!([bot.clone()]));
        service.extra.insert("new_chat_member".to_owned(), bot);
        self.publish(chat, by, service);
    }

    pub(crate) fn remove_bot(&mut self, chat: ChatId, by: UserId) {
        let Some(group) = self.group_for(chat, "remove_bot") else {
            return;
        };
        if !group.has_bot() {
            return;
        }
        let bot = self.user_json(self.bot.id);
        let service = Stored::service(Author::Person(by), "left_chat_member", bot);
        self.publish(chat, by, service);
        self.change_bot(chat, by, Standing::Kicked);
    }

    /// The bot leaves by itself.
    pub(crate) fn bot_leaves(&mut self, chat: ChatId) {
        let bot = self.bot.id;
        self.change_bot(chat, bot, Standing::Left);
        let service = Stored::service(Author::Bot(bot), "left_chat_member", self.user_json(bot));
        self.place(chat, bot, service);
    }

    pub(crate) fn make_bot_administrator(&mut self, chat: ChatId, by: UserId, yes: bool) {
        let Some(group) = self.group_for(chat, "make_bot_administrator") else {
            return;
        };
        let wanted = if yes { Standing::Administrator } else { Standing::Member };
        if !group.has_bot() {
            let mistake = format!("make_bot_administrator: the bot is not in {chat}");
            self.journal.mistake(mistake);
        } else if group.bot != Some(wanted) {
            self.change_bot(chat, by, wanted);
        }
    }

    pub(crate) fn mute_bot(&mut self, chat: ChatId, muted: bool) {
        if let Some(group) = self.group_for(chat, "mute_bot") {
            group.bot_muted = muted;
        }
    }

    fn change_bot(&mut self, chat: ChatId, by: UserId, after: Standing) {
        let Some(group) = self.chats.get_mut(&chat) else {
            return;
        };
        let before = group.bot.replace(after);
        if let Some(group) = self.chats.get(&chat) {
            let update = self.bot_change_json(group, by, before, after);
            self.inbox.push("my_chat_member", update);
        }
        let what = match after {
            Standing::Creator | Standing::Administrator => "makes the bot an administrator",
            Standing::Member if before == Some(Standing::Administrator) => {
                "makes the bot an ordinary member"
            }
            Standing::Member => "adds the bot",
            Standing::Left => "leaves",
            Standing::Kicked => "removes the bot",
        };
        let who = self.name_of(by);
        self.note(chat, format!("{who} {what}"));
    }

    pub(crate) fn join(&mut self, chat: ChatId, user: UserId) {
        if !self.is_person(user, "join") {
            return;
        }
        let Some(group) = self.group_for(chat, "join") else {
            return;
        };
        if group.has(user) {
            return;
        }
        let standing = group.standing_of_who_comes(user);
        self.change_standing(chat, user, user, standing);
        let json = self.user_json(user);
        let mut service =
            Stored::service(Author::Person(user), "new_chat_members", json!([json.clone()]));
        service.extra.insert("new_chat_member".to_owned(), json);
        self.publish(chat, user, service);
    }

    pub(crate) fn leave(&mut self, chat: ChatId, user: UserId) {
        let Some(group) = self.group_for(chat, "leave") else {
            return;
        };
        if !group.has(user) {
            let mistake = format!("leave: {user} is not in {chat}");
            self.journal.mistake(mistake);
            return;
        }
        let json = self.user_json(user);
        let service = Stored::service(Author::Person(user), "left_chat_member", json);
        self.publish(chat, user, service);
        self.change_standing(chat, user, user, Standing::Left);
    }

    /// An administrator removes a person, who can come back.
    pub(crate) fn remove(&mut self, chat: ChatId, user: UserId, by: UserId) {
        let Some(group) = self.group_for(chat, "remove") else {
            return;
        };
        let administers = group.standing(by).is_some_and(Standing::is_administrator);
        let mistake = match group.standing(user) {
            Some(Standing::Left | Standing::Kicked) | None => {
                format!("remove: {user} is not in {chat}")
            }
            Some(Standing::Creator) => format!("remove: {user} created {chat}"),
            Some(Standing::Administrator | Standing::Member) if !administers || user == by => {
                format!("remove: {by} cannot remove {user} from {chat}")
            }
            Some(Standing::Administrator | Standing::Member) => {
                let json = self.user_json(user);
                let service = Stored::service(Author::Person(by), "left_chat_member", json);
                self.publish(chat, by, service);
                self.change_standing(chat, user, by, Standing::Kicked);
                return;
            }
        };
        self.journal.mistake(mistake);
    }

    pub(crate) fn promote(&mut self, chat: ChatId, user: UserId, by: UserId, yes: bool) {
        let Some(group) = self.group_for(chat, "promote") else {
            return;
        };
        let standing = group.standing(user);
        let wanted = if yes { Standing::Administrator } else { Standing::Member };
        match standing {
            Some(Standing::Member | Standing::Administrator) if standing != Some(wanted) => {
                self.change_standing(chat, user, by, wanted);
            }
            Some(Standing::Member | Standing::Administrator | Standing::Creator) => {}
            Some(Standing::Left | Standing::Kicked) | None => {
                let mistake = format!("promote: {user} is not in {chat}");
                self.journal.mistake(mistake);
            }
        }
    }

    /// Changes how a person stands to a group, and tells an administrator bot.
    pub(super) fn change_standing(
        &mut self,
        chat: ChatId,
        user: UserId,
        by: UserId,
        after: Standing,
    ) {
        let Some(group) = self.chats.get_mut(&chat) else {
            return;
        };
        let before = group.stand(user, after);
        self.journal.stir();
        let Some(group) = self.chats.get(&chat) else {
            return;
        };
        if group.bot_administers() {
            let update = self.change_json(group, by, user, before, after);
            self.inbox.push("chat_member", update);
        }
    }

    /// How a person or the bot is called.
    pub(crate) fn name_of(&self, user: UserId) -> String {
        if user == self.bot.id {
            return format!("@{}", self.bot.username);
        }
        if user == TELEGRAM {
            return "Telegram".to_owned();
        }
        match self.people.get(&user) {
            Some(person) => match &person.last_name {
                Some(last_name) => format!("{} {last_name}", person.first_name),
                None => person.first_name.clone(),
            },
            None => user.to_string(),
        }
    }
}
