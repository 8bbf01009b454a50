//! How long somebody waits for the answer to a tap, while 200 updates a second come in.

use super::load::at_rate;
use super::program::{Program, new_house, sandbox};
use super::say;
use super::table::{Aim, Row};
use super::town::{Shape, Town};

/// A thousand needs in 64 buildings.
pub const TOWN: Shape = Shape { buildings: 64, people: 4, needs: 4 };
/// So many updates come a second.
pub const RATE: u32 = 200;
/// So many taps are a run: ten seconds' worth.
pub const TAPS: usize = 2_048;
const RUNS: usize = 5;

pub async fn take() -> Vec<Row> {
    let (house, sandbox) = (new_house(), sandbox().await);
    let mut program = Program::starts(house.path(), &sandbox);
    let town = Town::founded(&sandbox, &mut program, TOWN).await;
    let taps = town.claims_and_slips(TAPS);
    // The first claim of a life brings a hint; that is not measured.
    at_rate(&sandbox, &taps, RATE, || false).await;
    town.comes_to_rest(&program).await;
    let (mut medians, mut slowest) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let answers = at_rate(&sandbox, &taps, RATE, || false).await;
        medians.push(answers.median());
        slowest.push(answers.slowest_but_one_percent());
        say(&format!("latency: {:.1} and {:.1} ms", answers.median(), slowest[slowest.len() - 1]));
        town.comes_to_rest(&program).await;
    }
    program.stops();
    vec![
        Row::new("update to answered tap, 200 a second, p50", "ms", Aim::AtMost(50.0), medians),
        Row::new("update to answered tap, 200 a second, p99", "ms", Aim::AtMost(50.0), slowest),
    ]
}
