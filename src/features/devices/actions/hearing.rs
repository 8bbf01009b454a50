//! What a device says is heard. Two steps: whoever listens asks first whether it is from a device of
//! ours, by a snapshot, so that what strangers send keeps nobody from writing; then it is heard, and all
//! of it is asked again.

use chrono::TimeDelta;

use super::{redraw, tell_on_duty, watching};
use crate::features::alarms;
use crate::features::devices::model::{
    Before, Device, Event, MOST_A_MINUTE, Message, Rings, SENT_AGAIN_WITHIN, TRY_WITHIN, Verdict,
    judge,
};
use crate::features::devices::notices::Notice;
use crate::features::devices::store;
use crate::features::devices::timers::Timer;
use crate::kernel::device::DeviceId;
use crate::kernel::id::BuildingId;
use crate::kernel::secret::Secret;
use crate::kernel::tx::{Reads, Tx};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It was a press, and called; or it was a try.
    Rang,
    /// It was something else, and noted.
    Noted,
    /// It was heard before: nothing changes.
    Seen,
    /// It came too late, or was sent again, and does not count.
    Old,
    /// No device of ours says so, or it is switched off.
    Unknown,
}

/// True if a device of ours signed this, on or not.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_signed(
    reads: &mut impl Reads,
    message: &Message,
    signature: &str,
) -> anyhow::Result<bool> {
    let secret = store::secret(reads, message.device).await?;
    Ok(secret.is_some_and(|secret| secret.has_signed(&message.signed_text(), signature)))
}

/// The device that knows this address.
///
/// # Errors
/// If the database cannot be read.
pub async fn find_by(reads: &mut impl Reads, secret: &Secret) -> anyhow::Result<Option<DeviceId>> {
    store::find_by(reads, secret).await
}

/// A device says this, and signed it.
///
/// # Errors
/// If the database fails: then nothing of it is noted.
pub async fn hear(tx: &mut Tx, message: &Message, signature: &str) -> anyhow::Result<Heard> {
    if !is_signed(tx, message, signature).await? {
        return Ok(Heard::Unknown);
    }
    let Some(device) = store::find(tx, message.device).await? else { return Ok(Heard::Unknown) };
    if !device.is_on() {
        return hear_off(tx, device, message.event).await;
    }
    let now = tx.now();
    let known_at = match message.event {
        Event::Press => store::pressed_at(tx, message).await?,
        Event::Heartbeat | Event::Battery => None,
    };
    let before = Before {
        newest: device.newest,
        forgotten: device.forgotten,
        was_right: device.right_at.is_some(),
        known: known_at.is_some(),
    };
    match judge(before, message, now) {
        Verdict::New => {
            let after = device.clone().said(message, now);
            let said = Some((message.counter, message.time));
            take(tx, &device, &after, message.event, said).await
        }
        Verdict::Seen => {
            if known_at.is_some_and(|at| at.plus(SENT_AGAIN_WITHIN) <= now) {
                warn(tx, device, |building, device| Notice::PressedBefore { building, device })
                    .await?;
            }
            Ok(Heard::Seen)
        }
        Verdict::Old => {
            if message.event == Event::Press {
                warn(tx, device, |building, device| Notice::PressedBefore { building, device })
                    .await?;
            }
            Ok(Heard::Old)
        }
    }
}

/// Whoever knows the address of this device says this.
///
/// # Errors
/// If the database fails: then nothing of it is noted.
pub async fn hear_simple(
    tx: &mut Tx,
    secret: &Secret,
    event: Event,
    battery: Option<i64>,
) -> anyhow::Result<Heard> {
    let Some(id) = store::find_by(tx, secret).await? else { return Ok(Heard::Unknown) };
    let Some(device) = store::find(tx, id).await? else { return Ok(Heard::Unknown) };
    if !device.is_on() {
        return hear_off(tx, device, event).await;
    }
    let after = device.clone().heard(tx.now(), battery, event);
    take(tx, &device, &after, event, None).await
}

/// Something new is noted. A press calls, unless it is a try: pressed again while it rings it is the same call; whoever is
/// there by then, and whether that is so, is the alarms' own. A button that is stuck calls only so often.
async fn take(
    tx: &mut Tx,
    before: &Device,
    after: &Device,
    event: Event,
    said: Option<(i64, i64)>,
) -> anyhow::Result<Heard> {
    let now = tx.now();
    let is_press = event == Event::Press;
    let is_repeated = said.is_none() && before.repeats_try(now);
    let is_try = is_press && (before.is_trying(now) || is_repeated);
    let after = &if is_try { after.clone().tried(now) } else { after.clone() };
    store::save(tx, after).await?;
    watching::watch_on(tx, after)?;
    // Each heartbeat would have all that shows it drawn again.
    let is_news = before.heard_at.is_none() || before.silent_at.is_some();
    if is_press || is_news || before.battery != after.battery {
        redraw(tx, after);
    }
    if !is_press {
        return Ok(Heard::Noted);
    }
    store::note_press(tx, after.id, said).await?;
    if is_try {
        tx.set_timer(now.plus(TRY_WITHIN), &Timer::TryOver { device: after.id })?;
        return Ok(Heard::Rang);
    }
    let since = now.minus(TimeDelta::minutes(1));
    if store::count_presses(tx, after.id, since).await? <= MOST_A_MINUTE {
        let bell = alarms::actions::Bell {
            building: after.building,
            household: after.household,
            wish: after.rings == Rings::Wish,
        };
        alarms::actions::ring(tx, bell).await?;
    }
    Ok(Heard::Rang)
}

/// A device that is switched off says something. If somebody pressed it, they may wait for help.
async fn hear_off(tx: &mut Tx, device: Device, event: Event) -> anyhow::Result<Heard> {
    if event == Event::Press {
        warn(tx, device, |building, device| Notice::PressedOff { building, device }).await?;
    }
    Ok(Heard::Unknown)
}

/// Tells whoever is on duty that a press did not ring; of each device once an hour.
async fn warn(
    tx: &mut Tx,
    device: Device,
    notice: fn(BuildingId, DeviceId) -> Notice,
) -> anyhow::Result<()> {
    let now = tx.now();
    if !device.is_to_be_warned_of(now) {
        return Ok(());
    }
    let (building, id) = (device.building, device.id);
    store::save(tx, &Device { warned_at: Some(now), ..device }).await?;
    tell_on_duty(tx, building, &notice(building, id)).await
}
