//! It holds: what is done to Linli from outside, and that nothing is lost and nothing is done twice
//! by it. Each file is a table; whoever adds a method, a fail point or a table adds a line.

mod faults;
mod outage;
