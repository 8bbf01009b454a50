//! Done, confirmed, thanked; and what happens when nobody answers.

use crate::support::{House, Neighbour, hours, minutes};

async fn done(people: [&str; 2]) -> (House, Neighbour, Neighbour) {
    let (house, [ana, bo]) = House::of(people).await;
    ana.says("/need carry shopping up").await;
    let help = if people[0].ends_with("zh-CN") { "🙋 我来帮忙" } else { "I can help" };
    bo.taps(help).await;
    house.transcript();
    bo.taps("Job done").await;
    (house, ana, bo)
}

#[tokio::test]
async fn the_one_who_was_helped_confirms_and_says_thanks() {
    let (house, ana, _bo) = done(["Ana/en", "Bo/en"]).await;
    ana.taps("Yes, all done").await;
    ana.taps("Say thanks").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana: Bo says "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: carry shopping up. I've asked Ana. [Undo]
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: carry shopping up [Say thanks]
      Ana: By the way: /mine always shows what you asked and what you help with.
      Bo~ ✅ Done: carry shopping up
      Bo: Ana says all is done: carry shopping up ✅
    Ana taps [Say thanks]
      Ana ! Your thanks are on their way.
      Ana~ ✅ Done, with the help of Bo: carry shopping up
      Bo: ❤️ Ana says thank you for #1: carry shopping up
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_same_in_chinese() {
    let (house, li, _bo) = done(["李阿姨/zh-CN", "Bo/en"]).await;
    li.taps("是的，办好了").await;
    li.taps("❤️ 道声谢").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      李阿姨: Bo说“carry shopping up”办好了，您看对吗？ [是的，办好了][还没办好] [有点问题]
      Bo~ You said that it's done: carry shopping up. I've asked 李阿姨. [Undo]
    李阿姨 taps [是的，办好了]
      李阿姨 ! 太好了，我告诉帮忙的邻居。
      group~ 🛒 #1 carry shopping up ⏎ 李阿姨 ⏎ ✅ 办好了
      李阿姨~ #1 已经办好了。
      李阿姨~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
      李阿姨~ ✅ 办好了，帮忙的是Bo：carry shopping up [❤️ 道声谢]
      李阿姨: 顺便说一句：发 /mine，随时能看到您求助的和您接下的。
      Bo~ ✅ Done: carry shopping up
      Bo: 李阿姨 says all is done: carry shopping up ✅
    李阿姨 taps [❤️ 道声谢]
      李阿姨 ! 您的谢意已经送到。
      李阿姨~ ✅ 办好了，帮忙的是Bo：carry shopping up
      Bo: ❤️ 李阿姨 says thank you for #1: carry shopping up
    ");
    house.ends().await;
}

#[tokio::test]
async fn not_yet_sends_the_helper_back() {
    let (house, ana, bo) = done(["Ana/en", "Bo/en"]).await;
    ana.taps("Not yet").await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana: Bo says "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: carry shopping up. I've asked Ana. [Undo]
    Ana taps [Not yet]
      Ana ! All right, I've told your helper that it isn't finished.
      Ana~ It isn't finished yet, and Bo is on it: carry shopping up
      Bo~ You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: Ana says it isn't finished: carry shopping up. Please have another look. [Job done][Can't make it] [Tapped by mistake]
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana~ Bo says "carry shopping up" is done. Is it?
      Ana: Bo says "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: carry shopping up. I've asked Ana. [Undo]
      Bo~ Ana says it isn't finished: carry shopping up. Please have another look.
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: carry shopping up [Say thanks]
      Ana: By the way: /mine always shows what you asked and what you help with.
      Bo~ ✅ Done: carry shopping up
      Bo: Ana says all is done: carry shopping up ✅
    "#);
    house.ends().await;
}

#[tokio::test]
async fn only_the_asker_confirms() {
    let (house, _ana, bo) = done(["Ana/en", "Bo/en"]).await;
    house.transcript();
    let before = house.facts().await;
    for forged in [
        "confirm_1_1",
        "not-yet_1_1",
        "wrong_1_1",
        "nobody_1_1",
        "missing_1_1",
        "worried_1_1",
        "thank_1_1",
    ] {
        bo.forges(forged).await;
    }
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [confirm_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Bo taps [not-yet_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Bo taps [wrong_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Bo taps [nobody_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Bo taps [missing_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Bo taps [worried_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Bo taps [thank_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_is_over_is_politely_over() {
    let (house, ana, bo) = done(["Ana/en", "Bo/en"]).await;
    ana.taps("Yes, all done").await;
    ana.taps("Say thanks").await;
    house.transcript();
    let before = house.facts().await;
    for forged in ["confirm_1_1", "not-yet_1_1", "wrong_1_1", "thank_1_1"] {
        ana.forges(forged).await;
    }
    for forged in ["done_1_1", "release_1_1", "claim_1_1"] {
        bo.forges(forged).await;
    }
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [confirm_1_1]
      Ana ! You've confirmed it already. Thank you!
    Ana taps [not-yet_1_1]
      Ana ! You've confirmed it already. Thank you!
    Ana taps [wrong_1_1]
      Ana ! That is over. The cards in the group show how things stand.
    Ana taps [thank_1_1]
      Ana ! Your thanks have arrived already.
    Bo taps [done_1_1]
      Bo ! That is over. The cards in the group show how things stand.
    Bo taps [release_1_1]
      Bo ! That is over. The cards in the group show how things stand.
    Bo taps [claim_1_1]
      Bo ! It's yours already. Details are in the private chat.
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_closed_chat_puts_one_neutral_button_on_the_card() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en/closed", "Bo/en", "Cem/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.transcript();
    bo.taps("Job done").await;
    house.chapter("somebody else follows the button");
    cem.taps("Open private chat").await;
    house.chapter("the asker does");
    ana.taps("Open private chat").await;
    ana.taps("Yes, all done").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it [Open private chat ↗]
      Bo~ You said that it's done: carry shopping up. I've asked Ana. [Undo]
    — somebody else follows the button
    Cem → Cem: /start answer_1_1
      Cem: Nothing waits for you here. /help shows what I can do.
    — the asker does
    Ana → Ana: /start answer_1_1
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it
      Ana: Bo says "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Done
      Ana~ ✅ Done, with the help of Bo: carry shopping up [Say thanks]
      Ana: By the way: /mine always shows what you asked and what you help with.
      Bo~ ✅ Done: carry shopping up
      Bo: Ana says all is done: carry shopping up ✅
    "#);
    house.ends().await;
}

#[tokio::test]
async fn silence_is_asked_once_more_and_then_closes_by_itself() {
    let (house, _ana, _bo) = done(["Ana/en", "Bo/en"]).await;
    house.chapter("a day later");
    house.waits(hours(24)).await;
    house.chapter("another day later");
    house.waits(hours(24)).await;
    house.chapter("a week later");
    house.waits(hours(7 * 24)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana: Bo says "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: carry shopping up. I've asked Ana. [Undo]
    — a day later
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · is it done? I'm waiting for your answer. ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana: Bo said yesterday that "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: carry shopping up. I've asked Ana.
    — another day later
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Done (closed by itself)
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ Bo says "carry shopping up" is done. Is it?
      Ana~ Bo said yesterday that "carry shopping up" is done. Is it?
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · is it done? I'm waiting for your answer. ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana: No answer for two days: #1 closed by itself. Not right? Tap "Something's wrong". [Say thanks] [Something's wrong]
      Bo~ ✅ Done: carry shopping up
      Bo: Two days went by, so #1 is closed as done. Thank you for helping Ana.
    — a week later
      group~ #1 · ✅ Done
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_same_silence_in_chinese() {
    let (house, _li, _bo) = done(["李阿姨/zh-CN", "Bo/en"]).await;
    house.transcript();
    house.waits(hours(49)).await;
    insta::assert_snapshot!(house.transcript(), @"
    group~ 🛒 #1 carry shopping up ⏎ 李阿姨 ⏎ ✅ 办好了（自动）
    李阿姨~ #1 已经办好了。
    李阿姨~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
    李阿姨~ Bo说“carry shopping up”办好了，您看对吗？
    李阿姨 (silent): 🌙 “Sunny Court”今晚小结 ⏎ 您的事 ⏎ #1 🛒 carry shopping up · 办好了吗？等您回个话。 ⏎ 点编号看详情。不想每晚收到，发 /quiet。 [#1]
    李阿姨: Bo昨天说“carry shopping up”办好了，您看对吗？
    李阿姨 (silent): 🌙 “Sunny Court”今晚小结 ⏎ 您的事 ⏎ #1 🛒 carry shopping up · 办好了吗？等您回个话。 ⏎ 点编号看详情。不想每晚收到，发 /quiet。 [#1]
    李阿姨: 两天没回音，#1 先记作办好（自动）。不对的话，请点“有点问题”。 [❤️ 道声谢] [有点问题]
    Bo~ ✅ Done: carry shopping up
    Bo: Two days went by, so #1 is closed as done. Thank you for helping 李阿姨.
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_closed_by_itself_can_be_put_right() {
    let (house, ana, _bo) = done(["Ana/en", "Bo/en"]).await;
    house.waits(hours(49)).await;
    house.transcript();
    ana.taps("Something's wrong").await;
    ana.taps("Nobody came").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [Something's wrong]
      Ana: Understood. This is not told in the group. What happened with #1? [Nobody came][Something missing] [I felt uncomfortable]
    Ana taps [Nobody came]
      Ana ! Sorry about that. I've asked the neighbours again.
      group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 14:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ No answer for two days: #1 closed by itself.
      Ana~ Understood. This is not told in the group. What happened with #1? [I felt uncomfortable]
      Bo~ You no longer help with #1.
      Bo~ You no longer help with #1.
      Bo: Ana says nobody came for #1, so it is open to others again. A mix-up? Please talk to a moderator.
    ");
    house.ends().await;
}

#[tokio::test]
async fn an_answer_ends_the_waiting() {
    let (house, ana, bo) = done(["Ana/en", "Bo/en"]).await;
    ana.taps("Not yet").await;
    house.waits(hours(20)).await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    house.transcript();
    house.waits(hours(72)).await;
    insta::assert_snapshot!(house.transcript(), @"");
    house.ends().await;
}

#[tokio::test]
async fn nothing_that_begins_by_itself_rings_at_night() {
    // The house hangs its clock in London: 09:00 there. Done at 23:30, a reminder would fall
    // into the night and comes at 21:30; two days later the close does, and is told at 07:00.
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.waits(hours(14) + minutes(29)).await;
    house.transcript();
    bo.taps("Job done").await;
    house.chapter("21:00");
    house.waits(hours(21) + minutes(30)).await;
    house.chapter("22:00");
    house.waits(hours(1)).await;
    house.chapter("the day after, midnight");
    house.waits(hours(26)).await;
    house.chapter("07:00");
    house.waits(hours(7) + minutes(1)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana (silent): Bo says "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: carry shopping up. I've asked Ana. [Undo]
    — 21:00
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · is it done? I'm waiting for your answer. ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo~ You said that it's done: carry shopping up. I've asked Ana.
    — 22:00
      Ana: Bo said yesterday that "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
    — the day after, midnight
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Done (closed by itself)
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana (silent)~ Bo says "carry shopping up" is done. Is it?
      Ana~ Bo said yesterday that "carry shopping up" is done. Is it?
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · is it done? I'm waiting for your answer. ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo~ ✅ Done: carry shopping up
    — 07:00
      Ana: No answer for two days: #1 closed by itself. Not right? Tap "Something's wrong". [Say thanks] [Something's wrong]
      Bo: Two days went by, so #1 is closed as done. Thank you for helping Ana.
    "#);
    house.ends().await;
}
