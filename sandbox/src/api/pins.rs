//! Pinning.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{ChatTarget, Refusal, parse};
use crate::world::{Chat, World};
use crate::{ChatId, MessageId};

const NO_RIGHT: &str = "not enough rights to manage pinned messages in the chat";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PinChatMessage {
    chat_id: ChatTarget,
    message_id: MessageId,
    #[serde(rename = "disable_notification")]
    _disable_notification: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnpinChatMessage {
    chat_id: ChatTarget,
    message_id: Option<MessageId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnpinAllChatMessages {
    chat_id: ChatTarget,
}

pub(super) fn pin_chat_message(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: PinChatMessage = parse(params)?;
    let chat = pinnable(world, params.chat_id.id()?)?;
    let stored = chat
        .messages
        .get_mut(&params.message_id)
        .ok_or_else(|| Refusal::bad_request("message to pin not found"))?;
    stored.pinned = true;
    Ok(json!(true))
}

/// Without a message id the newest pinned message is unpinned.
pub(super) fn unpin_chat_message(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: UnpinChatMessage = parse(params)?;
    let chat = pinnable(world, params.chat_id.id()?)?;
    let mut pinned = chat.messages.values_mut().rev().filter(|stored| stored.pinned);
    let wanted = match params.message_id {
        Some(message) => pinned.find(|stored| stored.id == message),
        None => pinned.next(),
    };
    let wanted = wanted.ok_or_else(|| Refusal::bad_request("message to unpin not found"))?;
    wanted.pinned = false;
    Ok(json!(true))
}

pub(super) fn unpin_all_chat_messages(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: UnpinAllChatMessages = parse(params)?;
    let chat = pinnable(world, params.chat_id.id()?)?;
    for stored in chat.messages.values_mut() {
        stored.pinned = false;
    }
    Ok(json!(true))
}

fn pinnable(world: &mut World, id: ChatId) -> Result<&mut Chat, Refusal> {
    let chat = world.reach(id)?;
    if !chat.is_private() && !chat.bot_administers() {
        return Err(Refusal::bad_request(NO_RIGHT));
    }
    world.chats.get_mut(&id).ok_or_else(Refusal::internal)
}
