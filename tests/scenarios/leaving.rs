//! Whoever is out of the group reads nothing of it any more, whatever lies open in their chat and
//! whoever took them out.

use crate::support::{House, Neighbour};
use sandbox::{ChatId, HeldUpdates};
use serde_json::{Value, json};

const RESIDENTS: &str = "select count(*) from membership where left_at is null";

/// A button that still stands in their private chat, with this code behind it.
async fn forges_privately(neighbour: &Neighbour, code: &str) {
    let (house, private) = (&neighbour.house, ChatId(neighbour.user.0));
    let own = house.sandbox.messages(private).into_iter().rfind(|message| message.from_bot);
    let message = own.expect("a message of the bot").id;
    house.sandbox.forges_tap(neighbour.user, private, message, code);
    house.settle().await;
}

#[tokio::test]
async fn what_lies_open_shows_nothing_more_of_the_building() {
    let (house, [ana, bo, li]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    ana.says("/need fetch a parcel").await;
    bo.tells("/needs").await;
    bo.tells("/needs").await;
    bo.taps("#1").await;
    li.tells("/needs").await;
    li.taps("#1").await;
    li.taps("🙋 我来帮忙").await;
    house.transcript();
    bo.leaves().await;
    li.leaves().await;
    house.chapter("what was said meanwhile is not for them");
    ana.edits("/need fetch two parcels").await;
    house.chapter("the lists are gone; other buttons may lie open still");
    for code in ["needs_1_0", "look_1_1_0", "look-mine_1_1_0", "claim_1_2", "done_1_1"] {
        forges_privately(&bo, code).await;
        forges_privately(&li, code).await;
    }
    insta::assert_snapshot!(house.transcript(), @"
    Bo → group: (left_chat_member)
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more, so I took back what stood here.
      Bo~ #1 is in a building where you no longer live.
    李阿姨 → group: (left_chat_member)
      group~ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: 李阿姨 can't come after all. Your card is open to all neighbours again. (#1)
      李阿姨~ 您已经不在那个群里了，您在那里填的资料也删了。
      李阿姨~ #1 在您已经离开的那栋楼里。
      李阿姨~ #1 在您已经离开的那栋楼里。
    — what was said meanwhile is not for them
    Ana edits: /need fetch two parcels
      group~ 📦 #2 fetch two parcels ⏎ Ana · 1 more wanted [I can help]
      Ana: Done, it's changed.
    — the lists are gone; other buttons may lie open still
    Bo taps [needs_1_0]
      Bo ! I don't know you in that building yet. Write /help in its group, then try again.
    李阿姨 taps [needs_1_0]
      李阿姨 ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [look_1_1_0]
      Bo ! I don't know you in that building yet. Write /help in its group, then try again.
    李阿姨 taps [look_1_1_0]
      李阿姨 ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [look-mine_1_1_0]
      Bo ! I don't know you in that building yet. Write /help in its group, then try again.
    李阿姨 taps [look-mine_1_1_0]
      李阿姨 ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [claim_1_2]
      Bo ! I don't know you in that building yet. Write /help in its group, then try again.
    李阿姨 taps [claim_1_2]
      李阿姨 ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [done_1_1]
      Bo ! I don't know you in that building yet. Write /help in its group, then try again.
    李阿姨 taps [done_1_1]
      李阿姨 ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    ");
    house.ends().await;
}

/// Bo writes in the group and is taken out; what Bo wrote comes afterwards.
async fn overtaken() -> (House, Neighbour, HeldUpdates) {
    let (house, [bo]) = House::of(["Bo/en"]).await;
    house.sandbox.hold_updates();
    house.sandbox.says(house.group, bo.user, "/need carry shopping up");
    let held = house.sandbox.let_go_updates();
    house.sandbox.remove(house.group, bo.user, house.mo().user);
    house.settle().await;
    assert_eq!(house.count(RESIDENTS).await, 1);
    (house, bo, held)
}

#[tokio::test]
async fn what_they_did_before_they_left_does_not_bring_them_back() {
    let (house, bo, held) = overtaken().await;
    // The sandbox numbers what it held back anew: the departure gets a number behind it.
    house.tampers("update membership set left_by = left_by + 100 where left_at is not null").await;
    house.sandbox.deliver_held(held);
    house.settle().await;
    assert_eq!(house.count(RESIDENTS).await, 1);
    assert_eq!(house.count_of("need").await, 0);
    house.transcript();
    bo.tells("/needs").await;
    let transcript = house.transcript();
    assert!(transcript.contains("I don't know your building yet"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn that_they_had_come_does_not_bring_them_back_and_that_they_come_again_does() {
    let (house, bo, _held) = overtaken().await;
    house.tampers("update membership set left_by = left_by + 100 where left_at is not null").await;
    told_by(&house, false, "new_chat_members", json!([account(&bo)])).await;
    assert_eq!(house.count(RESIDENTS).await, 1, "told late");
    house.tampers("update membership set left_by = left_by - 100 where left_at is not null").await;
    house.sandbox.join(house.group, bo.user);
    house.settle().await;
    assert_eq!(house.count(RESIDENTS).await, 2, "came again");
    house.ends().await;
}

#[tokio::test]
async fn a_later_sign_of_life_does() {
    let (house, _bo, held) = overtaken().await;
    house.sandbox.deliver_held(held);
    house.settle().await;
    assert_eq!(house.count(RESIDENTS).await, 2);
    house.ends().await;
}

fn account(user: &Neighbour) -> Value {
    json!({ "id": user.user.0, "is_bot": false, "first_name": user.name, "language_code": "en" })
}

fn another_bot() -> Value {
    json!({ "id": 4242, "is_bot": true, "first_name": "Guard", "username": "guard_bot" })
}

fn chat_of(house: &House) -> Value {
    json!({ "id": house.group.0, "type": "supergroup", "title": "Sunny Court" })
}

/// A bot that keeps the group in order, or an administrator without a face, did something.
async fn told_by(house: &House, faceless: bool, field: &str, content: Value) {
    let chat = chat_of(house);
    let mut message = json!({
        "message_id": 9000, "date": house.sandbox.clock().now().timestamp(), "chat": chat,
        "from": another_bot(), field: content,
    });
    if faceless {
        message["from"] = json!({
            "id": 1_087_968_824, "is_bot": true, "first_name": "Group",
            "username": "GroupAnonymousBot",
        });
        message["sender_chat"] = chat;
    }
    house.sandbox.push_raw(json!({ "message": message }));
    house.settle().await;
}

#[tokio::test]
async fn whoever_is_added_or_removed_by_nobody_comes_and_goes_all_the_same() {
    for faceless in [false, true] {
        let (house, [ana]) = House::of(["Ana/en"]).await;
        ana.says("/need carry shopping up").await;
        let bo = house.stranger("Bo", "en");
        bo.starts(None).await;
        house.loses_updates_of(|sandbox| sandbox.join(house.group, bo.user)).await;
        told_by(&house, faceless, "new_chat_members", json!([account(&bo)])).await;
        assert_eq!(house.count(RESIDENTS).await, 3, "Mo, Ana and Bo, {faceless}");
        bo.tells("/claim 1").await;
        let transcript = house.transcript();
        assert!(transcript.contains("Bo: You help Ana with #1"), "{transcript}");
        house
            .loses_updates_of(|sandbox| {
                sandbox.remove(house.group, bo.user, house.mo().user);
            })
            .await;
        told_by(&house, faceless, "left_chat_member", account(&bo)).await;
        assert_eq!(house.count(RESIDENTS).await, 2, "{faceless}");
        let transcript = house.transcript();
        assert!(transcript.contains("Ana: Bo can't come after all"), "{transcript}");
        house.ends().await;
    }
}

#[tokio::test]
async fn a_membership_that_a_bot_changed_is_followed() {
    let (house, [_ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house
        .loses_updates_of(|sandbox| {
            sandbox.remove(house.group, bo.user, house.mo().user);
        })
        .await;
    let member = |status: &str| json!({ "status": status, "user": account(&bo) });
    let banned = json!({ "status": "kicked", "user": account(&bo), "until_date": 0 });
    let changed = |was: Value, is: Value| {
        json!({ "chat_member": {
            "chat": chat_of(&house), "from": another_bot(),
            "date": house.sandbox.clock().now().timestamp(),
            "old_chat_member": was, "new_chat_member": is,
        }})
    };
    house.sandbox.push_raw(changed(member("member"), banned));
    house.settle().await;
    assert_eq!(house.count(RESIDENTS).await, 2, "Mo and Ana");
    house.sandbox.push_raw(changed(member("left"), member("member")));
    house.settle().await;
    assert_eq!(house.count(RESIDENTS).await, 3);
    let private = house.sandbox.messages(ChatId(bo.user.0));
    assert!(!private.iter().any(|message| message.text.contains('#')), "nothing is told of it");
    house.ends().await;
}

#[tokio::test]
async fn a_card_that_lies_open_lets_nobody_in_again() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    let card = house.sandbox.messages(house.group).into_iter().rfind(|message| message.from_bot);
    let card = card.expect("the card").id;
    bo.leaves().await;
    house.transcript();
    house.sandbox.forges_tap(bo.user, house.group, card, "claim_1_1");
    house.settle().await;
    bo.tells("/needs").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [claim_1_1]
      Bo ! I don't know you in that building yet. Write /help in its group, then try again.
    Bo → Bo: /needs
      Bo: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    ");
    assert_eq!(house.count("select count(*) from claim").await, 0);
    house.ends().await;
}
