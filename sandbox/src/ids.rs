//! Identifiers, in Telegram's own number ranges.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! identifier {
    ($(#[$documentation:meta])* $name:ident) => {
        $(#[$documentation])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }
    };
}

identifier! {
    /// A person, or the bot itself. People count up from 5001.
    UserId
}
identifier! {
    /// A chat: a person's id for the private chat with them, negative for groups.
    ChatId
}
identifier! {
    /// A message within its chat.
    MessageId
}
identifier! {
    /// One press of an inline button; as text it is the callback query's id.
    TapId
}

impl From<UserId> for ChatId {
    /// The private chat between the bot and this person.
    fn from(user: UserId) -> Self {
        Self(user.0)
    }
}
