//! How soon a call for help is out while 10,000 digests wait, and Telegram's limits hold.

use std::collections::HashSet;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Timelike as _, Utc};
use sandbox::{ChatId, Event, MessageId, Sandbox, UserId};
use sqlx::ConnectOptions as _;
use sqlx::sqlite::SqliteConnectOptions;

use super::program::{Program, new_house, sandbox};
use super::say;
use super::table::{Aim, Row, share};
use super::town::{Shape, Town};

/// 10,000 people.
const TOWN: Shape = Shape { buildings: 40, people: 250, needs: 0 };
/// At each caller's entrance so many are on duty: all of them are called at once.
const VOLUNTEERS: usize = 30;
/// Each person waits for so many digests, so that 10,000 wait until the end.
const DIGESTS: i64 = 2;
/// For so long a call can be taken back; what goes to neighbours counts from its end.
const UNDO: TimeDelta = TimeDelta::seconds(5);
/// All are called by then, or never will be.
const PATIENCE: Duration = Duration::from_secs(30);

pub async fn take() -> Vec<Row> {
    let (house, sandbox) = (new_house(), sandbox().await);
    let mut program = Program::starts(house.path(), &sandbox);
    let town = Town::founded(&sandbox, &mut program, TOWN).await;
    let buildings: Vec<Vec<UserId>> = town.people().map(<[UserId]>::to_vec).collect();
    for (number, (chat, people)) in town.groups().zip(&buildings).enumerate() {
        // A digest tells of something.
        sandbox.says(chat, people[people.len() - 1], "/need carry shopping up");
        let building = number + 1;
        for person in &people[..=VOLUNTEERS] {
            for choice in ["entrance_2", "presence_duty"] {
                let code = format!("me-is_{building}_{choice}");
                sandbox.forges_tap(*person, ChatId::from(*person), MessageId(1), &code);
            }
        }
    }
    town.comes_to_rest(&program).await;
    program.stops();
    let waiting = queue_digests(house.path()).await;
    sandbox.enforce_limits(true);
    let program = Program::starts_paced(house.path(), &sandbox);
    tokio::time::sleep(Duration::from_secs(10)).await;
    say(&format!("alarms: {waiting} digests wait"));

    let (mut heard, mut first, mut last) = (Vec::new(), Vec::new(), Vec::new());
    for people in &buildings {
        let call = calls_for_help(&sandbox, people).await;
        heard.push(call.heard);
        first.push(call.first);
        last.push(call.last);
        tokio::time::sleep(Duration::from_secs(3)).await;
    }
    let left = program.figure("linli_letters_waiting").await;
    say(&format!("alarms: {left} letters wait at the end"));
    assert!(left >= 10_000.0, "10,000 wait from the first call to the last");
    program.stops();
    let slowest = |waits: &[f64]| {
        let mut sorted = waits.to_vec();
        sorted.sort_by(f64::total_cmp);
        vec![share(&sorted, 0.99)]
    };
    vec![
        Row::new(
            "call for help to its card, 10,000 digests wait, p99",
            "ms",
            Aim::AtMost(300.0),
            slowest(&heard),
        ),
        Row::new(
            "… to the first neighbour, once it is due, p99",
            "ms",
            Aim::AtMost(300.0),
            slowest(&first),
        ),
        Row::new("… to the thirtieth, p99", "ms", Aim::AtMost(1_500.0), slowest(&last)),
        Row::new("… to the card, all calls", "ms", Aim::None, heard),
        Row::new("… to the first neighbour, all calls", "ms", Aim::None, first),
        Row::new("… to the thirtieth, all calls", "ms", Aim::None, last),
    ]
}

/// How long it took, in milliseconds.
struct Call {
    /// From the call until its card stands in the caller's chat.
    heard: f64,
    /// From the end of the time in which it can be taken back until the first neighbour is called.
    first: f64,
    /// The same until all are.
    last: f64,
}

/// A message of the bot's.
struct Posted {
    at: DateTime<Utc>,
    chat: ChatId,
    message: MessageId,
    /// What its button "I'm fine" says.
    fine: Option<String>,
    /// True if it asks somebody to go.
    calls: bool,
}

/// The first of a building calls for help, and is fine once all were called.
async fn calls_for_help(sandbox: &Sandbox, people: &[UserId]) -> Call {
    let (caller, volunteers) = (people[0], &people[1..=VOLUNTEERS]);
    let volunteers: HashSet<ChatId> = volunteers.iter().map(|one| ChatId::from(*one)).collect();
    let seen = sandbox.events().len();
    let begun = sandbox.clock().now();
    sandbox.says(ChatId::from(caller), caller, "/sos");
    let patience = tokio::time::sleep(PATIENCE);
    tokio::pin!(patience);
    let mut changes = sandbox.changes();
    loop {
        changes.mark_unchanged();
        let posted = posted(sandbox, seen);
        let card = posted.iter().find(|one| one.chat == ChatId::from(caller) && one.fine.is_some());
        let calls = posted.iter().filter(|one| one.calls && volunteers.contains(&one.chat));
        let calls: Vec<&Posted> = calls.collect();
        let called: HashSet<ChatId> = calls.iter().map(|one| one.chat).collect();
        if let (Some(card), true) = (card, called.len() == volunteers.len()) {
            let since_due = |at: Option<DateTime<Utc>>| {
                millis(at.expect("somebody is called") - (begun + UNDO))
            };
            let times = || calls.iter().map(|one| one.at);
            let code = card.fine.clone().unwrap_or_default();
            sandbox.forges_tap(caller, card.chat, card.message, &code);
            return Call {
                heard: millis(card.at - begun),
                first: since_due(times().min()),
                last: since_due(times().max()),
            };
        }
        tokio::select! {
            _ = changes.changed() => {}
            () = &mut patience => panic!("{} of {} were called", called.len(), volunteers.len()),
        }
    }
}

/// What came of the bot since.
fn posted(sandbox: &Sandbox, seen: usize) -> Vec<Posted> {
    let events = sandbox.events_from(seen).into_iter();
    let posted = events.filter_map(|event| {
        let Event::Posted { at, message, .. } = event else { return None };
        let codes = || message.buttons.iter().flatten().filter_map(|button| button.data.as_ref());
        let fine = codes().find(|code| code.starts_with("alarm-fine_")).cloned();
        let calls = codes().any(|code| code.starts_with("alarm-going_"));
        message.from_bot.then_some(Posted {
            at,
            chat: message.chat,
            message: message.id,
            fine,
            calls,
        })
    });
    posted.collect()
}

fn millis(took: TimeDelta) -> f64 {
    took.num_microseconds().expect("a short wait") as f64 / 1_000.0
}

/// Queues digests for everybody, as an evening does, in a house that nobody serves; how many.
async fn queue_digests(house: &Path) -> i64 {
    let mut on = SqliteConnectOptions::new()
        .filename(house.join("data/linli.db"))
        .foreign_keys(true)
        .disable_statement_logging()
        .connect()
        .await
        .expect("the database opens");
    let now = Utc::now();
    // Where it is noon now, nothing waits for the morning.
    let west = i64::from(now.hour()) - 12;
    let zone = format!("Etc/GMT{}{}", if west < 0 { "-" } else { "+" }, west.abs());
    sqlx::query("update building set time_zone = ?1")
        .bind(zone)
        .execute(&mut on)
        .await
        .expect("noon");
    for digest in 0..DIGESTS {
        let queue = "insert into outbox (lane, person_id, building_id, kind, body, told_at, due_at, admitted_at) \
             select 5, membership.person_id, building_id, 'digest.notice', \
             json_object('digest', json_object('building', building_id, 'evening', ?1 - ?2)), ?1, ?1, ?1 \
             from membership join person on person.id = membership.person_id \
             where chat_opened_at is not null and admitted_at is not null order by random()";
        let queued = sqlx::query(queue).bind(now.timestamp_millis()).bind(digest);
        queued.execute(&mut on).await.expect("they are queued");
    }
    sqlx::query_scalar("select count(*) from outbox where lane = 5")
        .fetch_one(&mut on)
        .await
        .expect("they are counted")
}
