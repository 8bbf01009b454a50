//! Doorbells, as those see them for whom they ring, and moderators.

use crate::support::bell::{Bell, heartbeat, noted, press, rang};
use crate::support::{House, Neighbour, hours, minutes};

/// They tell a flat, and that they live there.
async fn lives_at(who: &Neighbour, flat: &str) {
    who.tells("/home").await;
    who.taps("My flat").await;
    who.taps("✏️ Type it").await;
    who.tells(flat).await;
    who.tells("/home").await;
    who.taps("Yes, that's my home").await;
}

#[tokio::test]
async fn those_behind_the_door_see_their_bell_and_say_what_it_means() {
    let (house, [ana, bo]) = House::belled(["Ana/en", "Bo/en"]).await;
    lives_at(&ana, "12").await;
    house.transcript();
    let bell = Bell::with(&house, &["--name", "Kitchen"]).await;
    ana.taps("Show this bell").await;
    ana.taps("Call for help at once").await;
    ana.taps("Only ask a neighbour").await;
    ana.tells("/home").await;
    ana.taps("🔔 Kitchen").await;
    // Somebody else of the house, by a forged button and by the command.
    let forged = format!("device-alarm_1_{}", bell.number);
    bo.forges(&forged).await;
    bo.tells("/bells").await;
    insta::assert_snapshot!(house.transcript(), @"
      Ana: A doorbell rings for your home from now on: Kitchen, flat 12. Pressed, it asks a neighbour to come. Shall it call for help at once instead? You choose. [Show this bell]
    Ana taps [Show this bell]
      Ana~ Kitchen (bell 1) · flat 12 ⏎ Pressed, it asks a neighbour to come. ⏎ Nothing was heard of it yet. [Try it: call nobody] [Call for help at once]
    Ana taps [Call for help at once]
      Ana~ Kitchen (bell 1) · flat 12 ⏎ Pressed, it calls for help at once: an alarm. ⏎ Nothing was heard of it yet. [Try it: call nobody] [Only ask a neighbour]
    Ana taps [Only ask a neighbour]
      Ana~ Kitchen (bell 1) · flat 12 ⏎ Pressed, it asks a neighbour to come. ⏎ Nothing was heard of it yet. [Try it: call nobody] [Call for help at once]
    Ana → Ana: /home
      Ana: Your home · Sunny Court ⏎ You live here: flat 12. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Add somebody without Telegram] [Who can open] [🔔 Kitchen]
    Ana taps [🔔 Kitchen]
      Ana~ Kitchen (bell 1) · flat 12 ⏎ Pressed, it asks a neighbour to come. ⏎ Nothing was heard of it yet. [Try it: call nobody] [Call for help at once]
    Bo taps [device-alarm_1_1]
      Bo ! There is no such doorbell any more.
    Bo → Bo: /bells
      Bo: Only moderators of that building can do this. Please ask one of them.
    ");
    house.ends().await;
}

#[tokio::test]
async fn moderators_see_which_bells_work_and_hear_when_one_falls_silent() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    let bell = Bell::with(&house, &["--entrance", "2"]).await;
    let _other = Bell::hangs(&house).await;
    mo.tells("/bells").await;
    assert_eq!(bell.says(&house, heartbeat(1)).await, noted());
    house.settle().await;
    house.chapter("a day without a word");
    house.waits(hours(25)).await;
    house.chapter("told once");
    house.waits(hours(48)).await;
    house.chapter("heard again");
    assert_eq!(bell.says(&house, press(2)).await, rang());
    house.settle().await;
    house.chapter("silent again");
    house.waits(hours(25)).await;
    mo.taps("Don't watch it").await;
    house.waits(hours(25)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Mo → Mo: /bells
      Mo: Doorbells · Sunny Court ⏎ ☐ Bell 1 · entrance 2, flat 12 ⏎ Nothing was heard of it yet. ⏎ ☐ Bell 2 · flat 12 ⏎ Nothing was heard of it yet. ⏎ ☑ was pressed within a week. Please let somebody press the others once, with "Try it" tapped before: only then we know that they work. ⏎ Whoever runs this bot adds one on its computer: linli device add --building 1 and the door behind it. [Bell 1][Bell 2]
      Mo~ Doorbells · Sunny Court ⏎ ☐ Bell 1 · entrance 2, flat 12 ⏎ Heard 2026-03-02 09:00, never pressed. ⏎ ☐ Bell 2 · flat 12 ⏎ Nothing was heard of it yet. ⏎ ☑ was pressed within a week. Please let somebody press the others once, with "Try it" tapped before: only then we know that they work. ⏎ Whoever runs this bot adds one on its computer: linli device add --building 1 and the door behind it. [Bell 1][Bell 2]
    — a day without a word
      Mo~ Doorbells · Sunny Court ⏎ ⚠️ Bell 1 · entrance 2, flat 12 · silent ⏎ Heard 2026-03-02 09:00, never pressed. ⏎ ☐ Bell 2 · flat 12 ⏎ Nothing was heard of it yet. ⏎ ☑ was pressed within a week. Please let somebody press the others once, with "Try it" tapped before: only then we know that they work. ⏎ Whoever runs this bot adds one on its computer: linli device add --building 1 and the door behind it. [Bell 1][Bell 2]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 3 times. ⏎ ⚠️ Nobody would come first to 2 homes that count on it. [Not every day] [Who would come first]
      Mo: Nothing was heard of Bell 1 (entrance 2, flat 12) since 2026-03-02 09:00. Please look: has it power, and does the Wi-Fi reach it? If it never says anything but when it is pressed, tap "Don't watch it". [Show this bell][Don't watch it]
    — told once
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. ⏎ ⚠️ Nobody would come first to 2 homes that count on it. [Not every day] [Who would come first]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. ⏎ ⚠️ Nobody would come first to 2 homes that count on it. [Not every day] [Who would come first]
    — heard again
      Mo~ Doorbells · Sunny Court ⏎ ☑ Bell 1 · entrance 2, flat 12 ⏎ Heard 2026-03-05 10:00, pressed 2026-03-05 10:00. ⏎ ☐ Bell 2 · flat 12 ⏎ Nothing was heard of it yet. ⏎ ☑ was pressed within a week. Please let somebody press the others once, with "Try it" tapped before: only then we know that they work. ⏎ Whoever runs this bot adds one on its computer: linli device add --building 1 and the door behind it. [Bell 1][Bell 2]
      Mo~ Bell 1 (entrance 2, flat 12) was silent for a while. That is over. [Show this bell]
      Mo: A doorbell rings: please come by. ⏎ Entrance 2 ⏎ Flat 12 ⏎ Can you go? [I'm going] [End this call]
    — silent again
      Mo~ Doorbells · Sunny Court ⏎ ⚠️ Bell 1 · entrance 2, flat 12 · silent ⏎ Heard 2026-03-05 10:00, pressed 2026-03-05 10:00. ⏎ ☐ Bell 2 · flat 12 ⏎ Nothing was heard of it yet. ⏎ ☑ was pressed within a week. Please let somebody press the others once, with "Try it" tapped before: only then we know that they work. ⏎ Whoever runs this bot adds one on its computer: linli device add --building 1 and the door behind it. [Bell 1][Bell 2]
      Mo: A doorbell rings: please come by. ⏎ Entrance 2 ⏎ Flat 12 ⏎ Can you go? [I'm going] [End this call]
      Mo: A doorbell rings: please come by. ⏎ Entrance 2 ⏎ Flat 12 ⏎ Can you go? [I'm going] [End this call]
      Mo: This call is over: nobody ended it for a day.
      Mo: A doorbell rang, and nobody ended it for a day. Please look how they are.
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. ⏎ ⚠️ Nobody would come first to 2 homes that count on it. [Not every day] [Who would come first]
      Mo: Nothing was heard of Bell 1 (entrance 2, flat 12) since 2026-03-05 10:00. Please look: has it power, and does the Wi-Fi reach it? If it never says anything but when it is pressed, tap "Don't watch it". [Show this bell][Don't watch it]
      Mo: a message is deleted
      Mo: a message is deleted
      Mo: a message is deleted
      Ana: A doorbell rings: please come by. ⏎ Entrance 2 ⏎ Can you go? [I'm going]
      Ana: A doorbell rings: please come by. ⏎ Entrance 2 ⏎ Can you go? [I'm going]
      Ana: A doorbell rings: please come by. ⏎ Entrance 2 ⏎ Can you go? [I'm going]
      Ana: This call is over: nobody ended it for a day.
      Ana: a message is deleted
      Ana: a message is deleted
      Ana: a message is deleted
    Mo taps [Don't watch it]
      Mo~ Doorbells · Sunny Court ⏎ ☑ Bell 1 · entrance 2, flat 12 ⏎ Heard 2026-03-05 10:00, pressed 2026-03-05 10:00. ⏎ ☐ Bell 2 · flat 12 ⏎ Nothing was heard of it yet. ⏎ ☑ was pressed within a week. Please let somebody press the others once, with "Try it" tapped before: only then we know that they work. ⏎ Whoever runs this bot adds one on its computer: linli device add --building 1 and the door behind it. [Bell 1][Bell 2]
      Mo~ Bell 1 · entrance 2, flat 12 ⏎ Pressed, it asks a neighbour to come. ⏎ Last heard: 2026-03-05 10:00 ⏎ Last pressed: 2026-03-05 10:00 ⏎ Nobody is told when it falls silent. [Try it: call nobody] [Call for help at once] [Watch it] [All doorbells] [Switch it off]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday somebody turned to me once. ⏎ ⚠️ Nobody would come first to 2 homes that count on it. [Not every day] [Who would come first]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_bell_that_is_not_pressed_for_a_week_is_told_of_on_monday() {
    let (house, [_ana]) = House::belled(["Ana/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    let bell = Bell::hangs(&house).await;
    house.waits(hours(24 * 8)).await;
    mo.taps("全部门铃").await;
    assert_eq!(bell.says(&house, press(1)).await, rang());
    house.settle().await;
    house.chapter("a week in which it was pressed");
    house.waits(hours(24 * 6)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，邻居们找过我 2 次。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo: “Sunny Court”一周没按过的门铃：1个里有1个。请找人各按一次：先点“试一下门铃”，就不会叫人。 [全部门铃]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
    Mo taps [全部门铃]
      Mo~ 门铃 · Sunny Court ⏎ ☐ 门铃1 · 门牌12 ⏎ 还没收到过它的信号。 ⏎ ☑ 是一周内按过的。其余的请找人各按一次（先点“试一下门铃”），按过才知道好不好用。 ⏎ 要加门铃，请管这台电脑的人运行 linli device add --building 1，再写上门牌。 [门铃1]
      Mo~ 门铃 · Sunny Court ⏎ ☑ 门铃1 · 门牌12 ⏎ 2026-03-10 17:00有信号，2026-03-10 17:00按过。 ⏎ ☑ 是一周内按过的。其余的请找人各按一次（先点“试一下门铃”），按过才知道好不好用。 ⏎ 要加门铃，请管这台电脑的人运行 linli device add --building 1，再写上门牌。 [门铃1]
      Mo: 有户人家按了门铃，请去看看。 ⏎ 门牌12 ⏎ 您能去吗？ [我现在就去] [结束呼救]
    — a week in which it was pressed
      Mo~ 门铃 · Sunny Court ⏎ ⚠️ 门铃1 · 门牌12 · 没有动静 ⏎ 2026-03-10 17:00有信号，2026-03-10 17:00按过。 ⏎ ☑ 是一周内按过的。其余的请找人各按一次（先点“试一下门铃”），按过才知道好不好用。 ⏎ 要加门铃，请管这台电脑的人运行 linli device add --building 1，再写上门牌。 [门铃1]
      Mo: 有户人家按了门铃，请去看看。 ⏎ 门牌12 ⏎ 您能去吗？ [我现在就去] [结束呼救]
      Mo: 有户人家按了门铃，请去看看。 ⏎ 门牌12 ⏎ 您能去吗？ [我现在就去] [结束呼救]
      Mo: 一直没人结束，这次呼救已自动结束。
      Mo: 有户门铃响后一天没人结束，请去看看人怎么样。
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，邻居们找过我 1 次。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo: 门铃1（门牌12）从2026-03-10 17:00起没有信号了。请看看：有没有电，Wi-Fi 够不够得着。要是它只在按的时候才发信号，点“不用留意”。 [看这个门铃][不用留意]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 ⏎ ⚠️ 有1户要人照应的人家，现在没有人能先赶到。 [不用天天报] [谁先到]
      Mo: a message is deleted
      Mo: a message is deleted
      Mo: a message is deleted
      Ana: 有户人家按了门铃，请去看看。 ⏎ 您能去吗？ [我现在就去]
      Ana: 有户人家按了门铃，请去看看。 ⏎ 您能去吗？ [我现在就去]
      Ana: 有户人家按了门铃，请去看看。 ⏎ 您能去吗？ [我现在就去]
      Ana: 一直没人结束，这次呼救已自动结束。
      Ana: a message is deleted
      Ana: a message is deleted
      Ana: a message is deleted
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_bell_is_tried_and_nobody_is_called() {
    let (house, [ana, bo]) = House::belled(["Ana/zh-CN", "Bo/en"]).await;
    ana.forges("me-type_1_flat").await;
    ana.tells("12").await;
    ana.forges("home-mine_1").await;
    let bell = Bell::hangs(&house).await;
    house.transcript();
    ana.taps("看这个门铃").await;
    ana.taps("试一下门铃").await;
    house.repeats_last_update(false).await;
    assert_eq!(bell.says(&house, press(1)).await, rang());
    assert_eq!(bell.says(&house, press(1)).await.0, 200, "its answer was lost");
    house.settle().await;
    assert_eq!(house.count_of("alarm").await, 0, "nobody is called");
    house.chapter("who has nothing to do with it");
    bo.forges(&format!("device-try_1_{}", bell.number)).await;
    house.chapter("the next press calls");
    assert_eq!(bell.says(&house, press(2)).await, rang());
    house.settle().await;
    assert_eq!(house.count_of("alarm").await, 1);
    house.waits(minutes(6)).await;
    house.chapter("nobody pressed it in time, or they changed their mind");
    ana.taps("试一下门铃").await;
    ana.taps("不试了").await;
    ana.taps("试一下门铃").await;
    house.waits(minutes(5)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [看这个门铃]
      Ana~ 门铃1 · 门牌12 ⏎ 按一下，请邻居来一趟。 ⏎ 还没收到过它的信号。 [试一下门铃] [改成呼救]
    Ana taps [试一下门铃]
      Ana~ 门铃1 · 门牌12 ⏎ 按一下，请邻居来一趟。 ⏎ 还没收到过它的信号。 ⏎ 2026-03-02 17:06之前按第一下是试铃，不会叫人。请现在按一下。 [不试了] [改成呼救]
      Ana~ 门铃1 · 门牌12 ⏎ 按一下，请邻居来一趟。 ⏎ 上次有信号：2026-03-02 17:01 ⏎ 上次按：2026-03-02 17:01 ⏎ ✅ 收到了，门铃是好的。刚才是试铃，没有叫人。下一次按就会叫人了。 [试一下门铃] [改成呼救]
    — who has nothing to do with it
    Bo taps [device-try_1_1]
      Bo ! There is no such doorbell any more.
    — the next press calls
      Ana: 有户人家按了门铃，请去看看。 ⏎ 门牌12 ⏎ 您能去吗？ [我现在就去]
      Ana~ 门铃1 · 门牌12 ⏎ 按一下，请邻居来一趟。 ⏎ 上次有信号：2026-03-02 17:01 ⏎ 上次按：2026-03-02 17:01 [试一下门铃] [改成呼救]
      Ana: 有户人家按了门铃，请去看看。 ⏎ 门牌12 ⏎ 您能去吗？ [我现在就去]
      Ana: 有户人家按了门铃，请去看看。 ⏎ 门牌12 ⏎ 您能去吗？ [我现在就去]
      Ana: 有户人家按了门铃，请去看看。 ⏎ 门牌12 ⏎ 您能去吗？ [我现在就去]
      Ana: a message is deleted
      Ana: a message is deleted
      Ana: a message is deleted
      Bo: A doorbell rings: please come by. ⏎ Can you go? [I'm going]
      Bo: A doorbell rings: please come by. ⏎ Can you go? [I'm going]
      Bo: A doorbell rings: please come by. ⏎ Can you go? [I'm going]
      Bo: A doorbell rings: please come by. ⏎ Can you go? [I'm going]
      Bo: a message is deleted
      Bo: a message is deleted
      Bo: a message is deleted
    — nobody pressed it in time, or they changed their mind
    Ana taps [试一下门铃]
      Ana~ 门铃1 · 门牌12 ⏎ 按一下，请邻居来一趟。 ⏎ 上次有信号：2026-03-02 17:01 ⏎ 上次按：2026-03-02 17:01 ⏎ 2026-03-02 17:12之前按第一下是试铃，不会叫人。请现在按一下。 [不试了] [改成呼救]
    Ana taps [不试了]
      Ana~ 门铃1 · 门牌12 ⏎ 按一下，请邻居来一趟。 ⏎ 上次有信号：2026-03-02 17:01 ⏎ 上次按：2026-03-02 17:01 [试一下门铃] [改成呼救]
    Ana taps [试一下门铃]
      Ana~ 门铃1 · 门牌12 ⏎ 按一下，请邻居来一趟。 ⏎ 上次有信号：2026-03-02 17:01 ⏎ 上次按：2026-03-02 17:01 ⏎ 2026-03-02 17:12之前按第一下是试铃，不会叫人。请现在按一下。 [不试了] [改成呼救]
      Ana~ 门铃1 · 门牌12 ⏎ 按一下，请邻居来一趟。 ⏎ 上次有信号：2026-03-02 17:01 ⏎ 上次按：2026-03-02 17:01 [试一下门铃] [改成呼救]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_home_with_a_bell_is_not_forgotten_when_the_last_one_leaves() {
    let (house, [ana]) = House::belled(["Ana/en"]).await;
    lives_at(&ana, "12").await;
    let bell = Bell::hangs(&house).await;
    ana.leaves().await;
    assert_eq!(bell.says(&house, press(1)).await, rang());
    assert_eq!(house.count_of("household").await, 1);
    let mo = house.mo();
    mo.tells("/bells").await;
    mo.taps("Bell 1").await;
    mo.taps("Switch it off").await;
    house.waits(hours(24 * 61)).await;
    assert_eq!(house.count_of("household").await, 0, "it is forgotten with the bell");
    house.ends().await;
}

#[tokio::test]
async fn those_behind_the_door_are_given_what_is_kept_of_their_bell() {
    let (house, [ana, bo]) = House::belled(["Ana/en", "Bo/zh-CN"]).await;
    lives_at(&ana, "12").await;
    let bell = Bell::with(&house, &["--name", "Kitchen"]).await;
    assert_eq!(bell.says(&house, press(1)).await, rang());
    for who in [&ana, &bo] {
        who.tells("/mydata").await;
        let files = who.files();
        let texts = files.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
        let texts: Vec<String> = texts.collect();
        assert!(!texts.is_empty());
        let is_anas = who.name == "Ana";
        for text in &texts {
            assert_eq!(text.contains("Kitchen"), is_anas, "{text}");
            assert!(!text.contains(&bell.secret), "a file is passed on too easily");
        }
    }
    house.ends().await;
}

#[tokio::test]
async fn whoever_has_all_erased_takes_along_when_their_bell_rang() {
    let (house, [ana]) = House::belled(["Ana/en"]).await;
    lives_at(&ana, "12").await;
    let bell = Bell::hangs(&house).await;
    assert_eq!(bell.says(&house, press(1)).await, rang());
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    assert_eq!(house.count_of("press").await, 0);
    assert_eq!(bell.says(&house, press(1)).await.0, 409, "it is not new by that");
    assert_eq!(bell.says(&house, press(2)).await, rang());
    house.settle().await;
    house.ends().await;
}

#[tokio::test]
async fn a_bell_that_rings_calls_nobody_at_home_once_there_is_danger() {
    let (house, [ana, bo, _cem]) = House::belled(["Ana/en", "Bo/en", "Cem/en"]).await;
    lives_at(&ana, "12").await;
    bo.forges("me-type_1_flat").await;
    bo.tells("12").await;
    bo.forges("home-mine_1").await;
    ana.taps("Yes, we live together").await;
    let bell = Bell::hangs(&house).await;
    assert_eq!(bell.says(&house, press(1)).await, rang());
    house.settle().await;
    ana.tells("/sos").await;
    ana.taps("Danger").await;
    house.waits(minutes(4)).await;
    let transcript = house.transcript();
    assert!(transcript.contains("Bo: a message is deleted"), "{transcript}");
    let (_, after) = transcript.split_once("taps [Danger]").expect("she taps");
    for line in after.lines().filter(|line| line.trim_start().starts_with("Bo")) {
        assert!(line.contains("a message is deleted"), "{transcript}");
    }
    house.ends().await;
}
