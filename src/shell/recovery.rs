//! After an unclean stop: what was received and not settled is handed out one by one, the id that
//! is begun noted in a small file, so that an update that takes the whole process down is found
//! without condemning its neighbours. From its third try on it is tried alone, with nothing else
//! under way, and three times so: what dies for another reason, or is killed from without, condemns
//! nobody.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tokio_util::sync::CancellationToken;

/// An update in which the process died so often is tried alone.
const SUSPECTED: u32 = 2;
/// An update that took the process down so often is put aside.
const DEATHS: u32 = 5;

/// Notes of one run about how it goes, in two small files beside the database.
#[derive(Clone, Debug)]
pub struct Recovery {
    running: PathBuf,
    begun: PathBuf,
    unclean: bool,
    /// Cancelled once nothing has to be tried alone any more.
    through: CancellationToken,
}

impl Recovery {
    /// Notes that a run begins, and whether the last one ended well.
    ///
    /// # Errors
    /// If the file system would not.
    pub fn begin(folder: &Path) -> io::Result<Self> {
        let running = folder.join("running");
        let unclean = running.try_exists()?;
        fs::write(&running, b"")?;
        let recovery = Self {
            running,
            begun: folder.join("begun"),
            unclean,
            through: CancellationToken::new(),
        };
        if recovery.suspect().is_none() {
            recovery.through.cancel();
        }
        Ok(recovery)
    }

    /// True if the last run did not end well.
    pub fn is_unclean(&self) -> bool {
        self.unclean
    }

    /// Cancelled once nothing has to be tried alone any more; until then nothing else may run.
    pub fn through(&self) -> CancellationToken {
        self.through.clone()
    }

    /// Notes that an update is begun. False if it took the process down too often: then it must
    /// not be.
    pub fn note(&self, update: i64) -> bool {
        let deaths = self.noted().filter(|(noted, _)| *noted == update).map_or(0, |noted| noted.1);
        if deaths >= DEATHS {
            return false;
        }
        if self.suspect() != Some(update) {
            self.through.cancel();
        }
        let note = format!("{update} {}", deaths.saturating_add(1));
        if let Err(error) = fs::write(&self.begun, note) {
            tracing::warn!(%error, "which update is begun cannot be noted");
        }
        true
    }

    /// The update that is tried alone, if the last run died in one.
    fn suspect(&self) -> Option<i64> {
        let alone = SUSPECTED..DEATHS;
        let noted = self.noted().filter(|(_, deaths)| self.unclean && alone.contains(deaths));
        noted.map(|noted| noted.0)
    }

    fn noted(&self) -> Option<(i64, u32)> {
        let text = fs::read_to_string(&self.begun).ok()?;
        let (update, deaths) = text.trim().split_once(' ')?;
        Some((update.parse().ok()?, deaths.parse().ok()?))
    }

    /// Everything that waited is settled.
    pub fn is_over(&self) {
        self.through.cancel();
        remove(&self.begun);
    }

    /// Notes that the run ended well.
    pub fn end(&self) {
        remove(&self.running);
    }
}

fn remove(file: &Path) {
    match fs::remove_file(file) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => tracing::warn!(%error, "a note cannot be removed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_update_that_kills_five_times_is_found() {
        let folder = tempfile::TempDir::new().unwrap();
        let recovery = Recovery::begin(folder.path()).unwrap();
        assert!(!recovery.is_unclean());
        assert!((0..DEATHS).all(|_| recovery.note(7)));
        assert!(!recovery.note(7));
        assert!(recovery.note(8), "its neighbour is innocent");
        assert!(Recovery::begin(folder.path()).unwrap().is_unclean());
        recovery.is_over();
        recovery.end();
        assert!(!Recovery::begin(folder.path()).unwrap().is_unclean());
        assert!(recovery.note(7));
    }
}
