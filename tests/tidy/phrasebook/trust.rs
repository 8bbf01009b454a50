//! What the phrasebook shows of grants: proposed, told to the group, held, over.

use futures::future::BoxFuture;
use linli::features::grants;
use linli::kernel::id::BuildingId;
use linli::kernel::message;
use linli::kernel::person::Account;
use linli::kernel::trust::{TrustId, Work};
use linli::kernel::tx::Reads as _;
use linli::shell::stimulus::Act;

use super::page::{By, Page};
use super::stage::{Stage, days, minutes};
use super::typed::NAMES;
use crate::support::office::group;
use crate::tidy::samples;

/// What moderators see.
const FOR_MODERATORS: [&str; 7] =
    ["Overview", "OfPerson", "Terms", "Grounds", "Form", "Card", "News"];
/// What its holder sees.
const FOR_HOLDER: [&str; 6] = ["Mine", "Card", "Announced", "Held", "GiveBackQuestion", "Over"];

/// Grants in every state, as those in them and the group see them.
pub async fn of_grants(stage: &Stage) -> Vec<Page> {
    let mut pages = of_choosing(stage).await;
    pages.extend(of_works(stage).await);
    pages.extend(of_notice(stage).await);
    pages.extend(of_endings(stage).await);
    pages.extend(of_many(stage).await);
    pages
}

/// The notices of these names about the helper, for this reader.
async fn seen_by(stage: &Stage, who: &Account, names: &[&str], state: &str) -> Vec<Page> {
    let rows = stage.rows(who, &stage.helper).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if names.iter().any(|name| sample.name == format!("grants {name}")) {
            let reader = Some(rows.reader);
            pages.push(Page::drawn_for(stage, &sample, state, By::One, reader).await);
        }
    }
    pages
}

/// What both sides see of it.
async fn both(stage: &Stage, state: &str) -> Vec<Page> {
    let mut pages = seen_by(stage, &stage.helper, &FOR_HOLDER, state).await;
    pages.extend(seen_by(stage, &stage.moderator, &FOR_MODERATORS, state).await);
    pages
}

/// The notice in the group.
async fn in_group(stage: &Stage, state: &str) -> Page {
    let rows = stage.rows(&stage.moderator, &stage.helper).await;
    let notice = samples::notices(&rows).into_iter().find(|one| one.name == "grants Announcement");
    Page::drawn(stage, &notice.expect("the notice"), state, By::AGroup).await
}

/// The moderator proposes to trust the helper.
async fn proposed(stage: &Stage, verb: &str, choice: &str) {
    let helper = stage.town.person(&stage.helper).await;
    stage.town.taps(&stage.moderator, &format!("{verb}_1_{helper}_{choice}")).await;
}

/// The same stage with a second moderator.
async fn with_two(stage: &Stage) -> Stage {
    let stage = stage.copied().await;
    let two = [stage.moderator.clone(), stage.other.clone()];
    stage.town.office.is_administered_by(stage.town.building, &two).await;
    stage
}

/// The same with a grant that is held.
pub async fn with_a_grant(stage: &Stage, choice: &str) -> Stage {
    let stage = with_two(stage).await;
    proposed(&stage, "trust-seen", choice).await;
    stage.town.taps(&stage.other, "trust-second_1_1").await;
    stage
}

/// The notice came to stand in the group.
async fn stands_in_group(stage: &Stage) {
    let building = BuildingId(stage.town.building);
    let sent = message::Sent {
        chat: stage.town.chat,
        message: 77,
        person: None,
        building: Some(building),
        kind: grants::Notice::KIND.to_owned(),
        body: "{}".to_owned(),
        subject: Some(grants::notices::card_of(TrustId(1))),
        shown: Vec::new(),
        delete_at: None,
    };
    let writer = &stage.town.office.database.writer;
    let told = writer.run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
        Box::pin(async move {
            let now = tx.now();
            message::record(tx.write().await?, now, &sent).await?;
            Ok(())
        })
    });
    told.await.expect("the notice stands there");
}

async fn of_choosing(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let mut pages = both(&stage, "nothing is given").await;
    let other = &stage.other;
    pages.extend(seen_by(&stage, other, &FOR_MODERATORS, "who does not moderate").await);
    proposed(&stage, "trust-words", "keys-12").await;
    pages.extend(seen_by(&stage, &stage.moderator, &["Form"], "it is asked").await);
    for (oddity, name) in NAMES {
        let stage = stage.copied().await.named(name);
        stage.town.tells(&stage.helper, "/me").await;
        let (moderator, state) = (&stage.moderator, format!("name: {oddity}"));
        let asked = ["OfPerson", "Terms", "Grounds", "Form"];
        pages.extend(seen_by(&stage, moderator, &asked, &state).await);
        stage.town.tells(moderator, stage.typed.words).await;
        pages.extend(seen_by(&stage, moderator, &["Card", "Overview"], &state).await);
        pages.push(in_group(&stage, &state).await);
    }
    pages
}

async fn of_works(stage: &Stage) -> Vec<Page> {
    let mut pages = Vec::new();
    for work in Work::ALL {
        let stage = with_two(stage).await;
        proposed(&stage, "trust-sent", &format!("{}-12", work.name())).await;
        let state = format!("proposed: {}", work.name());
        pages.extend(both(&stage, &state).await);
        pages.extend(seen_by(&stage, &stage.other, &["Card"], &state).await);
        stage.town.taps(&stage.other, "trust-second_1_1").await;
        let state = format!("held: {}", work.name());
        pages.extend(both(&stage, &state).await);
        let rows = stage.rows(&stage.moderator, &stage.helper).await;
        for sample in samples::notices(&rows) {
            if sample.name == "residents Person" {
                let (state, reader) = ("somebody who is trusted", Some(rows.reader));
                pages.push(Page::drawn_for(&stage, &sample, state, By::One, reader).await);
            }
        }
    }
    pages
}

async fn of_notice(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    proposed(&stage, "trust-known", "visits-3").await;
    let mut pages = vec![in_group(&stage, "told").await];
    pages.extend(both(&stage, "one moderator").await);
    let declined = stage.copied().await;
    declined.town.taps(&declined.helper, "trust-give-back_1_1").await;
    pages.push(in_group(&declined, "settled").await);
    pages.extend(both(&declined, "they would rather not").await);
    let withdrawn = stage.copied().await;
    withdrawn.town.taps(&withdrawn.moderator, "trust-end_1_1").await;
    pages.extend(both(&withdrawn, "withdrawn").await);
    let told = stage.copied().await;
    stands_in_group(&told).await;
    let told = told.later(minutes(25 * 60)).await;
    pages.push(in_group(&told, "half of the time is over").await);
    let told = told.later(minutes(23 * 60)).await;
    pages.extend(both(&told, "48 hours are over").await);
    let stage = stage.later(days(15)).await;
    pages.extend(both(&stage, "nobody could say yes").await);
    // Nothing stood in the group, so the notice came again and again.
    pages.push(in_group(&stage, "lapsed").await);
    pages
}

async fn of_endings(stage: &Stage) -> Vec<Page> {
    let declined = with_two(stage).await;
    proposed(&declined, "trust-known", "keys-12").await;
    declined.town.taps(&declined.other, "trust-end_1_1").await;
    let mut pages = both(&declined, "declined").await;
    pages.extend(seen_by(&declined, &declined.other, &["Card"], "declined by themselves").await);
    let held = with_a_grant(stage, "keys-3").await;
    let given = held.copied().await;
    given.town.taps(&given.helper, "trust-give-back_1_1").await;
    pages.extend(both(&given, "given back").await);
    pages.extend(my_data(&given).await);
    let taken = held.copied().await;
    taken.town.taps(&taken.other, "trust-end_1_1").await;
    pages.extend(seen_by(&taken, &taken.other, &["Card"], "taken back by themselves").await);
    pages.extend(seen_by(&taken, &taken.helper, &["Mine", "Card"], "just taken back").await);
    let taken = taken.later(minutes(11)).await;
    pages.extend(both(&taken, "taken back").await);
    let left = held.copied().await;
    let helper = left.helper.clone();
    left.town.does(&helper, group(left.town.chat), Act::Left(helper.clone())).await;
    pages.extend(both(&left, "left").await);
    let soon = held.later(days(80)).await;
    pages.extend(seen_by(&soon, &soon.helper, &["Soon", "Mine"], "ends soon").await);
    pages.extend(seen_by(&soon, &soon.moderator, &["Soon", "Card"], "ends soon").await);
    let renewed = soon.copied().await;
    proposed(&renewed, "trust-known", "keys-12").await;
    renewed.town.taps(&renewed.other, "trust-second_1_2").await;
    pages.extend(both(&renewed, "renewed").await);
    pages.extend(seen_by(&renewed, &renewed.moderator, &["Soon"], "renewed").await);
    let over = soon.later(days(12)).await;
    pages.extend(both(&over, "its time is over").await);
    pages
}

/// What its holder is given of it.
async fn my_data(stage: &Stage) -> Vec<Page> {
    let rows = stage.rows(&stage.helper, &stage.helper).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if sample.name == "members MyData page" {
            let state = "trusted with something";
            pages.push(Page::drawn_for(stage, &sample, state, By::One, Some(rows.reader)).await);
        }
    }
    pages
}

/// More than fit on a page.
async fn of_many(stage: &Stage) -> Vec<Page> {
    let stage = with_two(stage).await;
    for who in [&stage.helper, &stage.asker] {
        let person = stage.town.person(who).await;
        for work in Work::ALL {
            let code = format!("trust-known_1_{person}_{}-12", work.name());
            stage.town.taps(&stage.moderator, &code).await;
        }
    }
    let stage = stage.later(days(3)).await;
    let mut pages = seen_by(&stage, &stage.other, &["Overview", "OfPerson"], "much waits").await;
    let rows = stage.rows(&stage.other, &stage.helper).await;
    let (queue, reader) = (samples::duty::page(&rows, 0), Some(rows.reader));
    pages.push(Page::drawn_for(&stage, &queue, "grants wait", By::One, reader).await);
    pages
}
