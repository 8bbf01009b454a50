//! The sandbox, seen through its HTTP as a bot sees it.

mod bot;
mod control;
mod faults;
mod groups;
mod html;
mod presses;
mod privacy;
mod refusals;
mod updates;
