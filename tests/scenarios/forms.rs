//! A form is about one need, and what is typed goes where its reader thinks it goes.

use crate::support::House;

const PARTS: &str = "select count(*) from need where private_part is not null";

#[tokio::test]
async fn of_two_forms_the_last_one_waits() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.says("/need carry shopping up").await;
    ana.taps("Add door & phone").await;
    ana.says("/need fetch a parcel").await;
    house.transcript();
    ana.taps("Add door & phone").await;
    ana.tells("flat 12").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [Add door & phone]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Write door and phone for #2 in one message, for example: entrance 2, flat 12, 0171 2345678. A photo or a location helps, too. ⏎ By sending it you agree that I keep it until a day after the job. Only who helps you can open it, and I tell you each time. [Stop]
    Ana → Ana: flat 12
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: 🔒 Kept until a day after the job, as you agreed. Only who helps you can open it, and I tell you each time. To take it back: /privacy
    ");
    assert_eq!(house.count(PARTS).await, 1);
    let part = "select number from need where private_part is not null";
    assert_eq!(house.count(part).await, 2);
    house.ends().await;
}

#[tokio::test]
async fn what_is_typed_for_a_need_that_was_withdrawn_is_no_part_of_it() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    li.says("/need 帮我取个件").await;
    ana.taps("Add door & phone").await;
    ana.forges("withdraw_1_1").await;
    li.taps("🔒 补门牌电话").await;
    li.forges("withdraw_1_2").await;
    house.transcript();
    ana.tells("flat 12, 0171 2345678").await;
    li.tells("2单元502").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: flat 12, 0171 2345678
      Ana: That is door and phone only. Please add in a few words what you need. [Don't post]
    李阿姨 → 李阿姨: 2单元502
      李阿姨: 这里只有门牌和电话。请再用几个字说说您需要什么。 [不发了]
    ");
    assert_eq!(house.count(PARTS).await, 0);
    assert_eq!(house.count_of("step").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn what_is_typed_for_a_need_that_a_moderator_closed_is_no_part_of_it() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    ana.says("/need carry shopping up").await;
    ana.taps("Add door & phone").await;
    mo.tells("/close 1").await;
    house.transcript();
    ana.tells("flat 12").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: flat 12
      Ana: That is door and phone only. Please add in a few words what you need. [Don't post]
    ");
    assert_eq!(house.count(PARTS).await, 0);
    assert_eq!(house.count_of("step").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn a_voice_message_is_no_door_and_the_form_stays_open() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    li.says("/need 帮我取个件").await;
    ana.taps("Add door & phone").await;
    li.taps("🔒 补门牌电话").await;
    ana.speaks("voice-1", 5).await;
    li.speaks("voice-2", 5).await;
    assert_eq!((house.count_of("draft").await, house.count_of("step").await), (0, 2));
    ana.tells("flat 12").await;
    li.tells("2单元502").await;
    assert_eq!(house.count(PARTS).await, 2);
    house.ends().await;
}
