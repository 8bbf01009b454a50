//! What Telegram was told of the bot itself: told again only when it changed.

use sqlx::SqliteConnection;

/// The fingerprint of what Telegram was last told under this name.
///
/// # Errors
/// If the database cannot be read.
pub async fn find(connection: &mut SqliteConnection, part: &str) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar("select fingerprint from presentation where part = ?1")
        .bind(part)
        .fetch_optional(connection)
        .await
}

/// Remembers what Telegram was told under this name.
///
/// # Errors
/// If the database cannot be written.
pub async fn remember(
    connection: &mut SqliteConnection,
    part: &str,
    fingerprint: &[u8],
) -> sqlx::Result<()> {
    sqlx::query(
        "insert into presentation (part, fingerprint) values (?1, ?2) \
         on conflict (part) do update set fingerprint = excluded.fingerprint",
    )
    .bind(part)
    .bind(fingerprint)
    .execute(connection)
    .await?;
    Ok(())
}
