//! `linli check`: is everything as it should be? One line each, with what to do.

use std::path::Path;

use super::config::Settings;
use super::key_file;
use super::running::DATABASE;
use super::telegram::check as telegram;
use super::telegram::connection::bot;
use crate::kernel::clock::Clock;
use crate::kernel::database::{self, OpenError};
use crate::kernel::seal::Keyring;

/// Less room than this is too little.
const ROOM: u64 = 512 * 1024 * 1024;

/// What was found about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub about: &'static str,
    /// True if it is as it should be.
    pub fine: bool,
    /// How it is, and what to do where it is not fine.
    pub says: String,
}

impl Finding {
    /// This is as it should be.
    pub fn fine(about: &'static str, says: impl Into<String>) -> Self {
        Self { about, fine: true, says: says.into() }
    }

    /// This is not; `says` has what to do.
    pub fn wrong(about: &'static str, says: impl Into<String>) -> Self {
        Self { about, fine: false, says: says.into() }
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mark = if self.fine { "ok" } else { "!!" };
        write!(formatter, "{mark}  {:<14} {}", self.about, self.says)
    }
}

/// Looks at everything; each finding is told as soon as it is known.
pub async fn run(settings: &Settings, clock: &Clock, mut tell: impl FnMut(&Finding)) -> bool {
    let mut fine = true;
    let mut told = |finding: Finding| {
        fine &= finding.fine;
        tell(&finding);
    };
    let file = settings.data.join(DATABASE);
    let keyring = match key(&settings.key_file, &file) {
        Ok((keyring, finding)) => {
            told(finding);
            keyring
        }
        Err(finding) => {
            told(finding);
            None
        }
    };
    let (running, finding) = base(&file, keyring.as_ref()).await;
    told(finding);
    told(disk(&settings.data));
    let Ok(bot) = bot(settings) else {
        told(Finding::wrong("telegram", "TELOXIDE_API_URL is no address"));
        return false;
    };
    telegram::run(&bot, &settings.api_url, clock, running, told).await;
    fine
}

fn key(key_file: &Path, database: &Path) -> Result<(Option<Keyring>, Finding), Finding> {
    let about = "key";
    if !key_file.exists() && database::is_new(database).unwrap_or(false) {
        let says = "will be made at the first start; keep a copy of it then";
        return Ok((None, Finding::fine(about, says)));
    }
    match key_file::load(key_file, database) {
        Ok(keyring) => Ok((Some(keyring), Finding::fine(about, "readable; keep a copy elsewhere"))),
        Err(error) => Err(Finding::wrong(about, error.to_string())),
    }
}

/// The database, and whether another process has it.
async fn base(file: &Path, keyring: Option<&Keyring>) -> (bool, Finding) {
    let about = "database";
    let running = database::is_in_use(file);
    match (database::is_new(file), keyring) {
        (Ok(true), _) => (running, Finding::fine(about, "will be made at the first start")),
        (Err(error), _) => {
            (running, Finding::wrong(about, format!("{} cannot be read: {error}", file.display())))
        }
        (Ok(false), None) => {
            (running, Finding::wrong(about, "cannot be looked at without its key"))
        }
        (Ok(false), Some(keyring)) => match look(file, keyring).await {
            Ok(()) if running => (running, Finding::fine(about, "sound; Linli is running on it")),
            Ok(()) => (running, Finding::fine(about, "sound")),
            Err(error) => (running, Finding::wrong(about, error.to_string())),
        },
    }
}

async fn look(file: &Path, keyring: &Keyring) -> Result<(), OpenError> {
    let mut connection = database::open_to_read(file, keyring).await?;
    match database::find_damage(&mut connection).await? {
        None => Ok(()),
        Some(damage) => Err(OpenError::Damaged(file.to_owned(), damage)),
    }
}

fn disk(folder: &Path) -> Finding {
    let about = "disk";
    let existing = folder.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("."));
    match rustix::fs::statvfs(existing) {
        Err(error) => Finding::wrong(about, format!("{}: {error}", existing.display())),
        Ok(room) => {
            let free = room.f_bavail.saturating_mul(room.f_frsize);
            let says = format!("{} MB free", free / (1024 * 1024));
            if free < ROOM {
                Finding::wrong(
                    about,
                    format!("{says}: make room, at least {} MB", ROOM / (1024 * 1024)),
                )
            } else {
                Finding::fine(about, says)
            }
        }
    }
}
