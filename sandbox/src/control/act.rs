//! The acts that can be played over HTTP.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{ChatId, Fault, GroupKind, MessageId, UserId};

/// One act. Its name is the last part of the address, its fields are the body.
#[derive(Debug, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub(super) enum Act {
    Person {
        name: String,
        #[serde(default)]
        language: String,
    },
    Rename {
        user: UserId,
        name: String,
        last_name: Option<String>,
    },
    DeleteAccount {
        user: UserId,
    },
    Start {
        user: UserId,
        payload: Option<String>,
    },
    Block {
        user: UserId,
    },
    Unblock {
        user: UserId,
    },
    CreateGroup {
        title: String,
        creator: UserId,
        kind: GroupKind,
    },
    SetForum {
        chat: ChatId,
        forum: bool,
    },
    CreateTopic {
        chat: ChatId,
        by: UserId,
        name: String,
    },
    CloseTopic {
        chat: ChatId,
        thread: i64,
        closed: bool,
    },
    AddBot {
        chat: ChatId,
        by: UserId,
    },
    RemoveBot {
        chat: ChatId,
        by: UserId,
    },
    MakeBotAdministrator {
        chat: ChatId,
        by: UserId,
        yes: bool,
    },
    MuteBot {
        chat: ChatId,
        muted: bool,
    },
    Join {
        chat: ChatId,
        user: UserId,
    },
    Leave {
        chat: ChatId,
        user: UserId,
    },
    Remove {
        chat: ChatId,
        user: UserId,
        by: UserId,
    },
    Promote {
        chat: ChatId,
        user: UserId,
        by: UserId,
        yes: bool,
    },
    Retitle {
        chat: ChatId,
        title: String,
        by: UserId,
    },
    Upgrade {
        chat: ChatId,
    },
    Says {
        chat: ChatId,
        user: UserId,
        #[serde(default)]
        text: String,
        reply_to: Option<MessageId>,
        thread: Option<i64>,
        #[serde(default)]
        anonymous: bool,
        #[serde(default)]
        extra: Map<String, Value>,
    },
    ChannelPost {
        chat: ChatId,
        title: String,
        text: String,
    },
    Edits {
        chat: ChatId,
        user: UserId,
        message: MessageId,
        text: String,
    },
    Taps {
        user: UserId,
        chat: ChatId,
        message: MessageId,
        label: String,
    },
    ForgesTap {
        user: UserId,
        chat: ChatId,
        message: MessageId,
        data: String,
    },
    PushRaw {
        update: Value,
    },
    RepeatLastUpdate {},
    RepeatLastUpdateUnderNewId {},
    Advance {
        seconds: u64,
    },
    SetClock {
        at: DateTime<Utc>,
    },
    Fault(Fault),
    ClearFaults {},
}

/// Reads an act from its name and the JSON body, which may be empty.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) fn read(name: &str, body: &[u8]) -> Result<Act, String> {
    let mut fields: Map<String, Value> = if body.is_empty() {
        Map::new()
    } else {
        serde_json::from_slice(body).map_err(|wrong| wrong.to_string())?
    };
    fields.insert("act".to_owned(), json!(name));
    serde_json::from_value(Value::Object(fields)).map_err(|wrong| wrong.to_string())
}
