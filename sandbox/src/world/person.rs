//! A person, and the bot.

/// The bot's id, which is also the first half of its token.
const BOT_ID: i64 = 1_000_000_001;

/// The second half of the token, where nobody gave another.
const SECRET: &str = "AAHsandbox0sandbox0sandbox0sandbox0";

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
    secret: String,
}

impl Bot {
    pub(crate) fn new(username: &str, secret: Option<&str>) -> Self {
        let secret = secret.unwrap_or(SECRET).to_owned();
        Self { id: crate::UserId(BOT_ID), username: username.to_owned(), secret }
    }

    /// A token as Telegram's look.
    pub(crate) fn token(&self) -> String {
        format!("{}:{}", self.id, self.secret)
    }
}
