//! What a button does, by number.

use crate::support::House;

#[tokio::test]
async fn a_need_goes_its_way_by_numbers() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    li.says("/claim 1").await;
    li.tells("/release #1").await;
    li.tells("/claim 1").await;
    li.says("/done 1").await;
    ana.says("/confirm 1").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    李阿姨 → group: /claim 1
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ 李阿姨 is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: 李阿姨 comes to help with #1: carry shopping up. The word at the door is honey (蜂蜜). Another word? Keep the door shut.
      李阿姨: 您接下了Ana的 #1：carry shopping up。上门请说暗号：honey（蜂蜜）。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
      李阿姨: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
    李阿姨 → 李阿姨: /release #1
      group~ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: 李阿姨 can't come after all. Your card is open to all neighbours again. (#1)
      李阿姨~ 您已退出 #1。点错了，10分钟内能恢复。 [撤销]
      李阿姨: 没关系，已帮您退出。点错了，10分钟内能在私聊里恢复。
    李阿姨 → 李阿姨: /claim 1
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ 李阿姨 is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: 李阿姨 comes to help with #1: carry shopping up. The word at the door is feather (羽毛). Another word? Keep the door shut.
      李阿姨~ #1 这件事您不用再操心了，谢谢。
      李阿姨: 您接下了Ana的 #1：carry shopping up。上门请说暗号：feather（羽毛）。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
    李阿姨 → group: /done 1
      Ana: 李阿姨 says "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      李阿姨~ 您说办好了：carry shopping up。我去问Ana了。 [撤销]
      李阿姨: 辛苦了！我去问问对方办得怎么样。
    Ana → group: /confirm 1
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of 李阿姨: carry shopping up [Say thanks]
      Ana: Good to hear. I've told your helper.
      Ana: By the way: /mine always shows what you asked and what you help with.
      李阿姨~ ✅ 办好了：carry shopping up
      李阿姨: Ana说都办好了：carry shopping up ✅
    "#);
    house.ends().await;
}

#[tokio::test]
async fn whoever_never_pressed_start_is_led_to_the_private_chat() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en/closed"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    bo.says("/claim 1").await;
    bo.taps("Open private chat").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo → group: /claim 1
      group: Press Start first, so that I can write to you. [Open private chat ↗]
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
async fn wrong_numbers_and_wrong_persons_get_a_friendly_no() {
    let (house, [ana, li, bo]) = House::of(["Ana/en", "李阿姨/zh-CN", "Bo/en/closed"]).await;
    ana.says("/need carry shopping up").await;
    house.transcript();
    let before = house.facts().await;
    ana.tells("/claim").await;
    li.tells("/claim 十二").await;
    ana.tells("/done 99").await;
    li.tells("/done 99999999999999999999").await;
    ana.tells("/claim 1").await;
    ana.tells("/confirm 1").await;
    li.tells("/cancel 1").await;
    bo.says("/done 1").await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /claim
      Ana: Write the number of the card behind it, for example: /claim 12
    李阿姨 → 李阿姨: /claim 十二
      李阿姨: 请在后面写上卡片的编号，比如：/claim 12
    Ana → Ana: /done 99
      Ana: There is no #99 here. /mine shows yours.
    李阿姨 → 李阿姨: /done 99999999999999999999
      李阿姨: 请在后面写上卡片的编号，比如：/claim 12
    Ana → Ana: /claim 1
      Ana: This is yours: leave it to a neighbour.
    Ana → Ana: /confirm 1
      Ana: Nobody has said yet that #1 is done.
    李阿姨 → 李阿姨: /cancel 1
      李阿姨: 这件事只有求助的邻居能改。您自己的，发 /mine 看看。
    Bo → group: /done 1
      group: You don't help with #1, or no longer. The cards in the group show who needs a hand.
    ");
    house.ends().await;
}

#[tokio::test]
async fn cancel_withdraws() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    li.says("/need 帮我取个件").await;
    house.transcript();
    li.says("/cancel 1").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → group: /cancel 1
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 ⏎ 已不需要，谢谢大家
      李阿姨~ #1 已经撤下。 [撤销]
      李阿姨: 好的，已经撤下。
    ");
    house.ends().await;
}
