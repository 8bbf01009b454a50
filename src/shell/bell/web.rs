//! Where doorbells ring over HTTP.
//!
//! Each answer is JSON with one word. 200 says that it is committed, 409 that it is old, 401 that no
//! doorbell of ours says so, 503 that it has to be sent again, 429 that it was a lot of nothing.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Serialize;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::{Answer, Bells};
use crate::features::devices::model::{Event, MOST_BYTES};
use crate::kernel::code;
use crate::kernel::device::DeviceId;
use crate::kernel::secret::Secret;

/// The header in which a device signs.
const SIGNATURE: &str = "x-linli-signature";
/// Whoever sends so slowly is let go.
const PATIENCE: Duration = Duration::from_secs(10);
/// When to try again what could not be written, in seconds.
const AGAIN_IN: &str = "5";
/// When to try again after much that was nothing, in seconds.
const LATER: &str = "60";

/// A listener for doorbells.
pub struct Web {
    listener: TcpListener,
    address: SocketAddr,
}

/// What is answered.
#[derive(Serialize)]
struct Word {
    answer: &'static str,
}

impl Web {
    /// Opens it.
    ///
    /// # Errors
    /// If the address cannot be listened on.
    pub async fn open(address: SocketAddr) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        tracing::info!(%address, "doorbells ring at /ring/<number>");
        Ok(Self { listener, address })
    }

    /// Where it is.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Listens until it is stopped; what has begun by then is answered.
    pub async fn run(self, bells: Arc<Bells>, stop: CancellationToken) {
        let router = Router::new()
            .route("/ring/{device}", post(ring))
            .route("/ring/simple/{secret}", get(ring_simple).post(ring_simple))
            .with_state(bells);
        let serving = axum::serve(self.listener, router)
            .with_graceful_shutdown(async move { stop.cancelled().await });
        if let Err(error) = serving.await {
            tracing::error!(%error, "doorbells ring no more over HTTP");
        }
    }
}

async fn ring(
    State(bells): State<Arc<Bells>>,
    Path(device): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Some(device) = code::id(&device) else {
        return respond(bells.garbage(Answer::Unknown));
    };
    let bytes = match tokio::time::timeout(PATIENCE, to_bytes(body, MOST_BYTES)).await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(_)) => return say(StatusCode::PAYLOAD_TOO_LARGE, "too large"),
        Err(_) => return say(StatusCode::REQUEST_TIMEOUT, "too slow"),
    };
    let signature = headers.get(SIGNATURE).and_then(|value| value.to_str().ok());
    respond(bells.hear(DeviceId(device), &bytes, signature).await)
}

async fn ring_simple(
    State(bells): State<Arc<Bells>>,
    Path(secret): Path<String>,
    method: Method,
    uri: Uri,
) -> Response {
    // Whoever only looks at an address does not press a button.
    if method == Method::HEAD {
        return say(StatusCode::METHOD_NOT_ALLOWED, "post or get");
    }
    let told = |name| {
        let pairs = uri.query().unwrap_or_default().split('&');
        pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name)
    };
    let event = told("event").map_or(Some(Event::Press), |(_, name)| Event::named(name));
    let Some(event) = event else { return respond(bells.garbage(Answer::Malformed)) };
    // What is told of a battery keeps nobody from ringing.
    let battery = told("battery").and_then(|(_, percent)| percent.parse::<f64>().ok());
    respond(bells.hear_simple(Secret::told(&secret), event, battery.and_then(percent)).await)
}

/// A percentage as a whole number; nothing if it is none.
#[allow(clippy::cast_possible_truncation, reason = "it is between 0 and 100")]
fn percent(told: f64) -> Option<i64> {
    (0.0..=100.0).contains(&told).then(|| told.round() as i64)
}

fn respond(answer: Answer) -> Response {
    let later = |code: StatusCode, word, seconds: &'static str| {
        ([(header::RETRY_AFTER, seconds)], say(code, word)).into_response()
    };
    match answer {
        Answer::Rang => say(StatusCode::OK, "rang"),
        Answer::Noted => say(StatusCode::OK, "noted"),
        Answer::Seen => say(StatusCode::OK, "seen"),
        Answer::Old => say(StatusCode::CONFLICT, "old"),
        Answer::Unknown => say(StatusCode::UNAUTHORIZED, "unknown"),
        Answer::Malformed => say(StatusCode::BAD_REQUEST, "not understood"),
        Answer::TooMuch => later(StatusCode::TOO_MANY_REQUESTS, "too much", LATER),
        Answer::Unwritten => later(StatusCode::SERVICE_UNAVAILABLE, "again", AGAIN_IN),
    }
}

fn say(code: StatusCode, answer: &'static str) -> Response {
    (code, axum::Json(Word { answer })).into_response()
}
