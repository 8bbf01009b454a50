//! What the phrasebook shows of duty and of what waits for moderators.

use linli::kernel::duty::Week;
use linli::kernel::language::Language;
use linli::kernel::person::Account;

use super::page::{By, Page};
use super::stage::{Stage, days, minutes};
use super::typed::NAMES;
use crate::support::town::speaker;
use crate::tidy::samples::{self, duty};

/// Turns, swaps and the queue, as moderators see them.
pub async fn of_duty(stage: &Stage) -> Vec<Page> {
    let mut pages = of_one(stage).await;
    pages.extend(of_turns(stage).await);
    pages.extend(of_swaps(stage).await);
    pages.extend(of_names(stage).await);
    pages.extend(of_the_queue(stage).await);
    pages.extend(of_worries(stage).await);
    pages
}

/// The notices of these names, for this reader; those of a week are of this one.
async fn read_by(
    stage: &Stage,
    who: &Account,
    names: &[&str],
    state: &str,
    week: Week,
) -> Vec<Page> {
    let rows = stage.rows(who, &stage.moderator).await;
    let mut pages = Vec::new();
    for notice in duty::of_week(&rows, week) {
        if names.contains(&duty::name(&notice)) {
            let sample = duty::sample(&notice);
            pages.push(Page::drawn_for(stage, &sample, state, By::One, Some(rows.reader)).await);
        }
    }
    pages
}

/// The moderator and the helper moderate, and take turns; this week is the moderator's.
async fn taking_turns(stage: &Stage) -> (Stage, Week) {
    let stage = stage.copied().await;
    let both = [stage.moderator.clone(), stage.helper.clone()];
    stage.town.office.is_administered_by(stage.town.building, &both).await;
    stage.town.taps(&stage.moderator, "turns_1").await;
    let week: i64 = stage.town.office.asks("select min(week) + ?1 from duty_week", 0).await;
    (stage, Week(week))
}

async fn of_one(stage: &Stage) -> Vec<Page> {
    let (moderator, asker) = (&stage.moderator, &stage.asker);
    let week = Week(0);
    let stage = &stage.copied().await;
    stage.away().await;
    let mut pages = read_by(stage, moderator, &["Duty", "Away"], "who moderates alone", week).await;
    pages.extend(read_by(stage, asker, &["Duty", "Queue"], "who does not moderate", week).await);
    pages
}

async fn of_turns(stage: &Stage) -> Vec<Page> {
    let (turns, week) = taking_turns(stage).await;
    let (moderator, helper) = (&turns.moderator, &turns.helper);
    let state = "whose week it is";
    let own = ["Duty", "EndQuestion", "YourWeek", "TookOver", "SwapChoice"];
    let mut pages = read_by(&turns, moderator, &own, state, week).await;
    pages.extend(read_by(&turns, helper, &["Duty", "Changed"], "the next one", week).await);
    pages.extend(read_by(&turns, helper, &own, "a week to come", week.later(1)).await);
    pages.extend(read_by(&turns, helper, &own, "not theirs", week).await);
    turns.town.taps(moderator, "number-type_1_duty").await;
    turns.town.tells(moderator, "030 123 456").await;
    pages.extend(read_by(&turns, moderator, &["Duty"], "with a phone", week).await);
    let alone = turns.copied().await;
    let one = std::slice::from_ref(moderator);
    alone.town.office.is_administered_by(alone.town.building, one).await;
    alone.town.taps(moderator, "turns_1").await;
    let names = ["Duty", "SwapChoice"];
    pages.extend(read_by(&alone, moderator, &names, "alone by turns", week).await);
    turns.town.taps(moderator, "no-turns_1").await;
    pages.extend(read_by(&turns, moderator, &["Duty"], "without turns", week).await);
    turns.town.taps(helper, &format!("take-duty_1_{}", week.0)).await;
    turns.town.taps(moderator, &format!("take-duty_1_{}", week.0)).await;
    pages.extend(read_by(&turns, moderator, &["Duty"], "just taken", week).await);
    pages.extend(read_by(&turns, helper, &["Duty", "Changed"], "taken by another", week).await);
    let late = turns.later(minutes(11)).await;
    pages.extend(read_by(&late, &late.moderator, &["Duty"], "taken for a while", week).await);
    pages
}

/// What both sides see of a swap.
async fn both(stage: &Stage, state: &str, week: Week) -> Vec<Page> {
    let mut pages = read_by(stage, &stage.helper, &["SwapCard"], state, week).await;
    pages.extend(read_by(stage, &stage.moderator, &["SwapNews", "SwapUndone"], state, week).await);
    pages
}

async fn of_swaps(stage: &Stage) -> Vec<Page> {
    let (stage, week) = taking_turns(stage).await;
    let ask = format!("swap-for_1_{}_{}", week.0, week.later(1).0);
    stage.town.taps(&stage.moderator, &ask).await;
    let mut pages = both(&stage, "asked", week).await;
    let dropped = stage.copied().await;
    dropped.town.taps(&dropped.moderator, "swap-drop_1_1").await;
    pages.extend(both(&dropped, "not needed", week).await);
    let ended = stage.copied().await;
    ended.town.taps(&ended.helper, "no-turns_1").await;
    pages.extend(both(&ended, "the turns ended", week).await);
    let refused = stage.copied().await;
    refused.town.taps(&refused.helper, "swap-not_1_1").await;
    pages.extend(both(&refused, "not now", week).await);
    stage.town.taps(&stage.helper, "swap-take_1_1").await;
    pages.extend(both(&stage, "just taken", week).await);
    let late = stage.later(minutes(11)).await;
    pages.extend(both(&late, "taken", week).await);
    let refused = refused.later(days(15)).await;
    pages.extend(both(&refused, "not now, and past", week).await);
    pages
}

async fn of_names(stage: &Stage) -> Vec<Page> {
    let mut pages = Vec::new();
    for (oddity, name) in NAMES {
        let stage = stage.copied().await.named(name);
        stage.town.tells(&stage.helper, "/me").await;
        let (stage, week) = taking_turns(&stage).await;
        let ask = format!("swap-for_1_{}_{}", week.later(1).0, week.0);
        stage.town.taps(&stage.helper, &ask).await;
        let state = format!("name: {oddity}");
        let names = ["Duty", "SwapChoice", "SwapCard"];
        pages.extend(read_by(&stage, &stage.moderator, &names, &state, week).await);
    }
    pages
}

async fn of_the_queue(stage: &Stage) -> Vec<Page> {
    let queue = ["Queue"];
    let week = Week(0);
    let mut pages = read_by(stage, &stage.moderator, &queue, "one moderator", week).await;
    let (stage, _) = taking_turns(stage).await;
    pages.extend(read_by(&stage, &stage.moderator, &queue, "nothing", week).await);
    let typed = stage.typed;
    let stage = stage.asked(typed.words).await.asker_does("when-is now").await;
    let stage = stage.helper_does("claim").await;
    let stage = stage.later(minutes(60)).await.helper_does("release").await;
    pages.extend(read_by(&stage, &stage.moderator, &queue, "nobody comes", week).await);
    let language = stage.moderator.language.unwrap_or(Language::ENGLISH);
    stage.town.taps(&stage.moderator, "policy-is_1_approval").await;
    for (number, (_, name)) in (40..).zip(NAMES) {
        stage.town.moves_in(&speaker(number, name, language)).await;
    }
    let mut stage = stage.later(minutes(10)).await;
    for _ in 0..4 {
        stage = stage.later(minutes(3)).await.asked(typed.words).await;
        stage = stage.asker_does("when-is now").await;
    }
    let stage = stage.helper_does("claim").await.later(minutes(5 * 60)).await;
    pages.extend(read_by(&stage, &stage.moderator, &queue, "some", week).await);
    let mut stage = stage;
    for _ in 0..6 {
        let words = "🧺".repeat(200);
        stage = stage.later(minutes(3)).await.asked(&words).await;
    }
    let stage = stage.later(days(2)).await;
    let rows = stage.rows(&stage.moderator, &stage.helper).await;
    for page in [0, 1, 99] {
        let sample = duty::page(&rows, page);
        let state = format!("many, page {page}");
        pages.push(Page::drawn_for(&stage, &sample, &state, By::One, Some(rows.reader)).await);
    }
    pages
}

async fn of_worries(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.asked(stage.typed.words).await;
    let stage = stage.helper_does("claim").await.helper_does("done").await;
    let stage = stage.asker_answers("worried").await;
    let mut pages = Vec::new();
    let moderator = stage.moderator.clone();
    let claim = stage.town.newest_claim().await;
    pages.push(worry(&stage, &moderator, "told").await);
    pages.extend(read_by(&stage, &moderator, &["Queue"], "a worry", Week(0)).await);
    let moderators = [moderator.clone(), stage.helper.clone()];
    stage.town.office.is_administered_by(stage.town.building, &moderators).await;
    let helper = stage.helper.clone();
    pages.push(worry(&stage, &helper, "the one whom it is about").await);
    pages.extend(read_by(&stage, &helper, &["Queue"], "a worry about them", Week(0)).await);
    stage.town.taps(&moderator, &format!("worry-seen_1_{claim}")).await;
    pages.push(worry(&stage, &moderator, "just seen to").await);
    let stage = stage.later(minutes(11)).await;
    pages.push(worry(&stage, &moderator, "seen to").await);
    pages
}

async fn worry(stage: &Stage, who: &Account, state: &str) -> Page {
    let rows = stage.rows(who, &stage.helper).await;
    let worry = samples::notices(&rows).into_iter().find(|one| one.name == "needs Worry");
    let worry = worry.expect("a worry");
    Page::drawn_for(stage, &worry, state, By::One, Some(rows.reader)).await
}
