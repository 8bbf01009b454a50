//! What waits for a moderator: each feature tells its own, the registry makes one list of it.

use super::clock::Moment;
use super::screen::Html;

/// Something that waits for a moderator.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Since when.
    pub since: Moment,
    /// What, in the reader's language: whoever reads the list may read this.
    pub line: Html,
    /// The code of the button that opens it.
    pub code: String,
}
