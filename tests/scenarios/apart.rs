//! Requirement 6: whoever made somebody feel uncomfortable is kept apart from them at once, and is not
//! told why; a moderator can change that.

use crate::support::{House, Neighbour, hours};

/// Bo saw Ana's door, said that it is done, and is on another thing of hers.
async fn worried() -> (House, Neighbour, Neighbour) {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.mo().starts(None).await;
    ana.says("/need carry shopping up, flat 12").await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    bo.taps("Job done").await;
    ana.says("/need water the plants").await;
    bo.taps("I can help").await;
    ana.taps("Something's wrong").await;
    house.transcript();
    ana.taps("I felt uncomfortable").await;
    (house, ana, bo)
}

#[tokio::test]
async fn the_helper_loses_door_and_phone_and_takes_nothing_of_hers_any_more() {
    let (house, ana, bo) = worried().await;
    house.repeats_last_update(false).await;
    house.chapter("Bo tries; he is not told why");
    bo.taps("I can help").await;
    for tried in ["claim_1_2", "door_1_1", "door_1_2", "hear_1_1", "undone_1_1"] {
        bo.forges(tried).await;
    }
    bo.tells("/needs").await;
    bo.taps("#2").await;
    house.restarts().await;
    bo.forges("claim_1_2").await;
    house.chapter("others can");
    house.mo().taps("I can help").await;
    ana.tells("/mine").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [I felt uncomfortable]
      Ana ‼ Thank you for telling me. Only one moderator knows, and will write to you. This helper no longer sees your door and phone, and can't take what you ask.
      group~ 🪴 #2 A hand with plants or pets ⏎ Ana · 1 more wanted [I can help]
      Mo: Ana felt uncomfortable with #1 (carry shopping up), helped by Bo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Bo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. [I've seen to it] [Let them help again]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #2 is over. If somebody still says it, keep the door shut.
      Ana~ You felt uncomfortable with #1. Bo no longer sees your door and phone, and can't take what you ask; what else of yours they had taken is free again. They are not told why. ⏎ A moderator can change that after talking with you. If a door word was given, it counts no more: keep the door shut. [Nobody came][Something missing]
      Bo~ You said that it's done: carry shopping up. I've asked Ana.
      Bo~ 🔒 #1: this was for the job only and is gone now.
      Bo~ You no longer help with #2.
      Bo: You don't need to come for #2 any more. Thank you all the same.
    — Bo tries; he is not told why
    Bo taps [I can help]
      Bo ! I can't find that any more. The cards in the group show how things stand.
    Bo taps [claim_1_2]
      Bo ! I can't find that any more. The cards in the group show how things stand.
    Bo taps [door_1_1]
      Bo ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
    Bo taps [door_1_2]
      Bo ! You don't help with #2, or no longer. The cards in the group show who needs a hand.
    Bo taps [hear_1_1]
      Bo ! That is over. The cards in the group show how things stand.
    Bo taps [undone_1_1]
      Bo ! That is over. The cards in the group show how things stand.
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ 🪴 #2 A hand with plants or pets ⏎ Ana · 1 more wanted ⏎ What you asked and what you help with: /mine [#2]
    Bo taps [#2]
      Bo~ 🪴 #2 A hand with plants or pets ⏎ Ana · 1 more wanted [Back to the list]
    Bo taps [claim_1_2]
      Bo ! I can't find that any more. The cards in the group show how things stand.
    — others can
    Mo taps [I can help]
      Mo ! It's yours, thank you! Details are in the private chat.
      group~ 🪴 #2 A hand with plants or pets ⏎ Ana ⏎ ✅ Mo is on it
      Mo: You help Ana with #2: water the plants. At the door say: window. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Mo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
      Ana~ Need #2 is posted, and somebody is on it. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Mo comes to help with #2: water the plants. The word at the door is window. Another word? Keep the door shut.
      Bo~ 🪴 #2 A hand with plants or pets ⏎ Ana ⏎ ✅ Mo is on it [Back to the list]
    Ana → Ana: /mine
      Ana: What you asked and what you help with ⏎ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it ⏎ 🪴 #2 water the plants ⏎ Ana ⏎ ✅ Mo is on it [#1][#2]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_moderator_who_sees_to_it_lets_them_together_and_keeps_them_apart_again() {
    let (house, ana, bo) = worried().await;
    let mo = house.mo();
    house.transcript();
    for forged in ["together_1_1", "apart_1_1"] {
        bo.forges(forged).await;
        ana.forges(forged).await;
    }
    house.chapter("the moderator");
    mo.taps("Let them help again").await;
    house.repeats_last_update(false).await;
    bo.taps("I can help").await;
    mo.taps("Keep them apart").await;
    bo.forges("claim_1_2").await;
    mo.taps("I've seen to it").await;
    mo.taps("Let them help again").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [together_1_1]
      Bo ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [together_1_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Bo taps [apart_1_1]
      Bo ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [apart_1_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    — the moderator
    Mo taps [Let them help again]
      Mo~ Ana felt uncomfortable with #1 (carry shopping up), helped by Bo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ As far as this goes, Bo may help Ana again. [I've seen to it] [Keep them apart]
      Ana~ Bo comes to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Ana~ Understood. This is not told in the group. What happened with #1? [Nobody came][Something missing] [I felt uncomfortable]
      Bo~ 🔒 #1: door and phone have changed. Tap "Show door & phone" again.
      Bo~ You no longer help with #2. By mistake? You can undo it for ten minutes. [Undo]
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🪴 #2 A hand with plants or pets ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #2 is posted, and somebody is on it. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes to help with #2: water the plants. The word at the door is window. Another word? Keep the door shut.
      Bo~ You no longer help with #2.
      Bo: You help Ana with #2: water the plants. At the door say: window. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
    Mo taps [Keep them apart]
      group~ 🪴 #2 A hand with plants or pets ⏎ Ana · 1 more wanted [I can help]
      Mo~ Ana felt uncomfortable with #1 (carry shopping up), helped by Bo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Bo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. [I've seen to it] [Let them help again]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ You felt uncomfortable with #1. Bo no longer sees your door and phone, and can't take what you ask; what else of yours they had taken is free again. They are not told why. ⏎ A moderator can change that after talking with you. If a door word was given, it counts no more: keep the door shut. [Nobody came][Something missing]
      Ana~ The word at the door for #2 is over. If somebody still says it, keep the door shut.
      Bo~ 🔒 #1: this was for the job only and is gone now.
      Bo~ You no longer help with #2.
      Bo: You don't need to come for #2 any more. Thank you all the same.
    Bo taps [claim_1_2]
      Bo ! I can't find that any more. The cards in the group show how things stand.
    Mo taps [I've seen to it]
      Mo~ Ana felt uncomfortable with #1 (carry shopping up), helped by Bo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Bo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. ⏎ You have seen to it. Thank you. [Undo] [Let them help again]
    Mo taps [Let them help again]
      Mo~ Ana felt uncomfortable with #1 (carry shopping up), helped by Bo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ As far as this goes, Bo may help Ana again. ⏎ You have seen to it. Thank you. [Undo] [Keep them apart]
      Ana~ Bo comes to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Ana~ Understood. This is not told in the group. What happened with #1? [Nobody came][Something missing] [I felt uncomfortable]
      Bo~ 🔒 #1: door and phone have changed. Tap "Show door & phone" again.
      Bo~ You no longer help with #2. By mistake? You can undo it for ten minutes. [Undo]
      Bo~ You no longer help with #2. By mistake? You can undo it for ten minutes. [Undo]
    "#);
    assert_eq!(house.count_of("apart").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn it_goes_with_either_of_them() {
    for erased in ["Ana", "Bo"] {
        let (house, _ana, _bo) = worried().await;
        assert_eq!(house.count_of("apart").await, 1);
        house.known(erased).forges("erase").await;
        assert_eq!(house.count_of("apart").await, 0, "{erased}");
        house.transcript();
        house.ends().await;
    }
}

#[tokio::test]
async fn who_takes_back_that_it_is_done_is_stopped_all_the_same() {
    let (house, [ana, bo]) = House::of(["李阿姨/zh-CN", "Bo/en"]).await;
    house.mo().starts(None).await;
    ana.says("/need 买菜拎不动，住502").await;
    bo.taps("🙋 我来帮忙").await;
    bo.taps("Job done").await;
    ana.taps("有点问题").await;
    bo.taps("Undo").await;
    house.transcript();
    ana.taps("心里不踏实").await;
    bo.forges("door_1_1").await;
    house.waits(hours(1)).await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 taps [心里不踏实]
      李阿姨 ‼ 谢谢您告诉我。我只跟一位楼长说了，楼长会联系您。这位邻居从现在起看不到您的门牌电话，也接不了您的事。
      group~ 🛒 #1 买菜拎不动 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      Mo: 李阿姨说，#1（买菜拎不动）这件事让人心里不踏实，帮忙的是Bo。 ⏎ 请私下跟李阿姨聊聊。这件事只告诉了您一位。 ⏎ 从那时起，Bo看不到李阿姨的门牌电话，也接不了李阿姨的事；原因没有说。 [已处理] [恢复来往]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：住502 ⏎ 您自己在群里发的那句还看得到，请把它删掉。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 改门牌电话] [不需要了]
      李阿姨~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
      李阿姨~ Bo说“买菜拎不动”办好了，您看对吗？
      李阿姨~ 您说 #1 让您心里不踏实。Bo现在看不到您的门牌电话，也接不了您的事；之前接下的别的事，别的邻居又能接了。我没有说原因。 ⏎ 楼长跟您聊过以后可以改。要是给过进门暗号，那个暗号已经作废，别开门。
      Bo~ You no longer help with #1.
      Bo: You don't need to come for #1 any more. Thank you all the same.
    Bo taps [door_1_1]
      Bo ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
      group: 🛒 #1 买菜拎不动 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      group: a message is deleted
    ");
    house.ends().await;
}
