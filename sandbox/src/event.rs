//! What happened, in order, and who could see it.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{ChatId, Message, MessageId, TapId, UserId};

/// Something that happened in the sandbox.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A person or a linked channel wrote, or a service message appeared.
    Said {
        /// When, by the sandbox's clock.
        at: DateTime<Utc>,
        /// Who did it, also where the group hides them.
        user: UserId,
        /// The message as it then stood.
        message: Message,
        /// Who could read it.
        readers: Arc<[UserId]>,
    },
    /// The bot wrote.
    Posted {
        /// When, by the sandbox's clock.
        at: DateTime<Utc>,
        /// The message as it then stood.
        message: Message,
        /// Who could read it.
        readers: Arc<[UserId]>,
    },
    /// A message was changed, by the bot or by the person who wrote it.
    Edited {
        /// When, by the sandbox's clock.
        at: DateTime<Utc>,
        /// The message as it then stood.
        message: Message,
        /// Who could read it.
        readers: Arc<[UserId]>,
    },
    /// The bot deleted a message.
    Deleted {
        /// When, by the sandbox's clock.
        at: DateTime<Utc>,
        /// The chat it stood in.
        chat: ChatId,
        /// The message that is gone.
        message: MessageId,
        /// Who could see it go.
        readers: Arc<[UserId]>,
    },
    /// A person pressed an inline button.
    Tapped {
        /// When, by the sandbox's clock.
        at: DateTime<Utc>,
        /// The press.
        tap: TapId,
        /// Who pressed.
        user: UserId,
        /// Where.
        chat: ChatId,
        /// The message under which the button stands.
        message: MessageId,
        /// What is written on the button; for a forged press its data.
        label: String,
    },
    /// The bot answered a press: a toast, a dialog or a link, or just the end of the spinner.
    Answered {
        /// When, by the sandbox's clock.
        at: DateTime<Utc>,
        /// The press that is answered.
        tap: TapId,
        /// Who pressed, and alone sees the answer.
        user: UserId,
        /// Where the button stands.
        chat: ChatId,
        /// The words shown, if any.
        text: Option<String>,
        /// Whether they are shown as a dialog.
        alert: bool,
        /// The link that was opened, if any.
        url: Option<String>,
    },
    /// Something else, such as a person blocking the bot.
    Other {
        /// When, by the sandbox's clock.
        at: DateTime<Utc>,
        /// Where.
        chat: ChatId,
        /// What, in a few words.
        what: String,
        /// Who could see it.
        readers: Arc<[UserId]>,
    },
}

impl Event {
    /// When it happened, by the sandbox's clock.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Said { at, .. }
            | Self::Posted { at, .. }
            | Self::Edited { at, .. }
            | Self::Deleted { at, .. }
            | Self::Tapped { at, .. }
            | Self::Answered { at, .. }
            | Self::Other { at, .. } => *at,
        }
    }

    /// The people who could see it.
    #[must_use]
    pub fn readers(&self) -> Vec<UserId> {
        match self {
            Self::Said { readers, .. }
            | Self::Posted { readers, .. }
            | Self::Edited { readers, .. }
            | Self::Deleted { readers, .. }
            | Self::Other { readers, .. } => readers.to_vec(),
            Self::Tapped { user, .. } | Self::Answered { user, .. } => vec![*user],
        }
    }

    /// The chat it happened in.
    #[must_use]
    pub fn chat(&self) -> ChatId {
        match self {
            Self::Said { message, .. }
            | Self::Posted { message, .. }
            | Self::Edited { message, .. } => message.chat,
            Self::Deleted { chat, .. }
            | Self::Tapped { chat, .. }
            | Self::Answered { chat, .. }
            | Self::Other { chat, .. } => *chat,
        }
    }
}
