//! Requirement 32: "I'm fine" once a day, and who hears of it if nothing is heard.

use std::time::Duration;

use crate::support::{House, Neighbour, hours, minutes};

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// Somebody is asked each day at this hour; the other is told first of them.
async fn with_a_friend(who: &Neighbour, hour: u32, friend: &Neighbour) {
    who.tells("/fine").await;
    who.taps(&format!("{hour}:00")).await;
    who.taps("Who is told").await;
    who.taps("Ask a neighbour").await;
    who.taps(&friend.name).await;
    let yes = if friend.name == "小陈" { "愿意" } else { "Yes, gladly" };
    friend.taps(yes).await;
}

#[tokio::test]
async fn it_is_set_up_by_a_tap_and_neighbours_say_yes_or_no() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "小陈/zh-CN"]).await;
    ana.tells("/fine").await;
    ana.taps("10:00").await;
    house.repeats_last_update(false).await;
    house.chapter("who is told");
    ana.taps("Who is told").await;
    ana.taps("Ask a neighbour").await;
    ana.taps("Bo").await;
    house.repeats_last_update(false).await;
    bo.taps("Rather not").await;
    house.repeats_last_update(false).await;
    ana.forges("fine-choose_1_0").await;
    ana.taps("小陈").await;
    cem.taps("愿意").await;
    house.chapter("either side ends it, and may take that back");
    cem.taps("不再参加").await;
    cem.taps("还是愿意").await;
    ana.forges("fine-circle_1").await;
    ana.taps("✖ 小陈").await;
    cem.forges("fine-will_1_2").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /fine
      Ana: I'm fine, once a day ⏎ Each day at your hour I ask you whether all is well. If I hear nothing, I remind you three times within an hour, and then those whom you choose are asked to look in on you. ⏎ When shall I ask you? [7:00][8:00][9:00][10:00] [12:00][18:00][20:00]
    Ana taps [10:00]
      Ana~ I'm fine, once a day ⏎ Noted for today. Have a good day! ⏎ I ask you next tomorrow at 10:00. ⏎ You have chosen nobody yet. If I hear nothing from you, I tell the moderators on duty. Tap "Who is told". [Another hour][Who is told] [I'm away][Ask me no more]
    — who is told
    Ana taps [Who is told]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ Nobody yet. Up to three neighbours can be asked; each of them has to say yes. [Ask a neighbour] [Back]
    Ana taps [Ask a neighbour]
      Ana~ Whom shall I ask? They have to say yes. Where you live they read only once they are called to look in on you. [Mo][Bo] [小陈] [Back]
    Ana taps [Bo]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ • Bo – asked, no answer yet [✖ Bo] [Ask a neighbour] [Back]
      Bo: Ana would like me to tell you first, if one day nothing is heard from them, or if they call for help. You would call them, or go and look. May I? [Yes, gladly][Rather not]
    Bo taps [Rather not]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ Nobody yet. Up to three neighbours can be asked; each of them has to say yes. [Ask a neighbour] [Back]
      Ana: Bo would rather not. Somebody else, perhaps? [Who is told]
      Bo~ You would rather not be told first of Ana. That is fine. [Yes, after all]
    Ana taps [fine-choose_1_0]
      Ana: Whom shall I ask? They have to say yes. Where you live they read only once they are called to look in on you. [Mo][小陈] [Back]
    Ana taps [小陈]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ • 小陈 – asked, no answer yet [✖ 小陈] [Ask a neighbour] [Back]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ • 小陈 – asked, no answer yet [✖ 小陈] [Ask a neighbour] [Back]
      小陈: Ana想请您多照应：哪天没有Ana的消息，或者Ana呼救，我最先告诉您，请您打个电话或去看看。您愿意吗？ [愿意][不太方便]
    小陈 taps [愿意]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ • 小陈 [✖ 小陈] [Ask a neighbour] [Back]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ • 小陈 [✖ 小陈] [Ask a neighbour] [Back]
      Ana: 小陈 says yes, and is told first if I hear nothing from you. [Who is told]
      小陈~ 没有Ana的消息时，我最先告诉您。谢谢您！ [不再参加]
    — either side ends it, and may take that back
    小陈 taps [不再参加]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ Nobody yet. Up to three neighbours can be asked; each of them has to say yes. [Ask a neighbour] [Back]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ Nobody yet. Up to three neighbours can be asked; each of them has to say yes. [Ask a neighbour] [Back]
      Ana~ 小陈 is not among those whom I tell first any more. Somebody else, perhaps?
      Ana: 小陈 is not among those whom I tell first any more. Somebody else, perhaps? [Who is told]
      小陈~ Ana的事，以后不再最先告诉您了。 [还是愿意]
    小陈 taps [还是愿意]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ • 小陈 [✖ 小陈] [Ask a neighbour] [Back]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ • 小陈 [✖ 小陈] [Ask a neighbour] [Back]
      Ana~ 小陈 says yes, and is told first if I hear nothing from you. [Who is told]
      Ana~ 小陈 says yes, and is told first if I hear nothing from you.
      Ana: 小陈 says yes, and is told first if I hear nothing from you. [Who is told]
      小陈~ 没有Ana的消息时，我最先告诉您。谢谢您！ [不再参加]
    Ana taps [fine-circle_1]
      Ana: Who is told first if I hear nothing from you, or if you call for help: ⏎ • 小陈 [✖ 小陈] [Ask a neighbour] [Back]
    Ana taps [✖ 小陈]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ Nobody yet. Up to three neighbours can be asked; each of them has to say yes. [Ask a neighbour] [Back]
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ Nobody yet. Up to three neighbours can be asked; each of them has to say yes. [Ask a neighbour] [Back]
      Ana~ 小陈 is not among those whom I tell first any more. Somebody else, perhaps?
      Ana~ 小陈 is not among those whom I tell first any more. Somebody else, perhaps? [Who is told]
      Ana~ 小陈 is not among those whom I tell first any more. Somebody else, perhaps?
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ Nobody yet. Up to three neighbours can be asked; each of them has to say yes. [Ask a neighbour] [Back]
      小陈~ 这件事已经过去了。
    小陈 taps [fine-will_1_2]
      小陈 ! 没有问过您，或已经过去了。
    "#);
    house.ends().await;
}

#[tokio::test]
async fn one_question_a_day_and_any_sign_is_an_answer() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    with_a_friend(&ana, 12, &bo).await;
    house.transcript();
    house.chapter("the hour: answered by the button");
    house.waits(hours(27)).await;
    ana.taps("I'm fine").await;
    house.repeats_last_update(false).await;
    house.waits(hours(2)).await;
    house.chapter("the day after: said before the hour, and nothing is asked");
    house.waits(hours(20)).await;
    ana.tells("I'm fine").await;
    house.waits(hours(5)).await;
    house.chapter("nudged, and answered by the command");
    house.waits(hours(21)).await;
    house.waits(minutes(45)).await;
    house.waits(minutes(20)).await;
    ana.tells("/fine").await;
    house.waits(hours(3)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — the hour: answered by the button
      Ana (silent): Is all well today? One tap is enough. [I'm fine]
    Ana taps [I'm fine]
      Ana ! Noted for today. Have a good day!
      Ana (silent)~ Noted for today. Have a good day!
    — the day after: said before the hour, and nothing is asked
    Ana → Ana: I'm fine
      Ana: I'm fine, once a day ⏎ Noted for today. Have a good day! ⏎ I ask you next tomorrow at 12:00. ⏎ If I hear nothing from you, I first tell Bo. [Another hour][Who is told] [I'm away][Ask me no more]
    — nudged, and answered by the command
      Ana (silent)~ What stood here is over.
      Ana~ I'm fine, once a day ⏎ I asked you at 12:00 and wait for your answer. ⏎ If I hear nothing from you, I first tell Bo. [I'm fine] [Another hour][Who is told] [I'm away][Ask me no more]
      Ana (silent): Is all well today? One tap is enough. [I'm fine]
      Ana: I have heard nothing from you since 12:00. Is all well? [I'm fine]
      Ana: a message is deleted
      Ana: I have heard nothing from you since 12:00. Is all well? [I'm fine]
      Ana: a message is deleted
    Ana → Ana: /fine
      Ana~ I'm fine, once a day ⏎ Noted for today. Have a good day! ⏎ I ask you next tomorrow at 12:00. ⏎ If I hear nothing from you, I first tell Bo. [Another hour][Who is told] [I'm away][Ask me no more]
      Ana~ Noted for today. Have a good day!
      Ana: I'm fine, once a day ⏎ Noted for today. Have a good day! ⏎ I ask you next tomorrow at 12:00. ⏎ If I hear nothing from you, I first tell Bo. [Another hour][Who is told] [I'm away][Ask me no more]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn nothing_heard_calls_the_circle_and_one_of_them_can_say_that_all_is_well() {
    let (house, [ana, bo, cem, dan]) = House::of(["Ana/en", "Bo/en", "小陈/zh-CN", "Dan/en"]).await;
    with_a_friend(&ana, 12, &cem).await;
    house.waits(hours(27)).await;
    house.transcript();
    house.chapter("three nudges in an hour, and then the circle");
    for wait in [45, 20, 20] {
        house.waits(minutes(wait)).await;
    }
    house.waits(minutes(20)).await;
    house.waits(seconds(6)).await;
    house.chapter("a stranger to it cannot say so");
    bo.forges("alarm-fine_1_1").await;
    house.chapter("nobody goes: the nearest are asked to knock");
    house.waits(minutes(15)).await;
    house.chapter("heard from her, by mistake, and then truly");
    cem.taps("联系上了").await;
    house.repeats_last_update(false).await;
    cem.taps("撤销，接着问").await;
    cem.taps("联系上了").await;
    ana.tells("/fine").await;
    let _ = dan;
    insta::assert_snapshot!(house.transcript(), @r#"
    — three nudges in an hour, and then the circle
      Ana: I have heard nothing from you since 12:00. Is all well? [I'm fine]
      Ana: a message is deleted
      Ana: I have heard nothing from you since 12:00. Is all well? [I'm fine]
      Ana: a message is deleted
      Ana: I have heard nothing from you since 12:00. Is all well? In 20 minutes I ask others to look in on you. [I'm fine]
      Ana: a message is deleted
      Ana: I have not heard from you today, so I ask those whom you chose to look in on you. All is well? Tap "I'm fine". Do you need help? Call 112 first. ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana: a message is deleted
      小陈: 紧急电话：112 ⏎ Ana今天还没有报平安。 ⏎ 请打个电话，或去看看。联系上了请告诉我。 [我现在就去] [我来打112] [联系上了]
    — a stranger to it cannot say so
    Bo taps [alarm-fine_1_1]
      Bo ! Only whoever called can say that.
    — nobody goes: the nearest are asked to knock
      Ana~ I have not heard from you today, so I ask those whom you chose to look in on you. All is well? Tap "I'm fine". Do you need help? Call 112 first. ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo: Emergency: 112 ⏎ Ana has not said today that all is well. ⏎ Please knock at the door. Can you go? [I'm going] [I'm calling 112]
      Dan: Emergency: 112 ⏎ Ana has not said today that all is well. ⏎ Please knock at the door. Can you go? [I'm going] [I'm calling 112]
    — heard from her, by mistake, and then truly
    小陈 taps [联系上了]
      Ana~ Somebody has heard of you, and everybody who was asked knows it. [I still need help]
      Ana: 小陈 says that all is well. ⏎ Is it not? Tap here within ten minutes, and I call again. [I still need help]
      Bo~ Ana is all right. Thank you, everyone.
      小陈~ Ana平安，谢谢大家。 [撤销，接着问]
      Dan~ Ana is all right. Thank you, everyone.
    小陈 taps [撤销，接着问]
      Ana~ I have not heard from you today, so I ask those whom you chose to look in on you. All is well? Tap "I'm fine". Do you need help? Call 112 first. ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ 小陈 says that all is well.
      Bo: Emergency: 112 ⏎ Ana has not said today that all is well. ⏎ Please knock at the door. Can you go? [I'm going] [I'm calling 112]
      Bo: a message is deleted
      小陈: 紧急电话：112 ⏎ Ana今天还没有报平安。 ⏎ 请打个电话，或去看看。联系上了请告诉我。 [我现在就去] [我来打112] [联系上了]
      小陈: a message is deleted
      Dan: Emergency: 112 ⏎ Ana has not said today that all is well. ⏎ Please knock at the door. Can you go? [I'm going] [I'm calling 112]
      Dan: a message is deleted
    小陈 taps [联系上了]
      Ana~ Somebody has heard of you, and everybody who was asked knows it. [I still need help]
      Ana~ 小陈 says that all is well. ⏎ Is it not? Tap here within ten minutes, and I call again. [I still need help]
      Ana: 小陈 says that all is well. ⏎ Is it not? Tap here within ten minutes, and I call again. [I still need help]
      Bo~ Ana is all right. Thank you, everyone.
      小陈~ Ana平安，谢谢大家。 [撤销，接着问]
      Dan~ Ana is all right. Thank you, everyone.
    Ana → Ana: /fine
      Ana: I'm fine, once a day ⏎ Noted for today. Have a good day! ⏎ I ask you next tomorrow at 12:00. ⏎ If I hear nothing from you, I first tell 小陈. [Another hour][Who is told] [I'm away][Ask me no more]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn without_a_circle_the_moderators_are_called_and_her_own_word_ends_it() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    house.mo().starts(None).await;
    ana.tells("/fine").await;
    ana.taps("12:00").await;
    house.waits(hours(27)).await;
    for wait in [45, 20, 20, 20] {
        house.waits(minutes(wait)).await;
    }
    house.transcript();
    house.waits(seconds(6)).await;
    ana.tells("I'm fine").await;
    house.repeats_last_update(true).await;
    house.waits(hours(2)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: I'm fine
      Mo~ Ana is all right. Thank you, everyone.
      Ana~ I'm fine, once a day ⏎ Noted for today. Have a good day! ⏎ I ask you next tomorrow at 12:00. ⏎ You have chosen nobody yet. If I hear nothing from you, I tell the moderators on duty. Tap "Who is told". [Another hour][Who is told] [I'm away][Ask me no more]
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
      Ana: I'm fine, once a day ⏎ Noted for today. Have a good day! ⏎ I ask you next tomorrow at 12:00. ⏎ You have chosen nobody yet. If I hear nothing from you, I tell the moderators on duty. Tap "Who is told". [Another hour][Who is told] [I'm away][Ask me no more]
      Ana: I'm fine, once a day ⏎ Noted for today. Have a good day! ⏎ I ask you next tomorrow at 12:00. ⏎ You have chosen nobody yet. If I hear nothing from you, I tell the moderators on duty. Tap "Who is told". [Another hour][Who is told] [I'm away][Ask me no more]
      Ana~ Good to hear. I tell everybody who was called.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn who_is_away_is_asked_nothing_and_who_stops_has_ten_minutes() {
    let (house, [cem]) = House::of(["小陈/zh-CN"]).await;
    cem.tells("/fine").await;
    cem.taps("12点").await;
    cem.taps("我外出").await;
    cem.taps("三天").await;
    house.waits(hours(60)).await;
    house.chapter("it ends by itself");
    house.waits(hours(15)).await;
    cem.taps("我没事").await;
    house.chapter("it is stopped, and taken up again");
    cem.tells("/fine").await;
    cem.taps("不用问了").await;
    house.repeats_last_update(false).await;
    cem.taps("撤销").await;
    cem.taps("不用问了").await;
    house.waits(minutes(11)).await;
    cem.forges("fine-undo").await;
    house.waits(hours(48)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    小陈 → 小陈: /fine
      小陈: 每天报平安 ⏎ 每天到您定的时间，我问您一声好不好。没有回音，一小时里我再提醒三次，然后请您选定的人去看看您。 ⏎ 几点问您合适？ [7点][8点][9点][10点] [12点][18点][20点]
    小陈 taps [12点]
      小陈~ 每天报平安 ⏎ 今天已记下，祝您一天顺心！ ⏎ 下次问您：明天12点。 ⏎ 您还没选人。没有您的消息，我先告诉值班楼长。想选人，点“告诉谁”。 [改时间][告诉谁] [我外出][不用问了]
    小陈 taps [我外出]
      小陈~ 您外出多久？这之前我不问您。 [到明天][三天] [一周][两周] [返回]
    小陈 taps [三天]
      小陈~ 每天报平安 ⏎ 您外出到2026-03-05，这之前我不问您，到时12点再问。 ⏎ 您还没选人。没有您的消息，我先告诉值班楼长。想选人，点“告诉谁”。 [改时间][告诉谁] [我回来了][不用问了]
      小陈~ 每天报平安 ⏎ 今天12点我问您。 ⏎ 您还没选人。没有您的消息，我先告诉值班楼长。想选人，点“告诉谁”。 [改时间][告诉谁] [我外出][不用问了]
    — it ends by itself
      小陈~ 每天报平安 ⏎ 下次问您：明天12点。 ⏎ 您还没选人。没有您的消息，我先告诉值班楼长。想选人，点“告诉谁”。 [改时间][告诉谁] [我外出][不用问了]
      小陈 (silent): 您今天还好吗？点一下就行。 [我没事]
      小陈: 12点到现在没有您的消息，您还好吗？ [我没事]
      小陈: 12点到现在没有您的消息，您还好吗？ [我没事]
      小陈: 12点到现在没有您的消息，您还好吗？再过20分钟，我就请人去看看您。 [我没事]
      小陈: 今天没有您的消息，我正请您选定的人去看看您。没事请点“我没事”。要帮忙？请先打120。 ⏎ 我一位邻居也联系不上。请马上打120！ ⏎ 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。 [我没事] [生病受伤][有危险] [着火了]
      小陈: 急救120 · 报警110 · 火警119 ⏎ 还没人回应，请马上打120！
      小陈: a message is deleted
      小陈: a message is deleted
      小陈: a message is deleted
      小陈: a message is deleted
    小陈 taps [我没事]
      小陈~ 每天报平安 ⏎ 今天已记下，祝您一天顺心！ ⏎ 下次问您：明天12点。 ⏎ 您还没选人。没有您的消息，我先告诉值班楼长。想选人，点“告诉谁”。 [改时间][告诉谁] [我外出][不用问了]
      小陈~ 那就好，我这就告诉大家。 [还要人帮]
    — it is stopped, and taken up again
    小陈 → 小陈: /fine
      小陈: 每天报平安 ⏎ 今天已记下，祝您一天顺心！ ⏎ 下次问您：明天12点。 ⏎ 您还没选人。没有您的消息，我先告诉值班楼长。想选人，点“告诉谁”。 [改时间][告诉谁] [我外出][不用问了]
    小陈 taps [不用问了]
      小陈~ 好的，以后不问了，十分钟内可以撤销。您呼救时，选定的人还是最先叫到：/fine [撤销]
      小陈~ 好的，以后不问了，十分钟内可以撤销。您呼救时，选定的人还是最先叫到：/fine [撤销]
    小陈 taps [撤销]
      小陈~ 每天报平安 ⏎ 今天已记下，祝您一天顺心！ ⏎ 下次问您：明天12点。 ⏎ 您还没选人。没有您的消息，我先告诉值班楼长。想选人，点“告诉谁”。 [改时间][告诉谁] [我外出][不用问了]
      小陈~ 每天报平安 ⏎ 今天已记下，祝您一天顺心！ ⏎ 下次问您：明天12点。 ⏎ 您还没选人。没有您的消息，我先告诉值班楼长。想选人，点“告诉谁”。 [改时间][告诉谁] [我外出][不用问了]
    小陈 taps [不用问了]
      小陈~ 好的，以后不问了，十分钟内可以撤销。您呼救时，选定的人还是最先叫到：/fine [撤销]
      小陈~ 好的，以后不问了，十分钟内可以撤销。您呼救时，选定的人还是最先叫到：/fine [撤销]
      小陈~ 每天报平安 ⏎ 每天到您定的时间，我问您一声好不好。没有回音，一小时里我再提醒三次，然后请您选定的人去看看您。 ⏎ 几点问您合适？ [7点][8点][9点][10点] [12点][18点][20点]
      小陈~ 那就好，我这就告诉大家。
      小陈~ 每天报平安 ⏎ 每天到您定的时间，我问您一声好不好。没有回音，一小时里我再提醒三次，然后请您选定的人去看看您。 ⏎ 几点问您合适？ [7点][8点][9点][10点] [12点][18点][20点]
    小陈 taps [fine-undo]
      小陈 ! 来不及撤销了。发 /fine 重新开始。
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_friend_who_leaves_is_out_of_it_and_an_outage_alarms_nobody() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.mo().starts(None).await;
    with_a_friend(&ana, 12, &bo).await;
    house.transcript();
    bo.leaves().await;
    house.chapter("away for three hours while she was to be asked");
    house.waits(hours(24)).await;
    house.stops().await;
    house.sandbox.clock().advance(hours(6));
    house.starts_again().await;
    house.chapter("asked now, and nudged; nobody else hears of it for an hour");
    house.waits(minutes(20)).await;
    house.waits(minutes(20)).await;
    ana.taps("I'm fine").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo → group: (left_chat_member)
      Ana~ Who is told first if I hear nothing from you, or if you call for help: ⏎ Nobody yet. Up to three neighbours can be asked; each of them has to say yes. [Ask a neighbour] [Back]
      Ana~ Bo is not among those whom I tell first any more. Somebody else, perhaps?
      Ana: Bo is not among those whom I tell first any more. Somebody else, perhaps? [Who is told]
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more, so I took back what stood here.
    — away for three hours while she was to be asked
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 9 times. [Not every day]
      Mo: I was away 09:01–15:01. Please look again: ⏎ In Sunny Court no need is open. [What waits]
      Ana (silent): Is all well today? One tap is enough. [I'm fine]
    — asked now, and nudged; nobody else hears of it for an hour
      Ana: I have heard nothing from you since 12:00. Is all well? [I'm fine]
      Ana: a message is deleted
      Ana: I have heard nothing from you since 12:00. Is all well? [I'm fine]
      Ana: a message is deleted
    Ana taps [I'm fine]
      Ana ! Noted for today. Have a good day!
      Ana~ Noted for today. Have a good day!
    "#);
    house.ends().await;
}

#[tokio::test]
async fn whom_she_blocked_cannot_keep_the_circle_from_being_called() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    with_a_friend(&ana, 12, &bo).await;
    ana.blocks().await;
    house.waits(hours(27)).await;
    for wait in [45, 20, 20] {
        house.waits(minutes(wait)).await;
    }
    house.transcript();
    house.waits(minutes(20)).await;
    house.waits(seconds(6)).await;
    insta::assert_snapshot!(house.transcript(), @r#"  Bo: Emergency: 112 ⏎ Ana has not said today that all is well. ⏎ Please call, or go and look. Have you heard from them? Tell me. [I'm going] [I'm calling 112] [I have heard from them]"#);
    house.ends().await;
}

#[tokio::test]
async fn who_needs_help_after_all_is_not_asked_to_wait() {
    let (house, [ana, cem]) = House::of(["Ana/en", "小陈/zh-CN"]).await;
    with_a_friend(&ana, 12, &cem).await;
    for wait in [27 * 60, 45, 20, 20, 21] {
        house.waits(minutes(wait)).await;
    }
    house.transcript();
    house.chapter("she taps what is the matter: from now on it is a call for help");
    ana.taps("Ill").await;
    house.repeats_last_update(false).await;
    house.waits(seconds(6)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — she taps what is the matter: from now on it is a call for help
    Ana taps [Ill]
      Ana~ I am calling anew now.
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Whoever is called reads that somebody is ill or hurt. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Danger][Fire]
      小陈~ 这次已结束，对方重新叫人了。
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Whoever is called reads that somebody is ill or hurt. ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Danger][Fire]
      小陈: 紧急电话：112 ⏎ Ana在呼救。 ⏎ 有人生病或受伤：要打112。 ⏎ 您能去吗？ [我现在就去] [我来打112]
    "#);
    assert_eq!(house.count("select count(*) from alarm where plan = 'whistle'").await, 1);
    assert_eq!(house.count("select count(*) from alarm where closed_at is null").await, 1);
    house.ends().await;
}

#[tokio::test]
async fn a_call_that_has_fallen_silent_swallows_no_missed_day() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    with_a_friend(&ana, 10, &bo).await;
    house.waits(hours(24) + minutes(30)).await;
    ana.tells("/sos").await;
    house.waits(minutes(20)).await;
    assert_eq!(house.count("select count(*) from alarm where plan = 'check_in'").await, 0);
    for wait in [10, 45, 20, 20, 21] {
        house.waits(minutes(wait)).await;
    }
    let check_in = "select count(*) from alarm where plan = 'check_in' and closed_at is null";
    assert_eq!(house.count(check_in).await, 1);
    house.transcript();
    house.ends().await;
}

#[tokio::test]
async fn in_danger_those_at_home_read_nothing_of_it() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    for who in [&ana, &bo] {
        who.forges("me-type_1_flat").await;
        who.tells("12").await;
        who.forges("home-mine_1").await;
    }
    ana.taps("Yes, we live together").await;
    ana.tells("/fine").await;
    ana.taps("12:00").await;
    for wait in [27 * 60, 45, 20, 20, 21] {
        house.waits(minutes(wait)).await;
    }
    house.transcript();
    ana.taps("Danger").await;
    house.waits(minutes(4)).await;
    let transcript = house.transcript();
    assert!(transcript.contains("Bo: a message is deleted"), "{transcript}");
    for line in transcript.lines().filter(|line| line.trim_start().starts_with("Bo")) {
        assert!(line.contains("a message is deleted"), "{transcript}");
    }
    house.ends().await;
}
