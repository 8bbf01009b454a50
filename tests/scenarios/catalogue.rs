//! Requirements 3, 4, 11: what is so of each kind of need – who may help, who goes along, what everybody
//! reads of it – and what is kept out of the group.

use std::time::Duration;

use crate::support::{House, Neighbour, minutes};

const fn days(count: u64) -> Duration {
    Duration::from_hours(24 * count)
}

/// A house with two moderators, Mo and Li, in which the bot administers the group.
async fn with_two() -> (House, [Neighbour; 3]) {
    let (house, [ana, bo, li]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    house.mo().starts(None).await;
    house.sandbox.make_bot_administrator(house.group, house.mo().user, true);
    house.sandbox.promote(house.group, li.user, house.mo().user, true);
    house.settle().await;
    house.transcript();
    (house, [ana, bo, li])
}

/// Somebody says something of themselves by typing it.
async fn tells_of(who: &Neighbour, detail: &str, words: &str) {
    who.tells("/me").await;
    who.taps(detail).await;
    who.taps("✏️ Type it").await;
    who.tells(words).await;
}

#[tokio::test]
async fn bathing_is_for_whom_two_moderators_trust_and_two_go() {
    let (house, [ana, bo, li]) = with_two().await;
    ana.says("/need help my mother in and out of the bath tomorrow at 9").await;
    house.chapter("Bo is not trusted with that, and hears how to get there");
    bo.taps("I can help").await;
    house.repeats_last_update(false).await;
    let refused =
        "select count(*) from audit where verb = 'needs.claim' and outcome = 'not_trusted'";
    assert_eq!(house.count(refused).await, 1, "it is noted once");
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need help my mother in and out of the bath tomorrow at 9
      group: 🛁 #1 A hand at home ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 2 more wanted [I can help]
      group: a message is deleted
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 tomorrow 9:00 ⏎ Only neighbours whom two moderators trust with visits at home can take this one. ⏎ Two come together, so that nobody is alone. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — Bo is not trusted with that, and hears how to get there
    Bo taps [I can help]
      Bo ‼ This one is for neighbours whom two moderators trust with visits at home. Would you like to? Ask a moderator. Other things to help with: /needs
    "#);
    house.chapter("two moderators trust him, and he goes along with somebody");
    house.mo().forges("trust-known_1_3_visits-12").await;
    li.taps("我也同意").await;
    house.transcript();
    house.restarts().await;
    bo.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛁 #1 A hand at home ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 1 more wanted ⏎ ✅ Bo is on it [I can help]
      Ana: Bo comes tomorrow 9:00 to help with #1: help my mother in and out of the bath. The word at the door is feather. Another word? Keep the door shut.
      Bo: You help Ana with #1: help my mother in and out of the bath, tomorrow 9:00. At the door say: feather. When it's finished, tap "Job done". ⏎ Two of you go together. A second one is still wanted: please don't go alone. [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    ana.taps("👥 How many").await;
    ana.taps("1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [👥 How many]
      Ana~ How many neighbours does #1 take? [1][2][3][4][5] [Back]
    Ana taps [1]
      Ana ! With this, two go together, so that nobody is alone. Please tap 2 or more.
    ");
    house.ends().await;
}

#[tokio::test]
async fn bathing_in_chinese() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    li.says("/need 明天上午帮我爸洗个澡，他偏瘫").await;
    bo.taps("🙋 我来帮忙").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → group: /need 明天上午帮我爸洗个澡，他偏瘫
      group: 🛁 #1 家里想有人搭把手 ⏎ 🕓 明天上午9点–中午12点 ⏎ 李阿姨 · 还差2人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 🕓 明天上午9点–中午12点 ⏎ 这件事只有两位楼长都放心上门的邻居才能接。 ⏎ 会有两位邻居一起来，彼此有个照应。 ⏎ 🔒 来的邻居要找得到门、进得了门：请点“🔒 补门牌电话”，只有来帮忙的邻居看得到。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    小波 taps [🙋 我来帮忙]
      小波 ‼ 这件事要两位楼长都放心上门的邻居来接。您愿意的话，请跟楼长说一声。别的能帮的事，发 /needs 看看。
    ");
    house.ends().await;
}

#[tokio::test]
async fn two_go_to_somebodys_home_and_each_knows_who_comes_along() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    ana.says("/need somebody to clean my bathroom on Friday").await;
    bo.taps("I can help").await;
    cem.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need somebody to clean my bathroom on Friday
      group: 🧹 #1 somebody to clean my bathroom ⏎ 🕓 Fri ⏎ Ana · 2 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by Wed 16:30 in any case. ⏎ 🕓 Fri ⏎ Two come together, so that nobody is alone. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🧹 #1 somebody to clean my bathroom ⏎ 🕓 Fri ⏎ Ana · 1 more wanted ⏎ ✅ Bo is on it [I can help]
      Ana: Bo comes Fri to help with #1: somebody to clean my bathroom. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: somebody to clean my bathroom, Fri. At the door say: honey. When it's finished, tap "Job done". ⏎ Two of you go together. A second one is still wanted: please don't go alone. [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Cem taps [I can help]
      Cem ! It's yours, thank you! Details are in the private chat.
      group~ 🧹 #1 somebody to clean my bathroom ⏎ 🕓 Fri ⏎ Ana ⏎ ✅ Bo, Cem are on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 Fri ⏎ Two come together, so that nobody is alone. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Cem comes Fri to help with #1: somebody to clean my bathroom. The word at the door is feather. Another word? Keep the door shut.
      Bo~ You help Ana with #1: somebody to clean my bathroom, Fri. At the door say: honey. When it's finished, tap "Job done". ⏎ Two of you go together: Cem comes, too. [Job done][Can't make it] [Tapped by mistake]
      Cem: You help Ana with #1: somebody to clean my bathroom, Fri. At the door say: feather. When it's finished, tap "Job done". ⏎ Two of you go together: Bo comes, too. [Job done][Can't make it] [Tapped by mistake]
      Cem: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn medicine_is_collected_and_brought_by_anybody() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need fetch my insulin from the pharmacy today").await;
    bo.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need fetch my insulin from the pharmacy today
      group: 💊 #1 Something to collect and bring from the pharmacy ⏎ 🕓 today ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 today [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 💊 #1 Something to collect and bring from the pharmacy ⏎ 🕓 today ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 today [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes today to help with #1: fetch my insulin from the pharmacy. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: fetch my insulin from the pharmacy, today. At the door say: honey. When it's finished, tap "Job done". ⏎ Collecting and bringing is all there is to it: no advice, and no card or prescription in your hand. [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn another_kind_brings_as_many_helpers_as_it_takes() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.says("/need lend me a hand with something").await;
    ana.taps("🏷 Kind").await;
    ana.taps("More kinds …").await;
    ana.taps("🏠 At home").await;
    ana.taps("🧹 Housekeeping").await;
    ana.taps("🏷 Kind").await;
    ana.taps("More kinds …").await;
    ana.taps("🏠 At home").await;
    ana.taps("🪜 Lending").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need lend me a hand with something
      group: 🤝 #1 lend me a hand with something ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana taps [🏷 Kind]
      Ana~ What kind of thing is #1? [🛒 Shopping][💊 Medicine] [📦 Parcels, papers][🚗 Rides] [🔧 Repairs][☕ Company] [More kinds …] [Back]
    Ana taps [More kinds …]
      Ana~ What kind of thing is #1? [🛒 Errands][🏠 At home] [☕ Company, care][🏢 The whole house] [🤝 Something else] [Back]
    Ana taps [🏠 At home]
      Ana~ What kind of thing is #1? [🔧 Repairs][📱 Phone, computer] [🪜 Lending][🧹 Housekeeping] [🪴 Plants, pets] [Back]
    Ana taps [🧹 Housekeeping]
      Ana ! Done, it's changed.
      group~ 🧹 #1 lend me a hand with something ⏎ Ana · 2 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ Two come together, so that nobody is alone. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana taps [🏷 Kind]
      Ana~ What kind of thing is #1? [🛒 Shopping][💊 Medicine] [📦 Parcels, papers][🚗 Rides] [🔧 Repairs][☕ Company] [More kinds …] [Back]
    Ana taps [More kinds …]
      Ana~ What kind of thing is #1? [🛒 Errands][🏠 At home] [☕ Company, care][🏢 The whole house] [🤝 Something else] [Back]
    Ana taps [🏠 At home]
      Ana~ What kind of thing is #1? [🔧 Repairs][📱 Phone, computer] [🪜 Lending][🧹 Housekeeping] [🪴 Plants, pets] [Back]
    Ana taps [🪜 Lending]
      Ana ! Done, it's changed.
      group~ 🪜 #1 lend me a hand with something ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn nobody_reads_that_a_home_is_empty() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.tells("/me").await;
    ana.taps("On duty or away").await;
    ana.taps("Away: 1 week").await;
    house.transcript();
    ana.tells("feed the cat from Friday to Sunday, I'm away").await;
    ana.taps("Post").await;
    house.waits(minutes(3)).await;
    house.chapter("nor with another kind");
    ana.says("/need fetch my parcel on Friday, we are on holiday until Sunday").await;
    house.chapter("whoever helps reads it");
    bo.tells("/needs").await;
    bo.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: feed the cat from Friday to Sunday, I'm away
      Ana: Shall I post this? ⏎ 🪴 A hand with plants or pets ⏎ Ana · 1 more wanted ⏎ 🔒 Only who helps you reads: feed the cat, I'm away ⏎ 🔒 Only who helps you reads: 🕓 Fri 6–Sun 8 Mar [Post][Don't post]
    Ana taps [Post]
      group: 🪴 #1 A hand with plants or pets ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by Thu 16:30 in any case. ⏎ 🕓 Fri 6–Sun 8 Mar ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — nor with another kind
    Ana → group: /need fetch my parcel on Friday, we are on holiday until Sunday
      group: 📦 #2 A small favour; whoever helps reads what it is ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by 13:04 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: You named more than one time, so none is set. Tap 🕓 When to choose one.
    — whoever helps reads it
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ 🪴 #1 A hand with plants or pets ⏎ Ana · 1 more wanted ⏎ 📦 #2 A small favour; whoever helps reads what it is ⏎ Ana · 1 more wanted [#1][#2]
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 📦 #2 A small favour; whoever helps reads what it is ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #2 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes to help with #2: fetch my parcel on Friday, we are on holiday until Sunday. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #2: fetch my parcel on Friday, we are on holiday until Sunday. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    let told = house.group_messages().into_iter().filter(|message| message.from_bot);
    for message in told {
        for word in ["the cat", "away", "holiday", "Fri", "Sunday", "Sun 8"] {
            assert!(!message.text.contains(word), "{word}: {}", message.text);
        }
    }
    house.ends().await;
}

#[tokio::test]
async fn ones_own_door_is_kept_out_of_the_group_and_offered_in_one_tap() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    tells_of(&ana, "Flat", "402").await;
    house.transcript();
    ana.tells("/need carry my shopping up, I'm in 402").await;
    ana.tells("/need 402 is dark, change a bulb").await;
    house.chapter("what is known is taken in one tap, by nobody else");
    ana.tells("/need change another bulb").await;
    bo.forges("private-home_1_3").await;
    ana.taps("🔒 Use it").await;
    house.repeats_last_update(false).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /need carry my shopping up, I'm in 402
      group: 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): 402 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana → Ana: /need 402 is dark, change a bulb
      group: 🔧 #2 is dark, change a bulb ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): 402 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
    — what is known is taken in one tap, by nobody else
    Ana → Ana: /need change another bulb
      group: 🔧 #3 change another bulb ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #3 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. ⏎ 🔒 You told me: flat 402. Tap "Use it", and only who helps can open it, until a day after the job. I tell you each time. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [🔒 Use it] [No longer needed]
    Bo taps [private-home_1_3]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Ana taps [🔒 Use it]
      Ana ! 🔒 Kept until a day after the job, as you agreed. Only who helps you can open it, and I tell you each time. To take it back: /privacy
      Ana~ Need #3 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 402 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
    "#);
    let told = house.group_messages().into_iter().filter(|message| message.from_bot);
    assert!(told.into_iter().all(|message| !message.text.contains("402")));
    house.ends().await;
}

#[tokio::test]
async fn ones_own_door_in_chinese() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    li.tells("/me").await;
    li.taps("门牌").await;
    li.taps("✏️ 打字填").await;
    li.tells("502").await;
    house.transcript();
    li.says("/need 帮我换个灯泡，我在五零二").await;
    li.says("/need 厨房的灯泡也坏了").await;
    li.taps("🔒 就用这个").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → group: /need 帮我换个灯泡，我在五零二
      group: 🔧 #1 帮我换个灯泡 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#1）。有人接下我马上告诉您；到明天下午5点还没人，也跟您说一声。 ⏎ 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：五零二 ⏎ 您自己在群里发的那句还看得到，请把它删掉。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 改门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    李阿姨 → group: /need 厨房的灯泡也坏了
      group: 🔧 #2 厨房的灯泡也坏了 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#2）。有人接下我马上告诉您；到明天下午5点1分还没人，也跟您说一声。 ⏎ 🔒 您告诉过我：502室。点“🔒 就用这个”，只有来帮忙的邻居能打开，存到事情办完一天后，每次打开我都会告诉您。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [🔒 就用这个] [不需要了]
    李阿姨 taps [🔒 就用这个]
      李阿姨 ! 🔒 记下了。照您同意的，存到事情办完一天后；只有来帮忙的邻居能打开，每次打开我都会告诉您。想收回，发 /privacy。
      李阿姨~ 已发到群里（#2）。有人接下我马上告诉您；到明天下午5点1分还没人，也跟您说一声。 ⏎ 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：502室 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 改门牌电话] [不需要了]
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_people_disagree_about_is_shown_to_be_changed() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.tells("change a bulb next Wednesday").await;
    ana.taps("Post").await;
    ana.says("/need fetch a parcel on Monday or Friday").await;
    house.chapter("it is written anew, and clear");
    ana.edits("/need fetch a parcel on Friday").await;
    house.chapter("in doubt again");
    ana.edits("/need fetch a parcel asap").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: change a bulb next Wednesday
      Ana: Shall I post this? ⏎ 🔧 change a bulb ⏎ 🕓 Wed 11 Mar ⏎ Ana · 1 more wanted ⏎ I wasn't sure which time you meant, and took what stands at 🕓. Not right? Post it and tap 🕓 When, or write it anew. [Post][Don't post]
    Ana taps [Post]
      group: 🔧 #1 change a bulb ⏎ 🕓 Wed 11 Mar ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by Sat 7:00 in any case. ⏎ 🕓 Wed 11 Mar [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana → group: /need fetch a parcel on Monday or Friday
      group: 📦 #2 fetch a parcel on Monday or Friday ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: You named more than one time, so none is set. Tap 🕓 When to choose one.
    — it is written anew, and clear
    Ana edits: /need fetch a parcel on Friday
      group~ 📦 #2 fetch a parcel ⏎ 🕓 Fri ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by Wed 16:30 in any case. ⏎ 🕓 Fri [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Done, it's changed.
    — in doubt again
    Ana edits: /need fetch a parcel asap
      group~ 📦 #2 fetch a parcel ⏎ 🕓 until 11:01 ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by 10:00 in any case. ⏎ 🕓 until 11:01 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: I wasn't sure which time you meant, and took what stands at 🕓. Not right? Tap 🕓 When.
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_people_disagree_about_in_chinese() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    li.says("/need 周五前帮我换个灯泡").await;
    li.tells("帮我取个快递，周二不行就周五").await;
    li.taps("发出去").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → group: /need 周五前帮我换个灯泡
      group: 🔧 #1 帮我换个灯泡 ⏎ 🕓 到周四 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#1）。有人接下我马上告诉您；到周三早上8点半还没人，也跟您说一声。 ⏎ 🕓 到周四 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 您说的时间可能有不同的理解，我先按 🕓 那一行记。不对请点“🕓 改时间”。
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    李阿姨 → 李阿姨: 帮我取个快递，周二不行就周五
      李阿姨: 我这样发到群里，行吗？ ⏎ 📦 帮我取个快递，周二不行就周五 ⏎ 李阿姨 · 还差1人 ⏎ 您说了不止一个时间，我先不定。发出去后点“🕓 改时间”选一个，或者重新写一句。 [发出去][不发了]
    李阿姨 taps [发出去]
      group: 📦 #2 帮我取个快递，周二不行就周五 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#2）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_week_after_the_job_the_card_is_a_line() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry my shopping up today at 17:00").await;
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    ana.says("/need change a bulb tomorrow").await;
    ana.taps("No longer needed").await;
    house.waits(days(6)).await;
    house.transcript();
    house.restarts().await;
    house.waits(days(1)).await;
    house.waits(minutes(5)).await;
    insta::assert_snapshot!(house.transcript(), @"
    group~ #1 · ✅ Done
    group~ #2 · No longer needed
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_shows_a_door_in_the_group_is_taken_away_where_the_bot_may() {
    let (house, [ana, _bo, _li]) = with_two().await;
    ana.says("/need carry my shopping up, flat 12").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need carry my shopping up, flat 12
      group: 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    ");
    let shown = house.group_messages().iter().any(|message| message.text.contains("12"));
    assert!(!shown, "nothing of it stands in the group");
    ana.says("/need change a bulb").await;
    house.transcript();
    house.chapter("an edit that shows it");
    ana.edits("/need change a bulb, flat 12").await;
    insta::assert_snapshot!(house.transcript(), @"
    — an edit that shows it
    Ana edits: /need change a bulb, flat 12
      group: a message is deleted
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by tomorrow 9:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: Done, it's changed. ⏎ Your own message showed door or phone. If it still stands in the group, please delete it: the card stays.
    ");
    house.ends().await;
}

#[tokio::test]
async fn bins_are_taken_down_by_one_and_clutter_is_cleared_by_two() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.tells("could somebody take my bins down tonight").await;
    ana.taps("Post").await;
    ana.tells("somebody dumped an old sofa beside the bins").await;
    li.tells("脚崴了，帮我倒一下垃圾").await;
    li.taps("发出去").await;
    li.tells("楼道堆满垃圾，谁一起清一清").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: could somebody take my bins down tonight
      Ana: Shall I post this? ⏎ 🪟 could somebody take my bins down ⏎ 🕓 today 18:00–22:00 ⏎ Ana · 1 more wanted [Post][Don't post]
    Ana taps [Post]
      group: 🪟 #1 could somebody take my bins down ⏎ 🕓 today 18:00–22:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 today 18:00–22:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana → Ana: somebody dumped an old sofa beside the bins
      Ana: Shall I post this? ⏎ ♻️ somebody dumped an old sofa beside the bins ⏎ Ana · 2 more wanted [Post][Don't post]
    李阿姨 → 李阿姨: 脚崴了，帮我倒一下垃圾
      李阿姨: 我这样发到群里，行吗？ ⏎ 🪟 脚崴了，帮我倒一下垃圾 ⏎ 李阿姨 · 还差1人 [发出去][不发了]
    李阿姨 taps [发出去]
      group: 🪟 #2 脚崴了，帮我倒一下垃圾 ⏎ 李阿姨 · 1 more wanted [I can help]
      李阿姨~ 已发到群里（#2）。有人接下我马上告诉您；到明天上午9点1分还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    李阿姨 → 李阿姨: 楼道堆满垃圾，谁一起清一清
      李阿姨: 我这样发到群里，行吗？ ⏎ ♻️ 楼道堆满垃圾，谁一起清一清 ⏎ 李阿姨 · 还差2人 [发出去][不发了]
    ");
    house.ends().await;
}
