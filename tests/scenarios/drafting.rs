//! In private a sentence or a voice message becomes a draft first; nothing is posted unseen.

use crate::support::{House, hours, minutes};
use chrono_tz::Tz;
use sandbox::GroupKind;

#[tokio::test]
async fn a_plain_sentence_becomes_a_draft_and_the_draft_a_need() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.tells("Could somebody fetch my parcel today 16-18? I'm in flat 12").await;
    ana.taps("Post").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: Could somebody fetch my parcel today 16-18? I'm in flat 12
      Ana: Shall I post this? ⏎ 📦 Could somebody fetch my parcel? ⏎ 🕓 today 16:00–18:00 ⏎ Ana · 1 more wanted ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 [Post][Don't post]
    Ana taps [Post]
      group: 📦 #1 Could somebody fetch my parcel? ⏎ 🕓 today 16:00–18:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 today 16:00–18:00 ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    ");
    house.ends().await;
}

#[tokio::test]
async fn the_same_in_chinese_by_the_keyboard() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    li.tells("🙋 找人帮忙").await;
    li.tells("今天下午4点到6点帮我取个快递").await;
    li.taps("发出去").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: 🙋 找人帮忙
      李阿姨: 您需要什么？一句话告诉我就行，打字、说话都可以。
    李阿姨 → 李阿姨: 今天下午4点到6点帮我取个快递
      李阿姨: 我这样发到群里，行吗？ ⏎ 📦 帮我取个快递 ⏎ 🕓 今天下午6点前 ⏎ 李阿姨 · 还差1人 [发出去][不发了]
    李阿姨 taps [发出去]
      group: 📦 #1 帮我取个快递 ⏎ 🕓 今天下午6点前 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到下午5点半还没人，也跟您说一声。 ⏎ 🕓 今天下午6点前 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_draft_that_is_dropped_leaves_nothing() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.tells("hello there").await;
    ana.taps("Don't post").await;
    li.tells("您好").await;
    li.taps("不发了").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: hello there
      Ana: Shall I post this? ⏎ 🤝 hello there ⏎ Ana · 1 more wanted [Post][Don't post]
    Ana taps [Don't post]
      Ana ! All right, nothing was posted.
      Ana: a message is deleted
    李阿姨 → 李阿姨: 您好
      李阿姨: 我这样发到群里，行吗？ ⏎ 🤝 您好 ⏎ 李阿姨 · 还差1人 [发出去][不发了]
    李阿姨 taps [不发了]
      李阿姨 ! 好的，没有发出去。
      李阿姨: a message is deleted
    ");
    assert_eq!(house.count("select count(*) from draft").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn a_draft_is_forgotten_after_a_day_and_its_button_says_so() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.tells("fetch my parcel").await;
    house.waits(hours(26)).await;
    house.transcript();
    ana.taps("Post").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [Post]
      Ana ! That one is posted already, or it was a day old. /mine shows what you asked; else write it again.
    ");
    house.ends().await;
}

#[tokio::test]
async fn need_alone_takes_the_next_message() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.tells("/need").await;
    ana.tells("fetch my parcel").await;
    ana.taps("Post").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /need
      Ana: What do you need? One sentence.
    Ana → Ana: fetch my parcel
      Ana: Shall I post this? ⏎ 📦 fetch my parcel ⏎ Ana · 1 more wanted [Post][Don't post]
    Ana taps [Post]
      group: 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    ");
    house.ends().await;
}

#[tokio::test]
async fn need_alone_in_the_group_opens_the_private_chat_at_a_draft() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en/closed"]).await;
    ana.says("/need").await;
    bo.says("/need@linli_bot").await;
    bo.taps("Open private chat").await;
    bo.tells("fetch my parcel").await;
    bo.taps("Post").await;
    house.waits(minutes(1)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need
      group: What do you need? Let's talk about it privately: [Open private chat ↗]
    Bo → group: /need@linli_bot
      group: What do you need? Let's talk about it privately: [Open private chat ↗]
    Bo → Bo: /start ask_1
      Bo: What do you need? One sentence.
    Bo → Bo: fetch my parcel
      Bo: Shall I post this? ⏎ 📦 fetch my parcel ⏎ Bo · 1 more wanted [Post][Don't post]
    Bo taps [Post]
      group: 📦 #1 fetch my parcel ⏎ Bo · 1 more wanted [I can help]
      group: a message is deleted
      Bo~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Bo: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
      group: a message is deleted
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_voice_message_becomes_a_draft_and_only_who_helps_hears_it() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.speaks("voice-1", 20).await;
    house.chapter("a few words to it");
    ana.tells("my lamp is broken").await;
    ana.taps("Post").await;
    bo.taps("I can help").await;
    bo.taps("Listen").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: (voice) 
      Ana: I can't listen to it myself. Tell me in a few words what it is about. Or post it as it is: only who helps you hears it. [Post][Don't post]
    — a few words to it
    Ana → Ana: my lamp is broken
      Ana~ Shall I post this? ⏎ 🔧 my lamp is broken ⏎ Ana · 1 more wanted [Post][Don't post]
      Ana: Shall I post this? ⏎ 🔧 my lamp is broken ⏎ Ana · 1 more wanted [Post][Don't post]
    Ana taps [Post]
      group: 🔧 #1 my lamp is broken ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
      Ana: a message is deleted
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🔧 #1 my lamp is broken ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes to help with #1: my lamp is broken. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: my lamp is broken. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Listen] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Bo taps [Listen]
      Bo ! It's on its way to you.
      Bo: (voice) 🎤 #1
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_voice_message_in_chinese_posted_as_it_is() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    li.speaks("voice-1", 61).await;
    li.speaks("voice-2", 60).await;
    li.taps("发出去").await;
    bo.taps("🙋 我来帮忙").await;
    bo.taps("听语音").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: (voice) 
      李阿姨: 语音有点长，请说一分钟以内。
    李阿姨 → 李阿姨: (voice) 
      李阿姨: 语音我自己听不了。请用几个字说说是什么事；也可以就这样发，只有来帮忙的邻居能听到。 [发出去][不发了]
    李阿姨 taps [发出去]
      group: 🤝 #1 用语音说的事 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到明天下午5点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    小波 taps [🙋 我来帮忙]
      小波 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 🤝 #1 用语音说的事 ⏎ 李阿姨 ⏎ ✅ 小波接下了
      李阿姨~ 已发到群里（#1），有邻居接下了。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 小波接下了 #1：用语音说的事。进门暗号：蜂蜜，对不上别开门。
      小波: 您接下了李阿姨的 #1：用语音说的事。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [听语音] [点错了]
      小波: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
    小波 taps [听语音]
      小波 ! 马上发给您。
      小波: (voice) 🎤 #1
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_lives_in_two_buildings_is_asked_once_which_is_meant() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let other = house.add_group("Other Court", &ana, GroupKind::Supergroup);
    house.sandbox.add_bot(other, ana.user);
    house.settle().await;
    house.transcript();
    ana.tells("/need fetch my parcel").await;
    ana.taps("Sunny Court").await;
    house.chapter("from now on it is known");
    ana.tells("water the plants").await;
    ana.taps("🏠 Other Court").await;
    ana.taps("Post").await;
    ana.tells("/needs").await;
    house.chapter("and can be changed");
    ana.tells("/building").await;
    ana.taps("Sunny Court").await;
    ana.tells("/needs").await;
    ana.tells("/mine").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /need fetch my parcel
      Ana: Which building do you mean? I remember it for the next time. [Other Court] [Sunny Court]
    Ana taps [Sunny Court]
      group: 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted [I can help]
      Ana~ All right: here we talk about Sunny Court now. [Another building]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — from now on it is known
    Ana → Ana: water the plants
      Ana: Shall I post this? ⏎ 🪴 A hand with plants or pets ⏎ Ana · 1 more wanted ⏎ 🔒 Only who helps you reads: water the plants ⏎ It goes to Sunny Court. [Post][Don't post] [🏠 Other Court]
    Ana taps [🏠 Other Court]
      Ana~ Shall I post this? ⏎ 🪴 A hand with plants or pets ⏎ Ana · 1 more wanted ⏎ 🔒 Only who helps you reads: water the plants ⏎ It goes to Other Court. [Post][Don't post] [🏠 Sunny Court]
    Ana taps [Post]
      Other Court: 🪴 #1 A hand with plants or pets ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana → Ana: /needs
      Ana: Who needs a hand in Other Court ⏎ 🪴 #1 water the plants ⏎ Ana · 1 more wanted [#1]
    — and can be changed
    Ana → Ana: /building
      Ana: Which building do you mean? I remember it for the next time. [Other Court] [Sunny Court]
    Ana taps [Sunny Court]
      Ana~ All right: here we talk about Sunny Court now. [Another building]
    Ana → Ana: /needs
      Ana: Who needs a hand in Sunny Court ⏎ 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted [#1]
    Ana → Ana: /mine
      Ana: What you asked and what you help with ⏎ Sunny Court ⏎ 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted ⏎ Other Court ⏎ 🪴 #1 water the plants ⏎ Ana · 1 more wanted [#1 Sunny Court][#1 Other Court]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn two_buildings_in_chinese_with_a_voice_message() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    let other = house.add_group("和平里", &li, GroupKind::Supergroup);
    house.sandbox.add_bot(other, li.user);
    house.settle().await;
    house.transcript();
    li.speaks("voice-1", 5).await;
    li.taps("和平里").await;
    li.taps("发出去").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: (voice) 
      李阿姨: 您说的是哪栋楼？我会记住，下次不再问。 [Sunny Court] [和平里]
    李阿姨 taps [和平里]
      李阿姨~ 好的，以后在这里说的都是“和平里”。 [换一栋楼]
      李阿姨: 语音我自己听不了。请用几个字说说是什么事；也可以就这样发，只有来帮忙的邻居能听到。 ⏎ 会发到“和平里”。 [发出去][不发了] [🏠 Sunny Court]
    李阿姨 taps [发出去]
      和平里: 🤝 #1 用语音说的事 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到明天下午5点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_draft_can_be_reworded_and_only_its_author_posts_it() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.tells("fetch my parcle").await;
    ana.edits_privately("fetch my parcel").await;
    bo.forges("post_1").await;
    ana.taps("Post").await;
    house.chapter("the same tap again");
    ana.forges("post_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: fetch my parcle
      Ana: Shall I post this? ⏎ 📦 fetch my parcle ⏎ Ana · 1 more wanted [Post][Don't post]
    Ana edits: fetch my parcel
      Ana~ Shall I post this? ⏎ 📦 fetch my parcel ⏎ Ana · 1 more wanted [Post][Don't post]
      Ana: Done, it's changed.
    Bo taps [post_1]
      Bo ! That one is posted already, or it was a day old. /mine shows what you asked; else write it again.
    Ana taps [Post]
      group: 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — the same tap again
    Ana taps [post_1]
      Ana ! That one is posted already, or it was a day old. /mine shows what you asked; else write it again.
    ");
    house.ends().await;
}

#[tokio::test]
async fn drafting_twice_under_new_ids_drafts_once() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    house.follows_ritual(crate::support::Ritual::RepeatsNewId);
    ana.tells("fetch my parcel").await;
    ana.taps("Post").await;
    ana.speaks("voice-1", 5).await;
    ana.taps("Post").await;
    ana.tells("something else").await;
    ana.taps("Don't post").await;
    assert_eq!(house.count("select count(*) from need").await, 2);
    house.ends().await;
}

#[tokio::test]
async fn tomorrow_is_the_day_after_it_was_written() {
    let (house, [ana, li]) = House::in_zone(["Ana/en", "李阿姨/zh-CN"], Tz::Europe__London).await;
    house.waits(hours(14)).await;
    ana.tells("fetch my parcel tomorrow").await;
    li.tells("明天帮我取个快递").await;
    house.waits(hours(2)).await;
    ana.taps("Post").await;
    li.taps("发出去").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: fetch my parcel tomorrow
      Ana (silent): Shall I post this? ⏎ 📦 fetch my parcel ⏎ 🕓 tomorrow ⏎ Ana · 1 more wanted [Post][Don't post]
    李阿姨 → 李阿姨: 明天帮我取个快递
      李阿姨 (silent): 我这样发到群里，行吗？ ⏎ 📦 帮我取个快递 ⏎ 🕓 明天 ⏎ 李阿姨 · 还差1人 [发出去][不发了]
    Ana taps [Post]
      group (silent): 📦 #1 fetch my parcel ⏎ 🕓 today ⏎ Ana · 1 more wanted [I can help]
      Ana (silent)~ Need #1 is posted. I'll tell you as soon as someone comes; by 7:00 in any case. ⏎ 🕓 today [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana (silent): By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    李阿姨 taps [发出去]
      group (silent): 📦 #2 帮我取个快递 ⏎ 🕓 today ⏎ 李阿姨 · 1 more wanted [I can help]
      李阿姨 (silent)~ 已发到群里（#2）。有人接下我马上告诉您；到早上7点还没人，也跟您说一声。 ⏎ 🕓 今天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨 (silent): 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_is_forgotten_leaves_no_draft_and_no_form() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.says("/need carry shopping up").await;
    ana.tells("fetch my parcel").await;
    ana.speaks("voice-1", 5).await;
    ana.tells("/forgetme").await;
    ana.taps("Add door & phone").await;
    assert_eq!((house.count_of("draft").await, house.count_of("step").await), (2, 1));
    house.transcript();
    ana.taps("Erase everything").await;
    assert_eq!((house.count_of("draft").await, house.count_of("step").await), (0, 0));
    house.chapter("the buttons that are left post nothing, and what is typed is for no form");
    ana.taps("Post").await;
    ana.tells("flat 12").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [Erase everything]
      group~ #1 · No longer needed
      Ana: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
    — the buttons that are left post nothing, and what is typed is for no form
    Ana taps [Post]
      Ana ! That one is posted already, or it was a day old. /mine shows what you asked; else write it again.
    Ana → Ana: flat 12
      Ana: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_the_group_will_not_read_is_shown_to_its_author() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.speaks("voice-1", 5).await;
    house.transcript();
    ana.tells("collect my insulin from the pharmacy").await;
    let shown = house.transcript();
    assert!(shown.contains("🔒 Only who helps you reads: collect my insulin"), "{shown}");
    house.ends().await;
}
