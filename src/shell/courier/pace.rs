//! How fast may be sent: Telegram's limits per chat, per group and overall, with room kept for
//! what is urgent.
//!
//! Figures: about one message a second to a person, with short bursts; twenty a minute to a
//! group, edits counted; about thirty a second overall
//! (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>). A bucket
//! of twenty a minute would let 39 through in the first minute, so a group has a burst of 4 and
//! a refill of 16.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::Clock as _;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};

use crate::kernel::clock::Clock;
use crate::kernel::notice::Lane;
use crate::shell::steady::Steady;

/// Nobody is reachable: the longest wait before the next try.
const LONGEST_REST: Duration = Duration::from_secs(3);
/// Two chats that complain within so long mean that it is too much overall.
const TOGETHER: Duration = Duration::from_secs(1);

/// Whether something may be sent now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Permit {
    /// Now.
    Go,
    /// Later.
    Wait,
}

type Bucket = RateLimiter<NotKeyed, InMemoryState, Steady, NoOpMiddleware<Nanos>>;
type Buckets = RateLimiter<i64, DashMapStateStore<i64>, Steady, NoOpMiddleware<Nanos>>;

/// The pace of sending.
pub(super) struct Pace {
    clock: Clock,
    enabled: bool,
    people: Buckets,
    groups: Buckets,
    /// What groups keep for alarms and replies.
    groups_kept: Buckets,
    overall: Bucket,
    /// What is kept overall for alarms and replies.
    overall_kept: Bucket,
    /// What is kept overall for alarms alone.
    overall_alarms: Bucket,
    resting: HashMap<i64, Duration>,
    last_complaint: Option<(i64, Duration)>,
    /// Until then only what is urgent is sent.
    slow_until: Duration,
}

impl Pace {
    pub(super) fn new(clock: Clock, enabled: bool) -> Self {
        let steady = || Steady::new(clock.clone());
        Self {
            enabled,
            people: buckets(per_second(1).allow_burst(number(3)), steady()),
            groups: buckets(per_minute(14).allow_burst(number(3)), steady()),
            groups_kept: buckets(per_minute(2).allow_burst(number(1)), steady()),
            overall: bucket(per_second(18), steady()),
            overall_kept: bucket(per_second(4), steady()),
            overall_alarms: bucket(per_second(8), steady()),
            resting: HashMap::new(),
            last_complaint: None,
            slow_until: Duration::ZERO,
            clock,
        }
    }

    /// May something of this lane go to this chat now? If not, the chat rests until it may.
    pub(super) fn ask(&mut self, chat: i64, lane: Lane) -> Permit {
        let now = self.clock.steady();
        if self.resting.get(&chat).is_some_and(|until| *until > now) {
            return Permit::Wait;
        }
        self.resting.remove(&chat);
        if !self.enabled {
            return Permit::Go;
        }
        let urgent = lane <= Lane::Reply;
        if !urgent && now < self.slow_until {
            return self.rest(chat, self.slow_until);
        }
        let wait = self.chat_wait(chat, urgent).or_else(|| self.overall_wait(lane));
        match wait {
            None => Permit::Go,
            Some(wait) => self.rest(chat, now.saturating_add(wait)),
        }
    }

    fn chat_wait(&self, chat: i64, urgent: bool) -> Option<Duration> {
        if chat > 0 {
            return wait_of(&self.people, chat);
        }
        let wait = wait_of(&self.groups, chat)?;
        if urgent {
            wait_of(&self.groups_kept, chat).map(|kept| kept.min(wait))
        } else {
            Some(wait)
        }
    }

    /// Alarms take what is theirs first, so that they leave the rest to what answers people.
    fn overall_wait(&self, lane: Lane) -> Option<Duration> {
        let now = Steady::new(self.clock.clone()).now();
        let wait =
            |bucket: &Bucket| bucket.check().err().map(|not_until| not_until.wait_time_from(now));
        let buckets: &[&Bucket] = match lane {
            Lane::Tap | Lane::Alarm => &[&self.overall_alarms, &self.overall, &self.overall_kept],
            Lane::Reply => &[&self.overall, &self.overall_kept],
            Lane::Card | Lane::Notice | Lane::Digest => &[&self.overall],
        };
        let mut shortest = Duration::MAX;
        for bucket in buckets {
            shortest = shortest.min(wait(bucket)?);
        }
        Some(shortest)
    }

    fn rest(&mut self, chat: i64, until: Duration) -> Permit {
        self.resting.insert(chat, until);
        Permit::Wait
    }

    /// Telegram said 429 for this chat. If another chat heard the same within a second, all slow
    /// down.
    pub(super) fn too_many(&mut self, chat: i64, wait: Duration) {
        let now = self.clock.steady();
        let until = now.saturating_add(wait);
        self.resting.insert(chat, until);
        let together = self
            .last_complaint
            .is_some_and(|(other, at)| other != chat && now.saturating_sub(at) <= TOGETHER);
        if together {
            self.slow_until = self.slow_until.max(until);
        }
        self.last_complaint = Some((chat, now));
    }

    /// Telegram could not be reached for this chat, so often in a row.
    pub(super) fn unreachable(&mut self, chat: i64, failures: u32) {
        let wait = Duration::from_millis(250)
            .saturating_mul(2_u32.saturating_pow(failures.min(8)))
            .min(LONGEST_REST);
        self.resting.insert(chat, self.clock.steady().saturating_add(wait));
    }

    /// The chats that rest now.
    pub(super) fn resting(&mut self) -> Vec<i64> {
        let now = self.clock.steady();
        self.resting.retain(|_, until| *until > now);
        if self.resting.is_empty() {
            self.people.retain_recent();
            self.groups.retain_recent();
            self.groups_kept.retain_recent();
        }
        self.resting.keys().copied().collect()
    }

    /// When the next chat has rested enough.
    pub(super) fn next_release(&self) -> Option<Duration> {
        self.resting.values().min().copied()
    }
}

fn wait_of(buckets: &Buckets, chat: i64) -> Option<Duration> {
    let now = buckets.clock().now();
    buckets.check_key(&chat).err().map(|not_until| not_until.wait_time_from(now))
}

fn bucket(quota: Quota, clock: Steady) -> Bucket {
    RateLimiter::direct_with_clock(quota, clock)
}

fn buckets(quota: Quota, clock: Steady) -> Buckets {
    RateLimiter::new(quota, DashMapStateStore::default(), clock)
}

fn number(count: u32) -> NonZeroU32 {
    NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN)
}

fn per_second(count: u32) -> Quota {
    Quota::per_second(number(count))
}

fn per_minute(count: u32) -> Quota {
    Quota::per_minute(number(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::clock::TimeSource;
    use chrono::{DateTime, Utc};
    use futures::future::BoxFuture;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[derive(Clone, Default)]
    struct Turned(Arc<AtomicU64>);

    impl TimeSource for Turned {
        fn wall(&self) -> DateTime<Utc> {
            DateTime::UNIX_EPOCH + self.steady()
        }
        fn steady(&self) -> Duration {
            Duration::from_millis(self.0.load(Ordering::SeqCst))
        }
        fn jumped(&self) -> BoxFuture<'static, ()> {
            Box::pin(futures::future::pending())
        }
    }

    /// How many go to `chat` within the first minute, asked every 50 ms.
    fn in_a_minute(chat: i64, lane: Lane) -> u32 {
        let turned = Turned::default();
        let mut pace = Pace::new(Clock::from_source(turned.clone()), true);
        (0..1_200)
            .map(|_| {
                let went = pace.ask(chat, lane) == Permit::Go;
                turned.0.fetch_add(50, Ordering::SeqCst);
                u32::from(went)
            })
            .sum()
    }

    #[test]
    fn a_group_hears_at_most_twenty_in_its_first_minute() {
        let cards = in_a_minute(-5, Lane::Card);
        assert!((15..=18).contains(&cards), "{cards}");
        let alarms = in_a_minute(-5, Lane::Alarm);
        assert!((cards + 2..=20).contains(&alarms), "{alarms}: room is kept");
    }

    #[test]
    fn a_person_hears_about_one_a_second() {
        let heard = in_a_minute(5, Lane::Notice);
        assert!((58..=63).contains(&heard), "{heard}");
    }

    #[test]
    fn room_is_kept_overall_for_what_is_urgent() {
        let mut pace = Pace::new(Clock::from_source(Turned::default()), true);
        let gone = (1..=1_000).filter(|chat| pace.ask(*chat, Lane::Digest) == Permit::Go).count();
        assert_eq!(gone, 18);
        let replies =
            (2_001..=2_100).filter(|chat| pace.ask(*chat, Lane::Reply) == Permit::Go).count();
        assert_eq!(replies, 4);
        let alarms =
            (3_001..=3_100).filter(|chat| pace.ask(*chat, Lane::Alarm) == Permit::Go).count();
        assert_eq!(alarms, 8);
    }

    #[test]
    fn one_complaint_rests_one_chat_and_two_slow_all_down() {
        let turned = Turned::default();
        let mut pace = Pace::new(Clock::from_source(turned.clone()), true);
        pace.too_many(1, Duration::from_secs(5));
        assert_eq!(pace.ask(1, Lane::Alarm), Permit::Wait);
        assert_eq!(pace.ask(2, Lane::Notice), Permit::Go);
        pace.too_many(2, Duration::from_secs(5));
        assert_eq!(pace.ask(3, Lane::Notice), Permit::Wait);
        assert_eq!(pace.ask(4, Lane::Alarm), Permit::Go);
        turned.0.store(5_001, Ordering::SeqCst);
        assert_eq!(pace.ask(3, Lane::Notice), Permit::Go);
    }
}
