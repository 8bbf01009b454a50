//! The data map: every column says who is shown it, how long it is kept, and what it is; and what
//! people type stands nowhere but in sealed columns.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use linli::features::callers::model::{TICKED_KEPT, WAITING_KEPT};
use linli::features::keys::model::OPENINGS_KEPT;
use linli::kernel::{audit, budget, inbox, message};
use regex::Regex;

use super::assert_none;
use super::reading::{at, migrated, sources};

const MAP: &str = "docs/data-map.txt";

/// Who may be shown a column.
const AUDIENCES: &[&str] =
    &["nobody", "operator", "oneself", "asker and helpers", "moderators", "building"];

/// How long a column may be kept; what the code names as a constant is taken from there.
fn retentions() -> Vec<String> {
    let days = |days: i64| format!("{days} days");
    let named = [
        days(inbox::DEAD_KEPT_DAYS),
        days(inbox::DONE_KEPT_DAYS),
        format!("{} unchanged", days(message::KEPT_DAYS)),
        days(audit::KEPT_DAYS),
        days(budget::KEPT_DAYS),
        days((WAITING_KEPT + TICKED_KEPT).num_days()),
        days(OPENINGS_KEPT.num_days()),
    ];
    let others = [
        "10 minutes",
        "24 hours",
        "1 day after",
        "30 days",
        "60 days",
        "until done",
        "until sent",
        "until erased",
        "while the building is",
        "as a number",
        "for ever",
    ];
    named.into_iter().chain(others.map(str::to_owned)).collect()
}

/// What describes something that people type or say, or that tells who they are.
const TYPED: &[&str] = &["words", "name", "names", "title", "voice", "aloud", "phone", "private"];

/// Columns that hold text and are not sealed, and why nobody's words can get there.
const PLAIN: &[(&str, &str)] = &[
    ("application.reason", "one of the words that its check lists"),
    ("application.state", "one of the words that its check lists"),
    ("attachment.kind", "one of the words that its check lists"),
    ("audit.outcome", "done, or the kind of a refusal, which the code names"),
    ("audit.verb", "the code names it"),
    ("building.join_policy", "one of the words that its check lists"),
    ("building.language", "the tag of one of our locales"),
    ("building.time_zone", "an entry of the time zone database"),
    ("claim.confirmed_by", "one of the words that its check lists"),
    ("claim.state", "one of the words that its check lists"),
    ("confirmation.way", "one of the words that its check lists"),
    ("alarm.plan", "one of the words that its check lists"),
    ("alarm.peril", "one of the words that its check lists"),
    ("alarm.outcome", "one of the words that its check lists"),
    ("alarm_word.kind", "one of the words that its check lists"),
    ("responder.ended", "one of the words that its check lists"),
    ("consent.purpose", "which purpose, which the code names"),
    ("counter.name", "the name of a table"),
    ("device.mode", "one of the words that its check lists"),
    ("device.rings", "one of the words that its check lists"),
    ("detail.kind", "one of the words that its check lists"),
    ("intake.category", "which kind of need, which the code names"),
    ("intake.wanted", "one of the words that its check lists"),
    ("service_number.line", "one of the words that its check lists"),
    ("swap.state", "one of the words that its check lists"),
    ("detail.readers", "one of the words that its check lists"),
    ("grant.kind", "one of the words that its check lists"),
    ("housemate.state", "one of the words that its check lists"),
    ("incident.kind", "one of the words that its check lists"),
    ("invite.kind", "one of the words that its check lists"),
    ("invite.state", "one of the words that its check lists"),
    ("message.body", "a notice as JSON: ids and numbers, never words"),
    ("message.kind", "the type of a notice, which the code names"),
    ("message.subject_kind", "the type of a subject, which the code names"),
    ("mute.kind", "one of the words that its check lists"),
    ("need.category", "one of the kinds in the catalogue"),
    ("need.state", "one of the words that its check lists"),
    ("outbox.body", "a notice as JSON: ids and numbers, never words"),
    ("outbox.kind", "the type of a notice, which the code names"),
    ("outbox.tap", "Telegram's id of a tap"),
    ("person.language", "the tag of one of our locales"),
    ("presentation.part", "which list of commands or description, which the code names"),
    ("recipient.kind", "one of the words that its check lists"),
    ("series.rule", "a rule in the letters of RFC 5545, written by the code out of numbers"),
    ("series.state", "one of the words that its check lists"),
    ("step.body", "a step as JSON: ids and numbers; what was typed stands in words"),
    ("step.kind", "the type of a step, which the code names"),
    ("timer.body", "a timer as JSON: ids and numbers"),
    ("timer.kind", "the type of a timer, which the code names"),
    ("trust.ending", "one of the words that its check lists"),
    ("trust.grounds", "one of the words that its check lists"),
    ("trust.work", "one of the words that its check lists"),
    ("wrong_try.kind", "one of the words that its check lists"),
];

/// A line of the map.
struct Entry {
    column: String,
    audience: String,
    retention: String,
    what: String,
}

impl Entry {
    /// True if it is said to be this: a word of the description.
    fn says(&self, word: &str) -> bool {
        self.what.split(|letter: char| !letter.is_alphanumeric()).any(|said| said == word)
    }
}

#[tokio::test]
async fn every_column_has_one_line() {
    let columns = columns().await;
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for Entry { column, .. } in &entries() {
        if !columns.contains_key(column) {
            faults.push(format!("{column} is in no table: take its line out"));
        }
        if !seen.insert(column.clone()) {
            faults.push(format!("{column} has two lines: leave one"));
        }
    }
    let missing = columns.keys().filter(|column| !seen.contains(*column));
    faults.extend(missing.map(|column| {
        format!("{column} has no line: write `{column} | audience | retention | what it is`")
    }));
    assert_none(&faults, "each column of the schema has one line in docs/data-map.txt");
}

#[test]
fn the_map_uses_only_words_that_it_explains() {
    let text = text();
    let entries = entries();
    let retentions = retentions();
    let mut faults = Vec::new();
    for Entry { column, audience, retention, what } in &entries {
        if !AUDIENCES.contains(&audience.as_str()) {
            faults.push(format!("{column}: the audience {audience} is none of {AUDIENCES:?}"));
        }
        if !retentions.contains(retention) {
            faults.push(format!("{column}: the retention {retention} is none of {retentions:?}"));
        }
        if what.is_empty() {
            faults.push(format!("{column}: say what it is"));
        }
    }
    let audiences = AUDIENCES.iter().map(|word| (*word).to_owned());
    for word in audiences.chain(retentions) {
        if !text.lines().any(|line| line.starts_with(&format!("# {word}: "))) {
            faults.push(format!("explain `# {word}: …` at the top of {MAP}"));
        }
        if !entries.iter().any(|entry| entry.audience == word || entry.retention == word) {
            faults.push(format!("nothing is {word} any more: take it out of the test and the map"));
        }
    }
    assert_none(&faults, "docs/data-map.txt uses the words of tests/tidy/data_map.rs, explained");
}

#[tokio::test]
async fn what_people_type_is_sealed() {
    let columns = columns().await;
    let mut faults = Vec::new();
    for entry in entries() {
        let Some(kind) = columns.get(&entry.column) else { continue };
        let Entry { column, .. } = &entry;
        let plain = PLAIN.iter().any(|(listed, _)| listed == column);
        let typed = TYPED.iter().find(|word| entry.says(word));
        let unread = entry.says("sealed") || entry.says("fingerprint");
        match kind.as_str() {
            "BLOB" if !unread => {
                faults.push(format!("{column}: say that it is sealed, or a fingerprint"));
            }
            "BLOB" | "INTEGER" => {}
            "TEXT" if !plain => faults.push(format!(
                "{column} is text: make it a sealed blob, or list it in PLAIN with the reason why \
                 nobody's words can get there"
            )),
            "TEXT" => {
                if let Some(typed) = typed {
                    faults.push(format!("{column} is text, and said to be {typed}: seal it"));
                }
            }
            other => faults.push(format!("{column} is {other}: use integer, text or blob")),
        }
        if kind != "BLOB" && (unread || entry.audience == "nobody") {
            faults.push(format!("{column} is {kind}: whoever has the file reads it"));
        }
    }
    for (listed, _) in
        PLAIN.iter().filter(|(listed, _)| columns.get(*listed).is_none_or(|kind| kind != "TEXT"))
    {
        faults.push(format!("{listed} is no text any more: take it out of PLAIN"));
    }
    assert_none(
        &faults,
        "seal what people type, names and titles: a stolen disk yields ids and times",
    );
}

#[test]
fn what_is_said_to_be_sealed_is_sealed_by_the_code() {
    let column = Regex::new(r#"Column\s*\{\s*table: "(\w+)",\s*name: "(\w+)",?\s*\}"#).unwrap();
    let mut sealed = BTreeSet::new();
    for source in sources("src") {
        for found in column.captures_iter(&source.outside_tests()) {
            let [table, name] = found.extract().1;
            sealed.insert(format!("{table}.{name}"));
        }
    }
    assert!(
        sealed.len() > 5,
        "sealed columns are not found any more: mend the pattern in this test"
    );
    let said: BTreeSet<String> = entries()
        .into_iter()
        .filter(|entry| entry.says("sealed"))
        .map(|entry| entry.column)
        .collect();
    let unsealed = said.difference(&sealed).map(|column| {
        format!("{column} is said to be sealed, and no `Column` in src names it: seal it there")
    });
    let unsaid = sealed
        .difference(&said)
        .map(|column| format!("{column} is sealed in src: say `sealed` in its line of {MAP}"));
    let faults: Vec<String> = unsealed.chain(unsaid).collect();
    assert_none(&faults, "the map and the code seal the same columns");
}

fn text() -> String {
    fs::read_to_string(at(MAP)).unwrap_or_else(|error| panic!("{MAP}: write it: {error}"))
}

/// The lines of the map.
fn entries() -> Vec<Entry> {
    let text = text();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let entries: Vec<Entry> = lines
        .map(|line| {
            let parts: Vec<&str> = line.split('|').map(str::trim).collect();
            let [column, audience, retention, what] = parts[..] else {
                panic!("{MAP}: `{line}`: write `table.column | audience | retention | what it is`")
            };
            Entry {
                column: column.to_owned(),
                audience: audience.to_owned(),
                retention: retention.to_owned(),
                what: what.to_owned(),
            }
        })
        .collect();
    assert!(!entries.is_empty(), "{MAP} has no lines");
    entries
}

/// The columns of the schema, with their types.
async fn columns() -> BTreeMap<String, String> {
    let (_folder, mut connection) = migrated().await;
    let columns: Vec<(String, String)> = sqlx::query_as(
        "select tables.name || '.' || columns.name, columns.type from pragma_table_list as tables \
         join pragma_table_info(tables.name) as columns \
         where tables.schema = 'main' and tables.type = 'table' \
         and tables.name not like 'sqlite\\_%' escape '\\' \
         and tables.name <> '_sqlx_migrations'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    assert!(columns.len() > 100, "columns are not found any more: mend this test");
    columns.into_iter().collect()
}
