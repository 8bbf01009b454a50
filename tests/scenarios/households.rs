//! Requirement 10, the people: a household is a flat, and who lives together is said by both sides, or by a
//! moderator.

use crate::support::{House, Neighbour, hours, minutes};

/// Somebody tells the flat in which they live.
pub async fn tells_flat(who: &Neighbour, flat: &str) {
    who.forges("me-type_1_flat").await;
    who.tells(flat).await;
}

/// Ana is at home behind door 12b, and nobody else.
pub async fn at_home(ana: &Neighbour) {
    tells_flat(ana, "12b").await;
    ana.tells("/home").await;
    ana.taps("Yes, that's my home").await;
}

/// Rosa lives with Ana, who answers for her.
pub async fn with_rosa(ana: &Neighbour) {
    at_home(ana).await;
    ana.taps("Add somebody without Telegram").await;
    ana.tells("Rosa").await;
    ana.taps("An elder").await;
    ana.taps("Yes, they agreed").await;
}

/// Ana asks Bo, who answers for Rosa, too.
pub async fn with_two_guardians(ana: &Neighbour, bo: &Neighbour) {
    with_rosa(ana).await;
    ana.taps("Ask another guardian").await;
    ana.taps("Bo").await;
    bo.taps("I will").await;
}

#[tokio::test]
async fn nobody_comes_into_a_home_by_telling_its_flat() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/zh-CN", "Cem/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    with_rosa(&ana).await;
    house.transcript();
    house.chapter("Bo says this is his home, too, and sees nothing of it");
    tells_flat(&bo, "１２ b").await;
    bo.tells("/home").await;
    bo.taps("是我家").await;
    house.repeats_last_update(false).await;
    bo.forges("recipient_1_1").await;
    house.chapter("nobody vouches for themselves, and Cem is not asked");
    bo.forges("home-together_1_3").await;
    cem.forges("home-together_1_3").await;
    house.chapter("Ana does not know him: both hear of it, and a moderator");
    ana.taps("I don't know them").await;
    house.repeats_last_update(false).await;
    house.chapter("that was a mistake");
    ana.taps("Yes, we live together").await;
    ana.taps("Undo").await;
    ana.taps("Yes, we live together").await;
    house.chapter("nobody puts out whoever was there first; after ten minutes nobody");
    bo.forges("home-unknown_1_2").await;
    house.waits(minutes(11)).await;
    ana.forges("home-unknown_1_3").await;
    house.chapter("living there is not answering for somebody");
    bo.taps("Rosa").await;
    bo.forges("recipient-take-off_1_1").await;
    insta::assert_snapshot!(house.transcript(), @"
    — Bo says this is his home, too, and sees nothing of it
    Bo taps [me-type_1_flat]
      Bo: 门牌 ⏎ 请把门牌打出来发给我，用字母、数字和短横线。比如：502 [不填了]
    Bo → Bo: １２ b
      Bo~ 门牌 ⏎ 12b ⏎ 谁能看到：帮忙的双方。 ⏎ 您家的门牌，群里不会出现。谁和您同住，看 /home [✏️ 打字填][清空] [给谁看][全部资料]
      Bo: 门牌 ⏎ 12b ⏎ 谁能看到：帮忙的双方。 ⏎ 您家的门牌，群里不会出现。谁和您同住，看 /home [✏️ 打字填][清空] [给谁看][全部资料]
    Bo → Bo: /home
      Bo: 我家 · Sunny Court ⏎ 您填的是：门牌12b。这是您家吗？点“是我家”以后，同住的邻居会在这里看到您的称呼，别人看不到。 [是我家][我的门牌]
    Bo taps [是我家]
      Ana: Bo says this is their home, too: flat 12b. Do you live together? [Yes, we live together] [I don't know them]
      Bo~ 我家 · Sunny Court ⏎ 这个门牌已经有人了，我问了那边是不是和您同住，一有答复马上告诉您。门牌填错了？点下面改一改。 [我的门牌]
    Bo taps [recipient_1_1]
      Bo ! 您不是这位的照应人。请找照应人或者楼长。
    — nobody vouches for themselves, and Cem is not asked
    Bo taps [home-together_1_3]
      Bo ! 这要由同住的邻居或者楼长来说。
    Cem taps [home-together_1_3]
      Cem ! Only those who live there can say that. /home shows your own home.
    — Ana does not know him: both hear of it, and a moderator
    Ana taps [I don't know them]
      Mo: Bo says a flat is their home, and those at that flat don't know them. Please have a word with them. If they do live there: [They live there]
      Ana~ Noted: Bo doesn't live there. Was that a mistake? Tap below. [Yes, we live together]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo: 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
    — that was a mistake
    Ana taps [Yes, we live together]
      Mo~ It is settled: Bo lives there. [They don't]
      Ana~ Noted: Bo lives there. You can undo it for ten minutes. [Undo]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 不用 Telegram 的家人： [Rosa] [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 不用 Telegram 的家人： [Rosa] [谁能开门] [添不用 Telegram 的家人]
      Bo: 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 不用 Telegram 的家人： [Rosa] [谁能开门] [添不用 Telegram 的家人]
    Ana taps [Undo]
      Mo~ Bo says a flat is their home, and those at that flat don't know them. Please have a word with them. If they do live there: [They live there]
      Mo: Bo says a flat is their home, and those at that flat don't know them. Please have a word with them. If they do live there: [They live there]
      Ana~ Noted: Bo doesn't live there. Was that a mistake? Tap below. [Yes, we live together]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo: 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
    Ana taps [Yes, we live together]
      Mo~ It is settled: Bo lives there. [They don't]
      Mo~ It is settled: Bo lives there. [They don't]
      Ana~ Noted: Bo lives there. You can undo it for ten minutes. [Undo]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 不用 Telegram 的家人： [Rosa] [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 不用 Telegram 的家人： [Rosa] [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 不用 Telegram 的家人： [Rosa] [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 不用 Telegram 的家人： [Rosa] [谁能开门] [添不用 Telegram 的家人]
      Bo: 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 不用 Telegram 的家人： [Rosa] [谁能开门] [添不用 Telegram 的家人]
    — nobody puts out whoever was there first; after ten minutes nobody
    Bo taps [home-unknown_1_2]
      Bo ! 这件事已经定了。发 /home 看看现在怎么样。
      Ana~ Noted: Bo lives there.
    Ana taps [home-unknown_1_3]
      Ana ! That is settled already. /home shows how it stands.
    — living there is not answering for somebody
    Bo taps [Rosa]
      Bo~ Rosa，不用 Telegram ⏎ 老人 ⏎ 住在：门牌12b。 ⏎ 2026-03-02同意，Ana说的。 ⏎ 照应人：Ana。 [谁能开门] [我家]
    Bo taps [recipient-take-off_1_1]
      Bo ! 您不是这位的照应人。请找照应人或者楼长。
    ");
    let kept = house
        .count("select count(*) from outbox where body like '%Rosa%' or body like '%12b%'")
        .await;
    assert_eq!(kept, 0, "notices hold ids only");
    house.ends().await;
}

#[tokio::test]
async fn where_nobody_answers_for_a_day_a_moderator_is_asked() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    at_home(&ana).await;
    tells_flat(&bo, "12b").await;
    bo.forges("home-mine_1").await;
    house.transcript();
    house.waits(hours(25)).await;
    mo.taps("They live there").await;
    bo.tells("/home").await;
    house.chapter("when Ana leaves, the home is Bo's");
    ana.leaves().await;
    bo.tells("/home").await;
    house.chapter("Cem is not known there; once Bo has left, he may say so again");
    tells_flat(&cem, "12b").await;
    cem.forges("home-mine_1").await;
    bo.taps("I don't know them").await;
    bo.leaves().await;
    cem.tells("/home").await;
    cem.taps("Yes, that's my home").await;
    insta::assert_snapshot!(house.transcript(), @"
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 11 times. [Not every day]
      Mo: Bo said a day ago that a flat is their home, and those at that flat have not answered. Do you know whether they live there? [They live there][They don't]
    Mo taps [They live there]
      Mo~ It is settled: Bo lives there. [They don't]
      Ana~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ With you: Bo. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Ana~ Noted: Bo lives there. You can undo it for ten minutes. [Undo]
      Ana: Mo says that Bo lives with you. If not, tap here. [I don't know them]
      Bo~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ With you: Ana. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Bo: Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ With you: Ana. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
    Bo → Bo: /home
      Bo: Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ With you: Ana. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
    — when Ana leaves, the home is Bo's
    Ana → group: (left_chat_member)
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more, so I took back what stood here. In again? All works as before.
      Ana~ You are not in that group any more, so I took back what stood here.
      Ana~ You are not in that group any more, so I took back what stood here.
      Bo~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Bo~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Bo~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
    Bo → Bo: /home
      Bo: Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
    — Cem is not known there; once Bo has left, he may say so again
    Cem taps [me-type_1_flat]
      Cem: Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
    Cem → Cem: 12b
      Cem~ Flat ⏎ 12b ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Cem: Flat ⏎ 12b ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
    Cem taps [home-mine_1]
      Bo: Cem says this is their home, too: flat 12b. Do you live together? [Yes, we live together] [I don't know them]
      Cem: Your home · Sunny Court ⏎ Somebody is known at this flat already, so I asked there whether you live together. I'll write to you as soon as they answer. Is the flat wrong? Change it. [My flat]
    Bo taps [I don't know them]
      Mo: Cem says a flat is their home, and those at that flat don't know them. Please have a word with them. If they do live there: [They live there]
      Bo~ Noted: Cem doesn't live there. Was that a mistake? Tap below. [Yes, we live together]
      Cem~ Your home · Sunny Court ⏎ It isn't clear that you live at this flat. Please speak with a moderator. Is the flat wrong? Change it. [My flat]
      Cem: Your home · Sunny Court ⏎ It isn't clear that you live at this flat. Please speak with a moderator. Is the flat wrong? Change it. [My flat]
    Bo → group: (left_chat_member)
      Mo~ They don't say so any more.
      Mo~ They don't say so any more.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more, so I took back what stood here. In again? All works as before.
      Bo~ You are not in that group any more, so I took back what stood here. In again? All works as before.
      Bo~ You are not in that group any more, so I took back what stood here. In again? All works as before.
      Bo~ You are not in that group any more, so I took back what stood here. In again? All works as before.
      Bo~ You are not in that group any more, so I took back what stood here.
      Cem~ Your home · Sunny Court ⏎ You told me: flat 12b. Is that your home? Those who live there, too, then see your name here. Nobody else does. [Yes, that's my home][My flat]
      Cem~ Your home · Sunny Court ⏎ You told me: flat 12b. Is that your home? Those who live there, too, then see your name here. Nobody else does. [Yes, that's my home][My flat]
    Cem → Cem: /home
      Cem: Your home · Sunny Court ⏎ You told me: flat 12b. Is that your home? Those who live there, too, then see your name here. Nobody else does. [Yes, that's my home][My flat]
    Cem taps [Yes, that's my home]
      Cem~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Cem~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Cem~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_changes_their_flat_is_in_that_home_no_more() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    with_rosa(&ana).await;
    house.transcript();
    house.chapter("a home that is Ana's alone goes along");
    ana.forges("me-is_1_entrance_2").await;
    house.chapter("once Bo lives there, too, she leaves it, and still answers for Rosa");
    bo.forges("me-is_1_entrance_2").await;
    tells_flat(&bo, "12b").await;
    bo.forges("home-mine_1").await;
    ana.taps("Yes, we live together").await;
    tells_flat(&ana, "77").await;
    ana.forges("guardian-stop_1_1").await;
    bo.tells("/home").await;
    insta::assert_snapshot!(house.transcript(), @"
    — a home that is Ana's alone goes along
    Ana taps [me-is_1_entrance_2]
      Ana: Entrance ⏎ 2 ⏎ Who may read it: The building. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][✓ 2][3][4][5] [6][7][8][9] [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana: Your home · Sunny Court ⏎ You live here: entrance 2, flat 12b. ⏎ Without Telegram: [Rosa] [Who can open] [Add somebody without Telegram]
    — once Bo lives there, too, she leaves it, and still answers for Rosa
    Bo taps [me-is_1_entrance_2]
      Bo: Entrance ⏎ 2 ⏎ Who may read it: The building. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][✓ 2][3][4][5] [6][7][8][9] [✏️ Type it][Empty it] [Who may read it][All about me]
    Bo taps [me-type_1_flat]
      Bo: Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
    Bo → Bo: 12b
      Bo~ Flat ⏎ 12b ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Bo: Flat ⏎ 12b ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
    Bo taps [home-mine_1]
      Ana: Bo says this is their home, too: entrance 2, flat 12b. Do you live together? [Yes, we live together] [I don't know them]
      Bo: Your home · Sunny Court ⏎ Somebody is known at this flat already, so I asked there whether you live together. I'll write to you as soon as they answer. Is the flat wrong? Change it. [My flat]
    Ana taps [Yes, we live together]
      Ana~ Your home · Sunny Court ⏎ You live here: entrance 2, flat 12b. ⏎ With you: Bo. ⏎ Without Telegram: [Rosa] [Who can open] [Add somebody without Telegram]
      Ana~ Noted: Bo lives there. You can undo it for ten minutes. [Undo]
      Bo~ Your home · Sunny Court ⏎ You live here: entrance 2, flat 12b. ⏎ With you: Ana. ⏎ Without Telegram: [Rosa] [Who can open] [Add somebody without Telegram]
      Bo: Your home · Sunny Court ⏎ You live here: entrance 2, flat 12b. ⏎ With you: Ana. ⏎ Without Telegram: [Rosa] [Who can open] [Add somebody without Telegram]
    Ana taps [me-type_1_flat]
      Ana~ Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
      Ana~ Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
      Ana: Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
    Ana → Ana: 77
      Ana~ Flat ⏎ 77 ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana~ Flat ⏎ 77 ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana~ Your home · Sunny Court ⏎ You told me: entrance 2, flat 77. Is that your home? Those who live there, too, then see your name here. Nobody else does. ⏎ Below are also those you answer for. [Rosa] [Yes, that's my home][My flat]
      Ana~ It is settled: Bo lives there.
      Ana~ Flat ⏎ 77 ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana: Flat ⏎ 77 ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana: Your home · Sunny Court ⏎ You told me: entrance 2, flat 77. Is that your home? Those who live there, too, then see your name here. Nobody else does. ⏎ Below are also those you answer for. [Rosa] [Yes, that's my home][My flat]
      Bo~ Your home · Sunny Court ⏎ You live here: entrance 2, flat 12b. ⏎ Without Telegram: [Rosa] [Who can open] [Add somebody without Telegram]
      Bo~ Your home · Sunny Court ⏎ You live here: entrance 2, flat 12b. ⏎ Without Telegram: [Rosa] [Who can open] [Add somebody without Telegram]
    Ana taps [guardian-stop_1_1]
      Ana~ You no longer answer for Rosa. Was that a mistake? You can undo it for ten minutes. [Undo] [My home]
      Ana~ Your home · Sunny Court ⏎ You told me: entrance 2, flat 77. Is that your home? Those who live there, too, then see your name here. Nobody else does. [Yes, that's my home][My flat]
      Ana~ Your home · Sunny Court ⏎ You told me: entrance 2, flat 77. Is that your home? Those who live there, too, then see your name here. Nobody else does. [Yes, that's my home][My flat]
      Ana: You no longer answer for Rosa. Was that a mistake? You can undo it for ten minutes. [Undo] [My home]
    Bo → Bo: /home
      Bo: Your home · Sunny Court ⏎ You live here: entrance 2, flat 12b. ⏎ Without Telegram: [Rosa] [Who can open] [Add somebody without Telegram]
    ");
    house.ends().await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "most of it is what people read")]
async fn those_who_live_there_can_say_no_to_a_moderator() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    at_home(&ana).await;
    tells_flat(&bo, "12b").await;
    bo.forges("home-mine_1").await;
    ana.taps("I don't know them").await;
    house.transcript();
    house.chapter("it waits for a moderator, and for nobody else");
    bo.forges("home-dispute_1_3").await;
    ana.forges("home-dispute_1_3").await;
    mo.tells("/queue").await;
    mo.taps("2").await;
    mo.taps("They live there").await;
    house.repeats_last_update(false).await;
    house.chapter("Ana says no once more: a moderator has it again");
    house.waits(minutes(11)).await;
    ana.taps("I don't know them").await;
    house.repeats_last_update(false).await;
    mo.tells("/queue").await;
    house.chapter("a moderator says that he does not live there: that is settled, too");
    mo.taps("They live there").await;
    mo.taps("They don't").await;
    mo.tells("/queue").await;
    house.chapter("after a week it stands");
    mo.taps("They live there").await;
    insta::assert_snapshot!(house.transcript(), @"
    — it waits for a moderator, and for nobody else
    Bo taps [home-dispute_1_3]
      Bo ! 这要由同住的邻居或者楼长来说。
    Ana taps [home-dispute_1_3]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. You moderate alone; two carry it better · for 2 min ⏎ 2. Does Bo live where they say? · for 1 min ⏎ Tap a number to open it. To close a need: /close and the number after #. [1][2] [Who is on duty]
    Mo taps [2]
      Mo~ Bo says a flat is their home, and those at that flat don't know them. Please have a word with them. If they do live there: [They live there]
    Mo taps [They live there]
      Mo~ It is settled: Bo lives there. [They don't]
      Mo~ It is settled: Bo lives there. [They don't]
      Ana~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ With you: Bo. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Ana~ Noted: Bo lives there. You can undo it for ten minutes. [Undo]
      Ana: Mo says that Bo lives with you. If not, tap here. [I don't know them]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo: 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
    — Ana says no once more: a moderator has it again
    Ana taps [I don't know them]
      Mo~ Bo says a flat is their home, and those at that flat don't know them. Please have a word with them. If they do live there: [They live there]
      Mo~ Bo says a flat is their home, and those at that flat don't know them. Please have a word with them. If they do live there: [They live there]
      Mo: Bo says a flat is their home, and those at that flat don't know them. Please have a word with them. If they do live there: [They live there]
      Ana~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Ana~ Noted: Bo doesn't live there. Was that a mistake? Tap below. [Yes, we live together]
      Ana~ Noted: Bo doesn't live there. Was that a mistake? Tap below. [Yes, we live together]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo: 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. You moderate alone; two carry it better · for 14 min ⏎ 2. Does Bo live where they say? · for 1 min ⏎ Tap a number to open it. To close a need: /close and the number after #. [1][2] [Who is on duty]
    — a moderator says that he does not live there: that is settled, too
    Mo taps [They live there]
      Mo~ It is settled: Bo lives there. [They don't]
      Mo~ It is settled: Bo lives there. [They don't]
      Mo~ It is settled: Bo lives there. [They don't]
      Ana~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ With you: Bo. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Ana~ Noted: Bo lives there. You can undo it for ten minutes. [Undo]
      Ana~ Mo says that Bo lives with you. If not, tap here. [I don't know them]
      Ana: Mo says that Bo lives with you. If not, tap here. [I don't know them]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo: 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
    Mo taps [They don't]
      Mo~ It is noted that Bo doesn't live there. [They live there]
      Mo~ It is noted that Bo doesn't live there. [They live there]
      Mo~ It is noted that Bo doesn't live there. [They live there]
      Ana~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Ana~ Noted: Bo doesn't live there. Was that a mistake? Tap below. [Yes, we live together]
      Ana~ Noted: Bo doesn't live there. Was that a mistake? Tap below. [Yes, we live together]
      Ana~ Noted: Bo doesn't live there. Was that a mistake? Tap below. [Yes, we live together]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      Bo: 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. You moderate alone; two carry it better · for 14 min ⏎ Tap a number to open it. To close a need: /close and the number after #. [1] [Who is on duty]
    — after a week it stands
    Mo taps [They live there]
      Mo~ It is settled: Bo lives there. [They don't]
      Mo~ It is settled: Bo lives there. [They don't]
      Mo~ It is settled: Bo lives there. [They don't]
      Ana~ Your home · Sunny Court ⏎ You live here: flat 12b. ⏎ With you: Bo. ⏎ Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them. [Who can open] [Add somebody without Telegram]
      Ana~ Noted: Bo lives there. You can undo it for ten minutes. [Undo]
      Ana~ Mo says that Bo lives with you. If not, tap here. [I don't know them]
      Ana~ Mo says that Bo lives with you. If not, tap here. [I don't know them]
      Ana: Mo says that Bo lives with you. If not, tap here. [I don't know them]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo~ 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      Bo: 我家 · Sunny Court ⏎ 您住在：门牌12b。 ⏎ 和您同住：Ana。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
    ");
    house.waits(hours(8 * 24)).await;
    house.transcript();
    ana.forges("home-unknown_1_3").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [home-unknown_1_3]
      Ana ! That is settled already. /home shows how it stands.
    ");
    house.ends().await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "most of it is what people read")]
async fn a_moderator_and_those_who_live_there_in_chinese() {
    let (house, [li, wang]) = House::of(["李阿姨/zh-CN", "王姐/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.tells("/language").await;
    mo.taps("简体中文").await;
    tells_flat(&li, "502室").await;
    li.forges("home-mine_1").await;
    tells_flat(&wang, "502").await;
    wang.forges("home-mine_1").await;
    li.taps("不认识").await;
    house.transcript();
    mo.tells("/queue").await;
    mo.taps("2").await;
    mo.taps("住在那里").await;
    li.taps("不认识").await;
    mo.taps("住在那里").await;
    mo.taps("不住那里").await;
    house.chapter("不用 Telegram 的家人");
    li.taps("添不用 Telegram 的家人").await;
    li.tells("豆豆").await;
    li.taps("孩子").await;
    li.taps("不是").await;
    li.taps("不再照应").await;
    mo.tells("/queue").await;
    mo.taps("2").await;
    mo.taps("移出名单").await;
    mo.taps("移出名单").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /queue
      Mo: 待办的事 · Sunny Court ⏎ 1. 楼长只有您一位，最好有两位 · 已等2分钟 ⏎ 2. 王姐住哪里，还没弄清 · 已等1分钟 ⏎ 点数字就能打开。要结束一件事，发 /close 加 # 后面的编号。 [1][2] [谁在值班]
    Mo taps [2]
      Mo~ 王姐说某一户是自己家，那一户说不认识。请您去问一问。要是真住在那里，点这里： [住在那里]
    Mo taps [住在那里]
      Mo~ 弄清楚了：王姐住在那里。 [不住那里]
      Mo~ 弄清楚了：王姐住在那里。 [不住那里]
      李阿姨~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 和您同住：王姐。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      李阿姨~ 记下了：王姐住那里。点错了的话，十分钟内可以撤销。 [撤销]
      李阿姨: Mo说王姐和您同住。不是的话，请点这里。 [不认识]
      王姐~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 和您同住：李阿姨。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      王姐~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 和您同住：李阿姨。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      王姐: 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 和您同住：李阿姨。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
    李阿姨 taps [不认识]
      Mo~ 王姐说某一户是自己家，那一户说不认识。请您去问一问。要是真住在那里，点这里： [住在那里]
      Mo~ 王姐说某一户是自己家，那一户说不认识。请您去问一问。要是真住在那里，点这里： [住在那里]
      Mo: 王姐说某一户是自己家，那一户说不认识。请您去问一问。要是真住在那里，点这里： [住在那里]
      李阿姨~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      李阿姨~ 记下了：王姐不住那里。点错了的话，点下面改一改。 [是，住一起]
      李阿姨~ 记下了：王姐不住那里。点错了的话，点下面改一改。 [是，住一起]
      王姐~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      王姐~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      王姐~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      王姐: 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
    Mo taps [住在那里]
      Mo~ 弄清楚了：王姐住在那里。 [不住那里]
      Mo~ 弄清楚了：王姐住在那里。 [不住那里]
      Mo~ 弄清楚了：王姐住在那里。 [不住那里]
      李阿姨~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 和您同住：王姐。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      李阿姨~ 记下了：王姐住那里。点错了的话，十分钟内可以撤销。 [撤销]
      李阿姨~ Mo说王姐和您同住。不是的话，请点这里。 [不认识]
      李阿姨: Mo说王姐和您同住。不是的话，请点这里。 [不认识]
      王姐~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 和您同住：李阿姨。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      王姐~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 和您同住：李阿姨。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      王姐~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 和您同住：李阿姨。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      王姐~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 和您同住：李阿姨。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      王姐: 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 和您同住：李阿姨。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
    Mo taps [不住那里]
      Mo~ 已记下：王姐不住那里。 [住在那里]
      Mo~ 已记下：王姐不住那里。 [住在那里]
      Mo~ 已记下：王姐不住那里。 [住在那里]
      李阿姨~ 我家 · Sunny Court ⏎ 您住在：门牌502。 ⏎ 家里有不用 Telegram 的老人、孩子吗？加上以后，就知道由谁来照应。 [谁能开门] [添不用 Telegram 的家人]
      李阿姨~ 记下了：王姐不住那里。点错了的话，点下面改一改。 [是，住一起]
      李阿姨~ 记下了：王姐不住那里。点错了的话，点下面改一改。 [是，住一起]
      李阿姨~ 记下了：王姐不住那里。点错了的话，点下面改一改。 [是，住一起]
      王姐~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      王姐~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      王姐~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      王姐~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      王姐~ 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
      王姐: 我家 · Sunny Court ⏎ 还没能确认您住这个门牌，请跟楼长说一声。门牌填错了？点下面改一改。 [我的门牌]
    — 不用 Telegram 的家人
    李阿姨 taps [添不用 Telegram 的家人]
      李阿姨~ 邻居们怎么称呼这位？请打出来，发一条消息给我，别写门牌和电话。比如：李奶奶 [不填了]
    李阿姨 → 李阿姨: 豆豆
      李阿姨~ 好的。现在怎么样，发 /home 看看。
      李阿姨: 豆豆是老人、孩子，还是别的大人？ [老人][孩子] [别的大人] [返回]
    李阿姨 taps [孩子]
      李阿姨~ 您是豆豆的爸爸、妈妈或者监护人吗？我会记下日期，也会记下是您说的。 [是的][不是]
    李阿姨 taps [不是]
      李阿姨~ 豆豆，不用 Telegram ⏎ 孩子 ⏎ 住在：门牌502。 ⏎ 还没有同意。请先问问孩子的爸爸妈妈，再点“问过了吗”。 ⏎ 照应人：李阿姨。 [🆘 代为呼救] [问过了吗][老人或孩子] [不再照应] [我家] [谁能开门] [移出名单]
    李阿姨 taps [不再照应]
      Mo: 现在没有人照应豆豆了。有人接手之前，由您照应。 [看看这位]
      李阿姨~ 您不再照应豆豆了。点错了的话，十分钟内可以撤销。 [撤销] [谁能开门] [我家]
    Mo → Mo: /queue
      Mo: 待办的事 · Sunny Court ⏎ 1. 楼长只有您一位，最好有两位 · 已等4分钟 ⏎ 2. 豆豆还没有照应人 · 已等1分钟 ⏎ 点数字就能打开。要结束一件事，发 /close 加 # 后面的编号。 [1][2] [谁在值班]
    Mo taps [2]
      Mo~ 豆豆，不用 Telegram ⏎ 孩子 ⏎ 住在：门牌502。 ⏎ 还没有同意。请先问问孩子的爸爸妈妈，再点“问过了吗”。 ⏎ 现在没有照应人，由楼长照应。 [问过了吗][老人或孩子] [受照应的邻居] [谁能开门] [移出名单]
    Mo taps [移出名单]
      Mo~ 要把豆豆移出名单吗？移出以后，这里就不能替这位办事了。十分钟内可以撤销。 [留着] [移出名单]
    Mo taps [移出名单]
      Mo~ 这一页没有了，发 /home 看看。
      Mo~ Mo把豆豆移出了名单。十分钟内可以撤销，之后全部删除。 [撤销]
      李阿姨~ Mo把豆豆移出了名单。十分钟后全部删除。
    ");
    house.ends().await;
}
