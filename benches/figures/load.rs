//! Load: taps, so many at once or so many a second, and how long each waits for its answer.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use sandbox::{Event, Sandbox, TapId};
use tokio::sync::watch;

use super::table::share;
use super::town::Tap;

/// A tap is answered by then, or never will be: its client shows a spinner for fifteen seconds.
const PATIENCE: Duration = Duration::from_secs(20);

/// What came of taps.
pub struct Answers {
    /// When the first was made.
    pub begun: DateTime<Utc>,
    /// How long it took until the last was answered.
    pub took: Duration,
    /// How long each waited, sorted, in milliseconds.
    waits: Vec<f64>,
}

impl Answers {
    /// How long half of them waited at most, in milliseconds.
    pub fn median(&self) -> f64 {
        share(&self.waits, 0.5)
    }

    /// How long all but one in a hundred waited at most, in milliseconds.
    pub fn slowest_but_one_percent(&self) -> f64 {
        share(&self.waits, 0.99)
    }

    pub fn count(&self) -> usize {
        self.waits.len()
    }

    /// How many were answered in a second.
    pub fn per_second(&self) -> f64 {
        self.count() as f64 / self.took.as_secs_f64()
    }
}

/// Makes taps and watches for their answers.
struct Watch<'a> {
    sandbox: &'a Sandbox,
    changes: watch::Receiver<u64>,
    begun: DateTime<Utc>,
    seen: usize,
    open: HashMap<TapId, DateTime<Utc>>,
    waits: Vec<f64>,
    words: HashSet<String>,
    last: DateTime<Utc>,
    moved: Instant,
}

impl<'a> Watch<'a> {
    fn begins(sandbox: &'a Sandbox) -> Self {
        let (begun, changes) = (sandbox.clock().now(), sandbox.changes());
        let seen = sandbox.events().len();
        let (open, waits, words) = (HashMap::new(), Vec::new(), HashSet::new());
        Self {
            sandbox,
            changes,
            begun,
            seen,
            open,
            waits,
            words,
            last: begun,
            moved: Instant::now(),
        }
    }

    fn taps(&mut self, tap: &Tap) {
        let at = self.sandbox.clock().now();
        let id = self.sandbox.forges_tap(tap.user, tap.chat, tap.message, &tap.code);
        self.open.insert(id, at);
        self.moved = Instant::now();
    }

    /// Takes in what has been answered since; how many that were.
    fn looks(&mut self) -> usize {
        self.changes.mark_unchanged();
        let events = self.sandbox.events_from(self.seen);
        self.seen += events.len();
        let before = self.waits.len();
        for event in events {
            let Event::Answered { at, tap, text, .. } = event else { continue };
            let Some(made) = self.open.remove(&tap) else { continue };
            let wait = at - made;
            self.waits.push(wait.num_microseconds().expect("a short wait") as f64 / 1_000.0);
            self.words.extend(text);
            (self.last, self.moved) = (at, Instant::now());
        }
        assert!(self.open.is_empty() || self.moved.elapsed() < PATIENCE, "taps are not answered");
        self.waits.len() - before
    }

    async fn something_changes(&mut self) {
        let _ = tokio::time::timeout(PATIENCE, self.changes.changed()).await;
    }

    async fn ends(mut self) -> Answers {
        while !self.open.is_empty() {
            self.something_changes().await;
            self.looks();
        }
        // Whoever comes too late, or may not, is told so in other words.
        assert!(self.words.len() <= 2, "each claim and each slip goes through: {:?}", self.words);
        self.waits.sort_by(f64::total_cmp);
        let took = (self.last - self.begun).to_std().expect("it goes forward");
        Answers { begun: self.begun, took, waits: self.waits }
    }
}

/// Makes all these taps, so many in flight at a time.
pub async fn in_flight(sandbox: &Sandbox, taps: &[Tap], most: usize) -> Answers {
    let mut watch = Watch::begins(sandbox);
    let mut waiting = taps.iter();
    waiting.by_ref().take(most).for_each(|tap| watch.taps(tap));
    while waiting.len() > 0 {
        watch.something_changes().await;
        let answered = watch.looks();
        waiting.by_ref().take(answered).for_each(|tap| watch.taps(tap));
    }
    watch.ends().await
}

/// Makes these taps, so many a second, however many wait, until `enough` says so or none is left.
pub async fn at_rate(
    sandbox: &Sandbox,
    taps: &[Tap],
    per_second: u32,
    enough: impl Fn() -> bool,
) -> Answers {
    let mut watch = Watch::begins(sandbox);
    let mut beat = tokio::time::interval(Duration::from_secs(1) / per_second);
    for tap in taps {
        if enough() {
            break;
        }
        beat.tick().await;
        watch.taps(tap);
        watch.looks();
    }
    watch.ends().await
}
