//! Sending.

use serde::Deserialize;
use serde_json::{Value, json};

use super::markup::Markup;
use super::{ChatTarget, Refusal, parse, texts};
use crate::world::{Author, Chat, Stored, World};
use crate::{ChatId, MessageId};

const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SendMessage {
    chat_id: ChatTarget,
    text: Option<String>,
    parse_mode: Option<String>,
    entities: Option<Vec<Value>>,
    reply_markup: Option<Value>,
    disable_notification: Option<bool>,
    protect_content: Option<bool>,
    message_thread_id: Option<i64>,
    reply_parameters: Option<ReplyParameters>,
    #[serde(rename = "link_preview_options")]
    _preview: Option<LinkPreviewOptions>,
}

/// What a message replies to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReplyParameters {
    message_id: MessageId,
    chat_id: Option<ChatTarget>,
    allow_sending_without_reply: Option<bool>,
}

/// How links are previewed; checked, and without effect here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkPreviewOptions {
    #[serde(rename = "is_disabled")]
    _is_disabled: Option<bool>,
    #[serde(rename = "url")]
    _url: Option<String>,
    #[serde(rename = "prefer_small_media")]
    _prefer_small_media: Option<bool>,
    #[serde(rename = "prefer_large_media")]
    _prefer_large_media: Option<bool>,
    #[serde(rename = "show_above_text")]
    _show_above_text: Option<bool>,
}

pub(super) fn send_message(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: SendMessage = parse(params)?;
    let mode = params.parse_mode.as_deref();
    let text = texts::take(world, params.text, mode, params.entities.as_deref())?;
    let markup = Markup::read(params.reply_markup)?;
    let id = params.chat_id.id()?;
    let chat = world.may_write(id, params.message_thread_id, "text messages")?;
    let reply_to = replied(chat, params.reply_parameters)?;
    let message = Stored {
        text: text.shown,
        entities: text.entities,
        source: text.source,
        inline: markup.inline,
        keyboard: markup.keyboard,
        protected: params.protect_content.unwrap_or(false),
        silent: params.disable_notification.unwrap_or(false),
        reply_to,
        thread: params.message_thread_id,
        ..Stored::blank(Author::Bot(world.bot.id))
    };
    post(world, id, message)
}

/// Posts a message of the bot, unless it is one too many.
///
/// # Errors
/// 429 when it is.
pub(super) fn post(world: &mut World, id: ChatId, message: Stored) -> Result<Value, Refusal> {
    world.spend(id)?;
    let bot = world.bot.id;
    let placed = world.place(id, bot, message);
    let chat = world.chats.get(&id);
    let stored = chat.zip(placed.and_then(|placed| chat?.messages.get(&placed)));
    let (chat, stored) = stored.ok_or_else(Refusal::internal)?;
    Ok(world.message_json(chat, stored))
}

/// The message that a new one replies to.
///
/// # Errors
/// When it is not there, and the bot does not put up with that.
pub(super) fn replied(
    chat: &Chat,
    reply: Option<ReplyParameters>,
) -> Result<Option<MessageId>, Refusal> {
    let Some(reply) = reply else {
        return Ok(None);
    };
    let elsewhere = match reply.chat_id {
        Some(target) => target.id()? != chat.id,
        None => false,
    };
    if !elsewhere && chat.messages.contains_key(&reply.message_id) {
        return Ok(Some(reply.message_id));
    }
    if reply.allow_sending_without_reply == Some(true) {
        return Ok(None);
    }
    Err(Refusal::bad_request("message to be replied not found"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SendChatAction {
    chat_id: ChatTarget,
    action: String,
    message_thread_id: Option<i64>,
}

pub(super) fn send_chat_action(world: &World, params: Value) -> Result<Value, Refusal> {
    let params: SendChatAction = parse(params)?;
    if !ACTIONS.contains(&params.action.as_str()) {
        return Err(Refusal::bad_request("wrong parameter action in request"));
    }
    world.may_write(params.chat_id.id()?, params.message_thread_id, "text messages")?;
    Ok(json!(true))
}
