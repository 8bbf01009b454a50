//! Bells: where doorbells ring, over HTTP (`web`) and MQTT (`mqtt`).
//!
//! Promises: whoever is told that a press arrived may forget it, for it is committed; where it cannot be
//! written, it is asked for again. Whether a device of ours says so is asked of a snapshot: what
//! strangers send reaches no writer. Neither a secret nor what a device says stands in a log.

#[cfg(feature = "mqtt")]
mod mqtt;
mod web;

#[cfg(feature = "mqtt")]
pub use mqtt::Mqtt;
pub use web::Web;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures::future::BoxFuture;

use crate::features::devices::actions::{self, Heard};
use crate::features::devices::model::{Event, Message};
use crate::kernel::clock::Clock;
use crate::kernel::device::DeviceId;
use crate::kernel::secret::Secret;
use crate::kernel::tx::Tx;
use crate::kernel::view::Views;
use crate::kernel::writer::{WriteError, Writer};

/// A device waits no longer for its answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// So much that is nothing of ours is answered in a minute as it deserves.
const MOST_GARBAGE: u32 = 60;
const MINUTE: Duration = Duration::from_mins(1);

/// What becomes of what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It was a press; it is noted, and calls.
    Rang,
    /// It was something else, and is noted.
    Noted,
    /// It was noted before.
    Seen,
    /// It came too late, or was sent again: it does not count.
    Old,
    /// No device of ours says so, or it is switched off.
    Unknown,
    /// It says nothing that can be understood.
    Malformed,
    /// That was a lot of what is nothing of ours.
    TooMuch,
    /// It could not be written: to be sent again.
    Unwritten,
}

impl From<Heard> for Answer {
    fn from(heard: Heard) -> Self {
        match heard {
            Heard::Rang => Self::Rang,
            Heard::Noted => Self::Noted,
            Heard::Seen => Self::Seen,
            Heard::Old => Self::Old,
            Heard::Unknown => Self::Unknown,
        }
    }
}

/// Hears what is sent.
pub struct Bells {
    views: Views,
    writer: Writer,
    clock: Clock,
    /// How much of it was nothing of ours, since when by the steady clock.
    garbage: Mutex<(Duration, u32)>,
}

impl Bells {
    /// Whoever hears.
    pub fn new(views: Views, writer: Writer, clock: Clock) -> Self {
        Self { views, writer, clock, garbage: Mutex::new((Duration::ZERO, 0)) }
    }

    /// A device says this; its signature stands beside it, or in it.
    pub async fn hear(&self, device: DeviceId, bytes: &[u8], signature: Option<&str>) -> Answer {
        let Some(message) = Message::read(device, bytes) else {
            return self.garbage(Answer::Malformed);
        };
        let Some(signature) = signature.map(str::to_owned).or_else(|| message.signature.clone())
        else {
            return self.garbage(Answer::Unknown);
        };
        let is_signed = async {
            let mut view = self.views.open().await?;
            actions::is_signed(&mut view, &message, &signature).await
        };
        match is_signed.await {
            Ok(true) => {}
            Ok(false) => return self.garbage(Answer::Unknown),
            Err(error) => return unread(&error),
        }
        self.note(Some(device), |tx| {
            Box::pin(async move { actions::hear(tx, &message, &signature).await })
        })
        .await
    }

    /// Whoever knows this address says this.
    pub async fn hear_simple(&self, secret: Secret, event: Event, battery: Option<i64>) -> Answer {
        let known = async {
            let mut view = self.views.open().await?;
            actions::find_by(&mut view, &secret).await
        };
        let device = match known.await {
            Ok(Some(device)) => device,
            Ok(None) => return self.garbage(Answer::Unknown),
            Err(error) => return unread(&error),
        };
        self.note(Some(device), move |tx| {
            Box::pin(async move { actions::hear_simple(tx, &secret, event, battery).await })
        })
        .await
    }

    /// Has it committed before it is answered.
    async fn note<P>(&self, device: Option<DeviceId>, piece: P) -> Answer
    where
        P: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, anyhow::Result<Heard>> + Send + 'static,
    {
        let device = device.map(|device| device.0);
        match tokio::time::timeout(PATIENCE, self.writer.run(piece)).await {
            Ok(Ok(heard)) => heard.into(),
            Ok(Err(error @ (WriteError::NotCommitted(_) | WriteError::Stopped))) => {
                tracing::warn!(device, %error, "a doorbell could not be noted; it is asked again");
                Answer::Unwritten
            }
            Ok(Err(error)) => {
                tracing::error!(device, %error, "a doorbell could not be noted; it is asked again");
                Answer::Unwritten
            }
            Err(_) => {
                tracing::warn!(device, "a doorbell waited too long; it is asked again");
                Answer::Unwritten
            }
        }
    }

    /// Counts what is nothing of ours: nobody finds a secret by trying, and nobody wears us out.
    pub(super) fn garbage(&self, answer: Answer) -> Answer {
        let now = self.clock.steady();
        let mut garbage = self.garbage.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, count) = *garbage;
        let is_over = now.saturating_sub(since) >= MINUTE;
        *garbage = if is_over { (now, 1) } else { (since, count.saturating_add(1)) };
        let (_, count) = *garbage;
        if count > MOST_GARBAGE { Answer::TooMuch } else { answer }
    }
}

fn unread(error: &anyhow::Error) -> Answer {
    tracing::error!(error = %format!("{error:#}"), "doorbells cannot be read");
    Answer::Unwritten
}
