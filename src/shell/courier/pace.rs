//! How fast may be sent: Telegram's limits per chat, per group and overall, of each of which a share
//! is kept for what is urgent, and another for alarms alone.
//!
//! Figures: about one message a second to a person, with short bursts; twenty a minute to a
//! group, edits counted; about thirty a second overall
//! (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>). A bucket
//! of twenty a minute would let 39 through in the first minute, so the shares of a group have
//! bursts of 5 in all, and a refill of 15. For the same reason the bursts overall are 19 in all.

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

/// Who waits for whom: where an alarm may not go, nothing may; where a reply may not, no news may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    /// Alarms, and answers to taps.
    Alarm,
    /// Replies.
    Reply,
    /// All else.
    Rest,
}

impl Turn {
    /// Whose turn a lane is.
    pub(super) fn of(lane: Lane) -> Self {
        match lane {
            Lane::Tap | Lane::Alarm => Self::Alarm,
            Lane::Reply => Self::Reply,
            Lane::Card | Lane::Notice | Lane::Digest => Self::Rest,
        }
    }
}

/// Until when each turn waits.
#[derive(Clone, Copy, Debug, Default)]
struct Waits {
    alarm: Duration,
    reply: Duration,
    rest: Duration,
}

impl Waits {
    fn until(&self, turn: Turn) -> Duration {
        match turn {
            Turn::Alarm => self.alarm,
            Turn::Reply => self.reply,
            Turn::Rest => self.rest,
        }
    }

    /// This turn, and all that is less urgent, waits until then at least.
    fn hold(&mut self, turn: Turn, until: Duration) {
        self.rest = self.rest.max(until);
        if turn <= Turn::Reply {
            self.reply = self.reply.max(until);
        }
        if turn == Turn::Alarm {
            self.alarm = self.alarm.max(until);
        }
    }

    fn ends(&self) -> impl Iterator<Item = Duration> {
        [self.alarm, self.reply, self.rest].into_iter()
    }
}

type Bucket = RateLimiter<NotKeyed, InMemoryState, Steady, NoOpMiddleware<Nanos>>;
type Buckets = RateLimiter<i64, DashMapStateStore<i64>, Steady, NoOpMiddleware<Nanos>>;

/// The pace of sending.
pub(super) struct Pace {
    clock: Clock,
    enabled: bool,
    people: Buckets,
    /// What each person's chat keeps for alarms alone.
    people_alarms: Buckets,
    groups: Buckets,
    /// What groups keep for alarms and replies.
    groups_kept: Buckets,
    /// What groups keep for alarms alone.
    groups_alarms: Buckets,
    overall: Bucket,
    /// What is kept overall for alarms and replies.
    overall_kept: Bucket,
    /// What is kept overall for alarms alone.
    overall_alarms: Bucket,
    resting: HashMap<i64, Waits>,
    /// Until when each turn waits wherever it goes.
    held: Waits,
    last_complaint: Option<(i64, Duration)>,
}

impl Pace {
    pub(super) fn new(clock: Clock, enabled: bool) -> Self {
        let steady = || Steady::new(clock.clone());
        Self {
            enabled,
            people: buckets(each(1_250).allow_burst(number(3)), steady()),
            people_alarms: buckets(each(5_000).allow_burst(number(2)), steady()),
            groups: buckets(per_minute(11).allow_burst(number(3)), steady()),
            groups_kept: buckets(per_minute(2).allow_burst(number(1)), steady()),
            groups_alarms: buckets(per_minute(2).allow_burst(number(1)), steady()),
            overall: bucket(per_second(18).allow_burst(number(8)), steady()),
            overall_kept: bucket(per_second(4).allow_burst(number(3)), steady()),
            overall_alarms: bucket(per_second(8).allow_burst(number(8)), steady()),
            resting: HashMap::new(),
            held: Waits::default(),
            last_complaint: None,
            clock,
        }
    }

    /// May something of this lane go to this chat now? If not, it waits until it may, and so does what
    /// is less urgent: there, or wherever it goes, as it was the chat or all of them that had enough.
    pub(super) fn ask(&mut self, chat: i64, lane: Lane) -> Permit {
        let now = self.clock.steady();
        let turn = Turn::of(lane);
        if self.resting.get(&chat).is_some_and(|waits| waits.until(turn) > now) {
            return Permit::Wait;
        }
        if !self.enabled {
            return Permit::Go;
        }
        if self.held.until(turn) > now {
            return Permit::Wait;
        }
        if let Some(wait) = self.chat_wait(chat, turn) {
            self.rest(chat, turn, now.saturating_add(wait));
            return Permit::Wait;
        }
        match self.overall_wait(turn) {
            None => Permit::Go,
            Some(wait) => {
                self.held.hold(turn, now.saturating_add(wait));
                Permit::Wait
            }
        }
    }

    /// How long until this chat takes one more: of its own share, or of what is for all.
    fn chat_wait(&self, chat: i64, turn: Turn) -> Option<Duration> {
        let own: &[&Buckets] = match (chat > 0, turn) {
            (true, Turn::Alarm) => &[&self.people_alarms, &self.people],
            (true, Turn::Reply | Turn::Rest) => &[&self.people],
            (false, Turn::Alarm) => &[&self.groups_alarms, &self.groups_kept, &self.groups],
            (false, Turn::Reply) => &[&self.groups, &self.groups_kept],
            (false, Turn::Rest) => &[&self.groups],
        };
        shortest(own, |buckets| wait_of(buckets, chat))
    }

    /// Alarms take what is theirs first, so that they leave the rest to what answers people.
    fn overall_wait(&self, turn: Turn) -> Option<Duration> {
        let now = Steady::new(self.clock.clone()).now();
        let wait =
            |bucket: &Bucket| bucket.check().err().map(|not_until| not_until.wait_time_from(now));
        let own: &[&Bucket] = match turn {
            Turn::Alarm => &[&self.overall_alarms, &self.overall, &self.overall_kept],
            Turn::Reply => &[&self.overall, &self.overall_kept],
            Turn::Rest => &[&self.overall],
        };
        shortest(own, wait)
    }

    fn rest(&mut self, chat: i64, turn: Turn, until: Duration) {
        self.resting.entry(chat).or_default().hold(turn, until);
    }

    /// Telegram said 429 for this chat. If another chat heard the same within a second, all but what is
    /// urgent slows down.
    pub(super) fn too_many(&mut self, chat: i64, wait: Duration) {
        let now = self.clock.steady();
        let until = now.saturating_add(wait);
        self.rest(chat, Turn::Alarm, until);
        let together = self
            .last_complaint
            .is_some_and(|(other, at)| other != chat && now.saturating_sub(at) <= TOGETHER);
        if together {
            self.held.hold(Turn::Rest, until);
        }
        self.last_complaint = Some((chat, now));
    }

    /// Telegram could not be reached for this chat, so often in a row, when it was this turn. What is
    /// no alarm holds no alarm up: that is worth a try of its own.
    pub(super) fn unreachable(&mut self, chat: i64, turn: Turn, failures: u32) {
        let wait = Duration::from_millis(250)
            .saturating_mul(2_u32.saturating_pow(failures.min(8)))
            .min(LONGEST_REST);
        let until = self.clock.steady().saturating_add(wait);
        self.rest(chat, turn.min(Turn::Reply), until);
    }

    /// The chats to which nothing of this turn may go now.
    pub(super) fn resting(&mut self, turn: Turn) -> Vec<i64> {
        let now = self.clock.steady();
        self.resting.retain(|_, waits| waits.rest > now);
        if self.resting.is_empty() {
            for buckets in [
                &self.people,
                &self.people_alarms,
                &self.groups,
                &self.groups_kept,
                &self.groups_alarms,
            ] {
                buckets.retain_recent();
            }
        }
        let waits = self.resting.iter().filter(|(_, waits)| waits.until(turn) > now);
        waits.map(|(chat, _)| *chat).collect()
    }

    /// True if nothing of this turn may go anywhere now.
    pub(super) fn is_held(&self, turn: Turn) -> bool {
        self.enabled && self.held.until(turn) > self.clock.steady()
    }

    /// When the next of what waits may go.
    pub(super) fn next_release(&self) -> Option<Duration> {
        let now = self.clock.steady();
        let ends = self.resting.values().flat_map(Waits::ends).chain(self.held.ends());
        ends.filter(|until| *until > now).min()
    }
}

/// The shortest wait of these; nothing if one of them waits not at all.
fn shortest<B>(own: &[&B], wait: impl Fn(&B) -> Option<Duration>) -> Option<Duration> {
    let mut shortest = Duration::MAX;
    for buckets in own {
        shortest = shortest.min(wait(buckets)?);
    }
    Some(shortest)
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

/// One in so many milliseconds.
fn each(millis: u64) -> Quota {
    Quota::with_period(Duration::from_millis(millis)).unwrap_or(per_second(1))
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
        assert!((12..=14).contains(&cards), "{cards}");
        let replies = in_a_minute(-5, Lane::Reply);
        assert!((cards + 2..=17).contains(&replies), "{replies}: room is kept");
        let alarms = in_a_minute(-5, Lane::Alarm);
        assert!((replies + 2..=20).contains(&alarms), "{alarms}: room is kept for alarms alone");
    }

    #[test]
    fn a_person_hears_about_one_a_second() {
        let heard = in_a_minute(5, Lane::Notice);
        assert!((46..=51).contains(&heard), "{heard}");
        let called = in_a_minute(5, Lane::Alarm);
        assert!((58..=65).contains(&called), "{called}");
    }

    #[test]
    fn room_is_kept_overall_for_what_is_urgent() {
        let mut pace = Pace::new(Clock::from_source(Turned::default()), true);
        for (at, lane, go) in [(1, Lane::Digest, 8), (201, Lane::Reply, 3), (401, Lane::Alarm, 8)] {
            let chats = at..at + 100;
            let went = chats.filter(|chat| pace.ask(*chat, lane) == Permit::Go).count();
            assert_eq!(went, go, "{lane:?}");
        }
    }

    #[test]
    fn where_news_have_had_enough_an_alarm_still_goes() {
        for (chat, most) in [(7, 2), (-7, 2)] {
            let mut pace = Pace::new(Clock::from_source(Turned::default()), true);
            while pace.ask(chat, Lane::Digest) == Permit::Go {}
            assert_eq!(pace.resting(Turn::Rest), [chat]);
            assert_eq!(pace.resting(Turn::Alarm), [0; 0]);
            let went = (0..9).filter(|_| pace.ask(chat, Lane::Alarm) == Permit::Go).count();
            assert_eq!(went, most, "of what the chat {chat} keeps for alarms");
            assert_eq!(pace.resting(Turn::Alarm), [chat]);
        }
    }

    #[test]
    fn what_fails_and_is_no_alarm_holds_none_up() {
        let mut pace = Pace::new(Clock::from_source(Turned::default()), true);
        pace.unreachable(1, Turn::Rest, 1);
        assert!(pace.ask(1, Lane::Reply) == Permit::Wait && pace.ask(1, Lane::Alarm) == Permit::Go);
    }

    #[test]
    fn where_all_had_enough_no_chat_rests_for_it() {
        let mut pace = Pace::new(Clock::from_source(Turned::default()), true);
        (1..100).find(|chat| pace.ask(*chat, Lane::Digest) == Permit::Wait).unwrap();
        let held = [Turn::Alarm, Turn::Reply, Turn::Rest].map(|turn| pace.is_held(turn));
        assert_eq!(held, [false, false, true]);
        assert_eq!(pace.resting(Turn::Rest), [0; 0]);
        assert!(pace.next_release().is_some());
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
