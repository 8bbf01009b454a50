//! The database: one SQLite file, opened with care. What is not ours, newer than us, or sealed
//! by another key is refused and left as it is.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

use super::clock::Clock;
use super::erasure::Erasures;
use super::key_check;
use super::last_moment;
pub use super::open_error::OpenError;
use super::open_error::{damaged_or, unremembered};
use super::seal::Keyring;
pub use super::soundness::find_damage;
use super::soundness::{Look, Soundness, is_small, length, log_of};
use super::tx::Tx;
use super::view::Views;
use super::writer::{self, Writer, WriterTask};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// "Lnli", in the file's header: how a database of ours is told from another.
const APPLICATION_ID: u32 = 0x4c6e_6c69;
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);
const READERS: u32 = 3;
/// Who has just let go of a database may hold it a moment longer: so does a program that it starts
/// at that moment. It is tried so often, a fifth of a second in all.
const TRIES: u32 = 10;
const BETWEEN_TRIES: Duration = Duration::from_millis(20);
/// The size of SQLite's pages, in bytes.
const PAGE: u64 = 4_096;

/// The database of a running Linli.
pub struct Database {
    /// The way to write.
    pub writer: Writer,
    /// Where snapshots come from.
    pub views: Views,
}

/// What runs the writer; see [`run_writer`]. It holds the lock that keeps other processes away,
/// for as long as anything may be written.
pub struct WriterRun {
    task: WriterTask,
    /// What is not looked at before anything is written.
    look: Option<Look>,
    lock: File,
}

/// True if there is no database yet in this file. Where its log still holds something, there was
/// one: SQLite would throw the log away.
///
/// # Errors
/// If the file system does not say.
pub fn is_new(file: &Path) -> io::Result<bool> {
    Ok(length(file)? == 0 && length(&log_of(file))? == 0)
}

/// Opens the database, making or migrating it as needed.
///
/// # Errors
/// [`OpenError`]; then the file was left as it is.
pub async fn open(
    file: &Path,
    keyring: Arc<Keyring>,
    clock: Clock,
) -> Result<(Database, WriterRun), OpenError> {
    let io = |error| OpenError::Io(file.to_owned(), error);
    let new = is_new(file).map_err(io)?;
    if !new {
        if length(file).map_err(io)? == 0 {
            let gone = "it is empty or gone, but its log is not".to_owned();
            return Err(OpenError::Damaged(file.to_owned(), gone));
        }
        check_header(file)?;
    }
    let lock = lock(file)?;
    let is_small = is_small(file).map_err(io)?;
    let mut reader = None;
    if new {
        make(file).map_err(io)?;
        name(file).await?;
    } else {
        reader = Some(inspect(file, &keyring, is_small).await?);
    }
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("secure_delete", "on")
        // The log is folded in every 16 MB, not every 4: pages that change often are written once,
        // and there are fewer syncs.
        .pragma("wal_autocheckpoint", "4000")
        .disable_statement_logging();
    let mut connection = options.connect().await.map_err(|error| damaged_or(file, error))?;
    check_version(&mut connection).await?;
    // Until here it has kept what SQLite learned of the log: a long one is not read twice.
    if let Some(reader) = reader {
        reader.close().await?;
    }
    migrate(&mut connection, file).await?;
    key_check::remember(&mut connection, &keyring)
        .await
        .map_err(|error| unremembered(file, &error))?;

    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .min_connections(0)
        // It is no line that could have been cut: asking each time costs as much as a statement.
        .test_before_acquire(false)
        .connect_with(options.create_if_missing(false).read_only(true))
        .await?;
    let erasures = Erasures::beside(file);
    let mut tx = Tx::new(connection, Arc::clone(&keyring), erasures, clock.now());
    tx.load_counters().await?;
    let (writer, task) = writer::new(tx, clock.clone());
    let found = Soundness::default();
    let look = (!is_small).then(|| Look { file: file.to_owned(), found: found.clone() });
    let views = Views::new(readers, keyring, clock, found);
    Ok((Database { writer, views }, WriterRun { task, look, lock }))
}

/// Runs the writer until every [`Writer`] is gone, then folds the write-ahead log into the
/// database and closes it. Beside that a large database is looked at as a whole.
pub async fn run_writer(run: WriterRun) {
    let looking = async {
        if let Some(look) = run.look {
            look.run().await;
        }
        std::future::pending().await
    };
    let written = tokio::select! {
        tx = run.task.run() => tx,
        never = looking => never,
    };
    let mut connection = written.into_connection();
    if let Err(error) =
        sqlx::query("pragma wal_checkpoint(truncate)").execute(&mut connection).await
    {
        tracing::warn!(%error, "the write-ahead log was not folded in; nothing is lost by it");
    }
    if let Err(error) = connection.close().await {
        tracing::warn!(%error, "the database was not closed");
    }
    drop(run.lock);
}

impl Database {
    /// Lets go of the database. The writer ends once the last [`Writer`] is dropped.
    pub async fn close(self) {
        self.views.close().await;
        drop(self.writer);
    }
}

/// Makes an empty file for its owner alone; SQLite gives its log the same mode.
fn make(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    File::options().write(true).create(true).truncate(false).mode(0o600).open(file)?;
    Ok(())
}

/// Says whose file it is in its first page before there is a log: a power cut in the middle of the
/// first checkpoint may leave that page as it was, and all others written.
async fn name(file: &Path) -> Result<(), OpenError> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .synchronous(SqliteSynchronous::Full)
        .disable_statement_logging();
    let mut connection = options.connect().await?;
    sqlx::query("pragma application_id = 1282305129").execute(&mut connection).await?;
    connection.close().await?;
    Ok(())
}

/// Keeps every other process from this database, until it is dropped.
///
/// # Errors
/// [`OpenError::InUse`] if another has it.
pub fn lock(file: &Path) -> Result<File, OpenError> {
    let path = file.with_extension("lock");
    let io = |error| OpenError::Io(path.clone(), error);
    let lock = File::create(&path).map_err(io)?;
    for _ in 0..TRIES {
        match lock.try_lock() {
            Ok(()) => return Ok(lock),
            Err(std::fs::TryLockError::WouldBlock) => std::thread::sleep(BETWEEN_TRIES),
            Err(std::fs::TryLockError::Error(error)) => return Err(io(error)),
        }
    }
    Err(OpenError::InUse(file.to_owned()))
}

/// Reads the first 100 bytes, which tell whose file it is, before SQLite touches anything.
/// Layout: <https://www.sqlite.org/fileformat.html#the_database_header>
fn check_header(file: &Path) -> Result<(), OpenError> {
    let mut header = [0_u8; 100];
    File::open(file).and_then(|mut opened| opened.read_exact(&mut header)).map_err(|error| {
        if error.kind() == io::ErrorKind::UnexpectedEof {
            OpenError::NotOurs(file.to_owned())
        } else {
            OpenError::Io(file.to_owned(), error)
        }
    })?;
    let application_id = header
        .get(68..72)
        .and_then(|bytes| <[u8; 4]>::try_from(bytes).ok())
        .map_or(0, u32::from_be_bytes);
    // A crash in the first second can leave a single page whose id still stands in the log alone.
    let is_one_page = std::fs::metadata(file).is_ok_and(|metadata| metadata.len() <= PAGE);
    let unnamed_but_logged = application_id == 0 && is_one_page && log_of(file).exists();
    if header.starts_with(b"SQLite format 3\0")
        && (application_id == APPLICATION_ID || unnamed_but_logged)
    {
        Ok(())
    } else {
        Err(OpenError::NotOurs(file.to_owned()))
    }
}

async fn check_version(connection: &mut SqliteConnection) -> Result<(), OpenError> {
    let version: String =
        sqlx::query_scalar("select sqlite_version()").fetch_one(connection).await?;
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut part = || parts.next().unwrap_or(0);
    if (part(), part(), part()) < OLDEST_SQLITE {
        return Err(OpenError::OldSqlite(version));
    }
    Ok(())
}

/// Looks at a database that is there without writing to it: whose it is, how new, which key, and of
/// a small one whether it is sound: whoever writes into a damaged one makes it worse.
async fn inspect(
    file: &Path,
    keyring: &Keyring,
    is_small: bool,
) -> Result<SqliteConnection, OpenError> {
    let mut connection = open_to_read(file, keyring).await?;
    if !is_small {
        return Ok(connection);
    }
    match find_damage(&mut connection).await.map_err(|error| damaged_or(file, error))? {
        None => Ok(connection),
        Some(damage) => Err(OpenError::Damaged(file.to_owned(), damage)),
    }
}

/// Opens a database that is there to read from it, beside a Linli that is running on it.
///
/// # Errors
/// [`OpenError`] if it is not ours, newer, or sealed by another key.
pub async fn open_to_read(file: &Path, keyring: &Keyring) -> Result<SqliteConnection, OpenError> {
    check_header(file)?;
    let options =
        SqliteConnectOptions::new().filename(file).read_only(true).disable_statement_logging();
    let mut connection = options.connect().await.map_err(|error| damaged_or(file, error))?;
    look(&mut connection, file, keyring).await?;
    Ok(connection)
}

/// Copies one moment of a database into an empty file, also while it is in use.
///
/// # Errors
/// If the file cannot be written.
pub async fn copy_into(connection: &mut SqliteConnection, file: &str) -> sqlx::Result<()> {
    sqlx::query("vacuum into ?1").bind(file).execute(connection).await?;
    Ok(())
}

/// True if another process has this database.
pub fn is_in_use(file: &Path) -> bool {
    let Ok(lock) = File::open(file.with_extension("lock")) else { return false };
    matches!(lock.try_lock(), Err(std::fs::TryLockError::WouldBlock))
}

async fn look(
    connection: &mut SqliteConnection,
    file: &Path,
    keyring: &Keyring,
) -> Result<(), OpenError> {
    let damaged = |error| damaged_or(file, error);
    let has = |table: &'static str| {
        sqlx::query_scalar("select exists (select 1 from sqlite_schema where name = ?1)")
            .bind(table)
    };
    // A crash in the first second leaves a file in which nothing stands yet.
    let migrated: bool =
        has("_sqlx_migrations").fetch_one(&mut *connection).await.map_err(damaged)?;
    if !migrated {
        let tables: i64 = sqlx::query_scalar("select count(*) from sqlite_schema")
            .fetch_one(connection)
            .await
            .map_err(damaged)?;
        return if tables == 0 { Ok(()) } else { Err(OpenError::NotOurs(file.to_owned())) };
    }
    if last_migration(connection).await.map_err(damaged)? > newest_migration() {
        return Err(OpenError::Newer(file.to_owned()));
    }
    let keyed: bool = has("key_check").fetch_one(&mut *connection).await.map_err(damaged)?;
    if !keyed {
        return Ok(());
    }
    if key_check::opens(connection, keyring).await.map_err(damaged)? {
        Ok(())
    } else {
        Err(OpenError::WrongKey(file.to_owned()))
    }
}

async fn last_migration(connection: &mut SqliteConnection) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar("select max(version) from _sqlx_migrations").fetch_one(connection).await
}

fn newest_migration() -> Option<i64> {
    MIGRATIONS.iter().map(|migration| migration.version).max()
}

async fn migrate(connection: &mut SqliteConnection, file: &Path) -> Result<(), OpenError> {
    // A database that was never closed may have been made before this stood in its first page.
    let id: i64 = sqlx::query_scalar("pragma application_id").fetch_one(&mut *connection).await?;
    if id != i64::from(APPLICATION_ID) {
        sqlx::query("pragma application_id = 1282305129").execute(&mut *connection).await?;
    }
    if last_migration(connection).await.is_ok_and(|last| last == newest_migration()) {
        return Ok(());
    }
    // With foreign keys on, rebuilding a table would delete its children.
    sqlx::query("pragma foreign_keys = off").execute(&mut *connection).await?;
    last_moment::may_come_in_statements(connection, "in-migration").await?;
    // What `run` does, which borrows in a way that keeps the whole start from crossing threads.
    match MIGRATIONS.run_direct(None, connection, false).await {
        Ok(()) => {}
        Err(MigrateError::VersionMissing(_) | MigrateError::VersionMismatch(_)) => {
            return Err(OpenError::Newer(file.to_owned()));
        }
        Err(MigrateError::Execute(error)) => return Err(damaged_or(file, error)),
        Err(error) => return Err(OpenError::Damaged(file.to_owned(), error.to_string())),
    }
    last_moment::is_over(connection).await?;
    let broken = sqlx::query("pragma foreign_key_check").fetch_all(&mut *connection).await?.len();
    if broken > 0 {
        return Err(OpenError::Damaged(file.to_owned(), format!("{broken} rows point nowhere")));
    }
    sqlx::query("pragma foreign_keys = on").execute(connection).await?;
    Ok(())
}
