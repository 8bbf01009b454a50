//! Requirement 10: whoever was helped and has no Telegram confirms by a code on a card of paper, or on the
//! phone.

use linli::kernel::seal::{Column, Keyring, Sealed};

use super::households::with_rosa;
use super::papers::prints;
use crate::support::{House, Neighbour, hours, minutes};

/// Ana answers for Rosa, and Bo helps her.
async fn helped<const N: usize>(people: [&str; N]) -> (House, [Neighbour; N]) {
    let (house, neighbours) = House::of(people).await;
    with_rosa(&neighbours[0]).await;
    neighbours[0].says("/need for Rosa: fetch a parcel").await;
    neighbours[1].forges("claim_1_1").await;
    house.transcript();
    (house, neighbours)
}

/// The codes of the newest card: they are kept, sealed, for an hour.
async fn codes(house: &House) -> Vec<String> {
    let key = std::fs::read_to_string(house.key_file()).expect("the key file");
    let keyring = Keyring::parse(&key).expect("a keyring");
    let (card, sealed): (i64, Sealed) =
        sqlx::query_as("select id, codes from code_card where codes is not null order by id desc")
            .fetch_one(&mut house.database().await)
            .await
            .expect("a card");
    let column = Column { table: "code_card", name: "codes" };
    let opened = keyring.open(column, card, &sealed).expect("codes");
    opened.split(' ').map(str::to_owned).collect()
}

/// Ana has a card made for Rosa.
async fn card(house: &House, ana: &Neighbour) -> Vec<String> {
    ana.forges("code-card-new_1_1").await;
    codes(house).await
}

#[tokio::test]
async fn ten_codes_are_printed_and_each_confirms_once() {
    if !prints() {
        return;
    }
    let (house, [ana, bo, cem]) = helped(["Ana/en", "Bo/en", "Cem/en"]).await;
    ana.forges("recipient_1_1").await;
    ana.taps("🔢 Code card").await;
    ana.taps("Make the card").await;
    let first = codes(&house).await;
    assert_eq!(first.len(), 10);
    let files = ana.files();
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["linli-codes.pdf", "linli-codes.png"]);
    assert!(files[0].bytes.starts_with(b"%PDF"));
    house.chapter("a new card ends the old one");
    ana.taps("🔢 Code card").await;
    ana.taps("Make the card").await;
    let second = codes(&house).await;
    assert_eq!(house.count_of("card_code").await, 10);
    let transcript = house.transcript();
    assert!(!first.iter().chain(&second).any(|code| transcript.contains(code.as_str())));
    insta::assert_snapshot!(transcript, @r#"
    Ana taps [recipient_1_1]
      Ana: Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    Ana taps [🔢 Code card]
      Ana~ Shall I make a card with ten codes for Rosa? Whoever helped is given one, once it is done, and types it here: that says it in Rosa's name. Each code works once. [Make the card][Back]
    Ana taps [Make the card]
      Ana ! One moment, I'm preparing it.
      Ana: (file linli-codes.pdf) 🔒 The codes of Rosa, for a printer. Please print it, hand it over, and delete it here: whoever has a code can say in their name that something is done.
      Ana: (file linli-codes.png) 🔒 The same as a picture, to be copied by hand.
      Bo~ You help Rosa (via Ana) with #1: fetch a parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake] [🔢 They gave me a code]
    — a new card ends the old one
    Ana taps [🔢 Code card]
      Ana~ Shall I make a card with ten codes for Rosa? Whoever helped is given one, once it is done, and types it here: that says it in Rosa's name. Each code works once. ⏎ The card that there is will be worth nothing then. [Make the card][Back]
    Ana taps [Make the card]
      Ana ! One moment, I'm preparing it.
      Ana: (file linli-codes.pdf) 🔒 The codes of Rosa, for a printer. Please print it, hand it over, and delete it here: whoever has a code can say in their name that something is done.
      Ana: (file linli-codes.png) 🔒 The same as a picture, to be copied by hand.
    "#);
    bo.tells(&first[0]).await;
    assert!(house.transcript().contains("This code fits nothing"));
    house.restarts().await;
    house.transcript();
    house.chapter("the right one");
    bo.taps("🔢 They gave me a code").await;
    let typed = format!("{} {}", &second[3][..4], &second[3][4..]);
    bo.tells(&typed).await;
    let shown = house.transcript().replace(&typed, "CODE");
    house.repeats_last_update(true).await;
    cem.tells(&typed).await;
    let after = house.transcript().replace(&typed, "CODE");
    insta::assert_snapshot!(format!("{shown}{after}"), @r#"
    — the right one
    Bo taps [🔢 They gave me a code]
      Bo~ Which code were you given? Please type the eight digits. [Stop]
    Bo → Bo: CODE
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: ✅ #1 is done: Rosa gave Bo a code from the card. Not right? [Something's wrong]
      Bo~ All right.
      Bo: ✅ The code is right: Rosa says all is done (#1). Thank you for helping!Cem → Cem: CODE
      Cem: This code fits nothing that you are helping with, or was used before. Please look at it again; or tap "Job done", then whoever posted it is asked.
    "#);
    house.waits(hours(2)).await;
    assert_eq!(house.count("select count(*) from code_card where codes is not null").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn too_many_wrong_ones_and_none_is_taken_for_an_hour() {
    let (house, [ana, bo]) = helped(["Ana/en", "Bo/zh-CN"]).await;
    let right = card(&house, &ana).await;
    house.transcript();
    for number in 0..5 {
        bo.tells(&format!("0000 000{number}")).await;
    }
    bo.tells(&right[0]).await;
    let confirmed = "select count(*) from claim where state = 'confirmed'";
    assert_eq!(house.count(confirmed).await, 0);
    insta::assert_snapshot!(house.transcript().replace(&right[0], "CODE"), @"
    Bo → Bo: 0000 0000
      Bo: 这个码跟您正在帮的事对不上，或者已经用过了。请再看一眼；也可以点“办好了”，我去问发这件事的人。
    Bo → Bo: 0000 0001
      Bo: 这个码跟您正在帮的事对不上，或者已经用过了。请再看一眼；也可以点“办好了”，我去问发这件事的人。
    Bo → Bo: 0000 0002
      Bo: 这个码跟您正在帮的事对不上，或者已经用过了。请再看一眼；也可以点“办好了”，我去问发这件事的人。
    Bo → Bo: 0000 0003
      Bo: 这个码跟您正在帮的事对不上，或者已经用过了。请再看一眼；也可以点“办好了”，我去问发这件事的人。
    Bo → Bo: 0000 0004
      Bo: 这个码跟您正在帮的事对不上，或者已经用过了。请再看一眼；也可以点“办好了”，我去问发这件事的人。
    Bo → Bo: CODE
      Bo: 打错的码太多了，请过一小时再试；也可以点“办好了”，我去问发这件事的人。
    ");
    house.waits(minutes(70)).await;
    house.transcript();
    bo.tells(&right[0]).await;
    assert_eq!(house.count(confirmed).await, 1);
    house.chapter("the same once more");
    bo.tells(&right[0]).await;
    assert_eq!(house.count(confirmed).await, 1);
    insta::assert_snapshot!(house.transcript().replace(&right[0], "CODE"), @"
    Bo → Bo: CODE
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: ✅ #1 is done: Rosa gave Bo a code from the card. Not right? [Something's wrong]
      Bo~ ✅ 办好了：fetch a parcel
      Bo: ✅ 码对上了：Rosa说都办好了（#1）。谢谢您帮忙！
    — the same once more
    Bo → Bo: CODE
      Bo: ✅ 这个码您已经打过了，谢谢！
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_moderator_confirms_by_phone_what_is_not_their_own() {
    let (house, [ana, bo]) = helped(["Ana/en", "Bo/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.forges("look_1_1_0").await;
    house.transcript();
    mo.taps("☎️ By phone: Bo did it").await;
    house.repeats_last_update(false).await;
    house.chapter("it was another one");
    mo.taps("Undo").await;
    house.chapter("it was that one; Ana knows better");
    mo.forges("by-phone_1_1").await;
    bo.forges("by-phone_1_1").await;
    ana.taps("Something's wrong").await;
    ana.taps("Nobody came").await;
    house.chapter("what they help with themselves another one confirms");
    mo.forges("claim_1_1").await;
    mo.forges("by-phone_1_2").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Mo taps [☎️ By phone: Bo did it]
      Mo ! It's confirmed, and marked as by phone.
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) ⏎ ✅ Done
      Mo~ ☎️ Confirmed by phone: Bo has done #1 for Rosa. Both read that it was you. You can undo it for ten minutes. [Undo]
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: ✅ #1 is done, with the help of Bo: confirmed by phone, by Mo. Not right? [Something's wrong]
      Bo~ ✅ 办好了：fetch a parcel
      Bo: ✅ Rosa说都办好了：由Mo电话确认。（#1）
    — it was another one
    Mo taps [Undo]
      Mo ! All right, it isn't confirmed any more.
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) ⏎ ✅ Bo is on it
      Mo~ This is not confirmed any more.
      Ana~ 🤝 For Rosa ⏎ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ 🤝 For Rosa ⏎ Bo comes to help with #1: fetch a parcel. The word at the door is honey (蜂蜜). Another word? Keep the door shut. ⏎ Please tell Rosa who comes, and the word at the door.
      Ana~ This is not confirmed any more.
      Bo~ 您接下了Rosa（Ana代发）的 #1：fetch a parcel。上门请说暗号：honey（蜂蜜）。办完了请点“办好了”。 [✅ 办好了][临时来不了] [看门牌电话] [点错了]
      Bo~ 这件事现在不算确认了。
    — it was that one; Ana knows better
    Mo taps [by-phone_1_1]
      Mo ! It's confirmed, and marked as by phone.
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) ⏎ ✅ Done
      Mo: ☎️ Confirmed by phone: Bo has done #1 for Rosa. Both read that it was you. You can undo it for ten minutes. [Undo]
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: ✅ #1 is done, with the help of Bo: confirmed by phone, by Mo. Not right? [Something's wrong]
      Bo~ ✅ 办好了：fetch a parcel
      Bo: ✅ Rosa说都办好了：由Mo电话确认。（#1）
    Bo taps [by-phone_1_1]
      Bo ! 这件事要楼长才能办，请找一位楼长帮忙。
    Ana taps [Something's wrong]
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) ⏎ ✅ Bo is on it
      Mo~ This is not confirmed any more.
      Ana~ 🤝 For Rosa ⏎ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ Bo comes to help with #1: fetch a parcel. The word at the door is honey (蜂蜜). Another word? Keep the door shut.
      Ana~ This is not confirmed any more.
      Ana: 🤝 For Rosa ⏎ Understood. This is not told in the group. What happened with #1? [Nobody came][Something missing] [I felt uncomfortable]
      Bo~ 您说办好了：fetch a parcel。我去问Rosa（Ana代发）了。 [撤销]
      Bo~ 这件事现在不算确认了。
    Ana taps [Nobody came]
      Ana ! Sorry about that. Your card is open to all neighbours again.
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) · 1 more wanted [I can help]
      Ana~ 🤝 For Rosa ⏎ Need #1 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ Understood. This is not told in the group. What happened with #1? [I felt uncomfortable]
      Bo~ #1 这件事您不用再操心了，谢谢。
      Bo: Rosa（Ana代发）说 #1 没人来，这件事别的邻居又能接了。如果是误会，请跟楼长说一声。
    — what they help with themselves another one confirms
    Mo taps [claim_1_1]
      Mo ! It's yours, thank you! Details are in the private chat.
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) ⏎ ✅ Mo is on it
      Mo: You help Rosa (via Ana) with #1: fetch a parcel. At the door say: feather. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
      Mo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
      Ana~ 🤝 For Rosa ⏎ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: 🤝 For Rosa ⏎ Mo comes to help with #1: fetch a parcel. The word at the door is feather. Another word? Keep the door shut. ⏎ Please tell Rosa who comes, and the word at the door.
    Mo taps [by-phone_1_2]
      Mo ! You help with this yourself, so somebody else has to confirm it. Tap "Job done", then whoever posted it is asked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn who_answers_for_her_confirms_nothing_of_their_own_by_her_codes() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    with_rosa(&ana).await;
    ana.taps("Ask another guardian").await;
    ana.taps("Bo").await;
    bo.taps("I will").await;
    ana.says("/need for Rosa: fetch a parcel").await;
    bo.forges("claim_1_1").await;
    let codes = card(&house, &ana).await;
    bo.tells(&codes[0]).await;
    let transcript = house.transcript();
    assert!(transcript.contains("You help with this yourself"), "{transcript}");
    assert_eq!(house.count("select count(*) from card_code where used_at is not null").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn after_ten_minutes_it_stands() {
    let (house, [_ana, _bo]) = helped(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.forges("by-phone_1_1").await;
    house.transcript();
    house.waits(minutes(11)).await;
    mo.forges("not-by-phone_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo taps [not-by-phone_1_1]
      Mo ! That can't be undone any more. Please talk to each other.
    ");
    house.ends().await;
}
