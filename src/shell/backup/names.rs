//! The names of backups: by the second at which they were taken, so that they sort by time.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

const BEFORE: &str = "linli-";
const BEHIND: &str = ".db.age";
const FORM: &str = "%Y%m%dT%H%M%SZ";

/// The name of a backup that is taken now.
pub(super) fn name_of(at: DateTime<Utc>) -> String {
    format!("{BEFORE}{}{BEHIND}", at.format(FORM))
}

/// When the backup of this name was taken; nothing if it is none.
pub(super) fn time_of(file: &Path) -> Option<DateTime<Utc>> {
    let name = file.file_name()?.to_str()?;
    let time = name.strip_prefix(BEFORE)?.strip_suffix(BEHIND)?;
    Some(NaiveDateTime::parse_from_str(time, FORM).ok()?.and_utc())
}

/// The backups in a folder, the oldest first.
///
/// # Errors
/// If the folder cannot be read.
pub(super) fn list(folder: &Path) -> std::io::Result<Vec<(DateTime<Utc>, PathBuf)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if let Some(at) = time_of(&path) {
            found.push((at, path));
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_back_and_others_are_none() {
        let at = DateTime::from_timestamp(1_772_442_000, 0).unwrap();
        assert_eq!(name_of(at), "linli-20260302T090000Z.db.age");
        assert_eq!(time_of(Path::new("/x/linli-20260302T090000Z.db.age")), Some(at));
        for other in ["linli-x.db.age", "linli-20260302T090000Z.db", "notes.txt"] {
            assert_eq!(time_of(Path::new(other)), None);
        }
    }
}
