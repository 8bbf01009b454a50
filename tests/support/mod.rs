//! What the tests stand on.

pub mod bell;
#[cfg(feature = "mqtt")]
pub mod broker;
pub mod counter;
pub mod demo;
pub mod dice;
pub mod house;
pub mod log;
pub mod office;
pub mod program;
pub mod town;
pub mod transcript;

pub use house::{House, Neighbour, Ritual, hours, minutes};
