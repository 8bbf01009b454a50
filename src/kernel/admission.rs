//! Who is let in: how a building takes people in, the code that hangs in its hallway, and the word
//! that makes a member of somebody in its group. Who is let in is told by [`super::actor`].

use super::actor::Moderator;
use super::id::{BuildingId, Member};
use super::resealing::Resealing;
use super::seal::{Column, Sealed};
use super::tx::{Reads, Tx};

const CODE: Column = Column { table: "building", name: "flat_code" };
/// So many codes there are: six digits.
const CODES: u32 = 1_000_000;

/// How a building takes people in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Whoever is in the group is a neighbour.
    Open,
    /// A moderator says yes.
    Approval,
    /// They type the code that hangs in the hallway, or a moderator says yes.
    Code,
    /// Neighbours say that they know them, or a moderator says yes.
    Vouches,
}

impl Policy {
    /// All of them, the easiest first.
    pub const ALL: [Self; 4] = [Self::Open, Self::Approval, Self::Code, Self::Vouches];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Approval => "approval",
            Self::Code => "code",
            Self::Vouches => "vouches",
        }
    }

    /// The policy with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.name() == name)
    }
}

/// The code that hangs in the hallway.
#[derive(Clone, PartialEq, Eq)]
pub struct FlatCode {
    /// Which one it is: each new one has the next number.
    pub number: i64,
    /// Its digits.
    pub digits: String,
}

/// How a building takes people in; by a moderator's word where that is not known.
///
/// # Errors
/// If the database cannot be read.
pub async fn policy(reads: &mut impl Reads, building: BuildingId) -> sqlx::Result<Policy> {
    let name: Option<String> = sqlx::query_scalar("select join_policy from building where id = ?1")
        .bind(building)
        .fetch_optional(reads.read())
        .await?;
    Ok(name.as_deref().and_then(Policy::named).unwrap_or(Policy::Approval))
}

/// The code that hangs in the hallway; nothing if there never was one.
///
/// # Errors
/// If the database cannot be read or the code does not open.
pub async fn flat_code(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Option<FlatCode>> {
    let row: Option<(Option<Sealed>, i64)> =
        sqlx::query_as("select flat_code, flat_code_number from building where id = ?1")
            .bind(building)
            .fetch_optional(reads.read())
            .await?;
    let Some((Some(sealed), number)) = row else { return Ok(None) };
    let digits = reads.keyring().open(CODE, building.0, &sealed)?;
    Ok(Some(FlatCode { number, digits }))
}

impl Tx {
    /// Sets how a building takes people in.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn set_policy(&mut self, moderator: &Moderator, policy: Policy) -> sqlx::Result<()> {
        sqlx::query("update building set join_policy = ?2 where id = ?1")
            .bind(moderator.building())
            .bind(policy.name())
            .execute(self.write().await?)
            .await?;
        Ok(())
    }

    /// Makes a new code for the hallway, which takes the place of the one with this number; nothing
    /// changes if that is not the one in use.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn renew_flat_code(
        &mut self,
        moderator: &Moderator,
        number: i64,
    ) -> anyhow::Result<()> {
        let building = moderator.building();
        let purpose = format!("flat code {} {}", building.0, self.now().millis());
        let digits = format!("{:06}", self.draw_lot(&purpose, number, CODES));
        let sealed = self.keyring().seal(CODE, building.0, &digits)?;
        sqlx::query(
            "update building set flat_code = ?3, flat_code_number = flat_code_number + 1 \
             where id = ?1 and flat_code_number = ?2",
        )
        .bind(building)
        .bind(number)
        .bind(sealed)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Lets somebody in who is in the group. False if they are in already, or not in the group.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn admit(&mut self, member: Member) -> sqlx::Result<bool> {
        let now = self.now();
        let let_in = sqlx::query(
            "update membership set admitted_at = ?3 where building_id = ?1 and person_id = ?2 \
             and left_at is null and admitted_at is null",
        )
        .bind(member.building)
        .bind(member.person)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(let_in.rows_affected() == 1)
    }
}

/// What is sealed of it.
pub const SEALED: &[Resealing] = &[Resealing {
    column: CODE,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, flat_code from building where id > ?1 and flat_code is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update building set flat_code = unhex(fresh.value ->> 1) from json_each(?1) as fresh where building.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
