//! Consent: a receipt for what nobody has to tell, shown and taken back under /privacy.

use sandbox::ChatId;

use super::attaching::{points, seconds, seen, shows};
use crate::support::House;

const STANDING: &str = "select count(*) from consent where withdrawn_at is null";
const TAKEN_BACK: &str = "select count(*) from consent where withdrawn_at is not null";
const DOORS: &str = "select count(*) from need where private_part is not null";
const DETAILS: &str = "select count(*) from detail where value is not null";

#[tokio::test]
async fn whoever_tells_a_door_has_a_receipt_and_takes_it_back() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up").await;
    ana.taps("Add door & phone").await;
    ana.tells("flat 12, ring twice").await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    ana.tells("/privacy").await;
    house.transcript();
    ana.taps("What you agreed to").await;
    ana.taps("Take back: door & phone").await;
    ana.taps("Keep").await;
    house.chapter("and now for good");
    ana.taps("Take back: door & phone").await;
    house.restarts().await;
    ana.taps("Erase door & phone").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [What you agreed to]
      Ana~ What you agreed to ⏎ • I keep door and phone with what you ask, until a day after the job, for who helps – since 2026-03-02 (words no. 1) ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy [Take back: door & phone]
    Ana taps [Take back: door & phone]
      Ana~ Shall I erase door and phone from everything you asked for? Whoever comes to help asks you for them then. This cannot be undone. [Keep][Erase door & phone]
    Ana taps [Keep]
      Ana~ What you agreed to ⏎ • I keep door and phone with what you ask, until a day after the job, for who helps – since 2026-03-02 (words no. 1) ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy [Take back: door & phone]
    — and now for good
    Ana taps [Take back: door & phone]
      Ana~ Shall I erase door and phone from everything you asked for? Whoever comes to help asks you for them then. This cannot be undone. [Keep][Erase door & phone]
    Ana taps [Erase door & phone]
      Ana ! It is erased, and I note that you took it back.
      Ana~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ What you agreed to ⏎ • I keep door and phone with what you ask, until a day after the job, for who helps – from 2026-03-02 (words no. 1) until 2026-03-02, then you took it back ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy
      Bo~ You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
      Bo~ 🔒 #1: this was for the job only and is gone now.
    "#);
    assert_eq!(house.count(DOORS).await, 0);
    assert_eq!([house.count(STANDING).await, house.count(TAKEN_BACK).await], [0, 1]);
    let before = house.facts().await;
    house.repeats_last_update(false).await;
    assert_eq!(house.facts().await, before);
    house.transcript();
    house.chapter("who tells it again agrees again");
    ana.taps("Add door & phone").await;
    ana.tells("flat 12").await;
    ana.tells("/privacy").await;
    ana.taps("What you agreed to").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — who tells it again agrees again
    Ana taps [Add door & phone]
      Ana~ Write door and phone for #1 in one message, for example: entrance 2, flat 12, 0171 2345678. A photo or a location helps, too. ⏎ By sending it you agree that I keep it until a day after the job. Only who helps you can open it, and I tell you each time. [Stop]
    Ana → Ana: flat 12
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: 🔒 Kept until a day after the job, as you agreed. Only who helps you can open it, and I tell you each time. To take it back: /privacy
      Bo~ You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone]
      Bo~ 🔒 #1: door and phone have changed. Tap "Show door & phone" again.
    Ana → Ana: /privacy
      Ana: What I keep, and why ⏎ • Your name, your Telegram number and your language: so that neighbours know who asks and who helps, and I can write to you. ⏎ • What you asked for, in words or by voice, and who helped: so that it gets done and confirmed. Drafts for a day. Photos and places that go with it until a day after the job, for who helps. ⏎ • What you tell of yourself in /me, if you like, each for those whom you choose. ⏎ • Who lives with you, and whom without Telegram you answer for: name, whether elder or child, flat, the day they agreed. Those at home, those who answer and moderators see it. ⏎ • The door note you wrote, until you delete it or leave, who has a key, and for ninety days who read the note. Key-holders you choose read it and, in an alarm, who comes and is trusted with keys; moderators see who has a key. ⏎ • Invites you make: whom they let in, and when. You and the moderators see that; thirty days after their time they are gone. ⏎ • With what moderators trust you, if with something special, and why: a year longer than it lasts. You get the reason with /mydata. ⏎ • Door and phone, where you gave them, and who looked at them: until a day after the job. ⏎ • When you call for help: what happened and what was said, for thirty days. Who is called reads your name, entrance and floor; who comes reads your flat and your phone, whoever may read them otherwise. ⏎ • If you want to be asked each day (/fine): your hour, when you were fine last, until when you are away, and whom you chose. If you do not answer, those at home and those whom you chose hear of it; if nobody goes, moderators and your entrance, too. ⏎ • What you want none of (/quiet), and for two days how often I wrote to you by myself. ⏎ • Who did what and when, as numbers without words, for a year: so that moderators can clear up a quarrel. ⏎  ⏎ Who sees it ⏎ Your building's group sees your name and what you asked for. What you tell me privately stays between you, me and the one it is for. Names and words are stored encrypted. Nothing is sold, nothing goes to others. ⏎ Moderators see who lives in their building, since when, and what you let them read; whom they looked at is noted. ⏎  ⏎ How long ⏎ Until you erase it: /forgetme. You get all of it as a file: /mydata. Backups are gone after 30 days. ⏎  ⏎ Who runs this bot ⏎ Mo, flat 1 [What you agreed to]
    Ana taps [What you agreed to]
      Ana~ What you agreed to ⏎ • I keep door and phone with what you ask, until a day after the job, for who helps – from 2026-03-02 (words no. 1) until 2026-03-02, then you took it back ⏎ • I keep door and phone with what you ask, until a day after the job, for who helps – since 2026-03-02 (words no. 1) ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy [Take back: door & phone]
    "#);
    assert_eq!([house.count(STANDING).await, house.count(TAKEN_BACK).await], [1, 1]);
    house.ends().await;
}

#[tokio::test]
async fn whoever_tells_of_themselves_takes_all_of_it_back() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "Bo/en"]).await;
    li.tells("/me").await;
    li.taps("称呼").await;
    li.taps("✏️ 打字填").await;
    li.tells("王奶奶").await;
    li.tells("/me").await;
    li.taps("电话").await;
    li.taps("✏️ 打字填").await;
    li.tells("13812345678").await;
    li.says("/need 帮我取个件").await;
    assert_eq!(house.count(DETAILS).await, 2);
    assert_eq!(house.count(STANDING).await, 1, "one receipt for all of it");
    li.tells("/privacy").await;
    house.transcript();
    li.taps("我同意过什么").await;
    li.taps("收回我的资料").await;
    li.taps("删我的资料").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 taps [我同意过什么]
      李阿姨~ 您同意过什么 ⏎ • 您在 /me 里填的资料，我存着，只给您选定的人看（2026-03-02 起，第 1 版说明） ⏎ 您的名字、求助的话、帮过谁，是互相帮忙少不了的；想全部删除，发 /forgetme。其他说明：/privacy [收回我的资料]
    李阿姨 taps [收回我的资料]
      李阿姨~ 要把您在 /me 里填的全部删掉吗？包括称呼、单元、楼层、门牌、电话、语言、愿意帮什么忙、在不在家。之后邻居看到的是您在 Telegram 上的名字。删了就找不回来了。 [先留着][删我的资料]
    李阿姨 taps [删我的资料]
      李阿姨 ! 已经删除，也记下您收回了同意。
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 邻居们怎么称呼您？比如“李阿姨”“豆豆妈”。 ⏎ 卡片上就写这个称呼，不写您在 Telegram 上的名字。以后随时能改。 [李阿姨] [换个称呼][以后再说]
      李阿姨~ 称呼 ⏎ 李阿姨 ⏎ 邻居们这样称呼您，卡片上、您帮忙的时候都用它。 [李阿姨] [✏️ 打字填] [全部资料]
      李阿姨~ 称呼 ⏎ 李阿姨 ⏎ 邻居们这样称呼您，卡片上、您帮忙的时候都用它。 [李阿姨] [✏️ 打字填] [全部资料]
      李阿姨~ 电话 ⏎ 还没填。 ⏎ 谁能看到：帮忙的双方。 ⏎ 打哪个电话能找到您。群里不会出现。 [✏️ 打字填] [给谁看][全部资料]
      李阿姨~ 电话 ⏎ 还没填。 ⏎ 谁能看到：帮忙的双方。 ⏎ 打哪个电话能找到您。群里不会出现。 [✏️ 打字填] [给谁看][全部资料]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点1分还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ 您同意过什么 ⏎ • 您在 /me 里填的资料，我存着，只给您选定的人看（2026-03-02 起，第 1 版说明；2026-03-02 您收回了） ⏎ 您的名字、求助的话、帮过谁，是互相帮忙少不了的；想全部删除，发 /forgetme。其他说明：/privacy
    ");
    assert_eq!(house.count(DETAILS).await, 0);
    bo.tells("/privacy").await;
    house.transcript();
    bo.taps("What you agreed to").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [What you agreed to]
      Bo~ What you agreed to ⏎ Nothing so far: you told me nothing that you need not tell. ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy
    ");
    house.ends().await;
}

#[tokio::test]
async fn photos_and_places_have_a_receipt_of_their_own() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    shows(&ana, "shelf", "mend my shelf, flat 12").await;
    shows(&ana, "board", "").await;
    points(&ana).await;
    ana.taps("Show on the card").await;
    ana.taps("Post").await;
    house.waits(seconds(5)).await;
    bo.taps("I can help").await;
    bo.taps("Look at photos").await;
    bo.taps("See the place").await;
    assert_eq!(house.count(STANDING).await, 2, "one for the door, one for all the rest");
    ana.tells("/privacy").await;
    house.transcript();
    ana.taps("What you agreed to").await;
    ana.taps("Take back: photos & places").await;
    house.restarts().await;
    ana.taps("Erase photos & places").await;
    house.repeats_last_update(false).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [What you agreed to]
      Ana~ What you agreed to ⏎ • I keep photos and places that you send with what you ask, until a day after the job, for who helps, and show the group only what you want seen there – since 2026-03-02 (words no. 1) ⏎ • I keep door and phone with what you ask, until a day after the job, for who helps – since 2026-03-02 (words no. 1) ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy [Take back: door & phone] [Take back: photos & places]
    Ana taps [Take back: photos & places]
      Ana~ Shall I erase all photos and places that you sent with what you asked for? Who helps no longer sees them, and what I showed in the group goes, too; your own messages stay. This cannot be undone. [Keep][Erase photos & places]
    Ana taps [Erase photos & places]
      Ana ! It is erased, and I note that you took it back.
      group: a message is deleted
      group: a message is deleted
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ What you agreed to ⏎ • I keep photos and places that you send with what you ask, until a day after the job, for who helps, and show the group only what you want seen there – from 2026-03-02 (words no. 1) until 2026-03-02, then you took it back ⏎ • I keep door and phone with what you ask, until a day after the job, for who helps – since 2026-03-02 (words no. 1) ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy [Take back: door & phone]
      Bo~ You help Ana with #1: mend my shelf. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
      Bo: a message is deleted
      Bo: a message is deleted
      Bo: a message is deleted
    "#);
    assert_eq!(house.count_of("attachment").await, 0);
    assert!(seen(&house, house.group).is_empty() && seen(&house, ChatId(bo.user.0)).is_empty());
    assert_eq!(house.count(DOORS).await, 1, "the door stays, for it is another receipt");
    house.chapter("and the other way about");
    shows(&ana, "again", "fetch my parcel").await;
    ana.taps("Post").await;
    ana.forges("take-back_door").await;
    assert_eq!((house.count(DOORS).await, house.count_of("attachment").await), (0, 1));
    assert_eq!([house.count(STANDING).await, house.count(TAKEN_BACK).await], [1, 2]);
    house.transcript();
    house.ends().await;
}

#[tokio::test]
async fn the_receipt_of_photos_in_chinese_whoever_else_taps() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "Bo/en"]).await;
    shows(&li, "slip", "帮我取个快递").await;
    li.taps("发出去").await;
    bo.forges("take-back_attached").await;
    assert_eq!(house.count_of("attachment").await, 1);
    li.tells("/privacy").await;
    house.transcript();
    li.taps("我同意过什么").await;
    li.taps("收回照片位置").await;
    li.taps("删照片和位置").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 taps [我同意过什么]
      李阿姨~ 您同意过什么 ⏎ • 您求助时发的照片、位置，我存到事情办完一天后，只给来帮忙的邻居看；您要放到群里的照片才放到群里（2026-03-02 起，第 1 版说明） ⏎ 您的名字、求助的话、帮过谁，是互相帮忙少不了的；想全部删除，发 /forgetme。其他说明：/privacy [收回照片位置]
    李阿姨 taps [收回照片位置]
      李阿姨~ 要把您求助时发的照片、位置全部删掉吗？来帮忙的邻居就看不到了，我放到群里的也会收走；您自己发的消息还在。删了就找不回来了。 [先留着][删照片和位置]
    李阿姨 taps [删照片和位置]
      李阿姨 ! 已经删除，也记下您收回了同意。
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ 您同意过什么 ⏎ • 您求助时发的照片、位置，我存到事情办完一天后，只给来帮忙的邻居看；您要放到群里的照片才放到群里（2026-03-02 起，第 1 版说明；2026-03-02 您收回了） ⏎ 您的名字、求助的话、帮过谁，是互相帮忙少不了的；想全部删除，发 /forgetme。其他说明：/privacy
    ");
    assert_eq!(house.count_of("attachment").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn nobody_takes_back_what_another_agreed_to() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up, flat 12").await;
    assert_eq!([house.count(DOORS).await, house.count(STANDING).await], [1, 1]);
    for forged in ["take-back_door", "take-back_profile", "take-back_1", "take-back-ask_door"] {
        bo.forges(forged).await;
    }
    assert_eq!([house.count(DOORS).await, house.count(STANDING).await], [1, 1]);
    // A link asks and shows, and takes nothing back.
    ana.starts(Some("take-back_door")).await;
    assert_eq!([house.count(DOORS).await, house.count(STANDING).await], [1, 1]);
    house.transcript();
    ana.starts(Some("consents")).await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /start consents
      Ana: What you agreed to ⏎ • I keep door and phone with what you ask, until a day after the job, for who helps – since 2026-03-02 (words no. 1) ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy [Take back: door & phone]
    ");
    house.ends().await;
}

#[tokio::test]
async fn whoever_lives_nowhere_any_more_empties_what_is_kept_all_the_same() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.tells("/me").await;
    ana.taps("Name").await;
    ana.taps("✏️ Type it").await;
    ana.tells("Aunt Ana").await;
    ana.leaves().await;
    assert_eq!(house.count(DETAILS).await, 1, "what they are called belongs to no building");
    ana.tells("/privacy").await;
    house.transcript();
    ana.taps("What you agreed to").await;
    ana.taps("Take back: what's in /me").await;
    ana.taps("Erase what's in /me").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [What you agreed to]
      Ana~ What you agreed to ⏎ • I keep what you tell in /me, and show it to those whom you choose – since 2026-03-02 (words no. 1) ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy [Take back: what's in /me]
    Ana taps [Take back: what's in /me]
      Ana~ Shall I erase all that you told in /me: name, entrance, floor, flat, phone, languages, what you like to help with, whether you are there? Neighbours see your name in Telegram again. This cannot be undone. [Keep][Erase what's in /me]
    Ana taps [Erase what's in /me]
      Ana ! It is erased, and I note that you took it back.
      Ana~ What you agreed to ⏎ • I keep what you tell in /me, and show it to those whom you choose – from 2026-03-02 (words no. 1) until 2026-03-02, then you took it back ⏎ Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy
    ");
    assert_eq!(house.count(DETAILS).await, 0);
    house.ends().await;
}

#[tokio::test]
async fn receipts_go_with_all_the_rest() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.says("/need carry shopping up, flat 12").await;
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    assert_eq!(house.count_of("consent").await, 0);
    house.ends().await;
}
