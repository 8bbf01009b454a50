//! Claiming and giving back.

use crate::support::House;

#[tokio::test]
async fn the_first_volunteer_to_tap_gets_the_need() {
    let (house, [ana, bo, cem]) = House::of(["Ana/zh-CN", "Bo/en", "Cem/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("🙋 我来帮忙").await;
    cem.forges("claim_1_1").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need carry shopping up
      group: 🛒 #1 carry shopping up ⏎ Ana · 还差1人 [🙋 我来帮忙]
      Ana: 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      Ana: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    Bo taps [🙋 我来帮忙]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo接下了
      Ana~ 已发到群里（#1），有邻居接下了。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      Ana: Bo接下了 #1：carry shopping up。进门暗号：蜂蜜（honey），对不上别开门。
      Bo: You help Ana with #1: carry shopping up. At the door say: 蜂蜜 (honey). When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Cem taps [claim_1_1]
      Cem ! Bo was first. Thank you!
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_question_mark_stands_on_the_card_and_not_in_the_middle_of_a_sentence() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/zh-CN"]).await;
    ana.says("/need Could someone hold a ladder?").await;
    bo.taps("I can help").await;
    cem.says("/need 谁能帮我扶扶梯子？").await;
    ana.taps("I can help").await;
    let transcript = house.transcript();
    assert!(transcript.contains("#1 Could someone hold a ladder? ⏎"), "{transcript}");
    assert!(
        transcript.contains("with #1: Could someone hold a ladder. At the door"),
        "{transcript}"
    );
    assert!(transcript.contains("#2 谁能帮我扶扶梯子？ ⏎"), "{transcript}");
    assert!(transcript.contains("Ana接下了 #2：谁能帮我扶扶梯子。进门暗号"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn two_taps_at_once_have_one_winner_and_the_loser_hears_who() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "陈叔/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    bo.presses("I can help").expect("the button is there");
    cem.presses("I can help").expect("the button is there");
    house.settle().await;
    let transcript = house.transcript();
    assert_eq!(
        transcript.matches("It's yours").count() + transcript.matches("交给您了").count(),
        1
    );
    assert_eq!(transcript.matches("was first").count() + transcript.matches("先接下了").count(), 1);
    assert_eq!(transcript.matches("group~").count(), 1);
    house.ends().await;
}

#[tokio::test]
async fn whoever_never_pressed_start_claims_by_doing_so() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en/closed"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need carry shopping up
      group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Bo taps [I can help]
      Bo ⇢ https://t.me/linli_bot?start=claim_1_1
    Bo → Bo: /start claim_1_1
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_start_that_comes_too_late_hears_who_was_first() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en/closed", "Cem/en"]).await;
    ana.says("/need carry shopping up").await;
    let tap = bo.presses("I can help").expect("the button is there");
    house.settle().await;
    cem.taps("I can help").await;
    let link = house.sandbox.link_of(tap).expect("a link");
    bo.starts(link.split_once("start=").map(|(_, payload)| payload)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need carry shopping up
      group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Bo taps [I can help]
      Bo ⇢ https://t.me/linli_bot?start=claim_1_1
    Cem taps [I can help]
      Cem ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Cem is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Cem comes to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Cem: You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Cem: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Bo → Bo: /start claim_1_1
      Bo: Cem was first. Thank you!
    "#);
    house.ends().await;
}

#[tokio::test]
async fn nobody_claims_their_own() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    ana.taps("I can help").await;
    li.says("/need 帮我取个件").await;
    li.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need carry shopping up
      group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana taps [I can help]
      Ana ! This is yours: leave it to a neighbour.
    李阿姨 → group: /need 帮我取个件
      group: 📦 #2 帮我取个件 ⏎ 李阿姨 · 1 more wanted [I can help]
      李阿姨: 已发到群里（#2）。有人接下我马上告诉您；到下午1点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    李阿姨 taps [I can help]
      李阿姨 ! 这是您自己发的，等邻居来帮吧。
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_second_tap_of_the_winner_changes_nothing() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.transcript();
    let before = house.facts().await;
    bo.forges("claim_1_1").await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [claim_1_1]
      Bo ! It's yours already. Details are in the private chat.
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_cannot_make_it_is_free_and_the_asker_knows() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.chapter("Bo cannot make it");
    bo.taps("Can't make it").await;
    house.chapter("Cem steps in");
    cem.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need carry shopping up
      group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    — Bo cannot make it
    Bo taps [Can't make it]
      Bo ! All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
    — Cem steps in
    Cem taps [I can help]
      Cem ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Cem is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Cem comes to help with #1: carry shopping up. The word at the door is feather. Another word? Keep the door shut.
      Bo~ You no longer help with #1.
      Cem: You help Ana with #1: carry shopping up. At the door say: feather. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Cem: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn only_the_helper_gives_back_or_says_done() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "陈叔/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.transcript();
    let before = house.facts().await;
    cem.forges("release_1_1").await;
    cem.forges("done_1_1").await;
    ana.forges("release_1_1").await;
    ana.forges("done_1_1").await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    陈叔 taps [release_1_1]
      陈叔 ! #1 不是您接下的，或者您已经退出了。谁要帮忙，看群里的卡片。
    陈叔 taps [done_1_1]
      陈叔 ! #1 不是您接下的，或者您已经退出了。谁要帮忙，看群里的卡片。
    Ana taps [release_1_1]
      Ana ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
    Ana taps [done_1_1]
      Ana ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
    ");
    house.ends().await;
}

#[tokio::test]
async fn somebody_of_another_house_cannot_claim_here() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.says("/need carry shopping up").await;
    let zoe = house.stranger("Zoe", "en");
    let other = house.sandbox.create_group("Other Court", zoe.user, sandbox::GroupKind::Basic);
    house.sandbox.add_bot(other, zoe.user);
    zoe.starts(None).await;
    house.transcript();
    let before = house.facts().await;
    zoe.starts(Some("claim_1_1")).await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    Zoe → Zoe: /start claim_1_1
      Zoe: I don't know you in that building yet. Write /help in its group, then try again.
    ");
    house.ends().await;
}

#[tokio::test]
async fn forged_buttons_are_old_buttons() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    for forged in ["", "claim", "claim_1_99", "claim_9_1", "claim_-1_1", "erase_1", "nonsense"] {
        ana.forges(forged).await;
    }
    li.forges("claim_1_99").await;
    li.forges("nonsense").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps []
      Ana ! This button is old. /help shows what I can do now.
    Ana taps [claim]
      Ana ! This button is old. /help shows what I can do now.
    Ana taps [claim_1_99]
      Ana ! I can't find that any more. The cards in the group show how things stand.
    Ana taps [claim_9_1]
      Ana ! I don't know you in that building yet. Write /help in its group, then try again.
    Ana taps [claim_-1_1]
      Ana ! This button is old. /help shows what I can do now.
    Ana taps [erase_1]
      Ana ! This button is old. /help shows what I can do now.
    Ana taps [nonsense]
      Ana ! This button is old. /help shows what I can do now.
    李阿姨 taps [claim_1_99]
      李阿姨 ! 这件事找不到了。现在怎么样，看群里的卡片。
    李阿姨 taps [nonsense]
      李阿姨 ! 这个按钮旧了。发 /help 看看现在能做什么。
    ");
    house.ends().await;
}
