//! Requirements 3, 9, 22: what a house keeps its own way – quiet hours, new neighbours, homes a day,
//! the topic – is set by its moderators, by taps, and changed back the same way.

use sandbox::{GroupKind, Saying};

use crate::support::{House, hours, minutes};

#[tokio::test]
async fn a_moderator_says_how_the_house_keeps_things() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    mo.tells("/settings").await;
    mo.taps("House habits").await;
    mo.taps("Quiet from …").await;
    mo.taps("21:00").await;
    house.repeats_last_update(false).await;
    house.restarts().await;
    mo.taps("Doors and topic ›").await;
    mo.taps("New neighbours …").await;
    mo.taps("Leave it so").await;
    mo.taps("Homes a day …").await;
    mo.taps("1 home").await;
    house.chapter("and back again");
    mo.taps("‹ Quiet and evening").await;
    mo.taps("Quiet from …").await;
    mo.taps("22:00").await;
    house.chapter("nobody else may, and nothing else");
    ana.forges("habits_1").await;
    ana.forges("habit-is_1_20_quiet-from").await;
    ana.tells("/topic").await;
    mo.forges("habit-is_1_3_quiet-from").await;
    mo.forges("habit-is_1_0_homes-a-day").await;
    mo.tells("/topic").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /settings
      Mo: Sunny Court ⏎ The group reads English. The clock there shows 09:00. Moderators: Mo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    Mo taps [House habits]
      Mo~ How Sunny Court keeps things: ⏎ 🌙 Quiet from 22:00 to 07:00. Meanwhile I hold back what can wait; alarms always ring. ⏎ 🔕 Without being asked I write to each at most 3 times a day, and in the evening. Alarms always ring. ⏎ 🌙 In the evening, at 20:00, I tell what is open, once, to whoever wants it. ⏎ 📋 Each morning a list of who needs a hand stands in the group, if somebody does. [Quiet from …][Quiet until …] [How often a day …][Evening …] [List in the group …] [Doors and topic ›] [Settings]
    Mo taps [Quiet from …]
      Mo~ From when on should it be quiet in the evening? Now: 22:00. [20:00][21:00] [23:00] [Leave it so]
    Mo taps [21:00]
      Mo ! Noted. It is so from now on.
      Mo~ How Sunny Court keeps things: ⏎ 🌙 Quiet from 21:00 to 07:00. Meanwhile I hold back what can wait; alarms always ring. ⏎ 🔕 Without being asked I write to each at most 3 times a day, and in the evening. Alarms always ring. ⏎ 🌙 In the evening, at 20:00, I tell what is open, once, to whoever wants it. ⏎ 📋 Each morning a list of who needs a hand stands in the group, if somebody does. [Quiet from …][Quiet until …] [How often a day …][Evening …] [List in the group …] [Doors and topic ›] [Settings]
    Mo taps [Doors and topic ›]
      Mo~ How Sunny Court keeps things: ⏎ 🚪 New neighbours see door and phone after 7 days, or when a moderator knows them. ⏎ 🏠 A helper may look at 3 homes a day. ⏎ 💬 Needs stand where they are asked. If your group has topics, write /topic in the one they should go to. ⏎ 🔢 I don't know which doors there are, so I can't notice a mistyped flat. [New neighbours …][Homes a day …] [Which doors …] [‹ Quiet and evening] [Settings]
    Mo taps [New neighbours …]
      Mo~ After how long may new neighbours see door and phone of those they help, without a moderator's word? Now: 7 days. [At once][14 days] [30 days] [Leave it so]
    Mo taps [Leave it so]
      Mo~ How Sunny Court keeps things: ⏎ 🚪 New neighbours see door and phone after 7 days, or when a moderator knows them. ⏎ 🏠 A helper may look at 3 homes a day. ⏎ 💬 Needs stand where they are asked. If your group has topics, write /topic in the one they should go to. ⏎ 🔢 I don't know which doors there are, so I can't notice a mistyped flat. [New neighbours …][Homes a day …] [Which doors …] [‹ Quiet and evening] [Settings]
    Mo taps [Homes a day …]
      Mo~ How many homes may a helper look at in a day? Now: 3 homes. [1 home][5 homes] [10 homes] [Leave it so]
    Mo taps [1 home]
      Mo ! Noted. It is so from now on.
      Mo~ How Sunny Court keeps things: ⏎ 🚪 New neighbours see door and phone after 7 days, or when a moderator knows them. ⏎ 🏠 A helper may look at 1 home a day. ⏎ 💬 Needs stand where they are asked. If your group has topics, write /topic in the one they should go to. ⏎ 🔢 I don't know which doors there are, so I can't notice a mistyped flat. [New neighbours …][Homes a day …] [Which doors …] [‹ Quiet and evening] [Settings]
    — and back again
    Mo taps [‹ Quiet and evening]
      Mo~ How Sunny Court keeps things: ⏎ 🌙 Quiet from 21:00 to 07:00. Meanwhile I hold back what can wait; alarms always ring. ⏎ 🔕 Without being asked I write to each at most 3 times a day, and in the evening. Alarms always ring. ⏎ 🌙 In the evening, at 20:00, I tell what is open, once, to whoever wants it. ⏎ 📋 Each morning a list of who needs a hand stands in the group, if somebody does. [Quiet from …][Quiet until …] [How often a day …][Evening …] [List in the group …] [Doors and topic ›] [Settings]
    Mo taps [Quiet from …]
      Mo~ From when on should it be quiet in the evening? Now: 21:00. [20:00][22:00] [23:00] [Leave it so]
    Mo taps [22:00]
      Mo ! Noted. It is so from now on.
      Mo~ How Sunny Court keeps things: ⏎ 🌙 Quiet from 22:00 to 07:00. Meanwhile I hold back what can wait; alarms always ring. ⏎ 🔕 Without being asked I write to each at most 3 times a day, and in the evening. Alarms always ring. ⏎ 🌙 In the evening, at 20:00, I tell what is open, once, to whoever wants it. ⏎ 📋 Each morning a list of who needs a hand stands in the group, if somebody does. [Quiet from …][Quiet until …] [How often a day …][Evening …] [List in the group …] [Doors and topic ›] [Settings]
    — nobody else may, and nothing else
    Ana taps [habits_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [habit-is_1_20_quiet-from]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana → Ana: /topic
      Ana: Only moderators of that building can do this. Please ask one of them.
    Mo taps [habit-is_1_3_quiet-from]
      Mo ! This button is old. Please open /settings again.
    Mo taps [habit-is_1_0_homes-a-day]
      Mo ! This button is old. Please open /settings again.
    Mo → Mo: /topic
      Mo: Please write /topic in the group, inside the topic where needs should go.
    ");
    house.ends().await;
}

#[tokio::test]
async fn it_is_quiet_when_the_house_says_so() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.forges("policy-is_1_approval").await;
    mo.forges("habit-is_1_20_quiet-from").await;
    mo.forges("habit-is_1_9_quiet-until").await;
    // It is nine in the morning: half past eight in the evening, then.
    house.waits(hours(11) + minutes(30)).await;
    house.transcript();
    let bo = house.stranger("Bo", "en");
    bo.starts(None).await;
    house.sandbox.join(house.group, bo.user);
    house.settle().await;
    let evening = house.transcript();
    assert!(!evening.contains("Mo: "), "it is quiet: {evening}");
    house.waits(hours(11) + minutes(30)).await;
    let night = house.transcript();
    assert!(!night.contains("Mo: "), "still: {night}");
    house.waits(hours(1) + minutes(1)).await;
    let morning = house.transcript();
    assert!(morning.contains("Mo: Bo"), "it is nine: {morning}");
    house.ends().await;
}

#[tokio::test]
async fn new_neighbours_and_homes_a_day_are_as_the_house_says() {
    let (house, [ana, cem]) = House::of(["Ana/en", "Cem/en"]).await;
    house.mo().starts(None).await;
    house.mo().forges("habit-is_1_0_new-days").await;
    house.mo().forges("habit-is_1_1_homes-a-day").await;
    house.waits(hours(24 * 8)).await;
    let bo = house.stranger("Bo", "en");
    bo.starts(None).await;
    house.sandbox.join(house.group, bo.user);
    ana.says("/need carry shopping up, flat 12").await;
    bo.taps("I can help").await;
    house.transcript();
    bo.taps("Show door & phone").await;
    cem.says("/need carry shopping up, flat 14").await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
      Ana: Bo looked at your door number (#1).
      Bo~ You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
      Bo: 🔒 #1: flat 12 ⏎ Please keep it to yourself.
    Cem → group: /need carry shopping up, flat 14
      group: 🛒 #2 carry shopping up ⏎ Cem · 1 more wanted [I can help]
      Cem: Need #2 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 14 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Cem: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #2 carry shopping up ⏎ Cem ⏎ ✅ Bo is on it
      Cem~ Need #2 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 14 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Cem: Bo comes to help with #2: carry shopping up. The word at the door is feather. Another word? Keep the door shut.
      Bo: You help Cem with #2: carry shopping up. At the door say: feather. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
    Bo taps [Show door & phone]
      Bo ! You looked at as many doors today as this house allows. Please go on tomorrow.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn needs_go_to_the_topic_that_moderators_chose() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.sandbox.set_forum(house.group, true);
    let help = house.sandbox.create_topic(house.group, mo.user, "Help");
    let talk = house.sandbox.create_topic(house.group, mo.user, "Talk");
    house.transcript();
    let in_topic = |topic, text: &str| Saying { thread: Some(topic), ..Saying::text(text) };
    let card = || {
        let messages = house.group_messages();
        messages.into_iter().rfind(|message| message.from_bot).expect("a card")
    };
    ana.says_with(house.group, in_topic(help, "/topic")).await;
    mo.says("/topic").await;
    mo.says_with(house.group, in_topic(help, "/topic")).await;
    house.restarts().await;
    house.chapter("in another topic, and in private");
    ana.says_with(house.group, in_topic(talk, "/need carry shopping up")).await;
    assert_eq!(card().thread, Some(help));
    ana.tells("fetch a parcel").await;
    ana.taps("Post").await;
    assert_eq!(card().thread, Some(help));
    house.chapter(
        "the topic is closed: the group at large takes it, and moderators hear of it once",
    );
    house.expects_faults();
    house.sandbox.close_topic(house.group, help, true);
    ana.says("/need feed the cat").await;
    assert_eq!(card().thread, None);
    ana.says("/need wash the stairs").await;
    assert_eq!(card().thread, None);
    house.chapter("another one, and none again");
    mo.says_with(house.group, in_topic(talk, "/topic")).await;
    mo.taps("House habits").await;
    mo.taps("Needs stand where asked").await;
    ana.says("/need lend a ladder").await;
    assert_eq!(card().thread, None);
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /topic
      Ana: Only moderators of that building can do this. Please ask one of them.
    Mo → group: /topic
      Mo: Please write /topic in the group, inside the topic where needs should go.
    Mo → group: /topic
      Mo: All right: needs go to that topic from now on. For the old way, write /topic in the general one.
    — in another topic, and in private
    Ana → group: /need carry shopping up
      group: 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Ana → Ana: fetch a parcel
      Ana: Shall I post this? ⏎ 📦 fetch a parcel ⏎ Ana · 1 more wanted [Post][Don't post]
    Ana taps [Post]
      group: 📦 #2 fetch a parcel ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — the topic is closed: the group at large takes it, and moderators hear of it once
    Mo → group: (forum_topic_closed)
    Ana → group: /need feed the cat
      group: 🪴 #3 A hand with plants or pets ⏎ Ana · 1 more wanted [I can help]
      Mo: The topic for needs in Sunny Court is closed or gone, so needs stand in the group at large. To choose another, write /topic in it. [House habits]
      Ana: Need #3 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana → group: /need wash the stairs
      group: 🪟 #4 wash the stairs ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #4 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — another one, and none again
    Mo → group: /topic
      Mo: All right: needs go to that topic from now on. For the old way, write /topic in the general one.
    Mo taps [House habits]
      Mo~ How Sunny Court keeps things: ⏎ 🚪 New neighbours see door and phone after 7 days, or when a moderator knows them. ⏎ 🏠 A helper may look at 3 homes a day. ⏎ 💬 Needs stand in the topic that you chose. ⏎ 🔢 I don't know which doors there are, so I can't notice a mistyped flat. [New neighbours …][Homes a day …] [Which doors …] [Needs stand where asked] [‹ Quiet and evening] [Settings]
    Mo taps [Needs stand where asked]
      Mo ! All right: needs stand where they are asked.
      Mo~ How Sunny Court keeps things: ⏎ 🚪 New neighbours see door and phone after 7 days, or when a moderator knows them. ⏎ 🏠 A helper may look at 3 homes a day. ⏎ 💬 Needs stand where they are asked. If your group has topics, write /topic in the one they should go to. ⏎ 🔢 I don't know which doors there are, so I can't notice a mistyped flat. [New neighbours …][Homes a day …] [Which doors …] [‹ Quiet and evening] [Settings]
    Ana → group: /need lend a ladder
      group: 🪜 #5 lend a ladder ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #5 is posted. I'll tell you as soon as someone comes; by tomorrow 9:02 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn habits_in_chinese() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let zoe = house.stranger("赵姐", "zh-hans");
    let group = house.add_group("阳光小区", &zoe, GroupKind::Supergroup);
    house.sandbox.add_bot(group, zoe.user);
    house.settle().await;
    zoe.starts(None).await;
    house.transcript();
    zoe.tells("/settings").await;
    zoe.taps("楼里的习惯").await;
    zoe.taps("几点结束").await;
    zoe.taps("06:00").await;
    zoe.taps("门牌和话题 ›").await;
    zoe.taps("新邻居").await;
    zoe.taps("马上").await;
    zoe.taps("每天几家").await;
    zoe.taps("5家").await;
    zoe.tells("/topic").await;
    insta::assert_snapshot!(house.transcript(), @"
    赵姐 → 赵姐: /settings
      赵姐: 阳光小区 ⏎ 群里用简体中文，那里的钟是17:00。楼长：赵姐。 [群里用English] [换个时间][早上报平安] [海报和卡片] [怎么加入] [楼里的习惯]
    赵姐 taps [楼里的习惯]
      赵姐~ 阳光小区是这样安排的： ⏎ 🌙 22:00到次日07:00保持安静，能等的事等到早上再说；紧急呼救随时都响。 ⏎ 🔕 除了晚间小结，每位邻居一天最多主动打扰3次；紧急呼救随时都响。 ⏎ 🌙 每晚20:00，把还没人接的事汇总成一条，发给想收的邻居。 ⏎ 📋 有人要帮忙的话，每天早上在群里放一份清单。 [几点开始][几点结束] [每天几次][晚间小结] [群里清单] [门牌和话题 ›] [设置]
    赵姐 taps [几点结束]
      赵姐~ 早上安静到几点？现在是07:00。 [06:00][08:00] [09:00] [不改了]
    赵姐 taps [06:00]
      赵姐 ! 记下了，从现在起就这样。
      赵姐~ 阳光小区是这样安排的： ⏎ 🌙 22:00到次日06:00保持安静，能等的事等到早上再说；紧急呼救随时都响。 ⏎ 🔕 除了晚间小结，每位邻居一天最多主动打扰3次；紧急呼救随时都响。 ⏎ 🌙 每晚20:00，把还没人接的事汇总成一条，发给想收的邻居。 ⏎ 📋 有人要帮忙的话，每天早上在群里放一份清单。 [几点开始][几点结束] [每天几次][晚间小结] [群里清单] [门牌和话题 ›] [设置]
    赵姐 taps [门牌和话题 ›]
      赵姐~ 阳光小区是这样安排的： ⏎ 🚪 新邻居要满7天才能看门牌电话，楼长认识的可以早些。 ⏎ 🏠 帮忙的邻居一天最多看3家的门牌。 ⏎ 💬 求助在哪里提，就发在哪里。群里分了话题的话，到想用的话题里发 /topic 就行。 ⏎ 🔢 我还不知道楼里有哪些门牌，写错了认不出来。 [新邻居][每天几家] [有哪些门牌] [‹ 安静和小结] [设置]
    赵姐 taps [新邻居]
      赵姐~ 新邻居要过多久，不用楼长点头也能看门牌电话？现在是：7天。 [马上][14天] [30天] [不改了]
    赵姐 taps [马上]
      赵姐 ! 记下了，从现在起就这样。
      赵姐~ 阳光小区是这样安排的： ⏎ 🚪 新邻居接下事情后，马上就能看门牌电话。 ⏎ 🏠 帮忙的邻居一天最多看3家的门牌。 ⏎ 💬 求助在哪里提，就发在哪里。群里分了话题的话，到想用的话题里发 /topic 就行。 ⏎ 🔢 我还不知道楼里有哪些门牌，写错了认不出来。 [新邻居][每天几家] [有哪些门牌] [‹ 安静和小结] [设置]
    赵姐 taps [每天几家]
      赵姐~ 帮忙的邻居一天最多看几家的门牌？现在是：3家。 [1家][5家] [10家] [不改了]
    赵姐 taps [5家]
      赵姐 ! 记下了，从现在起就这样。
      赵姐~ 阳光小区是这样安排的： ⏎ 🚪 新邻居接下事情后，马上就能看门牌电话。 ⏎ 🏠 帮忙的邻居一天最多看5家的门牌。 ⏎ 💬 求助在哪里提，就发在哪里。群里分了话题的话，到想用的话题里发 /topic 就行。 ⏎ 🔢 我还不知道楼里有哪些门牌，写错了认不出来。 [新邻居][每天几家] [有哪些门牌] [‹ 安静和小结] [设置]
    赵姐 → 赵姐: /topic
      赵姐: 请到群里、想放求助的那个话题里发 /topic。
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_flat_that_does_not_exist_is_noticed() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.forges("doors_1").await;
    mo.tells("1: 101-104, 201-204\n2: 101-104").await;
    house.transcript();
    ana.tells("/me").await;
    ana.taps("Entrance").await;
    ana.taps("3").await;
    ana.taps("2").await;
    ana.taps("All about me").await;
    ana.taps("Flat").await;
    ana.taps("✏️ Type it").await;
    ana.tells("201").await;
    ana.tells("104").await;
    house.chapter("in Chinese");
    li.tells("/me").await;
    li.taps("门牌").await;
    li.taps("✏️ 打字填").await;
    li.tells("905").await;
    li.tells("201").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /me
      Ana: About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [Entrance]
      Ana~ Entrance ⏎ Nothing told yet. ⏎ Who may read it: The building. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][2][3][4][5] [6][7][8][9] [✏️ Type it] [Who may read it][All about me]
    Ana taps [3]
      Ana ! This house has no such entrance, as far as I know. Please look once more; if you are right, tell a moderator; they can correct the list.
    Ana taps [2]
      Ana~ Entrance ⏎ 2 ⏎ Who may read it: The building. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][✓ 2][3][4][5] [6][7][8][9] [✏️ Type it][Empty it] [Who may read it][All about me]
    Ana taps [All about me]
      Ana~ About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: 2 (The building) ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [Flat]
      Ana~ Flat ⏎ Nothing told yet. ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it] [Who may read it][All about me]
    Ana taps [✏️ Type it]
      Ana~ Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
    Ana → Ana: 201
      Ana: There is no such flat in your entrance, as far as I know. Please look once more, at the entrance, too; if you are right, tell a moderator; they can correct the list.
    Ana → Ana: 104
      Ana~ Flat ⏎ 104 ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana: Flat ⏎ 104 ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
    — in Chinese
    李阿姨 → 李阿姨: /me
      李阿姨: 我的资料 · Sunny Court ⏎ 称呼：李阿姨（全楼） ⏎ 单元：没填 ⏎ 楼层：没填 ⏎ 门牌：没填 ⏎ 电话：没填 ⏎ 语言：没填 ⏎ 能帮什么：没填 ⏎ 值班或外出：没填 ⏎ 这些都可以不填，不填也照样能求助、能帮忙。填了就是同意我存着，只给括号里的人看；想收回，发 /privacy。要改哪一项，点下面的按钮。 ⏎ 您现在要是呼救，我会直接叫楼里其他邻居：近处眼下没有能马上来的人。 [称呼][单元] [楼层][门牌] [电话][语言] [能帮什么][值班或外出]
    李阿姨 taps [门牌]
      李阿姨~ 门牌 ⏎ 还没填。 ⏎ 谁能看到：帮忙的双方。 ⏎ 您家的门牌，群里不会出现。谁和您同住，看 /home [✏️ 打字填] [给谁看][全部资料]
    李阿姨 taps [✏️ 打字填]
      李阿姨~ 门牌 ⏎ 请把门牌打出来发给我，用字母、数字和短横线。比如：502 [不填了]
    李阿姨 → 李阿姨: 905
      李阿姨: 您的单元里没有这个门牌，请再看看，单元也看一下。要是您没写错，请告诉楼长，由楼长改名单。
    李阿姨 → 李阿姨: 201
      李阿姨~ 门牌 ⏎ 201 ⏎ 谁能看到：帮忙的双方。 ⏎ 您家的门牌，群里不会出现。谁和您同住，看 /home [✏️ 打字填][清空] [给谁看][全部资料]
      李阿姨: 门牌 ⏎ 201 ⏎ 谁能看到：帮忙的双方。 ⏎ 您家的门牌，群里不会出现。谁和您同住，看 /home [✏️ 打字填][清空] [给谁看][全部资料]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn doors_are_told_and_forgotten() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.tells("/settings").await;
    mo.taps("House habits").await;
    mo.taps("Doors and topic ›").await;
    house.transcript();
    mo.taps("Which doors …").await;
    mo.tells("all of them").await;
    house.restarts().await;
    mo.tells("1: 101-104, 201-204\n2: 101-104").await;
    house.repeats_last_update(true).await;
    house.chapter("not told any more; and a form that is left open");
    mo.taps("Which doors …").await;
    mo.taps("Forget the doors").await;
    mo.taps("Which doors …").await;
    mo.taps("Leave it so").await;
    mo.taps("Which doors …").await;
    house.waits(minutes(11)).await;
    mo.tells("1: 101-104").await;
    mo.taps("Don't post").await;
    house.chapter("nobody else may");
    ana.forges("doors_1").await;
    ana.forges("doors-empty_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo taps [Which doors …]
      Mo~ Which doors does Sunny Court have? Please write one line for each entrance, its flats after a colon: ⏎  ⏎ 1: 101-104, 201-204 ⏎ 2: 101-104, 201-204 ⏎  ⏎ If there is only one entrance, the flats alone will do. I use it only to notice when somebody mistypes their flat. [Leave it so]
    Mo → Mo: all of them
      Mo: I can't read line 1. Please write it like this: 1: 101-104, 201-204
    Mo → Mo: 1: 101-104, 201-204 ⏎ 2: 101-104
      Mo~ Which doors does Sunny Court have? Please write one line for each entrance, its flats after a colon: ⏎  ⏎ 1: 101-104, 201-204 ⏎ 2: 101-104, 201-204 ⏎  ⏎ If there is only one entrance, the flats alone will do. I use it only to notice when somebody mistypes their flat. ⏎ Now I know: ⏎ 1: 101-104, 201-204 ⏎ 2: 101-104 [Forget the doors][Leave it so]
      Mo: How Sunny Court keeps things: ⏎ 🚪 New neighbours see door and phone after 7 days, or when a moderator knows them. ⏎ 🏠 A helper may look at 3 homes a day. ⏎ 💬 Needs stand where they are asked. If your group has topics, write /topic in the one they should go to. ⏎ 🔢 I know the doors of 2 entrances, so I notice a mistyped flat. [New neighbours …][Homes a day …] [Which doors …] [‹ Quiet and evening] [Settings]
    — not told any more; and a form that is left open
    Mo taps [Which doors …]
      Mo~ Which doors does Sunny Court have? Please write one line for each entrance, its flats after a colon: ⏎  ⏎ 1: 101-104, 201-204 ⏎ 2: 101-104, 201-204 ⏎  ⏎ If there is only one entrance, the flats alone will do. I use it only to notice when somebody mistypes their flat. ⏎ Now I know: ⏎ 1: 101-104, 201-204 ⏎ 2: 101-104 [Forget the doors][Leave it so]
    Mo taps [Forget the doors]
      Mo~ Which doors does Sunny Court have? Please write one line for each entrance, its flats after a colon: ⏎  ⏎ 1: 101-104, 201-204 ⏎ 2: 101-104, 201-204 ⏎  ⏎ If there is only one entrance, the flats alone will do. I use it only to notice when somebody mistypes their flat. [Leave it so]
      Mo~ How Sunny Court keeps things: ⏎ 🚪 New neighbours see door and phone after 7 days, or when a moderator knows them. ⏎ 🏠 A helper may look at 3 homes a day. ⏎ 💬 Needs stand where they are asked. If your group has topics, write /topic in the one they should go to. ⏎ 🔢 I don't know which doors there are, so I can't notice a mistyped flat. [New neighbours …][Homes a day …] [Which doors …] [‹ Quiet and evening] [Settings]
    Mo taps [Which doors …]
      Mo~ Which doors does Sunny Court have? Please write one line for each entrance, its flats after a colon: ⏎  ⏎ 1: 101-104, 201-204 ⏎ 2: 101-104, 201-204 ⏎  ⏎ If there is only one entrance, the flats alone will do. I use it only to notice when somebody mistypes their flat. [Leave it so]
    Mo taps [Leave it so]
      Mo~ How Sunny Court keeps things: ⏎ 🚪 New neighbours see door and phone after 7 days, or when a moderator knows them. ⏎ 🏠 A helper may look at 3 homes a day. ⏎ 💬 Needs stand where they are asked. If your group has topics, write /topic in the one they should go to. ⏎ 🔢 I don't know which doors there are, so I can't notice a mistyped flat. [New neighbours …][Homes a day …] [Which doors …] [‹ Quiet and evening] [Settings]
    Mo taps [Which doors …]
      Mo~ Which doors does Sunny Court have? Please write one line for each entrance, its flats after a colon: ⏎  ⏎ 1: 101-104, 201-204 ⏎ 2: 101-104, 201-204 ⏎  ⏎ If there is only one entrance, the flats alone will do. I use it only to notice when somebody mistypes their flat. [Leave it so]
    Mo → Mo: 1: 101-104
      Mo: Shall I post this? ⏎ 🤝 1: 101-104 ⏎ Mo · 1 more wanted [Post][Don't post]
    Mo taps [Don't post]
      Mo ! All right, nothing was posted.
      Mo: a message is deleted
    — nobody else may
    Ana taps [doors_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [doors-empty_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    ");
    house.ends().await;
}
