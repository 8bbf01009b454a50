//! Durable claims a second, end to end, beside a bare trial of the same statements.

use super::load::in_flight;
use super::program::{Program, new_house, sandbox};
use super::table::{Aim, Row};
use super::town::{Shape, Town};
use super::{say, trial};
use sandbox::Event;

/// 64 busy buildings, with 2,560 needs.
const TOWN: Shape = Shape { buildings: 64, people: 8, needs: 5 };
/// So many taps are in flight: four in each building.
const IN_FLIGHT: usize = 256;
const RUNS: usize = 5;

pub async fn take() -> Vec<Row> {
    let (house, sandbox) = (new_house(), sandbox().await);
    let mut program = Program::starts(house.path(), &sandbox);
    let town = Town::founded(&sandbox, &mut program, TOWN).await;
    // The first claim of a life brings a hint; that is not measured.
    round(&town, &program, 0).await;
    let (mut claimed, mut told, mut commits) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..RUNS {
        let round = round(&town, &program, run).await;
        say(&format!("claims: {:.0} a second", round.claimed));
        claimed.push(round.claimed);
        told.push(round.told);
        commits.push(round.commits);
    }
    program.stops();
    let mut bare = Vec::new();
    for _ in 0..RUNS {
        bare.push(trial::claims_per_second(house.path()).await);
    }
    say(&format!("bare trial: {bare:.0?} a second"));
    let median = super::table::share(
        &{
            let mut sorted = bare.clone();
            sorted.sort_by(f64::total_cmp);
            sorted
        },
        0.5,
    );
    let shares = claimed.iter().map(|claims| claims / median).collect();
    vec![
        Row::new("durable claims, 64 busy buildings", "a second", Aim::None, claimed),
        Row::new("… until everybody is told", "a second", Aim::None, told),
        Row::new("… claims in a commit", "", Aim::None, commits),
        Row::new("bare trial of the same statements", "a second", Aim::None, bare),
        Row::new("claims beside the bare trial", "", Aim::AtLeast(0.5), shares),
    ]
}

/// What one round of claims came to.
struct Round {
    claimed: f64,
    told: f64,
    commits: f64,
}

/// Each need is claimed, and then given back, so that the next round finds it as this one did.
async fn round(town: &Town, program: &Program, number: usize) -> Round {
    let before = town.sandbox.events().len();
    let commits = program.figure("linli_commits_total").await;
    let answers = in_flight(&town.sandbox, &town.claims(number), IN_FLIGHT).await;
    let commits = program.figure("linli_commits_total").await - commits;
    town.comes_to_rest(program).await;
    let told = town.sandbox.events_from(before).iter().rev().find_map(|event| {
        let Event::Posted { at, .. } = event else { return None };
        Some(*at)
    });
    let told = told.expect("somebody was told") - answers.begun;
    in_flight(&town.sandbox, &town.slips(number), IN_FLIGHT).await;
    town.comes_to_rest(program).await;
    Round {
        claimed: answers.per_second(),
        told: answers.count() as f64 / told.as_seconds_f64(),
        commits: answers.count() as f64 / commits,
    }
}
