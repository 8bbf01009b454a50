//! Moderators (18, 21): where nobody moderates a building any more its group is told, and its owner
//! is asked.

use crate::support::House;
use crate::support::house::hours;

#[tokio::test]
async fn where_nobody_moderates_the_group_is_told_once_and_its_owner_is_asked() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/zh-CN"]).await;
    let mo = house.mo();
    mo.tells("/settings").await;
    mo.leaves().await;
    house.repeats_last_update(false).await;
    house.chapter("a day later Telegram is asked again: nothing more is said");
    house.waits(hours(25)).await;
    ana.says("/need carry my shopping up").await;
    house.chapter("the owner comes back, for it is theirs, and Bo is made an administrator");
    house.sandbox.join(house.group, mo.user);
    house.settle().await;
    house.waits(hours(25)).await;
    house.sandbox.promote(house.group, bo.user, mo.user, true);
    house.waits(hours(25)).await;
    bo.tells("/settings").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Mo → Mo: /settings
      Mo: Sunny Court ⏎ The group reads English. The clock there shows 09:00. Moderators: Mo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
      Mo: Is it 09:00 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
    Mo → group: (left_chat_member)
      group: Nobody moderates our building at the moment: whoever did is not an administrator of this group any more. ⏎ Needs go on as usual. What takes a moderator waits. Whoever owns this group can make somebody an administrator; administrators moderate here.
      Mo~ These settings are for moderators of that building.
      Mo~ You are not in that group any more, so I took back what stood here.
      Mo: Nobody moderates Sunny Court at the moment, and you own its group. Please make somebody an administrator: open the group, tap its name, Edit, Administrators. Whoever you choose moderates at once; two are better than one.
    — a day later Telegram is asked again: nothing more is said
    Ana → group: /need carry my shopping up
      group: 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 14:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — the owner comes back, for it is theirs, and Bo is made an administrator
    Mo → group: (new_chat_members)
      group~ For a while nobody moderated here. Now somebody does again.
      group: 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      group (silent): 📋 Who needs a hand ⏎ #1 🛒 carry my shopping up · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group: a message is deleted
      Mo~ Sunny Court ⏎ The group reads English. The clock there shows 09:00. Moderators: Mo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
      Mo~ Is it 09:00 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
      Mo~ For a while nobody moderated here. Now somebody does again.
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🛒 carry my shopping up · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by Tue 10 Mar 10:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Nobody yet for #1: carry my shopping up. It's not you; people may be busy. ⏎ I'll tell you again by Tue 10 Mar 10:00 in any case.
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry my shopping up · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo (silent): 🌙 “Sunny Court”今晚小结 ⏎ 谁要帮忙 ⏎ #1 🛒 carry my shopping up · 还差1人 ⏎ 点编号看详情。不想每晚收到，发 /quiet。 [#1]
      group (silent): 📋 Who needs a hand ⏎ #1 🛒 carry my shopping up · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group: a message is deleted
      Mo~ Sunny Court ⏎ The group reads English. The clock there shows 09:00. Moderators: Mo, Bo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🛒 carry my shopping up · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry my shopping up · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo (silent): 🌙 “Sunny Court”今晚小结 ⏎ 谁要帮忙 ⏎ #1 🛒 carry my shopping up · 还差1人 ⏎ 点编号看详情。不想每晚收到，发 /quiet。 [#1]
    Bo → Bo: /settings
      Bo: Sunny Court ⏎ 群里用English，那里的钟是12:00。楼长：Mo、Bo。 [群里用简体中文] [换个时间][早上报平安] [海报和卡片] [怎么加入] [楼里的习惯]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_moderator_among_others_goes_and_nothing_is_said() {
    let (house, [ana, bo]) = House::of(["Ana/zh-CN", "Bo/en"]).await;
    let mo = house.mo();
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    house.sandbox.promote(house.group, bo.user, mo.user, true);
    house.settle().await;
    mo.leaves().await;
    house.chapter("Bo is the last one, and has all erased");
    bo.tells("/forgetme").await;
    bo.taps("Erase everything").await;
    house.chapter("somebody is made an administrator: both messages say so");
    house.restarts().await;
    house.sandbox.promote(house.group, ana.user, bo.user, true);
    house.settle().await;
    ana.tells("/need 今天下午帮我取个件").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo makes the bot an administrator
    Mo → group: (left_chat_member)
    — Bo is the last one, and has all erased
    Bo → Bo: /forgetme
      Bo: Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone. [Keep][Erase everything]
    Bo taps [Erase everything]
      group: 咱们楼现在没有楼长：原来的楼长已不再是本群管理员。 ⏎ 找人帮忙照常。要楼长办的事先等一等。请群主指定一位管理员，管理员就是楼长。
      Bo: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
    — somebody is made an administrator: both messages say so
      group~ 前一阵没有楼长，现在又有了。
    Ana → Ana: /need 今天下午帮我取个件
      group: 📦 #1 帮我取个件 ⏎ 🕓 今天下午6点前 ⏎ Ana · 还差1人 [🙋 我来帮忙]
      Ana: 已发到群里（#1）。有人接下我马上告诉您；到下午5点半还没人，也跟您说一声。 ⏎ 🕓 今天下午6点前 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      Ana: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    ");
    house.ends().await;
}
