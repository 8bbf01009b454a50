//! Asking about chats, and leaving them.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{ChatTarget, Refusal, parse};
use crate::UserId;
use crate::world::{Chat, ChatKind, World};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WhichChat {
    chat_id: ChatTarget,
}

fn group(world: &World, params: Value) -> Result<&Chat, Refusal> {
    let params: WhichChat = parse(params)?;
    let chat = world.reach(params.chat_id.id()?)?;
    if chat.is_private() {
        return Err(Refusal::bad_request("there are no administrators in the private chat"));
    }
    Ok(chat)
}

pub(super) fn get_chat(world: &World, params: Value) -> Result<Value, Refusal> {
    let params: WhichChat = parse(params)?;
    let chat = world.reach(params.chat_id.id()?)?;
    let mut full = world.chat_json(chat);
    if let Some(fields) = full.as_object_mut() {
        let accepted = json!({
            "unlimited_gifts": false, "limited_gifts": false, "unique_gifts": false,
            "premium_subscription": false, "gifts_from_channels": false,
        });
        fields.insert("accent_color_id".to_owned(), json!(0));
        fields.insert("max_reaction_count".to_owned(), json!(11));
        fields.insert("accepted_gift_types".to_owned(), accepted);
        if chat.kind != ChatKind::Private {
            fields.insert("permissions".to_owned(), permissions());
        }
    }
    Ok(full)
}

fn permissions() -> Value {
    json!({
        "can_send_messages": true,
        "can_send_audios": true,
        "can_send_documents": true,
        "can_send_photos": true,
        "can_send_videos": true,
        "can_send_video_notes": true,
        "can_send_voice_notes": true,
        "can_send_polls": true,
        "can_send_other_messages": true,
        "can_add_web_page_previews": true,
        "can_change_info": false,
        "can_invite_users": true,
        "can_pin_messages": false,
        "can_manage_topics": false,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WhichMember {
    chat_id: ChatTarget,
    user_id: UserId,
}

pub(super) fn get_chat_member(world: &World, params: Value) -> Result<Value, Refusal> {
    let params: WhichMember = parse(params)?;
    let chat = world.reach(params.chat_id.id()?)?;
    let user = params.user_id;
    if user == world.bot.id {
        return Ok(world.member_json(user, chat.bot));
    }
    if !world.people.contains_key(&user) {
        return Err(Refusal::bad_request("PARTICIPANT_ID_INVALID"));
    }
    Ok(world.member_json(user, chat.standing(user)))
}

pub(super) fn get_chat_administrators(world: &World, params: Value) -> Result<Value, Refusal> {
    let chat = group(world, params)?;
    let people = chat
        .present()
        .filter(|(_, standing)| standing.is_administrator())
        .map(|(user, standing)| world.member_json(user, Some(standing)));
    let bot = chat.bot_administers().then(|| world.member_json(world.bot.id, chat.bot));
    Ok(people.chain(bot).collect())
}

pub(super) fn get_chat_member_count(world: &World, params: Value) -> Result<Value, Refusal> {
    let params: WhichChat = parse(params)?;
    let chat = world.reach(params.chat_id.id()?)?;
    // The bot is counted as well.
    Ok(json!(chat.readers().len().saturating_add(1)))
}

pub(super) fn leave_chat(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: WhichChat = parse(params)?;
    let id = params.chat_id.id()?;
    if world.reach(id)?.is_private() {
        return Err(Refusal::bad_request("chat can't be left"));
    }
    world.bot_leaves(id);
    Ok(json!(true))
}
