//! Grants: every statement of the feature.

use chrono::TimeDelta;
use sqlx::SqliteConnection;

use super::model::{Ending, Grounds, Span, State, Term, Trust};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::trust::{TrustId, Work};
use crate::kernel::tx::{Reads, Tx};

const WORDS: Column = Column { table: "trust", name: "words" };
/// What is over is kept for so long.
const KEPT: TimeDelta = TimeDelta::days(365);

#[derive(sqlx::FromRow)]
struct Row {
    id: TrustId,
    building_id: BuildingId,
    person_id: PersonId,
    work: String,
    grounds: String,
    words: Option<Sealed>,
    term_days: i64,
    proposer_id: Option<PersonId>,
    proposed_at: Moment,
    noticed_at: Option<Moment>,
    seconder_id: Option<PersonId>,
    held_at: Option<Moment>,
    expires_at: Option<Moment>,
    ended_at: Option<Moment>,
    ender_id: Option<PersonId>,
    ending: Option<String>,
}

impl Row {
    fn into_trust(self, reads: &impl Reads) -> anyhow::Result<Trust> {
        let span = self.held_at.zip(self.expires_at).map(|(since, until)| Span { since, until });
        let ending = self.ending.as_deref().and_then(Ending::named);
        let state = match (span, self.ended_at, ending) {
            (None, None, None) => State::Proposed,
            (Some(span), None, None) => State::Held(span),
            (span, Some(at), Some(ending)) => State::Over { span, at, by: self.ender_id, ending },
            _ => anyhow::bail!("a grant {} is over and is not", self.id.0),
        };
        let known = Work::named(&self.work)
            .zip(Grounds::named(&self.grounds))
            .zip(Term::of_days(self.term_days));
        let Some(((work, grounds), term)) = known else {
            anyhow::bail!("a grant {} is for {}", self.id.0, self.work)
        };
        let sealed = self.words.as_ref();
        let words =
            sealed.map(|words| reads.keyring().open(WORDS, self.id.0, words)).transpose()?;
        Ok(Trust {
            id: self.id,
            member: Member { person: self.person_id, building: self.building_id },
            work,
            grounds,
            words,
            term,
            proposer: self.proposer_id,
            proposed_at: self.proposed_at,
            noticed_at: self.noticed_at,
            seconder: self.seconder_id,
            state,
        })
    }
}

fn trusts(reads: &impl Reads, rows: Vec<Row>) -> anyhow::Result<Vec<Trust>> {
    rows.into_iter().map(|row| row.into_trust(reads)).collect()
}

/// Adds a grant that is proposed.
pub async fn add(tx: &mut Tx, trust: &Trust) -> anyhow::Result<()> {
    let words = trust.words.as_deref();
    let words = words.map(|words| tx.keyring().seal(WORDS, trust.id.0, words)).transpose()?;
    sqlx::query(
        "insert into trust (id, building_id, person_id, work, grounds, words, term_days, \
         proposer_id, proposed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )
    .bind(trust.id)
    .bind(trust.member.building)
    .bind(trust.member.person)
    .bind(trust.work.name())
    .bind(trust.grounds.name())
    .bind(words)
    .bind(trust.term.days())
    .bind(trust.proposer)
    .bind(trust.proposed_at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Saves how a grant stands.
pub async fn save(tx: &mut Tx, trust: &Trust) -> anyhow::Result<()> {
    let (span, over) = match trust.state {
        State::Proposed => (None, None),
        State::Held(span) => (Some(span), None),
        State::Over { span, at, by, ending } => (span, Some((at, by, ending))),
    };
    sqlx::query(
        "update trust set noticed_at = ?2, seconder_id = ?3, held_at = ?4, expires_at = ?5, \
         ended_at = ?6, ender_id = ?7, ending = ?8 where id = ?1",
    )
    .bind(trust.id)
    .bind(trust.noticed_at)
    .bind(trust.seconder)
    .bind(span.map(|span| span.since))
    .bind(span.map(|span| span.until))
    .bind(over.map(|(at, ..)| at))
    .bind(over.and_then(|(_, by, _)| by))
    .bind(over.map(|(.., ending)| ending.name()))
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// The grant with this id, wherever it is.
pub async fn find(reads: &mut impl Reads, trust: TrustId) -> anyhow::Result<Option<Trust>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, building_id, person_id, work, grounds, words, term_days, proposer_id, \
         proposed_at, noticed_at, seconder_id, held_at, expires_at, ended_at, ender_id, ending \
         from trust where id = ?1",
    )
    .bind(trust)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| row.into_trust(reads)).transpose()
}

/// What is proposed for somebody, or held by them, the oldest first.
pub async fn list_of(reads: &mut impl Reads, member: Member) -> anyhow::Result<Vec<Trust>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, person_id, work, grounds, words, term_days, proposer_id, \
         proposed_at, noticed_at, seconder_id, held_at, expires_at, ended_at, ender_id, ending \
         from trust where building_id = ?1 and person_id = ?2 and ended_at is null order by id",
    )
    .bind(member.building)
    .bind(member.person)
    .fetch_all(reads.read())
    .await?;
    trusts(reads, rows)
}

/// What is proposed or held in a building: what waits first, the oldest first.
pub async fn list_in(reads: &mut impl Reads, building: BuildingId) -> anyhow::Result<Vec<Trust>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, person_id, work, grounds, words, term_days, proposer_id, \
         proposed_at, noticed_at, seconder_id, held_at, expires_at, ended_at, ender_id, ending \
         from trust where building_id = ?1 and ended_at is null order by held_at is not null, id",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await?;
    trusts(reads, rows)
}

/// What somebody proposed that still waits.
pub async fn list_proposed_by(
    reads: &mut impl Reads,
    person: PersonId,
) -> anyhow::Result<Vec<Trust>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, person_id, work, grounds, words, term_days, proposer_id, \
         proposed_at, noticed_at, seconder_id, held_at, expires_at, ended_at, ender_id, ending \
         from trust where proposer_id = ?1 and held_at is null and ended_at is null order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    trusts(reads, rows)
}

/// All grants of somebody, also those that are over, the oldest first.
pub async fn list_all_of(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Trust>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, person_id, work, grounds, words, term_days, proposer_id, \
         proposed_at, noticed_at, seconder_id, held_at, expires_at, ended_at, ender_id, ending \
         from trust where person_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    trusts(reads, rows)
}

/// When the notice of a grant that stands in the group was sent, or changed last; nothing if it does
/// not stand there.
pub async fn noticed_there_at(
    reads: &mut impl Reads,
    trust: TrustId,
) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar(
        "select min(shown_at) from message where subject_kind = 'trust' and subject_id = ?1 \
         and person_id is null",
    )
    .bind(trust)
    .fetch_one(reads.read())
    .await
}

/// Forgets all grants of somebody, and what they typed of others.
pub async fn remove_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from trust where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("update trust set words = null where proposer_id = ?1 and words is not null")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets what is over since a year.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from trust where ended_at < ?1")
        .bind(now.minus(KEPT))
        .execute(connection)
        .await?;
    Ok(())
}

/// What is sealed of grants.
pub const SEALED: &[Resealing] = &[Resealing {
    column: WORDS,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, words from trust where id > ?1 and words is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update trust set words = unhex(fresh.value ->> 1) from json_each(?1) as fresh where trust.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
