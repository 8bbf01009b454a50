//! No longer needed, and after all.

use crate::support::{House, minutes};

#[tokio::test]
async fn what_is_no_longer_needed_frees_the_helper_and_can_be_undone() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.transcript();
    ana.taps("No longer needed").await;
    house.chapter("Ana needs it after all");
    ana.taps("Undo").await;
    bo.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [No longer needed]
      Ana ! All right, it's withdrawn.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ No longer needed
      Ana~ Need #1 is withdrawn. [Undo]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Bo~ You no longer help with #1.
      Bo: #1 is no longer needed. Thank you all the same.
    — Ana needs it after all
    Ana taps [Undo]
      Ana ! It's open again: your card asks the neighbours again.
      group~ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes to help with #1: carry shopping up. The word at the door is feather. Another word? Keep the door shut.
      Bo~ You no longer help with #1.
      Bo: You help Ana with #1: carry shopping up. At the door say: feather. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn after_ten_minutes_it_stays_withdrawn() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "Bo/en"]).await;
    li.says("/need 帮我取个件").await;
    house.transcript();
    li.taps("不需要了").await;
    house.chapter("ten minutes later");
    house.waits(minutes(10)).await;
    li.forges("restore_1_1").await;
    bo.forges("claim_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 taps [不需要了]
      李阿姨 ! 好的，已经撤下。
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 ⏎ 已不需要，谢谢大家
      李阿姨~ #1 已经撤下。 [撤销]
    — ten minutes later
      李阿姨~ #1 已经撤下。
    李阿姨 taps [restore_1_1]
      李阿姨 ! 那件事已经过去了。现在怎么样，看群里的卡片。
    Bo taps [claim_1_1]
      Bo ! That is over. The cards in the group show how things stand.
    ");
    house.ends().await;
}

#[tokio::test]
async fn only_the_asker_withdraws_and_only_once() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    let before = house.facts().await;
    li.forges("withdraw_1_1").await;
    li.forges("restore_1_1").await;
    ana.forges("restore_1_1").await;
    assert_eq!(house.facts().await, before);
    ana.taps("No longer needed").await;
    let before = house.facts().await;
    ana.forges("withdraw_1_1").await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 taps [withdraw_1_1]
      李阿姨 ! 这件事只有求助的邻居能改。您自己的，发 /mine 看看。
    李阿姨 taps [restore_1_1]
      李阿姨 ! 这件事只有求助的邻居能改。您自己的，发 /mine 看看。
    Ana taps [restore_1_1]
      Ana ! #1 is open already: the neighbours see its card.
    Ana taps [No longer needed]
      Ana ! All right, it's withdrawn.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ No longer needed
      Ana~ Need #1 is withdrawn. [Undo]
    Ana taps [withdraw_1_1]
      Ana ! It's withdrawn already.
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_is_done_cannot_be_withdrawn() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    house.transcript();
    ana.forges("withdraw_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [withdraw_1_1]
      Ana ! That is over. The cards in the group show how things stand.
    ");
    house.ends().await;
}
