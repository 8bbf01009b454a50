//! What is said when something of ours goes wrong, or when it is too much.

use serde::{Deserialize, Serialize};

use crate::kernel::notice::said;

/// An apology for something that broke.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Apology {
    /// The number to tell the moderators.
    pub reference: i64,
    /// The tag of the language of whom it is told: their row may be what is broken.
    pub language: Option<String>,
}
said!(Apology, "shell.apology");

/// That was a lot at once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Flooded {
    /// The tag of the language of whom it is told: nothing of theirs was looked up.
    pub language: Option<String>,
}
said!(Flooded, "shell.flooded");
