//! Reading a call's parameters from the address and the body.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use serde_json::{Map, Value};

use super::form;
use crate::api::{Refusal, Uploads};

/// The parameters of a call: those in the address, overlaid by those in the
/// body; and the files that came along.
///
/// # Errors
/// A body that cannot be read.
pub(super) async fn read(request: Request) -> Result<(Value, Uploads), Refusal> {
    let mut params = encoded(request.uri().query().unwrap_or_default());
    let kind = request.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
    let (given, uploads) = if kind.starts_with("multipart/form-data") {
        form::read(request).await?
    } else {
        let body = Bytes::from_request(request, &()).await.map_err(|wrong| {
            if wrong.status() == StatusCode::PAYLOAD_TOO_LARGE {
                Refusal::too_large()
            } else {
                Refusal::bad_request("can't read the request")
            }
        })?;
        (whole(&kind, &body)?, Uploads::default())
    };
    params.extend(given);
    Ok((Value::Object(params), uploads))
}

/// Reads a body that is one piece.
fn whole(kind: &str, body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    if body.is_empty() {
        Ok(Map::new())
    } else if kind.starts_with("application/json") {
        match serde_json::from_slice(body) {
            Ok(Value::Object(given)) => Ok(given),
            Ok(_) | Err(_) => Err(Refusal::bad_request("can't parse request JSON object")),
        }
    } else if kind.starts_with("application/x-www-form-urlencoded") {
        Ok(encoded(&String::from_utf8_lossy(body)))
    } else {
        Err(Refusal::bad_request(&format!("the sandbox does not read {kind}")))
    }
}

/// Fields that stay text, even when they look like numbers.
const TEXTS: [&str; 14] = [
    "text",
    "caption",
    "voice",
    "photo",
    "document",
    "file_id",
    "callback_query_id",
    "name",
    "description",
    "short_description",
    "language_code",
    "parse_mode",
    "action",
    "url",
];

/// Reads the value of a parameter that was given as text.
pub(super) fn read_value(name: &str, text: String) -> Value {
    if TEXTS.contains(&name) {
        return Value::String(text);
    }
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}

fn encoded(form: &str) -> Map<String, Value> {
    form.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decoded(name);
            let value = read_value(&name, decoded(value));
            (name, value)
        })
        .collect()
}

/// Undoes percent-encoding.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
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
        let read = encoded("chat_id=-4001&text=1%2B1+%E4%BD%A0&show_alert=true&x");
        let expected = json!({
            "chat_id": -4001, "text": "1+1 你", "show_alert": true, "x": "",
        });
        assert_eq!(Value::Object(read), expected);
    }
}
