//! What the phrasebook shows of being asked each day: to who is asked, to whom they chose, and what
//! comes of it if nothing is heard.

use std::time::Duration;

use futures::future::BoxFuture;
use linli::features::checkins::Notice;
use linli::kernel::person::Account;
use linli::kernel::tx::Tx;

use super::alarmed::{of_verb, read_by, read_of};
use super::page::{By, Page};
use super::stage::{Stage, days};
use crate::tidy::samples::{self, checkins};

/// Check-ins in every state.
pub async fn of_checkins(stage: &Stage) -> Vec<Page> {
    let mut pages = of_a_page(stage).await;
    pages.extend(of_a_circle(stage).await);
    pages.extend(of_a_question(stage).await);
    pages.extend(of_an_alarm(stage).await);
    pages
}

/// The notices of these names, for this reader.
async fn drawn(
    stage: &Stage,
    (reader, named): (&Account, &Account),
    names: &[&str],
    state: &str,
) -> Vec<Page> {
    let rows = stage.rows(reader, named).await;
    let nudges = "select coalesce(max(nudges), 0) + ?1 from checkin";
    let nudge: i64 = stage.town.office.asks(nudges, 0).await;
    let mut pages = Vec::new();
    for notice in checkins::of(&rows, u8::try_from(nudge.max(1)).expect("few")) {
        if names.contains(&checkins::name(&notice)) {
            let sample = checkins::sample(&notice);
            pages.push(Page::drawn_for(stage, &sample, state, By::One, Some(rows.reader)).await);
        }
    }
    pages
}

/// Somebody who is asked each day at nine.
async fn set_up(stage: &Stage) -> Stage {
    let stage = stage.copied().await;
    stage.town.taps(&stage.asker, &format!("fine-hour_{}_9", stage.town.building)).await;
    stage
}

/// The asker asks whether this one may be told, or says something to that.
async fn of_friend(stage: &Stage, who: &Account, verb: &str, other: &Account) {
    let other = stage.town.person(other).await;
    stage.town.taps(who, &format!("fine-{verb}_{}_{other}", stage.town.building)).await;
}

/// Time goes by until something is due.
async fn until_due(stage: &Stage) {
    // Nobody is called while what they were asked is on its way; here nothing is sent.
    let sent = stage.town.office.database.writer.run(|tx: &mut Tx| -> BoxFuture<'_, _> {
        Box::pin(async move {
            sqlx::query("delete from outbox").execute(tx.write().await?).await?;
            Ok(())
        })
    });
    sent.await.expect("it writes");
    let next: i64 = stage.town.office.asks("select max(next_at) + ?1 from checkin", 0).await;
    let wait = u64::try_from(next - stage.town.office.now().millis()).expect("ahead");
    stage.town.waits(Duration::from_millis(wait)).await;
}

async fn of_a_page(stage: &Stage) -> Vec<Page> {
    let asker = &stage.asker;
    let mine = (asker, asker);
    let mut pages = drawn(stage, mine, &["Page", "Hours", "Away", "Circle"], "not set up").await;
    let rows = stage.rows(asker, asker).await;
    let page = Notice::Page { building: rows.building, person: rows.reader };
    let page = checkins::sample(&page);
    pages.push(Page::drawn(stage, &page, "always", By::AGroup).await);
    let stage = set_up(stage).await;
    pages.extend(drawn(&stage, mine, &["Page"], "set up").await);
    let rows = stage.rows(asker, asker).await;
    let consents = samples::notices(&rows).into_iter().find(|one| one.name == "members Consents");
    let consents = consents.expect("a sample");
    let (state, reader) = ("asked each day", Some(rows.reader));
    pages.push(Page::drawn_for(&stage, &consents, state, By::One, reader).await);
    let evening = stage.copied().await;
    evening.town.taps(asker, &format!("fine-hour_{}_20", evening.town.building)).await;
    pages.extend(drawn(&evening, mine, &["Page"], "at another hour").await);
    let night = stage.copied().await;
    night.town.waits(Duration::from_hours(12)).await;
    pages.extend(drawn(&night, mine, &["Page"], "twelve hours later").await);
    let elsewhere = stage.copied().await;
    elsewhere.town.taps(asker, "me-is_1_presence_away").await;
    pages.extend(drawn(&elsewhere, mine, &["Page"], "away by what they tell of themselves").await);
    stage.town.taps(asker, "fine-away-for_days").await;
    pages.extend(drawn(&stage, mine, &["Page"], "away").await);
    stage.town.taps(asker, "fine-stop").await;
    pages.extend(drawn(&stage, mine, &["Page", "Candidates"], "stopped").await);
    pages
}

async fn of_a_circle(stage: &Stage) -> Vec<Page> {
    let stage = set_up(stage).await;
    let (asker, other) = (&stage.asker, &stage.other);
    let (mine, theirs) = ((asker, other), (other, asker));
    let own = ["Circle", "Candidates", "Page"];
    let mut pages = drawn(&stage, mine, &own, "nobody chosen").await;
    of_friend(&stage, asker, "ask", other).await;
    pages.extend(drawn(&stage, mine, &["Circle", "Page"], "one is asked").await);
    pages.extend(drawn(&stage, theirs, &["Asked"], "one is asked").await);
    let no = stage.copied().await;
    of_friend(&no, other, "not-now", asker).await;
    pages.extend(drawn(&no, mine, &["Answered", "Circle"], "said no").await);
    pages.extend(drawn(&no, theirs, &["Asked"], "said no").await);
    of_friend(&stage, other, "will", asker).await;
    pages.extend(drawn(&stage, mine, &["Answered", "Left", "Circle", "Page"], "said yes").await);
    pages.extend(drawn(&stage, theirs, &["Asked"], "said yes").await);
    let full = stage.copied().await;
    for friend in [&full.helper, &full.moderator] {
        of_friend(&full, asker, "ask", friend).await;
    }
    pages.extend(drawn(&full, mine, &["Circle", "Candidates"], "three are asked").await);
    of_friend(&stage, other, "leave", asker).await;
    pages.extend(drawn(&stage, mine, &["Answered", "Left", "Circle"], "left").await);
    pages.extend(drawn(&stage, theirs, &["Asked"], "left").await);
    of_friend(&full, asker, "drop", other).await;
    pages.extend(drawn(&full, theirs, &["Asked"], "taken off").await);
    for who in [asker, other] {
        full.town.taps(who, "me-type_1_flat").await;
        full.town.tells(who, "12b").await;
        full.town.taps(who, "home-mine_1").await;
    }
    let person = full.town.person(other).await;
    full.town.taps(asker, &format!("home-together_1_{person}")).await;
    pages.extend(drawn(&full, mine, &["Circle", "Page"], "one lives with them").await);
    pages
}

async fn of_a_question(stage: &Stage) -> Vec<Page> {
    let stage = set_up(stage).await;
    let mine = (&stage.asker, &stage.asker);
    let both = ["Question", "Nudge"];
    until_due(&stage).await;
    let mut pages = drawn(&stage, mine, &["Question", "Page"], "asked").await;
    for state in ["nudged", "nudged again", "nudged a third time"] {
        until_due(&stage).await;
        pages.extend(drawn(&stage, mine, &both, state).await);
    }
    let over = stage.copied().await;
    over.town.taps(mine.0, "fine-stop").await;
    pages.extend(drawn(&over, mine, &both, "stopped").await);
    stage.town.taps(mine.0, "fine").await;
    pages.extend(drawn(&stage, mine, &both, "answered").await);
    pages
}

/// Nothing was heard: the circle, then the nearest, and how it ends.
async fn of_an_alarm(stage: &Stage) -> Vec<Page> {
    const SECONDS: Duration = Duration::from_secs(6);
    const QUARTER: Duration = Duration::from_mins(15);
    let stage = set_up(stage).await;
    let (asker, helper, other) = (&stage.asker, &stage.helper, &stage.other);
    of_friend(&stage, asker, "ask", other).await;
    of_friend(&stage, other, "will", asker).await;
    for _ in 0..5 {
        until_due(&stage).await;
    }
    stage.town.waits(SECONDS).await;
    let mut pages = read_by(&stage, (asker, other), &["Caller"], "not heard of").await;
    pages.extend(read_by(&stage, (other, asker), &["Call"], "not heard of: a friend").await);
    let heard = stage.copied().await;
    of_verb(&heard, other, "fine").await;
    let state = "not heard of: a friend was told";
    pages.extend(read_by(&heard, (asker, other), &["Caller", "News well"], state).await);
    pages.extend(read_by(&heard, (other, asker), &["Call"], state).await);
    stage.town.waits(QUARTER).await;
    pages.extend(read_by(&stage, (helper, asker), &["Call"], "not heard of").await);
    for _ in 0..4 {
        stage.town.waits(QUARTER).await;
    }
    let state = "not heard of: nobody goes";
    pages.extend(read_by(&stage, (asker, other), &["Caller", "News nobody"], state).await);
    pages.extend(read_by(&stage, (helper, asker), &["Call"], state).await);
    let again = stage.copied().await;
    for _ in 0..5 {
        until_due(&again).await;
    }
    let first: i64 = again.town.office.asks("select min(id) + ?1 from alarm", 0).await;
    for (reader, named) in [(asker, other), (other, asker)] {
        let names = &["Caller", "Call"];
        pages.extend(read_of(&again, first, (reader, named), names, "still not heard of").await);
    }
    stage.town.taps(asker, "fine-away-for_week").await;
    let lapsed = called_in_vain(&stage).await;
    let (asker, moderator) = (&lapsed.asker, &lapsed.moderator);
    pages.extend(read_by(&lapsed, (moderator, asker), &["Lapsed"], "not heard of").await);
    pages
}

/// Nobody goes for a day.
async fn called_in_vain(stage: &Stage) -> Stage {
    let stage = set_up(stage).await;
    for _ in 0..5 {
        until_due(&stage).await;
    }
    for _ in 0..8 {
        stage.town.waits(days(1)).await;
    }
    stage
}
