//! What the phrasebook shows of those without Telegram: asked for by others, confirming by a code or by
//! phone, and in whose hands it is.

use linli::kernel::person::Account;
use linli::kernel::seal::{Column, Sealed};
use linli::kernel::tx::Reads as _;
use linli::shell::stimulus::Act;

use super::page::{By, Page};
use super::stage::{Stage, minutes};
use crate::support::office::group;
use crate::tidy::samples;

/// What is asked for Rosa, in every state, as each sees it.
pub async fn on_behalf(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let (asker, helper) = (&stage.asker, &stage.helper);
    stage.town.taps(asker, "me-type_1_flat").await;
    stage.town.tells(asker, "12b").await;
    stage.town.taps(asker, "home-mine_1").await;
    stage.town.taps(asker, "home-add_1").await;
    stage.town.tells(asker, "Rosa").await;
    stage.town.taps(asker, "recipient-elder_1_1").await;
    stage.town.taps(asker, "recipient-agreed_1_1").await;
    stage.town.taps(asker, "ask-for_1_1").await;
    let all = ["callers Form for", "callers CardQuestion", "households Recipient"];
    let mut pages = drawn(&stage, asker, &all, "on behalf").await;
    stage.town.tells(asker, "a new bulb").await;
    pages.extend(drawn(&stage, asker, &["needs Draft", "callers Form for"], "on behalf").await);
    let draft = stage.town.newest_draft().await;
    stage.town.taps(asker, &format!("draft-for-me_{draft}")).await;
    pages.extend(drawn(&stage, asker, &["needs Draft"], "for oneself after all").await);
    stage.town.taps(asker, &format!("draft-for_{draft}_1")).await;
    stage.town.taps(asker, &format!("post_{draft}")).await;
    stage.town.taps(asker, "code-card-new_1_1").await;
    let of_asker = ["needs Posted", "callers Card", "callers CardPicture", "callers CardQuestion"];
    pages.extend(drawn(&stage, asker, &of_asker, "on behalf").await);
    let claim = stage.copied().await.helper_does("claim").await;
    let told = ["needs HelperFound", "needs DoorSeen", "needs Item open"];
    pages.extend(drawn(&claim, asker, &told, "on behalf").await);
    pages.extend(drawn(&claim, helper, &["needs Claimed"], "on behalf").await);
    pages.extend(drawn(&claim, &stage.moderator, &["needs Item open"], "on behalf").await);
    pages.extend(of_a_code(&claim).await);
    pages.extend(by_phone(&claim).await);
    pages.extend(in_other_hands(&claim).await);
    pages.extend(on_the_phone(&stage).await);
    let done = claim.copied().await.helper_does("done").await;
    pages.extend(drawn(&done, asker, &["needs Question", "needs Reminder"], "on behalf").await);
    pages
}

/// The notices of these names, for this reader.
async fn drawn(stage: &Stage, reader: &Account, names: &[&str], state: &str) -> Vec<Page> {
    let rows = stage.rows(reader, &stage.asker).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if names.contains(&sample.name.as_str()) {
            let person = Some(rows.reader);
            pages.push(Page::drawn_for(stage, &sample, state, By::One, person).await);
        }
    }
    pages
}

async fn of_a_code(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let (asker, helper) = (&stage.asker, &stage.helper);
    let claim = stage.town.newest_claim().await;
    stage.town.taps(helper, &format!("gave-code_1_{claim}")).await;
    let mut pages = drawn(&stage, helper, &["callers Form code"], "a code is asked").await;
    let code = a_code(&stage).await;
    stage.town.tells(helper, &code).await;
    pages.extend(drawn(&stage, helper, &["callers Confirmed"], "by a code").await);
    pages.extend(drawn(&stage, asker, &["callers ConfirmedForYou"], "by a code").await);
    pages
}

/// A code of the newest card: they are kept, sealed, for an hour.
async fn a_code(stage: &Stage) -> String {
    let mut view = stage.town.office.database.views.open().await.expect("a view");
    let (card, sealed): (i64, Sealed) =
        sqlx::query_as("select id, codes from code_card order by id desc limit 1")
            .fetch_one(view.read())
            .await
            .expect("a card");
    let column = Column { table: "code_card", name: "codes" };
    let codes = view.keyring().open(column, card, &sealed).expect("codes");
    codes.split(' ').next().expect("a code").to_owned()
}

async fn by_phone(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let claim = stage.town.newest_claim().await;
    stage.town.taps(&stage.moderator, &format!("by-phone_1_{claim}")).await;
    let mut pages = of_phone(&stage, "by phone").await;
    let undone = stage.copied().await;
    undone.town.taps(&stage.moderator, &format!("not-by-phone_1_{claim}")).await;
    pages.extend(of_phone(&undone, "by phone, undone").await);
    let stage = stage.later(minutes(11)).await;
    pages.extend(of_phone(&stage, "by phone, later").await);
    pages
}

async fn of_phone(stage: &Stage, state: &str) -> Vec<Page> {
    let mut pages = drawn(stage, &stage.helper, &["callers Confirmed"], state).await;
    pages.extend(drawn(stage, &stage.asker, &["callers ConfirmedForYou"], state).await);
    pages.extend(drawn(stage, &stage.moderator, &["callers Noted"], state).await);
    pages
}

/// What a moderator takes down while somebody calls.
async fn on_the_phone(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let moderator = &stage.moderator;
    let (of_call, of_backs) = (["callers Intake"], ["callers Backs"]);
    let group = samples::notices(&stage.rows(moderator, moderator).await).into_iter();
    let group = group.filter(|sample| sample.name == "callers Intake");
    let mut pages = Vec::new();
    for sample in group {
        pages.push(Page::drawn(&stage, &sample, "in the group", By::AGroup).await);
    }
    stage.town.taps(moderator, "call_1").await;
    pages.extend(drawn(&stage, moderator, &of_call, "who calls").await);
    stage.town.taps(moderator, "call-other_1_1").await;
    pages.extend(drawn(&stage, moderator, &["callers Form name"], "a name is asked").await);
    stage.town.tells(moderator, "Otto").await;
    let named = ["callers Intake", "callers Form words"];
    pages.extend(drawn(&stage, moderator, &named, "somebody else").await);
    stage.town.taps(moderator, "call-kind_1_1_shopping").await;
    pages.extend(drawn(&stage, moderator, &of_call, "what it is about").await);
    stage.town.taps(moderator, "call-when_1_1_today").await;
    pages.extend(drawn(&stage, moderator, &of_call, "for when").await);
    pages.extend(drawn(&stage, moderator, &of_backs, "nobody waits").await);
    stage.town.taps(moderator, "call-post_1_1").await;
    pages.extend(drawn(&stage, moderator, &of_call, "posted").await);
    stage.town.taps(moderator, "call_1").await;
    stage.town.taps(moderator, "call-who_1_2_1").await;
    stage.town.taps(moderator, "call-later_1_2").await;
    stage.town.tells(moderator, "about the lift").await;
    let of_one = ["callers StillWaits", "callers NeverCalled"];
    pages.extend(drawn(&stage, moderator, &of_one, "somebody waits").await);
    let called = stage.copied().await;
    called.town.taps(moderator, "called-back_1_1").await;
    pages.extend(drawn(&called, moderator, &["callers StillWaits"], "called").await);
    for number in 0..11 {
        stage.town.taps(moderator, "call-back-add_1").await;
        if number == 0 {
            pages.extend(drawn(&stage, moderator, &["callers Form note"], "a note is asked").await);
        }
        stage.town.tells(moderator, &format!("Otto, 555 123{number}")).await;
    }
    pages.extend(drawn(&stage, moderator, &of_backs, "many wait").await);
    pages.extend(drawn(&stage, moderator, &["duty Queue"], "somebody waits for a call").await);
    for number in 3..=12 {
        stage.town.taps(moderator, &format!("called-back_1_{number}")).await;
    }
    pages.extend(drawn(&stage, moderator, &of_backs, "some were called").await);
    pages
}

async fn in_other_hands(stage: &Stage) -> Vec<Page> {
    let left = stage.copied().await;
    let (asker, moderator) = (left.asker.clone(), left.moderator.clone());
    left.town.does(&asker, group(left.town.chat), Act::Left(asker.clone())).await;
    let told = ["callers TakenOver", "needs HelperFound", "needs Posted"];
    let mut pages = drawn(&left, &moderator, &told, "in other hands").await;
    let stopped = stage.copied().await;
    stopped.town.taps(&asker, "guardian-stop_1_1").await;
    pages.extend(drawn(&stopped, &asker, &told, "who posted it answers no more").await);
    let off = stage.copied().await;
    off.town.taps(&asker, "recipient-take-off_1_1").await;
    let told = ["callers Lapsed", "callers TakenOver", "callers CardQuestion", "needs Posted"];
    pages.extend(drawn(&off, &asker, &told, "taken off").await);
    off.town.taps(&asker, "recipient-back_1_1").await;
    pages.extend(drawn(&off, &asker, &["callers Lapsed"], "put back, and not opened").await);
    let need = off.town.newest_need().await;
    off.town.taps(&asker, &format!("restore_1_{need}")).await;
    pages.extend(drawn(&off, &asker, &["callers Lapsed"], "opened again").await);
    pages
}
