//! Who lives in a building, for those who moderate it.

use sandbox::GroupKind;

use crate::support::{House, minutes};

/// So many hours make somebody new in a building that is older.
const EIGHT_DAYS: u64 = 8 * 24;

#[tokio::test]
async fn a_moderator_turns_pages_searches_and_looks() {
    let (house, [ana, ..]) = House::of([
        "Ana/en",
        "bo/en",
        "Cem/en",
        "Di/en",
        "Ella/en",
        "Finn/en",
        "Gül/en",
        "Hana/en",
        "Ivo/en",
        "Joana/en",
        "Kai/en",
        "Lea/en/closed",
    ])
    .await;
    let mo = house.mo();
    mo.starts(None).await;
    for forged in ["me-is_1_entrance_2", "me-is_1_presence_duty", "me-let-read_1_flat_moderators"] {
        ana.forges(forged).await;
    }
    for (kind, words) in [("flat", "12b"), ("phone", "0171 2345678")] {
        ana.forges(&format!("me-type_1_{kind}")).await;
        ana.tells(words).await;
    }
    house.transcript();
    mo.tells("/residents").await;
    mo.taps("›").await;
    mo.taps("›").await;
    mo.taps("Mo").await;
    mo.taps("Back to the list").await;
    mo.taps("‹").await;
    mo.taps("‹").await;
    house.chapter(
        "Ana lets moderators read where she lives, not her phone; Lea never pressed Start",
    );
    mo.taps("Ana").await;
    mo.taps("Back to the list").await;
    mo.taps("›").await;
    mo.taps("›").await;
    mo.taps("Lea").await;
    mo.taps("Back to the list").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /residents
      Mo: Residents · Sunny Court ⏎ People I know here: 13 ⏎ Page 1 of 3 [Ana][bo] [Cem][Di] [Ella] [›] [🔎 Search]
    Mo taps [›]
      Mo~ Residents · Sunny Court ⏎ People I know here: 13 ⏎ Page 2 of 3 [Finn][Gül] [Hana][Ivo] [Joana] [‹][›] [🔎 Search]
    Mo taps [›]
      Mo~ Residents · Sunny Court ⏎ People I know here: 13 ⏎ Page 3 of 3 [Kai][Lea] [Mo] [‹] [🔎 Search]
    Mo taps [Mo]
      Mo~ Mo ⏎ Here since 2026-03-02 ⏎ Moderates this building ⏎ I can write to them privately. ⏎ They have told nothing else that moderators may read. [Back to the list]
    Mo taps [Back to the list]
      Mo~ Residents · Sunny Court ⏎ People I know here: 13 ⏎ Page 3 of 3 [Kai][Lea] [Mo] [‹] [🔎 Search]
    Mo taps [‹]
      Mo~ Residents · Sunny Court ⏎ People I know here: 13 ⏎ Page 2 of 3 [Finn][Gül] [Hana][Ivo] [Joana] [‹][›] [🔎 Search]
    Mo taps [‹]
      Mo~ Residents · Sunny Court ⏎ People I know here: 13 ⏎ Page 1 of 3 [Ana][bo] [Cem][Di] [Ella] [›] [🔎 Search]
    — Ana lets moderators read where she lives, not her phone; Lea never pressed Start
    Mo taps [Ana]
      Mo~ Ana ⏎ Here since 2026-03-02 ⏎ I can write to them privately. ⏎ Entrance: 2 ⏎ Flat: 12b ⏎ On duty or away: on duty [Grants] [Back to the list]
    Mo taps [Back to the list]
      Mo~ Residents · Sunny Court ⏎ People I know here: 13 ⏎ Page 1 of 3 [Ana][bo] [Cem][Di] [Ella] [›] [🔎 Search]
    Mo taps [›]
      Mo~ Residents · Sunny Court ⏎ People I know here: 13 ⏎ Page 2 of 3 [Finn][Gül] [Hana][Ivo] [Joana] [‹][›] [🔎 Search]
    Mo taps [›]
      Mo~ Residents · Sunny Court ⏎ People I know here: 13 ⏎ Page 3 of 3 [Kai][Lea] [Mo] [‹] [🔎 Search]
    Mo taps [Lea]
      Mo~ Lea ⏎ Here since 2026-03-02 ⏎ I can't write to them privately: their chat with me is closed. ⏎ They have told nothing else that moderators may read. [Grants] [Back to the list]
    Mo taps [Back to the list]
      Mo~ Residents · Sunny Court ⏎ People I know here: 13 ⏎ Page 3 of 3 [Kai][Lea] [Mo] [‹] [🔎 Search]
    ");
    insta::assert_snapshot!(looked_at(&house).await, @"
    residents.open: done
    residents.turn: done
    residents.turn: done
    residents.look 1: done
    residents.turn: done
    residents.turn: done
    residents.turn: done
    residents.look 2: done
    residents.turn: done
    residents.turn: done
    residents.turn: done
    residents.look 13: done
    residents.turn: done
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_moderator_searches_for_what_they_may_read() {
    let (house, [ana, bo, ..]) = House::of(["Ana/en", "Bo/en", "Joana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    for (who, flat) in [(&ana, "12b"), (&bo, "12c")] {
        who.forges("me-type_1_flat").await;
        who.tells(flat).await;
    }
    ana.forges("me-let-read_1_flat_moderators").await;
    house.transcript();
    mo.tells("/residents").await;
    house.chapter("a search by name, and one by flat, which finds who may be found by it");
    mo.taps("🔎 Search").await;
    mo.tells("?").await;
    mo.tells("ＡＮＡ").await;
    house.repeats_last_update(false).await;
    house.repeats_last_update(true).await;
    mo.taps("🔎 Search").await;
    mo.tells("flat 12").await;
    mo.taps("Ana").await;
    house.repeats_last_update(false).await;
    house.chapter("a detail that is taken back from moderators goes from their page");
    ana.forges("me-let-read_1_flat_nobody").await;
    house.chapter("looking for nobody after all, and ten minutes are over");
    mo.tells("/residents").await;
    mo.taps("🔎 Search").await;
    mo.taps("Not now").await;
    mo.taps("🔎 Search").await;
    house.waits(minutes(11)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /residents
      Mo: Residents · Sunny Court ⏎ People I know here: 4 [Ana][Bo] [Joana][Mo] [🔎 Search]
    — a search by name, and one by flat, which finds who may be found by it
    Mo taps [🔎 Search]
      Mo~ Whom do you look for? Please type a part of a name, an entrance or a flat. For example: Ana [Not now]
    Mo → Mo: ?
      Mo: I find nobody by that: please type 1 to 32 letters or digits of a name, an entrance or a flat.
    Mo → Mo: ＡＮＡ
      Mo~ Residents · Sunny Court ⏎ People I know here: 4 [Ana][Bo] [Joana][Mo] [🔎 Search]
      Mo: I found: [Ana][Joana] [🔎 Search][Back to the list]
    Mo taps [🔎 Search]
      Mo~ Whom do you look for? Please type a part of a name, an entrance or a flat. For example: Ana [Not now]
    Mo → Mo: flat 12
      Mo~ Residents · Sunny Court ⏎ People I know here: 4 [Ana][Bo] [Joana][Mo] [🔎 Search]
      Mo: I found: [Ana] [🔎 Search][Back to the list]
    Mo taps [Ana]
      Mo~ Ana ⏎ Here since 2026-03-02 ⏎ I can write to them privately. ⏎ Flat: 12b [Grants] [Back to the list]
    — a detail that is taken back from moderators goes from their page
    Ana taps [me-let-read_1_flat_nobody]
      Mo~ Ana ⏎ Here since 2026-03-02 ⏎ I can write to them privately. ⏎ They have told nothing else that moderators may read. [Grants] [Back to the list]
      Ana~ Flat ⏎ 12b ⏎ Who may read it: Nobody. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana~ Flat ⏎ 12b ⏎ Who may read it: Nobody. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana~ Flat: who may read it? [The building][My entrance] [Whom I help, who helps me][Moderators] [✓ Nobody] [Back]
      Ana: Flat: who may read it? [The building][My entrance] [Whom I help, who helps me][Moderators] [✓ Nobody] [Back]
    — looking for nobody after all, and ten minutes are over
    Mo → Mo: /residents
      Mo: Residents · Sunny Court ⏎ People I know here: 4 [Ana][Bo] [Joana][Mo] [🔎 Search]
    Mo taps [🔎 Search]
      Mo~ Whom do you look for? Please type a part of a name, an entrance or a flat. For example: Ana [Not now]
    Mo taps [Not now]
      Mo~ Residents · Sunny Court ⏎ People I know here: 4 [Ana][Bo] [Joana][Mo] [🔎 Search]
    Mo taps [🔎 Search]
      Mo~ Whom do you look for? Please type a part of a name, an entrance or a flat. For example: Ana [Not now]
      Mo~ Residents · Sunny Court ⏎ People I know here: 4 [Ana][Bo] [Joana][Mo] [🔎 Search]
    ");
    insta::assert_snapshot!(looked_at(&house).await, @"
    residents.open: done
    residents.search: done
    residents.find: no_words
    residents.find: done
    residents.search: done
    residents.find: done
    residents.look 2: done
    residents.open: done
    residents.search: done
    residents.stop: done
    residents.search: done
    ");
    house.ends().await;
}

/// Whom was looked at, as the audit log tells it: verb, person, outcome.
async fn looked_at(house: &House) -> String {
    let mut database = house.database().await;
    let rows: Vec<(String, Option<i64>, String)> = sqlx::query_as(
        "select verb, subject_id, outcome from audit where verb like 'residents.%' order by id",
    )
    .fetch_all(&mut database)
    .await
    .expect("the audit log");
    let line = |(verb, person, outcome): (String, Option<i64>, String)| match person {
        Some(person) => format!("{verb} {person}: {outcome}"),
        None => format!("{verb}: {outcome}"),
    };
    rows.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn only_moderators_read_who_lives_there_and_only_as_long_as_they_are() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    house.sandbox.promote(house.group, li.user, mo.user, true);
    house.settle().await;
    house.transcript();
    house.chapter("a resident is told whom to ask");
    ana.tells("/residents").await;
    ana.says("/residents").await;
    for forged in ["residents_1_0", "resident-search_1", "resident-stop_1", "resident_1_1_0"] {
        ana.forges(forged).await;
    }
    house.chapter("Li reads in Chinese, in private also where it was asked in the group");
    li.says("/residents").await;
    li.taps("Ana").await;
    li.taps("返回名单").await;
    li.taps("🔎 找人").await;
    li.tells("ana").await;
    li.taps("🔎 找人").await;
    house.chapter("somebody who leaves is seen no more");
    ana.leaves().await;
    li.forges("resident_1_2_0").await;
    house.chapter("Li moderates no more: what lies open is past, and old buttons say so");
    house.sandbox.promote(house.group, li.user, mo.user, false);
    house.settle().await;
    li.forges("residents_1_0").await;
    li.tells("mo").await;
    li.tells("/residents").await;
    insta::assert_snapshot!(house.transcript(), @"
    — a resident is told whom to ask
    Ana → Ana: /residents
      Ana: Only moderators of that building can do this. Please ask one of them.
    Ana → group: /residents
      Ana: Only moderators of that building can do this. Please ask one of them.
    Ana taps [residents_1_0]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [resident-search_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [resident-stop_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [resident_1_1_0]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    — Li reads in Chinese, in private also where it was asked in the group
    李阿姨 → group: /residents
      李阿姨: 楼里的住户 · Sunny Court ⏎ 我认识的共3位 [Ana][Mo] [李阿姨] [🔎 找人]
    李阿姨 taps [Ana]
      李阿姨~ Ana ⏎ 2026-03-02起在楼里 ⏎ 可以私聊通知到。 ⏎ 没有填别的可以给楼长看的资料。 [托付] [返回名单]
    李阿姨 taps [返回名单]
      李阿姨~ 楼里的住户 · Sunny Court ⏎ 我认识的共3位 [Ana][Mo] [李阿姨] [🔎 找人]
    李阿姨 taps [🔎 找人]
      李阿姨~ 您想找哪一位？请把称呼、单元或门牌的一部分打出来发给我。比如：李阿姨 [不找了]
    李阿姨 → 李阿姨: ana
      李阿姨~ 楼里的住户 · Sunny Court ⏎ 我认识的共3位 [Ana][Mo] [李阿姨] [🔎 找人]
      李阿姨: 找到了： [Ana] [🔎 找人][返回名单]
    李阿姨 taps [🔎 找人]
      李阿姨~ 您想找哪一位？请把称呼、单元或门牌的一部分打出来发给我。比如：李阿姨 [不找了]
    — somebody who leaves is seen no more
    Ana → group: (left_chat_member)
      Ana~ You are not in that group any more. What you told there is erased.
    李阿姨 taps [resident_1_2_0]
      李阿姨 ! 这位已经不在咱们楼里了。
    — Li moderates no more: what lies open is past, and old buttons say so
      Mo~ Is it 09:02 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
      李阿姨~ 这些只有那栋楼的楼长能看。
      李阿姨~ 这些只有那栋楼的楼长能看。
    李阿姨 taps [residents_1_0]
      李阿姨 ! 这件事要楼长才能办，请找一位楼长帮忙。
    李阿姨 → 李阿姨: mo
      李阿姨: 我这样发到群里，行吗？ ⏎ 🤝 mo ⏎ 李阿姨 · 还差1人 [发出去][不发了]
    李阿姨 → 李阿姨: /residents
      李阿姨: 这件事要楼长才能办，请找一位楼长帮忙。
    ");
    house.ends().await;
}

#[tokio::test]
async fn somebody_new_is_vouched_for_on_their_page() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    for (who, entrance) in [(&mo, "2"), (&ana, "2"), (&bo, "3")] {
        who.forges(&format!("me-is_1_entrance_{entrance}")).await;
        who.forges("me-let-read_1_phone_entrance").await;
        who.forges("me-type_1_phone").await;
        who.tells("0171 2345678").await;
    }
    house.waits(crate::support::hours(EIGHT_DAYS)).await;
    let cem = house.stranger("Cem", "en");
    house.sandbox.join(house.group, cem.user);
    house.settle().await;
    house.transcript();
    house.chapter("a page that was open when its person left is past");
    mo.tells("/residents").await;
    mo.taps("Cem").await;
    mo.taps("I know them").await;
    house.repeats_last_update(false).await;
    cem.leaves().await;
    house.restarts().await;
    mo.taps("Back to the list").await;
    house.chapter("what is for an entrance is for no moderator, whatever entrance they tell");
    mo.taps("Ana").await;
    mo.taps("Back to the list").await;
    mo.taps("Bo").await;
    mo.forges("resident_1_999_0").await;
    house.chapter("whoever is erased is past, too");
    bo.tells("/forgetme").await;
    bo.taps("Erase everything").await;
    insta::assert_snapshot!(house.transcript(), @"
    — a page that was open when its person left is past
    Mo → Mo: /residents
      Mo: Residents · Sunny Court ⏎ People I know here: 4 [Ana][Bo] [Cem][Mo] [🔎 Search]
    Mo taps [Cem]
      Mo~ Cem ⏎ Here since 2026-03-10 ⏎ I can't write to them privately: their chat with me is closed. ⏎ They have told nothing else that moderators may read. ⏎ New here: they see no door until a moderator knows them. Do you? [I know them][I don't] [Grants] [Back to the list]
    Mo taps [I know them]
      Mo ! Thank you, noted.
      Mo~ Cem ⏎ Here since 2026-03-10 ⏎ I can't write to them privately: their chat with me is closed. ⏎ They have told nothing else that moderators may read. [Grants] [Back to the list]
    Cem → group: (left_chat_member)
      Mo~ They don't live in that building any more. [Back to the list]
    Mo taps [Back to the list]
      Mo~ Residents · Sunny Court ⏎ People I know here: 3 [Ana][Bo] [Mo] [🔎 Search]
    — what is for an entrance is for no moderator, whatever entrance they tell
    Mo taps [Ana]
      Mo~ Ana ⏎ Here since 2026-03-02 ⏎ I can write to them privately. ⏎ Entrance: 2 [Grants] [Back to the list]
    Mo taps [Back to the list]
      Mo~ Residents · Sunny Court ⏎ People I know here: 3 [Ana][Bo] [Mo] [🔎 Search]
    Mo taps [Bo]
      Mo~ Bo ⏎ Here since 2026-03-02 ⏎ I can write to them privately. ⏎ Entrance: 3 [Grants] [Back to the list]
    Mo taps [resident_1_999_0]
      Mo ! They don't live in your building any more.
    — whoever is erased is past, too
    Bo → Bo: /forgetme
      Bo: Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone. [Keep][Erase everything]
    Bo taps [Erase everything]
      Mo~ They don't live in that building any more. [Back to the list]
      Bo: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
    ");
    house.ends().await;
}

#[tokio::test]
async fn where_the_private_chat_is_closed_one_line_opens_it_and_two_buildings_are_told_apart() {
    let (house, [_]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.says("/residents").await;
    mo.taps("Open private chat").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → group: /residents
      group: That is between you and me. Let's go on privately: [Open private chat ↗]
    Mo → Mo: /start residents_1_0
      Mo: Residents · Sunny Court ⏎ People I know here: 2 [Ana][Mo] [🔎 Search]
      Mo: Is it 09:00 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
    ");
    let other = house.add_group("Other Court", &mo, GroupKind::Supergroup);
    house.sandbox.add_bot(other, mo.user);
    let zoe = house.stranger("Zoe", "en");
    house.sandbox.join(other, zoe.user);
    house.waits(minutes(2)).await;
    house.transcript();
    mo.tells("/residents").await;
    mo.taps("Other Court").await;
    house.chapter("a page of the one, tapped while the other is meant");
    mo.taps("Zoe").await;
    mo.forges("resident_1_2_0").await;
    mo.forges("resident_2_2_0").await;
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /residents
      Mo: Which building do you mean? I remember it for the next time. [Other Court] [Sunny Court]
    Mo taps [Other Court]
      Mo~ All right: here we talk about Other Court now. [Another building]
      Mo: Residents · Other Court ⏎ People I know here: 2 [Mo][Zoe] [🔎 Search]
    — a page of the one, tapped while the other is meant
    Mo taps [Zoe]
      Mo~ Zoe ⏎ Here since 2026-03-02 ⏎ I can't write to them privately: their chat with me is closed. ⏎ They have told nothing else that moderators may read. [Grants] [Back to the list]
    Mo taps [resident_1_2_0]
      Mo: Ana ⏎ Here since 2026-03-02 ⏎ I can write to them privately. ⏎ They have told nothing else that moderators may read. [Grants] [Back to the list]
    Mo taps [resident_2_2_0]
      Mo ! They don't live in your building any more.
    ");
    house.ends().await;
}
