//! /start, /help, /language, and words that are no command.

use crate::support::House;

#[tokio::test]
async fn start_and_help_in_both_languages() {
    let (house, [ana, li]) = House::of(["Ana/en/closed", "李阿姨/zh-CN/closed"]).await;
    ana.starts(None).await;
    ana.tells("/help").await;
    li.starts(None).await;
    li.tells("/help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /start
      Ana: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Write /need and one sentence, for example: ⏎ /need carry my shopping up ⏎  ⏎ Can give one? Tap "I can help" under a card in your building's group. ⏎ /help tells the rest.
    Ana → Ana: /help
      Ana: Ask ⏎ /need and one sentence, here or in the group. One card appears in the group. Example: /need fetch my parcel ⏎  ⏎ Help ⏎ Tap "I can help" under a card. I write to you here. When it is done, tap "Job done". ⏎  ⏎ Confirm ⏎ When your helper says it is done, I ask you here: yes, not yet, or something's wrong. ⏎  ⏎ By number ⏎ Each card has one: /claim 12, /release 12, /done 12, /confirm 12, /cancel 12 ⏎  ⏎ The rest ⏎ /language – your language ⏎ /privacy – what I keep, and why ⏎ /forgetme – erase what I keep of you
    李阿姨 → 李阿姨: /start
      李阿姨: 您好，我是“邻里”，帮咱们楼的邻居互相搭把手。 ⏎  ⏎ 要帮忙：发 /need 加一句话，比如： ⏎ /need 帮我把菜拎上楼 ⏎  ⏎ 能帮忙：在楼里的群，点卡片下的“我来帮忙”。 ⏎ 别的用法，发 /help 看看。
    李阿姨 → 李阿姨: /help
      李阿姨: 找人帮忙 ⏎ 发 /need 加一句话，在这里发、在群里发都行，群里会出现一张卡片。比如：/need 帮我取个件 ⏎  ⏎ 帮邻居的忙 ⏎ 点卡片下的“我来帮忙”，我会在这里跟您说。办完了点“办好了”。 ⏎  ⏎ 确认 ⏎ 帮忙的邻居说办好了，我会在这里问您：办好了、还没办好，还是有点问题。 ⏎  ⏎ 用编号也行 ⏎ 每张卡片都有编号：接下 /claim 12，退出 /release 12，办好了 /done 12，确认 /confirm 12，不需要了 /cancel 12 ⏎  ⏎ 其他 ⏎ /language – 换语言 ⏎ /privacy – 我记了什么，为什么 ⏎ /forgetme – 删除我的资料
    "#);
    house.ends().await;
}

#[tokio::test]
async fn help_in_the_group_is_private_or_one_line_with_a_button() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en/closed"]).await;
    ana.says("/help").await;
    bo.says("/help").await;
    house.chapter("Bo follows the button");
    bo.taps("Open private chat").await;
    house.waits(crate::support::minutes(1)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /help
      Ana: Ask ⏎ /need and one sentence, here or in the group. One card appears in the group. Example: /need fetch my parcel ⏎  ⏎ Help ⏎ Tap "I can help" under a card. I write to you here. When it is done, tap "Job done". ⏎  ⏎ Confirm ⏎ When your helper says it is done, I ask you here: yes, not yet, or something's wrong. ⏎  ⏎ By number ⏎ Each card has one: /claim 12, /release 12, /done 12, /confirm 12, /cancel 12 ⏎  ⏎ The rest ⏎ /language – your language ⏎ /privacy – what I keep, and why ⏎ /forgetme – erase what I keep of you
    Bo → group: /help
      group: I help neighbours help each other: /need and one sentence. How it all works, I tell you privately: [Open private chat ↗]
    — Bo follows the button
    Bo → Bo: /start help
      Bo: Ask ⏎ /need and one sentence, here or in the group. One card appears in the group. Example: /need fetch my parcel ⏎  ⏎ Help ⏎ Tap "I can help" under a card. I write to you here. When it is done, tap "Job done". ⏎  ⏎ Confirm ⏎ When your helper says it is done, I ask you here: yes, not yet, or something's wrong. ⏎  ⏎ By number ⏎ Each card has one: /claim 12, /release 12, /done 12, /confirm 12, /cancel 12 ⏎  ⏎ The rest ⏎ /language – your language ⏎ /privacy – what I keep, and why ⏎ /forgetme – erase what I keep of you
      group: a message is deleted
    "#);
    house.ends().await;
}

#[tokio::test]
async fn plain_words_and_unknown_commands_get_a_hint_in_private_only() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.tells("hello?").await;
    ana.tells("/dance").await;
    li.tells("你好").await;
    li.tells("/dance").await;
    ana.says("/dance").await;
    ana.says("/need@other_bot nothing for us").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: hello?
      Ana: Need a hand? Write /need and one sentence, for example: ⏎ /need carry my shopping up
    Ana → Ana: /dance
      Ana: I don't know that command. /help shows what I can do.
    李阿姨 → 李阿姨: 你好
      李阿姨: 要人帮忙？发 /need 加一句话，比如： ⏎ /need 帮我把菜拎上楼
    李阿姨 → 李阿姨: /dance
      李阿姨: 这个命令我不认识。发 /help 看看我能做什么。
    Ana → group: /dance
    Ana → group: /need@other_bot nothing for us
    ");
    house.ends().await;
}

#[tokio::test]
async fn everybody_chooses_their_own_language() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/de"]).await;
    ana.tells("/language").await;
    ana.taps("简体中文").await;
    ana.tells("/help").await;
    house.chapter("who speaks no language of ours hears the building's");
    bo.tells("hello?").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /language
      Ana: Which language shall I speak with you? [English][简体中文]
    Ana taps [简体中文]
      Ana ! 好的，以后我跟您说中文。
    Ana → Ana: /help
      Ana: 找人帮忙 ⏎ 发 /need 加一句话，在这里发、在群里发都行，群里会出现一张卡片。比如：/need 帮我取个件 ⏎  ⏎ 帮邻居的忙 ⏎ 点卡片下的“我来帮忙”，我会在这里跟您说。办完了点“办好了”。 ⏎  ⏎ 确认 ⏎ 帮忙的邻居说办好了，我会在这里问您：办好了、还没办好，还是有点问题。 ⏎  ⏎ 用编号也行 ⏎ 每张卡片都有编号：接下 /claim 12，退出 /release 12，办好了 /done 12，确认 /confirm 12，不需要了 /cancel 12 ⏎  ⏎ 其他 ⏎ /language – 换语言 ⏎ /privacy – 我记了什么，为什么 ⏎ /forgetme – 删除我的资料
    — who speaks no language of ours hears the building's
    Bo → Bo: hello?
      Bo: Need a hand? Write /need and one sentence, for example: ⏎ /need carry my shopping up
    ");
    house.ends().await;
}

#[tokio::test]
async fn moderators_choose_the_groups_language() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    mo.says("/language").await;
    mo.taps("简体中文").await;
    ana.says("/need carry shopping up").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → group: /language
      Mo: Which language shall I speak in the group? [English][简体中文]
    Mo taps [简体中文]
      Mo ! Done. From now on I'll speak it in the group.
    Ana → group: /need carry shopping up
      group: 🛒 #1 carry shopping up ⏎ Ana · 还差1人 [🙋 我来帮忙]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes forward. [No longer needed]
    ");
    house.ends().await;
}

#[tokio::test]
async fn others_do_not() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN/closed"]).await;
    ana.says("/language").await;
    li.says("/language").await;
    ana.forges("group-language_1_zh-CN").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /language
      Ana: Only moderators choose the group's language. For your own, write /language to me privately.
    李阿姨 → group: /language
      group: Only moderators choose the group's language. For your own, write /language to me privately.
    Ana taps [group-language_1_zh-CN]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    ");
    house.ends().await;
}
