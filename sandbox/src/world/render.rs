//! People, chats and messages as the Bot API writes them.

use serde_json::{Map, Value, json};

use super::{Author, Chat, ChatKind, Standing, Stored, World};
use crate::UserId;

/// The account under which anonymous administrators write.
pub(crate) const GROUP_ANONYMOUS_BOT: UserId = UserId(1_087_968_824);
/// The account from which Telegram forwards channel posts into linked groups.
pub(crate) const TELEGRAM: UserId = UserId(777_000);

impl World {
    pub(crate) fn user_json(&self, user: UserId) -> Value {
        if user == self.bot.id {
            let username = &self.bot.username;
            let name = self.profile.name();
            let first_name = if name.is_empty() { username } else { name };
            return json!({
                "id": user, "is_bot": true, "first_name": first_name, "username": username,
            });
        }
        if user == GROUP_ANONYMOUS_BOT {
            return json!({
                "id": user, "is_bot": true, "first_name": "Group",
                "username": "GroupAnonymousBot",
            });
        }
        if user == TELEGRAM {
            return json!({ "id": user, "is_bot": false, "first_name": "Telegram" });
        }
        let mut json = Map::new();
        json.insert("id".to_owned(), json!(user));
        json.insert("is_bot".to_owned(), json!(false));
        let person = self.people.get(&user).filter(|person| !person.deleted);
        let first_name = person.map_or("", |person| person.first_name.as_str());
        json.insert("first_name".to_owned(), json!(first_name));
        if let Some(last_name) = person.and_then(|person| person.last_name.as_ref()) {
            json.insert("last_name".to_owned(), json!(last_name));
        }
        if let Some(language) = person.and_then(|person| person.language_code.as_ref()) {
            json.insert("language_code".to_owned(), json!(language));
        }
        Value::Object(json)
    }

    pub(crate) fn chat_json(&self, chat: &Chat) -> Value {
        match chat.kind {
            ChatKind::Private => {
                let mut json = self.user_json(UserId(chat.id.0));
                if let Some(fields) = json.as_object_mut() {
                    fields.remove("is_bot");
                    fields.remove("language_code");
                    fields.insert("type".to_owned(), json!("private"));
                }
                json
            }
            ChatKind::Basic => json!({
                "id": chat.id, "title": chat.title, "type": "group",
                "all_members_are_administrators": false,
            }),
            ChatKind::Supergroup if chat.forum => json!({
                "id": chat.id, "title": chat.title, "type": "supergroup", "is_forum": true,
            }),
            ChatKind::Supergroup => json!({
                "id": chat.id, "title": chat.title, "type": "supergroup",
            }),
        }
    }

    /// The message, with the one that it replies to inside.
    pub(crate) fn message_json(&self, chat: &Chat, stored: &Stored) -> Value {
        let mut json = self.bare_message(chat, stored);
        let replied = stored.reply_to.and_then(|id| chat.messages.get(&id));
        if let Some(replied) = replied {
            let inner = self.bare_message(chat, replied);
            json.insert("reply_to_message".to_owned(), Value::Object(inner));
        }
        Value::Object(json)
    }

    fn bare_message(&self, chat: &Chat, stored: &Stored) -> Map<String, Value> {
        let mut json = Map::new();
        let mut put = |name: &str, value: Value| {
            json.insert(name.to_owned(), value);
        };
        put("message_id", json!(stored.id));
        put("from", self.user_json(stored.author.id()));
        if stored.author == Author::Group {
            put("sender_chat", self.chat_json(chat));
        }
        put("chat", self.chat_json(chat));
        put("date", json!(stored.date.timestamp()));
        if let Some(edited) = stored.edited {
            put("edit_date", json!(edited.timestamp()));
        }
        if let Some(thread) = stored.thread {
            put("message_thread_id", json!(thread));
            put("is_topic_message", json!(true));
        }
        if stored.protected {
            put("has_protected_content", json!(true));
        }
        let (text, entities) = if stored.is_captioned() {
            ("caption", "caption_entities")
        } else {
            ("text", "entities")
        };
        if !stored.text.is_empty() {
            put(text, json!(stored.text));
        }
        if !stored.entities.is_empty() {
            put(entities, json!(stored.entities));
        }
        if let Some(inline) = &stored.inline {
            put("reply_markup", inline.clone());
        }
        if let Some(service) = &stored.service {
            put(service.kind, service.value.clone());
        }
        for (name, value) in &stored.extra {
            put(name, value.clone());
        }
        json
    }

    /// A chat member; someone who never was in the chat has left it.
    pub(crate) fn member_json(&self, user: UserId, standing: Option<Standing>) -> Value {
        let mut json = match standing {
            Some(Standing::Creator) => json!({ "status": "creator", "is_anonymous": false }),
            Some(Standing::Administrator) => administrator(),
            Some(Standing::Member) => json!({ "status": "member" }),
            Some(Standing::Left) | None => json!({ "status": "left" }),
            Some(Standing::Kicked) => json!({ "status": "kicked", "until_date": 0 }),
        };
        if let Some(fields) = json.as_object_mut() {
            fields.insert("user".to_owned(), self.user_json(user));
        }
        json
    }
}

fn administrator() -> Value {
    json!({
        "status": "administrator",
        "can_be_edited": false,
        "is_anonymous": false,
        "can_manage_chat": true,
        "can_change_info": true,
        "can_delete_messages": true,
        "can_invite_users": true,
        "can_restrict_members": true,
        "can_pin_messages": true,
        "can_manage_topics": true,
        "can_promote_members": false,
        "can_manage_video_chats": true,
        "can_post_stories": true,
        "can_edit_stories": true,
        "can_delete_stories": true,
    })
}
