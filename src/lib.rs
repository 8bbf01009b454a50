//! Linli (邻里): a Telegram bot that runs the mutual-help group of a residential building.
//!
//! Three strata, one arrow: [`kernel`] is what all stand on, [`features`] is what residents can
//! do, [`shell`] is what runs it. Nothing points the other way; `tests/tidy` holds it.

pub mod features;
pub mod kernel;
pub mod shell;
