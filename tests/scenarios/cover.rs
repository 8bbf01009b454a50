//! Requirement 30: a home to which nobody would come first is shown before anything happens.

use super::households::{tells_flat, with_rosa};
use crate::support::bell::Bell;
use crate::support::{House, hours};

#[tokio::test]
async fn a_home_that_counts_on_somebody_who_is_away_is_shown_until_it_is_covered() {
    let (house, [ana, bo]) = House::belled(["Ana/en", "Bo/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.tells("/cover").await;
    with_rosa(&ana).await;
    tells_flat(&bo, "12").await;
    bo.forges("home-mine_1").await;
    Bell::hangs(&house).await;
    house.transcript();
    house.chapter("somebody would come to each");
    mo.tells("/cover").await;
    house.chapter("Ana, who answers for Rosa, is away");
    ana.forges("me-is_1_presence_away").await;
    ana.tells("/me").await;
    mo.tells("/cover").await;
    house.repeats_last_update(false).await;
    house.chapter("the next morning; nobody else is told");
    house.waits(hours(24)).await;
    mo.taps("Who would come first").await;
    house.chapter("Bo, who lives behind the bell, leaves it");
    bo.leaves().await;
    mo.tells("/cover").await;
    house.chapter("Ana is back");
    ana.forges("me-empty_1_presence").await;
    mo.tells("/cover").await;
    mo.taps("Rosa").await;
    house.chapter("somebody who does not moderate, and a word in the group");
    ana.tells("/cover").await;
    ana.forges("cover-of_1_0").await;
    mo.says("/cover").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — somebody would come to each
    Mo → Mo: /cover
      Mo: Who would come first · Sunny Court ⏎ ⚠️ flat 12: nobody answers for them yet ⏎ ✅ Rosa ⏎ If a home with ⚠️ called now, I would go straight to the rest of the house. Ask a neighbour to answer for them, too (on their page), or to be on duty at their entrance (/me). [Rosa]
    — Ana, who answers for Rosa, is away
    Ana taps [me-is_1_presence_away]
      Ana: On duty or away ⏎ away ⏎ Who may read it: Moderators. ⏎ On duty: you are ready to help. Away: for now you are not. It ends by itself. The group never hears that you are away. [Here again][On duty until 22:00] [On duty until tomorrow 22:00][Away: 1 day] [Away: 1 week][Away until I say] [Who may read it][All about me]
    Ana → Ana: /me
      Ana: About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: 12b (Whom I help, who helps me) ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: away (Moderators) ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. ⏎ ⚠️ Rosa: nobody who answers can come now. Please ask somebody to answer, too: /home [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Mo → Mo: /cover
      Mo: Who would come first · Sunny Court ⏎ ⚠️ Rosa: whoever answers cannot come just now ⏎ ⚠️ flat 12: nobody answers for them yet ⏎ If a home with ⚠️ called now, I would go straight to the rest of the house. Ask a neighbour to answer for them, too (on their page), or to be on duty at their entrance (/me). [Rosa]
    — the next morning; nobody else is told
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 19 times. ⏎ ⚠️ Nobody would come first to 2 homes that count on it. [Not every day] [Who would come first]
    Mo taps [Who would come first]
      Mo (silent)~ Who would come first · Sunny Court ⏎ ⚠️ Rosa: whoever answers cannot come just now ⏎ ⚠️ flat 12: nobody answers for them yet ⏎ If a home with ⚠️ called now, I would go straight to the rest of the house. Ask a neighbour to answer for them, too (on their page), or to be on duty at their entrance (/me). [Rosa]
    — Bo, who lives behind the bell, leaves it
    Bo → group: (left_chat_member)
      Bo~ 您已经不在那个群里了，您在那里填的资料也删了。
      Bo~ 您已经不在那个群里了，您在那里填的资料也删了。
      Bo~ 您已经不在那个群里了，您在那里填的资料也删了。
      Bo~ 您已经不在那个群里，这里的内容我收回了。重新进群就能接着用。
      Bo~ 只有这个门铃的住户和楼长才能看。
    Mo → Mo: /cover
      Mo: Who would come first · Sunny Court ⏎ ⚠️ Rosa: whoever answers cannot come just now ⏎ ⚠️ flat 12: nobody answers for them yet ⏎ If a home with ⚠️ called now, I would go straight to the rest of the house. Ask a neighbour to answer for them, too (on their page), or to be on duty at their entrance (/me). [Rosa]
    — Ana is back
    Ana taps [me-empty_1_presence]
      Ana~ On duty or away ⏎ Nothing told yet. ⏎ Who may read it: Moderators. ⏎ On duty: you are ready to help. Away: for now you are not. It ends by itself. The group never hears that you are away. [On duty until 22:00][On duty until tomorrow 22:00] [Away: 1 day][Away: 1 week] [Away until I say] [Who may read it][All about me]
      Ana~ About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: 12b (Whom I help, who helps me) ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
      Ana: On duty or away ⏎ Nothing told yet. ⏎ Who may read it: Moderators. ⏎ On duty: you are ready to help. Away: for now you are not. It ends by itself. The group never hears that you are away. [On duty until 22:00][On duty until tomorrow 22:00] [Away: 1 day][Away: 1 week] [Away until I say] [Who may read it][All about me]
    Mo → Mo: /cover
      Mo: Who would come first · Sunny Court ⏎ ⚠️ flat 12: nobody answers for them yet ⏎ ✅ Rosa ⏎ If a home with ⚠️ called now, I would go straight to the rest of the house. Ask a neighbour to answer for them, too (on their page), or to be on duty at their entrance (/me). [Rosa]
    Mo taps [Rosa]
      Mo~ Rosa, without Telegram ⏎ An elder ⏎ Agreed on 2026-03-02, as Ana said. ⏎ Looked after by: Ana. [🙋 Ask for them][🔢 Code card] [Ask another guardian][No longer agreed] [Who they are] [Neighbours without Telegram] [Who can open] [Take off the list]
    — somebody who does not moderate, and a word in the group
    Ana → Ana: /cover
      Ana: Only moderators of that building can do this. Please ask one of them.
    Ana taps [cover-of_1_0]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Mo → group: /cover
      Mo: Who would come first · Sunny Court ⏎ ⚠️ flat 12: nobody answers for them yet ⏎ ✅ Rosa ⏎ If a home with ⚠️ called now, I would go straight to the rest of the house. Ask a neighbour to answer for them, too (on their page), or to be on duty at their entrance (/me). [Rosa]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn everybody_reads_in_me_who_would_come_first() {
    let (house, [ana, bo]) = House::of(["李阿姨/zh-CN", "Bo/en"]).await;
    ana.forges("me-is_1_entrance_2").await;
    ana.tells("/me").await;
    bo.forges("me-is_1_entrance_2").await;
    bo.forges("me-is_1_presence_duty").await;
    house.transcript();
    ana.tells("/me").await;
    bo.tells("/me").await;
    house.waits(hours(24)).await;
    house.chapter("nobody is on duty any more");
    ana.tells("/me").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    李阿姨 → 李阿姨: /me
      李阿姨: 我的资料 · Sunny Court ⏎ 称呼：李阿姨（全楼） ⏎ 单元：2（全楼） ⏎ 楼层：没填 ⏎ 门牌：没填 ⏎ 电话：没填 ⏎ 语言：没填 ⏎ 能帮什么：没填 ⏎ 值班或外出：没填 ⏎ 这些都可以不填，不填也照样能求助、能帮忙。填了就是同意我存着，只给括号里的人看；想收回，发 /privacy。要改哪一项，点下面的按钮。 ⏎ 您现在要是呼救，会先叫1位：家里人、您选的人、有钥匙的、同单元值班的邻居。 [称呼][单元] [楼层][门牌] [电话][语言] [能帮什么][值班或外出]
    Bo → Bo: /me
      Bo: About you · Sunny Court ⏎ Name: Bo (The building) ⏎ Entrance: 2 (The building) ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: on duty until 22:00 (Moderators) ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    — nobody is on duty any more
    李阿姨 → 李阿姨: /me
      李阿姨: 我的资料 · Sunny Court ⏎ 称呼：李阿姨（全楼） ⏎ 单元：2（全楼） ⏎ 楼层：没填 ⏎ 门牌：没填 ⏎ 电话：没填 ⏎ 语言：没填 ⏎ 能帮什么：没填 ⏎ 值班或外出：没填 ⏎ 这些都可以不填，不填也照样能求助、能帮忙。填了就是同意我存着，只给括号里的人看；想收回，发 /privacy。要改哪一项，点下面的按钮。 ⏎ 您现在要是呼救，我会直接叫楼里其他邻居：近处眼下没有能马上来的人。 [称呼][单元] [楼层][门牌] [电话][语言] [能帮什么][值班或外出]
    "#);
    house.ends().await;
}
