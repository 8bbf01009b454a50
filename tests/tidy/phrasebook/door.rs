//! What the phrasebook shows of the door: who waits, what moderators see, how one comes in.

use linli::kernel::language::Language;
use linli::kernel::person::Account;
use linli::shell::stimulus::Act;

use super::page::{By, Page};
use super::stage::{Stage, minutes};
use super::typed::NAMES;
use crate::support::office::group;
use crate::support::town::speaker;
use crate::tidy::samples;

/// Somebody in every state in which one can wait, as they and moderators see it.
pub async fn of_the_door(stage: &Stage) -> Vec<Page> {
    let mut pages = of_policies(stage).await;
    pages.extend(of_names(stage).await);
    pages.extend(of_decisions(stage).await);
    pages.extend(of_the_code(stage).await);
    pages.extend(of_vouches(stage).await);
    pages.extend(of_the_end(stage).await);
    pages
}

/// Somebody who came when a moderator has to say yes.
async fn newcomer(stage: &Stage, name: &str) -> Account {
    stage.town.taps(&stage.moderator, "policy-is_1_approval").await;
    let language = stage.moderator.language.unwrap_or(Language::ENGLISH);
    let newcomer = speaker(30, name, language);
    stage.town.moves_in(&newcomer).await;
    newcomer
}

/// A moderator does something with them.
async fn decides(stage: &Stage, verb: &str, newcomer: &Account) {
    let (verb, argument) = verb.split_once(' ').unwrap_or((verb, ""));
    let person = stage.town.person(newcomer).await;
    let code = format!("{verb}_{}_{person}_{argument}", stage.town.building);
    stage.town.taps(&stage.moderator, code.trim_end_matches('_')).await;
}

/// The card in the group.
async fn in_group(stage: &Stage, state: &str, newcomer: &Account) -> Page {
    let rows = stage.rows(newcomer, newcomer).await;
    let card = samples::notices(&rows).into_iter().find(|one| one.name == "joining Vouching");
    Page::drawn(stage, &card.expect("the card"), state, By::AGroup).await
}

async fn of_vouches(stage: &Stage) -> Vec<Page> {
    let mut pages = Vec::new();
    for (oddity, name) in NAMES {
        let stage = stage.copied().await;
        let new = newcomer(&stage, name).await;
        stage.town.taps(&stage.moderator, "policy-is_1_vouches").await;
        let state = format!("nobody knows them, name: {oddity}");
        pages.push(in_group(&stage, &state, &new).await);
        pages.extend(pages_for(&stage, &["Standing"], "by vouches", (&new, &new)).await);
        let code = format!("i-know_1_{}", stage.town.person(&new).await);
        stage.town.taps(&stage.asker, &code).await;
        let state = format!("one knows them, name: {oddity}");
        pages.push(in_group(&stage, &state, &new).await);
        let declined = stage.copied().await;
        decides(&declined, "decline-as unknown", &new).await;
        pages.push(in_group(&declined, "declined", &new).await);
        stage.town.taps(&stage.helper, &code).await;
        let state = format!("two know them, name: {oddity}");
        pages.push(in_group(&stage, &state, &new).await);
    }
    pages
}

/// The notices of these names about somebody, for this reader.
async fn pages_for(
    stage: &Stage,
    names: &[&str],
    state: &str,
    (reader, newcomer): (&Account, &Account),
) -> Vec<Page> {
    let rows = stage.rows(reader, newcomer).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if names.iter().any(|name| sample.name == format!("joining {name}")) {
            let person = Some(rows.reader);
            pages.push(Page::drawn_for(stage, &sample, state, By::One, person).await);
        }
    }
    pages
}

/// What both sides see of it.
async fn both(stage: &Stage, state: &str, newcomer: &Account) -> Vec<Page> {
    let mut pages = pages_for(stage, &["Standing", "News"], state, (newcomer, newcomer)).await;
    pages.extend(pages_for(stage, &["Card"], state, (&stage.moderator, newcomer)).await);
    pages
}

async fn of_policies(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let (moderator, other) = (&stage.moderator, &stage.other);
    let mut pages = Vec::new();
    for policy in ["open", "approval", "code", "vouches"] {
        stage.town.taps(moderator, &format!("policy-is_1_{policy}")).await;
        pages.extend(pages_for(&stage, &["Policy"], policy, (moderator, other)).await);
    }
    let many = ["ManyCodes", "ManyInvites"];
    pages.extend(pages_for(&stage, &many, "many", (moderator, other)).await);
    pages.extend(pages_for(&stage, &["Policy"], "who does not moderate", (other, other)).await);
    pages
}

async fn of_names(stage: &Stage) -> Vec<Page> {
    let mut pages = Vec::new();
    for (oddity, name) in NAMES {
        let stage = stage.copied().await;
        let new = newcomer(&stage, name).await;
        let (moderator, state) = (&stage.moderator, format!("waiting, name: {oddity}"));
        pages.extend(pages_for(&stage, &["Card", "Reasons"], &state, (moderator, &new)).await);
    }
    let stage = stage.copied().await;
    let twin = newcomer(&stage, &format!("{} 1", stage.moderator.name.as_str())).await;
    let state = "waiting, with a moderator's name";
    pages.extend(pages_for(&stage, &["Card"], state, (&stage.moderator, &twin)).await);
    pages
}

async fn of_decisions(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let new = newcomer(&stage, stage.typed.helper).await;
    let mut pages = both(&stage, "waiting", &new).await;
    let other = &stage.other;
    pages.extend(pages_for(&stage, &["Card"], "who does not moderate", (other, &new)).await);
    let late = stage.copied().await.later(minutes(25 * 60)).await;
    pages.extend(both(&late, "waiting for a day", &new).await);
    let asked = stage.copied().await;
    decides(&asked, "ask-first", &new).await;
    pages.extend(both(&asked, "a moderator asks first", &new).await);
    for reason in ["elsewhere", "unknown", "silent", "twice"] {
        let declined = stage.copied().await;
        decides(&declined, &format!("decline-as {reason}"), &new).await;
        pages.extend(both(&declined, "just declined", &new).await);
        let declined = declined.later(minutes(11)).await;
        pages.extend(both(&declined, &format!("declined: {reason}"), &new).await);
    }
    decides(&stage, "approve", &new).await;
    pages.extend(both(&stage, "let in", &new).await);
    pages
}

async fn of_the_code(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let new = newcomer(&stage, stage.typed.helper).await;
    stage.town.taps(&stage.moderator, "policy-is_1_code").await;
    let mut pages = both(&stage, "with a code, asked before", &new).await;
    let language = stage.moderator.language.unwrap_or(Language::ENGLISH);
    let later = speaker(31, stage.typed.helper, language);
    stage.town.moves_in(&later).await;
    pages.extend(both(&stage, "with a code", &later).await);
    stage.town.taps(&later, "have-code_1").await;
    pages.extend(pages_for(&stage, &["CodeQuestion"], "it is asked", (&later, &later)).await);
    let stage = stage.later(minutes(11)).await;
    pages.extend(pages_for(&stage, &["CodeQuestion"], "it was asked", (&later, &later)).await);
    pages
}

async fn of_the_end(stage: &Stage) -> Vec<Page> {
    let promoted = stage.copied().await;
    let new = newcomer(&promoted, promoted.typed.helper).await;
    let stage = promoted.copied().await;
    let both_moderate = [promoted.moderator.clone(), new.clone()];
    promoted.town.office.is_administered_by(promoted.town.building, &both_moderate).await;
    let mut pages = both(&promoted, "who moderates by now", &new).await;
    stage.town.does(&new, group(stage.town.chat), Act::Left(new.clone())).await;
    pages.extend(both(&stage, "who left", &new).await);
    pages
}
