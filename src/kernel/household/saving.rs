//! Households, written: noted, moved, forgotten, and sealed anew.

use sqlx::SqliteConnection;

use super::{ENTRANCE, FLAT, HouseholdId, HousemateId, PURPOSE, Place, Standing, open_place};
use crate::kernel::door_note;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::Sealed;
use crate::kernel::tx::{Reads as _, Tx};

impl Tx {
    /// The household behind this door. Where the key that makes fingerprints is another by now, they
    /// are made anew.
    ///
    /// # Errors
    /// If the database fails or a flat does not open.
    pub async fn find_household(
        &mut self,
        building: BuildingId,
        place: &Place,
    ) -> anyhow::Result<Option<HouseholdId>> {
        self.renew_fingerprints(building).await?;
        let (_, fingerprint) = self.fingerprint_of(place);
        let found = sqlx::query_scalar(
            "select id from household where building_id = ?1 and fingerprint = ?2",
        );
        Ok(found.bind(building).bind(fingerprint).fetch_optional(self.read()).await?)
    }

    fn fingerprint_of(&self, place: &Place) -> (i64, Vec<u8>) {
        let key = self.keyring().newest();
        let made = self.keyring().fingerprint_by(key, PURPOSE, place.folded().as_bytes());
        (i64::from(key), made.unwrap_or_default())
    }

    async fn renew_fingerprints(&mut self, building: BuildingId) -> anyhow::Result<()> {
        let newest = i64::from(self.keyring().newest());
        let old: Vec<(HouseholdId, Option<Sealed>, Sealed)> = sqlx::query_as(
            "select id, entrance, flat from household where building_id = ?1 \
             and fingerprint_key < ?2",
        )
        .bind(building)
        .bind(newest)
        .fetch_all(self.read())
        .await?;
        for (id, entrance, flat) in old {
            let place = open_place(self.keyring(), id, entrance.as_ref(), &flat)?;
            let (key, fingerprint) = self.fingerprint_of(&place);
            sqlx::query(
                "update household set fingerprint = ?2, fingerprint_key = ?3 where id = ?1",
            )
            .bind(id)
            .bind(fingerprint)
            .bind(key)
            .execute(self.write().await?)
            .await?;
        }
        Ok(())
    }

    /// Notes a household behind a door behind which none was known.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn add_household(
        &mut self,
        building: BuildingId,
        place: &Place,
    ) -> anyhow::Result<HouseholdId> {
        let id: HouseholdId = self.next_id();
        let (key, fingerprint) = self.fingerprint_of(place);
        let (entrance, flat) = self.sealed_place(id, place)?;
        sqlx::query(
            "insert into household (id, building_id, entrance, flat, fingerprint, fingerprint_key) \
             values (?1, ?2, ?3, ?4, ?5, ?6)",
        )
        .bind(id)
        .bind(building)
        .bind(entrance)
        .bind(flat)
        .bind(fingerprint)
        .bind(key)
        .execute(self.write().await?)
        .await?;
        Ok(id)
    }

    /// A household is behind another door, behind which none was known. How the old one is opened is
    /// forgotten.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn move_household(&mut self, id: HouseholdId, place: &Place) -> anyhow::Result<()> {
        let (key, fingerprint) = self.fingerprint_of(place);
        let (entrance, flat) = self.sealed_place(id, place)?;
        sqlx::query(
            "update household set entrance = ?2, flat = ?3, fingerprint = ?4, fingerprint_key = ?5 \
             where id = ?1",
        )
        .bind(id)
        .bind(entrance)
        .bind(flat)
        .bind(fingerprint)
        .bind(key)
        .execute(self.write().await?)
        .await?;
        self.fold_log();
        Ok(door_note::forget_door(self.write().await?, id).await?)
    }

    fn sealed_place(
        &self,
        id: HouseholdId,
        place: &Place,
    ) -> anyhow::Result<(Option<Sealed>, Sealed)> {
        let keyring = self.keyring();
        let seal = |entrance: &String| keyring.seal(ENTRANCE, id.0, entrance);
        let entrance = place.entrance.as_ref().map(seal).transpose()?;
        Ok((entrance, keyring.seal(FLAT, id.0, &place.flat)?))
    }

    /// Notes that somebody says they live there, and how it stands.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn set_housemate(
        &mut self,
        household: HouseholdId,
        person: PersonId,
        standing: Standing,
        decider: Option<PersonId>,
    ) -> anyhow::Result<()> {
        let (id, now): (HousemateId, _) = (self.next_id(), self.now());
        let decided_at = (standing != Standing::Waiting).then_some(now);
        sqlx::query(
            "insert into housemate (id, household_id, person_id, said_at, state, decider_id, decided_at) \
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (household_id, person_id) do update \
             set state = excluded.state, decider_id = excluded.decider_id, \
             decided_at = excluded.decided_at",
        )
        .bind(id)
        .bind(household)
        .bind(person)
        .bind(now)
        .bind(standing.name())
        .bind(decider)
        .bind(decided_at)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Somebody lives there no more, or does not say so any more.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn remove_housemate(
        &mut self,
        household: HouseholdId,
        person: PersonId,
    ) -> anyhow::Result<()> {
        sqlx::query("delete from housemate where household_id = ?1 and person_id = ?2")
            .bind(household)
            .bind(person)
            .execute(self.write().await?)
            .await?;
        self.fold_log();
        Ok(door_note::forget_writer(self.write().await?, household, person).await?)
    }

    /// Forgets a household in which nobody is: neither with Telegram nor without. One with a bell stays:
    /// somebody may press it whom nobody told us of.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn remove_empty_household(&mut self, household: HouseholdId) -> anyhow::Result<()> {
        Ok(remove_empty(self.write().await?, household).await?)
    }
}

/// The same, where a bell was forgotten that rang for it.
///
/// # Errors
/// If the database cannot be written.
pub async fn remove_empty(
    connection: &mut SqliteConnection,
    household: HouseholdId,
) -> sqlx::Result<()> {
    sqlx::query(
        "delete from household where id = ?1 \
         and not exists (select 1 from housemate where household_id = ?1) \
         and not exists (select 1 from recipient where household_id = ?1) \
         and not exists (select 1 from device where household_id = ?1)",
    )
    .bind(household)
    .execute(connection)
    .await?;
    Ok(())
}

/// The households of a building go over into another. Where one is known there behind the same door,
/// those without Telegram go over into that one, and the others say anew that they live there.
///
/// # Errors
/// If the database cannot be written.
pub async fn merge(
    connection: &mut SqliteConnection,
    twin: BuildingId,
    into: BuildingId,
) -> sqlx::Result<()> {
    sqlx::query("update or ignore household set building_id = ?2 where building_id = ?1")
        .bind(twin)
        .bind(into)
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "update recipient set building_id = ?2, household_id = coalesce((select other.id \
         from household as other join household as own on own.fingerprint = other.fingerprint \
         where own.id = recipient.household_id and other.building_id = ?2), household_id) \
         where building_id = ?1",
    )
    .bind(twin)
    .bind(into)
    .execute(connection)
    .await?;
    Ok(())
}

/// What is sealed of households.
pub const SEALED: &[Resealing] = &[
    Resealing {
        column: ENTRANCE,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, entrance from household where id > ?1 and entrance is not null order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update household set entrance = unhex(fresh.value ->> 1) from json_each(?1) as fresh where household.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
    Resealing {
        column: FLAT,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, flat from household where id > ?1 order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update household set flat = unhex(fresh.value ->> 1) from json_each(?1) as fresh where household.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
];
