//! What the phrasebook shows of consent, and of what somebody parts from who leaves.

use linli::features::needs::model::attachment::Thing;
use linli::kernel::person::Account;
use linli::shell::stimulus::Act;

use super::page::{By, Page};
use super::stage::Stage;
use crate::support::office::group;
use crate::tidy::samples;

/// To what somebody agreed: to all, and one of them taken back.
pub async fn of_consents(stage: &Stage) -> Vec<Page> {
    let typed = stage.typed;
    let photo = Thing::Photo("photo".to_owned());
    let stage = stage.copied().await.asked_with(photo, "").await;
    let stage = stage.with_a_private_part(typed.private_part).await;
    stage.town.taps(&stage.asker, "me-is_1_floor_3").await;
    stage.town.taps(&stage.asker, "me-type_1_flat").await;
    stage.town.tells(&stage.asker, "12b").await;
    stage.town.taps(&stage.asker, "home-mine_1").await;
    stage.town.taps(&stage.asker, "note-write_1_1").await;
    stage.town.tells(&stage.asker, typed.private_part).await;
    let mut pages = read_by(&stage, &stage.asker, &["members Consents"], "all agreed").await;
    stage.town.taps(&stage.asker, "take-back_door").await;
    pages.extend(read_by(&stage, &stage.asker, &["members Consents"], "one taken back").await);
    pages
}

/// What stands where somebody may read no more: they live there no more, moderate no more, or the
/// bot was taken out.
pub async fn of_partings(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.asked(stage.typed.words).await;
    let of_others = ["VouchQuestion", "Worry"];
    let mut pages = read_by(&stage, &stage.asker, &of_others, "who moderates no more").await;
    let left = stage.copied().await;
    let helper = left.helper.clone();
    left.town.does(&helper, group(left.town.chat), Act::Left(helper.clone())).await;
    let shown = ["List open", "List mine", "needs Voice", "Confirmed", "Thanks"];
    pages.extend(read_by(&left, &helper, &shown, "who left").await);
    stage.town.does(&stage.moderator, group(stage.town.chat), Act::Expelled).await;
    let shown = ["List open", "needs Posted", "Numbers", "Roll"];
    pages.extend(read_by(&stage, &stage.asker, &shown, "where the bot is no more").await);
    pages
}

/// The notices of these names, as this neighbour has them.
async fn read_by(stage: &Stage, who: &Account, names: &[&str], state: &str) -> Vec<Page> {
    let rows = stage.rows(who, &stage.helper).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if names.iter().any(|name| sample.name.ends_with(name)) {
            let by = By::One;
            pages.push(Page::drawn_for(stage, &sample, state, by, Some(rows.reader)).await);
        }
    }
    pages
}
