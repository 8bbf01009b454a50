//! A stand-in for Telegram's Bot API with people in it.
//!
//! A [`Sandbox`] speaks the Bot API's HTTP on loopback. People in it write,
//! press buttons, join and leave; the bot under test sees what Telegram would
//! show it, and is refused what Telegram would refuse it, with the same words.
//! Time is a [`Clock`] that can be turned by hand, and every call can be made
//! to fail in the ways a real network fails.
//!
//! The crate knows nothing of the bot that is tested with it.

mod api;
mod call;
mod clock;
mod control;
mod event;
mod fault;
mod file;
mod http;
mod ids;
mod message;
mod options;
mod sandbox;
mod saying;
mod seen;
mod text;
mod transcript;
mod world;

pub use call::Call;
pub use clock::Clock;
pub use event::Event;
pub use fault::{Fault, FaultKind};
pub use file::File;
pub use ids::{ChatId, MessageId, TapId, UserId};
pub use message::{Button, Document, Keyboard, Location, Message};
pub use options::{GroupKind, Options};
pub use sandbox::{HeldUpdates, Sandbox};
pub use saying::{Saying, TapError};
pub use seen::{Group, Member, Person, Role};
