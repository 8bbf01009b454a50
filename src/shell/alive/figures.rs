//! The figures: their names, what they mean, and where they are gathered. They are noted through
//! the facade `metrics`, which does nothing where nobody has asked for figures.

use std::sync::OnceLock;
use std::time::Duration;

use metrics::{
    Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram,
};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use super::Health;
use super::health::Waiting;
use crate::kernel::notice::Lane;

static HANDLE: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// What ends in `_seconds` is sorted into these.
const SECONDS: [f64; 12] =
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

const UPDATES: &str = "linli_updates_total";
const UPDATE_SECONDS: &str = "linli_update_seconds";
const CALLS: &str = "linli_calls_total";
const CALL_SECONDS: &str = "linli_call_seconds";
const LETTER_SECONDS: &str = "linli_letter_seconds";
const POLL_AGE: &str = "linli_poll_age_seconds";
const UPDATES_WAITING: &str = "linli_updates_waiting";
const UPDATES_DEAD: &str = "linli_updates_dead";
const LETTERS_WAITING: &str = "linli_letters_waiting";
const TIMER_LATE: &str = "linli_timer_late_seconds";
const LOG_BYTES: &str = "linli_log_bytes";
const DATABASE_BYTES: &str = "linli_database_bytes";
const COMMITS: &str = "linli_commits_total";
const BUILD: &str = "linli_build_info";

/// Gathers figures from now on, for the whole process. Nothing if that is not possible.
pub fn gather() -> Option<PrometheusHandle> {
    HANDLE
        .get_or_init(|| {
            let suffix = Matcher::Suffix("_seconds".to_owned());
            let recorder = PrometheusBuilder::new()
                .set_buckets_for_metric(suffix, &SECONDS)
                .inspect_err(|error| tracing::error!(%error, "figures cannot be sorted"))
                .ok()?
                .build_recorder();
            let handle = recorder.handle();
            metrics::set_global_recorder(recorder)
                .inspect_err(|error| tracing::error!(%error, "figures cannot be gathered"))
                .ok()?;
            describe();
            Some(handle)
        })
        .clone()
}

fn describe() {
    describe_counter!(UPDATES, "Updates from Telegram, by what became of them.");
    describe_histogram!(UPDATE_SECONDS, Unit::Seconds, "From an update's turn to its commit.");
    describe_counter!(CALLS, "Calls to Telegram, by method and what came of them.");
    describe_histogram!(CALL_SECONDS, Unit::Seconds, "How long a call to Telegram took.");
    describe_histogram!(LETTER_SECONDS, Unit::Seconds, "From telling to sending, by lane.");
    describe_gauge!(POLL_AGE, Unit::Seconds, "Since Telegram last answered a poll.");
    describe_gauge!(UPDATES_WAITING, "Updates that are received and not settled.");
    describe_gauge!(UPDATES_DEAD, "Updates that were put aside after three tries.");
    describe_gauge!(LETTERS_WAITING, "What is to be told and is not sent yet, by lane.");
    describe_gauge!(TIMER_LATE, Unit::Seconds, "How late the next timer is.");
    describe_gauge!(LOG_BYTES, Unit::Bytes, "The write-ahead log of the database.");
    describe_gauge!(DATABASE_BYTES, Unit::Bytes, "The database, without its log.");
    describe_counter!(COMMITS, "Commits of the one writer.");
    describe_gauge!(BUILD, "Which Linli this is.");
    gauge!(BUILD, "version" => env!("CARGO_PKG_VERSION")).set(1.0);
}

/// What became of an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is settled.
    Settled,
    /// It was put aside.
    PutAside,
}

/// An update came to its end after so long.
pub fn update_ended(fate: Fate, took: Duration) {
    let fate = match fate {
        Fate::Settled => "settled",
        Fate::PutAside => "put_aside",
    };
    counter!(UPDATES, "fate" => fate).increment(1);
    histogram!(UPDATE_SECONDS).record(took);
}

/// A call to Telegram came to its end after so long.
pub fn call_ended(method: &str, came_to: &'static str, took: Duration) {
    counter!(CALLS, "method" => method.to_owned(), "outcome" => came_to).increment(1);
    // A poll waits for something to happen: that is no measure of anything.
    if method != "GetUpdates" {
        histogram!(CALL_SECONDS, "method" => method.to_owned()).record(took);
    }
}

/// A letter went out so long after it was told.
pub fn letter_sent(lane: Lane, took: Duration) {
    histogram!(LETTER_SECONDS, "lane" => lane.name()).record(took);
}

/// All figures as they are now, in Prometheus' form.
pub(super) fn write(
    handle: &PrometheusHandle,
    health: &Health,
    waiting: &Waiting,
    commits: u64,
) -> String {
    gauge!(POLL_AGE).set(health.poll_age());
    gauge!(UPDATES_WAITING).set(as_figure(waiting.updates));
    gauge!(UPDATES_DEAD).set(as_figure(waiting.dead));
    for lane in Lane::ALL {
        let found = waiting.letters.iter().find(|(known, _)| *known == lane);
        gauge!(LETTERS_WAITING, "lane" => lane.name())
            .set(as_figure(found.map_or(0, |(_, count)| *count)));
    }
    gauge!(TIMER_LATE).set(health.since(waiting.timer_due_at));
    gauge!(LOG_BYTES).set(as_figure(i64::try_from(health.log_bytes()).unwrap_or(i64::MAX)));
    gauge!(DATABASE_BYTES)
        .set(as_figure(i64::try_from(health.database_bytes()).unwrap_or(i64::MAX)));
    counter!(COMMITS).absolute(commits);
    handle.render()
}

/// Figures are floating: counts up to 2^53 are exact.
#[allow(clippy::cast_precision_loss, reason = "nobody counts so far")]
fn as_figure(count: i64) -> f64 {
    count as f64
}
