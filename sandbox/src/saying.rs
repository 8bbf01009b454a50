//! What a person does with a message.

use std::fmt;

use serde_json::{Map, Value};

use crate::MessageId;

/// A message of a person, with everything that may go with its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saying {
    /// The text, or the caption where `extra` shows something that has one;
    /// empty for a message without text.
    pub text: String,
    /// The message that this one replies to.
    pub reply_to: Option<MessageId>,
    /// The forum topic that it is written in.
    pub thread: Option<i64>,
    /// Whether it is written as the group itself, hiding the person.
    pub anonymous: bool,
    /// Raw fields that are merged into the message, such as `voice`,
    /// `caption`, `forward_origin` or `entities`.
    pub extra: Map<String, Value>,
}

impl Saying {
    /// A plain text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

/// Why a button could not be pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TapError {
    /// There is no such message, or this person cannot see it.
    NoSuchMessage,
    /// No button has this label; these are there.
    NoSuchButton(Vec<String>),
    /// The button opens this link instead of telling the bot.
    Link(String),
}

impl fmt::Display for TapError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchMessage => formatter.write_str("no such message here"),
            Self::NoSuchButton(there) => {
                write!(formatter, "no such button; there is: {}", there.join(" | "))
            }
            Self::Link(url) => write!(formatter, "the button opens {url}"),
        }
    }
}

impl std::error::Error for TapError {}
