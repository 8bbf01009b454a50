//! Deleting.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{ChatTarget, Refusal, parse};
use crate::world::{Chat, ChatKind, World};
use crate::{ChatId, Event, MessageId};

/// Outside supergroups a message can be deleted this long.
const DELETABLE: Duration = Duration::from_secs(48 * 3600);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeleteMessage {
    chat_id: ChatTarget,
    message_id: MessageId,
}

pub(super) fn delete_message(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: DeleteMessage = parse(params)?;
    let id = params.chat_id.id()?;
    let chat = world.reach(id)?;
    may_delete(world, chat, params.message_id)?;
    delete(world, id, params.message_id);
    Ok(json!(true))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeleteMessages {
    chat_id: ChatTarget,
    message_ids: Vec<MessageId>,
}

/// Deletes what can be found; one that must not be deleted stops them all.
pub(super) fn delete_messages(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: DeleteMessages = parse(params)?;
    if params.message_ids.is_empty() {
        return Err(Refusal::bad_request("message identifiers are not specified"));
    }
    if params.message_ids.len() > 100 {
        return Err(Refusal::bad_request("too many message identifiers specified"));
    }
    let id = params.chat_id.id()?;
    let chat = world.reach(id)?;
    let found: Vec<MessageId> = params
        .message_ids
        .into_iter()
        .filter(|message| chat.messages.contains_key(message))
        .collect();
    for message in &found {
        may_delete(world, chat, *message)?;
    }
    for message in found {
        delete(world, id, message);
    }
    Ok(json!(true))
}

fn may_delete(world: &World, chat: &Chat, message: MessageId) -> Result<(), Refusal> {
    let stored = chat
        .messages
        .get(&message)
        .ok_or_else(|| Refusal::bad_request("message to delete not found"))?;
    let own = stored.author.is_bot();
    if !own && !chat.is_private() && !chat.bot_administers() {
        return Err(Refusal::bad_request("message can't be deleted"));
    }
    let age = world.clock.steady().saturating_sub(stored.sent);
    if chat.kind != ChatKind::Supergroup && age >= DELETABLE {
        return Err(Refusal::bad_request("message can't be deleted for everyone"));
    }
    Ok(())
}

fn delete(world: &mut World, id: ChatId, message: MessageId) {
    let Some(chat) = world.chats.get_mut(&id) else {
        return;
    };
    if chat.messages.remove(&message).is_some() {
        let readers = chat.readers();
        world.journal.log(Event::Deleted { at: world.clock.now(), chat: id, message, readers });
    }
}
