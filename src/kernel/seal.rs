//! Sealing: what a person typed, and names, are encrypted in the database, apart from their key.
//!
//! XChaCha20-Poly1305 with a random nonce; table, column and row are bound in, so that a sealed
//! value moved to another row does not open. Layout: format (1 byte), key id (1), nonce (24),
//! ciphertext with tag.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, Generate, Key, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretBox, SecretString};
use sha2::Sha256;
use zeroize::Zeroizing;

const FORMAT: u8 = 1;
const NONCE_BYTES: usize = 24;
const KEY_BYTES: usize = 32;
const FINGERPRINT_BYTES: usize = 16;
const FILE_HEADER: &str = "linli-key-file 1";
/// Before a key that only opens.
const RETIRED: &str = "retired ";

/// A sealed value as it stands in a `blob` column.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(transparent)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// The number of the key by which it was sealed; 0 for what was never sealed.
    pub fn key(&self) -> u8 {
        self.0.get(1).copied().unwrap_or(0)
    }

    /// The bytes in hexadecimal, for rows that go in as one JSON parameter.
    pub fn to_hex(&self) -> String {
        self.0.iter().fold(String::with_capacity(self.0.len() * 2), |mut hex, byte| {
            use std::fmt::Write as _;
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

/// A column whose values are sealed.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub name: &'static str,
}

/// Why a value could not be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// No key with this id in the key file.
    #[error("the key file has no key number {0}")]
    UnknownKey(u8),
    /// The value was changed, moved from another row, or sealed by another key.
    #[error("a sealed value in {table}.{column}, row {row}, does not open")]
    Damaged {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row.
        row: i64,
    },
    /// The key file is not one.
    #[error("this is not a key file of Linli")]
    NotAKeyFile,
}

/// The keys of a key file. Of those that are not retired the highest number seals; all open.
pub struct Keyring {
    keys: BTreeMap<u8, SecretBox<[u8; KEY_BYTES]>>,
    /// Those that seal nothing any more: they open what was backed up before.
    retired: BTreeSet<u8>,
}

impl Keyring {
    /// A new key file's worth: one random key, number 1.
    pub fn generate() -> Self {
        let key = Key::<XChaCha20Poly1305>::generate();
        let keys = BTreeMap::from([(1, SecretBox::new(Box::new(key.into())))]);
        Self { keys, retired: BTreeSet::new() }
    }

    /// The same keys and a new one, which seals from then on; the others open. Nothing if 255 were
    /// made before.
    #[must_use]
    pub fn with_new_key(&self) -> Option<Self> {
        let number = self.keys.keys().next_back()?.checked_add(1)?;
        let mut text = self.to_text();
        let key: [u8; KEY_BYTES] = Key::<XChaCha20Poly1305>::generate().into();
        let key = Zeroizing::new(key);
        text.push_str(&format!("{number} {}\n", STANDARD.encode(key.as_slice())));
        Self::parse(&text).ok()
    }

    /// The same keys, of which all but the newest are retired.
    #[must_use]
    pub fn with_old_ones_retired(mut self) -> Self {
        let newest = self.newest();
        self.retired = self.keys.keys().copied().filter(|number| *number != newest).collect();
        self
    }

    /// How many keys there are that are not retired.
    pub fn count_active(&self) -> usize {
        self.active().count()
    }

    /// Reads the text of a key file.
    ///
    /// # Errors
    /// [`SealError::NotAKeyFile`] if the header, a number or a key is wrong, or no key is there.
    pub fn parse(text: &str) -> Result<Self, SealError> {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        if lines.next() != Some(FILE_HEADER) {
            return Err(SealError::NotAKeyFile);
        }
        let mut keys = BTreeMap::new();
        let mut retired = BTreeSet::new();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let (line, is_retired) =
                line.strip_prefix(RETIRED).map_or((line, false), |line| (line, true));
            let (number, key) = line.split_once(' ').ok_or(SealError::NotAKeyFile)?;
            let number: u8 = number.parse().map_err(|_| SealError::NotAKeyFile)?;
            let bytes =
                Zeroizing::new(STANDARD.decode(key.trim()).map_err(|_| SealError::NotAKeyFile)?);
            let bytes: [u8; KEY_BYTES] =
                bytes.as_slice().try_into().map_err(|_| SealError::NotAKeyFile)?;
            keys.insert(number, SecretBox::new(Box::new(bytes)));
            if is_retired {
                retired.insert(number);
            }
        }
        if keys.len() > retired.len() {
            Ok(Self { keys, retired })
        } else {
            Err(SealError::NotAKeyFile)
        }
    }

    /// The text of the key file: secret.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = format!("{FILE_HEADER}\n# Without this file the database cannot be read.\n");
        for (number, key) in &self.keys {
            let retired = if self.retired.contains(number) { RETIRED } else { "" };
            text.push_str(&format!("{retired}{number} {}\n", STANDARD.encode(key.expose_secret())));
        }
        Zeroizing::new(text)
    }

    /// Seals `text` for one row of one column.
    ///
    /// # Errors
    /// Only if there is no key, which [`Keyring::parse`] excludes, or the text is over 256 GB.
    pub fn seal(&self, column: Column, row: i64, text: &str) -> Result<Sealed, SealError> {
        let (number, key) = self.active().next_back().ok_or(SealError::NotAKeyFile)?;
        let nonce = XNonce::generate();
        let cipher = XChaCha20Poly1305::new(key.expose_secret().into());
        let place = place(column, row);
        let payload = Payload { msg: text.as_bytes(), aad: place.as_bytes() };
        let words = cipher.encrypt(&nonce, payload).map_err(|_| damaged(column, row))?;
        let mut bytes = Vec::with_capacity(2 + NONCE_BYTES + words.len());
        bytes.extend_from_slice(&[FORMAT, *number]);
        bytes.extend_from_slice(&nonce);
        bytes.extend_from_slice(&words);
        Ok(Sealed(bytes))
    }

    /// Opens a value sealed for this row of this column.
    ///
    /// # Errors
    /// [`SealError::Damaged`] if it was changed or moved, [`SealError::UnknownKey`] if its key is
    /// gone.
    pub fn open(&self, column: Column, row: i64, sealed: &Sealed) -> Result<String, SealError> {
        let damaged = || damaged(column, row);
        let [format, number, rest @ ..] = sealed.0.as_slice() else { return Err(damaged()) };
        if *format != FORMAT {
            return Err(damaged());
        }
        let key = self.keys.get(number).ok_or(SealError::UnknownKey(*number))?;
        let (nonce, words) = rest.split_at_checked(NONCE_BYTES).ok_or_else(damaged)?;
        let nonce = XNonce::try_from(nonce).map_err(|_| damaged())?;
        let cipher = XChaCha20Poly1305::new(key.expose_secret().into());
        let place = place(column, row);
        let payload = Payload { msg: words, aad: place.as_bytes() };
        let text = cipher.decrypt(&nonce, payload).map_err(|_| damaged())?;
        String::from_utf8(text).map_err(|_| damaged())
    }

    /// A keyed fingerprint: equal for equal bytes, and of no use to one without the key.
    pub fn fingerprint(&self, purpose: &str, bytes: &[u8]) -> Vec<u8> {
        let oldest = self.active().next().map(|(number, _)| *number);
        oldest.and_then(|number| self.fingerprint_by(number, purpose, bytes)).unwrap_or_default()
    }

    /// The same by the key with this number; nothing if there is no such key.
    pub fn fingerprint_by(&self, number: u8, purpose: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        let mac = self.derived(number, purpose, bytes)?;
        Some(mac.iter().copied().take(FINGERPRINT_BYTES).collect())
    }

    /// The number of the key that seals.
    pub fn newest(&self) -> u8 {
        self.active().next_back().map_or(0, |(number, _)| *number)
    }

    /// What locks something that leaves the database, such as a backup: a passphrase of 32 random
    /// bytes for each key, the newest first. Each is of no use for anything else.
    pub fn passphrases(&self, purpose: &str) -> Vec<SecretString> {
        let numbers = self.keys.keys().rev();
        numbers
            .filter_map(|number| self.derived(*number, purpose, &[]))
            .map(|bytes| STANDARD.encode(bytes.as_slice()).into())
            .collect()
    }

    fn active(&self) -> impl DoubleEndedIterator<Item = (&u8, &SecretBox<[u8; KEY_BYTES]>)> {
        self.keys.iter().filter(|(number, _)| !self.retired.contains(number))
    }

    fn derived(&self, number: u8, purpose: &str, bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let key = self.keys.get(&number)?;
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.expose_secret()).ok()?;
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(bytes);
        Some(Zeroizing::new(mac.finalize().into_bytes().to_vec()))
    }
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Keyring").field("keys", &self.keys.len()).finish_non_exhaustive()
    }
}

fn place(column: Column, row: i64) -> String {
    format!("{}.{}:{row}", column.table, column.name)
}

fn damaged(column: Column, row: i64) -> SealError {
    SealError::Damaged { table: column.table, column: column.name, row }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: Column = Column { table: "need", name: "words" };

    #[test]
    fn what_is_sealed_opens_again_in_its_own_row_only() {
        let keyring = Keyring::generate();
        let sealed = keyring.seal(WORDS, 7, "fetch my parcel").unwrap();
        assert_eq!(keyring.open(WORDS, 7, &sealed).unwrap(), "fetch my parcel");
        assert!(keyring.open(WORDS, 8, &sealed).is_err(), "moved to another row");
        let name = Column { table: "person", name: "name" };
        assert!(keyring.open(name, 7, &sealed).is_err(), "moved to another column");
        assert!(Keyring::generate().open(WORDS, 7, &sealed).is_err(), "another key");
    }

    #[test]
    fn a_changed_byte_is_refused() {
        let keyring = Keyring::generate();
        let sealed = keyring.seal(WORDS, 7, "fetch my parcel").unwrap();
        for at in 0..sealed.0.len() {
            let mut changed = sealed.clone();
            changed.0[at] ^= 1;
            assert!(keyring.open(WORDS, 7, &changed).is_err(), "byte {at}");
        }
        assert!(keyring.open(WORDS, 7, &Sealed(Vec::new())).is_err(), "nothing at all");
    }

    #[test]
    fn a_key_file_reads_back_what_it_wrote() {
        let keyring = Keyring::generate();
        let again = Keyring::parse(&keyring.to_text()).unwrap();
        let sealed = keyring.seal(WORDS, 1, "x").unwrap();
        assert_eq!(again.open(WORDS, 1, &sealed).unwrap(), "x");
        assert!(Keyring::parse("").is_err());
        assert!(Keyring::parse("linli-key-file 1\n1 short").is_err());
        assert!(Keyring::parse("linli-key-file 1\n").is_err());
    }

    #[test]
    fn a_retired_key_opens_and_seals_nothing() {
        let before = Keyring::generate();
        let old = before.seal(WORDS, 1, "old").unwrap();
        let text = before.to_text().replace("\n1 ", "\nretired 1 ");
        assert!(Keyring::parse(&text).is_err(), "one must be left that seals");
        let fresh = Keyring::generate().to_text().replace("\n1 ", "\n2 ");
        let line = fresh.lines().last().unwrap();
        let keyring = Keyring::parse(&format!("{}{line}\n", &*text)).unwrap();
        assert_eq!(keyring.open(WORDS, 1, &old).unwrap(), "old");
        assert_eq!(keyring.newest(), 2);
        let new = keyring.seal(WORDS, 1, "new").unwrap();
        assert!(before.open(WORDS, 1, &new).is_err());
        assert_eq!(Keyring::parse(&keyring.to_text()).unwrap().newest(), 2);
    }

    #[test]
    fn a_fingerprint_depends_on_key_purpose_and_bytes() {
        let keyring = Keyring::generate();
        let print = keyring.fingerprint("shown", b"card");
        assert_eq!(print, keyring.fingerprint("shown", b"card"));
        assert_ne!(print, keyring.fingerprint("shown", b"car"));
        assert_ne!(print, keyring.fingerprint("other", b"card"));
        assert_ne!(print, Keyring::generate().fingerprint("shown", b"card"));
    }
}
