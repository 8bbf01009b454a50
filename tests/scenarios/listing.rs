//! Lists: who needs a hand, and one's own things; pages by buttons, one need at a time.

use crate::support::{House, hours, minutes};

#[tokio::test]
async fn the_open_needs_come_in_pages_and_one_is_claimed_from_there() {
    let people = ["Ana/en", "Bo/en", "Cem/en"];
    let (house, [ana, bo, cem]) = House::of(people).await;
    bo.tells("/needs").await;
    for number in 1..=5 {
        ana.says(&format!("/need thing {number}")).await;
    }
    for number in 6..=7 {
        cem.says(&format!("/need thing {number}")).await;
    }
    house.transcript();
    bo.tells("/needs").await;
    bo.taps("More ›").await;
    bo.taps("#6").await;
    bo.taps("I can help").await;
    bo.taps("Back to the list").await;
    bo.taps("‹ Before").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ 🤝 #1 thing 1 ⏎ Ana · 1 more wanted ⏎ 🤝 #2 thing 2 ⏎ Ana · 1 more wanted ⏎ 🤝 #3 thing 3 ⏎ Ana · 1 more wanted ⏎ 🤝 #4 thing 4 ⏎ Ana · 1 more wanted ⏎ 🤝 #5 thing 5 ⏎ Ana · 1 more wanted [#1][#2][#3][#4][#5] [More ›]
    Bo taps [More ›]
      Bo~ Who needs a hand ⏎ 🤝 #6 thing 6 ⏎ Cem · 1 more wanted ⏎ 🤝 #7 thing 7 ⏎ Cem · 1 more wanted [#6][#7] [‹ Before]
    Bo taps [#6]
      Bo~ 🤝 #6 thing 6 ⏎ Cem · 1 more wanted [I can help] [Back to the list]
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🤝 #6 thing 6 ⏎ Cem ⏎ ✅ Bo is on it
      Bo~ You help Cem with #6: thing 6. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake] [Back to the list]
      Bo: You help Cem with #6: thing 6. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
      Cem~ Need #6 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Cem: Bo comes to help with #6: thing 6. The word at the door is honey. Another word? Keep the door shut.
    Bo taps [Back to the list]
      Bo~ Who needs a hand ⏎ 🤝 #7 thing 7 ⏎ Cem · 1 more wanted ⏎ What you asked and what you help with: /mine [#7] [‹ Before]
    Bo taps [‹ Before]
      Bo~ Who needs a hand ⏎ 🤝 #1 thing 1 ⏎ Ana · 1 more wanted ⏎ 🤝 #2 thing 2 ⏎ Ana · 1 more wanted ⏎ 🤝 #3 thing 3 ⏎ Ana · 1 more wanted ⏎ 🤝 #4 thing 4 ⏎ Ana · 1 more wanted ⏎ 🤝 #5 thing 5 ⏎ Ana · 1 more wanted ⏎ What you asked and what you help with: /mine [#1][#2][#3][#4][#5] [More ›]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_same_in_chinese_by_the_keyboard() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    bo.tells("📋 谁要帮忙").await;
    li.says("/need 买药").await;
    bo.tells("/list").await;
    bo.taps("#1").await;
    bo.taps("回到列表").await;
    insta::assert_snapshot!(house.transcript(), @"
    小波 → 小波: 📋 谁要帮忙
      小波: 谁要帮忙 ⏎ 现在没有邻居等人帮忙，谢谢您来看看。
    李阿姨 → group: /need 买药
      group: 💊 #1 帮忙到药店取一下东西 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    小波 → 小波: /list
      小波: 谁要帮忙 ⏎ 💊 #1 帮忙到药店取一下东西 ⏎ 李阿姨 · 还差1人 [#1]
    小波 taps [#1]
      小波~ 💊 #1 帮忙到药店取一下东西 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙] [回到列表]
    小波 taps [回到列表]
      小波~ 谁要帮忙 ⏎ 💊 #1 帮忙到药店取一下东西 ⏎ 李阿姨 · 还差1人 [#1]
    ");
    house.ends().await;
}

#[tokio::test]
async fn mine_shows_what_i_asked_and_what_i_do_with_the_same_buttons() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/zh-CN"]).await;
    ana.says("/need carry shopping up, flat 3").await;
    bo.taps("I can help").await;
    bo.says("/need 帮我取个件").await;
    ana.tells("/mine").await;
    house.transcript();
    bo.tells("/mine").await;
    bo.taps("#1").await;
    bo.taps("回到列表").await;
    bo.taps("#2").await;
    house.chapter("what happens shows in the open one");
    ana.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo → Bo: /mine
      Bo: 您求助的和您接下的 ⏎ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo接下了 ⏎ 📦 #2 帮我取个件 ⏎ Bo · 还差1人 [#1][#2]
    Bo taps [#1]
      Bo~ 您接下了Ana的 #1：carry shopping up。上门请说暗号：honey（蜂蜜）。办完了请点“办好了”。 [✅ 办好了][临时来不了] [看门牌电话] [点错了] [回到列表]
    Bo taps [回到列表]
      Bo~ 您求助的和您接下的 ⏎ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo接下了 ⏎ 📦 #2 帮我取个件 ⏎ Bo · 还差1人 [#1][#2]
    Bo taps [#2]
      Bo~ 📦 #2 帮我取个件 ⏎ Bo · 还差1人 ⏎ 已发到群里（#2）。有人接下我马上告诉您；到下午1点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了] [回到列表]
    — what happens shows in the open one
    Ana taps [I can help]
      Ana ! It's yours, thank you! Details are in the private chat.
      group~ 📦 #2 帮我取个件 ⏎ Bo ⏎ ✅ Ana is on it
      Ana: You help Bo with #2: 帮我取个件. At the door say: 羽毛 (feather). When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Ana: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
      Bo~ 已发到群里（#2），有邻居接下了。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      Bo~ 📦 #2 帮我取个件 ⏎ Bo ⏎ ✅ Ana接下了 ⏎ 已发到群里（#2），有邻居接下了。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了] [回到列表]
      Bo: Ana接下了 #2：帮我取个件。进门暗号：羽毛（feather），对不上别开门。
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_list_asked_for_in_the_group_goes_private_or_is_one_fleeting_line() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en/closed"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    ana.says("/needs").await;
    bo.says("/mine").await;
    bo.says("/needs@linli_bot").await;
    bo.taps("Open private chat").await;
    house.waits(minutes(1)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /needs
      Ana: Who needs a hand ⏎ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [#1]
    Bo → group: /mine
      group: I'll show you privately: [Open private chat ↗]
    Bo → group: /needs@linli_bot
      group: I'll show you privately: [Open private chat ↗]
    Bo → Bo: /start needs_1_0
      Bo: Who needs a hand ⏎ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [#1]
      group: a message is deleted
      group: a message is deleted
    ");
    house.ends().await;
}

#[tokio::test]
async fn an_empty_list_says_what_to_do() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    let zoe = house.stranger("Zoe", "en");
    ana.tells("/needs").await;
    ana.tells("/mine").await;
    li.tells("/needs").await;
    li.tells("/mine").await;
    zoe.tells("/needs").await;
    zoe.tells("/mine").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /needs
      Ana: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked.
    Ana → Ana: /mine
      Ana: What you asked and what you help with ⏎ Nothing at the moment. Need a hand? Tell me in one sentence. /needs shows who needs one.
    李阿姨 → 李阿姨: /needs
      李阿姨: 谁要帮忙 ⏎ 现在没有邻居等人帮忙，谢谢您来看看。
    李阿姨 → 李阿姨: /mine
      李阿姨: 您求助的和您接下的 ⏎ 现在什么也没有。要帮忙就一句话告诉我；想帮忙就发 /needs 看看。
    Zoe → Zoe: /needs
      Zoe: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    Zoe → Zoe: /mine
      Zoe: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_is_taken_or_over_stands_in_neither_list_but_before_moderators() {
    let (house, [ana, bo, li]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    ana.says("/need lend me a ladder").await;
    ana.says("/need carry shopping up today at 11").await;
    ana.says("/need fetch the milk tomorrow").await;
    bo.forges("claim_1_1").await;
    house.waits(hours(4)).await;
    house.transcript();
    for reader in [&ana, &bo, &li, &mo] {
        reader.tells("/needs").await;
    }
    house.chapter("the list in the group says the same");
    house.waits(hours(20)).await;
    let list = house.group_messages();
    let list = list.iter().rfind(|message| message.text.starts_with("📋")).expect("a list");
    assert!(list.text.contains("#3") && !list.text.contains("#2"), "{}", list.text);
    house.transcript();
    house.chapter("nothing waits");
    bo.forges("claim_1_3").await;
    house.transcript();
    for reader in [&bo, &li, &mo] {
        reader.tells("/needs").await;
    }
    mo.taps("#2").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked. ⏎ What you asked and what you help with: /mine
    李阿姨 → 李阿姨: /needs
      李阿姨: 谁要帮忙 ⏎ 现在没有邻居等人帮忙，谢谢您来看看。
    Mo → Mo: /needs
      Mo: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked. ⏎ Taken, or the time is over. Only moderators read this part: ⏎ 🪜 #1 lend me a ladder ⏎ Ana ⏎ ✅ Bo is on it ⏎ 🛒 #2 carry shopping up ⏎ 🕓 Mon 2 Mar 11:00 ⏎ Ana · 1 more wanted ⏎ 🛒 #3 fetch the milk ⏎ 🕓 today ⏎ Ana ⏎ ✅ Bo is on it [#1][#2][#3]
    Mo taps [#2]
      Mo~ 🛒 #2 carry shopping up ⏎ 🕓 Mon 2 Mar 11:00 ⏎ Ana · 1 more wanted [I can help] [Back to the list]
    ");
    house.ends().await;
}
