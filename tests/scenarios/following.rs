//! What changes around us is followed: people come, go and are renamed; groups change their title,
//! their kind and their topics; the bot is taken out and added again.

use crate::support::{House, hours, minutes};
use sandbox::{GroupKind, Saying};

#[tokio::test]
async fn whoever_leaves_gives_back_what_they_promised_and_withdraws_what_they_asked() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    bo.says("/need fetch a parcel").await;
    ana.taps("I can help").await;
    house.transcript();
    bo.leaves().await;
    house.chapter("a late tap from outside");
    bo.tells("/mine").await;
    bo.tells("/claim 1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo → group: (left_chat_member)
      group~ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      group~ 📦 #2 fetch a parcel ⏎ Bo ⏎ No longer needed
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ You no longer help with #2.
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
      Ana: #2 is no longer needed. Thank you all the same.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ #1 is in a building where you no longer live.
      Bo~ Need #2 is withdrawn.
      Bo~ #2 is in a building where you no longer live.
    — a late tap from outside
    Bo → Bo: /mine
      Bo: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    Bo → Bo: /claim 1
      Bo: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    ");
    house.ends().await;
}

#[tokio::test]
async fn removed_by_an_administrator_in_chinese_and_told_twice() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    let mo = house.mo();
    // As an administrator the bot hears of it twice: as a message, and of the membership.
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    li.says("/need 帮我取个件").await;
    bo.taps("🙋 我来帮忙").await;
    house.transcript();
    house.sandbox.remove(house.group, bo.user, mo.user);
    house.settle().await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → group: (left_chat_member)
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
      李阿姨: 小波临时来不了。卡片上又能接了，有消息马上告诉您。（#1）
      小波~ 您已经不在那个群里了，您在那里填的资料也删了。
      小波~ #1 在您已经离开的那栋楼里。
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_joins_lives_there_and_may_help() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.says("/need carry shopping up").await;
    let bo = house.stranger("Bo", "en");
    bo.starts(None).await;
    house.sandbox.join(house.group, bo.user);
    house.settle().await;
    house.transcript();
    bo.tells("/claim 1").await;
    let transcript = house.transcript();
    assert!(transcript.contains("Bo: You help Ana with #1"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn taken_out_for_thirty_days_the_building_is_erased() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en/closed"]).await;
    bo.says("/need carry shopping up").await;
    ana.taps("I can help").await;
    house.sandbox.remove_bot(house.group, house.mo().user);
    house.waits(hours(24 * 29)).await;
    assert_eq!(house.count("select count(*) from building").await, 1);
    house.waits(hours(24 * 2)).await;
    for table in ["building", "need", "claim", "membership", "\"grant\""] {
        assert_eq!(house.count_of(table).await, 0, "{table}");
    }
    assert_eq!(
        house.count("select count(*) from person where chat_opened_at is null").await,
        0,
        "who cannot be written to is forgotten with it"
    );
    house.ends().await;
}

#[tokio::test]
async fn added_again_in_time_everything_is_as_it_was() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    let mo = house.mo();
    house.sandbox.remove_bot(house.group, mo.user);
    house.waits(hours(24 * 10)).await;
    ana.tells("/cancel 1").await;
    house.sandbox.add_bot(house.group, mo.user);
    house.settle().await;
    house.waits(hours(24 * 25)).await;
    house.transcript();
    bo.taps("I can help").await;
    let transcript = house.transcript();
    assert!(transcript.contains("Bo: You help Ana with #1"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn a_new_title_names_the_building() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    house.sandbox.retitle(house.group, "Rainy Court", mo.user);
    house.settle().await;
    ana.says("/need carry shopping up").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → group: (new_chat_title)
      Mo~ Is it 09:00 where you are? ⏎ I need it for the quiet hours of Rainy Court. [Yes][No]
    Ana → group: /need carry shopping up
      group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_group_that_becomes_a_supergroup_in_the_middle_of_a_claim() {
    let (house, [ana, bo]) = House::in_group(GroupKind::Basic, ["Ana/en", "Bo/zh-CN"]).await;
    ana.says("/need carry shopping up, flat 3").await;
    bo.taps("I can help").await;
    house.transcript();
    let new = house.sandbox.upgrade(house.group);
    house.name_group(new, "new group");
    house.settle().await;
    bo.taps("看门牌电话").await;
    bo.taps("✅ 办好了").await;
    ana.taps("Yes, all done").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Mo → group: (migrate_to_chat_id)
    Mo → new group: (migrate_from_chat_id)
      new group: 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it
    Bo taps [看门牌电话]
      Bo ! 请稍等，我查一下。
      Ana: Bo looked at your door number (#1).
      Bo~ 您接下了Ana的 #1：carry shopping up。上门请说暗号：honey（蜂蜜）。办完了请点“办好了”。 [✅ 办好了][临时来不了] [看门牌电话]
      Bo: 🔒 #1：flat 3 ⏎ 请别告诉别人。
    Bo taps [✅ 办好了]
      Bo ! 辛苦了！我去问问对方办得怎么样。
      Ana: Bo says "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ 您说办好了：carry shopping up。我去问Ana了。 [撤销]
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      new group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: carry shopping up [Say thanks]
      Ana: By the way: /mine always shows what you asked and what you help with.
      Bo~ ✅ 办好了：carry shopping up
      Bo: Ana说都办好了：carry shopping up ✅
    "#);
    house.ends().await;
}

#[tokio::test]
async fn words_in_the_new_group_before_the_move_is_known_are_kept() {
    let (house, [ana, bo]) = House::in_group(GroupKind::Basic, ["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    // The updates that tell of the move come late: what is said in the new group overtakes them.
    house.sandbox.hold_updates();
    let new = house.sandbox.upgrade(house.group);
    let held = house.sandbox.let_go_updates();
    house.sandbox.says(new, bo.user, "/need fetch a parcel");
    house.settle().await;
    house.sandbox.deliver_held(held);
    house.name_group(new, "new group");
    house.settle().await;
    ana.tells("/needs").await;
    bo.tells("/mine").await;
    let transcript = house.transcript();
    assert_eq!(house.count("select count(*) from building").await, 1, "{transcript}");
    assert_eq!(
        house.count("select count(distinct number) from need").await,
        2,
        "the numbers differ: {transcript}"
    );
    assert!(transcript.contains("#1 carry shopping up"), "{transcript}");
    assert!(transcript.contains("#2 fetch a parcel"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn a_need_stands_in_the_topic_in_which_it_was_asked() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.sandbox.set_forum(house.group, true);
    let topic = house.sandbox.create_topic(house.group, house.mo().user, "Help");
    house.transcript();
    let saying = Saying { thread: Some(topic), ..Saying::text("/need carry shopping up") };
    ana.says_with(house.group, saying).await;
    let card = house.group_messages().into_iter().rfind(|message| message.from_bot);
    assert_eq!(card.expect("a card").thread, Some(topic));
    bo.taps("I can help").await;
    house.chapter("the topic is closed between the question and the card: General takes it");
    let saying = Saying { thread: Some(topic), ..Saying::text("/need fetch a parcel") };
    house.sandbox.says_with(house.group, ana.user, saying);
    house.sandbox.close_topic(house.group, topic, true);
    house.expects_faults();
    house.settle().await;
    let card = house.group_messages().into_iter().rfind(|message| message.from_bot);
    let card = card.expect("a card");
    assert_eq!((card.thread, card.text.contains("fetch a parcel")), (None, true));
    house.ends().await;
}

#[tokio::test]
async fn a_basic_group_without_any_rights_works_the_same() {
    let (house, [li, bo]) =
        House::in_group(GroupKind::Basic, ["李阿姨/zh-CN", "小波/zh-CN/closed"]).await;
    li.says("/need 帮我取个件").await;
    bo.taps("🙋 我来帮忙").await;
    bo.taps("✅ 办好了").await;
    li.taps("是的，办好了").await;
    let transcript = house.transcript();
    assert!(transcript.contains("group~ 📦 #1 帮我取个件 ⏎ 李阿姨 ⏎ ✅ 办好了"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn who_writes_without_a_face_gets_a_friendly_word() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    let before = house.facts().await;
    let anonymous = Saying { anonymous: true, ..Saying::text("/need carry shopping up") };
    mo.says_with(house.group, anonymous).await;
    house.sandbox.channel_post(house.group, "House news", "/need nothing at all");
    house.sandbox.channel_post(house.group, "House news", "Water is off on Monday");
    house.settle().await;
    house.waits(minutes(1)).await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    Mo → group: /need carry shopping up
      group: You write anonymously, so I can't tell who you are. Please write as yourself.
    user 777000 → group: /need nothing at all
    user 777000 → group: Water is off on Monday
      group: You write anonymously, so I can't tell who you are. Please write as yourself.
      group: a message is deleted
      group: a message is deleted
    ");
    house.ends().await;
}

#[tokio::test]
async fn who_writes_without_a_face_in_chinese_still_presses_buttons() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    li.says("/need 帮我取个件").await;
    house.transcript();
    let anonymous = Saying { anonymous: true, ..Saying::text("/close 1") };
    mo.says_with(house.group, anonymous).await;
    house.waits(minutes(1)).await;
    mo.taps("🙋 我来帮忙").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → group: /close 1
      group: 您现在是匿名身份，我认不出您。请关掉匿名再发一次。
      group: a message is deleted
    Mo taps [🙋 我来帮忙]
      Mo ! 这件事交给您了，谢谢！详情看私聊。
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 ⏎ ✅ Mo接下了
      Mo: 您接下了李阿姨的 #1：帮我取个件。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
      Mo: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
      李阿姨~ 已发到群里（#1），有邻居接下了。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: Mo接下了 #1：帮我取个件。进门暗号：蜂蜜，对不上别开门。
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_new_name_stands_on_the_cards() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/zh-CN"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.transcript();
    ana.is_renamed("علي").await;
    ana.tells("/mine").await;
    bo.is_renamed("🌻").await;
    bo.tells("/mine").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /mine
      group~ 🛒 #1 carry shopping up ⏎ ⟨علي⟩ ⏎ ✅ Bo is on it
      Ana: What you asked and what you help with ⏎ 🛒 #1 carry shopping up ⏎ ⟨علي⟩ ⏎ ✅ Bo is on it [#1]
      Bo~ 您接下了⟨علي⟩的 #1：carry shopping up。上门请说暗号：honey（蜂蜜）。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
    Bo → Bo: /mine
      group~ 🛒 #1 carry shopping up ⏎ ⟨علي⟩ ⏎ ✅ 🌻 is on it
      Ana~ 🌻 comes to help with #1: carry shopping up. The word at the door is honey (蜂蜜). Another word? Keep the door shut.
      Bo: 您求助的和您接下的 ⏎ 🛒 #1 carry shopping up ⏎ ⟨علي⟩ ⏎ ✅ 🌻接下了 [#1]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_deleted_account_frees_its_place() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    house.loses_updates_of(|sandbox| sandbox.delete_account(bo.user)).await;
    house.transcript();
    house.expects_faults();
    house.chapter("it shows when something is to be told");
    ana.edits("/need carry six bottles up").await;
    insta::assert_snapshot!(house.transcript(), @"
    — it shows when something is to be told
    Ana edits: /need carry six bottles up
      group~ 🛒 #1 carry six bottles up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Done, it's changed.
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_move_posts_each_card_once() {
    let (house, [ana, bo]) = House::in_group(GroupKind::Basic, ["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    ana.says("/need water the plants").await;
    house.sandbox.hold_updates();
    let new = house.sandbox.upgrade(house.group);
    let held = house.sandbox.let_go_updates();
    house.sandbox.says(new, bo.user, "/need fetch a parcel");
    house.settle().await;
    house.sandbox.deliver_held(held);
    house.name_group(new, "new group");
    house.settle().await;
    house.repeats_last_update(true).await;
    house.waits(minutes(1)).await;
    let mut cards: Vec<String> = house
        .sandbox
        .messages(new)
        .into_iter()
        .filter(|message| message.from_bot && message.text.contains('#'))
        .map(|message| message.text.replace('\n', " "))
        .collect();
    cards.sort();
    assert_eq!(
        cards,
        [
            "📦 #3 fetch a parcel Bo · 1 more wanted",
            "🛒 #1 carry shopping up Ana · 1 more wanted",
            "🪴 #2 A hand with plants or pets Ana · 1 more wanted",
        ]
    );
    house.ends().await;
}
