//! Commands: what is listed is understood, what is understood is listed, help tells of each, no
//! text names one that is not there, and Telegram takes them all.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use linli::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, keys,
    members, needs, numbers, papers, people, residents, series,
};
use linli::kernel::language::Language;
use linli::kernel::menu::{Command, Listed};
use linli::shell::command::Command as Typed;
use linli::shell::registry::{self, Told};
use regex::Regex;
use syn::visit::{self, Visit};

use super::assert_none;
use super::phrases::{Locale, locales};
use super::reading::sources;

/// The commands of each feature.
const FEATURES: &[(&str, &[Command])] = &[
    ("invites", invites::COMMANDS),
    ("callers", callers::COMMANDS),
    ("households", households::COMMANDS),
    ("members", members::COMMANDS),
    ("needs", needs::COMMANDS),
    ("grants", grants::COMMANDS),
    ("numbers", numbers::COMMANDS),
    ("papers", papers::COMMANDS),
    ("people", people::COMMANDS),
    ("residents", residents::COMMANDS),
    ("duty", duty::COMMANDS),
    ("digest", digest::COMMANDS),
    ("habits", habits::COMMANDS),
    ("series", series::COMMANDS),
    ("alarms", alarms::COMMANDS),
    ("devices", devices::COMMANDS),
    ("keys", keys::COMMANDS),
    ("checkins", checkins::COMMANDS),
];

/// Commands of which no help text tells, and why.
const UNHELPED: &[(&str, &str)] =
    &[("help", "whoever reads help has found it"), ("start", "Telegram's own: a button sends it")];

/// What Telegram takes, by <https://core.telegram.org/bots/api#setmycommands> and the methods
/// beside it: commands a list, characters of a description, of what the bot says of itself.
const MOST_COMMANDS: usize = 100;
const LONGEST_DESCRIPTION: usize = 256;
const ITSELF: &[(&str, usize)] =
    &[("members-bot-description", 512), ("members-bot-short-description", 120)];

fn all() -> impl Iterator<Item = &'static Command> {
    FEATURES.iter().flat_map(|(_, commands)| *commands)
}

#[test]
fn every_feature_with_commands_lists_them() {
    let mut faults = Vec::new();
    for source in sources("src/features").iter().filter(|source| source.name() == "mod.rs") {
        let feature = source.path.split('/').nth(2).unwrap_or_default();
        let has = source.text.contains("pub const COMMANDS");
        if has && !FEATURES.iter().any(|(known, _)| *known == feature) {
            faults.push(format!("{feature} has commands: add it to FEATURES in this test"));
        }
    }
    let listed: BTreeSet<&str> =
        Told::ALL.into_iter().flat_map(registry::commands).map(|(name, _)| name).collect();
    for command in all() {
        if (command.listed == Listed::Nowhere) == listed.contains(command.name) {
            let Command { name, listed, .. } = command;
            faults.push(format!("/{name} is to be listed {listed:?}, registry::commands differs"));
        }
    }
    assert_none(&faults, "the registry lists the commands of every feature, as each says");
}

#[test]
fn every_command_is_understood_and_listed() {
    let mut faults = Vec::new();
    let mut names = BTreeSet::new();
    for Command { name, .. } in all() {
        if !names.insert((*name).to_owned()) {
            faults.push(format!("/{name} is there twice: leave one"));
        }
        let typed = format!("/{name} 1");
        let ours = Typed::read(&typed).is_some_and(|typed| registry::is_ours(&typed, "linli_bot"));
        if !ours {
            faults.push(format!("/{name} is in COMMANDS, and no from_command understands it"));
        }
    }
    for name in understood().into_iter().filter(|name| !names.contains(name)) {
        faults.push(format!("/{name} is understood, and not in COMMANDS: list it, if Nowhere"));
    }
    assert_none(&faults, "COMMANDS and from_command of each feature name the same commands");
}

#[test]
fn help_tells_of_every_command() {
    let mut faults = Vec::new();
    for locale in locales() {
        let helped = named_in(&locale, |id| id.starts_with("members-help-"));
        for command in all().filter(|command| !is_alias(command)) {
            let name = command.name;
            let unhelped = UNHELPED.iter().any(|(listed, _)| *listed == name);
            if !helped.contains(name) && !unhelped {
                faults.push(format!("{}: no members-help-… message names /{name}", locale.tag));
            } else if helped.contains(name) && unhelped {
                faults.push(format!("help names /{name} now: take it out of UNHELPED"));
            }
        }
    }
    assert_none(&faults, "tell of these commands in the help texts of every locale");
}

#[test]
fn no_text_names_a_command_that_is_not_there() {
    let names: BTreeSet<&str> = all().map(|command| command.name).collect();
    let mut faults = Vec::new();
    let mut found = 0;
    for locale in locales() {
        for phrase in &locale.phrases {
            for name in phrase.texts.iter().flat_map(|text| commands_in(text)) {
                found += 1;
                if !names.contains(name.as_str()) {
                    faults.push(format!("{}: {} names /{name}", locale.tag, phrase.id));
                }
            }
        }
    }
    assert!(found > 20, "commands are not found in texts any more: mend the pattern in this test");
    assert_none(&faults, "no COMMANDS list these: mend the texts, or write the commands");
}

#[test]
fn telegram_takes_every_command() {
    let name = Regex::new("^[a-z0-9_]{1,32}$").unwrap();
    let mut faults = Vec::new();
    for command in all() {
        if !name.is_match(command.name) {
            faults.push(format!("/{}: 1 to 32 of a-z, 0-9 and _", command.name));
        }
        for language in Language::all() {
            let described = language.label(command.description).chars().count();
            if !(1..=LONGEST_DESCRIPTION).contains(&described) {
                faults.push(format!(
                    "{}: {} has {described} characters: 1 to {LONGEST_DESCRIPTION}",
                    language.tag(),
                    command.description
                ));
            }
        }
    }
    for told in Told::ALL {
        let count = registry::commands(told).count();
        if count > MOST_COMMANDS {
            faults.push(format!("{told:?} lists {count} commands, {MOST_COMMANDS} at most"));
        }
    }
    let mut codes = BTreeSet::new();
    for language in Language::all() {
        let (tag, code) = (language.tag(), language.two_letters());
        if code.len() != 2 || !code.bytes().all(|letter| letter.is_ascii_lowercase()) {
            faults.push(format!("{tag}: Telegram knows languages by two letters, not {code}"));
        }
        if !codes.insert(code) {
            faults.push(format!("{tag}: another locale is {code} for Telegram too"));
        }
        for (id, most) in ITSELF {
            let length = language.label(id).chars().count();
            if !(1..=*most).contains(&length) {
                faults.push(format!("{tag}: {id} has {length} characters: 1 to {most}"));
            }
        }
    }
    assert_none(&faults, "Telegram would refuse these: shorten or rename them");
}

/// True if it is only another name of one that is listed.
fn is_alias(command: &Command) -> bool {
    command.listed == Listed::Nowhere
        && all().any(|other| {
            other.name != command.name
                && other.description == command.description
                && other.listed != Listed::Nowhere
        })
}

/// The commands named in messages with such ids.
fn named_in(locale: &Locale, of: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let phrases = locale.phrases.iter().filter(|phrase| of(&phrase.id));
    phrases.flat_map(|phrase| &phrase.texts).flat_map(|text| commands_in(text)).collect()
}

/// What is written as a command: a slash and a word, where no link, mark-up or fraction is.
fn commands_in(text: &str) -> Vec<String> {
    static COMMAND: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?:^|[^</:\w])/([A-Za-z0-9_]+)").unwrap());
    COMMAND.captures_iter(text).map(|found| found.extract::<1>().1[0].to_owned()).collect()
}

/// What features understand: the literals against which a `command` is matched.
fn understood() -> BTreeSet<String> {
    let mut arms = Arms::default();
    for source in sources("src/features") {
        arms.visit_file(&source.syntax());
    }
    let count = arms.0.len();
    assert!(count > 10, "commands are not found any more: name the variable `command` in matches");
    arms.0
}

#[derive(Default)]
struct Arms(BTreeSet<String>);

impl<'ast> Visit<'ast> for Arms {
    fn visit_expr_match(&mut self, matched: &'ast syn::ExprMatch) {
        if let syn::Expr::Path(path) = &*matched.expr
            && path.path.is_ident("command")
        {
            let mut literals = Literals::default();
            matched.arms.iter().for_each(|arm| literals.visit_pat(&arm.pat));
            self.0.append(&mut literals.0);
        }
        visit::visit_expr_match(self, matched);
    }
}

#[derive(Default)]
struct Literals(BTreeSet<String>);

impl<'ast> Visit<'ast> for Literals {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.0.insert(literal.value());
    }
}
