//! Requirement 21: moderators don't burn out. They take turns by week, swap, and whoever goes falls
//! out at once.

use chrono::NaiveDate;
use chrono_tz::Europe::Berlin;
use sandbox::GroupKind;

use crate::support::{House, Neighbour, Ritual, hours, minutes};

/// A house in Berlin on a Wednesday, four days before clocks go forward; Mo, Li and Bo moderate, Ana
/// does not.
async fn three_who_moderate() -> (House, [Neighbour; 4]) {
    let wednesday = NaiveDate::from_ymd_opt(2026, 3, 25).and_then(|day| day.and_hms_opt(10, 0, 0));
    let people = ["Ana/en", "李阿姨/zh-CN", "Bo/en"];
    let (house, [ana, li, bo]) = House::in_zone_at(people, Berlin, wednesday.unwrap()).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    for moderator in [&li, &bo] {
        house.sandbox.promote(house.group, moderator.user, mo.user, true);
        house.settle().await;
    }
    // What all is well with each morning is told elsewhere.
    for moderator in [&mo, &li, &bo] {
        moderator.forges("daily-off_1").await;
    }
    house.transcript();
    (house, [mo, li, bo, ana])
}

/// The same, taking turns: this week is Mo's, the next one Li's, then Bo's.
async fn taking_turns() -> (House, [Neighbour; 4]) {
    let (house, people) = three_who_moderate().await;
    let [mo, ..] = &people;
    mo.tells("/duty").await;
    mo.taps("Take turns by week").await;
    house.transcript();
    (house, people)
}

#[tokio::test]
async fn moderators_take_turns_by_week() {
    let (house, [mo, li, bo, ana]) = three_who_moderate().await;
    mo.tells("/duty").await;
    house.chapter("it is for moderators");
    ana.tells("/duty").await;
    for forged in
        ["duty_1", "turns_1", "turns-end_1", "no-turns_1", "take-duty_1_2932", "swap_1_2932"]
    {
        ana.forges(forged).await;
    }
    house.chapter("Mo sets up turns, once");
    mo.taps("Take turns by week").await;
    house.repeats_last_update(false).await;
    li.tells("/duty").await;
    house.chapter(
        "on Sunday evening Li hears of her week, by the clock that went forward that night",
    );
    house.waits(hours(4 * 24 + 6)).await;
    house.restarts().await;
    house.waits(hours(2)).await;
    house.chapter("on Monday it is hers");
    house.waits(hours(6)).await;
    bo.tells("/duty").await;
    house.chapter("a week later it is Bo's");
    house.waits(hours(7 * 24)).await;
    house.chapter("and then all of them together");
    li.taps("谁在值班").await;
    li.taps("不再轮班").await;
    li.taps("继续轮班").await;
    li.taps("不再轮班").await;
    li.taps("不再轮班").await;
    house.waits(hours(7 * 24)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /duty
      Mo: On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
    — it is for moderators
    Ana → Ana: /duty
      Ana: Only moderators of that building can do this. Please ask one of them.
    Ana taps [duty_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [turns_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [turns-end_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [no-turns_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [take-duty_1_2932]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [swap_1_2932]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    — Mo sets up turns, once
    Mo taps [Take turns by week]
      Mo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
      李阿姨: Mo调整了“Sunny Court”的值班安排。 [谁在值班]
      Bo: Mo has changed who is on duty in Sunny Court. [Who is on duty]
    李阿姨 → 李阿姨: /duty
      李阿姨: 值班 · Sunny Court ⏎ 本周：Mo ⏎ 3月30日（周一）起：李阿姨 ⏎ 4月6日（周一）起：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [我来值班][申请换班] [值班电话][待办的事] [不再轮班]
    — on Sunday evening Li hears of her week, by the clock that went forward that night
      李阿姨: 从明天起，“Sunny Court”轮到您值班一周：3月30日（周一）开始。待办的事看 /queue。临时有事，可以申请换班。 [待办的事][申请换班]
    — on Monday it is hers
      Mo~ On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ From Mon 27 Apr: Bo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      李阿姨~ 值班 · Sunny Court ⏎ 本周：李阿姨 ⏎ 4月6日（周一）起：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 4月27日（周一）起：Bo ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [申请换班] [值班电话][待办的事] [不再轮班]
      李阿姨~ 本周“Sunny Court”由您值班。待办的事看 /queue。临时有事，可以申请换班。 [待办的事][申请换班]
    Bo → Bo: /duty
      Bo (silent): On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ From Mon 27 Apr: Bo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
    — a week later it is Bo's
      Mo~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ From Mon 27 Apr: Bo ⏎ From Mon 4 May: Mo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      李阿姨~ 值班 · Sunny Court ⏎ 本周：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 4月27日（周一）起：Bo ⏎ 5月4日（周一）起：Mo ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [我来值班][申请换班] [值班电话][待办的事] [不再轮班]
      李阿姨~ 这一周已经过去，或者已不归您值班。发 /duty 看现在的安排。
      Bo (silent)~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ From Mon 27 Apr: Bo ⏎ From Mon 4 May: Mo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
      Bo: You are on duty in Sunny Court this week. What waits, you find in /queue. Something came up? Ask for a swap. [What waits][Ask for a swap]
    — and then all of them together
    李阿姨 taps [谁在值班]
      李阿姨~ 值班 · Sunny Court ⏎ 本周：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 4月27日（周一）起：Bo ⏎ 5月4日（周一）起：Mo ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [我来值班][申请换班] [值班电话][待办的事] [不再轮班]
    李阿姨 taps [不再轮班]
      李阿姨~ 要改回全体楼长一起值班吗？后面几周的安排和换好的班都会取消。 [继续轮班][不再轮班]
    李阿姨 taps [继续轮班]
      李阿姨~ 值班 · Sunny Court ⏎ 本周：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 4月27日（周一）起：Bo ⏎ 5月4日（周一）起：Mo ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [我来值班][申请换班] [值班电话][待办的事] [不再轮班]
    李阿姨 taps [不再轮班]
      李阿姨~ 要改回全体楼长一起值班吗？后面几周的安排和换好的班都会取消。 [继续轮班][不再轮班]
    李阿姨 taps [不再轮班]
      Mo~ On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
      李阿姨~ 值班 · Sunny Court ⏎ 全体楼长一起值班：Mo、李阿姨、Bo ⏎ 按周轮班的话，每周由一位楼长照看，其他几位可以歇一歇。 ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [我来值班] [值班电话][待办的事] [按周轮班]
      李阿姨~ 值班 · Sunny Court ⏎ 全体楼长一起值班：Mo、李阿姨、Bo ⏎ 按周轮班的话，每周由一位楼长照看，其他几位可以歇一歇。 ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [我来值班] [值班电话][待办的事] [按周轮班]
      Bo (silent)~ On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
      Bo~ This week is past, or not yours any more. /duty shows who is on duty.
      Mo: 李阿姨 has changed who is on duty in Sunny Court. [Who is on duty]
      Bo: 李阿姨 has changed who is on duty in Sunny Court. [Who is on duty]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_swap_is_asked_and_taken_once() {
    let (house, [mo, li, bo, ana]) = taking_turns().await;
    mo.tells("/duty").await;
    mo.taps("Ask for a swap").await;
    house.chapter("from here on, each update comes twice");
    house.follows_ritual(Ritual::RepeatsNewId);
    mo.taps("Mon 30 Mar: 李阿姨").await;
    house.chapter("nobody else answers it");
    for forged in ["swap-take_1_1", "swap-not_1_1", "swap-undo_1_1", "swap-drop_1_1"] {
        bo.forges(forged).await;
        ana.forges(forged).await;
    }
    mo.forges("swap-take_1_1").await;
    house.chapter("not now, and then after all; twice is once");
    li.taps("这次不换").await;
    li.taps("我来换").await;
    li.forges("swap-take_1_1").await;
    bo.tells("/duty").await;
    house.chapter("it can be given back for ten minutes");
    li.taps("撤销").await;
    li.forges("swap-undo_1_1").await;
    li.taps("我来换").await;
    house.waits(minutes(11)).await;
    li.forges("swap-undo_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /duty
      Mo: On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
    Mo taps [Ask for a swap]
      Mo~ You give the week from Mon 23 Mar. Which week would you like instead? I ask whose it is. [Mon 30 Mar: 李阿姨] [Mon 6 Apr: Bo] [Mon 20 Apr: 李阿姨] [Back]
    — from here on, each update comes twice
    Mo taps [Mon 30 Mar: 李阿姨]
      Mo~ I have asked 李阿姨: your week from Mon 23 Mar for theirs from Mon 30 Mar. Until they answer, yours stays yours. [Never mind][Who is on duty]
      李阿姨: Mo想跟您换班：您3月30日（周一）起的一周由对方值，对方3月23日（周一）起的一周由您值。 [我来换][这次不换]
    — nobody else answers it
    Bo taps [swap-take_1_1]
      Bo ! There is nothing like that to do any more. /duty shows how the turns are now.
    Ana taps [swap-take_1_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Bo taps [swap-not_1_1]
      Bo ! There is nothing like that to do any more. /duty shows how the turns are now.
    Ana taps [swap-not_1_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Bo taps [swap-undo_1_1]
      Bo ! There is nothing like that to do any more. /duty shows how the turns are now.
    Ana taps [swap-undo_1_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Bo taps [swap-drop_1_1]
      Bo ! There is nothing like that to do any more. /duty shows how the turns are now.
    Ana taps [swap-drop_1_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Mo taps [swap-take_1_1]
      Mo ! There is nothing like that to do any more. /duty shows how the turns are now.
    — not now, and then after all; twice is once
    李阿姨 taps [这次不换]
      Mo~ 李阿姨 can't swap this time. The week from Mon 23 Mar stays yours. [Ask for another][Who is on duty]
      Mo: 李阿姨 can't swap this time. The week from Mon 23 Mar stays yours. [Ask for another][Who is on duty]
      李阿姨~ 好的，安排不变，已告诉Mo。要是又可以了，点“我来换”。 [我来换]
    李阿姨 taps [我来换]
      Mo~ On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 30 Mar: Mo ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Mo~ 李阿姨 swaps with you: they take the week from Mon 23 Mar, you take the week from Mon 30 Mar. [Who is on duty]
      Mo~ 李阿姨 swaps with you: they take the week from Mon 23 Mar, you take the week from Mon 30 Mar. [Who is on duty]
      Mo: 李阿姨 swaps with you: they take the week from Mon 23 Mar, you take the week from Mon 30 Mar. [Who is on duty]
      李阿姨~ 谢谢您！3月23日（周一）起的一周由您值班，3月30日（周一）起的一周由Mo值班。 [撤销]
    李阿姨 taps [swap-take_1_1]
    Bo → Bo: /duty
      Bo: On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 30 Mar: Mo ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Bo: On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 30 Mar: Mo ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
    — it can be given back for ten minutes
    李阿姨 taps [撤销]
      Mo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
      Mo~ I have asked 李阿姨: your week from Mon 23 Mar for theirs from Mon 30 Mar. Until they answer, yours stays yours. [Never mind][Who is on duty]
      Mo~ I have asked 李阿姨: your week from Mon 23 Mar for theirs from Mon 30 Mar. Until they answer, yours stays yours. [Never mind][Who is on duty]
      Mo~ I have asked 李阿姨: your week from Mon 23 Mar for theirs from Mon 30 Mar. Until they answer, yours stays yours. [Never mind][Who is on duty]
      Mo: 李阿姨 can't swap after all. The week from Mon 23 Mar is yours again, the one from Mon 30 Mar is theirs. [Who is on duty]
      李阿姨~ Mo想跟您换班：您3月30日（周一）起的一周由对方值，对方3月23日（周一）起的一周由您值。 [我来换][这次不换]
      Bo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Bo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
    李阿姨 taps [swap-undo_1_1]
    李阿姨 taps [我来换]
      Mo~ On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 30 Mar: Mo ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Mo~ 李阿姨 swaps with you: they take the week from Mon 23 Mar, you take the week from Mon 30 Mar. [Who is on duty]
      Mo~ 李阿姨 swaps with you: they take the week from Mon 23 Mar, you take the week from Mon 30 Mar. [Who is on duty]
      Mo~ 李阿姨 swaps with you: they take the week from Mon 23 Mar, you take the week from Mon 30 Mar. [Who is on duty]
      Mo~ 李阿姨 swaps with you: they take the week from Mon 23 Mar, you take the week from Mon 30 Mar. [Who is on duty]
      Mo: 李阿姨 swaps with you: they take the week from Mon 23 Mar, you take the week from Mon 30 Mar. [Who is on duty]
      李阿姨~ 谢谢您！3月23日（周一）起的一周由您值班，3月30日（周一）起的一周由Mo值班。 [撤销]
      Bo~ On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 30 Mar: Mo ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Bo~ On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 30 Mar: Mo ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      李阿姨~ 谢谢您！3月23日（周一）起的一周由您值班，3月30日（周一）起的一周由Mo值班。
    李阿姨 taps [swap-undo_1_1]
      李阿姨 ! 已经过了10分钟。想改的话，可以在 /duty 里申请换班。
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_is_past_cannot_be_swapped() {
    let (house, [mo, li, _bo, _ana]) = taking_turns().await;
    mo.forges("swap-for_1_2933_2934").await;
    li.taps("我来换").await;
    li.tells("/duty").await;
    house.waits(hours(6 * 24)).await;
    mo.forges("swap_1_2933").await;
    mo.forges("swap-for_1_2933_2934").await;
    mo.forges("swap-for_1_2933_2935").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo taps [swap-for_1_2933_2934]
      Mo: I have asked 李阿姨: your week from Mon 23 Mar for theirs from Mon 30 Mar. Until they answer, yours stays yours. [Never mind][Who is on duty]
      李阿姨: Mo想跟您换班：您3月30日（周一）起的一周由对方值，对方3月23日（周一）起的一周由您值。 [我来换][这次不换]
    李阿姨 taps [我来换]
      Mo~ On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 30 Mar: Mo ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Mo~ 李阿姨 swaps with you: they take the week from Mon 23 Mar, you take the week from Mon 30 Mar. [Who is on duty]
      Mo: 李阿姨 swaps with you: they take the week from Mon 23 Mar, you take the week from Mon 30 Mar. [Who is on duty]
      李阿姨~ 谢谢您！3月23日（周一）起的一周由您值班，3月30日（周一）起的一周由Mo值班。 [撤销]
    李阿姨 → 李阿姨: /duty
      李阿姨: 值班 · Sunny Court ⏎ 本周：李阿姨 ⏎ 3月30日（周一）起：Mo ⏎ 4月6日（周一）起：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [申请换班] [值班电话][待办的事] [不再轮班]
      Mo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ From Mon 27 Apr: Bo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
      Mo: You are on duty in Sunny Court this week. What waits, you find in /queue. Something came up? Ask for a swap. [What waits][Ask for a swap]
      李阿姨~ 谢谢您！3月23日（周一）起的一周由您值班，3月30日（周一）起的一周由Mo值班。
      李阿姨~ 值班 · Sunny Court ⏎ 本周：Mo ⏎ 4月6日（周一）起：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 4月27日（周一）起：Bo ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [我来值班][申请换班] [值班电话][待办的事] [不再轮班]
    Mo taps [swap_1_2933]
      Mo ! That week is not yours, or it is past. /duty shows the weeks.
    Mo taps [swap-for_1_2933_2934]
      Mo ! There is nothing like that to do any more. /duty shows how the turns are now.
    Mo taps [swap-for_1_2933_2935]
      Mo ! That week is not yours, or it is past. /duty shows the weeks.
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_swap_that_was_asked_and_is_not_needed_or_refused() {
    let (house, [mo, li, bo, _ana]) = taking_turns().await;
    bo.tells("/duty").await;
    bo.taps("Ask for a swap").await;
    bo.taps("Back").await;
    bo.taps("Ask for a swap").await;
    bo.taps("Mon 30 Mar: 李阿姨").await;
    bo.taps("Never mind").await;
    li.forges("swap-take_1_1").await;
    house.chapter("asked again it is the same question, not another");
    bo.taps("Ask for a swap").await;
    bo.taps("Mon 30 Mar: 李阿姨").await;
    li.taps("这次不换").await;
    house.chapter("whoever said no is not asked the same again");
    bo.taps("Ask for another").await;
    bo.taps("Mon 30 Mar: 李阿姨").await;
    house.chapter("the turns end, and what was asked is over");
    bo.taps("Mon 13 Apr: Mo").await;
    mo.tells("/duty").await;
    mo.taps("All together again").await;
    mo.taps("Drop them").await;
    mo.forges("swap-take_1_2").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo → Bo: /duty
      Bo: On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
    Bo taps [Ask for a swap]
      Bo~ You give the week from Mon 6 Apr. Which week would you like instead? I ask whose it is. [Mon 30 Mar: 李阿姨] [Mon 13 Apr: Mo] [Mon 20 Apr: 李阿姨] [Back]
    Bo taps [Back]
      Bo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
    Bo taps [Ask for a swap]
      Bo~ You give the week from Mon 6 Apr. Which week would you like instead? I ask whose it is. [Mon 30 Mar: 李阿姨] [Mon 13 Apr: Mo] [Mon 20 Apr: 李阿姨] [Back]
    Bo taps [Mon 30 Mar: 李阿姨]
      李阿姨: Bo想跟您换班：您3月30日（周一）起的一周由对方值，对方4月6日（周一）起的一周由您值。 [我来换][这次不换]
      Bo~ I have asked 李阿姨: your week from Mon 6 Apr for theirs from Mon 30 Mar. Until they answer, yours stays yours. [Never mind][Who is on duty]
    Bo taps [Never mind]
      李阿姨~ Bo不再需要用4月6日（周一）起的一周换您3月30日（周一）起的一周了，或者值班安排已经变了。
      Bo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
    李阿姨 taps [swap-take_1_1]
      李阿姨 ! 这里已经没有可办的了。发 /duty 看现在的安排。
    — asked again it is the same question, not another
    Bo taps [Ask for a swap]
      Bo~ You give the week from Mon 6 Apr. Which week would you like instead? I ask whose it is. [Mon 30 Mar: 李阿姨] [Mon 13 Apr: Mo] [Mon 20 Apr: 李阿姨] [Back]
    Bo taps [Mon 30 Mar: 李阿姨]
      李阿姨~ Bo想跟您换班：您3月30日（周一）起的一周由对方值，对方4月6日（周一）起的一周由您值。 [我来换][这次不换]
      Bo~ I have asked 李阿姨: your week from Mon 6 Apr for theirs from Mon 30 Mar. Until they answer, yours stays yours. [Never mind][Who is on duty]
    李阿姨 taps [这次不换]
      李阿姨~ 好的，安排不变，已告诉Bo。要是又可以了，点“我来换”。 [我来换]
      Bo~ 李阿姨 can't swap this time. The week from Mon 6 Apr stays yours. [Ask for another][Who is on duty]
      Bo: 李阿姨 can't swap this time. The week from Mon 6 Apr stays yours. [Ask for another][Who is on duty]
    — whoever said no is not asked the same again
    Bo taps [Ask for another]
      Bo~ You give the week from Mon 6 Apr. Which week would you like instead? I ask whose it is. [Mon 30 Mar: 李阿姨] [Mon 13 Apr: Mo] [Mon 20 Apr: 李阿姨] [Back]
    Bo taps [Mon 30 Mar: 李阿姨]
      Bo ! They said no to this swap. Please choose another week in /duty.
    — the turns end, and what was asked is over
    Bo taps [Mon 13 Apr: Mo]
      Mo: Bo asks you for a swap: they take your week from Mon 13 Apr, you take theirs from Mon 6 Apr. [Take it][Not now]
      Bo~ I have asked Mo: your week from Mon 6 Apr for theirs from Mon 13 Apr. Until they answer, yours stays yours. [Never mind][Who is on duty]
    Mo → Mo: /duty
      Mo: On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
    Mo taps [All together again]
      Mo~ Shall all of you be on duty together again? The weeks to come, and the swaps that were agreed, are dropped. [Keep turns][Drop them]
    Mo taps [Drop them]
      Mo~ On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
      Mo~ Bo doesn't need the swap of Mon 6 Apr and Mon 13 Apr any more, or the turns have changed.
      Mo~ On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
      李阿姨: Mo调整了“Sunny Court”的值班安排。 [谁在值班]
      Bo~ The swap with Mo (Mon 6 Apr for Mon 13 Apr) is off: the turns have changed. [Who is on duty]
      Bo: Mo has changed who is on duty in Sunny Court. [Who is on duty]
    Mo taps [swap-take_1_2]
      Mo ! There is nothing like that to do any more. /duty shows how the turns are now.
    ");
    house.ends().await;
}

#[tokio::test]
async fn duty_is_taken_for_the_rest_of_the_week() {
    let (house, [mo, li, bo, _ana]) = taking_turns().await;
    bo.tells("/duty").await;
    house.chapter("from here on, each update comes twice");
    house.follows_ritual(Ritual::RepeatsNewId);
    bo.taps("Take duty now").await;
    house.chapter("and given back");
    bo.taps("Undo").await;
    house.chapter("taken for good");
    bo.taps("Take duty now").await;
    house.waits(minutes(11)).await;
    bo.forges("return-duty_1_2933").await;
    house.chapter("a week that is not this one cannot be taken");
    mo.forges("take-duty_1_2934").await;
    house.chapter("on Monday it is Li's turn all the same");
    house.waits(hours(5 * 24)).await;
    li.tells("/duty").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo → Bo: /duty
      Bo: On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
    — from here on, each update comes twice
    Bo taps [Take duty now]
      Mo~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Mo: Bo has taken over your week in Sunny Court. You are free. [Who is on duty]
      李阿姨: Bo调整了“Sunny Court”的值班安排。 [谁在值班]
      Bo~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. ⏎ You can undo it for ten minutes. [Undo][Ask for a swap] [Duty phone][What waits] [All together again]
    — and given back
    Bo taps [Undo]
      Mo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
      Mo~ Bo has changed who is on duty in Sunny Court. [Who is on duty]
      Mo: You are on duty in Sunny Court this week. What waits, you find in /queue. Something came up? Ask for a swap. [What waits][Ask for a swap]
      李阿姨: Bo调整了“Sunny Court”的值班安排。 [谁在值班]
      Bo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
    — taken for good
    Bo taps [Take duty now]
      Mo~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Mo~ Bo has taken over your week in Sunny Court. You are free. [Who is on duty]
      Mo~ This week is past, or not yours any more. /duty shows who is on duty.
      Mo: Bo has taken over your week in Sunny Court. You are free. [Who is on duty]
      李阿姨: Bo调整了“Sunny Court”的值班安排。 [谁在值班]
      Bo~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. ⏎ You can undo it for ten minutes. [Undo][Ask for a swap] [Duty phone][What waits] [All together again]
      Bo~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 30 Mar: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
    Bo taps [return-duty_1_2933]
      Bo ! The ten minutes are over. With "Ask for a swap" in /duty you can still change it.
    — a week that is not this one cannot be taken
    Mo taps [take-duty_1_2934]
      Mo ! There is nothing like that to do any more. /duty shows how the turns are now.
    — on Monday it is Li's turn all the same
      Mo~ On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ From Mon 27 Apr: Bo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Mo~ Bo has changed who is on duty in Sunny Court. [Who is on duty]
      Mo~ Bo has changed who is on duty in Sunny Court. [Who is on duty]
      李阿姨: 本周“Sunny Court”由您值班。待办的事看 /queue。临时有事，可以申请换班。 [待办的事][申请换班]
      Bo~ On duty · Sunny Court ⏎ This week: 李阿姨 ⏎ From Mon 6 Apr: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ From Mon 27 Apr: Bo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
    李阿姨 → 李阿姨: /duty
      李阿姨: 值班 · Sunny Court ⏎ 本周：李阿姨 ⏎ 4月6日（周一）起：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 4月27日（周一）起：Bo ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [申请换班] [值班电话][待办的事] [不再轮班]
      李阿姨: 值班 · Sunny Court ⏎ 本周：李阿姨 ⏎ 4月6日（周一）起：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 4月27日（周一）起：Bo ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [申请换班] [值班电话][待办的事] [不再轮班]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn without_turns_one_can_be_on_duty_until_the_week_ends() {
    let (house, [mo, _li, bo, _ana]) = three_who_moderate().await;
    bo.tells("/duty").await;
    bo.taps("Take duty now").await;
    mo.tells("/duty").await;
    house.chapter("Mo takes over: Bo is free; and Mo may stop whenever it becomes too much");
    mo.taps("Take duty now").await;
    house.waits(minutes(11)).await;
    mo.taps("Give it back").await;
    house.repeats_last_update(false).await;
    mo.taps("Take duty now").await;
    house.waits(hours(5 * 24)).await;
    mo.forges("return-duty_1_2933").await;
    bo.tells("/duty").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo → Bo: /duty
      Bo: On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
    Bo taps [Take duty now]
      Mo: Bo has changed who is on duty in Sunny Court. [Who is on duty]
      李阿姨: Bo调整了“Sunny Court”的值班安排。 [谁在值班]
      Bo~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 30 Mar: all moderators ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. ⏎ You can undo it for ten minutes. [Undo] [Duty phone][What waits] [Take turns by week]
    Mo → Mo: /duty
      Mo: On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 30 Mar: all moderators ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
    — Mo takes over: Bo is free; and Mo may stop whenever it becomes too much
    Mo taps [Take duty now]
      Mo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: all moderators ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. ⏎ You can undo it for ten minutes. [Undo] [Duty phone][What waits] [Take turns by week]
      李阿姨: Mo调整了“Sunny Court”的值班安排。 [谁在值班]
      Bo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: all moderators ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
      Bo: Mo has taken over your week in Sunny Court. You are free. [Who is on duty]
      Mo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: all moderators ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Give it back] [Duty phone][What waits] [Take turns by week]
    Mo taps [Give it back]
      Mo~ On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
      李阿姨: Mo调整了“Sunny Court”的值班安排。 [谁在值班]
      Bo~ On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
      Bo~ Mo has changed who is on duty in Sunny Court. [Who is on duty]
      Bo: Mo has changed who is on duty in Sunny Court. [Who is on duty]
    Mo taps [Take duty now]
      Mo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: all moderators ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. ⏎ You can undo it for ten minutes. [Undo] [Duty phone][What waits] [Take turns by week]
      李阿姨: Mo调整了“Sunny Court”的值班安排。 [谁在值班]
      Bo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: all moderators ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
      Bo: Mo has changed who is on duty in Sunny Court. [Who is on duty]
      Mo~ On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
      Bo~ On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
    Mo taps [return-duty_1_2933]
      Mo ! The ten minutes are over. With "Ask for a swap" in /duty you can still change it.
    Bo → Bo: /duty
      Bo: On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn whoever_goes_falls_out_and_the_next_one_takes_over() {
    let (house, [mo, li, bo, ana]) = taking_turns().await;
    li.tells("/duty").await;
    house.chapter("Li is a moderator no more: nobody has her week yet, so nobody is woken");
    house.sandbox.promote(house.group, li.user, mo.user, false);
    house.settle().await;
    li.forges("duty_1").await;
    bo.tells("/duty").await;
    house.chapter("Ana is one now, and has the first week that is free");
    house.sandbox.promote(house.group, ana.user, mo.user, true);
    house.settle().await;
    house.chapter("on Monday Bo is on duty, and leaves the group in the middle of it");
    house.waits(hours(5 * 24)).await;
    bo.leaves().await;
    ana.tells("/duty").await;
    house.chapter("Ana has all erased: Mo is alone");
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    mo.tells("/duty").await;
    mo.tells("/queue").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: /duty
      李阿姨: 值班 · Sunny Court ⏎ 本周：Mo ⏎ 3月30日（周一）起：李阿姨 ⏎ 4月6日（周一）起：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [我来值班][申请换班] [值班电话][待办的事] [不再轮班]
    — Li is a moderator no more: nobody has her week yet, so nobody is woken
      Mo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: Bo ⏎ From Mon 6 Apr: Mo ⏎ From Mon 13 Apr: Bo ⏎ From Mon 20 Apr: Mo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
      李阿姨~ 只有那栋楼的楼长才能看。
      李阿姨~ 只有那栋楼的楼长才能看。
    李阿姨 taps [duty_1]
      李阿姨 ! 这件事要楼长才能办，请找一位楼长帮忙。
    Bo → Bo: /duty
      Bo: On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 30 Mar: Bo ⏎ From Mon 6 Apr: Mo ⏎ From Mon 13 Apr: Bo ⏎ From Mon 20 Apr: Mo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
    — Ana is one now, and has the first week that is free
    — on Monday Bo is on duty, and leaves the group in the middle of it
      Mo~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 6 Apr: Mo ⏎ From Mon 13 Apr: Bo ⏎ From Mon 20 Apr: Mo ⏎ From Mon 27 Apr: Ana ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Ana (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 11 times. [Not every day]
      Ana (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Bo~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 6 Apr: Mo ⏎ From Mon 13 Apr: Bo ⏎ From Mon 20 Apr: Mo ⏎ From Mon 27 Apr: Ana ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
      Bo: You are on duty in Sunny Court this week. What waits, you find in /queue. Something came up? Ask for a swap. [What waits][Ask for a swap]
    Bo → group: (left_chat_member)
      Mo~ On duty · Sunny Court ⏎ This week: Ana ⏎ From Mon 6 Apr: Mo ⏎ From Mon 13 Apr: Ana ⏎ From Mon 20 Apr: Mo ⏎ From Mon 27 Apr: Ana ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Ana: You take over the week from Mon 30 Mar in Sunny Court: the one before you is not a moderator any more. Something came up? Ask for a swap. [What waits][Ask for a swap]
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more, so I took back what stood here.
      Bo~ You are not in that group any more, so I took back what stood here.
      Bo~ You are not in that group any more, so I took back what stood here.
    Ana → Ana: /duty
      Ana: On duty · Sunny Court ⏎ This week: Ana ⏎ From Mon 6 Apr: Mo ⏎ From Mon 13 Apr: Ana ⏎ From Mon 20 Apr: Mo ⏎ From Mon 27 Apr: Ana ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
    — Ana has all erased: Mo is alone
    Ana → Ana: /forgetme
      Ana: Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone. [Keep][Erase everything]
    Ana taps [Erase everything]
      Mo~ On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 6 Apr: Mo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: Mo ⏎ From Mon 27 Apr: Mo ⏎ Turns need two moderators. Make somebody an administrator of the group, and they moderate, too. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Duty phone][What waits] [All together again]
      Mo: You take over the week from Mon 30 Mar in Sunny Court: the one before you is not a moderator any more. Something came up? Ask for a swap. [What waits]
      Ana: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
    Mo → Mo: /duty
      Mo: On duty · Sunny Court ⏎ This week: Mo ⏎ From Mon 6 Apr: Mo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: Mo ⏎ From Mon 27 Apr: Mo ⏎ Turns need two moderators. Make somebody an administrator of the group, and they moderate, too. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Duty phone][What waits] [All together again]
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. You moderate alone; two carry it better · for 1 min ⏎ Tap a number to open it. To close a need: /close and the number after #. [1] [Who is on duty]
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_was_missed_is_one_word() {
    let (house, [_mo, li, bo, _ana]) = taking_turns().await;
    house.chapter("the computer is off for twelve days, over two Sundays");
    house.stops().await;
    house.sandbox.clock().advance(hours(12 * 24));
    house.starts_again().await;
    house.waits(hours(1)).await;
    li.tells("/duty").await;
    bo.tells("/duty").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — the computer is off for twelve days, over two Sundays
      Mo~ On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ From Mon 27 Apr: Bo ⏎ From Mon 4 May: Mo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now][Ask for a swap] [Duty phone][What waits] [All together again]
      Bo: I was away 2026-03-25 10:01–2026-04-06 11:01. Please look again: ⏎ In Sunny Court no need is open. [What waits]
      Bo: You are on duty in Sunny Court this week. What waits, you find in /queue. Something came up? Ask for a swap. [What waits][Ask for a swap]
    李阿姨 → 李阿姨: /duty
      李阿姨: 值班 · Sunny Court ⏎ 本周：Bo ⏎ 4月13日（周一）起：Mo ⏎ 4月20日（周一）起：李阿姨 ⏎ 4月27日（周一）起：Bo ⏎ 5月4日（周一）起：Mo ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [我来值班][申请换班] [值班电话][待办的事] [不再轮班]
    Bo → Bo: /duty
      Bo: On duty · Sunny Court ⏎ This week: Bo ⏎ From Mon 13 Apr: Mo ⏎ From Mon 20 Apr: 李阿姨 ⏎ From Mon 27 Apr: Bo ⏎ From Mon 4 May: Mo ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Ask for a swap] [Duty phone][What waits] [All together again]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn turns_need_two() {
    let (house, [ana]) = House::of(["Ana/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    mo.tells("/duty").await;
    mo.forges("turns_1").await;
    ana.tells("/duty").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /duty
      Mo: 值班 · Sunny Court ⏎ 全体楼长一起值班：Mo ⏎ 轮班至少要两位楼长。把一位邻居设为群管理员，就也是楼长了。 ⏎ 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。 [值班电话][待办的事]
    Mo taps [turns_1]
      Mo ! 轮班至少要两位楼长。先把一位邻居设为群管理员，再点一次。
    Ana → Ana: /duty
      Ana: 这件事要楼长才能办，请找一位楼长帮忙。
    ");
    house.ends().await;
}

#[tokio::test]
async fn the_duty_phone_is_told_once_and_stands_where_people_look() {
    let (house, [mo, _li, bo, ana]) = three_who_moderate().await;
    mo.tells("/duty").await;
    mo.taps("Duty phone").await;
    mo.tells("the red one in the hall").await;
    mo.tells("030 123 456").await;
    ana.tells("/numbers").await;
    bo.tells("/duty").await;
    house.chapter("nobody else tells it");
    ana.forges("number-type_1_duty").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /duty
      Mo: On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
    Mo taps [Duty phone]
      Mo~ Duty phone ⏎ Please type the number now, or up to three with commas between them. For example: 030 123 456 [Not now]
    Mo → Mo: the red one in the hall
      Mo: That is no number that I know: it has 3 to 15 digits, and there are three at most. For example: 120, 110, 119. Please type it again.
    Mo → Mo: 030 123 456
      Mo~ Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Duty phone: 030 123 456 ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: – ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
      Mo: Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Duty phone: 030 123 456 ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: – ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
    Ana → Ana: /numbers
      Ana: Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Duty phone: 030 123 456
    Bo → Bo: /duty
      Bo: On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨, Bo ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ Duty phone: 030 123 456 [Take duty now] [Duty phone][What waits] [Take turns by week]
    — nobody else tells it
    Ana taps [number-type_1_duty]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    ");
    house.ends().await;
}

#[tokio::test]
async fn turns_go_with_the_building_and_are_given_to_whom_they_are() {
    let (house, [ana, bo]) = House::in_group(GroupKind::Basic, ["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    house.sandbox.promote(house.group, ana.user, mo.user, true);
    house.settle().await;
    mo.tells("/duty").await;
    mo.taps("Take turns by week").await;
    mo.taps("Ask for a swap").await;
    mo.forges("swap-for_1_2930_2931").await;
    let before = house.count_of("duty_week").await;
    let kept = house.count_of("swap").await;
    assert_eq!((before, kept), (5, 1));
    mo.tells("/mydata").await;
    let given =
        mo.files().into_iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let given = given.collect::<String>();
    assert!(given.contains("Your weeks on duty") && given.contains("Swaps of duty"), "{given}");
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    assert_eq!(house.count_of("swap").await, 0);
    let others = "select count(*) from duty_week where person_id <> (select person_id from \"grant\" \
         where kind = 'moderator' and revoked_at is null)";
    assert_eq!(house.count(others).await, 0, "nothing is kept of her turns");
    drop(bo);
    house.ends().await;
}
