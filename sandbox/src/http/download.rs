//! Downloads of the files that `getFile` tells of.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::Shared;
use super::call::{admitted, refused};
use crate::api::Refusal;

/// Serves `/file/bot<token>/<file_path>`.
pub(super) async fn handle(
    State(shared): State<Arc<Shared>>,
    Path((bot, path)): Path<(String, String)>,
) -> Response {
    if let Err(refusal) = admitted(&shared, &bot) {
        return refused(refusal);
    }
    let file = shared.world().files.at(&path).cloned();
    match file {
        Some(file) => {
            let kind = [(header::CONTENT_TYPE, "application/octet-stream")];
            (kind, file.bytes.to_vec()).into_response()
        }
        None => refused(Refusal::not_found()),
    }
}
