//! Linli was away: who is in an alarm is told, and who is on duty; once, and nobody else.

use std::time::Duration;

use chrono::NaiveDateTime;
use chrono_tz::Europe::Berlin;
use sandbox::{Fault, FaultKind};

use crate::support::{House, hours, minutes};

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// The bot is stopped, and started so much later.
async fn is_away(house: &House, time: Duration) {
    house.stops().await;
    house.sandbox.clock().advance(time);
    house.starts_again().await;
}

/// Telegram cannot be reached for so long.
async fn is_unreached(house: &House, time: Duration) {
    let polls = |is_so: &dyn Fn(&sandbox::Call) -> bool| {
        let calls = house.sandbox.calls().into_iter();
        calls.filter(|call| call.method == "GetUpdates" && is_so(call)).count()
    };
    let struck = || polls(&|call| call.fault.is_some());
    let answered = || polls(&|call| call.status == Some(200));
    let kind = FaultKind::BadGateway;
    let before = struck();
    house.sandbox.fault(Fault { method: None, chat: None, kind, times: None });
    house.until(|| struck() > before).await;
    house.sandbox.clock().advance(time);
    house.sandbox.clear_faults();
    let before = answered();
    // It asks again once who has to know does.
    house.until(|| answered() > before && polls(&|call| call.ended.is_none()) > 0).await;
    house.settle().await;
}

#[tokio::test]
async fn who_is_in_an_alarm_is_told_and_who_is_on_duty() {
    let (house, [ana, cem, dan]) = House::of(["Ana/en", "小陈/zh-CN", "Dan/en"]).await;
    house.mo().starts(None).await;
    ana.says("/need carry shopping up").await;
    ana.tells("🆘 SOS").await;
    house.waits(seconds(6)).await;
    cem.taps("我现在就去").await;
    house.transcript();
    house.chapter("twelve minutes");
    is_away(&house, minutes(12)).await;
    house.chapter("once more, and it comes to nothing new");
    house.restarts().await;
    house.crashes().await;
    house.chapter("it died before it had noted that they were told");
    house.stops().await;
    let then = house.sandbox.clock().now() - minutes(12);
    std::fs::write(house.data().join("alive"), then.timestamp_millis().to_string())
        .expect("a note");
    house.starts_again().await;
    house.chapter("it is over");
    ana.taps("I'm fine").await;
    let _ = dan;
    insta::assert_snapshot!(house.transcript(), @r#"
    — twelve minutes
      Mo: Emergency: 112 ⏎ Ana calls for help. ⏎ 小陈 set off and hasn't reported. One more, please. ⏎ Can you go? [I'm going] [I'm calling 112]
      Mo: I was away 09:00–09:13. Please look again: ⏎ When I came back, somebody's call for help was not over. ⏎ In Sunny Court 1 need is open: /needs [What waits]
      Mo: a message is deleted
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ 小陈 is not coming, as far as I know. I go on asking.
      Ana: Emergency: 112 ⏎ I was away 09:00–09:13. Please look again: ⏎ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      小陈: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 小陈出发后还没报到，请再去一位。 ⏎ 您能去吗？ [我现在就去] [我来打112]
      小陈: 紧急电话：112 ⏎ 我09:00到09:13断线了，这段时间的事请再看一眼： ⏎ 紧急电话：112 ⏎ Ana在呼救。 ⏎ 小陈出发后还没报到，请再去一位。 ⏎ 您能去吗？ [我现在就去] [我来打112]
      小陈: a message is deleted
      Dan: Emergency: 112 ⏎ Ana calls for help. ⏎ 小陈 set off and hasn't reported. One more, please. ⏎ Can you go? [I'm going] [I'm calling 112]
      Dan: a message is deleted
    — once more, and it comes to nothing new
    — it died before it had noted that they were told
    — it is over
    Ana taps [I'm fine]
      Mo~ Ana is all right. Thank you, everyone.
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
      小陈~ Ana平安，谢谢大家。
      小陈~ Ana平安，谢谢大家。
      小陈: Ana平安，谢谢大家。
      Dan~ Ana is all right. Thank you, everyone.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn outages_in_a_row_are_one_word() {
    let (house, [_ana]) = House::of(["Ana/zh-CN"]).await;
    house.expects_faults();
    house.mo().starts(None).await;
    house.transcript();
    house.chapter("too short to be told");
    is_away(&house, seconds(100)).await;
    is_unreached(&house, seconds(100)).await;
    house.waits(minutes(30)).await;
    house.chapter("three minutes, then four");
    is_unreached(&house, minutes(3)).await;
    house.waits(minutes(5)).await;
    is_unreached(&house, minutes(4)).await;
    house.chapter("half an hour later it is another");
    house.waits(minutes(30)).await;
    is_away(&house, minutes(5)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — too short to be told
    — three minutes, then four
      Mo: 我17:32到17:36断线了，这段时间的事请再看一眼： ⏎ Sunny Court：眼下没有没办完的事。 [待办的事]
      Mo~ 我17:32到17:45断线了，这段时间的事请再看一眼： ⏎ Sunny Court：眼下没有没办完的事。 [待办的事]
    — half an hour later it is another
      Mo: 我18:15到18:20断线了，这段时间的事请再看一眼： ⏎ Sunny Court：眼下没有没办完的事。 [待办的事]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_night_holds_it_unless_somebody_calls_for_help() {
    let evening = NaiveDateTime::parse_from_str("2026-03-02 23:30", "%Y-%m-%d %H:%M");
    let (house, [ana]) = House::in_zone_at(["Ana/en"], Berlin, evening.expect("a time")).await;
    house.mo().starts(None).await;
    house.transcript();
    is_away(&house, minutes(50)).await;
    house.chapter("in the morning");
    house.waits(hours(8)).await;
    house.waits(hours(16)).await;
    house.chapter("the next night, while Ana calls for help");
    ana.tells("🆘 SOS").await;
    house.waits(seconds(6)).await;
    house.chapter("and it is away");
    is_away(&house, minutes(3)).await;
    ana.taps("I'm fine").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — in the morning
      Mo: I was away 2026-03-02 23:30–2026-03-03 00:20. Please look again: ⏎ In Sunny Court no need is open. [What waits]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 2 times. [Not every day]
    — the next night, while Ana calls for help
    Ana → Ana: 🆘 SOS
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Mo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    — and it is away
      group: Emergency: 112 ⏎ Ana calls for help. ⏎ Who can go? The door is in the private chat. [I'm going]
      Mo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
      Mo: I was away 00:20–00:23. Please look again: ⏎ When I came back, somebody's call for help was not over. ⏎ In Sunny Court no need is open. [What waits]
      Mo: a message is deleted
      Ana: Emergency: 112 ⏎ I was away 00:20–00:23. Please look again: ⏎ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    Ana taps [I'm fine]
      group~ Ana is all right. Thank you, everyone.
      Mo~ Ana is all right. Thank you, everyone.
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn who_left_meanwhile_hears_nothing() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    house.mo().starts(None).await;
    ana.tells("🆘 SOS").await;
    house.waits(seconds(6)).await;
    bo.taps("I'm going").await;
    cem.taps("I'm going").await;
    house.transcript();
    house.stops().await;
    house.sandbox.clock().advance(minutes(3));
    house.sandbox.leave(house.group, bo.user);
    house.starts_again().await;
    ana.taps("I'm fine").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo → group: (left_chat_member)
      Mo~ Emergency: 112 ⏎ Ana calls for help. ⏎ Cem is on the way. ⏎ Can you go? [I'm going] [I'm calling 112]
      Mo: I was away 09:00–09:04. Please look again: ⏎ When I came back, somebody's call for help was not over. ⏎ In Sunny Court no need is open. [What waits]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Cem is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: Emergency: 112 ⏎ Bo is not coming, as far as I know.
      Ana: Emergency: 112 ⏎ I was away 09:00–09:04. Please look again: ⏎ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Cem is on the way. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more, so I took back what stood here.
      Cem~ Emergency: 112 ⏎ Ana calls for help. ⏎ The flat was never told. Ask here, or at the entrance. ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112]
      Cem: Emergency: 112 ⏎ I was away 09:00–09:04. Please look again: ⏎ Emergency: 112 ⏎ Ana calls for help. ⏎ The flat was never told. Ask here, or at the entrance. ⏎ You are on your way. Tell me when you are there. Write here, and they read it. [I'm there][Can't make it] [I'm calling 112]
    Ana taps [I'm fine]
      Mo~ Ana is all right. Thank you, everyone.
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
      Cem~ Ana is all right. Thank you, everyone.
      Cem~ Ana is all right. Thank you, everyone.
      Cem: Ana is all right. Thank you, everyone.
    "#);
    house.ends().await;
}
