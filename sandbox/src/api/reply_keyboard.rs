//! Keyboards under the input field.

use serde::Deserialize;
use serde_json::Value;

use super::{Refusal, parse};
use crate::Keyboard;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Labels {
    keyboard: Vec<Vec<Value>>,
    #[serde(rename = "is_persistent")]
    _is_persistent: Option<bool>,
    #[serde(rename = "resize_keyboard")]
    _resize_keyboard: Option<bool>,
    #[serde(rename = "one_time_keyboard")]
    _one_time_keyboard: Option<bool>,
    #[serde(rename = "input_field_placeholder")]
    _placeholder: Option<String>,
    #[serde(rename = "selective")]
    _selective: Option<bool>,
}

/// A button that is not just its label. What it asks for is without effect here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LabelButton {
    text: String,
    #[serde(rename = "request_users")]
    _request_users: Option<Value>,
    #[serde(rename = "request_chat")]
    _request_chat: Option<Value>,
    #[serde(rename = "request_contact")]
    _request_contact: Option<bool>,
    #[serde(rename = "request_location")]
    _request_location: Option<bool>,
    #[serde(rename = "request_poll")]
    _request_poll: Option<Value>,
    #[serde(rename = "web_app")]
    _web_app: Option<Value>,
    #[serde(rename = "style")]
    _style: Option<String>,
    #[serde(rename = "icon_custom_emoji_id")]
    _icon: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Remove {
    remove_keyboard: bool,
    #[serde(rename = "selective")]
    _selective: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ForceReply {
    force_reply: bool,
    #[serde(rename = "input_field_placeholder")]
    _placeholder: Option<String>,
    #[serde(rename = "selective")]
    _selective: Option<bool>,
}

/// Reads a markup that is no inline keyboard; `None` when it asks for nothing.
///
/// # Errors
/// What is wrong with it.
pub(super) fn read(markup: Value) -> Result<Option<Keyboard>, Refusal> {
    let has = |name: &str| markup.get(name).is_some();
    if has("keyboard") {
        labels(markup).map(Some)
    } else if has("remove_keyboard") {
        let Remove { remove_keyboard, .. } = parse(markup)?;
        Ok(remove_keyboard.then_some(Keyboard::Remove))
    } else if has("force_reply") {
        let ForceReply { force_reply, .. } = parse(markup)?;
        Ok(force_reply.then_some(Keyboard::ForceReply))
    } else {
        Ok(None)
    }
}

fn labels(markup: Value) -> Result<Keyboard, Refusal> {
    let Labels { keyboard, .. } = parse(markup)?;
    let rows = keyboard
        .into_iter()
        .filter(|row| !row.is_empty())
        .map(|row| row.into_iter().map(label).collect())
        .collect::<Result<Vec<Vec<String>>, Refusal>>()?;
    Ok(Keyboard::Labels(rows))
}

/// The label of a button, which is an object or the label itself.
fn label(button: Value) -> Result<String, Refusal> {
    let text = match button {
        Value::String(text) => text,
        object => parse::<LabelButton>(object)?.text,
    };
    if text.trim().is_empty() {
        return Err(Refusal::bad_request("text must be non-empty"));
    }
    Ok(text)
}
