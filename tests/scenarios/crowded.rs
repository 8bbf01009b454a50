//! No screen has more than eight buttons: what is rarer stands behind one of them.

use super::attaching::shows;
use super::households::with_rosa;
use crate::support::House;

/// How many buttons the newest message has that somebody has of the bot.
fn buttons(house: &House, who: &crate::support::Neighbour) -> usize {
    let messages = house.sandbox.messages(sandbox::ChatId(who.user.0));
    let newest = messages.iter().rfind(|message| message.from_bot).expect("a message");
    newest.buttons.iter().map(Vec::len).sum()
}

#[tokio::test]
async fn a_need_with_photos_and_a_home_keeps_the_rest_behind_more() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.forges("me-type_1_flat").await;
    ana.tells("12b").await;
    house.transcript();
    shows(&ana, "slip", "fetch my parcel").await;
    ana.taps("Post").await;
    ana.taps("More …").await;
    house.repeats_last_update(false).await;
    ana.taps("Show on the card").await;
    ana.taps("More …").await;
    ana.taps("🏷 Kind").await;
    ana.taps("Back").await;
    house.chapter("nobody else");
    bo.forges("more_1_1").await;
    bo.forges("kinds-more_1_1").await;
    bo.forges("kinds-in_1_1_people").await;
    house.chapter("without photos all of it fits again");
    ana.taps("More …").await;
    ana.taps("Remove what I sent").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: (photo) fetch my parcel
      Ana: Shall I post this? ⏎ 📦 fetch my parcel ⏎ Ana · 1 more wanted ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [Post][Don't post] [Show on the card][Remove what I sent]
    Ana taps [Post]
      group: 📦 #1 fetch my parcel ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 You told me: flat 12b. Tap "Use it", and only who helps can open it, until a day after the job. I tell you each time. ⏎ 📷 1 photo, only for who helps you ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [Add door & phone] [🔒 Use it] [More …] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana taps [More …]
      Ana~ What else about #1? [🏷 Kind][👥 How many] [Show on the card][Remove what I sent] [Back]
    Ana taps [Show on the card]
      Ana ! All right, the photos are for everybody in the group.
      group: (photo) 📷 #1
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 You told me: flat 12b. Tap "Use it", and only who helps can open it, until a day after the job. I tell you each time. ⏎ 📷 1 photo under the card, for everybody in the group, for two days at most ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [Add door & phone] [🔒 Use it] [More …] [No longer needed]
    Ana taps [More …]
      Ana~ What else about #1? [🏷 Kind][👥 How many] [Take off the card][Remove what I sent] [Back]
    Ana taps [🏷 Kind]
      Ana~ What kind of thing is #1? [🛒 Shopping][💊 Medicine] [🚗 Rides][🔧 Repairs] [☕ Company][📱 Phone, computer] [More kinds …] [Back]
    Ana taps [Back]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 You told me: flat 12b. Tap "Use it", and only who helps can open it, until a day after the job. I tell you each time. ⏎ 📷 1 photo under the card, for everybody in the group, for two days at most ⏎ Photos and places are kept until a day after the job (/privacy). [✏️ Words][🕓 When] [Add door & phone] [🔒 Use it] [More …] [No longer needed]
    — nobody else
    Bo taps [more_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Bo taps [kinds-more_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Bo taps [kinds-in_1_1_people]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    — without photos all of it fits again
    Ana taps [More …]
      Ana~ What else about #1? [🏷 Kind][👥 How many] [Take off the card][Remove what I sent] [Back]
    Ana taps [Remove what I sent]
      Ana ! All right, I took it away.
      group: a message is deleted
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 You told me: flat 12b. Tap "Use it", and only who helps can open it, until a day after the job. I tell you each time. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [🔒 Use it] [No longer needed]
    "#);
    assert!(buttons(&house, &ana) <= 8);
    house.ends().await;
}

#[tokio::test]
async fn the_same_in_chinese_with_all_kinds_by_groups() {
    let (house, [li, _bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    li.forges("me-type_1_flat").await;
    li.tells("502").await;
    house.transcript();
    shows(&li, "slip", "帮我取个快递").await;
    li.taps("发出去").await;
    li.taps("更多…").await;
    li.taps("🏷 改类别").await;
    li.taps("更多类别").await;
    li.taps("☕ 陪伴照护").await;
    li.taps("返回").await;
    li.taps("🏢 楼里的事").await;
    li.taps("❄️ 扫雪").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: (photo) 帮我取个快递
      李阿姨: 我这样发到群里，行吗？ ⏎ 📦 帮我取个快递 ⏎ 李阿姨 · 还差1人 ⏎ 📷 1张照片，只给来帮忙的邻居看 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [发出去][不发了] [给大家看][拿掉图和位置]
    李阿姨 taps [发出去]
      group: 📦 #1 帮我取个快递 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 🔒 您告诉过我：502室。点“🔒 就用这个”，只有来帮忙的邻居能打开，存到事情办完一天后，每次打开我都会告诉您。 ⏎ 📷 1张照片，只给来帮忙的邻居看 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [✏️ 改内容][🕓 改时间] [🔒 补门牌电话] [🔒 就用这个] [更多…] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    李阿姨 taps [更多…]
      李阿姨~ #1 还要改什么？ [🏷 改类别][👥 要几人] [给大家看][拿掉图和位置] [返回]
    李阿姨 taps [🏷 改类别]
      李阿姨~ #1 是哪一类事？ [🛒 买东西][💊 取药] [🚗 接送][🔧 修修补补] [☕ 陪伴][📱 手机电脑] [更多类别] [返回]
    李阿姨 taps [更多类别]
      李阿姨~ #1 是哪一类事？ [🛒 跑腿办事][🏠 家里的事] [☕ 陪伴照护][🏢 楼里的事] [🤝 别的事] [返回]
    李阿姨 taps [☕ 陪伴照护]
      李阿姨~ #1 是哪一类事？ [☕ 陪伴][🧒 照看孩子] [📚 辅导功课][🛁 洗澡照护] [返回]
    李阿姨 taps [返回]
      李阿姨~ #1 是哪一类事？ [🛒 跑腿办事][🏠 家里的事] [☕ 陪伴照护][🏢 楼里的事] [🤝 别的事] [返回]
    李阿姨 taps [🏢 楼里的事]
      李阿姨~ #1 是哪一类事？ [💧 公共浇水][🪟 楼道窗户垃圾] [♻️ 清理杂物][❄️ 扫雪] [返回]
    李阿姨 taps [❄️ 扫雪]
      李阿姨 ! 好的，已经改了。
      group~ ❄️ #1 帮我取个快递 ⏎ 李阿姨 · 还差2人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 ⏎ 📷 1张照片，只给来帮忙的邻居看 ⏎ 照片、位置存到事情办完一天后（/privacy）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [给大家看][拿掉图和位置] [不需要了]
    ");
    house.ends().await;
}

#[tokio::test]
async fn many_could_be_calling_and_a_rare_kind_is_found_by_its_group() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    with_rosa(&ana).await;
    for (name, flat) in [("Otto", "1"), ("Ida", "2"), ("Emil", "3"), ("Lore", "4"), ("Hans", "5")] {
        mo.forges("home-add-for_1").await;
        for words in [name, "2", flat] {
            mo.tells(words).await;
        }
        mo.taps("An elder").await;
        mo.taps("Yes, they agreed").await;
    }
    house.transcript();
    mo.tells("/call").await;
    assert_eq!(buttons(&house, &mo), 8);
    mo.taps("More ▶").await;
    mo.taps("More ▶").await;
    mo.taps("More ▶").await;
    mo.taps("Hans").await;
    assert_eq!(buttons(&house, &mo), 8);
    mo.taps("More kinds …").await;
    mo.taps("☕ Company, care").await;
    mo.taps("Back").await;
    mo.taps("🏢 The whole house").await;
    mo.taps("💧 Shared watering").await;
    mo.taps("Today").await;
    mo.taps("Post").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /call
      Mo: ☎️ Who calls? [Rosa][Otto] [Ida][Emil] [More ▶] [Somebody else] [☎️ To call back] [Stop]
    Mo taps [More ▶]
      Mo~ ☎️ Who calls? [Lore][Hans] [More ▶] [Somebody else] [☎️ To call back] [Stop]
    Mo taps [More ▶]
      Mo~ ☎️ Who calls? [Rosa][Otto] [Ida][Emil] [More ▶] [Somebody else] [☎️ To call back] [Stop]
    Mo taps [More ▶]
      Mo~ ☎️ Who calls? [Lore][Hans] [More ▶] [Somebody else] [☎️ To call back] [Stop]
    Mo taps [Hans]
      Mo~ ☎️ Hans ⏎ What is it about? Or tell me in one sentence, typed or spoken. [🛒 Shopping][💊 Medicine] [📦 Parcels, papers][🚗 Rides] [🔧 Repairs][More kinds …] [☎️ Call back later] [Stop]
    Mo taps [More kinds …]
      Mo~ ☎️ Hans ⏎ What is it about? Or tell me in one sentence, typed or spoken. [🛒 Errands][🏠 At home] [☕ Company, care][🏢 The whole house] [🤝 Something else] [Back]
    Mo taps [☕ Company, care]
      Mo~ ☎️ Hans ⏎ What is it about? Or tell me in one sentence, typed or spoken. [☕ Company][🧒 Childcare] [📚 Tutoring][🛁 Bathing, care] [Back]
    Mo taps [Back]
      Mo~ ☎️ Hans ⏎ What is it about? Or tell me in one sentence, typed or spoken. [🛒 Errands][🏠 At home] [☕ Company, care][🏢 The whole house] [🤝 Something else] [Back]
    Mo taps [🏢 The whole house]
      Mo~ ☎️ Hans ⏎ What is it about? Or tell me in one sentence, typed or spoken. [💧 Shared watering][🪟 Stairs, windows, bins] [♻️ Clutter, graffiti][❄️ Snow] [Back]
    Mo taps [💧 Shared watering]
      Mo~ ☎️ Hans ⏎ 💧 Shared watering ⏎ For when? [Today][Tomorrow] [This week] [Stop]
    Mo taps [Today]
      Mo~ ☎️ Hans ⏎ 💧 Shared watering ⏎ Today ⏎ Shall I post it? [Post] [Stop]
    Mo taps [Post]
      group: 💧 #1 A hand is wanted: Shared watering ⏎ 🕓 today ⏎ Hans (via Mo) · 1 more wanted [I can help]
      Mo~ 🤝 For Hans ⏎ Need #1 is posted. I'll tell you as soon as someone comes; by 13:09 in any case. ⏎ 🕓 today ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): entrance 2, flat 5 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
    ");
    house.ends().await;
}
