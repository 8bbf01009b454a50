//! A snapshot to read from, for views.

use std::sync::Arc;

use sqlx::{Sqlite, SqliteConnection, SqlitePool, Transaction};

use super::clock::{Clock, Moment};
use super::seal::Keyring;
use super::soundness::Soundness;
use super::tx::Reads;

/// Where snapshots come from: a few connections that cannot write.
#[derive(Clone)]
pub struct Views {
    pool: SqlitePool,
    keyring: Arc<Keyring>,
    clock: Clock,
    found: Soundness,
}

impl Views {
    pub(super) fn new(
        pool: SqlitePool,
        keyring: Arc<Keyring>,
        clock: Clock,
        found: Soundness,
    ) -> Self {
        Self { pool, keyring, clock, found }
    }

    /// A snapshot of now. Keep it short: a long reader lets the write-ahead log grow.
    ///
    /// # Errors
    /// If the database cannot be read.
    #[allow(clippy::disallowed_methods, reason = "this is the one place that begins a snapshot")]
    pub async fn open(&self) -> sqlx::Result<View> {
        let transaction = self.pool.begin().await?;
        Ok(View { transaction, keyring: Arc::clone(&self.keyring), now: self.clock.now() })
    }

    /// The keys, for fingerprints.
    pub fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// True if the database was found to be damaged since it was opened.
    pub fn is_damaged(&self) -> bool {
        self.found.is_damaged()
    }

    pub(super) async fn close(&self) {
        self.pool.close().await;
    }
}

/// A snapshot: all that is read through it is of one moment.
pub struct View {
    transaction: Transaction<'static, Sqlite>,
    keyring: Arc<Keyring>,
    now: Moment,
}

impl Reads for View {
    fn read(&mut self) -> &mut SqliteConnection {
        &mut self.transaction
    }

    fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    fn now(&self) -> Moment {
        self.now
    }
}
