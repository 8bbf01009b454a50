//! Bringing a backup back: unlocked, checked, the erased erased again, and only then put in place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use futures::future::BoxFuture;
use sqlx::Connection as _;

use super::names;
use super::taking::{ERASED, percents};
use super::vault::{self, VaultError};
use crate::kernel::clock::{Clock, Moment};
use crate::kernel::database::{self, OpenError};
use crate::kernel::erasure::{Erasure, Erasures};
use crate::kernel::seal::Keyring;
use crate::kernel::writer::WriteError;
use crate::kernel::{audit, person};
use crate::shell::key_file::{self, KeyFileError};
use crate::shell::registry;
use crate::shell::running::DATABASE;

/// Why nothing was restored. Each says what to do; what was there is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The key file.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// The key does not fit.
    #[error(
        "{0} does not open with this key file: name the key file of that time with --key-file, or \
         put its key into yours as a line `retired NUMBER KEY`"
    )]
    WrongKey(PathBuf),
    /// It is none, or damaged.
    #[error("{0} cannot be restored: {1}. Try an older one")]
    Damaged(PathBuf, String),
    /// What is there is newer.
    #[error(
        "the database in {0} is newer than this backup. With --replace it is moved aside, and what \
         happened since the backup is lost"
    )]
    Newer(PathBuf),
    /// Reading or writing.
    #[error("{0} cannot be read or written: {1}")]
    Io(PathBuf, io::Error),
    /// The database would not.
    #[error("the restored database cannot be worked on: {0}")]
    Database(#[from] OpenError),
    /// The erased could not be erased again.
    #[error("who had all erased could not be erased again: {0}")]
    Erase(#[from] WriteError),
}

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Where the database that was there is now, if there was one.
    pub moved_aside: Option<PathBuf>,
    /// How many people had all erased since the backup, and are erased again.
    pub erased: usize,
}

/// Restores a backup into the folder `data`. `tell` hears how it goes on.
///
/// # Errors
/// [`RestoreError`], which says what to do; then what was there is as it was.
pub async fn restore(
    backup: &Path,
    data: &Path,
    key_file: &Path,
    replace: bool,
    clock: &Clock,
    tell: &mut dyn FnMut(String),
) -> Result<Restored, RestoreError> {
    let database = data.join(DATABASE);
    let keyring = Arc::new(key_file::load(key_file, &database)?);
    key_file::make_folder(data)?;
    let _alone = database::lock(&database)?;
    // A folder of its own, so that locks and logs of the two never meet.
    let workshop = data.join("restoring");
    let io = |path: &Path, error| RestoreError::Io(path.to_owned(), error);
    match fs::remove_dir_all(&workshop) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(io(&workshop, error)),
        Ok(()) | Err(_) => {}
    }
    key_file::make_folder(&workshop)?;
    let new = workshop.join(DATABASE);
    let prepared = prepare(backup, &database, &new, &keyring, clock, tell).await;
    let (erased, backup_is_older) = match prepared {
        Ok(prepared) => prepared,
        Err(error) => {
            let _ = fs::remove_dir_all(&workshop);
            return Err(error);
        }
    };
    let there = !database::is_new(&database).map_err(|error| io(&database, error))?;
    if there && backup_is_older && !replace {
        let _ = fs::remove_dir_all(&workshop);
        return Err(RestoreError::Newer(data.to_owned()));
    }
    let moved_aside = if there { Some(move_aside(data, clock.now())?) } else { None };
    fs::rename(&new, &database).map_err(|error| io(&database, error))?;
    fs::File::open(data).and_then(|folder| folder.sync_all()).map_err(|error| io(data, error))?;
    let _ = fs::remove_dir_all(&workshop);
    Ok(Restored { moved_aside, erased })
}

/// Makes a database of a backup beside the one that is there, with the erased erased again. How
/// many those were, and whether the one that is there is newer.
async fn prepare(
    backup: &Path,
    database: &Path,
    new: &Path,
    keyring: &Arc<Keyring>,
    clock: &Clock,
    tell: &mut dyn FnMut(String),
) -> Result<(usize, bool), RestoreError> {
    let damaged = |why: String| RestoreError::Damaged(backup.to_owned(), why);
    vault::unlock(backup, Some(new), keyring, &mut percents("decrypting", tell)).map_err(
        |error| match error {
            VaultError::Io(error) => RestoreError::Io(backup.to_owned(), error),
            VaultError::WrongKey => RestoreError::WrongKey(backup.to_owned()),
            VaultError::Damaged(why) => damaged(why),
        },
    )?;
    tell("looking whether it is sound".to_owned());
    let mut opened = database::open_to_read(new, keyring).await?;
    let damage =
        database::find_damage(&mut opened).await.map_err(|error| damaged(error.to_string()))?;
    if let Some(damage) = damage {
        return Err(damaged(damage));
    }
    let backed_up =
        audit::newest_at(&mut opened).await.map_err(|error| damaged(error.to_string()))?;
    let _ = opened.close().await;
    let is_older = newest_in(database, keyring).await.is_some_and(|there| Some(there) > backed_up);
    let taken_at = names::time_of(backup).map(Moment::from);
    let erasures = erasures_since(taken_at, backup, database)?;
    // Those noted beside the backup are noted here as well, for the next time.
    let here = Erasures::beside(database);
    here.take_in(erasures.clone(), clock.now())
        .map_err(|error| RestoreError::Io(database.to_owned(), error))?;
    let erased = erase_again(new, Arc::clone(keyring), clock, erasures, tell).await?;
    Ok((erased, is_older))
}

/// When something happened last in the database that is there; nothing if there is none that opens.
async fn newest_in(database: &Path, keyring: &Keyring) -> Option<Moment> {
    if database::is_new(database).unwrap_or(true) {
        return None;
    }
    // One that does not open is in nobody's way, but moved aside all the same.
    let mut there = database::open_to_read(database, keyring).await.ok()?;
    let newest = audit::newest_at(&mut there).await.ok().flatten();
    let _ = there.close().await;
    newest
}

/// Who had all erased since then, as noted beside the database and beside the backup.
fn erasures_since(
    taken_at: Option<Moment>,
    backup: &Path,
    database: &Path,
) -> Result<Vec<Erasure>, RestoreError> {
    let beside_backup = backup.with_file_name(ERASED);
    let mut erasures = Vec::new();
    for (notes, file) in [
        (Erasures::beside(database), database),
        (Erasures::in_file(beside_backup.clone()), &beside_backup),
    ] {
        let noted = notes.list().map_err(|error| RestoreError::Io(file.to_owned(), error))?;
        erasures.extend(noted);
    }
    // Whose name does not say when it was taken is held against all of them.
    erasures.retain(|erasure| taken_at.is_none_or(|taken_at| erasure.at >= taken_at));
    erasures.sort();
    erasures.dedup();
    Ok(erasures)
}

/// Erases those again who had all erased; how many they are.
async fn erase_again(
    file: &Path,
    keyring: Arc<Keyring>,
    clock: &Clock,
    erasures: Vec<Erasure>,
    tell: &mut dyn FnMut(String),
) -> Result<usize, RestoreError> {
    let (database, run) = database::open(file, Arc::clone(&keyring), clock.clone()).await?;
    let erasing = async {
        let erased = database
            .writer
            .run(move |tx| -> BoxFuture<'_, anyhow::Result<usize>> {
                Box::pin(async move {
                    let mut erased = 0;
                    let mut after = 0;
                    loop {
                        let accounts = person::list_accounts(tx, after).await?;
                        let Some(last) = accounts.last().copied() else { return Ok(erased) };
                        for account in accounts {
                            let is_meant =
                                erasures.iter().any(|note| note.is_of(account, &keyring));
                            if is_meant && registry::erase(tx, account).await? {
                                erased += 1;
                            }
                        }
                        after = last;
                    }
                })
            })
            .await;
        database.close().await;
        erased
    };
    let (erased, ()) = tokio::join!(erasing, database::run_writer(run));
    let erased = erased?;
    if erased > 0 {
        tell(format!("erased again: {erased}"));
    }
    Ok(erased)
}

/// Moves what is there aside, its log and notes of erasures with it; where it is then.
fn move_aside(data: &Path, now: Moment) -> Result<PathBuf, RestoreError> {
    // A folder of its own each time, so that nothing that was moved aside before is overwritten.
    let name = format!("before-{}", now.utc().format("%Y%m%dT%H%M%SZ"));
    let numbered = (2_u32..).map(|number| data.join(format!("{name}-{number}")));
    let free = std::iter::once(data.join(&name)).chain(numbered).find(|folder| !folder.exists());
    let aside = free.unwrap_or_else(|| data.join(&name));
    key_file::make_folder(&aside)?;
    for name in ["linli.db", "linli.db-wal", "linli.db-shm"] {
        let from = data.join(name);
        match fs::rename(&from, aside.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(RestoreError::Io(from, error));
            }
            Ok(()) | Err(_) => {}
        }
    }
    Ok(aside)
}
