//! The state of health: what is looked at, and when it is red.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use tokio::sync::watch;

use super::Pulse;
use crate::kernel::clock::{Clock, Moment};
use crate::kernel::incident::{self, Incident};
use crate::kernel::notice::Lane;
use crate::kernel::trouble::Trouble;
use crate::kernel::tx::Reads as _;
use crate::kernel::view::Views;
use crate::kernel::{timer, waiting};
use crate::shell::backup::Stamp;

/// The last poll may be so old. One lasts up to 50 s while nothing happens.
const OLDEST_POLL: Duration = Duration::from_secs(90);
/// The broker by which doorbells ring answers a question each 15 s.
const OLDEST_WORD_OF_BROKER: Duration = Duration::from_secs(90);
/// A call for help may wait so long.
const ALARM_WAIT: Duration = Duration::from_secs(10);
/// The write-ahead log may be so long, in bytes.
const LONGEST_LOG: u64 = 256 * 1024 * 1024;

/// Looks at everything.
#[derive(Clone)]
pub struct Health {
    /// The clock.
    pub clock: Clock,
    /// When Telegram last answered.
    pub pulse: Arc<Pulse>,
    /// Where what waits is read.
    pub views: Views,
    /// What is wrong with the disk.
    pub trouble: watch::Receiver<Option<Trouble>>,
    /// The database; its log stands beside it.
    pub database: PathBuf,
    /// When the broker by which doorbells ring last said something; nothing if there is none.
    pub broker: Option<Arc<Pulse>>,
}

/// How it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// True if nothing is red.
    pub green: bool,
    /// What was looked at.
    pub checks: Vec<Check>,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What.
    pub name: &'static str,
    /// True if it is as it should be.
    pub green: bool,
    /// How it is.
    pub found: u64,
    /// How it may be at most.
    pub most: u64,
    /// In what: seconds, bytes, findings or faults.
    pub unit: &'static str,
}

impl Check {
    fn time(name: &'static str, found: Duration, most: Duration) -> Self {
        let (found, most) = (found.as_secs(), most.as_secs());
        Self { name, green: found <= most, found, most, unit: "seconds" }
    }
}

/// What waits, and how long what is longest due has been.
#[derive(Clone, Debug, Default)]
pub(super) struct Waiting {
    /// Updates that are not settled.
    pub(super) updates: i64,
    /// Updates that were put aside.
    pub(super) dead: i64,
    /// Letters, by lane.
    pub(super) letters: Vec<(Lane, i64)>,
    /// When the oldest alarm that has not gone out was told.
    pub(super) alarm_told_at: Option<Moment>,
    /// When the next timer is due.
    pub(super) timer_due_at: Option<Moment>,
    /// True if the disk is full, and the room kept for that day in use.
    pub(super) disk_is_full: bool,
}

impl Health {
    /// Looks at everything.
    ///
    /// # Errors
    /// If the database cannot be read: then it is red, too.
    pub async fn look(&self) -> anyhow::Result<Report> {
        let waiting = self.waiting().await?;
        let alarm = self.since(waiting.alarm_told_at);
        let log = self.log_bytes();
        let mut checks = vec![
            Check::time("poll", self.pulse.since_poll(), OLDEST_POLL),
            Check::time("alarm", alarm, ALARM_WAIT),
            Check {
                name: "log",
                green: log <= LONGEST_LOG,
                found: log,
                most: LONGEST_LOG,
                unit: "bytes",
            },
            Check {
                name: "damage",
                green: !self.views.is_damaged(),
                found: self.views.is_damaged().into(),
                most: 0,
                unit: "findings",
            },
        ];
        let trouble = u64::from(self.trouble.borrow().is_some());
        let faults = trouble + u64::from(waiting.disk_is_full);
        checks.push(Check {
            name: "disk",
            green: faults == 0,
            found: faults,
            most: 0,
            unit: "faults",
        });
        let broker = self.broker.as_ref();
        checks.extend(
            broker.map(|pulse| Check::time("broker", pulse.since_poll(), OLDEST_WORD_OF_BROKER)),
        );
        // Where none was ever taken, that is said at the start, and not each minute.
        let stamp = self.database.parent().and_then(Stamp::find);
        checks.extend(
            stamp.map(|stamp| Check::time("backup", self.since(Some(stamp.at)), stamp.most())),
        );
        Ok(Report { green: checks.iter().all(|check| check.green), checks })
    }

    pub(super) async fn waiting(&self) -> anyhow::Result<Waiting> {
        let mut view = self.views.open().await?;
        let on = view.read();
        Ok(Waiting {
            updates: waiting::count_updates(on).await?,
            dead: waiting::count_dead(on).await?,
            letters: waiting::count_letters(on).await?,
            alarm_told_at: waiting::oldest_told_at(on, Lane::Alarm).await?,
            timer_due_at: timer::next_due_at(on).await?,
            disk_is_full: incident::is_so(on, Incident::DiskFull).await?,
        })
    }

    /// How long ago that was; nothing that is not has been for no time.
    pub(super) fn since(&self, moment: Option<Moment>) -> Duration {
        moment.map_or(Duration::ZERO, |moment| self.clock.now().since(moment))
    }

    pub(super) fn poll_age(&self) -> Duration {
        self.pulse.since_poll()
    }

    /// How long the write-ahead log is.
    pub(super) fn log_bytes(&self) -> u64 {
        bytes_of(self.database.with_extension("db-wal"))
    }

    pub(super) fn database_bytes(&self) -> u64 {
        bytes_of(self.database.clone())
    }
}

fn bytes_of(file: PathBuf) -> u64 {
    std::fs::metadata(file).map_or(0, |file| file.len())
}
