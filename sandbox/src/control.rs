//! Playing by hand: `/play/…` beside the Bot API.

mod act;
mod play;

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde_json::{Value, json};

use crate::ChatId;
use crate::http::Shared;
use crate::transcript;

/// The routes that let people be played over HTTP.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/play/transcript", get(show_transcript))
        .route("/play/mistakes", get(show_mistakes))
        .route("/play/messages/{chat}", get(show_messages))
        .route("/play/{act}", post(play_posted))
        .with_state(shared)
}

/// Plays an act by its name, with its fields as a JSON object.
///
/// # Errors
/// What is wrong with it, or why it is not possible, in words.
pub(crate) fn play(shared: &Shared, name: &str, fields: &[u8]) -> Result<Value, String> {
    act::read(name, fields)?.play(shared)
}

async fn show_transcript(State(shared): State<Arc<Shared>>) -> String {
    transcript::render(&shared.world())
}

async fn show_mistakes(State(shared): State<Arc<Shared>>) -> String {
    json!(shared.world().journal.mistakes()).to_string()
}

async fn show_messages(State(shared): State<Arc<Shared>>, Path(chat): Path<i64>) -> String {
    json!(shared.world().messages(ChatId(chat))).to_string()
}

async fn play_posted(
    State(shared): State<Arc<Shared>>,
    Path(name): Path<String>,
    body: Bytes,
) -> (StatusCode, String) {
    answered(play(&shared, &name, &body))
}

fn answered(result: Result<Value, String>) -> (StatusCode, String) {
    match result {
        Ok(result) => (StatusCode::OK, format!("{result}\n")),
        Err(wrong) => (StatusCode::BAD_REQUEST, format!("{wrong}\n")),
    }
}
