//! What the phrasebook shows of households: who lives together, those without Telegram, and who answers
//! for them.

use linli::features::devices::model::Mode;
use linli::kernel::person::Account;
use linli::shell::stimulus::{Act, Place};

use super::page::{By, Page};
use super::stage::{Stage, days, minutes};
use super::typed::NAMES;
use crate::support::bell;
use crate::support::office::group;
use crate::tidy::samples;

/// A household in every state, as each sees it.
pub async fn of_homes(stage: &Stage) -> Vec<Page> {
    let mut pages = Vec::new();
    let stage = stage.copied().await;
    let (asker, other, moderator) = (&stage.asker, &stage.other, &stage.moderator);
    pages.extend(drawn(&stage, (asker, asker), &["Home", "HomeNews"], "no flat told").await);
    pages.extend(drawn(&stage, (moderator, asker), &["Home", "List", "Cover"], "none yet").await);
    told_a_flat(&stage, asker, "12b").await;
    pages.extend(drawn(&stage, (asker, asker), &["Home"], "a flat told").await);
    stage.town.taps(asker, "home-mine_1").await;
    pages.extend(drawn(&stage, (asker, asker), &["Home"], "alone").await);
    stage.town.taps(asker, "home-add_1").await;
    pages.extend(drawn(&stage, (asker, asker), &["Form name"], "a name is asked").await);
    stage.town.tells(asker, "Rosa").await;
    pages.extend(of_a_recipient(&stage).await);
    pages.extend(of_guardians(&stage).await);
    pages.extend(of_newcomers(&stage).await);
    pages.extend(of_a_moderator(&stage).await);
    pages.extend(of_names(&stage).await);
    stage.town.does(other, group(stage.town.chat), Act::Left(other.clone())).await;
    pages.extend(drawn(&stage, (other, other), &["Home", "Recipient", "Asked"], "who left").await);
    pages
}

/// The notices of these names, for this reader, about this person.
async fn drawn(
    stage: &Stage,
    (reader, named): (&Account, &Account),
    names: &[&str],
    state: &str,
) -> Vec<Page> {
    let rows = stage.rows(reader, named).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if names.iter().any(|name| sample.name == format!("households {name}")) {
            let person = Some(rows.reader);
            pages.push(Page::drawn_for(stage, &sample, state, By::One, person).await);
        }
    }
    pages
}

/// What waits for a moderator.
async fn queue(stage: &Stage, state: &str) -> Page {
    let rows = stage.rows(&stage.moderator, &stage.asker).await;
    let queue = samples::notices(&rows).into_iter().find(|sample| sample.name == "duty Queue");
    let queue = queue.expect("a sample");
    Page::drawn_for(stage, &queue, state, By::One, Some(rows.reader)).await
}

async fn told_a_flat(stage: &Stage, who: &Account, flat: &str) {
    stage.town.taps(who, "me-type_1_flat").await;
    stage.town.tells(who, flat).await;
}

/// Somebody does something with the newest recipient.
async fn does(stage: &Stage, who: &Account, verb: &str) {
    let recipient = stage.rows(who, who).await.recipient;
    stage.town.taps(who, &format!("{verb}_1_{recipient}")).await;
}

async fn asks(stage: &Stage, who: &Account) {
    let rows = stage.rows(who, who).await;
    stage
        .town
        .taps(&stage.asker, &format!("guardian-ask_1_{}_{}", rows.recipient, rows.person.0))
        .await;
}

/// Who somebody is, and whether they agreed.
async fn of_a_recipient(stage: &Stage) -> Vec<Page> {
    let (asker, other, moderator) = (&stage.asker, &stage.other, &stage.moderator);
    let mut pages = drawn(stage, (asker, asker), &["Kinds", "Home"], "just added").await;
    for kind in ["child", "adult", "elder"] {
        does(stage, asker, &format!("recipient-{kind}")).await;
        pages.extend(drawn(stage, (asker, asker), &["Consent", "Recipient"], kind).await);
        pages.extend(drawn(stage, (moderator, asker), &["Consent"], kind).await);
    }
    pages.extend(drawn(stage, (moderator, asker), &["Recipient", "List"], "not agreed").await);
    does(stage, asker, "recipient-agreed").await;
    let all = ["Home", "Recipient", "NoLonger", "TakeOff", "Candidates"];
    pages.extend(drawn(stage, (asker, asker), &all, "agreed").await);
    pages.extend(drawn(stage, (asker, other), &["Added"], "agreed").await);
    pages.extend(drawn(stage, (moderator, asker), &["Recipient", "List"], "agreed").await);
    pages.extend(drawn(stage, (other, other), &["Recipient", "Asked"], "somebody else").await);
    pages.extend(of_cover(stage).await);
    let off = stage.copied().await;
    does(&off, asker, "recipient-take-off").await;
    pages.extend(drawn(&off, (asker, asker), &["Recipient"], "taken off").await);
    let off = off.later(minutes(11)).await;
    pages.extend(drawn(&off, (asker, asker), &["Recipient"], "taken off long ago").await);
    pages
}

/// Who would come first to whom.
async fn of_cover(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let (asker, helper, moderator) = (&stage.asker, &stage.helper, &stage.moderator);
    let mut pages = drawn(&stage, (moderator, asker), &["Cover"], "somebody is there").await;
    pages.extend(drawn(&stage, (asker, asker), &["Cover"], "who does not moderate").await);
    pages.extend(profile(&stage, asker, "nobody near is on duty").await);
    let near = stage.copied().await;
    near.town.taps(helper, "me-is_1_entrance_2").await;
    near.town.taps(helper, "me-is_1_presence_duty").await;
    near.town.taps(asker, "me-is_1_entrance_2").await;
    pages.extend(profile(&near, asker, "somebody near is on duty").await);
    let database = &stage.town.office.database;
    bell::added(database, stage.town.building, (None, "9"), None, Mode::Signed).await;
    pages.extend(drawn(&stage, (moderator, asker), &["Cover"], "an empty home with a bell").await);
    stage.town.taps(asker, "me-is_1_presence_away").await;
    pages.extend(drawn(&stage, (moderator, asker), &["Cover"], "whoever answers is away").await);
    pages.extend(profile(&stage, asker, "away, and answers for somebody").await);
    pages.extend(named(&stage, moderator, "members DailyWord", "two homes").await);
    stage.town.does(asker, Place::Private, Act::ClosedChat).await;
    pages.extend(drawn(&stage, (moderator, asker), &["Cover"], "no private chat").await);
    pages
}

/// What somebody tells of themselves, as they read it.
async fn profile(stage: &Stage, who: &Account, state: &str) -> Vec<Page> {
    named(stage, who, "people Overview", state).await
}

/// The notice of this name, for this reader about themselves.
async fn named(stage: &Stage, reader: &Account, name: &str, state: &str) -> Vec<Page> {
    let rows = stage.rows(reader, reader).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows).into_iter().filter(|sample| sample.name == name) {
        pages.push(Page::drawn_for(stage, &sample, state, By::One, Some(rows.reader)).await);
    }
    pages
}

/// Who answers, too.
async fn of_guardians(stage: &Stage) -> Vec<Page> {
    let (asker, helper) = (&stage.asker, &stage.helper);
    let (other, moderator) = (&stage.other, &stage.moderator);
    asks(stage, helper).await;
    let mut pages = drawn(stage, (asker, helper), &["Recipient"], "somebody is asked").await;
    pages.extend(drawn(stage, (helper, helper), &["Asked"], "asked").await);
    let no = stage.copied().await;
    does(&no, helper, "guardian-not-now").await;
    pages.extend(drawn(&no, (helper, helper), &["Asked"], "not now").await);
    pages.extend(drawn(&no, (asker, helper), &["Answered"], "not now").await);
    does(stage, helper, "guardian-will").await;
    let state = "who answers, too";
    pages.extend(drawn(stage, (helper, helper), &["Asked", "Home", "Recipient"], state).await);
    pages.extend(drawn(stage, (asker, helper), &["Answered", "GuardianLeft"], state).await);
    let all = stage.copied().await;
    asks(&all, other).await;
    asks(&all, moderator).await;
    pages.extend(drawn(&all, (asker, asker), &["Candidates"], "all are asked").await);
    let stopped = stage.copied().await;
    does(&stopped, helper, "guardian-stop").await;
    pages.extend(drawn(&stopped, (helper, helper), &["Recipient"], "who stopped").await);
    let news = ["GuardianLeft", "Answered"];
    pages.extend(drawn(&stopped, (asker, helper), &news, "who stopped").await);
    does(&stopped, asker, "guardian-stop").await;
    let of_moderators = ["Unguarded", "Recipient", "List"];
    let state = "nobody answers";
    pages.extend(drawn(&stopped, (moderator, asker), &of_moderators, state).await);
    pages.push(queue(&stopped, state).await);
    does(&stopped, asker, "guardian-again").await;
    pages.extend(drawn(&stopped, (moderator, asker), &["Unguarded"], "somebody does again").await);
    pages
}

/// Somebody says that they live there, too.
async fn of_newcomers(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let (asker, helper) = (&stage.asker, &stage.helper);
    let (other, moderator) = (&stage.other, &stage.moderator);
    told_a_flat(&stage, other, "12b").await;
    stage.town.taps(other, "home-mine_1").await;
    let mut pages = drawn(&stage, (other, other), &["Home", "Disputed"], "waiting").await;
    pages.extend(drawn(&stage, (asker, other), &["Newcomer", "Home"], "somebody waits").await);
    pages.extend(drawn(&stage, (helper, other), &["Newcomer"], "not asked").await);
    pages.extend(drawn(&stage, (moderator, other), &["Disputed"], "no word for a day").await);
    let person = stage.town.person(other).await;
    let refused = stage.copied().await;
    refused.town.taps(asker, &format!("home-unknown_1_{person}")).await;
    pages.extend(drawn(&refused, (other, other), &["Home"], "not known").await);
    pages.extend(drawn(&refused, (asker, other), &["Newcomer"], "not known").await);
    pages.extend(drawn(&refused, (moderator, other), &["Disputed"], "not known").await);
    pages.push(queue(&refused, "a home in doubt").await);
    let placed = stage.copied().await;
    placed.town.taps(moderator, &format!("home-together_1_{person}")).await;
    let state = "a moderator says so";
    pages.extend(drawn(&placed, (asker, other), &["Placed", "Newcomer"], state).await);
    placed.town.taps(moderator, &format!("home-unknown_1_{person}")).await;
    let state = "a moderator says they do not";
    pages.extend(drawn(&placed, (other, other), &["Home"], state).await);
    pages.extend(drawn(&placed, (asker, other), &["Placed", "Newcomer"], state).await);
    pages.extend(drawn(&placed, (moderator, other), &["Disputed"], state).await);
    stage.town.taps(asker, &format!("home-together_1_{person}")).await;
    pages.extend(drawn(&stage, (asker, other), &["Newcomer", "Home"], "two live there").await);
    pages.extend(drawn(&stage, (moderator, other), &["Disputed"], "two live there").await);
    let off = stage.copied().await;
    does(&off, asker, "recipient-take-off").await;
    let state = "taken off, to who lives there";
    pages.extend(drawn(&off, (other, other), &["Recipient"], state).await);
    let stage = stage.later(minutes(11)).await;
    let (asker, other) = (&stage.asker, &stage.other);
    pages.extend(drawn(&stage, (asker, other), &["Newcomer"], "two live there, later").await);
    stage.town.taps(other, "me-empty_1_flat").await;
    pages.extend(drawn(&stage, (asker, other), &["Newcomer"], "who went away").await);
    pages
}

/// What a moderator adds.
async fn of_a_moderator(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.later(days(1)).await;
    let moderator = &stage.moderator;
    stage.town.taps(moderator, "home-add-for_1").await;
    stage.town.tells(moderator, "Otto").await;
    let state = "nobody knows where";
    let mut pages = drawn(&stage, (moderator, moderator), &["Recipient"], state).await;
    does(&stage, moderator, "recipient-where").await;
    let forms = ["Form entrance", "Form flat"];
    pages.extend(drawn(&stage, (moderator, moderator), &forms, "an entrance is asked").await);
    stage.town.taps(moderator, "home-no-entrance_1").await;
    pages.extend(drawn(&stage, (moderator, moderator), &forms, "a flat is asked").await);
    does(&stage, moderator, "recipient-where").await;
    stage.town.tells(moderator, "2").await;
    stage.town.tells(moderator, "7").await;
    pages.extend(drawn(&stage, (moderator, moderator), &["Form flat"], "it was typed").await);
    does(&stage, moderator, "recipient-adult").await;
    does(&stage, moderator, "recipient-agreed").await;
    let all = ["Recipient", "Candidates", "List"];
    pages.extend(drawn(&stage, (moderator, moderator), &all, "added by a moderator").await);
    let other = &stage.other;
    stage.town.taps(other, "me-is_1_entrance_2").await;
    told_a_flat(&stage, other, "7").await;
    stage.town.taps(other, "home-mine_1").await;
    let state = "where somebody is answered for";
    pages.extend(drawn(&stage, (moderator, other), &["Newcomer"], state).await);
    pages
}

/// Names of every sort.
async fn of_names(stage: &Stage) -> Vec<Page> {
    let mut pages = Vec::new();
    for (oddity, name) in NAMES {
        let stage = stage.copied().await.named(name);
        let (asker, helper) = (&stage.asker, &stage.helper);
        for who in [asker, helper] {
            stage.town.does(who, group(stage.town.chat), Act::Seen).await;
        }
        let state = format!("name: {oddity}");
        let all = ["Recipient", "Candidates", "Newcomer", "Answered"];
        pages.extend(drawn(&stage, (asker, helper), &all, &state).await);
        pages.extend(drawn(&stage, (helper, helper), &["Asked", "Home"], &state).await);
    }
    pages
}
