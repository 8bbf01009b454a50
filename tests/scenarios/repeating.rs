//! The core story once plainly, once with every update repeated, once with a restart and once
//! with a crash after every update: the transcript stays the same.

use crate::support::{House, Neighbour, Ritual, hours};

async fn story(ritual: Ritual) -> String {
    let (house, [ana, bo, li]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.follows_ritual(ritual);
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    bo.taps("Can't make it").await;
    li.taps("I can help").await;
    li.taps("✅ 办好了").await;
    ana.taps("Not yet").await;
    li.taps("✅ 办好了").await;
    ana.taps("Something's wrong").await;
    ana.taps("Something missing").await;
    li.taps("✅ 办好了").await;
    ana.taps("Something's wrong").await;
    ana.taps("I felt uncomfortable").await;
    ana.taps("Nobody came").await;
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    ana.taps("Say thanks").await;
    drafts_and_changes(&ana).await;
    form(&ana).await;
    takes_it_back(&ana).await;
    form(&ana).await;
    looks_and_closing(&bo, &mo).await;
    li.tells("/need 帮我取个件").await;
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    house.waits(hours(50)).await;
    ana.says("/need fetch a parcel").await;
    bo.taps("I can help").await;
    ana.taps("No longer needed").await;
    ana.taps("Undo").await;
    ana.tells("/language").await;
    ana.taps("简体中文").await;
    ana.tells("/forgetme").await;
    ana.taps("全部删除").await;
    let transcript = house.transcript();
    house.ends().await;
    transcript
}

/// Need #2 by way of a draft, with all that can be changed.
async fn drafts_and_changes(ana: &Neighbour) {
    ana.tells("repair my lamp tomorrow").await;
    ana.taps("Post").await;
    ana.tells("nothing after all").await;
    ana.taps("Don't post").await;
    ana.taps("🕓 When").await;
    ana.taps("Today").await;
    ana.taps("🏷 Kind").await;
    ana.taps("📱 Phone, computer").await;
    ana.taps("👥 How many").await;
    ana.taps("2").await;
}

/// Door and phone by the form.
async fn form(ana: &Neighbour) {
    ana.taps("Add door & phone").await;
    ana.tells("flat 12, 0171 2345678").await;
}

/// They take back that door and phone are kept.
async fn takes_it_back(ana: &Neighbour) {
    ana.tells("/privacy").await;
    ana.taps("What you agreed to").await;
    ana.taps("Take back: door & phone").await;
    ana.taps("Erase door & phone").await;
}

/// It is found in the list, its door is looked at, and a moderator closes it and opens it again.
async fn looks_and_closing(bo: &Neighbour, mo: &Neighbour) {
    bo.tells("/needs").await;
    bo.taps("#2").await;
    bo.taps("Back to the list").await;
    bo.taps("#2").await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    mo.tells("/close 2").await;
    mo.tells("/reopen 2").await;
    bo.taps("I can help").await;
    bo.taps("Can't make it").await;
}

#[tokio::test]
async fn every_update_given_twice_changes_nothing() {
    similar_asserts(&story(Ritual::Nothing).await, &story(Ritual::RepeatsSameId).await);
}

#[tokio::test]
async fn a_restart_after_every_update_changes_nothing() {
    similar_asserts(&story(Ritual::Nothing).await, &story(Ritual::Restarts).await);
}

#[tokio::test]
async fn a_crash_after_every_update_changes_nothing() {
    similar_asserts(&story(Ritual::Nothing).await, &story(Ritual::Crashes).await);
}

#[tokio::test]
async fn every_update_given_again_under_a_new_id_changes_no_fact() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.mo().starts(None).await;
    house.follows_ritual(Ritual::RepeatsNewId);
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    ana.taps("Something's wrong").await;
    ana.taps("I felt uncomfortable").await;
    house.mo().taps("Let them help again").await;
    ana.taps("Something missing").await;
    bo.taps("Job done").await;
    ana.taps("Not yet").await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    ana.taps("Say thanks").await;
    drafts_and_changes(&ana).await;
    form(&ana).await;
    takes_it_back(&ana).await;
    form(&ana).await;
    looks_and_closing(&bo, &house.mo()).await;
    ana.says("/need fetch a parcel").await;
    ana.taps("No longer needed").await;
    ana.taps("Undo").await;
    bo.tells("/language").await;
    bo.taps("简体中文").await;
    house.mo().taps("Yes").await;
    house.mo().says("/language").await;
    house.mo().taps("English").await;
    bo.tells("/forgetme").await;
    bo.taps("先留着").await;
    bo.taps("全部删除").await;
    house.ends().await;
}

fn similar_asserts(plain: &str, other: &str) {
    assert!(plain.lines().count() > 50, "the story is there:\n{plain}");
    for (number, (plain, other)) in plain.lines().zip(other.lines()).enumerate() {
        assert_eq!(plain, other, "line {number}");
    }
    assert_eq!(plain.lines().count(), other.lines().count());
}
