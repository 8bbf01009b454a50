//! Requirement 17, at the door: a building can ask for a moderator's word or for the code from the
//! hallway. Until then no button works, and the applicant knows where they stand.

use std::time::Duration;

use sandbox::{ChatId, GroupKind};

use crate::support::{House, Neighbour, Ritual, hours, minutes};

/// A house in which a moderator says yes to newcomers, and two who moderate.
async fn with_approval() -> (House, [Neighbour; 2]) {
    let (house, [ana, eve]) = House::of(["Ana/en", "Eve/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.sandbox.promote(house.group, eve.user, mo.user, true);
    house.settle().await;
    house.waits(hours(24)).await;
    mo.tells("/settings").await;
    mo.taps("Who may come in").await;
    mo.taps("A moderator says yes").await;
    (house, [ana, eve])
}

/// Somebody joins the group and presses Start.
async fn newcomer(house: &House, name: &str, language: &str) -> Neighbour {
    let new = house.stranger(name, language);
    house.sandbox.join(house.group, new.user);
    house.settle().await;
    new
}

/// The code from the hallway, as the moderator reads it.
fn code_read_by(house: &House, moderator: &Neighbour) -> String {
    let messages = house.sandbox.messages(ChatId(moderator.user.0));
    let digits = |text: &str| {
        let tail = text.split("The code: ").nth(1)?;
        Some(tail.chars().take_while(char::is_ascii_digit).collect::<String>())
    };
    messages.iter().rev().find_map(|message| digits(&message.text)).expect("the code")
}

#[tokio::test]
async fn a_moderator_lets_somebody_in() {
    let (house, [ana, _eve]) = with_approval().await;
    let mo = house.mo();
    ana.says("/need carry a sofa up").await;
    house.transcript();
    house.chapter("Bo joins, and everything he tries says where he stands");
    let bo = newcomer(&house, "Bo", "en").await;
    bo.taps("I can help").await;
    bo.says("/needs").await;
    bo.starts(None).await;
    bo.forges("claim_1_1").await;
    bo.forges("door_1_1").await;
    bo.tells("/me").await;
    bo.tells("water my plants").await;
    house.chapter("what concerns only himself, and an emergency, is answered");
    bo.tells("/sos").await;
    house.chapter("he cannot let himself in");
    bo.forges("approve_1_4").await;
    bo.forges("approve_1_5").await;
    bo.forges("policy-is_1_open").await;
    house.chapter("Ana cannot either");
    ana.forges("approve_1_4").await;
    house.chapter("a moderator can");
    mo.taps("Approve").await;
    house.repeats_last_update(false).await;
    bo.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — Bo joins, and everything he tries says where he stands
    Bo → group: (new_chat_members)
      Mo: Bo is in the group of Sunny Court and would like to be let in. Do they live there? [Approve][Ask first] [Decline] [What waits]
      Eve: Bo进了“Sunny Court”的群，想加入。是住在这里的吗？ [通过][再问问] [婉拒] [待办的事]
    Bo taps [I can help]
      Bo ! You are not let in here yet. In our private chat I tell you where you stand.
    Bo → group: /needs
      group: That is between you and me. Let's go on privately: [Open private chat ↗]
    Bo → Bo: /start
      Bo: You are in the group. Before you can ask or help here, a moderator lets you in. They know of you, and I'll write to you as soon as they answer.
    Bo taps [claim_1_1]
      Bo ! You are not let in here yet. In our private chat I tell you where you stand.
    Bo taps [door_1_1]
      Bo ! You are not let in here yet. In our private chat I tell you where you stand.
    Bo → Bo: /me
      Bo: You are in the group. Before you can ask or help here, a moderator lets you in. They know of you, and I'll write to you as soon as they answer.
      group: a message is deleted
    Bo → Bo: water my plants
      Bo: You are in the group. Before you can ask or help here, a moderator lets you in. They know of you, and I'll write to you as soon as they answer.
    — what concerns only himself, and an emergency, is answered
    Bo → Bo: /sos
      Bo: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    — he cannot let himself in
      Mo: Emergency: 112 ⏎ Bo calls for help. ⏎ Nobody has let this person into the house group yet. Go in twos. ⏎ Can you go? [I'm going] [I'm calling 112]
      Ana: Emergency: 112 ⏎ Bo calls for help. ⏎ Nobody has let this person into the house group yet. Go in twos. ⏎ Can you go? [I'm going] [I'm calling 112]
      Eve: 紧急电话：112 ⏎ Bo在呼救。 ⏎ 这位还没通过楼里的确认，请两个人一起去。 ⏎ 您能去吗？ [我现在就去] [我来打112]
      Bo~ Calling neighbours. Call 112 first. Pressed by mistake? ⏎ 3 neighbours were called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    Bo taps [approve_1_4]
      Bo ! This is about yourself. Another moderator decides it.
    Bo taps [approve_1_5]
      Bo ! You are not let in here yet. In our private chat I tell you where you stand.
    Bo taps [policy-is_1_open]
      Bo ! You are not let in here yet. In our private chat I tell you where you stand.
    — Ana cannot either
    Ana taps [approve_1_4]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    — a moderator can
    Mo taps [Approve]
      Mo~ Mo let Bo in. [What waits]
      Eve~ Mo让Bo加入了。 [待办的事]
      Bo~ That was while you waited.
      Bo~ That was while you waited.
      Bo~ That was while you waited.
      Bo: Welcome! You are one of the neighbours of Sunny Court now. ⏎ How it all works: /help
      Mo: Emergency: 112 ⏎ Bo calls for help. ⏎ Nobody has let this person into the house group yet. Go in twos. ⏎ Can you go? [I'm going] [I'm calling 112]
      Mo: a message is deleted
      Ana: Emergency: 112 ⏎ Bo calls for help. ⏎ Nobody has let this person into the house group yet. Go in twos. ⏎ Can you go? [I'm going] [I'm calling 112]
      Ana: a message is deleted
      Eve: 紧急电话：112 ⏎ Bo在呼救。 ⏎ 这位还没通过楼里的确认，请两个人一起去。 ⏎ 您能去吗？ [我现在就去] [我来打112]
      Eve: a message is deleted
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry a sofa up ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes to help with #1: carry a sofa up. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: carry a sofa up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_moderator_asks_first_declines_and_takes_it_back() {
    let (house, [_ana, eve]) = with_approval().await;
    let mo = house.mo();
    let bo = newcomer(&house, "Bo", "en").await;
    bo.starts(None).await;
    house.transcript();
    eve.taps("再问问").await;
    house.chapter("a no has a reason, and can be taken back");
    mo.taps("Decline").await;
    mo.taps("Back").await;
    mo.taps("Decline").await;
    mo.taps("Nobody knows them").await;
    mo.taps("Undo").await;
    house.chapter("it is said only after ten minutes");
    eve.taps("婉拒").await;
    eve.taps("一直没回音").await;
    house.waits(minutes(11)).await;
    mo.forges("undecline_1_4").await;
    bo.tells("/needs").await;
    house.chapter("and even then it can become a yes");
    mo.taps("Approve").await;
    bo.tells("/needs").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Eve taps [再问问]
      Mo~ Bo is in the group of Sunny Court and would like to be let in. Do they live there? ⏎ Eve talks to them first. [Approve] [Decline] [What waits]
      Eve~ Bo进了“Sunny Court”的群，想加入。是住在这里的吗？ ⏎ Eve先去问问。 [通过] [婉拒] [待办的事]
      Bo~ That was while you waited.
      Bo: Eve would like a word with you first and will write to you. After that you hear from me.
    — a no has a reason, and can be taken back
    Mo taps [Decline]
      Mo~ Why is Bo not let in? I tell them kindly and without your name, in ten minutes. Until then you can undo it. [Doesn't live here][Nobody knows them] [Doesn't answer][Is in already] [Back]
    Mo taps [Back]
      Mo~ Bo is in the group of Sunny Court and would like to be let in. Do they live there? ⏎ Eve talks to them first. [Approve] [Decline] [What waits]
    Mo taps [Decline]
      Mo~ Why is Bo not let in? I tell them kindly and without your name, in ten minutes. Until then you can undo it. [Doesn't live here][Nobody knows them] [Doesn't answer][Is in already] [Back]
    Mo taps [Nobody knows them]
      Mo~ Mo declined Bo: Nobody knows them. [Undo][What waits]
      Eve~ Mo婉拒了Bo：没人认得。 [撤销][待办的事]
    Mo taps [Undo]
      Mo~ Bo is in the group of Sunny Court and would like to be let in. Do they live there? ⏎ Eve talks to them first. [Approve] [Decline] [What waits]
      Eve~ Bo进了“Sunny Court”的群，想加入。是住在这里的吗？ ⏎ Eve先去问问。 [通过] [婉拒] [待办的事]
    — it is said only after ten minutes
    Eve taps [婉拒]
      Eve~ 为什么婉拒Bo？十分钟后我会好好跟那边说，不提您的名字。十分钟内可以撤销。 [不住这里][没人认得] [一直没回音][已经加入了] [返回]
    Eve taps [一直没回音]
      Mo~ Eve declined Bo: Doesn't answer. [Undo][What waits]
      Eve~ Eve婉拒了Bo：一直没回音。 [撤销][待办的事]
      Mo~ Eve declined Bo: Doesn't answer. [Approve][What waits]
      Eve~ Eve婉拒了Bo：一直没回音。 [通过][待办的事]
      Bo: You are not let in yet: a moderator wrote to you and heard nothing. Please answer them; they can still let you in.
    Mo taps [undecline_1_4]
      Mo ! The ten minutes are over. With "Approve" on the card you can still let them in.
    Bo → Bo: /needs
      Bo: You are not let in yet: a moderator wrote to you and heard nothing. Please answer them; they can still let you in.
    — and even then it can become a yes
    Mo taps [Approve]
      Mo~ Mo let Bo in. [What waits]
      Eve~ Mo让Bo加入了。 [待办的事]
      Bo: Welcome! You are one of the neighbours of Sunny Court now. ⏎ How it all works: /help
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn after_a_day_they_hear_where_they_stand() {
    let (house, _) = with_approval().await;
    let bo = newcomer(&house, "小波", "zh-CN").await;
    bo.tells("帮我浇花").await;
    house.transcript();
    house.waits(hours(24)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 3 times. [Not every day]
    Eve (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，邻居们找过我 3 次。 [不用天天报]
    小波~ 还没有楼长答复，不是您的问题，大家可能正忙。请在群里跟楼长说一声，一有答复我马上告诉您。
    小波: 还没有楼长答复，不是您的问题，大家可能正忙。请在群里跟楼长说一声，一有答复我马上告诉您。
    ");
    house.chapter("leaving ends it, and coming again begins anew");
    bo.leaves().await;
    house.mo().forges("approve_1_4").await;
    house.sandbox.join(house.group, bo.user);
    house.settle().await;
    insta::assert_snapshot!(house.transcript(), @"
    — leaving ends it, and coming again begins anew
    小波 → group: (left_chat_member)
      Mo~ This is settled: they are not in the group any more, or came in long ago.
      Eve~ 这件事过去了：人已经不在群里，或者早就加入了。
      小波~ 那是您还在等的时候。
      小波~ 那是您还在等的时候。
    Mo taps [approve_1_4]
      Mo ! There is nothing to decide here any more.
    小波 → group: (new_chat_members)
      Mo: 小波 is in the group of Sunny Court and would like to be let in. Do they live there? [Approve][Ask first] [Decline] [What waits]
      Eve: 小波进了“Sunny Court”的群，想加入。是住在这里的吗？ [通过][再问问] [婉拒] [待办的事]
    ");
    assert_eq!(house.count_of("application").await, 1);
    bo.tells("/forgetme").await;
    bo.taps("全部删除").await;
    assert_eq!(house.count_of("application").await, 0);
    house.mo().forges("approve_1_4").await;
    assert_eq!(
        house
            .count("select count(*) from membership where admitted_at is null and left_at is null")
            .await,
        0
    );
    house.ends().await;
}

#[tokio::test]
async fn a_name_like_a_moderators_is_flagged() {
    let (house, _) = with_approval().await;
    house.transcript();
    newcomer(&house, "M0", "en").await;
    let bo = newcomer(&house, "Bo", "en").await;
    house.chapter("also if they are renamed");
    bo.starts(None).await;
    bo.is_renamed("М o").await;
    bo.tells("/help").await;
    insta::assert_snapshot!(house.transcript(), @"
    M0 → group: (new_chat_members)
      Mo: M0 is in the group of Sunny Court and would like to be let in. Do they live there? ⏎ ⚠️ The name looks like that of Mo, who moderates. Make sure who it is. [Approve][Ask first] [Decline] [What waits]
      Eve: M0进了“Sunny Court”的群，想加入。是住在这里的吗？ ⏎ ⚠️ 这个名字很像楼长Mo，请先弄清是谁。 [通过][再问问] [婉拒] [待办的事]
    Bo → group: (new_chat_members)
      Mo: Bo is in the group of Sunny Court and would like to be let in. Do they live there? [Approve][Ask first] [Decline] [What waits]
      Eve: Bo进了“Sunny Court”的群，想加入。是住在这里的吗？ [通过][再问问] [婉拒] [待办的事]
    — also if they are renamed
    Bo → Bo: /start
      Bo: You are in the group. Before you can ask or help here, a moderator lets you in. They know of you, and I'll write to you as soon as they answer.
    Bo → Bo: /help
      Mo~ М o is in the group of Sunny Court and would like to be let in. Do they live there? ⏎ ⚠️ The name looks like that of Mo, who moderates. Make sure who it is. [Approve][Ask first] [Decline] [What waits]
      Eve~ М o进了“Sunny Court”的群，想加入。是住在这里的吗？ ⏎ ⚠️ 这个名字很像楼长Mo，请先弄清是谁。 [通过][再问问] [婉拒] [待办的事]
      Bo: What would you like to do? [In an emergency][Ask for a hand] [Give a hand][When it is done] [Change or withdraw][Find it again] [You, language & privacy][For moderators]
    ");
    house.ends().await;
}

#[tokio::test]
async fn the_code_from_the_hallway_lets_in() {
    let (house, [_ana, _eve]) = with_approval().await;
    let mo = house.mo();
    let cem = newcomer(&house, "Cem", "en").await;
    cem.starts(None).await;
    mo.tells("/settings").await;
    mo.taps("Who may come in").await;
    mo.taps("Code from the hallway").await;
    let code = code_read_by(&house, &mo);
    assert_eq!(code.len(), 6, "{code}");
    let bo = newcomer(&house, "Bo", "en").await;
    house.transcript();
    bo.starts(None).await;
    bo.taps("I have the code").await;
    let wrong = if code == "123456" { "654321" } else { "123456" };
    bo.tells(wrong).await;
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    bo.tells(&spaced).await;
    bo.tells("/needs").await;
    let hidden = house.transcript().replace(&spaced, "<code>").replace(wrong, "<wrong>");
    insta::assert_snapshot!(hidden, @"
    Bo → Bo: /start
      Bo: You are in the group. To be let in here, tell me the code from the notice in the hallway of your building. [I have the code][I have no code]
    Bo taps [I have the code]
      Bo~ Please type the code from the notice in the hallway: six digits. [I have no code][Stop]
    Bo → Bo: <wrong>
      Bo: That is not the code. Please look at the notice once more, and type its six digits.
    Bo → Bo: <code>
      Bo~ That was while you waited.
      Bo: Welcome! You are one of the neighbours of Sunny Court now. ⏎ How it all works: /help
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked.
    ");
    house.chapter("five wrong ones an hour, and then not even the right one");
    cem.taps("I have the code").await;
    for _ in 0..5 {
        cem.tells(wrong).await;
    }
    cem.tells(&code).await;
    cem.taps("I have no code").await;
    let hidden = house.transcript().replace(&code, "<code>").replace(wrong, "<wrong>");
    insta::assert_snapshot!(hidden, @r#"
    — five wrong ones an hour, and then not even the right one
    Cem taps [I have the code]
      Cem~ Please type the code from the notice in the hallway: six digits. [I have no code][Stop]
    Cem → Cem: <wrong>
      Cem: That is not the code. Please look at the notice once more, and type its six digits.
    Cem → Cem: <wrong>
      Cem: That is not the code. Please look at the notice once more, and type its six digits.
    Cem → Cem: <wrong>
      Cem: That is not the code. Please look at the notice once more, and type its six digits.
    Cem → Cem: <wrong>
      Cem: That is not the code. Please look at the notice once more, and type its six digits.
    Cem → Cem: <wrong>
      Cem: That is not the code. Please look at the notice once more, and type its six digits.
    Cem → Cem: <code>
      Cem: That was too often. Try again in an hour, or tap "I have no code": then a moderator can let you in.
    Cem taps [I have no code]
      Cem~ A moderator knows of you and can let you in. The code from the notice in the hallway of your building does it at once. [I have the code]
    "#);
    house.waits(Duration::from_mins(61)).await;
    house.chapter("a new code, and the old one is none");
    mo.tells("/settings").await;
    mo.taps("Who may come in").await;
    mo.taps("New code").await;
    house.repeats_last_update(false).await;
    let newer = code_read_by(&house, &mo);
    assert_ne!(newer, code);
    house.transcript();
    cem.taps("I have the code").await;
    cem.tells(&code).await;
    cem.tells(&newer).await;
    cem.forges("have-code_1").await;
    let hidden = house.transcript().replace(&code, "<old>").replace(&newer, "<new>");
    insta::assert_snapshot!(hidden, @"
    Cem taps [I have the code]
      Cem~ Please type the code from the notice in the hallway: six digits. [I have no code][Stop]
    Cem → Cem: <old>
      Cem: That is not the code. Please look at the notice once more, and type its six digits.
    Cem → Cem: <new>
      Mo~ Cem is in. [What waits]
      Eve~ Cem加入了。 [待办的事]
      Cem~ That was while you waited.
      Cem~ That was while you waited.
      Cem: Welcome! You are one of the neighbours of Sunny Court now. ⏎ How it all works: /help
    Cem taps [have-code_1]
      Cem ! There is nothing to decide here any more.
    ");
    house.ends().await;
}

#[tokio::test]
async fn only_moderators_read_and_renew_the_code() {
    let (house, [ana, _eve]) = with_approval().await;
    house.mo().taps("Code from the hallway").await;
    house.transcript();
    ana.forges("policy_1").await;
    ana.forges("new-code_1_2").await;
    ana.forges("have-code_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [policy_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [new-code_1_2]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [have-code_1]
      Ana ! There is nothing to decide here any more.
    ");
    house.ends().await;
}

#[tokio::test]
async fn opened_for_everybody_whoever_waits_comes_in() {
    let (house, [ana, _eve]) = with_approval().await;
    let mo = house.mo();
    let bo = newcomer(&house, "Bo", "en").await;
    bo.starts(None).await;
    house.transcript();
    ana.tells("/needs").await;
    mo.tells("/settings").await;
    mo.taps("Who may come in").await;
    mo.taps("Everybody in the group").await;
    bo.tells("/needs").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /needs
      Ana: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked.
    Mo → Mo: /settings
      Mo: Sunny Court ⏎ The group reads English. The clock there shows 09:01. Moderators: Mo, Eve. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    Mo taps [Who may come in]
      Mo~ Who may come in to Sunny Court ⏎ Now: a moderator says yes to each newcomer. Until then I show them nothing, and they can do nothing here; what stands in the group they can read. ⏎ Neighbours I know stay neighbours. Somebody who never wrote in the group is new to me, and is asked about as well. Opened for everybody, whoever waits comes in. [Everybody in the group] [Code from the hallway] [Neighbours know them] [Settings]
    Mo taps [Everybody in the group]
      Mo~ Who may come in to Sunny Court ⏎ Now: everybody in the group is a neighbour at once. ⏎ Neighbours I know stay neighbours. Somebody who never wrote in the group is new to me, and is asked about as well. Opened for everybody, whoever waits comes in. [A moderator says yes] [Code from the hallway] [Neighbours know them] [Settings]
      Mo~ Mo let Bo in. [What waits]
      Mo~ Who may come in to Sunny Court ⏎ Now: everybody in the group is a neighbour at once. ⏎ Neighbours I know stay neighbours. Somebody who never wrote in the group is new to me, and is asked about as well. Opened for everybody, whoever waits comes in. [A moderator says yes] [Code from the hallway] [Neighbours know them] [Settings]
      Eve~ Mo让Bo加入了。 [待办的事]
      Bo~ That was while you waited.
      Bo: Welcome! You are one of the neighbours of Sunny Court now. ⏎ How it all works: /help
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked.
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_moderates_need_not_be_let_in() {
    let (house, _) = with_approval().await;
    let mo = house.mo();
    let bo = newcomer(&house, "Bo", "en").await;
    bo.starts(None).await;
    house.sandbox.promote(house.group, bo.user, mo.user, true);
    house.settle().await;
    house.waits(hours(24)).await;
    house.transcript();
    bo.forges("approve_1_4").await;
    bo.tells("/needs").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [approve_1_4]
      Bo ! This is about yourself. Another moderator decides it.
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked.
    ");
    house.ends().await;
}

#[tokio::test]
async fn neighbours_who_know_them_let_them_in() {
    let (house, [ana, eve]) = with_approval().await;
    let mo = house.mo();
    mo.taps("Neighbours know them").await;
    let bo = newcomer(&house, "Bo", "en").await;
    bo.starts(None).await;
    house.transcript();
    house.chapter("not by himself, and not by who waits, too");
    bo.taps("I know them").await;
    let zoe = newcomer(&house, "Zoe", "en").await;
    zoe.forges("i-know_1_4").await;
    bo.tells("/needs").await;
    house.chapter("once is enough, and twice is once");
    ana.forges("i-know_1_4").await;
    ana.forges("i-know_1_4").await;
    bo.tells("/needs").await;
    house.chapter("where three live, one is enough");
    eve.forges("i-know_1_4").await;
    zoe.starts(None).await;
    zoe.taps("Ask a moderator").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — not by himself, and not by who waits, too
    Bo taps [I know them]
      Bo ! This is about yourself. Somebody else has to say that they know you.
    Zoe → group: (new_chat_members)
      group: Zoe is new in the group and would like to be let in. Do you know them? So far 0 of 1 neighbours do. [I know them]
    Zoe taps [i-know_1_4]
      Zoe ! You are not let in here yet. In our private chat I tell you where you stand.
    Bo → Bo: /needs
      Bo: You are in the group. Neighbours who know you let you in: they tap "I know them" under the card there. So far 0 of 1. [Ask a moderator]
    — once is enough, and twice is once
    Ana taps [i-know_1_4]
      Ana ! Thank you, noted.
      group~ Bo is one of the neighbours now.
      Bo~ That was while you waited.
      Bo~ That was while you waited.
      Bo: Welcome! You are one of the neighbours of Sunny Court now. ⏎ How it all works: /help
    Ana taps [i-know_1_4]
      Ana ! This is decided already.
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked.
    — where three live, one is enough
    Eve taps [i-know_1_4]
      Eve ! 这件事已经定了。
    Zoe → Zoe: /start
      group~ Zoe is new in the group and would like to be let in. Do you know them? So far 0 of 2 neighbours do. [I know them]
      Zoe: You are in the group. Neighbours who know you let you in: they tap "I know them" under the card there. So far 0 of 2. [Ask a moderator]
    Zoe taps [Ask a moderator]
      Mo: Zoe is in the group of Sunny Court and would like to be let in. Do they live there? [Approve][Ask first] [Decline] [What waits]
      Eve: Zoe进了“Sunny Court”的群，想加入。是住在这里的吗？ [通过][再问问] [婉拒] [待办的事]
      Zoe~ You are in the group. Neighbours who know you let you in: they tap "I know them" under the card there. So far 0 of 2.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_no_that_is_taken_back_where_everybody_is_let_in() {
    let (house, _) = with_approval().await;
    let mo = house.mo();
    let bo = newcomer(&house, "Bo", "en").await;
    bo.starts(None).await;
    mo.taps("Decline").await;
    mo.taps("Nobody knows them").await;
    mo.taps("Everybody in the group").await;
    house.transcript();
    bo.tells("/needs").await;
    mo.taps("Undo").await;
    bo.tells("/needs").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo → Bo: /needs
      Bo: You are in the group. Before you can ask or help here, a moderator lets you in. They know of you, and I'll write to you as soon as they answer.
    Mo taps [Undo]
      Mo~ Mo let Bo in. [What waits]
      Eve~ Mo让Bo加入了。 [待办的事]
      Bo~ That was while you waited.
      Bo~ That was while you waited.
      Bo: Welcome! You are one of the neighbours of Sunny Court now. ⏎ How it all works: /help
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked.
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_group_that_becomes_a_supergroup_lets_nobody_in() {
    let (house, [_ana]) = House::in_group(GroupKind::Basic, ["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.tells("/settings").await;
    mo.taps("Who may come in").await;
    mo.taps("Neighbours know them").await;
    let bo = newcomer(&house, "Bo", "en").await;
    bo.starts(None).await;
    house.transcript();
    house.sandbox.hold_updates();
    let new = house.sandbox.upgrade(house.group);
    house.name_group(new, "new group");
    let held = house.sandbox.let_go_updates();
    house.sandbox.says(new, bo.user, "/need carry a sofa up");
    house.settle().await;
    house.chapter("that it has become another is known only now");
    house.sandbox.deliver_held(held);
    house.settle().await;
    bo.tells("/needs").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Mo → group: (migrate_to_chat_id)
    Mo → new group: (migrate_from_chat_id)
    Bo → new group: /need carry a sofa up
      new group: Hello, I'm Linli. Need a hand? /need and one sentence. Can give one? Tap "I can help". ⏎ Door and phone never appear here: tell me privately. [Open private chat ↗]
      new group: 🛒 #1 carry a sofa up ⏎ Bo · 1 more wanted [I can help]
      Mo: Is it 09:01 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
      Bo: Need #1 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Bo: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — that it has become another is known only now
      new group~ 🛒 #1 carry a sofa up ⏎ Bo ⏎ No longer needed
      new group: Bo is new in the group and would like to be let in. Do you know them? So far 0 of 1 neighbours do. [I know them]
      Bo~ Need #1 is withdrawn.
    Bo → Bo: /needs
      Bo: You are in the group. Neighbours who know you let you in: they tap "I know them" under the card there. So far 0 of 1. [Ask a moderator]
    "#);
    house.ends().await;
}

async fn story(ritual: Ritual) -> String {
    let (house, _) = with_approval().await;
    let mo = house.mo();
    house.follows_ritual(ritual);
    let bo = newcomer(&house, "Bo", "en").await;
    bo.starts(None).await;
    bo.tells("/needs").await;
    mo.taps("Ask first").await;
    mo.taps("Decline").await;
    mo.taps("Nobody knows them").await;
    mo.taps("Undo").await;
    mo.tells("/settings").await;
    mo.taps("Who may come in").await;
    mo.taps("Neighbours know them").await;
    mo.taps("Code from the hallway").await;
    mo.taps("New code").await;
    bo.taps("I have the code").await;
    bo.tells("no idea").await;
    let code = code_read_by(&house, &mo);
    bo.tells(&code).await;
    bo.tells("/needs").await;
    let transcript = house.transcript().replace(&code, "<code>");
    house.ends().await;
    transcript
}

#[tokio::test]
async fn all_of_it_twice_changes_nothing() {
    let plain = story(Ritual::Nothing).await;
    assert_eq!(plain, story(Ritual::RepeatsSameId).await);
    assert_eq!(plain, story(Ritual::Crashes).await);
    story(Ritual::RepeatsNewId).await;
}

#[tokio::test]
async fn whoever_waits_is_on_no_list() {
    let (house, _) = with_approval().await;
    let mo = house.mo();
    let zoe = newcomer(&house, "Zoe", "en").await;
    zoe.says("/need carry shopping up").await;
    let is_listed = |house: &House| {
        let messages = house.sandbox.messages(ChatId(mo.user.0));
        let newest = messages.last().expect("the list");
        newest.buttons.iter().flatten().any(|button| button.label.contains("Zoe"))
    };
    mo.tells("/residents").await;
    assert!(!is_listed(&house), "{}", house.transcript());
    mo.taps("Approve").await;
    mo.tells("/residents").await;
    assert!(is_listed(&house), "{}", house.transcript());
    house.ends().await;
}

#[tokio::test]
async fn whoever_comes_to_moderate_sees_who_waits() {
    let (house, [ana, _]) = with_approval().await;
    let mo = house.mo();
    let zoe = newcomer(&house, "Zoe", "en").await;
    zoe.says("/need carry shopping up").await;
    house.sandbox.promote(house.group, ana.user, mo.user, true);
    house.waits(hours(25)).await;
    ana.taps("Approve").await;
    zoe.says("/need carry shopping up").await;
    assert_eq!(house.count("select count(*) from need").await, 1, "{}", house.transcript());
    house.ends().await;
}
