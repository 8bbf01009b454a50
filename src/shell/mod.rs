//! What runs it: configuration, intake, dispatch, courier, clockwork. The only imperative part.

pub mod alive;
pub mod backup;
pub mod bell;
pub mod check;
pub mod clockwork;
pub mod command;
pub mod config;
pub mod courier;
pub mod dead;
pub mod demo;
pub mod desk;
pub mod device;
pub mod disk;
pub mod fallback;
mod flood;
pub mod intake;
pub mod key_file;
pub mod key_rotation;
pub mod recovery;
pub mod registry;
pub mod running;
pub mod session;
pub mod start_error;
mod steady;
pub mod stimulus;
pub mod telegram;
mod work;
