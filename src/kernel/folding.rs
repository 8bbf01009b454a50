//! Folding the write-ahead log into a database: of one that nobody has open, so that it is whole in
//! one file; of one in use, so that what was erased stands in its log no more.

use std::path::Path;

use chrono::TimeDelta;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

/// A log that could not be emptied, for somebody reads in it, is left alone for so long.
pub(super) const TRY_AGAIN: TimeDelta = TimeDelta::minutes(1);

/// Folds the log in, whoever's the database is; nothing else of it is changed.
///
/// # Errors
/// If SQLite cannot: then it is damaged, and as it was.
pub async fn fold_log_in(file: &Path) -> sqlx::Result<()> {
    let options = SqliteConnectOptions::new().filename(file).disable_statement_logging();
    let mut connection = options.connect().await?;
    sqlx::query("pragma wal_checkpoint(truncate)").execute(&mut connection).await?;
    connection.close().await
}

/// Folds the log of a database in use in, and empties it; not while somebody reads in it, for nobody
/// is kept waiting. True if it is empty.
pub(super) async fn try_to_empty_log(connection: &mut SqliteConnection) -> bool {
    let emptied = empty_log(connection).await;
    if let Err(error) = &emptied {
        tracing::debug!(%error, "the write-ahead log was not emptied; it is tried again");
    }
    emptied.unwrap_or(false)
}

async fn empty_log(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    sqlx::raw_sql("pragma busy_timeout = 0").execute(&mut *connection).await?;
    let folded: sqlx::Result<(bool, i64, i64)> =
        sqlx::query_as("pragma wal_checkpoint(truncate)").fetch_one(&mut *connection).await;
    sqlx::raw_sql("pragma busy_timeout = 5000").execute(&mut *connection).await?;
    let (busy, _, _) = folded?;
    Ok(!busy)
}
