//! The sandbox, seen through its HTTP as a bot sees it.

mod bot;
mod channels;
mod control;
mod faults;
mod groups;
mod html;
mod keyboards;
mod media;
mod presses;
mod privacy;
mod refusals;
mod removals;
mod seeing;
mod topics;
mod updates;
mod voices;
