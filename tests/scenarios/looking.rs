//! 3, 16. Photos and the place are two looks: a place is a door, a photo is none.

use sandbox::{ChatId, GroupKind};

use super::attaching::{last, points, seconds, seen, shows};
use crate::support::{House, Neighbour, hours, minutes};

/// How often somebody heard that their place was looked at.
fn told_of_the_place(house: &House, who: &Neighbour, words: &str) -> usize {
    let messages = house.sandbox.messages(ChatId(who.user.0));
    messages.iter().filter(|message| message.text.contains(words)).count()
}

async fn asks_with_both(who: &Neighbour) {
    shows(who, "shelf", "mend my shelf, flat 12").await;
    points(who).await;
    who.taps("Post").await;
}

#[tokio::test]
async fn photos_are_one_look_and_the_place_is_another() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    asks_with_both(&ana).await;
    bo.taps("I can help").await;
    house.transcript();
    bo.taps("Look at photos").await;
    house.chapter("of the photos nobody is told, of the place the asker is, once");
    bo.taps("See the place").await;
    house.repeats_last_update(false).await;
    bo.taps("See the place").await;
    house.chapter("a place that was looked at does not stand before the door");
    bo.taps("Show door & phone").await;
    house.chapter("somebody who does not help sees neither");
    cem.forges("place_1_1").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Look at photos]
      Bo ! It's on its way to you.
      Bo: (photo) 📷 #1
    — of the photos nobody is told, of the place the asker is, once
    Bo taps [See the place]
      Bo ! It's on its way to you.
      Ana: Bo looked at the place that you sent (#1).
      Bo: (place) 
    Bo taps [See the place]
      Bo ! It's on its way to you.
    — a place that was looked at does not stand before the door
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
      Ana: Bo looked at your door number (#1).
      Bo~ You help Ana with #1: mend my shelf. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Look at photos][See the place]
      Bo: 🔒 #1: flat 12 ⏎ Please keep it to yourself.
    — somebody who does not help sees neither
    Cem taps [place_1_1]
      Cem ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
    "#);
    assert_eq!(told_of_the_place(&house, &ana, "the place that you sent"), 1);
    assert_eq!(seen(&house, ChatId(bo.user.0)).len(), 2);
    house.chapter("where there is no place there is none to look at");
    ana.taps("Remove what I sent").await;
    bo.forges("place_1_1").await;
    bo.forges("photos_1_1").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — where there is no place there is none to look at
    Ana taps [Remove what I sent]
      Ana ! All right, I took it away.
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Bo~ You help Ana with #1: mend my shelf. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
      Bo: a message is deleted
      Bo: a message is deleted
    Bo taps [place_1_1]
      Bo ! That is over. The cards in the group show how things stand.
    Bo taps [photos_1_1]
      Bo ! That is over. The cards in the group show how things stand.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn who_is_new_sees_the_photos_and_needs_a_word_for_the_place() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    house.mo().starts(None).await;
    house.waits(hours(24 * 8)).await;
    let bo = house.stranger("小波", "zh-CN");
    bo.starts(None).await;
    house.sandbox.join(house.group, bo.user);
    shows(&li, "slip", "帮我取个快递").await;
    points(&li).await;
    li.taps("发出去").await;
    bo.taps("🙋 我来帮忙").await;
    house.transcript();
    bo.taps("看照片").await;
    bo.taps("看位置").await;
    house.mo().taps("我认识").await;
    bo.taps("看位置").await;
    insta::assert_snapshot!(house.transcript(), @"
    小波 taps [看照片]
      小波 ! 马上发给您。
      小波: (photo) 📷 #1
    小波 taps [看位置]
      小波 ‼ 您刚来这栋楼，要先有一位楼长认识您。我去问了，有回音就告诉您。
      Mo: 小波刚来咱们楼，正帮一位邻居的忙，想看看门牌。您认识吗？ [我认识][不认识]
    Mo taps [我认识]
      Mo ! 谢谢，记下了。
      Mo~ 小波可以看所帮邻居的门牌了。
      小波: 楼长认识您，现在可以看了，请再点一次刚才的按钮。
    小波 taps [看位置]
      小波 ! 马上发给您。
      李阿姨: 小波看了您发的位置（#1）。
      小波: (place)
    ");
    house.ends().await;
}

#[tokio::test]
async fn photos_are_no_home_and_a_place_is_one() {
    let people = ["Ana/en", "Bo/en", "Cem/en", "Dan/en", "Eve/en"];
    let (house, [ana, bo, cem, dan, eve]) = House::of(people).await;
    for asker in [&ana, &bo, &cem, &dan] {
        shows(asker, "shelf", "mend my shelf").await;
        points(asker).await;
        asker.taps("Post").await;
        eve.taps("I can help").await;
        eve.taps("Look at photos").await;
    }
    assert_eq!(seen(&house, ChatId(eve.user.0)).len(), 4, "as many photos as there are");
    assert_eq!(house.count_of("opening").await, 0);
    house.transcript();
    for need in 1..=4 {
        eve.forges(&format!("place_1_{need}")).await;
    }
    let transcript = house.transcript();
    assert_eq!(transcript.matches("You looked at as many doors today").count(), 1, "{transcript}");
    assert_eq!(house.count_of("opening").await, 3);
    house.ends().await;
}

#[tokio::test]
async fn an_old_button_of_a_place_still_shows_it() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.tells("fetch my parcel").await;
    points(&ana).await;
    ana.taps("Post").await;
    bo.taps("I can help").await;
    house.transcript();
    bo.forges("photos_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [photos_1_1]
      Bo ! It's on its way to you.
      Ana: Bo looked at the place that you sent (#1).
      Bo: (place)
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_photo_under_a_card_moves_with_its_group() {
    let people = ["Ana/en", "李阿姨/zh-CN"];
    let (house, [ana, li]) = House::in_group(GroupKind::Basic, people).await;
    shows(&ana, "shelf", "mend my shelf").await;
    ana.taps("Show on the card").await;
    ana.taps("Post").await;
    shows(&li, "slip", "帮我取个快递").await;
    li.taps("发出去").await;
    house.waits(hours(10)).await;
    assert_eq!(seen(&house, house.group).len(), 1);
    let new = house.sandbox.upgrade(house.group);
    house.name_group(new, "new group");
    house.settle().await;
    house.repeats_last_update(true).await;
    house.waits(seconds(5)).await;
    let shown = seen(&house, new);
    let [photo] = shown.as_slice() else { panic!("one photo: {shown:?}") };
    assert_eq!(photo.picture.as_deref(), Some("shelf"), "only what its asker shows there");
    assert!(photo.reply_to.is_some(), "it answers the new card");
    house.chapter("it goes when it would have gone");
    house.waits(hours(37)).await;
    house.waits(minutes(1)).await;
    assert!(seen(&house, new).is_empty());
    let posted = last(&house, &ana, "is posted").text;
    assert!(posted.contains("1 photo, only for who helps you"), "{posted}");
    house.ends().await;
}
