//! Reading a form of parts, in which files come along.

use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde_json::{Map, Value};

use super::parameters::read_value;
use crate::api::{Refusal, Upload, Uploads, reference};

/// The parameters and the files of a form. A file that no parameter refers to
/// is itself the parameter of its part's name.
///
/// # Errors
/// A form that cannot be read.
pub(super) async fn read(request: Request) -> Result<(Map<String, Value>, Uploads), Refusal> {
    let boundless = |_| Refusal::bad_request("boundary not found");
    let mut form = Multipart::from_request(request, &()).await.map_err(boundless)?;
    let mut params = Map::new();
    let mut uploads = Uploads::default();
    while let Some(part) = form.next_field().await.map_err(unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(unreadable)?;
        if let Some(file) = file {
            uploads.insert(name, Upload::new(&file, bytes));
        } else {
            let text = String::from_utf8(bytes.to_vec())
                .map_err(|_| Refusal::bad_request("strings must be encoded in UTF-8"))?;
            let value = read_value(&name, text);
            params.insert(name, value);
        }
    }
    for part in uploads.parts() {
        let reference = Value::String(reference(part));
        if !params.values().any(|value| *value == reference) {
            params.insert(part.to_owned(), reference);
        }
    }
    Ok((params, uploads))
}

fn unreadable(wrong: MultipartError) -> Refusal {
    if wrong.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Refusal::too_large()
    } else {
        Refusal::bad_request("can't parse multipart/form-data")
    }
}
