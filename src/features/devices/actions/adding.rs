//! Devices are added, and taken away, by whoever runs Linli: the secret goes from their screen into the
//! device, and through no chat.

use super::{home_of, switch_off, watching};
use crate::features::devices::model::{Device, Mode, Rings};
use crate::features::devices::notices::{Notice, devices_of};
use crate::features::devices::store;
use crate::features::devices::timers::Timer;
use crate::kernel::audit;
use crate::kernel::device::DeviceId;
use crate::kernel::household::Place;
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::person::Name;
use crate::kernel::secret::Secret;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{building, doors};

/// A device to be added.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// In which building.
    pub building: BuildingId,
    /// Behind which door.
    pub place: Place,
    /// How it is called, if it is.
    pub name: Option<String>,
    /// How it proves that it is it.
    pub mode: Mode,
    /// What a press means.
    pub rings: Rings,
}

/// A device that was added. Its secret is shown to nobody ever again.
#[derive(Clone, Debug)]
pub struct Added {
    /// Its number.
    pub device: DeviceId,
    /// Its secret.
    pub secret: Secret,
    /// True if somebody is known who lives there, or answers for somebody who does.
    pub is_lived_in: bool,
}

/// Why none was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// There is no such building.
    NoBuilding,
    /// The moderators told which doors it has, and this is none of them.
    NoSuchDoor,
}

/// Adds a device. Those behind the door hear of it.
///
/// # Errors
/// If the database fails.
pub async fn add(tx: &mut Tx, wanted: Wanted) -> anyhow::Result<Result<Added, NotAdded>> {
    let Wanted { building, place, name, mode, rings } = wanted;
    let known = building::find(tx, building).await?;
    if known.is_none_or(|known| known.left_at.is_some()) {
        return Ok(Err(NotAdded::NoBuilding));
    }
    let doors = doors::find(tx, building).await?;
    if doors.is_some_and(|doors| !doors.have_flat(place.entrance.as_deref(), &place.flat)) {
        return Ok(Err(NotAdded::NoSuchDoor));
    }
    let household = match tx.find_household(building, &place).await? {
        Some(household) => household,
        None => tx.add_household(building, &place).await?,
    };
    let name = name.map(|name| Name::new(&name).as_str().to_owned());
    let device = Device {
        id: tx.next_id(),
        building,
        household,
        name: name.filter(|name| !name.is_empty()),
        mode,
        rings,
        newest: 0,
        forgotten: 0,
        right_at: None,
        heard_at: None,
        pressed_at: None,
        battery: None,
        trying_until: None,
        tried_at: None,
        watched: true,
        silent_at: None,
        warned_at: None,
        added_at: tx.now(),
        revoked_at: None,
    };
    let secret = Secret::draw();
    store::add(tx, &device, &secret).await?;
    note(tx, &device, "devices.add");
    tx.redraw(devices_of(building));
    let home = home_of(tx, household).await?;
    for person in &home {
        let added = Notice::Added { building, device: device.id };
        tx.tell(Member { person: *person, building }, &added)?;
    }
    let next = watching::next_week(tx, building).await?;
    tx.set_timer(next, &Timer::TryThem { building })?;
    Ok(Ok(Added { device: device.id, secret, is_lived_in: !home.is_empty() }))
}

/// Switches a device off. False if there is none with this number.
///
/// # Errors
/// If the database fails.
pub async fn revoke_by_operator(tx: &mut Tx, id: DeviceId) -> anyhow::Result<bool> {
    let Some(device) = store::find(tx, id).await? else { return Ok(false) };
    if device.is_on() {
        switch_off(tx, &device).await?;
        note(tx, &device, "devices.revoke");
    }
    Ok(true)
}

/// Notes in the audit log what whoever runs Linli did: none of its people.
fn note(tx: &mut Tx, device: &Device, verb: &'static str) {
    tx.audit(audit::Entry {
        person: None,
        building: Some(device.building),
        verb,
        subject: Some(device.id.0),
        outcome: "done",
    });
}
