//! When it is wanted: said in the words, shown on the card, true the next day too.

use crate::support::{House, hours};
use chrono_tz::Tz;

#[tokio::test]
async fn what_was_said_about_time_stands_on_the_card() {
    let (house, [ana, bo]) = House::in_zone(["Ana/en", "Bo/en"], Tz::Europe__London).await;
    ana.says("/need fetch my parcel today 16-18").await;
    ana.says("/need carry shopping up tomorrow").await;
    ana.says("/need repair my lamp Friday 10:30").await;
    house.chapter("who helps and who asked read it too");
    bo.taps("I can help").await;
    house.chapter("the next day \"tomorrow\" is today");
    house.waits(hours(16)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need fetch my parcel today 16-18
      group: 📦 #1 fetch my parcel ⏎ 🕓 today 16:00–18:00 ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 today 16:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana → group: /need carry shopping up tomorrow
      group: 🛒 #2 carry shopping up ⏎ 🕓 tomorrow ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana → group: /need repair my lamp Friday 10:30
      group: 🔧 #3 repair my lamp ⏎ 🕓 Fri 10:30 ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #3 is posted. I'll tell you as soon as someone comes; by Wed 10:45 in any case. ⏎ 🕓 Fri 10:30 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — who helps and who asked read it too
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🔧 #3 repair my lamp ⏎ 🕓 Fri 10:30 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #3 is posted, and somebody is on it. ⏎ 🕓 Fri 10:30 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes Fri 10:30 to help with #3: repair my lamp. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #3: repair my lamp, Fri 10:30. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    — the next day "tomorrow" is today
      group~ 🛒 #2 carry shopping up ⏎ 🕓 today ⏎ Ana · 1 more wanted [I can help]
      group: 📦 #1 fetch my parcel ⏎ 🕓 Mon 2 Mar 16:00–18:00 ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Ana~ The time of #1 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 Mon 2 Mar 16:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by 7:00 in any case. ⏎ 🕓 today [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Nobody yet for #1: fetch my parcel. It's not you; people may be busy.
      Ana: It did not work out with #1 in time: fetch my parcel. Sorry. Shall we try tomorrow? [Tomorrow][🕓 When] [No longer needed]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #2 🛒 carry shopping up · tomorrow · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#2]
      Bo~ You help Ana with #3: repair my lamp, Fri 10:30. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #2 🛒 carry shopping up · tomorrow · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#2]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_same_in_chinese_in_the_buildings_zone() {
    let (house, [li, bo]) =
        House::in_zone(["李阿姨/zh-CN", "小波/zh-CN"], Tz::Asia__Shanghai).await;
    li.says("/need 明天上午十点帮我取个快递").await;
    li.says("/need 周五修一下灯泡").await;
    bo.taps("🙋 我来帮忙").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → group: /need 明天上午十点帮我取个快递
      group: 📦 #1 帮我取个快递 ⏎ 🕓 明天上午10点 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 🕓 明天上午10点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    李阿姨 → group: /need 周五修一下灯泡
      group: 🔧 #2 修一下灯泡 ⏎ 🕓 周五 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#2）。有人接下我马上告诉您；到周三晚上8点半还没人，也跟您说一声。 ⏎ 🕓 周五 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    小波 taps [🙋 我来帮忙]
      小波 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 🔧 #2 修一下灯泡 ⏎ 🕓 周五 ⏎ 李阿姨 ⏎ ✅ 小波接下了
      李阿姨~ 已发到群里（#2），有邻居接下了。 ⏎ 🕓 周五 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 小波接下了 #2：修一下灯泡，周五来。进门暗号：蜂蜜，对不上别开门。
      小波: 您接下了李阿姨的 #2：修一下灯泡，周五。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
      小波: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_time_that_is_over_is_answered_not_guessed() {
    let (house, [ana, li]) = House::in_zone(["Ana/en", "李阿姨/zh-CN"], Tz::Europe__London).await;
    ana.says("/need fetch my parcel today 8:00").await;
    li.tells("/need 今天早上7点帮我取件").await;
    li.tells("今天早上7点帮我取件").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need fetch my parcel today 8:00
      Ana: That time is over already. Please write it again with a time that lies ahead.
    李阿姨 → 李阿姨: /need 今天早上7点帮我取件
      李阿姨: 您说的时间已经过了，请换个时间再发一次。
    李阿姨 → 李阿姨: 今天早上7点帮我取件
      李阿姨: 您说的时间已经过了，请换个时间再发一次。 [不发了]
    ");
    assert_eq!(house.count("select count(*) from need").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn editing_ones_own_message_changes_the_need() {
    let (house, [ana, bo]) = House::in_zone(["Ana/en", "Bo/en"], Tz::Europe__London).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.transcript();
    ana.edits("/need carry six bottles up today 17:00, flat 12").await;
    house.chapter("the same again is no change");
    ana.edits("/need carry six bottles up today 17:00, flat 12").await;
    house.chapter("without words, with too many, with a time that is over: nothing changes");
    ana.edits("/need").await;
    ana.edits(&format!("/need {}", "x".repeat(201))).await;
    ana.edits("/need carry it today 8:00").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana edits: /need carry six bottles up today 17:00, flat 12
      group~ 🛒 #1 carry six bottles up ⏎ 🕓 today 17:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 today 17:00 ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ Bo comes today 17:00 to help with #1: carry six bottles up. The word at the door is honey. Another word? Keep the door shut.
      Ana: Done, it's changed. ⏎ Your own message showed door or phone. If it still stands in the group, please delete it: the card stays.
      Bo~ You help Ana with #1: carry six bottles up, today 17:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
    — the same again is no change
    Ana edits: /need carry six bottles up today 17:00, flat 12
      Ana: Done, it's changed. ⏎ Your own message showed door or phone. If it still stands in the group, please delete it: the card stays.
    — without words, with too many, with a time that is over: nothing changes
    Ana edits: /need
      Ana: Write it in one sentence, for example: ⏎ /need carry my shopping up
    Ana edits: /need xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      Ana: Too long for a card: 200 characters, please.
    Ana edits: /need carry it today 8:00
      Ana: That time is over already. Please write it again with a time that lies ahead.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn editing_in_chinese_and_after_it_is_over() {
    let (house, [li, bo]) =
        House::in_zone(["李阿姨/zh-CN", "小波/zh-CN"], Tz::Asia__Shanghai).await;
    li.tells("/need 帮我取个快递").await;
    bo.taps("🙋 我来帮忙").await;
    house.transcript();
    li.edits_privately("/need 明天帮我取两个快递").await;
    li.taps("不需要了").await;
    house.transcript();
    li.edits_privately("/need 后天帮我取三个快递").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 edits: /need 后天帮我取三个快递
      李阿姨: #1 已经结束了。发 /mine 看看您的。
    ");
    house.ends().await;
}
