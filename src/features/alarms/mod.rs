//! Alarms: a stand-in, until they are there.

pub mod actions;
