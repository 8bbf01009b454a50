//! What the phrasebook shows of doors and keys: to those at home, who holds a key, who comes, moderators.

use linli::kernel::person::Account;
use linli::shell::stimulus::Act;

use super::page::{By, Page};
use super::stage::{Stage, minutes};
use super::typed::NAMES;
use crate::support::office::group;
use crate::tidy::samples;

/// A door in every state.
pub async fn of_keys(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.keeping_secret(&["chaffinch"]);
    let (asker, helper) = (&stage.asker, &stage.helper);
    let (other, moderator) = (&stage.other, &stage.moderator);
    let mut pages = drawn(&stage, (asker, asker), &["List", "Form"], "none yet").await;
    pages.extend(listed_in_a_group(&stage).await);
    for (code, words) in [("me-type_1_flat", Some("12b")), ("home-mine_1", None)] {
        stage.town.taps(asker, code).await;
        if let Some(words) = words {
            stage.town.tells(asker, words).await;
        }
    }
    let home = ["List", "Home", "Gone", "Candidates", "Asked"];
    pages.extend(drawn(&stage, (asker, helper), &home, "nobody asked").await);
    stage.town.taps(asker, "note-write_1_1").await;
    pages.extend(drawn(&stage, (asker, asker), &["Form"], "the note is asked").await);
    stage.town.tells(asker, "ring at the chaffinch").await;
    pages.extend(drawn(&stage, (asker, asker), &["Home", "Own", "Gone"], "a note").await);
    stage.town.taps(asker, "note-write_1_1").await;
    stage.town.tells(asker, "the key is with the chaffinch").await;
    pages.extend(drawn(&stage, (asker, asker), &["Home"], "changed a moment ago").await);
    let deleted = stage.copied().await;
    deleted.town.taps(asker, "note-delete_1_1").await;
    pages.extend(drawn(&deleted, (asker, asker), &["Home", "Own"], "deleted").await);
    pages.extend(of_holders(&stage).await);
    pages.extend(of_openings(&stage).await);
    for (oddity, name) in NAMES {
        let named = stage.copied().await.named(name);
        let (asker, helper) = (&named.asker, &named.helper);
        for who in [asker, helper] {
            named.town.does(who, group(named.town.chat), Act::Seen).await;
        }
        asks(&named, helper).await;
        let state = format!("names: {oddity}");
        pages.extend(drawn(&named, (helper, asker), &["Asked"], &state).await);
        named.town.taps(helper, "key-will_1_1").await;
        pages.extend(drawn(&named, (asker, helper), &["Home", "Answered"], &state).await);
        pages.extend(drawn(&named, (moderator, helper), &["List", "Home"], &state).await);
    }
    pages.extend(drawn(&stage, (other, helper), &["Home", "Answered", "Gone"], "of others").await);
    stage.town.does(other, group(stage.town.chat), Act::Left(other.clone())).await;
    pages.extend(drawn(&stage, (other, other), &["List", "Home", "Ended"], "who left").await);
    pages
}

/// Who holds a key.
async fn of_holders(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let (asker, helper) = (&stage.asker, &stage.helper);
    let (other, moderator) = (&stage.other, &stage.moderator);
    asks(&stage, helper).await;
    let mut pages = drawn(&stage, (helper, asker), &["Asked"], "asked").await;
    pages.extend(drawn(&stage, (asker, helper), &["Home"], "somebody is asked").await);
    let no = stage.copied().await;
    no.town.taps(helper, "key-not-now_1_1").await;
    pages.extend(drawn(&no, (helper, asker), &["Asked"], "not now").await);
    pages.extend(drawn(&no, (asker, helper), &["Answered", "Home"], "not now").await);
    stage.town.taps(helper, "key-will_1_1").await;
    let state = "somebody holds a key";
    pages.extend(drawn(&stage, (helper, asker), &["Asked", "Home", "List"], state).await);
    pages.extend(drawn(&stage, (asker, helper), &["Answered", "Home", "List"], state).await);
    pages.extend(drawn(&stage, (moderator, helper), &["Home", "List"], state).await);
    pages.extend(drawn(&stage, (asker, helper), &["Ended"], "they hold one again").await);
    let unwritten = stage.copied().await;
    unwritten.town.taps(asker, "note-delete_1_1").await;
    pages.extend(drawn(&unwritten, (helper, asker), &["Home"], "there is no note").await);
    let ended = stage.copied().await;
    ended.town.taps(moderator, &ending(&stage, helper).await).await;
    pages.extend(drawn(&ended, (helper, helper), &["Ended", "Asked"], "ended").await);
    pages.extend(drawn(&ended, (asker, helper), &["Ended", "Answered"], "ended").await);
    for one in [other, moderator] {
        asks(&stage, one).await;
    }
    pages.extend(drawn(&stage, (asker, helper), &["Home", "Candidates"], "all are asked").await);
    let gone = stage.copied().await;
    gone.town.does(asker, group(gone.town.chat), Act::Left(asker.clone())).await;
    pages.extend(drawn(&gone, (helper, helper), &["Ended"], "the home is no more").await);
    pages
}

/// Who read it: by a page, and in an alarm.
async fn of_openings(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let (asker, helper, other) =
        (&stage.asker.clone(), &stage.helper.clone(), &stage.other.clone());
    asks(&stage, helper).await;
    stage.town.taps(helper, "key-will_1_1").await;
    stage.town.taps(helper, "note-read_1_1").await;
    let mut pages = drawn(&stage, (helper, asker), &["Note"], "read").await;
    pages.extend(drawn(&stage, (asker, helper), &["Opened", "Home"], "read").await);
    let later = stage.copied().await.later(minutes(61)).await;
    pages.extend(drawn(&later, (helper, asker), &["Note"], "an hour later").await);
    stage.town.tells(asker, "/sos").await;
    let stage = stage.later(std::time::Duration::from_secs(6)).await;
    for one in [helper, other] {
        stage.town.taps(one, "alarm-going_1_1").await;
    }
    pages.extend(card(&stage, helper, "who goes and holds a key").await);
    pages.extend(card(&stage, other, "who goes where somebody holds a key").await);
    stage.town.taps(helper, "note-open_1_1").await;
    pages.extend(drawn(&stage, (helper, asker), &["Note"], "read in an alarm").await);
    pages.extend(drawn(&stage, (asker, helper), &["Opened", "Home"], "read in an alarm").await);
    pages.extend(drawn(&stage, (asker, helper), &["Opened"], "long ago").await);
    let gone = stage.copied().await;
    gone.town.taps(asker, "take-back_keys").await;
    pages.extend(drawn(&gone, (asker, asker), &["Gone"], "taken back").await);
    pages
}

async fn asks(stage: &Stage, who: &Account) {
    let person = stage.town.person(who).await;
    stage.town.taps(&stage.asker, &format!("key-ask_1_1_{person}")).await;
}

async fn ending(stage: &Stage, who: &Account) -> String {
    format!("key-end_1_1_{}", stage.town.person(who).await)
}

/// The card of the alarm.
async fn card(stage: &Stage, reader: &Account, state: &str) -> Vec<Page> {
    let rows = stage.rows(reader, reader).await;
    let call = samples::notices(&rows).into_iter().find(|one| one.name == "alarms Call");
    let (call, person) = (call.expect("a sample"), Some(rows.reader));
    vec![Page::drawn_for(stage, &call, state, By::One, person).await]
}

/// The notices of these names, for this reader, about this person.
async fn drawn(
    stage: &Stage,
    (reader, named): (&Account, &Account),
    names: &[&str],
    state: &str,
) -> Vec<Page> {
    let newest = |statement| stage.town.office.asks::<i64>(statement, 0);
    let alarm = "select max(alarm_id) from door_opening where ?1 = 0 \
                 and id = (select max(id) from door_opening)";
    let rows = samples::Rows {
        household: 1,
        opening: match state {
            "long ago" => 99,
            _ => newest("select coalesce(max(id), 0) + ?1 from door_opening").await,
        },
        alarm: stage.town.office.asks::<Option<i64>>(alarm, 0).await,
        heard_at: stage.town.office.now(),
        ..stage.rows(reader, named).await
    };
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if names.iter().any(|name| sample.name == format!("keys {name}")) {
            let person = Some(rows.reader);
            pages.push(Page::drawn_for(stage, &sample, state, By::One, person).await);
        }
    }
    pages
}

/// The line that stands in for the list in a group.
async fn listed_in_a_group(stage: &Stage) -> Vec<Page> {
    let rows = stage.rows(&stage.asker, &stage.asker).await;
    let list = samples::notices(&rows).into_iter().find(|sample| sample.name == "keys List");
    vec![Page::drawn(stage, &list.expect("a sample"), "always", By::AGroup).await]
}
