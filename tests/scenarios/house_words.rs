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
      Ana: What shall neighbours call you? ⏎ It stands on your cards instead of your Telegram name. You can change it at any time. [Ana] [Another name][Later]
      Ana: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
    Ana → Ana: /help
      Ana: What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    李阿姨 → 李阿姨: /start
      李阿姨: 邻居们怎么称呼您？比如“李阿姨”“豆豆妈”。 ⏎ 卡片上就写这个称呼，不写您在 Telegram 上的名字。以后随时能改。 [李阿姨] [换个称呼][以后再说]
      李阿姨: 您好，我是“邻里”，帮咱们楼的邻居互相搭把手。 ⏎  ⏎ 要帮忙：一句话告诉我，打字、说话都行，也可以点下面的“找人帮忙”。 ⏎ 能帮忙：点“谁要帮忙”。 ⏎ 怎么用：发 /help
    李阿姨 → 李阿姨: /help
      李阿姨: 您想做什么？ [紧急时候][找人帮忙] [帮邻居的忙][办完以后] [改或者不要了][找回来看看] [资料和隐私][楼长看这里]
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
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /help
      Ana: What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    Bo → group: /help
      group: I help neighbours help each other: /need and one sentence. How it all works, I tell you privately: [Open private chat ↗]
    — Bo follows the button
    Bo → Bo: /start help_menu
      Bo: What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
      group: a message is deleted
    ");
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
      Ana: Shall I post this? ⏎ 🤝 hello? ⏎ Ana · 1 more wanted [Post][Don't post]
    Ana → Ana: /dance
      Ana: I don't know that command. /help shows what I can do.
    李阿姨 → 李阿姨: 你好
      李阿姨: 我这样发到群里，行吗？ ⏎ 🤝 你好 ⏎ 李阿姨 · 还差1人 [发出去][不发了]
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
      Ana: 您想做什么？ [紧急时候][找人帮忙] [帮邻居的忙][办完以后] [改或者不要了][找回来看看] [资料和隐私][楼长看这里]
    — who speaks no language of ours hears the building's
    Bo → Bo: hello?
      Bo: Shall I post this? ⏎ 🤝 hello? ⏎ Bo · 1 more wanted [Post][Don't post]
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
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
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
