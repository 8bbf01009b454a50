//! Three strata, one arrow: the kernel knows no feature, a feature knows no shell and no network,
//! and knows other features only as `ARCHITECTURE.md` says.

use std::collections::BTreeSet;
use std::fs;

use super::assert_none;
use super::reading::{Source, at, sources};

/// Which feature may use which. `ARCHITECTURE.md` says the same, with the reasons.
const GRAPH: &[(&str, &str)] = &[
    ("digest", "members"),
    ("digest", "needs"),
    ("callers", "households"),
    ("callers", "members"),
    ("callers", "needs"),
    ("checkins", "alarms"),
    ("checkins", "households"),
    ("checkins", "members"),
    ("devices", "alarms"),
    ("devices", "households"),
    ("devices", "members"),
    ("duty", "members"),
    ("duty", "numbers"),
    ("grants", "duty"),
    ("grants", "members"),
    ("grants", "needs"),
    ("grants", "residents"),
    ("invites", "joining"),
    ("invites", "members"),
    ("habits", "members"),
    ("households", "members"),
    ("households", "people"),
    ("joining", "duty"),
    ("keys", "alarms"),
    ("keys", "members"),
    ("joining", "members"),
    ("needs", "members"),
    ("numbers", "members"),
    ("offers", "members"),
    ("offers", "needs"),
    ("papers", "members"),
    ("papers", "numbers"),
    ("people", "members"),
    ("people", "needs"),
    ("residents", "members"),
    ("residents", "people"),
    ("alarms", "members"),
    ("series", "members"),
    ("series", "needs"),
];

/// The files of a feature, and what each is for. One that grows becomes a folder of that name.
const LAYERS: &[(&str, &str)] = &[
    ("mod.rs", "the front page: promises, words, public verbs"),
    ("model.rs", "types, states and transitions; pure"),
    ("store.rs", "every SQL statement of the feature"),
    ("actions.rs", "the verbs: load, decide, save, tell"),
    ("intents.rs", "words and buttons, read"),
    ("views.rs", "screens, in the reader's language"),
    ("notices.rs", "what is told to whom, and with which manners"),
    ("timers.rs", "what happens by itself later"),
    ("category.rs", "the catalogue of kinds of needs: configuration, with their keywords"),
];

/// Crates that speak to the network.
const NETWORK: &[&str] = &["teloxide", "axum", "reqwest", "hyper", "lettre"];

/// Where Telegram's types may be named.
const TELEGRAM: &[&str] = &["src/shell/telegram/", "src/shell/courier/", "src/shell/running.rs"];

/// Where the stand-in for Telegram may be named.
const DEMO: &str = "src/shell/demo/";

#[test]
fn the_kernel_knows_no_feature_no_shell_and_no_network() {
    let mut faults = Vec::new();
    for source in sources("src/kernel") {
        faults.extend(network_in(&source));
        faults.extend(ways_up_from(&source, source.path == "src/kernel/mod.rs"));
        for path in crate_paths(&source.text) {
            if path.first() != Some(&"kernel") {
                faults.push(format!("{}: crate::{}", source.path, path.join("::")));
            }
        }
    }
    assert_none(&faults, "src/kernel names only itself; move what needs more into a feature");
}

#[test]
fn a_feature_knows_the_kernel_and_the_features_declared_for_it() {
    let mut faults = Vec::new();
    for source in sources("src/features") {
        let feature = feature_of(&source).unwrap_or("");
        faults.extend(network_in(&source));
        let is_top = source.path == format!("src/features/{feature}/mod.rs");
        faults.extend(ways_up_from(&source, is_top));
        for path in crate_paths(&source.text) {
            let allowed = match *path {
                ["kernel", ..] => true,
                ["features", other, ..] => other == feature || GRAPH.contains(&(feature, other)),
                _ => false,
            };
            if !allowed {
                faults.push(format!("{}: crate::{}", source.path, path.join("::")));
            }
        }
    }
    assert_none(
        &faults,
        "a feature names the kernel, itself, and the features that GRAPH in tests/tidy/arrow.rs \
         and ARCHITECTURE.md declare; write `crate::kernel::…` or `crate::features::<one>::…`, \
         move what runs or sends into the shell, or declare the edge in both places",
    );
}

#[test]
fn the_graph_of_features_is_written_down_and_used() {
    let architecture = fs::read_to_string(at("ARCHITECTURE.md"))
        .expect("write ARCHITECTURE.md: it says which feature may use which");
    let sources = sources("src/features");
    let features: BTreeSet<&str> = sources.iter().filter_map(feature_of).collect();
    let mut faults = Vec::new();
    for (user, used) in GRAPH {
        let line = format!("{user} → {used}");
        if !architecture.lines().any(|written| written.contains(&line)) {
            faults.push(format!("ARCHITECTURE.md lacks the line `{line}`: write it, with its why"));
        }
        let named = format!("crate::features::{used}");
        let is_used =
            |source: &Source| feature_of(source) == Some(*user) && source.text.contains(&named);
        if !sources.iter().any(is_used) {
            faults.push(format!("nothing in {user} uses {used} any more: take `{line}` out"));
        }
    }
    for user in &features {
        for used in features.iter().filter(|used| !GRAPH.contains(&(user, used))) {
            if architecture.contains(&format!("{user} → {used}")) {
                faults.push(format!("ARCHITECTURE.md says `{user} → {used}`, GRAPH does not"));
            }
        }
    }
    assert_none(&faults, "ARCHITECTURE.md and GRAPH in tests/tidy/arrow.rs say the same");
}

#[test]
fn a_feature_has_the_files_that_every_feature_has() {
    let mut faults = Vec::new();
    for source in sources("src/features") {
        let known = LAYERS.iter().any(|(name, _)| *name == layer_of(&source));
        if source.path != "src/features/mod.rs" && !known {
            faults.push(source.path);
        }
    }
    assert_none(
        &faults,
        "a feature is a folder of the files in LAYERS (tests/tidy/arrow.rs); put this into the one \
         whose duty it is, or split the feature by noun into sub-features with the same files",
    );
}

#[test]
fn a_store_is_private_to_its_feature() {
    let mut faults = Vec::new();
    for source in sources("src/features") {
        for line in source.text.lines().map(str::trim_start) {
            let public = line.starts_with("pub ") || line.starts_with("pub(");
            if public && (line.ends_with(" mod store;") || line.contains(" use store")) {
                faults.push(format!("{}: {line}", source.path));
            }
        }
    }
    assert_none(&faults, "write `mod store;`: others ask the feature's verbs, not its tables");
}

#[test]
fn telegrams_types_end_in_the_shell() {
    let mut faults = Vec::new();
    for source in sources("src") {
        let allowed = TELEGRAM.iter().any(|place| source.path.starts_with(place));
        if !allowed && words_of(&source.text).any(|word| word == "teloxide") {
            faults.push(source.path);
        }
    }
    assert_none(&faults, "name teloxide only under src/shell/telegram and src/shell/courier");
}

#[test]
fn only_the_demo_knows_the_stand_in_for_telegram() {
    let mut faults = Vec::new();
    for source in sources("src").iter().filter(|source| !source.path.starts_with(DEMO)) {
        if words_of(&source.text).any(|word| word == "sandbox") {
            faults.push(source.path.clone());
        }
    }
    assert_none(&faults, "name the sandbox only under src/shell/demo");
}

/// The layer a file belongs to: `model.rs` for all that is in `model/`.
fn layer_of(source: &Source) -> String {
    let within = source.path.splitn(4, '/').nth(3).unwrap_or_default();
    match within.split_once('/') {
        Some((folder, _)) => format!("{folder}.rs"),
        None => within.to_owned(),
    }
}

/// The area a file belongs to.
fn feature_of(source: &Source) -> Option<&str> {
    let (feature, _) = source.path.strip_prefix("src/features/")?.split_once('/')?;
    Some(feature)
}

fn network_in(source: &Source) -> impl Iterator<Item = String> {
    NETWORK
        .iter()
        .filter(|network| words_of(&source.text).any(|word| word == **network))
        .map(|network| format!("{}: {network}", source.path))
}

/// Relative paths that could leave the stratum or the feature unseen.
fn ways_up_from(source: &Source, is_top: bool) -> Option<String> {
    let way = if is_top { "super::" } else { "super::super" };
    source.text.contains(way).then(|| format!("{}: {way}", source.path))
}

/// What stands behind each `crate::`, part by part.
fn crate_paths(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.match_indices("crate::").map(|(start, begun)| {
        let rest = text.get(start + begun.len()..).unwrap_or_default();
        let end = rest.find(|letter| !is_of_name(letter) && letter != ':').unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default().split("::").collect()
    })
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter| !is_of_name(letter))
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}
