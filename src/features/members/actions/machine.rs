//! What is told to moderators of the computer that all runs on.

use crate::features::members::notices::Notice;
use crate::kernel::incident::{self, Incident};
use crate::kernel::membership;
use crate::kernel::tx::{Reads as _, Tx};

/// At most so many moderators are told: whoever runs it is among them or known to them, and the room
/// that is left is not for letters.
const MOST_TOLD: i64 = 500;

/// The disk is full, or has room again: moderators are told once.
///
/// # Errors
/// If the database fails.
pub async fn disk_is_full(tx: &mut Tx, full: bool) -> anyhow::Result<()> {
    let now = tx.now();
    let notice = if full {
        incident::begin(tx.write().await?, Incident::DiskFull, now)
            .await?
            .then_some(Notice::DiskFull)
    } else {
        incident::end(tx.write().await?, Incident::DiskFull).await?.then_some(Notice::DiskHasRoom)
    };
    if let Some(notice) = notice {
        let mut told = Vec::new();
        for moderator in membership::list_all_moderators(tx, MOST_TOLD).await? {
            if !told.contains(&moderator.person) {
                told.push(moderator.person);
                tx.tell(moderator, &notice)?;
            }
        }
    }
    Ok(())
}
