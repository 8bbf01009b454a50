//! Door and phone: opened privately by who helps, told to who asked, gone after the job.

use sandbox::{ChatId, Fault, FaultKind};

use crate::support::{House, Neighbour, hours, minutes};

async fn asked(people: [&str; 3]) -> (House, [Neighbour; 3]) {
    let (house, neighbours) = House::of(people).await;
    neighbours[0].says("/need carry shopping up, flat 12, 0171 2345678").await;
    (house, neighbours)
}

#[tokio::test]
async fn what_looks_private_is_moved_out_of_the_words() {
    let (house, [_ana, bo, cem]) = asked(["Ana/en", "Bo/en", "Cem/en"]).await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    house.chapter("somebody who does not help sees nothing");
    cem.forges("door_1_1").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need carry shopping up, flat 12, 0171 2345678
      group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 · 0171 2345678 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 · 0171 2345678 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: Bo comes to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
      Ana: Bo looked at your door number (#1).
      Bo~ You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
      Bo: 🔒 #1: flat 12 · 0171 2345678 ⏎ Please keep it to yourself.
    — somebody who does not help sees nothing
    Cem taps [door_1_1]
      Cem ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
    "#);
    let private = house.sandbox.messages(ChatId(bo.user.0));
    let door = private.iter().find(|message| message.text.contains("flat 12")).expect("the door");
    assert!(door.protect_content, "it cannot be forwarded");
    let elsewhere = house
        .group_messages()
        .iter()
        .filter(|message| message.from_bot)
        .any(|message| message.text.contains("12") || message.text.contains("0171"));
    assert!(!elsewhere, "the group never sees it from us");
    house.ends().await;
}

#[tokio::test]
async fn the_same_in_chinese() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    li.tells("/need 帮我取个快递，取件码 12-3-4567，送到2单元502").await;
    bo.taps("🙋 我来帮忙").await;
    bo.taps("看门牌电话").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: /need 帮我取个快递，取件码 12-3-4567，送到2单元502
      group: 📦 #1 帮我取个快递 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：取件码 12-3-4567 · 2单元502 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 改门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    小波 taps [🙋 我来帮忙]
      小波 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 📦 #1 帮我取个快递 ⏎ 李阿姨 ⏎ ✅ 小波接下了
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：取件码 12-3-4567 · 2单元502 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 改门牌电话] [不需要了]
      李阿姨: 小波接下了 #1：帮我取个快递。进门暗号：蜂蜜，对不上别开门。
      小波: 您接下了李阿姨的 #1：帮我取个快递。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [看门牌电话] [点错了]
      小波: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
    小波 taps [看门牌电话]
      小波 ! 请稍等，我查一下。
      李阿姨: 小波看了您的门牌（#1）。
      小波~ 您接下了李阿姨的 #1：帮我取个快递。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [看门牌电话]
      小波: 🔒 #1：取件码 12-3-4567 · 2单元502 ⏎ 请别告诉别人。
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_second_tap_is_the_same_look() {
    let (house, [_ana, bo, _cem]) = asked(["Ana/en", "Bo/en", "Cem/en"]).await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    house.transcript();
    bo.taps("Show door & phone").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
    ");
    house.chapter("a minute later it is another one");
    house.waits(minutes(1)).await;
    bo.taps("Show door & phone").await;
    insta::assert_snapshot!(house.transcript(), @"
    — a minute later it is another one
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
      Ana: Bo looked at your door number (#1).
      Bo: 🔒 #1: flat 12 · 0171 2345678 ⏎ Please keep it to yourself.
    ");
    house.ends().await;
}

#[tokio::test]
async fn it_goes_a_day_after_the_job_and_at_once_when_it_is_given_back() {
    let (house, [ana, bo, cem]) = asked(["Ana/en", "Bo/en", "Cem/en"]).await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    house.transcript();
    bo.taps("Can't make it").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [Can't make it]
      Bo ! All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 · 0171 2345678 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
      Bo~ 🔒 #1: this was for the job only and is gone now.
    ");
    cem.taps("I can help").await;
    cem.taps("Show door & phone").await;
    cem.taps("Job done").await;
    ana.taps("Yes, all done").await;
    house.transcript();
    house.chapter("23 hours later it is still there");
    house.waits(hours(23)).await;
    house.chapter("and a day later it is gone");
    house.waits(hours(2)).await;
    insta::assert_snapshot!(house.transcript(), @"
    — 23 hours later it is still there
    — and a day later it is gone
      Cem~ 🔒 #1: this was for the job only and is gone now.
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_left_the_group_unseen_gets_nothing() {
    let (house, [_ana, bo, _cem]) = asked(["Ana/en", "Bo/en", "Cem/en"]).await;
    bo.taps("I can help").await;
    // The update that tells of it is lost.
    house.loses_updates_of(|sandbox| sandbox.leave(house.group, bo.user)).await;
    house.transcript();
    bo.taps("Show door & phone").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
      group~ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 · 0171 2345678 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ #1 is in a building where you no longer live.
    ");
    house.ends().await;
}

#[tokio::test]
async fn three_homes_a_day() {
    let people = ["Ana/en", "Bo/en", "Cem/en", "Dan/zh-CN", "Eve/en"];
    let (house, [ana, bo, cem, dan, eve]) = House::of(people).await;
    for asker in [&ana, &bo, &cem, &dan] {
        asker.says("/need carry shopping up, flat 3").await;
        eve.taps("I can help").await;
        house.transcript();
        eve.taps("Show door & phone").await;
    }
    insta::assert_snapshot!(house.transcript(), @"
    Eve taps [Show door & phone]
      Eve ! You looked at as many doors today as this house allows. Please go on tomorrow.
    ");
    house.chapter("a home that was seen today is no new one; tomorrow there are three more");
    house.waits(minutes(2)).await;
    let first = house.sandbox.messages(ChatId(eve.user.0)).into_iter().find(|message| {
        message.text.contains("#1") && message.buttons.iter().flatten().count() > 1
    });
    let first = first.expect("the first one").id;
    house.sandbox.taps(eve.user, ChatId(eve.user.0), first, "Show door & phone").expect("a button");
    house.settle().await;
    house.waits(hours(24)).await;
    eve.taps("Show door & phone").await;
    let transcript = house.transcript();
    assert_eq!(transcript.matches("🔒 #1: flat 3").count(), 1, "{transcript}");
    assert_eq!(transcript.matches("🔒 #4: flat 3").count(), 1, "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn somebody_new_needs_a_moderators_word() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    house.mo().starts(None).await;
    house.waits(hours(24 * 8)).await;
    let bo = house.stranger("Bo", "en");
    bo.starts(None).await;
    house.sandbox.join(house.group, bo.user);
    ana.says("/need carry shopping up, flat 12").await;
    bo.taps("I can help").await;
    house.transcript();
    bo.taps("Show door & phone").await;
    house.chapter("asked twice, the moderator is asked once");
    bo.taps("Show door & phone").await;
    house.chapter("not known, then known after all");
    house.mo().taps("I don't").await;
    house.mo().taps("I know them").await;
    bo.taps("Show door & phone").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Show door & phone]
      Bo ‼ You are new in this building, so a moderator has to know you first. I've asked one, and tell you what they say.
      Mo: Bo is new in your building and helps a neighbour there, so they would like to see the door number. Do you know them? [I know them][I don't]
    — asked twice, the moderator is asked once
    Bo taps [Show door & phone]
      Bo ‼ You are new in this building, so a moderator has to know you first. I've asked one, and tell you what they say.
    — not known, then known after all
    Mo taps [I don't]
      Mo ! All right. They don't see it.
      Bo: No moderator knows you yet. Please talk to one of them in your building's group.
    Mo taps [I know them]
      Mo ! Thank you, noted.
      Mo~ Bo may see the door numbers of neighbours they help.
      Bo: A moderator knows you. You can see it now: tap the same button once more.
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
      Ana: Bo looked at your door number (#1).
      Bo~ You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
      Bo: 🔒 #1: flat 12 ⏎ Please keep it to yourself.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_moderators_word_in_chinese_and_only_a_moderator_gives_it() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    house.mo().starts(None).await;
    house.waits(hours(24 * 8)).await;
    let bo = house.stranger("小波", "zh-CN");
    bo.starts(None).await;
    house.sandbox.join(house.group, bo.user);
    li.says("/need 帮我把菜拎上楼，2单元502").await;
    bo.taps("🙋 我来帮忙").await;
    house.transcript();
    bo.taps("看门牌电话").await;
    bo.forges("vouch_1_3").await;
    li.forges("vouch_1_3").await;
    house.mo().taps("我认识").await;
    bo.taps("看门牌电话").await;
    insta::assert_snapshot!(house.transcript(), @"
    小波 taps [看门牌电话]
      小波 ‼ 您刚来这栋楼，要先有一位楼长认识您。我去问了，有回音就告诉您。
      Mo: 小波刚来咱们楼，正帮一位邻居的忙，想看看门牌。您认识吗？ [我认识][不认识]
    小波 taps [vouch_1_3]
      小波 ! 这件事要楼长才能办，请找一位楼长帮忙。
    李阿姨 taps [vouch_1_3]
      李阿姨 ! 这件事要楼长才能办，请找一位楼长帮忙。
    Mo taps [我认识]
      Mo ! 谢谢，记下了。
      Mo~ 小波可以看所帮邻居的门牌了。
      小波: 楼长认识您，现在可以看了，请再点一次刚才的按钮。
    小波 taps [看门牌电话]
      小波 ! 请稍等，我查一下。
      李阿姨: 小波看了您的门牌（#1）。
      小波~ 您接下了李阿姨的 #1：帮我把菜拎上楼。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [看门牌电话]
      小波: 🔒 #1：2单元502 ⏎ 请别告诉别人。
    ");
    house.ends().await;
}

#[tokio::test]
async fn where_nothing_is_private_it_is_said() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.transcript();
    bo.forges("door_1_1").await;
    house.chapter("nothing but private words make no need");
    ana.says("/need flat 12, 0171 2345678").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [door_1_1]
      Bo ! There is no door and phone with this one. Ask for it when you meet.
    — nothing but private words make no need
    Ana → group: /need flat 12, 0171 2345678
      Ana: That is door and phone only. Please add in a few words what you need.
    ");
    house.ends().await;
}

#[tokio::test]
async fn medicine_company_childcare_and_rides_say_no_more_than_they_must() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need collect my insulin from the pharmacy tomorrow").await;
    ana.says("/need look after my baby tomorrow 9:00").await;
    ana.says("/need I feel lonely, a chat would be nice").await;
    ana.says("/need drive me to the hospital tomorrow 10:00").await;
    house.chapter("who helps reads it all");
    bo.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need collect my insulin from the pharmacy tomorrow
      group: 💊 #1 Something to collect and bring from the pharmacy ⏎ 🕓 tomorrow ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana → group: /need look after my baby tomorrow 9:00
      group: 🧒 #2 A hand with the children ⏎ Ana · 2 more wanted [I can help]
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 tomorrow 9:00 ⏎ Only neighbours whom two moderators trust with visits at home can take this one. ⏎ Two come together, so that nobody is alone. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana → group: /need I feel lonely, a chat would be nice
      group: ☕ #3 Some company ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #3 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana → group: /need drive me to the hospital tomorrow 10:00
      group: 🚗 #4 Somebody to drive or to come along ⏎ 🕓 tomorrow 10:00 ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #4 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow 10:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — who helps reads it all
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🚗 #4 Somebody to drive or to come along ⏎ 🕓 tomorrow 10:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #4 is posted, and somebody is on it. ⏎ 🕓 tomorrow 10:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes tomorrow 10:00 to help with #4: drive me to the hospital. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #4: drive me to the hospital, tomorrow 10:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_look_is_never_erased_as_a_mistake() {
    let (house, [_ana, bo, _cem]) = asked(["Ana/en", "Bo/en", "Cem/en"]).await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    house.transcript();
    bo.forges("slip_1_1").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [slip_1_1]
      Bo ! That works for two minutes, until you look at door and phone. Tap "Can't make it" instead: nobody minds.
    "#);
    assert_eq!(house.count("select count(*) from claim where state = 'held'").await, 1);
    assert_eq!(house.count_of("opening").await, 1);
    house.ends().await;
}

#[tokio::test]
async fn what_was_changed_is_another_look() {
    let (house, [ana, bo, _cem]) = asked(["Ana/en", "Bo/en", "Cem/en"]).await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    house.transcript();
    house.chapter("after the look");
    ana.taps("Change door & phone").await;
    ana.tells("flat 99").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — after the look
    Ana taps [Change door & phone]
      Ana~ Door and phone for #1 are: flat 12 · 0171 2345678 ⏎ Write all of it anew in one message; it takes the place of this. Only who helps you can open it, and I tell you each time. [Stop]
    Ana → Ana: flat 99
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 99 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: 🔒 Kept until a day after the job, as you agreed. Only who helps you can open it, and I tell you each time. To take it back: /privacy
      Bo~ 🔒 #1: door and phone have changed. Tap "Show door & phone" again.
    "#);
    house.waits(minutes(1)).await;
    bo.taps("Show door & phone").await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    house.transcript();
    house.chapter("a day after the job both are gone");
    house.waits(hours(25)).await;
    insta::assert_snapshot!(house.transcript(), @"
    — a day after the job both are gone
      Bo~ 🔒 #1: this was for the job only and is gone now.
      Bo~ 🔒 #1: this was for the job only and is gone now.
    ");
    let private = house.sandbox.messages(ChatId(bo.user.0));
    assert!(!private.iter().any(|message| message.text.contains("flat")), "nothing is left");
    assert_eq!(house.count("select count(*) from need where private_part is not null").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn what_was_changed_is_shown_at_once() {
    let (house, [ana, bo, _cem]) = asked(["Ana/en", "Bo/en", "Cem/en"]).await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    ana.taps("Change door & phone").await;
    ana.tells("flat 99").await;
    house.transcript();
    bo.taps("Show door & phone").await;
    bo.taps("Show door & phone").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
      Ana: Bo looked at your door number (#1).
      Bo: 🔒 #1: flat 99 ⏎ Please keep it to yourself.
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
    ");
    house.ends().await;
}

/// Telegram makes us wait for so long with the next call of this method.
fn waits_for(method: &str, chat: Option<ChatId>) -> Fault {
    let kind = FaultKind::TooManyRequests { retry_after: 60 };
    Fault { method: Some(method.to_owned()), chat, kind, times: Some(1) }
}

#[tokio::test]
async fn a_door_that_is_changed_while_telegram_is_asked_is_shown_as_it_is_by_then() {
    let (house, [ana, bo, _cem]) = asked(["Ana/en", "Bo/en", "Cem/en"]).await;
    house.expects_faults();
    bo.taps("I can help").await;
    house.transcript();
    house.sandbox.fault(waits_for("getChatMember", None));
    bo.taps("Show door & phone").await;
    ana.taps("Change door & phone").await;
    ana.tells("flat 99").await;
    house.waits(minutes(2)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
    Ana taps [Change door & phone]
      Ana~ Door and phone for #1 are: flat 12 · 0171 2345678 ⏎ Write all of it anew in one message; it takes the place of this. Only who helps you can open it, and I tell you each time. [Stop]
    Ana → Ana: flat 99
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 99 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: 🔒 Kept until a day after the job, as you agreed. Only who helps you can open it, and I tell you each time. To take it back: /privacy
      Ana: Bo looked at your door number (#1).
      Bo~ You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
      Bo: 🔒 #1: flat 99 ⏎ Please keep it to yourself.
      Bo: Ana changed #1. It now says: carry shopping up. Door and phone may have changed, too.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_door_that_is_changed_on_its_way_is_not_sent_as_it_was() {
    let (house, [ana, bo, _cem]) = asked(["Ana/en", "Bo/en", "Cem/en"]).await;
    house.expects_faults();
    bo.taps("I can help").await;
    house.transcript();
    house.sandbox.fault(waits_for("sendMessage", Some(ChatId(bo.user.0))));
    bo.taps("Show door & phone").await;
    ana.taps("Change door & phone").await;
    ana.tells("flat 99").await;
    house.waits(minutes(2)).await;
    let transcript = house.transcript();
    assert!(!transcript.contains("Bo: 🔒"), "{transcript}");
    assert!(transcript.contains("Door and phone may have changed"), "{transcript}");
    bo.taps("Show door & phone").await;
    let transcript = house.transcript();
    assert!(transcript.contains("Bo: 🔒 #1: flat 99"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn a_door_that_comes_in_by_an_edit_still_stands_in_the_group_and_that_is_said() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    ana.taps("Add door & phone").await;
    ana.tells("flat 12").await;
    li.says("/need 帮我取个件").await;
    house.transcript();
    ana.edits("/need carry shopping up, 0171 2345678").await;
    li.edits("/need 帮我取个件，2单元502").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana edits: /need carry shopping up, 0171 2345678
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 · 0171 2345678 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: Done, it's changed. ⏎ Your own message showed door or phone. If it still stands in the group, please delete it: the card stays.
    李阿姨 edits: /need 帮我取个件，2单元502
      李阿姨~ 已发到群里（#2）。有人接下我马上告诉您；到下午1点还没人，也跟您说一声。 ⏎ 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：2单元502 ⏎ 您自己在群里发的那句还看得到，请把它删掉。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 改门牌电话] [不需要了]
      李阿姨: 好的，已经改了。 ⏎ 您自己发的那句露出了门牌或电话。群里要是还看得到，请把它删掉，卡片会留着。
    ");
    let cards = house.group_messages().into_iter().filter(|message| message.from_bot);
    for card in cards {
        assert!(!card.text.contains("0171") && !card.text.contains("502"), "{}", card.text);
    }
    house.ends().await;
}

#[tokio::test]
async fn where_the_chat_is_closed_the_group_reads_that_something_was_left_out() {
    let (house, [ana, bo]) = House::of(["Ana/en", "小波/zh-CN"]).await;
    ana.blocks().await;
    bo.blocks().await;
    ana.says("/need carry shopping up, flat 12").await;
    bo.says("/need 帮我取个快递").await;
    bo.edits("/need 帮我取个快递，2单元502").await;
    house.chapter("once is enough");
    bo.edits("/need 帮我取个大快递，2单元502").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana blocks the bot
    小波 blocks the bot
    Ana → group: /need carry shopping up, flat 12
      group: I left something private out of this card. Let's go on privately: [Open private chat ↗]
      group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
    小波 → group: /need 帮我取个快递
      group: 📦 #2 帮我取个快递 ⏎ 小波 · 1 more wanted [I can help]
    小波 edits: /need 帮我取个快递，2单元502
      group: I left something private out of this card. Let's go on privately: [Open private chat ↗]
      group: Done, it's changed.
    — once is enough
    小波 edits: /need 帮我取个大快递，2单元502
      group~ 📦 #2 帮我取个大快递 ⏎ 小波 · 1 more wanted [I can help]
      group: Done, it's changed.
    ");
    house.ends().await;
}
