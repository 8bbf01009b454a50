//! `linli check`: is everything as it should be? One line each, with what to do.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use serde_json::Value;
use teloxide::Bot;
use teloxide::types::Me;

use super::config::Settings;
use super::key_file;
use super::running::{DATABASE, bot};
use super::telegram::post::{Posted, Refused, post};
use crate::kernel::clock::Clock;
use crate::kernel::database::{self, OpenError};
use crate::kernel::seal::Keyring;

const TIMEOUT: Duration = Duration::from_secs(10);
/// Another poller shows itself within so long.
const LISTEN: Duration = Duration::from_secs(6);
/// Less room than this is too little.
const ROOM: u64 = 512 * 1024 * 1024;
/// Telegram's clock and ours may differ by so much, in seconds.
const DRIFT: i64 = 30;

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
    fn fine(about: &'static str, says: impl Into<String>) -> Self {
        Self { about, fine: true, says: says.into() }
    }

    fn wrong(about: &'static str, says: impl Into<String>) -> Self {
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
    let (known, findings) = token(&bot).await;
    findings.into_iter().for_each(&mut told);
    if known {
        told(time(&bot, settings, clock).await);
        told(poller(&bot, running).await);
    }
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

/// The token and the bot behind it. True if Telegram knows it.
async fn token(bot: &Bot) -> (bool, Vec<Finding>) {
    let about = "token";
    match post::<Me>(bot, "GetMe", "{}".to_owned(), TIMEOUT).await {
        Posted::Done(me) => {
            let name = me.user.username.clone().unwrap_or_default();
            (
                true,
                vec![Finding::fine(about, format!("belongs to @{name}")), privacy(&me), joins(&me)],
            )
        }
        Posted::Refused(Refused { code: 401 | 404, .. }) => {
            let says = "Telegram does not know it: copy it again from BotFather (TELOXIDE_TOKEN)";
            (false, vec![Finding::wrong(about, says)])
        }
        Posted::Refused(refused) => {
            let says = format!("Telegram says {}: {}", refused.code, refused.words());
            (false, vec![Finding::wrong(about, says)])
        }
        Posted::DoneUnread => {
            (false, vec![Finding::wrong(about, "what Telegram says cannot be read; try again")])
        }
        Posted::ServerFault(status) => {
            let says = format!("Telegram has a fault ({status}); try again later");
            (false, vec![Finding::wrong(about, says)])
        }
        Posted::NotSent(reason) | Posted::Unknown(reason) => {
            let says = format!("Telegram cannot be reached ({reason}): look at the network");
            (false, vec![Finding::wrong(about, says)])
        }
    }
}

fn privacy(me: &Me) -> Finding {
    let about = "privacy mode";
    if me.can_read_all_group_messages {
        let says = "is off, so the bot is sent every word of the group: turn it on with \
                    BotFather (/setprivacy), then take the bot out of the group and add it again";
        Finding::wrong(about, says)
    } else {
        Finding::fine(about, "is on")
    }
}

fn joins(me: &Me) -> Finding {
    let about = "groups";
    if me.can_join_groups {
        Finding::fine(about, "may be joined")
    } else {
        Finding::wrong(about, "may not be joined: allow it with BotFather (/setjoingroups)")
    }
}

/// Telegram's clock beside ours.
async fn time(bot: &Bot, settings: &Settings, clock: &Clock) -> Finding {
    let about = "clock";
    let request = bot.client().get(&settings.api_url).timeout(TIMEOUT).send().await;
    let date = request.ok().and_then(|answer| {
        let date = answer.headers().get("date")?.to_str().ok()?.to_owned();
        DateTime::parse_from_rfc2822(&date).ok()
    });
    match date {
        None => Finding::fine(about, "Telegram does not say what time it is"),
        Some(theirs) => {
            let ours: DateTime<Utc> = clock.now().utc();
            let drift = (ours - theirs.to_utc()).num_seconds();
            if drift.abs() > DRIFT {
                Finding::wrong(about, format!("differs from Telegram's by {drift} s: set it"))
            } else {
                Finding::fine(about, "agrees with Telegram's")
            }
        }
    }
}

/// Whether somebody else polls with the same token. Asked without an offset: nothing is taken.
async fn poller(bot: &Bot, running: bool) -> Finding {
    let about = "second poller";
    if running {
        return Finding::fine(about, "not looked for: Linli itself is polling");
    }
    let begun = Instant::now();
    while begun.elapsed() < LISTEN {
        let body = serde_json::json!({ "timeout": 2, "limit": 1 });
        match post::<Value>(bot, "GetUpdates", body.to_string(), TIMEOUT).await {
            Posted::Refused(Refused { code: 409, description, .. }) => {
                let says = if description.contains("webhook") {
                    "a webhook is set: delete it (deleteWebhook), else nothing arrives here"
                } else {
                    "somebody else polls with this token: stop that bot, else both get a part"
                };
                return Finding::wrong(about, says);
            }
            Posted::Done(_)
            | Posted::DoneUnread
            | Posted::Refused(_)
            | Posted::ServerFault(_)
            | Posted::NotSent(_)
            | Posted::Unknown(_) => tokio::time::sleep(Duration::from_millis(300)).await,
        }
    }
    Finding::fine(about, "there is none")
}
