//! Requirement 1: words and time are changed by buttons; helpers hear of what matters, once.

use crate::support::{House, Neighbour, minutes};

async fn claimed() -> (House, Neighbour, Neighbour) {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.tells("/need fetch my parcel").await;
    bo.taps("I can help").await;
    house.waits(minutes(3)).await;
    house.transcript();
    (house, ana, bo)
}

#[tokio::test]
async fn the_next_words_take_the_place_of_the_old_and_helpers_hear_of_a_burst_once() {
    let (house, ana, bo) = claimed().await;
    ana.taps("✏️ Words").await;
    ana.tells("fetch two parcels, pick-up code 1234").await;
    house.repeats_last_update(false).await;
    ana.taps("🕓 When").await;
    ana.taps("Tomorrow").await;
    ana.taps("✏️ Words").await;
    ana.tells("fetch three parcels").await;
    house.chapter("a minute later");
    house.waits(minutes(2)).await;
    house.chapter("a trifle");
    ana.taps("✏️ Words").await;
    ana.tells("Fetch three parcels!").await;
    house.waits(minutes(2)).await;
    house.chapter("somebody else");
    for forged in ["words_1_1", "when-type_1_1"] {
        bo.forges(forged).await;
    }
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [✏️ Words]
      Ana~ #1 says: fetch my parcel ⏎ Write it anew in one sentence; it takes the place of this. Door and phone I keep out of the card. [Stop]
    Ana → Ana: fetch two parcels, pick-up code 1234
      group~ 📦 #1 fetch two parcels ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): pick-up code 1234 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ Bo comes to help with #1: fetch two parcels. The word at the door is honey. Another word? Keep the door shut.
      Ana: Done, it's changed.
      Bo~ You help Ana with #1: fetch two parcels. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
    Ana taps [🕓 When]
      Ana~ When do you need #1? You can also type a time. [Now][Today] [Tomorrow][This week] [No hurry][Type a time] [Back]
    Ana taps [Tomorrow]
      Ana ! Done, it's changed.
      group~ 📦 #1 fetch two parcels ⏎ 🕓 tomorrow ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 tomorrow ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): pick-up code 1234 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ Bo comes tomorrow to help with #1: fetch two parcels. The word at the door is honey. Another word? Keep the door shut.
      Bo~ You help Ana with #1: fetch two parcels, tomorrow. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
    Ana taps [✏️ Words]
      Ana~ #1 says: fetch two parcels ⏎ Write it anew in one sentence; it takes the place of this. Door and phone I keep out of the card. [Stop]
    Ana → Ana: fetch three parcels
      group~ 📦 #1 fetch three parcels ⏎ 🕓 tomorrow ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 tomorrow ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): pick-up code 1234 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ Bo comes tomorrow to help with #1: fetch three parcels. The word at the door is honey. Another word? Keep the door shut.
      Ana: Done, it's changed.
      Bo~ You help Ana with #1: fetch three parcels, tomorrow. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
    — a minute later
      Bo: Ana changed #1. It now says: fetch three parcels, tomorrow. Door and phone may have changed, too.
    — a trifle
    Ana taps [✏️ Words]
      Ana~ #1 says: fetch three parcels ⏎ Write it anew in one sentence; it takes the place of this. Door and phone I keep out of the card. [Stop]
    Ana → Ana: Fetch three parcels!
      group~ 📦 #1 Fetch three parcels! ⏎ 🕓 tomorrow ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 tomorrow ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): pick-up code 1234 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ Bo comes tomorrow to help with #1: Fetch three parcels. The word at the door is honey. Another word? Keep the door shut.
      Ana: Done, it's changed.
      Bo~ You help Ana with #1: Fetch three parcels, tomorrow. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
      Bo~ Ana changed #1. It now says: Fetch three parcels, tomorrow. Door and phone may have changed, too.
    — somebody else
    Bo taps [words_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Bo taps [when-type_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_time_is_typed_and_what_is_none_is_politely_refused() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    li.tells("/need 帮我取个快递").await;
    house.transcript();
    li.taps("🕓 改时间").await;
    li.taps("自己写时间").await;
    li.tells("随便什么样子").await;
    li.tells("今天早上6点").await;
    li.tells("明天下午4点或者后天上午10点").await;
    li.tells("明天下午4点到6点").await;
    house.restarts().await;
    li.taps("🕓 改时间").await;
    li.taps("自己写时间").await;
    li.taps("不填了").await;
    li.taps("✏️ 改内容").await;
    house.waits(minutes(11)).await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 taps [🕓 改时间]
      李阿姨~ #1 什么时候要？也可以自己写时间。 [现在][今天] [明天][这周] [不急][自己写时间] [返回]
    李阿姨 taps [自己写时间]
      李阿姨~ #1 什么时候要？请写一下，比如：明天下午4点到6点 [不填了]
    李阿姨 → 李阿姨: 随便什么样子
      李阿姨: 我没看出是什么时间。请这样写：明天下午4点到6点
    李阿姨 → 李阿姨: 今天早上6点
      李阿姨: 您说的时间已经过了，请换个时间再发一次。
    李阿姨 → 李阿姨: 明天下午4点或者后天上午10点
      李阿姨: 我看到了不止一个时间。请只写一个，比如：明天下午4点到6点
    李阿姨 → 李阿姨: 明天下午4点到6点
      group~ 📦 #1 帮我取个快递 ⏎ 🕓 明天下午4点–6点 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ #1 的时间已过，还差人手。想换个时间，请点“🕓 改时间”。 ⏎ 🕓 明天下午4点–6点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 好的，已经改了。
    李阿姨 taps [🕓 改时间]
      李阿姨~ #1 什么时候要？也可以自己写时间。 [现在][今天] [明天][这周] [不急][自己写时间] [返回]
    李阿姨 taps [自己写时间]
      李阿姨~ #1 什么时候要？请写一下，比如：明天下午4点到6点 [不填了]
    李阿姨 taps [不填了]
      李阿姨 ! 好的，没有改动。
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到明天早上7点还没人，也跟您说一声。 ⏎ 🕓 明天下午4点–6点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    李阿姨 taps [✏️ 改内容]
      李阿姨~ #1 现在写的是：帮我取个快递 ⏎ 请用一句话重新写，会换掉现在的。门牌、电话我不会放到卡片上。 [不填了]
      李阿姨~ #1 的时间已过，还差人手。想换个时间，请点“🕓 改时间”。 ⏎ 🕓 明天下午4点–6点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    ");
    house.ends().await;
}

#[tokio::test]
async fn one_more_tap_on_post_does_not_withdraw_and_done_can_be_taken_back() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need walk my dog").await;
    ana.tells("fetch my parcel").await;
    house.waits(minutes(1)).await;
    house.transcript();
    ana.presses("Post").expect("it is there");
    let turned = || {
        let messages = house.sandbox.messages(ana.user.into());
        messages.iter().any(|message| message.text.contains("#2"))
    };
    house.until(turned).await;
    ana.presses("No longer needed").expect("it is there");
    house.settle().await;
    house.chapter("Bo is too quick, and helps with the other one");
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    bo.taps("Undo").await;
    house.repeats_last_update(false).await;
    ana.forges("undone_1_2").await;
    ana.forges("confirm_1_1").await;
    bo.taps("Job done").await;
    house.waits(minutes(11)).await;
    bo.forges("undone_1_2").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [Post]
    Ana taps [No longer needed]
      group: 📦 #2 fetch my parcel ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — Bo is too quick, and helps with the other one
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 📦 #2 fetch my parcel ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #2 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes to help with #2: fetch my parcel. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #2: fetch my parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana: Bo says "fetch my parcel" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: fetch my parcel. I've asked Ana. [Undo]
    Bo taps [Undo]
      Bo ! All right, it isn't done yet, and I no longer ask.
      Ana~ It isn't finished yet, and Bo is on it: fetch my parcel
      Bo~ You help Ana with #2: fetch my parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
    Ana taps [undone_1_2]
      Ana ! You don't help with #2, or no longer. The cards in the group show who needs a hand.
    Ana taps [confirm_1_1]
      Ana ! That is over. The cards in the group show how things stand.
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana~ Bo says "fetch my parcel" is done. Is it?
      Ana: Bo says "fetch my parcel" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: fetch my parcel. I've asked Ana. [Undo]
      Bo~ You said that it's done: fetch my parcel. I've asked Ana.
    Bo taps [undone_1_2]
      Bo ! That is over. The cards in the group show how things stand.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn who_helped_once_helps_again_and_nothing_typed_is_a_command() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    ana.says("/need do not type /close 1, nor and/or").await;
    let card = house.group_messages().into_iter().rfind(|message| message.from_bot).unwrap();
    assert!(card.text.contains("/\u{2060}close 1, nor and/or"), "{}", card.text);
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    mo.tells("/reopen 1").await;
    house.transcript();
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    insta::assert_snapshot!(house.transcript().replace('\u{2060}', "<joiner>"), @r#"
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🤝 #1 do not type /<joiner>close 1, nor and/or ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes to help with #1: do not type /<joiner>close 1, nor and/or. The word at the door is feather. Another word? Keep the door shut.
      Bo: You help Ana with #1: do not type /<joiner>close 1, nor and/or. At the door say: feather. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana: Bo says "do not type /<joiner>close 1, nor and/or" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: do not type /<joiner>close 1, nor and/or. I've asked Ana. [Undo]
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      group~ 🤝 #1 do not type /<joiner>close 1, nor and/or ⏎ Ana ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: do not type /<joiner>close 1, nor and/or [Say thanks]
      Bo~ ✅ Done: do not type /<joiner>close 1, nor and/or
      Bo: Ana says all is done: do not type /<joiner>close 1, nor and/or ✅
    "#);
    house.ends().await;
}
