//! What residents can do: one folder per area, the same file names in each.
//!
//! A feature knows the kernel and, where the graph in `ARCHITECTURE.md` says so, another
//! feature; it knows neither Telegram nor the network.

pub mod alarms;
pub mod callers;
pub mod checkins;
pub mod devices;
pub mod digest;
pub mod duty;
pub mod grants;
pub mod habits;
pub mod households;
pub mod invites;
pub mod joining;
pub mod keys;
pub mod members;
pub mod needs;
pub mod numbers;
pub mod offers;
pub mod papers;
pub mod people;
pub mod residents;
pub mod series;
