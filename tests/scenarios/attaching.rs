//! 16. Photos and places go with what is asked, and reach only whom they should.

use std::time::Duration;

use sandbox::{ChatId, Message, Saying};
use serde_json::{Value, json};

use crate::support::{House, Neighbour, hours, minutes};

pub(super) fn photo(file: &str) -> Value {
    let size = |name: String, side: u32| json!({ "file_id": name, "file_unique_id": name, "width": side, "height": side });
    json!([size(format!("{file}-small"), 90), size(file.to_owned(), 900)])
}

pub(super) fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// A photo with words under it.
pub async fn shows(who: &Neighbour, file: &str, words: &str) {
    brings(who, &[("photo", photo(file))], words).await;
}

async fn brings(who: &Neighbour, fields: &[(&str, Value)], words: &str) {
    let extra = fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let saying = Saying { extra, ..Saying::text(words) };
    who.says_with(ChatId(who.user.0), saying).await;
}

/// A photo, as an answer to the last message of the bot that says this.
async fn answers_with(who: &Neighbour, said: &Message, file: &str) {
    let extra = [("photo".to_owned(), photo(file))].into_iter().collect();
    let saying = Saying { extra, reply_to: Some(said.id), ..Saying::default() };
    who.says_with(ChatId(who.user.0), saying).await;
}

pub(super) async fn points(who: &Neighbour) {
    who.sends("location", json!({ "latitude": 48.137_154, "longitude": 11.576_124 })).await;
}

/// The last message in somebody's private chat that holds this.
pub(super) fn last(house: &House, who: &Neighbour, words: &str) -> Message {
    let messages = house.sandbox.messages(ChatId(who.user.0));
    let found = messages.into_iter().rev().find(|message| message.text.contains(words));
    found.expect("a message")
}

/// The photos and places that stand in somebody's private chat, from the bot.
pub(super) fn seen(house: &House, who: ChatId) -> Vec<Message> {
    let messages = house.sandbox.messages(who).into_iter();
    messages
        .filter(|message| message.from_bot)
        .filter(|message| message.picture.is_some() || message.location.is_some())
        .collect()
}

#[tokio::test]
async fn a_photo_with_words_becomes_a_draft_and_only_who_helps_sees_it() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    shows(&ana, "slip", "fetch my parcel").await;
    ana.taps("Post").await;
    bo.taps("I can help").await;
    house.chapter("somebody who does not help sees nothing, and shows nothing");
    cem.forges("photos_1_1").await;
    cem.forges("photos-show_1_1").await;
    cem.forges("photos-drop_1_1").await;
    house.chapter("who helps does");
    bo.taps("Look at photos").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: (photo) fetch my parcel
      Ana: Shall I post this? ⏎ 📦 fetch my parcel ⏎ Ana · 1 more wanted ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [Post][Don't post] [Show on the card][Remove what I sent]
    Ana taps [Post]
      group: 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 📦 #1 fetch my parcel ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Ana: Bo comes to help with #1: fetch my parcel. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: fetch my parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Look at photos] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    — somebody who does not help sees nothing, and shows nothing
    Cem taps [photos_1_1]
      Cem ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
    Cem taps [photos-show_1_1]
      Cem ! Only the one who asked can do that. /mine shows what is yours.
    Cem taps [photos-drop_1_1]
      Cem ! Only the one who asked can do that. /mine shows what is yours.
    — who helps does
    Bo taps [Look at photos]
      Bo ! It's on its way to you.
      Bo: (photo) 📷 #1
    "#);
    let shown = seen(&house, ChatId(bo.user.0));
    let slip = shown.first().expect("the photo");
    assert_eq!(slip.picture.as_deref(), Some("slip"), "the largest size");
    assert!(slip.protect_content, "it cannot be forwarded");
    assert!(slip.reply_to.is_some(), "it says to what it belongs");
    assert!(seen(&house, house.group).is_empty(), "nothing in the group");
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    house.transcript();
    house.chapter("23 hours later it is there, and a day later it is gone");
    house.waits(hours(23)).await;
    assert_eq!(seen(&house, ChatId(bo.user.0)).len(), 1);
    house.waits(hours(2)).await;
    assert_eq!(seen(&house, ChatId(bo.user.0)).len(), 0);
    assert_eq!(house.count_of("attachment").await, 0);
    insta::assert_snapshot!(house.transcript(), @"
    — 23 hours later it is there, and a day later it is gone
      Bo: a message is deleted
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_photo_alone_waits_for_its_words_and_so_does_a_place() {
    let (house, [ana, _bo]) = House::of(["Ana/en", "Bo/en"]).await;
    shows(&ana, "lamp", "").await;
    points(&ana).await;
    house.restarts().await;
    ana.tells("this lamp is dark").await;
    ana.taps("Don't post").await;
    house.chapter("what waits for more than ten minutes waits no longer");
    shows(&ana, "old", "").await;
    house.waits(minutes(11)).await;
    ana.tells("carry my shopping up").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: (photo) 
      Ana: Got it. What do you need? Tell me in one sentence, and the photo goes with it.
    Ana → Ana: (place) 
      Ana: Got it. What do you need? Tell me in one sentence, and the place goes with it.
    Ana → Ana: this lamp is dark
      Ana: Shall I post this? ⏎ 🔧 this lamp is dark ⏎ Ana · 1 more wanted ⏎ 📷 1 photo, only for who helps you ⏎ 📍 A place on the map, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [Post][Don't post] [Show on the card][Remove what I sent]
    Ana taps [Don't post]
      Ana ! All right, nothing was posted.
      Ana: a message is deleted
    — what waits for more than ten minutes waits no longer
    Ana → Ana: (photo) 
      Ana: Got it. What do you need? Tell me in one sentence, and the photo goes with it.
    Ana → Ana: carry my shopping up
      Ana: Shall I post this? ⏎ 🛒 carry my shopping up ⏎ Ana · 1 more wanted [Post][Don't post]
    ");
    house.ends().await;
}

#[tokio::test]
async fn the_same_in_chinese_with_a_place_that_counts_as_a_door() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    shows(&li, "slip", "帮我取个快递").await;
    points(&li).await;
    li.taps("发出去").await;
    bo.taps("🙋 我来帮忙").await;
    bo.taps("看照片").await;
    bo.taps("看位置").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: (photo) 帮我取个快递
      李阿姨: 我这样发到群里，行吗？ ⏎ 📦 帮我取个快递 ⏎ 李阿姨 · 还差1人 ⏎ 📷 1张照片，只给来帮忙的邻居看 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [发出去][不发了] [给大家看][拿掉图和位置]
    李阿姨 → 李阿姨: (place) 
      李阿姨~ 我这样发到群里，行吗？ ⏎ 📦 帮我取个快递 ⏎ 李阿姨 · 还差1人 ⏎ 📷 1张照片，只给来帮忙的邻居看 ⏎ 📍 一个位置，只给来帮忙的邻居看 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [发出去][不发了] [给大家看][拿掉图和位置]
      李阿姨: 收到了，会跟上面那条一起发。
    李阿姨 taps [发出去]
      group: 📦 #1 帮我取个快递 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 📷 1张照片，只给来帮忙的邻居看 ⏎ 📍 一个位置，只给来帮忙的邻居看 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [给大家看][拿掉图和位置] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    小波 taps [🙋 我来帮忙]
      小波 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 📦 #1 帮我取个快递 ⏎ 李阿姨 ⏎ ✅ 小波接下了
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 📷 1张照片，只给来帮忙的邻居看 ⏎ 📍 一个位置，只给来帮忙的邻居看 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [给大家看][拿掉图和位置] [不需要了]
      李阿姨: 小波接下了 #1：帮我取个快递。进门暗号：蜂蜜，对不上别开门。
      小波: 您接下了李阿姨的 #1：帮我取个快递。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [看照片][看位置] [点错了]
      小波: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
    小波 taps [看照片]
      小波 ! 马上发给您。
      小波: (photo) 📷 #1
    小波 taps [看位置]
      小波 ! 马上发给您。
      李阿姨: 小波看了您发的位置（#1）。
      小波: (place)
    ");
    let shown = seen(&house, ChatId(bo.user.0));
    assert!(shown.iter().all(|message| message.protect_content));
    assert!(shown.iter().any(|message| message.location.is_some()));
    house.chapter("退了，就都收走");
    bo.taps("临时来不了").await;
    insta::assert_snapshot!(house.transcript(), @"
    — 退了，就都收走
    小波 taps [临时来不了]
      小波 ! 没关系，已帮您退出。点错了，10分钟内能在私聊里恢复。
      group~ 📦 #1 帮我取个快递 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 📷 1张照片，只给来帮忙的邻居看 ⏎ 📍 一个位置，只给来帮忙的邻居看 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [给大家看][拿掉图和位置] [不需要了]
      李阿姨~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
      李阿姨: 小波临时来不了。卡片上又能接了，有消息马上告诉您。（#1）
      小波~ 您已退出 #1。点错了，10分钟内能恢复。 [撤销]
      小波: a message is deleted
      小波: a message is deleted
    ");
    assert!(seen(&house, ChatId(bo.user.0)).is_empty());
    house.ends().await;
}

#[tokio::test]
async fn an_album_is_answered_once_and_three_of_it_are_kept() {
    let (house, [ana, _bo]) = House::of(["Ana/en", "Bo/en"]).await;
    for (count, words) in [(1, "mend my shelf"), (2, ""), (3, ""), (4, ""), (5, "")] {
        let fields = [("photo", photo(&format!("p{count}"))), ("media_group_id", json!("77"))];
        brings(&ana, &fields, words).await;
    }
    house.chapter("one that comes alone is left out, too");
    shows(&ana, "p6", "").await;
    house.chapter("all away, and the right one");
    ana.taps("Remove what I sent").await;
    shows(&ana, "p7", "").await;
    ana.taps("Post").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: (photo) mend my shelf
      Ana: Shall I post this? ⏎ 🔧 mend my shelf ⏎ Ana · 1 more wanted ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [Post][Don't post] [Show on the card][Remove what I sent]
    Ana → Ana: (photo) 
      Ana~ Shall I post this? ⏎ 🔧 mend my shelf ⏎ Ana · 1 more wanted ⏎ 📷 2 photos, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [Post][Don't post] [Show on the card][Remove what I sent]
    Ana → Ana: (photo) 
      Ana~ Shall I post this? ⏎ 🔧 mend my shelf ⏎ Ana · 1 more wanted ⏎ 📷 3 photos, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [Post][Don't post] [Show on the card][Remove what I sent]
    Ana → Ana: (photo) 
      Ana: I can keep three photos, so I left out the rest. Rather this one? Tap "Remove what I sent", and send the right ones again.
    Ana → Ana: (photo) 
    — one that comes alone is left out, too
    Ana → Ana: (photo) 
      Ana: I can keep three photos, so I left out the rest. Rather this one? Tap "Remove what I sent", and send the right ones again.
    — all away, and the right one
    Ana taps [Remove what I sent]
      Ana ! All right, I took it away.
      Ana~ Shall I post this? ⏎ 🔧 mend my shelf ⏎ Ana · 1 more wanted [Post][Don't post]
    Ana → Ana: (photo) 
      Ana~ Shall I post this? ⏎ 🔧 mend my shelf ⏎ Ana · 1 more wanted ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [Post][Don't post] [Show on the card][Remove what I sent]
      Ana: Got it. It goes with what you are about to post, above.
    Ana taps [Post]
      group: 🔧 #1 mend my shelf ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn after_posting_an_answer_to_what_i_said_adds_it() {
    let (house, [ana, bo, _cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    ana.says("/need mend my shelf").await;
    bo.taps("I can help").await;
    house.transcript();
    let posted = last(&house, &ana, "is posted");
    answers_with(&ana, &posted, "shelf").await;
    house.repeats_last_update(true).await;
    house.chapter("or while I ask for door and phone");
    ana.taps("Add door & phone").await;
    points(&ana).await;
    ana.tells("flat 12").await;
    house.chapter("nobody else adds to it");
    let yours = last(&house, &bo, "You help Ana");
    answers_with(&bo, &yours, "bo").await;
    house.chapter("and not once it is over");
    ana.taps("No longer needed").await;
    answers_with(&ana, &posted, "late").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: (photo) 
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Ana: Got it. It goes with #1. Only who helps you sees it, until a day after the job.
      Bo~ You help Ana with #1: mend my shelf. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Look at photos] [Tapped by mistake]
      Bo: Ana sent something more for #1: mend my shelf [Look at photos]
    — or while I ask for door and phone
    Ana taps [Add door & phone]
      Ana~ Write door and phone for #1 in one message, for example: entrance 2, flat 12, 0171 2345678. A photo or a location helps, too. ⏎ By sending it you agree that I keep it until a day after the job. Only who helps you can open it, and I tell you each time. [Stop]
    Ana → Ana: (place) 
      Ana: Got it. It goes with #1. Only who helps you sees it, until a day after the job.
      Bo~ You help Ana with #1: mend my shelf. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Look at photos][See the place] [Tapped by mistake]
      Bo~ Ana sent something more for #1: mend my shelf [Look at photos][See the place]
    Ana → Ana: flat 12
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ 📷 1 photo, only for who helps you ⏎ 📍 A place on the map, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Ana: 🔒 Kept until a day after the job, as you agreed. Only who helps you can open it, and I tell you each time. To take it back: /privacy
      Bo~ You help Ana with #1: mend my shelf. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Look at photos][See the place] [Tapped by mistake]
    — nobody else adds to it
    Bo → Bo: (photo) 
      Bo: Got it. What do you need? Tell me in one sentence, and the photo goes with it.
    — and not once it is over
    Ana taps [No longer needed]
      Ana ! All right, it's withdrawn.
      group~ 🔧 #1 mend my shelf ⏎ Ana ⏎ No longer needed
      Ana~ Need #1 is withdrawn. [Undo]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Bo~ You no longer help with #1.
      Bo~ You no longer help with #1.
      Bo: #1 is no longer needed. Thank you all the same.
    Ana → Ana: (photo) 
      Ana: #1 is over already. /mine shows yours.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_photo_on_the_card_goes_again() {
    let (house, [ana, _bo]) = House::of(["Ana/en", "Bo/en"]).await;
    shows(&ana, "shelf", "mend my shelf").await;
    ana.taps("Show on the card").await;
    ana.taps("Post").await;
    house.waits(seconds(5)).await;
    let shown = seen(&house, house.group);
    let card = shown.first().and_then(|photo| photo.reply_to);
    assert!(card.is_some(), "it answers the card");
    house.chapter("off and on again");
    ana.taps("Take off the card").await;
    assert!(seen(&house, house.group).is_empty());
    ana.taps("Show on the card").await;
    house.chapter("withdrawn, and needed after all");
    ana.taps("No longer needed").await;
    assert!(seen(&house, house.group).is_empty());
    ana.taps("Undo").await;
    assert_eq!(seen(&house, house.group).len(), 1);
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: (photo) mend my shelf
      Ana: Shall I post this? ⏎ 🔧 mend my shelf ⏎ Ana · 1 more wanted ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [Post][Don't post] [Show on the card][Remove what I sent]
    Ana taps [Show on the card]
      Ana ! All right, the photos are for everybody in the group.
      Ana~ Shall I post this? ⏎ 🔧 mend my shelf ⏎ Ana · 1 more wanted ⏎ 📷 1 photo under the card, for everybody in the group, for two days at most ⏎ Photos and places are kept until a day after the job (/privacy). [Post][Don't post] [Take off the card][Remove what I sent]
    Ana taps [Post]
      group: 🔧 #1 mend my shelf ⏎ Ana · 1 more wanted [I can help]
      group: (photo) 📷 #1
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 📷 1 photo under the card, for everybody in the group, for two days at most ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Take off the card][Remove what I sent] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — off and on again
    Ana taps [Take off the card]
      Ana ! All right, only who helps you sees the photos.
      group: a message is deleted
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
    Ana taps [Show on the card]
      Ana ! All right, the photos are for everybody in the group.
      group: (photo) 📷 #1
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 📷 1 photo under the card, for everybody in the group, for two days at most ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Take off the card][Remove what I sent] [No longer needed]
    — withdrawn, and needed after all
    Ana taps [No longer needed]
      Ana ! All right, it's withdrawn.
      group~ 🔧 #1 mend my shelf ⏎ Ana ⏎ No longer needed
      group: a message is deleted
      Ana~ Need #1 is withdrawn. [Undo]
    Ana taps [Undo]
      Ana ! It's open again: your card asks the neighbours again.
      group~ 🔧 #1 mend my shelf ⏎ Ana · 1 more wanted [I can help]
      group: (photo) 📷 #1
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. ⏎ 📷 1 photo under the card, for everybody in the group, for two days at most ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Take off the card][Remove what I sent] [No longer needed]
    ");
    house.chapter("two days are the most");
    house.waits(hours(47)).await;
    house.waits(minutes(1)).await;
    assert!(seen(&house, house.group).is_empty());
    let posted = last(&house, &ana, "is posted").text;
    assert!(posted.contains("1 photo, only for who helps you"), "{posted}");
    house.ends().await;
}

#[tokio::test]
async fn what_goes_with_medicine_is_never_shown_to_the_group() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    shows(&ana, "prescription", "fetch my medicine from the pharmacy").await;
    ana.forges("draft-show_1").await;
    ana.taps("Post").await;
    ana.forges("photos-show_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: (photo) fetch my medicine from the pharmacy
      Ana: Shall I post this? ⏎ 💊 Something to collect and bring from the pharmacy ⏎ Ana · 1 more wanted ⏎ 🔒 Only who helps you reads: fetch my medicine from the pharmacy ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [Post][Don't post] [Remove what I sent]
    Ana taps [draft-show_1]
      Ana ! That is over. The cards in the group show how things stand.
    Ana taps [Post]
      group: 💊 #1 Something to collect and bring from the pharmacy ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Remove what I sent] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana taps [photos-show_1_1]
      Ana ! That is over. The cards in the group show how things stand.
    ");
    assert!(seen(&house, house.group).is_empty());
    bo.taps("I can help").await;
    bo.taps("Look at photos").await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    assert_eq!(seen(&house, ChatId(bo.user.0)).len(), 1);
    house.waits(hours(24)).await;
    house.waits(minutes(1)).await;
    assert_eq!(seen(&house, ChatId(bo.user.0)).len(), 0, "a day after delivery");
    assert_eq!(house.count_of("attachment").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn a_call_for_help_under_a_photo_is_one_and_a_command_is_a_command() {
    let (house, [ana, _bo]) = House::of(["Ana/en", "Bo/en"]).await;
    shows(&ana, "smoke", "help!").await;
    house.chapter("in the group the words are posted, and the photo stands there already");
    let extra = [("photo".to_owned(), photo("lamp"))].into_iter().collect();
    ana.says_with(house.group, Saying { extra, ..Saying::text("/need mend this lamp") }).await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: (photo) help!
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    — in the group the words are posted, and the photo stands there already
      Ana~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Bo: Emergency: 112 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 112]
    Ana → group: (photo) /need mend this lamp
      group: 🔧 #1 mend this lamp ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 📷 1 photo, for everybody in the group as long as your own message stands there. Rather not? Delete that message: the card stays, and who helps you still sees the photo. ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_cannot_be_passed_on_is_said_and_changes_nothing() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    let file = json!({ "file_id": "f", "file_unique_id": "f", "file_size": 5 });
    let film = json!({ "file_id": "f", "file_unique_id": "f", "mime_type": "video/mp4", "width": 9,
        "height": 9, "duration": 3 });
    let sound = json!({ "file_id": "f", "file_unique_id": "f", "mime_type": "audio/mpeg",
        "duration": 3 });
    let sticker = json!({ "file_id": "f", "file_unique_id": "f", "file_size": 5, "width": 9,
        "height": 9, "is_animated": false, "is_video": false, "type": "regular" });
    let contact = json!({ "phone_number": "0171", "first_name": "Cem" });
    let poll = json!({ "id": "1", "question": "?", "options": [], "total_voter_count": 0,
        "is_closed": false, "is_anonymous": true, "type": "regular",
        "allows_multiple_answers": false });
    for who in [&ana, &li] {
        for (field, content) in [
            ("video", &film),
            ("document", &file),
            ("audio", &sound),
            ("sticker", &sticker),
            ("contact", &contact),
            ("poll", &poll),
        ] {
            who.sends(field, content.clone()).await;
        }
    }
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: 
      Ana: I can't pass on videos. Send a photo, or tell me in one sentence what you need.
    Ana → Ana: (file ) 
      Ana: I can't pass on files. Is it a picture? Send it as a photo, not as a file.
    Ana → Ana: 
      Ana: I can't pass on music. Tell me what you need: in one sentence, or hold the microphone and speak.
    Ana → Ana: 
      Ana: I can't tell from a sticker what you need. One sentence will do.
    Ana → Ana: 
      Ana: I can't pass on contacts. Is the number for who helps you? Tap "Add door & phone" under your need, and write it there.
    Ana → Ana: 
      Ana: I can't pass on polls. Ask that in your group, or tell me in one sentence what you need.
    李阿姨 → 李阿姨: 
      李阿姨: 视频我转不了。请发张照片，或者用一句话说说需要什么。
    李阿姨 → 李阿姨: (file ) 
      李阿姨: 文件我转不了。如果是图片，请当照片发，别当文件发。
    李阿姨 → 李阿姨: 
      李阿姨: 音乐我转不了。需要什么，请写一句话，或者按住话筒说给我听。
    李阿姨 → 李阿姨: 
      李阿姨: 只看表情，我猜不出您需要什么。写一句话就行。
    李阿姨 → 李阿姨: 
      李阿姨: 名片我转不了。电话是给来帮忙的邻居的吗？请点求助下面的“补门牌电话”，写在那里。
    李阿姨 → 李阿姨: 
      李阿姨: 投票我转不了。请直接在群里问，或者用一句话告诉我需要什么。
    "#);
    assert_eq!(house.count_of("attachment").await, 0);
    assert_eq!(house.count_of("draft").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn whoever_has_all_erased_takes_their_photos_along() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    shows(&ana, "shelf", "mend my shelf").await;
    ana.taps("Show on the card").await;
    ana.taps("Post").await;
    house.waits(seconds(5)).await;
    bo.taps("I can help").await;
    bo.taps("Look at photos").await;
    assert_eq!((seen(&house, house.group).len(), seen(&house, ChatId(bo.user.0)).len()), (1, 1));
    ana.forges("erase").await;
    house.waits(minutes(1)).await;
    assert_eq!((seen(&house, house.group).len(), seen(&house, ChatId(bo.user.0)).len()), (0, 0));
    assert_eq!(house.count_of("attachment").await, 0);
    house.ends().await;
}
