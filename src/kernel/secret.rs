//! Secrets that somebody is given to hand on, such as the one in the link of an invite.

use std::fmt;

use chacha20poly1305::aead::Generate as _;
use chacha20poly1305::{KeyInit, XNonce};
use hmac::{Hmac, Mac as _};
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

    /// True if this signature, in hexadecimal, was made of the text by whoever has the secret: HMAC with
    /// SHA-256, its key the letters of the secret. A wrong one takes as long as a right one.
    pub fn has_signed(&self, text: &str, signature: &str) -> bool {
        let Some(signature) = from_hex(signature) else { return false };
        let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(self.0.as_bytes()) else {
            return false;
        };
        mac.update(text.as_bytes());
        mac.verify_slice(&signature).is_ok()
    }
}

/// The bytes that hexadecimal digits stand for; nothing if they are none.
fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim().as_bytes();
    if !digits.len().is_multiple_of(2) || !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let pairs = digits.chunks(2).map(|pair| std::str::from_utf8(pair).ok());
    pairs.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect()
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

    #[test]
    fn a_signature_is_of_one_text_by_one_secret() {
        let secret = Secret::told("0123456789abcdef0123456789abcdef");
        // printf %s 7.42.1796000000.press | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        let signature = "b53891a7d2fb6931ae694c0d9a382d896bd70f1a977e1db8eef3d5ab99a2921c";
        assert!(secret.has_signed("7.42.1796000000.press", signature));
        assert!(secret.has_signed("7.42.1796000000.press", &signature.to_uppercase()));
        assert!(!secret.has_signed("7.43.1796000000.press", signature));
        assert!(!Secret::told("other").has_signed("7.42.1796000000.press", signature));
        for wrong in ["", "ab", "xyz", &signature[1..], &signature[2..], "ééé"] {
            assert!(!secret.has_signed("7.42.1796000000.press", wrong), "{wrong}");
        }
    }
}
