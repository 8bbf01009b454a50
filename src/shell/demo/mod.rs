//! `linli demo`: a whole building on one page in the browser, without a token. The real bot, on a
//! database of its own, against the stand-in for Telegram, with people who are played by hand.
//!
//! Promises: it never speaks to Telegram, and reads nothing of an operator's: no token, no
//! database, no key. Everything is in a folder of its own that goes when it ends, unless another is
//! named. It listens on this computer only, unless told otherwise.

mod acts;
mod calls;
mod door;
mod house;
mod live;
mod page;
mod scene;
mod stage;
mod time;
mod tour;
mod words;

pub use door::{Door, DoorError};
pub use house::HouseError;
pub use stage::{Keeping, Stage};
pub use time::shared as clock_of;
