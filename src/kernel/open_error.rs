//! Why a database is not opened, with what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use super::trouble::{Trouble, of_sqlite};

/// Why a database is not opened. Each but the last two says what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file is something else.
    #[error(
        "{0} is not a database of Linli; it was left as it is. Name another folder with LINLI_DATA"
    )]
    NotOurs(PathBuf),
    /// A later Linli wrote it.
    #[error(
        "{0} was written by a newer Linli; it was left as it is. Install that version or a later one"
    )]
    Newer(PathBuf),
    /// Another process has it.
    #[error("another Linli is running on {0}; stop it first")]
    InUse(PathBuf),
    /// The key file belongs to another database.
    #[error("the key file does not open {0}; name the right one with LINLI_KEY_FILE")]
    WrongKey(PathBuf),
    /// The file is damaged.
    #[error("{0} is damaged ({1}); it was left as it is. Restore a backup")]
    Damaged(PathBuf, String),
    /// The disk would not take it.
    #[error(
        "{0} cannot be written ({1}); it was left as it is. Make room, or make its file system writable"
    )]
    Unwritable(PathBuf, String),
    /// The SQLite in this binary can corrupt a write-ahead log.
    #[error("SQLite {0} is too old; Linli needs 3.51.3 or later")]
    OldSqlite(String),
    /// The file system would not.
    #[error("{0} cannot be opened: {1}")]
    Io(PathBuf, io::Error),
    /// SQLite would not.
    #[error("the database cannot be opened: {0}")]
    Sql(#[from] sqlx::Error),
}

/// Why the key could not be remembered.
pub(super) fn unremembered(file: &Path, error: &anyhow::Error) -> OpenError {
    let reason = format!("{error:#}");
    match Trouble::behind(error) {
        Some(_) => OpenError::Unwritable(file.to_owned(), reason),
        None => OpenError::Damaged(file.to_owned(), reason),
    }
}

/// SQLite's own word for a damaged file, or ours, told from other failures.
pub(super) fn damaged_or(file: &Path, error: sqlx::Error) -> OpenError {
    const CORRUPT: u32 = 11;
    const NOT_A_DATABASE: u32 = 26;
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
    // What stands above the last byte says where SQLite found it.
    let damaged = matches!(code.map(|code| code & 0xff), Some(CORRUPT | NOT_A_DATABASE));
    // Something else stands where a number or a sealed text was.
    let misread = matches!(error, sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_));
    if damaged || misread {
        OpenError::Damaged(file.to_owned(), error.to_string())
    } else if of_sqlite(&error).is_some() {
        OpenError::Unwritable(file.to_owned(), error.to_string())
    } else {
        OpenError::Sql(error)
    }
}
