//! A file that is sent with a screen: made when it is sent, from what is true by then, and never
//! stored.

use std::fmt;
use std::sync::Arc;

/// A file that goes with a screen, whose text stands under it as its caption: at most 1,024
/// characters.
///
/// A notice that brings one is told, not shown: the message on which somebody tapped cannot become
/// a file. It has no subject, for a file stays as it was when it was sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    name: String,
    media_type: &'static str,
    bytes: Arc<[u8]>,
}

impl Attachment {
    /// The most that Telegram takes from a bot.
    pub const MOST_BYTES: usize = 50 * 1024 * 1024;

    /// A file with this name and of this type, such as `text/html`; nothing if it is empty or
    /// larger than Telegram takes. Of the name stays what every computer takes.
    pub fn new(name: &str, media_type: &'static str, bytes: Vec<u8>) -> Option<Self> {
        if bytes.is_empty() || bytes.len() > Self::MOST_BYTES {
            return None;
        }
        Some(Self { name: clean(name), media_type, bytes: bytes.into() })
    }

    /// Its name, for whoever keeps it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is.
    pub fn media_type(&self) -> &'static str {
        self.media_type
    }

    /// What is in it.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// A name without what ends a line, a folder or a quotation; never empty.
fn clean(name: &str) -> String {
    let fits = |letter: &char| !letter.is_control() && !r#"/\:*?"<>|%"#.contains(*letter);
    let name: String = name.chars().filter(fits).take(64).collect();
    let name = name.trim_matches([' ', '.']);
    if name.is_empty() { "file".to_owned() } else { name.to_owned() }
}

impl fmt::Debug for Attachment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is in it is private.
        formatter
            .debug_struct("Attachment")
            .field("name", &self.name)
            .field("media_type", &self.media_type)
            .field("size", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> String {
        let file = Attachment::new(name, "text/plain", b"words".to_vec()).unwrap();
        assert!(!format!("{file:?}").contains("words"));
        file.name().to_owned()
    }

    #[test]
    fn a_name_is_one_that_every_computer_takes() {
        assert_eq!(named("linli.html"), "linli.html");
        assert_eq!(named("../a\"\r\nb/ä 楼.pdf"), "abä 楼.pdf");
        assert_eq!(named(" .. "), "file");
        assert_eq!(named(&"x".repeat(99)).len(), 64);
    }

    #[test]
    fn a_file_has_something_in_it_and_not_too_much() {
        assert_eq!(Attachment::new("a", "text/plain", Vec::new()), None);
        let most = Attachment::MOST_BYTES;
        assert!(Attachment::new("a", "text/plain", vec![0; most]).is_some());
        assert_eq!(Attachment::new("a", "text/plain", vec![0; most + 1]), None);
    }
}
