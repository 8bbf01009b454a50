//! The figures of Linli: how fast it is, how small, how soon it is there. Each is taken of the real
//! release program, which speaks to a sandbox. How, and by which words each can be taken alone:
//! `benches/README.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    reason = "a figure that cannot be taken says so and ends; here nobody's update is lost"
)]

mod alarms;
mod backups;
mod claims;
mod growth;
mod large;
mod load;
mod program;
mod resting;
mod starts;
mod syncs;
mod table;
mod taps;
mod town;
mod trial;

use std::path::PathBuf;
use std::time::Instant;

use futures::future::LocalBoxFuture;

use table::{Row, Table};

/// Takes the rows of a figure.
type Take = fn() -> LocalBoxFuture<'static, Vec<Row>>;

/// The figures, by the words by which each is taken alone.
const FIGURES: [(&str, Take); 10] = [
    ("size", || Box::pin(async { resting::size() })),
    ("idle", || Box::pin(resting::idle())),
    ("claims", || Box::pin(claims::take())),
    ("latency", || Box::pin(taps::take())),
    ("alarms", || Box::pin(alarms::take())),
    ("fsyncs", || Box::pin(syncs::take())),
    ("start", || Box::pin(starts::take())),
    ("growth", || Box::pin(growth::take())),
    ("backup", || Box::pin(backups::take())),
    ("memory", || Box::pin(resting::memory())),
];

/// What `cargo bench` itself says to every bench.
const OF_CARGO: &str = "--bench";

#[tokio::main]
async fn main() {
    if large::is_to_fill_a_log().await {
        return;
    }
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| argument != OF_CARGO).collect();
    if let Some(unknown) = wanted.iter().find(|word| FIGURES.iter().all(|(name, _)| name != word)) {
        let names: Vec<_> = FIGURES.iter().map(|(name, _)| *name).collect();
        eprintln!("there is no figure {unknown}; there are: {}", names.join(", "));
        std::process::exit(2);
    }
    std::fs::create_dir_all(folder()).expect("a folder");
    let mut table = Table::default();
    for (name, take) in FIGURES {
        if !wanted.is_empty() && !wanted.iter().any(|word| word == name) {
            continue;
        }
        let begun = Instant::now();
        say(&format!("{name} …"));
        table.add(take().await);
        say(&format!("{name} took {} s", begun.elapsed().as_secs()));
    }
    let text = table.to_string();
    std::fs::write(folder().join("table.md"), &text).expect("the table is written");
    println!("{text}");
    for missed in table.missed() {
        say(&format!("missed: {missed}"));
    }
}

/// How it goes on.
fn say(line: &str) {
    eprintln!("bench: {line}");
}

/// Where everything is that a bench makes: beside the programs it measures.
fn folder() -> PathBuf {
    target().join("bench")
}

/// The program that is measured.
fn program_file() -> PathBuf {
    let file = target().join("release/linli");
    assert!(file.exists(), "{} is not there: cargo build --release", file.display());
    file
}

/// The folder of what is built: this program is in `<profile>/deps` below it.
fn target() -> PathBuf {
    let own = std::env::current_exe().expect("this program is somewhere");
    own.ancestors().nth(3).expect("it was built by cargo").to_owned()
}
