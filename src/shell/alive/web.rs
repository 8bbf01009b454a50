//! Where health and figures are told, over HTTP.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::{Health, Report, figures};

/// What was gathered is sorted at least so often, also where nobody asks for it.
const UPKEEP_EVERY: Duration = Duration::from_secs(5);
/// Prometheus' own name for its form.
const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// A listener for whoever watches over us.
pub struct Web {
    listener: TcpListener,
    address: SocketAddr,
    health: Health,
    commits: watch::Receiver<u64>,
    handle: Option<PrometheusHandle>,
}

#[derive(Clone)]
struct Shared {
    health: Health,
    commits: watch::Receiver<u64>,
    handle: Option<PrometheusHandle>,
}

impl Web {
    /// Opens it.
    ///
    /// # Errors
    /// If the address cannot be listened on.
    pub async fn open(
        address: SocketAddr,
        health: Health,
        commits: watch::Receiver<u64>,
    ) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        tracing::info!(%address, "health and figures are told at /healthz and /metrics");
        Ok(Self { listener, address, health, commits, handle: figures::gather() })
    }

    /// Where it is.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Tells until it is dropped.
    pub async fn run(self) {
        let Self { listener, health, commits, handle, .. } = self;
        let shared = Shared { health, commits, handle: handle.clone() };
        let router = Router::new()
            .route("/healthz", get(healthz))
            .route("/metrics", get(metrics))
            .with_state(shared);
        let upkeep = async {
            loop {
                tokio::time::sleep(UPKEEP_EVERY).await;
                if let Some(handle) = &handle {
                    handle.run_upkeep();
                }
            }
        };
        tokio::select! {
            () = upkeep => {}
            served = async { axum::serve(listener, router).await } => {
                if let Err(error) = served {
                    tracing::error!(%error, "health and figures are told no more");
                }
            }
        }
    }
}

async fn healthz(State(shared): State<Shared>) -> Response {
    match shared.health.look().await {
        Ok(report) => (code(&report), axum::Json(report)).into_response(),
        Err(error) => {
            tracing::error!(error = %format!("{error:#}"), "the state of health cannot be read");
            let report = Report { green: false, checks: Vec::new() };
            (code(&report), axum::Json(report)).into_response()
        }
    }
}

fn code(report: &Report) -> StatusCode {
    if report.green { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}

async fn metrics(State(shared): State<Shared>) -> Response {
    let Some(handle) = &shared.handle else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match shared.health.waiting().await {
        Ok(waiting) => {
            let commits = *shared.commits.borrow();
            let text = figures::write(handle, &shared.health, &waiting, commits);
            ([(header::CONTENT_TYPE, TEXT)], text).into_response()
        }
        Err(error) => {
            tracing::error!(error = %format!("{error:#}"), "the figures cannot be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
