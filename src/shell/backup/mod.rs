//! Backups: `linli backup` takes one beside a running Linli, `linli restore` brings one back.
//!
//! Promises: a backup is one moment of the database, whole, and was read back before it counts. It
//! is encrypted by a passphrase that the key file gives; whoever has the backups without the key
//! file has nothing. At most 24 hourly, 7 daily and 4 weekly ones are kept. What is restored is
//! checked before it takes anybody's place, what was there is moved aside, never overwritten, and
//! who had all erased since then stays erased.

mod keeping;
mod names;
mod restoring;
mod stamp;
mod taking;
mod vault;

pub use restoring::{RestoreError, restore};
pub use stamp::Stamp;
pub use taking::{BackupError, take, take_regularly};
