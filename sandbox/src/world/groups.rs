//! Groups: their making, their titles, their upgrade.

use serde_json::json;

use super::{Author, Chat, ChatKind, Stored, World};
use crate::{ChatId, GroupKind, UserId};

const FIRST_BASIC_GROUP: i64 = -4001;
const FIRST_SUPERGROUP: i64 = -1_001_000_000_000_001;
/// Ids below this belong to supergroups.
const SUPERGROUPS_BELOW: i64 = -1_000_000_000_000;

impl World {
    pub(crate) fn create_group(&mut self, title: &str, creator: UserId, kind: GroupKind) -> ChatId {
        self.is_person(creator, "create_group");
        let kind = ChatKind::from(kind);
        let id = self.next_group_id(kind);
        self.chats.insert(id, Chat::group(id, kind, title, creator));
        let told = match kind {
            ChatKind::Private | ChatKind::Basic => "group_chat_created",
            ChatKind::Supergroup => "supergroup_chat_created",
        };
        let service = Stored::service(Author::Person(creator), told, json!(true));
        self.publish(id, creator, service);
        id
    }

    fn next_group_id(&self, kind: ChatKind) -> ChatId {
        let lowest = match kind {
            ChatKind::Supergroup => self.chats.keys().next(),
            ChatKind::Private | ChatKind::Basic => {
                self.chats.range(ChatId(SUPERGROUPS_BELOW)..).next().map(|(id, _)| id)
            }
        };
        let first = match kind {
            ChatKind::Supergroup => FIRST_SUPERGROUP,
            ChatKind::Private | ChatKind::Basic => FIRST_BASIC_GROUP,
        };
        ChatId(lowest.map_or(first, |lowest| first.min(lowest.0.saturating_sub(1))))
    }

    pub(crate) fn retitle(&mut self, chat: ChatId, title: &str, by: UserId) {
        if let Some(group) = self.group_for(chat, "retitle") {
            title.clone_into(&mut group.title);
            let service = Stored::service(Author::Person(by), "new_chat_title", json!(title));
            self.publish(chat, by, service);
        }
    }

    pub(crate) fn upgrade(&mut self, chat: ChatId) -> ChatId {
        let new = self.next_group_id(ChatKind::Supergroup);
        let Some(group) = self.group_for(chat, "upgrade") else {
            return chat;
        };
        if group.kind == ChatKind::Supergroup {
            let mistake = format!("upgrade: {chat} is a supergroup");
            self.journal.mistake(mistake);
            return chat;
        }
        let creator = group.creator().unwrap_or(UserId(0));
        let upgraded = group.upgraded(new);
        self.chats.insert(new, upgraded);
        let farewell = Stored::service(Author::Person(creator), "migrate_to_chat_id", json!(new));
        self.publish(chat, creator, farewell);
        if let Some(group) = self.chats.get_mut(&chat) {
            group.upgraded_to = Some(new);
        }
        let welcome = Stored::service(Author::Group, "migrate_from_chat_id", json!(chat));
        self.publish(new, creator, welcome);
        new
    }
}
