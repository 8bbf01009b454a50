//! One call of the bot, as it was recorded.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

use crate::{ChatId, FaultKind, UserId};

/// One call to the Bot API.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Call {
    /// 1 for the first call, 2 for the next.
    pub sequence: u64,
    /// The method as the bot spelled it.
    pub method: String,
    /// Its parameters.
    pub params: Value,
    /// The chat that it names, if any.
    pub chat: Option<ChatId>,
    /// The fault that struck it, if any.
    pub fault: Option<FaultKind>,
    /// What was answered; `None` while it runs, or when nothing was.
    pub answer: Option<Value>,
    /// The HTTP status; `None` while it runs, or when nothing was answered.
    pub status: Option<u16>,
    /// Who could read what it brought, when it was answered: the people of the chat that it names,
    /// or the one whose press it answers. Nobody when it had no effect.
    pub readers: Vec<UserId>,
    /// When it came in, by the sandbox's clock.
    pub started: DateTime<Utc>,
    /// When it was answered or dropped, by the sandbox's clock.
    pub ended: Option<DateTime<Utc>>,
    /// How long it took in real time.
    pub took: Option<Duration>,
}
