//! Households: who lives together behind one door. Where that is, is sealed; that two people tell the
//! same flat is known by a keyed fingerprint.

mod saving;

pub use saving::{SEALED, merge, remove_empty};

use super::clock::Moment;
use super::detail::{self, Kind};
use super::id::{BuildingId, Member, PersonId, id};
use super::phone::narrow;
use super::seal::{Column, Keyring, Sealed};
use super::tx::Reads;

const ENTRANCE: Column = Column { table: "household", name: "entrance" };
const FLAT: Column = Column { table: "household", name: "flat" };
/// What the fingerprints are for: by another purpose they would be others.
const PURPOSE: &str = "household";

id!(
    /// A household: one row for each building and flat.
    HouseholdId,
    "household"
);
id!(
    /// Somebody's word that they live in a household.
    HousemateId,
    "housemate"
);

/// A flat, as people tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its entrance; nothing where there is one only, or none was told.
    pub entrance: Option<String>,
    /// Its door.
    pub flat: String,
}

impl Place {
    /// The same for all ways of writing it: small letters of usual width, without blanks.
    fn folded(&self) -> String {
        let fold = |text: &str| -> String {
            let narrow = text.chars().map(narrow).filter(|letter| !letter.is_whitespace());
            narrow.collect::<String>().to_lowercase()
        };
        format!("{}\n{}", fold(self.entrance.as_deref().unwrap_or_default()), fold(&self.flat))
    }

    /// True if it is the same flat.
    pub fn is_same(&self, other: &Self) -> bool {
        self.folded() == other.folded()
    }
}

/// A household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Household {
    /// Which.
    pub id: HouseholdId,
    /// In which building.
    pub building: BuildingId,
    /// Behind which door.
    pub place: Place,
}

/// How somebody's word that they live there stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Those who live there are asked.
    Waiting,
    /// They live there.
    In,
    /// Those who live there do not know them.
    Refused,
}

impl Standing {
    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::In => "in",
            Self::Refused => "refused",
        }
    }

    fn named(name: &str) -> Self {
        match name {
            "in" => Self::In,
            "refused" => Self::Refused,
            _ => Self::Waiting,
        }
    }
}

/// Somebody who says that they live there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Housemate {
    /// In which household.
    pub household: HouseholdId,
    /// Who.
    pub person: PersonId,
    /// Since when they say so.
    pub said_at: Moment,
    /// How it stands.
    pub standing: Standing,
    /// Who said so; nothing where nobody had to be asked.
    pub decider: Option<PersonId>,
    /// When that was decided.
    pub decided_at: Option<Moment>,
}

#[derive(sqlx::FromRow)]
struct Row {
    household_id: HouseholdId,
    person_id: PersonId,
    said_at: Moment,
    state: String,
    decider_id: Option<PersonId>,
    decided_at: Option<Moment>,
}

impl Row {
    fn into_housemate(self) -> Housemate {
        Housemate {
            household: self.household_id,
            person: self.person_id,
            said_at: self.said_at,
            standing: Standing::named(&self.state),
            decider: self.decider_id,
            decided_at: self.decided_at,
        }
    }
}

/// Where somebody told that they live in a building; nothing if they told no flat.
///
/// # Errors
/// If the database cannot be read or what they said does not open.
pub async fn place_of(reads: &mut impl Reads, member: Member) -> anyhow::Result<Option<Place>> {
    let details = detail::list(reads, member).await?;
    let told = |kind| details.iter().find(|one| one.kind == kind).and_then(|one| one.value.clone());
    let entrance = told(Kind::Entrance);
    Ok(told(Kind::Flat).map(|flat| Place { entrance, flat }))
}

/// A household of a building.
///
/// # Errors
/// If the database cannot be read or its flat does not open.
pub async fn find(
    reads: &mut impl Reads,
    building: BuildingId,
    id: HouseholdId,
) -> anyhow::Result<Option<Household>> {
    let row: Option<(Option<Sealed>, Sealed)> =
        sqlx::query_as("select entrance, flat from household where id = ?1 and building_id = ?2")
            .bind(id)
            .bind(building)
            .fetch_optional(reads.read())
            .await?;
    let open = |(entrance, flat): (Option<Sealed>, Sealed)| {
        let place = open_place(reads.keyring(), id, entrance.as_ref(), &flat)?;
        anyhow::Ok(Household { id, building, place })
    };
    row.map(open).transpose()
}

fn open_place(
    keyring: &Keyring,
    id: HouseholdId,
    entrance: Option<&Sealed>,
    flat: &Sealed,
) -> anyhow::Result<Place> {
    let entrance = entrance.map(|entrance| keyring.open(ENTRANCE, id.0, entrance)).transpose()?;
    Ok(Place { entrance, flat: keyring.open(FLAT, id.0, flat)? })
}

/// Where somebody says that they live in a building, and how it stands.
///
/// # Errors
/// If the database cannot be read.
pub async fn housemate(
    reads: &mut impl Reads,
    member: Member,
) -> anyhow::Result<Option<Housemate>> {
    let row: Option<Row> = sqlx::query_as(
        "select household_id, person_id, said_at, state, decider_id, decided_at from housemate \
         join household on household.id = housemate.household_id \
         where housemate.person_id = ?1 and household.building_id = ?2",
    )
    .bind(member.person)
    .bind(member.building)
    .fetch_optional(reads.read())
    .await?;
    Ok(row.map(Row::into_housemate))
}

/// Everybody who says that they live in a household, the first first.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_housemates(
    reads: &mut impl Reads,
    household: HouseholdId,
) -> anyhow::Result<Vec<Housemate>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select household_id, person_id, said_at, state, decider_id, decided_at from housemate \
         where household_id = ?1 order by id",
    )
    .bind(household)
    .fetch_all(reads.read())
    .await?;
    Ok(rows.into_iter().map(Row::into_housemate).collect())
}

/// Those in a building who say that they live somewhere, and whom nobody has taken in there, the first
/// first.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_doubted(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<Housemate>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select household_id, person_id, said_at, state, decider_id, decided_at from household \
         join housemate on housemate.household_id = household.id \
         where household.building_id = ?1 and state <> 'in' order by housemate.id",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await?;
    Ok(rows.into_iter().map(Row::into_housemate).collect())
}

/// Wherever somebody says that they live, for what they are told of it.
///
/// # Errors
/// If the database cannot be read or a flat does not open.
pub async fn list_held(
    reads: &mut impl Reads,
    person: PersonId,
) -> anyhow::Result<Vec<(Household, Housemate)>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select household_id, person_id, said_at, state, decider_id, decided_at from housemate \
         where person_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    let mut held = Vec::with_capacity(rows.len());
    for housemate in rows.into_iter().map(Row::into_housemate) {
        let building: Option<BuildingId> =
            sqlx::query_scalar("select building_id from household where id = ?1")
                .bind(housemate.household)
                .fetch_optional(reads.read())
                .await?;
        let Some(building) = building else { continue };
        if let Some(household) = find(reads, building, housemate.household).await? {
            held.push((household, housemate));
        }
    }
    Ok(held)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(entrance: Option<&str>, flat: &str) -> Place {
        Place { entrance: entrance.map(str::to_owned), flat: flat.to_owned() }
    }

    #[test]
    fn a_flat_is_the_same_however_it_is_written() {
        assert!(place(Some("B"), "12B").is_same(&place(Some("ｂ"), "１２ b")));
        assert!(place(None, "502").is_same(&place(Some(""), "502")));
        assert!(!place(Some("1"), "2").is_same(&place(None, "12")));
        assert!(!place(Some("2"), "502").is_same(&place(Some("3"), "502")));
    }
}
