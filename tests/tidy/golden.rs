//! Golden files: what was so when somebody last looked, kept beside the tests.

use std::{env, fs};

use super::reading::at;

/// Fails if what is written now is not what is kept, and says how the two differ. With
/// `UPDATE_GOLDEN` in the environment it is kept from now on.
#[track_caller]
pub fn keep(path: &str, written: &str, advice: &str) {
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(at(path).parent().unwrap()).unwrap();
        fs::write(at(path), written).unwrap();
    }
    let golden = fs::read_to_string(at(path)).unwrap_or_default();
    assert!(
        golden == written,
        "{path} is not as things are (- as kept, + as now):\n{}\n{advice}; if it is as it should \
         be, run UPDATE_GOLDEN=1 cargo test --test linli tidy and commit {path}\n",
        difference(&golden, written)
    );
}

/// Lines that one of both has more often.
fn difference(golden: &str, written: &str) -> String {
    let often = |text: &str, line: &str| text.lines().filter(|other| *other == line).count();
    let missing = |from: &str, of: &str, sign| {
        let lines = from.lines().filter(|line| often(from, line) > often(of, line));
        lines.map(|line| format!("{sign} {line}\n")).collect::<String>()
    };
    let found = missing(golden, written, '-') + &missing(written, golden, '+');
    if found.is_empty() { "the same lines in another order".to_owned() } else { found }
}
