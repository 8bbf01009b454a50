//! Entering a group: one welcome, and it works at once.

use sandbox::GroupKind;

use crate::support::House;

#[tokio::test]
async fn added_to_a_group_it_says_one_welcome_and_works_at_once() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let zoe = house.stranger("Zoe", "en");
    let group = house.add_group("Other Court", &zoe, GroupKind::Basic);
    house.sandbox.add_bot(group, zoe.user);
    house.settle().await;
    house.chapter("Zoe follows the welcome's button: the clock is asked");
    zoe.taps("Open private chat").await;
    zoe.taps("Yes").await;
    house.chapter("and a need is posted there");
    zoe.tells("/need fetch a parcel").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Zoe → Other Court: (group_chat_created)
    Zoe adds the bot
    Zoe → Other Court: (new_chat_members)
      Other Court: Hello, I'm Linli. Need a hand? /need and one sentence. Can give one? Tap "I can help". ⏎ Door and phone never appear here: tell me privately. [Open private chat ↗]
    — Zoe follows the welcome's button: the clock is asked
    Zoe → Zoe: /start hello
      Zoe: What shall neighbours call you? ⏎ It stands on your cards instead of your Telegram name. You can change it at any time. [Zoe] [Another name][Later]
      Zoe: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
      Zoe: Is it 09:00 where you are? ⏎ I need it for the quiet hours of Other Court. [Yes][No]
    Zoe taps [Yes]
      Zoe ! Thank you, noted.
      Zoe~ It is 09:00 in Other Court. Thank you. [Settings]
    — and a need is posted there
    Zoe → Zoe: /need fetch a parcel
      Other Court: 📦 #1 fetch a parcel ⏎ Zoe · 1 more wanted [I can help]
      Zoe: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Zoe: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_welcome_in_chinese_and_a_clock_put_right() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let li = house.stranger("李阿姨", "zh-hans");
    let group = house.add_group("阳光小区", &li, GroupKind::Supergroup);
    house.sandbox.add_bot(group, li.user);
    house.settle().await;
    li.taps("💬 打开私聊").await;
    li.taps("不对").await;
    li.taps("10:00 柏林").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 阳光小区: (supergroup_chat_created)
    李阿姨 adds the bot
    李阿姨 → 阳光小区: (new_chat_members)
      阳光小区: 大家好，我是“邻里”，帮咱们楼互相搭把手。要帮忙：发 /need 加一句话，比如“/need 帮我取个件”。能帮忙：点卡片下的“我来帮忙”。 ⏎ 门牌、电话请私聊我，群里不会出现。 [💬 打开私聊 ↗]
    李阿姨 → 李阿姨: /start hello
      李阿姨: 邻居们怎么称呼您？比如“李阿姨”“豆豆妈”。 ⏎ 卡片上就写这个称呼，不写您在 Telegram 上的名字。以后随时能改。 [李阿姨] [换个称呼][以后再说]
      李阿姨: 您好，我是“邻里”，帮咱们楼的邻居互相搭把手。 ⏎  ⏎ 要帮忙：一句话告诉我，打字、说话都行，也可以点下面的“找人帮忙”。 ⏎ 能帮忙：点“谁要帮忙”。 ⏎ 怎么用：发 /help
      李阿姨: 您那里现在是17:00吗？ ⏎ 我要知道“阳光小区”的时间，夜里才不会吵到大家。 [对][不对]
    李阿姨 taps [不对]
      李阿姨: “阳光小区”现在几点？点一下对的时间。 [01:00 洛杉矶][02:00 丹佛] [03:00 芝加哥][04:00 纽约] [06:00 圣保罗][09:00 伦敦] [10:00 柏林][12:00 伊斯坦布尔] [13:00 迪拜][14:30 新德里] [16:00 曼谷][17:00 北京] [18:00 东京][20:00 悉尼]
    李阿姨 taps [10:00 柏林]
      李阿姨 ! 谢谢，记下了。
      李阿姨~ “阳光小区”现在是10:00，谢谢。 [设置]
      李阿姨~ “阳光小区”现在是10:00，谢谢。 [设置]
    ");
    house.ends().await;
}

#[tokio::test]
async fn where_the_operator_names_the_time_zone_nobody_is_asked() {
    let (house, [_ana]) = House::in_zone(["Ana/en"], chrono_tz::Europe::Berlin).await;
    house.mo().starts(None).await;
    assert!(!house.transcript().contains("where you are"));
    assert!(house.facts().await.contains(r#"["en","Europe/Berlin",1]"#));
    house.ends().await;
}

#[tokio::test]
async fn only_a_moderator_sets_the_clock() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    let before = house.facts().await;
    ana.forges("clock-right_1").await;
    li.forges("clock_1_3").await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [clock-right_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    李阿姨 taps [clock_1_3]
      李阿姨 ! 这件事要楼长才能办，请找一位楼长帮忙。
    ");
    house.ends().await;
}

#[tokio::test]
async fn administrators_come_and_go_and_moderate_accordingly() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    let mo = house.mo();
    house.sandbox.promote(house.group, ana.user, mo.user, true);
    house.chapter("refused once, for nobody told; then it is known");
    ana.says("/language").await;
    ana.says("/language").await;
    ana.taps("简体中文").await;
    house.chapter("the bot is an administrator, and is told");
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    house.settle().await;
    house.sandbox.promote(house.group, li.user, mo.user, true);
    house.settle().await;
    li.says("/language").await;
    house.chapter("demoted, found out the day after");
    house.sandbox.make_bot_administrator(house.group, mo.user, false);
    house.sandbox.promote(house.group, ana.user, mo.user, false);
    house.waits(crate::support::hours(25)).await;
    ana.says("/language").await;
    insta::assert_snapshot!(house.transcript(), @"
    — refused once, for nobody told; then it is known
    Ana → group: /language
      Ana: Only moderators choose the group's language. For your own, write /language to me privately.
    Ana → group: /language
      Ana: Which language shall I speak in the group? [English][简体中文]
    Ana taps [简体中文]
      Ana ! Done. From now on I'll speak it in the group.
    — the bot is an administrator, and is told
    Mo makes the bot an administrator
    李阿姨 → group: /language
      李阿姨: 群里用哪种语言？ [English][简体中文]
    — demoted, found out the day after
    Mo makes the bot an ordinary member
      李阿姨 (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，邻居们找过我 5 次。 [不用天天报]
    Ana → group: /language
      Ana: Only moderators choose the group's language. For your own, write /language to me privately.
    ");
    house.ends().await;
}

#[tokio::test]
async fn taken_out_and_added_again_it_is_the_same_building() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.says("/need carry shopping up").await;
    let mo = house.mo();
    house.sandbox.remove_bot(house.group, mo.user);
    house.settle().await;
    house.transcript();
    ana.tells("/need another thing").await;
    house.sandbox.add_bot(house.group, mo.user);
    house.settle().await;
    ana.tells("/need another thing").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /need another thing
      Ana: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    Mo adds the bot
    Mo → group: (new_chat_members)
      group: Hello, I'm Linli. Need a hand? /need and one sentence. Can give one? Tap "I can help". ⏎ Door and phone never appear here: tell me privately. [Open private chat ↗]
      Ana~ What shall neighbours call you? ⏎ It stands on your cards instead of your Telegram name. You can change it at any time. [Ana] [Another name][Later]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana → Ana: /need another thing
      group: 🤝 #2 another thing ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_group_that_becomes_a_supergroup_keeps_its_needs() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let zoe = house.stranger("Zoe", "en");
    let bo = house.stranger("Bo", "en");
    let group = house.add_group("Other Court", &zoe, GroupKind::Basic);
    house.sandbox.join(group, bo.user);
    house.sandbox.add_bot(group, zoe.user);
    zoe.starts(None).await;
    bo.starts(None).await;
    zoe.tells("/need fetch a parcel").await;
    house.transcript();
    let supergroup = house.sandbox.upgrade(group);
    house.name_group(supergroup, "new group");
    house.settle().await;
    insta::assert_snapshot!(house.transcript(), @"
    Zoe → Other Court: (migrate_to_chat_id)
    Zoe → new group: (migrate_from_chat_id)
      new group: 📦 #1 fetch a parcel ⏎ Zoe · 1 more wanted [I can help]
    ");
    let card = house.sandbox.messages(supergroup).into_iter().rfind(|message| message.from_bot);
    let card = card.expect("the card stands in the new group");
    house.sandbox.taps(bo.user, supergroup, card.id, "I can help").expect("it can be tapped");
    house.settle().await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      new group~ 📦 #1 fetch a parcel ⏎ Zoe ⏎ ✅ Bo is on it
      Zoe~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Zoe: Bo comes to help with #1: fetch a parcel. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Zoe with #1: fetch a parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    house.expects_faults();
    house.ends().await;
}
