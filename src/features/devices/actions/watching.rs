//! Whether devices work: one falls silent, some were not tried.

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::{redraw, tell_on_duty};
use crate::features::devices::model::{Device, TRIED_EVERY};
use crate::features::devices::notices::{Notice, devices_of};
use crate::features::devices::store;
use crate::features::devices::timers::Timer;
use crate::kernel::building;
use crate::kernel::clock::Moment;
use crate::kernel::device::DeviceId;
use crate::kernel::duty::Week;
use crate::kernel::id::BuildingId;
use crate::kernel::tx::{Reads as _, Tx};

/// Moderators hear when it says nothing for a day.
pub(super) fn watch_on(tx: &mut Tx, device: &Device) -> anyhow::Result<()> {
    match device.silent_from() {
        // What is late by now is told at once, by the timer.
        Some(from) => tx.set_timer(from, &Timer::Silent { device: device.id }),
        None => Ok(()),
    }
}

/// Nothing was heard of a device for a day: whoever is on duty hears it once.
///
/// # Errors
/// If the database fails.
pub async fn falls_silent(tx: &mut Tx, id: DeviceId) -> anyhow::Result<()> {
    let now = tx.now();
    let Some(device) = store::find(tx, id).await? else { return Ok(()) };
    if device.silent_at.is_some() {
        return Ok(());
    }
    let Some(heard_at) = device.heard_at.filter(|_| device.is_silent(now)) else {
        return watch_on(tx, &device);
    };
    let device = Device { silent_at: Some(now), ..device };
    store::save(tx, &device).await?;
    redraw(tx, &device);
    let building = device.building;
    tell_on_duty(tx, building, &Notice::Silent { building, device: id, heard_at }).await
}

/// Next Monday at ten, by the clocks of the building.
pub(super) async fn next_week(tx: &mut Tx, building: BuildingId) -> anyhow::Result<Moment> {
    let zone = building::setting(tx, building).await?.map_or(Tz::UTC, |set| set.time_zone);
    let monday = Week::of(tx.now(), zone).later(1).monday();
    let ten = NaiveTime::from_hms_opt(10, 0, 0).unwrap_or(NaiveTime::MIN);
    Ok(Moment::shown_at(monday.and_time(ten), zone))
}

/// A week has gone by: whoever is on duty hears if some were not pressed in it. Where there is no device
/// any more, it does not come again.
///
/// # Errors
/// If the database fails.
pub async fn week_goes_by(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let since = tx.now().minus(TRIED_EVERY);
    let (all, tried) = store::count_tried(tx, building, since).await?;
    if all == 0 {
        return Ok(());
    }
    tx.redraw(devices_of(building));
    if tried < all {
        tell_on_duty(tx, building, &Notice::TryThem { building }).await?;
    }
    let next = next_week(tx, building).await?;
    tx.set_timer(next, &Timer::TryThem { building })
}
