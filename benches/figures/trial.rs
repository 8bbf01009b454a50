//! The bare trial: the statements of a claim on one connection, without anything around them. It
//! says what the disk and SQLite could do at most.

mod statements;

use std::path::Path;
use std::time::Instant;

use chrono::Utc;
use linli::kernel::writer::MOST_PIECES;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

use statements as say;

/// What is claimed, and by whom.
#[derive(sqlx::FromRow)]
struct Claim {
    need: i64,
    building: i64,
    chat: i64,
    message: i64,
    asked: i64,
    helper: i64,
    helper_account: i64,
    asker: i64,
    words: Vec<u8>,
    number: i64,
    category: String,
    posted_at: i64,
}

/// Claims each open need of a house that nobody serves, in commits as large as Linli's largest, and
/// takes them back; how many went through in a second.
pub async fn claims_per_second(house: &Path) -> f64 {
    let mut connection = SqliteConnectOptions::new()
        .filename(house.join("data/linli.db"))
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("secure_delete", "on")
        .disable_statement_logging()
        .connect()
        .await
        .expect("the database opens");
    let claims: Vec<Claim> = sqlx::query_as(say::OPEN_NEEDS)
        .fetch_all(&mut connection)
        .await
        .expect("the needs are listed");
    assert!(claims.len() > 1_000, "they are many");
    let first = last(&mut connection, "select max(id) from claim").await + 1;
    let updates = last(&mut connection, "select max(update_id) from inbox").await + 1;
    sqlx::query(say::RECEIVED)
        .bind(updates)
        .bind(i64::try_from(claims.len()).expect("few"))
        .execute(&mut connection)
        .await
        .expect("the updates are received");

    let begun = Instant::now();
    for (group, claims) in claims.chunks(MOST_PIECES).enumerate() {
        run(&mut connection, "begin immediate").await;
        for (place, claim) in claims.iter().enumerate() {
            let number = i64::try_from(group * MOST_PIECES + place).expect("few");
            claimed(&mut connection, claim, first + number, updates + number).await;
        }
        let counters = serde_json::json!({ "claim": first + 1_000_000 }).to_string();
        let counted = sqlx::query(say::COUNTERS).bind(counters).execute(&mut connection).await;
        counted.expect("it runs");
        run(&mut connection, "commit").await;
    }
    let per_second = claims.len() as f64 / begun.elapsed().as_secs_f64();

    for statement in say::TAKE_BACK {
        sqlx::query(statement).bind(first).execute(&mut connection).await.expect("it is undone");
    }
    connection.close().await.expect("it closes");
    per_second
}

async fn last(connection: &mut SqliteConnection, statement: &'static str) -> i64 {
    let last: Option<i64> = sqlx::query_scalar(statement).fetch_one(connection).await.expect("one");
    last.unwrap_or(0)
}

/// What one claim runs, in its order.
async fn claimed(on: &mut SqliteConnection, of: &Claim, id: i64, update: i64) {
    let now = Utc::now().timestamp_millis();
    run(on, say::BEGIN).await;
    runs(on, say::UPDATE_DONE, update, now).await;
    let who = sqlx::query(say::WHO).bind(of.helper_account).bind("moderator").bind("doors");
    who.fetch_all(&mut *on).await.expect("they are known");
    let known = sqlx::query(say::CARD_KNOWN).bind(of.chat).bind(of.message);
    known.fetch_one(&mut *on).await.expect("it is known");
    run(on, say::BEGIN_ATTEMPT).await;
    let need = sqlx::query(say::NEED).bind(of.need).bind(of.building);
    need.fetch_all(&mut *on).await.expect("it is there");
    sqlx::query(say::SAVE_NEED)
        .bind(of.need)
        .bind(of.building)
        .bind(of.number)
        .bind(of.asker)
        .bind(of.chat)
        .bind(of.asked)
        .bind(&of.words)
        .bind(&of.category)
        .bind(1)
        .bind("open")
        .bind(of.posted_at)
        .bind(None::<i64>)
        .bind(None::<Vec<u8>>)
        .bind(None::<Vec<u8>>)
        .bind(None::<i64>)
        .bind(None::<i64>)
        .bind(None::<i64>)
        .bind(false)
        .bind(false)
        .execute(&mut *on)
        .await
        .expect("it is saved");
    let claims = serde_json::json!([{
        "id": id, "helper": of.helper, "place": 1, "state": "held", "claimed_at": now,
        "done_at": null, "ended_at": null, "confirmed_by": null, "worried_at": null,
        "thanked_at": null, "door_word": 7, "opened_at": null,
    }]);
    runs(on, say::SAVE_CLAIMS, claims.to_string(), of.need).await;
    let letter = |lane: i64, person: i64, tap: Option<String>, body: serde_json::Value| {
        serde_json::json!({
            "lane": lane, "person": person, "building": of.building, "chat": null, "thread": null,
            "tap": tap, "group_line": false, "kind": "needs.notice", "body": body.to_string(),
            "due_at": now,
        })
    };
    let ids = serde_json::json!({ "need": of.need, "claim": id });
    let letters = serde_json::json!([
        letter(0, of.helper, Some(format!("{}", 4_382_000_000_000_000_000 + id)), "yours".into()),
        letter(4, of.helper, None, serde_json::json!({ "claimed": ids })),
        letter(4, of.asker, None, serde_json::json!({ "helper_found": ids })),
    ]);
    runs(on, say::TELL, letters.to_string(), now).await;
    let subjects = serde_json::json!([{ "kind": "need", "row": of.need }]).to_string();
    sqlx::query(say::REDRAW).bind(subjects).execute(&mut *on).await.expect("it runs");
    let body = serde_json::json!({ "slip_over": { "need": of.need } }).to_string();
    let timer = serde_json::json!([{ "due_at": now, "kind": "trial", "body": body }]).to_string();
    sqlx::query(say::SET_TIMER).bind(timer).execute(&mut *on).await.expect("it runs");
    let entry = serde_json::json!([{
        "person": of.helper, "building": of.building, "verb": "needs.claim", "subject": of.need,
        "outcome": "trial",
    }]);
    runs(on, say::AUDIT, entry.to_string(), now).await;
    run(on, say::END).await;
}

async fn run(on: &mut SqliteConnection, statement: &'static str) {
    sqlx::query(statement).execute(on).await.expect("it runs");
}

/// Runs a statement with one or two values.
async fn runs<'q, A, B>(on: &mut SqliteConnection, statement: &'static str, one: A, other: B)
where
    A: sqlx::Encode<'q, sqlx::Sqlite> + sqlx::Type<sqlx::Sqlite> + 'q,
    B: sqlx::Encode<'q, sqlx::Sqlite> + sqlx::Type<sqlx::Sqlite> + 'q,
{
    sqlx::query(statement).bind(one).bind(other).execute(on).await.expect("it runs");
}
