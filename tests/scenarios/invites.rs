//! Requirement 17: single-use invites. A link lets in one person, once; it is not for ever, can be
//! taken back, and dies when its maker leaves.

use std::sync::LazyLock;

use regex::Regex;
use sandbox::ChatId;

use super::papers::{prints, scanned};
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

/// Somebody joins the group.
async fn newcomer(house: &House, name: &str, language: &str) -> Neighbour {
    let new = house.stranger(name, language);
    house.sandbox.join(house.group, new.user);
    house.settle().await;
    new
}

/// What stands in the newest link that somebody was shown.
fn link_read_by(house: &House, maker: &Neighbour) -> String {
    let messages = house.sandbox.messages(ChatId(maker.user.0));
    let payload = |text: &str| Some(text.split("?start=").nth(1)?.trim().to_owned());
    messages.iter().rev().find_map(|message| payload(&message.text)).expect("a link")
}

/// The transcript without what is another each time.
fn told(house: &House) -> String {
    static SECRET: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"invite_(\d+)_[0-9a-f]{32}").unwrap());
    SECRET.replace_all(&house.transcript(), "invite_${1}_<secret>").into_owned()
}

#[tokio::test]
async fn a_moderator_invites_one_person() {
    let (house, _) = with_approval().await;
    let mo = house.mo();
    let bo = newcomer(&house, "Bo", "en").await;
    let cem = newcomer(&house, "Cem", "en").await;
    house.transcript();
    mo.tells("/invite").await;
    mo.taps("One person, 7 days").await;
    house.repeats_last_update(false).await;
    house.restarts().await;
    let link = link_read_by(&house, &mo);
    house.chapter("Bo, who waits, opens it, and comes in");
    bo.starts(Some(&link)).await;
    house.repeats_last_update(true).await;
    bo.starts(Some(&link)).await;
    bo.tells("/needs").await;
    house.chapter("Cem is too late");
    cem.starts(Some(&link)).await;
    mo.tells("/invite").await;
    insta::assert_snapshot!(told(&house), @r#"
    Mo → Mo: /invite
      Mo: Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. How long shall it last? ⏎ There is none so far. [One person, 7 days] [One person, 1 day][One person, 30 days] [Somebody of my home]
    Mo taps [One person, 7 days]
      Mo~ Invite 1 to Sunny Court, for one person, until 2026-03-10 09:01. ⏎ Send this link to them alone: the first one who opens it has it. To hand it over on paper, tap "QR code". ⏎ https://t.me/linli_bot?start=invite_1_<secret> [QR code][All invites] [Take it back]
    — Bo, who waits, opens it, and comes in
    Bo → Bo: /start invite_1_<secret>
      Mo~ Bo came in by an invite of Mo. [What waits]
      Mo~ Invite 1, by Mo: Bo came in by it, 2026-03-03 09:01. [All invites]
      Mo: Bo came in by your invite.
      Eve~ Bo凭Mo的邀请加入了。 [待办的事]
      Bo: Welcome! You are one of the neighbours of Sunny Court now. ⏎ How it all works: /help
      Bo: You are one of the neighbours of Sunny Court already, so there is nothing more to do.
    Bo → Bo: /start invite_1_<secret>
      Bo: You are one of the neighbours of Sunny Court already, so there is nothing more to do.
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked.
    — Cem is too late
    Cem → Cem: /start invite_1_<secret>
      Cem: This invite was used already. Please ask Mo for a new one.
    Mo → Mo: /invite
      Mo: Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. How long shall it last? ⏎ Invite 1, by Mo: Bo came in by it, 2026-03-03 09:01. [One person, 7 days] [One person, 1 day][One person, 30 days] [Somebody of my home]
    "#);
    assert_eq!(house.count_of("invite").await, 1);
    assert_eq!(house.count("select count(*) from invite where secret is not null").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn a_phone_reads_it_from_paper() {
    if !prints() {
        return;
    }
    let (house, [_ana, eve]) = with_approval().await;
    house.transcript();
    eve.tells("/invite").await;
    eve.taps("一位，1天").await;
    eve.taps("二维码").await;
    house.repeats_last_update(false).await;
    let link = link_read_by(&house, &eve);
    let files = eve.files();
    assert_eq!(files.len(), 1);
    assert_eq!(scanned(&files[0]), format!("https://t.me/linli_bot?start={link}"));
    insta::assert_snapshot!(told(&house), @"
    Eve → Eve: /invite
      Eve: “Sunny Court”的邀请 ⏎ 邀请是一个链接，只能让一个人加入，只能用一次。要多久有效？ ⏎ 现在还没有邀请。 [一位，7天] [一位，1天][一位，30天] [邀请家里人]
    Eve taps [一位，1天]
      Eve~ 邀请1：加入“Sunny Court”，只能一位用，2026-03-04 09:01前有效。 ⏎ 请只发给要邀请的那一位，谁先打开就归谁。想印在纸上，点“二维码”。 ⏎ https://t.me/linli_bot?start=invite_1_<secret> [二维码][全部邀请] [收回邀请]
    Eve taps [二维码]
      Eve ! 马上发给您。
      Eve: (file linli-invite.png) 邀请1：加入“Sunny Court”，只能一位用，2026-03-04 09:01前有效。 ⏎ 扫码或者打开链接，再点“开始”。 ⏎ https://t.me/linli_bot?start=invite_1_<secret>
    ");
    house.ends().await;
}

#[tokio::test]
async fn where_no_code_can_be_drawn_the_link_does() {
    let (house, [_ana]) = House::without_fonts(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.tells("/invite").await;
    mo.taps("One person, 30 days").await;
    house.transcript();
    mo.taps("QR code").await;
    insta::assert_snapshot!(told(&house), @"
    Mo taps [QR code]
      Mo ! It comes in a moment.
      Mo: I can't draw the code yet: the computer that I run on has no font for it. The link does the same; please send that.
    ");
    house.ends().await;
}

#[tokio::test]
async fn for_somebody_of_ones_home_who_is_not_in_the_group_yet() {
    let (house, [ana, _eve]) = with_approval().await;
    let zoe = house.stranger("周姐", "zh-CN");
    let sam = house.stranger("Sam", "en");
    house.transcript();
    ana.tells("/invite").await;
    ana.taps("Somebody of my home").await;
    ana.tells("/me").await;
    ana.taps("Entrance").await;
    ana.taps("2").await;
    ana.tells("/invite").await;
    ana.taps("Somebody of my home").await;
    let link = link_read_by(&house, &ana);
    house.chapter("whoever opens it first has it");
    zoe.starts(Some(&link)).await;
    zoe.starts(Some(&link)).await;
    sam.starts(Some(&link)).await;
    insta::assert_snapshot!(told(&house), @r#"
    Ana → Ana: /invite
      Ana: Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. Is somebody of your home missing here? I make one for them, for 7 days. ⏎ There is none so far. [Somebody of my home]
    Ana taps [Somebody of my home]
      Ana ! First tell me in /me where you live: entrance, floor or flat. Then you can invite somebody of your home.
    Ana → Ana: /me
      Ana: About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [Entrance]
      Ana~ Entrance ⏎ Nothing told yet. ⏎ Who may read it: The building. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][2][3][4][5] [6][7][8][9] [✏️ Type it] [Who may read it][All about me]
    Ana taps [2]
      Ana~ Entrance ⏎ 2 ⏎ Who may read it: The building. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][✓ 2][3][4][5] [6][7][8][9] [✏️ Type it][Empty it] [Who may read it][All about me]
    Ana → Ana: /invite
      Ana: Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. Is somebody of your home missing here? I make one for them, for 7 days. ⏎ There is none so far. [Somebody of my home]
    Ana taps [Somebody of my home]
      Ana~ Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. Is somebody of your home missing here? I make one for them, for 7 days. ⏎ Invite 1, by Ana for somebody of their home: open until 2026-03-10 09:02. [Somebody of my home] [Invite 1]
      Ana~ Invite 1 to Sunny Court, for one person, until 2026-03-10 09:02. ⏎ Send this link to them alone: the first one who opens it has it. To hand it over on paper, tap "QR code". ⏎ https://t.me/linli_bot?start=invite_1_<secret> [QR code][All invites] [Take it back]
    — whoever opens it first has it
    周姐 → 周姐: /start invite_1_<secret>
      Ana~ Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. Is somebody of your home missing here? I make one for them, for 7 days. ⏎ Invite 1, by Ana: opened by 周姐, who is not in the group yet. Until 2026-03-10 09:02. [Somebody of my home] [Invite 1]
      周姐: 您好，我是“邻里”。Ana邀请您加入“Sunny Court”，这个邀请我替您留到2026-03-10 09:02。 ⏎ 您还没进那里的群。请找Ana或者楼长拉您进群；一进群，您在这里也就加入了。
    周姐 → 周姐: /start invite_1_<secret>
      周姐: 您好，我是“邻里”。Ana邀请您加入“Sunny Court”，这个邀请我替您留到2026-03-10 09:02。 ⏎ 您还没进那里的群。请找Ana或者楼长拉您进群；一进群，您在这里也就加入了。
    Sam → Sam: /start invite_1_<secret>
      Sam: This invite was used already. Please ask Ana for a new one.
    "#);
    house.waits(hours(72)).await;
    house.restarts().await;
    house.transcript();
    house.chapter("days later she is in the group, and in");
    house.sandbox.join(house.group, zoe.user);
    house.settle().await;
    zoe.tells("/needs").await;
    house.waits(hours(24)).await;
    insta::assert_snapshot!(told(&house), @"
    — days later she is in the group, and in
    周姐 → group: (new_chat_members)
      Mo: 周姐 came in by Ana's invite, as somebody of their home.
      Ana~ Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. Is somebody of your home missing here? I make one for them, for 7 days. ⏎ Invite 1, by Ana: 周姐 came in by it, 2026-03-06 09:02. [Somebody of my home]
      Ana~ Invite 1, by Ana: 周姐 came in by it, 2026-03-06 09:02. [All invites]
      Ana: 周姐 came in by your invite.
      Eve: 周姐凭Ana的邀请加入了（家里人）。
      周姐: 欢迎！您现在是“Sunny Court”的邻居了。 ⏎ 怎么用：/help
    周姐 → 周姐: /needs
      周姐: 谁要帮忙 ⏎ 现在没有邻居等人帮忙，谢谢您来看看。
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 2 times. [Not every day]
      Eve (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，邻居们找过我 2 次。 [不用天天报]
    ");
    house.ends().await;
}

#[tokio::test]
async fn three_are_enough_for_a_home() {
    let (house, [ana, _eve]) = with_approval().await;
    ana.forges("me-is_1_entrance_2").await;
    for _ in 0..3 {
        ana.tells("/invite").await;
        ana.taps("Somebody of my home").await;
    }
    ana.tells("/invite").await;
    house.transcript();
    ana.taps("Somebody of my home").await;
    house.chapter("one is taken back, given again, and taken back");
    ana.taps("Invite 3").await;
    ana.taps("Take it back").await;
    ana.taps("Undo").await;
    ana.taps("Take it back").await;
    ana.taps("All invites").await;
    ana.taps("Somebody of my home").await;
    ana.forges("invite-undo_1_3").await;
    house.chapter("after ten minutes it stays so, and its secret is forgotten");
    house.waits(minutes(11)).await;
    ana.forges("invite-undo_1_3").await;
    insta::assert_snapshot!(told(&house), @r#"
    Ana taps [Somebody of my home]
      Ana ! You have as many open invites as I can keep. Take one back first, or wait until one is used.
    — one is taken back, given again, and taken back
    Ana taps [Invite 3]
      Ana~ Invite 3, by Ana for somebody of their home: open until 2026-03-10 09:02. [Show the link] [Take it back] [All invites]
    Ana taps [Take it back]
      Ana~ Invite 3, by Ana: ended. It opens nothing any more. You can undo it for ten minutes. [Undo] [All invites]
      Ana~ Invite 3, by Ana: ended. It opens nothing any more. You can undo it for ten minutes. [Undo] [All invites]
    Ana taps [Undo]
      Ana~ Invite 3 to Sunny Court, for one person, until 2026-03-10 09:02. ⏎ Send this link to them alone: the first one who opens it has it. To hand it over on paper, tap "QR code". ⏎ https://t.me/linli_bot?start=invite_1_<secret> [QR code][All invites] [Take it back]
      Ana~ Invite 3, by Ana for somebody of their home: open until 2026-03-10 09:02. [Show the link] [Take it back] [All invites]
    Ana taps [Take it back]
      Ana~ Invite 3, by Ana: ended. It opens nothing any more. You can undo it for ten minutes. [Undo] [All invites]
      Ana~ Invite 3, by Ana: ended. It opens nothing any more. You can undo it for ten minutes. [Undo] [All invites]
    Ana taps [All invites]
      Ana~ Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. Is somebody of your home missing here? I make one for them, for 7 days. ⏎ Invite 3, by Ana: ended. It opens nothing any more. ⏎ Invite 2, by Ana for somebody of their home: open until 2026-03-10 09:01. ⏎ Invite 1, by Ana for somebody of their home: open until 2026-03-10 09:01. [Somebody of my home] [Invite 3][Invite 2][Invite 1]
    Ana taps [Somebody of my home]
      Ana~ Invite 4 to Sunny Court, for one person, until 2026-03-10 09:03. ⏎ Send this link to them alone: the first one who opens it has it. To hand it over on paper, tap "QR code". ⏎ https://t.me/linli_bot?start=invite_1_<secret> [QR code][All invites] [Take it back]
    Ana taps [invite-undo_1_3]
      Ana ! You have as many open invites as I can keep. Take one back first, or wait until one is used.
    — after ten minutes it stays so, and its secret is forgotten
      Ana~ Invite 3, by Ana: ended. It opens nothing any more. [All invites]
    Ana taps [invite-undo_1_3]
      Ana ! This one can't be given again. /invite makes a new one.
    "#);
    assert_eq!(house.count("select count(*) from invite where secret is not null").await, 3);
    house.ends().await;
}

#[tokio::test]
async fn six_in_a_month_are_enough_for_a_home() {
    let (house, [ana, _eve]) = with_approval().await;
    let mo = house.mo();
    ana.forges("me-is_1_entrance_2").await;
    for who in 0..6 {
        ana.tells("/invite").await;
        ana.taps("Somebody of my home").await;
        let link = link_read_by(&house, &ana);
        let new = newcomer(&house, &format!("N{who}"), "en").await;
        new.starts(Some(&link)).await;
    }
    house.transcript();
    ana.tells("/invite").await;
    ana.taps("Somebody of my home").await;
    insta::assert_snapshot!(told(&house).lines().last().unwrap_or_default(), @"  Ana ! You brought in as many as a home can within a month. For the next one please ask a moderator.");
    house.chapter("a moderator still can, and so can she a month later");
    mo.tells("/invite").await;
    mo.taps("One person, 1 day").await;
    house.waits(hours(24 * 31)).await;
    ana.tells("/invite").await;
    ana.taps("Somebody of my home").await;
    assert_eq!(house.count("select count(*) from invite where state = 'open'").await, 2);
    house.ends().await;
}

#[tokio::test]
async fn a_moderator_finds_all_of_them() {
    let (house, _) = with_approval().await;
    let mo = house.mo();
    for _ in 0..12 {
        mo.tells("/invite").await;
        mo.taps("One person, 1 day").await;
    }
    mo.tells("/invite").await;
    house.transcript();
    mo.taps("Older").await;
    mo.taps("Invite 1").await;
    mo.taps("Take it back").await;
    mo.taps("All invites").await;
    mo.taps("Older").await;
    mo.taps("Newer").await;
    let told = told(&house);
    assert!(told.contains("[Invite 2][Invite 1] [Newer]"), "{told}");
    assert!(told.contains("[Invite 3] [Older]"), "{told}");
    assert!(told.contains("Invite 1, by Mo: ended."), "{told}");
    house.ends().await;
}

#[tokio::test]
async fn what_does_not_let_in_says_why() {
    let (house, [ana, eve]) = with_approval().await;
    let mo = house.mo();
    ana.forges("me-is_1_entrance_2").await;
    ana.tells("/invite").await;
    ana.taps("Somebody of my home").await;
    let of_ana = link_read_by(&house, &ana);
    eve.tells("/invite").await;
    eve.taps("一位，30天").await;
    let of_eve = link_read_by(&house, &eve);
    mo.tells("/invite").await;
    mo.taps("One person, 1 day").await;
    let of_mo = link_read_by(&house, &mo);
    let bo = newcomer(&house, "Bo", "en").await;
    bo.starts(None).await;
    house.transcript();
    house.chapter("a moderator takes back what a neighbour made, who cannot give it again");
    mo.tells("/invite").await;
    mo.taps("Invite 1").await;
    mo.taps("Take it back").await;
    bo.starts(Some(&of_ana)).await;
    ana.forges("invite-undo_1_1").await;
    mo.taps("Undo").await;
    house.chapter("whom a moderator declined no neighbour lets in");
    mo.taps("Decline").await;
    mo.taps("Nobody knows them").await;
    bo.starts(Some(&of_ana)).await;
    mo.taps("Undo").await;
    insta::assert_snapshot!(told(&house), @r#"
    — a moderator takes back what a neighbour made, who cannot give it again
    Mo → Mo: /invite
      Mo: Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. How long shall it last? ⏎ Invite 3, by Mo: open until 2026-03-04 09:02. ⏎ Invite 2, by Eve: open until 2026-04-02 10:01. ⏎ Invite 1, by Ana for somebody of their home: open until 2026-03-10 09:01. [One person, 7 days] [One person, 1 day][One person, 30 days] [Somebody of my home] [Invite 3][Invite 2][Invite 1]
    Mo taps [Invite 1]
      Mo~ Invite 1, by Ana for somebody of their home: open until 2026-03-10 09:01. [Take it back] [All invites]
    Mo taps [Take it back]
      Mo~ Invite 1, by Ana: ended. It opens nothing any more. You can undo it for ten minutes. [Undo] [All invites]
      Ana~ Invite 1, by Ana: ended. It opens nothing any more. [All invites]
    Bo → Bo: /start invite_1_<secret>
      Bo: This invite was taken back. Please ask the one who gave it to you.
    Ana taps [invite-undo_1_1]
      Ana ! This one can't be given again. /invite makes a new one.
    Mo taps [Undo]
      Mo~ Invite 1, by Ana for somebody of their home: open until 2026-03-10 09:01. [Take it back] [All invites]
      Ana~ Invite 1 to Sunny Court, for one person, until 2026-03-10 09:01. ⏎ Send this link to them alone: the first one who opens it has it. To hand it over on paper, tap "QR code". ⏎ https://t.me/linli_bot?start=invite_1_<secret> [QR code][All invites] [Take it back]
    — whom a moderator declined no neighbour lets in
    Mo taps [Decline]
      Mo~ Why is Bo not let in? I tell them kindly and without your name, in ten minutes. Until then you can undo it. [Doesn't live here][Nobody knows them] [Doesn't answer][Is in already] [Back]
    Mo taps [Nobody knows them]
      Mo~ Mo declined Bo: Nobody knows them. [Undo][What waits]
      Eve~ Mo婉拒了Bo：没人认得。 [撤销][待办的事]
    Bo → Bo: /start invite_1_<secret>
      Bo: This invite can't let you in. Please write to a moderator in the group: they decide.
    Mo taps [Undo]
      Mo~ Bo is in the group of Sunny Court and would like to be let in. Do they live there? [Approve][Ask first] [Decline] [What waits]
      Eve~ Bo进了“Sunny Court”的群，想加入。是住在这里的吗？ [通过][再问问] [婉拒] [待办的事]
    "#);
    house.waits(hours(25)).await;
    house.transcript();
    house.chapter("its time is over");
    bo.starts(Some(&of_mo)).await;
    insta::assert_snapshot!(told(&house), @"
    — its time is over
    Bo → Bo: /start invite_1_<secret>
      Bo: The time of this invite is over. Please ask Mo for a new one.
    ");
    house.sandbox.promote(house.group, eve.user, mo.user, false);
    house.waits(hours(24)).await;
    house.transcript();
    house.chapter("who made it moderates no more");
    bo.starts(Some(&of_eve)).await;
    house.chapter("who made it left");
    ana.leaves().await;
    bo.starts(Some(&of_ana)).await;
    bo.tells("/needs").await;
    insta::assert_snapshot!(told(&house), @"
    — who made it moderates no more
    Bo → Bo: /start invite_1_<secret>
      Bo: This invite counts no more. Please ask a neighbour or a moderator for a new one.
    — who made it left
    Ana → group: (left_chat_member)
      Mo~ Invite 1, by Ana: ended. It opens nothing any more. [All invites]
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ These invites are for neighbours of that building.
    Bo → Bo: /start invite_1_<secret>
      Bo: This invite counts no more. Please ask a neighbour or a moderator for a new one.
    Bo → Bo: /needs
      Bo: No moderator has answered yet. It's not you; they may be busy. Please write to one of them in the group. As soon as they answer, I'll tell you.
    ");
    house.ends().await;
}

#[tokio::test]
async fn others_see_nothing_of_it() {
    let (house, [ana, _eve]) = with_approval().await;
    let mo = house.mo();
    mo.tells("/invite").await;
    mo.taps("One person, 7 days").await;
    let bo = newcomer(&house, "Bo", "en").await;
    let sam = house.stranger("Sam", "en");
    bo.starts(None).await;
    house.transcript();
    for verb in ["look", "link", "picture", "back", "undo"] {
        ana.forges(&format!("invite-{verb}_1_1")).await;
    }
    ana.forges("invite-make_1_0_7").await;
    ana.says("/invite").await;
    house.chapter("who waits, and who is nobody there");
    bo.tells("/invite").await;
    bo.forges("invite-home_1_0").await;
    sam.tells("/invite").await;
    house.chapter("who made it, and lives there, needs none");
    mo.starts(Some(&link_read_by(&house, &mo))).await;
    insta::assert_snapshot!(told(&house), @"
    Ana taps [invite-look_1_1]
      Ana ! There is no such invite any more. /invite shows those there are.
    Ana taps [invite-link_1_1]
      Ana ! There is no such invite any more. /invite shows those there are.
    Ana taps [invite-picture_1_1]
      Ana ! There is no such invite any more. /invite shows those there are.
    Ana taps [invite-back_1_1]
      Ana ! There is no such invite any more. /invite shows those there are.
    Ana taps [invite-undo_1_1]
      Ana ! There is no such invite any more. /invite shows those there are.
    Ana taps [invite-make_1_0_7]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana → group: /invite
      Ana: Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. Is somebody of your home missing here? I make one for them, for 7 days. ⏎ There is none so far. [Somebody of my home]
    — who waits, and who is nobody there
    Bo → Bo: /invite
      Bo: You are in the group. Before you can ask or help here, a moderator lets you in. They know of you, and I'll write to you as soon as they answer.
    Bo taps [invite-home_1_0]
      Bo ! You are not let in here yet. In our private chat I tell you where you stand.
    Sam → Sam: /invite
      Sam: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    — who made it, and lives there, needs none
    Mo → Mo: /start invite_1_<secret>
      Mo: You are one of the neighbours of Sunny Court already, so there is nothing more to do.
    ");
    mo.forges("policy-is_1_open").await;
    house.transcript();
    house.chapter("where everybody in the group is in, none is used");
    sam.starts(Some(&link_read_by(&house, &mo))).await;
    house.sandbox.join(house.group, sam.user);
    house.settle().await;
    sam.starts(Some(&link_read_by(&house, &mo))).await;
    mo.tells("/invite").await;
    insta::assert_snapshot!(told(&house), @"
    — where everybody in the group is in, none is used
    Sam → Sam: /start invite_1_<secret>
      Sam: Hello, I'm Linli. Mo invited you to Sunny Court, and I keep this invite for you until 2026-03-10 09:01. ⏎ You are not in the group there yet. Please ask Mo or a moderator to add you. As soon as you are in it, you are in here, too.
    Sam → group: (new_chat_members)
    Sam → Sam: /start invite_1_<secret>
      Sam: You are one of the neighbours of Sunny Court already, so there is nothing more to do.
    Mo → Mo: /invite
      Mo: Invites to Sunny Court ⏎ An invite is a link that lets one person in, once. How long shall it last? ⏎ Invite 1, by Mo: opened by Sam, who is in. [One person, 7 days] [One person, 1 day][One person, 30 days] [Somebody of my home] [Invite 1]
    ");
    house.ends().await;
}

#[tokio::test]
async fn wrong_ones_are_counted() {
    let (house, [_ana, _eve]) = with_approval().await;
    let mo = house.mo();
    mo.tells("/invite").await;
    mo.taps("One person, 7 days").await;
    let link = link_read_by(&house, &mo);
    let sam = house.stranger("Sam", "en");
    sam.starts(None).await;
    house.transcript();
    for guess in 0..5 {
        sam.starts(Some(&format!("invite_1_{guess}"))).await;
    }
    sam.starts(Some("invite_1_5")).await;
    house.chapter("who begins anew has five more, but the building counts on");
    for round in 0..5 {
        sam.tells("/forgetme").await;
        sam.taps("Erase everything").await;
        for guess in 0..5 {
            sam.starts(Some(&format!("invite_1_{round}{guess}"))).await;
        }
    }
    let all = told(&house);
    let first = all.split("— who begins anew").next().unwrap_or_default().to_owned();
    insta::assert_snapshot!(first, @"
    Sam → Sam: /start invite_1_0
      Sam: A part of the link seems to be missing. Please ask for it again.
    Sam → Sam: /start invite_1_1
      Sam: A part of the link seems to be missing. Please ask for it again.
    Sam → Sam: /start invite_1_2
      Sam: A part of the link seems to be missing. Please ask for it again.
    Sam → Sam: /start invite_1_3
      Sam: A part of the link seems to be missing. Please ask for it again.
    Sam → Sam: /start invite_1_4
      Sam: A part of the link seems to be missing. Please ask for it again.
    Sam → Sam: /start invite_1_5
      Sam: That was too often. Please open the link again in an hour, or ask a moderator to let you in.
    ");
    let told_moderators = |text: &str| all.lines().filter(|line| line.contains(text)).count();
    assert_eq!(told_moderators("Mo: ⚠️ Many invites"), 1, "{all}");
    assert_eq!(told_moderators("Eve: ⚠️ “Sunny Court”有人连着试了"), 1, "{all}");
    house
        .chapter("then wrong ones are not even looked up, and what is right is taken all the same");
    let bo = newcomer(&house, "Bo", "en").await;
    bo.starts(Some("invite_1_6")).await;
    bo.starts(Some(&link)).await;
    house.chapter("an hour later it is over; moderators, who know, are not told again that day");
    house.waits(minutes(61)).await;
    let cem = newcomer(&house, "Cem", "en").await;
    cem.starts(Some("invite_1_7")).await;
    insta::assert_snapshot!(told(&house), @"
    — then wrong ones are not even looked up, and what is right is taken all the same
    Bo → group: (new_chat_members)
      Mo: Bo is in the group of Sunny Court and would like to be let in. Do they live there? [Approve][Ask first] [Decline] [What waits]
      Eve: Bo进了“Sunny Court”的群，想加入。是住在这里的吗？ [通过][再问问] [婉拒] [待办的事]
    Bo → Bo: /start invite_1_6
      Bo: Too many wrong invites were tried for that building, so I take none for an hour. Please open the link again then, or ask a moderator.
    Bo → Bo: /start invite_1_<secret>
      Mo~ Invite 1, by Mo: Bo came in by it, 2026-03-03 09:08. [All invites]
      Mo~ Bo came in by an invite of Mo. [What waits]
      Mo: Bo came in by your invite.
      Eve~ Bo凭Mo的邀请加入了。 [待办的事]
      Bo: Welcome! You are one of the neighbours of Sunny Court now. ⏎ How it all works: /help
    — an hour later it is over; moderators, who know, are not told again that day
    Cem → group: (new_chat_members)
      Mo: Cem is in the group of Sunny Court and would like to be let in. Do they live there? [Approve][Ask first] [Decline] [What waits]
      Eve: Cem进了“Sunny Court”的群，想加入。是住在这里的吗？ [通过][再问问] [婉拒] [待办的事]
    Cem → Cem: /start invite_1_7
      Cem: A part of the link seems to be missing. Please ask for it again.
    ");
    for round in 0..7 {
        sam.tells("/forgetme").await;
        sam.taps("Erase everything").await;
        for guess in 0..5 {
            sam.starts(Some(&format!("invite_1_{round}{guess}"))).await;
        }
    }
    let again = told(&house);
    assert!(again.contains("Sam: Too many wrong invites"), "{again}");
    assert!(!again.contains("Mo: ⚠️ Many invites"), "{again}");
    house.ends().await;
}

#[tokio::test]
async fn wrong_codes_are_counted_for_the_building_too() {
    let (house, [_ana, _eve]) = with_approval().await;
    let mo = house.mo();
    mo.taps("Code from the hallway").await;
    for who in 0..6 {
        let new = newcomer(&house, &format!("N{who}"), "en").await;
        new.starts(None).await;
        new.taps("I have the code").await;
        for _ in 0..5 {
            new.tells("no idea").await;
        }
    }
    let many = house.transcript();
    assert_eq!(many.matches("Many wrong codes were typed").count(), 1, "{many}");
    let last = newcomer(&house, "Last", "en").await;
    last.starts(None).await;
    last.taps("I have the code").await;
    house.waits(minutes(61)).await;
    last.taps("I have the code").await;
    insta::assert_snapshot!(told(&house), @r#"
    Last → group: (new_chat_members)
    Last → Last: /start
      Last: You are in the group. To be let in here, tell me the code from the notice in the hallway of your building. [I have the code][I have no code]
    Last taps [I have the code]
      Last ! Too many wrong codes were typed here, so I take none for an hour. Tap "I have no code": then a moderator can let you in.
      N0~ You are in the group. To be let in here, tell me the code from the notice in the hallway of your building. [I have the code][I have no code]
      N1~ You are in the group. To be let in here, tell me the code from the notice in the hallway of your building. [I have the code][I have no code]
      N2~ You are in the group. To be let in here, tell me the code from the notice in the hallway of your building. [I have the code][I have no code]
      N3~ You are in the group. To be let in here, tell me the code from the notice in the hallway of your building. [I have the code][I have no code]
      N4~ You are in the group. To be let in here, tell me the code from the notice in the hallway of your building. [I have the code][I have no code]
      N5~ You are in the group. To be let in here, tell me the code from the notice in the hallway of your building. [I have the code][I have no code]
    Last taps [I have the code]
      Last~ Please type the code from the notice in the hallway: six digits. [I have no code][Stop]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn what_is_kept_of_it_is_erased() {
    let (house, [ana, _eve]) = with_approval().await;
    ana.forges("me-is_1_entrance_2").await;
    ana.tells("/invite").await;
    ana.taps("Somebody of my home").await;
    let bo = newcomer(&house, "Bo", "en").await;
    bo.starts(Some(&link_read_by(&house, &ana))).await;
    assert_eq!(house.count("select count(*) from invite where user_id is not null").await, 1);
    bo.tells("/forgetme").await;
    bo.taps("Erase everything").await;
    assert_eq!(house.count("select count(*) from invite where user_id is not null").await, 0);
    ana.tells("/invite").await;
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    assert_eq!(house.count_of("invite").await, 0);
    house.ends().await;
}

/// An invite from beginning to end, with a ritual after each update.
async fn story(ritual: Ritual) -> String {
    let (house, [ana, _eve]) = with_approval().await;
    ana.forges("me-is_1_entrance_2").await;
    let zoe = house.stranger("Zoe", "en");
    house.transcript();
    house.follows_ritual(ritual);
    ana.tells("/invite").await;
    ana.taps("Somebody of my home").await;
    ana.taps("Take it back").await;
    ana.taps("Undo").await;
    ana.taps("Show the link").await;
    zoe.starts(Some(&link_read_by(&house, &ana))).await;
    zoe.starts(Some("invite_1_nothing")).await;
    house.sandbox.join(house.group, zoe.user);
    house.settle().await;
    zoe.tells("/needs").await;
    let told = told(&house);
    assert_eq!(house.count("select count(*) from invite where state = 'used'").await, 1, "{told}");
    assert_eq!(house.count_of("invite").await, 1, "{told}");
    assert_eq!(house.count_of("wrong_try").await, 1, "{told}");
    house.ends().await;
    told
}

#[tokio::test]
async fn all_of_it_twice_changes_nothing() {
    let plain = story(Ritual::Nothing).await;
    assert_eq!(plain, story(Ritual::RepeatsSameId).await);
    assert_eq!(plain, story(Ritual::Crashes).await);
    story(Ritual::RepeatsNewId).await;
}
