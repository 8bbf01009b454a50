//! What the bot is and says of itself.

use serde::Deserialize;
use serde_json::{Value, json};

use super::commands::language;
use super::{ChatTarget, Refusal, parse};
use crate::world::World;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

pub(super) fn get_me(world: &World, params: Value) -> Result<Value, Refusal> {
    let Nothing {} = parse(params)?;
    let mut me = world.user_json(world.bot.id);
    if let Some(fields) = me.as_object_mut() {
        let abilities = [
            ("can_join_groups", true),
            ("can_read_all_group_messages", false),
            ("supports_inline_queries", false),
            ("can_connect_to_business", false),
            ("has_main_web_app", false),
        ];
        for (name, able) in abilities {
            fields.insert(name.to_owned(), json!(able));
        }
    }
    Ok(me)
}

/// One of the bot's texts about itself.
struct Text {
    name: &'static str,
    longest: usize,
    too_long: &'static str,
}

const NAME: Text = Text { name: "name", longest: 64, too_long: "BOT_TITLE_INVALID" };
const DESCRIPTION: Text =
    Text { name: "description", longest: 512, too_long: "BOT_DESCRIPTION_INVALID" };
const SHORT_DESCRIPTION: Text =
    Text { name: "short_description", longest: 120, too_long: "BOT_SHORT_DESCRIPTION_INVALID" };

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetMyName {
    name: Option<String>,
    language_code: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetMyDescription {
    description: Option<String>,
    language_code: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetMyShortDescription {
    short_description: Option<String>,
    language_code: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InLanguage {
    language_code: Option<String>,
}

pub(super) fn set_my_name(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: SetMyName = parse(params)?;
    set(world, &NAME, params.name, params.language_code)
}

pub(super) fn set_my_description(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: SetMyDescription = parse(params)?;
    set(world, &DESCRIPTION, params.description, params.language_code)
}

pub(super) fn set_my_short_description(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: SetMyShortDescription = parse(params)?;
    let text = params.short_description;
    set(world, &SHORT_DESCRIPTION, text, params.language_code)
}

pub(super) fn get_my_name(world: &World, params: Value) -> Result<Value, Refusal> {
    get(world, &NAME, params)
}

pub(super) fn get_my_description(world: &World, params: Value) -> Result<Value, Refusal> {
    get(world, &DESCRIPTION, params)
}

pub(super) fn get_my_short_description(world: &World, params: Value) -> Result<Value, Refusal> {
    get(world, &SHORT_DESCRIPTION, params)
}

fn set(
    world: &mut World,
    which: &Text,
    text: Option<String>,
    code: Option<String>,
) -> Result<Value, Refusal> {
    let text = text.unwrap_or_default();
    if text.chars().count() > which.longest {
        return Err(Refusal::bad_request(which.too_long));
    }
    world.profile.set_text(which.name, language(code)?, text);
    Ok(json!(true))
}

fn get(world: &World, which: &Text, params: Value) -> Result<Value, Refusal> {
    let params: InLanguage = parse(params)?;
    let text = world.profile.text(which.name, &language(params.language_code)?);
    Ok(json!({ which.name: text }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MenuButton {
    chat_id: Option<ChatTarget>,
    menu_button: Option<Value>,
}

pub(super) fn set_chat_menu_button(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: MenuButton = parse(params)?;
    let chat = params.chat_id.map(ChatTarget::id).transpose()?;
    let button = params.menu_button.unwrap_or_else(|| json!({ "type": "default" }));
    let kind = button.get("type").and_then(Value::as_str);
    if !matches!(kind, Some("commands" | "default" | "web_app")) {
        return Err(Refusal::bad_request("MenuButton has unsupported type"));
    }
    if let Some(chat) = chat {
        world.reach(chat)?;
    }
    world.profile.set_menu_button(chat, button);
    Ok(json!(true))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfChat {
    chat_id: Option<ChatTarget>,
}

pub(super) fn get_chat_menu_button(world: &World, params: Value) -> Result<Value, Refusal> {
    let params: OfChat = parse(params)?;
    let chat = params.chat_id.map(ChatTarget::id).transpose()?;
    Ok(world.profile.menu_button(chat))
}
