//! Taking a backup: one moment of the database, checked, locked, and read back.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::Connection as _;

use super::stamp::Stamp;
use super::vault::{self, VaultError};
use super::{keeping, names};
use crate::kernel::clock::Clock;
use crate::kernel::database::{self, OpenError};
use crate::kernel::erasure::Erasures;
use crate::kernel::last_moment;
use crate::kernel::seal::Keyring;
use crate::shell::key_file::{self, KeyFileError};
use crate::shell::running::DATABASE;

/// The notes of erasures beside the backups.
pub(super) const ERASED: &str = "erased";
/// The first wait after a backup that failed; the last is that between two.
const AGAIN_AFTER: Duration = Duration::from_mins(1);

/// Why there is no backup. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The key file.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The copy.
    #[error("the database cannot be copied: {0}")]
    Copy(sqlx::Error),
    /// What was copied is damaged, and with it what it was copied from.
    #[error("the database is damaged ({0}): no backup was made of it, and older ones are kept")]
    Damaged(String),
    /// Writing.
    #[error("{0} cannot be written: {1}")]
    Write(PathBuf, io::Error),
    /// What was written does not read back as what it was.
    #[error("the backup does not read back as it was written ({0}): it was thrown away")]
    NotTheSame(String),
}

/// What a backup came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Where it is.
    pub file: PathBuf,
    /// How many bytes of the database are in it.
    pub bytes: u64,
    /// How many older ones were kept no longer.
    pub dropped: usize,
}

/// Takes a backup of the database in `data` into the folder `to`. `tell` hears how it goes on.
///
/// # Errors
/// [`BackupError`], which says what to do; then no file counts as a backup that is none.
pub async fn take(
    data: &Path,
    key_file: &Path,
    to: &Path,
    every: Option<Duration>,
    clock: &Clock,
    tell: &mut dyn FnMut(String),
) -> Result<Taken, BackupError> {
    let database = data.join(DATABASE);
    let keyring = key_file::load(key_file, &database)?;
    let write = |path: &Path| {
        let path = path.to_owned();
        move |error| BackupError::Write(path, error)
    };
    fs::create_dir_all(to).map_err(write(to))?;
    let at = clock.now();
    // Times and numbers stand in it in the clear, so it never leaves the data folder.
    let copy = data.join("backup.copy");
    let copied = copy_database(&database, &copy, &keyring, tell).await;
    copied.inspect_err(|_| _ = fs::remove_file(&copy))?;
    let new = to.join("backup.new");
    let locked = lock(&copy, &new, &keyring, tell);
    let bytes = fs::metadata(&copy).map_or(0, |file| file.len());
    last_moment::may_be("in-backup");
    fs::remove_file(&copy).map_err(write(&copy))?;
    locked.inspect_err(|_| _ = fs::remove_file(&new))?;
    last_moment::may_be("in-backup");
    let file = to.join(names::name_of(at.utc()));
    fs::rename(&new, &file).map_err(write(&file))?;
    last_moment::may_be("in-backup");
    File::open(to).and_then(|folder| folder.sync_all()).map_err(write(to))?;

    let erased = to.join(ERASED);
    let erasures = Erasures::beside(&database).list().map_err(write(&erased))?;
    Erasures::in_file(erased.clone()).take_in(erasures, at).map_err(write(&erased))?;
    let surplus = keeping::surplus(&names::list(to).map_err(write(to))?);
    for old in &surplus {
        last_moment::may_be("in-backup");
        fs::remove_file(old).map_err(write(old))?;
    }
    last_moment::may_be("in-backup");
    Stamp { at, every }.put(data).map_err(write(data))?;
    Ok(Taken { file, bytes, dropped: surplus.len() })
}

/// Takes one again and again, until it is dropped. One that fails is told and tried again.
pub async fn take_regularly(
    data: &Path,
    key_file: &Path,
    to: &Path,
    every: Duration,
    clock: &Clock,
    tell: &mut dyn FnMut(String),
) {
    let mut wait = AGAIN_AFTER;
    loop {
        match take(data, key_file, to, Some(every), clock, tell).await {
            Ok(taken) => {
                tell(format!("backed up: {}", taken.file.display()));
                wait = AGAIN_AFTER;
                tokio::time::sleep(every).await;
            }
            Err(error) => {
                tell(format!("no backup: {error}"));
                tokio::time::sleep(wait.min(every)).await;
                wait = wait.saturating_mul(2);
            }
        }
    }
}

/// Copies one moment of a database that may be in use, and looks whether it is sound.
async fn copy_database(
    database: &Path,
    copy: &Path,
    keyring: &Keyring,
    tell: &mut dyn FnMut(String),
) -> Result<(), BackupError> {
    tell("copying the database".to_owned());
    // What SQLite makes by itself, others could read.
    let make = || {
        let _ = fs::remove_file(copy);
        File::options().write(true).create_new(true).mode(0o600).open(copy)
    };
    make().map_err(|error| BackupError::Write(copy.to_owned(), error))?;
    last_moment::may_be("in-backup");
    let mut source = database::open_to_read(database, keyring).await?;
    let name = copy.to_string_lossy().into_owned();
    database::copy_into(&mut source, &name).await.map_err(BackupError::Copy)?;
    source.close().await.map_err(BackupError::Copy)?;
    last_moment::may_be("in-backup");
    tell("looking whether the copy is sound".to_owned());
    let mut copied = database::open_to_read(copy, keyring).await?;
    let damage = database::find_damage(&mut copied).await.map_err(BackupError::Copy)?;
    copied.close().await.map_err(BackupError::Copy)?;
    damage.map_or(Ok(()), |damage| Err(BackupError::Damaged(damage)))
}

/// Locks the copy, and reads it back.
fn lock(
    copy: &Path,
    new: &Path,
    keyring: &Keyring,
    tell: &mut dyn FnMut(String),
) -> Result<(), BackupError> {
    let write = |error| match error {
        VaultError::Io(error) => BackupError::Write(new.to_owned(), error),
        other @ (VaultError::WrongKey | VaultError::Damaged(_)) => {
            BackupError::NotTheSame(other.to_string())
        }
    };
    let written = {
        let mut progress = percents("encrypting", tell);
        let mut encrypted = |done, total| {
            last_moment::may_be("in-backup");
            progress(done, total);
        };
        vault::lock(copy, new, keyring, &mut encrypted).map_err(write)?
    };
    let read = vault::unlock(new, None, keyring, &mut percents("reading it back", tell));
    if read.map_err(write)? == written {
        Ok(())
    } else {
        Err(BackupError::NotTheSame("another checksum".to_owned()))
    }
}

/// Tells each tenth of a long work.
pub(super) fn percents<'a>(
    what: &'a str,
    tell: &'a mut dyn FnMut(String),
) -> impl FnMut(u64, u64) + use<'a> {
    let mut told = 0;
    move |done, total| {
        let percent = done.saturating_mul(100).checked_div(total).unwrap_or(100);
        if percent >= told + 10 {
            told = percent - percent % 10;
            tell(format!("{what}: {told} %"));
        }
    }
}
