//! Marks: what became of deliveries, written together in one piece of work.

use std::time::Duration;

use chrono::TimeDelta;
use futures::future::BoxFuture;

use crate::features::{members, needs};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::message::Sent;
use crate::kernel::notice::Subject;
use crate::kernel::outcome::Stop;
use crate::kernel::person::{self, Account};
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::writer::{WriteError, Writer};
use crate::kernel::{message, outbox};
use crate::shell::registry;

/// How a private chat is known to be closed.
#[derive(Clone, Copy, Debug)]
pub(super) enum Closed {
    /// It was known before anything was sent.
    Known,
    /// Telegram refused a send that was begun then.
    Found { person: PersonId, tried_at: Moment },
}

/// For how long something that did not get through waits. It counts from when that is written, by
/// the clock of then: the clock may be turned while a delivery is under way.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wait {
    /// Not at all: its chat rests, if it must.
    No,
    /// So long.
    For(TimeDelta),
    /// Until then.
    Until(Moment),
}

impl Wait {
    /// Until when, if it waits.
    fn until(self, now: Moment) -> Option<Moment> {
        match self {
            Self::No => None,
            Self::For(wait) => Some(now.plus(wait)),
            Self::Until(until) => Some(until),
        }
    }
}

/// What a mark is about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Job {
    /// A letter.
    Letter(i64),
    /// A message that stands in a chat.
    Message(i64),
}

/// What became of a delivery.
#[derive(Clone, Debug)]
pub(super) enum Mark {
    /// It was sent.
    Sent { letter: i64, sent: Option<Box<Sent>>, at: Moment },
    /// It is no longer true, or will never go through.
    Gone { letter: i64 },
    /// It is tried again; `tried` if it may have been sent.
    Later { letter: i64, wait: Wait, tried: bool },
    /// Nobody asked for it: it is counted, or dropped if its reader has had enough for today.
    Unsolicited { letter: i64, person: PersonId, building: Option<BuildingId> },
    /// Its reader cannot be written to, and nothing stands in.
    Dropped { letter: i64, closed: Closed },
    /// Its reader cannot be written to: it waits for their Start. What shows that it waits is
    /// drawn again.
    Parked { letter: i64, closed: Closed, redraw: Option<Subject> },
    /// Its reader cannot be written to: a line in the group stands in.
    ToGroup { letter: i64, closed: Closed },
    /// A message was drawn; edited, it rests for so long before it is edited again.
    Drawn { message: i64, changed: i64, shown: Vec<u8>, edited_at: Option<Moment>, rest: TimeDelta },
    /// A message is gone, or can no longer be changed.
    Forgotten { message: i64 },
    /// A message is tried again; `unsure` if it may have been edited.
    MessageLater { message: i64, wait: Wait, unsure: bool },
    /// The topic of the forum is closed or gone: it goes to the group at large.
    LeaveTopic { letter: i64, building: Option<BuildingId>, topic: Option<i64> },
    /// The bot is not in this group any more.
    GroupGone { of: Job, chat: i64 },
    /// The group has become another chat.
    Moved { of: Job, from: i64, to: i64 },
    /// Somebody's account is gone.
    AccountGone { of: Job, person: Option<PersonId> },
    /// Telegram said whether somebody is in a group.
    MemberChecked { letter: i64, errand: needs::Errand, belongs: bool },
    /// A message of somebody who asked is gone from the group.
    AskingDeleted { letter: i64, need: needs::NeedId, message: i64, beside: bool },
    /// Telegram said who administers a group.
    Administrators {
        letter: i64,
        building: BuildingId,
        ask_clock: bool,
        accounts: Vec<Account>,
        owner: Option<i64>,
    },
}

impl Job {
    fn letter(self) -> Option<i64> {
        match self {
            Self::Letter(letter) => Some(letter),
            Self::Message(_) => None,
        }
    }

    fn message(self) -> Option<i64> {
        match self {
            Self::Letter(_) => None,
            Self::Message(message) => Some(message),
        }
    }
}

impl Mark {
    /// The letter that is free again once this is written.
    pub(super) fn letter(&self) -> Option<i64> {
        match self {
            Self::Sent { letter, .. }
            | Self::Gone { letter }
            | Self::Later { letter, .. }
            | Self::Unsolicited { letter, .. }
            | Self::Dropped { letter, .. }
            | Self::Parked { letter, .. }
            | Self::ToGroup { letter, .. }
            | Self::LeaveTopic { letter, .. }
            | Self::MemberChecked { letter, .. }
            | Self::AskingDeleted { letter, .. }
            | Self::Administrators { letter, .. } => Some(*letter),
            Self::GroupGone { of, .. } | Self::Moved { of, .. } | Self::AccountGone { of, .. } => {
                of.letter()
            }
            Self::Drawn { .. } | Self::Forgotten { .. } | Self::MessageLater { .. } => None,
        }
    }

    /// The message that is free again once this is written.
    pub(super) fn message(&self) -> Option<i64> {
        match self {
            Self::Drawn { message, .. }
            | Self::Forgotten { message }
            | Self::MessageLater { message, .. } => Some(*message),
            Self::GroupGone { of, .. } | Self::Moved { of, .. } | Self::AccountGone { of, .. } => {
                of.message()
            }
            Self::Sent { .. }
            | Self::Gone { .. }
            | Self::Later { .. }
            | Self::Unsolicited { .. }
            | Self::Dropped { .. }
            | Self::Parked { .. }
            | Self::ToGroup { .. }
            | Self::LeaveTopic { .. }
            | Self::MemberChecked { .. }
            | Self::AskingDeleted { .. }
            | Self::Administrators { .. } => None,
        }
    }
}

/// A database that will not commit is asked again after so long.
const TRY_AGAIN: Duration = Duration::from_secs(1);

/// Writes what became of deliveries, for as long as it takes: a letter whose mark were given up
/// would be sent again and again. A mark that fails by itself is left out.
pub(super) async fn persist(writer: &Writer, marks: &[Mark]) {
    loop {
        match run(writer, marks.to_vec()).await {
            Ok(()) | Err(WriteError::Stopped) => return,
            Err(error @ WriteError::NotCommitted(_)) => {
                tracing::error!(%error, "what was sent cannot be marked yet");
                tokio::time::sleep(TRY_AGAIN).await;
            }
            Err(error @ (WriteError::Failed(_) | WriteError::Panicked(_))) => match marks {
                [_] => {
                    tracing::error!(%error, "what was sent cannot be marked");
                    return;
                }
                _ => break,
            },
        }
    }
    for mark in marks {
        Box::pin(persist(writer, std::slice::from_ref(mark))).await;
    }
}

async fn run(writer: &Writer, marks: Vec<Mark>) -> Result<(), WriteError> {
    writer
        .run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
            Box::pin(async move { write(tx, &marks).await })
        })
        .await
}

/// Writes what became of deliveries; letters that are through go out by one statement.
async fn write(tx: &mut Tx, marks: &[Mark]) -> anyhow::Result<()> {
    let through: Vec<i64> = marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Sent { letter, .. }
            | Mark::Gone { letter }
            | Mark::Dropped { letter, .. }
            | Mark::MemberChecked { letter, .. }
            | Mark::AskingDeleted { letter, .. }
            | Mark::Administrators { letter, .. } => Some(*letter),
            Mark::GroupGone { of, .. } | Mark::AccountGone { of, .. } => of.letter(),
            Mark::Later { .. }
            | Mark::Unsolicited { .. }
            | Mark::Parked { .. }
            | Mark::ToGroup { .. }
            | Mark::LeaveTopic { .. }
            | Mark::Drawn { .. }
            | Mark::Forgotten { .. }
            | Mark::MessageLater { .. }
            | Mark::Moved { .. } => None,
        })
        .collect();
    if !through.is_empty() {
        outbox::remove(tx.write().await?, &through).await?;
    }
    for mark in marks {
        write_one(tx, mark).await?;
    }
    Ok(())
}

async fn write_one(tx: &mut Tx, mark: &Mark) -> anyhow::Result<()> {
    let now = tx.now();
    match mark {
        Mark::Sent { sent: Some(sent), at, .. } => {
            message::record(tx.write().await?, *at, sent).await?;
        }
        Mark::Sent { sent: None, .. } | Mark::Gone { .. } => {}
        Mark::Later { letter, wait, tried } => {
            outbox::put_off(tx.write().await?, *letter, wait.until(now), *tried).await?;
        }
        Mark::Unsolicited { letter, person, building } => {
            tx.admit_unsolicited(*letter, *person, *building).await?;
        }
        Mark::Dropped { closed, .. } => close_chat(tx, *closed).await?,
        Mark::Parked { letter, closed, redraw } => {
            close_chat(tx, *closed).await?;
            outbox::park(tx.write().await?, *letter, now).await?;
            if let Some(subject) = redraw {
                tx.redraw(*subject);
            }
        }
        Mark::ToGroup { letter, closed } => {
            close_chat(tx, *closed).await?;
            outbox::turn_to_group(tx.write().await?, *letter).await?;
        }
        Mark::Drawn { message, changed, shown, edited_at, rest } => {
            let until = edited_at.filter(|_| !rest.is_zero()).map(|_| now.plus(*rest));
            let on = tx.write().await?;
            message::mark_drawn(on, *message, *changed, shown, *edited_at, until).await?;
        }
        Mark::Forgotten { message } => message::forget(tx.write().await?, *message).await?,
        Mark::MessageLater { message, wait, unsure } => {
            message::put_off(tx.write().await?, *message, wait.until(now), *unsure).await?;
        }
        Mark::LeaveTopic { letter, building, topic } => {
            outbox::leave_topic(tx.write().await?, *letter).await?;
            if let (Some(building), Some(topic)) = (building, topic) {
                registry::lose_topic(tx, *building, *topic).await?;
            }
        }
        Mark::GroupGone { chat, .. } => {
            members::actions::group::leave(tx, *chat).await.map_err(Stop::into_fault)?;
        }
        Mark::AccountGone { of, person } => {
            if let Job::Message(message) = of {
                message::forget(tx.write().await?, *message).await?;
            }
            if let Some(person) = person {
                registry::depart_everywhere(tx, *person).await?;
                person::close_chat(tx.write().await?, *person, now).await?;
            }
        }
        Mark::MemberChecked { errand, belongs, .. } => {
            registry::member_is_checked(tx, *errand, *belongs).await?;
        }
        Mark::AskingDeleted { need, message, beside, .. } => {
            let deleted = needs::actions::asking_is_deleted(tx, *need, *message, *beside).await;
            deleted.map_err(Stop::into_fault)?;
        }
        Mark::Moved { from, to, .. } => registry::move_chat(tx, *from, *to).await?,
        Mark::Administrators { building, ask_clock, accounts, owner, .. } => {
            let building = *building;
            members::actions::group::administrators_are(tx, building, accounts, *owner, *ask_clock)
                .await
                .map_err(Stop::into_fault)?;
            registry::follow_moderators(tx, building).await?;
        }
    }
    Ok(())
}

async fn close_chat(tx: &mut Tx, closed: Closed) -> anyhow::Result<()> {
    match closed {
        Closed::Known => {}
        Closed::Found { person, tried_at } => {
            person::close_chat(tx.write().await?, person, tried_at).await?;
        }
    }
    Ok(())
}
