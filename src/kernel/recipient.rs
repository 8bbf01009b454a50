//! Recipients: people of a building without Telegram, for whom others answer. Their names are sealed.

use sqlx::SqliteConnection;

use super::clock::Moment;
use super::household::HouseholdId;
use super::id::{BuildingId, Member, PersonId, id};
use super::resealing::Resealing;
use super::seal::{Column, Sealed};
use super::tx::{Reads, Tx};

const CALLED: Column = Column { table: "recipient", name: "called" };

/// For so long somebody who was taken off the list, and who stopped answering, can be put back.
pub const SECOND_THOUGHTS: chrono::TimeDelta = chrono::TimeDelta::minutes(10);

id!(
    /// A recipient.
    RecipientId,
    "recipient"
);

/// Who a recipient is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An elder.
    Elder,
    /// A child: those answer for them who bring them up.
    Child,
    /// Somebody else.
    Adult,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Elder, Self::Child, Self::Adult];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Elder => "elder",
            Self::Child => "child",
            Self::Adult => "adult",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Which.
    pub id: RecipientId,
    /// In which building.
    pub building: BuildingId,
    /// Where they live in it; nothing until it was told.
    pub household: Option<HouseholdId>,
    /// What neighbours call them.
    pub name: String,
    /// Who they are; nothing until it was told.
    pub kind: Option<Kind>,
    /// When it was noted that they agree, and by whom; nothing until they do.
    pub agreed: Option<(Moment, Option<PersonId>)>,
    /// When they were taken off the list, and by whom.
    pub removed: Option<(Moment, Option<PersonId>)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: RecipientId,
    building_id: BuildingId,
    household_id: Option<HouseholdId>,
    called: Sealed,
    kind: Option<String>,
    agreed_at: Option<Moment>,
    agreed_by: Option<PersonId>,
    removed_at: Option<Moment>,
    removed_by: Option<PersonId>,
}

fn open(reads: &impl Reads, row: Row) -> anyhow::Result<Recipient> {
    Ok(Recipient {
        id: row.id,
        building: row.building_id,
        household: row.household_id,
        name: reads.keyring().open(CALLED, row.id.0, &row.called)?,
        kind: row.kind.as_deref().and_then(Kind::named),
        agreed: row.agreed_at.map(|at| (at, row.agreed_by)),
        removed: row.removed_at.map(|at| (at, row.removed_by)),
    })
}

fn open_all(reads: &impl Reads, rows: Vec<Row>) -> anyhow::Result<Vec<Recipient>> {
    rows.into_iter().map(|row| open(reads, row)).collect()
}

/// A recipient of a building; one who was taken off the list, too, while that can be undone.
///
/// # Errors
/// If the database cannot be read or the name does not open.
pub async fn find(
    reads: &mut impl Reads,
    building: BuildingId,
    id: RecipientId,
) -> anyhow::Result<Option<Recipient>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, building_id, household_id, called, kind, agreed_at, agreed_by, removed_at, removed_by \
         from recipient where id = ?1 and building_id = ?2 and coalesce(removed_at > ?3, true)",
    )
    .bind(id)
    .bind(building)
    .bind(reads.now().minus(SECOND_THOUGHTS))
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| open(reads, row)).transpose()
}

/// The recipients of a household, the first first.
///
/// # Errors
/// If the database cannot be read or a name does not open.
pub async fn list_of_household(
    reads: &mut impl Reads,
    household: HouseholdId,
) -> anyhow::Result<Vec<Recipient>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, household_id, called, kind, agreed_at, agreed_by, removed_at, removed_by \
         from recipient where household_id = ?1 and removed_at is null order by id",
    )
    .bind(household)
    .fetch_all(reads.read())
    .await?;
    open_all(reads, rows)
}

/// The recipients of a building, the first first; at most `most`.
///
/// # Errors
/// If the database cannot be read or a name does not open.
pub async fn list_of_building(
    reads: &mut impl Reads,
    building: BuildingId,
    most: usize,
) -> anyhow::Result<Vec<Recipient>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, household_id, called, kind, agreed_at, agreed_by, removed_at, removed_by \
         from recipient where building_id = ?1 and removed_at is null order by id limit ?2",
    )
    .bind(building)
    .bind(i64::try_from(most)?)
    .fetch_all(reads.read())
    .await?;
    open_all(reads, rows)
}

/// The recipients of a building for whom nobody answers, and since when, as far as that is known; at
/// most `most`.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_unguarded(
    reads: &mut impl Reads,
    building: BuildingId,
    most: usize,
) -> anyhow::Result<Vec<(RecipientId, Moment)>> {
    let rows = sqlx::query_as(
        "select recipient.id, max(recipient.added_at, coalesce(max(guardian.ended_at), 0)) \
         from recipient left join guardian on guardian.recipient_id = recipient.id \
         where building_id = ?1 and removed_at is null group by recipient.id \
         having coalesce(sum(guardian.agreed_at is not null and guardian.ended_at is null), 0) = 0 \
         order by recipient.id limit ?2",
    );
    Ok(rows.bind(building).bind(i64::try_from(most)?).fetch_all(reads.read()).await?)
}

/// For whom somebody answers in a building, the first first.
///
/// # Errors
/// If the database cannot be read or a name does not open.
pub async fn list_of_guardian(
    reads: &mut impl Reads,
    member: Member,
) -> anyhow::Result<Vec<Recipient>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select recipient.id, building_id, household_id, called, kind, recipient.agreed_at, agreed_by, \
         removed_at, removed_by from guardian join recipient on recipient.id = guardian.recipient_id \
         where guardian.person_id = ?1 and guardian.agreed_at is not null \
         and guardian.ended_at is null and building_id = ?2 and removed_at is null order by recipient.id",
    )
    .bind(member.person)
    .bind(member.building)
    .fetch_all(reads.read())
    .await?;
    open_all(reads, rows)
}

/// The name of a recipient wherever it is, for those who are told what is kept of themselves.
///
/// # Errors
/// If the database cannot be read or the name does not open.
pub async fn held(reads: &mut impl Reads, id: RecipientId) -> anyhow::Result<Option<Recipient>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, building_id, household_id, called, kind, agreed_at, agreed_by, removed_at, removed_by \
         from recipient where id = ?1",
    )
    .bind(id)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| open(reads, row)).transpose()
}

impl Tx {
    /// Notes a recipient.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn add_recipient(
        &mut self,
        by: Member,
        household: Option<HouseholdId>,
        name: &str,
    ) -> anyhow::Result<RecipientId> {
        let (id, now): (RecipientId, _) = (self.next_id(), self.now());
        let name = self.keyring().seal(CALLED, id.0, name)?;
        sqlx::query(
            "insert into recipient (id, building_id, household_id, called, added_at, added_by) \
             values (?1, ?2, ?3, ?4, ?5, ?6)",
        )
        .bind(id)
        .bind(by.building)
        .bind(household)
        .bind(name)
        .bind(now)
        .bind(by.person)
        .execute(self.write().await?)
        .await?;
        Ok(id)
    }

    /// Saves where a recipient lives, who they are, whether they agreed, and whether they are on the
    /// list.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn save_recipient(&mut self, recipient: &Recipient) -> anyhow::Result<()> {
        sqlx::query(
            "update recipient set household_id = ?2, kind = ?3, agreed_at = ?4, agreed_by = ?5, \
             removed_at = ?6, removed_by = ?7 where id = ?1",
        )
        .bind(recipient.id)
        .bind(recipient.household)
        .bind(recipient.kind.map(Kind::name))
        .bind(recipient.agreed.map(|(at, _)| at))
        .bind(recipient.agreed.and_then(|(_, by)| by))
        .bind(recipient.removed.map(|(at, _)| at))
        .bind(recipient.removed.and_then(|(_, by)| by))
        .execute(self.write().await?)
        .await?;
        Ok(())
    }
}

/// Forgets those who were taken off the list, and that somebody answered for them, once that cannot be
/// undone any more.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    let before = now.minus(SECOND_THOUGHTS);
    sqlx::query("delete from recipient where removed_at <= ?1")
        .bind(before)
        .execute(&mut *connection)
        .await?;
    sqlx::query("delete from guardian where ended_at <= ?1 and agreed_at is not null")
        .bind(before)
        .execute(connection)
        .await?;
    Ok(())
}

/// What is sealed of recipients.
pub const SEALED: &[Resealing] = &[Resealing {
    column: CALLED,
    list: |on, after| {
        let rows =
            sqlx::query_as("select id, called from recipient where id > ?1 order by id limit 500");
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update recipient set called = unhex(fresh.value ->> 1) from json_each(?1) as fresh where recipient.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
