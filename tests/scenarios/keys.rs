//! Requirement 31: somebody can open. A sealed note says how, for key-holders and, in an alarm, for who is
//! trusted with keys; everybody else who comes sees who has a key.

use std::time::Duration;

use super::households::{at_home, with_rosa};
use crate::support::{House, Neighbour, hours, minutes};

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// Ana writes how one gets in behind her door.
async fn writes(ana: &Neighbour) {
    ana.forges("note-write_1_1").await;
    ana.tells("The key is with Bo; the bolt sticks").await;
}

/// She asks somebody by this button, who agrees.
async fn gives_a_key(ana: &Neighbour, holder: &Neighbour, name: &str, will: &str) {
    ana.forges("key-choose_1_1_0").await;
    ana.taps(name).await;
    holder.taps(will).await;
}

/// Mo alone trusts somebody with keys: 48 hours later they are.
async fn trusts(house: &House, who: &str) {
    let mo = house.mo();
    mo.tells("/residents").await;
    mo.taps(who).await;
    for label in ["Grants", "🔑 Keys", "1 year", "Known for years"] {
        mo.taps(label).await;
    }
    house.waits(hours(49)).await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, and mostly its transcript")]
async fn a_note_a_key_holder_and_an_alarm_in_which_he_opens() {
    let (house, [ana, bo, li]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    at_home(&ana).await;
    house.transcript();
    house.chapter("Ana writes how one gets in");
    ana.tells("/home").await;
    ana.taps("Who can open").await;
    ana.taps("Write the note").await;
    ana.sends(
        "photo",
        serde_json::json!([{
            "file_id": "door", "file_unique_id": "d", "width": 9, "height": 9,
        }]),
    )
    .await;
    ana.tells("?").await;
    ana.tells(&"x".repeat(501)).await;
    ana.tells("The key is with Bo; the bolt sticks").await;
    house.repeats_last_update(true).await;
    ana.taps("Read the note").await;
    ana.taps("Back").await;
    house.chapter("Bo agrees, once, and reads it, which Ana hears once");
    ana.taps("Ask a key-holder").await;
    ana.taps("Bo").await;
    bo.taps("I will").await;
    house.repeats_last_update(false).await;
    bo.taps("Read the note").await;
    house.repeats_last_update(false).await;
    house.chapter("an hour later it is gone from his chat");
    house.waits(minutes(61)).await;
    house.chapter("Ana calls: he is called, and who else comes sees that he has a key");
    ana.tells("🆘 SOS").await;
    house.waits(seconds(6)).await;
    li.taps("我现在就去").await;
    bo.taps("I'm going").await;
    li.forges("note-open_1_1").await;
    bo.taps("🔑 How to open").await;
    house.repeats_last_update(false).await;
    house.chapter("all is well: it is gone with the alarm");
    bo.taps("I'm there").await;
    bo.taps("All well").await;
    bo.forges("note-open_1_1").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — Ana writes how one gets in
    Ana → Ana: /home
      Ana: Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
    Ana taps [Who can open]
      Ana~ Who can open · your home ⏎ There is no door note yet. It says how to get in when nobody can open: where a key hangs, a code, whom to ring. I keep it sealed. It is read by the key-holders you choose and, in an alarm, by a neighbour whom two moderators trust with keys. You hear each time. ⏎ Nobody has a key yet. [Write the note][Ask a key-holder]
    Ana taps [Write the note]
      Ana~ How does one get in when nobody can open? For example: the key is with Li, entrance 2; the code of the box is behind the meter. Please type it now, in one message, up to 500 characters. [Not now]
    Ana → Ana: (photo) 
      Ana: Please type that in one message, then I can go on.
    Ana → Ana: ?
      Ana: Please type in words how one gets in.
    Ana → Ana: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      Ana: That is too long. Please say it in 500 characters.
    Ana → Ana: The key is with Bo; the bolt sticks
      Ana~ All right. /key shows how it stands.
      Ana: Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ Nobody has a key yet. [Read the note][Change the note] [Ask a key-holder][Delete the note]
    Ana taps [Read the note]
      Ana~ 🔑 Door note: The key is with Bo; the bolt sticks [Back]
    Ana taps [Back]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ Nobody has a key yet. [Read the note][Change the note] [Ask a key-holder][Delete the note]
    — Bo agrees, once, and reads it, which Ana hears once
    Ana taps [Ask a key-holder]
      Ana~ Who shall have a key to your home, or know how to get in? Best somebody who lives near. I ask them first. [Mo][Bo] [李阿姨] [Back]
    Ana taps [Bo]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ Nobody has a key yet. ⏎ Asked: Bo [Read the note][Change the note] [Ask a key-holder][Take it from Bo] [Delete the note]
      Bo: Ana asks: would you keep a key to the home of Ana, or know how to get in? If help is needed there, I call you among the first, and you can read how to open. They hear when you do. You can stop at any time. [I will][Not now]
    Bo taps [I will]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: Bo [Read the note][Change the note] [Ask a key-holder][Take it from Bo] [Delete the note]
      Ana: Bo has a key to your home from now on. Please hand it over, or tell them how to get in. [Who can open]
      Bo~ Who can open · the home of Ana ⏎ There is a door note. If you read it, they hear of it. ⏎ 🔑 You have a key. If help is needed there, I call you among the first. [Read the note][I give the key back]
    Bo taps [Read the note]
      Bo ! How to open stands in our private chat, for an hour at most.
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: Bo ⏎ Read lately: ⏎ • 2026-03-02 09:03 · Bo [Read the note][Change the note] [Ask a key-holder][Take it from Bo] [Delete the note]
      Ana: Bo read the door note of your home (2026-03-02 09:03). [Who can open]
      Bo: 🔑 How to open the home of Ana: The key is with Bo; the bolt sticks ⏎ Please keep it to yourself. They hear that you read it. This message goes in an hour.
    — an hour later it is gone from his chat
      Bo: a message is deleted
    — Ana calls: he is called, and who else comes sees that he has a key
    Ana → Ana: 🆘 SOS
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 2 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      李阿姨: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 您能去吗？ [我现在就去] [我来打112]
    李阿姨 taps [我现在就去]
      李阿姨 ! 谢谢您！去哪儿，看私聊。
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 李阿姨 is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ 李阿姨 says: on my way.
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ 李阿姨 is on the way. ⏎ Can you go? [I'm going] [I'm calling 112]
      李阿姨~ 紧急电话：112 ⏎ Ana在呼救。 ⏎ 门牌12b ⏎ 您已出发，到了请告诉我。在这里写的，对方看得到。 ⏎ 🔑 有钥匙的：Bo [我到了][临时来不了] [我来打112]
    Bo taps [I'm going]
      Bo ! Thank you! Where it is stands in the private chat.
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Bo is on the way. ⏎ 李阿姨 is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Bo says: on my way.
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ 李阿姨 is on the way. ⏎ Flat 12b ⏎ You are on your way. Tell me when you are there. Write here, and they read it. ⏎ 🔑 You have a key. [I'm there][Can't make it] [I'm calling 112] [🔑 How to open]
      李阿姨~ 紧急电话：112 ⏎ Ana在呼救。 ⏎ Bo在路上。 ⏎ 门牌12b ⏎ 您已出发，到了请告诉我。在这里写的，对方看得到。 ⏎ 🔑 有钥匙的：Bo [我到了][临时来不了] [我来打112]
    李阿姨 taps [note-open_1_1]
      李阿姨 ! 只有保管钥匙的邻居能看。请找其中一位，或者打个电话。
    Bo taps [🔑 How to open]
      Bo ! How to open stands in our private chat, for an hour at most.
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: Bo ⏎ Read lately: ⏎ • 2026-03-02 10:05 · Bo, in an alarm ⏎ • 2026-03-02 09:03 · Bo [Read the note][Change the note] [Ask a key-holder][Take it from Bo] [Delete the note]
      Ana: Bo read the door note of your home to come in and help (2026-03-02 10:05). [Who can open]
      Bo: 🔑 How to open the home of Ana: The key is with Bo; the bolt sticks ⏎ Please keep it to yourself. They hear that you read it. This message goes when the alarm is over, and stays an hour at most.
    — all is well: it is gone with the alarm
    Bo taps [I'm there]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Bo is there. ⏎ 李阿姨 is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire] [Nobody is here]
      Ana: Emergency: 112 ⏎ Bo says: I'm there. [Nobody is here]
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ 李阿姨 is on the way. ⏎ Flat 12b ⏎ You are there. Tell me when all is well, or if you need more people. ⏎ 🔑 You have a key. [All well][More people, please] [I'm calling 112] [🔑 How to open]
      李阿姨~ 紧急电话：112 ⏎ Ana在呼救。 ⏎ Bo到了。 ⏎ 门牌12b ⏎ 您已出发，到了请告诉我。在这里写的，对方看得到。 ⏎ 🔑 有钥匙的：Bo [我到了][临时来不了] [我来打112]
    Bo taps [All well]
      Ana~ All is well, says who is there. [I still need help]
      Ana~ Emergency: 112 ⏎ Bo says: I'm there.
      Ana: Bo says that all is well. ⏎ Is it not? Tap here within ten minutes, and I call again. [I still need help]
      Bo~ Ana is all right. Thank you, everyone.
      Bo: a message is deleted
      李阿姨~ Ana平安，谢谢大家。
      李阿姨: Ana平安，谢谢大家。
    Bo taps [note-open_1_1]
      Bo ! That alarm is over, or you are not on the way to it.
    "#);
    let kept = "select count(*) from outbox where body like '%bolt%'";
    assert_eq!(house.count(kept).await, 0);
    assert_eq!(house.count_of("door_opening").await, 2);
    house.ends().await;
}

#[tokio::test]
async fn who_is_trusted_with_keys_reads_it_in_an_alarm_alone() {
    let (house, [ana, _bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    house.mo().starts(None).await;
    at_home(&ana).await;
    writes(&ana).await;
    trusts(&house, "Cem").await;
    house.transcript();
    house.chapter("without an alarm, and before he goes: no");
    cem.forges("note_1_1").await;
    cem.forges("note-read_1_1").await;
    cem.forges("note-open_1_1").await;
    ana.tells("🆘 SOS").await;
    house.waits(seconds(6)).await;
    cem.forges("note-open_1_1").await;
    house.chapter("he goes");
    cem.taps("I'm going").await;
    cem.taps("🔑 How to open").await;
    house.chapter("he cannot after all: it is gone, and so is the button");
    cem.taps("Can't make it").await;
    cem.forges("note-open_1_1").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — without an alarm, and before he goes: no
    Cem taps [note_1_1]
      Cem ! That is no door of yours. /key shows those with which you have to do.
    Cem taps [note-read_1_1]
      Cem ! That is no door of yours. /key shows those with which you have to do.
    Cem taps [note-open_1_1]
      Cem ! That alarm is over, or you are not on the way to it.
    Ana → Ana: 🆘 SOS
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Mo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
    Cem taps [note-open_1_1]
      Cem ! That alarm is over, or you are not on the way to it.
    — he goes
    Cem taps [I'm going]
      Cem ! Thank you! Where it is stands in the private chat.
      Mo~ Emergency: 112 ⏎ Ana calls for help. ⏎ Cem is on the way. ⏎ Can you go? [I'm going] [I'm calling 112]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Cem is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Cem says: on my way.
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ Cem is on the way. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem~ Emergency: 112 ⏎ Ana calls for help. ⏎ Flat 12b ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112] [🔑 How to open]
    Cem taps [🔑 How to open]
      Cem ! How to open stands in our private chat, for an hour at most.
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ Nobody has a key yet. ⏎ Read lately: ⏎ • 2026-03-04 10:04 · Cem, in an alarm [Read the note][Change the note] [Ask a key-holder][Delete the note]
      Ana: Cem read the door note of your home to come in and help (2026-03-04 10:04). [Who can open]
      Cem: 🔑 How to open the home of Ana: The key is with Bo; the bolt sticks ⏎ Please keep it to yourself. They hear that you read it. This message goes when the alarm is over, and stays an hour at most.
    — he cannot after all: it is gone, and so is the button
    Cem taps [Can't make it]
      Mo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Mo: a message is deleted
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Cem is not coming, as far as I know. I go on asking.
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
      Cem~ Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: a message is deleted
    Cem taps [note-open_1_1]
      Cem ! That alarm is over, or you are not on the way to it.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn either_side_and_a_moderator_end_it_by_a_tap() {
    let (house, [ana, bo, li]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    at_home(&ana).await;
    writes(&ana).await;
    gives_a_key(&ana, &bo, "Bo", "I will").await;
    gives_a_key(&ana, &li, "李阿姨", "我来保管").await;
    house.transcript();
    house.chapter("a moderator sees who has a key, never the note, and ends it");
    mo.tells("/key").await;
    mo.taps("the home of Ana").await;
    mo.forges("note-read_1_1").await;
    mo.forges("note-delete_1_1").await;
    mo.forges("note-write_1_1").await;
    mo.taps("Take it from Bo").await;
    house.repeats_last_update(false).await;
    bo.forges("note-read_1_1").await;
    house.chapter("李阿姨 reads it, and gives the key back");
    li.tells("/key").await;
    li.taps("Ana家").await;
    li.taps("看开门办法").await;
    li.taps("还回钥匙").await;
    house.repeats_last_update(false).await;
    insta::assert_snapshot!(house.transcript(), @"
    — a moderator sees who has a key, never the note, and ends it
    Mo → Mo: /key
      Mo: Who can open · Sunny Court ⏎ • the home of Ana · 🔑 Bo, 李阿姨 [the home of Ana]
    Mo taps [the home of Ana]
      Mo~ Who can open · the home of Ana ⏎ 🔑 Has a key: Bo, 李阿姨 [Take it from Bo][Take it from 李阿姨]
    Mo taps [note-read_1_1]
      Mo ! Only key-holders read it. Ask one of them, or ring them.
    Mo taps [note-delete_1_1]
      Mo ! That is no door of yours. /key shows those with which you have to do.
    Mo taps [note-write_1_1]
      Mo ! That is no door of yours. /key shows those with which you have to do.
    Mo taps [Take it from Bo]
      Mo~ Who can open · the home of Ana ⏎ 🔑 Has a key: 李阿姨 [Take it from 李阿姨]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: 李阿姨 [Read the note][Change the note] [Ask a key-holder][Take it from 李阿姨] [Delete the note]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: 李阿姨 [Read the note][Change the note] [Ask a key-holder][Take it from 李阿姨] [Delete the note]
      Ana~ Bo has no key to your home any more.
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: 李阿姨 [Read the note][Change the note] [Ask a key-holder][Take it from 李阿姨] [Delete the note]
      Ana: Bo no longer has a key to your home. Please get it back, or change the code. [Who can open]
      Bo~ This is for those at home there, their key-holders and moderators. /key shows your own door.
      Bo: You no longer have a key to the home of Ana. If you still have one, please give it back.
    Bo taps [note-read_1_1]
      Bo ! That is no door of yours. /key shows those with which you have to do.
    — 李阿姨 reads it, and gives the key back
    李阿姨 → 李阿姨: /key
      李阿姨: 谁能开门 · Sunny Court ⏎ • Ana家 · 🔑 李阿姨 [Ana家]
    李阿姨 taps [Ana家]
      李阿姨~ 谁能开门 · Ana家 ⏎ 有写好的开门办法。您看了，那家会知道。 ⏎ 🔑 您有钥匙。那家要帮忙时，我会先叫您。 [看开门办法][还回钥匙]
    李阿姨 taps [看开门办法]
      李阿姨 ! 开门办法在私聊里，最多留一小时。
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: 李阿姨 ⏎ Read lately: ⏎ • 2026-03-02 09:04 · 李阿姨 [Read the note][Change the note] [Ask a key-holder][Take it from 李阿姨] [Delete the note]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: 李阿姨 ⏎ Read lately: ⏎ • 2026-03-02 09:04 · 李阿姨 [Read the note][Change the note] [Ask a key-holder][Take it from 李阿姨] [Delete the note]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: 李阿姨 ⏎ Read lately: ⏎ • 2026-03-02 09:04 · 李阿姨 [Read the note][Change the note] [Ask a key-holder][Take it from 李阿姨] [Delete the note]
      Ana: 李阿姨 read the door note of your home (2026-03-02 09:04). [Who can open]
      李阿姨: 🔑 Ana家这样开门：The key is with Bo; the bolt sticks ⏎ 请别告诉别人。您看过，那家会知道。这条消息一小时后收走。
    李阿姨 taps [还回钥匙]
      Mo~ Who can open · the home of Ana ⏎ Nobody has a key yet.
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ Nobody has a key yet. ⏎ Read lately: ⏎ • 2026-03-02 09:04 · 李阿姨 [Read the note][Change the note] [Ask a key-holder][Delete the note]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ Nobody has a key yet. ⏎ Read lately: ⏎ • 2026-03-02 09:04 · 李阿姨 [Read the note][Change the note] [Ask a key-holder][Delete the note]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ Nobody has a key yet. ⏎ Read lately: ⏎ • 2026-03-02 09:04 · 李阿姨 [Read the note][Change the note] [Ask a key-holder][Delete the note]
      Ana~ 李阿姨 has no key to your home any more.
      Ana: 李阿姨 no longer has a key to your home. Please get it back, or change the code. [Who can open]
      李阿姨~ 这里只有那家人、保管钥匙的邻居和楼长能看。您自己家的，发 /key 看看。
      李阿姨~ 您不再保管Ana家的钥匙了。钥匙还在的话，请还回去。
      李阿姨: a message is deleted
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_note_is_changed_deleted_and_brought_back_for_ten_minutes() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    at_home(&ana).await;
    writes(&ana).await;
    house.transcript();
    ana.taps("Change the note").await;
    ana.tells("The code of the box is 4711").await;
    ana.taps("Undo").await;
    house.repeats_last_update(false).await;
    ana.taps("Read the note").await;
    ana.taps("Back").await;
    ana.taps("Delete the note").await;
    house.repeats_last_update(false).await;
    bo.forges("note-undo_1_1").await;
    house.waits(minutes(11)).await;
    ana.forges("note-undo_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [Change the note]
      Ana~ How does one get in when nobody can open? For example: the key is with Li, entrance 2; the code of the box is behind the meter. Please type it now, in one message, up to 500 characters. [Not now]
    Ana → Ana: The code of the box is 4711
      Ana~ All right. /key shows how it stands.
      Ana: Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ It was just changed. You can undo it for ten minutes. ⏎ Nobody has a key yet. [Read the note][Change the note] [Undo][Ask a key-holder] [Delete the note]
    Ana taps [Undo]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ Nobody has a key yet. [Read the note][Change the note] [Ask a key-holder][Delete the note]
    Ana taps [Read the note]
      Ana~ 🔑 Door note: The key is with Bo; the bolt sticks [Back]
    Ana taps [Back]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ Nobody has a key yet. [Read the note][Change the note] [Ask a key-holder][Delete the note]
    Ana taps [Delete the note]
      Ana~ Who can open · your home ⏎ The door note is deleted. You can undo it for ten minutes. ⏎ Nobody has a key yet. [Write the note][Undo] [Ask a key-holder]
    Bo taps [note-undo_1_1]
      Bo ! That is no door of yours. /key shows those with which you have to do.
      Ana~ Who can open · your home ⏎ There is no door note yet. It says how to get in when nobody can open: where a key hangs, a code, whom to ring. I keep it sealed. It is read by the key-holders you choose and, in an alarm, by a neighbour whom two moderators trust with keys. You hear each time. ⏎ Nobody has a key yet. [Write the note][Ask a key-holder]
    Ana taps [note-undo_1_1]
      Ana ! The ten minutes are over. Please write it anew.
    ");
    assert_eq!(house.count_of("door_note").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn in_danger_nobody_at_home_hears_that_it_was_read() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    at_home(&ana).await;
    super::households::tells_flat(&cem, "12b").await;
    cem.forges("home-mine_1").await;
    ana.taps("Yes, we live together").await;
    writes(&ana).await;
    gives_a_key(&ana, &bo, "Bo", "I will").await;
    ana.tells("🆘 SOS").await;
    ana.taps("Danger").await;
    house.waits(seconds(6)).await;
    bo.taps("I'm going").await;
    house.transcript();
    house.chapter("Bo reads it: Ana hears, Cem does not, and changes nothing now");
    bo.taps("🔑 How to open").await;
    for forged in ["note_1_1", "note-read_1_1", "note-delete_1_1", "key-end_1_1_3"] {
        cem.forges(forged).await;
    }
    house.chapter("it is over: his page tells nothing of it");
    ana.taps("I'm fine").await;
    cem.forges("note_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    — Bo reads it: Ana hears, Cem does not, and changes nothing now
    Bo taps [🔑 How to open]
      Bo ! How to open stands in our private chat, for an hour at most.
      Ana: Bo read the door note of your home to come in and help (2026-03-02 09:03). [Who can open]
      Bo: 🔑 How to open the home of Ana, Cem: The key is with Bo; the bolt sticks ⏎ Please keep it to yourself. They hear that you read it. This message goes when the alarm is over, and stays an hour at most.
    Cem taps [note_1_1]
      Cem ! Not possible right now. Please try again later.
    Cem taps [note-read_1_1]
      Cem ! Not possible right now. Please try again later.
    Cem taps [note-delete_1_1]
      Cem ! Not possible right now. Please try again later.
    Cem taps [key-end_1_1_3]
      Cem ! Not possible right now. Please try again later.
    — it is over: his page tells nothing of it
    Ana taps [I'm fine]
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
      Bo~ Ana is all right. Thank you, everyone.
      Bo: Ana is all right. Thank you, everyone.
      Bo: a message is deleted
    Cem taps [note_1_1]
      Cem: Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: Bo [Read the note][Change the note] [Ask a key-holder][Take it from Bo] [Delete the note]
    ");
    house.ends().await;
}

#[tokio::test]
async fn it_goes_with_who_leaves_takes_it_back_or_erases_all() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    with_rosa(&ana).await;
    ana.taps("Ask another guardian").await;
    ana.taps("Bo").await;
    bo.taps("I will").await;
    house.transcript();
    house.chapter(
        "Bo answers for Rosa and writes it; Ana lives there and reads it; Cem has the key",
    );
    bo.tells("/key").await;
    bo.taps("the home of Ana, Rosa").await;
    bo.taps("Write the note").await;
    bo.tells("The key is with Cem").await;
    ana.forges("note-read_1_1").await;
    gives_a_key(&ana, &cem, "Cem", "I will").await;
    house.transcript();
    house.chapter("Bo takes back that it is kept");
    bo.tells("/privacy").await;
    bo.taps("What you agreed to").await;
    bo.taps("Take back: the door note").await;
    bo.taps("Erase the door note").await;
    cem.forges("note-read_1_1").await;
    house.chapter("Cem leaves: those at home hear of it");
    cem.leaves().await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — Bo takes back that it is kept
    Bo → Bo: /privacy
      Bo: What I keep, and why ⏎ • Your name, your Telegram number and your language: so that neighbours know who asks and who helps, and I can write to you. ⏎ • What you asked for, in words or by voice, and who helped: so that it gets done and confirmed. Drafts for a day. Photos and places that go with it until a day after the job, for who helps. ⏎ • What you tell of yourself in /me, if you like, each for those whom you choose. ⏎ • Who lives with you, and whom without Telegram you answer for: name, whether elder or child, flat, the day they agreed. Those at home, those who answer and moderators see it. ⏎ • The door note you wrote, until you delete it or leave, who has a key, and for ninety days who read the note. Key-holders you choose read it and, in an alarm, who comes and is trusted with keys; moderators see who has a key. ⏎ • Invites you make: whom they let in, and when. You and the moderators see that; thirty days after their time they are gone. ⏎ • With what moderators trust you, if with something special, and why: a year longer than it lasts. You get the reason with /mydata. ⏎ • Door and phone, where you gave them, and who looked at them: until a day after the job. ⏎ • When you call for help: what happened and what was said, for thirty days. Who is called reads your name, entrance and floor; who comes reads your flat and your phone, whoever may read them otherwise. ⏎ • If you want to be asked each day (/fine): your hour, when you were fine last, until when you are away, and whom you chose. If you do not answer, those at home and those whom you chose hear of it; if nobody goes, moderators and your entrance, too. ⏎ • What you want none of (/quiet), and for two days how often I wrote to you by myself. ⏎ • Who did what and when, as numbers without words, for a year: so that moderators can clear up a quarrel. ⏎  ⏎ Who sees it ⏎ Your building's group sees your name and what you asked for. What you tell me privately stays between you, me and the one it is for. Names and words are stored encrypted. Nothing is sold, nothing goes to others. ⏎ Moderators see who lives in their building, since when, and what you let them read; whom they looked at is noted. ⏎  ⏎ How long ⏎ Until you erase it: /forgetme. You get all of it as a file: /mydata. Backups are gone after 30 days. ⏎  ⏎ Who runs this bot ⏎ Mo, flat 1 [What you agreed to]
    Bo taps [What you agreed to]
      Bo~ What you agreed to ⏎ • I keep the door note that you wrote, sealed, for the key-holders whom you choose and, in an alarm, for who comes and is trusted with keys – since 2026-03-02 (words no. 1) ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy [Take back: the door note]
    Bo taps [Take back: the door note]
      Bo~ Shall I erase what you wrote on how one gets into a home? Who holds a key keeps it, but can read nothing any more. This cannot be undone. [Keep][Erase the door note]
    Bo taps [Erase the door note]
      Bo ! It is erased, and I note that you took it back.
      Ana~ Who can open · your home ⏎ There is no door note yet. It says how to get in when nobody can open: where a key hangs, a code, whom to ring. I keep it sealed. It is read by the key-holders you choose and, in an alarm, by a neighbour whom two moderators trust with keys. You hear each time. ⏎ 🔑 Has a key: Cem [Write the note][Ask a key-holder] [Take it from Cem]
      Ana~ Who can open · your home ⏎ There is no door note yet. It says how to get in when nobody can open: where a key hangs, a code, whom to ring. I keep it sealed. It is read by the key-holders you choose and, in an alarm, by a neighbour whom two moderators trust with keys. You hear each time. ⏎ 🔑 Has a key: Cem [Write the note][Ask a key-holder] [Take it from Cem]
      Ana: The door note of your home is gone: who wrote it left, or took it back. Please write a new one, so that somebody can open. [Write the note]
      Bo~ Who can open · the home of Ana, Rosa ⏎ There is no door note yet. It says how to get in when nobody can open: where a key hangs, a code, whom to ring. I keep it sealed. It is read by the key-holders you choose and, in an alarm, by a neighbour whom two moderators trust with keys. You hear each time. ⏎ 🔑 Has a key: Cem [Write the note][Ask a key-holder] [Take it from Cem]
      Bo~ What you agreed to ⏎ • I keep the door note that you wrote, sealed, for the key-holders whom you choose and, in an alarm, for who comes and is trusted with keys – from 2026-03-02 (words no. 1) until 2026-03-02, then you took it back ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy
      Cem~ Who can open · the home of Ana, Rosa ⏎ There is no door note. ⏎ 🔑 You have a key. If help is needed there, I call you among the first. [I give the key back]
    Cem taps [note-read_1_1]
      Cem ! There is no door note. /key shows who has a key.
    — Cem leaves: those at home hear of it
    Cem → group: (left_chat_member)
      Ana~ Who can open · your home ⏎ There is no door note yet. It says how to get in when nobody can open: where a key hangs, a code, whom to ring. I keep it sealed. It is read by the key-holders you choose and, in an alarm, by a neighbour whom two moderators trust with keys. You hear each time. ⏎ Nobody has a key yet. [Write the note][Ask a key-holder]
      Ana~ Who can open · your home ⏎ There is no door note yet. It says how to get in when nobody can open: where a key hangs, a code, whom to ring. I keep it sealed. It is read by the key-holders you choose and, in an alarm, by a neighbour whom two moderators trust with keys. You hear each time. ⏎ Nobody has a key yet. [Write the note][Ask a key-holder]
      Ana~ Cem has no key to your home any more.
      Ana: Cem no longer has a key to your home. Please get it back, or change the code. [Who can open]
      Bo~ Who can open · the home of Ana, Rosa ⏎ There is no door note yet. It says how to get in when nobody can open: where a key hangs, a code, whom to ring. I keep it sealed. It is read by the key-holders you choose and, in an alarm, by a neighbour whom two moderators trust with keys. You hear each time. ⏎ Nobody has a key yet. [Write the note][Ask a key-holder]
      Bo~ Cem has no key to the home of Ana, Rosa any more.
      Bo: Cem no longer has a key to the home of Ana, Rosa. Please get it back, or change the code. [Who can open]
      Cem~ You are not in that group any more. What you told there is erased.
      Cem~ You are not in that group any more, so I took back what stood here.
    "#);
    writes(&ana).await;
    house.transcript();
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /forgetme
      Ana: Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone. [Keep][Erase everything]
    Ana taps [Erase everything]
      Ana: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
      Bo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as a neighbour said. ⏎ Looked after by: Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Bo~ Who can open · the home of Rosa ⏎ There is no door note yet. It says how to get in when nobody can open: where a key hangs, a code, whom to ring. I keep it sealed. It is read by the key-holders you choose and, in an alarm, by a neighbour whom two moderators trust with keys. You hear each time. ⏎ Nobody has a key yet. [Write the note][Ask a key-holder]
      Bo~ Cem has no key to the home of Rosa any more.
      Bo~ Cem no longer has a key to the home of Rosa. Please get it back, or change the code. [Who can open]
      Bo: The door note of the home of Rosa is gone: who wrote it left, or took it back. Please write a new one, so that somebody can open. [Write the note]
      Bo: a neighbour no longer answers for Rosa. You still do. [Show their page]
    ");
    assert_eq!(house.count_of("door_note").await, 0);
    assert_eq!(house.count_of("key_holder").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn danger_that_is_said_later_takes_back_what_a_housemate_heard() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "陈/zh-CN"]).await;
    at_home(&ana).await;
    super::households::tells_flat(&cem, "12b").await;
    cem.forges("home-mine_1").await;
    ana.taps("Yes, we live together").await;
    writes(&ana).await;
    gives_a_key(&ana, &bo, "Bo", "I will").await;
    ana.tells("🆘 SOS").await;
    house.waits(seconds(6)).await;
    bo.taps("I'm going").await;
    house.transcript();
    house.chapter("Bo reads it: both hear");
    bo.taps("🔑 How to open").await;
    house.chapter("it is danger: 陈 has heard nothing, sees no names, and is told nothing");
    ana.taps("Danger").await;
    house.repeats_last_update(false).await;
    cem.tells("/key").await;
    cem.forges("note_1_1").await;
    house.chapter("it is over: his page tells nothing of it");
    ana.taps("I'm fine").await;
    cem.forges("note_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    — Bo reads it: both hear
    Bo taps [🔑 How to open]
      Bo ! How to open stands in our private chat, for an hour at most.
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: Bo ⏎ Read lately: ⏎ • 2026-03-02 09:03 · Bo, in an alarm [Read the note][Change the note] [Ask a key-holder][Take it from Bo] [Delete the note]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: Bo ⏎ Read lately: ⏎ • 2026-03-02 09:03 · Bo, in an alarm [Read the note][Change the note] [Ask a key-holder][Take it from Bo] [Delete the note]
      Ana: Bo read the door note of your home to come in and help (2026-03-02 09:03). [Who can open]
      Bo: 🔑 How to open the home of Ana, 陈: The key is with Bo; the bolt sticks ⏎ Please keep it to yourself. They hear that you read it. This message goes when the alarm is over, and stays an hour at most.
      陈: Bo赶来帮忙，看了您家的开门办法（2026-03-02 09:03）。 [谁能开门]
    — it is danger: 陈 has heard nothing, sees no names, and is told nothing
    Ana taps [Danger]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: Bo [Read the note][Change the note] [Ask a key-holder][Take it from Bo] [Delete the note]
      Ana~ Who can open · your home ⏎ Door note: written by Ana on 2026-03-02. ⏎ 🔑 Has a key: Bo [Read the note][Change the note] [Ask a key-holder][Take it from Bo] [Delete the note]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Whoever is called reads that there is danger; those who live with you do not, and what I sent them I take back. If nobody answers, the group reads that you call. ⏎ Bo is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Fire]
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ There is danger: call 112, and do not go in alone. ⏎ Flat 12b ⏎ You are on your way. Tell me when you are there. Write here, and they read it. ⏎ 🔑 You have a key. [I'm there][Can't make it] [I'm calling 112] [🔑 How to open]
      陈: a message is deleted
      陈: a message is deleted
    陈 → 陈: /key
      陈: 谁能开门 · Sunny Court [您家]
    陈 taps [note_1_1]
      陈 ! 现在打不开，过一会儿再试。
    — it is over: his page tells nothing of it
    Ana taps [I'm fine]
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
      Bo~ Ana is all right. Thank you, everyone.
      Bo: Ana is all right. Thank you, everyone.
      Bo: a message is deleted
    陈 taps [note_1_1]
      陈: 谁能开门 · 您家 ⏎ 开门办法：Ana写于2026-03-02。 ⏎ 🔑 有钥匙的：Bo [看开门办法][改开门办法] [请人保管][收回：Bo] [删开门办法]
    ");
    house.ends().await;
}

#[tokio::test]
async fn in_the_room_of_an_alarm_words_are_said_there_whatever_form_is_open() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    at_home(&ana).await;
    bo.forges("me-type_1_flat").await;
    ana.tells("🆘 SOS").await;
    house.waits(seconds(6)).await;
    bo.taps("I'm going").await;
    ana.forges("note-write_1_1").await;
    house.transcript();
    ana.tells("I fell in the kitchen").await;
    bo.tells("two minutes").await;
    house.repeats_last_update(false).await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: I fell in the kitchen
      Ana~ All right. /key shows how it stands.
      Ana: Passed on.
      Bo: Ana: I fell in the kitchen
    Bo → Bo: two minutes
      Ana: Bo: two minutes
      Bo~ Flat ⏎ Nothing told yet. ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it] [Who may read it][All about me]
      Bo: Passed on.
    ");
    assert_eq!(house.count_of("door_note").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn a_note_stays_while_its_writer_may_come_back_and_else_they_hear_that_it_goes() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    super::households::with_two_guardians(&ana, &bo).await;
    writes(&ana).await;
    house.tampers("update housemate set state = 'waiting', decided_at = null").await;
    house.tampers("update guardian set ended_at = 4102444800000 where person_id = 2").await;
    house.waits(hours(2)).await;
    assert_eq!(house.count_of("door_note").await, 1);
    house.tampers("update housemate set state = 'in', decided_at = said_at").await;
    house.tampers("update guardian set ended_at = null").await;
    bo.forges("note-write_1_1").await;
    bo.tells("The key is with Mo").await;
    bo.forges("guardian-stop_1_1").await;
    house.transcript();
    house.waits(hours(2)).await;
    let told = house.transcript();
    assert!(told.contains("Ana: The door note of your home is gone"), "{told}");
    assert!(told.contains("Bo: A door note is gone"), "{told}");
    assert_eq!(house.count_of("door_note").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn a_grant_that_is_taken_back_takes_what_was_read_by_it() {
    let (house, [ana, _bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    at_home(&ana).await;
    writes(&ana).await;
    trusts(&house, "Cem").await;
    ana.tells("🆘 SOS").await;
    house.waits(seconds(6)).await;
    cem.taps("I'm going").await;
    cem.taps("🔑 How to open").await;
    mo.tells("/grants").await;
    mo.taps("🔑 Cem").await;
    house.transcript();
    mo.taps("Take it back").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo taps [Take it back]
      Mo~ Cem · 🔑 Keys: Mo took it back. It counts no more. ⏎ You can undo it for ten minutes. [Undo][All grants]
      Mo~ Cem · 🔑 Keys: Mo took it back. It counts no more. ⏎ You can undo it for ten minutes. [Undo][All grants]
      Cem~ Please wait a moment with this; a moderator is looking at it.
      Cem~ Please wait a moment with this; a moderator is looking at it.
      Cem~ Emergency: 112 ⏎ Ana calls for help. ⏎ Flat 12b ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112]
      Cem: a message is deleted
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_says_nothing_on_the_way_reads_on_at_the_door_for_an_hour() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    at_home(&ana).await;
    writes(&ana).await;
    gives_a_key(&ana, &bo, "Bo", "I will").await;
    ana.tells("🆘 SOS").await;
    house.waits(seconds(6)).await;
    bo.taps("I'm going").await;
    bo.taps("🔑 How to open").await;
    house.transcript();
    house.waits(minutes(6)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    Ana: Emergency: 112 ⏎ Bo is not coming, as far as I know. I go on asking.
    Bo: Emergency: 112 ⏎ You set off to Ana four minutes ago. Are you there?
    Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Bo set off and hasn't reported. One more, please. ⏎ Can you go? [I'm going] [I'm calling 112]
    Bo: a message is deleted
    ");
    bo.taps("I'm going").await;
    house.transcript();
    bo.taps("Can't make it").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [Can't make it]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ Emergency: 112 ⏎ Bo is not coming, as far as I know. I go on asking.
      Ana: Emergency: 112 ⏎ Bo is not coming, as far as I know. I go on asking.
      Bo~ Emergency: 112 ⏎ You set off to Ana four minutes ago. Are you there?
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
    ");
    house.ends().await;
}

#[tokio::test]
async fn another_flat_ends_what_opened_the_old_one_and_says_so() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    at_home(&ana).await;
    super::households::tells_flat(&cem, "12b").await;
    cem.forges("home-mine_1").await;
    ana.taps("Yes, we live together").await;
    writes(&ana).await;
    gives_a_key(&ana, &bo, "Bo", "I will").await;
    house.transcript();
    house.chapter("Ana moves out: Cem stays");
    super::households::tells_flat(&ana, "3a").await;
    house.chapter("Cem's home goes along to a flat behind which nobody is known");
    super::households::tells_flat(&cem, "12c").await;
    insta::assert_snapshot!(house.transcript(), @"
    — Ana moves out: Cem stays
    Ana taps [me-type_1_flat]
      Ana~ Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
      Ana~ Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
      Ana: Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
    Ana → Ana: 3a
      Ana~ Flat ⏎ 3a ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana~ Flat ⏎ 3a ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana~ Your home · Sunny Court ⏎ You told me: flat 3a. Is that your home? Those who live there, too, then see your name here. Nobody else does. [Yes, that's my home][My flat]
      Ana~ It is settled: Cem lives there.
      Ana~ This is for those at home there, their key-holders and moderators. /key shows your own door.
      Ana~ This is for those at home there, their key-holders and moderators. /key shows your own door.
      Ana~ This is for those at home there, their key-holders and moderators. /key shows your own door.
      Ana~ Flat ⏎ 3a ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana: Flat ⏎ 3a ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana: Your home · Sunny Court ⏎ You told me: flat 3a. Is that your home? Those who live there, too, then see your name here. Nobody else does. [Yes, that's my home][My flat]
      Bo~ Who can open · the home of Cem ⏎ There is no door note. ⏎ 🔑 You have a key. If help is needed there, I call you among the first. [I give the key back]
      Cem~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Cem~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Cem: The door note of your home is gone: who wrote it left, or took it back. Please write a new one, so that somebody can open. [Write the note]
    — Cem's home goes along to a flat behind which nobody is known
    Cem taps [me-type_1_flat]
      Cem~ Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
      Cem~ Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
      Cem: Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
    Cem → Cem: 12c
      Bo~ This is for those at home there, their key-holders and moderators. /key shows your own door.
      Bo: You no longer have a key to the home of Cem. If you still have one, please give it back.
      Cem~ Flat ⏎ 12c ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Cem~ Flat ⏎ 12c ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Cem~ Your home · Sunny Court ⏎ You live here: flat 12c. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Cem~ Your home · Sunny Court ⏎ You live here: flat 12c. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Cem~ Bo has no key to your home any more.
      Cem~ Flat ⏎ 12c ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Cem: Flat ⏎ 12c ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Cem: Your home · Sunny Court ⏎ You live here: flat 12c. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
    ");
    assert_eq!(house.count_of("door_note").await, 0);
    assert_eq!(house.count_of("key_holder").await, 0);
    house.ends().await;
}
