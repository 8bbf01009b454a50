//! The sandbox, seen through its HTTP as a bot sees it.

mod bot;
mod captions;
mod channels;
mod control;
mod documents;
mod faults;
mod forms;
mod groups;
mod html;
mod keyboards;
mod locations;
mod media;
mod pictures;
mod presses;
mod privacy;
mod refusals;
mod removals;
mod seeing;
mod topics;
mod updates;
mod voices;
