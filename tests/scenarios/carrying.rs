//! 1, 3, 16. What was sent in the group is said to stand there; and what goes with the same need, asked
//! twice, is not lost.

use sandbox::{ChatId, Saying};

use super::attaching::{last, photo, seen, shows};
use crate::support::{House, Neighbour, hours, minutes};

/// A photo in the group, with words under it.
async fn shows_the_group(house: &House, who: &Neighbour, file: &str, words: &str) {
    let extra = [("photo".to_owned(), photo(file))].into_iter().collect();
    who.says_with(house.group, Saying { extra, ..Saying::text(words) }).await;
}

#[tokio::test]
async fn a_photo_that_was_sent_in_the_group_is_not_for_helpers_alone() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    shows_the_group(&house, &ana, "lamp", "/need mend this lamp").await;
    house.chapter("under the card, and off it again");
    ana.taps("Show on the card").await;
    ana.taps("Take off the card").await;
    house.chapter("the same in Chinese");
    shows_the_group(&house, &li, "slip", "/need 帮我取个快递").await;
    li.taps("给大家看").await;
    li.taps("不给大家看").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: (photo) /need mend this lamp
      group: 🔧 #1 mend this lamp ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 📷 1 photo, for everybody in the group as long as your own message stands there. Rather not? Delete that message: the card stays, and who helps you still sees the photo. ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — under the card, and off it again
    Ana taps [Show on the card]
      Ana ! All right, the photos are for everybody in the group.
      group: (photo) 📷 #1
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 📷 1 photo under the card, for everybody in the group, for two days at most ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Take off the card][Remove what I sent] [No longer needed]
    Ana taps [Take off the card]
      Ana ! All right, the photos are off the card. Your own message in the group still shows one: to take it away, delete that message.
      group: a message is deleted
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 📷 1 photo, for everybody in the group as long as your own message stands there. Rather not? Delete that message: the card stays, and who helps you still sees the photo. ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
    — the same in Chinese
    李阿姨 → group: (photo) /need 帮我取个快递
      group: 📦 #2 帮我取个快递 ⏎ 李阿姨 · 1 more wanted [I can help]
      李阿姨: 已发到群里（#2）。有人接下我马上告诉您；到下午1点还没人，也跟您说一声。 ⏎ 📷 1张照片是您自己发在群里的，那条消息还在，大家就都看得到。不想这样，请把那条删掉：卡片会留着，帮忙的邻居照样看得到照片。 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [给大家看][拿掉图和位置] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    李阿姨 taps [给大家看]
      李阿姨 ! 好的，照片群里大家都看得到。
      group: (photo) 📷 #2
      李阿姨~ 已发到群里（#2）。有人接下我马上告诉您；到下午1点还没人，也跟您说一声。 ⏎ 📷 1张照片在群里的卡片下面，大家都看得到，最多放两天 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不给大家看][拿掉图和位置] [不需要了]
    李阿姨 taps [不给大家看]
      李阿姨 ! 好的，卡片下面的照片收起来了。您自己发在群里的那条还看得到照片，不想留的话请把它删掉。
      group: a message is deleted
      李阿姨~ 已发到群里（#2）。有人接下我马上告诉您；到下午1点还没人，也跟您说一声。 ⏎ 📷 1张照片是您自己发在群里的，那条消息还在，大家就都看得到。不想这样，请把那条删掉：卡片会留着，帮忙的邻居照样看得到照片。 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [给大家看][拿掉图和位置] [不需要了]
    ");
    house.ends().await;
}

#[tokio::test]
async fn where_the_bot_may_the_photo_leaves_the_group_with_its_message() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.sandbox.make_bot_administrator(house.group, house.mo().user, true);
    house.settle().await;
    house.transcript();
    shows_the_group(&house, &ana, "lamp", "/need mend this lamp").await;
    house.repeats_last_update(true).await;
    bo.taps("I can help").await;
    bo.taps("Look at photos").await;
    let in_group = house.sandbox.messages(house.group);
    assert!(!in_group.iter().any(|message| message.picture.is_some()), "nothing in the group");
    house.chapter("with a door in it, it is one message that goes");
    shows_the_group(&house, &ana, "shelf", "/need mend my shelf, flat 12").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: (photo) /need mend this lamp
      group: 🔧 #1 mend this lamp ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🔧 #1 mend this lamp ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Ana: Bo comes to help with #1: mend this lamp. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: mend this lamp. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Look at photos] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Bo taps [Look at photos]
      Bo ! It's on its way to you.
      Bo: (photo) 📷 #1
    — with a door in it, it is one message that goes
    Ana → group: (photo) /need mend my shelf, flat 12
      group: 🔧 #2 mend my shelf ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [Show on the card][Remove what I sent] [No longer needed]
    "#);
    house.chapter("whoever cannot be told privately is told that something was left out");
    ana.blocks().await;
    shows_the_group(&house, &ana, "tap", "/need mend my dripping tap").await;
    let transcript = house.transcript();
    assert!(transcript.contains("I left something private out of this card"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn a_photo_under_the_same_need_goes_with_the_one_that_is_there() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.sandbox.make_bot_administrator(house.group, house.mo().user, true);
    house.settle().await;
    ana.says("/need mend this lamp").await;
    bo.taps("I can help").await;
    house.waits(minutes(11)).await;
    house.transcript();
    shows_the_group(&house, &ana, "lamp", "/need mend this lamp, flat 12").await;
    ana.taps("Yes, it is the same").await;
    house.repeats_last_update(false).await;
    ana.forges("same_1").await;
    bo.taps("Look at photos").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: (photo) /need mend this lamp, flat 12
      Ana: You asked for nearly the same a short while ago (#1): mend this lamp ⏎ Is it the same need? I post nothing more until you tell me. After an hour I take it for the same. [Yes, it is the same] [No, post it too]
    Ana taps [Yes, it is the same]
      Ana ! All right, it is one need, and what you sent goes with #1. Nothing more was posted.
      group: a message is deleted
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [Show on the card][Remove what I sent] [No longer needed]
      Bo~ You help Ana with #1: mend this lamp. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Look at photos]
      Bo: Ana sent something more for #1: mend this lamp [Look at photos]
    Ana taps [same_1]
      Ana ! That one is posted already, or it was a day old. /mine shows what you asked; else write it again.
    Bo taps [Look at photos]
      Bo ! It's on its way to you.
      Bo: (photo) 📷 #1
    "#);
    assert_eq!(house.count_of("need").await, 1);
    assert_eq!(house.count_of("attachment").await, 1);
    let in_group = house.sandbox.messages(house.group);
    assert!(!in_group.iter().any(|message| message.picture.is_some()), "nothing in the group");
    assert_eq!(house.count("select count(*) from need where exposed = 1").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn a_photo_that_goes_says_nothing_of_the_message_that_shows_a_door() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    let warning = "Your own message in the group still shows it";
    ana.says("/need mend my shelf, flat 12").await;
    li.says("/need 帮我取个快递，502室").await;
    assert!(house.transcript().contains(warning));
    house.sandbox.make_bot_administrator(house.group, house.mo().user, true);
    house.settle().await;
    shows_the_group(&house, &ana, "shelf", "/need mend my shelf").await;
    ana.taps("Yes, it is the same").await;
    house.settle().await;
    let photos = house.sandbox.messages(house.group);
    assert!(!photos.iter().any(|message| message.picture.is_some()), "it is gone");
    let told = last(&house, &ana, "#1 is posted");
    assert!(told.text.contains(warning), "the other one stands there: {}", told.text);
    assert_eq!(house.count("select count(*) from need where exposed").await, 2);
    house.transcript();
    house.ends().await;
}

#[tokio::test]
async fn three_photos_are_the_most_also_of_the_same_need() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    shows(&li, "one", "帮我取个快递").await;
    shows(&li, "two", "").await;
    li.taps("发出去").await;
    shows(&li, "three", "帮我取个快递").await;
    shows(&li, "four", "").await;
    li.taps("给大家看").await;
    house.transcript();
    li.taps("发出去").await;
    li.taps("是同一件事").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 taps [发出去]
      李阿姨~ 您刚才发过差不多的一件事（#1）：帮我取个快递 ⏎ 是同一件事吗？您说之前我先不发。过一小时没回音，就当是同一件。 [是同一件事] [不是，也发]
    李阿姨 taps [是同一件事]
      李阿姨 ! 好的，就当一件事，没有再发。您这次发来的放进 #1 了。
    #1 最多放三张照片、一个位置，多的没有收。
      group: (photo) 📷 #1
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 📷 1张照片在群里的卡片下面，大家都看得到，最多放两天 ⏎ 📷 2张照片，只给来帮忙的邻居看 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不给大家看][拿掉图和位置] [不需要了]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 📷 1张照片在群里的卡片下面，大家都看得到，最多放两天 ⏎ 📷 2张照片，只给来帮忙的邻居看 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不给大家看][拿掉图和位置] [不需要了]
    ");
    assert_eq!(house.count_of("attachment").await, 3);
    let shown: Vec<_> = seen(&house, house.group).into_iter().map(|seen| seen.picture).collect();
    assert_eq!(shown, [Some("three".to_owned())], "what was to be seen there is");
    house.ends().await;
}

#[tokio::test]
async fn without_an_answer_it_is_taken_for_the_same_and_nothing_is_lost() {
    let (house, [ana, _bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need mend this lamp").await;
    house.chapter("a photo that waits for its words goes with the question");
    shows(&ana, "lamp", "").await;
    ana.tells("/need mend this lamp").await;
    house.chapter("asked once more, it goes on with that");
    shows_the_group(&house, &ana, "socket", "/need mend this lamp").await;
    house.transcript();
    house.waits(hours(1)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 📷 1 photo, for everybody in the group as long as your own message stands there. Rather not? Delete that message: the card stays, and who helps you still sees the photo. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Show on the card][Remove what I sent] [No longer needed]
    Ana: You didn't tell me whether it was the same need as #1, so I posted nothing more. Do you need both? Write it again and tap "No, post it too". ⏎ 📷 1 photo, for everybody in the group as long as your own message stands there. Rather not? Delete that message: the card stays, and who helps you still sees the photo. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy).
    Ana: a message is deleted
    "#);
    assert_eq!((house.count_of("draft").await, house.count_of("attachment").await), (0, 2));
    house.chapter("and to the same as another need it is posted");
    let words = "/need fetch my parcel";
    ana.says(words).await;
    shows_the_group(&house, &ana, "slip", words).await;
    ana.taps("No, post it too").await;
    let posted = last(&house, &ana, "#3 is posted").text;
    assert!(posted.contains("1 photo, for everybody in the group"), "{posted}");
    assert!(seen(&house, ChatId(ana.user.0)).is_empty());
    house.transcript();
    house.ends().await;
}
