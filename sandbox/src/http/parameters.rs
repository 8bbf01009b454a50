//! Reading a call's parameters from the address and the body.

use axum::body::Bytes;
use axum::http::{HeaderMap, Uri, header};
use serde_json::{Map, Value};

use crate::api::Refusal;

/// The parameters of a call: those in the address, overlaid by those in the body.
///
/// # Errors
/// A body that cannot be read.
pub(super) fn read(uri: &Uri, headers: &HeaderMap, body: &Bytes) -> Result<Value, Refusal> {
    let mut params = form(uri.query().unwrap_or_default());
    if body.is_empty() {
        return Ok(Value::Object(params));
    }
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let given = if kind.starts_with("application/json") {
        match serde_json::from_slice(body) {
            Ok(Value::Object(given)) => given,
            Ok(_) | Err(_) => return Err(Refusal::bad_request("can't parse request JSON object")),
        }
    } else if kind.starts_with("application/x-www-form-urlencoded") {
        form(&String::from_utf8_lossy(body))
    } else {
        return Err(Refusal::bad_request(&format!("the sandbox does not read {kind}")));
    };
    params.extend(given);
    Ok(Value::Object(params))
}

/// Fields that stay text, even when they look like numbers.
const TEXTS: [&str; 11] = [
    "text",
    "caption",
    "voice",
    "callback_query_id",
    "name",
    "description",
    "short_description",
    "language_code",
    "parse_mode",
    "action",
    "url",
];

fn form(encoded: &str) -> Map<String, Value> {
    encoded
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decoded(name);
            let text = decoded(value);
            let value = if TEXTS.contains(&name.as_str()) {
                Value::String(text)
            } else {
                serde_json::from_str(&text).unwrap_or(Value::String(text))
            };
            (name, value)
        })
        .collect()
}

/// Undoes percent-encoding.
fn decoded(encoded: &str) -> String {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = (*first == b'%')
            .then(|| after.split_at_checked(2))
            .flatten()
            .and_then(|(digits, after)| Some((hexadecimal(digits)?, after)));
        match escaped {
            Some((byte, after)) => {
                bytes.push(byte);
                rest = after;
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok()?;
    u8::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_form_keeps_texts_and_reads_the_rest() {
        let read = form("chat_id=-4001&text=1%2B1+%E4%BD%A0&show_alert=true&x");
        let expected = json!({
            "chat_id": -4001, "text": "1+1 你", "show_alert": true, "x": "",
        });
        assert_eq!(Value::Object(read), expected);
    }
}
