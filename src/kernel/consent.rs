//! What somebody agreed to: a receipt for each purpose, with the day and the version of the words in
//! which it was asked; and when they took it back. A receipt is never changed but by that.
//!
//! What a building's help itself takes – a name on a card, the words of a need – is no purpose of
//! its own: whoever asks or helps wants it, and `/forgetme` ends it.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::clock::Moment;
use super::id::PersonId;
use super::tx::{Reads, Tx};

/// For what something is kept that nobody has to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Door and phone with what they ask, for who helps.
    Door,
    /// Photos and places with what they ask, for who helps.
    Attached,
    /// What they tell of themselves in `/me`, for those whom they choose.
    Profile,
    /// How one gets into their home, for whom they choose.
    Keys,
    /// That they are asked each day whether all is well, and whom they chose is told if not.
    CheckIn,
}

impl Purpose {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Door, Self::Attached, Self::Profile, Self::Keys, Self::CheckIn];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Door => "door",
            Self::Attached => "attached",
            Self::Profile => "profile",
            Self::Keys => "keys",
            Self::CheckIn => "checkin",
        }
    }

    /// The purpose that is stored under this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.name() == name)
    }

    /// The version of the words in which it is asked. Words that ask for more are another version.
    fn version(self) -> i64 {
        match self {
            Self::Door | Self::Attached | Self::Profile | Self::Keys | Self::CheckIn => 1,
        }
    }
}

/// That somebody agreed to something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// For what: a name, for a purpose may be gone by now.
    pub purpose: String,
    /// By which version of the words.
    pub version: i64,
    /// When.
    pub given_at: Moment,
    /// When they took it back.
    pub withdrawn_at: Option<Moment>,
}

impl Receipt {
    /// True if it is one for this that still stands.
    pub fn stands_for(&self, purpose: Purpose) -> bool {
        self.purpose == purpose.name() && self.withdrawn_at.is_none()
    }
}

/// All that somebody ever agreed to, the oldest first.
///
/// # Errors
/// If the database cannot be read.
pub async fn list(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Vec<Receipt>> {
    let rows: Vec<(String, i64, Moment, Option<Moment>)> = sqlx::query_as(
        "select purpose, version, given_at, withdrawn_at from consent where person_id = ?1 \
         order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    let receipt = |(purpose, version, given_at, withdrawn_at)| Receipt {
        purpose,
        version,
        given_at,
        withdrawn_at,
    };
    Ok(rows.into_iter().map(receipt).collect())
}

impl Tx {
    /// Notes that somebody gave what is kept for this, by the words of today; one receipt for each
    /// version is enough.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn note_consent(&mut self, person: PersonId, purpose: Purpose) -> sqlx::Result<()> {
        let now = self.now();
        sqlx::query(
            "insert into consent (person_id, purpose, version, given_at) values (?1, ?2, ?3, ?4) \
             on conflict (person_id, purpose, version) where withdrawn_at is null do nothing",
        )
        .bind(person)
        .bind(purpose.name())
        .bind(purpose.version())
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Notes that somebody takes back what they agreed to. False if nothing stood.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn withdraw_consent(
        &mut self,
        person: PersonId,
        purpose: Purpose,
    ) -> sqlx::Result<bool> {
        let now = self.now();
        let withdrawn = sqlx::query(
            "update consent set withdrawn_at = ?3 \
             where person_id = ?1 and purpose = ?2 and withdrawn_at is null",
        )
        .bind(person)
        .bind(purpose.name())
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(withdrawn.rows_affected() > 0)
    }
}

/// Forgets what somebody agreed to: nothing is kept of them any more.
///
/// # Errors
/// If the database cannot be written.
pub(super) async fn forget_of(
    connection: &mut SqliteConnection,
    person: PersonId,
) -> sqlx::Result<()> {
    sqlx::query("delete from consent where person_id = ?1")
        .bind(person)
        .execute(connection)
        .await?;
    Ok(())
}
