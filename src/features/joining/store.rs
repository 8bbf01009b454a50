//! Applications and wrong codes: every statement of the feature.

use chrono::TimeDelta;
use sqlx::SqliteConnection;

use super::model::{
    Application, ApplicationId, Guess, Reason, State, TOLD_EVERY, TRIES_WITHIN, TryId, VouchId,
    WrongTryId,
};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::sweeping::MOST;
use crate::kernel::tx::{Reads, Tx};

/// The card of somebody who came in is kept for so long.
const KEPT: TimeDelta = TimeDelta::days(30);

#[derive(sqlx::FromRow)]
struct Row {
    id: ApplicationId,
    building_id: BuildingId,
    person_id: PersonId,
    applied_at: Moment,
    shown_at: Option<Moment>,
    posted_at: Option<Moment>,
    asker_id: Option<PersonId>,
    invited: bool,
    state: String,
    reason: Option<String>,
    decider_id: Option<PersonId>,
    decided_at: Option<Moment>,
}

impl Row {
    fn into_application(self) -> anyhow::Result<Application> {
        let reason = self.reason.as_deref().and_then(Reason::named);
        let state = match (self.state.as_str(), self.decided_at, reason) {
            ("waiting", None, None) => State::Waiting,
            ("accepted", Some(at), None) => State::Accepted { by: self.decider_id, at },
            ("declined", Some(at), Some(reason)) => {
                State::Declined { by: self.decider_id, at, reason }
            }
            (state, _, _) => anyhow::bail!("an application {} is {state}", self.id.0),
        };
        Ok(Application {
            id: self.id,
            member: Member { person: self.person_id, building: self.building_id },
            applied_at: self.applied_at,
            shown: self.shown_at.is_some(),
            posted: self.posted_at.is_some(),
            asker: self.asker_id,
            invited: self.invited,
            state,
        })
    }
}

/// Notes that somebody would like to come in, and gives it back if that is new. Whoever asks again
/// is not in: that they were let in once does not count.
pub async fn add(tx: &mut Tx, member: Member) -> anyhow::Result<Option<Application>> {
    match find(tx, member).await?.map(|known| known.state) {
        None => {}
        Some(State::Accepted { .. }) => remove(tx, member).await?,
        Some(State::Waiting | State::Declined { .. }) => return Ok(None),
    }
    let (id, applied_at): (ApplicationId, _) = (tx.next_id(), tx.now());
    sqlx::query(
        "insert into application (id, building_id, person_id, applied_at) values (?1, ?2, ?3, ?4)",
    )
    .bind(id)
    .bind(member.building)
    .bind(member.person)
    .bind(applied_at)
    .execute(tx.write().await?)
    .await?;
    let (shown, posted, asker, invited) = (false, false, None, false);
    let state = State::Waiting;
    Ok(Some(Application { id, member, applied_at, shown, posted, asker, invited, state }))
}

/// The application of somebody there.
pub async fn find(reads: &mut impl Reads, member: Member) -> anyhow::Result<Option<Application>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, building_id, person_id, applied_at, shown_at, posted_at, asker_id, invited, state, reason, \
         decider_id, decided_at from application where building_id = ?1 and person_id = ?2",
    )
    .bind(member.building)
    .bind(member.person)
    .fetch_optional(reads.read())
    .await?;
    row.map(Row::into_application).transpose()
}

/// Those who wait to be let into a building, the first first.
pub async fn list_waiting(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<Application>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, person_id, applied_at, shown_at, posted_at, asker_id, invited, state, reason, \
         decider_id, decided_at from application where building_id = ?1 and state = 'waiting' \
         order by id",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(Row::into_application).collect()
}

/// All applications of somebody, the oldest first.
pub async fn list_of(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Application>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, person_id, applied_at, shown_at, posted_at, asker_id, invited, state, reason, \
         decider_id, decided_at from application where person_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(Row::into_application).collect()
}

/// Where and when somebody said that they know an applicant.
pub async fn list_vouches_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> sqlx::Result<Vec<(BuildingId, Moment)>> {
    sqlx::query_as(
        "select application.building_id, vouch.vouched_at from vouch \
         join application on application.id = vouch.application_id \
         where vouch.person_id = ?1 order by vouch.id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}

/// When somebody typed a wrong code.
pub async fn list_tries_of(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Vec<Moment>> {
    sqlx::query_scalar("select tried_at from code_try where person_id = ?1 order by id")
        .bind(person)
        .fetch_all(reads.read())
        .await
}

/// Saves how an application stands.
pub async fn save(tx: &mut Tx, application: &Application) -> anyhow::Result<()> {
    let now = tx.now();
    let (state, reason, by, at) = match application.state {
        State::Waiting => ("waiting", None, None, None),
        State::Accepted { by, at } => ("accepted", None, by, Some(at)),
        State::Declined { by, at, reason } => ("declined", Some(reason.name()), by, Some(at)),
    };
    sqlx::query(
        "update application set shown_at = case when ?2 then coalesce(shown_at, ?3) end, \
         asker_id = ?4, state = ?5, reason = ?6, decider_id = ?7, decided_at = ?8, \
         posted_at = case when ?9 then coalesce(posted_at, ?3) end, invited = ?10 where id = ?1",
    )
    .bind(application.id)
    .bind(application.shown)
    .bind(now)
    .bind(application.asker)
    .bind(state)
    .bind(reason)
    .bind(by)
    .bind(at)
    .bind(application.posted)
    .bind(application.invited)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Forgets the application of somebody there.
pub async fn remove(tx: &mut Tx, member: Member) -> sqlx::Result<()> {
    sqlx::query("delete from application where building_id = ?1 and person_id = ?2")
        .bind(member.building)
        .bind(member.person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Notes that a neighbour knows an applicant; once is enough.
pub async fn add_vouch(
    tx: &mut Tx,
    application: ApplicationId,
    neighbour: PersonId,
) -> sqlx::Result<()> {
    let (id, now): (VouchId, _) = (tx.next_id(), tx.now());
    sqlx::query(
        "insert into vouch (id, application_id, person_id, vouched_at) values (?1, ?2, ?3, ?4) \
         on conflict (application_id, person_id) do nothing",
    )
    .bind(id)
    .bind(application)
    .bind(neighbour)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// How many of those who live there know an applicant.
pub async fn count_vouches(
    reads: &mut impl Reads,
    application: ApplicationId,
) -> sqlx::Result<i64> {
    sqlx::query_scalar(
        "select count(*) from vouch join application on application.id = vouch.application_id \
         join membership on membership.building_id = application.building_id \
         and membership.person_id = vouch.person_id and membership.left_at is null \
         and membership.admitted_at is not null where vouch.application_id = ?1",
    )
    .bind(application)
    .fetch_one(reads.read())
    .await
}

/// Forgets all applications of somebody, whom they vouched for, and what they typed wrong.
pub async fn remove_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from application where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("delete from vouch where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("delete from code_try where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Notes that somebody tried something wrong in this message; the same message counts once: then
/// false.
pub async fn note_try(tx: &mut Tx, person: PersonId, message: i64) -> sqlx::Result<bool> {
    let (id, now): (TryId, _) = (tx.next_id(), tx.now());
    let noted = sqlx::query(
        "insert into code_try (id, person_id, message_id, tried_at) values (?1, ?2, ?3, ?4) \
         on conflict (person_id, message_id) do nothing",
    )
    .bind(id)
    .bind(person)
    .bind(message)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(noted.rows_affected() == 1)
}

/// True if within so long it came to where nothing of this kind is taken in a building, for too much
/// was wrong.
pub async fn rested_within(
    reads: &mut impl Reads,
    building: BuildingId,
    guess: Guess,
    so_long: TimeDelta,
) -> sqlx::Result<bool> {
    let since = reads.now().minus(so_long);
    sqlx::query_scalar(
        "select exists (select 1 from wrong_try where building_id = ?1 and kind = ?2 \
         and tried_at > ?3 and begins_rest)",
    )
    .bind(building)
    .bind(guess.name())
    .bind(since)
    .fetch_one(reads.read())
    .await
}

/// How many wrong ones of this kind were tried in a building within the last hour, since its last
/// rest.
pub async fn count_there(
    reads: &mut impl Reads,
    building: BuildingId,
    guess: Guess,
) -> sqlx::Result<i64> {
    let since = reads.now().minus(TRIES_WITHIN);
    sqlx::query_scalar(
        "select count(*) from wrong_try where building_id = ?1 and kind = ?2 and tried_at > ?3 \
         and id > (select coalesce(max(id), 0) from wrong_try \
         where building_id = ?1 and kind = ?2 and begins_rest)",
    )
    .bind(building)
    .bind(guess.name())
    .bind(since)
    .fetch_one(reads.read())
    .await
}

/// Notes that something wrong was tried in a building, if there is one; nothing of by whom.
pub async fn note_try_there(
    tx: &mut Tx,
    building: BuildingId,
    guess: Guess,
    begins_rest: bool,
) -> sqlx::Result<()> {
    let (id, now): (WrongTryId, _) = (tx.next_id(), tx.now());
    sqlx::query(
        "insert into wrong_try (id, building_id, kind, tried_at, begins_rest) \
         select ?1, id, ?3, ?4, ?5 from building where id = ?2",
    )
    .bind(id)
    .bind(building)
    .bind(guess.name())
    .bind(now)
    .bind(begins_rest)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// How many wrong codes somebody typed within the last hour, but for those in this message.
pub async fn count_tries(
    reads: &mut impl Reads,
    person: PersonId,
    message: i64,
) -> sqlx::Result<i64> {
    let since = reads.now().minus(TRIES_WITHIN);
    sqlx::query_scalar(
        "select count(*) from code_try where person_id = ?1 and tried_at > ?2 and message_id <> ?3",
    )
    .bind(person)
    .bind(since)
    .bind(message)
    .fetch_one(reads.read())
    .await
}

/// Forgets wrong codes that count no more, and the cards of those who came in long ago.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let tries = sqlx::query(
        "delete from code_try where id in (select id from code_try where tried_at < ?1 limit ?2)",
    )
    .bind(now.minus(TRIES_WITHIN))
    .bind(MOST)
    .execute(&mut *connection)
    .await?;
    let wrong = sqlx::query(
        "delete from wrong_try where id in (select id from wrong_try where tried_at < ?1 limit ?2)",
    )
    .bind(now.minus(TOLD_EVERY))
    .bind(MOST)
    .execute(&mut *connection)
    .await?;
    let cards = sqlx::query(
        "delete from application where id in (select id from application \
         where decided_at < ?1 and state = 'accepted' limit ?2)",
    )
    .bind(now.minus(KEPT))
    .bind(MOST)
    .execute(connection)
    .await?;
    let most = tries.rows_affected().max(wrong.rows_affected());
    Ok(most.max(cards.rows_affected()))
}
