//! How often the disk has to be waited for: fsyncs for each update.

use std::path::Path;
use std::process::Command;

use super::load::in_flight;
use super::program::{Program, new_house, sandbox};
use super::say;
use super::table::{Aim, Row};
use super::town::{Shape, Town};

const TOWN: Shape = Shape { buildings: 64, people: 8, needs: 5 };
/// One by one it takes a while.
const ALONE: usize = 256;
const RUNS: usize = 3;

pub async fn take() -> Vec<Row> {
    if Command::new("strace").arg("--version").output().is_err() {
        say(
            "fsyncs: strace is missing, so they cannot be counted: install it (apt-get install strace)",
        );
        return Vec::new();
    }
    let (house, sandbox) = (new_house(), sandbox().await);
    let trace = house.path().join("syncs");
    let mut program = Program::starts_traced(house.path(), &sandbox, &trace);
    let town = Town::founded(&sandbox, &mut program, TOWN).await;
    let (mut alone, mut together, mut commits) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..=RUNS {
        let (claims, slips) = (town.claims(run), town.slips(run));
        let (few, all) = (claims[..ALONE].to_vec(), claims[ALONE..].to_vec());
        let one = syncs_per_tap(&town, &program, &trace, &few, 1).await;
        let many = syncs_per_tap(&town, &program, &trace, &all, 64).await;
        in_flight(&sandbox, &slips, 64).await;
        town.comes_to_rest(&program).await;
        // The first claim of a life brings a hint; that is not measured.
        if run > 0 {
            alone.push(one.syncs);
            together.push(many.syncs);
            commits.push(many.commits);
            say(&format!("fsyncs: {:.2} and {:.3} for each update", one.syncs, many.syncs));
        }
    }
    program.stops();
    vec![
        Row::new("fsyncs for each update, 1 in flight", "", Aim::AtMost(3.0), alone),
        Row::new("fsyncs for each update, 64 in flight", "", Aim::AtMost(0.1), together),
        Row::new("commits for each update, 64 in flight", "", Aim::None, commits),
    ]
}

struct Counted {
    syncs: f64,
    commits: f64,
}

/// How many there are for each tap, until all that comes of them is done and told.
async fn syncs_per_tap(
    town: &Town,
    program: &Program,
    trace: &Path,
    taps: &[super::town::Tap],
    most: usize,
) -> Counted {
    let syncs = count(trace);
    let commits = program.figure("linli_commits_total").await;
    in_flight(&town.sandbox, taps, most).await;
    town.comes_to_rest(program).await;
    let (syncs, count) = ((count(trace) - syncs) as f64, taps.len() as f64);
    let commits = program.figure("linli_commits_total").await - commits;
    Counted { syncs: syncs / count, commits: commits / count }
}

/// Each call is a line; one that another thread interrupts has a second line that says so.
fn count(trace: &Path) -> usize {
    let text = std::fs::read_to_string(trace).expect("a trace");
    let calls = |line: &&str| line.contains("sync(") && !line.contains("resumed>");
    text.lines().filter(calls).count()
}
