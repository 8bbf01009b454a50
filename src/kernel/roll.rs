//! The roll of a building: who lives there, by the name that neighbours know, and what they tell of
//! where.

use super::detail::{self, Circle, DetailId, Kind};
use super::id::{BuildingId, PersonId};
use super::person::{self, Name};
use super::seal::Sealed;
use super::tx::Reads;

/// Somebody on the roll.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Who.
    pub person: PersonId,
    /// Their name, as they wish it; nothing if there is none.
    pub name: Option<Name>,
}

/// Where somebody lives in the building, as they tell it.
#[derive(Clone, Debug)]
pub struct Place {
    /// Who.
    pub person: PersonId,
    /// Their entrance, or their flat.
    pub kind: Kind,
    /// What they say.
    pub value: String,
    /// Who may read it.
    pub readers: Circle,
}

/// Who lives in a building, the longest known first; at most `most`.
///
/// # Errors
/// If the database cannot be read or a name does not open.
pub async fn list(
    reads: &mut impl Reads,
    building: BuildingId,
    most: usize,
) -> anyhow::Result<Vec<Entry>> {
    type Row = (PersonId, Option<Sealed>, Option<DetailId>, Option<Sealed>);
    let rows: Vec<Row> = sqlx::query_as(
        "select person.id, person.name, called.id, called.value from membership \
         join person on person.id = membership.person_id and person.erased_at is null \
         left join detail as called on called.person_id = person.id and called.kind = 'name' \
         where membership.building_id = ?1 and membership.left_at is null and membership.admitted_at is not null \
         order by membership.person_id limit ?2",
    )
    .bind(building)
    .bind(i64::try_from(most)?)
    .fetch_all(reads.read())
    .await?;
    let open = |(person, name, called, wish): Row| {
        let name = match (called, wish) {
            (Some(called), Some(wish)) => {
                let wish = reads.keyring().open(detail::VALUE, called.0, &wish)?;
                Some(Name::new(&wish))
            }
            _ => person::open_name(reads, person, name.as_ref())?,
        };
        Ok(Entry { person, name })
    };
    rows.into_iter().map(open).collect()
}

/// Where the people of a building live in it, at most `most`: every entrance, and the flats that
/// more than a pair may read.
///
/// # Errors
/// If the database cannot be read or what they said does not open.
pub async fn list_places(
    reads: &mut impl Reads,
    building: BuildingId,
    most: usize,
) -> anyhow::Result<Vec<Place>> {
    type Row = (PersonId, DetailId, String, Sealed, String);
    let rows: Vec<Row> = sqlx::query_as(
        "select person_id, id, kind, value, readers from detail \
         where building_id = ?1 and value is not null and (kind = 'entrance' \
          or (kind = 'flat' and readers in ('building', 'entrance', 'moderators'))) limit ?2",
    )
    .bind(building)
    .bind(i64::try_from(most)?)
    .fetch_all(reads.read())
    .await?;
    let mut places = Vec::with_capacity(rows.len());
    for (person, id, kind, value, readers) in rows {
        if let (Some(kind), Some(readers)) = (Kind::named(&kind), Circle::named(&readers)) {
            let value = reads.keyring().open(detail::VALUE, id.0, &value)?;
            places.push(Place { person, kind, value, readers });
        }
    }
    Ok(places)
}
