//! Requirement 10, the people: somebody without Telegram lives in a home, for whom guardians or
//! moderators answer; consent of both sides is noted.

use super::households::{at_home, tells_flat, with_two_guardians};
use crate::support::{House, Ritual, hours, minutes};

#[tokio::test]
async fn a_home_somebody_without_telegram_and_a_second_guardian() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.tells("/home").await;
    ana.taps("My flat").await;
    ana.taps("✏️ Type it").await;
    ana.tells("Flat 12 B").await;
    ana.tells("/home").await;
    ana.taps("Yes, that's my home").await;
    house.repeats_last_update(false).await;
    house.chapter("somebody without Telegram: a name, who they are, whether they agreed");
    ana.taps("Add somebody without Telegram").await;
    ana.tells("Rosa, flat 12b").await;
    ana.tells("Rosa").await;
    house.repeats_last_update(true).await;
    ana.taps("An elder").await;
    ana.taps("Not yet").await;
    house.chapter("before that, nothing can be done for them");
    ana.forges("guardians_1_1_0").await;
    ana.taps("Did they agree?").await;
    ana.taps("Yes, they agreed").await;
    house.chapter("another guardian is asked, and says so");
    ana.taps("Ask another guardian").await;
    ana.taps("Bo").await;
    bo.taps("Not now").await;
    ana.forges("guardian-ask_1_1_3").await;
    bo.taps("I will").await;
    house.repeats_last_update(false).await;
    bo.tells("/home").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /home
      Ana: Your home · Sunny Court ⏎ To know who lives together I need your flat. Please tell it first; who may read it, you decide there. [My flat]
    Ana taps [My flat]
      Ana~ Flat ⏎ Nothing told yet. ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it] [Who may read it][All about me]
    Ana taps [✏️ Type it]
      Ana~ Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
    Ana → Ana: Flat 12 B
      Ana~ Flat ⏎ 12B ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana: Flat ⏎ 12B ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
    Ana → Ana: /home
      Ana: Your home · Sunny Court ⏎ You told me: flat 12B. Is that your home? Those who live there, too, then see your name here. Nobody else does. [Yes, that's my home][My flat]
    Ana taps [Yes, that's my home]
      Ana~ Your home · Sunny Court ⏎ You live here: flat 12B. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
    — somebody without Telegram: a name, who they are, whether they agreed
    Ana taps [Add somebody without Telegram]
      Ana~ What do neighbours call them? Please type it now, in one message, without door or phone. For example: Grandma Li [Not now]
    Ana → Ana: Rosa, flat 12b
      Ana: Neighbours read this name, so I keep door and phone out of it. Please type only what they are called.
    Ana → Ana: Rosa
      Ana~ All right. /home shows how it stands.
      Ana: Who is Rosa? [An elder][A child] [Another adult] [Back]
    Ana taps [An elder]
      Ana~ Did Rosa agree that you answer for them? I note the day, and that you said so. [Yes, they agreed][Not yet]
    Ana taps [Not yet]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12B. ⏎ Not yet agreed. Until then nothing can be done for Rosa. ⏎ Looked after by: Ana. [🆘 Needs help now] [Did they agree?][Who they are] [Stop answering for them] [My home] [Who can open] [Take off the list]
    — before that, nothing can be done for them
    Ana taps [guardians_1_1_0]
      Ana ! They have not agreed yet. Ask them first, then tap "Did they agree?".
    Ana taps [Did they agree?]
      Ana~ Did Rosa agree that you answer for them? I note the day, and that you said so. [Yes, they agreed][Not yet]
    Ana taps [Yes, they agreed]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12B. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    — another guardian is asked, and says so
    Ana taps [Ask another guardian]
      Ana~ Whom shall I ask whether they answer for Rosa, too? Your household comes first, then your entrance. [Mo][Bo] [Back]
    Ana taps [Bo]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12B. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. ⏎ Asked whether they would, too: Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Bo: Ana asks: would you answer for Rosa, too, who has no Telegram? You would be the one whom I and the moderators ask about them. You can stop at any time. [I will][Not now]
    Bo taps [Not now]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12B. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Ana: Bo can't answer for Rosa now. Shall I ask somebody else? [Ask another guardian][Show their page]
      Bo~ You said: not now. That is fine, and nobody asks again for Rosa. If it changes: [I will]
    Ana taps [guardian-ask_1_1_3]
      Ana ! They said: not now. Please ask somebody else.
    Bo taps [I will]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12B. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Ana~ Bo answers for Rosa, too. [Show their page]
      Ana: Bo answers for Rosa, too. [Show their page]
      Bo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12B. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    Bo → Bo: /home
      Bo: Your home · Sunny Court ⏎ To know who lives together I need your flat. Please tell it first; who may read it, you decide there. ⏎ Below are also those you answer for. [Rosa] [My flat]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_recipient_does_not_vanish_with_the_guardian() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    with_two_guardians(&ana, &bo).await;
    house.transcript();
    house.chapter("a guardian leaves: the other one hears of it");
    ana.leaves().await;
    ana.forges("recipient-take-off_1_1").await;
    house.chapter("the last one erases all: the moderators answer until somebody does");
    bo.tells("/forgetme").await;
    bo.taps("Erase everything").await;
    mo.taps("Show their page").await;
    mo.taps("I answer for them, too").await;
    mo.tells("/home").await;
    insta::assert_snapshot!(house.transcript(), @"
    — a guardian leaves: the other one hears of it
    Ana → group: (left_chat_member)
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more, so I took back what stood here.
      Ana~ You are not in that group any more, so I took back what stood here.
      Ana~ You are not in that group any more, so I took back what stood here.
      Bo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Bo: Ana no longer answers for Rosa. You still do. [Show their page]
    Ana taps [recipient-take-off_1_1]
      Ana ! I don't know you in that building yet. Write /help in its group, then try again.
    — the last one erases all: the moderators answer until somebody does
    Bo → Bo: /forgetme
      Bo: Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone. [Keep][Erase everything]
    Bo taps [Erase everything]
      Mo: Nobody answers for Rosa now. Until somebody does, you do. [Show their page]
      Bo: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
    Mo taps [Show their page]
      Mo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ No guardian answers for them; the moderators do. [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [I answer for them, too][Who they are] [Neighbours without Telegram] [Who can open] [Take off the list]
    Mo taps [I answer for them, too]
      Mo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Mo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    Mo → Mo: /home
      Mo: Your home · Sunny Court ⏎ To know who lives together I need your flat. Please tell it first; who may read it, you decide there. ⏎ Below are also those you answer for. [Rosa] [My flat] [Neighbours without Telegram]
    ");
    assert_eq!(house.count_of("guardian").await, 1);
    assert_eq!(house.count_of("recipient").await, 1);
    house.ends().await;
}

#[tokio::test]
async fn stopping_and_taking_off_can_be_undone_for_ten_minutes() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    with_two_guardians(&ana, &bo).await;
    house.transcript();
    bo.taps("Stop answering for them").await;
    bo.taps("Undo").await;
    house.chapter("taken off, it is put back by the other guardian");
    bo.taps("Take off the list").await;
    bo.taps("Take off the list").await;
    ana.taps("Undo").await;
    house.chapter("after ten minutes it stands");
    bo.forges("guardian-stop_1_1").await;
    house.waits(minutes(11)).await;
    bo.forges("guardian-again_1_1").await;
    bo.forges("recipient-take-off_1_1").await;
    ana.forges("recipient-take-off_1_1").await;
    house.waits(minutes(11)).await;
    ana.forges("recipient-back_1_1").await;
    house.waits(hours(2)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [Stop answering for them]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Ana~ That was earlier. The page of Rosa shows who answers now: /home
      Ana: Bo no longer answers for Rosa. You still do. [Show their page]
      Bo~ You no longer answer for Rosa. Was that a mistake? You can undo it for ten minutes. [Undo] [My home]
    Bo taps [Undo]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Ana~ Bo answers for Rosa, too. [Show their page]
      Ana~ Bo answers for Rosa, too.
      Bo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    — taken off, it is put back by the other guardian
    Bo taps [Take off the list]
      Bo~ Take Rosa off the list? Nobody can then do anything for them here. You can undo it for ten minutes. [Keep them] [Take off the list]
    Bo taps [Take off the list]
      Ana~ Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Ana~ This page is gone. /home shows what there is.
      Ana~ This page is gone. /home shows what there is.
      Ana: Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Bo~ Bo took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
    Ana taps [Undo]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Ana~ Bo answers for Rosa, too. [Show their page]
      Ana~ Bo answers for Rosa, too.
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Bo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana, Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    — after ten minutes it stands
    Bo taps [guardian-stop_1_1]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Ana~ That was earlier. The page of Rosa shows who answers now: /home
      Ana~ Bo no longer answers for Rosa. You still do. [Show their page]
      Ana~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
      Ana: Bo no longer answers for Rosa. You still do. [Show their page]
      Bo~ You no longer answer for Rosa. Was that a mistake? You can undo it for ten minutes. [Undo] [My home]
      Bo: You no longer answer for Rosa. Was that a mistake? You can undo it for ten minutes. [Undo] [My home]
      Bo~ You don't answer for them. Please ask one of those who do, or a moderator.
      Bo~ You don't answer for them. Please ask one of those who do, or a moderator.
    Bo taps [guardian-again_1_1]
      Bo ! The ten minutes are over. One of those who answer for them, or a moderator, can help.
    Bo taps [recipient-take-off_1_1]
      Bo ! You don't answer for them. Please ask one of those who do, or a moderator.
    Ana taps [recipient-take-off_1_1]
      Ana~ Ana took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Ana~ This page is gone. /home shows what there is.
      Ana~ This page is gone. /home shows what there is.
      Ana~ Ana took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Ana~ This page is gone. /home shows what there is.
      Ana: Ana took Rosa off the list. You can undo it for ten minutes; then all of it is erased. [Undo]
      Ana~ This page is gone. /home shows what there is.
      Ana~ This page is gone. /home shows what there is.
      Ana~ This page is gone. /home shows what there is.
      Bo~ This page is gone. /home shows what there is.
      Bo~ This page is gone. /home shows what there is.
    Ana taps [recipient-back_1_1]
      Ana ! This page is gone. /home shows what there is.
    ");
    assert_eq!(house.count_of("recipient").await, 0, "what was taken off is erased");
    house.ends().await;
}

#[tokio::test]
async fn a_moderator_adds_somebody_and_finds_them() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    mo.tells("/home").await;
    mo.taps("Neighbours without Telegram").await;
    mo.taps("Add a neighbour").await;
    mo.tells("Otto").await;
    mo.tells("2").await;
    mo.tells("flat 7").await;
    mo.taps("A child").await;
    mo.taps("Yes, they agreed").await;
    mo.taps("Neighbours without Telegram").await;
    house.chapter("nobody else may do so or read it");
    ana.forges("home-add-for_1").await;
    ana.forges("off-telegram_1_0").await;
    ana.forges("recipient_1_1").await;
    house.chapter("whoever says this is their home is not let in by that alone");
    ana.forges("me-is_1_entrance_2").await;
    tells_flat(&ana, "7").await;
    ana.forges("home-mine_1").await;
    ana.forges("recipient_1_1").await;
    mo.taps("They live there").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /home
      Mo: Your home · Sunny Court ⏎ To know who lives together I need your flat. Please tell it first; who may read it, you decide there. [My flat] [Neighbours without Telegram]
    Mo taps [Neighbours without Telegram]
      Mo~ Neighbours without Telegram · Sunny Court ⏎ None yet. [Add a neighbour] [My home]
    Mo taps [Add a neighbour]
      Mo~ What do neighbours call them? Please type it now, in one message, without door or phone. For example: Grandma Li [Not now]
    Mo → Mo: Otto
      Mo~ All right. /home shows how it stands.
      Mo: In which entrance does Otto live? Please type it now. For example: 12 or B [One entrance only][Not now]
    Mo → Mo: 2
      Mo~ All right. /home shows how it stands.
      Mo: Behind which door does Otto live? Please type it now. For example: 12b [Not now]
    Mo → Mo: flat 7
      Mo~ All right. /home shows how it stands.
      Mo: Who is Otto? [An elder][A child] [Another adult] [Back]
    Mo taps [A child]
      Mo~ Did a parent or guardian of Otto agree? I note the day, and that you said so. [Yes, they agreed][Not yet]
    Mo taps [Yes, they agreed]
      Mo~ Otto, without Telegram ⏎ A child ⏎ Lives in entrance 2, flat 7. ⏎ Agreed on 2026-03-02, as Mo said. ⏎ No guardian answers for them; the moderators do. [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [I answer for them, too][Who they are] [Neighbours without Telegram] [Who can open] [Take off the list]
    Mo taps [Neighbours without Telegram]
      Mo~ Neighbours without Telegram · Sunny Court ⏎ • Otto: nobody answers for them but you [Otto] [Add a neighbour] [My home]
    — nobody else may do so or read it
    Ana taps [home-add-for_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [off-telegram_1_0]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [recipient_1_1]
      Ana ! You don't answer for them. Please ask one of those who do, or a moderator.
    — whoever says this is their home is not let in by that alone
    Ana taps [me-is_1_entrance_2]
      Ana: Entrance ⏎ 2 ⏎ Who may read it: The building. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][✓ 2][3][4][5] [6][7][8][9] [✏️ Type it][Empty it] [Who may read it][All about me]
    Ana taps [me-type_1_flat]
      Ana: Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
    Ana → Ana: 7
      Ana~ Flat ⏎ 7 ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana: Flat ⏎ 7 ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
    Ana taps [home-mine_1]
      Mo: Ana says this is their home: entrance 2, flat 7. You answer for somebody who lives there. Does Ana live there, too? [They live there] [They don't]
      Ana: Your home · Sunny Court ⏎ Somebody is known at this flat already, so I asked there whether you live together. I'll write to you as soon as they answer. Is the flat wrong? Change it. [My flat]
    Ana taps [recipient_1_1]
      Ana ! You don't answer for them. Please ask one of those who do, or a moderator.
    Mo taps [They live there]
      Mo~ It is settled: Ana lives there.
      Ana~ Your home · Sunny Court ⏎ You live here: entrance 2, flat 7. ⏎ Without Telegram: [Otto] [Who can open] [Add somebody without Telegram]
      Ana: Your home · Sunny Court ⏎ You live here: entrance 2, flat 7. ⏎ Without Telegram: [Otto] [Who can open] [Add somebody without Telegram]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_child_has_a_parent_and_no_longer_is_asked_once() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    at_home(&ana).await;
    house.transcript();
    ana.taps("Add somebody without Telegram").await;
    ana.tells("Tim").await;
    ana.taps("A child").await;
    ana.taps("No").await;
    ana.taps("Did they agree?").await;
    ana.taps("Yes, I am").await;
    ana.taps("No longer agreed").await;
    ana.taps("Still agreed").await;
    ana.taps("No longer agreed").await;
    ana.taps("No longer agreed").await;
    house.chapter("nobody answers: that waits for moderators, until one takes them on");
    ana.taps("Stop answering for them").await;
    mo.tells("/queue").await;
    mo.taps("2").await;
    mo.taps("Did they agree?").await;
    mo.taps("Yes, they agreed").await;
    mo.taps("I answer for them, too").await;
    mo.tells("/queue").await;
    house.chapter("a moderator adds somebody to Ana's home");
    mo.forges("home-add-for_1").await;
    mo.tells("Otto").await;
    mo.taps("One entrance only").await;
    mo.tells("12b").await;
    mo.taps("They live there").await;
    ana.tells("/home").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [Add somebody without Telegram]
      Ana~ What do neighbours call them? Please type it now, in one message, without door or phone. For example: Grandma Li [Not now]
    Ana → Ana: Tim
      Ana~ All right. /home shows how it stands.
      Ana: Who is Tim? [An elder][A child] [Another adult] [Back]
    Ana taps [A child]
      Ana~ Are you the parent or guardian of Tim? I note the day, and that you said so. [Yes, I am][No]
    Ana taps [No]
      Ana~ Tim, without Telegram ⏎ A child ⏎ Lives in flat 12b. ⏎ Not yet agreed. Please ask a parent, then tap "Did they agree?". ⏎ Looked after by: Ana. [🆘 Needs help now] [Did they agree?][Who they are] [Stop answering for them] [My home] [Who can open] [Take off the list]
    Ana taps [Did they agree?]
      Ana~ Are you the parent or guardian of Tim? I note the day, and that you said so. [Yes, I am][No]
    Ana taps [Yes, I am]
      Ana~ Tim, without Telegram ⏎ A child ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    Ana taps [No longer agreed]
      Ana~ Is it no longer agreed? Nothing can then be done for Tim here until it is. [Still agreed][No longer agreed]
    Ana taps [Still agreed]
      Ana~ Tim, without Telegram ⏎ A child ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    Ana taps [No longer agreed]
      Ana~ Is it no longer agreed? Nothing can then be done for Tim here until it is. [Still agreed][No longer agreed]
    Ana taps [No longer agreed]
      Ana~ Tim, without Telegram ⏎ A child ⏎ Lives in flat 12b. ⏎ Not yet agreed. Please ask a parent, then tap "Did they agree?". ⏎ Looked after by: Ana. [🆘 Needs help now] [Did they agree?][Who they are] [Stop answering for them] [My home] [Who can open] [Take off the list]
    — nobody answers: that waits for moderators, until one takes them on
    Ana taps [Stop answering for them]
      Mo: Nobody answers for Tim now. Until somebody does, you do. [Show their page]
      Ana~ You no longer answer for Tim. Was that a mistake? You can undo it for ten minutes. [Undo] [Who can open] [My home]
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. You moderate alone; two carry it better · for 3 min ⏎ 2. Nobody answers for Tim · for 1 min ⏎ Tap a number to open it. To close a need: /close and the number after #. [1][2] [Who is on duty]
    Mo taps [2]
      Mo~ Tim, without Telegram ⏎ A child ⏎ Lives in flat 12b. ⏎ Not yet agreed. Please ask a parent, then tap "Did they agree?". ⏎ No guardian answers for them; the moderators do. [Did they agree?][Who they are] [Neighbours without Telegram] [Who can open] [Take off the list]
    Mo taps [Did they agree?]
      Mo~ Did a parent or guardian of Tim agree? I note the day, and that you said so. [Yes, they agreed][Not yet]
    Mo taps [Yes, they agreed]
      Mo~ Tim, without Telegram ⏎ A child ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Mo said. ⏎ No guardian answers for them; the moderators do. [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [I answer for them, too][Who they are] [Neighbours without Telegram] [Who can open] [Take off the list]
    Mo taps [I answer for them, too]
      Mo~ Somebody answers for Tim again.
      Mo~ Tim, without Telegram ⏎ A child ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as Mo said. ⏎ Looked after by: Mo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. You moderate alone; two carry it better · for 4 min ⏎ Tap a number to open it. To close a need: /close and the number after #. [1] [Who is on duty]
    — a moderator adds somebody to Ana's home
    Mo taps [home-add-for_1]
      Mo: What do neighbours call them? Please type it now, in one message, without door or phone. For example: Grandma Li [Not now]
    Mo → Mo: Otto
      Mo~ All right. /home shows how it stands.
      Mo: In which entrance does Otto live? Please type it now. For example: 12 or B [One entrance only][Not now]
    Mo taps [One entrance only]
      Mo~ Behind which door does Otto live? Please type it now. For example: 12b [Not now]
    Mo → Mo: 12b
      Mo~ All right. /home shows how it stands.
      Mo: Who is Otto? [An elder][A child] [Another adult] [Back]
      Mo: Ana says this is their home: flat 12b. You answer for somebody who lives there. Does Ana live there, too? [They live there] [They don't]
      Ana: Your home · Sunny Court ⏎ Somebody is known at this flat already, so I asked there whether you live together. I'll write to you as soon as they answer. Is the flat wrong? Change it. [My flat]
    Mo taps [They live there]
      Mo~ It is settled: Ana lives there.
      Ana~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Without Telegram: [Tim][Otto] [Who can open] [Add somebody without Telegram]
      Ana: Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Without Telegram: [Tim][Otto] [Who can open] [Add somebody without Telegram]
    Ana → Ana: /home
      Ana: Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Without Telegram: [Tim][Otto] [Who can open] [Add somebody without Telegram]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn in_chinese() {
    let (house, [li, wang]) = House::of(["李阿姨/zh-CN", "王姐/zh-CN"]).await;
    tells_flat(&li, "502室").await;
    house.transcript();
    li.tells("/home").await;
    li.taps("是我家").await;
    li.taps("添不用 Telegram 的家人").await;
    li.tells("豆豆").await;
    li.taps("孩子").await;
    li.taps("是的").await;
    li.taps("再请一位").await;
    li.taps("王姐").await;
    wang.taps("我来照应").await;
    li.says("/home").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: /home
      李阿姨: 我家 · Sunny Court ⏎ 您填的是：门牌502。这是您家吗？点“是我家”以后，同住的邻居会在这里看到您的称呼，别人看不到。 [是我家][我的门牌]
    李阿姨 taps [是我家]
      李阿姨~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
    李阿姨 taps [添不用 Telegram 的家人]
      李阿姨~ 邻居们怎么称呼这位？请打出来，发一条消息给我，别写门牌和电话。比如：李奶奶 [不填了]
    李阿姨 → 李阿姨: 豆豆
      李阿姨~ 好的。现在怎么样，发 /home 看看。
      李阿姨: 豆豆是老人、孩子，还是别的大人？ [老人][孩子] [别的大人] [返回]
    李阿姨 taps [孩子]
      李阿姨~ 您是豆豆的爸爸、妈妈或者监护人吗？我会记下日期，也会记下是您说的。 [是的][不是]
    李阿姨 taps [是的]
      李阿姨~ 豆豆，不用 Telegram ⏎ 孩子 ⏎ 住在：门牌502。 ⏎ 2026-03-02同意，李阿姨说的。 ⏎ 照应人：李阿姨。 [🆘 代为呼救] [🙋 代为求助][🔢 确认码卡] [再请一位][不再同意] [老人或孩子][不再照应] [我家] [谁能开门] [移出名单]
    李阿姨 taps [再请一位]
      李阿姨~ 想再请哪一位来照应豆豆？先列同住的，再列同单元的。 [Mo][王姐] [返回]
    李阿姨 taps [王姐]
      李阿姨~ 豆豆，不用 Telegram ⏎ 孩子 ⏎ 住在：门牌502。 ⏎ 2026-03-02同意，李阿姨说的。 ⏎ 照应人：李阿姨。 ⏎ 正在问：王姐。 [🆘 代为呼救] [🙋 代为求助][🔢 确认码卡] [再请一位][不再同意] [老人或孩子][不再照应] [我家] [谁能开门] [移出名单]
      王姐: 李阿姨想请您一起照应豆豆，这位不用 Telegram。答应以后，有关这位的事，我和楼长会找您。随时可以不再照应。 [我来照应][现在不便]
    王姐 taps [我来照应]
      李阿姨~ 豆豆，不用 Telegram ⏎ 孩子 ⏎ 住在：门牌502。 ⏎ 2026-03-02同意，李阿姨说的。 ⏎ 照应人：李阿姨、王姐。 [🆘 代为呼救] [🙋 代为求助][🔢 确认码卡] [再请一位][不再同意] [老人或孩子][不再照应] [我家] [谁能开门] [移出名单]
      李阿姨: 王姐也来照应豆豆了。 [看看这位]
      王姐~ 豆豆，不用 Telegram ⏎ 孩子 ⏎ 住在：门牌502。 ⏎ 2026-03-02同意，李阿姨说的。 ⏎ 照应人：李阿姨、王姐。 [🆘 代为呼救] [🙋 代为求助][🔢 确认码卡] [再请一位][不再同意] [老人或孩子][不再照应] [我家] [谁能开门] [移出名单]
    李阿姨 → group: /home
      李阿姨: 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 不用 Telegram 的家人： [豆豆] [谁能开门] [添不用 Telegram 的家人]
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_is_kept_is_given_and_erased() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    with_two_guardians(&ana, &bo).await;
    ana.tells("/mydata").await;
    let files = ana.files();
    let json = files.iter().rfind(|file| file.name == "linli.json").expect("a file");
    let json = String::from_utf8_lossy(&json.bytes).into_owned();
    for kept in ["housemate", "12b", "guardian", "Rosa", "elder"] {
        assert!(json.contains(kept), "{kept} is in it: {json}");
    }
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    assert_eq!(house.count_of("housemate").await, 0);
    assert_eq!(house.count_of("recipient").await, 1, "Bo still answers for Rosa");
    house.transcript();
    bo.tells("/home").await;
    bo.taps("Rosa").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo → Bo: /home
      Bo: Your home · Sunny Court ⏎ To know who lives together I need your flat. Please tell it first; who may read it, you decide there. ⏎ Below are also those you answer for. [Rosa] [My flat]
    Bo taps [Rosa]
      Bo~ Rosa, without Telegram ⏎ An elder ⏎ Lives in flat 12b. ⏎ Agreed on 2026-03-02, as a neighbour said. ⏎ Looked after by: Bo. [🆘 Needs help now] [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are][Stop answering for them] [My home] [Who can open] [Take off the list]
    ");
    house.ends().await;
}

#[tokio::test]
async fn every_update_given_again_under_a_new_id_changes_no_fact() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    // A form that is opened again waits longer: that is all that comes of it.
    for who in [&ana, &cem] {
        tells_flat(who, "12b").await;
    }
    house.follows_ritual(Ritual::RepeatsNewId);
    ana.tells("/home").await;
    ana.taps("Yes, that's my home").await;
    house.follows_ritual(Ritual::Nothing);
    ana.taps("Add somebody without Telegram").await;
    house.follows_ritual(Ritual::RepeatsNewId);
    ana.tells("Rosa").await;
    ana.taps("An elder").await;
    ana.taps("Yes, they agreed").await;
    ana.taps("Ask another guardian").await;
    ana.taps("Bo").await;
    bo.taps("I will").await;
    cem.tells("/home").await;
    cem.taps("Yes, that's my home").await;
    ana.taps("I don't know them").await;
    ana.taps("Yes, we live together").await;
    bo.taps("Stop answering for them").await;
    bo.taps("Undo").await;
    bo.taps("Take off the list").await;
    bo.taps("Take off the list").await;
    bo.taps("Undo").await;
    mo.tells("/home").await;
    mo.taps("Neighbours without Telegram").await;
    house.follows_ritual(Ritual::Nothing);
    mo.taps("Add a neighbour").await;
    house.follows_ritual(Ritual::RepeatsNewId);
    mo.tells("Otto").await;
    mo.tells("2").await;
    mo.tells("7").await;
    mo.taps("Another adult").await;
    mo.taps("Yes, they agreed").await;
    assert_eq!(house.count_of("recipient").await, 2);
    assert_eq!(house.count_of("household").await, 2);
    bo.leaves().await;
    cem.tells("/forgetme").await;
    cem.taps("Erase everything").await;
    house.ends().await;
}
