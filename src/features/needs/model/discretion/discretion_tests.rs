//! What looks private, and what only looks as if it did.

use super::*;

fn check(table: &[(&str, &str, &str)]) {
    let faults: Vec<String> = table
        .iter()
        .map(|(text, open, private)| (text, open, private, part(text)))
        .filter(|(_, open, private, parted)| {
            parted.open != **open || parted.private.as_deref().unwrap_or_default() != **private
        })
        .map(|(text, open, private, parted)| {
            format!("{text}\n    wanted: {open} | {private}\n    parted: {parted:?}")
        })
        .collect();
    assert!(faults.is_empty(), "{} wrong:\n{}", faults.len(), faults.join("\n"));
}

fn check_open(texts: &[&str]) {
    let table: Vec<_> = texts.iter().map(|text| (*text, *text, "")).collect();
    check(&table);
}

#[test]
fn english() {
    check(&[
        ("bring soup to flat 12B please", "bring soup please", "flat 12B"),
        ("bring soup to Flat 12", "bring soup", "Flat 12"),
        ("soup for apt. 3", "soup for", "apt. 3"),
        ("I live in apartment 5-2, ring twice", "ring twice", "apartment 5-2"),
        ("ring at door 402", "ring", "door 402"),
        ("flat #402, help me carry bags", "help me carry bags", "flat #402"),
        ("flat no. 7, help me", "help me", "flat no. 7"),
        ("my flat number is 7, help me", "help me", "flat number is 7"),
        ("help me, room 7-8", "help me", "room 7-8"),
        ("help me, 3rd floor, flat 12", "help me", "3rd floor, flat 12"),
        ("help me, flat 12, floor 3", "help me", "flat 12, floor 3"),
        (
            "help me in building 3, entrance 2, flat 12",
            "help me",
            "building 3, entrance 2, flat 12",
        ),
        ("help me in tower B", "help me", "tower B"),
        ("help me, 12-3-402", "help me", "12-3-402"),
        ("my number is 07700 900123", "", "number is 07700 900123"),
        ("call me on 07700 900123 today", "call me today", "07700 900123"),
        ("call +44 20 7946 0958 please", "call please", "+44 20 7946 0958"),
        ("phone: (030) 123 45 67", "", "phone: (030) 123 45 67"),
        ("call 030/1234567", "call", "030/1234567"),
        ("call 06 12 34 56 78", "call", "06 12 34 56 78"),
        ("call 555-0123-99", "call", "555-0123-99"),
        ("call 020 7946 0958 16:00", "call 16:00", "020 7946 0958"),
        ("call 020 7946 0958 16-18", "call 16-18", "020 7946 0958"),
        ("fetch my parcel, code 1234", "fetch my parcel", "code 1234"),
        ("fetch my parcel, the code is 1234, today", "fetch my parcel, today", "code is 1234"),
        ("fetch my parcel, PIN 9921", "fetch my parcel", "PIN 9921"),
        ("pick-up code: 12-3-4567, thanks", "thanks", "pick-up code: 12-3-4567"),
        ("the gate code is #2580* today", "today", "gate code is #2580*"),
        ("the code for the gate is 2580", "", "code for the gate is 2580"),
        ("code 12 34 56, thanks", "thanks", "code 12 34 56"),
        ("code 1234 16-18", "16-18", "code 1234"),
        ("my WhatsApp: +49 (0)171 1234567", "", "WhatsApp: +49 (0)171 1234567"),
        ("the wifi password is: secret99", "the wifi", "password is: secret99"),
        ("change flat 12's lamp", "change lamp", "flat 12"),
        ("code A12B, thanks", "thanks", "code A12B"),
        (
            "fetch it to flat 12, code 1234, phone 07700 900123",
            "fetch it",
            "flat 12 · code 1234 · phone 07700 900123",
        ),
    ]);
    check_open(&[
        "walk with me 16-18",
        "walk with me today 16:00-18:00",
        "walk with me at 5pm",
        "carry 3 bags",
        "10 eggs and 500 ml of milk",
        "2 people to move a sofa",
        "16-18 mm screws",
        "since 2026",
        "from 2025-2026",
        "on 2026-03-05 at 16:00",
        "on 12/11",
        "on 12/11/2026",
        "my iPhone 12",
        "an IKEA 365 box",
        "20 € for it",
        "costs 1 000 000 €",
        "costs 1000000 euros",
        "I am on the 3rd floor",
        "floor 3, ring twice",
        "entrance 2",
        "my living room 20 m²",
        "next door 5 people",
        "open the door",
        "open the door 5 minutes",
        "sign the code of conduct",
        "help building 2 shelves",
        "clean the room 2 hours",
        "the room 16:00",
        "a pinboard 12",
        "indoor 5 a side",
        "a scale of 1-10 20-30 40-50",
        "unlock my phone",
    ]);
}

#[test]
fn chinese() {
    check(&[
        ("帮我取快递，送3单元502", "帮我取快递，送", "3单元502"),
        ("帮我换灯泡，502室", "帮我换灯泡", "502室"),
        ("帮我换灯泡，3号楼2单元501", "帮我换灯泡", "3号楼2单元501"),
        ("帮我换灯泡，3号楼2单元501室", "帮我换灯泡", "3号楼2单元501室"),
        ("帮我换灯泡，三号楼二单元501", "帮我换灯泡", "三号楼二单元501"),
        ("帮我换灯泡，12-3-402", "帮我换灯泡", "12-3-402"),
        ("帮我换灯泡，门牌3-502", "帮我换灯泡", "门牌3-502"),
        ("我的门牌号是502，帮我换灯泡", "帮我换灯泡", "门牌号是502"),
        ("我在5栋，帮我换灯泡", "帮我换灯泡", "5栋"),
        ("我住B座1203，帮我换灯泡", "帮我换灯泡", "B座1203"),
        ("我住在3单元502，帮我换灯泡", "帮我换灯泡", "3单元502"),
        ("我住502，帮我换灯泡", "帮我换灯泡", "住502"),
        ("我住502号，帮我换灯泡", "帮我换灯泡", "住502号"),
        ("房号１２０３，帮我换灯泡", "帮我换灯泡", "房号１２０３"),
        ("5楼502室漏水", "漏水", "5楼502室"),
        ("3-502室漏水", "漏水", "3-502室"),
        ("2号楼3-502漏水", "漏水", "2号楼3-502"),
        ("开门密码1234，谢谢", "谢谢", "开门密码1234"),
        ("帮3单元502的李阿姨取件", "帮李阿姨取件", "3单元502"),
        ("帮我拿2号楼下的快递", "帮我拿快递", "2号楼下"),
        ("身份证11010119900307663X", "身份证", "11010119900307663X"),
        ("五零二室漏水", "漏水", "五零二室"),
        ("电话13812345678，帮我买菜", "帮我买菜", "电话13812345678"),
        ("帮我买菜，我的手机号是138 1234 5678", "帮我买菜", "手机号是138 1234 5678"),
        ("帮我买菜 138-1234-5678", "帮我买菜", "138-1234-5678"),
        ("帮我买菜，打010-62345678", "帮我买菜", "010-62345678"),
        ("帮我买菜，+86 13812345678", "帮我买菜", "+86 13812345678"),
        ("帮我买菜，微信13812345678", "帮我买菜", "微信13812345678"),
        ("座机：0571 8888 8888", "", "座机：0571 8888 8888"),
        ("帮我取件，取件码 12-3-4567", "帮我取件", "取件码 12-3-4567"),
        ("帮我取件，取件码12-3-4567、8-2-1234", "帮我取件", "取件码12-3-4567 · 8-2-1234"),
        ("帮我取件，取件码：Ａ-12-3456，谢谢", "帮我取件，谢谢", "取件码：Ａ-12-3456"),
        ("门禁密码 2580#，直接上来", "直接上来", "门禁密码 2580#"),
        ("密码是1234，直接上来", "直接上来", "密码是1234"),
        ("验证码是583920", "", "验证码是583920"),
        ("电梯密码为*88#", "", "电梯密码为*88#"),
        (
            "帮我取件，取件码1234，送到3单元502，电话13812345678",
            "帮我取件",
            "取件码1234 · 3单元502 · 电话13812345678",
        ),
    ]);
    check_open(&[
        "今天16-18帮我取件",
        "今天16:00帮我取件",
        "下午4点帮我取件",
        "买5斤米",
        "拎两袋米",
        "拎3袋米上3楼",
        "我住3楼",
        "我在2单元",
        "在2单元门口",
        "3月5日帮我取件",
        "2026年的挂历",
        "住了10年",
        "给30块",
        "要500毫升的牛奶",
        "两室一厅打扫",
        "3室2厅打扫",
        "打扫客厅",
        "帮隔壁开门",
        "我的iPhone 12坏了",
        "忘了密码，请帮我看看",
        "2个人帮忙搬5件行李",
        "16-18毫米的螺丝",
        "二维码怎么扫",
        "我家3个孩子",
        "1000块以内",
        "上5楼拿2瓶水",
        "坐1路到12站",
    ]);
}

#[test]
fn what_comes_together_when_something_is_taken_out_is_looked_at_again() {
    check(&[("call 0171 55 flat 12 50199", "call", "flat 12 · 0171 55 50199")]);
}

#[test]
fn nothing_that_is_typed_is_too_much() {
    let nasty =
        "+ ( ) 0 - 1234567 flat # 室 3号楼 code 密码是 · 🙏 İ \u{1} 12- ٣٤٥ ９９９ room1 栋";
    for one in nasty.split(' ') {
        for two in nasty.split(' ') {
            for three in nasty.split(' ') {
                let _ = part(&[one, two, three].join(""));
                let _ = part(&[one, two, three].join(" "));
            }
        }
    }
    assert_eq!(part(""), Parted { open: String::new(), private: None });
}
