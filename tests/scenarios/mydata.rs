//! /mydata: what is kept of somebody, given to them as two files.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{House, Neighbour, hours};

/// The page and the JSON that somebody was given last.
fn newest(who: &Neighbour) -> (String, Value) {
    let files = who.files();
    let newest = |name: &str, kind: &str| {
        let file = files.iter().rfind(|file| file.name == name);
        let file = file.unwrap_or_else(|| panic!("{} was given no {name}", who.name));
        assert_eq!(file.mime_type, kind);
        file
    };
    let page = newest("linli.html", "text/html");
    let json = newest("linli.json", "application/json");
    let page = String::from_utf8(page.bytes.to_vec()).unwrap();
    (page, serde_json::from_slice(&json.bytes).unwrap())
}

/// The lines of a page as they are read.
fn read(page: &str) -> String {
    let body = page.split_once("<body>").unwrap().1;
    let mut text = body.replace("</dt><dd dir=\"auto\">", ": ");
    for (tag, mark) in
        [("<h1>", "# "), ("<h2>", "\n## "), ("<h3>", "### "), ("<p>", ""), ("<dt>", "  ")]
    {
        text = text.replace(tag, mark);
    }
    for tag in ["</h1>", "</h2>", "</h3>", "</p>", "</dd>", "</body>", "</html>", "<dl>", "</dl>"] {
        text = text.replace(tag, "");
    }
    text = text.replace("<div class=\"record\">", "-").replace("</div>", "");
    let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The tables and columns that JSON has, by path.
fn paths(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| paths(one, path, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                paths(value, &path, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            found.insert(path.to_owned());
        }
    }
}

/// Ana asks with door and phone, Bo helps and looks at the door; both tell of themselves.
async fn lives(ana: &Neighbour, bo: &Neighbour) {
    ana.tells("carry my shopping up tomorrow 10-12, flat 12, 0171 2345678").await;
    ana.taps("Post").await;
    bo.taps("I can help").await;
    bo.taps("Show door & phone").await;
    for who in [ana, bo] {
        who.tells("/me").await;
        who.taps("Flat").await;
        who.taps("✏️ Type it").await;
        who.tells(if who.name == ana.name { "12b" } else { "77c" }).await;
    }
    bo.tells("fetch a parcel <b>soon</b> & gladly").await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a page that is read as a whole")]
async fn all_that_is_kept_is_given_to_read() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    lives(&ana, &bo).await;
    house.transcript();
    ana.tells("/mydata").await;
    bo.tells("/mydata").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /mydata
      Ana: (file linli.html) Here is all that I keep of you, to read: open the file on your phone or computer. It holds private things, so keep it for yourself. To have it erased: /forgetme
      Ana: (file linli.json) The same once more, for programs.
    Bo → Bo: /mydata
      Bo: (file linli.html) Here is all that I keep of you, to read: open the file on your phone or computer. It holds private things, so keep it for yourself. To have it erased: /forgetme
      Bo: (file linli.json) The same once more, for programs.
    ");
    let (page, _) = newest(&ana);
    insta::assert_snapshot!(read(&page), @r#"
    # What Linli keeps of you
    This is all that I keep of you, as it was on 2026-03-02 09:02. Names, words and doors of your neighbours are theirs and not in it. Numbers that mean nothing to people stand only in the file for programs.
    ## Your account
    -
      Number in Telegram: 5002
      Name in Telegram: Ana
      Language: English
      You chose it: no
      Seen first: 2026-03-02 09:00
      I can write to you since: 2026-03-02 09:00
      Hints that you were given: 2
    ## Your buildings
    -
      Name of the building: Sunny Court
      Language: English
      Clock: Europe/London
      You added me there: no
      You own its group: no
      Since: 2026-03-02 09:00
      Let in on: 2026-03-02 09:00
      A word each morning, if you moderate: yes
    ## What you may do there
    Nothing.
    ## What you agreed to
    -
      For what: door and phone, for who helps
      Words no.: 1
      Since: 2026-03-02 09:00
    -
      For what: what you tell in /me
      Words no.: 1
      Since: 2026-03-02 09:01
    ## What you tell of yourself
    -
      Kind: Flat
      Building: Sunny Court
      What you say: 12b
      Who may read it: Whom I help, who helps me
    ## What you asked for
    -
      Number on the card: 1
      Building: Sunny Court
      Kind: Shopping
      Words: carry my shopping up
      Door and phone: flat 12 · 0171 2345678
      Door and phone told: 2026-03-02 09:00
      Door or phone stand in your own message: no
      Helpers wanted: 1
      Wanted from: 2026-03-03 10:00
      Wanted until: 2026-03-03 12:00
      Whole days: no
      How it stands: open
      Posted: 2026-03-02 09:00
    ### Who helped
    -
      Place: 1
      How it stands: under way
      Taken on: 2026-03-02 09:00
      Door and phone looked at: 2026-03-02 09:00
      Word at the door: honey
    ### When door, phone and place were looked at
    -
      Door and phone looked at: 2026-03-02 09:00
      It was the place on the map: no
    ## What you helped with
    Nothing.
    ## When you looked at a door or a place
    Nothing.
    ## Drafts that are not posted
    Nothing.
    ## Photos and places that you sent
    Nothing.
    ## What you were asked to help with
    Nothing.
    ## What you ask for again and again
    Nothing.
    ## Where you asked to be let in
    Nothing.
    ## When you said that you know somebody
    Nothing.
    ## When you typed a wrong code
    Nothing.
    ## Your weeks on duty
    Nothing.
    ## Swaps of duty
    Nothing.
    ## What you are trusted with
    Nothing.
    ## Invites that you made, or by which you came
    Nothing.
    ## Where you say that you live
    Nothing.
    ## For whom you answer, or were asked to
    Nothing.
    ## Doorbells that ring for your home
    Nothing.
    ## What you wrote on how one gets in
    Nothing.
    ## When the door note of your home was read
    Nothing.
    ## Whose key you hold, or were asked to
    Nothing.
    ## When you read a door note
    Nothing.
    ## What you want none of
    Nothing.
    ## How often I wrote to you by myself
    Nothing.
    ## What you take down while somebody calls
    Nothing.
    ## Whom you noted to call back
    Nothing.
    ## Cards with codes that you had made
    Nothing.
    ## What you confirmed by phone, as a moderator
    Nothing.
    ## When you typed a wrong code of a card
    Nothing.
    ## When I ask you whether all is well
    Nothing.
    ## Whom I tell first of you, and of whom I tell you
    Nothing.
    ## When you called for help
    Nothing.
    ## When you were called to help
    Nothing.
    ## What you said when somebody called for help
    Nothing.
    ## What I wait for from you
    Nothing.
    ## What waits to be sent to you
    Nothing.
    ## My messages in your chat that I remember
    Sunny Court · people.notice · 2026-03-02 09:00
    Sunny Court · needs.notice · 2026-03-02 09:00
    Sunny Court · needs.notice · 2026-03-02 09:00
    Sunny Court · needs.notice · 2026-03-02 09:00
    Sunny Court · people.notice · 2026-03-02 09:01
    Sunny Court · people.notice · 2026-03-02 09:01
    ## Your messages that you edited
    Nothing.
    ## What you did, by the names that the program has for it
    2026-03-02 09:00 · Sunny Court · members.start · done
    2026-03-02 09:00 · Sunny Court · needs.draft · done
    2026-03-02 09:00 · Sunny Court · needs.post · done
    2026-03-02 09:01 · Sunny Court · people.open · done
    2026-03-02 09:01 · Sunny Court · people.look · done
    2026-03-02 09:01 · Sunny Court · people.type · done
    2026-03-02 09:01 · Sunny Court · people.set_flat · done
    2026-03-02 09:02 · Sunny Court · members.my_data · done
    "#);
    house.ends().await;
}

/// The names stay: programs go by them.
#[tokio::test]
#[allow(clippy::too_many_lines, reason = "the file as programs read it is long")]
async fn programs_read_it_by_the_names_of_columns() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    lives(&ana, &bo).await;
    let mut found = BTreeSet::new();
    for who in [&ana, &bo] {
        who.tells("/mydata").await;
        paths(&newest(who).1, "", &mut found);
    }
    insta::assert_snapshot!(found.into_iter().collect::<Vec<_>>().join("\n"), @"
    audit.at
    audit.building_id
    audit.outcome
    audit.subject_id
    audit.verb
    claim.building_id
    claim.category
    claim.claimed_at
    claim.confirmed_by
    claim.done_at
    claim.door_word
    claim.ended_at
    claim.going_at
    claim.late_at
    claim.need_id
    claim.number
    claim.opened_at
    claim.place
    claim.state
    claim.thanked_at
    consent.given_at
    consent.purpose
    consent.version
    consent.withdrawn_at
    detail.building_id
    detail.kind
    detail.readers
    detail.until_at
    detail.value
    draft.asked_chat_id
    draft.asked_message_id
    draft.building_id
    draft.made_at
    draft.voice
    draft.words
    form
    made_at
    membership.admitted_at
    membership.building_id
    membership.chosen_at
    membership.daily_word
    membership.entered_by
    membership.joined_at
    membership.language
    membership.left_at
    membership.owner_id
    membership.time_zone
    membership.title
    message.building_id
    message.chat_id
    message.delete_at
    message.kind
    message.message_id
    message.shown_at
    need.asked_chat_id
    need.asked_message_id
    need.building_id
    need.called
    need.category
    need.claim.claimed_at
    need.claim.confirmed_by
    need.claim.done_at
    need.claim.door_word
    need.claim.ended_at
    need.claim.going_at
    need.claim.late_at
    need.claim.opened_at
    need.claim.place
    need.claim.state
    need.claim.thanked_at
    need.claim.worried_at
    need.ended_at
    need.ends_at
    need.exposed
    need.id
    need.number
    need.opening.of_place
    need.opening.opened_at
    need.places
    need.posted_at
    need.private_at
    need.private_part
    need.starts_at
    need.state
    need.voice
    need.whole_days
    need.words
    opening.need_id
    opening.number
    opening.of_place
    opening.opened_at
    person.chat_opened_at
    person.hints
    person.id
    person.language
    person.language_chosen
    person.name
    person.seen_at
    person.telegram_id
    ");
    house.ends().await;
}

#[tokio::test]
async fn nothing_of_others_is_in_it_and_nothing_typed_is_markup() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    lives(&ana, &bo).await;
    ana.tells("/mydata").await;
    bo.tells("/mydata").await;
    let ((page, json), (page_of_bo, json_of_bo)) = (newest(&ana), newest(&bo));
    assert_eq!(json["need"][0]["private_part"], "flat 12 · 0171 2345678");
    assert_eq!(json["detail"][0]["value"], "12b");
    // What others told is theirs.
    let (all_of_ana, all_of_bo) = (json.to_string() + &page, json_of_bo.to_string() + &page_of_bo);
    for of_bo in ["Bo", "77c", "parcel"] {
        assert!(!all_of_ana.contains(of_bo), "{of_bo}");
    }
    for of_ana in ["Ana", "12b", "flat 12", "2345678", "shopping up"] {
        assert!(!all_of_bo.contains(of_ana), "{of_ana}");
    }
    // What somebody typed is no markup, and nothing is fetched from anywhere.
    assert_eq!(json_of_bo["draft"][0]["words"], "fetch a parcel <b>soon</b> & gladly");
    assert!(page_of_bo.contains("fetch a parcel &lt;b&gt;soon&lt;/b&gt; &amp; gladly"));
    for foreign in ["<script", "src=", "href=", "http://", "https://", "url("] {
        assert!(!page_of_bo.contains(foreign), "{foreign}");
    }
    house.ends().await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a long transcript")]
async fn it_is_in_their_language() {
    let (house, [li]) = House::of(["李阿姨/zh-CN"]).await;
    li.says("/need 帮我取个件").await;
    house.transcript();
    li.tells("/mydata").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: /mydata
      李阿姨: (file linli.html) 这是我记下的您的全部资料，用手机或电脑打开就能看。里面有私人的内容，请自己收好。想删除就发 /forgetme。
      李阿姨: (file linli.json) 同样的内容，给程序用的。
    ");
    let (page, json) = newest(&li);
    insta::assert_snapshot!(read(&page), @r#"
    # 邻里记下的您的资料
    这是我到 2026-03-02 17:00 为止记下的您的全部资料。邻居的名字、说的话和门牌是邻居自己的，不在这里面。只供程序用、看了没有意思的编号，只写在给程序用的那个文件里。
    ## 您的账号
    -
      Telegram 号码: 5002
      在 Telegram 上的名字: 李阿姨
      语言: 简体中文
      是您自己选的: 否
      第一次见到您: 2026-03-02 17:00
      从何时起能给您发消息: 2026-03-02 17:00
      给过您的提示: 2
    ## 您的楼
    -
      楼名: Sunny Court
      语言: 简体中文
      时区: Asia/Shanghai
      是您把我拉进群的: 否
      您是群主: 否
      从何时起: 2026-03-02 17:00
      加入时间: 2026-03-02 17:00
      早上报平安（楼长）: 是
    ## 您在楼里的权限
    没有。
    ## 您同意过什么
    没有。
    ## 您填的资料
    没有。
    ## 您求助的事
    -
      卡片上的编号: 1
      楼: Sunny Court
      类别: 快递和信件
      说的话: 帮我取个件
      您自己的消息里还有门牌或电话: 否
      要几人: 1
      情况: 还开着
      发出时间: 2026-03-02 17:00
    ## 您帮过的忙
    没有。
    ## 您看过的门牌电话和位置
    没有。
    ## 还没发出的草稿
    没有。
    ## 您发的照片和位置
    没有。
    ## 问过您能不能帮的事
    没有。
    ## 您的定期的事
    没有。
    ## 您想加入的楼
    没有。
    ## 您说认得新邻居的时间
    没有。
    ## 您填错口令的时间
    没有。
    ## 您值班的周
    没有。
    ## 换班
    没有。
    ## 托付给您的事
    没有。
    ## 您做的邀请，和您用过的邀请
    没有。
    ## 您说住在哪里
    没有。
    ## 您照应谁，或者请您照应谁
    没有。
    ## 您家的门铃
    没有。
    ## 您写的开门办法
    没有。
    ## 您家的开门办法什么时候有人看过
    没有。
    ## 您保管谁家的钥匙，或者有谁问过您
    没有。
    ## 您什么时候看过开门办法
    没有。
    ## 您不想收的消息
    没有。
    ## 我主动发给您几次
    没有。
    ## 您接电话时记下的
    没有。
    ## 您记下要回的电话
    没有。
    ## 您让做的确认码卡
    没有。
    ## 您作为楼长电话确认过的事
    没有。
    ## 您打错卡上的码的时间
    没有。
    ## 我每天几点问您
    没有。
    ## 您的事最先告诉谁，谁的事最先告诉您
    没有。
    ## 您的呼救
    没有。
    ## 您被叫去帮忙
    没有。
    ## 呼救时您说的话
    没有。
    ## 我在等您说的话
    没有。
    ## 等着发给您的消息
    没有。
    ## 我发给您、还记着的消息
    Sunny Court · people.notice · 2026-03-02 17:00
    Sunny Court · needs.notice · 2026-03-02 17:00
    ## 您编辑过的消息
    没有。
    ## 您做过的事（用的是程序里的叫法）
    2026-03-02 17:00 · Sunny Court · members.start · done
    2026-03-02 17:00 · Sunny Court · needs.post · done
    2026-03-02 17:00 · Sunny Court · members.my_data · done
    "#);
    assert_eq!(json["person"][0]["language"], "zh-CN");
    assert_eq!(json["need"][0]["words"], "帮我取个件");
    house.ends().await;
}

#[tokio::test]
async fn asked_for_in_the_group_it_comes_in_private() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en/closed"]).await;
    ana.says("/mydata").await;
    bo.says("/mydata").await;
    house.chapter("Bo opens his chat by the button");
    bo.taps("Open private chat").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /mydata
      Ana: (file linli.html) Here is all that I keep of you, to read: open the file on your phone or computer. It holds private things, so keep it for yourself. To have it erased: /forgetme
      Ana: (file linli.json) The same once more, for programs.
    Bo → group: /mydata
      group: That is between you and me. Let's go on privately: [Open private chat ↗]
    — Bo opens his chat by the button
    Bo → Bo: /start mydata
      Bo: (file linli.html) Here is all that I keep of you, to read: open the file on your phone or computer. It holds private things, so keep it for yourself. To have it erased: /forgetme
      Bo: (file linli.json) The same once more, for programs.
    ");
    assert_eq!((ana.files().len(), bo.files().len()), (2, 2));
    house.ends().await;
}

#[tokio::test]
async fn three_times_a_day_is_enough() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    for _ in 0..4 {
        ana.tells("/mydata").await;
    }
    house.waits(hours(24)).await;
    ana.tells("/mydata").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /mydata
      Ana: (file linli.html) Here is all that I keep of you, to read: open the file on your phone or computer. It holds private things, so keep it for yourself. To have it erased: /forgetme
      Ana: (file linli.json) The same once more, for programs.
    Ana → Ana: /mydata
      Ana: (file linli.html) Here is all that I keep of you, to read: open the file on your phone or computer. It holds private things, so keep it for yourself. To have it erased: /forgetme
      Ana: (file linli.json) The same once more, for programs.
    Ana → Ana: /mydata
      Ana: (file linli.html) Here is all that I keep of you, to read: open the file on your phone or computer. It holds private things, so keep it for yourself. To have it erased: /forgetme
      Ana: (file linli.json) The same once more, for programs.
    Ana → Ana: /mydata
      Ana: You have had that three times today. From tomorrow on I gladly make it again.
    Ana → Ana: /mydata
      Ana: (file linli.html) Here is all that I keep of you, to read: open the file on your phone or computer. It holds private things, so keep it for yourself. To have it erased: /forgetme
      Ana: (file linli.json) The same once more, for programs.
    ");
    house.ends().await;
}

#[tokio::test]
async fn the_same_update_twice_gives_it_once() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.tells("/mydata").await;
    house.repeats_last_update(false).await;
    house.settle().await;
    assert_eq!(ana.files().len(), 2);
    house.ends().await;
}

#[tokio::test]
async fn who_is_erased_has_nothing_left_to_be_given() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    lives(&ana, &bo).await;
    bo.tells("/mydata").await;
    bo.tells("/forgetme").await;
    bo.taps("Erase everything").await;
    house.transcript();
    bo.tells("/mydata").await;
    let (page, json) = newest(&bo);
    assert!(!page.contains("77c"), "{page}");
    insta::assert_snapshot!(house.transcript(), @"
    Bo → Bo: /mydata
      Bo: (file linli.html) Here is all that I keep of you, to read: open the file on your phone or computer. It holds private things, so keep it for yourself. To have it erased: /forgetme
      Bo: (file linli.json) The same once more, for programs.
    ");
    for table in ["membership", "grant", "detail", "need", "claim", "opening", "draft", "message"] {
        assert_eq!(json[table], Value::Array(Vec::new()), "{table}");
    }
    house.ends().await;
}

#[tokio::test]
async fn files_that_telegram_will_not_take_at_first_come_all_the_same() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    house.expects_faults();
    for kind in [
        sandbox::FaultKind::TooManyRequests { retry_after: 1 },
        sandbox::FaultKind::InternalServerError,
        sandbox::FaultKind::DropBefore,
    ] {
        let method = Some("sendDocument".to_owned());
        house.sandbox.fault(sandbox::Fault { method, chat: None, kind, times: Some(1) });
        ana.tells("/mydata").await;
        house.waits(hours(1)).await;
        assert_eq!(newest(&ana).1["person"][0]["name"], "Ana");
    }
    assert_eq!(ana.files().len(), 6);
    house.ends().await;
}
