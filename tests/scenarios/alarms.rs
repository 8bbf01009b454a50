//! Requirements 25 to 28: somebody calls for help, and it rings until somebody is there.

use std::time::Duration;

use sandbox::GroupKind;

use super::households::with_rosa;
use crate::support::{House, Neighbour, hours, minutes};

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// Somebody tells at which entrance they live, on which floor and behind which door.
async fn lives(who: &Neighbour, entrance: &str, floor: &str, flat: &str) {
    for (kind, told) in [("entrance", entrance), ("floor", floor), ("flat", flat)] {
        who.forges(&format!("me-type_1_{kind}")).await;
        who.tells(told).await;
    }
}

#[tokio::test]
async fn it_rings_in_circles_until_somebody_is_there() {
    let people = ["Ana/en", "Bo/en", "小陈/zh-CN", "Dan/en", "Eve/en"];
    let (house, [ana, bo, cem, dan, eve]) = House::of(people).await;
    lives(&ana, "2", "3", "302").await;
    lives(&bo, "2", "3", "301").await;
    lives(&cem, "2", "5", "501").await;
    lives(&eve, "1", "1", "101").await;
    dan.forges("me-is_1_presence_away").await;
    house.transcript();
    house.chapter("nobody answers: who is nearest, then ten, then everybody, again and again");
    ana.tells("🆘 SOS").await;
    house.repeats_last_update(false).await;
    house.repeats_last_update(true).await;
    house.waits(seconds(6)).await;
    house.waits(minutes(1)).await;
    house.waits(minutes(2)).await;
    house.restarts().await;
    house.waits(minutes(2)).await;
    house.chapter("Bo goes, and reads the door; the others see it");
    bo.taps("I'm going").await;
    house.repeats_last_update(false).await;
    house.chapter("four minutes later he is asked; after five it rings again");
    house.waits(minutes(4)).await;
    house.waits(minutes(1)).await;
    let _ = eve;
    insta::assert_snapshot!(house.transcript(), @r#"
    — nobody answers: who is nearest, then ten, then everybody, again and again
    Ana → Ana: 🆘 SOS
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      小陈: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 2单元3楼 ⏎ 您能去吗？ [我现在就去] [我来打112]
      Eve: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
      小陈: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 2单元3楼 ⏎ 您能去吗？ [我现在就去] [我来打112]
      小陈: a message is deleted
      Eve: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      Eve: a message is deleted
      group: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2 ⏎ Who can go? The door is in the private chat. [I'm going]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
      小陈: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 2单元3楼 ⏎ 您能去吗？ [我现在就去] [我来打112]
      小陈: a message is deleted
      Eve: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      Eve: a message is deleted
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
      小陈: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 2单元3楼 ⏎ 您能去吗？ [我现在就去] [我来打112]
      小陈: a message is deleted
      Eve: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      Eve: a message is deleted
    — Bo goes, and reads the door; the others see it
    Bo taps [I'm going]
      Bo ! Thank you! Where it is stands in the private chat.
      group~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2 ⏎ Bo is on the way. ⏎ Who can go? The door is in the private chat. [I'm going]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Bo is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Bo is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Bo says: on my way.
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Flat 302 ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112]
      小陈~ 紧急电话：112 ⏎ Ana在呼救。 ⏎ 2单元3楼 ⏎ Bo在路上。 ⏎ 您能去吗？ [我现在就去] [我来打112]
      Eve~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Bo is on the way. ⏎ Can you go? [I'm going] [I'm calling 112]
    — four minutes later he is asked; after five it rings again
      Bo: Emergency: 112 ⏎ You set off to Ana four minutes ago. Are you there? [I'm there][Can't make it]
      group~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2 ⏎ Who can go? The door is in the private chat. [I'm going]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Bo is not coming, as far as I know. I go on asking.
      Bo~ Emergency: 112 ⏎ You set off to Ana four minutes ago. Are you there?
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Bo set off and hasn't reported. One more, please. ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
      小陈: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 2单元3楼 ⏎ Bo出发后还没报到，请再去一位。 ⏎ 您能去吗？ [我现在就去] [我来打112]
      小陈: a message is deleted
      Eve: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Bo set off and hasn't reported. One more, please. ⏎ Can you go? [I'm going] [I'm calling 112]
      Eve: a message is deleted
    "#);
    house.ends().await;
}

#[tokio::test]
async fn who_is_there_says_that_all_is_well_and_is_asked_the_day_after() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "小陈/zh-CN"]).await;
    house.mo().starts(None).await;
    house.transcript();
    ana.tells("🆘 SOS").await;
    house.waits(seconds(6)).await;
    bo.taps("I'm going").await;
    house.waits(minutes(5)).await;
    house.transcript();
    house.chapter("he is there after all, and there is enough help");
    bo.forges("alarm-there_1_1").await;
    cem.forges("alarm-phoning_1_1").await;
    house.chapter("all is well");
    bo.taps("All well").await;
    house.repeats_last_update(false).await;
    house.chapter("the day after");
    house.waits(hours(24)).await;
    bo.taps("☕ Call me").await;
    house.repeats_last_update(false).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — he is there after all, and there is enough help
    Bo taps [alarm-there_1_1]
      Mo~ Emergency: 112 ⏎ Bo is there. Thank you, stay.
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Bo is there. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire] [Nobody is here]
      Ana~ Emergency: 112 ⏎ Bo is not coming, as far as I know.
      Ana: Emergency: 112 ⏎ Bo says: I'm there. [Nobody is here]
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ The flat was never told. Ask here, or at the entrance. ⏎ You are there. Tell me when all is well, or if you need more people. [All well][More people, please] [I'm calling 112]
      小陈~ 紧急电话：112 ⏎ Bo已经到了，您不用跑了，谢谢！
    小陈 taps [alarm-phoning_1_1]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Bo is there. ⏎ 小陈 is calling 112. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire] [Nobody is here]
      Ana: Emergency: 112 ⏎ 小陈 is calling 112.
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ 小陈 is calling 112. ⏎ The flat was never told. Ask here, or at the entrance. ⏎ You are there. Tell me when all is well, or if you need more people. [All well][More people, please]
    — all is well
    Bo taps [All well]
      Mo~ Ana is all right. Thank you, everyone.
      Ana~ All is well, says who is there. [I still need help]
      Ana~ Emergency: 112 ⏎ Bo says: I'm there.
      Ana: Bo says that all is well. ⏎ Is it not? Tap here within ten minutes, and I call again. [I still need help]
      Bo~ Ana is all right. Thank you, everyone.
      小陈~ Ana平安，谢谢大家。
    — the day after
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 9 times. [Not every day]
      Ana~ All is well, says who is there.
      Ana~ Bo says that all is well.
      Bo: Yesterday you went to Ana when it mattered. How are you? If you like, a moderator calls you. [☕ Call me]
    Bo taps [☕ Call me]
      Bo ! I have told the moderators.
      Mo: Bo was there when somebody called for help, and would like a call.
      Bo~ Yesterday you went to Ana when it mattered. How are you? If you like, a moderator calls you. ⏎ I have told the moderators.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn pressed_by_mistake_nobody_hears_of_it_and_too_late_everybody_hears_that_it_is_well() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "Bo/en"]).await;
    li.tells("救命").await;
    house.repeats_last_update(false).await;
    li.presses("我没事").expect("a button");
    house.settle().await;
    house.waits(minutes(20)).await;
    house.chapter("a second later it would have been too late");
    li.tells("🆘 紧急呼救").await;
    house.waits(seconds(6)).await;
    li.taps("生病受伤").await;
    li.taps("我没事").await;
    house.chapter("and she does need help");
    li.taps("还要人帮").await;
    house.repeats_last_update(false).await;
    bo.taps("I'm going").await;
    bo.taps("Can't make it").await;
    li.taps("我没事").await;
    house.waits(hours(1)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    李阿姨 → 李阿姨: 救命
      李阿姨: 正在叫人。请先打120。按错了点“我没事”。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
    李阿姨 taps [我没事]
      李阿姨~ 好的，谁也没惊动。 [还要人帮]
      李阿姨~ 好的，谁也没惊动。
    — a second later it would have been too late
    李阿姨 → 李阿姨: 🆘 紧急呼救
      李阿姨: 正在叫人。请先打120。按错了点“我没事”。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
      李阿姨~ 正在叫人。请先打120。按错了点“我没事”。 ⏎ 已叫了1位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
      Bo: 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Can you go? [I'm going] [I'm calling 120]
    李阿姨 taps [生病受伤]
      李阿姨~ 正在叫人。请先打120。按错了点“我没事”。 ⏎ 被叫的邻居会看到：有人生病或受伤。 ⏎ 已叫了1位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [有危险][着火了]
      Bo~ 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Somebody is ill or hurt: 120 must be called. ⏎ Can you go? [I'm going] [I'm calling 120]
    李阿姨 taps [我没事]
      李阿姨~ 那就好，我这就告诉大家。 [还要人帮]
      Bo~ 李阿姨 is all right. Thank you, everyone.
    — and she does need help
    李阿姨 taps [还要人帮]
      李阿姨~ 正在叫人。请先打120。按错了点“我没事”。 ⏎ 被叫的邻居会看到：有人生病或受伤。 ⏎ 已叫了1位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [有危险][着火了]
      Bo: 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Somebody is ill or hurt: 120 must be called. ⏎ Can you go? [I'm going] [I'm calling 120]
      Bo: a message is deleted
    Bo taps [I'm going]
      Bo ! Thank you! Where it is stands in the private chat.
      李阿姨~ 正在叫人。请先打120。按错了点“我没事”。 ⏎ 被叫的邻居会看到：有人生病或受伤。 ⏎ Bo在路上。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [有危险][着火了]
      李阿姨: 急救120 · 报警110 · 火警119 ⏎ Bo说现在就过来。您别怕。
      Bo~ 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Somebody is ill or hurt: 120 must be called. ⏎ The flat was never told. Ask here, or at the entrance. ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 120]
    Bo taps [Can't make it]
      李阿姨~ 正在叫人。请先打120。按错了点“我没事”。 ⏎ 被叫的邻居会看到：有人生病或受伤。 ⏎ 已叫了1位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [有危险][着火了]
      李阿姨: 急救120 · 报警110 · 火警119 ⏎ Bo这边没有下文了，我接着叫人。
      Bo~ 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Somebody is ill or hurt: 120 must be called. ⏎ Can you go? [I'm going] [I'm calling 120]
    李阿姨 taps [我没事]
      李阿姨~ 那就好，我这就告诉大家。 [还要人帮]
      Bo~ 李阿姨 is all right. Thank you, everyone.
      Bo: 李阿姨 is all right. Thank you, everyone.
      李阿姨~ 那就好，我这就告诉大家。
    "#);
    house.ends().await;
}

#[tokio::test]
async fn words_a_place_and_a_voice_reach_who_comes_and_nobody_else() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    ana.tells("/sos").await;
    ana.tells("I fell in the kitchen, the door is open").await;
    house.waits(seconds(6)).await;
    house.chapter("Bo reads what was said before, and answers");
    bo.taps("I'm going").await;
    bo.tells("two minutes").await;
    ana.speaks("ana's voice", 4).await;
    ana.sends("location", serde_json::json!({"latitude": 48.1, "longitude": 11.5})).await;
    cem.tells("what is going on?").await;
    ana.tells(&"a".repeat(501)).await;
    house.chapter("commands are commands, and once it is over words are words");
    ana.tells("/mine").await;
    ana.taps("I'm fine").await;
    ana.tells("carry my shopping up").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /sos
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 2 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
    Ana → Ana: I fell in the kitchen, the door is open
      Ana: Nobody is on the way yet. I keep this for whoever comes.
    — Bo reads what was said before, and answers
    Bo taps [I'm going]
      Bo ! Thank you! Where it is stands in the private chat.
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Bo is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Bo says: on my way.
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ The flat was never told. Ask here, or at the entrance. ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112]
      Bo: Ana: I fell in the kitchen, the door is open
      Cem~ Emergency: 112 ⏎ Ana calls for help. ⏎ Bo is on the way. ⏎ Can you go? [I'm going] [I'm calling 112]
    Bo → Bo: two minutes
      Ana: Bo: two minutes
      Bo: Passed on.
    Ana → Ana: (voice) 
      Ana: Passed on.
      Bo: (voice) Ana says:
    Ana → Ana: (place) 
      Ana: Passed on.
      Bo: (place) 
    Cem → Cem: what is going on?
      Cem: Shall I post this? ⏎ 🤝 what is going on? ⏎ Cem · 1 more wanted [Post][Don't post]
    Ana → Ana: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      Ana: Too long to be read on the way: 500 characters, please.
    — commands are commands, and once it is over words are words
    Ana → Ana: /mine
      Ana: What you asked and what you help with ⏎ Nothing at the moment. Need a hand? Tell me in one sentence. /needs shows who needs one.
    Ana taps [I'm fine]
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
      Ana: a message is deleted
      Bo~ Ana is all right. Thank you, everyone.
      Bo: Ana is all right. Thank you, everyone.
      Bo: a message is deleted
      Bo: a message is deleted
      Bo: a message is deleted
      Cem~ Ana is all right. Thank you, everyone.
    Ana → Ana: carry my shopping up
      Ana: Shall I post this? ⏎ 🛒 carry my shopping up ⏎ Ana · 1 more wanted [Post][Don't post]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn from_the_group_it_is_heard_too_and_nothing_private_stands_there() {
    let (house, [ana, bo, zoe]) = House::of(["Ana/en", "Bo/en", "Zoe/en/closed"]).await;
    lives(&ana, "2", "3", "302").await;
    house.transcript();
    house.chapter("a bare word in the group is a word");
    ana.says("SOS").await;
    ana.says("救命").await;
    house.chapter("who never pressed Start is heard");
    zoe.says("/sos").await;
    house.waits(seconds(6)).await;
    zoe.taps("I'm fine").await;
    house.chapter("and goes, from the group");
    ana.says("/sos@linli_bot").await;
    house.waits(minutes(4)).await;
    zoe.taps("I'm going").await;
    bo.taps("I'm calling 112").await;
    bo.taps("Not calling after all").await;
    ana.taps("I'm fine").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — a bare word in the group is a word
    Ana → group: SOS
    Ana → group: 救命
    — who never pressed Start is heard
    Zoe → group: /sos
      group: Calling neighbours. Call 112 first. Pressed by mistake? [I'm fine]
      Ana: Emergency: 112 ⏎ Zoe calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: Emergency: 112 ⏎ Zoe calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
    Zoe taps [I'm fine]
      group~ Calling neighbours. Call 112 first. Pressed by mistake?
      Ana~ Zoe is all right. Thank you, everyone.
      Bo~ Zoe is all right. Thank you, everyone.
    — and goes, from the group
    Ana → group: /sos@linli_bot
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      group: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2 ⏎ Who can go? The door is in the private chat. [I'm going]
      group: a message is deleted
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
      Bo: a message is deleted
    Zoe taps [I'm going]
      Zoe ⇢ https://t.me/linli_bot?start=alarm-going_1_2
      group~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2 ⏎ Zoe is on the way. ⏎ Who can go? The door is in the private chat. [I'm going]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Zoe is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Zoe says: on my way.
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Zoe is on the way. ⏎ Can you go? [I'm going] [I'm calling 112]
    Zoe → Zoe: /start alarm-going_1_2
      Zoe: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Flat 302 ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112]
    Bo taps [I'm calling 112]
      group~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2 ⏎ Zoe is on the way. ⏎ Bo is calling 112. ⏎ Who can go? The door is in the private chat. [I'm going]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Zoe is on the way. ⏎ Bo is calling 112. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Bo is calling 112.
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Zoe is on the way. ⏎ Can you go? [I'm going] [Not calling after all]
      Zoe~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Bo is calling 112. ⏎ Flat 302 ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it]
    Bo taps [Not calling after all]
      group~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2 ⏎ Zoe is on the way. ⏎ Who can go? The door is in the private chat. [I'm going]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Zoe is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Zoe is on the way. ⏎ Can you go? [I'm going] [I'm calling 112]
      Zoe~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ Flat 302 ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112]
    Ana taps [I'm fine]
      group~ Ana is all right. Thank you, everyone.
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
      Bo~ Ana is all right. Thank you, everyone.
      Zoe~ Ana is all right. Thank you, everyone.
      Zoe: Ana is all right. Thank you, everyone.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn in_danger_those_at_home_are_told_nothing() {
    let (house, [ana, ben, cem]) = House::of(["Ana/en", "Ben/en", "Cem/en"]).await;
    for (who, floor) in [(&ana, "3"), (&ben, "3"), (&cem, "5")] {
        lives(who, "2", floor, if floor == "3" { "302" } else { "501" }).await;
    }
    ana.forges("home-mine_1").await;
    ben.forges("home-mine_1").await;
    ana.forges("home-together_1_3").await;
    house.transcript();
    ana.tells("/sos").await;
    ana.presses("Danger").expect("a button");
    house.settle().await;
    house.waits(minutes(16)).await;
    cem.taps("I'm going").await;
    ben.forges("alarm-going_1_1").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /sos
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    Ana taps [Danger]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Whoever is called reads that there is danger; those who live with you do not, and what I sent them I take back. If nobody answers, the group reads that you call. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Fire]
      group: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2 ⏎ Who can go? The door is in the private chat. [I'm going]
      group: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2 ⏎ Nobody has answered. Call 112 now. [I'm going]
      group: a message is deleted
      Ana~ Noted: Ben lives there.
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Whoever is called reads that there is danger; those who live with you do not, and what I sent them I take back. If nobody answers, the group reads that you call. ⏎ Nobody has answered. Call 112 now. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Fire]
      Ana: Emergency: 112 ⏎ Nobody has answered. Call 112 now.
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ There is danger: call 112, and do not go in alone. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ There is danger: call 112, and do not go in alone. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ There is danger: call 112, and do not go in alone. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ There is danger: call 112, and do not go in alone. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ There is danger: call 112, and do not go in alone. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ There is danger: call 112, and do not go in alone. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ There is danger: call 112, and do not go in alone. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ There is danger: call 112, and do not go in alone. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ There is danger: call 112, and do not go in alone. ⏎ Nobody has answered. Call 112 now. [I'm going] [I'm calling 112]
      Cem: a message is deleted
      Cem: a message is deleted
      Cem: a message is deleted
      Cem: a message is deleted
      Cem: a message is deleted
      Cem: a message is deleted
      Cem: a message is deleted
      Cem: a message is deleted
    Cem taps [I'm going]
      Cem ! Thank you! Where it is stands in the private chat.
      group~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2 ⏎ Cem is on the way. ⏎ Nobody has answered. Call 112 now. [I'm going]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Whoever is called reads that there is danger; those who live with you do not, and what I sent them I take back. If nobody answers, the group reads that you call. ⏎ Cem is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Fire]
      Ana: Emergency: 112 ⏎ Cem says: on my way.
      Cem~ Emergency: 112 ⏎ Ana calls for help. ⏎ Entrance 2, floor 3 ⏎ There is danger: call 112, and do not go in alone. ⏎ Flat 302 ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112]
    Ben taps [alarm-going_1_1]
      Ben ! This call is over, or not yours. If you need help now: /sos
    "#);
    ana.taps("I'm fine").await;
    house.ends().await;
}

#[tokio::test]
async fn a_neighbour_is_asked_to_come_by_in_small_circles() {
    let (house, [li, bo, cem]) = House::of(["李阿姨/zh-CN", "Bo/en", "Cem/en"]).await;
    lives(&li, "2", "3", "302").await;
    lives(&bo, "2", "3", "301").await;
    lives(&cem, "1", "1", "101").await;
    house.transcript();
    li.tells("🔔 请邻居来一趟").await;
    house.waits(seconds(6)).await;
    house.waits(seconds(45)).await;
    house.chapter("nobody answers");
    house.waits(minutes(5)).await;
    house.chapter("by now she needs help");
    li.tells("SOS").await;
    house.waits(seconds(6)).await;
    cem.taps("I'm going").await;
    cem.taps("I'm there").await;
    house.chapter("who says that they are there, and nobody is");
    li.taps("没人到").await;
    cem.forges("alarm-there_1_2").await;
    cem.forges("alarm-well_1_2").await;
    li.taps("我没事").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    李阿姨 → 李阿姨: 🔔 请邻居来一趟
      李阿姨: 正在请邻居过来，有人答应马上告诉您。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [误按，没事]
      李阿姨~ 正在请邻居过来，有人答应马上告诉您。 ⏎ 已叫了1位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [误按，没事]
      Bo: 李阿姨 asks a neighbour to come by. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going]
      李阿姨~ 正在请邻居过来，有人答应马上告诉您。 ⏎ 已叫了2位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [误按，没事]
      Cem: 李阿姨 asks a neighbour to come by. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going]
    — nobody answers
      李阿姨~ 正在请邻居过来，有人答应马上告诉您。 ⏎ 还没人回应，能叫的邻居都叫过了。要是着急，请发 /sos ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [误按，没事]
      李阿姨: 还没人回应，能叫的邻居都叫过了。要是着急，请发 /sos
      Bo: 李阿姨 asks a neighbour to come by. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going]
      Bo: 李阿姨 asks a neighbour to come by. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going]
      Bo: 李阿姨 asks a neighbour to come by. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going]
      Bo: a message is deleted
      Bo: a message is deleted
      Bo: a message is deleted
      Cem: 李阿姨 asks a neighbour to come by. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going]
      Cem: 李阿姨 asks a neighbour to come by. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going]
      Cem: 李阿姨 asks a neighbour to come by. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going]
      Cem: a message is deleted
      Cem: a message is deleted
      Cem: a message is deleted
    — by now she needs help
    李阿姨 → 李阿姨: SOS
      李阿姨~ 这就重新叫人。
      李阿姨: 正在叫人。请先打120。按错了点“我没事”。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
      Bo~ This call is over: they call anew.
      Cem~ This call is over: they call anew.
      李阿姨~ 正在叫人。请先打120。按错了点“我没事”。 ⏎ 已叫了2位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
      Bo: 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 120]
      Cem: 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 120]
    Cem taps [I'm going]
      Cem ! Thank you! Where it is stands in the private chat.
      李阿姨~ 正在叫人。请先打120。按错了点“我没事”。 ⏎ Cem在路上。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
      李阿姨: 急救120 · 报警110 · 火警119 ⏎ Cem说现在就过来。您别怕。
      Bo~ 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Entrance 2, floor 3 ⏎ Cem is on the way. ⏎ Can you go? [I'm going] [I'm calling 120]
      Cem~ 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Entrance 2, floor 3 ⏎ Flat 302 ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 120]
    Cem taps [I'm there]
      李阿姨~ 正在叫人。请先打120。按错了点“我没事”。 ⏎ Cem到了。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了] [没人到]
      李阿姨: 急救120 · 报警110 · 火警119 ⏎ Cem说到了。 [没人到]
      Bo~ 120 ambulance · 110 police · 119 fire ⏎ Cem is there. Thank you, stay.
      Cem~ 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Entrance 2, floor 3 ⏎ Flat 302 ⏎ You are there. Tell me when all is well, or if you need more people. [All well][More people, please] [I'm calling 120]
    — who says that they are there, and nobody is
    李阿姨 taps [没人到]
      李阿姨~ 正在叫人。请先打120。按错了点“我没事”。 ⏎ 已叫了2位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
      李阿姨~ 急救120 · 报警110 · 火警119 ⏎ Cem说到了。
      Bo: 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 120]
      Bo: a message is deleted
      Cem: 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Entrance 2, floor 3 ⏎ Can you go? [I'm going] [I'm calling 120]
      Cem: a message is deleted
    Cem taps [alarm-there_1_2]
    Cem taps [alarm-well_1_2]
      Cem ! Please tap "I'm there" first.
    李阿姨 taps [我没事]
      李阿姨~ 那就好，我这就告诉大家。 [还要人帮]
      Bo~ 李阿姨 is all right. Thank you, everyone.
      Cem~ 李阿姨 is all right. Thank you, everyone.
      Cem: 李阿姨 is all right. Thank you, everyone.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_drill_says_so_in_every_line_and_is_measured() {
    let (house, [li, bo, mei]) = House::of(["李阿姨/zh-CN", "Bo/en", "小美/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    bo.tells("/drill").await;
    mo.tells("/drill").await;
    mo.taps("开始演练").await;
    house.repeats_last_update(false).await;
    mo.forges("drill_1").await;
    house.waits(seconds(6)).await;
    house.waits(minutes(3)).await;
    mei.taps("我现在就去").await;
    house.chapter("a real call goes on beside it");
    li.tells("SOS").await;
    house.waits(seconds(6)).await;
    li.taps("我没事").await;
    house.chapter("there");
    mei.taps("我到了").await;
    mei.taps("人平安").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo → Bo: /drill
      Bo: Only moderators of that building can do this. Please ask one of them.
    Mo → Mo: /drill
      Mo: 演练会像真的一样叫邻居，每一行都写明不是真的，并记下多久有人出发、多久到场。 ⏎ 请先跟大家打个招呼。现在开始吗？ [开始演练]
    Mo taps [开始演练]
      Mo: 【演练】不是真的 · 这是练习，正在叫邻居，没有人有危险。 ⏎ 【演练】不是真的 · 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事]
      Mo~ 【演练】不是真的 · 这是练习，正在叫邻居，没有人有危险。 ⏎ 【演练】不是真的 · 已叫了3位邻居，还没人回应。 ⏎ 【演练】不是真的 · 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事]
      李阿姨: 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 您能去吗？ [我现在就去]
      Bo: DRILL · not real · Nobody is in danger. Call no number. ⏎ DRILL · not real · Mo calls for help. ⏎ DRILL · not real · Can you go? [I'm going]
      小美: 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 您能去吗？ [我现在就去]
    Mo taps [drill_1]
      Mo ! 已经有一场演练，请先结束那一场。
      group: 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 谁能去？门牌看私聊。 [我现在就去]
      李阿姨: 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 您能去吗？ [我现在就去]
      李阿姨: 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 您能去吗？ [我现在就去]
      李阿姨: a message is deleted
      李阿姨: a message is deleted
      Bo: DRILL · not real · Nobody is in danger. Call no number. ⏎ DRILL · not real · Mo calls for help. ⏎ DRILL · not real · Can you go? [I'm going]
      Bo: DRILL · not real · Nobody is in danger. Call no number. ⏎ DRILL · not real · Mo calls for help. ⏎ DRILL · not real · Can you go? [I'm going]
      Bo: a message is deleted
      Bo: a message is deleted
      小美: 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 您能去吗？ [我现在就去]
      小美: 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 您能去吗？ [我现在就去]
      小美: a message is deleted
      小美: a message is deleted
    小美 taps [我现在就去]
      小美 ! 谢谢您！去哪儿，看私聊。
      group~ 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 小美在路上。 ⏎ 【演练】不是真的 · 谁能去？门牌看私聊。 [我现在就去]
      Mo~ 【演练】不是真的 · 这是练习，正在叫邻居，没有人有危险。 ⏎ 【演练】不是真的 · 小美在路上。 ⏎ 【演练】不是真的 · 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事]
      Mo: 【演练】不是真的 · 小美说现在就过来。您别怕。
      李阿姨~ 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 小美在路上。 ⏎ 【演练】不是真的 · 您能去吗？ [我现在就去]
      Bo~ DRILL · not real · Nobody is in danger. Call no number. ⏎ DRILL · not real · Mo calls for help. ⏎ DRILL · not real · 小美 is on the way. ⏎ DRILL · not real · Can you go? [I'm going]
      小美~ 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 没留过门牌，请在这里问，或在单元门口问。 ⏎ 【演练】不是真的 · 您已出发，到了请告诉我。在这里写的，对方看得到。 [我到了][临时来不了]
    — a real call goes on beside it
    李阿姨 → 李阿姨: SOS
      李阿姨: 正在叫人。请先打120。按错了点“我没事”。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
      Mo: 急救120 · 报警110 · 火警119 ⏎ 李阿姨在呼救。 ⏎ 您能去吗？ [我现在就去] [我来打120]
      李阿姨~ 正在叫人。请先打120。按错了点“我没事”。 ⏎ 已叫了3位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
      Bo: 120 ambulance · 110 police · 119 fire ⏎ 李阿姨 calls for help. ⏎ Can you go? [I'm going] [I'm calling 120]
      小美: 急救120 · 报警110 · 火警119 ⏎ 李阿姨在呼救。 ⏎ 您能去吗？ [我现在就去] [我来打120]
    李阿姨 taps [我没事]
      Mo~ 李阿姨平安，谢谢大家。
      李阿姨~ 那就好，我这就告诉大家。 [还要人帮]
      Bo~ 李阿姨 is all right. Thank you, everyone.
      小美~ 李阿姨平安，谢谢大家。
    — there
    小美 taps [我到了]
      group~ 【演练】不是真的 · 小美已经到了，您不用跑了，谢谢！
      Mo~ 【演练】不是真的 · 这是练习，正在叫邻居，没有人有危险。 ⏎ 【演练】不是真的 · 小美到了。 ⏎ 【演练】不是真的 · 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [没人到]
      Mo: 【演练】不是真的 · 小美说到了。 [没人到]
      李阿姨~ 【演练】不是真的 · 小美已经到了，您不用跑了，谢谢！
      Bo~ DRILL · not real · 小美 is there. Thank you, stay.
      小美~ 【演练】不是真的 · 没有人有危险，不用打电话。 ⏎ 【演练】不是真的 · Mo在呼救。 ⏎ 【演练】不是真的 · 没留过门牌，请在这里问，或在单元门口问。 ⏎ 【演练】不是真的 · 您已到场。人平安，或还要人手，都请告诉我。 [人平安][还要人手]
    小美 taps [人平安]
      group~ 【演练】不是真的 · Mo平安，谢谢大家。
      Mo~ 【演练】不是真的 · 到场的邻居说人平安。
      Mo~ 【演练】不是真的 · 小美说到了。
      Mo: 【演练】不是真的 · 小美说人平安。
      Mo: 【演练】不是真的 · 演练结束，谢谢大家。 ⏎ 【演练】不是真的 · 叫了3位邻居。 ⏎ 【演练】不是真的 · 第一位207秒后出发。 ⏎ 【演练】不是真的 · 第一位249秒后到场。
      李阿姨~ 【演练】不是真的 · Mo平安，谢谢大家。
      Bo~ DRILL · not real · Mo is all right. Thank you, everyone.
      小美~ 【演练】不是真的 · Mo平安，谢谢大家。
    ");
    house.ends().await;
}

#[tokio::test]
async fn who_calls_often_for_nothing_wakes_those_nearby_and_a_moderator_decides() {
    let (house, [ana, bo, cem, dan, eve]) =
        House::of(["Ana/en", "Bo/en", "Cem/en", "Dan/en", "Eve/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    for _ in 0..3 {
        ana.tells("/sos").await;
        house.waits(seconds(6)).await;
        ana.taps("I'm fine").await;
    }
    house.transcript();
    ana.tells("/sos").await;
    house.waits(minutes(4)).await;
    house.chapter("a moderator decides; nobody else does");
    bo.forges("alarm-widen_1_4").await;
    mo.taps("Wake the whole house").await;
    mo.forges("alarm-widen_1_4").await;
    house.chapter("and ends it");
    dan.forges("alarm-end_1_4").await;
    mo.forges("alarm-end_1_4").await;
    let _ = (cem, eve);
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /sos
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ The moderators decide whether the whole house is woken: you called several times today. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Mo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112] [End this call]
      Mo: Ana calls for help again today, and it was nothing before. Those nearby were called. Shall I wake the whole house? [Wake the whole house] [End this call]
      Mo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112] [End this call]
      Mo: a message is deleted
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 5 neighbours were called. Nobody has answered yet. ⏎ The moderators decide whether the whole house is woken: you called several times today. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: a message is deleted
      Dan: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Dan: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Dan: a message is deleted
      Eve: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Eve: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Eve: a message is deleted
    — a moderator decides; nobody else does
    Bo taps [alarm-widen_1_4]
      Bo ! Only moderators of that building can do this. Please ask one of them.
    Mo taps [Wake the whole house]
      group: Emergency: 112 ⏎ Ana calls for help. ⏎ Who can go? The door is in the private chat. [I'm going]
      Mo~ Ana calls for help again today, and it was nothing before. Those nearby were called. Shall I wake the whole house?
      Mo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Mo: a message is deleted
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 5 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: a message is deleted
      Dan: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Dan: a message is deleted
      Eve: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Eve: a message is deleted
    Mo taps [alarm-widen_1_4]
    — and ends it
    Dan taps [alarm-end_1_4]
      Dan ! Only moderators of that building can do this. Please ask one of them.
    Mo taps [alarm-end_1_4]
      Mo ! Nobody was there yet. It ends when whoever called is fine, or whoever is there says that all is well. Please go and look.
    ");
    house.ends().await;
}

#[tokio::test]
async fn buttons_of_others_are_refused_and_who_leaves_is_not_counted_on() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    let zoe = house.stranger("Zoe", "en");
    ana.tells("/sos").await;
    house.waits(seconds(6)).await;
    house.transcript();
    for code in ["alarm-fine_1_1", "alarm-danger_1_1", "alarm-well_1_1", "alarm-there_1_1"] {
        bo.forges(code).await;
    }
    ana.forges("alarm-going_1_1").await;
    ana.forges("alarm-going_1_99").await;
    bo.forges("alarm-going_2_1").await;
    zoe.tells("/start alarm-going_1_1").await;
    zoe.tells("/sos").await;
    house.chapter("Bo goes and leaves the house");
    bo.taps("I'm going").await;
    bo.leaves().await;
    house.waits(seconds(2)).await;
    house.chapter("everybody goes at once");
    cem.presses("I'm going").expect("a button");
    house.settle().await;
    house.crashes().await;
    house.waits(minutes(1)).await;
    house.chapter("and Ana leaves, too");
    ana.leaves().await;
    house.waits(hours(1)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [alarm-fine_1_1]
      Bo ! Only whoever called can say that.
    Bo taps [alarm-danger_1_1]
      Bo ! Only whoever called can say that.
    Bo taps [alarm-well_1_1]
      Bo ! Please tap "I'm there" first.
    Bo taps [alarm-there_1_1]
      Bo ! Please tap "I'm going" first, so that the others know.
    Ana taps [alarm-going_1_1]
      Ana ! This is your own call. I tell you as soon as somebody goes.
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: a message is deleted
    Ana taps [alarm-going_1_99]
      Ana ! This call is over, or not yours. If you need help now: /sos
    Bo taps [alarm-going_2_1]
      Bo ! This call is over, or not yours. If you need help now: /sos
    Zoe → Zoe: /start alarm-going_1_1
      Zoe: I don't know you in that building yet. Write /help in its group, then try again.
    Zoe → Zoe: /sos
      Zoe: Emergency: 112 ⏎ You are in no building that I know, so I can call no neighbours. Please call the number now.
    — Bo goes and leaves the house
    Bo taps [I'm going]
      Bo ! Thank you! Where it is stands in the private chat.
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Bo is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Bo says: on my way.
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ The flat was never told. Ask here, or at the entrance. ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112]
      Cem~ Emergency: 112 ⏎ Ana calls for help. ⏎ Bo is on the way. ⏎ Can you go? [I'm going] [I'm calling 112]
    Bo → group: (left_chat_member)
      group: Emergency: 112 ⏎ Ana calls for help. ⏎ Who can go? The door is in the private chat. [I'm going]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 2 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Bo is not coming, as far as I know. I go on asking.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more, so I took back what stood here.
      Cem: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Cem: a message is deleted
    — everybody goes at once
    Cem taps [I'm going]
      Cem ! Thank you! Where it is stands in the private chat.
      group~ Emergency: 112 ⏎ Ana calls for help. ⏎ Cem is on the way. ⏎ Who can go? The door is in the private chat. [I'm going]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Cem is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ Emergency: 112 ⏎ Bo is not coming, as far as I know.
      Ana: Emergency: 112 ⏎ Cem says: on my way.
      Cem~ Emergency: 112 ⏎ Ana calls for help. ⏎ The flat was never told. Ask here, or at the entrance. ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112]
    — and Ana leaves, too
    Ana → group: (left_chat_member)
      group~ This call is over. Thank you, everyone.
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ This call is over. Thank you, everyone.
      Ana~ This call is over. Thank you, everyone.
      Ana~ This call is over. Thank you, everyone.
      Ana~ This call is over. Thank you, everyone.
      Cem~ This call is over. Thank you, everyone.
      Cem: This call is over. Thank you, everyone.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn who_is_there_gets_more_people_and_nobody_is_told_to_stay() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "小陈/zh-CN"]).await;
    ana.tells("/sos").await;
    house.waits(seconds(6)).await;
    bo.taps("I'm going").await;
    bo.taps("I'm there").await;
    house.transcript();
    bo.taps("More people, please").await;
    house.repeats_last_update(false).await;
    cem.taps("我现在就去").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [More people, please]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Bo is there and needs more people. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire] [Nobody is here]
      小陈: 紧急电话：112 ⏎ Ana在呼救。 ⏎ Bo到了，还要人手。 ⏎ 您能去吗？ [我现在就去] [我来打112]
      小陈: a message is deleted
    小陈 taps [我现在就去]
      小陈 ! 谢谢您！去哪儿，看私聊。
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Bo is there and needs more people. ⏎ 小陈 is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire] [Nobody is here]
      Ana: Emergency: 112 ⏎ 小陈 says: on my way.
      Bo~ Emergency: 112 ⏎ Ana calls for help. ⏎ 小陈 is on the way. ⏎ The flat was never told. Ask here, or at the entrance. ⏎ You are there. Tell me when all is well, or if you need more people. [All well][More people, please] [I'm calling 112]
      小陈~ 紧急电话：112 ⏎ Ana在呼救。 ⏎ Bo到了，还要人手。 ⏎ 没留过门牌，请在这里问，或在单元门口问。 ⏎ 您已出发，到了请告诉我。在这里写的，对方看得到。 [我到了][临时来不了] [我来打112]
    "#);
    ana.taps("I'm fine").await;
    house.ends().await;
}

#[tokio::test]
async fn who_lives_there_and_went_before_it_was_danger_is_taken_out_of_it() {
    let (house, [ana, ben, cem]) = House::of(["Ana/en", "Ben/en", "小陈/zh-CN"]).await;
    for who in [&ana, &ben] {
        lives(who, "2", "3", "302").await;
        who.forges("home-mine_1").await;
    }
    ana.forges("home-together_1_3").await;
    ana.tells("/sos").await;
    ana.tells("come quickly").await;
    house.waits(seconds(6)).await;
    ben.taps("I'm going").await;
    house.transcript();
    ana.taps("Danger").await;
    house.chapter("nothing that he taps does anything, and nothing that is said reaches him");
    for verb in ["there", "going", "phoning", "well"] {
        ben.forges(&format!("alarm-{verb}_1_1")).await;
    }
    ana.tells("I locked the door").await;
    cem.taps("我现在就去").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [Danger]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Whoever is called reads that there is danger; those who live with you do not, and what I sent them I take back. If nobody answers, the group reads that you call. ⏎ 2 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Fire]
      Ana: Emergency: 112 ⏎ Ben is not coming, as far as I know. I go on asking.
      Ben: a message is deleted
      Ben: a message is deleted
      小陈: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 2单元3楼 ⏎ 有危险：请打112，别一个人进去。 ⏎ 您能去吗？ [我现在就去] [我来打112]
      小陈: a message is deleted
    — nothing that he taps does anything, and nothing that is said reaches him
    Ben taps [alarm-there_1_1]
      Ben ! This call is over, or not yours. If you need help now: /sos
    Ben taps [alarm-going_1_1]
      Ben ! This call is over, or not yours. If you need help now: /sos
    Ben taps [alarm-phoning_1_1]
      Ben ! This call is over, or not yours. If you need help now: /sos
    Ben taps [alarm-well_1_1]
      Ben ! This call is over, or not yours. If you need help now: /sos
    Ana → Ana: I locked the door
      Ana: Nobody is on the way yet. I keep this for whoever comes.
    小陈 taps [我现在就去]
      小陈 ! 谢谢您！去哪儿，看私聊。
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Whoever is called reads that there is danger; those who live with you do not, and what I sent them I take back. If nobody answers, the group reads that you call. ⏎ 小陈 is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Fire]
      Ana~ Emergency: 112 ⏎ Ben is not coming, as far as I know.
      Ana: Emergency: 112 ⏎ 小陈 says: on my way.
      小陈~ 紧急电话：112 ⏎ Ana在呼救。 ⏎ 2单元3楼 ⏎ 有危险：请打112，别一个人进去。 ⏎ 门牌302 ⏎ 您已出发，到了请告诉我。在这里写的，对方看得到。 [我到了][临时来不了] [我来打112]
      小陈: Ana：come quickly
      小陈: Ana：I locked the door
    "#);
    ana.taps("I'm fine").await;
    house.ends().await;
}

#[tokio::test]
async fn for_somebody_without_telegram_it_goes_on_when_who_called_is_gone() {
    let (house, [ana, bo]) = House::of(["Ana/en", "小博/zh-CN"]).await;
    with_rosa(&ana).await;
    house.transcript();
    ana.forges("recipient_1_1").await;
    ana.taps("🆘 Needs help now").await;
    bo.forges("alarm-for_1_1").await;
    house.waits(seconds(6)).await;
    house.chapter("Ana leaves; Rosa still needs help");
    ana.leaves().await;
    house.waits(minutes(1)).await;
    bo.taps("我现在就去").await;
    bo.taps("我到了").await;
    bo.taps("人平安").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [recipient_1_1]
      Ana: Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    Ana taps [🆘 Needs help now]
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ It is for Rosa. ⏎ Write or speak here, or send where you are: whoever comes reads it. [All well] [Ill][Danger] [Fire]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ It is for Rosa. ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [All well] [Ill][Danger] [Fire]
      小博: 紧急电话：112 ⏎ Rosa在呼救。 ⏎ 由Ana代为呼救。 ⏎ 您能去吗？ [我现在就去] [我来打112]
    小博 taps [alarm-for_1_1]
      小博 ! 这位邻居不是由您照应的。着急的话，发 /sos 也能替人叫。
    — Ana leaves; Rosa still needs help
    Ana → group: (left_chat_member)
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more, so I took back what stood here.
      Ana~ You are not in that group any more, so I took back what stood here.
      Ana~ You are not in that group any more, so I took back what stood here.
      Ana~ This call is in other hands now.
      小博~ 紧急电话：112 ⏎ Rosa在呼救。 ⏎ 您能去吗？ [我现在就去] [我来打112]
      小博: 紧急电话：112 ⏎ Rosa在呼救。 ⏎ 您能去吗？ [我现在就去] [我来打112]
      小博: a message is deleted
    小博 taps [我现在就去]
      小博 ! 谢谢您！去哪儿，看私聊。
      小博~ 紧急电话：112 ⏎ Rosa在呼救。 ⏎ 门牌12b ⏎ 您已出发，到了请告诉我。在这里写的，对方看得到。 [我到了][临时来不了] [我来打112]
    小博 taps [我到了]
      小博~ 紧急电话：112 ⏎ Rosa在呼救。 ⏎ 门牌12b ⏎ 您已到场。人平安，或还要人手，都请告诉我。 [人平安][还要人手] [我来打112]
    小博 taps [人平安]
      小博~ Rosa平安，谢谢大家。
    ");
    house.ends().await;
}

#[tokio::test]
async fn who_is_elsewhere_says_so_and_is_called_for_there() {
    let (house, [ana, bo]) = House::of(["Ana/en", "小博/zh-CN"]).await;
    let other = house.add_group("Other Court", &ana, GroupKind::Supergroup);
    house.sandbox.add_bot(other, ana.user);
    house.settle().await;
    ana.forges("at_1").await;
    house.transcript();
    ana.tells("/sos").await;
    ana.tells("by the lift").await;
    house.waits(seconds(6)).await;
    ana.taps("I'm elsewhere: Other Court").await;
    bo.forges("alarm-going_1_1").await;
    ana.forges("alarm-elsewhere_2_2_99").await;
    house.waits(seconds(6)).await;
    assert_eq!(house.count("select count(*) from alarm_word where alarm_id = 2").await, 1);
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /sos
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire] [I'm elsewhere: Other Court]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire] [I'm elsewhere: Other Court]
      小博: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 您能去吗？ [我现在就去] [我来打112]
    Ana → Ana: by the lift
      Ana: Nobody is on the way yet. I keep this for whoever comes.
    Ana taps [I'm elsewhere: Other Court]
      Ana~ I am calling anew now.
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire] [I'm elsewhere: Sunny Court]
      小博~ 这次已结束，对方重新叫人了。
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ I can reach no neighbour by message. Call 112 now. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire] [I'm elsewhere: Sunny Court]
    小博 taps [alarm-going_1_1]
      小博 ! 这次呼救已结束，或不归您管。您自己要帮忙，请发 /sos
    Ana taps [alarm-elsewhere_2_2_99]
      Ana ! I don't know you in that building yet. Write /help in its group, then try again.
    ");
    ana.taps("I'm fine").await;
    house.ends().await;
}
