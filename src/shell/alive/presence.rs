//! Presence: since when Linli has not been there, or has not reached Telegram. Told by the poller how
//! polls end, and by the courier that it lives; noted in a small file beside the database, so that the
//! next run knows when this one was last there.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::TimeDelta;

use crate::kernel::clock::{Clock, Moment};
use crate::kernel::notice::Lane;
use crate::kernel::outage;

/// A poll that fails was begun at most so long ago, and Telegram answered then.
const LONGEST_POLL: TimeDelta = TimeDelta::seconds(40);
/// It is noted so often that it is there.
const NOTED_EVERY: TimeDelta = TimeDelta::seconds(20);

/// Whether Linli is there.
pub struct Presence {
    clock: Clock,
    file: PathBuf,
    state: Mutex<State>,
    calls_fail: AtomicBool,
}

struct State {
    /// The last moment at which it was there, and reached Telegram.
    there: Moment,
    /// The same by the clock that never goes back, and rests where the machine is suspended.
    steady: Duration,
    /// When a poll was last answered.
    answered: Moment,
    /// How the last poll ended; nothing before the first has.
    reached: Option<bool>,
    /// What stands in the file.
    noted: Option<Moment>,
}

impl Presence {
    /// Goes on from what the last run noted in this folder.
    pub fn resume(folder: &Path, clock: Clock) -> Self {
        let file = folder.join("alive");
        let now = clock.now();
        let noted = fs::read_to_string(&file).ok().and_then(|text| text.trim().parse().ok());
        let noted = noted.map(Moment::from_millis);
        // What was noted by a clock that was ahead says nothing.
        let there = noted.filter(|noted| *noted <= now).unwrap_or(now);
        let state = State { there, steady: clock.steady(), answered: there, reached: None, noted };
        Self { clock, file, state: Mutex::new(state), calls_fail: AtomicBool::new(false) }
    }

    /// It lives. Where the machine was suspended meanwhile, or its clock was behind, so that the wall's
    /// time went on without it for as long as has to be told, nobody was there.
    pub fn lives(&self) {
        let mut state = self.state();
        if state.reached == Some(true) {
            let (now, steady) = (self.clock.now(), self.clock.steady());
            let lived = steady.saturating_sub(state.steady);
            let without = now.since(state.there).saturating_sub(lived);
            if TimeDelta::from_std(without).is_ok_and(|without| without <= outage::SHORTEST) {
                (state.there, state.steady) = (now, steady);
                self.note(&mut state);
            } else {
                self.miss(&mut state);
            }
        }
    }

    /// Telegram has not given what it was asked for.
    pub fn missed(&self) {
        self.miss(&mut self.state());
    }

    fn miss(&self, state: &mut State) {
        if state.reached == Some(true) {
            let surely = state.answered.max(state.there.minus(LONGEST_POLL));
            state.there = state.there.min(surely);
            self.note(state);
        }
        state.reached = Some(false);
    }

    /// Telegram answers: since when it had not, as far as is known; nothing if it was there all along.
    /// How it is remains open until [`Self::is_back`] or [`Self::missed`].
    pub fn answered(&self) -> Option<Moment> {
        let mut state = self.state();
        if state.reached == Some(true) {
            state.answered = self.clock.now();
            return None;
        }
        state.reached = None;
        Some(state.there)
    }

    /// Whoever has to know that it was away does.
    pub fn is_back(&self) {
        let mut state = self.state();
        let now = self.clock.now();
        (state.there, state.answered, state.reached) = (now, now, Some(true));
        state.steady = self.clock.steady();
        self.note(&mut state);
    }

    /// The courier posted something of this lane: whether Telegram could be reached. Only calls for help
    /// count.
    pub fn tried(&self, lane: Lane, reached: bool) {
        if lane == Lane::Alarm {
            self.calls_fail.store(!reached, Ordering::Relaxed);
        }
    }

    /// True if Telegram cannot be reached: by the last poll, or by the last call for help.
    pub fn is_missed(&self) -> bool {
        self.state().reached == Some(false) || self.calls_fail.load(Ordering::Relaxed)
    }

    /// True if Telegram answered the last poll.
    pub fn is_reached(&self) -> bool {
        self.state().reached == Some(true)
    }

    /// True once a poll has ended, well or not, and who has to know of it does.
    pub fn is_known(&self) -> bool {
        self.state().reached.is_some()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes when it was last there, unless that was noted a moment ago.
    fn note(&self, state: &mut State) {
        let there = state.there;
        let is_fresh = |noted: Moment| noted <= there && there < noted.plus(NOTED_EVERY);
        if state.noted.is_some_and(is_fresh) {
            return;
        }
        // Another file first: whatever happens meanwhile, one of both times is read.
        let beside = self.file.with_extension("new");
        let noted = File::create(&beside).and_then(|mut file| {
            file.write_all(there.millis().to_string().as_bytes())?;
            // The name must not be on the disk before what stands in it.
            file.sync_all()?;
            fs::rename(&beside, &self.file)
        });
        match noted {
            Ok(()) => state.noted = Some(there),
            Err(error) => tracing::warn!(%error, "when it was last there cannot be noted"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::AtomicI64;
    use std::time::Duration;

    use chrono::{DateTime, Utc};
    use futures::future::BoxFuture;

    use crate::kernel::clock::TimeSource;

    #[derive(Clone)]
    struct Turned(Arc<AtomicI64>);

    impl Turned {
        fn to(&self, seconds: i64) {
            self.0.store(seconds, Ordering::SeqCst);
        }
    }

    impl TimeSource for Turned {
        fn wall(&self) -> DateTime<Utc> {
            DateTime::from_timestamp(self.0.load(Ordering::SeqCst), 0).unwrap()
        }
        fn steady(&self) -> Duration {
            Duration::ZERO
        }
        fn jumped(&self) -> BoxFuture<'static, ()> {
            Box::pin(futures::future::pending())
        }
    }

    fn at(seconds: i64) -> Moment {
        Moment::from_millis(seconds * 1_000)
    }

    #[test]
    fn it_is_away_from_the_last_answer_on() {
        let (folder, turned) = (tempfile::TempDir::new().unwrap(), Turned(Arc::default()));
        turned.to(1_000);
        let begin = || Presence::resume(folder.path(), Clock::from_source(turned.clone()));
        let presence = begin();
        assert!(!presence.is_known());
        assert_eq!(presence.answered(), Some(at(1_000)), "the first life begins now");
        presence.is_back();
        turned.to(1_100);
        presence.lives();
        assert_eq!(presence.answered(), None);
        turned.to(1_120);
        presence.lives();
        presence.missed();
        turned.to(1_300);
        presence.lives();
        presence.missed();
        assert!(!presence.is_reached());
        assert_eq!(presence.answered(), Some(at(1_100)), "a poll may fail late");
        // Nobody could be told: the next life knows.
        drop(presence);
        turned.to(1_400);
        let presence = begin();
        presence.lives();
        assert_eq!(presence.answered(), Some(at(1_100)));
        presence.is_back();
        turned.to(1_500);
        presence.lives();
        assert_eq!(begin().answered(), Some(at(1_500)));
        turned.to(100);
        assert_eq!(begin().answered(), Some(at(100)), "the clock was ahead");
    }

    #[test]
    fn who_was_suspended_was_away() {
        let (folder, turned) = (tempfile::TempDir::new().unwrap(), Turned(Arc::default()));
        turned.to(1_000);
        let presence = Presence::resume(folder.path(), Clock::from_source(turned.clone()));
        presence.is_back();
        turned.to(1_120);
        presence.lives();
        assert!(presence.is_reached(), "too short to be told");
        assert_eq!(presence.answered(), None);
        turned.to(9_000);
        presence.lives();
        assert!(presence.is_missed());
        assert_eq!(presence.answered(), Some(at(1_120)));
        presence.is_back();
        presence.lives();
        assert!(presence.is_reached());
    }
}
