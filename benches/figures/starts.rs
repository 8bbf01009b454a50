//! How soon Linli serves after it was started: with nothing, with five gigabytes, and after it was
//! killed with a long write-ahead log.

use std::time::Duration;

use sandbox::ChatId;

use super::large::Large;
use super::program::{Program, new_house, watching_sandbox};
use super::say;
use super::table::{Aim, Row};

const RUNS: usize = 5;
const RUNS_AFTER_KILL: usize = 3;

pub async fn take() -> Vec<Row> {
    let mut empty = Vec::new();
    for _ in 0..RUNS {
        let house = new_house();
        let sandbox = watching_sandbox().await;
        let mut program = Program::starts(house.path(), &sandbox);
        empty.push(program.serves(&sandbox).await.as_secs_f64());
        program.stops();
    }
    let large = Large::restored().await;
    let mut full = Vec::new();
    for _ in 0..RUNS {
        let sandbox = watching_sandbox().await;
        let mut program = Program::starts(large.folder(), &sandbox);
        full.push(program.serves(&sandbox).await.as_secs_f64());
        say(&format!("start: {:.2} s at {:.1} GB", full[full.len() - 1], large.gigabytes()));
        program.stops();
    }
    let (mut killed, mut answered) = (Vec::new(), Vec::new());
    for run in 0..RUNS_AFTER_KILL {
        let before = watching_sandbox().await;
        let mut program = Program::starts(large.folder(), &before);
        program.serves(&before).await;
        program.dies();
        large.fills_its_log().await;
        let sandbox = watching_sandbox().await;
        // Updates are numbered as they were in the last run, and those are done: the last is new.
        let people: Vec<_> = (0..=run).map(|_| sandbox.person("Ana", "en")).collect();
        people.iter().for_each(|person| sandbox.start_bot(*person, None));
        let mut program = Program::starts(large.folder(), &sandbox);
        killed.push(program.serves(&sandbox).await.as_secs_f64());
        let chat = ChatId::from(people[run]);
        while !sandbox.messages(chat).iter().any(|message| message.from_bot) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        answered.push(program.begun.elapsed().as_secs_f64());
        say(&format!(
            "start: {:.2} s after a kill, {:.2} s to an answer",
            killed[run], answered[run]
        ));
        program.dies();
    }
    vec![
        Row::new("start, empty", "s", Aim::AtMost(0.3), empty),
        Row::new("start, ten million needs in 5 GB", "s", Aim::AtMost(1.0), full),
        Row::new(
            "start, the same after a kill with a log of 512 MB",
            "s",
            Aim::AtMost(2.0),
            killed,
        ),
        Row::new("… until somebody is answered", "s", Aim::None, answered),
    ]
}
