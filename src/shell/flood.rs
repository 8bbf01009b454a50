//! Floods: somebody who writes more than anybody can read is told so once, and not heard for a
//! while. Taps are no flood: each wants its spinner taken away. A call for help always goes through.

use std::num::NonZeroU32;

use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use super::command::Command;
use super::registry;
use super::steady::Steady;
use super::stimulus::{Act, Answered, Place, Stimulus};
use crate::kernel::clock::Clock;

/// So many messages at once, and so many a minute after that.
const MESSAGES: u32 = 20;

type Buckets = RateLimiter<i64, DashMapStateStore<i64>, Steady, NoOpMiddleware<Nanos>>;

/// Whether somebody floods us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flooding {
    /// They do not.
    No,
    /// They do, and are to be told.
    Begins,
    /// They do, and have been told.
    Told,
}

/// Tells who floods us.
pub(super) struct Flood {
    messages: Buckets,
    told: Buckets,
}

impl Flood {
    pub(super) fn new(clock: Clock) -> Self {
        let buckets = |quota| {
            RateLimiter::new(quota, DashMapStateStore::default(), Steady::new(clock.clone()))
        };
        Self {
            messages: buckets(Quota::per_minute(
                NonZeroU32::new(MESSAGES).unwrap_or(NonZeroU32::MIN),
            )),
            // It is said once a minute that it was a lot.
            told: buckets(Quota::per_minute(NonZeroU32::MIN)),
        }
    }

    /// Counts what somebody did.
    pub(super) fn look(&self, stimulus: &Stimulus, bot: &str) -> Flooding {
        let person = stimulus.who.telegram_id;
        if !counts(stimulus, bot) || self.messages.check_key(&person).is_ok() {
            return Flooding::No;
        }
        self.messages.retain_recent();
        if self.told.check_key(&person).is_ok() { Flooding::Begins } else { Flooding::Told }
    }
}

/// True for messages that are meant for us, and are no call for help.
fn counts(stimulus: &Stimulus, bot: &str) -> bool {
    if stimulus.act.answered() != Answered::ByMessage {
        return false;
    }
    match &stimulus.act {
        Act::Words { text, .. } => {
            let command = Command::read(text);
            let ours = stimulus.place == Place::Private
                || command.is_some_and(|command| registry::is_ours(&command, bot));
            ours && !registry::is_call_for_help(text)
        }
        Act::Edited { text, .. } => {
            stimulus.place == Place::Private && !registry::is_call_for_help(text)
        }
        Act::Forwarded { .. } | Act::Voice { .. } | Act::Brought(_) | Act::Thing => {
            stimulus.place == Place::Private
        }
        Act::Tap { .. }
        | Act::Seen
        | Act::Joined(_)
        | Act::Left(_)
        | Act::Retitled
        | Act::ChangedMembers
        | Act::Entered
        | Act::Expelled
        | Act::OpenedChat
        | Act::ClosedChat => false,
    }
}
