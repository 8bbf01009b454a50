//! What Telegram answers when it refuses.

use serde_json::{Value, json};

use crate::ChatId;

/// A refusal: its code, its words, and what may go with them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refusal {
    pub(crate) code: u16,
    pub(crate) description: String,
    parameters: Option<Value>,
    /// What the bot should never have done, for the list of mistakes.
    pub(crate) mistake: Option<String>,
}

impl Refusal {
    pub(crate) fn new(code: u16, description: String) -> Self {
        Self { code, description, parameters: None, mistake: None }
    }

    pub(crate) fn bad_request(description: &str) -> Self {
        Self::new(400, format!("Bad Request: {description}"))
    }

    pub(crate) fn forbidden(description: &str) -> Self {
        Self::new(403, format!("Forbidden: {description}"))
    }

    pub(crate) fn conflict(description: &str) -> Self {
        Self::new(409, format!("Conflict: {description}"))
    }

    pub(crate) fn not_found() -> Self {
        Self::new(404, "Not Found".to_owned())
    }

    pub(crate) fn too_large() -> Self {
        Self::new(413, "Request Entity Too Large".to_owned())
    }

    pub(crate) fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".to_owned())
    }

    pub(crate) fn internal() -> Self {
        Self::new(500, "Internal Server Error".to_owned())
    }

    pub(crate) fn upgraded(new: ChatId) -> Self {
        Self {
            parameters: Some(json!({ "migrate_to_chat_id": new })),
            ..Self::bad_request("group chat was upgraded to a supergroup chat")
        }
    }

    pub(crate) fn too_many_requests(retry_after: u32) -> Self {
        Self {
            parameters: Some(json!({ "retry_after": retry_after })),
            ..Self::new(429, format!("Too Many Requests: retry after {retry_after}"))
        }
    }

    pub(crate) fn unknown_method() -> Self {
        Self { mistake: Some("unknown method".to_owned()), ..Self::not_found() }
    }

    pub(crate) fn unknown_parameter(name: &str) -> Self {
        Self {
            mistake: Some(format!("unknown parameter {name}")),
            ..Self::bad_request(&format!("unknown parameter \"{name}\""))
        }
    }

    /// The refusal as the Bot API writes it.
    pub(crate) fn json(&self) -> Value {
        let mut json = json!({
            "ok": false, "error_code": self.code, "description": self.description,
        });
        if let (Some(fields), Some(parameters)) = (json.as_object_mut(), &self.parameters) {
            fields.insert("parameters".to_owned(), parameters.clone());
        }
        json
    }
}
