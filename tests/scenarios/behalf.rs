//! Requirement 10: a need is asked on behalf of somebody without Telegram; both names are told, and it
//! never stays in nobody's hands.

use super::households::with_rosa;
use crate::support::{House, Neighbour, minutes};

/// Ana answers for Rosa.
async fn with_ana<const N: usize>(people: [&str; N]) -> (House, [Neighbour; N]) {
    let (house, neighbours) = House::of(people).await;
    with_rosa(&neighbours[0]).await;
    house.transcript();
    (house, neighbours)
}

/// Ana answers for Rosa, and so does Bo.
async fn with_both<const N: usize>(people: [&str; N]) -> (House, [Neighbour; N]) {
    let (house, neighbours) = with_ana(people).await;
    neighbours[0].taps("Ask another guardian").await;
    neighbours[0].taps("Bo").await;
    neighbours[1].taps("I will").await;
    house.transcript();
    (house, neighbours)
}

#[tokio::test]
async fn in_the_group_by_a_name_and_both_names_are_told() {
    let (house, [ana, bo]) = with_ana(["Ana/en", "Bo/en"]).await;
    ana.says("/need for Rosa: fetch a parcel").await;
    house.repeats_last_update(true).await;
    house.chapter("the same words are a need of his own: he does not answer for her");
    bo.says("/need for Rosa: fetch a letter").await;
    house.chapter("who helps sees both names, and her door");
    bo.forges("claim_1_1").await;
    bo.taps("Show door & phone").await;
    house.restarts().await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need for Rosa: fetch a parcel
      group: 📦 #1 fetch a parcel ⏎ Rosa (via Ana) · 1 more wanted [I can help]
      Ana: 🤝 For Rosa ⏎ Need #1 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — the same words are a need of his own: he does not answer for her
    Bo → group: /need for Rosa: fetch a letter
      group: 📦 #2 for Rosa: fetch a letter ⏎ Bo · 1 more wanted [I can help]
      Bo: Need #2 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Bo: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — who helps sees both names, and her door
    Bo taps [claim_1_1]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) ⏎ ✅ Bo is on it
      Ana~ 🤝 For Rosa ⏎ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: 🤝 For Rosa ⏎ Bo comes to help with #1: fetch a parcel. The word at the door is honey. Another word? Keep the door shut. ⏎ Please tell Rosa who comes, and the word at the door.
      Bo: You help Rosa (via Ana) with #1: fetch a parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Bo taps [Show door & phone]
      Bo ! One moment, I'm looking it up.
      Ana: Bo looked at the door number of Rosa (#1).
      Bo~ You help Rosa (via Ana) with #1: fetch a parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
      Bo: 🔒 #1: flat 12b ⏎ Please keep it to yourself.
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana~ Bo comes to help with #1: fetch a parcel. The word at the door is honey. Another word? Keep the door shut.
      Ana: 🤝 For Rosa ⏎ Bo says "fetch a parcel" is done. Is it? ⏎ Please ask Rosa before you answer. [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: fetch a parcel. I've asked Rosa (via Ana). [Undo]
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: fetch a parcel [Say thanks]
      Ana: By the way: /mine always shows what you asked and what you help with.
      Bo~ ✅ Done: fetch a parcel
      Bo: Rosa (via Ana) says all is done: fetch a parcel ✅
    "#);
    house.ends().await;
}

#[tokio::test]
async fn in_private_by_a_name_by_a_button_and_by_her_page() {
    let (house, [ana, bo]) = with_ana(["Ana/en", "Bo/en"]).await;
    house.chapter("by a name");
    ana.tells("for rosa: water the plants").await;
    ana.taps("For myself").await;
    ana.taps("🤝 For Rosa").await;
    house.repeats_last_update(false).await;
    ana.taps("Post").await;
    house.chapter("by her page, typed");
    ana.forges("recipient_1_1").await;
    ana.taps("🙋 Ask for them").await;
    ana.tells("somebody to read the letter").await;
    ana.taps("Don't post").await;
    house.chapter("by her page, said aloud");
    ana.taps("🙋 Ask for them").await;
    ana.speaks("voice-for-rosa", 4).await;
    ana.tells("a new bulb").await;
    ana.taps("Post").await;
    house.chapter("Bo may do none of it");
    bo.forges("ask-for_1_1").await;
    bo.forges("draft-for_1_1").await;
    bo.forges("code-card-new_1_1").await;
    house.chapter("it is waited for, and then no more");
    ana.forges("ask-for_1_1").await;
    ana.taps("Stop").await;
    ana.forges("ask-for_1_1").await;
    house.waits(minutes(11)).await;
    insta::assert_snapshot!(house.transcript(), @"
    — by a name
    Ana → Ana: for rosa: water the plants
      Ana: 🤝 For Rosa ⏎ Shall I post this? ⏎ 🪴 A hand with plants or pets ⏎ Rosa (via Ana) · 1 more wanted ⏎ 🔒 Only who helps you reads: water the plants [Post][Don't post] [For myself]
    Ana taps [For myself]
      Ana~ Shall I post this? ⏎ 🪴 A hand with plants or pets ⏎ Ana · 1 more wanted ⏎ 🔒 Only who helps you reads: water the plants [Post][Don't post] [🤝 For Rosa]
    Ana taps [🤝 For Rosa]
      Ana~ 🤝 For Rosa ⏎ Shall I post this? ⏎ 🪴 A hand with plants or pets ⏎ Rosa (via Ana) · 1 more wanted ⏎ 🔒 Only who helps you reads: water the plants [Post][Don't post] [For myself]
    Ana taps [Post]
      group: 🪴 #1 A hand with plants or pets ⏎ Rosa (via Ana) · 1 more wanted [I can help]
      Ana~ 🤝 For Rosa ⏎ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 9:02 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — by her page, typed
    Ana taps [recipient_1_1]
      Ana: Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    Ana taps [🙋 Ask for them]
      Ana: What does Rosa need? One sentence, typed or spoken. I show it to you before I post it. [Stop]
    Ana → Ana: somebody to read the letter
      Ana~ All right.
      Ana: 🤝 For Rosa ⏎ Shall I post this? ⏎ 📦 somebody to read the letter ⏎ Rosa (via Ana) · 1 more wanted [Post][Don't post] [For myself]
    Ana taps [Don't post]
      Ana ! All right, nothing was posted.
      Ana: a message is deleted
    — by her page, said aloud
    Ana taps [🙋 Ask for them]
      Ana: What does Rosa need? One sentence, typed or spoken. I show it to you before I post it. [Stop]
    Ana → Ana: (voice) 
      Ana~ All right.
      Ana: 🤝 For Rosa ⏎ I can't listen to it myself. Tell me in a few words what it is about. Or post it as it is: only who helps you hears it. [Post][Don't post] [For myself]
    Ana → Ana: a new bulb
      Ana~ 🤝 For Rosa ⏎ Shall I post this? ⏎ 🔧 a new bulb ⏎ Rosa (via Ana) · 1 more wanted [Post][Don't post] [For myself]
      Ana: 🤝 For Rosa ⏎ Shall I post this? ⏎ 🔧 a new bulb ⏎ Rosa (via Ana) · 1 more wanted [Post][Don't post] [For myself]
    Ana taps [Post]
      group: 🔧 #2 a new bulb ⏎ Rosa (via Ana) · 1 more wanted [I can help]
      Ana~ 🤝 For Rosa ⏎ Need #2 is posted. I'll tell you as soon as someone comes; by tomorrow 9:03 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: a message is deleted
    — Bo may do none of it
    Bo taps [ask-for_1_1]
      Bo ! You don't answer for them, or they are on the list no more. /home shows for whom you may ask.
    Bo taps [draft-for_1_1]
      Bo ! That one is posted already, or it was a day old. /mine shows what you asked; else write it again.
    Bo taps [code-card-new_1_1]
      Bo ! You don't answer for them, or they are on the list no more. /home shows for whom you may ask.
    — it is waited for, and then no more
    Ana taps [ask-for_1_1]
      Ana: What does Rosa need? One sentence, typed or spoken. I show it to you before I post it. [Stop]
    Ana taps [Stop]
      Ana ! All right.
      Ana~ All right.
    Ana taps [ask-for_1_1]
      Ana: What does Rosa need? One sentence, typed or spoken. I show it to you before I post it. [Stop]
      Ana~ All right.
    ");
    house.ends().await;
}

#[tokio::test]
async fn nothing_is_asked_before_they_agreed() {
    let (house, [ana]) = with_ana(["Ana/en"]).await;
    ana.forges("recipient-not-agreed_1_1").await;
    house.transcript();
    ana.says("/need for Rosa: fetch a parcel").await;
    ana.tells("for Rosa: fetch a parcel").await;
    ana.forges("ask-for_1_1").await;
    assert_eq!(house.count_of("need").await, 0);
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need for Rosa: fetch a parcel
      Ana: They have not agreed yet that somebody asks for them. Ask them first, and note it on their page: /home
    Ana → Ana: for Rosa: fetch a parcel
      Ana: They have not agreed yet that somebody asks for them. Ask them first, and note it on their page: /home
    Ana taps [ask-for_1_1]
      Ana ! They have not agreed yet that somebody asks for them. Ask them first, and note it on their page: /home
    ");
    house.ends().await;
}

#[tokio::test]
async fn in_chinese_and_changed_by_an_edit() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    li.forges("me-type_1_flat").await;
    li.tells("502").await;
    li.tells("/home").await;
    li.taps("是我家").await;
    li.forges("home-add_1").await;
    li.tells("王奶奶").await;
    li.forges("recipient-elder_1_1").await;
    li.forges("recipient-agreed_1_1").await;
    house.transcript();
    li.says("/need 帮王奶奶：今天下午取个快递").await;
    li.edits("/need 帮王奶奶：今天下午取两个快递").await;
    bo.taps("🙋 我来帮忙").await;
    bo.taps("看门牌电话").await;
    bo.taps("✅ 办好了").await;
    li.taps("是的，办好了").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → group: /need 帮王奶奶：今天下午取个快递
      group: 📦 #1 取个快递 ⏎ 🕓 今天下午6点前 ⏎ 王奶奶（李阿姨代发） · 还差1人 [🙋 我来帮忙]
      李阿姨: 🤝 替王奶奶找人帮忙 ⏎ 已发到群里（#1）。有人接下我马上告诉您；到下午5点半还没人，也跟您说一声。 ⏎ 🕓 今天下午6点前 ⏎ 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：门牌502 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 改门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    李阿姨 edits: /need 帮王奶奶：今天下午取两个快递
      group~ 📦 #1 取两个快递 ⏎ 🕓 今天下午6点前 ⏎ 王奶奶（李阿姨代发） · 还差1人 [🙋 我来帮忙]
      李阿姨: 好的，已经改了。
    小波 taps [🙋 我来帮忙]
      小波 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 📦 #1 取两个快递 ⏎ 🕓 今天下午6点前 ⏎ 王奶奶（李阿姨代发） ⏎ ✅ 小波接下了
      李阿姨~ 🤝 替王奶奶找人帮忙 ⏎ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 今天下午6点前 ⏎ 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：门牌502 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 改门牌电话] [不需要了]
      李阿姨: 🤝 替王奶奶找人帮忙 ⏎ 小波接下了 #1：取两个快递，今天下午6点前来。进门暗号：蜂蜜，对不上别开门。 ⏎ 请转告王奶奶：谁来，进门暗号是什么。
      小波: 您接下了王奶奶（李阿姨代发）的 #1：取两个快递，今天下午6点前。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [看门牌电话] [点错了]
      小波: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
    小波 taps [看门牌电话]
      小波 ! 请稍等，我查一下。
      李阿姨: 小波看了王奶奶的门牌（#1）。
      小波~ 您接下了王奶奶（李阿姨代发）的 #1：取两个快递，今天下午6点前。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [看门牌电话]
      小波: 🔒 #1：门牌502 ⏎ 请别告诉别人。
    小波 taps [✅ 办好了]
      小波 ! 辛苦了！我去问问对方办得怎么样。
      李阿姨~ 小波接下了 #1：取两个快递，今天下午6点前来。进门暗号：蜂蜜，对不上别开门。
      李阿姨: 🤝 替王奶奶找人帮忙 ⏎ 小波说“取两个快递”办好了，您看对吗？ ⏎ 请先问问王奶奶，再点下面的按钮。 [是的，办好了][还没办好] [有点问题]
      小波~ 您说办好了：取两个快递。我去问王奶奶（李阿姨代发）了。 [撤销]
    李阿姨 taps [是的，办好了]
      李阿姨 ! 太好了，我告诉帮忙的邻居。
      group~ 📦 #1 取两个快递 ⏎ 🕓 今天下午6点前 ⏎ 王奶奶（李阿姨代发） ⏎ ✅ 办好了
      李阿姨~ #1 已经办好了。
      李阿姨~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
      李阿姨~ ✅ 办好了，帮忙的是小波：取两个快递 [❤️ 道声谢]
      李阿姨: 顺便说一句：发 /mine，随时能看到您求助的和您接下的。
      小波~ ✅ 办好了：取两个快递
      小波: 王奶奶（李阿姨代发）说都办好了：取两个快递 ✅
    ");
    house.ends().await;
}

#[tokio::test]
async fn who_goes_hands_it_on_to_who_answers_next() {
    let (house, [ana, bo, cem]) = with_both(["Ana/en", "Bo/en", "Cem/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    ana.says("/need for Rosa: fetch a parcel").await;
    cem.taps("I can help").await;
    cem.taps("Job done").await;
    house.transcript();
    house.chapter("Ana answers for her no more: Bo looks after it");
    ana.forges("guardian-stop_1_1").await;
    ana.forges("confirm_1_1").await;
    bo.taps("Not yet").await;
    house.chapter("Bo leaves, too: a moderator does");
    bo.leaves().await;
    house.chapter("and Cem is done after all");
    cem.taps("Job done").await;
    mo.taps("Yes, all done").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — Ana answers for her no more: Bo looks after it
    Ana taps [guardian-stop_1_1]
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Bo) ⏎ ✅ Cem is on it
      Ana~ You no longer answer for Rosa. Was that a mistake? You can undo it for ten minutes. [Undo] [Who can open] [My home]
      Ana~ You don't answer for them. Please ask one of those who do, or a moderator.
      Ana~ Somebody else looks after #1 now.
      Ana~ Somebody else looks after #1 now.
      Ana~ Somebody else looks after #1 now.
      Ana: You no longer answer for Rosa. Was that a mistake? You can undo it for ten minutes. [Undo] [Who can open] [My home]
      Bo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Bo: Ana can't look after #1 for Rosa any more: fetch a parcel. You do now: I ask you, and tell you who comes. [Look at it]
      Bo: 🤝 For Rosa ⏎ Cem says "fetch a parcel" is done. Is it? ⏎ Please ask Rosa before you answer. [Yes, all done][Not yet] [Something's wrong]
      Bo: Ana no longer answers for Rosa. You still do. [Show their page]
      Cem~ You said that it's done: fetch a parcel. I've asked Rosa (via Bo). [Undo]
    Ana taps [confirm_1_1]
      Ana ! Only the one who asked can do that. /mine shows what is yours.
    Bo taps [Not yet]
      Bo ! All right, I've told your helper that it isn't finished.
      Bo~ It isn't finished yet, and Cem is on it: fetch a parcel
      Cem~ You help Rosa (via Bo) with #1: fetch a parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
      Cem: Rosa (via Bo) says it isn't finished: fetch a parcel. Please have another look. [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
    — Bo leaves, too: a moderator does
    Bo → group: (left_chat_member)
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Mo) ⏎ ✅ Cem is on it
      Mo: Bo can't look after #1 for Rosa any more: fetch a parcel. You do now: I ask you, and tell you who comes. [Look at it]
      Mo: 🤝 For Rosa ⏎ Cem comes to help with #1: fetch a parcel. The word at the door is honey. Another word? Keep the door shut. ⏎ Please tell Rosa who comes, and the word at the door.
      Mo: Nobody answers for Rosa now. Until somebody does, you do. [Show their page]
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more, so I took back what stood here.
      Bo~ You are not in that group any more, so I took back what stood here.
      Bo~ #1 is in a building where you no longer live.
      Bo~ You are not in that group any more, so I took back what stood here.
      Cem~ You help Rosa (via Mo) with #1: fetch a parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
      Cem~ Rosa (via Mo) says it isn't finished: fetch a parcel. Please have another look. [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
    — and Cem is done after all
    Cem taps [Job done]
      Cem ! Thank you! I've asked whether all is well.
      Mo~ Cem comes to help with #1: fetch a parcel. The word at the door is honey. Another word? Keep the door shut.
      Mo: 🤝 For Rosa ⏎ Cem says "fetch a parcel" is done. Is it? ⏎ Please ask Rosa before you answer. [Yes, all done][Not yet] [Something's wrong]
      Cem~ You said that it's done: fetch a parcel. I've asked Rosa (via Mo). [Undo]
      Cem~ Rosa (via Mo) says it isn't finished: fetch a parcel. Please have another look.
    Mo taps [Yes, all done]
      Mo ! Good to hear. I've told your helper.
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Mo) ⏎ ✅ Done
      Mo~ #1 is not in your hands any more.
      Mo~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Mo~ ✅ Done, with the help of Cem: fetch a parcel [Say thanks]
      Mo: By the way: /mine always shows what you asked and what you help with.
      Cem~ ✅ Done: fetch a parcel
      Cem: Rosa (via Mo) says all is done: fetch a parcel ✅
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_helper_is_not_asked_about_their_own_help() {
    let (house, [ana, bo]) = with_both(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    ana.says("/need for Rosa: fetch a parcel").await;
    bo.taps("I can help").await;
    house.transcript();
    ana.leaves().await;
    assert_eq!(house.count("select count(*) from need where state = 'open'").await, 1);
    let transcript = house.transcript();
    assert!(transcript.contains("Mo: Ana can't look after #1 for Rosa any more"), "{transcript}");
    assert!(!transcript.contains("Bo: Ana can't look after"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn who_is_taken_off_the_list_is_asked_for_no_more() {
    let (house, [ana, bo]) = with_both(["Ana/en", "Bo/en"]).await;
    ana.says("/need for Rosa: fetch a parcel").await;
    ana.forges("needs_1_0").await;
    house.transcript();
    bo.forges("recipient-take-off_1_1").await;
    house.chapter("it cannot be opened again before she is put back");
    ana.forges("restore_1_1").await;
    bo.taps("Undo").await;
    ana.forges("restore_1_1").await;
    house.chapter("once she is forgotten, her name stands nowhere");
    bo.forges("recipient-take-off_1_1").await;
    house.waits(minutes(90)).await;
    assert_eq!(house.count_of("recipient").await, 0);
    let names = house.group_messages();
    let named = names.iter().filter(|message| message.from_bot && message.text.contains("Rosa"));
    assert_eq!(named.count(), 0);
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [recipient-take-off_1_1]
      group~ 📦 #1 fetch a parcel ⏎ a neighbour (via Ana) ⏎ No longer needed
      Ana~ Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Ana~ This page is gone. /home shows what there is.
      Ana~ Need #1 is withdrawn. [Undo]
      Ana: Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Ana: #1 for a neighbour could not go on, so I took it off the group. If it is still needed, please ask again: /home
      Bo~ Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Bo: Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
    — it cannot be opened again before she is put back
    Ana taps [restore_1_1]
      Ana ! You don't answer for them, or they are on the list no more. /home shows for whom you may ask.
    Bo taps [Undo]
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) ⏎ No longer needed
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Ana~ Bo answers for Rosa, too. [Show their page]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Ana~ #1 for Rosa could not go on, so I took it off the group. If it is still needed, please ask again: /home
      Bo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Bo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    Ana taps [restore_1_1]
      Ana ! It's open again: your card asks the neighbours again.
      group~ 📦 #1 fetch a parcel ⏎ Rosa (via Ana) · 1 more wanted [I can help]
      Ana~ 🤝 For Rosa ⏎ Need #1 is posted. I'll tell you as soon as someone comes; by 13:03 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12b [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ #1 is open again.
    — once she is forgotten, her name stands nowhere
    Bo taps [recipient-take-off_1_1]
      group~ 📦 #1 fetch a parcel ⏎ a neighbour (via Ana) ⏎ No longer needed
      Ana~ Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Ana~ This page is gone. /home shows what there is.
      Ana~ Need #1 is withdrawn. [Undo]
      Ana~ Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Ana~ #1 for a neighbour could not go on, so I took it off the group. If it is still needed, please ask again: /home
      Ana: Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Ana: #1 for a neighbour could not go on, so I took it off the group. If it is still needed, please ask again: /home
      Bo~ Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Bo~ Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Bo: Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Ana~ This page is gone. /home shows what there is.
      Ana~ Need #1 is withdrawn.
      Ana~ This page is gone. /home shows what there is.
      Ana~ This page is gone. /home shows what there is.
      Bo~ This page is gone. /home shows what there is.
      Bo~ This page is gone. /home shows what there is.
      Bo~ This page is gone. /home shows what there is.
    ");
    house.ends().await;
}

#[tokio::test]
async fn who_erases_all_takes_their_words_along_and_others_are_told() {
    let (house, [ana, _bo]) = with_both(["Ana/en", "Bo/en"]).await;
    ana.says("/need for Rosa: fetch the marzipan").await;
    house.transcript();
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /forgetme
      Ana: Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone. [Keep][Erase everything]
    Ana taps [Erase everything]
      group~ #1 · No longer needed
      Ana: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
      Bo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as a neighbour said. ⏎ Looked after by: Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Bo: #1 for Rosa could not go on, so I took it off the group. If it is still needed, please ask again: /home
      Bo: a neighbour no longer answers for Rosa. You still do. [Show their page]
    ");
    house.ends().await;
}
