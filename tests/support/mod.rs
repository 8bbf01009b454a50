//! What the tests stand on.

pub mod clock;
pub mod house;
pub mod log;
pub mod office;
pub mod program;
pub mod transcript;

pub use house::{House, Neighbour, Ritual, hours, minutes};
