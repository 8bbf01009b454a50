//! A month in two buildings with sixty residents: what a month of ordinary life must not break.
//!
//! People ask, help, confirm, forget, change their mind and complain at random, in both languages;
//! the bot is stopped, dies and loses Telegram meanwhile. At the end no need is lost, nobody was
//! told more than was promised, the groups were quiet, and nothing private stood in any of them.
//! `LINLI_SOAK_DAYS` and `LINLI_SOAK_SEED` make it longer and another one.

mod life;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, Utc};
use sandbox::{ChatId, Event, Message, UserId};

use life::Life;

/// The most that somebody gets in a day that they did not ask for, beside the digest.
pub const MOST_UNSOLICITED: i64 = 3;
/// The most messages of the bot that a group sees in a day.
const MOST_IN_GROUP: usize = 8;

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// A month of it; what is wrong with it is told together.
#[tokio::test]
async fn a_month_in_two_buildings_breaks_no_promise() {
    let days = number("LINLI_SOAK_DAYS", 30);
    let mut life = Life::begins(number("LINLI_SOAK_SEED", 20_261_129)).await;
    for day in 0..days {
        life.lives_a_day(day).await;
    }
    let wrong = judged(&life).await;
    println!("{}", life.figures(days));
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), life.figures(days));
    // What the outage refused, it refused to ask for more.
    life.house.expects_faults();
    life.house.ends().await;
}

async fn judged(life: &Life) -> Vec<String> {
    let mut wrong = Vec::new();
    wrong.extend(life.unheard.iter().cloned());
    wrong.extend(lost_needs(life).await);
    wrong.extend(loud_groups(life));
    wrong.extend(private_words_in_groups(life));
    wrong.extend(askers_left_waiting(life));
    wrong.extend(refused_calls(life));
    wrong.extend(life.spent.iter().cloned());
    wrong
}

/// Each need is in a state that it may be in, and none waits for a thing that was over long ago.
async fn lost_needs(life: &Life) -> Vec<String> {
    let mut wrong = Vec::new();
    let asked = i64::try_from(life.asked).unwrap_or(0);
    let kept = life.house.count_of("need").await;
    if kept < asked {
        wrong.push(format!("{asked} needs were posted, {kept} are kept"));
    }
    let timerless = life
        .house
        .count(
            "select count(*) from claim where state = 'done' and done_at < \
             (select max(at) from audit) - 49 * 3600000",
        )
        .await;
    if timerless > 0 {
        wrong.push(format!("{timerless} claims wait for an answer for more than two days"));
    }
    let dead = life.house.count("select count(*) from inbox where dead_at is not null").await;
    if dead > 0 {
        wrong.push(format!("{dead} updates were put aside"));
    }
    wrong
}

/// What the bot wrote, or wrote over.
pub fn said(event: &Event) -> Option<&Message> {
    let (Event::Posted { message, .. } | Event::Edited { message, .. }) = event else {
        return None;
    };
    message.from_bot.then_some(message)
}

/// How many messages of the bot each group saw on each day by its clock.
pub fn group_days(life: &Life) -> BTreeMap<(ChatId, NaiveDate), usize> {
    let mut days = BTreeMap::new();
    for event in &life.events {
        if let Event::Posted { at, message, .. } = event
            && let Some(building) = life.buildings.iter().find(|one| one.chat == message.chat)
        {
            let day = local(*at, building.ahead).date_naive();
            *days.entry((message.chat, day)).or_insert(0) += 1;
        }
    }
    days
}

fn local(at: DateTime<Utc>, ahead: i32) -> DateTime<FixedOffset> {
    let zone = FixedOffset::east_opt(ahead * 3600).expect("a zone");
    at.with_timezone(&zone)
}

fn loud_groups(life: &Life) -> Vec<String> {
    let loud = group_days(life).into_iter().filter(|(_, count)| *count > MOST_IN_GROUP);
    loud.map(|((chat, day), count)| format!("{count} messages in {chat:?} on {day}")).collect()
}

/// Whatever any group was ever shown holds nothing of what was told in confidence.
fn private_words_in_groups(life: &Life) -> Vec<String> {
    let groups: BTreeSet<ChatId> = life.buildings.iter().map(|building| building.chat).collect();
    let mut wrong = Vec::new();
    for event in &life.events {
        let Some(message) = said(event).filter(|message| groups.contains(&message.chat)) else {
            continue;
        };
        for secret in &life.secrets {
            if message.text.contains(secret.as_str()) {
                wrong.push(format!("a group reads {secret}: {}", message.text));
            }
        }
    }
    wrong.dedup();
    wrong
}

/// Whoever asked heard of it: that somebody comes, that nobody does yet, or that it is over.
fn askers_left_waiting(life: &Life) -> Vec<String> {
    let mut wrong = Vec::new();
    let now = life.now();
    for need in &life.needs {
        let waited = now - need.posted_at;
        if waited < Duration::hours(30) || life.closed_chats.contains(&need.asker) {
            continue;
        }
        let chat = ChatId(need.asker.0);
        let heard = life.events.iter().any(|event| {
            said(event).is_some_and(|message| message.chat == chat) && event.at() > need.posted_at
        });
        if !heard {
            wrong.push(format!("an asker heard nothing of #{} for {waited}", need.number));
        }
    }
    wrong
}

/// But for the outage, Telegram refused nothing, no tap was left without an answer, and nothing
/// was logged as a fault.
fn refused_calls(life: &Life) -> Vec<String> {
    let sandbox = &life.house.sandbox;
    let refused = sandbox
        .calls()
        .into_iter()
        .filter(|call| call.fault.is_none() && call.status.is_some_and(|status| status >= 400));
    let refused = refused.map(|call| format!("{}: {:?}", call.method, call.answer));
    let known = ["bot can't initiate conversation", "message can't be deleted"];
    let mut wrong: Vec<String> =
        refused.filter(|call| !known.iter().any(|words| call.contains(words))).collect();
    wrong.extend(sandbox.mistakes());
    wrong.extend(life.house.faults());
    wrong.extend(sandbox.unanswered_taps().iter().map(|tap| format!("{tap:?} has no answer")));
    wrong
}

/// Somebody's messages of a day.
pub fn private_days(life: &Life) -> BTreeMap<(UserId, NaiveDate), usize> {
    let mut days = BTreeMap::new();
    for event in &life.events {
        if let Event::Posted { at, message, .. } = event
            && message.from_bot
            && message.chat.0 > 0
        {
            *days.entry((UserId(message.chat.0), at.date_naive())).or_insert(0) += 1;
        }
    }
    days
}
