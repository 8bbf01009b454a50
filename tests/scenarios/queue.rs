//! Requirement 21: whatever waits for moderators stands in one list with its age.

use crate::support::{House, Neighbour, hours, minutes};

/// A house in which Mo, Li and Bo moderate, and somebody asks to be let in first.
async fn house() -> (House, [Neighbour; 4]) {
    let (house, [ana, li, bo]) = House::of(["Ana/en", "李阿姨/zh-CN", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    for moderator in [&li, &bo] {
        house.sandbox.promote(house.group, moderator.user, mo.user, true);
        house.settle().await;
    }
    house.transcript();
    (house, [mo, li, bo, ana])
}

#[tokio::test]
async fn what_waits_stands_in_one_list_the_oldest_first() {
    let (house, [mo, li, bo, ana]) = house().await;
    mo.tells("/queue").await;
    house.chapter("a need that nobody claims, somebody at the door");
    ana.says("/need carry a sofa up").await;
    house.waits(hours(3)).await;
    mo.tells("/settings").await;
    mo.taps("Who may come in").await;
    mo.taps("A moderator says yes").await;
    let eve = house.stranger("Eve", "en");
    house.sandbox.join(house.group, eve.user);
    house.settle().await;
    mo.tells("/queue").await;
    house.waits(hours(2)).await;
    ana.says("/need fetch my medicine, within 2 hours").await;
    house.waits(minutes(61)).await;
    house.transcript();
    mo.tells("/queue").await;
    li.tells("/queue").await;
    house.chapter("each is opened by its number");
    li.taps("1").await;
    li.tells("/queue").await;
    li.taps("2").await;
    li.taps("通过").await;
    li.tells("/queue").await;
    house.chapter("somebody is on it, and says nothing when it should be over");
    bo.taps("I can help").await;
    mo.tells("/queue").await;
    house.waits(hours(4)).await;
    mo.tells("/queue").await;
    house.chapter("it is for moderators, and told in private");
    ana.tells("/queue").await;
    ana.forges("queue_1_0").await;
    eve.starts(None).await;
    eve.forges("queue_1_0").await;
    mo.says("/queue").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. #1 has nobody yet: carry a sofa up · for 6 h ⏎ 2. Eve would like to be let in · for 3 h ⏎ 3. #2 has nobody yet: Something to collect and brin… · for 1 h ⏎ Tap a number to open it. To close a need: /close and the number after #. [1][2][3] [Who is on duty]
    李阿姨 → 李阿姨: /queue
      李阿姨: 待办的事 · Sunny Court ⏎ 1. #1 还没人接：carry a sofa up · 已等6小时 ⏎ 2. Eve申请加入 · 已等3小时 ⏎ 3. #2 还没人接：帮忙到药店取一下东西 · 已等1小时 ⏎ 点数字就能打开。要结束一件事，发 /close 加 # 后面的编号。 [1][2][3] [谁在值班]
    — each is opened by its number
    李阿姨 taps [1]
      李阿姨~ 🛒 #1 carry a sofa up ⏎ Ana · 还差1人 [🙋 我来帮忙] [回到列表]
    李阿姨 → 李阿姨: /queue
      李阿姨: 待办的事 · Sunny Court ⏎ 1. #1 还没人接：carry a sofa up · 已等6小时 ⏎ 2. Eve申请加入 · 已等3小时 ⏎ 3. #2 还没人接：帮忙到药店取一下东西 · 已等1小时 ⏎ 点数字就能打开。要结束一件事，发 /close 加 # 后面的编号。 [1][2][3] [谁在值班]
    李阿姨 taps [2]
      李阿姨~ Eve进了“Sunny Court”的群，想加入。是住在这里的吗？ [通过][再问问] [婉拒] [待办的事]
    李阿姨 taps [通过]
      Mo~ 李阿姨 let Eve in. [What waits]
      李阿姨~ 李阿姨让Eve加入了。 [待办的事]
      李阿姨~ 李阿姨让Eve加入了。 [待办的事]
      Bo~ 李阿姨 let Eve in. [What waits]
    李阿姨 → 李阿姨: /queue
      李阿姨: 待办的事 · Sunny Court ⏎ 1. #1 还没人接：carry a sofa up · 已等6小时 ⏎ 2. #2 还没人接：帮忙到药店取一下东西 · 已等1小时 ⏎ 点数字就能打开。要结束一件事，发 /close 加 # 后面的编号。 [1][2] [谁在值班]
    — somebody is on it, and says nothing when it should be over
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 💊 #2 Something to collect and bring from the pharmacy ⏎ 🕓 until 16:01 ⏎ Ana ⏎ ✅ Bo is on it
      Mo~ #2 needs nobody any more. Thank you for looking after it.
      Ana~ Need #2 is posted, and somebody is on it. ⏎ 🕓 until 16:01 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ This word about #2 is over. /mine shows how it stands.
      Ana: Bo comes until 16:01 to help with #2: fetch my medicine. The word at the door is honey. Another word? Keep the door shut.
      李阿姨~ #2 已经不用人了，谢谢您费心。
      Bo~ #2 needs nobody any more. Thank you for looking after it.
      Bo: You help Ana with #2: fetch my medicine, until 16:01. At the door say: honey. When it's finished, tap "Job done". ⏎ Collecting and bringing is all there is to it: no advice, and no card or prescription in your hand. [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. #1 has nobody yet: carry a sofa up · for 6 h ⏎ Tap a number to open it. To close a need: /close and the number after #. [1] [Who is on duty]
      Ana: I've heard nothing of #2 yet: fetch my medicine, with Bo. Is it done? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You help Ana with #2: fetch my medicine, until 16:01. At the door say: honey. When it's finished, tap "Job done". ⏎ Collecting and bringing is all there is to it: no advice, and no card or prescription in your hand. [Job done][Can't make it]
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. #1 has nobody yet: carry a sofa up · for 10 h ⏎ 2. #2 should be over, and nobody said that it is done: Something to collect and brin… · for 3 h ⏎ Tap a number to open it. To close a need: /close and the number after #. [1][2] [Who is on duty]
    — it is for moderators, and told in private
    Ana → Ana: /queue
      Ana: Only moderators of that building can do this. Please ask one of them.
    Ana taps [queue_1_0]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Eve → Eve: /start
      Eve: What shall neighbours call you? ⏎ It stands on your cards instead of your Telegram name. You can change it at any time. [Eve] [Another name][Later]
      Eve: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
      Eve: Welcome! You are one of the neighbours of Sunny Court now. ⏎ How it all works: /help
    Eve taps [queue_1_0]
      Eve ! Only moderators of that building can do this. Please ask one of them.
    Mo → group: /queue
      Mo: What waits · Sunny Court ⏎ 1. #1 has nobody yet: carry a sofa up · for 10 h ⏎ 2. #2 should be over, and nobody said that it is done: Something to collect and brin… · for 3 h ⏎ Tap a number to open it. To close a need: /close and the number after #. [1][2] [Who is on duty]
    "#);
    house.ends().await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a long transcript")]
async fn a_worry_waits_for_one_moderator_and_never_for_the_one_whom_it_is_about() {
    let (house, [mo, li, bo, ana]) = house().await;
    ana.says("/need carry a sofa up").await;
    mo.taps("I can help").await;
    mo.taps("Job done").await;
    ana.taps("Something's wrong").await;
    house.transcript();
    ana.taps("I felt uncomfortable").await;
    house.waits(hours(3)).await;
    house.chapter("Mo, whom it is about, and Bo, who was not told, read nothing of it");
    mo.tells("/queue").await;
    bo.tells("/queue").await;
    for forged in ["worry_1_1", "worry-seen_1_1", "worry-again_1_1"] {
        mo.forges(forged).await;
        bo.forges(forged).await;
    }
    ana.forges("worry_1_1").await;
    house.chapter("Li has seen to it; undone, and done");
    li.tells("/queue").await;
    li.taps("1").await;
    li.taps("已处理").await;
    house.repeats_last_update(false).await;
    li.forges("worry-seen_1_1").await;
    li.taps("撤销").await;
    li.tells("/queue").await;
    house.chapter("Li moderates no more: Bo hears of it, and Li reads it no more");
    house.sandbox.promote(house.group, li.user, mo.user, false);
    house.settle().await;
    bo.tells("/queue").await;
    mo.tells("/queue").await;
    house.restarts().await;
    bo.taps("1").await;
    bo.taps("I've seen to it").await;
    house.waits(minutes(11)).await;
    bo.forges("worry-again_1_1").await;
    bo.tells("/queue").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [I felt uncomfortable]
      Ana ‼ Thank you for telling me. Only one moderator knows, and will write to you. This helper no longer sees your door and phone, and can't take what you ask.
      Mo~ You said that it's done: carry a sofa up. I've asked Ana.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ You felt uncomfortable with #1. Mo no longer sees your door and phone, and can't take what you ask; what else of yours they had taken is free again. They are not told why. ⏎ A moderator can change that after talking with you. If a door word was given, it counts no more: keep the door shut. [Nobody came][Something missing]
      李阿姨: Ana说，#1（carry a sofa up）这件事让人心里不踏实，帮忙的是Mo。 ⏎ 请私下跟Ana聊聊。这件事只告诉了您一位。 ⏎ 从那时起，Mo看不到Ana的门牌电话，也接不了Ana的事；原因没有说。 [已处理] [恢复来往]
    — Mo, whom it is about, and Bo, who was not told, read nothing of it
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ Nothing waits. Thank you for looking. [Who is on duty]
    Bo → Bo: /queue
      Bo: What waits · Sunny Court ⏎ Nothing waits. Thank you for looking. [Who is on duty]
    Mo taps [worry_1_1]
      Mo ! I can't find that any more. The cards in the group show how things stand.
    Bo taps [worry_1_1]
      Bo ! I can't find that any more. The cards in the group show how things stand.
    Mo taps [worry-seen_1_1]
      Mo ! I can't find that any more. The cards in the group show how things stand.
    Bo taps [worry-seen_1_1]
      Bo ! I can't find that any more. The cards in the group show how things stand.
    Mo taps [worry-again_1_1]
      Mo ! I can't find that any more. The cards in the group show how things stand.
    Bo taps [worry-again_1_1]
      Bo ! I can't find that any more. The cards in the group show how things stand.
    Ana taps [worry_1_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    — Li has seen to it; undone, and done
    李阿姨 → 李阿姨: /queue
      李阿姨: 待办的事 · Sunny Court ⏎ 1. #1 有人心里不踏实 · 已等3小时 ⏎ 点数字就能打开。要结束一件事，发 /close 加 # 后面的编号。 [1] [谁在值班]
    李阿姨 taps [1]
      李阿姨~ Ana说，#1（carry a sofa up）这件事让人心里不踏实，帮忙的是Mo。 ⏎ 请私下跟Ana聊聊。这件事只告诉了您一位。 ⏎ 从那时起，Mo看不到Ana的门牌电话，也接不了Ana的事；原因没有说。 [已处理] [恢复来往]
    李阿姨 taps [已处理]
      李阿姨~ Ana说，#1（carry a sofa up）这件事让人心里不踏实，帮忙的是Mo。 ⏎ 请私下跟Ana聊聊。这件事只告诉了您一位。 ⏎ 从那时起，Mo看不到Ana的门牌电话，也接不了Ana的事；原因没有说。 ⏎ 您已经处理了，谢谢您。 [撤销] [恢复来往]
      李阿姨~ Ana说，#1（carry a sofa up）这件事让人心里不踏实，帮忙的是Mo。 ⏎ 请私下跟Ana聊聊。这件事只告诉了您一位。 ⏎ 从那时起，Mo看不到Ana的门牌电话，也接不了Ana的事；原因没有说。 ⏎ 您已经处理了，谢谢您。 [撤销] [恢复来往]
    李阿姨 taps [worry-seen_1_1]
      李阿姨: Ana说，#1（carry a sofa up）这件事让人心里不踏实，帮忙的是Mo。 ⏎ 请私下跟Ana聊聊。这件事只告诉了您一位。 ⏎ 从那时起，Mo看不到Ana的门牌电话，也接不了Ana的事；原因没有说。 ⏎ 您已经处理了，谢谢您。 [撤销] [恢复来往]
    李阿姨 taps [撤销]
      李阿姨~ Ana说，#1（carry a sofa up）这件事让人心里不踏实，帮忙的是Mo。 ⏎ 请私下跟Ana聊聊。这件事只告诉了您一位。 ⏎ 从那时起，Mo看不到Ana的门牌电话，也接不了Ana的事；原因没有说。 [已处理] [恢复来往]
      李阿姨~ Ana说，#1（carry a sofa up）这件事让人心里不踏实，帮忙的是Mo。 ⏎ 请私下跟Ana聊聊。这件事只告诉了您一位。 ⏎ 从那时起，Mo看不到Ana的门牌电话，也接不了Ana的事；原因没有说。 [已处理] [恢复来往]
      李阿姨~ Ana说，#1（carry a sofa up）这件事让人心里不踏实，帮忙的是Mo。 ⏎ 请私下跟Ana聊聊。这件事只告诉了您一位。 ⏎ 从那时起，Mo看不到Ana的门牌电话，也接不了Ana的事；原因没有说。 [已处理] [恢复来往]
    李阿姨 → 李阿姨: /queue
      李阿姨: 待办的事 · Sunny Court ⏎ 1. #1 有人心里不踏实 · 已等3小时 ⏎ 点数字就能打开。要结束一件事，发 /close 加 # 后面的编号。 [1] [谁在值班]
    — Li moderates no more: Bo hears of it, and Li reads it no more
      Mo~ Is it 12:04 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
      李阿姨~ 您已经不是那栋楼的楼长了，这里原来的内容我收回了。
      李阿姨~ 您已经不是那栋楼的楼长了，这里原来的内容我收回了。
      李阿姨~ 您已经不是那栋楼的楼长了，这里原来的内容我收回了。
      李阿姨~ 只有那栋楼的楼长才能看。
      Bo: Ana felt uncomfortable with #1 (carry a sofa up), helped by Mo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Mo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. [I've seen to it] [Let them help again]
    Bo → Bo: /queue
      Bo: What waits · Sunny Court ⏎ 1. Somebody felt uncomfortable with #1 · for 3 h ⏎ Tap a number to open it. To close a need: /close and the number after #. [1] [Who is on duty]
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ Nothing waits. Thank you for looking. [Who is on duty]
    Bo taps [1]
      Bo~ Ana felt uncomfortable with #1 (carry a sofa up), helped by Mo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Mo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. [I've seen to it] [Let them help again]
    Bo taps [I've seen to it]
      Bo~ Ana felt uncomfortable with #1 (carry a sofa up), helped by Mo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Mo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. ⏎ You have seen to it. Thank you. [Undo] [Let them help again]
      Bo~ Ana felt uncomfortable with #1 (carry a sofa up), helped by Mo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Mo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. ⏎ You have seen to it. Thank you. [Undo] [Let them help again]
      Bo~ Ana felt uncomfortable with #1 (carry a sofa up), helped by Mo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Mo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. ⏎ You have seen to it. Thank you. [Let them help again]
      Bo~ Ana felt uncomfortable with #1 (carry a sofa up), helped by Mo. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then Mo no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. ⏎ You have seen to it. Thank you. [Let them help again]
    Bo taps [worry-again_1_1]
      Bo ! That is over. The cards in the group show how things stand.
    Bo → Bo: /queue
      Bo: What waits · Sunny Court ⏎ Nothing waits. Thank you for looking. [Who is on duty]
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_is_on_duty_hears_of_a_worry_first() {
    let (house, [mo, li, bo, ana]) = house().await;
    mo.tells("/duty").await;
    bo.tells("/duty").await;
    bo.taps("Take duty now").await;
    ana.says("/need carry a sofa up").await;
    li.taps("I can help").await;
    li.taps("✅ 办好了").await;
    ana.taps("Something's wrong").await;
    house.transcript();
    ana.taps("I felt uncomfortable").await;
    house.chapter("Bo leaves: Mo hears of it");
    bo.leaves().await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [I felt uncomfortable]
      Ana ‼ Thank you for telling me. Only one moderator knows, and will write to you. This helper no longer sees your door and phone, and can't take what you ask.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ You felt uncomfortable with #1. 李阿姨 no longer sees your door and phone, and can't take what you ask; what else of yours they had taken is free again. They are not told why. ⏎ A moderator can change that after talking with you. If a door word was given, it counts no more: keep the door shut. [Nobody came][Something missing]
      李阿姨~ 您说办好了：carry a sofa up。我去问Ana了。
      Bo: Ana felt uncomfortable with #1 (carry a sofa up), helped by 李阿姨. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then 李阿姨 no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. [I've seen to it] [Let them help again]
    — Bo leaves: Mo hears of it
    Bo → group: (left_chat_member)
      Mo~ On duty · Sunny Court ⏎ All moderators: Mo, 李阿姨 ⏎ By turns, one of you looks after the building each week, and the others are free. ⏎ No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards. [Take duty now] [Duty phone][What waits] [Take turns by week]
      Mo: Ana felt uncomfortable with #1 (carry a sofa up), helped by 李阿姨. ⏎ Please talk to Ana privately. Nobody else was told. ⏎ Since then 李阿姨 no longer sees the door and phone of Ana, takes nothing of what they ask, and is not told why. [I've seen to it] [Let them help again]
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more, so I took back what stood here.
      Bo~ You are not in that group any more, so I took back what stood here.
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_long_list_has_pages() {
    let (house, [mo, _li, _bo, ana]) = house().await;
    for number in 1..=12 {
        ana.says(&format!("/need water plant {number}")).await;
        house.waits(minutes(5)).await;
    }
    house.waits(hours(30)).await;
    house.transcript();
    mo.tells("/queue").await;
    mo.taps("Later").await;
    mo.taps("Later").await;
    mo.taps("12").await;
    mo.tells("/close 12").await;
    mo.tells("/queue").await;
    mo.taps("Later").await;
    mo.taps("Later").await;
    mo.taps("Earlier").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. #1 has nobody yet: A hand with plants or pets · for 1 day ⏎ 2. #2 has nobody yet: A hand with plants or pets · for 1 day ⏎ 3. #3 has nobody yet: A hand with plants or pets · for 1 day ⏎ 4. #4 has nobody yet: A hand with plants or pets · for 1 day ⏎ 5. #5 has nobody yet: A hand with plants or pets · for 1 day ⏎ Tap a number to open it. To close a need: /close and the number after #. [1][2][3][4][5] [Later] [Who is on duty]
    Mo taps [Later]
      Mo~ What waits · Sunny Court ⏎ 6. #6 has nobody yet: A hand with plants or pets · for 1 day ⏎ 7. #7 has nobody yet: A hand with plants or pets · for 1 day ⏎ 8. #8 has nobody yet: A hand with plants or pets · for 1 day ⏎ 9. #9 has nobody yet: A hand with plants or pets · for 1 day ⏎ 10. #10 has nobody yet: A hand with plants or pets · for 1 day ⏎ Tap a number to open it. To close a need: /close and the number after #. [6][7][8][9][10] [Earlier][Later] [Who is on duty]
    Mo taps [Later]
      Mo~ What waits · Sunny Court ⏎ 11. #11 has nobody yet: A hand with plants or pets · for 1 day ⏎ 12. #12 has nobody yet: A hand with plants or pets · for 1 day ⏎ Tap a number to open it. To close a need: /close and the number after #. [11][12] [Earlier] [Who is on duty]
    Mo taps [12]
      Mo~ 🪴 #12 A hand with plants or pets ⏎ Ana · 1 more wanted [I can help] [Back to the list]
    Mo → Mo: /close 12
      group~ 🪴 #12 A hand with plants or pets ⏎ Ana ⏎ Closed by a moderator
      group (silent)~ 📋 Who needs a hand ⏎ #1 🪴 A hand with plants or pets · 1 more wanted ⏎ #2 🪴 A hand with plants or pets · 1 more wanted ⏎ #3 🪴 A hand with plants or pets · 1 more wanted ⏎ #4 🪴 A hand with plants or pets · 1 more wanted ⏎ #5 🪴 A hand with plants or pets · 1 more wanted ⏎ #6 🪴 A hand with plants or pets · 1 more wanted ⏎ #7 🪴 A hand with plants or pets · 1 more wanted ⏎ #8 🪴 A hand with plants or pets · 1 more wanted ⏎ #9 🪴 A hand with plants or pets · 1 more wanted ⏎ #10 🪴 A hand with plants or pets · 1 more wanted ⏎ #11 🪴 A hand with plants or pets · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      Mo~ 🪴 #12 A hand with plants or pets ⏎ Ana ⏎ Closed by a moderator [Back to the list]
      Mo: #12 is closed, and the one who asked knows. [Undo]
      Ana~ A moderator closed #12. Questions? Please talk to the moderators.
      Ana~ This word about #12 is over. /mine shows how it stands.
      Ana: A moderator closed #12. Questions? Please talk to the moderators.
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. #1 has nobody yet: A hand with plants or pets · for 1 day ⏎ 2. #2 has nobody yet: A hand with plants or pets · for 1 day ⏎ 3. #3 has nobody yet: A hand with plants or pets · for 1 day ⏎ 4. #4 has nobody yet: A hand with plants or pets · for 1 day ⏎ 5. #5 has nobody yet: A hand with plants or pets · for 1 day ⏎ Tap a number to open it. To close a need: /close and the number after #. [1][2][3][4][5] [Later] [Who is on duty]
    Mo taps [Later]
      Mo~ What waits · Sunny Court ⏎ 6. #6 has nobody yet: A hand with plants or pets · for 1 day ⏎ 7. #7 has nobody yet: A hand with plants or pets · for 1 day ⏎ 8. #8 has nobody yet: A hand with plants or pets · for 1 day ⏎ 9. #9 has nobody yet: A hand with plants or pets · for 1 day ⏎ 10. #10 has nobody yet: A hand with plants or pets · for 1 day ⏎ Tap a number to open it. To close a need: /close and the number after #. [6][7][8][9][10] [Earlier][Later] [Who is on duty]
    Mo taps [Later]
      Mo~ What waits · Sunny Court ⏎ 11. #11 has nobody yet: A hand with plants or pets · for 1 day ⏎ Tap a number to open it. To close a need: /close and the number after #. [11] [Earlier] [Who is on duty]
    Mo taps [Earlier]
      Mo~ What waits · Sunny Court ⏎ 6. #6 has nobody yet: A hand with plants or pets · for 1 day ⏎ 7. #7 has nobody yet: A hand with plants or pets · for 1 day ⏎ 8. #8 has nobody yet: A hand with plants or pets · for 1 day ⏎ 9. #9 has nobody yet: A hand with plants or pets · for 1 day ⏎ 10. #10 has nobody yet: A hand with plants or pets · for 1 day ⏎ Tap a number to open it. To close a need: /close and the number after #. [6][7][8][9][10] [Earlier][Later] [Who is on duty]
    "#);
    house.ends().await;
}
