//! How much longer an answer takes where there are ten million needs instead of a thousand.

use super::large::Large;
use super::load::{Answers, at_rate};
use super::program::{Program, new_house, sandbox};
use super::say;
use super::table::{Aim, Row};
use super::taps::{RATE, TAPS, TOWN};
use super::town::{Tap, Town};
use sandbox::Sandbox;

const RUNS: usize = 5;

pub async fn take() -> Vec<Row> {
    let (small, large) = (new_house(), Large::restored().await);
    let (few, many) = (sandbox().await, sandbox().await);
    let mut with_few = Program::starts(small.path(), &few);
    let mut with_many = Program::starts(large.folder(), &many);
    let town_of_few = Town::founded(&few, &mut with_few, TOWN).await;
    let town_of_many = Town::founded(&many, &mut with_many, TOWN).await;
    with_many.is_idle().await;
    let (mut medians, mut slowest) = (Vec::new(), Vec::new());
    let (mut medians_of_many, mut slowest_of_many) = (Vec::new(), Vec::new());
    // Turn by turn, so that what else the machine does falls on both.
    for run in 0..=RUNS {
        let one = taps(&few, &town_of_few.claims_and_slips(TAPS)).await;
        town_of_few.comes_to_rest(&with_few).await;
        let other = taps(&many, &town_of_many.claims_and_slips(TAPS)).await;
        town_of_many.comes_to_rest(&with_many).await;
        // In the first, hints are given, and pages are read that stay in memory.
        if run == 0 {
            continue;
        }
        let growth = |one: f64, other: f64| (other / one - 1.0) * 100.0;
        medians.push(growth(one.median(), other.median()));
        let (one, other) =
            (one.slowest_but_one_percent(), (other.median(), other.slowest_but_one_percent()));
        slowest.push(growth(one, other.1));
        medians_of_many.push(other.0);
        slowest_of_many.push(other.1);
        say(&format!("growth: p50 {:+.0} %, p99 {:+.0} %", medians[run - 1], slowest[run - 1]));
    }
    with_few.stops();
    with_many.stops();
    vec![
        Row::new(
            "update to answered tap, ten million needs, p50",
            "ms",
            Aim::None,
            medians_of_many,
        ),
        Row::new(
            "update to answered tap, ten million needs, p99",
            "ms",
            Aim::None,
            slowest_of_many,
        ),
        Row::new("growth from 10³ to 10⁷ needs, p50", "%", Aim::AtMost(20.0), medians),
        Row::new("growth from 10³ to 10⁷ needs, p99", "%", Aim::AtMost(20.0), slowest),
    ]
}

async fn taps(sandbox: &Sandbox, taps: &[Tap]) -> Answers {
    at_rate(sandbox, taps, RATE, || false).await
}
