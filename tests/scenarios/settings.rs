//! Requirement 22: settings by an inline menu in private, for moderators, each change can be changed
//! back.

use crate::support::{House, hours};

#[tokio::test]
async fn a_moderator_sets_language_and_clock_by_taps_and_back_again() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    mo.tells("/settings").await;
    mo.taps("Group: 简体中文").await;
    house.chapter("the clock: a wrong tap, and put right");
    mo.taps("Another clock").await;
    mo.taps("04:00 New York").await;
    house.restarts().await;
    mo.taps("Settings").await;
    mo.taps("Another clock").await;
    mo.taps("09:01 London").await;
    house.repeats_last_update(false).await;
    house.chapter("asked for in the group, it comes privately, in their own language");
    mo.says("/settings").await;
    mo.taps("Group: English").await;
    house.chapter("nobody else may");
    ana.tells("/settings").await;
    ana.says("/settings").await;
    ana.forges("clock_1_3").await;
    ana.forges("settings_1").await;
    ana.forges("another-clock_1").await;
    house.waits(hours(1)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /settings
      Mo: Sunny Court ⏎ The group reads English. The clock there shows 09:00. Moderators: Mo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    Mo taps [Group: 简体中文]
      Mo ! Done. From now on I'll speak it in the group.
      Mo~ Sunny Court ⏎ The group reads 简体中文. The clock there shows 09:00. Moderators: Mo. [Group: English] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    — the clock: a wrong tap, and put right
    Mo taps [Another clock]
      Mo~ What time is it in Sunny Court? Tap the clock that is right. [01:00 Los Angeles][02:00 Denver] [03:00 Chicago][04:00 New York] [06:00 São Paulo][09:00 London] [10:00 Berlin][12:00 Istanbul] [13:00 Dubai][14:30 Delhi] [16:00 Bangkok][17:00 Beijing] [18:00 Tokyo][20:00 Sydney]
    Mo taps [04:00 New York]
      Mo ! Thank you, noted.
      Mo~ It is 04:01 in Sunny Court. Thank you. [Settings]
      Mo~ It is 04:01 in Sunny Court. Thank you. [Settings]
    Mo taps [Settings]
      Mo~ Sunny Court ⏎ The group reads 简体中文. The clock there shows 04:01. Moderators: Mo. [Group: English] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    Mo taps [Another clock]
      Mo~ What time is it in Sunny Court? Tap the clock that is right. [01:01 Los Angeles][02:01 Denver] [03:01 Chicago][04:01 New York] [06:01 São Paulo][09:01 London] [10:01 Berlin][12:01 Istanbul] [13:01 Dubai][14:31 Delhi] [16:01 Bangkok][17:01 Beijing] [18:01 Tokyo][20:01 Sydney]
    Mo taps [09:01 London]
      Mo ! Thank you, noted.
      Mo~ It is 09:01 in Sunny Court. Thank you. [Settings]
      Mo~ Sunny Court ⏎ The group reads 简体中文. The clock there shows 09:01. Moderators: Mo. [Group: English] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    — asked for in the group, it comes privately, in their own language
    Mo → group: /settings
      Mo: Sunny Court ⏎ The group reads 简体中文. The clock there shows 09:01. Moderators: Mo. [Group: English] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    Mo taps [Group: English]
      Mo ! Done. From now on I'll speak it in the group.
      Mo~ Sunny Court ⏎ The group reads English. The clock there shows 09:01. Moderators: Mo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
      Mo~ Sunny Court ⏎ The group reads English. The clock there shows 09:01. Moderators: Mo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    — nobody else may
    Ana → Ana: /settings
      Ana: Only moderators of that building can do this. Please ask one of them.
    Ana → group: /settings
      Ana: Only moderators of that building can do this. Please ask one of them.
    Ana taps [clock_1_3]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [settings_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [another-clock_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    ");
    house.ends().await;
}

#[tokio::test]
async fn settings_in_chinese() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let zoe = house.stranger("赵姐", "zh-hans");
    let group = house.add_group("阳光小区", &zoe, sandbox::GroupKind::Supergroup);
    house.sandbox.add_bot(group, zoe.user);
    house.settle().await;
    zoe.starts(None).await;
    house.transcript();
    zoe.tells("/settings").await;
    zoe.taps("换个时间").await;
    zoe.taps("17:00 北京").await;
    zoe.tells("/settings").await;
    zoe.taps("早上报平安").await;
    zoe.taps("不用天天报").await;
    zoe.taps("设置").await;
    house.sandbox.leave(group, zoe.user);
    house.settle().await;
    zoe.tells("/settings").await;
    insta::assert_snapshot!(house.transcript(), @"
    赵姐 → 赵姐: /settings
      赵姐: 阳光小区 ⏎ 群里用简体中文，那里的钟是17:00。楼长：赵姐。 [群里用English] [换个时间][早上报平安] [海报和卡片] [怎么加入] [楼里的习惯]
    赵姐 taps [换个时间]
      赵姐~ “阳光小区”现在几点？点一下对的时间。 [01:00 洛杉矶][02:00 丹佛] [03:00 芝加哥][04:00 纽约] [06:00 圣保罗][09:00 伦敦] [10:00 柏林][12:00 伊斯坦布尔] [13:00 迪拜][14:30 新德里] [16:00 曼谷][17:00 北京] [18:00 东京][20:00 悉尼]
    赵姐 taps [17:00 北京]
      赵姐 ! 谢谢，记下了。
      赵姐~ “阳光小区”现在是17:00，谢谢。 [设置]
      赵姐~ “阳光小区”现在是17:00，谢谢。 [设置]
    赵姐 → 赵姐: /settings
      赵姐: 阳光小区 ⏎ 群里用简体中文，那里的钟是17:01。楼长：赵姐。 [群里用English] [换个时间][早上报平安] [海报和卡片] [怎么加入] [楼里的习惯]
    赵姐 taps [早上报平安]
      赵姐~ 好的，每天早上都跟您报一声平安。 [不用天天报] [设置]
    赵姐 taps [不用天天报]
      赵姐~ 好的，以后早上不再报平安。出了问题还是会告诉您。 [还是天天报] [设置]
    赵姐 taps [设置]
      赵姐~ 阳光小区 ⏎ 群里用简体中文，那里的钟是17:01。楼长：赵姐。 [群里用English] [换个时间][早上报平安] [海报和卡片] [怎么加入] [楼里的习惯]
    赵姐 → 阳光小区: (left_chat_member)
      阳光小区: 咱们楼现在没有楼长：原来的楼长已不再是本群管理员。 ⏎ 找人帮忙照常。要楼长办的事先等一等。请群主指定一位管理员，管理员就是楼长。
      赵姐~ 您已经不在那个群里了，您在那里填的资料也删了。
      赵姐~ 您已经不在那个群里了，这里原来的内容我收回了。
      赵姐~ 您已经不在那个群里了，这里原来的内容我收回了。
      赵姐~ 这些设置只有那栋楼的楼长能看。
      赵姐: 阳光小区 现在没有楼长，您是群主。请指定一位管理员：打开群，点群名，选“编辑”，再选“管理员”。指定后马上就是楼长，最好有两位。
    赵姐 → 赵姐: /settings
      赵姐: 我还不知道您住哪栋楼。请先在楼里的群发一下 /help，再试一次。还没有群的话，把我拉进一个群就行： [拉我进群 ↗]
    ");
    house.ends().await;
}

#[tokio::test]
async fn who_moderates_two_buildings_says_which_and_who_comes_to_moderate_is_named() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    let other = house.add_group("Other Court", &mo, sandbox::GroupKind::Supergroup);
    house.sandbox.add_bot(other, mo.user);
    house.settle().await;
    mo.taps("Yes").await;
    house.transcript();
    mo.tells("/settings").await;
    mo.taps("Sunny Court").await;
    house.chapter("the list follows");
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    let zoe = house.stranger("Zoe", "en");
    house.sandbox.join(house.group, zoe.user);
    house.sandbox.promote(house.group, zoe.user, mo.user, true);
    house.settle().await;
    house.chapter("Zoe has never pressed Start");
    zoe.says("/settings").await;
    zoe.taps("Open private chat").await;
    house.repeats_last_update(false).await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /settings
      Mo: Which building do you mean? I remember it for the next time. [Other Court] [Sunny Court]
    Mo taps [Sunny Court]
      Mo~ All right: here we talk about Sunny Court now. [Another building]
      Mo: Sunny Court ⏎ The group reads English. The clock there shows 09:00. Moderators: Mo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    — the list follows
    Mo makes the bot an administrator
    Zoe → group: (new_chat_members)
      Mo~ Sunny Court ⏎ The group reads English. The clock there shows 09:00. Moderators: Mo, Zoe. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    — Zoe has never pressed Start
    Zoe → group: /settings
      group: That is between you and me. Let's go on privately: [Open private chat ↗]
    Zoe → Zoe: /start settings_1
      Zoe: Sunny Court ⏎ The group reads English. The clock there shows 09:01. Moderators: Mo, Zoe. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    ");
    house.ends().await;
}
