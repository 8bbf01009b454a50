//! A file that the bot sent.

use std::fmt;
use std::sync::Arc;

/// A file that the bot uploaded with a message, as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct File {
    /// A document's own name; a picture has none and gets one, such as `file_0.png`.
    pub name: String,
    /// What it is: a document by the end of its name, a picture by its bytes.
    pub mime_type: String,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("File")
            .field("name", &self.name)
            .field("mime_type", &self.mime_type)
            .field("size", &self.bytes.len())
            .finish_non_exhaustive()
    }
}
