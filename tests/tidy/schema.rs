//! The schema: strict tables with singular names, keyed by id; foreign keys that say what happens
//! when their row goes, and find their rows by an index.

use sqlx::{AssertSqlSafe, FromRow, SqliteConnection};

use super::assert_none;
use super::golden;
use super::reading::{files, migrated};

const GOLDEN: &str = "tests/tidy/snapshots/schema.txt";

/// Tables that are not ours.
const THEIRS: &[(&str, &str)] = &[("_sqlx_migrations", "sqlx keeps there what has run")];

/// Singular names that end in s, with the reason.
const SINGULAR: &[(&str, &str)] =
    &[("press", "the word ends so"), ("series", "one series is called so, too")];

/// Tables with another primary key than `id`, with the reason.
const KEYED_OTHERWISE: &[(&str, &str)] = &[
    ("counter", "its key is the name of the table whose ids it gives"),
    ("inbox", "its key is Telegram's update_id: the same update comes in once"),
];

#[tokio::test]
async fn every_table_is_strict() {
    let (_folder, mut connection) = migrated().await;
    let loose: Vec<String> = tables(&mut connection)
        .await
        .into_iter()
        .filter(|table| !table.strict)
        .map(|table| table.name)
        .collect();
    assert_none(&loose, "end these tables' `create table` with `strict`");
}

#[tokio::test]
async fn every_table_has_a_singular_name() {
    let (_folder, mut connection) = migrated().await;
    let tables = tables(&mut connection).await;
    let mut faults = Vec::new();
    for Table { name, .. } in &tables {
        if name.ends_with('s') && !lists(SINGULAR, name) {
            faults.push(format!("{name}: name the table after one row, or list it in SINGULAR"));
        }
    }
    faults.extend(gone(SINGULAR, &tables));
    assert_none(&faults, "a table's name is singular");
}

#[tokio::test]
async fn every_table_is_keyed_by_id() {
    let (_folder, mut connection) = migrated().await;
    let tables = tables(&mut connection).await;
    let mut faults = Vec::new();
    for Table { name, .. } in &tables {
        let key: Vec<(String, String)> = ask(
            &mut connection,
            "select name, type from pragma_table_info('@') where pk > 0",
            name,
        )
        .await;
        let by_id = key == [("id".to_owned(), "INTEGER".to_owned())];
        if !by_id && !lists(KEYED_OTHERWISE, name) {
            faults.push(format!("{name}: begin it with `id integer primary key`"));
        } else if by_id && lists(KEYED_OTHERWISE, name) {
            faults.push(format!("{name} has an id now: take it out of KEYED_OTHERWISE"));
        }
    }
    faults.extend(gone(KEYED_OTHERWISE, &tables));
    assert_none(&faults, "a table is keyed by id, or listed in KEYED_OTHERWISE with the reason");
}

#[tokio::test]
async fn every_foreign_key_says_what_happens_and_has_an_index() {
    let (_folder, mut connection) = migrated().await;
    let mut faults = Vec::new();
    let mut keys = 0;
    for Table { name, .. } in tables(&mut connection).await {
        let indexed: Vec<(String,)> = ask(
            &mut connection,
            "select part.name from pragma_index_list('@') as one \
             join pragma_index_info(one.name) as part \
             where part.seqno = 0 and one.partial = 0 \
             union select name from pragma_table_info('@') where pk = 1",
            &name,
        )
        .await;
        let foreign: Vec<(String, String)> = ask(
            &mut connection,
            "select \"from\", on_delete from pragma_foreign_key_list('@') where seq = 0",
            &name,
        )
        .await;
        for (column, on_delete) in foreign {
            keys += 1;
            if on_delete == "NO ACTION" {
                faults.push(format!(
                    "{name}.{column}: add `on delete cascade | set null | restrict`"
                ));
            }
            if !indexed.contains(&(column.clone(),)) {
                faults.push(format!(
                    "{name}.{column}: add `create index {name}_… on \"{name}\" ({column})` without \
                     `where`; else deleting what it points to reads all of {name}"
                ));
            }
        }
    }
    assert!(keys > 5, "foreign keys are not found any more: mend this test");
    assert_none(&faults, "mend these foreign keys in a migration");
}

#[tokio::test]
async fn the_schema_is_what_it_is_kept_to_be() {
    let (_folder, mut connection) = migrated().await;
    let tables = tables(&mut connection).await;
    let parts: Vec<(String, String)> = ask(
        &mut connection,
        "select tbl_name, sql from sqlite_schema where sql is not null \
         order by tbl_name, type <> 'table', name",
        "",
    )
    .await;
    let ours = parts.iter().filter(|(table, _)| !lists(THEIRS, table));
    let written: Vec<String> = ours.map(|(_, sql)| format!("{sql};\n")).collect();
    assert!(written.len() > tables.len(), "indexes are not found any more: mend this test");
    golden::keep(GOLDEN, &written.join("\n"), "The schema changed: read what the migrations left");
}

#[tokio::test]
async fn the_migrations_leave_a_sound_database() {
    let (_folder, mut connection) = migrated().await;
    let lost = sqlx::query("pragma foreign_key_check").fetch_all(&mut connection).await.unwrap();
    assert!(
        lost.is_empty(),
        "{} rows point nowhere: mend the sample rows or migrations",
        lost.len()
    );
    let verdict: String =
        sqlx::query_scalar("pragma integrity_check").fetch_one(&mut connection).await.unwrap();
    assert_eq!(verdict, "ok", "SQLite finds the migrated database damaged: mend the migrations");
}

#[test]
fn every_migration_is_named_by_its_time_and_its_purpose() {
    let mut faults = Vec::new();
    for file in files("migrations", "") {
        let named = file.name().strip_suffix(".sql").and_then(|name| name.split_once('_'));
        let sound = named.is_some_and(|(time, purpose)| {
            time.len() == 14
                && time.bytes().all(|digit| digit.is_ascii_digit())
                && !purpose.is_empty()
                && purpose.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_')
        });
        if !sound {
            faults.push(file.path);
        }
    }
    assert_none(&faults, "name migrations <yyyymmddhhmmss>_<what_it_brings>.sql, forward only");
}

#[derive(FromRow)]
struct Table {
    name: String,
    strict: bool,
}

async fn tables(connection: &mut SqliteConnection) -> Vec<Table> {
    let mut tables: Vec<Table> = ask(
        connection,
        "select name, strict from pragma_table_list where schema = 'main' and type = 'table' \
         and name not like 'sqlite_%' order by name",
        "",
    )
    .await;
    tables.retain(|table| !lists(THEIRS, &table.name));
    assert!(tables.len() > 5, "tables are not found any more: mend this test");
    tables
}

/// Asks about a table, whose name stands for `@`.
async fn ask<Row>(connection: &mut SqliteConnection, sql: &str, table: &str) -> Vec<Row>
where
    Row: for<'row> FromRow<'row, sqlx::sqlite::SqliteRow> + Send + Unpin,
{
    let sql = AssertSqlSafe(sql.replace('@', table));
    sqlx::query_as(sql).fetch_all(connection).await.unwrap()
}

fn lists(exceptions: &[(&str, &str)], table: &str) -> bool {
    exceptions.iter().any(|(listed, _)| *listed == table)
}

/// Exceptions for tables that are no longer there.
fn gone(exceptions: &[(&str, &str)], tables: &[Table]) -> Vec<String> {
    exceptions
        .iter()
        .filter(|(listed, _)| !tables.iter().any(|table| table.name == *listed))
        .map(|(listed, _)| format!("{listed} is gone: take it out of the exceptions"))
        .collect()
}
