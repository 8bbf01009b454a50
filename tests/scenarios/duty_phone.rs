//! Requirement 10, the duty phone: a moderator posts for a caller in at most four taps, and whoever waits
//! for a call is on a list until a moderator ticks it.

use super::households::with_rosa;
use crate::support::{House, hours, minutes};

#[tokio::test]
async fn a_moderator_posts_for_a_caller_in_four_taps() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    with_rosa(&ana).await;
    house.transcript();
    mo.tells("/call").await;
    mo.taps("Rosa").await;
    mo.taps("🛒 Shopping").await;
    mo.taps("Today").await;
    mo.taps("Post").await;
    house.repeats_last_update(false).await;
    house.chapter("an old button posts nothing twice");
    mo.forges("call-post_1_1").await;
    house.chapter("nobody else may");
    bo.tells("/call").await;
    bo.forges("call-who_1_1_1").await;
    assert_eq!(house.count_of("need").await, 1);
    house.chapter("whoever helps sees the door, and asks Mo");
    bo.forges("claim_1_1").await;
    bo.taps("Show door & phone").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Mo → Mo: /call
      Mo: ☎️ Who calls? [Rosa] [Somebody else] [☎️ To call back] [Stop]
    Mo taps [Rosa]
      Mo~ ☎️ Rosa ⏎ What is it about? Or tell me in one sentence, typed or spoken. [🛒 Shopping][💊 Medicine] [📦 Parcels, papers][🚗 Rides] [🔧 Repairs][More kinds …] [☎️ Call back later] [Stop]
    Mo taps [🛒 Shopping]
      Mo~ ☎️ Rosa ⏎ 🛒 Shopping ⏎ For when? [Today][Tomorrow] [This week] [Stop]
    Mo taps [Today]
      Mo~ ☎️ Rosa ⏎ 🛒 Shopping ⏎ Today ⏎ Shall I post it? [Post] [Stop]
    Mo taps [Post]
      group: 🛒 #1 A hand is wanted: Shopping ⏎ 🕓 today ⏎ Rosa (via Mo) · 1 more wanted [I can help]
      Mo~ 🤝 For Rosa ⏎ Need #1 is posted. I'll tell you as soon as someone comes; by 13:02 in any case. ⏎ 🕓 today ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
    — an old button posts nothing twice
    Mo taps [call-post_1_1]
      Mo ! That was an earlier call. /call takes down the next one.
    — nobody else may
    Bo → Bo: /call
      Bo: Only moderators of that building can do this. Please ask one of them.
    Bo taps [call-who_1_1_1]
      Bo ! Only moderators of that building can do this. Please ask one of them.
    — whoever helps sees the door, and asks Mo
    Bo taps [claim_1_1]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 A hand is wanted: Shopping ⏎ 🕓 today ⏎ Rosa (via Mo) ⏎ ✅ Bo is on it
      Mo~ 🤝 For Rosa ⏎ Need #1 is posted, and somebody is on it. ⏎ 🕓 today ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Mo: 🤝 For Rosa ⏎ Bo comes today to help with #1: A hand is wanted: Shopping. The word at the door is honey. Another word? Keep the door shut. ⏎ Please tell Rosa who comes, and the word at the door.
      Bo: You help Rosa (via Mo) with #1: A hand is wanted: Shopping, today. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
      Mo: Bo looked at the door number of Rosa (#1).
      Bo~ You help Rosa (via Mo) with #1: A hand is wanted: Shopping, today. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
      Bo: 🔒 #1: flat 12b ⏎ Please keep it to yourself.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn somebody_who_is_on_no_list_calls_and_tells_it_in_words() {
    let (house, [_li, bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    mo.tells("/call").await;
    mo.taps("是别的人").await;
    mo.tells("陈奶奶，2单元301").await;
    mo.tells("陈奶奶").await;
    house.restarts().await;
    mo.tells("明天上午帮忙搬米").await;
    mo.taps("发出去").await;
    bo.taps("🙋 我来帮忙").await;
    bo.taps("✅ 办好了").await;
    mo.taps("是的，办好了").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /call
      Mo: ☎️ 是哪一位来电？ [是别的人] [☎️ 待回电话] [不填了]
    Mo taps [是别的人]
      Mo~ 来电的邻居怎么称呼？卡片上大家都看得到，请不要写门牌、电话。 [不填了]
    Mo → Mo: 陈奶奶，2单元301
      Mo: 称呼大家都看得到，门牌和电话我不往里放。请只写怎么称呼。
    Mo → Mo: 陈奶奶
      Mo~ 好的。
      Mo: ☎️ 陈奶奶 ⏎ 是什么事？也可以用一句话告诉我，打字、说话都行。 [🛒 买东西][💊 取药] [📦 快递和信件][🚗 接送] [🔧 修修补补][更多类别] [☎️ 稍后回电话] [不填了]
    Mo → Mo: 明天上午帮忙搬米
      Mo~ 这通电话已经记完。下一通请发 /call。
      Mo: 🤝 替陈奶奶找人帮忙 ⏎ 我这样发到群里，行吗？ ⏎ 🤝 帮忙搬米 ⏎ 🕓 明天上午9点–中午12点 ⏎ 陈奶奶（Mo代发） · 还差1人 [发出去][不发了] [为我自己]
    Mo taps [发出去]
      group: 🤝 #1 帮忙搬米 ⏎ 🕓 明天上午9点–中午12点 ⏎ 陈奶奶（Mo代发） · 还差1人 [🙋 我来帮忙]
      Mo~ 🤝 替陈奶奶找人帮忙 ⏎ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点1分还没人，也跟您说一声。 ⏎ 🕓 明天上午9点–中午12点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      Mo: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    小波 taps [🙋 我来帮忙]
      小波 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 🤝 #1 帮忙搬米 ⏎ 🕓 明天上午9点–中午12点 ⏎ 陈奶奶（Mo代发） ⏎ ✅ 小波接下了
      Mo~ 🤝 替陈奶奶找人帮忙 ⏎ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 明天上午9点–中午12点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      Mo: 🤝 替陈奶奶找人帮忙 ⏎ 小波接下了 #1：帮忙搬米，明天上午9点–中午12点来。进门暗号：蜂蜜，对不上别开门。 ⏎ 请转告陈奶奶：谁来，进门暗号是什么。
      小波: 您接下了陈奶奶（Mo代发）的 #1：帮忙搬米，明天上午9点–中午12点。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
      小波: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
    小波 taps [✅ 办好了]
      小波 ! 辛苦了！我去问问对方办得怎么样。
      Mo~ 小波接下了 #1：帮忙搬米，明天上午9点–中午12点来。进门暗号：蜂蜜，对不上别开门。
      Mo: 🤝 替陈奶奶找人帮忙 ⏎ 小波说“帮忙搬米”办好了，您看对吗？ ⏎ 请先问问陈奶奶，再点下面的按钮。 [是的，办好了][还没办好] [有点问题]
      小波~ 您说办好了：帮忙搬米。我去问陈奶奶（Mo代发）了。 [撤销]
    Mo taps [是的，办好了]
      Mo ! 太好了，我告诉帮忙的邻居。
      group~ 🤝 #1 帮忙搬米 ⏎ 🕓 明天上午9点–中午12点 ⏎ 陈奶奶（Mo代发） ⏎ ✅ 办好了
      Mo~ #1 已经办好了。
      Mo~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
      Mo~ ✅ 办好了，帮忙的是小波：帮忙搬米 [❤️ 道声谢]
      Mo: 顺便说一句：发 /mine，随时能看到您求助的和您接下的。
      小波~ ✅ 办好了：帮忙搬米
      小波: 陈奶奶（Mo代发）说都办好了：帮忙搬米 ✅
    ");
    house.waits(hours(26)).await;
    assert_eq!(house.count("select count(*) from behalf where called is not null").await, 0);
    assert!(house.group_messages().iter().all(|message| !message.text.contains("陈奶奶")));
    house.ends().await;
}

#[tokio::test]
async fn whoever_has_not_agreed_is_asked_at_once_and_a_voice_will_do() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    with_rosa(&ana).await;
    ana.forges("recipient-not-agreed_1_1").await;
    house.transcript();
    mo.tells("/call").await;
    mo.taps("Rosa").await;
    mo.taps("Did they agree?").await;
    mo.taps("Yes, they agreed").await;
    mo.forges("call-who_1_1_1").await;
    mo.speaks("voice-for-rosa", 4).await;
    mo.taps("Post").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /call
      Mo: ☎️ Who calls? [Rosa] [Somebody else] [☎️ To call back] [Stop]
    Mo taps [Rosa]
      Mo ! They have not agreed yet that somebody asks for them. Ask them now: their page is below. Then choose them again.
      Mo: Rosa, without Telegram ⏎ An elder ⏎ Not yet agreed. Until then nothing can be done for Rosa. ⏎ Looked after by: Ana. [Did they agree?][Who they are] [Neighbours without Telegram] [Who can open] [Take off the list]
    Mo taps [Did they agree?]
      Mo~ Did Rosa agree that others answer for them? I note the day, and that you said so. [Yes, they agreed][Not yet]
    Mo taps [Yes, they agreed]
      Mo~ Rosa, without Telegram ⏎ An elder ⏎ Agreed on 2026-03-02, as Mo said. ⏎ Looked after by: Ana. [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are] [Neighbours without Telegram] [Who can open] [Take off the list]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Mo said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Mo said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    Mo taps [call-who_1_1_1]
      Mo: ☎️ Rosa ⏎ What is it about? Or tell me in one sentence, typed or spoken. [🛒 Shopping][💊 Medicine] [📦 Parcels, papers][🚗 Rides] [🔧 Repairs][More kinds …] [☎️ Call back later] [Stop]
    Mo → Mo: (voice) 
      Mo~ This call is over. /call takes down the next one.
      Mo~ This call is over. /call takes down the next one.
      Mo: 🤝 For Rosa ⏎ I can't listen to it myself. Tell me in a few words what it is about. Or post it as it is: only who helps you hears it. [Post][Don't post] [For myself]
    Mo taps [Post]
      group: 🤝 #1 Asked by voice message ⏎ Rosa (via Mo) · 1 more wanted [I can help]
      Mo~ 🤝 For Rosa ⏎ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:03 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Mo: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_waits_for_a_call_is_on_a_list_until_it_is_ticked() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    with_rosa(&ana).await;
    house.transcript();
    mo.tells("/call").await;
    mo.taps("Rosa").await;
    mo.taps("☎️ Call back later").await;
    mo.tells("about the lift, in the afternoon").await;
    mo.taps("Add").await;
    mo.tells("Mrs Chen, 555 1234").await;
    house.waits(hours(3)).await;
    mo.tells("/queue").await;
    house.restarts().await;
    mo.forges("call-backs_1").await;
    mo.taps("✅ 1 called").await;
    house.repeats_last_update(false).await;
    mo.taps("Undo 2").await;
    mo.taps("✅ 2 called").await;
    house.chapter("nobody else reads it");
    bo.forges("call-backs_1").await;
    bo.forges("called-back_1_1").await;
    house.waits(minutes(11)).await;
    mo.forges("not-called-back_1_2").await;
    house.waits(hours(80)).await;
    assert_eq!(house.count_of("call_back").await, 1);
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /call
      Mo: ☎️ Who calls? [Rosa] [Somebody else] [☎️ To call back] [Stop]
    Mo taps [Rosa]
      Mo~ ☎️ Rosa ⏎ What is it about? Or tell me in one sentence, typed or spoken. [🛒 Shopping][💊 Medicine] [📦 Parcels, papers][🚗 Rides] [🔧 Repairs][More kinds …] [☎️ Call back later] [Stop]
    Mo taps [☎️ Call back later]
      Mo~ Whom shall you call back? Name, number and what about, in one message. Only moderators read it. [Stop]
    Mo → Mo: about the lift, in the afternoon
      Mo~ All right.
      Mo: ☎️ To call back ⏎ 1. Rosa: about the lift, in the afternoon (for 1 min) [✅ 1 called] [Add][☎️ Next call]
    Mo taps [Add]
      Mo~ Whom shall you call back? Name, number and what about, in one message. Only moderators read it. [Stop]
    Mo → Mo: Mrs Chen, 555 1234
      Mo~ All right.
      Mo: ☎️ To call back ⏎ 1. Rosa: about the lift, in the afternoon (for 1 min) ⏎ 2. Mrs Chen, 555 1234 (for 1 min) [✅ 1 called][✅ 2 called] [Add][☎️ Next call]
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. You moderate alone; two carry it better · for 3 h ⏎ 2. ☎️ Waits for a call: Rosa: about the lift, in the … · for 3 h ⏎ 3. ☎️ Waits for a call: Mrs Chen, 555 1234 · for 3 h ⏎ Tap a number to open it. To close a need: /close and the number after #. [1][2][3] [Who is on duty]
    Mo taps [call-backs_1]
      Mo: ☎️ To call back ⏎ 1. Rosa: about the lift, in the afternoon (for 3 h) ⏎ 2. Mrs Chen, 555 1234 (for 3 h) [✅ 1 called][✅ 2 called] [Add][☎️ Next call]
    Mo taps [✅ 1 called]
      Mo~ ☎️ To call back ⏎ 1. Mrs Chen, 555 1234 (for 3 h) ⏎ 2. ✅ Rosa: about the lift, in the afternoon [✅ 1 called] [Undo 2] [Add][☎️ Next call]
      Mo~ ☎️ To call back ⏎ 1. Mrs Chen, 555 1234 (for 3 h) ⏎ 2. ✅ Rosa: about the lift, in the afternoon [✅ 1 called] [Undo 2] [Add][☎️ Next call]
    Mo taps [Undo 2]
      Mo~ ☎️ To call back ⏎ 1. Rosa: about the lift, in the afternoon (for 3 h) ⏎ 2. Mrs Chen, 555 1234 (for 3 h) [✅ 1 called][✅ 2 called] [Add][☎️ Next call]
      Mo~ ☎️ To call back ⏎ 1. Rosa: about the lift, in the afternoon (for 3 h) ⏎ 2. Mrs Chen, 555 1234 (for 3 h) [✅ 1 called][✅ 2 called] [Add][☎️ Next call]
    Mo taps [✅ 2 called]
      Mo~ ☎️ To call back ⏎ 1. Rosa: about the lift, in the afternoon (for 3 h) ⏎ 2. ✅ Mrs Chen, 555 1234 [✅ 1 called] [Undo 2] [Add][☎️ Next call]
      Mo~ ☎️ To call back ⏎ 1. Rosa: about the lift, in the afternoon (for 3 h) ⏎ 2. ✅ Mrs Chen, 555 1234 [✅ 1 called] [Undo 2] [Add][☎️ Next call]
    — nobody else reads it
    Bo taps [call-backs_1]
      Bo ! Only moderators of that building can do this. Please ask one of them.
    Bo taps [called-back_1_1]
      Bo ! Only moderators of that building can do this. Please ask one of them.
    Mo taps [not-called-back_1_2]
      Mo ! That can't be undone any more. Please talk to each other.
      Mo~ ☎️ To call back ⏎ 1. Rosa: about the lift, in the afternoon (for 3 days) [✅ 1 called] [Add][☎️ Next call]
      Mo~ ☎️ To call back ⏎ 1. Rosa: about the lift, in the afternoon (for 3 days) [✅ 1 called] [Add][☎️ Next call]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 22 times. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
    ");
    house.ends().await;
}

#[tokio::test]
async fn who_was_never_called_is_forgotten_after_a_week_and_a_moderator_hears_of_it() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.tells("/call").await;
    mo.taps("☎️ To call back").await;
    mo.taps("Add").await;
    mo.tells("Mrs Chen, 555 1234").await;
    mo.taps("Add").await;
    mo.tells("Mr Okoro, 555 9876").await;
    mo.taps("✅ 2 called").await;
    house.transcript();
    house.chapter(
        "six days later it is said while there is time; the other one is ticked, and gone",
    );
    house.waits(hours(6 * 24 + 1)).await;
    assert_eq!(house.count_of("call_back").await, 1);
    house.restarts().await;
    house.chapter("after a week nothing is left of her");
    house.waits(hours(25)).await;
    assert_eq!(house.count_of("call_back").await, 0);
    mo.tells("/queue").await;
    mo.forges("called-back_1_1").await;
    house.waits(hours(3 * 24)).await;
    insta::assert_snapshot!(told(&house), @"
    — six days later it is said while there is time; the other one is ticked, and gone
      Mo~ ☎️ To call back ⏎ 1. Mrs Chen, 555 1234 (for 3 days) ⏎ 2. ✅ Mr Okoro, 555 9876 [✅ 1 called] [Add][☎️ Next call]
      Mo: ☎️ Still waits for a call (for 6 days): Mrs Chen, 555 1234. Tomorrow I take it off the list and erase it. [✅ Called][☎️ To call back]
    — after a week nothing is left of her
      Mo~ ☎️ To call back ⏎ Nobody waits for a call. [Add][☎️ Next call]
      Mo~ ☎️ That call is off the list.
      Mo: ☎️ Somebody waited for a call since Mon 2 Mar, and nobody ticked it. What was noted is erased by now. Does it still matter? Note it again: /call
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. You moderate alone; two carry it better · for 7 days ⏎ Tap a number to open it. To close a need: /close and the number after #. [1] [Who is on duty]
    Mo taps [called-back_1_1]
      Mo ! There is nothing to confirm here any more. /mine shows what you help with.
    ");
    let stands = house.sandbox.messages(sandbox::ChatId(mo.user.0));
    let by_the_bot = stands.iter().filter(|message| message.from_bot);
    assert_eq!(by_the_bot.filter(|message| message.text.contains("555")).count(), 0);
    house.ends().await;
}

#[tokio::test]
async fn in_chinese_and_ticked_in_time() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.forges("language_zh-CN").await;
    mo.forges("call-back-add_1").await;
    mo.tells("陈奶奶，555 1234").await;
    house.waits(hours(6 * 24 + 1)).await;
    house.transcript();
    mo.taps("✅ 已回").await;
    house.repeats_last_update(false).await;
    house.waits(hours(4 * 24)).await;
    insta::assert_snapshot!(told(&house), @"
    Mo taps [✅ 已回]
      Mo~ ☎️ 待回电话 ⏎ 1. ✅ 陈奶奶，555 1234 [撤销1] [加一条][☎️ 下一通]
      Mo~ ☎️ 待回电话 ⏎ 1. ✅ 陈奶奶，555 1234 [撤销1] [加一条][☎️ 下一通]
      Mo~ ☎️ 待回电话 ⏎ 现在没有人等着回电话。 [加一条][☎️ 下一通]
      Mo~ ☎️ 待回电话 ⏎ 现在没有人等着回电话。 [加一条][☎️ 下一通]
    ");
    house.ends().await;
}

/// What is told, without the word of each morning.
fn told(house: &House) -> String {
    let transcript = house.transcript();
    let lines = transcript.lines().filter(|line| !line.contains(" ☀️ "));
    lines.collect::<Vec<_>>().join("\n")
}
