//! Whoever leaves parts from what they were sent: their private chat tells nothing of the building
//! and the people in it any more. So do those who moderate no more, and all where the bot was taken
//! out of the group.

use std::time::Duration;

use sandbox::ChatId;

use crate::support::{House, Neighbour, hours};

fn days(count: u64) -> Duration {
    hours(24 * count)
}

/// Fails if one of these words stands in what the bot wrote to somebody.
fn reads_nothing_of(neighbour: &Neighbour, words: &[&str]) {
    let private = neighbour.house.sandbox.messages(ChatId(neighbour.user.0));
    for message in private.into_iter().filter(|message| message.from_bot) {
        for word in words {
            assert!(!message.text.contains(word), "{word} still stands in: {}", message.text);
        }
    }
}

#[tokio::test]
async fn whoever_leaves_parts_from_what_they_were_sent() {
    let (house, [ana, li, bo]) = House::of(["Ana/en", "李阿姨/zh-CN", "Bo/en"]).await;
    ana.says("/need fetch my parcel, flat 12, 0171 2345678").await;
    li.taps("I can help").await;
    li.taps("看门牌电话").await;
    li.taps("✅ 办好了").await;
    ana.taps("Yes, all done").await;
    ana.taps("Say thanks").await;
    ana.says("/need fetch my medicine from the pharmacy").await;
    li.tells("/needs").await;
    li.taps("I can help").await;
    li.tells("/mine").await;
    bo.tells("/needs").await;
    house.transcript();
    li.leaves().await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → group: (left_chat_member)
      group~ 💊 #2 Something to collect and bring from the pharmacy ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #2 is over. If somebody still says it, keep the door shut.
      Ana: 李阿姨 can't come after all. Your card is open to all neighbours again. (#2)
      李阿姨~ 您已经不在那个群里了，您在那里填的资料也删了。
      李阿姨~ #1 在您已经离开的那栋楼里。
      李阿姨~ #1 在您已经离开的那栋楼里。
      李阿姨~ #1 在您已经离开的那栋楼里。
      李阿姨~ #1 在您已经离开的那栋楼里。
      李阿姨~ 您已经不在那个群里了，这里原来的内容我收回了。
      李阿姨~ #2 在您已经离开的那栋楼里。
      李阿姨~ 您已经不在那个群里了，这里原来的内容我收回了。
    ");
    let theirs = ["Ana", "parcel", "medicine", "flat 12", "0171"];
    reads_nothing_of(&li, &theirs);
    house.chapter("days later nothing comes back");
    house.waits(days(3)).await;
    house.restarts().await;
    ana.says("/need walk my dog").await;
    ana.edits("/need walk my two dogs").await;
    reads_nothing_of(&li, &["Ana", "parcel", "medicine", "flat 12", "0171", "dog"]);
    house.ends().await;
}

#[tokio::test]
async fn what_was_said_aloud_is_taken_away() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.speaks("voice-1", 4).await;
    ana.taps("Post").await;
    bo.taps("I can help").await;
    bo.taps("Listen").await;
    house.transcript();
    bo.leaves().await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo → group: (left_chat_member)
      group~ 🤝 #1 Asked by voice message ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ #1 is in a building where you no longer live.
      Bo: a message is deleted
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_is_sent_while_somebody_leaves_is_written_over() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    house.sandbox.says(ChatId(bo.user.0), bo.user, "/needs");
    house.sandbox.leave(house.group, bo.user);
    house.settle().await;
    house.waits(hours(1)).await;
    reads_nothing_of(&bo, &["Ana", "shopping"]);
    house.ends().await;
}

#[tokio::test]
async fn who_moderates_no_more_parts_from_what_is_for_moderators() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    let mo = house.mo();
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    house.sandbox.promote(house.group, li.user, mo.user, true);
    house.waits(days(8)).await;
    let bo = house.stranger("Bo", "en");
    house.sandbox.join(house.group, bo.user);
    bo.starts(None).await;
    ana.says("/need carry shopping up, flat 12").await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    li.tells("/residents").await;
    li.taps("Bo").await;
    let transcript = house.transcript();
    assert!(transcript.contains("李阿姨: Bo刚"), "{transcript}");
    house.sandbox.promote(house.group, li.user, mo.user, false);
    house.settle().await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨~ 您已经不是那栋楼的楼长了，这里原来的内容我收回了。
    李阿姨~ 这些只有那栋楼的楼长能看。
    ");
    reads_nothing_of(&li, &["Bo"]);
    house.ends().await;
}

#[tokio::test]
async fn where_the_bot_was_taken_out_everybody_parts_from_it_and_it_comes_back() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.says("/need fetch my parcel, flat 12").await;
    li.taps("I can help").await;
    li.taps("看门牌电话").await;
    li.tells("/needs").await;
    house.mo().tells("/settings").await;
    house.transcript();
    house.sandbox.remove_bot(house.group, house.mo().user);
    house.settle().await;
    house.waits(hours(1)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → group: (left_chat_member)
    Mo removes the bot
      Mo~ I am no longer in that building's group, so I took back what stood here.
      Mo~ I am no longer in that building's group, so I took back what stood here.
      Ana~ I am no longer in that building's group, so I took back what stood here.
      Ana~ I am no longer in that building's group, so I took back what stood here.
      Ana~ I am no longer in that building's group, so I took back what stood here.
      Ana~ I am no longer in that building's group, so I took back what stood here.
      李阿姨~ 我已经不在那栋楼的群里了，这里原来的内容我收回了。
      李阿姨~ 我已经不在那栋楼的群里了，这里原来的内容我收回了。
      李阿姨~ 我已经不在那栋楼的群里了，这里原来的内容我收回了。
      李阿姨~ 我已经不在那栋楼的群里了，这里原来的内容我收回了。
    ");
    for neighbour in [&ana, &li] {
        reads_nothing_of(neighbour, &["parcel", "flat 12"]);
    }
    house.chapter("added again it goes on");
    house.sandbox.add_bot(house.group, house.mo().user);
    house.settle().await;
    house.waits(hours(1)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — added again it goes on
    Mo adds the bot
    Mo → group: (new_chat_members)
      group: Hello, I'm Linli. Need a hand? /need and one sentence. Can give one? Tap "I can help". ⏎ Door and phone never appear here: tell me privately. [Open private chat ↗]
      Mo~ Sunny Court ⏎ The group reads English. The clock there shows 10:01. Moderators: Mo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
      Mo~ Is it 10:01 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
      Mo: Is it 10:01 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
      Ana~ What shall neighbours call you? ⏎ It stands on your cards instead of your Telegram name. You can change it at any time. [Ana] [Another name][Later]
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ 李阿姨 comes to help with #1: fetch my parcel. The word at the door is honey (蜂蜜). Another word? Keep the door shut.
      Ana~ 李阿姨 looked at your door number (#1).
      李阿姨~ 邻居们怎么称呼您？比如“李阿姨”“豆豆妈”。 ⏎ 卡片上就写这个称呼，不写您在 Telegram 上的名字。以后随时能改。 [李阿姨] [换个称呼][以后再说]
      李阿姨~ 您接下了Ana的 #1：fetch my parcel。上门请说暗号：honey（蜂蜜）。办完了请点“办好了”。 [✅ 办好了][临时来不了] [看门牌电话]
      李阿姨~ 🔒 #1：flat 12 ⏎ 请别告诉别人。
    "#);
    house.ends().await;
}

#[tokio::test]
async fn what_cannot_be_deleted_any_more_is_written_over() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    house.mo().starts(None).await;
    house.waits(days(8)).await;
    let bo = house.stranger("Bo", "en");
    house.sandbox.join(house.group, bo.user);
    bo.starts(None).await;
    ana.says("/need carry shopping up, flat 12").await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    house.waits(days(3)).await;
    let transcript = house.transcript();
    assert!(transcript.contains("Mo: Bo is new in your building"), "{transcript}");
    bo.tells("/forgetme").await;
    bo.taps("Erase everything").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo → Bo: /forgetme
      Bo: Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone. [Keep][Erase everything]
    Bo taps [Erase everything]
      group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Mo~ What stood here is over.
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ I've heard nothing of #1 yet: carry shopping up, with a neighbour. Is it done?
      Ana (silent)~ That evening is over. Who needs a hand now: [📋 Who needs a hand]
      Ana: a neighbour can't come after all. I've asked the neighbours again. (#1)
      Bo: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
    ");
    reads_nothing_of(&house.mo(), &["Bo"]);
    house.ends().await;
}
