//! What can be seen of the sandbox.

use serde_json::Value;
use tokio::sync::watch;

use super::Sandbox;
use crate::transcript;
use crate::{Call, ChatId, Event, Group, Message, Person, TapId, UserId};

impl Sandbox {
    /// What stands in a chat now, oldest first; deleted messages are gone.
    #[must_use]
    pub fn messages(&self, chat: ChatId) -> Vec<Message> {
        self.shared.world().messages(chat)
    }

    /// Tells when something changed that can be seen here; it may tell so too often.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.shared.world().journal.changes()
    }

    /// Everybody with an account, in the order in which they came.
    #[must_use]
    pub fn people(&self) -> Vec<Person> {
        self.shared.world().people_seen()
    }

    /// The groups: those that live as supergroups last, each in the order in which they came.
    #[must_use]
    pub fn groups(&self) -> Vec<Group> {
        self.shared.world().groups_seen()
    }

    /// The commands that a person's client offers in a chat: a list of `{command, description}`.
    #[must_use]
    pub fn commands_for(&self, user: UserId, chat: ChatId) -> Value {
        self.shared.world().commands_seen(user, chat)
    }

    /// The people in a chat, in joining order; in a private chat the one person.
    #[must_use]
    pub fn members(&self, chat: ChatId) -> Vec<UserId> {
        self.shared.world().members(chat)
    }

    /// Everything that happened, in order.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        self.events_from(0)
    }

    /// What happened after the first `skip` events.
    #[must_use]
    pub fn events_from(&self, skip: usize) -> Vec<Event> {
        self.shared.world().journal.events_from(skip)
    }

    /// Everything that happened, as text: a line for each event, with its readers.
    #[must_use]
    pub fn transcript(&self) -> String {
        transcript::render(&self.shared.world())
    }

    /// Each call to the Bot API, in the order in which they came in.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        self.shared.world().journal.calls_from(0)
    }

    /// The calls after the first `skip` ones.
    #[must_use]
    pub fn calls_from(&self, skip: usize) -> Vec<Call> {
        self.shared.world().journal.calls_from(skip)
    }

    /// The link that the bot's answer to this press opened.
    #[must_use]
    pub fn link_of(&self, tap: TapId) -> Option<String> {
        self.shared.world().taps.link_of(tap)
    }

    /// The presses that the bot has not answered, oldest first.
    #[must_use]
    pub fn unanswered_taps(&self) -> Vec<TapId> {
        self.shared.world().taps.unanswered()
    }

    /// Whether every update so far was confirmed by an offset above it, or has
    /// grown too old to be kept.
    #[must_use]
    pub fn queue_is_empty(&self) -> bool {
        self.shared.world().inbox.is_empty()
    }

    /// The offset of the last `getUpdates` that had one.
    #[must_use]
    pub fn last_poll_offset(&self) -> Option<i64> {
        self.shared.world().inbox.last_offset()
    }

    /// The commands that the bot registered: a list of objects with `scope`,
    /// `language_code` (empty for all) and `commands`.
    #[must_use]
    pub fn commands(&self) -> Value {
        self.shared.world().profile.commands()
    }

    /// What should not have happened: unknown methods and parameters of the
    /// bot, and acts of people that made no sense.
    #[must_use]
    pub fn mistakes(&self) -> Vec<String> {
        self.shared.world().journal.mistakes().to_vec()
    }

    /// How many of them there are.
    #[must_use]
    pub fn count_mistakes(&self) -> usize {
        self.shared.world().journal.mistakes().len()
    }
}
