//! What moderators do with needs: close and open again.

use crate::support::House;

#[tokio::test]
async fn a_moderator_closes_a_need_and_opens_it_again() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.transcript();
    mo.says("/close 1").await;
    mo.tells("/close 1").await;
    mo.taps("Undo").await;
    mo.tells("/reopen 1").await;
    bo.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Mo → group: /close 1
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ Closed by a moderator
      Mo: #1 is closed, and the one who asked knows. [Undo]
      Ana~ A moderator closed #1. Questions? Please talk to the moderators.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: A moderator closed #1. Questions? Please talk to the moderators.
      Bo~ You no longer help with #1.
      Bo: A moderator closed #1. Questions? Please talk to the moderators.
    Mo → Mo: /close 1
      Mo: #1 is over already. /mine shows yours.
    Mo taps [Undo]
      Mo ! It's open again, and the one who asked knows.
      group~ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: A moderator opened #1 again, and its card asks the neighbours again: carry shopping up
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
    Mo → Mo: /reopen 1
      Mo: #1 is open already: the neighbours see its card.
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
async fn the_same_in_chinese_with_a_need_that_was_done() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    li.says("/need 帮我取个件").await;
    bo.taps("🙋 我来帮忙").await;
    bo.taps("✅ 办好了").await;
    li.taps("是的，办好了").await;
    house.transcript();
    mo.tells("/reopen 1").await;
    mo.tells("/close 1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /reopen 1
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 · 还差1人 ⏎ ✅ 小波接下了 [🙋 我来帮忙]
      Mo: 已重新打开，求助的邻居也知道了。
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点1分还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 楼长重新打开了 #1，卡片上又能接了：帮我取个件
    Mo → Mo: /close 1
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 ⏎ 楼长已结束这件事
      Mo: #1 已经结束，求助的邻居也知道了。 [撤销]
      李阿姨~ 楼长结束了 #1。有疑问请跟楼长说。
      李阿姨: 楼长结束了 #1。有疑问请跟楼长说。
    ");
    house.ends().await;
}

#[tokio::test]
async fn nobody_else_does() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    let before = house.facts().await;
    ana.tells("/close 1").await;
    li.says("/close 1").await;
    li.tells("/reopen 1").await;
    li.forges("shut_1_1").await;
    ana.tells("/close 9").await;
    ana.tells("/reopen").await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /close 1
      Ana: Only moderators of that building can do this. Please ask one of them.
    李阿姨 → group: /close 1
      李阿姨: 这件事要楼长才能办，请找一位楼长帮忙。
    李阿姨 → 李阿姨: /reopen 1
      李阿姨: 这件事要楼长才能办，请找一位楼长帮忙。
    李阿姨 taps [shut_1_1]
      李阿姨 ! 这件事要楼长才能办，请找一位楼长帮忙。
    Ana → Ana: /close 9
      Ana: There is no #9 here. /mine shows yours.
    Ana → Ana: /reopen
      Ana: Write the number of the card behind it, for example: /claim 12
    ");
    house.ends().await;
}

#[tokio::test]
async fn closing_twice_under_new_ids_closes_once() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.follows_ritual(crate::support::Ritual::RepeatsNewId);
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    mo.tells("/close 1").await;
    mo.tells("/reopen 1").await;
    house.ends().await;
}

#[tokio::test]
async fn what_its_asker_left_behind_stays_closed_and_that_is_said() {
    for language in ["en", "zh-CN"] {
        let first = format!("Ana/{language}");
        let (house, [ana]) = House::of([first.as_str()]).await;
        let mo = house.mo();
        mo.starts(None).await;
        ana.says("/need carry shopping up").await;
        ana.leaves().await;
        house.transcript();
        let before = house.facts().await;
        mo.tells("/reopen 1").await;
        assert_eq!(house.facts().await, before);
        let transcript = house.transcript();
        let said = match language {
            "en" => "Mo: Whoever asked #1 does not live here any more, so it stays closed.",
            _ => "Mo: 求助 #1 的邻居已经不在咱们楼里，这件事就不再打开了。",
        };
        assert!(transcript.contains(said), "{transcript}");
        house.ends().await;
    }
}
