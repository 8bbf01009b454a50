//! The part of `linli check` that asks Telegram: the token, the bot's settings, the clock, and
//! whether somebody else polls.

use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use serde_json::Value;
use teloxide::Bot;
use teloxide::types::Me;

use super::post::{Posted, Refused, post};
use crate::kernel::clock::Clock;
use crate::shell::check::Finding;

const TIMEOUT: Duration = Duration::from_secs(10);
/// Another poller shows itself within so long.
const LISTEN: Duration = Duration::from_secs(6);
/// Telegram's clock and ours may differ by so much, in seconds.
const DRIFT: i64 = 30;

/// Looks at all that Telegram knows, through a bot that talks to `api_url`; nothing is looked at
/// behind a token that is wrong. `running`: Linli itself is polling now.
pub async fn run(
    bot: &Bot,
    api_url: &str,
    clock: &Clock,
    running: bool,
    mut told: impl FnMut(Finding),
) {
    let (known, findings) = token(bot).await;
    findings.into_iter().for_each(&mut told);
    if known {
        told(time(bot, api_url, clock).await);
        told(poller(bot, running).await);
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
async fn time(bot: &Bot, api_url: &str, clock: &Clock) -> Finding {
    let about = "clock";
    let request = bot.client().get(api_url).timeout(TIMEOUT).send().await;
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
