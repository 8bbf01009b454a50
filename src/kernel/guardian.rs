//! Guardians: those who answer for a recipient. That somebody does, or moderates the building where
//! nobody need be asked, is proved here, inside the transaction that acts.

use super::actor::{Actor, Denied};
use super::clock::Moment;
use super::id::{BuildingId, Member, PersonId, id};
use super::membership;
use super::recipient::{self, Recipient, RecipientId};
use super::tx::{Reads, Tx};

id!(
    /// Somebody's word that they answer for a recipient.
    GuardianId,
    "guardian"
);

/// Proof that somebody answers for a recipient, or moderates their building.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guardian {
    member: Member,
    recipient: RecipientId,
    agreed: bool,
}

/// Proof that somebody may do something in the name of a recipient, who agreed to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnBehalf {
    member: Member,
    recipient: RecipientId,
}

impl Guardian {
    /// Who they are, and where.
    pub fn member(&self) -> Member {
        self.member
    }

    /// The proof that they may act for the recipient; nothing before the recipient agreed.
    pub fn on_behalf(&self) -> Option<OnBehalf> {
        let Self { member, recipient, agreed } = *self;
        agreed.then_some(OnBehalf { member, recipient })
    }
}

impl OnBehalf {
    /// Who acts, and where.
    pub fn member(&self) -> Member {
        self.member
    }

    /// For whom.
    pub fn recipient(&self) -> RecipientId {
        self.recipient
    }
}

/// Why somebody holds no such proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoGuardian {
    /// They do not live there.
    Denied(Denied),
    /// There is no such recipient, or none any more.
    Gone,
    /// They do not answer for them.
    NotTheirs,
}

/// Proof that somebody answers for a recipient of a building, and the recipient.
///
/// # Errors
/// If the database cannot be read.
pub async fn prove(
    reads: &mut impl Reads,
    actor: &Actor,
    building: BuildingId,
    id: RecipientId,
) -> anyhow::Result<Result<(Guardian, Recipient), NoGuardian>> {
    let member = match actor.resident_of(building) {
        Ok(resident) => resident.member(),
        Err(denied) => return Ok(Err(NoGuardian::Denied(denied))),
    };
    let Some(known) = recipient::find(reads, building, id).await? else {
        return Ok(Err(NoGuardian::Gone));
    };
    let moderates = actor.moderator_of(building).is_ok();
    let answers = moderates || find(reads, id, member.person).await?.is_some_and(Guard::answers);
    if !answers {
        return Ok(Err(NoGuardian::NotTheirs));
    }
    let agreed = known.agreed.is_some() && known.removed.is_none();
    Ok(Ok((Guardian { member, recipient: id, agreed }, known)))
}

/// How somebody's word that they answer for a recipient stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Guard {
    /// For whom.
    #[sqlx(rename = "recipient_id")]
    pub recipient: RecipientId,
    /// Who.
    #[sqlx(rename = "person_id")]
    pub person: PersonId,
    /// When they were asked.
    pub asked_at: Moment,
    /// By whom.
    pub asked_by: Option<PersonId>,
    /// Since when they answer; nothing if they have not said so.
    pub agreed_at: Option<Moment>,
    /// When they stopped, or said that they cannot.
    pub ended_at: Option<Moment>,
}

impl Guard {
    /// True if they answer for them.
    pub fn answers(self) -> bool {
        self.agreed_at.is_some() && self.ended_at.is_none()
    }

    /// True if they were asked, and have not said anything.
    pub fn is_asked(self) -> bool {
        self.agreed_at.is_none() && self.ended_at.is_none()
    }
}

/// The word of somebody for a recipient.
///
/// # Errors
/// If the database cannot be read.
pub async fn find(
    reads: &mut impl Reads,
    recipient: RecipientId,
    person: PersonId,
) -> sqlx::Result<Option<Guard>> {
    sqlx::query_as(
        "select recipient_id, person_id, asked_at, asked_by, agreed_at, ended_at from guardian \
         where recipient_id = ?1 and person_id = ?2",
    )
    .bind(recipient)
    .bind(person)
    .fetch_optional(reads.read())
    .await
}

/// All who answer for a recipient, were asked, or stopped, the first first.
///
/// # Errors
/// If the database cannot be read.
pub async fn list(reads: &mut impl Reads, recipient: RecipientId) -> sqlx::Result<Vec<Guard>> {
    sqlx::query_as(
        "select recipient_id, person_id, asked_at, asked_by, agreed_at, ended_at from guardian \
         where recipient_id = ?1 order by id",
    )
    .bind(recipient)
    .fetch_all(reads.read())
    .await
}

/// All recipients for whom somebody answers, was asked, or stopped, in whatever building.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_held(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Vec<Guard>> {
    sqlx::query_as(
        "select recipient_id, person_id, asked_at, asked_by, agreed_at, ended_at from guardian \
         where person_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}

/// Those who answer for a recipient; where nobody does, those who moderate the building.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_answering(
    reads: &mut impl Reads,
    building: BuildingId,
    recipient: RecipientId,
) -> sqlx::Result<Vec<PersonId>> {
    let guards = list(reads, recipient).await?.into_iter().filter(|guard| guard.answers());
    let guards: Vec<PersonId> = guards.map(|guard| guard.person).collect();
    if guards.is_empty() {
        return membership::list_moderators(reads, building).await;
    }
    Ok(guards)
}

/// True if nobody answers for a recipient but those who moderate.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_unguarded(reads: &mut impl Reads, recipient: RecipientId) -> sqlx::Result<bool> {
    Ok(!list(reads, recipient).await?.into_iter().any(Guard::answers))
}

impl Tx {
    /// Notes how somebody's word for a recipient stands.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn save_guard(&mut self, guard: Guard) -> sqlx::Result<()> {
        let id: GuardianId = self.next_id();
        sqlx::query(
            "insert into guardian (id, recipient_id, person_id, asked_at, asked_by, agreed_at, ended_at) \
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (recipient_id, person_id) do update \
             set asked_at = excluded.asked_at, asked_by = excluded.asked_by, \
             agreed_at = excluded.agreed_at, ended_at = excluded.ended_at",
        )
        .bind(id)
        .bind(guard.recipient)
        .bind(guard.person)
        .bind(guard.asked_at)
        .bind(guard.asked_by)
        .bind(guard.agreed_at)
        .bind(guard.ended_at)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Forgets the word of somebody for a recipient.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn remove_guard(
        &mut self,
        recipient: RecipientId,
        person: PersonId,
    ) -> sqlx::Result<()> {
        sqlx::query("delete from guardian where recipient_id = ?1 and person_id = ?2")
            .bind(recipient)
            .bind(person)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }
}
