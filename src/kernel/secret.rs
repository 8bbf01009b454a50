//! Secrets that somebody is given to hand on, such as the one in the link of an invite.

use std::fmt;

use chacha20poly1305::XNonce;
use chacha20poly1305::aead::Generate as _;
use sha2::{Digest as _, Sha256};

/// So many random bytes are in one: nobody guesses 128 bits.
const RANDOM_BYTES: usize = 16;

/// What opens something for whoever has it. It is never written anywhere but sealed.
///
/// In a link it has digits and letters alone: what stands between the parts of a code is not in it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one, at random.
    pub fn draw() -> Self {
        let random = XNonce::generate();
        Self(random.iter().take(RANDOM_BYTES).map(|byte| format!("{byte:02x}")).collect())
    }

    /// What somebody has, right or wrong.
    pub fn told(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// It, for whom it is meant.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// By what it is found again. It has no key, so that it outlives one: what is random cannot be
    /// guessed from it.
    pub fn fingerprint(&self, purpose: &str) -> Vec<u8> {
        let mut hash = Sha256::new();
        hash.update(purpose.as_bytes());
        hash.update([0]);
        hash.update(self.0.as_bytes());
        hash.finalize().to_vec()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_are_alike_and_none_is_shown() {
        let (first, second) = (Secret::draw(), Secret::draw());
        assert_ne!(first, second);
        assert_eq!(first.as_str().len(), 2 * RANDOM_BYTES);
        assert!(first.as_str().bytes().all(|letter| letter.is_ascii_hexdigit()));
        assert!(!format!("{first:?}").contains(first.as_str()));
    }

    #[test]
    fn a_fingerprint_depends_on_purpose_and_secret() {
        let secret = Secret::told("abc");
        assert_eq!(secret.fingerprint("invite 1"), Secret::told("abc").fingerprint("invite 1"));
        assert_ne!(secret.fingerprint("invite 1"), secret.fingerprint("invite 2"));
        assert_ne!(secret.fingerprint("invite 1"), Secret::told("abd").fingerprint("invite 1"));
    }
}
