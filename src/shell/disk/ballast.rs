//! The ballast: a file that is there to be given up. When the disk is full its room lets what is
//! urgent go on.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rustix::fs::{FallocateFlags, fallocate, statvfs};

/// How long it is, in bytes. A claim takes about 40 kB of the database's log, which is used again
/// from 4 MB on: thousands go on with it.
pub const LENGTH: u64 = 32 * 1024 * 1024;
/// With less room than this the disk counts as full, in bytes.
pub const LEAST: u64 = 4 * 1024 * 1024;
/// So much has to be left when the ballast is taken in again, in bytes.
const ENOUGH: u64 = 16 * 1024 * 1024;

/// The ballast in the folder of a database.
#[derive(Clone, Debug)]
pub struct Ballast {
    file: PathBuf,
}

impl Ballast {
    /// That of this folder.
    pub fn of(folder: &Path) -> Self {
        Self { file: folder.join("ballast") }
    }

    /// True if it is there, whole.
    pub fn is_there(&self) -> bool {
        fs::metadata(&self.file).is_ok_and(|file| file.len() >= LENGTH)
    }

    /// How much room is left beside it, in bytes.
    ///
    /// # Errors
    /// If the file system does not say.
    pub fn room(&self) -> io::Result<u64> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        let found = statvfs(folder)?;
        Ok(found.f_bavail.saturating_mul(found.f_frsize))
    }

    /// True if there is so much room that it can be taken in.
    ///
    /// # Errors
    /// If the file system does not say.
    pub fn can_be_taken_in(&self) -> io::Result<bool> {
        Ok(self.room()? >= LENGTH + ENOUGH)
    }

    /// Takes it in: its room is really taken.
    ///
    /// # Errors
    /// If the file system would not; then nothing of it stays.
    pub fn take_in(&self) -> io::Result<()> {
        let taken = File::create(&self.file).and_then(|file| {
            match fallocate(&file, FallocateFlags::empty(), 0, LENGTH) {
                // Some file systems cannot: zeroes take room as well.
                Err(error) if error == rustix::io::Errno::OPNOTSUPP => {
                    io::copy(&mut io::Read::take(io::repeat(0), LENGTH), &mut &file).map(drop)
                }
                done => done.map_err(io::Error::from),
            }
        });
        if taken.is_err() {
            self.give_up()?;
        }
        taken
    }

    /// Gives it up. One that is not there is fine.
    ///
    /// # Errors
    /// If the file system would not.
    pub fn give_up(&self) -> io::Result<()> {
        match fs::remove_file(&self.file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_takes_its_room_and_gives_it_back() {
        let folder = tempfile::TempDir::new().unwrap();
        let ballast = Ballast::of(folder.path());
        assert!(!ballast.is_there());
        ballast.give_up().unwrap();
        ballast.take_in().unwrap();
        assert!(ballast.is_there());
        let file = fs::metadata(folder.path().join("ballast")).unwrap();
        assert!(std::os::unix::fs::MetadataExt::blocks(&file) * 512 >= LENGTH, "no hole");
        ballast.give_up().unwrap();
        assert!(!ballast.is_there());
    }
}
