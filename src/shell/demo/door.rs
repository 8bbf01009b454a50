//! Where the page is served: the port, the routes, and who may come in.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use sandbox::{ChatId, UserId};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::stage::Stage;
use super::{acts, live, page, words};
use crate::kernel::language::Language;

/// The first port that is tried; LINL on the keys of a telephone.
const PORT: u16 = 5465;
/// So many ports are tried.
const PORTS: u16 = 20;
/// So often a page is told that the line still stands.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// An act is a few words.
const LONGEST_ACT: usize = 256 * 1024;

/// What the page may do: run and show what comes from here, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What a browser may show of what was sent.
const PICTURES: [&str; 4] = ["image/gif", "image/jpeg", "image/png", "image/webp"];

/// Why the page cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum DoorError {
    /// The port that was asked for is taken.
    #[error("{0} cannot be listened on: {1}")]
    Taken(SocketAddr, std::io::Error),
    /// So are those that were tried.
    #[error("no port from {first} to {last} is free: name another, such as --listen {another}")]
    NoneFree {
        /// The first that was tried.
        first: u16,
        /// The last.
        last: u16,
        /// One that was not tried.
        another: SocketAddr,
    },
}

/// A listener for the page.
pub struct Door {
    listener: TcpListener,
    address: SocketAddr,
}

impl Door {
    /// Opens it: at this address and port, or at the first port that is free; at loopback if
    /// nothing is said.
    ///
    /// # Errors
    /// [`DoorError`], which says what to do.
    pub async fn open(address: Option<IpAddr>, port: Option<u16>) -> Result<Self, DoorError> {
        let address = address.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
        if let Some(port) = port {
            let place = SocketAddr::new(address, port);
            let listener =
                TcpListener::bind(place).await.map_err(|error| DoorError::Taken(place, error))?;
            return Ok(Self { address: listener.local_addr().unwrap_or(place), listener });
        }
        for port in PORT..PORT + PORTS {
            let place = SocketAddr::new(address, port);
            match TcpListener::bind(place).await {
                Ok(listener) => return Ok(Self { listener, address: place }),
                Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {}
                Err(error) => return Err(DoorError::Taken(place, error)),
            }
        }
        let another = SocketAddr::new(address, PORT + PORTS);
        Err(DoorError::NoneFree { first: PORT, last: PORT + PORTS - 1, another })
    }

    /// The address of the page, as a browser on this computer takes it.
    pub fn url(&self) -> String {
        // Everywhere is no place that a browser could go to.
        let address = match self.address.ip() {
            IpAddr::V4(Ipv4Addr::UNSPECIFIED) => IpAddr::V4(Ipv4Addr::LOCALHOST),
            IpAddr::V6(Ipv6Addr::UNSPECIFIED) => IpAddr::V6(Ipv6Addr::LOCALHOST),
            IpAddr::V4(_) | IpAddr::V6(_) => self.address.ip(),
        };
        format!("http://{}/", SocketAddr::new(address, self.address.port()))
    }

    /// True if others than those at this computer can come in.
    pub fn is_open_to_others(&self) -> bool {
        !self.address.ip().is_loopback()
    }

    /// Serves the page until it is dropped.
    ///
    /// # Errors
    /// If nothing can be accepted any more.
    pub async fn serve(self, stage: Arc<Stage>) -> std::io::Result<()> {
        let router = Router::new()
            .route("/live", get(tell))
            .route("/words/{language}", get(say))
            .route("/commands", get(list_commands))
            .route("/file/{id}", get(show_sent))
            .route("/act/{name}", post(act))
            .route("/", get(show_page))
            .route("/{name}", get(show_file))
            .layer(DefaultBodyLimit::max(LONGEST_ACT))
            .layer(middleware::from_fn(guard_answer))
            .layer(middleware::from_fn(guard_name))
            .with_state(stage);
        axum::serve(self.listener, router).await
    }
}

/// A page of somebody else's must not come in by a name that it made point here.
async fn guard_name(headers: HeaderMap, request: Request, next: Next) -> Response {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let is_address = host.parse::<SocketAddr>().is_ok() || bare.parse::<IpAddr>().is_ok();
    let name = host.split(':').next().unwrap_or_default();
    if is_address || is_ours(name) {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, "by this name nobody comes in").into_response()
    }
}

/// True for the names of this computer.
fn is_ours(name: &str) -> bool {
    let own = rustix::system::uname();
    let own = own.nodename().to_string_lossy();
    let name = name.strip_suffix(".local").unwrap_or(name);
    name.eq_ignore_ascii_case("localhost") || name.eq_ignore_ascii_case(&own)
}

async fn guard_answer(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let guards: [(HeaderName, &'static str); 4] = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in guards {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn show_page() -> Response {
    show_file(Path(String::new())).await
}

async fn show_file(Path(name): Path<String>) -> Response {
    match page::find(&name) {
        Some(file) => ([(header::CONTENT_TYPE, file.kind)], file.content).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn say(Path(language): Path<String>) -> Response {
    match Language::tagged(&language) {
        Some(language) => Json(words::all(language)).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn tell(State(stage): State<Arc<Stage>>) -> impl IntoResponse {
    Sse::new(live::stream(stage)).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}

/// A picture or a document that was sent in the house. Only pictures are shown as what they are:
/// nothing else may run here.
async fn show_sent(State(stage): State<Arc<Stage>>, Path(id): Path<String>) -> Response {
    let Some(file) = stage.house().and_then(|house| house.sandbox.file(&id)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match PICTURES.iter().find(|kind| **kind == file.mime_type) {
        Some(kind) => ([(header::CONTENT_TYPE, *kind)], file.bytes.to_vec()).into_response(),
        None => {
            let kind = (header::CONTENT_TYPE, "application/octet-stream");
            let kept = (header::CONTENT_DISPOSITION, "attachment");
            ([kind, kept], file.bytes.to_vec()).into_response()
        }
    }
}

#[derive(Deserialize)]
struct Whose {
    user: UserId,
    chat: ChatId,
}

async fn list_commands(State(stage): State<Arc<Stage>>, Query(whose): Query<Whose>) -> Json<Value> {
    let house = stage.house();
    Json(
        house.map_or_else(|| json!([]), |house| house.sandbox.commands_for(whose.user, whose.chat)),
    )
}

/// Plays an act. It must be sent as JSON: pages from elsewhere cannot do so unasked.
async fn act(
    State(stage): State<Arc<Stage>>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if !kind.is_some_and(|kind| kind.starts_with("application/json")) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    match acts::play(&stage, name, body.to_vec()).await {
        Ok(made) => Json(made).into_response(),
        Err(wrong) => (StatusCode::BAD_REQUEST, Json(json!({ "error": wrong }))).into_response(),
    }
}
