//! Bringing a backup back: unlocked, checked, the erased erased again, and only then put in place.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
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
use crate::kernel::writer::{WriteError, Writer};
use crate::kernel::{audit, person};
use crate::kernel::{folding, last_moment};
use crate::shell::key_file::{self, KeyFileError};
use crate::shell::registry;
use crate::shell::running::DATABASE;

/// The log of the database.
const LOG: &str = "linli.db-wal";
/// How the folders begin in which what was there is kept.
const BEFORE: &str = "before-";

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
    clear_away(data, &workshop).map_err(|error| io(&workshop, error))?;
    key_file::make_folder(&workshop)?;
    last_moment::may_be("in-restore");
    let new = workshop.join(DATABASE);
    let prepared = prepare(backup, &database, &new, &keyring, clock, tell).await;
    let (erased, backup_is_older) = match prepared {
        Ok(prepared) => prepared,
        Err(error) => {
            let _ = fs::remove_dir_all(&workshop);
            return Err(error);
        }
    };
    last_moment::may_be("in-restore");
    let there = !database::is_new(&database).map_err(|error| io(&database, error))?;
    if there && backup_is_older && !replace {
        let _ = fs::remove_dir_all(&workshop);
        return Err(RestoreError::Newer(data.to_owned()));
    }
    let moved_aside = if there { Some(keep_aside(data, clock.now()).await?) } else { None };
    last_moment::may_be("in-restore");
    fs::rename(&new, &database).map_err(|error| io(&database, error))?;
    last_moment::may_be("in-restore");
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
    last_moment::may_be("in-restore");
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
    last_moment::may_be("in-restore");
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
        let erased = erase(&database.writer, keyring, erasures).await;
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

/// Erases one after the other, each by itself: what the first has others told may be told to the next.
async fn erase(
    writer: &Writer,
    keyring: Arc<Keyring>,
    erasures: Vec<Erasure>,
) -> Result<usize, WriteError> {
    let meant = writer
        .run(move |tx| -> BoxFuture<'_, anyhow::Result<Vec<i64>>> {
            Box::pin(async move {
                let mut meant = Vec::new();
                let mut after = 0;
                loop {
                    let accounts = person::list_accounts(tx, after).await?;
                    let Some(last) = accounts.last().copied() else { return Ok(meant) };
                    let is_meant =
                        |account: &i64| erasures.iter().any(|note| note.is_of(*account, &keyring));
                    meant.extend(accounts.into_iter().filter(is_meant));
                    after = last;
                }
            })
        })
        .await?;
    let mut erased = 0;
    for account in meant {
        let is_erased = writer
            .run(move |tx| -> BoxFuture<'_, anyhow::Result<bool>> {
                Box::pin(async move { registry::erase(tx, account).await })
            })
            .await?;
        erased += usize::from(is_erased);
    }
    Ok(erased)
}

/// Keeps what is there under a second name, with its log and until the new one takes its place:
/// whenever the process dies, there is a database. Where it is kept.
async fn keep_aside(data: &Path, now: Moment) -> Result<PathBuf, RestoreError> {
    let io = |path: &Path, error| RestoreError::Io(path.to_owned(), error);
    // A log that stayed would be taken for the new one's. What cannot be folded in belongs to a
    // database that does not open, and is kept beside it.
    let _ = folding::fold_log_in(&data.join(DATABASE)).await;
    // A folder of its own each time, so that nothing that was kept before is overwritten.
    let name = format!("{BEFORE}{}", now.utc().format("%Y%m%dT%H%M%SZ"));
    let numbered = (2_u32..).map(|number| data.join(format!("{name}-{number}")));
    let free = std::iter::once(data.join(&name)).chain(numbered).find(|folder| !folder.exists());
    let aside = free.unwrap_or_else(|| data.join(&name));
    key_file::make_folder(&aside)?;
    for name in [DATABASE, LOG] {
        last_moment::may_be("in-restore");
        keep(&data.join(name), &aside.join(name)).map_err(|error| io(&aside, error))?;
    }
    for folder in [&aside, data] {
        fs::File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| io(folder, error))?;
    }
    for name in [LOG, "linli.db-shm"] {
        last_moment::may_be("in-restore");
        gone(fs::remove_file(data.join(name))).map_err(|error| io(data, error))?;
    }
    Ok(aside)
}

/// Gives a file a second name, or copies it where files have one name each. That there is none is
/// fine.
fn keep(file: &Path, aside: &Path) -> io::Result<()> {
    match fs::hard_link(file, aside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            fs::copy(file, aside)?;
            fs::File::open(aside)?.sync_all()
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Clears away what a restore that was interrupted left behind: its workshop, and what it kept aside
/// of a database that is still in its place.
fn clear_away(data: &Path, workshop: &Path) -> io::Result<()> {
    gone(fs::remove_dir_all(workshop))?;
    let Ok(there) = fs::metadata(data.join(DATABASE)) else { return Ok(()) };
    for entry in fs::read_dir(data)? {
        let entry = entry?;
        if !entry.file_name().to_string_lossy().starts_with(BEFORE) {
            continue;
        }
        let same = |kept: fs::Metadata| (kept.dev(), kept.ino()) == (there.dev(), there.ino());
        if fs::metadata(entry.path().join(DATABASE)).is_ok_and(same) {
            fs::remove_dir_all(entry.path())?;
        }
        // It goes only if nothing was kept in it yet.
        let _ = fs::remove_dir(entry.path());
    }
    Ok(())
}

/// That nothing was there to be taken away is fine.
fn gone(taken_away: io::Result<()>) -> io::Result<()> {
    match taken_away {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}
