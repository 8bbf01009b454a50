//! Whether the database is sound: what SQLite finds damaged in it.
//!
//! A small one is looked at as a whole before anything is written. A large one would keep everybody
//! waiting: it is looked at beside the work, by a connection of its own that only reads, pauses half
//! of the time, and is stopped whenever the work ends.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

/// Up to so many bytes it is looked at before anything is written: that takes about a quarter of a
/// second, read from a slow disk perhaps a whole one.
const SMALL: u64 = 64 * 1024 * 1024;
/// SQLite asks after so many steps whether it shall go on.
const STEPS: i32 = 1_000;
/// It pauses as long as it has worked, and at most so long.
const LONGEST_PAUSE: Duration = Duration::from_millis(50);

/// True if a database, with its log, is looked at before anything is written.
pub(super) fn is_small(file: &Path) -> io::Result<bool> {
    Ok(length(file)?.saturating_add(length(&log_of(file))?) <= SMALL)
}

/// The write-ahead log of a database.
pub(super) fn log_of(file: &Path) -> PathBuf {
    file.with_extension("db-wal")
}

/// How long a file is; zero if it is not there.
pub(super) fn length(file: &Path) -> io::Result<u64> {
    match std::fs::metadata(file) {
        Ok(metadata) => Ok(metadata.len()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(error),
    }
}

/// What was found by now: told once, and never taken back.
#[derive(Clone, Default)]
pub struct Soundness(Arc<AtomicBool>);

impl Soundness {
    /// True if something was found damaged.
    pub fn is_damaged(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A look at a large database, yet to be begun.
pub(super) struct Look {
    pub(super) file: PathBuf,
    pub(super) found: Soundness,
}

/// Stops a look when it is dropped: else its reader would hold on to the log beyond the end.
struct Stop(Arc<AtomicBool>);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Look {
    /// Looks at all of it, and tells what was found. Dropped, it stops.
    pub(super) async fn run(self) {
        let stop = Stop(Arc::new(AtomicBool::new(false)));
        match self.look(&stop).await {
            Ok(None) => tracing::info!("the database is sound"),
            Ok(Some(damage)) => {
                self.found.0.store(true, Ordering::Relaxed);
                tracing::error!(
                    damage,
                    "the database is damaged: stop Linli, keep a copy of it, and restore a backup"
                );
            }
            Err(error) => tracing::error!(%error, "whether the database is sound cannot be told"),
        }
    }

    async fn look(&self, stop: &Stop) -> sqlx::Result<Option<String>> {
        let mut connection = SqliteConnectOptions::new()
            .filename(&self.file)
            .read_only(true)
            .disable_statement_logging()
            .connect()
            .await?;
        let stopped = Arc::clone(&stop.0);
        let mut resumed_at = Instant::now();
        // The thread is this connection's own.
        connection.lock_handle().await?.set_progress_handler(STEPS, move || {
            std::thread::sleep(resumed_at.elapsed().min(LONGEST_PAUSE));
            resumed_at = Instant::now();
            !stopped.load(Ordering::Relaxed)
        });
        let found = find_damage(&mut connection).await;
        connection.close().await?;
        found
    }
}

/// What is damaged in a database; nothing if it is sound.
///
/// # Errors
/// If it cannot even be looked at.
pub async fn find_damage(connection: &mut SqliteConnection) -> sqlx::Result<Option<String>> {
    let verdict: String =
        sqlx::query_scalar("pragma integrity_check(1)").fetch_one(&mut *connection).await?;
    if verdict != "ok" {
        // SQLite puts a heading above what it found.
        let lines: Vec<&str> = verdict.lines().filter(|line| !line.starts_with("***")).collect();
        return Ok(Some(lines.join("; ")));
    }
    let lost = sqlx::query("pragma foreign_key_check").fetch_all(connection).await?.len();
    Ok((lost > 0).then(|| format!("{lost} rows point nowhere")))
}
