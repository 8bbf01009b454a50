//! Details: what somebody tells of themselves, and who may read each of them. What they say is
//! sealed.

use sqlx::SqliteConnection;

use super::clock::Moment;
use super::id::{BuildingId, Member, PersonId, id};
use super::resealing::Resealing;
use super::seal::{Column, Sealed};
use super::tx::{Reads, Tx};

/// How it is stored that somebody is away.
pub const AWAY: &str = "away";

pub(super) const VALUE: Column = Column { table: "detail", name: "value" };
/// How the presence of somebody is stored who said that they are on duty.
pub const ON_DUTY: &str = "duty";

id!(
    /// A detail: one row for each person, kind and building.
    DetailId,
    "detail"
);

/// What a detail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What neighbours call them.
    Name,
    /// Where in the building they live.
    Entrance,
    /// On which floor.
    Floor,
    /// Behind which door.
    Flat,
    /// Where they can be called.
    Phone,
    /// What they speak.
    Languages,
    /// What they like to help with.
    Offers,
    /// Whether they are on duty, or away.
    Presence,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Entrance,
        Self::Floor,
        Self::Flat,
        Self::Phone,
        Self::Languages,
        Self::Offers,
        Self::Presence,
    ];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Entrance => "entrance",
            Self::Floor => "floor",
            Self::Flat => "flat",
            Self::Phone => "phone",
            Self::Languages => "languages",
            Self::Offers => "offers",
            Self::Presence => "presence",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// In which building it is so; nothing for what is theirs wherever they live.
    fn place(self, building: BuildingId) -> Option<BuildingId> {
        match self {
            Self::Name | Self::Phone | Self::Languages => None,
            Self::Entrance | Self::Floor | Self::Flat | Self::Offers | Self::Presence => {
                Some(building)
            }
        }
    }
}

/// Who may read a detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circle {
    /// Everybody in the building.
    Building,
    /// Those of the same entrance.
    Entrance,
    /// Whom they help, and who helps them.
    Pair,
    /// Those who moderate the building.
    Moderators,
    /// Nobody.
    Nobody,
}

impl Circle {
    /// All of them, the widest first.
    pub const ALL: [Self; 5] =
        [Self::Building, Self::Entrance, Self::Pair, Self::Moderators, Self::Nobody];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Building => "building",
            Self::Entrance => "entrance",
            Self::Pair => "pair",
            Self::Moderators => "moderators",
            Self::Nobody => "nobody",
        }
    }

    /// The circle with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|circle| circle.name() == name)
    }
}

/// A detail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    id: DetailId,
    /// What it is about.
    pub kind: Kind,
    /// What they say; nothing if they only chose who may read it.
    pub value: Option<String>,
    /// Until when it is so; nothing if until they say otherwise.
    pub until: Option<Moment>,
    /// Who may read it.
    pub readers: Circle,
}

/// What somebody tells of themselves in a building, where they told anything. What has ended is
/// not told any more.
///
/// # Errors
/// If the database cannot be read or what they said does not open.
pub async fn list(reads: &mut impl Reads, member: Member) -> anyhow::Result<Vec<Detail>> {
    type Row = (DetailId, String, Option<Sealed>, Option<Moment>, String);
    let rows: Vec<Row> = sqlx::query_as(
        "select id, kind, value, until_at, readers from detail \
         where person_id = ?1 and coalesce(building_id, ?2) = ?2",
    )
    .bind(member.person)
    .bind(member.building)
    .fetch_all(reads.read())
    .await?;
    let now = reads.now();
    let mut details = Vec::with_capacity(rows.len());
    for (id, kind, value, until, readers) in rows {
        let (Some(kind), Some(readers)) = (Kind::named(&kind), Circle::named(&readers)) else {
            continue;
        };
        let is_over = until.is_some_and(|until| until <= now);
        let value = match value.filter(|_| !is_over) {
            Some(value) => Some(reads.keyring().open(VALUE, id.0, &value)?),
            None => None,
        };
        details.push(Detail { id, kind, value, until: until.filter(|_| !is_over), readers });
    }
    Ok(details)
}

/// A detail as it is kept, wherever it was told.
#[derive(Clone, Debug)]
pub struct Held {
    /// In which building; nothing for what is so wherever they live.
    pub building: Option<BuildingId>,
    /// What it is about.
    pub kind: String,
    /// What they say.
    pub value: Option<String>,
    /// Until when it is so.
    pub until: Option<Moment>,
    /// Who may read it.
    pub readers: String,
}

/// All details that are kept of somebody, for what they are told of them.
///
/// # Errors
/// If the database cannot be read or what they said does not open.
pub async fn list_held(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Held>> {
    type Row = (DetailId, Option<BuildingId>, String, Option<Sealed>, Option<Moment>, String);
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, kind, value, until_at, readers from detail \
         where person_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    let open = |(id, building, kind, value, until, readers): Row| {
        let value = value.map(|value| reads.keyring().open(VALUE, id.0, &value)).transpose()?;
        Ok(Held { building, kind, value, until, readers })
    };
    rows.into_iter().map(open).collect()
}

/// What decides who is asked for help in a building, of everybody who lives there: what they like to
/// help with, whether they are here, and at which entrance. Nobody reads it; the nearest are found.
///
/// # Errors
/// If the database cannot be read or what they said does not open.
pub async fn list_told(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<(PersonId, Kind, String)>> {
    let rows: Vec<(PersonId, DetailId, String, Sealed)> = sqlx::query_as(
        "select detail.person_id, detail.id, detail.kind, detail.value from detail \
         join membership on membership.building_id = detail.building_id \
          and membership.person_id = detail.person_id \
         where detail.building_id = ?1 and detail.kind in ('offers', 'presence', 'entrance') \
         and detail.value is not null and (detail.until_at is null or detail.until_at > ?2) \
         and membership.left_at is null and membership.admitted_at is not null",
    )
    .bind(building)
    .bind(reads.now())
    .fetch_all(reads.read())
    .await?;
    let open = |(person, id, kind, value): (PersonId, DetailId, String, Sealed)| {
        let kind = Kind::named(&kind)?;
        let value = reads.keyring().open(VALUE, id.0, &value);
        Some(value.map(|value| (person, kind, value)))
    };
    Ok(rows.into_iter().filter_map(open).collect::<Result<_, _>>()?)
}

/// The entrance of somebody in a building, if everybody there may read it.
///
/// # Errors
/// If the database cannot be read or it does not open.
pub async fn public_entrance(
    reads: &mut impl Reads,
    member: Member,
) -> anyhow::Result<Option<String>> {
    let row: Option<(DetailId, Sealed)> = sqlx::query_as(
        "select id, value from detail where person_id = ?1 and kind = 'entrance' \
         and coalesce(building_id, 0) = ?2 and readers = 'building' and value is not null",
    )
    .bind(member.person)
    .bind(member.building)
    .fetch_optional(reads.read())
    .await?;
    let open = |(id, value): (DetailId, Sealed)| reads.keyring().open(VALUE, id.0, &value);
    Ok(row.map(open).transpose()?)
}

impl Tx {
    /// Keeps what somebody tells of themselves, in place of what they told before.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn save_detail(
        &mut self,
        member: Member,
        known: Option<&Detail>,
        kind: Kind,
        telling: &Telling,
    ) -> anyhow::Result<()> {
        let id = known.map_or_else(|| self.next_id(), |known| known.id);
        let value = match &telling.value {
            Some(value) => Some(self.keyring().seal(VALUE, id.0, value)?),
            None => None,
        };
        sqlx::query(
            "insert into detail (id, person_id, building_id, kind, value, until_at, readers) \
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
             on conflict (id) do update set value = excluded.value, \
             until_at = excluded.until_at, readers = excluded.readers",
        )
        .bind(id)
        .bind(member.person)
        .bind(kind.place(member.building))
        .bind(kind.name())
        .bind(value)
        .bind(telling.until)
        .bind(telling.readers.name())
        .execute(self.write().await?)
        .await?;
        Ok(())
    }
}

impl Tx {
    /// Forgets all that somebody told of themselves.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn forget_details(&mut self, person: PersonId) -> sqlx::Result<()> {
        self.fold_log();
        forget_of(self.write().await?, person).await
    }
}

/// What somebody tells, as it is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// What they say; nothing empties it.
    pub value: Option<String>,
    /// Until when.
    pub until: Option<Moment>,
    /// Who may read it.
    pub readers: Circle,
}

/// Forgets all that somebody told of themselves.
///
/// # Errors
/// If the database cannot be written.
pub(super) async fn forget_of(
    connection: &mut SqliteConnection,
    person: PersonId,
) -> sqlx::Result<()> {
    sqlx::query("delete from detail where person_id = ?1").bind(person).execute(connection).await?;
    Ok(())
}

/// Forgets what somebody told of themselves in a building.
///
/// # Errors
/// If the database cannot be written.
pub(super) async fn forget_there(
    connection: &mut SqliteConnection,
    member: Member,
) -> sqlx::Result<()> {
    sqlx::query("delete from detail where person_id = ?1 and building_id = ?2")
        .bind(member.person)
        .bind(member.building)
        .execute(connection)
        .await?;
    Ok(())
}

/// What people told in a building goes over into another, unless they told it there.
///
/// # Errors
/// If the database cannot be written.
pub(super) async fn merge(
    connection: &mut SqliteConnection,
    twin: BuildingId,
    into: BuildingId,
) -> sqlx::Result<()> {
    sqlx::query("update or ignore detail set building_id = ?2 where building_id = ?1")
        .bind(twin)
        .bind(into)
        .execute(connection)
        .await?;
    Ok(())
}

/// Forgets what has ended; who may read it stays.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("update detail set value = null, until_at = null where until_at <= ?1")
        .bind(now)
        .execute(connection)
        .await?;
    Ok(())
}

/// What is sealed of details.
pub const SEALED: &[Resealing] = &[Resealing {
    column: VALUE,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, value from detail where id > ?1 and value is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update detail set value = unhex(fresh.value ->> 1) from json_each(?1) as fresh where detail.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
