//! The roll of a building: who lives there, by the name that neighbours know, and what they tell of
//! where.

use std::collections::BTreeMap;

use super::detail::{self, Circle, DetailId, Kind};
use super::id::{BuildingId, Member, PersonId};
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

/// Somebody who said that they are on duty, and where they live, as far as they tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDuty {
    /// Who.
    pub person: PersonId,
    /// Their entrance.
    pub entrance: Option<String>,
    /// Their floor.
    pub floor: Option<String>,
}

/// How far two live from one another, by entrance and floor: nought for the same floor, one for the same
/// entrance, two for elsewhere in the building, or where it is not told.
pub fn distance(entrances: [Option<&str>; 2], floors: [Option<&str>; 2]) -> u8 {
    let same = |[one, other]: [Option<&str>; 2]| one.is_some() && one == other;
    match (same(entrances), same(floors)) {
        (true, true) => 0,
        (true, false) => 1,
        (false, _) => 2,
    }
}

/// Those of a building who said that they are on duty now and can be written to, at most `most`; and
/// the one who asks, first, wherever they are. It is for the program alone, which asks the nearest
/// first: what somebody tells nobody is told to nobody.
///
/// # Errors
/// If the database cannot be read or what they said does not open.
pub async fn list_on_duty(
    reads: &mut impl Reads,
    asker: Member,
    most: usize,
) -> anyhow::Result<(OnDuty, Vec<OnDuty>)> {
    type Row = (PersonId, DetailId, Sealed);
    let rows: Vec<Row> = sqlx::query_as(
        "select detail.person_id, detail.id, detail.value from detail \
         join membership on membership.building_id = detail.building_id \
         and membership.person_id = detail.person_id and membership.left_at is null \
         and membership.admitted_at is not null \
         join person on person.id = detail.person_id and person.chat_opened_at is not null \
         where detail.building_id = ?1 and detail.kind = 'presence' and detail.value is not null \
         and coalesce(detail.until_at, ?2 + 1) > ?2 and detail.person_id <> ?3 \
         order by detail.person_id limit ?4",
    )
    .bind(asker.building)
    .bind(reads.now())
    .bind(asker.person)
    .bind(i64::try_from(most)?)
    .fetch_all(reads.read())
    .await?;
    let mut people = vec![asker.person];
    for (person, id, value) in rows {
        if reads.keyring().open(detail::VALUE, id.0, &value)? == detail::ON_DUTY {
            people.push(person);
        }
    }
    let places: Vec<(PersonId, DetailId, String, Sealed)> = sqlx::query_as(
        "select person_id, id, kind, value from detail \
         where building_id = ?1 and kind in ('entrance', 'floor') and value is not null \
         and person_id in (select value from json_each(?2))",
    )
    .bind(asker.building)
    .bind(serde_json::to_string(&people)?)
    .fetch_all(reads.read())
    .await?;
    let mut found: Vec<OnDuty> =
        people.into_iter().map(|person| OnDuty { person, entrance: None, floor: None }).collect();
    for (person, id, kind, value) in places {
        let value = reads.keyring().open(detail::VALUE, id.0, &value)?;
        for known in found.iter_mut().filter(|known| known.person == person) {
            match Kind::named(&kind) {
                Some(Kind::Entrance) => known.entrance = Some(value.clone()),
                Some(Kind::Floor) => known.floor = Some(value.clone()),
                _ => {}
            }
        }
    }
    let others = found.split_off(1);
    let asking = found.pop();
    let nowhere = OnDuty { person: asker.person, entrance: None, floor: None };
    Ok((asking.unwrap_or(nowhere), others))
}

/// Somebody who lives in a building and can be written to, as far as it matters to whom a call for help
/// goes. It is for the program alone, which calls the nearest first: what somebody tells nobody is told
/// to nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reachable {
    /// Who.
    pub person: PersonId,
    /// True if they moderate.
    pub moderates: bool,
    /// True in their first days in a building that is older, until a moderator gives their word.
    pub is_new: bool,
    /// Their entrance.
    pub entrance: Option<String>,
    /// Their floor.
    pub floor: Option<String>,
    /// Whether they are here.
    pub presence: Presence,
}

/// Whether somebody is here, as they said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// They said nothing else.
    #[default]
    Here,
    /// They are on duty.
    OnDuty,
    /// They are away.
    Away,
}

/// Those who live in a building and can be written to, at most `most`, the longest known first.
///
/// # Errors
/// If the database cannot be read or what they said does not open.
pub async fn list_reachable(
    reads: &mut impl Reads,
    building: BuildingId,
    most: usize,
) -> anyhow::Result<Vec<Reachable>> {
    let rows: Vec<(PersonId, bool, bool)> = sqlx::query_as(
        "select person.id, moderator.id is not null, moderator.id is null and visitor.id is null \
          and membership.admitted_at > ?3 - building.new_days * 86400000 \
          and building.entered_at <= ?3 - building.new_days * 86400000 \
         from membership join person on person.id = membership.person_id \
          and person.chat_opened_at is not null and person.erased_at is null \
         join building on building.id = membership.building_id \
         left join \"grant\" as moderator on moderator.building_id = ?1 \
          and moderator.person_id = person.id and moderator.kind = 'moderator' \
          and moderator.revoked_at is null \
         left join \"grant\" as visitor on visitor.building_id = ?1 \
          and visitor.person_id = person.id and visitor.kind = 'doors' \
          and visitor.revoked_at is null \
         where membership.building_id = ?1 and membership.left_at is null \
         and membership.admitted_at is not null order by membership.person_id limit ?2",
    )
    .bind(building)
    .bind(i64::try_from(most)?)
    .bind(reads.now())
    .fetch_all(reads.read())
    .await?;
    let told: Vec<(PersonId, DetailId, String, Sealed)> = sqlx::query_as(
        "select person_id, id, kind, value from detail \
         where building_id = ?1 and kind in ('entrance', 'floor', 'presence') and value is not null \
         and (until_at is null or until_at > ?2)",
    )
    .bind(building)
    .bind(reads.now())
    .fetch_all(reads.read())
    .await?;
    let mut details: BTreeMap<PersonId, Vec<(Kind, String)>> = BTreeMap::new();
    for (person, id, kind, value) in told {
        if let Some(kind) = Kind::named(&kind) {
            let value = reads.keyring().open(detail::VALUE, id.0, &value)?;
            details.entry(person).or_default().push((kind, value));
        }
    }
    let reachable = rows.into_iter().map(|(person, moderates, is_new)| {
        let told = details.remove(&person).unwrap_or_default();
        let find = |wanted: Kind| {
            told.iter().find(|(kind, _)| *kind == wanted).map(|(_, value)| value.clone())
        };
        let presence = find(Kind::Presence);
        Reachable {
            person,
            moderates,
            is_new,
            entrance: find(Kind::Entrance),
            floor: find(Kind::Floor),
            presence: match presence.as_deref() {
                Some(detail::ON_DUTY) => Presence::OnDuty,
                Some(detail::AWAY) => Presence::Away,
                Some(_) | None => Presence::Here,
            },
        }
    });
    Ok(reachable.collect())
}
