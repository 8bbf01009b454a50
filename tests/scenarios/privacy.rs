//! /privacy and /forgetme: Telegram's terms require both.

use crate::support::House;

#[tokio::test]
async fn privacy_says_what_is_kept_and_who_runs_it() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    ana.tells("/privacy").await;
    li.tells("/privacy").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /privacy
      Ana: What I keep, and why ⏎ • Your name, your Telegram number and your language: so that neighbours know who asks and who helps, and I can write to you. ⏎ • What you asked for, in words or by voice, and who helped: so that it gets done and confirmed. Drafts for a day. Photos and places that go with it until a day after the job, for who helps. ⏎ • What you tell of yourself in /me, if you like, each for those whom you choose. ⏎ • Who lives with you, and whom without Telegram you answer for: name, whether elder or child, flat, the day they agreed. Those at home, those who answer and moderators see it. ⏎ • The door note you wrote, until you delete it or leave, who has a key, and for ninety days who read the note. Key-holders you choose read it and, in an alarm, who comes and is trusted with keys; moderators see who has a key. ⏎ • Invites you make: whom they let in, and when. You and the moderators see that; thirty days after their time they are gone. ⏎ • With what moderators trust you, if with something special, and why: a year longer than it lasts. You get the reason with /mydata. ⏎ • Door and phone, where you gave them, and who looked at them: until a day after the job. ⏎ • When you call for help: what happened and what was said, for thirty days. Who is called reads your name, entrance and floor; who comes reads your flat and your phone, whoever may read them otherwise. ⏎ • What you want none of (/quiet), and for two days how often I wrote to you by myself. ⏎ • Who did what and when, as numbers without words, for a year: so that moderators can clear up a quarrel. ⏎  ⏎ Who sees it ⏎ Your building's group sees your name and what you asked for. What you tell me privately stays between you, me and the one it is for. Names and words are stored encrypted. Nothing is sold, nothing goes to others. ⏎ Moderators see who lives in their building, since when, and what you let them read; whom they looked at is noted. ⏎  ⏎ How long ⏎ Until you erase it: /forgetme. You get all of it as a file: /mydata. Backups are gone after 30 days. ⏎  ⏎ Who runs this bot ⏎ Mo, flat 1 [What you agreed to]
    李阿姨 → 李阿姨: /privacy
      李阿姨: 我记了什么，为什么 ⏎ • 您的名字、Telegram 号码和语言：邻居好知道是谁求助、谁来帮忙，我也好联系您。 ⏎ • 您求助的事（文字或语音）、谁帮了忙：好让事情办妥、有人确认。草稿留一天。一起发的照片、位置只给来帮忙的邻居看，存到事情办完一天后。 ⏎ • 您在 /me 里填的资料：填不填、给谁看，都由您定。 ⏎ • 和谁同住、照应哪位不用 Telegram 的邻居：称呼、老人还是孩子、门牌、哪天同意的。同住的、照应的邻居和楼长看得到。 ⏎ • 您写的开门办法：删掉或者您离开之前；谁有钥匙；谁看过，留90天。您选的保管人看得到；呼救的时候，受托保管钥匙、正赶过去的邻居也看得到；楼长只看得到谁有钥匙。 ⏎ • 您做的邀请：谁用它加入、什么时候。您和楼长看得到，过期30天后删除。 ⏎ • 楼长特别托付给您的事，以及为什么放心：结束后再留一年。原因您可以用 /mydata 看到。 ⏎ • 您留的门牌电话、谁看过：事情办完一天后删除。 ⏎ • 您呼救的经过和说过的话：留30天。被叫的邻居看得到您的称呼、单元和楼层；赶来的邻居看得到门牌和电话，不论您平时给谁看。 ⏎ • 您不想收哪些消息（/quiet），还有这两天我主动发给您几次。 ⏎ • 谁在什么时候做了什么，只记编号不记内容，留一年：万一有误会，楼长好弄清楚。 ⏎  ⏎ 谁看得到 ⏎ 楼里的群只看得到您的名字和您求助的话。您私下告诉我的，只有您、我和该知道的那位邻居知道。名字和文字都加密保存，不出售，不给外人。 ⏎ 楼长看得到楼里住着谁、从什么时候起，还有您愿意给楼长看的资料；楼长看过谁，都有记录。 ⏎  ⏎ 留多久 ⏎ 到您发 /forgetme 删除为止。想要一份全部资料，发 /mydata。备份30天内清除。 ⏎  ⏎ 谁在管理 ⏎ Mo, flat 1 [我同意过什么]
    ");
    house.ends().await;
}

#[tokio::test]
async fn in_the_group_it_is_one_line_where_the_private_chat_is_closed() {
    let (house, [ana]) = House::of(["Ana/en/closed"]).await;
    ana.says("/privacy").await;
    ana.says("/forgetme").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /privacy
      group: What I keep, and why, I tell you privately: [Open private chat ↗]
    Ana → group: /forgetme
      group: That is between you and me. Let's go on privately: [Open private chat ↗]
    ");
    house.ends().await;
}

#[tokio::test]
async fn keep_keeps_everything() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.says("/need carry shopping up").await;
    ana.tells("/forgetme").await;
    house.transcript();
    let before = house.facts().await;
    ana.taps("Keep").await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [Keep]
      Ana ! All right, everything stays as it is.
    ");
    house.ends().await;
}

#[tokio::test]
async fn an_asker_who_is_erased_leaves_all_cards() {
    let (house, [ana, bo, _cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    ana.says("/need fetch a parcel").await;
    ana.tells("/forgetme").await;
    house.transcript();
    ana.taps("Erase everything").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [Erase everything]
      group~ #1 · No longer needed
      group~ #2 · No longer needed
      Ana: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
      Bo~ #1 is over, and what it was about has been erased.
      Bo: #1 is no longer needed. Thank you all the same.
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_helper_who_is_erased_gives_back_what_they_promised() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "Bo/en"]).await;
    li.says("/need 帮我取个件").await;
    bo.taps("🙋 我来帮忙").await;
    bo.tells("/forgetme").await;
    house.transcript();
    bo.taps("Erase everything").await;
    house.chapter("and begins afresh");
    bo.tells("hello again").await;
    insta::assert_snapshot!(house.transcript(), @"
    Bo taps [Erase everything]
      group~ 📦 #1 帮我取个件 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
      李阿姨: 一位邻居临时来不了。卡片上又能接了，有消息马上告诉您。（#1）
      Bo: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
    — and begins afresh
    Bo → Bo: hello again
      Bo: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_link_cannot_erase_anybody() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let before = house.facts().await;
    ana.starts(Some("erase")).await;
    ana.starts(Some("confirm_1_1")).await;
    assert_eq!(house.facts().await, before);
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /start erase
      Ana: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
    Ana → Ana: /start confirm_1_1
      Ana: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
    "#);
    house.ends().await;
}
