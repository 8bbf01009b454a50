//! The key file: read, or made together with a new database, and never otherwise.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use crate::kernel::seal::{Keyring, SealError};
use crate::kernel::{database, last_moment};
use zeroize::Zeroizing;

/// Why there is no key. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// A database without its key.
    #[error(
        "the key file {0} is missing, and the database {1} cannot be read without it. \
         Put your copy of the key there, or name it with LINLI_KEY_FILE"
    )]
    Missing(PathBuf, PathBuf),
    /// The file is something else.
    #[error("{0} is not a key file of Linli; name the right one with LINLI_KEY_FILE")]
    NotAKeyFile(PathBuf),
    /// The file system would not.
    #[error("{0} cannot be read or written: {1}")]
    Io(PathBuf, io::Error),
}

/// A key, and whether it was made just now.
#[derive(Debug)]
pub struct Key {
    /// What seals and opens.
    pub keyring: Keyring,
    /// True if it was made just now: then its owner should keep a copy.
    pub made: bool,
}

/// Makes the data folder, readable by its owner only.
///
/// # Errors
/// If the file system would not.
pub fn make_folder(folder: &Path) -> Result<(), KeyFileError> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| KeyFileError::Io(folder.to_owned(), error))
}

/// The key for this database, which must be there.
///
/// # Errors
/// [`KeyFileError`], which says what to do.
pub fn load(key_file: &Path, database: &Path) -> Result<Keyring, KeyFileError> {
    match fs::read_to_string(key_file) {
        Ok(text) => {
            let text = Zeroizing::new(text);
            Keyring::parse(&text)
                .map_err(|_: SealError| KeyFileError::NotAKeyFile(key_file.to_owned()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(KeyFileError::Missing(key_file.to_owned(), database.to_owned()))
        }
        Err(error) => Err(KeyFileError::Io(key_file.to_owned(), error)),
    }
}

/// The key for this database: read, or made if the database is new and there is no key yet.
///
/// # Errors
/// [`KeyFileError`], which says what to do.
pub fn load_or_make(key_file: &Path, database: &Path) -> Result<Key, KeyFileError> {
    let new =
        || database::is_new(database).map_err(|error| KeyFileError::Io(database.to_owned(), error));
    match load(key_file, database) {
        Ok(keyring) => Ok(Key { keyring, made: false }),
        Err(KeyFileError::Missing(..)) if new()? => {
            let keyring = Keyring::generate();
            write(key_file, &keyring.to_text())
                .map_err(|error| KeyFileError::Io(key_file.to_owned(), error))?;
            Ok(Key { keyring, made: true })
        }
        Err(error) => Err(error),
    }
}

/// Puts these keys into the key file: either they are all in it afterwards, or it is as it was.
///
/// # Errors
/// If the file system would not.
pub fn replace(key_file: &Path, keyring: &Keyring) -> Result<(), KeyFileError> {
    let io = |error| KeyFileError::Io(key_file.to_owned(), error);
    let new = key_file.with_extension("new");
    match fs::remove_file(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(io(error)),
        Ok(()) | Err(_) => {}
    }
    write(&new, &keyring.to_text()).map_err(io)?;
    last_moment::may_be("in-rotation");
    fs::rename(&new, key_file).map_err(io)?;
    sync_folder_of(key_file).map_err(io)
}

fn write(key_file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = key_file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(key_file)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    // The folder too, so that the name survives a power cut before the database does.
    sync_folder_of(key_file)
}

fn sync_folder_of(key_file: &Path) -> io::Result<()> {
    match key_file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => fs::File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}
