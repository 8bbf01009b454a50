//! A person, and the bot.

/// The bot's id, which is also the first half of its token.
const BOT_ID: i64 = 1_000_000_001;

/// Someone with an account.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) first_name: String,
    pub(crate) last_name: Option<String>,
    pub(crate) language_code: Option<String>,
    pub(crate) deleted: bool,
    pub(crate) blocks_bot: bool,
}

/// The bot under test.
#[derive(Clone, Debug)]
pub(crate) struct Bot {
    pub(crate) id: crate::UserId,
    pub(crate) username: String,
}

impl Bot {
    pub(crate) fn new(username: &str) -> Self {
        Self { id: crate::UserId(BOT_ID), username: username.to_owned() }
    }

    /// A token as Telegram's look.
    pub(crate) fn token(&self) -> String {
        format!("{}:AAHsandbox0sandbox0sandbox0sandbox0", self.id)
    }
}
