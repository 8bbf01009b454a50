//! What reaches us from a person, before any meaning: who, where, and what they did. Telegram's
//! own types end before this.

use crate::features::needs::model::attachment::Brought;
use crate::kernel::clock::Moment;
use crate::kernel::edit::Edit;
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
        /// The topic of its forum, if it is one.
        topic: Option<i64>,
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
    /// They changed what they wrote.
    Edited {
        /// What stands there now.
        text: String,
        /// In which message.
        message: i64,
        /// When, by Telegram's clock.
        edited_at: Moment,
    },
    /// They forwarded what somebody wrote.
    Forwarded {
        /// What.
        text: String,
    },
    /// They said something aloud.
    Voice {
        /// Telegram's name of the file.
        file: String,
        /// How long it is.
        seconds: u32,
        /// In which message.
        message: i64,
    },
    /// They sent a photo, a place, or what cannot go with a need.
    Brought(Brought),
    /// They sent something else: dice, a game.
    Thing,
    /// They tapped a button.
    Tap {
        /// By which it is answered.
        query: String,
        /// What the button says, if it says anything. Clients can forge it.
        code: String,
        /// On which message of words; what stands under a file cannot become another screen.
        message: Option<i64>,
    },
    /// They were seen in a group: they joined, or sent something that is not for us.
    Seen,
    /// They brought these people into the group, themselves perhaps.
    Joined(Vec<Account>),
    /// Somebody is out of the group, by their own will or another's.
    Left(Account),
    /// They gave the group another title.
    Retitled,
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

/// How something that was done is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered<'a> {
    /// By a toast, which takes this query's spinner away.
    ByToast(&'a str),
    /// By a message.
    ByMessage,
    /// Not at all.
    Not,
}

impl Act {
    /// How it is answered.
    pub fn answered(&self) -> Answered<'_> {
        match self {
            Self::Tap { query, .. } => Answered::ByToast(query),
            Self::Words { .. }
            | Self::Edited { .. }
            | Self::Forwarded { .. }
            | Self::Voice { .. }
            | Self::Brought(_)
            | Self::Thing => Answered::ByMessage,
            Self::Seen
            | Self::Joined(_)
            | Self::Left(_)
            | Self::Retitled
            | Self::ChangedMembers
            | Self::Entered
            | Self::Expelled
            | Self::OpenedChat
            | Self::ClosedChat => Answered::Not,
        }
    }
}

impl Stimulus {
    /// The group's chat, if it was done in one.
    pub fn group(&self) -> Option<i64> {
        match self.place {
            Place::Group { chat, .. } => Some(chat),
            Place::Private => None,
        }
    }

    /// The topic of the group's forum in which it was done.
    pub fn topic(&self) -> Option<i64> {
        match self.place {
            Place::Group { topic, .. } => topic,
            Place::Private => None,
        }
    }

    /// Which edit it is, if it is one.
    pub fn edit(&self) -> Option<Edit> {
        let Act::Edited { message, edited_at, .. } = self.act else { return None };
        Some(Edit { chat: self.chat(), message, edited_at, update: self.update })
    }

    /// The chat in which it was done.
    pub fn chat(&self) -> i64 {
        self.group().unwrap_or(self.who.telegram_id)
    }
}
