//! Alive: whether Linli does what it should, for whoever watches over it. `/healthz` says yes or no
//! with the reasons, `/metrics` has the figures in Prometheus' form.
//!
//! Promises: ids and figures only, never a name or a word; at this computer only, unless told
//! otherwise; looking costs a few short reads. Red when the last poll is older than 90 s, an alarm
//! waits over 10 s, the write-ahead log exceeds 256 MB, or the backup is stale.

pub mod figures;
mod health;
mod presence;
mod pulse;
mod service;
mod web;

pub use health::{Health, Report};
pub use presence::Presence;
pub use pulse::Pulse;
pub use service::{Service, Signs};
pub use web::Web;
