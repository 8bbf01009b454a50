//! Wrong turns: each has a clear answer, no effect, and loses nothing.

use crate::support::{House, minutes};
use sandbox::Saying;
use serde_json::json;

#[tokio::test]
async fn what_is_no_words_is_answered_in_private_and_ignored_in_the_group() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    let photo = json!([{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]);
    ana.sends("photo", photo.clone()).await;
    li.sends("contact", json!({"phone_number": "123", "first_name": "X"})).await;
    let extra = [("photo".to_owned(), photo)].into_iter().collect();
    ana.says_with(house.group, Saying { extra, ..Saying::default() }).await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: (photo) 
      Ana: Got it. What do you need? Tell me in one sentence, and the photo goes with it.
    李阿姨 → 李阿姨: 
      李阿姨: 名片我转不了。电话是给来帮忙的邻居的吗？请点求助下面的“补门牌电话”，写在那里。
    Ana → group: (photo)
    ");
    house.ends().await;
}

#[tokio::test]
async fn forwarded_words_and_edited_commands_have_no_effect() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    let before = house.facts().await;
    let forwarded = |text: &str| Saying {
        extra: [(
            "forward_origin".to_owned(),
            json!({"type": "hidden_user", "sender_user_name": "X", "date": 1_700_000_000}),
        )]
        .into_iter()
        .collect(),
        ..Saying::text(text)
    };
    li.says_with(house.group, forwarded("/need something of somebody else")).await;
    li.says_with(sandbox::ChatId(li.user.0), forwarded("fetch my parcel")).await;
    ana.says_with(house.group, forwarded("a joke")).await;
    house.chapter("edited");
    li.tells("/mine").await;
    li.edits_privately("/claim 1").await;
    ana.says("/needs").await;
    ana.edits("/need nothing that was asked").await;
    ana.says("hello everybody").await;
    ana.edits("hello everybody!").await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @r#"
    李阿姨 → group: /need something of somebody else
      李阿姨: 转发来的我不处理，请您自己写一句发给我。
    李阿姨 → 李阿姨: fetch my parcel
      李阿姨: 转发来的我不处理，请您自己写一句发给我。
    Ana → group: a joke
    — edited
    李阿姨 → 李阿姨: /mine
      李阿姨: 您求助的和您接下的 ⏎ 现在什么也没有。要帮忙就一句话告诉我；想帮忙就发 /needs 看看。
    李阿姨 edits: /claim 1
      李阿姨: 命令要重新发送才管用，请再发一次。
    Ana → group: /needs
      Ana: Who needs a hand ⏎ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [#1]
    Ana edits: /need nothing that was asked
      Ana: I don't find what that message asked for. Need a hand? Write it again. Door and phone? Tap "Change door & phone" under your need.
    Ana → group: hello everybody
    Ana edits: hello everybody!
    "#);
    house.ends().await;
}

#[tokio::test]
async fn unknown_commands_to_us_are_answered_others_are_not_ours() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN/closed"]).await;
    ana.says("/dance").await;
    ana.says("/dance@other_bot").await;
    ana.says("/dance@linli_bot").await;
    li.says("/dance@linli_bot").await;
    house.waits(minutes(1)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /dance
    Ana → group: /dance@other_bot
    Ana → group: /dance@linli_bot
      Ana: I don't know that command. /help shows what I can do.
    李阿姨 → group: /dance@linli_bot
      group: I don't know that command. /help shows what I can do.
      group: a message is deleted
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_need_of_another_building_is_nobodys_business() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/zh-CN"]).await;
    let zoe = house.stranger("Zoe", "en");
    zoe.starts(None).await;
    let other = house.add_group("Other Court", &zoe, sandbox::GroupKind::Supergroup);
    house.sandbox.add_bot(other, zoe.user);
    house.settle().await;
    zoe.tells("/need fetch my parcel, flat 9").await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    let before = house.facts().await;
    for forged in [
        "claim_2_1",
        "claim_1_1",
        "look_1_1",
        "look_2_1",
        "needs_2_0",
        "door_2_1",
        "hear_2_1",
        "overview_2_1",
        "withdraw_2_1",
        "shut_2_1",
        "slip_2_1",
        "ask_2",
        "at_2",
        "vouch_2_1",
    ] {
        bo.forges(forged).await;
    }
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [claim_2_1]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [claim_1_1]
      Bo ! 这件事找不到了。现在怎么样，看群里的卡片。
    Bo taps [look_1_1]
      Bo ! 这个按钮旧了。发 /help 看看现在能做什么。
    Bo taps [look_2_1]
      Bo ! 这个按钮旧了。发 /help 看看现在能做什么。
    Bo taps [needs_2_0]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [door_2_1]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [hear_2_1]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [overview_2_1]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [withdraw_2_1]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [shut_2_1]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [slip_2_1]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [ask_2]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [at_2]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    Bo taps [vouch_2_1]
      Bo ! 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
    ");
    house.ends().await;
}

#[tokio::test]
async fn nobody_floods_us_or_the_group() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    for number in 1..=6 {
        ana.says(&format!("/need thing {number}")).await;
    }
    for thing in ["买菜", "取药", "修灯", "散步", "寄信", "搬家"] {
        li.tells(&format!("/need 帮我{thing}")).await;
    }
    let transcript = house.transcript();
    assert_eq!(transcript.matches("That was a lot in ten minutes").count(), 1, "{transcript}");
    assert_eq!(transcript.matches("十分钟里发了好几件").count(), 1, "{transcript}");
    house.chapter("thirty messages in one breath");
    for number in 0..30 {
        house.sandbox.says(sandbox::ChatId(ana.user.0), ana.user, &format!("hello {number}"));
    }
    house.settle().await;
    let transcript = house.transcript();
    assert_eq!(transcript.matches("That was a lot at once").count(), 1, "{transcript}");
    house.chapter("a call for help goes through all the same");
    ana.tells("SOS").await;
    let transcript = house.transcript();
    assert!(transcript.contains("Call 112 first"), "{transcript}");
    ana.taps("I'm fine").await;
    house.chapter("a minute later everything does");
    house.waits(minutes(2)).await;
    ana.tells("/needs").await;
    assert!(house.transcript().contains("Who needs a hand"));
    house.ends().await;
}

#[tokio::test]
async fn a_call_for_help_says_the_numbers_first_in_every_language() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.tells("/sos").await;
    ana.tells("🔔 Ask a neighbour to come").await;
    li.tells("救命！").await;
    li.says("/sos").await;
    house.chapter("in a group those words are slang");
    li.says("救命").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /sos
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      李阿姨: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 您能去吗？ [我现在就去] [我来打112]
    Ana → Ana: 🔔 Ask a neighbour to come
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    李阿姨 → 李阿姨: 救命！
      李阿姨: 正在叫人。请先打112。按错了点“我没事”。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
      Ana: Emergency: 112 ⏎ 李阿姨 calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      李阿姨~ 正在叫人。请先打112。按错了点“我没事”。 ⏎ 已叫了1位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
    李阿姨 → group: /sos
      李阿姨: 正在叫人。请先打112。按错了点“我没事”。 ⏎ 已叫了1位邻居，还没人回应。 ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
    — in a group those words are slang
    李阿姨 → group: 救命
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_tap_by_mistake_leaves_no_trace_for_two_minutes() {
    let (house, [ana, bo, li]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    let before = house.facts().await;
    bo.taps("I can help").await;
    house.transcript();
    bo.taps("Tapped by mistake").await;
    assert_eq!(house.count("select count(*) from claim").await, 0);
    assert_eq!(house.facts().await.lines().next(), before.lines().next());
    house.chapter("after two minutes it is a promise");
    li.taps("I can help").await;
    house.waits(minutes(3)).await;
    li.forges("slip_1_1").await;
    bo.forges("slip_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [Tapped by mistake]
      Bo ! No harm done, it's as if nothing happened.
      group~ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: a message is deleted
      Bo: a message is deleted
    — after two minutes it is a promise
    李阿姨 taps [I can help]
      李阿姨 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ 李阿姨 is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: 李阿姨 comes to help with #1: carry shopping up. The word at the door is feather (羽毛). Another word? Keep the door shut.
      李阿姨: 您接下了Ana的 #1：carry shopping up。上门请说暗号：feather（羽毛）。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
      李阿姨: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
      李阿姨~ 您接下了Ana的 #1：carry shopping up。上门请说暗号：feather（羽毛）。办完了请点“办好了”。 [✅ 办好了][临时来不了]
    李阿姨 taps [slip_1_1]
      李阿姨 ! 两分钟内、还没看门牌电话，才能当没点过。现在请点“临时来不了”，没人会怪您。
    Bo taps [slip_1_1]
      Bo ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
    ");
    house.ends().await;
}

#[tokio::test]
async fn several_helpers_have_a_claim_each() {
    let people = ["Ana/en", "Bo/en", "李阿姨/zh-CN", "Dan/en"];
    let (house, [ana, bo, li, dan]) = House::of(people).await;
    ana.says("/need carry a sofa up").await;
    ana.taps("👥 How many").await;
    ana.taps("2").await;
    house.transcript();
    bo.taps("I can help").await;
    li.taps("I can help").await;
    dan.forges("claim_1_1").await;
    house.chapter("one after the other is done");
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    li.taps("✅ 办好了").await;
    ana.taps("Yes, all done").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry a sofa up ⏎ Ana · 1 more wanted ⏎ ✅ Bo is on it [I can help]
      Ana: Bo comes to help with #1: carry a sofa up. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: carry a sofa up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    李阿姨 taps [I can help]
      李阿姨 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 🛒 #1 carry a sofa up ⏎ Ana ⏎ ✅ Bo, 李阿姨 are on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: 李阿姨 comes to help with #1: carry a sofa up. The word at the door is feather (羽毛). Another word? Keep the door shut.
      李阿姨: 您接下了Ana的 #1：carry a sofa up。上门请说暗号：feather（羽毛）。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
      李阿姨: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
    Dan taps [claim_1_1]
      Dan ! Bo was first. Thank you!
    — one after the other is done
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana: Bo says "carry a sofa up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: carry a sofa up. I've asked Ana. [Undo]
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: carry a sofa up [Say thanks]
      Ana: By the way: /mine always shows what you asked and what you help with.
      Bo~ ✅ Done: carry a sofa up
      Bo: Ana says all is done: carry a sofa up ✅
    李阿姨 taps [✅ 办好了]
      李阿姨 ! 辛苦了！我去问问对方办得怎么样。
      Ana: 李阿姨 says "carry a sofa up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      李阿姨~ 您说办好了：carry a sofa up。我去问Ana了。 [撤销]
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      group~ 🛒 #1 carry a sofa up ⏎ Ana ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of 李阿姨: carry a sofa up [Say thanks]
      李阿姨~ ✅ 办好了：carry a sofa up
      李阿姨: Ana说都办好了：carry a sofa up ✅
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_flood_is_answered_once_in_the_language_of_the_account_and_only_what_is_for_us_counts() {
    let (house, [li, ana]) = House::of(["李阿姨/zh-CN", "Ana/en"]).await;
    let wang = house.stranger("小王", "zh-CN");
    let flood = |user: &crate::support::Neighbour, chat, words: &str| {
        for _ in 0..30 {
            house.sandbox.says(chat, user.user, words);
        }
    };
    flood(&li, sandbox::ChatId(li.user.0), "您好");
    flood(&wang, sandbox::ChatId(wang.user.0), "您好");
    house.settle().await;
    let transcript = house.transcript();
    for name in ["李阿姨", "小王"] {
        let told = format!("{name}: 您一下子发了很多");
        assert_eq!(transcript.matches(&told).count(), 1, "{transcript}");
    }
    house.chapter("what is for other bots, or for the neighbours, is none of our concern");
    house.sandbox.make_bot_administrator(house.group, house.mo().user, true);
    flood(&ana, house.group, "/weather@other_bot");
    flood(&ana, house.group, "good morning");
    house.settle().await;
    ana.says("/needs").await;
    let transcript = house.transcript();
    assert!(transcript.contains("Ana: Who needs a hand"), "{transcript}");
    assert!(!transcript.contains("That was a lot"), "{transcript}");
    house.ends().await;
}
