//! The presses of inline buttons, and what the bot answered.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::{ChatId, TapId, UserId};

/// A press can be answered this long.
const ANSWERABLE: Duration = Duration::from_secs(15);
/// Callback query ids are large and look random; these are large.
const BEFORE_FIRST_TAP: i64 = 4_382_000_000_000_000_000;

#[derive(Debug)]
struct Tap {
    user: UserId,
    chat: ChatId,
    at: Duration,
    link: Option<String>,
}

/// Whether a press can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It can: who pressed, and where.
    Open(UserId, ChatId),
    /// It is unknown, too old, or answered before.
    Closed,
}

/// All presses so far.
#[derive(Debug, Default)]
pub(crate) struct Taps {
    all: BTreeMap<TapId, Tap>,
    unanswered: BTreeSet<TapId>,
}

impl Taps {
    pub(crate) fn begin(&mut self, user: UserId, chat: ChatId, at: Duration) -> TapId {
        let last = self.all.last_key_value();
        let last = last.map_or(BEFORE_FIRST_TAP, |(tap, _)| tap.0);
        let tap = TapId(last.saturating_add(1));
        self.unanswered.insert(tap);
        self.all.insert(tap, Tap { user, chat, at, link: None });
        tap
    }

    pub(crate) fn verdict(&self, query: &str, now: Duration) -> (TapId, Verdict) {
        let tap = TapId(query.parse().unwrap_or_default());
        let open = self
            .all
            .get(&tap)
            .filter(|_| self.unanswered.contains(&tap))
            .filter(|press| now.saturating_sub(press.at) <= ANSWERABLE);
        let verdict = open.map_or(Verdict::Closed, |press| Verdict::Open(press.user, press.chat));
        (tap, verdict)
    }

    /// Who pressed.
    pub(crate) fn user_of(&self, query: &str) -> Option<UserId> {
        let tap = TapId(query.parse().ok()?);
        self.all.get(&tap).map(|press| press.user)
    }

    pub(crate) fn answer(&mut self, tap: TapId, link: Option<String>) {
        self.unanswered.remove(&tap);
        if let Some(press) = self.all.get_mut(&tap) {
            press.link = link;
        }
    }

    pub(crate) fn link_of(&self, tap: TapId) -> Option<String> {
        self.all.get(&tap).and_then(|press| press.link.clone())
    }

    pub(crate) fn unanswered(&self) -> Vec<TapId> {
        self.unanswered.iter().copied().collect()
    }
}
