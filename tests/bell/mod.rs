//! Doorbells, from outside: real HTTP and a real broker on loopback, and what devices, strangers and broken disks send.

mod command;
mod http;
#[cfg(feature = "mqtt")]
mod mqtt;
mod refused;
