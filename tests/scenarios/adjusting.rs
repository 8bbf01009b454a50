//! After posting: for when, of which kind, how many, door and phone; the asker's alone.

use crate::support::{House, hours, minutes};
use serde_json::json;

#[tokio::test]
async fn the_asker_changes_time_kind_and_number_by_buttons() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.transcript();
    ana.taps("🕓 When").await;
    ana.taps("Tomorrow").await;
    house.chapter("the kind is not what the helper has to know");
    ana.taps("🏷 Kind").await;
    ana.taps("📦 Parcels, papers").await;
    house.chapter("three are wanted");
    ana.taps("👥 How many").await;
    ana.taps("3").await;
    house.chapter("back without a change, and no hurry after all");
    ana.taps("🕓 When").await;
    ana.taps("Back").await;
    ana.taps("🕓 When").await;
    ana.taps("No hurry").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [🕓 When]
      Ana~ When do you need #1? You can also type a time. [Now][Today] [Tomorrow][This week] [No hurry][Type a time] [Back]
    Ana taps [Tomorrow]
      Ana ! Done, it's changed.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 tomorrow ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Bo comes tomorrow to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Bo~ You help Ana with #1: carry shopping up, tomorrow. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
    — the kind is not what the helper has to know
    Ana taps [🏷 Kind]
      Ana~ What kind of thing is #1? [💊 Medicine][📦 Parcels, papers] [🚗 Rides][🔧 Repairs] [☕ Company][📱 Phone, computer] [More kinds …] [Back]
    Ana taps [📦 Parcels, papers]
      Ana ! Done, it's changed.
      group~ 📦 #1 carry shopping up ⏎ 🕓 tomorrow ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — three are wanted
    Ana taps [👥 How many]
      Ana~ How many neighbours does #1 take? [1][2][3][4][5] [Back]
    Ana taps [3]
      Ana ! Done, it's changed.
      group~ 📦 #1 carry shopping up ⏎ 🕓 tomorrow ⏎ Ana · 2 more wanted ⏎ ✅ Bo is on it [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — back without a change, and no hurry after all
    Ana taps [🕓 When]
      Ana~ When do you need #1? You can also type a time. [Now][Today] [Tomorrow][This week] [No hurry][Type a time] [Back]
      Bo: Ana changed #1. It now says: carry shopping up, tomorrow. Door and phone may have changed, too.
    Ana taps [Back]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana taps [🕓 When]
      Ana~ When do you need #1? You can also type a time. [Now][Today] [Tomorrow][This week] [No hurry][Type a time] [Back]
    Ana taps [No hurry]
      Ana ! Done, it's changed.
      group~ 📦 #1 carry shopping up ⏎ Ana · 2 more wanted ⏎ ✅ Bo is on it [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:02 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Bo comes to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Bo~ You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo~ Ana changed #1. It now says: carry shopping up. Door and phone may have changed, too.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_same_in_chinese() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "Bo/en"]).await;
    li.says("/need 帮我把菜拎上楼").await;
    bo.taps("🙋 我来帮忙").await;
    house.transcript();
    li.taps("🕓 改时间").await;
    li.taps("明天").await;
    li.taps("🏷 改类别").await;
    li.taps("☕ 陪伴").await;
    li.taps("👥 要几人").await;
    li.taps("2").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    李阿姨 taps [🕓 改时间]
      李阿姨~ #1 什么时候要？也可以自己写时间。 [现在][今天] [明天][这周] [不急][自己写时间] [返回]
    李阿姨 taps [明天]
      李阿姨 ! 好的，已经改了。
      group~ 🛒 #1 帮我把菜拎上楼 ⏎ 🕓 明天 ⏎ 李阿姨 ⏎ ✅ Bo接下了
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ Bo接下了 #1：帮我把菜拎上楼，明天来。进门暗号：蜂蜜（honey），对不上别开门。
      Bo~ You help 李阿姨 with #1: 帮我把菜拎上楼, tomorrow. At the door say: 蜂蜜 (honey). When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
    李阿姨 taps [🏷 改类别]
      李阿姨~ #1 是哪一类事？ [💊 取药][📦 快递和信件] [🚗 接送][🔧 修修补补] [☕ 陪伴][📱 手机电脑] [更多类别] [返回]
    李阿姨 taps [☕ 陪伴]
      李阿姨 ! 好的，已经改了。
      group~ ☕ #1 想有人陪陪 ⏎ 🕓 明天 ⏎ 李阿姨 ⏎ ✅ Bo接下了
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    李阿姨 taps [👥 要几人]
      李阿姨~ #1 要几位邻居？ [1][2][3][4][5] [返回]
    李阿姨 taps [2]
      李阿姨 ! 好的，已经改了。
      group~ ☕ #1 想有人陪陪 ⏎ 🕓 明天 ⏎ 李阿姨 · 还差1人 ⏎ ✅ Bo接下了 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到明天早上8点半还没人，也跟您说一声。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn fewer_than_are_on_it_cannot_be_wanted() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    ana.says("/need carry shopping up").await;
    ana.taps("👥 How many").await;
    ana.taps("2").await;
    bo.taps("I can help").await;
    cem.taps("I can help").await;
    house.transcript();
    ana.taps("👥 How many").await;
    ana.taps("1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [👥 How many]
      Ana~ How many neighbours does #1 take? [1][2][3][4][5] [Back]
    Ana taps [1]
      Ana ! 2 neighbours are on it already, so it can't be fewer.
    ");
    house.ends().await;
}

#[tokio::test]
async fn only_the_asker_changes_a_need_and_only_while_it_is_open() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    let before = house.facts().await;
    for forged in ["when_1_1", "when-is_1_1_today", "kind_1_1_rides", "places_1_1_5", "private_1_1"]
    {
        bo.forges(forged).await;
    }
    assert_eq!(house.facts().await, before);
    ana.taps("No longer needed").await;
    ana.forges("when-is_1_1_today").await;
    ana.forges("places_1_1_9").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [when_1_1]
      Bo ! 这件事只有求助的邻居能改。您自己的，发 /mine 看看。
    Bo taps [when-is_1_1_today]
      Bo ! 这件事只有求助的邻居能改。您自己的，发 /mine 看看。
    Bo taps [kind_1_1_rides]
      Bo ! 这件事只有求助的邻居能改。您自己的，发 /mine 看看。
    Bo taps [places_1_1_5]
      Bo ! 这件事只有求助的邻居能改。您自己的，发 /mine 看看。
    Bo taps [private_1_1]
      Bo ! 这件事只有求助的邻居能改。您自己的，发 /mine 看看。
    Ana taps [No longer needed]
      Ana ! All right, it's withdrawn.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ No longer needed
      Ana~ Need #1 is withdrawn. [Undo]
    Ana taps [when-is_1_1_today]
      Ana ! That is over. The cards in the group show how things stand.
    Ana taps [places_1_1_9]
      Ana ! This button is old. /help shows what I can do now.
    ");
    house.ends().await;
}

#[tokio::test]
async fn door_and_phone_are_the_next_words_and_nobody_elses() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    ana.taps("Add door & phone").await;
    ana.tells("entrance 2, flat 12\n0171 2345678").await;
    house.chapter("changed, and stopped");
    ana.taps("Change door & phone").await;
    ana.taps("Stop").await;
    house.chapter("nobody else reads it, not even the one who comes, before they ask for it");
    bo.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [Add door & phone]
      Ana~ Write door and phone for #1 in one message, for example: entrance 2, flat 12, 0171 2345678. A photo or a location helps, too. ⏎ By sending it you agree that I keep it until a day after the job. Only who helps you can open it, and I tell you each time. [Stop]
    Ana → Ana: entrance 2, flat 12 ⏎ 0171 2345678
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): entrance 2, flat 12 0171 2345678 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: 🔒 Kept until a day after the job, as you agreed. Only who helps you can open it, and I tell you each time. To take it back: /privacy
    — changed, and stopped
    Ana taps [Change door & phone]
      Ana~ Door and phone for #1 are: entrance 2, flat 12 0171 2345678 ⏎ Write all of it anew in one message; it takes the place of this. Only who helps you can open it, and I tell you each time. [Stop]
    Ana taps [Stop]
      Ana ! All right, it stays as it was.
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): entrance 2, flat 12 0171 2345678 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
    — nobody else reads it, not even the one who comes, before they ask for it
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): entrance 2, flat 12 0171 2345678 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: Bo comes to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn door_and_phone_in_chinese() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    li.says("/need 帮我把菜拎上楼").await;
    house.transcript();
    li.taps("🔒 补门牌电话").await;
    li.tells("2单元502，13812345678").await;
    li.taps("🔒 改门牌电话").await;
    li.taps("不填了").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 taps [🔒 补门牌电话]
      李阿姨~ 请把 #1 的门牌、电话写成一条消息，比如：2单元502，13812345678。照片、位置也可以发来。 ⏎ 发来就是同意我存到事情办完一天后。只有来帮忙的邻居能打开，每次打开我都会告诉您。 [不填了]
    李阿姨 → 李阿姨: 2单元502，13812345678
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：2单元502，13812345678 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 改门牌电话] [不需要了]
      李阿姨: 🔒 记下了。照您同意的，存到事情办完一天后；只有来帮忙的邻居能打开，每次打开我都会告诉您。想收回，发 /privacy。
    李阿姨 taps [🔒 改门牌电话]
      李阿姨~ #1 现在的门牌电话是：2单元502，13812345678 ⏎ 请把全部内容重新写成一条消息，会换掉现在的。只有来帮忙的邻居能打开，每次打开我都会告诉您。 [不填了]
    李阿姨 taps [不填了]
      李阿姨 ! 好的，没有改动。
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：2单元502，13812345678 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 改门牌电话] [不需要了]
    ");
    house.ends().await;
}

#[tokio::test]
async fn the_form_swallows_no_command_no_label_and_no_call_for_help() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    for words in ["/mine", "📋 Who needs a hand", "Help!", "🆘 SOS"] {
        ana.taps("Add door & phone").await;
        ana.tells(words).await;
        if house.count("select count(*) from alarm where closed_at is null").await > 0 {
            ana.taps("I'm fine").await;
        }
        house.chapter("the form is over: what comes now is a draft");
        ana.tells("flat 12").await;
        ana.taps("Don't post").await;
        house.waits(minutes(11)).await;
    }
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [Add door & phone]
      Ana~ Write door and phone for #1 in one message, for example: entrance 2, flat 12, 0171 2345678. A photo or a location helps, too. ⏎ By sending it you agree that I keep it until a day after the job. Only who helps you can open it, and I tell you each time. [Stop]
    Ana → Ana: /mine
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: What you asked and what you help with ⏎ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [#1]
    — the form is over: what comes now is a draft
    Ana → Ana: flat 12
      Ana: That is door and phone only. Please add in a few words what you need. [Don't post]
    Ana taps [Don't post]
      Ana ! All right, nothing was posted.
      Ana: a message is deleted
    Ana taps [Add door & phone]
      Ana~ Write door and phone for #1 in one message, for example: entrance 2, flat 12, 0171 2345678. A photo or a location helps, too. ⏎ By sending it you agree that I keep it until a day after the job. Only who helps you can open it, and I tell you each time. [Stop]
    Ana → Ana: 📋 Who needs a hand
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Who needs a hand ⏎ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [#1]
    — the form is over: what comes now is a draft
    Ana → Ana: flat 12
      Ana: That is door and phone only. Please add in a few words what you need. [Don't post]
    Ana taps [Don't post]
      Ana ! All right, nothing was posted.
      Ana: a message is deleted
    Ana taps [Add door & phone]
      Ana~ Write door and phone for #1 in one message, for example: entrance 2, flat 12, 0171 2345678. A photo or a location helps, too. ⏎ By sending it you agree that I keep it until a day after the job. Only who helps you can open it, and I tell you each time. [Stop]
    Ana → Ana: Help!
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ I can reach no neighbour by message. Call 112 now. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    Ana taps [I'm fine]
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
    — the form is over: what comes now is a draft
    Ana → Ana: flat 12
      Ana: That is door and phone only. Please add in a few words what you need. [Don't post]
    Ana taps [Don't post]
      Ana ! All right, nothing was posted.
      Ana: a message is deleted
      Ana~ Good to hear. I tell everybody who was called.
    Ana taps [Add door & phone]
      Ana~ Write door and phone for #1 in one message, for example: entrance 2, flat 12, 0171 2345678. A photo or a location helps, too. ⏎ By sending it you agree that I keep it until a day after the job. Only who helps you can open it, and I tell you each time. [Stop]
    Ana → Ana: 🆘 SOS
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ I can reach no neighbour by message. Call 112 now. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    Ana taps [I'm fine]
      Ana~ Good to hear. I tell everybody who was called. [I still need help]
    — the form is over: what comes now is a draft
    Ana → Ana: flat 12
      Ana: That is door and phone only. Please add in a few words what you need. [Don't post]
    Ana taps [Don't post]
      Ana ! All right, nothing was posted.
      Ana: a message is deleted
      Ana~ Good to hear. I tell everybody who was called.
    ");
    let parts = house.count("select count(*) from need where private_part is not null").await;
    assert_eq!(parts, 0);
    house.ends().await;
}

#[tokio::test]
async fn a_sticker_keeps_the_form_open_and_ten_minutes_end_it() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.says("/need carry shopping up").await;
    ana.taps("Add door & phone").await;
    house.transcript();
    ana.sends("sticker", sticker()).await;
    house.chapter("ten minutes later");
    house.waits(minutes(11)).await;
    ana.tells("bread and milk").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: 
      Ana: I can't tell from a sticker what you need. One sentence will do.
    — ten minutes later
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana → Ana: bread and milk
      Ana: Shall I post this? ⏎ 🛒 bread and milk ⏎ Ana · 1 more wanted [Post][Don't post]
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_is_too_long_for_door_and_phone_is_said_and_the_form_stays() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    li.says("/need 帮我取个件").await;
    for (neighbour, label) in [(&ana, "Add door & phone"), (&li, "🔒 补门牌电话")] {
        neighbour.taps(label).await;
        neighbour.tells(&"7".repeat(301)).await;
        neighbour.tells("flat 7").await;
    }
    let parts = house.count("select count(*) from need where private_part is not null").await;
    assert_eq!(parts, 2);
    let transcript = house.transcript();
    assert!(transcript.contains("Too long: 300 characters"), "{transcript}");
    assert!(transcript.contains("请缩到300字以内"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn changing_twice_under_new_ids_changes_nothing_more() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.follows_ritual(crate::support::Ritual::RepeatsNewId);
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    ana.taps("🕓 When").await;
    ana.taps("Tomorrow").await;
    ana.taps("👥 How many").await;
    ana.taps("2").await;
    ana.taps("No longer needed").await;
    ana.taps("Undo").await;
    house.ends().await;
}

#[tokio::test]
async fn the_withdrawal_can_be_undone_for_ten_minutes_from_the_list_too() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    li.says("/need 帮我取个件").await;
    li.tells("/mine").await;
    li.taps("#1").await;
    house.transcript();
    li.taps("不需要了").await;
    li.taps("撤销").await;
    li.taps("不需要了").await;
    house.waits(hours(1)).await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 taps [不需要了]
      李阿姨 ! 好的，已经撤下。
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 ⏎ 已不需要，谢谢大家
      李阿姨~ #1 已经撤下。 [撤销]
      李阿姨~ 📦 #1 帮我取个件 ⏎ 李阿姨 ⏎ 已不需要，谢谢大家 ⏎ #1 已经撤下。 [撤销] [回到列表]
    李阿姨 taps [撤销]
      李阿姨 ! 已恢复，卡片上又能接了。
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ 📦 #1 帮我取个件 ⏎ 李阿姨 · 还差1人 ⏎ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了] [回到列表]
    李阿姨 taps [不需要了]
      李阿姨 ! 好的，已经撤下。
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 ⏎ 已不需要，谢谢大家
      李阿姨~ #1 已经撤下。 [撤销]
      李阿姨~ 📦 #1 帮我取个件 ⏎ 李阿姨 ⏎ 已不需要，谢谢大家 ⏎ #1 已经撤下。 [撤销] [回到列表]
      李阿姨~ #1 已经撤下。
      李阿姨~ 📦 #1 帮我取个件 ⏎ 李阿姨 ⏎ 已不需要，谢谢大家 ⏎ #1 已经撤下。 [回到列表]
    ");
    house.ends().await;
}

fn sticker() -> serde_json::Value {
    json!({
        "file_id": "s1", "file_unique_id": "s1", "type": "regular", "width": 512, "height": 512,
        "is_animated": false, "is_video": false,
    })
}
