//! How many statements each verb runs: a verb that grows by one shows in review. Savepoints are
//! counted, `begin` and `commit` are not: many verbs share them.

mod day;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use futures::future::BoxFuture;
use linli::kernel::person::Account;
use linli::kernel::tx::Reads as _;
use linli::shell::stimulus::{Act, Place};

use super::assert_none;
use super::golden;
use super::reading::sources;
use crate::support::office::{Came, Office, group, words};

const GOLDEN: &str = "tests/tidy/snapshots/statements-per-verb.txt";
/// At most so many for a claim, by which everybody waits for everybody.
const MOST_FOR_A_CLAIM: usize = 15;

/// Claims that may take more, up to how many, and why.
const LONGER: &[(&str, usize, &str)] = &[
    ("on a card not known, with a hint", 16, "once in a life, and after a crash, both at once"),
    ("by a link that opens the chat", 16, "once in a life: the chat opens, and there is a hint"),
];

const CHAT: i64 = -100;

#[tokio::test]
async fn the_counter_counts_every_statement() {
    let office = Office::open().await;
    let before = office.statements();
    office
        .database
        .writer
        .run(|tx| -> BoxFuture<'_, anyhow::Result<()>> {
            Box::pin(async move {
                sqlx::query("select 1").fetch_all(tx.read()).await?;
                sqlx::query("select 2").fetch_optional(tx.read()).await?;
                sqlx::query("delete from timer").execute(tx.write().await?).await?;
                Ok(())
            })
        })
        .await
        .unwrap();
    let counted = office.statements() - before;
    assert_eq!(
        counted, 5,
        "three, with a savepoint before and after: mend tests/support/counter.rs"
    );
}

#[tokio::test]
async fn every_verb_runs_as_many_statements_as_it_is_kept_to() {
    let mut day = Day::begins().await;
    day.house().await;
    day.asking().await;
    day.helping().await;
    day.confirming().await;
    day.adjusting().await;
    day.drafting().await;
    day.settings().await;
    day.joining().await;
    day.endings().await;
    let Day { mut lines, .. } = day;
    lines.sort();
    let mut faults = undriven(&lines);
    for line in lines.iter().filter(|line| line.verb == "needs.claim") {
        let longer = LONGER.iter().find(|(note, _, _)| *note == line.note);
        let most = longer.map_or(MOST_FOR_A_CLAIM, |(_, most, _)| *most);
        if line.statements > most {
            faults.push(format!("{} takes {}, {most} at most", line.text(), line.statements));
        } else if longer.is_some() && line.statements <= MOST_FOR_A_CLAIM {
            faults.push(format!("{} is short now: take it out of LONGER", line.text()));
        }
    }
    assert_none(&faults, "every verb is counted, and a claim is short: everybody waits for it");
    let written: String =
        lines.iter().map(|line| format!("{:3} {}\n", line.statements, line.text())).collect();
    golden::keep(GOLDEN, &written, "Verbs run more or fewer statements: see which and why");
}

/// Verbs that intents have and nobody did.
fn undriven(lines: &[Line]) -> Vec<String> {
    let literals = sources("src/features")
        .into_iter()
        .filter(|source| source.path.contains("/intents"))
        .flat_map(|source| source.literals());
    let verbs: BTreeSet<String> =
        literals.filter(|literal| literal.contains('.') && !literal.contains(".step")).collect();
    assert!(verbs.len() > 30, "verbs are not found any more: mend this test");
    let undriven = verbs.into_iter().filter(|verb| lines.iter().all(|line| line.verb != *verb));
    undriven.map(|verb| format!("nobody does {verb}: let somebody, in this test")).collect()
}

/// What somebody did, and what it took.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    verb: String,
    outcome: String,
    note: String,
    statements: usize,
}

impl Line {
    fn text(&self) -> String {
        format!("{} {} ({})", self.verb, self.outcome, self.note)
    }
}

/// A day in a house.
struct Day {
    office: Office,
    lines: Vec<Line>,
    message: i64,
}

impl Day {
    async fn begins() -> Self {
        Self { office: Office::open().await, lines: Vec::new(), message: 1_000 }
    }

    /// Somebody does something.
    async fn does(&mut self, note: &str, who: &Account, place: Place, act: Act) {
        // Nobody writes more than anybody can read.
        self.office.waits(Duration::from_secs(4));
        let update = self.office.update();
        let (came, statements) = self.office.settles_counted(update, who, place, act).await;
        self.notes(came, note, statements);
    }

    fn notes(&mut self, came: Came, note: &str, statements: usize) {
        let nothing = || ("(no verb)".to_owned(), "done".to_owned());
        let (verb, outcome) = came.unwrap_or_else(nothing);
        let line = Line { verb, outcome, note: note.to_owned(), statements };
        let text = line.text();
        assert!(self.lines.iter().all(|other| other.text() != text), "{text}: say what differs");
        self.lines.push(line);
    }

    async fn says(&mut self, note: &str, who: &Account, text: &str) {
        self.message += 1;
        self.does(note, who, group(CHAT), words(text, self.message)).await;
    }

    async fn tells(&mut self, note: &str, who: &Account, text: &str) {
        self.message += 1;
        self.does(note, who, Place::Private, words(text, self.message)).await;
    }

    /// Taps on a message in private.
    async fn taps(&mut self, note: &str, who: &Account, code: &str) {
        let act = self.tap(code, 900);
        self.does(note, who, Place::Private, act).await;
    }

    /// Taps on a card in the group: the same one each time.
    async fn taps_card(&mut self, note: &str, who: &Account, code: &str) {
        let act = self.tap(code, 800);
        self.does(note, who, group(CHAT), act).await;
    }

    fn tap(&self, code: &str, message: i64) -> Act {
        let query = format!("q{}", self.lines.len());
        Act::Tap { query, code: code.to_owned(), message: Some(message) }
    }

    /// The newest row of a table.
    async fn newest(&self, statement: &'static str) -> i64 {
        self.office.asks(statement, 0).await
    }

    async fn need(&self) -> i64 {
        self.newest("select max(id) + ?1 from need").await
    }

    async fn claim(&self) -> i64 {
        self.newest("select max(id) + ?1 from claim").await
    }

    /// Timers that are due happen: of each kind the one that takes most.
    async fn fires(&mut self, note: &str) {
        let mut most = BTreeMap::new();
        for (what, statements) in self.office.fires().await {
            // `needs.timer {"confirm":{"need":1,…}}`: what happens is the first word in quotes.
            let verb = what.split('"').nth(1).unwrap_or_default().to_owned();
            let known = most.entry(verb).or_insert(0);
            *known = statements.max(*known);
        }
        for (verb, statements) in most {
            self.notes(Some(("(timer)".to_owned(), verb)), note, statements);
        }
    }
}
