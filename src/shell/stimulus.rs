//! What reaches us from a person, before any meaning: who, where, and what they did. Telegram's
//! own types end before this.

use crate::kernel::person::Account;

/// Somebody did something.
#[derive(Clone, Debug)]
pub struct Stimulus {
    /// The id of the update that brought it.
    pub update: i64,
    /// Who.
    pub who: Account,
    /// Where.
    pub place: Place,
    /// What.
    pub act: Act,
}

/// Where something was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the private chat.
    Private,
    /// In a group.
    Group {
        /// Telegram's number of it.
        chat: i64,
        /// Its title.
        title: String,
    },
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// They wrote.
    Words {
        /// What.
        text: String,
        /// In which message.
        message: i64,
    },
    /// They tapped a button.
    Tap {
        /// By which it is answered.
        query: String,
        /// What the button says, if it says anything. Clients can forge it.
        code: String,
        /// On which message.
        message: Option<i64>,
    },
    /// They were seen in a group: they joined, or sent something that is not for us.
    Seen,
    /// They changed who belongs to the group, or with which rights.
    ChangedMembers,
    /// They added the bot to the group.
    Entered,
    /// They took the bot out of the group.
    Expelled,
    /// They let the bot write to them again.
    OpenedChat,
    /// They blocked the bot.
    ClosedChat,
}

impl Stimulus {
    /// The group's chat, if it was done in one.
    pub fn group(&self) -> Option<i64> {
        match self.place {
            Place::Group { chat, .. } => Some(chat),
            Place::Private => None,
        }
    }

    /// The chat in which it was done.
    pub fn chat(&self) -> i64 {
        self.group().unwrap_or(self.who.telegram_id)
    }
}
