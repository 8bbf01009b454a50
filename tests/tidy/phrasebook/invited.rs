//! What the phrasebook shows of invites: to who made one, to moderators, and to whoever opens it.

use linli::kernel::language::Language;
use linli::kernel::person::Account;
use linli::shell::stimulus::Act;

use super::page::{By, Page};
use super::stage::{Stage, days, minutes};
use super::typed::NAMES;
use crate::support::office::group;
use crate::support::town::speaker;
use crate::tidy::samples::{self, invites};

/// Invites in every state.
pub async fn of_invites(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let mut pages = list_of(&stage, "none so far").await;
    stage.town.taps(&stage.moderator, "invite-make_1_0_7").await;
    stage.town.taps(&stage.asker, "me-is_1_entrance_2").await;
    stage.town.taps(&stage.asker, "invite-home_1_0").await;
    pages.extend(of_both(&stage, "open").await);
    pages.extend(read_by(&stage, &stage.helper, 1, "somebody else's").await);
    for (oddity, name) in NAMES {
        let named = stage.copied().await.named(name);
        named.town.tells(&named.asker, "/me").await;
        pages.extend(read_by(&named, &named.moderator, 2, &format!("open, name: {oddity}")).await);
    }
    let over = stage.copied().await.later(days(8)).await;
    pages.extend(of_both(&over, "its time is over").await);
    let back = stage.copied().await;
    back.town.taps(&back.moderator, "invite-back_1_1").await;
    back.town.taps(&back.asker, "invite-back_1_2").await;
    pages.extend(of_both(&back, "just taken back").await);
    let back = back.later(minutes(11)).await;
    pages.extend(of_both(&back, "taken back").await);
    pages.extend(of_use(&stage).await);
    let left = stage.asker.clone();
    stage.town.does(&left, group(stage.town.chat), Act::Left(left.clone())).await;
    pages.extend(read_by(&stage, &left, 2, "who left").await);
    pages
}

/// Somebody opens one before they are in the group, and comes in by it.
async fn of_use(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let language = stage.moderator.language.unwrap_or(Language::ENGLISH);
    let new = speaker(40, stage.typed.helper, language);
    stage.town.taps(&stage.moderator, "policy-is_1_approval").await;
    let link = read_by(&stage, &stage.moderator, 1, "open").await;
    let link = link.into_iter().find_map(|page| page.screen.link).expect("a link");
    stage.town.opens_chat(&new).await;
    stage.town.tells(&new, &format!("/start {link}")).await;
    let mut pages = of_both(&stage, "kept").await;
    let rows = stage.rows(&new, &stage.moderator).await;
    let kept = invites::answers(&rows).into_iter().find(|one| one.name.ends_with("says kept"));
    pages.push(Page::drawn(&stage, &kept.expect("a sample"), "kept", By::One).await);
    let open = stage.copied().await;
    open.town.taps(&open.moderator, "policy-is_1_open").await;
    open.town.moves_in(&new).await;
    pages.extend(of_both(&open, "kept for somebody who is in by now").await);
    stage.town.moves_in(&new).await;
    pages.extend(of_both(&stage, "used").await);
    let rows = stage.rows(&stage.moderator, &new).await;
    let card = samples::notices(&rows).into_iter().find(|one| one.name == "joining Card");
    let (card, reader) = (card.expect("a card"), Some(rows.reader));
    let state = "came by an invite";
    pages.push(Page::drawn_for(&stage, &card, state, By::One, reader).await);
    pages
}

/// The list, to a moderator, to a resident, and as a line in the group.
async fn list_of(stage: &Stage, state: &str) -> Vec<Page> {
    let mut pages = Vec::new();
    for who in [&stage.moderator, &stage.asker] {
        let rows = stage.rows(who, &stage.helper).await;
        let list = invites::notices_of(&rows, 1).into_iter().next().expect("a list");
        pages.push(Page::drawn_for(stage, &list, state, By::One, Some(rows.reader)).await);
        pages.push(Page::drawn(stage, &list, state, By::AGroup).await);
    }
    pages
}

/// The first to the moderator who made it, the second to both.
async fn of_both(stage: &Stage, state: &str) -> Vec<Page> {
    let mut pages = read_by(stage, &stage.moderator, 1, state).await;
    pages.extend(read_by(stage, &stage.moderator, 2, state).await);
    pages.extend(read_by(stage, &stage.asker, 2, state).await);
    pages
}

async fn read_by(stage: &Stage, who: &Account, invite: i64, state: &str) -> Vec<Page> {
    let rows = stage.rows(who, &stage.helper).await;
    let mut pages = Vec::new();
    for sample in invites::notices_of(&rows, invite) {
        pages.push(Page::drawn_for(stage, &sample, state, By::One, Some(rows.reader)).await);
    }
    pages
}
