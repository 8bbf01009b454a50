//! The bare trial, beside which the benches hold the program's claims: it must run what the program
//! runs.

use super::assert_none;
use super::reading::{Source, files, sources};

/// Where they stand, and how many of them are the program's.
const TRIAL: (&str, usize) = ("benches/figures/trial", 14);

#[test]
fn the_bare_trial_runs_the_statements_of_the_program() {
    let (folder, most) = TRIAL;
    let program: Vec<String> = sources("src").iter().flat_map(Source::literals).collect();
    let trial = files(folder, "statements.rs");
    let theirs = trial.iter().flat_map(Source::literals).take(most);
    let strangers: Vec<String> = theirs.filter(|text| !program.contains(text)).collect();
    assert_none(&strangers, "write these in benches/figures/trial as the program has them");
}
