//! SQL: every statement is a literal that begins with its verb, fits the schema, and keeps its
//! query plan, so that a typo fails and a new full scan shows in review.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{AssertSqlSafe, Executor as _, SqlSafeStr as _, SqliteConnection};
use syn::visit::{self, Visit};

use super::assert_none;
use super::golden;
use super::reading::{migrated, sources};

/// What takes a statement.
const CALLS: &[&str] = &["query", "query_as", "query_scalar", "query_with", "raw_sql"];
/// What runs a statement: it takes a query, never a text.
const RUNS: &[&str] = &["execute", "fetch", "fetch_all", "fetch_one", "fetch_optional"];
/// What makes statements out of parts.
const BUILDERS: &[&str] =
    &["QueryBuilder", "AssertSqlSafe", "query!", "query_as!", "query_scalar!"];

/// Verbs whose statements have a plan.
const PLANNED: &[&str] = &["select", "insert", "update", "delete"];
/// Verbs of other statements.
const OTHERS: &[&str] =
    &["pragma", "begin", "commit", "rollback", "savepoint", "release", "vacuum"];

/// Tables and indexes that may be read from end to end, and why.
const SCANS: &[(&str, &str)] = &[
    ("sqlite_master", "a row for each table and index, counted once at the start"),
    ("sqlite_schema", "a row for each table and index, looked at once at the start"),
    ("counter", "a row for each table that gives ids, read once at the start"),
    ("alarm_open", "holds only calls for help that go on, and all of them are wanted"),
    ("behalf_called", "names of those who called of late: each goes a day after it is over"),
    ("grant_moderator", "the moderators, building by building, until the limit"),
    (
        "door_note",
        "one or two rows for each home of which somebody wrote one, looked through by the sweep",
    ),
    ("inbox_pending", "holds only updates that wait, and all of them are wanted"),
    ("message_dirty", "holds only messages that wait to be drawn, until the limit"),
    ("outbox_lane", "holds only letters that wait, the most urgent first, until the limit"),
    ("outage_until", "one row: the last"),
    ("timer_due", "one row: the first"),
];

const GOLDEN: &str = "tests/tidy/snapshots/query-plans.txt";

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Statement {
    file: String,
    sql: String,
}

impl Statement {
    fn begins_with(&self, verbs: &[&str]) -> bool {
        verbs.contains(&self.sql.split([' ', ';']).next().unwrap_or_default())
    }
}

#[test]
fn every_statement_is_a_literal_that_begins_with_its_verb() {
    let (statements, mut faults) = statements();
    for statement in &statements {
        let Statement { file, sql } = statement;
        if !statement.begins_with(PLANNED) && !statement.begins_with(OTHERS) {
            faults.push(format!("{file}: begins with none of the known verbs: {sql}"));
        } else if statement.begins_with(PLANNED) && sql.contains(';') {
            faults.push(format!("{file}: one statement a call: {sql}"));
        }
    }
    assert_none(
        &faults,
        "pass each statement as one literal to sqlx::query, query_as or query_scalar and bind what \
         varies; lists go in as one JSON parameter through json_each",
    );
}

#[test]
fn statements_stand_in_the_kernel_and_in_stores() {
    let mut faults = Vec::new();
    for Statement { file, sql } in statements().0 {
        if !file.starts_with("kernel/") && !file.ends_with("/store.rs") && !file.contains("/store/")
        {
            faults.push(format!("{file}: {sql}"));
        }
    }
    assert_none(&faults, "move these into the feature's store.rs, or into the kernel");
}

#[tokio::test]
async fn every_statement_fits_the_schema_and_keeps_its_plan() {
    let (_folder, mut connection) = migrated().await;
    let mut faults = Vec::new();
    let mut written = String::new();
    for statement in statements().0 {
        let Statement { file, sql } = &statement;
        if let Err(error) = connection.prepare(AssertSqlSafe(sql.clone()).into_sql_str()).await {
            faults.push(format!("{file}: {error}: {sql}"));
        } else if statement.begins_with(PLANNED) {
            written.push_str(&format!("{file}: {sql}\n"));
            for (depth, detail) in plan(&mut connection, &statement).await {
                written.push_str(&format!("{}{detail}\n", "    ".repeat(depth)));
            }
        }
    }
    assert_none(&faults, "mend these statements, or the migrations: SQLite refuses them");
    golden::keep(GOLDEN, &written, "Statements or their plans changed: read the plans");
}

#[tokio::test]
async fn no_statement_reads_a_whole_table_that_can_grow() {
    let (_folder, mut connection) = migrated().await;
    let mut faults = Vec::new();
    let mut scanned = BTreeSet::new();
    for statement in statements().0.iter().filter(|statement| statement.begins_with(PLANNED)) {
        for (_, detail) in plan(&mut connection, statement).await {
            let Some(what) = whole(&detail) else { continue };
            scanned.insert(what.to_owned());
            if !SCANS.iter().any(|(listed, _)| *listed == what) {
                faults.push(format!("{}: {detail}: {}", statement.file, statement.sql));
            }
        }
    }
    for (listed, _) in SCANS.iter().filter(|(listed, _)| !scanned.contains(*listed)) {
        faults.push(format!("nothing scans {listed} any more: take it out of SCANS"));
    }
    assert_none(
        &faults,
        "give these statements an index, or list what they read in SCANS in \
         tests/tidy/statements.rs with the reason why it stays small",
    );
}

/// All statements outside tests, by file and text, and what is not one and should be.
fn statements() -> (Vec<Statement>, Vec<String>) {
    let mut statements = BTreeSet::new();
    let mut faults = Vec::new();
    for source in sources("src") {
        let mut finder = Finder::default();
        finder.visit_file(&source.syntax());
        let file = source.path.strip_prefix("src/").unwrap();
        statements.extend(finder.found.into_iter().map(|sql| {
            let sql = sql.split_whitespace().collect::<Vec<_>>().join(" ");
            Statement { file: file.to_owned(), sql }
        }));
        let text = source.outside_tests();
        faults.extend(finder.faults.into_iter().map(|fault| format!("{file}: {fault}")));
        for builder in BUILDERS.iter().filter(|builder| text.contains(**builder)) {
            faults.push(format!("{file}: {builder} makes statements that no test can read"));
        }
    }
    assert!(statements.len() > 50, "statements are not found any more: mend CALLS in this test");
    (statements.into_iter().collect(), faults)
}

#[derive(Default)]
struct Finder {
    found: Vec<String>,
    faults: Vec<String>,
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(called) = &*call.func
            && let Some(last) = called.path.segments.last()
            && CALLS.iter().any(|name| last.ident == name)
        {
            match call.args.first().and_then(text_of) {
                Some(sql) => self.found.push(sql),
                None => {
                    self.faults.push(format!("{} of something else than a literal", last.ident));
                }
            }
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if RUNS.iter().any(|name| call.method == name)
            && let Some(sql) = call.args.first().and_then(text_of)
        {
            self.faults.push(format!("{} of a bare text: {sql}", call.method));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        let tokens = called.tokens.to_string().replace(' ', "");
        if tokens.contains("sqlx::query") || tokens.contains("sqlx::raw_sql") {
            self.faults.push("a statement inside a macro, where no test can read it".to_owned());
        }
    }
}

fn text_of(expression: &syn::Expr) -> Option<String> {
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = expression else {
        return None;
    };
    Some(text.value())
}

/// The lines of a statement's plan, each with its depth.
async fn plan(connection: &mut SqliteConnection, statement: &Statement) -> Vec<(usize, String)> {
    let sql = AssertSqlSafe(format!("explain query plan {}", statement.sql));
    let rows: Vec<(i64, i64, i64, String)> =
        sqlx::query_as(sql).fetch_all(connection).await.unwrap_or_default();
    let mut depths = BTreeMap::new();
    let mut lines = Vec::new();
    for (id, parent, _, detail) in rows {
        let depth = depths.get(&parent).copied().unwrap_or(0) + 1;
        depths.insert(id, depth);
        lines.push((depth, detail));
    }
    lines
}

/// The table or index that a line of a plan reads from end to end.
fn whole(detail: &str) -> Option<&str> {
    let what = detail.strip_prefix("SCAN ")?;
    if what.contains("CONSTANT ROW") || what.contains("VIRTUAL TABLE") {
        return None;
    }
    let index = what.split_once("INDEX ").map(|(_, index)| index);
    index.unwrap_or(what).split(' ').next()
}
