//! Requirement: a daily sign of life to the moderators, which any of them can end and have again.

use crate::support::{House, hours};

#[tokio::test]
async fn each_morning_moderators_hear_that_all_is_well_until_they_do_not_want_it() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.transcript();
    house.waits(hours(24)).await;
    house.chapter("a quiet day later, over a restart");
    house.restarts().await;
    house.waits(hours(24)).await;
    house.chapter("Mo does not want it every day, and then again");
    mo.taps("Not every day").await;
    house.waits(hours(48)).await;
    mo.taps("Every day again").await;
    house.waits(hours(24)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 5 times. [Not every day]
      Bo~ You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
    — a quiet day later, over a restart
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana: I've heard nothing of #1 yet: carry shopping up, with Bo. Is it done? [Yes, all done][Not yet] [Something's wrong]
    — Mo does not want it every day, and then again
    Mo taps [Not every day]
      Mo (silent)~ All right: no word each morning any more. When something is wrong, you hear of it all the same. [Every day again] [Settings]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · is it done? I'm waiting for your answer. ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · is it done? I'm waiting for your answer. ⏎ A number shows more. Too much in the evening? /quiet [#1]
    Mo taps [Every day again]
      Mo (silent)~ All right: each morning you hear that all is well. [Not every day] [Settings]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday somebody turned to me once. [Not every day]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · is it done? I'm waiting for your answer. ⏎ A number shows more. Too much in the evening? /quiet [#1]
    "#);
    house.chapter("nobody but a moderator may");
    ana.forges("daily-off_1").await;
    house.repeats_last_update(false).await;
    house.waits(hours(24)).await;
    insta::assert_snapshot!(house.transcript(), @"
    — nobody but a moderator may
    Ana taps [daily-off_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · is it done? I'm waiting for your answer. ⏎ A number shows more. Too much in the evening? /quiet [#1]
    ");
    house.ends().await;
}

#[tokio::test]
async fn the_daily_word_in_chinese_goes_to_moderators_alone_and_once_after_an_absence() {
    let (house, [_li]) = House::of(["李阿姨/zh-CN"]).await;
    let zoe = house.stranger("赵姐", "zh-hans");
    let group = house.add_group("阳光小区", &zoe, sandbox::GroupKind::Supergroup);
    house.sandbox.add_bot(group, zoe.user);
    house.settle().await;
    zoe.starts(None).await;
    house.transcript();
    house.stops().await;
    house.sandbox.clock().advance(hours(24 * 5 + 1));
    house.starts_again().await;
    house.waits(hours(1)).await;
    zoe.taps("不用天天报").await;
    insta::assert_snapshot!(house.transcript(), @r#"
      赵姐: 我2026-03-02 17:00到2026-03-07 18:00断线了，这段时间的事请再看一眼： ⏎ 阳光小区：眼下没有没办完的事。 [待办的事]
      赵姐 (silent): ☀️ “阳光小区”一切正常。从昨天到现在，没什么动静。 [不用天天报]
    赵姐 taps [不用天天报]
      赵姐 (silent)~ 好的，以后早上不再报平安。出了问题还是会告诉您。 [还是天天报] [设置]
    "#);
    house.ends().await;
}
