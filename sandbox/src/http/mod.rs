//! The HTTP side: connections, calls, and the waiting of `getUpdates`.

mod call;
mod download;
mod form;
mod line;
mod parameters;
mod poll;
mod shared;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{any, get};
use tokio::net::TcpListener;
use tokio::sync::watch;

pub(crate) use shared::Shared;

use crate::control;
use line::{Cutter, Entrance};

/// The listening side. It closes when the last handle to it is dropped.
#[derive(Debug)]
pub(crate) struct Door {
    address: SocketAddr,
    closed: watch::Sender<bool>,
}

impl Door {
    pub(crate) fn new(address: SocketAddr) -> Self {
        Self { address, closed: watch::channel(false).0 }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Closes the listener and every connection.
    pub(crate) fn close(&self) {
        self.closed.send_replace(true);
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.close();
    }
}

/// Serves in the background until the door closes.
#[allow(
    clippy::disallowed_methods,
    reason = "the server is the one task that the sandbox owns; it ends when the door closes"
)]
pub(crate) fn serve(listener: TcpListener, shared: Arc<Shared>, door: &Door, control: bool) {
    let mut router = Router::new()
        .route("/{bot}/{method}", any(call::handle))
        .route("/file/{bot}/{*path}", get(download::handle))
        .layer(DefaultBodyLimit::max(64 * 1024 * 1024))
        .with_state(Arc::clone(&shared));
    if control {
        router = router.merge(control::router(shared));
    }
    let mut closed = door.closed.subscribe();
    let entrance = Entrance::new(listener, door.closed.subscribe());
    let service = router.into_make_service_with_connect_info::<Cutter>();
    tokio::spawn(async move {
        tokio::select! {
            _ = closed.wait_for(|closed| *closed) => {}
            // `axum::serve` never ends by itself.
            _ = axum::serve(entrance, service) => {}
        }
    });
}
