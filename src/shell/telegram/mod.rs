//! Telegram: its types, its wire and its answers begin and end in this folder.

mod brought;
pub mod calls;
pub mod check;
pub mod connection;
pub mod dispatch;
pub mod dispatching;
pub mod listener;
pub mod me;
mod media;
pub mod poll;
pub mod post;
pub mod presentation;
pub mod sanitise;
pub mod stimuli;
pub mod verdict;
