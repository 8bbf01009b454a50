//! Requirements 11, 18: whoever is trusted no more with what they are on gives it back, and others are
//! asked.

use crate::support::{House, Neighbour, hours, minutes};

/// A house with two moderators, Mo and Li, who trust Bo with visits at home.
async fn trusted(people: [&str; 3]) -> (House, [Neighbour; 3]) {
    let (house, [ana, bo, li]) = House::of(people).await;
    house.mo().starts(None).await;
    house.sandbox.make_bot_administrator(house.group, house.mo().user, true);
    house.sandbox.promote(house.group, li.user, house.mo().user, true);
    house.settle().await;
    house.mo().forges("trust-known_1_3_visits-3").await;
    li.forges("trust-second_1_1").await;
    (house, [ana, bo, li])
}

/// How many are on a need.
async fn on_it(house: &House) -> i64 {
    house.count("select count(*) from claim where state = 'held'").await
}

#[tokio::test]
async fn a_grant_that_is_taken_back_frees_the_place_at_once() {
    let (house, [ana, bo, li]) = trusted(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    ana.says("/need help my mother in and out of the bath tomorrow at 9").await;
    ana.says("/need carry shopping up").await;
    bo.forges("claim_1_1").await;
    bo.forges("claim_1_2").await;
    house.transcript();
    li.forges("trust-end_1_1").await;
    house.repeats_last_update(false).await;
    assert_eq!(on_it(&house).await, 1, "whatever takes no trust stays");
    house.chapter("he takes nothing back, and no place, by an old button or a forged one");
    bo.forges("take-back-place_1_1").await;
    bo.forges("claim_1_1").await;
    assert_eq!(on_it(&house).await, 1);
    house.chapter("the moderator's mistake: he can take it back himself");
    li.forges("trust-undo_1_1").await;
    bo.forges("take-back-place_1_1").await;
    assert_eq!(on_it(&house).await, 2);
    insta::assert_snapshot!(house.transcript(), @r#"
    李阿姨 taps [trust-end_1_1]
      group~ 🛁 #1 A hand at home ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 2 more wanted [I can help]
      Mo~ Bo · 🏠 Home visits: 李阿姨 took it back. It counts no more. [All grants]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ Please wait a moment with this; a moderator is looking at it.
      Bo~ You no longer help with #1.
      Bo: #1 is for neighbours whom two moderators trust with visits at home (/grants shows your grants). So you need not come: I ask others. Thank you all the same.
      李阿姨~ Bo · 🏠 上门看望：李阿姨收回了，已经不算数。 ⏎ 十分钟内可以撤销。 [撤销][全部托付]
      李阿姨~ Bo · 🏠 上门看望：李阿姨收回了，已经不算数。 ⏎ 十分钟内可以撤销。 [撤销][全部托付]
    — he takes nothing back, and no place, by an old button or a forged one
    Bo taps [take-back-place_1_1]
      Bo ‼ This one is for neighbours whom two moderators trust with visits at home. Would you like to? Ask a moderator. Other things to help with: /needs
    Bo taps [claim_1_1]
      Bo ‼ This one is for neighbours whom two moderators trust with visits at home. Would you like to? Ask a moderator. Other things to help with: /needs
    — the moderator's mistake: he can take it back himself
    李阿姨 taps [trust-undo_1_1]
      Mo~ Bo is trusted with visits in neighbours' homes until 2026-06-01. ⏎ Mo and 李阿姨 gave their word. ⏎ Why: Known for years [Their grants][All grants] [Take it back]
      Bo~ The moderators trust you with visits in neighbours' homes until 2026-06-01. ⏎ You may visit neighbours at home who agreed to it. The first visit is always in pairs. ⏎ It is a matter of trust. If it becomes too much, give it back at any time; nobody minds. /grants shows it again. [Give it back]
      李阿姨~ 已托付Bo上门看望邻居，到2026-06-01。 ⏎ Mo和李阿姨点的头。 ⏎ 为什么放心：认识多年 [这位的托付][全部托付] [收回]
      李阿姨~ 已托付Bo上门看望邻居，到2026-06-01。 ⏎ Mo和李阿姨点的头。 ⏎ 为什么放心：认识多年 [这位的托付][全部托付] [收回]
      李阿姨: 已托付Bo上门看望邻居，到2026-06-01。 ⏎ Mo和李阿姨点的头。 ⏎ 为什么放心：认识多年 [这位的托付][全部托付] [收回]
    Bo taps [take-back-place_1_1]
      Bo ! Good, it's yours again.
      group~ 🛁 #1 A hand at home ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 1 more wanted ⏎ ✅ Bo is on it [I can help]
      Ana~ Bo comes tomorrow 9:00 to help with #1: help my mother in and out of the bath. The word at the door is honey. Another word? Keep the door shut.
      Ana~ Bo comes after all, and the word at the door stays the same. (#1)
      Ana: Bo comes after all, and the word at the door stays the same. (#1)
      Bo~ You help Ana with #1: help my mother in and out of the bath, tomorrow 9:00. At the door say: honey. When it's finished, tap "Job done". ⏎ Two of you go together. A second one is still wanted: please don't go alone. [Job done][Can't make it] [Tapped by mistake]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_grant_that_ends_by_its_date_frees_the_place_by_its_timer() {
    let (house, [ana, bo, _li]) = trusted(["李阿姨/zh-CN", "小波/zh-CN", "Li/en"]).await;
    house.waits(hours(24 * 90)).await;
    ana.says("/need 后天上午9点帮我爸洗个澡").await;
    bo.forges("claim_1_1").await;
    assert_eq!(on_it(&house).await, 1, "{}", house.transcript());
    house.transcript();
    house.restarts().await;
    house.waits(hours(30)).await;
    assert_eq!(on_it(&house).await, 0);
    insta::assert_snapshot!(told(&house, "小波"), @"
    group~ 🛁 #1 家里想有人搭把手 ⏎ 🕓 明天上午9点 ⏎ 李阿姨 · 还差1人 ⏎ ✅ 小波接下了 [🙋 我来帮忙]
    李阿姨: 小波临时来不了，我已重新请邻居帮忙，有消息马上告诉您。（#1）
    小波~ 这件事过去了。
    小波~ #1 这件事您不用再操心了，谢谢。
    小波: #1 的这条提醒已经过了。
    小波: #1 要由两位楼长都放心上门的邻居来做（您的托付看 /grants）。这次您不用去了，我再请别的邻居。谢谢您愿意帮忙。
    小波: “上门看望邻居”到期了，以后不用再做，谢谢您一直做到现在。手上要是还有东西，请还给邻居。想接着做，请跟楼长说一声。
    小波 (silent): 🌙 “Sunny Court”今晚小结 ⏎ 谁要帮忙 ⏎ #1 🛁 家里想有人搭把手 · 明天上午9点 · 还差2人 ⏎ 点编号看详情。不想每晚收到，发 /quiet。 [#1]
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_gives_a_grant_back_or_said_done_before() {
    let (house, [ana, bo, _li]) = trusted(["Ana/en", "Bo/en", "Li/en"]).await;
    ana.says("/need help my mother in and out of the bath tomorrow at 9").await;
    bo.forges("claim_1_1").await;
    bo.forges("done_1_1").await;
    house.transcript();
    bo.forges("trust-give-back_1_1").await;
    let waits = "select count(*) from claim where state = 'done'";
    assert_eq!(house.count(waits).await, 1, "it was done while he was trusted");
    house.chapter("it was not: he goes there no more");
    bo.taps("Undo").await;
    ana.taps("Not yet").await;
    assert_eq!(on_it(&house).await, 0);
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [trust-give-back_1_1]
      Mo~ Bo · 🏠 Home visits: they gave it back. [All grants]
      Mo: Bo was trusted with visits in neighbours' homes, and has handed that on to others. If they still have something of it – a key, a card, money – please ask for it.
      Bo~ You don't hold this any more.
      Li~ Bo · 🏠 Home visits: they gave it back. [All grants]
      Li~ Bo · 🏠 Home visits: they gave it back. [All grants]
      Li: Bo was trusted with visits in neighbours' homes, and has handed that on to others. If they still have something of it – a key, a card, money – please ask for it.
    — it was not: he goes there no more
    Bo taps [Undo]
      Bo ‼ This one is for neighbours whom two moderators trust with visits at home. Would you like to? Ask a moderator. Other things to help with: /needs
    Ana taps [Not yet]
      Ana ! All right, I've told your helper that it isn't finished.
      group~ 🛁 #1 A hand at home ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 2 more wanted [I can help]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ Bo says "help my mother in and out of the bath" is done. Is it?
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ You no longer help with #1.
      Bo: #1 is for neighbours whom two moderators trust with visits at home (/grants shows your grants). So you need not come: I ask others. Thank you all the same.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn what_turns_out_to_take_trust_is_given_back_by_whoever_has_none() {
    let (house, [ana, bo, li]) = trusted(["Ana/en", "Bo/en", "Li/en"]).await;
    ana.says("/need help at home tomorrow at 9").await;
    ana.forges("places_1_1_2").await;
    bo.forges("claim_1_1").await;
    li.forges("claim_1_1").await;
    assert_eq!(on_it(&house).await, 2);
    house.waits(minutes(3)).await;
    house.transcript();
    ana.forges("kind_1_1_bathing").await;
    assert_eq!(on_it(&house).await, 1, "Bo is trusted with it");
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [kind_1_1_bathing]
      Ana ! Done, it's changed.
      group~ 🛁 #1 A hand at home ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 1 more wanted ⏎ ✅ Bo is on it [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 tomorrow 9:00 ⏎ Only neighbours whom two moderators trust with visits at home can take this one. ⏎ Two come together, so that nobody is alone. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 tomorrow 9:00 ⏎ Only neighbours whom two moderators trust with visits at home can take this one. ⏎ Two come together, so that nobody is alone. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Li can't come after all. Your card is open to all neighbours again. (#1)
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 tomorrow 9:00 ⏎ Only neighbours whom two moderators trust with visits at home can take this one. ⏎ Two come together, so that nobody is alone. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Bo~ You help Ana with #1: help at home, tomorrow 9:00. At the door say: honey. When it's finished, tap "Job done". ⏎ Two of you go together. A second one is still wanted: please don't go alone. [Job done][Can't make it]
      Li~ You no longer help with #1.
      Li: #1 is for neighbours whom two moderators trust with visits at home (/grants shows your grants). So you need not come: I ask others. Thank you all the same.
    "#);
    house.ends().await;
}

/// What one of them reads.
fn told(house: &House, who: &str) -> String {
    let transcript = house.transcript();
    let lines = transcript.lines().filter(|line| line.contains(who));
    lines.collect::<Vec<_>>().join("\n")
}
