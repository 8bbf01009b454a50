//! Something's wrong: asked privately, told to the right one and to nobody else.

use crate::support::{House, Neighbour, hours};

async fn wrong() -> (House, Neighbour, Neighbour, Neighbour) {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "陈叔/zh-CN"]).await;
    house.mo().starts(None).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    house.transcript();
    ana.taps("Something's wrong").await;
    (house, ana, bo, cem)
}

#[tokio::test]
async fn nobody_came_asks_the_neighbours_again() {
    let (house, ana, _bo, cem) = wrong().await;
    ana.taps("Nobody came").await;
    cem.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [Something's wrong]
      Ana: Understood. This is not told in the group. What happened with #1? [Nobody came][Something missing] [I felt uncomfortable]
    Ana taps [Nobody came]
      Ana ! Sorry about that. Your card is open to all neighbours again.
      group~ 🛒 #1 carry shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ Bo says "carry shopping up" is done. Is it?
      Ana~ Understood. This is not told in the group. What happened with #1? [I felt uncomfortable]
      Bo~ You no longer help with #1.
      Bo: Ana says nobody came for #1, so it is open to others again. A mix-up? Please talk to a moderator.
    陈叔 taps [I can help]
      陈叔 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ 陈叔 is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: 陈叔 comes to help with #1: carry shopping up. The word at the door is feather (羽毛). Another word? Keep the door shut.
      陈叔: 您接下了Ana的 #1：carry shopping up。上门请说暗号：feather（羽毛）。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
      陈叔: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
    "#);
    house.ends().await;
}

#[tokio::test]
async fn something_missing_goes_to_the_helper() {
    let (house, ana, bo, _cem) = wrong().await;
    ana.taps("Something missing").await;
    bo.taps("Job done").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [Something's wrong]
      Ana: Understood. This is not told in the group. What happened with #1? [Nobody came][Something missing] [I felt uncomfortable]
    Ana taps [Something missing]
      Ana ! All right, I've told your helper. This is not told in the group.
      Ana~ It isn't finished yet, and Bo is on it: carry shopping up
      Ana~ Understood. This is not told in the group. What happened with #1? [I felt uncomfortable]
      Bo~ You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: Ana says something isn't right: carry shopping up. Please have another look. [Job done][Can't make it] [Tapped by mistake]
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana~ Bo says "carry shopping up" is done. Is it?
      Ana: Bo says "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: carry shopping up. I've asked Ana. [Undo]
      Bo~ Ana says something isn't right: carry shopping up. Please have another look.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn i_felt_uncomfortable_goes_to_one_moderator_and_to_nobody_else() {
    let (house, ana, _bo, _cem) = wrong().await;
    ana.taps("I felt uncomfortable").await;
    house.chapter("the moderator hears of it once");
    ana.forges("worried_1_1").await;
    house.chapter("three days later");
    house.waits(hours(72)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [Something's wrong]
      Ana: Understood. This is not told in the group. What happened with #1? [Nobody came][Something missing] [I felt uncomfortable]
    Ana taps [I felt uncomfortable]
      Ana ‼ Thank you for telling me. Only one moderator knows, and will write to you. This helper no longer sees your door and phone, and can't take what you ask.
      Mo: Ana felt uncomfortable with #1 (carry shopping up), helped by Bo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Bo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. [I've seen to it] [Let them help again]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ You felt uncomfortable with #1. Bo no longer sees your door and phone, and can't take what you ask; what else of yours they had taken is free again. They are not told why. ⏎ A moderator can change that after talking with you. If a door word was given, it counts no more: keep the door shut. [Nobody came][Something missing]
      Bo~ You said that it's done: carry shopping up. I've asked Ana.
    — the moderator hears of it once
    Ana taps [worried_1_1]
      Ana ‼ Thank you for telling me. Only one moderator knows, and will write to you. This helper no longer sees your door and phone, and can't take what you ask.
    — three days later
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Done (closed by itself)
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 10 times. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana~ Need #1 is done.
      Ana~ Bo says "carry shopping up" is done. Is it?
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · is it done? I'm waiting for your answer. ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · is it done? I'm waiting for your answer. ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo~ ✅ Done: carry shopping up
      Bo: Two days went by, so #1 is closed as done. Thank you for helping Ana.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn where_the_helper_is_the_only_moderator_the_next_one_is_told_and_the_asker_knows() {
    let (house, [ana, bo]) = House::of(["李阿姨/zh-CN", "小陈/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    ana.says("/need 买菜拎不动").await;
    mo.taps("🙋 我来帮忙").await;
    mo.taps("✅ 办好了").await;
    ana.taps("有点问题").await;
    house.transcript();
    ana.taps("心里不踏实").await;
    assert_eq!(house.count_of("apart").await, 1);
    house.chapter("another moderator comes: they hear of it");
    bo.starts(None).await;
    house.sandbox.promote(house.group, bo.user, mo.user, true);
    bo.tells("/queue").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 taps [心里不踏实]
      李阿姨 ‼ 这位邻居从现在起看不到您的门牌电话，也接不了您的事。这里还没有别的楼长，有了我就只跟这一位说。请您先跟信得过的人说说。
      Mo~ 您说办好了：买菜拎不动。我去问李阿姨了。
      李阿姨~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
      李阿姨~ 您说 #1 让您心里不踏实。Mo现在看不到您的门牌电话，也接不了您的事；之前接下的别的事，别的邻居又能接了。我没有说原因。 ⏎ 楼长跟您聊过以后可以改。要是给过进门暗号，那个暗号已经作废，别开门。 [没人来][东西不对]
    — another moderator comes: they hear of it
    小陈 → 小陈: /start
      小陈: 您好，我是“邻里”，帮咱们楼的邻居互相搭把手。 ⏎  ⏎ 要帮忙：一句话告诉我，打字、说话都行，也可以点下面的“找人帮忙”。 ⏎ 能帮忙：点“谁要帮忙”。 ⏎ 怎么用：发 /help
    小陈 → 小陈: /queue
      Mo~ 您那里现在是17:01吗？ ⏎ 我要知道“Sunny Court”的时间，夜里才不会吵到大家。 [对][不对]
      小陈: 这件事要楼长才能办，请找一位楼长帮忙。
      小陈: 李阿姨说，#1（买菜拎不动）这件事让人心里不踏实，帮忙的是Mo。 ⏎ 请私下跟李阿姨聊聊。这件事只告诉了您一位。 ⏎ 从那时起，Mo看不到李阿姨的门牌电话，也接不了李阿姨的事；原因没有说。 [已处理] [恢复来往]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_moderator_who_cannot_be_reached_yet_hears_of_it_at_their_start() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    ana.taps("Something's wrong").await;
    house.transcript();
    ana.taps("I felt uncomfortable").await;
    house.chapter("Mo presses Start");
    house.mo().starts(None).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [I felt uncomfortable]
      Ana ‼ Thank you for telling me. I'll tell only one moderator, once they can be reached. This helper no longer sees your door and phone, and can't take what you ask.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ You felt uncomfortable with #1. Bo no longer sees your door and phone, and can't take what you ask; what else of yours they had taken is free again. They are not told why. ⏎ A moderator can change that after talking with you. If a door word was given, it counts no more: keep the door shut. [Nobody came][Something missing]
      Bo~ You said that it's done: carry shopping up. I've asked Ana.
    — Mo presses Start
    Mo → Mo: /start
      Mo: What shall neighbours call you? ⏎ It stands on your cards instead of your Telegram name. You can change it at any time. [Mo] [Another name][Later]
      Mo: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
      Mo: Is it 09:01 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
      Mo: Ana felt uncomfortable with #1 (carry shopping up), helped by Bo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Bo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. [I've seen to it] [Let them help again]
    "#);
    house.ends().await;
}
