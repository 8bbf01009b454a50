//! Doorbells, from outside: real HTTP on loopback, and what devices, strangers and broken disks send.

mod command;
mod http;
mod refused;
