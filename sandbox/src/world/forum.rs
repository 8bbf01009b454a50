//! The topics of a forum.

use serde_json::json;

use super::{Author, ChatKind, GENERAL, Stored, Topic, World};
use crate::{ChatId, UserId};

/// The colour of a topic's icon; Telegram offers six, the sandbox uses one.
const ICON_COLOR: u32 = 7_322_096;

impl World {
    pub(crate) fn set_forum(&mut self, chat: ChatId, forum: bool) {
        let Some(group) = self.group_for(chat, "set_forum") else {
            return;
        };
        if group.kind == ChatKind::Supergroup {
            group.forum = forum;
            group.topics.entry(GENERAL).or_insert(Topic { closed: false });
        } else {
            let mistake = format!("set_forum: {chat} is a basic group");
            self.journal.mistake(mistake);
        }
    }

    pub(crate) fn create_topic(&mut self, chat: ChatId, by: UserId, name: &str) -> i64 {
        let Some(group) = self.group_for(chat, "create_topic") else {
            return 0;
        };
        if !group.forum {
            let mistake = format!("create_topic: {chat} is no forum");
            self.journal.mistake(mistake);
            return 0;
        }
        // A topic's thread id is the id of the message that opens it.
        let thread = group.last_message_id.saturating_add(1);
        group.topics.insert(thread, Topic { closed: false });
        let told = json!({ "name": name, "icon_color": ICON_COLOR });
        let mut service = Stored::service(Author::Person(by), "forum_topic_created", told);
        service.thread = Some(thread);
        self.publish(chat, by, service);
        thread
    }

    pub(crate) fn close_topic(&mut self, chat: ChatId, thread: i64, closed: bool) {
        let Some(group) = self.group_for(chat, "close_topic") else {
            return;
        };
        let by = group.creator().unwrap_or(UserId(0));
        let topic = group.topics.get_mut(&thread).filter(|_| group.forum);
        let Some(topic) = topic else {
            let mistake = format!("close_topic: there is no topic {thread} in {chat}");
            self.journal.mistake(mistake);
            return;
        };
        topic.closed = closed;
        let kind = if closed { "forum_topic_closed" } else { "forum_topic_reopened" };
        let mut service = Stored::service(Author::Person(by), kind, json!({}));
        service.thread = (thread != GENERAL).then_some(thread);
        self.publish(chat, by, service);
    }
}
