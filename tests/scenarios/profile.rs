//! What somebody tells of themselves, and who may read each of it: `/me`.

use chrono_tz::Tz;
use sandbox::ChatId;

use crate::support::{House, Neighbour, Ritual, hours, minutes};

/// What the newest message of the bot says to somebody.
fn newest(who: &Neighbour) -> String {
    let messages = who.house.sandbox.messages(ChatId(who.user.0));
    let newest = messages.into_iter().rfind(|message| message.from_bot);
    newest.expect("the bot wrote to them").text
}

/// Somebody says something of themselves by typing it.
async fn types(who: &Neighbour, detail: &str, words: &str) {
    types_by(who, detail, "✏️ Type it", words).await;
}

/// The same by a button that says this.
async fn types_by(who: &Neighbour, detail: &str, button: &str, words: &str) {
    who.tells("/me").await;
    who.taps(detail).await;
    who.taps(button).await;
    who.tells(words).await;
}

#[tokio::test]
async fn everything_by_taps() {
    // Requirement 20: each field has its own audience.
    let noon = "2026-03-02T12:00:00".parse().unwrap();
    let (house, [ana, _bo]) =
        House::in_zone_at(["Ana/en", "Bo/en"], Tz::Europe__Berlin, noon).await;
    ana.tells("/me").await;
    for taps in [
        &["Entrance", "2", "Who may read it", "Moderators", "Back", "All about me"][..],
        &["Floor", "3", "Empty it", "All about me"],
        &["Languages", "English", "简体中文", "✓ 简体中文", "All about me"],
        &["I can help with", "🛒 Errands", "🛒 Shopping", "Back"],
        &["🏠 At home", "🔧 Repairs", "Back", "🤝 Something else", "All about me"],
        &["On duty or away", "On duty until 22:00", "All about me"],
    ] {
        for label in taps {
            ana.taps(label).await;
        }
    }
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /me
      Ana: About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [Entrance]
      Ana~ Entrance ⏎ Nothing told yet. ⏎ Who may read it: The building. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][2][3][4][5] [6][7][8][9] [✏️ Type it] [Who may read it][All about me]
    Ana taps [2]
      Ana~ Entrance ⏎ 2 ⏎ Who may read it: The building. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][✓ 2][3][4][5] [6][7][8][9] [✏️ Type it][Empty it] [Who may read it][All about me]
    Ana taps [Who may read it]
      Ana~ Entrance: who may read it? [✓ The building][My entrance] [Whom I help, who helps me][Moderators] [Nobody] [Back]
    Ana taps [Moderators]
      Ana~ Entrance: who may read it? [The building][My entrance] [Whom I help, who helps me][✓ Moderators] [Nobody] [Back]
    Ana taps [Back]
      Ana~ Entrance ⏎ 2 ⏎ Who may read it: Moderators. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][✓ 2][3][4][5] [6][7][8][9] [✏️ Type it][Empty it] [Who may read it][All about me]
    Ana taps [All about me]
      Ana~ About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: 2 (Moderators) ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [Floor]
      Ana~ Floor ⏎ Nothing told yet. ⏎ Who may read it: Whom I help, who helps me. ⏎ On which floor you live. It never stands in the group. [1][2][3][4][5] [6][7][8][9] [✏️ Type it] [Who may read it][All about me]
    Ana taps [3]
      Ana~ Floor ⏎ 3 ⏎ Who may read it: Whom I help, who helps me. ⏎ On which floor you live. It never stands in the group. [1][2][✓ 3][4][5] [6][7][8][9] [✏️ Type it][Empty it] [Who may read it][All about me]
    Ana taps [Empty it]
      Ana~ Floor ⏎ Nothing told yet. ⏎ Who may read it: Whom I help, who helps me. ⏎ On which floor you live. It never stands in the group. [1][2][3][4][5] [6][7][8][9] [✏️ Type it] [Who may read it][All about me]
    Ana taps [All about me]
      Ana~ About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: 2 (Moderators) ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [Languages]
      Ana~ Languages ⏎ Nothing told yet. ⏎ Who may read it: The building. ⏎ In which languages neighbours can talk with you. [English][简体中文] [Who may read it][All about me]
    Ana taps [English]
      Ana~ Languages ⏎ English ⏎ Who may read it: The building. ⏎ In which languages neighbours can talk with you. [✓ English][简体中文] [Empty it] [Who may read it][All about me]
    Ana taps [简体中文]
      Ana~ Languages ⏎ English, 简体中文 ⏎ Who may read it: The building. ⏎ In which languages neighbours can talk with you. [✓ English][✓ 简体中文] [Empty it] [Who may read it][All about me]
    Ana taps [✓ 简体中文]
      Ana~ Languages ⏎ English ⏎ Who may read it: The building. ⏎ In which languages neighbours can talk with you. [✓ English][简体中文] [Empty it] [Who may read it][All about me]
    Ana taps [All about me]
      Ana~ About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: 2 (Moderators) ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: English (The building) ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [I can help with]
      Ana~ I can help with ⏎ Nothing told yet. ⏎ Who may read it: The building. ⏎ What you like to help with. It binds you to nothing. [🛒 Errands][🏠 At home] [☕ Company, care][🏢 The whole house] [🤝 Something else] [Who may read it][All about me]
    Ana taps [🛒 Errands]
      Ana~ I can help with ⏎ Nothing told yet. [🛒 Shopping][💊 Medicine] [📦 Parcels, papers][🧾 Bills, forms] [🎫 Tickets, bookings][🚗 Rides] [Back]
    Ana taps [🛒 Shopping]
      Ana~ I can help with ⏎ 🛒 Shopping [✓ 🛒 Shopping][💊 Medicine] [📦 Parcels, papers][🧾 Bills, forms] [🎫 Tickets, bookings][🚗 Rides] [Back]
    Ana taps [Back]
      Ana~ I can help with ⏎ 🛒 Shopping ⏎ Who may read it: The building. ⏎ What you like to help with. It binds you to nothing. [✓ 🛒 Errands][🏠 At home] [☕ Company, care][🏢 The whole house] [🤝 Something else] [Empty it] [Who may read it][All about me]
    Ana taps [🏠 At home]
      Ana~ I can help with ⏎ 🛒 Shopping [🔧 Repairs][📱 Phone, computer] [🪜 Lending][🧹 Housekeeping] [🪴 Plants, pets] [Back]
    Ana taps [🔧 Repairs]
      Ana~ I can help with ⏎ 🛒 Shopping, 🔧 Repairs [✓ 🔧 Repairs][📱 Phone, computer] [🪜 Lending][🧹 Housekeeping] [🪴 Plants, pets] [Back]
    Ana taps [Back]
      Ana~ I can help with ⏎ 🛒 Shopping, 🔧 Repairs ⏎ Who may read it: The building. ⏎ What you like to help with. It binds you to nothing. [✓ 🛒 Errands][✓ 🏠 At home] [☕ Company, care][🏢 The whole house] [🤝 Something else] [Empty it] [Who may read it][All about me]
    Ana taps [🤝 Something else]
      Ana~ I can help with ⏎ 🛒 Shopping, 🔧 Repairs, 🤝 Something else ⏎ Who may read it: The building. ⏎ What you like to help with. It binds you to nothing. [✓ 🛒 Errands][✓ 🏠 At home] [☕ Company, care][🏢 The whole house] [✓ 🤝 Something else] [Empty it] [Who may read it][All about me]
    Ana taps [All about me]
      Ana~ About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: 2 (Moderators) ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: English (The building) ⏎ I can help with: 🛒 Shopping, 🔧 Repairs, 🤝 Something else (The building) ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [On duty or away]
      Ana~ On duty or away ⏎ Nothing told yet. ⏎ Who may read it: Moderators. ⏎ On duty: you are ready to help. Away: for now you are not. It ends by itself. The group never hears that you are away. [On duty until 22:00][On duty until tomorrow 22:00] [Away: 1 day][Away: 1 week] [Away until I say] [Who may read it][All about me]
    Ana taps [On duty until 22:00]
      Ana~ On duty or away ⏎ on duty until 22:00 ⏎ Who may read it: Moderators. ⏎ On duty: you are ready to help. Away: for now you are not. It ends by itself. The group never hears that you are away. [Here again][On duty until 22:00] [On duty until tomorrow 22:00][Away: 1 day] [Away: 1 week][Away until I say] [Who may read it][All about me]
    Ana taps [All about me]
      Ana~ About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: 2 (Moderators) ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: English (The building) ⏎ I can help with: 🛒 Shopping, 🔧 Repairs, 🤝 Something else (The building) ⏎ On duty or away: on duty until 22:00 (Moderators) ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_same_in_chinese() {
    // Requirement 20: each field has its own audience.
    let noon = "2026-03-02T12:00:00".parse().unwrap();
    let people = ["李阿姨/zh-CN", "小波/zh-CN"];
    let (house, [li, _bo]) = House::in_zone_at(people, Tz::Asia__Shanghai, noon).await;
    types_by(&li, "称呼", "✏️ 打字填", "豆豆妈").await;
    types_by(&li, "单元", "✏️ 打字填", "2单元").await;
    types_by(&li, "门牌", "✏️ 打字填", "502室").await;
    types_by(&li, "电话", "✏️ 打字填", "138 1234 5678").await;
    li.taps("给谁看").await;
    li.taps("楼长").await;
    li.taps("返回").await;
    li.taps("全部资料").await;
    li.taps("值班或外出").await;
    li.taps("外出1周").await;
    li.says("/need 帮我取个件").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    李阿姨 → 李阿姨: /me
      李阿姨: 我的资料 · Sunny Court ⏎ 称呼：李阿姨（全楼） ⏎ 单元：没填 ⏎ 楼层：没填 ⏎ 门牌：没填 ⏎ 电话：没填 ⏎ 语言：没填 ⏎ 能帮什么：没填 ⏎ 值班或外出：没填 ⏎ 这些都可以不填，不填也照样能求助、能帮忙。填了就是同意我存着，只给括号里的人看；想收回，发 /privacy。要改哪一项，点下面的按钮。 ⏎ 您现在要是呼救，我会直接叫楼里其他邻居：近处眼下没有能马上来的人。 [称呼][单元] [楼层][门牌] [电话][语言] [能帮什么][值班或外出]
    李阿姨 taps [称呼]
      李阿姨~ 称呼 ⏎ 李阿姨 ⏎ 邻居们这样称呼您，卡片上、您帮忙的时候都用它。 [李阿姨] [✏️ 打字填] [全部资料]
    李阿姨 taps [✏️ 打字填]
      李阿姨~ 称呼 ⏎ 请把称呼打出来，发一条消息给我。比如：李阿姨 [不填了]
    李阿姨 → 李阿姨: 豆豆妈
      李阿姨~ 邻居们称呼您“豆豆妈”。想改就发 /me。
      李阿姨~ 称呼 ⏎ 豆豆妈 ⏎ 邻居们这样称呼您，卡片上、您帮忙的时候都用它。 [李阿姨] [✏️ 打字填][清空] [全部资料]
      李阿姨: 称呼 ⏎ 豆豆妈 ⏎ 邻居们这样称呼您，卡片上、您帮忙的时候都用它。 [李阿姨] [✏️ 打字填][清空] [全部资料]
    李阿姨 → 李阿姨: /me
      李阿姨: 我的资料 · Sunny Court ⏎ 称呼：豆豆妈（全楼） ⏎ 单元：没填 ⏎ 楼层：没填 ⏎ 门牌：没填 ⏎ 电话：没填 ⏎ 语言：没填 ⏎ 能帮什么：没填 ⏎ 值班或外出：没填 ⏎ 这些都可以不填，不填也照样能求助、能帮忙。填了就是同意我存着，只给括号里的人看；想收回，发 /privacy。要改哪一项，点下面的按钮。 ⏎ 您现在要是呼救，我会直接叫楼里其他邻居：近处眼下没有能马上来的人。 [称呼][单元] [楼层][门牌] [电话][语言] [能帮什么][值班或外出]
    李阿姨 taps [单元]
      李阿姨~ 单元 ⏎ 还没填。 ⏎ 谁能看到：全楼。 ⏎ 邻居一看就知道离得近不近。给全楼看的话，您求助的卡片上会写着。 [1][2][3][4][5] [6][7][8][9] [✏️ 打字填] [给谁看][全部资料]
    李阿姨 taps [✏️ 打字填]
      李阿姨~ 单元 ⏎ 请把单元打出来发给我。比如：12 或者 B [不填了]
    李阿姨 → 李阿姨: 2单元
      李阿姨~ 单元 ⏎ 2 ⏎ 谁能看到：全楼。 ⏎ 邻居一看就知道离得近不近。给全楼看的话，您求助的卡片上会写着。 [1][✓ 2][3][4][5] [6][7][8][9] [✏️ 打字填][清空] [给谁看][全部资料]
      李阿姨: 单元 ⏎ 2 ⏎ 谁能看到：全楼。 ⏎ 邻居一看就知道离得近不近。给全楼看的话，您求助的卡片上会写着。 [1][✓ 2][3][4][5] [6][7][8][9] [✏️ 打字填][清空] [给谁看][全部资料]
    李阿姨 → 李阿姨: /me
      李阿姨: 我的资料 · Sunny Court ⏎ 称呼：豆豆妈（全楼） ⏎ 单元：2（全楼） ⏎ 楼层：没填 ⏎ 门牌：没填 ⏎ 电话：没填 ⏎ 语言：没填 ⏎ 能帮什么：没填 ⏎ 值班或外出：没填 ⏎ 这些都可以不填，不填也照样能求助、能帮忙。填了就是同意我存着，只给括号里的人看；想收回，发 /privacy。要改哪一项，点下面的按钮。 ⏎ 您现在要是呼救，我会直接叫楼里其他邻居：近处眼下没有能马上来的人。 [称呼][单元] [楼层][门牌] [电话][语言] [能帮什么][值班或外出]
    李阿姨 taps [门牌]
      李阿姨~ 门牌 ⏎ 还没填。 ⏎ 谁能看到：帮忙的双方。 ⏎ 您家的门牌，群里不会出现。谁和您同住，看 /home [✏️ 打字填] [给谁看][全部资料]
    李阿姨 taps [✏️ 打字填]
      李阿姨~ 门牌 ⏎ 请把门牌打出来发给我，用字母、数字和短横线。比如：502 [不填了]
    李阿姨 → 李阿姨: 502室
      李阿姨~ 门牌 ⏎ 502 ⏎ 谁能看到：帮忙的双方。 ⏎ 您家的门牌，群里不会出现。谁和您同住，看 /home [✏️ 打字填][清空] [给谁看][全部资料]
      李阿姨: 门牌 ⏎ 502 ⏎ 谁能看到：帮忙的双方。 ⏎ 您家的门牌，群里不会出现。谁和您同住，看 /home [✏️ 打字填][清空] [给谁看][全部资料]
    李阿姨 → 李阿姨: /me
      李阿姨: 我的资料 · Sunny Court ⏎ 称呼：豆豆妈（全楼） ⏎ 单元：2（全楼） ⏎ 楼层：没填 ⏎ 门牌：502（帮忙的双方） ⏎ 电话：没填 ⏎ 语言：没填 ⏎ 能帮什么：没填 ⏎ 值班或外出：没填 ⏎ 这些都可以不填，不填也照样能求助、能帮忙。填了就是同意我存着，只给括号里的人看；想收回，发 /privacy。要改哪一项，点下面的按钮。 ⏎ 您现在要是呼救，我会直接叫楼里其他邻居：近处眼下没有能马上来的人。 [称呼][单元] [楼层][门牌] [电话][语言] [能帮什么][值班或外出]
    李阿姨 taps [电话]
      李阿姨~ 电话 ⏎ 还没填。 ⏎ 谁能看到：帮忙的双方。 ⏎ 打哪个电话能找到您。群里不会出现。 [✏️ 打字填] [给谁看][全部资料]
    李阿姨 taps [✏️ 打字填]
      李阿姨~ 电话 ⏎ 请把电话号码打出来发给我。比如：138 1234 5678 [不填了]
    李阿姨 → 李阿姨: 138 1234 5678
      李阿姨~ 电话 ⏎ 138 1234 5678 ⏎ 谁能看到：帮忙的双方。 ⏎ 打哪个电话能找到您。群里不会出现。 [✏️ 打字填][清空] [给谁看][全部资料]
      李阿姨: 电话 ⏎ 138 1234 5678 ⏎ 谁能看到：帮忙的双方。 ⏎ 打哪个电话能找到您。群里不会出现。 [✏️ 打字填][清空] [给谁看][全部资料]
    李阿姨 taps [给谁看]
      李阿姨~ 电话：给谁看？ [全楼][本单元] [✓ 帮忙的双方][楼长] [只有自己] [返回]
    李阿姨 taps [楼长]
      李阿姨~ 电话 ⏎ 138 1234 5678 ⏎ 谁能看到：楼长。 ⏎ 打哪个电话能找到您。群里不会出现。 [✏️ 打字填][清空] [给谁看][全部资料]
      李阿姨~ 电话：给谁看？ [全楼][本单元] [帮忙的双方][✓ 楼长] [只有自己] [返回]
    李阿姨 taps [返回]
      李阿姨~ 电话 ⏎ 138 1234 5678 ⏎ 谁能看到：楼长。 ⏎ 打哪个电话能找到您。群里不会出现。 [✏️ 打字填][清空] [给谁看][全部资料]
    李阿姨 taps [全部资料]
      李阿姨~ 我的资料 · Sunny Court ⏎ 称呼：豆豆妈（全楼） ⏎ 单元：2（全楼） ⏎ 楼层：没填 ⏎ 门牌：502（帮忙的双方） ⏎ 电话：138 1234 5678（楼长） ⏎ 语言：没填 ⏎ 能帮什么：没填 ⏎ 值班或外出：没填 ⏎ 这些都可以不填，不填也照样能求助、能帮忙。填了就是同意我存着，只给括号里的人看；想收回，发 /privacy。要改哪一项，点下面的按钮。 ⏎ 您现在要是呼救，我会直接叫楼里其他邻居：近处眼下没有能马上来的人。 [称呼][单元] [楼层][门牌] [电话][语言] [能帮什么][值班或外出]
    李阿姨 taps [值班或外出]
      李阿姨~ 值班或外出 ⏎ 还没填。 ⏎ 谁能看到：楼长。 ⏎ 值班：您随时能搭把手。外出：这段时间帮不了忙。到点自动结束。您外出的事，群里不会知道。 [值班到今晚10点][值班到明晚10点] [外出1天][外出1周] [外出时间不定] [给谁看][全部资料]
    李阿姨 taps [外出1周]
      李阿姨~ 值班或外出 ⏎ 3月9日（周一）下午1点前都不在 ⏎ 谁能看到：楼长。 ⏎ 值班：您随时能搭把手。外出：这段时间帮不了忙。到点自动结束。您外出的事，群里不会知道。 [我回来了][值班到今晚10点] [值班到明晚10点][外出1天] [外出1周][外出时间不定] [给谁看][全部资料]
    李阿姨 → group: /need 帮我取个件
      group: 📦 #1 帮我取个件 ⏎ 2单元 · 豆豆妈 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#1）。有人接下我马上告诉您；到下午4点4分还没人，也跟您说一声。 ⏎ 🔒 您告诉过我：2单元 · 502室 · 138 1234 5678。点“🔒 就用这个”，只有来帮忙的邻居能打开，存到事情办完一天后，每次打开我都会告诉您。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [🔒 就用这个] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_name_is_asked_once_and_used_from_then_on() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    bo.says("/need water the plants").await;
    ana.says("/need fetch a parcel").await;
    house.transcript();
    house.chapter("asked at the first Start; Bo says later, Ana another name");
    bo.taps("Later").await;
    ana.taps("Another name").await;
    ana.tells("Aunt Ana").await;
    house.chapter("another name in Telegram changes nothing; neither is asked again");
    ana.is_renamed("Anastasia").await;
    ana.tells("/start").await;
    bo.tells("/start").await;
    bo.tells("/me").await;
    bo.taps("I can help").await;
    house.chapter("emptied, it is Telegram's again");
    ana.tells("/me").await;
    ana.taps("Name").await;
    ana.taps("Empty it").await;
    ana.taps("Anastasia").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — asked at the first Start; Bo says later, Ana another name
    Bo taps [Later]
      Bo~ All right. Whenever you like: /me
    Ana taps [Another name]
      Ana~ Name ⏎ Please type the name now, in one message. For example: Aunt Ana [Not now]
    Ana → Ana: Aunt Ana
      group~ 📦 #2 fetch a parcel ⏎ Aunt Ana · 1 more wanted [I can help]
      Ana~ Name ⏎ Aunt Ana ⏎ That is what neighbours call you, on cards and when you help. [Ana] [✏️ Type it][Empty it] [All about me]
      Ana: Name ⏎ Aunt Ana ⏎ That is what neighbours call you, on cards and when you help. [Ana] [✏️ Type it][Empty it] [All about me]
    — another name in Telegram changes nothing; neither is asked again
    Ana → Ana: /start
      Ana: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
    Bo → Bo: /start
      Bo: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
    Bo → Bo: /me
      Bo: About you · Sunny Court ⏎ Name: Bo (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 📦 #2 fetch a parcel ⏎ Aunt Ana ⏎ ✅ Bo is on it
      Ana~ Need #2 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes to help with #2: fetch a parcel. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Aunt Ana with #2: fetch a parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    — emptied, it is Telegram's again
    Ana → Ana: /me
      Ana: About you · Sunny Court ⏎ Name: Aunt Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [Name]
      Ana~ Name ⏎ Aunt Ana ⏎ That is what neighbours call you, on cards and when you help. [Anastasia] [✏️ Type it][Empty it] [All about me]
    Ana taps [Empty it]
      group~ 📦 #2 fetch a parcel ⏎ Anastasia ⏎ ✅ Bo is on it
      Ana~ Name ⏎ Anastasia ⏎ That is what neighbours call you, on cards and when you help. [Anastasia] [✏️ Type it] [All about me]
      Ana~ Name ⏎ Anastasia ⏎ That is what neighbours call you, on cards and when you help. [Anastasia] [✏️ Type it] [All about me]
      Ana~ Name ⏎ Anastasia ⏎ That is what neighbours call you, on cards and when you help. [Anastasia] [✏️ Type it] [All about me]
      Bo~ You help Anastasia with #2: fetch a parcel. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
    Ana taps [Anastasia]
      Ana~ Name ⏎ Anastasia ⏎ That is what neighbours call you, on cards and when you help. [Anastasia] [✏️ Type it][Empty it] [All about me]
      Ana~ Name ⏎ Anastasia ⏎ That is what neighbours call you, on cards and when you help. [Anastasia] [✏️ Type it][Empty it] [All about me]
      Ana~ Name ⏎ Anastasia ⏎ That is what neighbours call you, on cards and when you help. [Anastasia] [✏️ Type it][Empty it] [All about me]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn no_name_plays_a_trick() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    types(&ana, "Name", "<b>Ana</b>\n\u{202e}& co").await;
    ana.says("/need fetch a parcel").await;
    let card = house.group_messages().into_iter().rfind(|message| message.from_bot).unwrap();
    assert!(card.text.ends_with("<b>Ana</b> & co · 1 more wanted"), "{}", card.text);
    for none in ["☕", "x".repeat(33).as_str()] {
        types(&ana, "Name", none).await;
        assert!(newest(&ana).starts_with("A name has at least one letter"), "{none}");
        ana.taps("Not now").await;
    }
    house.ends().await;
}

#[tokio::test]
async fn what_is_no_phone_and_no_flat_is_said_and_the_form_stays_open() {
    // Requirement 20: what cannot be a field is refused.
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.tells("/me").await;
    house.transcript();
    ana.taps("Phone").await;
    ana.taps("✏️ Type it").await;
    ana.tells("call me").await;
    ana.tells("12").await;
    ana.speaks("voice", 3).await;
    ana.tells("0171 2345678").await;
    house.chapter("a flat, then stopped: words are words again");
    types(&ana, "Flat", "the third door on the left").await;
    ana.taps("Not now").await;
    ana.tells("water my plants").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana taps [Phone]
      Ana~ Phone ⏎ Nothing told yet. ⏎ Who may read it: Whom I help, who helps me. ⏎ Where you can be called. It never stands in the group. [✏️ Type it] [Who may read it][All about me]
    Ana taps [✏️ Type it]
      Ana~ Phone ⏎ Please type your phone number now. For example: +49 171 2345678 [Not now]
    Ana → Ana: call me
      Ana: That is no phone number that I know: it has 5 to 15 digits, such as +49 171 2345678. Please type it again.
    Ana → Ana: 12
      Ana: That is no phone number that I know: it has 5 to 15 digits, such as +49 171 2345678. Please type it again.
    Ana → Ana: (voice) 
      Ana: Please type that in one message, then I can go on.
    Ana → Ana: 0171 2345678
      Ana~ Phone ⏎ 0171 2345678 ⏎ Who may read it: Whom I help, who helps me. ⏎ Where you can be called. It never stands in the group. [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana: Phone ⏎ 0171 2345678 ⏎ Who may read it: Whom I help, who helps me. ⏎ Where you can be called. It never stands in the group. [✏️ Type it][Empty it] [Who may read it][All about me]
    — a flat, then stopped: words are words again
    Ana → Ana: /me
      Ana: About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: – ⏎ Phone: 0171 2345678 (Whom I help, who helps me) ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [Flat]
      Ana~ Flat ⏎ Nothing told yet. ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it] [Who may read it][All about me]
    Ana taps [✏️ Type it]
      Ana~ Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
    Ana → Ana: the third door on the left
      Ana: A flat has up to 10 letters, digits or dashes, such as 12b. Please type it again.
    Ana taps [Not now]
      Ana~ Flat ⏎ Nothing told yet. ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it] [Who may read it][All about me]
    Ana → Ana: water my plants
      Ana: Shall I post this? ⏎ 🪴 A hand with plants or pets ⏎ Ana · 1 more wanted ⏎ 🔒 Only who helps you reads: water my plants [Post][Don't post]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn nobody_can_name_another() {
    // Requirement 20: a field is its person's alone.
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    types(&ana, "Flat", "12b").await;
    house.transcript();
    let stranger = house.stranger("Sam", "en");
    stranger.starts(None).await;
    stranger.starts(Some("me")).await;
    house.chapter("codes name nobody: Bo sees and empties what is his own");
    bo.tells("/me").await;
    bo.forges("me-empty_1_flat").await;
    bo.forges("me-look_1_1_flat").await;
    bo.forges("me-let-read_1_presence_building").await;
    bo.forges("me-look_2_flat").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Sam → Sam: /start
      Sam: Hello, I'm Linli. I help the neighbours of a building help each other. ⏎  ⏎ Is your building's group here in Telegram? Write /help there, so that I know you. ⏎ No group yet, or I'm not in it? Add me: [Add me to your group ↗]
    Sam → Sam: /start me
      Sam: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    — codes name nobody: Bo sees and empties what is his own
    Bo → Bo: /me
      Bo: About you · Sunny Court ⏎ Name: Bo (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Bo taps [me-empty_1_flat]
      Bo: Flat ⏎ Nothing told yet. ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it] [Who may read it][All about me]
    Bo taps [me-look_1_1_flat]
      Bo ! This button is old. /help shows what I can do now.
    Bo taps [me-let-read_1_presence_building]
      Bo ! This button is old. /help shows what I can do now.
    Bo taps [me-look_2_flat]
      Bo ! I don't know you in that building yet. Write /help in its group, then try again.
    "#);
    ana.tells("/me").await;
    assert!(newest(&ana).contains("Flat: 12b"), "Ana's stands");
    house.ends().await;
}

#[tokio::test]
async fn in_the_group_it_is_one_line() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en/closed"]).await;
    ana.says("/me").await;
    bo.says("/me").await;
    bo.taps("Open private chat").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /me
      Ana: About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Bo → group: /me
      group: That is between you and me. Let's go on privately: [Open private chat ↗]
    Bo → Bo: /start me
      Bo: About you · Sunny Court ⏎ Name: Bo (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
      Bo: What shall neighbours call you? ⏎ It stands on your cards instead of your Telegram name. You can change it at any time. [Bo] [Another name][Later]
    "#);
    house.waits(minutes(2)).await;
    house.ends().await;
}

#[tokio::test]
async fn every_update_may_come_twice() {
    // Requirement 20: each change is made once.
    let mut stories = Vec::new();
    let rituals = [
        Ritual::Nothing,
        Ritual::RepeatsSameId,
        Ritual::RepeatsNewId,
        Ritual::Restarts,
        Ritual::Crashes,
    ];
    for ritual in rituals {
        let (house, [ana]) = House::of(["Ana/en"]).await;
        house.follows_ritual(ritual);
        ana.taps("Ana").await;
        types(&ana, "Flat", "12b").await;
        ana.taps("Who may read it").await;
        ana.taps("Nobody").await;
        ana.taps("Back").await;
        ana.taps("All about me").await;
        ana.taps("I can help with").await;
        ana.taps("🛒 Errands").await;
        ana.taps("🛒 Shopping").await;
        ana.taps("Back").await;
        ana.taps("🏠 At home").await;
        ana.taps("🔧 Repairs").await;
        ana.taps("Back").await;
        ana.taps("✓ 🛒 Errands").await;
        ana.taps("✓ 🛒 Shopping").await;
        ana.taps("Back").await;
        ana.taps("All about me").await;
        ana.taps("On duty or away").await;
        ana.taps("Away: 1 day").await;
        ana.taps("Here again").await;
        ana.taps("Away: 1 week").await;
        ana.taps("All about me").await;
        ana.taps("Flat").await;
        ana.taps("Empty it").await;
        // Timers are set by clocks that differ: what was told is the same.
        let facts = house.facts().await.lines().nth(4).map(str::to_owned);
        let drafts = house.count_of("draft").await;
        assert_eq!(drafts, 0, "no answer was taken for a wish");
        house.ends().await;
        stories.push((ritual, facts));
    }
    let (_, plain) = stories.first().unwrap().clone();
    for (ritual, facts) in stories {
        assert_eq!(facts, plain, "{ritual:?}");
    }
}

#[tokio::test]
async fn time_ends_a_form_and_a_presence() {
    let noon = "2026-03-02T12:00:00".parse().unwrap();
    let (house, [ana]) = House::in_zone_at(["Ana/en"], Tz::Europe__Berlin, noon).await;
    ana.tells("/me").await;
    ana.taps("Flat").await;
    ana.taps("✏️ Type it").await;
    house.transcript();
    house.chapter("eleven minutes later nobody waits for a flat");
    house.waits(minutes(11)).await;
    ana.tells("12b").await;
    house.chapter("a restart in the middle of the form");
    ana.taps("✏️ Type it").await;
    house.restarts().await;
    ana.tells("12b").await;
    house.chapter("a day away is over after a day");
    ana.tells("/me").await;
    ana.taps("On duty or away").await;
    ana.taps("Away: 1 day").await;
    house.waits(hours(26)).await;
    ana.tells("/me").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — eleven minutes later nobody waits for a flat
      Ana~ Flat ⏎ Nothing told yet. ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it] [Who may read it][All about me]
    Ana → Ana: 12b
      Ana: Shall I post this? ⏎ 🤝 12b ⏎ Ana · 1 more wanted [Post][Don't post]
    — a restart in the middle of the form
    Ana taps [✏️ Type it]
      Ana~ Flat ⏎ Please type your flat now: letters, digits and dashes. For example: 12b [Not now]
    Ana → Ana: 12b
      Ana~ Flat ⏎ 12b ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana: Flat ⏎ 12b ⏎ Who may read it: Whom I help, who helps me. ⏎ Behind which door you live. It never stands in the group. Who lives there with you: /home [✏️ Type it][Empty it] [Who may read it][All about me]
    — a day away is over after a day
    Ana → Ana: /me
      Ana: About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: 12b (Whom I help, who helps me) ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [On duty or away]
      Ana~ On duty or away ⏎ Nothing told yet. ⏎ Who may read it: Moderators. ⏎ On duty: you are ready to help. Away: for now you are not. It ends by itself. The group never hears that you are away. [On duty until 22:00][On duty until tomorrow 22:00] [Away: 1 day][Away: 1 week] [Away until I say] [Who may read it][All about me]
    Ana taps [Away: 1 day]
      Ana~ On duty or away ⏎ away until tomorrow 13:00 ⏎ Who may read it: Moderators. ⏎ On duty: you are ready to help. Away: for now you are not. It ends by itself. The group never hears that you are away. [Here again][On duty until 22:00] [On duty until tomorrow 22:00][Away: 1 day] [Away: 1 week][Away until I say] [Who may read it][All about me]
    Ana → Ana: /me
      Ana: About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: 12b (Whom I help, who helps me) ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    "#);
    assert_eq!(house.count("select count(*) from detail where until_at is not null").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn the_group_never_hears_of_it() {
    // Requirement 20: what is not for the building is never told there.
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    types(&ana, "Floor", "7").await;
    types(&ana, "Flat", "4711").await;
    types(&ana, "Phone", "0171 2345678").await;
    types(&ana, "Entrance", "K").await;
    ana.taps("Who may read it").await;
    ana.taps("Moderators").await;
    ana.tells("/me").await;
    ana.taps("On duty or away").await;
    ana.taps("Away until I say").await;
    ana.says("/need fetch a parcel").await;
    bo.taps("I can help").await;
    let told = |word: &str| {
        let messages = house.group_messages().into_iter();
        messages.filter(|message| message.from_bot).any(|message| message.text.contains(word))
    };
    for word in ["4711", "0171", "away", "entrance", "K ·"] {
        assert!(!told(word), "the group reads {word}");
    }
    house.chapter("the building may read the entrance after all: open cards show it");
    house.transcript();
    bo.taps("Can't make it").await;
    ana.tells("/me").await;
    ana.taps("Entrance").await;
    ana.taps("Who may read it").await;
    ana.taps("The building").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Can't make it]
      Bo ! All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
      group~ 📦 #1 fetch a parcel ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:04 in any case. ⏎ 🔒 You told me: entrance K · floor 7 · flat 4711 · 0171 2345678. Tap "Use it", and only who helps can open it, until a day after the job. I tell you each time. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [🔒 Use it] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
    Ana → Ana: /me
      Ana: About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: K (Moderators) ⏎ Floor: 7 (Whom I help, who helps me) ⏎ Flat: 4711 (Whom I help, who helps me) ⏎ Phone: 0171 2345678 (Whom I help, who helps me) ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: away (Moderators) ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [Entrance]
      Ana~ Entrance ⏎ K ⏎ Who may read it: Moderators. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][2][3][4][5] [6][7][8][9] [✏️ Type it][Empty it] [Who may read it][All about me]
    Ana taps [Who may read it]
      Ana~ Entrance: who may read it? [The building][My entrance] [Whom I help, who helps me][✓ Moderators] [Nobody] [Back]
    Ana taps [The building]
      group~ 📦 #1 fetch a parcel ⏎ entrance K · Ana · 1 more wanted [I can help]
      Ana~ Entrance ⏎ K ⏎ Who may read it: The building. ⏎ So that neighbours see how near it is. If the building may read it, it stands on your open cards. [1][2][3][4][5] [6][7][8][9] [✏️ Type it][Empty it] [Who may read it][All about me]
      Ana~ Entrance: who may read it? [✓ The building][My entrance] [Whom I help, who helps me][Moderators] [Nobody] [Back]
      Ana~ Entrance: who may read it? [✓ The building][My entrance] [Whom I help, who helps me][Moderators] [Nobody] [Back]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn whoever_leaves_or_forgets_leaves_nothing() {
    // Requirement 20: what somebody told goes with them.
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    for who in [&ana, &bo] {
        types(who, "Name", "Nightingale").await;
        types(who, "Flat", "12b").await;
        types(who, "Phone", "0171 2345678").await;
    }
    ana.says("/need fetch a parcel").await;
    bo.taps("I can help").await;
    house.transcript();
    house.chapter("Bo leaves: what he told in this building is gone, name and phone are his");
    bo.leaves().await;
    assert_eq!(house.count("select count(*) from detail where kind = 'flat'").await, 1);
    assert_eq!(house.count("select count(*) from detail").await, 5);
    bo.tells("/me").await;
    house.chapter("Ana has all erased");
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — Bo leaves: what he told in this building is gone, name and phone are his
    Bo → group: (left_chat_member)
      group~ 📦 #1 fetch a parcel ⏎ Nightingale · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:04 in any case. ⏎ 🔒 You told me: flat 12b · 0171 2345678. Tap "Use it", and only who helps can open it, until a day after the job. I tell you each time. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [🔒 Use it] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Nightingale can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ You are not in that group any more. What you told there is erased.
      Bo~ #1 is in a building where you no longer live.
    Bo → Bo: /me
      Bo: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
    — Ana has all erased
    Ana → Ana: /forgetme
      Ana: Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone. [Keep][Erase everything]
    Ana taps [Erase everything]
      group~ #1 · No longer needed
      Ana: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
      Bo~ #1 is over, and what it was about has been erased.
    "#);
    assert_eq!(house.count("select count(*) from detail").await, 2);
    house.ends().await;
}

#[tokio::test]
async fn whoever_blocks_the_bot_keeps_what_they_told() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.tells("/me").await;
    ana.taps("Flat").await;
    ana.taps("✏️ Type it").await;
    ana.blocks().await;
    house.expects_faults();
    house.waits(minutes(11)).await;
    ana.starts(None).await;
    types(&ana, "Flat", "12b").await;
    ana.tells("/me").await;
    assert!(newest(&ana).contains("Flat: 12b (Whom I help, who helps me)"), "{}", newest(&ana));
    house.ends().await;
}

#[tokio::test]
async fn a_name_that_holds_a_door_or_a_phone_is_not_taken() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    house.transcript();
    types(&ana, "Name", "Ana 0171 2345678").await;
    ana.tells("Ana, flat 12b").await;
    house.repeats_last_update(false).await;
    ana.tells("Ana's mum").await;
    house.chapter("an entrance is no flat");
    types_by(&li, "单元", "✏️ 打字填", "2-1-502").await;
    li.tells("2").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /me
      Ana: About you · Sunny Court ⏎ Name: Ana (The building) ⏎ Entrance: – ⏎ Floor: – ⏎ Flat: – ⏎ Phone: – ⏎ Languages: – ⏎ I can help with: – ⏎ On duty or away: – ⏎ None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change. ⏎ If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand. [Name][Entrance] [Floor][Flat] [Phone][Languages] [I can help with][On duty or away]
    Ana taps [Name]
      Ana~ Name ⏎ Ana ⏎ That is what neighbours call you, on cards and when you help. [Ana] [✏️ Type it] [All about me]
    Ana taps [✏️ Type it]
      Ana~ Name ⏎ Please type the name now, in one message. For example: Aunt Ana [Not now]
    Ana → Ana: Ana 0171 2345678
      Ana: All your neighbours read this name, so I keep door and phone out of it. Please type only what they call you.
    Ana → Ana: Ana, flat 12b
      Ana: All your neighbours read this name, so I keep door and phone out of it. Please type only what they call you.
    Ana → Ana: Ana's mum
      Ana~ Neighbours call you Ana's mum. /me changes that.
      Ana~ Name ⏎ Ana's mum ⏎ That is what neighbours call you, on cards and when you help. [Ana] [✏️ Type it][Empty it] [All about me]
      Ana: Name ⏎ Ana's mum ⏎ That is what neighbours call you, on cards and when you help. [Ana] [✏️ Type it][Empty it] [All about me]
    — an entrance is no flat
    李阿姨 → 李阿姨: /me
      李阿姨: 我的资料 · Sunny Court ⏎ 称呼：李阿姨（全楼） ⏎ 单元：没填 ⏎ 楼层：没填 ⏎ 门牌：没填 ⏎ 电话：没填 ⏎ 语言：没填 ⏎ 能帮什么：没填 ⏎ 值班或外出：没填 ⏎ 这些都可以不填，不填也照样能求助、能帮忙。填了就是同意我存着，只给括号里的人看；想收回，发 /privacy。要改哪一项，点下面的按钮。 ⏎ 您现在要是呼救，我会直接叫楼里其他邻居：近处眼下没有能马上来的人。 [称呼][单元] [楼层][门牌] [电话][语言] [能帮什么][值班或外出]
    李阿姨 taps [单元]
      李阿姨~ 单元 ⏎ 还没填。 ⏎ 谁能看到：全楼。 ⏎ 邻居一看就知道离得近不近。给全楼看的话，您求助的卡片上会写着。 [1][2][3][4][5] [6][7][8][9] [✏️ 打字填] [给谁看][全部资料]
    李阿姨 taps [✏️ 打字填]
      李阿姨~ 单元 ⏎ 请把单元打出来发给我。比如：12 或者 B [不填了]
    李阿姨 → 李阿姨: 2-1-502
      李阿姨: 单元写短一点，数字最多3位，比如 2 或者 B。请再打一次。
    李阿姨 → 李阿姨: 2
      李阿姨~ 单元 ⏎ 2 ⏎ 谁能看到：全楼。 ⏎ 邻居一看就知道离得近不近。给全楼看的话，您求助的卡片上会写着。 [1][✓ 2][3][4][5] [6][7][8][9] [✏️ 打字填][清空] [给谁看][全部资料]
      李阿姨: 单元 ⏎ 2 ⏎ 谁能看到：全楼。 ⏎ 邻居一看就知道离得近不近。给全楼看的话，您求助的卡片上会写着。 [1][✓ 2][3][4][5] [6][7][8][9] [✏️ 打字填][清空] [给谁看][全部资料]
    "#);
    house.ends().await;
}
