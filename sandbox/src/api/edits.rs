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
    let change = Change { words: Words::Text(text), inline };
    apply(world, params.chat_id.id()?, params.message_id, change)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EditMessageCaption {
    chat_id: ChatTarget,
    message_id: MessageId,
    caption: Option<String>,
    parse_mode: Option<String>,
    caption_entities: Option<Vec<Value>>,
    reply_markup: Option<Value>,
}

pub(super) fn edit_message_caption(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: EditMessageCaption = parse(params)?;
    let mode = params.parse_mode.as_deref();
    let entities = params.caption_entities.as_deref();
    let caption = texts::take_caption(world, params.caption, mode, entities)?;
    let inline = Markup::read_inline(params.reply_markup)?;
    let change = Change { words: Words::Caption(caption), inline };
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
    let change = Change { words: Words::Kept, inline: Markup::read_inline(params.reply_markup)? };
    apply(world, params.chat_id.id()?, params.message_id, change)
}

/// What an edit makes of a message.
struct Change {
    words: Words,
    /// The new inline keyboard; `None` takes it away.
    inline: Option<Value>,
}

/// What an edit makes of the words of a message.
enum Words {
    /// It leaves the old ones.
    Kept,
    Text(Text),
    /// The caption may be empty: then there is none any more.
    Caption(Text),
}

impl Words {
    /// The new words.
    ///
    /// # Errors
    /// When the message has no place for them.
    fn placed(self, captioned: bool) -> Result<Option<Text>, Refusal> {
        match self {
            Self::Kept => Ok(None),
            Self::Text(text) if !captioned => Ok(Some(text)),
            Self::Caption(caption) if captioned => Ok(Some(caption)),
            Self::Text(_) => Err(Refusal::bad_request("there is no text in the message to edit")),
            Self::Caption(_) => {
                Err(Refusal::bad_request("there is no caption in the message to edit"))
            }
        }
    }
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
    let text = change.words.placed(stored.is_captioned())?;
    let same_text = text
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
    if let Some(text) = text {
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
