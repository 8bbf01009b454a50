//! Trouble with the disk: the database cannot be written, and no piece of work is to blame for it.

use std::io::ErrorKind;

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room left.
    NoRoom,
    /// It cannot be written, whatever the room: a read-only file system, a broken disk.
    Unwritable,
}

impl Trouble {
    /// The trouble behind an error, if it is the disk.
    pub fn behind(error: &anyhow::Error) -> Option<Self> {
        error.chain().find_map(|cause| {
            let sqlite = cause.downcast_ref::<sqlx::Error>().and_then(of_sqlite);
            sqlite.or_else(|| cause.downcast_ref::<std::io::Error>().and_then(of_files))
        })
    }
}

/// The trouble that SQLite names by a result code: <https://www.sqlite.org/rescode.html>
pub(super) fn of_sqlite(error: &sqlx::Error) -> Option<Trouble> {
    const READ_ONLY: u32 = 8;
    const INPUT_OUTPUT: u32 = 10;
    const FULL: u32 = 13;
    const CANNOT_OPEN: u32 = 14;
    let code: u32 = error.as_database_error()?.code()?.parse().ok()?;
    match code & 0xff {
        FULL => Some(Trouble::NoRoom),
        READ_ONLY | INPUT_OUTPUT | CANNOT_OPEN => Some(Trouble::Unwritable),
        _ => None,
    }
}

/// The trouble that the system names when a file is written.
pub fn of_files(error: &std::io::Error) -> Option<Trouble> {
    let kind = error.kind();
    if kind == ErrorKind::StorageFull || kind == ErrorKind::QuotaExceeded {
        Some(Trouble::NoRoom)
    } else if kind == ErrorKind::ReadOnlyFilesystem {
        Some(Trouble::Unwritable)
    } else {
        None
    }
}
