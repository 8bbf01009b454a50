//! The demo as people see it: the real page in a real browser, headless.

mod chats;
mod driver;
mod play;
mod screen;
mod stranger;
