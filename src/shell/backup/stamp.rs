//! The stamp: when the last good backup was taken, and how often one should be, in a small file
//! beside the database, for whoever asks whether all is well.

use std::path::Path;
use std::time::Duration;

use crate::kernel::clock::Moment;
use crate::kernel::last_moment;

const FILE: &str = "backed-up";
/// Where nobody says how often, a day and some time to spare.
const USUALLY: Duration = Duration::from_hours(26);

/// When the last good backup was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When.
    pub at: Moment,
    /// How often one is taken; nothing if it was asked for once.
    pub every: Option<Duration>,
}

impl Stamp {
    /// The stamp in this data folder; nothing if none was ever taken.
    pub fn find(data: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(data.join(FILE)).ok()?;
        let mut parts = text.split_whitespace();
        let at = Moment::from_millis(parts.next()?.parse().ok()?);
        let every = parts.next().and_then(|seconds| seconds.parse().ok()).map(Duration::from_secs);
        Some(Self { at, every })
    }

    /// Puts it into a data folder.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn put(self, data: &Path) -> std::io::Result<()> {
        let every = self.every.map(|every| format!(" {}", every.as_secs())).unwrap_or_default();
        let new = data.join("backed-up.new");
        std::fs::write(&new, format!("{}{every}\n", self.at.millis()))?;
        last_moment::may_be("in-backup");
        std::fs::rename(new, data.join(FILE))
    }

    /// How old it may be: two turns are given, so that one may be late.
    pub fn most(self) -> Duration {
        self.every.map_or(USUALLY, |every| every.saturating_mul(2))
    }
}
