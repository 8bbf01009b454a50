//! The poller: asks Telegram for updates and commits them, raw, before it asks for the next.

use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use serde::Deserialize;
use serde_json::value::RawValue;
use teloxide::Bot;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::post::{Posted, post};
use super::verdict::{Verdict, verdict};
use crate::kernel::clock::{Clock, Moment};
use crate::kernel::inbox::{self, RawUpdate};
use crate::kernel::last_moment;
use crate::kernel::tx::Reads as _;
use crate::kernel::view::Views;
use crate::kernel::writer::{WriteError, Writer};
use crate::shell::alive::{Presence, Pulse};
use crate::shell::desk::Desk;
use crate::shell::intake::Intake;
use crate::shell::recovery::Recovery;
use crate::shell::registry;

/// Telegram holds an empty answer back for so long.
const LONG_POLL: Duration = Duration::from_secs(25);
/// After so long without an answer the connection is dead.
const TIMEOUT: Duration = Duration::from_secs(35);
const SHORTEST_WAIT: Duration = Duration::from_millis(200);
const LONGEST_WAIT: Duration = Duration::from_secs(3);
/// No more is fetched while so much waits to be settled.
const MOST_PENDING: usize = 2_000;

/// All kinds that we read; `chat_member` is not among Telegram's defaults.
const KINDS: [&str; 5] =
    ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"];

#[derive(Deserialize)]
struct Head {
    update_id: i64,
}

/// Fetches updates.
pub struct Poller {
    /// Where from.
    pub bot: Bot,
    /// Where they are committed.
    pub writer: Writer,
    /// Where the offset is read.
    pub views: Views,
    /// Where they go once they are committed.
    pub intake: Arc<Intake>,
    /// Where they are settled, and put aside if they must be.
    pub desk: Arc<Desk>,
    /// How the last run ended.
    pub recovery: Recovery,
    /// Our name, once Telegram has said it: from then on updates are settled.
    pub username: watch::Receiver<Option<Arc<str>>>,
    /// The clock: when it is turned, nothing that was waited for is waited for any longer.
    pub clock: Clock,
    /// Told of each answer.
    pub pulse: Arc<Pulse>,
    /// Told of each answer, and of each that does not come.
    pub presence: Arc<Presence>,
}

impl Poller {
    /// Takes in what the inbox still holds, then polls until it is stopped.
    ///
    /// # Errors
    /// If the database cannot be read at the start.
    pub async fn run(self, stop: CancellationToken) -> anyhow::Result<()> {
        let mut offset = tokio::select! {
            () = stop.cancelled() => return Ok(()),
            offset = self.resume() => offset?,
        };
        let mut pending = self.intake.pending();
        let mut wait = SHORTEST_WAIT;
        while !stop.is_cancelled() {
            let fetched = tokio::select! {
                () = stop.cancelled() => break,
                fetched = self.fetch(offset, &mut pending) => fetched,
            };
            match fetched {
                Ok(updates) => {
                    wait = SHORTEST_WAIT;
                    let since = self.presence.answered();
                    if !updates.is_empty() {
                        last_moment::may_be("after-poll");
                    }
                    if let Some(next) = self.receive(updates).await {
                        offset = next;
                    }
                    if let Some(since) = since {
                        self.was_away(since, &mut pending).await;
                    }
                }
                Err(least) => {
                    self.presence.missed();
                    let jumped = self.clock.jumped();
                    // Jitter, so that many bots do not come back in step.
                    let pause = wait.mul_f64(0.75 + 0.5 * jitter(offset, wait)).max(least);
                    wait = wait.saturating_mul(2).min(LONGEST_WAIT);
                    tokio::select! {
                        () = stop.cancelled() => {}
                        () = tokio::time::sleep(pause.min(LONGEST_WAIT.max(least))) => {}
                        // Whoever turns the clock wants to see what happens then.
                        () = jumped => {}
                    }
                }
            }
        }
        Ok(())
    }

    /// Telegram answers again. If it had not for long, or nobody was there to ask it, that is told: after
    /// what happened meanwhile was done, or some of it.
    async fn was_away(&self, since: Moment, pending: &mut watch::Receiver<usize>) {
        let done = pending.wait_for(|pending| *pending == 0);
        let _ = tokio::time::timeout(LONGEST_WAIT, done).await;
        let told = self.writer.run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
            Box::pin(registry::was_away(tx, since))
        });
        match told.await {
            Ok(()) => self.presence.is_back(),
            Err(error @ (WriteError::Failed(_) | WriteError::Panicked(_))) => {
                tracing::error!(%error, "nobody is told that it was away");
                self.presence.is_back();
            }
            // The disk would not: with the next answer.
            Err(error @ (WriteError::NotCommitted(_) | WriteError::Stopped)) => {
                tracing::error!(%error, "nobody is told yet that it was away");
                self.presence.missed();
                tokio::time::sleep(LONGEST_WAIT).await;
            }
        }
    }

    async fn resume(&self) -> anyhow::Result<i64> {
        let mut view = self.views.open().await?;
        let offset = inbox::next_offset(view.read()).await?;
        drop(view);
        let pending = self
            .writer
            .run(|tx| -> BoxFuture<'_, anyhow::Result<Vec<RawUpdate>>> {
                Box::pin(async move {
                    let keyring = tx.keyring_handle();
                    inbox::list_pending(tx.read(), &keyring).await
                })
            })
            .await?;
        if !pending.is_empty() {
            tracing::info!(updates = pending.len(), "going on with what was received before");
        }
        if self.recovery.is_unclean() {
            self.resume_one_by_one(pending).await;
        } else {
            self.intake.take(pending);
        }
        Ok(offset)
    }

    /// One of them may have taken the process down: each is settled before the next is begun.
    async fn resume_one_by_one(&self, updates: Vec<RawUpdate>) {
        // What is noted as begun is settled at once: nothing else is to blame if that ends badly.
        if self.username.clone().wait_for(Option::is_some).await.is_err() {
            return;
        }
        let mut pending = self.intake.pending();
        for update in updates {
            if !self.recovery.note(update.id) {
                self.desk.bury(update.id).await;
                continue;
            }
            self.intake.take(vec![update]);
            if pending.wait_for(|pending| *pending == 0).await.is_err() {
                return;
            }
        }
        self.recovery.is_over();
    }

    /// Fetches a batch; an error is how long to wait at least.
    async fn fetch(
        &self,
        offset: i64,
        pending: &mut tokio::sync::watch::Receiver<usize>,
    ) -> Result<Vec<Box<RawValue>>, Duration> {
        if pending.wait_for(|pending| *pending < MOST_PENDING).await.is_err() {
            return Err(LONGEST_WAIT);
        }
        let body = serde_json::json!({
            "offset": offset,
            // Who is not sure to be heard asks for an answer at once.
            "timeout": if self.presence.is_reached() { LONG_POLL.as_secs() } else { 0 },
            "allowed_updates": KINDS,
        });
        match post(&self.bot, "GetUpdates", body.to_string(), TIMEOUT).await {
            Posted::Done(updates) => {
                self.pulse.polled();
                Ok(updates)
            }
            Posted::DoneUnread => {
                tracing::warn!("a batch of updates cannot be read; it is asked for again");
                Err(SHORTEST_WAIT)
            }
            Posted::Refused(refused) => Err(refusal(&refused)),
            Posted::ServerFault(status) => {
                tracing::warn!(status, "Telegram has a fault; polling goes on");
                Err(SHORTEST_WAIT)
            }
            Posted::NotSent(reason) | Posted::Unknown(reason) => {
                tracing::warn!(reason, "Telegram cannot be reached; polling goes on");
                Err(SHORTEST_WAIT)
            }
        }
    }

    /// Commits a batch, for as long as it takes; the next offset, if there was anything in it.
    async fn receive(&self, batch: Vec<Box<RawValue>>) -> Option<i64> {
        let updates: Arc<[RawUpdate]> = batch.iter().filter_map(|raw| raw_update(raw)).collect();
        let next_offset = updates.iter().map(|update| update.id).max()?.saturating_add(1);
        loop {
            let batch = Arc::clone(&updates);
            let received = self
                .writer
                .run(move |tx| -> BoxFuture<'_, anyhow::Result<Vec<i64>>> {
                    Box::pin(async move {
                        let (keyring, now) = (tx.keyring_handle(), tx.now());
                        inbox::receive(tx.write().await?, &keyring, now, &batch, next_offset).await
                    })
                })
                .await;
            match received {
                Ok(new) => {
                    last_moment::may_be("after-inbox");
                    let new =
                        updates.iter().filter(|update| new.contains(&update.id)).cloned().collect();
                    self.intake.take(new);
                    return Some(next_offset);
                }
                Err(WriteError::Stopped) => return None,
                Err(error) => {
                    tracing::error!(%error, "updates cannot be stored; Telegram keeps them");
                    tokio::time::sleep(LONGEST_WAIT).await;
                }
            }
        }
    }
}

fn raw_update(raw: &RawValue) -> Option<RawUpdate> {
    match serde_json::from_str::<Head>(raw.get()) {
        Ok(head) => Some(RawUpdate { id: head.update_id, text: raw.get().to_owned() }),
        Err(_) => {
            tracing::error!("an update without an id was passed over");
            None
        }
    }
}

fn refusal(refused: &super::post::Refused) -> Duration {
    match verdict(refused) {
        Verdict::SecondPoller => {
            tracing::error!(
                "somebody else polls with this token: stop the other bot. Until then both get \
                 only a part of the updates"
            );
            SHORTEST_WAIT
        }
        Verdict::WrongToken => {
            tracing::error!(
                "Telegram does not know this token: copy it again from BotFather \
                 (TELOXIDE_TOKEN), then restart"
            );
            LONGEST_WAIT
        }
        Verdict::TooMany(wait) => wait,
        Verdict::ChatClosed
        | Verdict::AccountGone
        | Verdict::TopicClosed
        | Verdict::GroupGone
        | Verdict::Moved(_)
        | Verdict::NotModified
        | Verdict::MessageGone
        | Verdict::TapTooOld
        | Verdict::NotAllowed
        | Verdict::WrongContent => {
            tracing::error!(
                code = refused.code,
                description = refused.words(),
                "Telegram will not give updates"
            );
            SHORTEST_WAIT
        }
    }
}

/// A number in 0..1 that differs from bot to bot and from try to try.
fn jitter(offset: i64, wait: Duration) -> f64 {
    use std::hash::{BuildHasher as _, RandomState};
    let hash = RandomState::new().hash_one((offset, wait));
    f64::from(u16::try_from(hash & 0xffff).unwrap_or(0)) / 65_536.0
}
