//! What is told, and with which manners: ids, never words. The words are made when it is sent.

use serde::Serialize;

use super::budget::Tidings;

/// Something that can stand in the outbox: typed, holding ids and numbers only. Implemented by
/// [`said!`].
pub trait Said {
    /// The name under which the registry finds its type again, such as `needs.notice`.
    fn kind(&self) -> &'static str;
    /// Its content as JSON.
    ///
    /// # Errors
    /// If it cannot be written as JSON.
    fn body(&self) -> anyhow::Result<String>;
}

/// Declares the kind under which a type stands in the outbox: `said!(Notice, "needs.notice")`.
macro_rules! said {
    ($type:ty, $kind:literal) => {
        impl $type {
            /// The name under which it stands in the outbox.
            pub const KIND: &'static str = $kind;
        }

        impl $crate::kernel::notice::Said for $type {
            fn kind(&self) -> &'static str {
                Self::KIND
            }

            fn body(&self) -> anyhow::Result<String> {
                Ok(serde_json::to_string(self)?)
            }
        }
    };
}
pub(crate) use said;

/// Something to tell somebody who did not ask at this moment.
pub trait Notice: Said {
    /// How it behaves: one exhaustive match per feature.
    fn manners(&self) -> Manners;
    /// What it shows, if a message that shows it is to be kept up to date.
    fn subject(&self) -> Option<Subject>;
    /// Of which kind it is, where its reader may want none of it. What is unsolicited and says nothing
    /// else is news; what is neither cannot be muted.
    fn tidings(&self) -> Option<Tidings> {
        self.manners().unsolicited.then_some(Tidings::News)
    }
    /// What becomes of a private message that shows it when its reader leaves. Who says nothing
    /// else has it written over.
    fn parting(&self) -> Parting {
        Parting::WithHome
    }
}

/// What becomes of a private message when its reader lives no longer in the building in whose name
/// it was sent, or moderates it no longer. In a building that the bot was taken out of, nobody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// It stays: it holds nothing of others, and nothing of a building that not everybody may read.
    Stays,
    /// Its view sees to it: it is drawn for whoever its reader is by now.
    Redrawn,
    /// It is written over once its reader lives there no more.
    WithHome,
    /// It is written over once its reader moderates there no more.
    WithOffice,
    /// It is deleted once its reader lives there no more: what it brings cannot be written over.
    Deleted,
}

/// What messages show and are redrawn by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Subject {
    /// The table of the thing shown.
    pub kind: &'static str,
    /// Its row.
    pub row: i64,
}

/// How a notice behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manners {
    /// How urgent it is.
    pub lane: Lane,
    /// What happens where its reader's private chat is closed.
    pub stand_in: StandIn,
    /// True if it waits for 07:00 when it falls into the night.
    pub held_at_night: bool,
    /// True if it asks for help, offers or brings news, and does not concern a need that its reader
    /// asked, helps with or moderates: it counts against their daily budget, and is dropped once that
    /// is spent (`kernel/budget.rs`).
    pub unsolicited: bool,
    /// What happens when it is not known whether it was sent.
    pub unknown_outcome: UnknownOutcome,
}

/// Lanes, the most urgent first. Answers to taps are not limited by Telegram and go before all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[repr(i64)]
pub enum Lane {
    /// The answer to a tap.
    Tap = 0,
    /// Somebody calls for help.
    Alarm = 1,
    /// The answer to what somebody wrote, and what their own act brings to another.
    Reply = 2,
    /// A card in the group.
    Card = 3,
    /// News.
    Notice = 4,
    /// What waits for the evening.
    Digest = 5,
}

impl Lane {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 6] =
        [Self::Tap, Self::Alarm, Self::Reply, Self::Card, Self::Notice, Self::Digest];

    /// Its name in figures.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tap => "tap",
            Self::Alarm => "alarm",
            Self::Reply => "reply",
            Self::Card => "card",
            Self::Notice => "notice",
            Self::Digest => "digest",
        }
    }
}

/// What stands in for a private message where that chat is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandIn {
    /// Nothing: it is dropped.
    Nothing,
    /// It waits until its reader presses Start.
    UntilStart,
    /// It waits, and the card in the group shows a neutral button that opens the chat.
    CardButton,
    /// One line in the group, deleted after 60 s.
    GroupLine,
}

/// What happens when a send was begun and its outcome is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownOutcome {
    /// It is sent again until it is known to have arrived.
    Again,
    /// It is sent once more.
    OnceMore,
    /// It is taken as sent.
    Never,
}
