//! Trust: work that nobody does without a grant by two moderators, and the proof that somebody holds
//! one. How it is given and ends is told by the feature `grants`.

use super::actor::Resident;
use super::clock::Moment;
use super::id::{BuildingId, Member, id};
use super::tx::{Reads, Tx};

id!(
    /// A grant for a work: proposed, held, or over.
    TrustId,
    "trust"
);

/// Work for which somebody has to be trusted.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// Keys to neighbours' doors.
    Keys,
    /// Neighbours' money above the usual limit.
    Money,
    /// Insurance card, identity card or prescription in hand.
    Papers,
    /// The study desk for children.
    Desk,
    /// Visits at home.
    Visits,
    /// Health records and follow-up visits.
    Health,
    /// Counselling.
    Counsel,
    /// Legal advice.
    Law,
}

impl Work {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Keys,
        Self::Money,
        Self::Papers,
        Self::Desk,
        Self::Visits,
        Self::Health,
        Self::Counsel,
        Self::Law,
    ];

    /// The catalogue: the name under which it is stored, and its icon.
    fn entry(self) -> (&'static str, &'static str) {
        match self {
            Self::Keys => ("keys", "🔑"),
            Self::Money => ("money", "💰"),
            Self::Papers => ("papers", "🪪"),
            Self::Desk => ("desk", "📚"),
            Self::Visits => ("visits", "🏠"),
            Self::Health => ("health", "🩺"),
            Self::Counsel => ("counsel", "💬"),
            Self::Law => ("law", "📜"),
        }
    }

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        self.entry().0
    }

    /// The sign before its name.
    pub fn icon(self) -> &'static str {
        self.entry().1
    }

    /// The work with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|work| work.name() == name)
    }
}

/// Proof that somebody is trusted with a work where they live, at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trusted {
    member: Member,
    work: Work,
    until: Moment,
}

impl Trusted {
    /// The proof, read inside the transaction that acts; nothing if they are not trusted with it, or
    /// not any more: a grant ends by the clock, however late its timer is.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn find(tx: &mut Tx, resident: &Resident, work: Work) -> sqlx::Result<Option<Self>> {
        let member = resident.member();
        let now = tx.now();
        let until: Option<Moment> = sqlx::query_scalar(
            "select expires_at from trust where building_id = ?1 and person_id = ?2 and work = ?3 \
             and held_at is not null and ended_at is null and expires_at > ?4",
        )
        .bind(member.building)
        .bind(member.person)
        .bind(work.name())
        .bind(now)
        .fetch_optional(tx.read())
        .await?;
        Ok(until.map(|until| Self { member, work, until }))
    }

    /// Who they are.
    pub fn member(&self) -> Member {
        self.member
    }

    /// Where they live.
    pub fn building(&self) -> BuildingId {
        self.member.building
    }

    /// With what they are trusted.
    pub fn work(&self) -> Work {
        self.work
    }

    /// Until when.
    pub fn until(&self) -> Moment {
        self.until
    }
}

/// With what somebody is trusted now, and until when.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_held(
    reads: &mut impl Reads,
    member: Member,
) -> anyhow::Result<Vec<(Work, Moment)>> {
    let now = reads.now();
    let rows: Vec<(String, Moment)> = sqlx::query_as(
        "select work, expires_at from trust where building_id = ?1 and person_id = ?2 \
         and held_at is not null and ended_at is null and expires_at > ?3 order by id",
    )
    .bind(member.building)
    .bind(member.person)
    .bind(now)
    .fetch_all(reads.read())
    .await?;
    Ok(rows.into_iter().filter_map(|(work, until)| Some((Work::named(&work)?, until))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_work_has_a_name() {
        for work in Work::ALL {
            assert_eq!(Work::named(work.name()), Some(work));
        }
        assert_eq!(Work::named("gossip"), None);
    }
}
