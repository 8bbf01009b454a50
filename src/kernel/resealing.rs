//! Sealing anew: what was sealed by an older key is sealed by the newest one, page by page, so that
//! it can be stopped at any time and goes on where it was.

use futures::future::BoxFuture;
use sqlx::SqliteConnection;

use super::seal::{Column, Sealed};
use super::tx::{Reads as _, Tx};

/// A page: so many rows share a commit.
pub const PAGE: usize = 500;

/// The rows of a page: each with what is sealed in it.
pub type Rows = Vec<(i64, Sealed)>;

/// A column whose values are sealed, with the statements that read and write a page of it.
#[derive(Clone, Copy)]
pub struct Resealing {
    /// The column.
    pub column: Column,
    /// The rows behind this one, by number, [`PAGE`] at most.
    pub list: for<'c> fn(&'c mut SqliteConnection, i64) -> BoxFuture<'c, sqlx::Result<Rows>>,
    /// Writes rows: a JSON list of pairs, the number and the bytes in hexadecimal.
    pub save: for<'c> fn(&'c mut SqliteConnection, String) -> BoxFuture<'c, sqlx::Result<()>>,
}

/// What became of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// How many values were sealed anew.
    pub resealed: usize,
    /// The last row; nothing if there was none.
    pub last: Option<i64>,
}

/// Seals a page anew.
///
/// # Errors
/// If the database fails, or a value does not open: then nothing of the page is changed.
pub async fn reseal_page(tx: &mut Tx, of: Resealing, after: i64) -> anyhow::Result<Page> {
    let keyring = tx.keyring_handle();
    let rows = (of.list)(tx.read(), after).await?;
    let last = rows.last().map(|(row, _)| *row);
    let mut fresh = Vec::new();
    for (row, sealed) in rows.iter().filter(|(_, sealed)| sealed.key() != keyring.newest()) {
        let text = zeroize::Zeroizing::new(keyring.open(of.column, *row, sealed)?);
        fresh.push((*row, keyring.seal(of.column, *row, &text)?.to_hex()));
    }
    if !fresh.is_empty() {
        (of.save)(tx.write().await?, serde_json::to_string(&fresh)?).await?;
    }
    Ok(Page { resealed: fresh.len(), last })
}
