//! What Linli costs: the size of its program, its memory, and the processor's time while nothing
//! happens.

use std::time::Duration;

use super::large::Large;
use super::load::at_rate;
use super::program::{Program, new_house, sandbox, watching_sandbox};
use super::table::{Aim, Row};
use super::taps::{RATE, TAPS, TOWN};
use super::town::Town;
use super::{program_file, say};

const RUNS: usize = 3;
/// So long is looked how busy it is.
const WATCHED: Duration = Duration::from_secs(30);
/// After so long it has done what is to be done at the start.
const SETTLED: Duration = Duration::from_secs(10);
const MEGABYTE: f64 = 1e6;

pub fn size() -> Vec<Row> {
    let bytes = std::fs::metadata(program_file()).expect("the program").len();
    vec![Row::new("size of the program", "MB", Aim::AtMost(15.0), vec![bytes as f64 / MEGABYTE])]
}

pub async fn idle() -> Vec<Row> {
    let (mut memory, mut busy) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (house, sandbox) = (new_house(), watching_sandbox().await);
        let mut program = Program::starts(house.path(), &sandbox);
        program.serves(&sandbox).await;
        tokio::time::sleep(SETTLED).await;
        let before = program.processor_time();
        tokio::time::sleep(WATCHED).await;
        let had = program.processor_time().checked_sub(before).expect("no thread has ended");
        busy.push(had.as_secs_f64() / WATCHED.as_secs_f64() * 100.0);
        memory.push(program.memory().0);
        program.stops();
    }
    vec![
        Row::new("processor, idle", "% of a core", Aim::AtMost(0.2), busy),
        Row::new("memory, idle", "MB", Aim::AtMost(25.0), memory),
    ]
}

/// The most it has ever held, with a large house that is busy.
pub async fn memory() -> Vec<Row> {
    let large = Large::restored().await;
    let mut most = Vec::new();
    let sandbox = sandbox().await;
    let mut program = Program::starts(large.folder(), &sandbox);
    let town = Town::founded(&sandbox, &mut program, TOWN).await;
    for _ in 0..RUNS {
        at_rate(&sandbox, &town.claims_and_slips(TAPS), RATE, || false).await;
        town.comes_to_rest(&program).await;
        most.push(program.memory().1);
        say(&format!("memory: {:.1} MB at most", most[most.len() - 1]));
    }
    program.stops();
    vec![Row::new(
        "memory, ten million needs and 200 taps a second, at most",
        "MB",
        Aim::AtMost(64.0),
        most,
    )]
}
