//! Encrypting and decrypting a backup: a file of `age`, <https://age-encryption.org/v1>, locked by
//! a passphrase, so that `age --decrypt` opens it as well.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use age::stream::StreamReader;
use age::{Decryptor, Encryptor, scrypt};
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};

use crate::kernel::seal::Keyring;

/// For what the key file's passphrase is.
const PURPOSE: &str = "backup";
/// The passphrase has 256 bits: stretching it would only take time.
const WORK: u8 = 10;
const PIECE: usize = 256 * 1024;

/// Why a backup cannot be locked or unlocked.
#[derive(Debug, thiserror::Error)]
pub(super) enum VaultError {
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error("it does not open with this key file")]
    WrongKey,
    #[error("it is no backup, or damaged: {0}")]
    Damaged(String),
}

/// What is told while a long work goes on: how much of how much, in bytes.
pub(super) type Progress<'a> = &'a mut dyn FnMut(u64, u64);

/// Encrypts a file into another; what was in it, as a checksum.
pub(super) fn lock(
    plain: &Path,
    locked: &Path,
    keyring: &Keyring,
    progress: Progress<'_>,
) -> Result<Vec<u8>, VaultError> {
    let passphrase = keyring.passphrases(PURPOSE).into_iter().next().ok_or(VaultError::WrongKey)?;
    let mut recipient = scrypt::Recipient::new(translated(&passphrase));
    recipient.set_work_factor(WORK);
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
        .map_err(|error| VaultError::Damaged(error.to_string()))?;
    let total = std::fs::metadata(plain)?.len();
    let source = BufReader::new(File::open(plain)?);
    let target =
        File::options().write(true).create(true).truncate(true).mode(0o600).open(locked)?;
    let mut writer = encryptor.wrap_output(BufWriter::new(target))?;
    let checksum = copy(source, &mut writer, total, progress)?;
    writer.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(checksum)
}

/// Decrypts a file into another, or only reads it through; what was in it, as a checksum.
pub(super) fn unlock(
    locked: &Path,
    plain: Option<&Path>,
    keyring: &Keyring,
    progress: Progress<'_>,
) -> Result<Vec<u8>, VaultError> {
    let total = std::fs::metadata(locked)?.len();
    // One after the other: a file that one passphrase does not open is not tried with the next.
    let mut opened = Err(VaultError::WrongKey);
    for passphrase in keyring.passphrases(PURPOSE) {
        opened = open(locked, &passphrase);
        if !matches!(opened, Err(VaultError::WrongKey)) {
            break;
        }
    }
    let reader = opened?;
    let damaged = |error: io::Error| VaultError::Damaged(error.to_string());
    match plain {
        None => copy(reader, &mut io::sink(), total, progress).map_err(damaged),
        Some(plain) => {
            let target =
                File::options().write(true).create(true).truncate(true).mode(0o600).open(plain)?;
            let mut writer = BufWriter::new(target);
            let checksum = copy(reader, &mut writer, total, progress).map_err(damaged)?;
            writer.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
            Ok(checksum)
        }
    }
}

/// What is in a file that this passphrase opens.
fn open(
    locked: &Path,
    passphrase: &SecretString,
) -> Result<StreamReader<BufReader<File>>, VaultError> {
    let source = BufReader::new(File::open(locked)?);
    let decryptor =
        Decryptor::new_buffered(source).map_err(|error| VaultError::Damaged(error.to_string()))?;
    let identity = scrypt::Identity::new(translated(passphrase));
    decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| match error
    {
        age::DecryptError::NoMatchingKeys
        | age::DecryptError::KeyDecryptionFailed
        | age::DecryptError::DecryptionFailed => VaultError::WrongKey,
        other @ (age::DecryptError::InvalidHeader
        | age::DecryptError::InvalidMac
        | age::DecryptError::UnknownFormat
        | age::DecryptError::ExcessiveWork { .. }
        | age::DecryptError::Io(_)) => VaultError::Damaged(other.to_string()),
    })
}

/// age has a secret type of an older version of the same library.
fn translated(passphrase: &SecretString) -> age::secrecy::SecretString {
    age::secrecy::SecretString::from(passphrase.expose_secret().to_owned())
}

fn copy(
    mut source: impl Read,
    target: &mut impl Write,
    total: u64,
    progress: Progress<'_>,
) -> io::Result<Vec<u8>> {
    let mut checksum = Sha256::new();
    let mut piece = vec![0_u8; PIECE];
    let mut copied = 0_u64;
    loop {
        let count = source.read(&mut piece)?;
        let Some(part) = piece.get(..count).filter(|part| !part.is_empty()) else { break };
        checksum.update(part);
        target.write_all(part)?;
        copied = copied.saturating_add(u64::try_from(count).unwrap_or(0));
        progress(copied.min(total), total);
    }
    // What was locked is a little longer than what was in it.
    progress(total, total);
    Ok(checksum.finalize().to_vec())
}
