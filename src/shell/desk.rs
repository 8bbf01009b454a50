//! The desk: settles one update. Session, intent, action, answer and "update done" are one piece
//! of work in one transaction.

use std::sync::Arc;
use std::time::Duration;

use chrono_tz::Tz;
use futures::future::BoxFuture;

use super::intake::Intake;
use super::registry::{self, Apology, Intent, Refusal, Reply};
use super::session;
use super::stimulus::{Act, Stimulus};
use crate::kernel::actor::Actor;
use crate::kernel::audit;
use crate::kernel::id::Member;
use crate::kernel::notice::{Said, StandIn};
use crate::kernel::outbox::Audience;
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::writer::{WriteError, Writer};
use crate::kernel::{inbox, message};

/// After so many tries an update is put aside.
const TRIES: u32 = 3;
const LONGEST_WAIT: Duration = Duration::from_secs(3);

/// A piece of work for the writer.
type Work = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, anyhow::Result<()>> + Send>;

/// Settles updates.
pub struct Desk {
    writer: Writer,
    intake: Arc<Intake>,
    zone: Option<Tz>,
}

impl Desk {
    /// A desk.
    pub fn new(writer: Writer, intake: Arc<Intake>, zone: Option<Tz>) -> Self {
        Self { writer, intake, zone }
    }

    /// Settles what somebody did: it is done, or, after [`TRIES`] failures, put aside.
    pub async fn settle(&self, stimulus: Stimulus, bot: &str) {
        let update = stimulus.update;
        let stimulus = Arc::new(stimulus);
        let (bot, zone): (Arc<str>, _) = (bot.into(), self.zone);
        let who = Some(Arc::clone(&stimulus));
        self.see_through(update, who, || {
            let (stimulus, bot) = (Arc::clone(&stimulus), Arc::clone(&bot));
            Box::new(move |tx| Box::pin(async move { work(tx, &stimulus, &bot, zone).await }))
        })
        .await;
    }

    /// Settles an update that moves a group to another chat.
    pub async fn settle_move(&self, update: i64, from: i64, to: i64) {
        self.see_through(update, None, || {
            Box::new(move |tx| Box::pin(move_chat(tx, update, from, to)))
        })
        .await;
    }

    /// Settles an update that is of no concern to us.
    pub async fn pass_over(&self, update: i64) {
        self.see_through(update, None, || {
            Box::new(move |tx| {
                Box::pin(async move {
                    begin(tx, update).await?;
                    Ok(())
                })
            })
        })
        .await;
    }

    /// Runs the work of an update until it is done or put aside; then the next of its sender may
    /// come.
    async fn see_through(&self, update: i64, who: Option<Arc<Stimulus>>, work: impl Fn() -> Work) {
        if !self.persist(update, || self.writer.run(work())).await {
            self.put_aside(update, who).await;
        }
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
                            Some(stimulus) => apologise(tx, &stimulus),
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

/// Marks an update as done, at the beginning of its transaction. False if it was done before:
/// then nothing of it may be done again.
async fn begin(tx: &mut Tx, update: i64) -> anyhow::Result<bool> {
    let now = tx.now();
    Ok(inbox::mark_done(tx.write().await?, update, now).await?)
}

async fn move_chat(tx: &mut Tx, update: i64, from: i64, to: i64) -> anyhow::Result<()> {
    if begin(tx, update).await? {
        registry::move_chat(tx, from, to).await?;
    }
    Ok(())
}

/// The whole of one update, in one transaction.
async fn work(tx: &mut Tx, stimulus: &Stimulus, bot: &str, zone: Option<Tz>) -> anyhow::Result<()> {
    if !begin(tx, stimulus.update).await? {
        return Ok(());
    }
    let actor = session::open(tx, stimulus, zone).await?;
    let Some(intent) = registry::read(stimulus, bot) else { return Ok(()) };
    adopt_card(tx, stimulus, &actor, &intent).await?;

    let (verb, row, building) = (intent.verb(), intent.row(), intent.building());
    let building = building
        .filter(|building| actor.resident_of(*building).is_ok())
        .or(actor.here)
        .or_else(|| actor.place().map(|place| place.building));
    let audience = match building {
        Some(building) => Audience::Member(Member { person: actor.person.id, building }),
        None => Audience::Person(actor.person.id),
    };
    tx.begin_attempt();
    let outcome = match registry::act(tx, &actor, intent).await {
        Ok(reply) => {
            answer(tx, stimulus, audience, &reply)?;
            "done"
        }
        Err(Stop::Refused(refusal)) => {
            tx.take_back().await?;
            refuse(tx, stimulus, audience, &refusal)?;
            if let (Some(chat), true) = (stimulus.group(), refusal.is_for_moderators()) {
                session::refresh_moderators(tx, chat).await?;
            }
            refusal.name()
        }
        Err(Stop::Broken(error)) => return Err(error),
    };
    tx.audit(audit::Entry { person: Some(actor.person.id), building, verb, subject: row, outcome });
    Ok(())
}

/// A tap on a card of which nothing is known: its sending was begun and the answer lost.
async fn adopt_card(
    tx: &mut Tx,
    stimulus: &Stimulus,
    actor: &Actor,
    intent: &Intent,
) -> anyhow::Result<()> {
    let (Some(chat), Act::Tap { message: Some(number), .. }) = (stimulus.group(), &stimulus.act)
    else {
        return Ok(());
    };
    let (Some(card), Some(here)) = (intent.card(), actor.here) else { return Ok(()) };
    if intent.building() != Some(here) || message::is_known(tx.read(), chat, *number).await? {
        return Ok(());
    }
    let now = tx.now();
    let sent = message::Sent {
        chat,
        message: *number,
        person: None,
        building: Some(here),
        kind: card.kind().to_owned(),
        body: card.body()?,
        subject: crate::kernel::notice::Notice::subject(&card),
        shown: Vec::new(),
        delete_at: None,
    };
    message::record(tx.write().await?, now, &sent).await?;
    Ok(())
}

fn answer(
    tx: &mut Tx,
    stimulus: &Stimulus,
    audience: Audience,
    reply: &Reply,
) -> anyhow::Result<()> {
    match &stimulus.act {
        // What is silent needs no reader; whoever was just erased has none.
        Act::Tap { query, .. } if reply.is_silent() => {
            tx.answer_tap(Audience::Chat(stimulus.who.telegram_id), query, reply)
        }
        Act::Tap { query, .. } => tx.answer_tap(audience, query, reply),
        Act::Words { .. } if reply.is_toast_only() => Ok(()),
        Act::Words { .. } => tx.answer_words(audience, stand_in(stimulus, reply.stand_in()), reply),
        Act::Seen
        | Act::ChangedMembers
        | Act::Entered
        | Act::Expelled
        | Act::OpenedChat
        | Act::ClosedChat => Ok(()),
    }
}

fn refuse(
    tx: &mut Tx,
    stimulus: &Stimulus,
    audience: Audience,
    no: &Refusal,
) -> anyhow::Result<()> {
    match &stimulus.act {
        Act::Tap { query, .. } => tx.answer_tap(audience, query, no),
        Act::Words { .. } => tx.answer_words(audience, stand_in(stimulus, StandIn::GroupLine), no),
        Act::Seen
        | Act::ChangedMembers
        | Act::Entered
        | Act::Expelled
        | Act::OpenedChat
        | Act::ClosedChat => Ok(()),
    }
}

/// A line in the group stands in for an answer only where it was asked in the group.
fn stand_in(stimulus: &Stimulus, wanted: StandIn) -> StandIn {
    if stimulus.group().is_some() { wanted } else { StandIn::Nothing }
}

fn apologise(tx: &mut Tx, stimulus: &Stimulus) -> anyhow::Result<()> {
    let apology = Apology { reference: stimulus.update };
    let audience = Audience::Chat(stimulus.who.telegram_id);
    match &stimulus.act {
        Act::Tap { query, .. } => tx.answer_tap(audience, query, &apology),
        Act::Words { .. } => tx.answer_words(audience, StandIn::Nothing, &apology),
        Act::Seen
        | Act::ChangedMembers
        | Act::Entered
        | Act::Expelled
        | Act::OpenedChat
        | Act::ClosedChat => Ok(()),
    }
}
