//! The key check: a known sentence, sealed, against which a key is held before it is trusted.

use sqlx::SqliteConnection;

use super::resealing::Resealing;
use super::seal::{Column, Keyring, Sealed};

const KEY_CHECK: Column = Column { table: "key_check", name: "sealed" };
const TEXT: &str = "this key opens this database";

/// True if the key opens what is sealed there, or nothing is yet.
///
/// # Errors
/// If the database cannot be read.
pub(super) async fn opens(
    connection: &mut SqliteConnection,
    keyring: &Keyring,
) -> sqlx::Result<bool> {
    let sealed: Option<Sealed> = sqlx::query_scalar("select sealed from key_check where id = 1")
        .fetch_optional(connection)
        .await?;
    Ok(sealed.is_none_or(|sealed| keyring.open(KEY_CHECK, 1, &sealed).is_ok()))
}

/// Seals the sentence into a new database; its key is held against it from then on.
///
/// # Errors
/// If the database cannot be written.
pub(super) async fn remember(
    connection: &mut SqliteConnection,
    keyring: &Keyring,
) -> anyhow::Result<()> {
    let sealed = keyring.seal(KEY_CHECK, 1, TEXT)?;
    sqlx::query("insert into key_check (id, sealed) values (1, ?1) on conflict (id) do nothing")
        .bind(sealed)
        .execute(connection)
        .await?;
    Ok(())
}

/// The sentence against which the key is held.
pub const SEALED: &[Resealing] = &[Resealing {
    column: KEY_CHECK,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, sealed from key_check where id > ?1 and sealed is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update key_check set sealed = unhex(fresh.value ->> 1) from json_each(?1) as fresh where key_check.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
