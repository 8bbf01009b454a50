//! The files that can be seen of the sandbox.

use super::Sandbox;
use crate::File;

impl Sandbox {
    /// The file that the bot sent under this id. `None` for an id that is not
    /// known, and for what people send: that has an id, and no bytes.
    #[must_use]
    pub fn file(&self, id: &str) -> Option<File> {
        self.shared.world().files.content(id).cloned()
    }
}
