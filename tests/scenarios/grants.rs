//! Requirement 18: keys, money, home visits and the like take the word of two moderators, for a time;
//! where there is only one, the group knows 48 hours before.

use std::time::Duration;

use crate::support::{House, Neighbour, Ritual, hours, minutes};

const fn days(count: u64) -> Duration {
    Duration::from_hours(24 * count)
}

/// A house with two moderators: Mo, and Li, who reads Chinese.
async fn with_two() -> (House, [Neighbour; 3]) {
    let (house, [ana, bo, li]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    house.mo().starts(None).await;
    house.sandbox.make_bot_administrator(house.group, house.mo().user, true);
    moderates(&house, &li, true).await;
    (house, [ana, bo, li])
}

/// Somebody is made an administrator of the group, or is none any more.
async fn moderates(house: &House, who: &Neighbour, is_so: bool) {
    house.sandbox.promote(house.group, who.user, house.mo().user, is_so);
    house.settle().await;
}

/// What was done with grants, as the audit log tells it.
async fn noted(house: &House) -> String {
    let mut database = house.database().await;
    let rows: Vec<(String, Option<i64>, String)> = sqlx::query_as(
        "select verb, subject_id, outcome from audit where verb like 'grants.%' order by id",
    )
    .fetch_all(&mut database)
    .await
    .expect("the audit log");
    let line = |(verb, row, outcome): (String, Option<i64>, String)| match row {
        Some(row) => format!("{verb} {row}: {outcome}"),
        None => format!("{verb}: {outcome}"),
    };
    rows.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Mo proposes to trust Bo with keys for a year.
async fn proposes(mo: &Neighbour) {
    mo.tells("/residents").await;
    mo.taps("Bo").await;
    mo.taps("Grants").await;
    mo.taps("🔑 Keys").await;
    mo.taps("1 year").await;
    mo.taps("Known for years").await;
}

#[tokio::test]
async fn it_takes_two_moderators() {
    let (house, [ana, bo, li]) = with_two().await;
    let mo = house.mo();
    house.transcript();
    house.chapter("nothing is given yet");
    bo.tells("/grants").await;
    mo.tells("/grants").await;
    house.chapter("one moderator proposes");
    proposes(&mo).await;
    house.repeats_last_update(false).await;
    li.tells("/queue").await;
    mo.tells("/queue").await;
    house.chapter("it takes another, and neither Bo nor a neighbour");
    mo.forges("trust-second_1_1").await;
    bo.forges("trust-second_1_1").await;
    ana.forges("trust-second_1_1").await;
    ana.forges("trust_1_1").await;
    ana.forges("trust-give-back_1_1").await;
    mo.forges("trust-second_1_9").await;
    house.chapter("the second one agrees, once");
    li.taps("我也同意").await;
    house.repeats_last_update(false).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — nothing is given yet
    Bo → Bo: /grants
      Bo: What you are trusted with · Sunny Court ⏎ Nothing special yet. For keys, home visits and the like two moderators give their word, for a time. Everyday help needs none of that.
    Mo → Mo: /grants
      Mo: Grants · Sunny Court ⏎ Nobody holds one here yet. ⏎ Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants". [Residents]
    — one moderator proposes
    Mo → Mo: /residents
      Mo: Residents · Sunny Court ⏎ People I know here: 4 [Ana][Bo] [Mo][李阿姨] [🔎 Search]
    Mo taps [Bo]
      Mo~ Bo ⏎ Here since 2026-03-02 ⏎ I can write to them privately. ⏎ They have told nothing else that moderators may read. [Grants] [Back to the list]
    Mo taps [Grants]
      Mo~ Grants · Bo ⏎ Nothing yet. ⏎ Tap what you would trust them with. It takes two moderators. [🔑 Keys][💰 Money] [🪪 Papers in hand][📚 Study desk] [🏠 Home visits][More …] [Back][All grants]
    Mo taps [🔑 Keys]
      Mo~ For how long would you trust Bo with neighbours' keys? It ends by itself. [3 months][1 year] [2 years] [Back]
    Mo taps [1 year]
      Mo~ Bo, neighbours' keys, 1 year. Why? Moderators read it, and Bo can; the group never does. [Certificate seen][Known for years] [Sent by an organisation][Other words] [Back]
    Mo taps [Known for years]
      Mo~ Grants · Sunny Court ⏎ ⏳ Bo · 🔑 Keys · waits since today ⏎ Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants". [🔑 Bo] [Residents]
      Mo~ You would like to trust Bo with neighbours' keys, for 1 year. ⏎ Why: Known for years ⏎ It waits for a second moderator since 2026-03-02. I asked them. [Take it back][All grants]
      李阿姨: Mo想请Bo保管邻居家的钥匙，1年。 ⏎ 为什么放心：认识多年 ⏎ 您同意吗？您一点头，马上算数。 [我也同意][先等等] [全部托付][待办的事]
    李阿姨 → 李阿姨: /queue
      李阿姨: 待办的事 · Sunny Court ⏎ 1. 托付Bo保管邻居家的钥匙，等您点头 · 已等1分钟 ⏎ 点数字就能打开。要结束一件事，发 /close 加 # 后面的编号。 [1] [谁在值班]
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ Nothing waits. Thank you for looking. [Who is on duty]
    — it takes another, and neither Bo nor a neighbour
    Mo taps [trust-second_1_1]
      Mo ! You proposed it yourself. It takes a second moderator.
    Bo taps [trust-second_1_1]
      Bo ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [trust-second_1_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [trust_1_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [trust-give-back_1_1]
      Ana ! You don't hold this. /grants shows what you are trusted with.
    Mo taps [trust-second_1_9]
      Mo ! There is nothing like that any more. /grants shows what there is.
    — the second one agrees, once
    李阿姨 taps [我也同意]
      Mo~ Grants · Sunny Court ⏎ ✓ Bo · 🔑 Keys · until 2027-03-02 ⏎ Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants". [🔑 Bo] [Residents]
      Mo~ Bo is trusted with neighbours' keys until 2027-03-02. ⏎ Mo and 李阿姨 gave their word. ⏎ Why: Known for years [Their grants][All grants] [Take it back]
      Mo: Bo is trusted with neighbours' keys now, until 2027-03-02.
      Bo~ What you are trusted with · Sunny Court ⏎ 🔑 Keys · until 2027-03-02 ⏎ You may keep a neighbour's key, and use it only for what they agreed to. [🔑 Keys]
      Bo: The moderators trust you with neighbours' keys until 2027-03-02. ⏎ You may keep a neighbour's key, and use it only for what they agreed to. ⏎ It is a matter of trust. If it becomes too much, give it back at any time; nobody minds. /grants shows it again. [Give it back]
      李阿姨~ 已托付Bo保管邻居家的钥匙，到2027-03-02。 ⏎ Mo和李阿姨点的头。 ⏎ 为什么放心：认识多年 [这位的托付][全部托付] [收回]
    "#);
    insta::assert_snapshot!(noted(&house).await, @"
    grants.open: done
    grants.open: done
    grants.of_person 3: done
    grants.choose 3: done
    grants.for 3: done
    grants.propose 3: done
    grants.second 1: same_twice
    grants.second 1: not_moderator
    grants.second 1: not_moderator
    grants.look 1: not_moderator
    grants.give_back 1: not_trusted
    grants.second 9: over
    grants.second 1: done
    ");
    house.ends().await;
}

/// Bo is trusted with keys for a year, by both moderators.
async fn with_keys() -> (House, [Neighbour; 3]) {
    let (house, [ana, bo, li]) = with_two().await;
    house.mo().forges("trust-known_1_3_keys-12").await;
    li.taps("我也同意").await;
    house.transcript();
    (house, [ana, bo, li])
}

#[tokio::test]
async fn its_holder_sees_it_and_gives_it_back() {
    let (house, [ana, bo, _li]) = with_keys().await;
    let mo = house.mo();
    house.chapter("Bo sees it, Mo sees it");
    bo.tells("/grants").await;
    mo.tells("/grants").await;
    mo.tells("/residents").await;
    mo.taps("Bo").await;
    house.chapter("nobody else gives it back; Bo does");
    ana.forges("trust-give-back_1_1").await;
    bo.taps("🔑 Keys").await;
    bo.taps("Give it back").await;
    bo.taps("Keep it").await;
    bo.taps("Give it back").await;
    bo.taps("Yes, give it back").await;
    house.repeats_last_update(false).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — Bo sees it, Mo sees it
    Bo → Bo: /grants
      Bo: What you are trusted with · Sunny Court ⏎ 🔑 Keys · until 2027-03-02 ⏎ You may keep a neighbour's key, and use it only for what they agreed to. [🔑 Keys]
    Mo → Mo: /grants
      Mo: Grants · Sunny Court ⏎ ✓ Bo · 🔑 Keys · until 2027-03-02 ⏎ Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants". [🔑 Bo] [Residents]
    Mo → Mo: /residents
      Mo: Residents · Sunny Court ⏎ People I know here: 4 [Ana][Bo] [Mo][李阿姨] [🔎 Search]
    Mo taps [Bo]
      Mo~ Bo ⏎ Here since 2026-03-02 ⏎ I can write to them privately. ⏎ They have told nothing else that moderators may read. ⏎ Trusted with: 🔑 Keys · until 2027-03-02 [Grants] [Back to the list]
    — nobody else gives it back; Bo does
    Ana taps [trust-give-back_1_1]
      Ana ! You don't hold this. /grants shows what you are trusted with.
    Bo taps [🔑 Keys]
      Bo~ 🔑 Keys · until 2027-03-02 ⏎ You may keep a neighbour's key, and use it only for what they agreed to. [Give it back][My grants]
    Bo taps [Give it back]
      Bo~ You are trusted with neighbours' keys. Shall others do that from now on? Moderators can trust you with it again later. [Keep it][Yes, give it back]
    Bo taps [Keep it]
      Bo~ 🔑 Keys · until 2027-03-02 ⏎ You may keep a neighbour's key, and use it only for what they agreed to. [Give it back][My grants]
    Bo taps [Give it back]
      Bo~ You are trusted with neighbours' keys. Shall others do that from now on? Moderators can trust you with it again later. [Keep it][Yes, give it back]
    Bo taps [Yes, give it back]
      Mo~ Bo · 🔑 Keys: they gave it back. [All grants]
      Mo~ Grants · Sunny Court ⏎ Nobody holds one here yet. ⏎ Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants". [Residents]
      Mo~ Bo ⏎ Here since 2026-03-02 ⏎ I can write to them privately. ⏎ They have told nothing else that moderators may read. [Grants] [Back to the list]
      Mo: Bo was trusted with neighbours' keys, and has handed that on to others. If they still have something of it – a key, a card, money – please ask for it.
      Bo~ You don't hold this any more.
      Bo~ Thank you for having done it. From now on others do. [My grants]
      李阿姨~ Bo · 🔑 钥匙：本人交回了。 [全部托付]
      李阿姨: Bo交回了“保管邻居家的钥匙”。手上要是还有钥匙、证件或者钱，请去要回来。
    "#);
    insta::assert_snapshot!(noted(&house).await, @"
    grants.propose 3: done
    grants.second 1: done
    grants.open: done
    grants.open: done
    grants.give_back 1: not_trusted
    grants.look 1: done
    grants.ask_give_back 1: done
    grants.look 1: done
    grants.ask_give_back 1: done
    grants.give_back 1: done
    ");
    house.ends().await;
}

#[tokio::test]
async fn where_there_is_one_moderator_the_group_knows_for_48_hours() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    proposes(&mo).await;
    house.chapter("nobody can hurry it");
    mo.forges("trust-second_1_1").await;
    house.waits(hours(47)).await;
    bo.tells("/grants").await;
    house.restarts().await;
    house.chapter("48 hours are over");
    house.waits(hours(1)).await;
    ana.tells("/grants").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /residents
      Mo: Residents · Sunny Court ⏎ People I know here: 3 [Ana][Bo] [Mo] [🔎 Search]
    Mo taps [Bo]
      Mo~ Bo ⏎ Here since 2026-03-02 ⏎ I can write to them privately. ⏎ They have told nothing else that moderators may read. [Grants] [Back to the list]
    Mo taps [Grants]
      Mo~ Grants · Bo ⏎ Nothing yet. ⏎ Tap what you would trust them with. No other moderator can say yes, so the group hears of it 48 hours before. [🔑 Keys][💰 Money] [🪪 Papers in hand][📚 Study desk] [🏠 Home visits][More …] [Back][All grants]
    Mo taps [🔑 Keys]
      Mo~ For how long would you trust Bo with neighbours' keys? It ends by itself. [3 months][1 year] [2 years] [Back]
    Mo taps [1 year]
      Mo~ Bo, neighbours' keys, 1 year. Why? Moderators read it, and Bo can; the group never does. ⏎ No other moderator can say yes here, so as soon as you answer, the group reads Bo's name and this work, for 48 hours. It never reads why. Please ask Bo first. [Certificate seen][Known for years] [Sent by an organisation][Other words] [Back]
    Mo taps [Known for years]
      group: Bo will be trusted with neighbours' keys from Wed 09:01. Anybody who knows a reason against it: please tell a moderator privately.
      Mo~ You would like to trust Bo with neighbours' keys, for 1 year. ⏎ Why: Known for years ⏎ The group knows. From Wed 09:01 on it is so, unless a moderator stops it. [Take it back][All grants]
      Bo: Mo想从周三09:01起请您保管邻居家的钥匙。没有另一位楼长可以点头，所以现在先在群里告知大家。 [我不想接]
    — nobody can hurry it
    Mo taps [trust-second_1_1]
      Mo ! You proposed it yourself. It takes a second moderator.
      group~ There is still time until Wed 09:01: from then on Bo will be trusted with neighbours' keys. Anybody who knows a reason against it: please tell a moderator privately.
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 9 times. [Not every day]
    Bo → Bo: /grants
      Bo: 托付给您的事 · Sunny Court ⏎ ⏳ 🔑 钥匙 · 周三09:01起，没有变化的话 [🔑 钥匙]
    — 48 hours are over
      group~ This notice is over.
      Mo~ Bo is trusted with neighbours' keys until 2027-03-04. ⏎ Mo gave their word, and the group knew for 48 hours. ⏎ Why: Known for years [Their grants][All grants] [Take it back]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday somebody turned to me once. [Not every day]
      Mo: Bo is trusted with neighbours' keys now, until 2027-03-04.
      Bo~ 已经定下来了。可以做什么，发 /grants 看。
      Bo~ 托付给您的事 · Sunny Court ⏎ 🔑 钥匙 · 到2027-03-04 ⏎ 您可以保管邻居家的钥匙，只在邻居同意的事上用。 [🔑 钥匙]
      Bo: 楼长们信得过您，请您保管邻居家的钥匙，到2027-03-04。 ⏎ 您可以保管邻居家的钥匙，只在邻居同意的事上用。 ⏎ 这是大家对您的信任。忙不过来，随时可以交回，没人会怪您。发 /grants 可以再看。 [交回]
    Ana → Ana: /grants
      Ana: What you are trusted with · Sunny Court ⏎ Nothing special yet. For keys, home visits and the like two moderators give their word, for a time. Everyday help needs none of that.
    ");
    insta::assert_snapshot!(noted(&house).await, @"
    grants.of_person 3: done
    grants.choose 3: done
    grants.for 3: done
    grants.propose 3: done
    grants.second 1: same_twice
    grants.open: done
    grants.took_effect 1: done
    grants.open: done
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_a_moderator_takes_back_counts_no_more_and_is_undone_by_the_same_one() {
    let (house, [_ana, bo, li]) = with_keys().await;
    let mo = house.mo();
    house.chapter("taken back by mistake, and undone: Bo never hears of it");
    mo.tells("/grants").await;
    mo.taps("🔑 Bo").await;
    mo.taps("Take it back").await;
    house.repeats_last_update(false).await;
    bo.forges("trust-give_1_1").await;
    li.forges("trust-undo_1_1").await;
    mo.taps("Undo").await;
    house.repeats_last_update(false).await;
    house.waits(minutes(11)).await;
    house.chapter("taken back, and Bo hears of it ten minutes later");
    bo.tells("/grants").await;
    mo.taps("Take it back").await;
    bo.tells("/grants").await;
    house.waits(minutes(11)).await;
    mo.forges("trust-undo_1_1").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — taken back by mistake, and undone: Bo never hears of it
    Mo → Mo: /grants
      Mo: Grants · Sunny Court ⏎ ✓ Bo · 🔑 Keys · until 2027-03-02 ⏎ Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants". [🔑 Bo] [Residents]
    Mo taps [🔑 Bo]
      Mo~ Bo is trusted with neighbours' keys until 2027-03-02. ⏎ Mo and 李阿姨 gave their word. ⏎ Why: Known for years [Their grants][All grants] [Take it back]
    Mo taps [Take it back]
      Mo~ Bo · 🔑 Keys: Mo took it back. It counts no more. ⏎ You can undo it for ten minutes. [Undo][All grants]
      Mo~ Bo · 🔑 Keys: Mo took it back. It counts no more. ⏎ You can undo it for ten minutes. [Undo][All grants]
      Bo~ Please wait a moment with this; a moderator is looking at it.
      李阿姨~ Bo · 🔑 钥匙：Mo收回了，已经不算数。 [全部托付]
    Bo taps [trust-give_1_1]
      Bo ! You don't hold this. /grants shows what you are trusted with.
    李阿姨 taps [trust-undo_1_1]
      李阿姨 ! 这是另一位楼长做的，要那位楼长才能撤销。
    Mo taps [Undo]
      Mo~ Bo is trusted with neighbours' keys until 2027-03-02. ⏎ Mo and 李阿姨 gave their word. ⏎ Why: Known for years [Their grants][All grants] [Take it back]
      Mo~ Bo is trusted with neighbours' keys until 2027-03-02. ⏎ Mo and 李阿姨 gave their word. ⏎ Why: Known for years [Their grants][All grants] [Take it back]
      Bo~ The moderators trust you with neighbours' keys until 2027-03-02. ⏎ You may keep a neighbour's key, and use it only for what they agreed to. ⏎ It is a matter of trust. If it becomes too much, give it back at any time; nobody minds. /grants shows it again. [Give it back]
      李阿姨~ 已托付Bo保管邻居家的钥匙，到2027-03-02。 ⏎ Mo和李阿姨点的头。 ⏎ 为什么放心：认识多年 [这位的托付][全部托付] [收回]
    — taken back, and Bo hears of it ten minutes later
    Bo → Bo: /grants
      Bo: What you are trusted with · Sunny Court ⏎ 🔑 Keys · until 2027-03-02 ⏎ You may keep a neighbour's key, and use it only for what they agreed to. [🔑 Keys]
    Mo taps [Take it back]
      Mo~ Bo · 🔑 Keys: Mo took it back. It counts no more. ⏎ You can undo it for ten minutes. [Undo][All grants]
      Mo~ Bo · 🔑 Keys: Mo took it back. It counts no more. ⏎ You can undo it for ten minutes. [Undo][All grants]
      Bo~ Please wait a moment with this; a moderator is looking at it.
      Bo~ What you are trusted with · Sunny Court ⏎ 🔑 Keys · please wait a moment with this; a moderator is looking at it
      李阿姨~ Bo · 🔑 钥匙：Mo收回了，已经不算数。 [全部托付]
    Bo → Bo: /grants
      Bo: What you are trusted with · Sunny Court ⏎ 🔑 Keys · please wait a moment with this; a moderator is looking at it
      Mo~ Bo · 🔑 Keys: Mo took it back. It counts no more. [All grants]
      Mo~ Bo · 🔑 Keys: Mo took it back. It counts no more. [All grants]
      Mo: Bo is not trusted with neighbours' keys any more: a moderator took it back. If they still have a key, a card or money, please ask for it.
      Bo~ You don't hold this any more.
      Bo~ What you are trusted with · Sunny Court ⏎ Nothing special yet. For keys, home visits and the like two moderators give their word, for a time. Everyday help needs none of that.
      Bo~ What you are trusted with · Sunny Court ⏎ Nothing special yet. For keys, home visits and the like two moderators give their word, for a time. Everyday help needs none of that.
      Bo: You were trusted with neighbours' keys. A moderator took that back, so please leave it to others now. If you still have something of a neighbour's, please bring it back. If you don't know why, please talk to one of them. In all else nothing changes.
      李阿姨: 楼长从Bo那里收回了“保管邻居家的钥匙”。手上要是还有钥匙、证件或者钱，请去要回来。
    Mo taps [trust-undo_1_1]
      Mo ! The ten minutes are over. You can propose it again.
    "#);
    insta::assert_snapshot!(noted(&house).await, @"
    grants.propose 3: done
    grants.second 1: done
    grants.open: done
    grants.look 1: done
    grants.end 1: done
    grants.ask_give_back 1: not_trusted
    grants.undo 1: another
    grants.undo 1: done
    grants.open: done
    grants.end 1: done
    grants.open: done
    grants.undo 1: too_late
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_second_moderator_who_comes_meanwhile_makes_it_so_at_once() {
    let (house, [_ana, _bo, li]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    proposes(&mo).await;
    house.transcript();
    house.chapter("Li moderates by now, and would rather wait; then agrees");
    moderates(&house, &li, true).await;
    li.taps("先等等").await;
    li.taps("撤销").await;
    li.taps("我也同意").await;
    house.chapter("48 hours later nothing comes again");
    house.waits(hours(49)).await;
    insta::assert_snapshot!(house.transcript(), @"
    — Li moderates by now, and would rather wait; then agrees
      Mo~ Is it 09:01 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
      李阿姨: Mo想请Bo保管邻居家的钥匙，1年。 ⏎ 为什么放心：认识多年 ⏎ 群里已经告知。没有楼长拦下的话，周三09:01起就算数。 ⏎ 您同意吗？您一点头，马上算数。 [我也同意][先等等] [全部托付][待办的事]
    李阿姨 taps [先等等]
      group~ This notice is over.
      Mo~ Bo · 🔑 Keys: 李阿姨 would rather wait. [All grants]
      Bo~ Please wait a moment with this; a moderator is looking at it.
      李阿姨~ Bo · 🔑 钥匙：李阿姨觉得先等等。 ⏎ 十分钟内可以撤销。 [撤销][全部托付]
    李阿姨 taps [撤销]
      group~ Bo will be trusted with neighbours' keys from Wed 09:01. Anybody who knows a reason against it: please tell a moderator privately.
      Mo~ You would like to trust Bo with neighbours' keys, for 1 year. ⏎ Why: Known for years ⏎ The group knows. From Wed 09:01 on it is so, unless a moderator stops it. [Take it back][All grants]
      Bo~ Mo would like to trust you with neighbours' keys, from Wed 09:01. The group is told that now, for there is no second moderator who could say yes. [I'd rather not]
      李阿姨~ Mo想请Bo保管邻居家的钥匙，1年。 ⏎ 为什么放心：认识多年 ⏎ 群里已经告知。没有楼长拦下的话，周三09:01起就算数。 ⏎ 您同意吗？您一点头，马上算数。 [我也同意][先等等] [全部托付][待办的事]
    李阿姨 taps [我也同意]
      group~ This notice is over.
      Mo~ Bo is trusted with neighbours' keys until 2027-03-02. ⏎ Mo and 李阿姨 gave their word. ⏎ Why: Known for years [Their grants][All grants] [Take it back]
      Mo: Bo is trusted with neighbours' keys now, until 2027-03-02.
      Bo~ It is so now. What you may do stands in /grants.
      Bo: The moderators trust you with neighbours' keys until 2027-03-02. ⏎ You may keep a neighbour's key, and use it only for what they agreed to. ⏎ It is a matter of trust. If it becomes too much, give it back at any time; nobody minds. /grants shows it again. [Give it back]
      李阿姨~ 已托付Bo保管邻居家的钥匙，到2027-03-02。 ⏎ Mo和李阿姨点的头。 ⏎ 为什么放心：认识多年 [这位的托付][全部托付] [收回]
    — 48 hours later nothing comes again
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 13 times. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      李阿姨 (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，邻居们找过我 13 次。 [不用天天报]
      李阿姨 (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 [不用天天报]
    ");
    house.ends().await;
}

#[tokio::test]
async fn who_moderates_no_more_has_proposed_nothing() {
    let (house, [ana, _bo, li]) = with_two().await;
    let mo = house.mo();
    li.tells("/residents").await;
    li.taps("Bo").await;
    li.taps("托付").await;
    li.taps("更多…").await;
    li.taps("📜 法律").await;
    li.taps("2年").await;
    house.transcript();
    house.chapter("Li types why, in her own words");
    li.taps("自己写").await;
    li.tells("…").await;
    li.tells("在街道司法所做了二十年").await;
    house.chapter("then Li moderates no more: it lapses, and Mo hears of it");
    moderates(&house, &li, false).await;
    mo.forges("trust-second_1_1").await;
    li.forges("trust-end_1_1").await;
    house.chapter("Mo proposes it, alone by now; Mo leaves, and it lapses");
    mo.forges("trust-sent_1_3_law-24").await;
    moderates(&house, &ana, true).await;
    mo.leaves().await;
    house.waits(hours(49)).await;
    insta::assert_snapshot!(house.transcript(), @"
    — Li types why, in her own words
    李阿姨 taps [自己写]
      李阿姨~ 请用一句话说说为什么放心Bo，200字以内。楼长看得到，Bo自己也能看；群里看不到。 [先不填]
    李阿姨 → 李阿姨: …
      李阿姨: 请用文字说说原因，200字以内。
    李阿姨 → 李阿姨: 在街道司法所做了二十年
      Mo: 李阿姨 would like to trust Bo with legal advice, for 2 years. ⏎ Why: 在街道司法所做了二十年 ⏎ Do you agree? Your yes makes it so at once. [Second it][Not yet] [All grants][What waits]
      李阿姨~ 托付 · Bo ⏎ ⏳ 📜 法律 · 今天起在等 ⏎ 您放心托付哪件事，就点哪件。要两位楼长点头。 [🔑 钥匙][💰 钱款] [🪪 证件处方][📚 自习桌] [🏠 上门看望][更多…] [返回][全部托付]
      李阿姨: 托付 · Bo ⏎ ⏳ 📜 法律 · 今天起在等 ⏎ 您放心托付哪件事，就点哪件。要两位楼长点头。 [🔑 钥匙][💰 钱款] [🪪 证件处方][📚 自习桌] [🏠 上门看望][更多…] [返回][全部托付]
    — then Li moderates no more: it lapses, and Mo hears of it
      Mo~ Is it 09:01 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
      Mo~ Bo · 📜 Law: the proposal lapsed. [All grants]
      Mo: The proposal to trust Bo with legal advice lapsed: who made it moderates no more, or nobody answered for two weeks. You can propose it again.
      李阿姨~ 这些只有那栋楼的楼长能看。
      李阿姨~ 这些只有那栋楼的楼长能看。
    Mo taps [trust-second_1_1]
      Mo ! There is nothing like that any more. /grants shows what there is.
    李阿姨 taps [trust-end_1_1]
      李阿姨 ! 这件事要楼长才能办，请找一位楼长帮忙。
    — Mo proposes it, alone by now; Mo leaves, and it lapses
    Mo taps [trust-sent_1_3_law-24]
      group: Bo will be trusted with legal advice from Wed 09:02. Anybody who knows a reason against it: please tell a moderator privately.
      Mo: You would like to trust Bo with legal advice, for 2 years. ⏎ Why: Sent by an organisation ⏎ The group knows. From Wed 09:02 on it is so, unless a moderator stops it. [Take it back][All grants]
      Bo: Mo would like to trust you with legal advice, from Wed 09:02. The group is told that now, for there is no second moderator who could say yes. [I'd rather not]
      Mo~ Is it 09:02 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
      Ana: Mo would like to trust Bo with legal advice, for 2 years. ⏎ Why: Sent by an organisation ⏎ The group knows. From Wed 09:02 on it is so, unless a moderator stops it. ⏎ Do you agree? Your yes makes it so at once. [Second it][Not yet] [All grants][What waits]
    Mo → group: (left_chat_member)
      group~ This notice is over.
      Mo~ You are not in that group any more. What you told there is erased.
      Mo~ You are not in that group any more, so I took back what stood here.
      Mo~ This is for moderators of that building.
      Mo~ This is for moderators of that building.
      Mo~ This is for moderators of that building.
      Ana~ Bo · 📜 Law: the proposal lapsed. [All grants]
      Ana: The proposal to trust Bo with legal advice lapsed: who made it moderates no more, or nobody answered for two weeks. You can propose it again.
      Bo~ This does not go on. It changes nothing between you and the neighbours.
      Ana (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 13 times. [Not every day]
      Ana (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
    ");
    insta::assert_snapshot!(noted(&house).await, @"
    grants.of_person 3: done
    grants.of_person 3: done
    grants.choose 3: done
    grants.for 3: done
    grants.ask_words 3: done
    grants.propose_in_words 3: no_words
    grants.propose_in_words 3: done
    grants.second 1: over
    grants.end 1: not_moderator
    grants.propose 3: done
    ");
    house.ends().await;
}

#[tokio::test]
async fn it_is_renewed_by_two_or_ends_by_itself() {
    let (house, [_ana, bo, li]) = with_two().await;
    let mo = house.mo();
    for moderator in [&mo, &li] {
        moderator.forges("daily-off_1").await;
    }
    for work in ["visits", "desk"] {
        mo.forges(&format!("trust-seen_1_3_{work}-3")).await;
        li.taps("我也同意").await;
    }
    house.transcript();
    house.chapter("fourteen days before the end");
    house.waits(days(77) + hours(1)).await;
    house.chapter("one of both is renewed");
    mo.forges("trust-with_1_3_desk").await;
    mo.taps("1 year").await;
    mo.taps("Certificate seen").await;
    li.taps("我也同意").await;
    house.chapter("the other ends");
    house.waits(days(15)).await;
    bo.tells("/grants").await;
    insta::assert_snapshot!(house.transcript(), @"
    — fourteen days before the end
      Mo: Bo is trusted with visits in neighbours' homes until 2026-06-01. Renewing it takes two moderators again. [Renew]
      Mo: Bo is trusted with the children's study desk until 2026-06-01. Renewing it takes two moderators again. [Renew]
      Bo: You are trusted with visits in neighbours' homes until 2026-06-01. The moderators know, and can renew it. If you would rather stop, you need do nothing.
      Bo: You are trusted with the children's study desk until 2026-06-01. The moderators know, and can renew it. If you would rather stop, you need do nothing.
      李阿姨: 托付Bo上门看望邻居，2026-06-01到期。续期还是要两位楼长点头。 [续期]
      李阿姨: 托付Bo在孩子们的自习桌值守，2026-06-01到期。续期还是要两位楼长点头。 [续期]
    — one of both is renewed
    Mo taps [trust-with_1_3_desk]
      Mo: For how long would you trust Bo with the children's study desk? It ends by itself. [3 months][1 year] [2 years] [Back]
    Mo taps [1 year]
      Mo~ Bo, the children's study desk, 1 year. Why? Moderators read it, and Bo can; the group never does. [Certificate seen][Known for years] [Sent by an organisation][Other words] [Back]
    Mo taps [Certificate seen]
      Mo~ You would like to trust Bo with the children's study desk, for 1 year. ⏎ Why: Certificate seen ⏎ It waits for a second moderator since 2026-05-18. I asked them. [Take it back][All grants]
      李阿姨: Mo想请Bo在孩子们的自习桌值守，1年。 ⏎ 为什么放心：看过证书 ⏎ 您同意吗？您一点头，马上算数。 [我也同意][先等等] [全部托付][待办的事]
    李阿姨 taps [我也同意]
      Mo~ This is settled.
      Mo~ Bo is trusted with the children's study desk until 2027-05-18. ⏎ Mo and 李阿姨 gave their word. ⏎ Why: Certificate seen [Their grants][All grants] [Take it back]
      Mo: Bo is trusted with the children's study desk now, until 2027-05-18.
      Bo~ This is settled.
      Bo: The moderators trust you with the children's study desk until 2027-05-18. ⏎ You may look after children at the study desk, always together with a second adult. ⏎ It is a matter of trust. If it becomes too much, give it back at any time; nobody minds. /grants shows it again. [Give it back]
      李阿姨~ 这件事过去了。
      李阿姨~ 已托付Bo在孩子们的自习桌值守，到2027-05-18。 ⏎ Mo和李阿姨点的头。 ⏎ 为什么放心：看过证书 [这位的托付][全部托付] [收回]
    — the other ends
      Mo~ This is settled.
      Bo~ This is settled.
      Bo: You were trusted with visits in neighbours' homes. The time for that is over, so please leave it to others now. Thank you for having done it. If you still have something of a neighbour's, please bring it back. If you would like to go on, please talk to a moderator.
      李阿姨~ 这件事过去了。
    Bo → Bo: /grants
      Bo: What you are trusted with · Sunny Court ⏎ 📚 Study desk · until 2027-05-18 ⏎ You may look after children at the study desk, always together with a second adult. [📚 Study desk]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_grant_ends_by_the_clock_however_late_its_timer_is() {
    let (house, [_ana, bo, li]) = with_two().await;
    let mo = house.mo();
    mo.forges("trust-seen_1_3_keys-3").await;
    li.taps("我也同意").await;
    house.tampers("delete from timer where kind = 'grants.timer'").await;
    house.waits(days(92)).await;
    house.transcript();
    bo.tells("/grants").await;
    bo.forges("trust-give-back_1_1").await;
    mo.tells("/grants").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo → Bo: /grants
      Bo: What you are trusted with · Sunny Court ⏎ Nothing special yet. For keys, home visits and the like two moderators give their word, for a time. Everyday help needs none of that.
    Bo taps [trust-give-back_1_1]
      Bo ! You don't hold this. /grants shows what you are trusted with.
    Mo → Mo: /grants
      Mo: Grants · Sunny Court ⏎ Nobody holds one here yet. ⏎ Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants". [Residents]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn whoever_leaves_holds_nothing_and_whoever_is_erased_even_less() {
    let (house, [ana, bo, li]) = with_two().await;
    let mo = house.mo();
    for code in ["trust-seen_1_3_keys-3", "trust-known_1_2_visits-12"] {
        mo.forges(code).await;
        li.taps("我也同意").await;
    }
    mo.forges("trust-known_1_3_law-12").await;
    house.transcript();
    house.chapter("Bo leaves, and comes again");
    bo.leaves().await;
    mo.tells("/grants").await;
    house.sandbox.join(house.group, bo.user);
    house.settle().await;
    bo.tells("/grants").await;
    house.chapter("Ana has all erased");
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    mo.tells("/grants").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — Bo leaves, and comes again
    Bo → group: (left_chat_member)
      Mo~ Bo · 🔑 Keys: they left the group. [All grants]
      Mo~ Bo · 📜 Law: they left the group. [All grants]
      Mo: Bo is not in the group any more, and was trusted with neighbours' keys. If they still have a key, a card or money, please ask for it.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more, so I took back what stood here.
      李阿姨~ Bo · 🔑 钥匙：已退群，托付结束。 [全部托付]
      李阿姨~ Bo · 📜 法律：已退群，托付结束。 [全部托付]
      李阿姨: Bo已经不在群里了，之前托付过“保管邻居家的钥匙”。手上要是还有钥匙、证件或者钱，请去要回来。
    Mo → Mo: /grants
      Mo: Grants · Sunny Court ⏎ ✓ Ana · 🏠 Home visits · until 2027-03-02 ⏎ Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants". [🏠 Ana] [Residents]
    Bo → group: (new_chat_members)
    Bo → Bo: /grants
      Bo: What you are trusted with · Sunny Court ⏎ Nothing special yet. For keys, home visits and the like two moderators give their word, for a time. Everyday help needs none of that.
    — Ana has all erased
    Ana → Ana: /forgetme
      Ana: Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone. [Keep][Erase everything]
    Ana taps [Erase everything]
      Mo~ Bo is not in the group any more, and was trusted with neighbours' keys. If they still have a key, a card or money, please ask for it.
      Mo~ This is over.
      Mo~ This is over.
      Mo~ Grants · Sunny Court ⏎ Nobody holds one here yet. ⏎ Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants". [Residents]
      Ana: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
      李阿姨~ 这件事过去了。
    Mo → Mo: /grants
      Mo: Grants · Sunny Court ⏎ Nobody holds one here yet. ⏎ Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants". [Residents]
    "#);
    let held = "select count(*) from trust where ended_at is null";
    assert_eq!(house.count(held).await, 0);
    assert_eq!(house.count("select count(*) from trust where person_id = 2").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn two_moderators_at_the_same_time_make_one_grant() {
    let (house, [ana, _bo, li]) = with_two().await;
    let mo = house.mo();
    moderates(&house, &ana, true).await;
    for moderator in [&mo, &li] {
        moderator.forges("trust-for_1_3_keys-12").await;
    }
    house.transcript();
    house.chapter("both propose the same");
    mo.presses("Known for years").expect("a tap");
    li.presses("认识多年").expect("a tap");
    house.settle().await;
    house.chapter("both others agree");
    ana.presses("Second it").expect("a tap");
    house.settle().await;
    ana.forges("trust-second_1_1").await;
    li.forges("trust-second_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    — both propose the same
    Mo taps [Known for years]
    李阿姨 taps [认识多年]
      Mo~ You would like to trust Bo with neighbours' keys, for 1 year. ⏎ Why: Known for years ⏎ It waits for a second moderator since 2026-03-02. I asked them. [Take it back][All grants]
      Ana: Mo would like to trust Bo with neighbours' keys, for 1 year. ⏎ Why: Known for years ⏎ Do you agree? Your yes makes it so at once. [Second it][Not yet] [All grants][What waits]
      李阿姨~ Mo想请Bo保管邻居家的钥匙，1年。 ⏎ 为什么放心：认识多年 ⏎ 您同意吗？您一点头，马上算数。 [我也同意][先等等] [全部托付][待办的事]
      李阿姨: Mo想请Bo保管邻居家的钥匙，1年。 ⏎ 为什么放心：认识多年 ⏎ 您同意吗？您一点头，马上算数。 [我也同意][先等等] [全部托付][待办的事]
    — both others agree
    Ana taps [Second it]
      Mo~ Bo is trusted with neighbours' keys until 2027-03-02. ⏎ Mo and Ana gave their word. ⏎ Why: Known for years [Their grants][All grants] [Take it back]
      Mo: Bo is trusted with neighbours' keys now, until 2027-03-02.
      Ana~ Bo is trusted with neighbours' keys until 2027-03-02. ⏎ Mo and Ana gave their word. ⏎ Why: Known for years [Their grants][All grants] [Take it back]
      Bo: The moderators trust you with neighbours' keys until 2027-03-02. ⏎ You may keep a neighbour's key, and use it only for what they agreed to. ⏎ It is a matter of trust. If it becomes too much, give it back at any time; nobody minds. /grants shows it again. [Give it back]
      李阿姨~ 已托付Bo保管邻居家的钥匙，到2027-03-02。 ⏎ Mo和Ana点的头。 ⏎ 为什么放心：认识多年 [这位的托付][全部托付] [收回]
      李阿姨~ 已托付Bo保管邻居家的钥匙，到2027-03-02。 ⏎ Mo和Ana点的头。 ⏎ 为什么放心：认识多年 [这位的托付][全部托付] [收回]
    Ana taps [trust-second_1_1]
      Ana: Bo is trusted with neighbours' keys until 2027-03-02. ⏎ Mo and Ana gave their word. ⏎ Why: Known for years [Their grants][All grants] [Take it back]
    李阿姨 taps [trust-second_1_1]
      李阿姨: 已托付Bo保管邻居家的钥匙，到2027-03-02。 ⏎ Mo和Ana点的头。 ⏎ 为什么放心：认识多年 [这位的托付][全部托付] [收回]
    ");
    let held = "select count(*) from trust where held_at is not null and ended_at is null";
    assert_eq!(house.count(held).await, 1);
    assert_eq!(house.count_of("trust").await, 1);
    house.ends().await;
}

#[tokio::test]
async fn a_moderator_is_trusted_after_notice_and_may_rather_not() {
    let (house, [_ana, bo, li]) = with_two().await;
    let mo = house.mo();
    house.transcript();
    house.chapter("nobody trusts themselves");
    mo.forges("trust-with_1_1_keys").await;
    mo.forges("trust-known_1_1_keys-12").await;
    house.chapter("of two moderators one is proposed: nobody is left to agree");
    mo.forges("trust-known_1_4_health-12").await;
    li.forges("trust-second_1_1").await;
    li.tells("/grants").await;
    li.taps("🩺 李阿姨").await;
    li.taps("我不想接").await;
    house.waits(hours(49)).await;
    house.chapter("two weeks without an answer");
    mo.forges("daily-off_1").await;
    li.forges("daily-off_1").await;
    mo.forges("trust-known_1_3_keys-12").await;
    house.waits(days(14)).await;
    bo.tells("/grants").await;
    insta::assert_snapshot!(house.transcript(), @"
    — nobody trusts themselves
    Mo taps [trust-with_1_1_keys]
      Mo ! This is about yourself. Other moderators decide it.
    Mo taps [trust-known_1_1_keys-12]
      Mo ! This is about yourself. Other moderators decide it.
    — of two moderators one is proposed: nobody is left to agree
    Mo taps [trust-known_1_4_health-12]
      group: 李阿姨 will be trusted with health records and follow-up visits from Wed 09:00. Anybody who knows a reason against it: please tell a moderator privately.
      Mo: You would like to trust 李阿姨 with health records and follow-up visits, for 1 year. ⏎ Why: Known for years ⏎ The group knows. From Wed 09:00 on it is so, unless a moderator stops it. [Take it back][All grants]
      李阿姨: Mo想从周三09:00起请您记健康情况并回访。没有另一位楼长可以点头，所以现在先在群里告知大家。 [我不想接]
    李阿姨 taps [trust-second_1_1]
      李阿姨 ! 这是您自己的事，请别的楼长来定。
    李阿姨 → 李阿姨: /grants
      李阿姨: 托付 · Sunny Court ⏎ ⏳ 李阿姨 · 🩺 健康 · 群里已告知，周三09:00起 ⏎ 保管钥匙、经手钱款、上门看望这些事，要两位楼长点头。想提议，请在 /residents 里打开那位邻居的页面，点“托付”。 [🩺 李阿姨] [楼里的住户]
    李阿姨 taps [🩺 李阿姨]
      李阿姨~ 楼长们还在商量这件事，定了我马上告诉您。 [我不想接][我的托付]
    李阿姨 taps [我不想接]
      group~ This notice is over.
      Mo~ 李阿姨 · 🩺 Health: they would rather not. [All grants]
      Mo: 李阿姨 would rather not be trusted with health records and follow-up visits. That is fine.
      李阿姨~ 这件事先不办了，别的都照旧。
      李阿姨~ 好的，没关系，不用说原因。 [我的托付]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 8 times. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      李阿姨 (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，邻居们找过我 8 次。 [不用天天报]
      李阿姨 (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 [不用天天报]
    — two weeks without an answer
    Mo taps [daily-off_1]
      Mo: All right: no word each morning any more. When something is wrong, you hear of it all the same. [Every day again] [Settings]
    李阿姨 taps [daily-off_1]
      李阿姨: 好的，以后早上不再报平安。出了问题还是会告诉您。 [还是天天报] [设置]
    Mo taps [trust-known_1_3_keys-12]
      Mo: You would like to trust Bo with neighbours' keys, for 1 year. ⏎ Why: Known for years ⏎ It waits for a second moderator since 2026-03-04. I asked them. [Take it back][All grants]
      李阿姨: Mo想请Bo保管邻居家的钥匙，1年。 ⏎ 为什么放心：认识多年 ⏎ 您同意吗？您一点头，马上算数。 [我也同意][先等等] [全部托付][待办的事]
      Mo~ Bo · 🔑 Keys: the proposal lapsed. [All grants]
      Mo: The proposal to trust Bo with neighbours' keys lapsed: who made it moderates no more, or nobody answered for two weeks. You can propose it again.
      李阿姨~ Bo · 🔑 钥匙：提议作废了。 [全部托付]
      李阿姨: 请Bo保管邻居家的钥匙的提议作废了：提议的人不再是楼长，或者两周没有人答复。可以再提。
    Bo → Bo: /grants
      Bo: What you are trusted with · Sunny Court ⏎ Nothing special yet. For keys, home visits and the like two moderators give their word, for a time. Everyday help needs none of that.
    ");
    house.ends().await;
}

/// All that can be done with a grant, each thing done again under a new id, or by a new process.
async fn everything_follows(ritual: Ritual) {
    let (house, [_ana, bo, li]) = with_two().await;
    let mo = house.mo();
    house.follows_ritual(ritual);
    proposes(&mo).await;
    li.taps("先等等").await;
    li.taps("撤销").await;
    li.taps("我也同意").await;
    mo.tells("/grants").await;
    mo.taps("🔑 Bo").await;
    mo.taps("Take it back").await;
    mo.taps("Undo").await;
    bo.tells("/grants").await;
    bo.taps("🔑 Keys").await;
    bo.taps("Give it back").await;
    bo.taps("Yes, give it back").await;
    if ritual == Ritual::Restarts {
        // A form that is asked for again waits from then on.
        mo.forges("trust-words_1_3_law-3").await;
        mo.tells("a lawyer for years").await;
        assert_eq!(house.count_of("trust").await, 2);
    }
    house.ends().await;
}

#[tokio::test]
async fn what_is_done_twice_is_done_once() {
    everything_follows(Ritual::RepeatsNewId).await;
}

#[tokio::test]
async fn a_restart_after_each_tap_loses_nothing() {
    everything_follows(Ritual::Restarts).await;
}

#[tokio::test]
async fn a_notice_that_was_sent_late_counts_from_when_it_stood_in_the_group() {
    let (house, [_ana, _bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    proposes(&mo).await;
    house.waits(hours(25)).await;
    let half = house.transcript();
    assert!(half.contains("group~ There is still time"), "half of the time is over: {half}");
    // As if the outage had lasted until an hour before.
    house
        .tampers("update message set shown_at = shown_at + 79200000 where subject_kind = 'trust'")
        .await;
    house.waits(hours(24)).await;
    let early = house.transcript();
    assert!(
        !early.contains("trusted with neighbours' keys now"),
        "it stood there too short: {early}"
    );
    house.waits(hours(48)).await;
    let due = house.transcript();
    assert!(due.contains("trusted with neighbours' keys now"), "it stood there long enough: {due}");
    house.ends().await;
}
