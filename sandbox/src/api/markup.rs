//! Keyboards: the inline ones here, those under the input field in [`reply_keyboard`].

use serde::Deserialize;
use serde_json::{Value, json};

use super::params::unwrapped;
use super::{Refusal, parse, reply_keyboard};
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
        if markup.get("inline_keyboard").is_some() {
            let inline = inline(markup)?;
            return Ok(Self { inline, keyboard: None });
        }
        let keyboard = reply_keyboard::read(markup)?;
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

/// An empty address or empty data are none.
fn check(button: InlineButton) -> Result<(), Refusal> {
    let url = button.url.filter(|url| !url.is_empty());
    let data = button.callback_data.filter(|data| !data.is_empty());
    if button.text.trim().is_empty() {
        return Err(Refusal::bad_request("text must be non-empty"));
    }
    if data.as_ref().is_some_and(|data| data.len() > LONGEST_DATA) {
        return Err(Refusal::bad_request("BUTTON_DATA_INVALID"));
    }
    if let Some(url) = &url {
        check_url(url)?;
    }
    let acts = [
        data.is_some(),
        url.is_some(),
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
    let wrong = if url.contains("://") { "Unsupported URL protocol" } else { "Wrong HTTP URL" };
    let words = format!("inline keyboard button URL '{url}' is invalid: {wrong}");
    Err(Refusal::bad_request(&words))
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
