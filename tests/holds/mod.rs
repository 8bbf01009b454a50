//! It holds: what is done to Linli from outside, and that nothing is lost and nothing is done twice
//! by it. Each file is a table; whoever adds a method, a last moment or a way to damage a file adds
//! a line.

mod alarms;
mod crash;
mod damage;
mod deeds;
mod disk;
mod faults;
mod outage;
mod power;
mod proof;
mod time;
mod town;
mod upkeep;
