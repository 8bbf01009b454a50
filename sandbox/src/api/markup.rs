//! Keyboards: inline, and under the input field.

use serde::Deserialize;
use serde_json::{Value, json};

use super::params::unwrapped;
use super::{Refusal, parse};
use crate::{Button, Keyboard};

/// The longest callback data, in bytes.
const LONGEST_DATA: usize = 64;

/// A `reply_markup`, checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Markup {
    pub(super) inline: Option<Value>,
    pub(super) keyboard: Option<Keyboard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Inline {
    inline_keyboard: Vec<Vec<Value>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InlineButton {
    text: String,
    callback_data: Option<String>,
    url: Option<String>,
    login_url: Option<Value>,
    web_app: Option<Value>,
    switch_inline_query: Option<Value>,
    switch_inline_query_current_chat: Option<Value>,
    switch_inline_query_chosen_chat: Option<Value>,
    copy_text: Option<Value>,
    callback_game: Option<Value>,
    pay: Option<bool>,
    #[serde(rename = "style")]
    _style: Option<String>,
    #[serde(rename = "icon_custom_emoji_id")]
    _icon: Option<String>,
}

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

impl Markup {
    /// Reads any markup.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn read(markup: Option<Value>) -> Result<Self, Refusal> {
        let Some(markup) = markup else {
            return Ok(Self::default());
        };
        let markup = unwrapped(markup)?;
        let has = |name: &str| markup.get(name).is_some();
        if has("inline_keyboard") {
            let inline = inline(markup)?;
            return Ok(Self { inline, keyboard: None });
        }
        let keyboard = if has("keyboard") {
            Some(labels(markup)?)
        } else if has("remove_keyboard") {
            Some(Keyboard::Remove)
        } else if has("force_reply") {
            Some(Keyboard::ForceReply)
        } else {
            None
        };
        Ok(Self { inline: None, keyboard })
    }

    /// Reads an inline keyboard, the only markup that an edit may bring.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn read_inline(markup: Option<Value>) -> Result<Option<Value>, Refusal> {
        let markup = Self::read(markup)?;
        if markup.keyboard.is_some() {
            return Err(Refusal::bad_request("inline keyboard expected"));
        }
        Ok(markup.inline)
    }
}

fn inline(markup: Value) -> Result<Option<Value>, Refusal> {
    let Inline { inline_keyboard } = parse(markup)?;
    let rows: Vec<Vec<Value>> = inline_keyboard.into_iter().filter(|row| !row.is_empty()).collect();
    for button in rows.iter().flatten() {
        check(parse(button.clone())?)?;
    }
    Ok((!rows.is_empty()).then(|| json!({ "inline_keyboard": rows })))
}

fn check(button: InlineButton) -> Result<(), Refusal> {
    if button.text.trim().is_empty() {
        return Err(Refusal::bad_request("text must be non-empty"));
    }
    if let Some(data) = &button.callback_data
        && (data.is_empty() || data.len() > LONGEST_DATA)
    {
        return Err(Refusal::bad_request("BUTTON_DATA_INVALID"));
    }
    if let Some(url) = &button.url {
        check_url(url)?;
    }
    let acts = [
        button.callback_data.is_some(),
        button.url.is_some(),
        button.login_url.is_some(),
        button.web_app.is_some(),
        button.switch_inline_query.is_some(),
        button.switch_inline_query_current_chat.is_some(),
        button.switch_inline_query_chosen_chat.is_some(),
        button.copy_text.is_some(),
        button.callback_game.is_some(),
        button.pay == Some(true),
    ];
    if acts.into_iter().any(|acts| acts) {
        Ok(())
    } else {
        Err(Refusal::bad_request(
            "can't parse inline keyboard button: \
             Text buttons are unallowed in the inline keyboard",
        ))
    }
}

fn check_url(url: &str) -> Result<(), Refusal> {
    let known = ["http://", "https://", "tg://"]
        .iter()
        .any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    if known {
        return Ok(());
    }
    let words = format!("inline keyboard button URL '{url}' is invalid: Unsupported URL protocol");
    Err(Refusal::bad_request(&words))
}

fn labels(markup: Value) -> Result<Keyboard, Refusal> {
    let Labels { keyboard, .. } = parse(markup)?;
    let rows = keyboard
        .iter()
        .filter(|row| !row.is_empty())
        .map(|row| row.iter().map(label).collect())
        .collect::<Result<Vec<Vec<String>>, Refusal>>()?;
    Ok(Keyboard::Labels(rows))
}

/// The label of a button, which is an object or the label itself.
fn label(button: &Value) -> Result<String, Refusal> {
    let text = button.get("text").unwrap_or(button);
    let text = text.as_str().unwrap_or_default();
    if text.trim().is_empty() {
        return Err(Refusal::bad_request("text must be non-empty"));
    }
    Ok(text.to_owned())
}

/// The buttons of a checked inline keyboard.
pub(crate) fn buttons(inline: &Value) -> Vec<Vec<Button>> {
    let field = |button: &Value, name: &str| {
        let value = button.get(name).and_then(Value::as_str);
        value.map(str::to_owned)
    };
    let rows = inline.get("inline_keyboard").and_then(Value::as_array);
    rows.into_iter()
        .flatten()
        .map(|row| {
            let row = row.as_array().into_iter().flatten();
            row.map(|button| Button {
                label: field(button, "text").unwrap_or_default(),
                data: field(button, "callback_data"),
                url: field(button, "url"),
            })
            .collect()
        })
        .collect()
}
