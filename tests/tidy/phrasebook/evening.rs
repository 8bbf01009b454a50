//! What the phrasebook shows of the evening, of the list in the group, and of what somebody gets.

use futures::future::BoxFuture;
use linli::kernel::clock::Moment;
use linli::kernel::person::Account;

use super::page::{By, Page};
use super::stage::{Stage, minutes};
use crate::tidy::samples::{self, digest};

/// The evening of a house, its list, and what somebody wants none of.
pub async fn of_quiet(stage: &Stage) -> Vec<Page> {
    let mut pages = of_the_menu(stage).await;
    let typed = stage.typed;
    let mut open = stage.copied().await;
    pages.append(&mut read(&open, "nothing open").await);
    for (kind, words, secrets) in typed.discreet {
        let told = stage.copied().await.keeping_secret(secrets).asked(words).await;
        pages.append(&mut read(&told, kind).await);
        open = open.asked(words).await.later(minutes(11)).await;
    }
    open = open.asked(typed.words).await.helper_does("claim").await.helper_does("done").await;
    open = open.later(minutes(11)).await.asked(typed.words_for_then).await;
    open = open.asker_does("places 2").await.helper_does("claim").await;
    open.town.says(&open.helper, &format!("/need {}", typed.words.repeat(8))).await;
    pages.append(&mut read(&open, "some open").await);
    for number in 0..16 {
        let who = if number % 2 == 0 { &open.helper } else { &open.other };
        open.town.says(who, &format!("/need {}", typed.words)).await;
        open.town.waits(minutes(11)).await;
    }
    pages.append(&mut read(&open, "much open").await);
    pages
}

/// Evening and list as all of them read them now.
async fn read(stage: &Stage, state: &str) -> Vec<Page> {
    let mut pages = Vec::new();
    let now = stage.town.office.now();
    lists(stage, now).await;
    let readers = [("asker", &stage.asker), ("helper", &stage.helper), ("other", &stage.other)];
    for (role, who) in readers {
        let by = if role == "asker" { By::One } else { By::AnOutsider };
        pages.push(drawn(stage, who, 1, &format!("{state}: {role}"), now, by).await);
    }
    pages.push(drawn(stage, &stage.asker, 2, state, now, By::AGroup).await);
    pages
}

/// The list stands in the group since then.
async fn lists(stage: &Stage, then: Moment) {
    stage
        .town
        .office
        .database
        .writer
        .run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
            Box::pin(async move {
                let listed = sqlx::query("update building set listed_at = ?1").bind(then);
                listed.execute(tx.write().await?).await?;
                Ok(())
            })
        })
        .await
        .expect("it stands there");
}

async fn drawn(
    stage: &Stage,
    who: &Account,
    which: usize,
    state: &str,
    then: Moment,
    by: By,
) -> Page {
    let rows = stage.rows(who, &stage.helper).await;
    let notice = &digest::at(&rows, then)[which];
    let reader = (by != By::AGroup).then_some(rows.reader);
    Page::drawn_for(stage, &digest::sample(notice), state, by, reader).await
}

/// What somebody gets.
async fn of_the_menu(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let now = stage.town.office.now();
    let who = stage.asker.clone();
    let mut pages = vec![drawn(&stage, &who, 0, "as it is at first", now, By::One).await];
    pages.push(drawn(&stage, &who, 0, "always", now, By::AGroup).await);
    for kind in ["help", "digest", "news"] {
        stage.town.taps(&who, &format!("quiet-off_{kind}")).await;
    }
    pages.push(drawn(&stage, &who, 0, "nothing wanted", now, By::One).await);
    stage.town.taps(&stage.moderator, "habit-is_1_0_unsolicited").await;
    stage.town.taps(&who, "pause_week").await;
    pages.push(drawn(&stage, &who, 0, "paused", now, By::One).await);
    let rows = stage.rows(&who, &stage.helper).await;
    for answer in samples::answers(&rows) {
        if answer.name.starts_with("digest ") {
            pages.push(Page::drawn(&stage, &answer, "always", By::One).await);
        }
    }
    pages
}
