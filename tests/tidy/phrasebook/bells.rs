//! What the phrasebook shows of doorbells: to moderators, and to those for whom they ring.

use linli::features::devices::actions::Added;
use linli::features::devices::model::{Event, Mode};
use linli::kernel::clock::Moment;
use linli::kernel::person::Account;
use linli::shell::stimulus::Act;

use super::page::{By, Page};
use super::stage::{Stage, days, minutes};
use super::typed::NAMES;
use crate::support::bell;
use crate::support::office::group;
use crate::tidy::samples;

/// Doorbells in every state.
pub async fn of_bells(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let (asker, other, moderator) = (&stage.asker, &stage.other, &stage.moderator);
    let mut pages = drawn(&stage, moderator, &["List"], "none yet").await;
    pages.extend(listed_in_a_group(&stage).await);
    stage.town.taps(asker, "me-type_1_flat").await;
    stage.town.tells(asker, "12b").await;
    stage.town.taps(asker, "home-mine_1").await;
    let hung = hangs(&stage, None, Mode::Signed).await;
    let all = ["List", "Device", "Added", "Silent", "PressedOff", "PressedBefore", "TryThem"];
    pages.extend(drawn(&stage, moderator, &all, "just added").await);
    pages.extend(drawn(&stage, asker, &["Device", "Added"], "just added").await);
    pages.extend(drawn(&stage, other, &["List", "Device"], "of others").await);
    stage.town.taps(asker, &format!("device-alarm_1_{}", hung.device.0)).await;
    pages.extend(drawn(&stage, asker, &["Device", "Added"], "an alarm").await);
    pages.extend(home(&stage, asker, "with a bell").await);
    let kitchen = hangs(&stage, Some("Kitchen"), Mode::Simple).await;
    let database = &stage.town.office.database;
    bell::says(database, &kitchen, Event::Heartbeat, None).await;
    pages.extend(drawn(&stage, moderator, &["List"], "heard").await);
    bell::says(database, &kitchen, Event::Battery, Some(83)).await;
    pages.extend(drawn(&stage, moderator, &["List", "Device"], "with a battery").await);
    let trying = stage.copied().await;
    trying.town.taps(moderator, &format!("device-try_1_{}", kitchen.device.0)).await;
    pages.extend(drawn(&trying, moderator, &["Device"], "to be tried").await);
    bell::says(&trying.town.office.database, &kitchen, Event::Press, None).await;
    pages.extend(drawn(&trying, moderator, &["Device"], "just tried").await);
    bell::signs(database, &hung, Event::Press, 1, 0).await;
    pages.extend(drawn_of(&stage, moderator, &["List", "Device"], &hung, "pressed").await);
    bell::says(database, &kitchen, Event::Press, None).await;
    pages.extend(drawn(&stage, moderator, &["List", "TryThem"], "all are pressed").await);
    let silent = stage.copied().await.later(days(2)).await;
    pages.extend(drawn(&silent, moderator, &["List", "Device", "Silent"], "silent").await);
    silent.town.taps(moderator, &format!("device-unwatch_1_{}", kitchen.device.0)).await;
    pages.extend(drawn(&silent, moderator, &["Device", "Silent"], "not watched").await);
    pages.extend(heard_since(&silent, "heard since").await);
    let old = stage.copied().await.later(days(8)).await;
    pages.extend(drawn(&old, moderator, &["TryThem"], "nobody pressed them").await);
    let off = stage.copied().await;
    off.town.taps(moderator, &format!("device-off_1_{}", kitchen.device.0)).await;
    pages.extend(drawn(&off, moderator, &["Device", "PressedOff"], "just switched off").await);
    pages.extend(drawn(&off, asker, &["Device", "Added"], "just switched off").await);
    let off = off.later(minutes(11)).await;
    pages.extend(of(&off, moderator, &["Device"], 99, "gone").await);
    pages.extend(drawn(&off, moderator, &["Device"], "switched off").await);
    for (oddity, name) in NAMES {
        let named = stage.copied().await;
        hangs(&named, Some(name), Mode::Simple).await;
        let state = format!("name: {oddity}");
        pages.extend(drawn(&named, moderator, &["List", "Device", "Silent"], &state).await);
    }
    let full = stage.copied().await;
    for _ in 0..10 {
        hangs(&full, None, Mode::Signed).await;
    }
    pages.extend(drawn(&full, moderator, &["List"], "more than a page").await);
    stage.town.does(asker, group(stage.town.chat), Act::Left(asker.clone())).await;
    pages.extend(drawn(&stage, asker, &["Device"], "who left").await);
    pages
}

async fn hangs(stage: &Stage, name: Option<&str>, mode: Mode) -> Added {
    let town = &stage.town;
    bell::added(&town.office.database, town.building, (None, "12b"), name, mode).await
}

/// The notices of these names, of the newest bell, to this reader.
async fn drawn(stage: &Stage, reader: &Account, names: &[&str], state: &str) -> Vec<Page> {
    let device = stage.rows(reader, reader).await.device;
    of(stage, reader, names, device, state).await
}

async fn drawn_of(
    stage: &Stage,
    reader: &Account,
    names: &[&str],
    bell: &Added,
    state: &str,
) -> Vec<Page> {
    of(stage, reader, names, bell.device.0, state).await
}

async fn of(
    stage: &Stage,
    reader: &Account,
    names: &[&str],
    device: i64,
    state: &str,
) -> Vec<Page> {
    let rows = samples::Rows { device, ..stage.rows(reader, reader).await };
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if names.iter().any(|name| sample.name == format!("devices {name}")) {
            let person = Some(rows.reader);
            pages.push(Page::drawn_for(stage, &sample, state, By::One, person).await);
        }
    }
    pages
}

/// It was silent, and was heard since.
async fn heard_since(stage: &Stage, state: &str) -> Vec<Page> {
    let rows = stage.rows(&stage.moderator, &stage.moderator).await;
    let rows = samples::Rows { heard_at: Moment::from_millis(1), ..rows };
    let silent = samples::notices(&rows).into_iter().find(|one| one.name == "devices Silent");
    let (silent, person) = (silent.expect("a sample"), Some(rows.reader));
    vec![Page::drawn_for(stage, &silent, state, By::One, person).await]
}

/// The line that stands in for the list in a group.
async fn listed_in_a_group(stage: &Stage) -> Vec<Page> {
    let rows = stage.rows(&stage.moderator, &stage.moderator).await;
    let list = samples::notices(&rows).into_iter().find(|sample| sample.name == "devices List");
    vec![Page::drawn(stage, &list.expect("a sample"), "always", By::AGroup).await]
}

/// The page of somebody's home.
async fn home(stage: &Stage, who: &Account, state: &str) -> Vec<Page> {
    let rows = stage.rows(who, who).await;
    let home = samples::notices(&rows).into_iter().find(|sample| sample.name == "households Home");
    let (home, person) = (home.expect("a sample"), Some(rows.reader));
    vec![Page::drawn_for(stage, &home, state, By::One, person).await]
}
