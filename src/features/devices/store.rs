//! Devices: every statement of the feature.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;

use super::model::{
    Brief, Device, KEPT_AFTERWARDS, Message, Mode, ON_A_PAGE, PRESSES_KEPT, PressId, Rings,
};
use crate::kernel::clock::Moment;
use crate::kernel::device::DeviceId;
use crate::kernel::household::{self, HouseholdId};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Keyring, Sealed};
use crate::kernel::secret::Secret;
use crate::kernel::tx::{Reads, Tx};

const LABEL: Column = Column { table: "device", name: "label" };
const SECRET: Column = Column { table: "device", name: "secret" };
/// What the fingerprints of addresses are for: by another purpose they would be others.
const PURPOSE: &str = "device";

#[derive(sqlx::FromRow)]
struct Row {
    id: DeviceId,
    building_id: BuildingId,
    household_id: HouseholdId,
    label: Option<Sealed>,
    mode: String,
    rings: String,
    newest_counter: i64,
    forgotten_counter: i64,
    right_at: Option<Moment>,
    heard_at: Option<Moment>,
    pressed_at: Option<Moment>,
    battery: Option<i64>,
    trying_until: Option<Moment>,
    tried_at: Option<Moment>,
    watched: bool,
    silent_at: Option<Moment>,
    warned_at: Option<Moment>,
    added_at: Moment,
    revoked_at: Option<Moment>,
}

impl Row {
    fn into_device(self, keyring: &Keyring) -> anyhow::Result<Device> {
        let label = self.label.map(|label| keyring.open(LABEL, self.id.0, &label));
        let name = label.transpose()?;
        let (Some(mode), Some(rings)) = (Mode::named(&self.mode), Rings::named(&self.rings)) else {
            anyhow::bail!("a device {} is {} and rings {}", self.id.0, self.mode, self.rings)
        };
        Ok(Device {
            id: self.id,
            building: self.building_id,
            household: self.household_id,
            name,
            mode,
            rings,
            newest: self.newest_counter,
            forgotten: self.forgotten_counter,
            right_at: self.right_at,
            heard_at: self.heard_at,
            pressed_at: self.pressed_at,
            battery: self.battery,
            trying_until: self.trying_until,
            tried_at: self.tried_at,
            watched: self.watched,
            silent_at: self.silent_at,
            warned_at: self.warned_at,
            added_at: self.added_at,
            revoked_at: self.revoked_at,
        })
    }
}

/// Keeps a new device.
pub async fn add(tx: &mut Tx, device: &Device, secret: &Secret) -> anyhow::Result<()> {
    let sealed = tx.keyring().seal(SECRET, device.id.0, secret.as_str())?;
    let name = device.name.as_ref();
    let name = name.map(|name| tx.keyring().seal(LABEL, device.id.0, name)).transpose()?;
    let fingerprint = (device.mode == Mode::Simple).then(|| secret.fingerprint(PURPOSE));
    sqlx::query(
        "insert into device \
         (id, building_id, household_id, label, mode, rings, secret, fingerprint, added_at) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )
    .bind(device.id)
    .bind(device.building)
    .bind(device.household)
    .bind(name)
    .bind(device.mode.name())
    .bind(device.rings.name())
    .bind(sealed)
    .bind(fingerprint)
    .bind(device.added_at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// The device with this number.
pub async fn find(reads: &mut impl Reads, device: DeviceId) -> anyhow::Result<Option<Device>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, building_id, household_id, label, mode, rings, newest_counter, \
         forgotten_counter, right_at, heard_at, pressed_at, battery, trying_until, tried_at, \
         watched, silent_at, warned_at, added_at, revoked_at from device where id = ?1",
    )
    .bind(device)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| row.into_device(reads.keyring())).transpose()
}

/// The device that has this address.
pub async fn find_by(reads: &mut impl Reads, secret: &Secret) -> anyhow::Result<Option<DeviceId>> {
    let fingerprint = secret.fingerprint(PURPOSE);
    let found = sqlx::query_scalar("select id from device where fingerprint = ?1");
    Ok(found.bind(fingerprint).fetch_optional(reads.read()).await?)
}

/// The secret by which a device signs; nothing if it signs nothing.
pub async fn secret(reads: &mut impl Reads, device: DeviceId) -> anyhow::Result<Option<Secret>> {
    let sealed: Option<Sealed> =
        sqlx::query_scalar("select secret from device where id = ?1 and mode = 'signed'")
            .bind(device)
            .fetch_optional(reads.read())
            .await?;
    let opened =
        sealed.map(|sealed| reads.keyring().open(SECRET, device.0, &sealed)).transpose()?;
    Ok(opened.map(|secret| Secret::told(&secret)))
}

/// Saves how a device stands.
pub async fn save(tx: &mut Tx, device: &Device) -> sqlx::Result<()> {
    sqlx::query(
        "update device set rings = ?2, newest_counter = ?3, right_at = ?4, heard_at = ?5, \
         pressed_at = ?6, battery = ?7, watched = ?8, silent_at = ?9, warned_at = ?10, \
         revoked_at = ?11, trying_until = ?12, tried_at = ?13 where id = ?1",
    )
    .bind(device.id)
    .bind(device.rings.name())
    .bind(device.newest)
    .bind(device.right_at)
    .bind(device.heard_at)
    .bind(device.pressed_at)
    .bind(device.battery)
    .bind(device.watched)
    .bind(device.silent_at)
    .bind(device.warned_at)
    .bind(device.revoked_at)
    .bind(device.trying_until)
    .bind(device.tried_at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// A page of the devices of a building that are on, the first first, and one more if there is another
/// page.
pub async fn list(
    reads: &mut impl Reads,
    building: BuildingId,
    page: usize,
) -> anyhow::Result<Vec<Device>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, household_id, label, mode, rings, newest_counter, \
         forgotten_counter, right_at, heard_at, pressed_at, battery, trying_until, tried_at, \
         watched, silent_at, warned_at, added_at, revoked_at from device where building_id = ?1 and revoked_at is null order by id \
         limit ?2 offset ?3",
    )
    .bind(building)
    .bind(i64::try_from(ON_A_PAGE.saturating_add(1))?)
    .bind(i64::try_from(page.saturating_mul(ON_A_PAGE))?)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(|row| row.into_device(reads.keyring())).collect()
}

/// The devices of a household that are on, the first first.
pub async fn list_of(
    reads: &mut impl Reads,
    household: HouseholdId,
) -> anyhow::Result<Vec<Device>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, household_id, label, mode, rings, newest_counter, \
         forgotten_counter, right_at, heard_at, pressed_at, battery, trying_until, tried_at, \
         watched, silent_at, warned_at, added_at, revoked_at from device where household_id = ?1 and revoked_at is null order by id",
    )
    .bind(household)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(|row| row.into_device(reads.keyring())).collect()
}

/// The households of a building with a device that is on.
pub async fn list_homes(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Vec<HouseholdId>> {
    sqlx::query_scalar(
        "select distinct household_id from device where building_id = ?1 and revoked_at is null",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await
}

/// All devices behind this one, by number, 500 at most: without what is sealed of them.
pub async fn list_all(
    connection: &mut SqliteConnection,
    after: DeviceId,
) -> sqlx::Result<Vec<Brief>> {
    sqlx::query_as(
        "select id, building_id, mode, rings, heard_at, battery, silent_at, revoked_at from device \
         where id > ?1 order by id limit 500",
    )
    .bind(after)
    .fetch_all(connection)
    .await
}

/// How many devices of a building are on, and how many of these were pressed since then.
pub async fn count_tried(
    reads: &mut impl Reads,
    building: BuildingId,
    since: Moment,
) -> sqlx::Result<(i64, i64)> {
    sqlx::query_as(
        "select count(*), count(case when pressed_at > ?2 then 1 end) from device \
         where building_id = ?1 and revoked_at is null",
    )
    .bind(building)
    .bind(since)
    .fetch_one(reads.read())
    .await
}

/// When this very press was noted; nothing if it is not known.
pub async fn pressed_at(reads: &mut impl Reads, message: &Message) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar(
        "select pressed_at from press where device_id = ?1 and counter = ?2 and said_at = ?3",
    )
    .bind(message.device)
    .bind(message.counter)
    .bind(message.time)
    .fetch_optional(reads.read())
    .await
}

/// Notes a press, with what a device that signs says of it.
pub async fn note_press(
    tx: &mut Tx,
    device: DeviceId,
    said: Option<(i64, i64)>,
) -> sqlx::Result<()> {
    let (id, now): (PressId, _) = (tx.next_id(), tx.now());
    let (counter, said_at) = said.unzip();
    sqlx::query(
        "insert into press (id, device_id, counter, said_at, pressed_at) values (?1, ?2, ?3, ?4, ?5)",
    )
    .bind(id)
    .bind(device)
    .bind(counter)
    .bind(said_at)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// How often a device was pressed since then.
pub async fn count_presses(
    reads: &mut impl Reads,
    device: DeviceId,
    since: Moment,
) -> sqlx::Result<i64> {
    // What was noted by a clock that was ahead does not count.
    let counted = sqlx::query_scalar(
        "select count(*) from press where device_id = ?1 and pressed_at > ?2 and pressed_at <= ?3",
    );
    counted.bind(device).bind(since).bind(reads.now()).fetch_one(reads.read()).await
}

/// When a device was pressed, as far as that is remembered, the first first.
pub async fn list_presses(reads: &mut impl Reads, device: DeviceId) -> sqlx::Result<Vec<Moment>> {
    sqlx::query_scalar("select pressed_at from press where device_id = ?1 order by pressed_at, id")
        .bind(device)
        .fetch_all(reads.read())
        .await
}

/// Forgets when devices were pressed that ring for nobody but this person. Nothing new is taken for new
/// again by that.
pub async fn forget_presses_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query(
        "update device set forgotten_counter = newest_counter, pressed_at = null \
         where household_id in (select household_id from housemate where person_id = ?1) \
         and not exists (select 1 from housemate where person_id <> ?1 \
         and household_id = device.household_id) \
         and not exists (select 1 from recipient where household_id = device.household_id)",
    )
    .bind(person)
    .execute(tx.write().await?)
    .await?;
    sqlx::query(
        "delete from press where device_id in (select device.id from housemate \
         join device on device.household_id = housemate.household_id \
         where housemate.person_id = ?1 and not exists (select 1 from housemate as other \
         where other.person_id <> ?1 and other.household_id = device.household_id) \
         and not exists (select 1 from recipient where household_id = device.household_id))",
    )
    .bind(person)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// The devices of a building go over into another; where a household is known there behind the same
/// door, they ring for that one.
pub async fn merge(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> sqlx::Result<()> {
    sqlx::query(
        "update device set building_id = ?2, household_id = coalesce((select other.id \
         from household as other join household as own on own.fingerprint = other.fingerprint \
         where own.id = device.household_id and other.building_id = ?2), household_id) \
         where building_id = ?1",
    )
    .bind(twin)
    .bind(into)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Forgets presses, and devices that were switched off, long ago. Of each device it stays known up to
/// which counter that is.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> anyhow::Result<()> {
    let gone: Vec<(DeviceId, Option<i64>)> =
        sqlx::query_as("delete from press where pressed_at < ?1 returning device_id, counter")
            .bind(now.minus(PRESSES_KEPT))
            .fetch_all(&mut *connection)
            .await?;
    let mut highest: BTreeMap<DeviceId, i64> = BTreeMap::new();
    for (device, counter) in gone {
        let known = highest.entry(device).or_default();
        *known = counter.unwrap_or_default().max(*known);
    }
    let highest: Vec<(DeviceId, i64)> = highest.into_iter().collect();
    sqlx::query(
        "update device set forgotten_counter = max(forgotten_counter, gone.value ->> 1) \
         from json_each(?1) as gone where device.id = gone.value ->> 0",
    )
    .bind(serde_json::to_string(&highest)?)
    .execute(&mut *connection)
    .await?;
    let homes: Vec<HouseholdId> =
        sqlx::query_scalar("delete from device where revoked_at < ?1 returning household_id")
            .bind(now.minus(KEPT_AFTERWARDS))
            .fetch_all(&mut *connection)
            .await?;
    for home in homes {
        household::remove_empty(connection, home).await?;
    }
    Ok(())
}

/// What is sealed of devices.
pub const SEALED: &[Resealing] = &[
    Resealing {
        column: LABEL,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, label from device where id > ?1 and label is not null order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update device set label = unhex(fresh.value ->> 1) from json_each(?1) as fresh where device.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
    Resealing {
        column: SECRET,
        list: |on, after| {
            let rows =
                sqlx::query_as("select id, secret from device where id > ?1 order by id limit 500");
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update device set secret = unhex(fresh.value ->> 1) from json_each(?1) as fresh where device.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
];
