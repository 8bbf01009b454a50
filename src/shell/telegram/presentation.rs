//! What the bot says of itself in Telegram: its commands, by place and language, and its
//! descriptions. Told at the start, and only what has changed since it was last told.

use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use serde_json::{Value, json};
use teloxide::Bot;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::post::{Posted, post};
use super::verdict::{Verdict, verdict};
use crate::kernel::language::Language;
use crate::kernel::presentation;
use crate::kernel::tx::Reads as _;
use crate::kernel::view::Views;
use crate::kernel::writer::Writer;
use crate::shell::registry::{self, Told};

const TIMEOUT: Duration = Duration::from_secs(10);
/// What Telegram did not take is told again after so long.
const AGAIN_AFTER: Duration = Duration::from_secs(30);

/// Tells Telegram what the bot is.
pub struct Presentation {
    /// Telegram.
    pub bot: Bot,
    /// The bot's user name, once it is known.
    pub username: watch::Receiver<Option<Arc<str>>>,
    /// Where is read what was told before.
    pub views: Views,
    /// Where is noted what was told.
    pub writer: Writer,
}

/// One thing to tell.
struct Part {
    /// Under which name it is remembered.
    name: String,
    method: &'static str,
    body: Value,
}

impl Presentation {
    /// Tells what has changed, for as long as it takes, or until it is stopped.
    pub async fn run(mut self, stop: CancellationToken) {
        let known = tokio::select! {
            () = stop.cancelled() => return,
            known = self.username.wait_for(Option::is_some) => known.is_ok(),
        };
        let mut parts = if known { parts() } else { Vec::new() };
        loop {
            let mut left = Vec::new();
            for part in parts {
                let told = tokio::select! {
                    () = stop.cancelled() => return,
                    told = self.tell(&part) => told,
                };
                match told {
                    Ok(true) => {}
                    Ok(false) => left.push(part),
                    Err(error) => {
                        tracing::error!(error = %format!("{error:#}"), part = part.name, "not told");
                        left.push(part);
                    }
                }
            }
            if left.is_empty() {
                return;
            }
            parts = left;
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep(AGAIN_AFTER) => {}
            }
        }
    }

    /// Tells one thing, if it changed. False if it has to be told again.
    async fn tell(&self, part: &Part) -> anyhow::Result<bool> {
        let body = part.body.to_string();
        let fingerprint = self.views.keyring().fingerprint("presentation", body.as_bytes());
        let mut view = self.views.open().await?;
        let before = presentation::find(view.read(), &part.name).await?;
        drop(view);
        if before.as_ref() == Some(&fingerprint) {
            return Ok(true);
        }
        match post::<bool>(&self.bot, part.method, body, TIMEOUT).await {
            Posted::Done(_) | Posted::DoneUnread => {}
            Posted::Refused(refused) => {
                tracing::warn!(
                    part = part.name,
                    code = refused.code,
                    description = refused.words(),
                    "Telegram will not take what the bot says of itself"
                );
                return Ok(verdict(&refused) == Verdict::WrongContent);
            }
            Posted::ServerFault(_) | Posted::NotSent(_) | Posted::Unknown(_) => return Ok(false),
        }
        let name = part.name.clone();
        self.writer
            .run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
                Box::pin(async move {
                    Ok(presentation::remember(tx.write().await?, &name, &fingerprint).await?)
                })
            })
            .await?;
        Ok(true)
    }
}

/// All there is to tell. What is said in English is said to everybody whose language we do not
/// speak.
fn parts() -> Vec<Part> {
    Language::all().flat_map(parts_in).collect()
}

fn parts_in(language: Language) -> Vec<Part> {
    let code = if language == Language::ENGLISH { "" } else { language.two_letters() };
    let text = |method, field: &'static str, id| Part {
        name: format!("{field}:{code}"),
        method,
        body: json!({ field: language.label(id), "language_code": code }),
    };
    let commands = Told::ALL.map(|told| Part {
        name: format!("commands:{}:{code}", told.scope()),
        method: "SetMyCommands",
        body: json!({
            "commands": registry::commands(told)
                .map(|(name, id)| json!({ "command": name, "description": language.label(id) }))
                .collect::<Vec<_>>(),
            "scope": { "type": told.scope() },
            "language_code": code,
        }),
    });
    let mut parts = vec![
        text("SetMyDescription", "description", "members-bot-description"),
        text("SetMyShortDescription", "short_description", "members-bot-short-description"),
    ];
    parts.extend(commands);
    parts
}
