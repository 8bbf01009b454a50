//! Durable timers: what happens by itself later.

use chrono::TimeDelta;
use serde::Serialize;
use sqlx::SqliteConnection;

use super::clock::Moment;

/// Something that happens by itself later. A timer is named by its content: the same timer set
/// twice is one timer, at the later call's time.
pub trait Timer: Serialize {
    /// The name under which the registry finds its type again, such as `needs.timer`.
    const KIND: &'static str;
}

/// Something that comes again and again. If the clock was ahead when it was set, it would wait for a
/// time that is far away: it is brought back.
#[derive(Clone, Copy, Debug)]
pub struct Chore {
    /// The name of the timer's type.
    pub kind: &'static str,
    /// The name of its variant, as it stands in its content.
    pub name: &'static str,
    /// It comes again after so long at the latest.
    pub within: TimeDelta,
}

/// A timer to be set, as the transaction collects it.
#[derive(Debug, Serialize)]
pub(super) struct Setting {
    pub due_at: Moment,
    pub kind: &'static str,
    pub body: String,
}

/// A timer that is due.
#[derive(Debug, sqlx::FromRow)]
pub struct Due {
    /// Its row.
    pub id: i64,
    /// The name of its type.
    pub kind: String,
    /// Its content.
    pub body: String,
}

pub(super) async fn insert(
    connection: &mut SqliteConnection,
    settings: &[Setting],
) -> anyhow::Result<()> {
    sqlx::query(
        "insert into timer (due_at, kind, body) \
         select value ->> 'due_at', value ->> 'kind', value ->> 'body' from json_each(?1) where true \
         on conflict (kind, body) do update set due_at = excluded.due_at",
    )
    .bind(serde_json::to_string(settings)?)
    .execute(connection)
    .await?;
    Ok(())
}

/// The timers due at `now`, the longest due first; at most 100.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_due(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<Vec<Due>> {
    sqlx::query_as(
        "select id, kind, body from timer where due_at <= ?1 order by due_at, id limit 100",
    )
    .bind(now)
    .fetch_all(connection)
    .await
}

/// When the next timer is due.
///
/// # Errors
/// If the database cannot be read.
pub async fn next_due_at(connection: &mut SqliteConnection) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar("select due_at from timer order by due_at limit 1")
        .fetch_optional(connection)
        .await
}

/// Lets a chore happen now that is due later than it can be: the clock was turned back since.
///
/// # Errors
/// If the database cannot be written.
pub async fn bring_back(
    connection: &mut SqliteConnection,
    chore: Chore,
    now: Moment,
) -> sqlx::Result<()> {
    let begins = format!("{{\"{}\"", chore.name);
    let ends = format!("{begins}{}", char::MAX);
    sqlx::query(
        "update timer set due_at = ?1 where kind = ?2 and body between ?3 and ?4 and due_at > ?5",
    )
    .bind(now)
    .bind(chore.kind)
    .bind(begins)
    .bind(ends)
    .bind(now.plus(chore.within))
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes a timer out, as it fires. False if it is gone or no longer due: then it must not fire.
///
/// # Errors
/// If the database cannot be written.
pub async fn take(
    connection: &mut SqliteConnection,
    timer: i64,
    now: Moment,
) -> sqlx::Result<bool> {
    let gone = sqlx::query("delete from timer where id = ?1 and due_at <= ?2")
        .bind(timer)
        .bind(now)
        .execute(connection)
        .await?;
    Ok(gone.rows_affected() == 1)
}

/// Puts a timer that failed off until later.
///
/// # Errors
/// If the database cannot be written.
pub async fn put_off(
    connection: &mut SqliteConnection,
    timer: i64,
    until: Moment,
) -> sqlx::Result<()> {
    sqlx::query("update timer set due_at = ?2 where id = ?1")
        .bind(timer)
        .bind(until)
        .execute(connection)
        .await?;
    Ok(())
}
