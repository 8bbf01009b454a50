//! A message as it stands in a chat.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

use crate::{ChatId, MessageId, UserId};

/// A message as people see it now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Message {
    /// Its id within the chat.
    pub id: MessageId,
    /// The chat it stands in.
    pub chat: ChatId,
    /// Who wrote it: a person, the bot, 1087968824 for an anonymous
    /// administrator, or 777000 for a post of the linked channel.
    pub from: UserId,
    /// Whether the bot wrote it.
    pub from_bot: bool,
    /// The text as shown, without markup; under a voice message, a picture or
    /// a file its caption, which may be empty.
    pub text: String,
    /// The entities over the text, as the Bot API gives them.
    pub entities: Vec<Value>,
    /// The text as the bot sent it, with its markup.
    pub source: String,
    /// The inline buttons, row by row.
    pub buttons: Vec<Vec<Button>>,
    /// What the message does to the keyboard under the input field.
    pub keyboard: Option<Keyboard>,
    /// When it was sent.
    pub date: DateTime<Utc>,
    /// When it was last edited.
    pub edited: Option<DateTime<Utc>>,
    /// Whether it cannot be forwarded.
    pub protect_content: bool,
    /// The message that it replies to.
    pub reply_to: Option<MessageId>,
    /// Whether it arrived without a sound.
    pub silent: bool,
    /// The forum topic that it stands in.
    pub thread: Option<i64>,
    /// For a service message its kind, such as `new_chat_members`.
    pub service: Option<String>,
    /// For a service message what it tells, as the Bot API gives it: the people who joined, the one
    /// who left, the new title.
    pub told: Option<Value>,
    /// Whether it is pinned.
    pub pinned: bool,
    /// For a voice message its file id.
    pub voice: Option<String>,
    /// For a picture its file id, that of the largest size.
    pub picture: Option<String>,
    /// For a point on the map where it is.
    pub location: Option<Location>,
    /// For a document what is told of it.
    pub document: Option<Document>,
}

/// A point on the map, in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Location {
    /// How far north.
    pub latitude: f64,
    /// How far east.
    pub longitude: f64,
}

/// A document, as the message that brings it shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Its file id.
    pub file: String,
    /// Its file name; empty when a person's raw fields do not say it.
    pub name: String,
    /// How many bytes it has; 0 when a person's raw fields do not say it.
    pub size: u64,
}

/// An inline button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Button {
    /// What is written on it.
    pub label: String,
    /// What the bot gets when it is pressed.
    pub data: Option<String>,
    /// What it opens.
    pub url: Option<String>,
}

/// What a message does to the keyboard under the input field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Keyboard {
    /// Shows these labels, row by row.
    Labels(Vec<Vec<String>>),
    /// Takes the keyboard away.
    Remove,
    /// Asks the reader to reply.
    ForceReply,
}
