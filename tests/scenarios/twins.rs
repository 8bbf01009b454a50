//! Requirement 1: nearly the same words within an hour are asked about in private, and no need is lost.

use crate::support::{House, hours, minutes};

#[tokio::test]
async fn the_same_words_in_the_group_are_one_card_until_their_asker_says_otherwise() {
    let (house, [ana, _bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry my shopping up").await;
    house.transcript();
    ana.says("/need Carry my shoping up, please!").await;
    house.repeats_last_update(false).await;
    house.repeats_last_update(true).await;
    house.chapter("once more, and it is one question; it is the same");
    ana.says("/need carry my shopping up").await;
    ana.taps("Yes, it is the same").await;
    assert_eq!(house.count_of("need").await, 1);
    house.chapter("and then it is not");
    ana.says("/need carry my shopping up").await;
    ana.taps("No, post it too").await;
    house.repeats_last_update(false).await;
    house.chapter("other things are other things");
    ana.says("/need carry my table up").await;
    assert_eq!(house.count_of("need").await, 3);
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need Carry my shoping up, please!
      Ana: You asked for nearly the same a short while ago (#1): carry my shopping up ⏎ Is it the same need? I post nothing more until you tell me. After an hour I take it for the same. [Yes, it is the same] [No, post it too]
    — once more, and it is one question; it is the same
    Ana → group: /need carry my shopping up
      Ana: You asked for nearly the same a short while ago (#1): carry my shopping up ⏎ Is it the same need? I post nothing more until you tell me. After an hour I take it for the same. [Yes, it is the same] [No, post it too]
      Ana: a message is deleted
    Ana taps [Yes, it is the same]
      Ana ! All right, it is one need. Nothing more was posted.
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — and then it is not
    Ana → group: /need carry my shopping up
      Ana: You asked for nearly the same a short while ago (#1): carry my shopping up ⏎ Is it the same need? I post nothing more until you tell me. After an hour I take it for the same. [Yes, it is the same] [No, post it too]
    Ana taps [No, post it too]
      group: 🛒 #2 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — other things are other things
    Ana → group: /need carry my table up
      group: 🛒 #3 carry my table up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #3 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_draft_of_the_same_words_asks_before_it_is_posted() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    li.tells("帮我取个快递").await;
    li.taps("发出去").await;
    house.transcript();
    li.tells("请帮我取快递，谢谢").await;
    li.taps("发出去").await;
    house.restarts().await;
    li.taps("是同一件事").await;
    li.tells("帮我取快递").await;
    li.taps("发出去").await;
    li.taps("不是，也发").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: 请帮我取快递，谢谢
      李阿姨: 我这样发到群里，行吗？ ⏎ 📦 请帮我取快递，谢谢 ⏎ 李阿姨 · 还差1人 [发出去][不发了]
    李阿姨 taps [发出去]
      李阿姨~ 您刚才发过差不多的一件事（#1）：帮我取个快递 ⏎ 是同一件事吗？您说之前我先不发。过一小时没回音，就当是同一件。 [是同一件事] [不是，也发]
    李阿姨 taps [是同一件事]
      李阿姨 ! 好的，就当一件事，没有再发。
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    李阿姨 → 李阿姨: 帮我取快递
      李阿姨: 我这样发到群里，行吗？ ⏎ 📦 帮我取快递 ⏎ 李阿姨 · 还差1人 [发出去][不发了]
    李阿姨 taps [发出去]
      李阿姨~ 您刚才发过差不多的一件事（#1）：帮我取个快递 ⏎ 是同一件事吗？您说之前我先不发。过一小时没回音，就当是同一件。 [是同一件事] [不是，也发]
    李阿姨 taps [不是，也发]
      group: 📦 #2 帮我取快递 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#2）。有人接下我马上告诉您；到晚上9点1分还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    ");
    house.ends().await;
}

#[tokio::test]
async fn said_nothing_for_an_hour_it_posts_nothing_and_says_so() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need water my plants").await;
    ana.says("/need water my plants").await;
    house.transcript();
    house.chapter("nobody else can answer");
    for forged in ["same_1", "post-too_1"] {
        bo.forges(forged).await;
    }
    house.waits(hours(1)).await;
    house.chapter("an hour later it may be meant anew");
    ana.says("/need water my plants").await;
    assert_eq!(house.count_of("need").await, 2);
    insta::assert_snapshot!(house.transcript(), @r#"
    — nobody else can answer
    Bo taps [same_1]
      Bo ! That one is posted already, or it was a day old. /mine shows what you asked; else write it again.
    Bo taps [post-too_1]
      Bo ! That one is posted already, or it was a day old. /mine shows what you asked; else write it again.
      Ana: You didn't tell me whether it was the same need as #1, so I posted nothing more. Do you need both? Write it again and tap "No, post it too".
      Ana: a message is deleted
    — an hour later it may be meant anew
    Ana → group: /need water my plants
      group: 🪴 #2 A hand with plants or pets ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by tomorrow 10:00 in any case. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn where_nobody_can_be_asked_it_is_posted() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.blocks().await;
    ana.says("/need water my plants").await;
    ana.says("/need water my plants").await;
    assert_eq!(house.count_of("need").await, 2);
    house.transcript();
    house.ends().await;
}

#[tokio::test]
async fn another_time_or_another_code_is_another_need() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    for words in [
        "/need fetch my parcel, pick-up code 1234",
        "/need fetch my parcel, pick-up code 5678",
        "/need take me along today 16-18",
        "/need take me along tomorrow 16-18",
    ] {
        ana.tells(words).await;
    }
    assert_eq!(house.count_of("need").await, 4);
    house.waits(minutes(1)).await;
    house.transcript();
    house.ends().await;
}
