//! The desk: settles updates, each by one piece of work in one transaction. What fails is tried
//! three times, then put aside.

use std::sync::Arc;
use std::time::Duration;

use chrono_tz::Tz;
use futures::future::BoxFuture;

use super::alive::figures::{self, Fate};
use super::flood::{Flood, Flooding};
use super::intake::Intake;
use super::stimulus::{Act, Stimulus};
use super::work;
use crate::kernel::clock::Clock;
use crate::kernel::inbox;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::writer::{WriteError, Writer};

/// After so many tries an update is put aside.
const TRIES: u32 = 3;
const LONGEST_WAIT: Duration = Duration::from_secs(3);

/// A piece of work for the writer.
type Work = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, anyhow::Result<()>> + Send>;

/// Settles updates.
pub struct Desk {
    writer: Writer,
    intake: Arc<Intake>,
    flood: Flood,
    clock: Clock,
    zone: Option<Tz>,
}

/// A change in a group that no person made: another bot did, or an anonymous administrator.
pub struct GroupChange {
    /// The id of the update that brought it.
    pub update: i64,
    /// The group.
    pub chat: i64,
    /// Its title.
    pub title: String,
    /// What was done.
    pub act: Act,
}

/// Words in a group of somebody whose face is hidden.
pub struct Faceless {
    /// The id of the update that brought them.
    pub update: i64,
    /// The group.
    pub chat: i64,
    /// The topic of its forum.
    pub topic: Option<i64>,
    /// What they wrote.
    pub text: String,
}

impl Desk {
    /// A desk.
    pub fn new(writer: Writer, intake: Arc<Intake>, clock: Clock, zone: Option<Tz>) -> Self {
        Self { writer, intake, flood: Flood::new(clock.clone()), clock, zone }
    }

    /// Settles what somebody did: it is done, or, after [`TRIES`] failures, put aside.
    pub async fn settle(&self, stimulus: Stimulus, bot: &str) {
        let update = stimulus.update;
        match self.flood.look(&stimulus, bot) {
            Flooding::No => {}
            Flooding::Told => return self.pass_over(update).await,
            Flooding::Begins => return self.answer_flood(stimulus).await,
        }
        let stimulus = Arc::new(stimulus);
        let (bot, zone): (Arc<str>, _) = (bot.into(), self.zone);
        let who = Some(Arc::clone(&stimulus));
        self.see_through(update, who, || {
            let (stimulus, bot) = (Arc::clone(&stimulus), Arc::clone(&bot));
            Box::new(move |tx| {
                Box::pin(async move { work::settle(tx, &stimulus, &bot, zone).await })
            })
        })
        .await;
    }

    /// Settles an update that moves a group to another chat.
    pub async fn settle_move(&self, update: i64, from: i64, to: i64) {
        self.see_through(update, None, || {
            Box::new(move |tx| Box::pin(work::move_chat(tx, update, from, to)))
        })
        .await;
    }

    /// Says once to somebody who writes more than anybody can read that it was a lot.
    async fn answer_flood(&self, stimulus: Stimulus) {
        let update = stimulus.update;
        let stimulus = Arc::new(stimulus);
        let who = Some(Arc::clone(&stimulus));
        self.see_through(update, who, || {
            let stimulus = Arc::clone(&stimulus);
            Box::new(move |tx| Box::pin(async move { work::answer_flood(tx, &stimulus).await }))
        })
        .await;
    }

    /// Settles a change in a group that no person made.
    pub async fn settle_change(&self, change: GroupChange) {
        let update = change.update;
        let change = Arc::new(change);
        self.see_through(update, None, || {
            let change = Arc::clone(&change);
            Box::new(move |tx| Box::pin(async move { work::follow(tx, &change).await }))
        })
        .await;
    }

    /// Settles words in a group of somebody whose face is hidden: a friendly word where they were
    /// meant for us, and no effect.
    pub async fn answer_faceless(&self, faceless: Faceless, bot: &str) {
        let Faceless { update, chat, topic, text } = faceless;
        if !work::is_for_us(&text, bot) {
            return self.pass_over(update).await;
        }
        self.see_through(update, None, || {
            Box::new(move |tx| Box::pin(work::answer_faceless(tx, update, chat, topic)))
        })
        .await;
    }

    /// Settles an update that is of no concern to us.
    pub async fn pass_over(&self, update: i64) {
        self.see_through(update, None, || {
            Box::new(move |tx| {
                Box::pin(async move {
                    work::begin(tx, update).await?;
                    Ok(())
                })
            })
        })
        .await;
    }

    /// Runs the work of an update until it is done or put aside; then the next of its sender may
    /// come.
    async fn see_through(&self, update: i64, who: Option<Arc<Stimulus>>, work: impl Fn() -> Work) {
        let begun = self.clock.steady();
        let fate = if self.persist(update, || self.writer.run(work())).await {
            Fate::Settled
        } else {
            self.put_aside(update, who).await;
            Fate::PutAside
        };
        figures::update_ended(fate, self.clock.steady().saturating_sub(begun));
        self.intake.done(update);
    }

    /// Puts aside an update that cannot be read.
    pub async fn bury(&self, update: i64) {
        tracing::error!(update, "an update cannot be read and is put aside");
        self.put_aside(update, None).await;
        self.intake.done(update);
    }

    /// Tries until it is done (true) or has failed [`TRIES`] times (false). A database that will
    /// not commit is no fault of the update: that is tried for as long as it takes.
    async fn persist<F, W>(&self, update: i64, work: F) -> bool
    where
        F: Fn() -> W,
        W: Future<Output = Result<(), WriteError>>,
    {
        let mut failures = 0;
        let mut wait = Duration::from_millis(50);
        loop {
            match work().await {
                Ok(()) => return true,
                Err(WriteError::Stopped) => return true,
                Err(error @ WriteError::NotCommitted(_)) => {
                    tracing::error!(update, %error, "the update waits in the inbox");
                }
                Err(error @ (WriteError::Failed(_) | WriteError::Panicked(_))) => {
                    failures += 1;
                    tracing::error!(update, failures, %error, "an update failed");
                    if failures >= TRIES {
                        return false;
                    }
                }
            }
            tokio::time::sleep(wait).await;
            wait = wait.saturating_mul(2).min(LONGEST_WAIT);
        }
    }

    async fn put_aside(&self, update: i64, stimulus: Option<Arc<Stimulus>>) {
        let aside = self
            .persist(update, || {
                let stimulus = stimulus.clone();
                self.writer.run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
                    Box::pin(async move {
                        let now = tx.now();
                        inbox::mark_dead(tx.write().await?, update, now).await?;
                        match stimulus {
                            Some(stimulus) => work::apologise(tx, &stimulus).await,
                            None => Ok(()),
                        }
                    })
                })
            })
            .await;
        if !aside {
            tracing::error!(update, "an update cannot even be put aside; it stays in the inbox");
        }
    }
}
