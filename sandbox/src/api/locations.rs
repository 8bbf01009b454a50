//! Sending points on the map.

use serde::Deserialize;
use serde_json::{Value, json};

use super::markup::Markup;
use super::sends::{self, ReplyParameters};
use super::{ChatTarget, Refusal, parse};
use crate::world::{Author, Stored, World};

/// Live locations are not taken.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SendLocation {
    chat_id: ChatTarget,
    latitude: Option<f64>,
    longitude: Option<f64>,
    disable_notification: Option<bool>,
    protect_content: Option<bool>,
    message_thread_id: Option<i64>,
    reply_parameters: Option<ReplyParameters>,
    reply_markup: Option<Value>,
}

pub(super) fn send_location(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: SendLocation = parse(params)?;
    let latitude = params.latitude.ok_or_else(|| Refusal::bad_request("latitude is empty"))?;
    let longitude = params.longitude.ok_or_else(|| Refusal::bad_request("longitude is empty"))?;
    let markup = Markup::read(params.reply_markup)?;
    let id = params.chat_id.id()?;
    let chat = world.may_write(id, params.message_thread_id, "locations")?;
    let reply_to = sends::replied(chat, params.reply_parameters)?;
    if !(latitude.abs() <= 90.0 && longitude.abs() <= 180.0) {
        return Err(Refusal::bad_request("invalid location specified"));
    }
    let mut message = Stored {
        inline: markup.inline,
        keyboard: markup.keyboard,
        protected: params.protect_content.unwrap_or(false),
        silent: params.disable_notification.unwrap_or(false),
        reply_to,
        thread: params.message_thread_id,
        ..Stored::blank(Author::Bot(world.bot.id))
    };
    let point = json!({ "latitude": latitude, "longitude": longitude });
    message.extra.insert("location".to_owned(), point);
    sends::post(world, id, message)
}
