//! `linli key rotate`: a new key, by which everything is sealed anew.
//!
//! The new key is in the key file before anything is sealed by it, and the old one leaves the ring
//! of those that seal only when nothing is sealed by it any more. Stopped in the middle, it goes on
//! where it was. Old keys stay in the key file as `retired`: they open backups from before.

use std::path::Path;
use std::sync::Arc;

use futures::future::BoxFuture;

use super::key_file::{self, KeyFileError};
use super::registry;
use super::running::DATABASE;
use crate::kernel::clock::Clock;
use crate::kernel::database::{self, OpenError};
use crate::kernel::last_moment;
use crate::kernel::resealing::{self, Page, Resealing};
use crate::kernel::writer::{WriteError, Writer};

/// Why it was not rotated. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum RotateError {
    /// The key file.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Too many keys.
    #[error("the key file holds 255 keys; take out retired ones that no backup needs any more")]
    TooMany,
    /// Something would not be sealed anew.
    #[error("not everything could be sealed anew: {0}. Both keys stay; run it again")]
    Reseal(#[from] WriteError),
}

/// What it came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotated {
    /// The number of the key that seals now.
    pub key: u8,
    /// How many values were sealed anew.
    pub values: usize,
}

/// Makes a new key, unless an earlier rotation was stopped in the middle, and seals everything by
/// it. `tell` hears how it goes on.
///
/// # Errors
/// [`RotateError`], which says what to do; then the key file opens everything as before.
pub async fn rotate(
    data: &Path,
    key_file: &Path,
    clock: &Clock,
    tell: &mut dyn FnMut(String),
) -> Result<Rotated, RotateError> {
    let file = data.join(DATABASE);
    let before = key_file::load(key_file, &file)?;
    // First of all, so that nothing runs on it with the key file of before.
    drop(database::lock(&file)?);
    let keyring = if before.count_active() > 1 {
        tell("going on with a rotation that was stopped".to_owned());
        before
    } else {
        let with_new = before.with_new_key().ok_or(RotateError::TooMany)?;
        key_file::replace(key_file, &with_new)?;
        last_moment::may_be("in-rotation");
        with_new
    };
    let key = keyring.newest();
    let (database, run) = database::open(&file, Arc::new(keyring), clock.clone()).await?;
    let resealing = async {
        let resealed = reseal_all(&database.writer, tell).await;
        database.close().await;
        resealed
    };
    let (resealed, ()) = tokio::join!(resealing, database::run_writer(run));
    let values = resealed?;
    last_moment::may_be("in-rotation");
    let all = key_file::load(key_file, &file)?;
    key_file::replace(key_file, &all.with_old_ones_retired())?;
    Ok(Rotated { key, values })
}

async fn reseal_all(writer: &Writer, tell: &mut dyn FnMut(String)) -> Result<usize, WriteError> {
    let mut values = 0;
    for of in registry::sealed() {
        let mut after = i64::MIN;
        loop {
            let Page { resealed, last } = page(writer, of, after).await?;
            last_moment::may_be("in-rotation");
            values += resealed;
            let Some(last) = last else { break };
            after = last;
        }
        tell(format!("sealed anew: {}.{}", of.column.table, of.column.name));
    }
    Ok(values)
}

async fn page(writer: &Writer, of: Resealing, after: i64) -> Result<Page, WriteError> {
    writer
        .run(move |tx| -> BoxFuture<'_, anyhow::Result<Page>> {
            Box::pin(resealing::reseal_page(tx, of, after))
        })
        .await
}
