//! What Telegram shows of us: commands and descriptions, by place and language, told when changed;
//! help that teaches; hints once in a life.

use crate::support::House;
use serde_json::Value;

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "nearly all of it is the transcript")]
async fn telegram_is_told_of_commands_and_descriptions_once() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let told = |house: &House| {
        let calls = house.sandbox.calls();
        calls.iter().filter(|call| call.method.to_lowercase().starts_with("setmy")).count()
    };
    // Two languages, in each four places and two descriptions.
    let once = 12;
    let begun = std::time::Instant::now();
    while told(&house) < once && begun.elapsed() < std::time::Duration::from_secs(10) {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    house.settle().await;
    house.restarts().await;
    house.crashes().await;
    assert_eq!(told(&house), once, "nothing has changed");
    let commands = house.sandbox.commands();
    insta::assert_snapshot!(lines(&commands), @r#"
    "commands": [
    "command": "need",
    "description": "Ask for a hand"
    "command": "needs",
    "description": "Who needs a hand"
    "command": "mine",
    "description": "My things"
    "command": "sos",
    "description": "Call for help"
    "command": "series",
    "description": "What repeats"
    "command": "home",
    "description": "My home, and neighbours without Telegram"
    "command": "me",
    "description": "About me"
    "command": "numbers",
    "description": "Numbers to call"
    "command": "language",
    "description": "Language"
    "command": "help",
    "description": "How it works"
    "language_code": "",
    "scope": {
    "type": "default"
    "commands": [
    "command": "need",
    "description": "找人帮忙"
    "command": "needs",
    "description": "谁要帮忙"
    "command": "mine",
    "description": "我的事"
    "command": "sos",
    "description": "紧急呼救"
    "command": "series",
    "description": "定期的事"
    "command": "home",
    "description": "我家，还有受照应的邻居"
    "command": "me",
    "description": "我的资料"
    "command": "numbers",
    "description": "常用电话"
    "command": "language",
    "description": "语言"
    "command": "help",
    "description": "怎么用"
    "language_code": "zh",
    "scope": {
    "type": "default"
    "commands": [
    "command": "need",
    "description": "Ask for a hand"
    "command": "needs",
    "description": "Who needs a hand"
    "command": "mine",
    "description": "My things"
    "command": "sos",
    "description": "Call for help"
    "command": "fine",
    "description": "I'm fine today"
    "command": "series",
    "description": "What repeats"
    "command": "home",
    "description": "My home, and neighbours without Telegram"
    "command": "me",
    "description": "About me"
    "command": "numbers",
    "description": "Numbers to call"
    "command": "invite",
    "description": "Invite a neighbour"
    "command": "grants",
    "description": "What you are trusted with"
    "command": "quiet",
    "description": "What I tell you without being asked"
    "command": "language",
    "description": "Language"
    "command": "privacy",
    "description": "What I keep, and why"
    "command": "mydata",
    "description": "All that I keep of you, as a file"
    "command": "forgetme",
    "description": "Erase what I keep of you"
    "command": "help",
    "description": "How it works"
    "language_code": "",
    "scope": {
    "type": "all_private_chats"
    "commands": [
    "command": "need",
    "description": "找人帮忙"
    "command": "needs",
    "description": "谁要帮忙"
    "command": "mine",
    "description": "我的事"
    "command": "sos",
    "description": "紧急呼救"
    "command": "fine",
    "description": "报个平安"
    "command": "series",
    "description": "定期的事"
    "command": "home",
    "description": "我家，还有受照应的邻居"
    "command": "me",
    "description": "我的资料"
    "command": "numbers",
    "description": "常用电话"
    "command": "invite",
    "description": "邀请邻居"
    "command": "grants",
    "description": "托付给我的事"
    "command": "quiet",
    "description": "免打扰"
    "command": "language",
    "description": "语言"
    "command": "privacy",
    "description": "隐私说明"
    "command": "mydata",
    "description": "导出我的资料"
    "command": "forgetme",
    "description": "删除我的资料"
    "command": "help",
    "description": "怎么用"
    "language_code": "zh",
    "scope": {
    "type": "all_private_chats"
    "commands": [
    "command": "need",
    "description": "Ask for a hand"
    "command": "needs",
    "description": "Who needs a hand"
    "command": "mine",
    "description": "My things"
    "command": "sos",
    "description": "Call for help"
    "command": "series",
    "description": "What repeats"
    "command": "home",
    "description": "My home, and neighbours without Telegram"
    "command": "me",
    "description": "About me"
    "command": "numbers",
    "description": "Numbers to call"
    "command": "language",
    "description": "Language"
    "command": "help",
    "description": "How it works"
    "language_code": "",
    "scope": {
    "type": "all_group_chats"
    "commands": [
    "command": "need",
    "description": "找人帮忙"
    "command": "needs",
    "description": "谁要帮忙"
    "command": "mine",
    "description": "我的事"
    "command": "sos",
    "description": "紧急呼救"
    "command": "series",
    "description": "定期的事"
    "command": "home",
    "description": "我家，还有受照应的邻居"
    "command": "me",
    "description": "我的资料"
    "command": "numbers",
    "description": "常用电话"
    "command": "language",
    "description": "语言"
    "command": "help",
    "description": "怎么用"
    "language_code": "zh",
    "scope": {
    "type": "all_group_chats"
    "commands": [
    "command": "need",
    "description": "Ask for a hand"
    "command": "needs",
    "description": "Who needs a hand"
    "command": "mine",
    "description": "My things"
    "command": "close",
    "description": "Moderators: close a need, by number"
    "command": "reopen",
    "description": "Moderators: open it again, by number"
    "command": "sos",
    "description": "Call for help"
    "command": "drill",
    "description": "Practise an alarm"
    "command": "series",
    "description": "What repeats"
    "command": "home",
    "description": "My home, and neighbours without Telegram"
    "command": "cover",
    "description": "Homes to which nobody would come first"
    "command": "me",
    "description": "About me"
    "command": "numbers",
    "description": "Numbers to call"
    "command": "poster",
    "description": "Moderators: a poster and cards to print"
    "command": "residents",
    "description": "Moderators: who lives in your building"
    "command": "topic",
    "description": "Moderators: needs go to this topic"
    "command": "queue",
    "description": "What waits for moderators"
    "command": "duty",
    "description": "Which moderator is on duty"
    "command": "call",
    "description": "Duty phone: post for somebody who calls"
    "command": "bells",
    "description": "Doorbells, and whether they work"
    "command": "language",
    "description": "Language"
    "command": "settings",
    "description": "Moderators: how your building is set"
    "command": "help",
    "description": "How it works"
    "language_code": "",
    "scope": {
    "type": "all_chat_administrators"
    "commands": [
    "command": "need",
    "description": "找人帮忙"
    "command": "needs",
    "description": "谁要帮忙"
    "command": "mine",
    "description": "我的事"
    "command": "close",
    "description": "楼长：按编号结束"
    "command": "reopen",
    "description": "楼长：按编号重新打开"
    "command": "sos",
    "description": "紧急呼救"
    "command": "drill",
    "description": "呼救演练"
    "command": "series",
    "description": "定期的事"
    "command": "home",
    "description": "我家，还有受照应的邻居"
    "command": "cover",
    "description": "有事时谁先赶到，哪家还没有人"
    "command": "me",
    "description": "我的资料"
    "command": "numbers",
    "description": "常用电话"
    "command": "poster",
    "description": "楼长：打印海报和联系卡"
    "command": "residents",
    "description": "楼长：楼里的住户"
    "command": "topic",
    "description": "楼长：求助发到这个话题"
    "command": "queue",
    "description": "待办的事"
    "command": "duty",
    "description": "哪位楼长值班"
    "command": "call",
    "description": "值班电话：替来电的邻居发求助"
    "command": "bells",
    "description": "门铃，好不好用"
    "command": "language",
    "description": "语言"
    "command": "settings",
    "description": "楼长：本楼的设置"
    "command": "help",
    "description": "怎么用"
    "language_code": "zh",
    "scope": {
    "type": "all_chat_administrators"
    "#);
    house.ends().await;
}

fn lines(commands: &Value) -> String {
    let text = serde_json::to_string_pretty(commands).unwrap_or_default();
    text.lines().filter(|line| line.contains(": ")).map(str::trim).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn help_teaches_page_by_page() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.tells("/help").await;
    for topic in [
        "Ask for a hand",
        "Give a hand",
        "When it is done",
        "Change or withdraw",
        "Find it again",
        "You, language & privacy",
        "For moderators",
    ] {
        ana.taps(topic).await;
        ana.taps("All topics").await;
    }
    li.tells("/help").await;
    for topic in [
        "找人帮忙",
        "帮邻居的忙",
        "办完以后",
        "改或者不要了",
        "找回来看看",
        "资料和隐私",
        "楼长看这里",
    ] {
        li.taps(topic).await;
        li.taps("看全部").await;
    }
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /help
      Ana: What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    Ana taps [Ask for a hand]
      Ana~ Ask for a hand ⏎ Tell me in one sentence, here or as a voice message; photos and a location can go with it. I show it to you before I post it. In the group: /need and one sentence. Say when, and keep door and phone for here. For somebody without Telegram: "for Granny Li: …". Every week the same? Say "every Monday 9:00"; /series shows what repeats, and stops it. ⏎  ⏎ For example: ⏎ /need fetch my parcel today 16-18 [All topics]
    Ana taps [All topics]
      Ana~ What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    Ana taps [Give a hand]
      Ana~ Give a hand ⏎ Tap "I can help" under a card. The rest comes here: what it is about, and the word that you say at the door. Something came up? Tap "Can't make it": nobody minds. Say in /me what you like to help with, and I ask you first. ⏎  ⏎ For example: /needs shows who needs a hand now. [All topics]
    Ana taps [All topics]
      Ana~ What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    Ana taps [When it is done]
      Ana~ When it is done ⏎ Your helper taps "Job done", and I ask you: yes, not yet, or something's wrong. What is wrong is never told in the group. Tap "I felt uncomfortable", and that neighbour no longer sees your door. Helped somebody without Telegram? Type the code from their card here. Without an answer it closes after two days. ⏎  ⏎ For example, instead of the button: /confirm 12 [All topics]
    Ana taps [All topics]
      Ana~ What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    Ana taps [Change or withdraw]
      Ana~ Change or withdraw ⏎ The buttons under my message change words, time, kind, how many, door and phone. You can also edit your own message: the card follows. "No longer needed" can be undone for ten minutes. ⏎  ⏎ For example: /cancel 12 [All topics]
    Ana taps [All topics]
      Ana~ What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    Ana taps [Find it again]
      Ana~ Find it again ⏎ /needs shows who needs a hand, /mine what you asked and what you help with. Every card has a number: /claim 12, /release 12, /done 12, /confirm 12, /cancel 12. Several buildings? /building changes which one you mean here. Whom to call when the lift stands or it smells of gas: /numbers. ⏎  ⏎ For example: /mine [All topics]
    Ana taps [All topics]
      Ana~ What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    Ana taps [You, language & privacy]
      Ana~ You, language and privacy ⏎ /me is what you tell of yourself: what neighbours call you, your entrance, your phone, and who may read each. /home is who lives with you, and who of them has no Telegram. /invite brings in somebody of your home. /grants is what you are trusted with. /quiet is what I tell you without being asked. /language changes the language between you and me, /privacy says what I keep and why, /mydata gives you all of it as a file, /forgetme erases it. In an emergency: /sos ⏎  ⏎ For example: /me [All topics]
    Ana taps [All topics]
      Ana~ What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    Ana taps [For moderators]
      Ana~ For moderators ⏎ Whoever administers the group moderates. ⏎  ⏎ /settings – language, clock, who may come in, quiet hours and more ⏎ /topic – written in a topic of the group: needs go there ⏎ /queue – what waits for you, the oldest first ⏎ /drill – practise an alarm with your house, and see how fast somebody comes ⏎ /duty – who of you is on duty, and taking turns by week ⏎ /bells – which doorbells there are, and whether they work ⏎ /call – somebody calls: post for them, or note to call back ⏎ /invite – a link that lets in one person, once ⏎ /residents – who lives here ⏎ /grants – who is trusted with keys, home visits and the like; that takes two of you ⏎ /home – neighbours without Telegram, too ⏎ /cover – who would come first to them, and where nobody would ⏎ /numbers – whom your building calls ⏎ /poster – a poster and cards to print ⏎ /close 12, /reopen 12 – ends a need, or opens it again; the one who asked hears of it ⏎ /series 12 – stops it from being posted again and again ⏎  ⏎ Somebody new who wants to see a door: I ask you first. Each morning I tell you that all is well; a button under it ends that. ⏎  ⏎ For example: /close 12 [All topics]
    Ana taps [All topics]
      Ana~ What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    李阿姨 → 李阿姨: /help
      李阿姨: 您想做什么？ [紧急时候][找人帮忙] [帮邻居的忙][办完以后] [改或者不要了][找回来看看] [资料和隐私][楼长看这里]
    李阿姨 taps [找人帮忙]
      李阿姨~ 找人帮忙 ⏎ 在这里一句话告诉我，打字、说话都行，也可以带上照片、位置。我先给您看一遍再发到群里。在群里发也行：/need 加一句话。什么时候要，一起说上；门牌、电话请在这里说。替不用 Telegram 的邻居求助，写“帮李奶奶：……”。隔一阵就要一次的，写上“每周一9点”；/series 看看哪些是定期的，也能停下。 ⏎  ⏎ 比如： ⏎ /need 今天下午4点到6点帮我取个件 [看全部]
    李阿姨 taps [看全部]
      李阿姨~ 您想做什么？ [紧急时候][找人帮忙] [帮邻居的忙][办完以后] [改或者不要了][找回来看看] [资料和隐私][楼长看这里]
    李阿姨 taps [帮邻居的忙]
      李阿姨~ 帮邻居的忙 ⏎ 点卡片下的“我来帮忙”，是什么事、上门说什么暗号，我会在这里告诉您。临时有事就点“临时来不了”，没人会怪您。在 /me 里说说您愿意帮什么忙，有这样的事我先问您。 ⏎  ⏎ 比如：发 /needs 看看现在谁要帮忙。 [看全部]
    李阿姨 taps [看全部]
      李阿姨~ 您想做什么？ [紧急时候][找人帮忙] [帮邻居的忙][办完以后] [改或者不要了][找回来看看] [资料和隐私][楼长看这里]
    李阿姨 taps [办完以后]
      李阿姨~ 办完以后 ⏎ 帮忙的邻居点“办好了”，我会来问您：办好了、还没办好，还是有点问题。有问题不会在群里说；点“心里不踏实”，那位邻居就看不到您的门牌了。帮了不用 Telegram 的邻居，把卡上的码打在这里就行。两天没回音，就自动记作办好。 ⏎  ⏎ 不点按钮也行，比如：/confirm 12 [看全部]
    李阿姨 taps [看全部]
      李阿姨~ 您想做什么？ [紧急时候][找人帮忙] [帮邻居的忙][办完以后] [改或者不要了][找回来看看] [资料和隐私][楼长看这里]
    李阿姨 taps [改或者不要了]
      李阿姨~ 改一改，或者不要了 ⏎ 我那条消息下面有按钮，可以改内容、时间、类别、要几人、门牌电话。您也可以直接编辑自己发的那句话，卡片会跟着变。点“不需要了”，10分钟内还能撤销。 ⏎  ⏎ 比如：/cancel 12 [看全部]
    李阿姨 taps [看全部]
      李阿姨~ 您想做什么？ [紧急时候][找人帮忙] [帮邻居的忙][办完以后] [改或者不要了][找回来看看] [资料和隐私][楼长看这里]
    李阿姨 taps [找回来看看]
      李阿姨~ 找回来看看 ⏎ /needs 看谁要帮忙，/mine 看您求助的和您接下的。每张卡片都有编号：接下 /claim 12，退出 /release 12，办好了 /done 12，确认 /confirm 12，不需要了 /cancel 12。您在几栋楼里的话，用 /building 换一栋。电梯坏了、闻到煤气味该打给谁，看 /numbers。 ⏎  ⏎ 比如：/mine [看全部]
    李阿姨 taps [看全部]
      李阿姨~ 您想做什么？ [紧急时候][找人帮忙] [帮邻居的忙][办完以后] [改或者不要了][找回来看看] [资料和隐私][楼长看这里]
    李阿姨 taps [资料和隐私]
      李阿姨~ 资料、语言和隐私 ⏎ /me 是您的资料：邻居怎么称呼您、几单元、电话，每一项给谁看都由您定。/home 是您家：和谁同住，谁不用 Telegram、由您照应。家里还有人没加入，发 /invite。托付给您的事看 /grants。想少收消息，发 /quiet。/language 换您和我之间的语言，/privacy 看我记了什么、为什么，/mydata 把您的全部资料发给您，/forgetme 删除您的资料。紧急情况：/sos ⏎  ⏎ 比如：/me [看全部]
    李阿姨 taps [看全部]
      李阿姨~ 您想做什么？ [紧急时候][找人帮忙] [帮邻居的忙][办完以后] [改或者不要了][找回来看看] [资料和隐私][楼长看这里]
    李阿姨 taps [楼长看这里]
      李阿姨~ 楼长看这里 ⏎ 群的管理员就是楼长。 ⏎  ⏎ /settings　语言、时间、怎么加入、安静时段等等 ⏎ /topic　在群里某个话题里发，求助就都到那里 ⏎ /queue　还有什么事等着您，最久的在前面 ⏎ /drill　和全楼练一次呼救，看看多久有人到 ⏎ /duty　谁在值班，也可以按周轮班 ⏎ /bells　有哪些门铃，好不好用 ⏎ /call　有人来电：替对方发求助，或者记下回电 ⏎ /invite　做一个只能一位用的邀请链接 ⏎ /residents　楼里住着谁 ⏎ /grants　钥匙、上门看望这些事托付给了谁，要两位楼长点头 ⏎ /home　也能看受照应的邻居 ⏎ /cover　有事时谁先赶到，哪家还没有人 ⏎ /numbers　楼里常用的电话 ⏎ /poster　打印楼道海报和联系卡 ⏎ /close 12、/reopen 12　结束一件事，或者重新打开；求助的邻居会收到消息 ⏎ /series 12　让它不再定期发 ⏎  ⏎ 新来的邻居要看别人家门牌，我会先问您。每天早上我会跟您报一声平安，不想要就点下面的按钮。 ⏎  ⏎ 比如：/close 12 [看全部]
    李阿姨 taps [看全部]
      李阿姨~ 您想做什么？ [紧急时候][找人帮忙] [帮邻居的忙][办完以后] [改或者不要了][找回来看看] [资料和隐私][楼长看这里]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn each_hint_comes_once_in_a_life() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    for _ in 0..2 {
        ana.says("/need carry shopping up").await;
        li.taps("I can help").await;
        li.taps("✅ 办好了").await;
        ana.taps("Yes, all done").await;
    }
    li.says("/need 帮我取个件").await;
    let transcript = house.transcript();
    assert_eq!(transcript.matches("By the way").count(), 2, "{transcript}");
    assert_eq!(transcript.matches("顺便说一句").count(), 2, "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn the_private_chat_keeps_the_keyboard_of_an_elder() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    li.tells("/start").await;
    let messages = house.sandbox.messages(sandbox::ChatId(li.user.0));
    let keyboard = messages.iter().rev().find_map(|message| message.keyboard.clone());
    let rows: [&[&str]; 3] =
        [&["🆘 紧急呼救"], &["🔔 请邻居来一趟"], &["🙋 找人帮忙", "📋 谁要帮忙"]];
    let labels = rows.map(|row| row.iter().map(|label| (*label).to_owned()).collect()).to_vec();
    assert_eq!(keyboard, Some(sandbox::Keyboard::Labels(labels)));
    house.transcript();
    house.ends().await;
}

#[tokio::test]
async fn a_stranger_is_shown_how_to_add_us_to_a_group() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let zoe = house.stranger("王强", "zh-CN");
    zoe.starts(None).await;
    insta::assert_snapshot!(house.transcript(), @"
    王强 → 王强: /start
      王强: 您好，我是“邻里”，帮一栋楼的邻居互相搭把手。 ⏎  ⏎ 您楼里有 Telegram 群吗？请先在群里发一下 /help，我就认识您了。 ⏎ 还没有群，或者我不在群里？把我拉进去就行： [拉我进群 ↗]
    ");
    let messages = house.sandbox.messages(sandbox::ChatId(zoe.user.0));
    let links: Vec<_> = messages
        .iter()
        .flat_map(|message| message.buttons.iter().flatten())
        .filter_map(|button| button.url.clone())
        .collect();
    assert_eq!(links, ["https://t.me/linli_bot?startgroup=new"]);
    house.ends().await;
}
