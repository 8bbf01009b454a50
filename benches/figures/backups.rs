//! How fast a backup of the large house is taken, and what it does to those who tap meanwhile.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::large::Large;
use super::load::at_rate;
use super::program::{Program, sandbox};
use super::table::{Aim, Row};
use super::taps::{RATE, TAPS, TOWN};
use super::town::Town;
use super::{folder, program_file, say};

/// More taps than there is time for while one is taken.
const MANY: usize = 200_000;

pub async fn take() -> Vec<Row> {
    let large = Large::restored().await;
    let sandbox = sandbox().await;
    let mut program = Program::starts(large.folder(), &sandbox);
    let town = Town::founded(&sandbox, &mut program, TOWN).await;
    program.is_idle().await;
    for _ in 0..2 {
        at_rate(&sandbox, &town.claims_and_slips(TAPS), RATE, || false).await;
        town.comes_to_rest(&program).await;
    }
    let calm = at_rate(&sandbox, &town.claims_and_slips(TAPS), RATE, || false).await;
    town.comes_to_rest(&program).await;

    let to = tempfile::TempDir::new_in(folder()).expect("a folder");
    let ended = AtomicBool::new(false);
    let backup = backs_up(large.folder(), to.path(), &ended);
    let taps = town.claims_and_slips(MANY);
    let loaded = at_rate(&sandbox, &taps, RATE, || ended.load(Ordering::SeqCst));
    let (took, disturbed) = tokio::join!(backup, loaded);
    town.comes_to_rest(&program).await;
    program.stops();
    let rate = large.gigabytes() * 1e3 / took.as_secs_f64();
    let (calm, disturbed) = (calm.slowest_but_one_percent(), disturbed.slowest_but_one_percent());
    say(&format!("backup: {rate:.0} MB/s, p99 {calm:.1} → {disturbed:.1} ms"));
    vec![
        Row::new("backup of 5 GB, 200 taps a second beside it", "MB/s", Aim::None, vec![rate]),
        Row::new("update to answered tap before, p99", "ms", Aim::None, vec![calm]),
        Row::new("update to answered tap meanwhile, p99", "ms", Aim::None, vec![disturbed]),
    ]
}

/// Takes a backup; how long it took.
async fn backs_up(house: &Path, to: &Path, ended: &AtomicBool) -> Duration {
    let begun = Instant::now();
    let mut backup = Command::new(program_file())
        .arg("backup")
        .env_clear()
        .env("LINLI_DATA", house.join("data"))
        .env("LINLI_KEY_FILE", house.join("key"))
        .env("LINLI_BACKUP_TO", to)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let status = loop {
        match backup.try_wait().expect("it is ours") {
            Some(status) => break status,
            None => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    };
    ended.store(true, Ordering::SeqCst);
    assert!(status.success(), "the backup is taken");
    begun.elapsed()
}
