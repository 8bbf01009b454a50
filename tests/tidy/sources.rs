//! The sources themselves: nothing that panics, nothing left for later, short files that say what
//! they are.

use super::assert_none;
use super::reading::sources;

/// What stands in no source outside tests, and what to write instead.
const BANNED: &[(&str, &str)] = &[
    (".unwrap()", "use ?, let else, or a default"),
    ("::unwrap)", "use ?, let else, or a default"),
    (".expect(", "use ?, let else, or a default"),
    ("panic!", "return an error"),
    ("unreachable!", "let the types say it, or return an error"),
    ("todo!", "write it now"),
    ("unimplemented!", "write it now"),
    ("dbg!", "use tracing"),
    ("TODO", "do it now, or leave it to the list of plans"),
    ("FIXME", "do it now, or leave it to the list of plans"),
];

const LINES: usize = 400;

/// Files that may be longer, up to how many lines, and why.
const LONGER: &[(&str, usize, &str)] = &[];

#[test]
fn nothing_panics_and_nothing_is_left_for_later() {
    let mut faults = Vec::new();
    for source in sources("src").into_iter().chain(sources("sandbox/src")) {
        for (number, line) in source.outside_tests().lines().enumerate() {
            for (banned, instead) in BANNED.iter().filter(|(banned, _)| line.contains(banned)) {
                let number = number + 1;
                faults.push(format!("{}:{number}: `{banned}`: {instead}", source.path));
            }
        }
    }
    assert_none(&faults, "outside tests, take these out");
}

#[test]
fn every_file_begins_with_what_it_is() {
    let mut faults = Vec::new();
    for source in sources("src")
        .into_iter()
        .chain(sources("sandbox/src"))
        .chain(sources("tests"))
        .chain(sources("benches"))
    {
        if !source.is_tests() && !source.text.starts_with("//! ") {
            faults.push(source.path);
        }
    }
    assert_none(&faults, "begin the file with a line `//! …` that says what it is");
}

#[test]
fn no_file_is_longer_than_a_few_screens() {
    let mut faults = Vec::new();
    for source in sources("src").into_iter().chain(sources("benches")) {
        let lines = source.text.lines().count();
        let longer = LONGER.iter().find(|(path, _, _)| *path == source.path);
        let most = longer.map_or(LINES, |(_, most, _)| *most);
        if lines > most {
            faults.push(format!("{} has {lines} lines, {most} at most: split it", source.path));
        } else if longer.is_some() && lines <= LINES {
            faults.push(format!("{} is short now: take it out of LONGER", source.path));
        }
    }
    for (path, _, _) in LONGER {
        if !super::reading::at(path).exists() {
            faults.push(format!("{path} is gone: take it out of LONGER"));
        }
    }
    assert_none(&faults, "split files by noun; exceptions stand in LONGER, tests/tidy/sources.rs");
}

#[test]
fn only_the_program_itself_prints() {
    let mut faults = Vec::new();
    for source in sources("src") {
        let prints = ["print!(", "println!("].iter().any(|call| source.text.contains(call));
        if prints && source.path != "src/main.rs" {
            faults.push(source.path);
        }
    }
    assert_none(&faults, "use tracing; only src/main.rs prints");
}
