//! What is so: every row that somebody could have an interest in, table by table.

use std::collections::BTreeMap;

use linli::kernel::tx::Reads as _;
use sqlx::AssertSqlSafe;

use crate::support::town::Town;

/// The tables, and the columns that change by themselves: when somebody was seen, and which hints they
/// were given.
const TABLES: &[(&str, &[&str])] = &[
    ("alarm", &[]),
    ("alarm_word", &[]),
    ("apart", &[]),
    ("application", &[]),
    ("attachment", &[]),
    ("behalf", &[]),
    ("building", &[]),
    ("call_back", &[]),
    ("card_code", &[]),
    ("card_try", &[]),
    ("checkin", &[]),
    ("circle", &[]),
    ("claim", &[]),
    ("code_card", &[]),
    ("code_try", &[]),
    ("confirmation", &[]),
    ("detail", &[]),
    ("device", &[]),
    ("door_note", &[]),
    ("door_opening", &[]),
    ("draft", &[]),
    ("duty_week", &[]),
    ("grant", &[]),
    ("invite", &[]),
    ("guardian", &[]),
    ("intake", &[]),
    ("household", &[]),
    ("housemate", &[]),
    ("key_holder", &[]),
    ("membership", &[]),
    ("mute", &[]),
    ("need", &[]),
    ("offer", &[]),
    ("occurrence", &[]),
    ("opening", &[]),
    ("person", &["seen_at", "hints"]),
    ("recipient", &[]),
    ("responder", &[]),
    ("series", &[]),
    ("step", &[]),
    ("swap", &[]),
    ("timer", &[]),
    ("trust", &[]),
    ("unheard", &[]),
    ("vouch", &[]),
    ("worry", &[]),
    ("wrong_try", &[]),
];

/// What changes by being seen in a group.
const BY_BEING_SEEN: &[&str] = &["membership", "person"];

/// Reads all of it by one statement.
pub struct Question(String);

/// The rows of each table, as text.
pub struct Facts(BTreeMap<String, Vec<String>>);

impl Question {
    /// The question for the tables as they are in this town.
    pub async fn of(town: &Town) -> Self {
        let mut view = town.office.database.views.open().await.expect("a view");
        let mut questions = Vec::new();
        for (table, changing) in TABLES {
            let columns: Vec<String> = sqlx::query_scalar("select name from pragma_table_info(?1)")
                .bind(table)
                .fetch_all(view.read())
                .await
                .expect("the columns");
            assert!(!columns.is_empty(), "{table} is gone: mend TABLES in this test");
            let columns = columns.iter().filter(|column| !changing.contains(&column.as_str()));
            let columns: Vec<String> = columns.map(|column| format!("quote({column})")).collect();
            let row = columns.join(" || ' ' || ");
            questions.push(format!("select '{table}', {row} from \"{table}\""));
        }
        Self(questions.join(" union all "))
    }

    /// What is so in a town.
    pub async fn asked(&self, town: &Town) -> Facts {
        let mut view = town.office.database.views.open().await.expect("a view");
        let rows: Vec<(String, String)> = sqlx::query_as(AssertSqlSafe(self.0.clone()))
            .fetch_all(view.read())
            .await
            .expect("the facts");
        let mut facts: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (table, row) in rows {
            facts.entry(table).or_default().push(row);
        }
        facts.values_mut().for_each(|rows| rows.sort());
        Facts(facts)
    }
}

impl Facts {
    /// The tables that are not as they were; for somebody who is seen in a group, those that are
    /// not changed by that alone.
    pub fn differences(&self, now: &Self, seen_in_group: bool) -> Vec<&'static str> {
        let tables = TABLES.iter().map(|(table, _)| *table);
        tables
            .filter(|table| self.0.get(*table) != now.0.get(*table))
            .filter(|table| !seen_in_group || !BY_BEING_SEEN.contains(table))
            .collect()
    }
}
