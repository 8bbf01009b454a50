//! Erasures: who had all erased, noted outside the database, so that a backup that is restored
//! later does not bring them back.
//!
//! One line an erasure: the number of the key, a keyed fingerprint of the account, and when. It
//! tells nobody who that was, but with the key it can be asked of an account whether it is meant.
//! Noted before the erasure is committed: a note too many is harmless, one too few is not.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use super::clock::Moment;
use super::seal::Keyring;

/// A note is kept longer than any backup.
const KEPT_DAYS: i64 = 60;
const PURPOSE: &str = "erased";

/// The notes beside a database.
#[derive(Clone, Debug)]
pub struct Erasures {
    file: PathBuf,
}

/// A note: somebody had all erased.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erasure {
    key: u8,
    fingerprint: String,
    /// When.
    pub at: Moment,
}

impl Erasure {
    /// True if this account is meant.
    pub fn is_of(&self, telegram_id: i64, keyring: &Keyring) -> bool {
        fingerprint(keyring, self.key, telegram_id).is_some_and(|own| own == self.fingerprint)
    }

    fn line(&self) -> String {
        format!("{} {} {}\n", self.key, self.fingerprint, self.at.millis())
    }

    fn parse(line: &str) -> Option<Self> {
        let mut parts = line.split_whitespace();
        let key = parts.next()?.parse().ok()?;
        let fingerprint = parts.next()?.to_owned();
        let at = Moment::from_millis(parts.next()?.parse().ok()?);
        Some(Self { key, fingerprint, at })
    }
}

impl Erasures {
    /// The notes beside this database.
    pub fn beside(database: &Path) -> Self {
        Self { file: database.with_extension("erased") }
    }

    /// The notes in this file.
    pub fn in_file(file: PathBuf) -> Self {
        Self { file }
    }

    /// Notes that somebody has all erased; it is on the disk when this returns.
    ///
    /// # Errors
    /// If it cannot be written: then nobody must be erased.
    pub fn note(&self, telegram_id: i64, keyring: &Keyring, at: Moment) -> io::Result<()> {
        let key = keyring.newest();
        let fingerprint = fingerprint(keyring, key, telegram_id).unwrap_or_default();
        let line = Erasure { key, fingerprint, at }.line();
        let mut file = File::options().create(true).append(true).mode(0o600).open(&self.file)?;
        file.write_all(line.as_bytes())?;
        file.sync_all()
    }

    /// All notes, the oldest first. A line that a crash cut short is none.
    ///
    /// # Errors
    /// If they cannot be read. That there are none yet is no error.
    pub fn list(&self) -> io::Result<Vec<Erasure>> {
        let text = match fs::read_to_string(&self.file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        let mut erasures: Vec<Erasure> = text.lines().filter_map(Erasure::parse).collect();
        erasures.sort_by_key(|erasure| erasure.at);
        Ok(erasures)
    }

    /// Takes these notes in, and forgets what has been kept long enough by `now`.
    ///
    /// # Errors
    /// If they cannot be written; then the notes are as they were.
    pub fn take_in(&self, others: Vec<Erasure>, now: Moment) -> io::Result<()> {
        let mut erasures = self.list()?;
        erasures.extend(others);
        erasures.sort();
        erasures.dedup();
        let oldest = now.minus(chrono::TimeDelta::days(KEPT_DAYS));
        erasures.retain(|erasure| erasure.at >= oldest);
        let text: String = erasures.iter().map(Erasure::line).collect();
        let new = self.file.with_extension("erased.new");
        let mut file =
            File::options().write(true).create(true).truncate(true).mode(0o600).open(&new)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(new, &self.file)
    }
}

fn fingerprint(keyring: &Keyring, key: u8, telegram_id: i64) -> Option<String> {
    let bytes = keyring.fingerprint_by(key, PURPOSE, &telegram_id.to_be_bytes())?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_of_one_account_and_tells_nobody_which() {
        let folder = tempfile::tempdir().unwrap();
        let erasures = Erasures::beside(&folder.path().join("linli.db"));
        let keyring = Keyring::generate();
        assert_eq!(erasures.list().unwrap(), []);
        let now = Moment::from_millis(1_000);
        erasures.note(5_001, &keyring, now).unwrap();
        let noted = erasures.list().unwrap();
        assert!(noted[0].is_of(5_001, &keyring) && !noted[0].is_of(5_002, &keyring));
        assert!(!noted[0].is_of(5_001, &Keyring::generate()), "without the key nobody can ask");
        assert!(!noted[0].line().contains("5001"));
    }

    #[test]
    fn notes_are_taken_in_once_and_forgotten_after_sixty_days() {
        let folder = tempfile::tempdir().unwrap();
        let keyring = Keyring::generate();
        let here = Erasures::beside(&folder.path().join("linli.db"));
        let there = Erasures::in_file(folder.path().join("there"));
        let now = Moment::from_millis(0).plus(chrono::TimeDelta::days(100));
        there.note(1, &keyring, now).unwrap();
        there.note(2, &keyring, now.minus(chrono::TimeDelta::days(61))).unwrap();
        here.take_in(there.list().unwrap(), now).unwrap();
        here.take_in(there.list().unwrap(), now).unwrap();
        let kept = here.list().unwrap();
        assert_eq!(kept.len(), 1);
        assert!(kept[0].is_of(1, &keyring));
    }
}
