//! The clockwork: lets durable timers happen, and sweeps what is kept no longer.

use std::time::Duration;

use chrono::TimeDelta;
use futures::future::BoxFuture;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::registry;
use crate::kernel::clock::{Clock, Moment};
use crate::kernel::timer;
use crate::kernel::tx::Reads as _;
use crate::kernel::view::Views;
use crate::kernel::writer::Writer;

/// The wall clock is read at least this often, so that a jump acts within a second.
const TICK: Duration = Duration::from_secs(1);
const SWEEP_EVERY: TimeDelta = TimeDelta::hours(1);
/// Where a sweep left something it goes on after so long.
const SWEEP_ON: TimeDelta = TimeDelta::seconds(1);
/// A timer that failed is tried again after so long.
const TRY_AGAIN: TimeDelta = TimeDelta::minutes(1);

/// How far a task has come: what it has seen, and that it rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stillness {
    /// The commit up to which it has looked.
    pub commits: u64,
    /// The time at which it looked.
    pub looked_at: Moment,
    /// True if nothing is under way or due.
    pub still: bool,
    /// When something will be due.
    pub next_due_at: Option<Moment>,
}

impl Stillness {
    /// Before the first look.
    pub const UNKNOWN: Self =
        Self { commits: 0, looked_at: Moment::from_millis(0), still: false, next_due_at: None };
}

/// Lets timers happen.
pub struct Clockwork {
    /// The clock.
    pub clock: Clock,
    /// Where due timers are read.
    pub views: Views,
    /// Where they happen.
    pub writer: Writer,
    /// Told how far it has come.
    pub stillness: watch::Sender<Stillness>,
}

impl Clockwork {
    /// Runs until it is stopped.
    pub async fn run(self, stop: CancellationToken) {
        let mut commits = self.writer.commits();
        let mut next_sweep = self.clock.now();
        while !stop.is_cancelled() {
            let seen = *commits.borrow_and_update();
            let jumped = self.clock.jumped();
            let now = self.clock.now();
            self.is_at_work(seen);
            // Or the clock was turned back since.
            if now >= next_sweep || next_sweep > now.plus(SWEEP_EVERY) {
                let more = self.sweep().await;
                next_sweep = now.plus(if more { SWEEP_ON } else { SWEEP_EVERY });
            }
            let fired = self.fire_due(now, seen).await;
            if !matches!(fired, Ok(0)) {
                if let Err(error) = fired {
                    tracing::error!(error = %format!("{error:#}"), "timers cannot be read");
                    tokio::time::sleep(TICK).await;
                }
                continue;
            }
            let next_due_at = self.next_due_at().await;
            self.stillness.send_replace(Stillness {
                commits: seen,
                looked_at: now,
                still: true,
                next_due_at,
            });
            let wait = next_due_at.map_or(TICK, |due| due.since(self.clock.now()).min(TICK));
            tokio::select! {
                () = stop.cancelled() => {}
                () = jumped => {}
                _ = commits.changed() => {}
                () = tokio::time::sleep(wait) => {}
            }
        }
    }

    /// Says that it looks, and that something may be under way: who fails is not stuck.
    fn is_at_work(&self, commits: u64) {
        self.stillness.send_replace(Stillness {
            commits,
            looked_at: self.clock.now(),
            still: false,
            next_due_at: None,
        });
    }

    async fn next_due_at(&self) -> Option<Moment> {
        let mut view = self.views.open().await.ok()?;
        timer::next_due_at(view.read()).await.ok()?
    }

    /// Fires what is due; how many there were, whatever became of them.
    async fn fire_due(&self, now: Moment, seen: u64) -> anyhow::Result<usize> {
        let due = {
            let mut view = self.views.open().await?;
            timer::list_due(view.read(), now).await?
        };
        let count = due.len();
        for timer in due {
            self.fire(timer).await;
            self.is_at_work(seen);
        }
        Ok(count)
    }

    async fn fire(&self, due: timer::Due) {
        let id = due.id;
        let fired = self
            .writer
            .run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
                Box::pin(async move {
                    let now = tx.now();
                    if timer::take(tx.write().await?, due.id, now).await? {
                        registry::fire(tx, &due.kind, &due.body).await?;
                    }
                    Ok(())
                })
            })
            .await;
        if let Err(error) = fired {
            tracing::error!(timer = id, %error, "a timer failed; it is tried again");
            self.put_off(id).await;
        }
    }

    async fn put_off(&self, timer: i64) {
        let put_off = self
            .writer
            .run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
                Box::pin(async move {
                    let until = tx.now().plus(TRY_AGAIN);
                    timer::put_off(tx.write().await?, timer, until).await?;
                    Ok(())
                })
            })
            .await;
        if put_off.is_err() {
            tokio::time::sleep(TICK).await;
        }
    }

    /// True if there may be more to sweep.
    async fn sweep(&self) -> bool {
        let swept = self
            .writer
            .run(|tx| -> BoxFuture<'_, anyhow::Result<bool>> { Box::pin(registry::sweep(tx)) })
            .await;
        swept.unwrap_or_else(|error| {
            tracing::error!(%error, "what is kept no longer was not swept");
            false
        })
    }
}
