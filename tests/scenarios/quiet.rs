//! Requirement 9: nobody gets more than three messages a day that they did not ask for, and one digest
//! in the evening that comes only if it has something; the group has one list of what is open; each kind
//! is muted by one tap.

use std::time::Duration;

use chrono::NaiveDate;
use chrono_tz::Tz;
use sandbox::{ChatId, Fault, FaultKind, GroupKind};

use crate::support::{House, Neighbour, hours, minutes};

/// A house in Berlin on a Monday morning at nine.
async fn in_the_morning<const N: usize>(people: [&str; N]) -> (House, [Neighbour; N]) {
    let monday = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let nine = monday.and_hms_opt(9, 0, 0).unwrap();
    House::in_zone_at(people, Tz::Europe__Berlin, nine).await
}

/// How many messages of the bot came to stand in the group since there were so many.
fn in_group(house: &House, before: usize) -> usize {
    house.group_messages().into_iter().filter(|message| message.from_bot).count() - before
}

/// So many words each morning come to Mo at once.
async fn words_come(house: &House, times: usize) {
    house.stops().await;
    for _ in 0..times {
        house
            .tampers(
                "insert into outbox (lane, person_id, building_id, kind, body, told_at, due_at) \
                 select 5, person_id, 1, 'members.notice', '{\"daily_word\":{\"building\":1}}', 0, 0 \
                 from \"grant\" where kind = 'moderator'",
            )
            .await;
    }
    house.starts_again().await;
    house.settle().await;
}

#[tokio::test]
async fn the_evening_tells_each_what_is_open_once_and_only_if_something_is() {
    let (house, [ana, bo, li, _dan]) =
        in_the_morning(["Ana/en", "Bo/en", "李阿姨/zh-CN", "Dan/en/closed"]).await;
    ana.says("/need fetch my parcel, flat 12").await;
    ana.says("/need look after my child tomorrow 15-17").await;
    li.says("/need 明天下午帮我换个灯泡").await;
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    bo.says("/need two chairs for Sunday").await;
    house.transcript();
    house.waits(hours(10)).await;
    house.chapter("it was before eight");
    house.waits(hours(1) + minutes(30)).await;
    insta::assert_snapshot!(house.transcript(), @"
      group: 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by Mon 9 Mar 9:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: Nobody yet for #1: fetch my parcel. It's not you; people may be busy. ⏎ I'll tell you again by Mon 9 Mar 9:00 in any case.
      Bo~ You said that it's done: 帮我换个灯泡. I've asked 李阿姨.
    — it was before eight
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 📦 fetch my parcel · nobody yet ⏎ #2 🧒 A hand with the children · nobody yet ⏎ Who needs a hand ⏎ #4 🤝 two chairs · Sun · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1][#2][#4]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #4 🤝 two chairs · Sun · nobody yet ⏎ Who needs a hand ⏎ #1 📦 fetch my parcel · 1 more wanted ⏎ #2 🧒 A hand with the children · 2 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#4][#1][#2]
      李阿姨 (silent): 🌙 “Sunny Court”今晚小结 ⏎ 您的事 ⏎ #3 🔧 帮我换个灯泡 · 明天下午1点–6点 · 办好了吗？等您回个话。 ⏎ 谁要帮忙 ⏎ #1 📦 fetch my parcel · 还差1人 ⏎ #2 🧒 帮忙照看孩子 · 还差2人 ⏎ #4 🤝 two chairs · 周日 · 还差1人 ⏎ 点编号看详情。不想每晚收到，发 /quiet。 [#3][#1][#2][#4]
    ");
    house.chapter("a number leads to what it is, an answer is given at once");
    bo.taps("#1").await;
    li.taps("#3").await;
    house.restarts().await;
    house.waits(hours(1)).await;
    insta::assert_snapshot!(house.transcript(), @"
    — a number leads to what it is, an answer is given at once
    Bo taps [#1]
      Bo (silent)~ 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted [I can help] [Back to the list]
    李阿姨 taps [#3]
      李阿姨: Bo说“帮我换个灯泡”办好了，您看对吗？ [是的，办好了][还没办好] [有点问题]
    ");
    house.chapter("next evening nothing is open");
    for (who, number) in [(&ana, "/cancel 1"), (&ana, "/cancel 2"), (&bo, "/cancel 4")] {
        who.tells(number).await;
    }
    li.tells("/confirm 3").await;
    house.transcript();
    house.waits(hours(24)).await;
    let evening = house.transcript();
    assert!(!evening.contains("🌙"), "nothing is in it: {evening}");
    house.ends().await;
}

#[tokio::test]
async fn what_is_muted_does_not_come_and_what_is_one_s_own_does() {
    let (house, [ana, bo, li]) = in_the_morning(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    house.chapter("Bo wants nothing in the evening, Li nothing at all for a week");
    bo.says("/quiet").await;
    bo.tells("/quiet").await;
    bo.taps("Nothing in the evening").await;
    house.repeats_last_update(false).await;
    li.tells("/quiet").await;
    li.taps("停一星期").await;
    insta::assert_snapshot!(house.transcript(), @"
    — Bo wants nothing in the evening, Li nothing at all for a week
    Bo → group: /quiet
      Bo: What I tell you without being asked ⏎ 🔔 A neighbour needs a hand ⏎ 🔔 What is open, once in the evening ⏎ 🔔 News of the house ⏎ Apart from the evening, that is at most 3 messages a day. ⏎ What concerns the things you asked for or help with always comes. Calls for help in an emergency are never muted. [Don't ask me for a hand][Nothing in the evening] [No news] [Pause until tomorrow][Pause for a week]
    Bo → Bo: /quiet
      Bo: What I tell you without being asked ⏎ 🔔 A neighbour needs a hand ⏎ 🔔 What is open, once in the evening ⏎ 🔔 News of the house ⏎ Apart from the evening, that is at most 3 messages a day. ⏎ What concerns the things you asked for or help with always comes. Calls for help in an emergency are never muted. [Don't ask me for a hand][Nothing in the evening] [No news] [Pause until tomorrow][Pause for a week]
    Bo taps [Nothing in the evening]
      Bo ! Noted. It is so from now on.
      Bo~ What I tell you without being asked ⏎ 🔔 A neighbour needs a hand ⏎ 🔕 What is open, once in the evening: off ⏎ 🔔 News of the house ⏎ Apart from the evening, that is at most 3 messages a day. ⏎ What concerns the things you asked for or help with always comes. Calls for help in an emergency are never muted. [Don't ask me for a hand][The evening again] [No news] [Pause until tomorrow][Pause for a week]
      Bo~ What I tell you without being asked ⏎ 🔔 A neighbour needs a hand ⏎ 🔕 What is open, once in the evening: off ⏎ 🔔 News of the house ⏎ Apart from the evening, that is at most 3 messages a day. ⏎ What concerns the things you asked for or help with always comes. Calls for help in an emergency are never muted. [Don't ask me for a hand][The evening again] [No news] [Pause until tomorrow][Pause for a week]
    李阿姨 → 李阿姨: /quiet
      李阿姨: 我会主动给您发这些 ⏎ 🔔 有邻居要帮忙 ⏎ 🔔 晚间小结，每晚一条 ⏎ 🔔 楼里的消息 ⏎ 除了晚间小结，我一天最多主动打扰您3次。 ⏎ 您求助的、您接下的事，有消息照样告诉您；紧急呼救从不静音。 [不收求助][不收小结] [不收消息] [停到明天][停一星期]
    李阿姨 taps [停一星期]
      李阿姨 ! 记下了，从现在起就这样。
      李阿姨~ 我会主动给您发这些 ⏎ 🔕 有邻居要帮忙：不收 ⏎ 🔕 晚间小结，每晚一条：不收 ⏎ 🔕 楼里的消息：不收 ⏎ ⏸ 这些先停着，到3月9日（周一）早上8点为止。 ⏎ 除了晚间小结，我一天最多主动打扰您3次。 ⏎ 您求助的、您接下的事，有消息照样告诉您；紧急呼救从不静音。 [恢复接收]
    ");
    house.waits(hours(12)).await;
    let evening = house.transcript();
    assert!(evening.contains("Ana (silent): 🌙"), "{evening}");
    assert!(!evening.contains("Bo (silent): 🌙") && !evening.contains("李阿姨 (silent): 🌙"));
    house.chapter("what is their own comes all the same");
    li.tells("/claim 1").await;
    ana.tells("/cancel 1").await;
    ana.says("/need water my plants").await;
    bo.taps("The evening again").await;
    house.waits(hours(24)).await;
    house.transcript();
    house.chapter("a week later");
    house.waits(hours(24 * 6)).await;
    let week = house.transcript();
    assert!(week.contains("Bo (silent): 🌙"), "{week}");
    assert!(week.contains("李阿姨 (silent): 🌙"), "{week}");
    li.tells("/quiet").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: /quiet
      李阿姨: 我会主动给您发这些 ⏎ 🔔 有邻居要帮忙 ⏎ 🔔 晚间小结，每晚一条 ⏎ 🔔 楼里的消息 ⏎ 除了晚间小结，我一天最多主动打扰您3次。 ⏎ 您求助的、您接下的事，有消息照样告诉您；紧急呼救从不静音。 [不收求助][不收小结] [不收消息] [停到明天][停一星期]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_pause_is_ended_by_a_tap_and_a_stranger_is_told_what_to_do() {
    let (house, [_ana]) = in_the_morning(["李阿姨/zh-CN"]).await;
    let li = house.known("李阿姨");
    li.tells("/quiet").await;
    li.taps("不收求助").await;
    li.taps("停到明天").await;
    li.taps("恢复接收").await;
    li.taps("再收求助").await;
    house.chapter("nobody mutes what cannot be muted");
    li.forges("quiet-off_everything").await;
    li.forges("pause_year").await;
    let stranger = house.stranger("Eve", "en");
    stranger.tells("/quiet").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: /quiet
      李阿姨: 我会主动给您发这些 ⏎ 🔔 有邻居要帮忙 ⏎ 🔔 晚间小结，每晚一条 ⏎ 🔔 楼里的消息 ⏎ 除了晚间小结，我一天最多主动打扰您3次。 ⏎ 您求助的、您接下的事，有消息照样告诉您；紧急呼救从不静音。 [不收求助][不收小结] [不收消息] [停到明天][停一星期]
    李阿姨 taps [不收求助]
      李阿姨 ! 记下了，从现在起就这样。
      李阿姨~ 我会主动给您发这些 ⏎ 🔕 有邻居要帮忙：不收 ⏎ 🔔 晚间小结，每晚一条 ⏎ 🔔 楼里的消息 ⏎ 除了晚间小结，我一天最多主动打扰您3次。 ⏎ 您求助的、您接下的事，有消息照样告诉您；紧急呼救从不静音。 [再收求助][不收小结] [不收消息] [停到明天][停一星期]
    李阿姨 taps [停到明天]
      李阿姨 ! 记下了，从现在起就这样。
      李阿姨~ 我会主动给您发这些 ⏎ 🔕 有邻居要帮忙：不收 ⏎ 🔕 晚间小结，每晚一条：不收 ⏎ 🔕 楼里的消息：不收 ⏎ ⏸ 这些先停着，到明天早上8点为止。 ⏎ 除了晚间小结，我一天最多主动打扰您3次。 ⏎ 您求助的、您接下的事，有消息照样告诉您；紧急呼救从不静音。 [恢复接收]
    李阿姨 taps [恢复接收]
      李阿姨 ! 记下了，从现在起就这样。
      李阿姨~ 我会主动给您发这些 ⏎ 🔕 有邻居要帮忙：不收 ⏎ 🔔 晚间小结，每晚一条 ⏎ 🔔 楼里的消息 ⏎ 除了晚间小结，我一天最多主动打扰您3次。 ⏎ 您求助的、您接下的事，有消息照样告诉您；紧急呼救从不静音。 [再收求助][不收小结] [不收消息] [停到明天][停一星期]
    李阿姨 taps [再收求助]
      李阿姨 ! 记下了，从现在起就这样。
      李阿姨~ 我会主动给您发这些 ⏎ 🔔 有邻居要帮忙 ⏎ 🔔 晚间小结，每晚一条 ⏎ 🔔 楼里的消息 ⏎ 除了晚间小结，我一天最多主动打扰您3次。 ⏎ 您求助的、您接下的事，有消息照样告诉您；紧急呼救从不静音。 [不收求助][不收小结] [不收消息] [停到明天][停一星期]
    — nobody mutes what cannot be muted
    李阿姨 taps [quiet-off_everything]
      李阿姨 ! 这个按钮旧了。发 /help 看看现在能做什么。
    李阿姨 taps [pause_year]
      李阿姨 ! 这个按钮旧了。发 /help 看看现在能做什么。
    Eve → Eve: /quiet
      Eve: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    ");
    house.ends().await;
}

#[tokio::test]
async fn nobody_gets_more_than_three_a_day_that_they_did_not_ask_for() {
    let (house, [_ana]) = in_the_morning(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    let words = |house: &House| house.transcript().matches("Mo (silent): ☀️").count();
    words_come(&house, 5).await;
    assert_eq!(words(&house), 3);
    assert_eq!(house.count_of("outbox").await, 0, "the rest is dropped, not kept");
    house.chapter("over a restart it stays so");
    words_come(&house, 1).await;
    house.restarts().await;
    assert_eq!(words(&house), 0);
    house.chapter("the next day begins anew, at midnight");
    house.waits(hours(22)).await;
    words_come(&house, 1).await;
    assert_eq!(words(&house), 1);
    house.waits(hours(5)).await;
    assert_eq!(words(&house), 1, "the one of this morning");
    words_come(&house, 3).await;
    assert_eq!(words(&house), 1, "three in all");
    house.chapter("a house that wants none, and one that wants five");
    mo.forges("habit-is_1_0_unsolicited").await;
    house.waits(hours(24)).await;
    assert_eq!(words(&house), 0);
    mo.forges("habit-is_1_5_unsolicited").await;
    words_come(&house, 7).await;
    assert_eq!(words(&house), 5);
    mo.tells("/mydata").await;
    house.ends().await;
}

#[tokio::test]
async fn a_letter_that_has_to_be_sent_again_counts_once() {
    let (house, [_ana]) = in_the_morning(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    house.expects_faults();
    let method = Some("sendMessage".to_owned());
    let (kind, times) = (FaultKind::BadGateway, Some(3));
    house.sandbox.fault(Fault { method, chat: None, kind, times });
    words_come(&house, 2).await;
    house.waits(minutes(1)).await;
    assert_eq!(house.transcript().matches("Mo (silent): ☀️").count(), 2);
    assert_eq!(house.count("select sum(sent) from unsolicited").await, 2);
    house.ends().await;
}

#[tokio::test]
async fn fewer_of_these_is_one_tap_and_so_is_the_way_back() {
    let (house, [bo]) = in_the_morning(["Bo/en"]).await;
    bo.forges("fewer_help").await;
    house.repeats_last_update(false).await;
    bo.forges("fewer_help").await;
    bo.taps("Ask me for a hand again").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [fewer_help]
      Bo ! All right, no more of these. /quiet turns them on again.
      Bo: What I tell you without being asked ⏎ 🔕 A neighbour needs a hand: off ⏎ 🔔 What is open, once in the evening ⏎ 🔔 News of the house ⏎ Apart from the evening, that is at most 3 messages a day. ⏎ What concerns the things you asked for or help with always comes. Calls for help in an emergency are never muted. [Ask me for a hand again][Nothing in the evening] [No news] [Pause until tomorrow][Pause for a week]
    Bo taps [fewer_help]
      Bo ! All right, no more of these. /quiet turns them on again.
    Bo taps [Ask me for a hand again]
      Bo ! Noted. It is so from now on.
      Bo~ What I tell you without being asked ⏎ 🔔 A neighbour needs a hand ⏎ 🔔 What is open, once in the evening ⏎ 🔔 News of the house ⏎ Apart from the evening, that is at most 3 messages a day. ⏎ What concerns the things you asked for or help with always comes. Calls for help in an emergency are never muted. [Don't ask me for a hand][Nothing in the evening] [No news] [Pause until tomorrow][Pause for a week]
    ");
    house.ends().await;
}

#[tokio::test]
async fn an_evening_is_told_once_whatever_the_clock_does() {
    let (house, [ana, bo]) = in_the_morning(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    let evenings = |told: String| told.matches("Bo (silent): 🌙").count();
    house.chapter("the bot is away over eight, and comes back before the night");
    house.stops().await;
    house.sandbox.clock().advance(hours(12));
    house.starts_again().await;
    house.settle().await;
    assert_eq!(evenings(house.transcript()), 1, "at nine");
    house.restarts().await;
    house.waits(minutes(30)).await;
    assert_eq!(evenings(house.transcript()), 0, "once");
    house.chapter("it is away for days, and comes back in the night");
    house.stops().await;
    house.sandbox.clock().advance(hours(24 * 3 + 5));
    house.starts_again().await;
    house.waits(hours(12)).await;
    assert_eq!(evenings(house.transcript()), 0, "nothing of the evenings that were");
    house.waits(hours(7)).await;
    assert_eq!(evenings(house.transcript()), 1, "but of this one");
    house.chapter("the clock is turned back by an hour");
    let clock = house.sandbox.clock();
    clock.set(clock.now() - chrono::TimeDelta::hours(1));
    house.waits(hours(2)).await;
    assert_eq!(evenings(house.transcript()), 0, "it was told");
    bo.tells("/quiet").await;
    house.ends().await;
}

#[tokio::test]
async fn when_clocks_are_changed_it_is_evening_at_eight() {
    let saturday = NaiveDate::from_ymd_opt(2026, 3, 28).unwrap();
    let noon = saturday.and_hms_opt(12, 0, 0).unwrap();
    let people = ["Ana/en", "Bo/en"];
    let (house, [ana, _bo]) = House::in_zone_at(people, Tz::Europe__Berlin, noon).await;
    ana.says("/need carry shopping up").await;
    house.waits(hours(12)).await;
    assert!(house.transcript().contains("Bo (silent): 🌙"));
    // The night has 23 hours' day behind it: eight o'clock is nineteen hours after midnight.
    house.waits(hours(18) + minutes(30)).await;
    assert!(!house.transcript().contains("🌙"), "it is half past seven");
    house.waits(minutes(31)).await;
    assert!(house.transcript().contains("Bo (silent): 🌙"), "it is eight");
    house.ends().await;
}

#[tokio::test]
async fn who_lives_in_two_buildings_hears_of_each_and_not_more_often() {
    let (house, [ana, bo]) = in_the_morning(["Ana/en", "Bo/en"]).await;
    let eva = house.stranger("Eva", "en");
    let other = house.add_group("Mill House", &eva, GroupKind::Supergroup);
    house.sandbox.add_bot(other, eva.user);
    house.sandbox.join(other, bo.user);
    house.settle().await;
    ana.says("/need carry shopping up").await;
    eva.says_with(other, sandbox::Saying::text("/need a ladder for an hour")).await;
    house.transcript();
    house.waits(hours(12)).await;
    insta::assert_snapshot!(house.transcript(), @"
    group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
    group: a message is deleted
    Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by Mon 9 Mar 9:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana: Nobody yet for #1: carry shopping up. It's not you; people may be busy. ⏎ I'll tell you again by Mon 9 Mar 9:00 in any case.
    Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
    Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🛒 carry shopping up · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
    Bo (silent): 🌙 This evening in Mill House ⏎ Who needs a hand ⏎ #1 🤝 a ladder for an hour · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
    ");
    house.chapter("whoever left reads no more of it");
    bo.leaves().await;
    insta::assert_snapshot!(house.transcript(), @"
    — whoever left reads no more of it
    Bo → group: (left_chat_member)
      Bo~ You are not in that group any more. What you told there is erased.
      Bo (silent)~ You are not in that group any more, so I took back what stood here.
    ");
    house.waits(hours(24)).await;
    let evening = house.transcript();
    assert!(!evening.contains("Bo (silent): 🌙 This evening in Sunny Court"), "{evening}");
    house.ends().await;
}

#[tokio::test]
async fn one_list_stands_in_the_group_and_is_kept_up_to_date() {
    let (house, [ana, bo, cem]) = in_the_morning(["Ana/en", "Bo/en", "Cem/en"]).await;
    let before = in_group(&house, 0);
    ana.says("/need fetch my parcel, flat 12").await;
    ana.says("/need look after my child on Friday 15-17").await;
    house.waits(hours(22) + minutes(30)).await;
    assert_eq!(in_group(&house, before), 2, "only the cards");
    house.transcript();
    house.waits(minutes(60)).await;
    assert_eq!(in_group(&house, before), 3, "and the list, in the morning");
    insta::assert_snapshot!(house.transcript(), @r#"  group (silent): 📋 Who needs a hand ⏎ #1 📦 fetch my parcel · 1 more wanted ⏎ #2 🧒 A hand with the children · 2 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]"#);
    house.chapter("it follows what happens");
    bo.tells("/claim 1").await;
    cem.says("/need somebody for two chairs tomorrow").await;
    ana.tells("/cancel 2").await;
    house.waits(minutes(1)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — it follows what happens
    Bo → Bo: /claim 1
      group~ 📦 #1 fetch my parcel ⏎ Ana ⏎ ✅ Bo is on it
      group (silent)~ 📋 Who needs a hand ⏎ #2 🧒 A hand with the children · 2 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ This word about #1 is over. /mine shows how it stands.
      Ana: Bo comes to help with #1: fetch my parcel. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: fetch my parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Cem → group: /need somebody for two chairs tomorrow
      group (silent)~ 📋 Who needs a hand ⏎ #2 🧒 A hand with the children · 2 more wanted ⏎ #3 🤝 somebody for two chairs · tomorrow · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group: 🤝 #3 somebody for two chairs ⏎ 🕓 tomorrow ⏎ Cem · 1 more wanted [I can help]
      Cem: Need #3 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Cem: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana → Ana: /cancel 2
      group~ 🧒 #2 A hand with the children ⏎ Ana ⏎ No longer needed
      Ana~ Need #2 is withdrawn. [Undo]
      Ana: All right, it's withdrawn.
      group (silent)~ 📋 Who needs a hand ⏎ #3 🤝 somebody for two chairs · tomorrow · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
    "#);
    house.chapter("the next morning it is replaced");
    house.waits(hours(23)).await;
    let (cards, lists) = (3, 1);
    assert_eq!(in_group(&house, before), cards + lists, "one list");
    house.transcript();
    house.chapter("nothing is open any more: it says so, and is not repeated");
    cem.tells("/cancel 3").await;
    insta::assert_snapshot!(house.transcript(), @"
    — nothing is open any more: it says so, and is not repeated
    Cem → Cem: /cancel 3
      group (silent)~ 📋 Nobody needs a hand right now. Do you? /need and one sentence.
      group~ 🤝 #3 somebody for two chairs ⏎ 🕓 today ⏎ Cem ⏎ No longer needed
      Cem~ Need #3 is withdrawn. [Undo]
      Cem~ This word about #3 is over. /mine shows how it stands.
      Cem: All right, it's withdrawn.
    ");
    house.waits(hours(24)).await;
    assert_eq!(in_group(&house, before), cards + lists, "one list");
    house.chapter("the house wants none");
    house.mo().starts(None).await;
    house.mo().tells("/settings").await;
    house.mo().taps("House habits").await;
    house.mo().taps("List in the group …").await;
    house.mo().taps("No list").await;
    assert_eq!(in_group(&house, before), cards, "it is gone");
    ana.says("/need water my plants").await;
    house.waits(hours(24)).await;
    assert_eq!(in_group(&house, before), cards + 1, "no list");
    insta::assert_snapshot!(house.transcript(), @r#"
      group~ 🤝 #3 somebody for two chairs ⏎ 🕓 Wed 4 Mar ⏎ Cem ⏎ No longer needed
      Cem~ Need #3 is withdrawn.
    — the house wants none
    Mo → Mo: /start
      Mo: What shall neighbours call you? ⏎ It stands on your cards instead of your Telegram name. You can change it at any time. [Mo] [Another name][Later]
      Mo: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
    Mo → Mo: /settings
      Mo: Sunny Court ⏎ The group reads English. The clock there shows 07:32. Moderators: Mo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    Mo taps [House habits]
      Mo~ How Sunny Court keeps things: ⏎ 🌙 Quiet from 22:00 to 07:00. Meanwhile I hold back what can wait; alarms always ring. ⏎ 🔕 Without being asked I write to each at most 3 times a day, and in the evening. Alarms always ring. ⏎ 🌙 In the evening, at 20:00, I tell what is open, once, to whoever wants it. ⏎ 📋 Each morning a list of who needs a hand stands in the group, if somebody does. [Quiet from …][Quiet until …] [How often a day …][Evening …] [List in the group …] [Doors and topic ›] [Settings]
    Mo taps [List in the group …]
      Mo~ Shall a list of who needs a hand stand in the group? Now: A list. [No list] [Leave it so]
    Mo taps [No list]
      Mo ! Noted. It is so from now on.
      group: a message is deleted
      Mo~ How Sunny Court keeps things: ⏎ 🌙 Quiet from 22:00 to 07:00. Meanwhile I hold back what can wait; alarms always ring. ⏎ 🔕 Without being asked I write to each at most 3 times a day, and in the evening. Alarms always ring. ⏎ 🌙 In the evening, at 20:00, I tell what is open, once, to whoever wants it. ⏎ 📋 No list of who needs a hand stands in the group. [Quiet from …][Quiet until …] [How often a day …][Evening …] [List in the group …] [Doors and topic ›] [Settings]
    Ana → group: /need water my plants
      group: 🪴 #4 A hand with plants or pets ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #4 is posted. I'll tell you as soon as someone comes; by tomorrow 7:33 in any case. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 6 times. [Not every day]
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #4 🪴 A hand with plants or pets · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#4]
      Ana~ Need #4 is posted. I'll tell you as soon as someone comes; by Thu 7:33 in any case. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: I've heard nothing of #1 yet: fetch my parcel, with Bo. Is it done? [Yes, all done][Not yet] [Something's wrong]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 📦 fetch my parcel · is it done? I'm waiting for your answer. ⏎ #4 🪴 A hand with plants or pets · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1][#4]
      Ana: Nobody yet for #4: water my plants. It's not you; people may be busy. ⏎ I'll tell you again by Thu 7:33 in any case.
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #4 🪴 A hand with plants or pets · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#4]
      Cem (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #4 🪴 A hand with plants or pets · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#4]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn many_changes_are_a_few_edits_of_the_list() {
    let (house, [ana, bo]) = House::paced(["Ana/en", "Bo/en"], sandbox::Options::default()).await;
    ana.says("/need carry shopping up").await;
    house.waits(hours(24)).await;
    house.transcript();
    for _ in 0..6 {
        bo.tells("/claim 1").await;
        bo.taps("Tapped by mistake").await;
    }
    house.waits(minutes(2)).await;
    let told = house.transcript();
    let edits = told.matches("group (silent)~ 📋").count();
    assert!((1..=6).contains(&edits), "{edits} edits of the list: {told}");
    let last = told.lines().rfind(|line| line.contains("group (silent)~ 📋")).expect("an edit");
    assert!(last.contains("#1 🛒 carry shopping up"), "it is as it is by now: {last}");
    house.ends().await;
}

#[tokio::test]
async fn after_its_group_moved_the_list_stands_in_the_new_one() {
    let (house, [ana]) = House::in_group(GroupKind::Basic, ["李阿姨/zh-CN"]).await;
    ana.says("/need 帮我拿快递").await;
    house.waits(hours(24)).await;
    house.transcript();
    let new: ChatId = house.sandbox.upgrade(house.group);
    house.name_group(new, "new group");
    house.settle().await;
    house.waits(Duration::from_secs(10)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → group: (migrate_to_chat_id)
    Mo → new group: (migrate_from_chat_id)
      new group: 📦 #1 帮我拿快递 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      new group (silent): 📋 谁要帮忙 ⏎ #1 📦 帮我拿快递 · 还差1人 ⏎ 能帮忙的，点那张卡片下的“🙋 我来帮忙”，或者私聊我发 /needs。 [💬 打开私聊 ↗]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_large_house_hears_of_it_page_by_page() {
    let (house, [ana]) = in_the_morning(["Ana/en"]).await;
    for number in 0..55 {
        let who = house.stranger(&format!("N{number}"), "en");
        house.sandbox.join(house.group, who.user);
        house.sandbox.start_bot(who.user, None);
    }
    house.settle().await;
    ana.says("/need carry shopping up").await;
    house.waits(hours(10) + minutes(59)).await;
    house.transcript();
    house.waits(minutes(5)).await;
    let evening = house.transcript();
    assert_eq!(evening.matches("🌙").count(), 56, "each of them, and Ana: {evening}");
    house.ends().await;
}
