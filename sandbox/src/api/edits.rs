//! Editing.

use serde::Deserialize;
use serde_json::Value;

use super::markup::Markup;
use super::sends::LinkPreviewOptions;
use super::texts::{self, Text};
use super::{ChatTarget, Refusal, parse};
use crate::world::World;
use crate::{ChatId, MessageId};

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply \
     markup are exactly the same as a current content and reply markup of the message";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EditMessageText {
    chat_id: ChatTarget,
    message_id: MessageId,
    text: Option<String>,
    parse_mode: Option<String>,
    entities: Option<Vec<Value>>,
    reply_markup: Option<Value>,
    #[serde(rename = "link_preview_options")]
    _preview: Option<LinkPreviewOptions>,
}

pub(super) fn edit_message_text(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: EditMessageText = parse(params)?;
    let mode = params.parse_mode.as_deref();
    let text = texts::take(world, params.text, mode, params.entities.as_deref())?;
    let inline = Markup::read_inline(params.reply_markup)?;
    let change = Change { text: Some(text), inline };
    apply(world, params.chat_id.id()?, params.message_id, change)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EditMessageReplyMarkup {
    chat_id: ChatTarget,
    message_id: MessageId,
    reply_markup: Option<Value>,
}

pub(super) fn edit_message_reply_markup(
    world: &mut World,
    params: Value,
) -> Result<Value, Refusal> {
    let params: EditMessageReplyMarkup = parse(params)?;
    let change = Change { text: None, inline: Markup::read_inline(params.reply_markup)? };
    apply(world, params.chat_id.id()?, params.message_id, change)
}

/// What an edit makes of a message.
struct Change {
    /// The new text; `None` leaves the old one.
    text: Option<Text>,
    /// The new inline keyboard; `None` takes it away.
    inline: Option<Value>,
}

fn apply(
    world: &mut World,
    id: ChatId,
    message: MessageId,
    change: Change,
) -> Result<Value, Refusal> {
    let chat = world.reach(id)?;
    let stored = chat
        .messages
        .get(&message)
        .ok_or_else(|| Refusal::bad_request("message to edit not found"))?;
    if !stored.author.is_bot() || stored.service.is_some() {
        return Err(Refusal::bad_request("message can't be edited"));
    }
    if change.text.is_some() && stored.is_captioned() {
        return Err(Refusal::bad_request("there is no text in the message to edit"));
    }
    let same_text = change
        .text
        .as_ref()
        .is_none_or(|text| text.shown == stored.text && text.entities == stored.entities);
    if same_text && change.inline == stored.inline {
        return Err(Refusal::bad_request(NOT_MODIFIED));
    }
    world.spend(id)?;
    let now = world.clock.now();
    let stored = world
        .chats
        .get_mut(&id)
        .and_then(|chat| chat.messages.get_mut(&message))
        .ok_or_else(Refusal::internal)?;
    if let Some(text) = change.text {
        stored.text = text.shown;
        stored.entities = text.entities;
        stored.source = text.source;
    }
    stored.inline = change.inline;
    stored.edited = Some(now);
    world.log_edit(id, message);
    let chat = world.chats.get(&id).ok_or_else(Refusal::internal)?;
    let stored = chat.messages.get(&message).ok_or_else(Refusal::internal)?;
    Ok(world.message_json(chat, stored))
}
