//! Folding the write-ahead log into a database that nobody has open, so that it is whole in one file.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _};

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
