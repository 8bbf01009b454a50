//! The parameters of methods.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::Refusal;
use crate::ChatId;

/// Reads the parameters of a method.
///
/// # Errors
/// An unknown, missing or misshapen parameter.
pub(crate) fn parse<Params: DeserializeOwned>(params: Value) -> Result<Params, Refusal> {
    let params = if params.is_null() { Value::Object(Map::new()) } else { params };
    serde_json::from_value(params).map_err(|wrong| {
        let words = wrong.to_string();
        let quoted = words.split('`').nth(1).unwrap_or_default();
        if words.starts_with("unknown field") {
            Refusal::unknown_parameter(quoted)
        } else if words.starts_with("missing field") {
            Refusal::bad_request(&format!("{quoted} is empty"))
        } else {
            Refusal::bad_request(&format!("can't parse parameters: {words}"))
        }
    })
}

/// The chat that a call is about, by its id as a number or in digits. A public
/// name is no chat that the sandbox knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChatTarget(Option<ChatId>);

impl ChatTarget {
    /// The chat's id.
    ///
    /// # Errors
    /// When it is given by a public name.
    pub(crate) fn id(self) -> Result<ChatId, Refusal> {
        self.0.ok_or_else(|| Refusal::bad_request("chat not found"))
    }
}

impl<'de> Deserialize<'de> for ChatTarget {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(Self(chat_id(&value)))
    }
}

fn chat_id(value: &Value) -> Option<ChatId> {
    let digits = || value.as_str()?.trim().parse().ok();
    value.as_i64().or_else(digits).map(ChatId)
}

/// The chat that a call names, if it names one.
pub(crate) fn chat_named(params: &Value) -> Option<ChatId> {
    params.get("chat_id").and_then(chat_id)
}

/// A structured parameter may come as JSON in a string.
pub(super) fn unwrapped(value: Value) -> Result<Value, Refusal> {
    let Value::String(json) = value else {
        return Ok(value);
    };
    serde_json::from_str(&json).map_err(|_| Refusal::bad_request("object expected as reply markup"))
}
