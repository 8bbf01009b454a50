//! Asking Telegram who we are, before anything else is asked of it.

use std::time::Duration;

use teloxide::Bot;
use teloxide::types::Me;

use super::post::{Posted, post};
use crate::shell::alive::Presence;

const WAIT: Duration = Duration::from_secs(1);
/// Calls for help may wait for the answer: with the wait, it is asked for each five seconds.
const TIMEOUT: Duration = Duration::from_secs(4);
/// Telegram has to say so often that it does not know the token before it is believed.
const REFUSALS: u32 = 3;

/// Asks Telegram who we are until it says so; nothing if it does not know the token. Whoever waits for
/// Telegram is told each time that it does not say so: the poller may wait for our name, too.
pub async fn wait_for_me(bot: &Bot, presence: &Presence) -> Option<Me> {
    let mut refusals = 0;
    while refusals < REFUSALS {
        match post::<Me>(bot, "GetMe", "{}".to_owned(), TIMEOUT).await {
            Posted::Done(me) => return Some(me),
            Posted::Refused(refused) if matches!(refused.code, 401 | 404) => refusals += 1,
            Posted::Refused(refused) => {
                tracing::warn!(code = refused.code, "Telegram does not say who we are");
            }
            Posted::DoneUnread => tracing::warn!("what Telegram says of us cannot be read"),
            Posted::ServerFault(status) => tracing::warn!(status, "Telegram has a fault"),
            Posted::NotSent(reason) | Posted::Unknown(reason) => {
                tracing::warn!(reason, "Telegram cannot be reached");
            }
        }
        // Polls that are answered say more.
        if !presence.is_reached() {
            presence.missed();
        }
        tokio::time::sleep(WAIT).await;
    }
    None
}
