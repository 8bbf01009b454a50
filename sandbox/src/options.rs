//! How a sandbox is set up.

use chrono::DateTime;
use serde::{Deserialize, Serialize};

use crate::Clock;

/// The settings of a [`Sandbox`](crate::Sandbox).
#[derive(Clone, Debug)]
pub struct Options {
    /// The time that the sandbox lives in.
    pub clock: Clock,
    /// The bot's username, without `@`.
    pub bot_username: String,
    /// The second half of the bot's token, behind its id; without it always the same one.
    pub secret: Option<String>,
    /// Whether too many messages are answered with 429, as Telegram does.
    pub enforce_limits: bool,
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// Whether every call to the Bot API is kept for `Sandbox::calls`.
    pub record_calls: bool,
    /// Whether `/play/…` is served beside the Bot API, to play by hand.
    pub control: bool,
}

impl Default for Options {
    /// A clock frozen on Monday, 2 March 2026, 09:00 UTC; any port; no limits.
    fn default() -> Self {
        let monday = DateTime::from_timestamp(1_772_442_000, 0).unwrap_or_default();
        Self {
            clock: Clock::frozen(monday),
            bot_username: "helper_bot".to_owned(),
            secret: None,
            enforce_limits: false,
            port: 0,
            record_calls: true,
            control: false,
        }
    }
}

/// The two kinds of group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupKind {
    /// A small group; it may later be upgraded.
    Basic,
    /// A supergroup, with message ids of its own and, if wanted, topics.
    Supergroup,
}
