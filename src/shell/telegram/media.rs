//! Photos that Telegram has already, and points on the map. teloxide's own payload of a photo would
//! upload it.

use serde::Serialize;
use teloxide::types::ParseMode;

use super::calls::{Call, Sending};
use crate::kernel::screen::Screen;

#[derive(Serialize)]
struct ReplyParameters {
    message_id: i64,
    allow_sending_without_reply: bool,
}

/// What goes with each of them.
#[derive(Serialize)]
struct Common {
    chat_id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_thread_id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    disable_notification: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    protect_content: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_parameters: Option<ReplyParameters>,
}

#[derive(Serialize)]
struct SendPhoto<'a> {
    #[serde(flatten)]
    common: Common,
    photo: &'a str,
    caption: &'a str,
    parse_mode: ParseMode,
}

#[derive(Serialize)]
struct SendLocation {
    #[serde(flatten)]
    common: Common,
    latitude: f64,
    longitude: f64,
}

/// Sends a screen that is a photo or a place; nothing if it is none.
pub(super) fn send(
    screen: &Screen,
    sending: Sending<'_>,
    caption: &str,
) -> anyhow::Result<Option<Call>> {
    let reply = |message_id| ReplyParameters { message_id, allow_sending_without_reply: true };
    let common = Common {
        chat_id: sending.chat,
        message_thread_id: sending.topic,
        disable_notification: sending.silent.then_some(true),
        protect_content: screen.protected.then_some(true),
        reply_parameters: screen.reply_to.map(reply),
    };
    if let Some(photo) = &screen.photo {
        let payload = SendPhoto { common, photo, caption, parse_mode: ParseMode::Html };
        return Call::new("SendPhoto", &payload).map(Some);
    }
    if let Some(place) = screen.place {
        let (latitude, longitude) = (place.latitude(), place.longitude());
        let payload = SendLocation { common, latitude, longitude };
        return Call::new("SendLocation", &payload).map(Some);
    }
    Ok(None)
}
