//! Asking: one message makes one card.

use crate::support::House;

#[tokio::test]
async fn one_message_in_the_group_makes_one_card_and_one_private_word() {
    let (house, [ana, _bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry my shopping up").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need carry my shopping up
      group: 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    ");
    house.ends().await;
}

#[tokio::test]
async fn one_message_in_private_makes_the_same_card() {
    let (house, [ana, _bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.tells("/need fetch my parcel").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /need fetch my parcel
      group: 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    ");
    house.ends().await;
}

#[tokio::test]
async fn where_the_private_chat_is_closed_the_card_is_answer_enough() {
    let (house, [ana, _bo]) = House::of(["Ana/en/closed", "Bo/en"]).await;
    ana.says("/need@linli_bot fetch my parcel").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need@linli_bot fetch my parcel
      group: 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted [I can help]
    ");
    house.ends().await;
}

#[tokio::test]
async fn numbers_count_up_in_chinese_too() {
    let (house, [li, _bo]) = House::of(["李阿姨/zh-hans", "Bo/en"]).await;
    li.says("/need 帮我取个快递").await;
    li.says("/need 灯泡坏了，谁会换").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → group: /need 帮我取个快递
      group: 📦 #1 帮我取个快递 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    李阿姨 → group: /need 灯泡坏了，谁会换
      group: 🔧 #2 灯泡坏了，谁会换 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#2）。有人接下我马上告诉您；到明天下午5点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    ");
    house.ends().await;
}

#[tokio::test]
async fn words_that_make_no_card_get_a_friendly_no() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.tells("/need").await;
    ana.tells(&format!("/need {}", "x".repeat(201))).await;
    li.tells("/need  \u{7}").await;
    li.tells(&format!("/need {}", "长".repeat(201))).await;
    insta::assert_snapshot!(house.transcript(), @"Ana → Ana: /need\n  Ana: What do you need? One sentence.\nAna → Ana: /need xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  Ana: Too long for a card: 200 characters, please.\n李阿姨 → 李阿姨: /need  \u{7}\n  李阿姨: 请用一句话说，比如： ⏎ /need 帮我把菜拎上楼\n李阿姨 → 李阿姨: /need 长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长\n  李阿姨: 有点长，卡片放不下，请缩到200字以内。");
    house.ends().await;
}

#[tokio::test]
async fn a_no_in_the_group_goes_to_the_private_chat_or_is_one_fleeting_line() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en/closed"]).await;
    ana.says("/need").await;
    bo.says("/need").await;
    house.chapter("a minute later");
    house.waits(crate::support::minutes(1)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need
      group: What do you need? Let's talk about it privately: [Open private chat ↗]
    Bo → group: /need
      group: What do you need? Let's talk about it privately: [Open private chat ↗]
    — a minute later
      group: a message is deleted
      group: a message is deleted
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_stranger_cannot_ask() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let zoe = house.stranger("Zoe", "en");
    zoe.starts(None).await;
    zoe.tells("/need carry my shopping up").await;
    insta::assert_snapshot!(house.transcript(), @"
    Zoe → Zoe: /start
      Zoe: Hello, I'm Linli. I help the neighbours of a building help each other. ⏎  ⏎ Is your building's group here in Telegram? Write /help there, so that I know you. ⏎ No group yet, or I'm not in it? Add me: [Add me to your group ↗]
    Zoe → Zoe: /need carry my shopping up
      Zoe: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_people_type_stays_text() {
    let (house, [ana, _bo]) = House::of(["<b>Ana</b>/en", "Bo/en"]).await;
    ana.says("/need <b>carry</b> & \"lift\"\n\n  {$name} up <script>").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    <b>Ana< → group: /need <b>carry</b> & "lift" ⏎  ⏎   {$name} up <script>
      group: 🛒 #1 <b>carry</b> & "lift" {$name} up <script> ⏎ <b>Ana< · 1 more wanted [I can help]
      <b>Ana<: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      <b>Ana<: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    "#);
    house.ends().await;
}
