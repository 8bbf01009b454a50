//! What no doorbell of ours says, and what one says that is switched off.

use reqwest::Client;
use serde_json::json;

use crate::support::bell::{
    Bell, commands, heartbeat, noted, press, presses, rang, signed, unknown,
};
use crate::support::{House, hours, minutes};

#[tokio::test]
async fn what_is_signed_by_nobody_of_ours_is_nothing() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    let other = Bell::hangs(&house).await;
    let (body, right) = bell.message(press(1));
    let (_, of_another_press) = bell.message(press(2));
    let (_, of_another_bell) = other.message(press(1));
    let by_another = signed(&other.secret, &format!("{}.1.0.press", bell.number));
    let short = &right[..32];
    for wrong in ["", "no hex", "00", short, &of_another_press, &of_another_bell, &by_another] {
        let answer = bell.sends(&house, body.to_string(), Some(wrong)).await;
        assert_eq!(answer, unknown(), "{wrong}");
    }
    assert_eq!(bell.sends(&house, body.to_string(), None).await, unknown());
    let nobody = Bell { number: 99, ..bell.clone() };
    assert_eq!(nobody.says(&house, press(1)).await, unknown());
    for changed in [
        json!({"counter": 2, "event": "press"}),
        json!({"counter": 1, "event": "heartbeat"}),
        json!({"counter": 1, "event": "press", "time": 1_796_000_000}),
        json!({"counter": 1, "event": "press", "battery": 3}),
    ] {
        let answer = bell.sends(&house, changed.to_string(), Some(&right)).await;
        assert_eq!(answer, unknown(), "{changed}");
    }
    assert_eq!(presses(&house).await, 0);
    assert_eq!(bell.sends(&house, body.to_string(), Some(&right.to_uppercase())).await, rang());
    // The signature may stand beside the rest.
    let (mut body, signature) = bell.message(press(2));
    body["signature"] = json!(signature);
    assert_eq!(bell.sends(&house, body.to_string(), None).await, rang());
    house.ends().await;
}

#[tokio::test]
async fn what_cannot_be_understood_is_refused_and_much_of_it_keeps_no_bell_from_ringing() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    let understood = async |body: &str| bell.sends(&house, body.to_owned(), Some("00")).await.0;
    for body in ["", "{", "[]", r#"{"counter": 1}"#, r#"{"counter": 1, "event": "explode"}"#] {
        assert_eq!(understood(body).await, 400, "{body}");
    }
    assert_eq!(understood(&"x".repeat(4 * 1024 + 1)).await, 413);
    assert_eq!(understood(&format!("{{{}", "x".repeat(4 * 1024 - 1))).await, 400, "not too long");
    let ring = house.ring().await;
    let elsewhere = Client::new().post(format!("{ring}/ring/seven")).send().await;
    assert_eq!(elsewhere.expect("an answer").status().as_u16(), 401);
    let looked = Client::new().get(format!("{ring}/ring/{}", bell.number)).send().await;
    assert_eq!(looked.expect("an answer").status().as_u16(), 405);
    let mut last = 400;
    for _ in 0..60 {
        last = understood("garbage").await;
    }
    assert_eq!(last, 429);
    assert_eq!(bell.says(&house, press(1)).await, rang(), "a bell of ours rings all the same");
    house.sandbox.clock().advance(minutes(1));
    assert_eq!(understood("garbage").await, 400);
    house.settle().await;
    house.ends().await;
}

#[tokio::test]
async fn a_bell_that_is_switched_off_calls_nobody_and_moderators_hear_of_it_once_a_day() {
    let (house, [_ana]) = House::belled(["Ana/zh-CN"]).await;
    house.mo().starts(None).await;
    house.transcript();
    let bell = Bell::hangs(&house).await;
    let number = bell.number.to_string();
    commands(&house, &["revoke", &number]).await.expect("it is switched off");
    house.chapter("off");
    assert_eq!(bell.says(&house, heartbeat(1)).await, unknown());
    assert_eq!(bell.says(&house, press(2)).await, unknown());
    house.settle().await;
    assert_eq!(bell.says(&house, press(3)).await, unknown(), "once a day");
    house.waits(hours(23)).await;
    assert_eq!(bell.says(&house, press(4)).await, unknown());
    house.chapter("a day later");
    house.waits(hours(1)).await;
    assert_eq!(bell.says(&house, press(5)).await, unknown());
    house.settle().await;
    assert_eq!(presses(&house).await, 0);
    insta::assert_snapshot!(house.transcript(), @r#"
    — off
      Mo: 有人按了门铃1（门牌12）。它已经停用，所以没有叫到人。请去看看那里要不要帮忙，再把门铃取下来。 [看这个门铃]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，邻居们找过我 2 次。 [不用天天报]
    — a day later
      Mo: 有人按了门铃1（门牌12）。它已经停用，所以没有叫到人。请去看看那里要不要帮忙，再把门铃取下来。 [看这个门铃]
      Mo: 有人按了门铃1（门牌12）。它已经停用，所以没有叫到人。请去看看那里要不要帮忙，再把门铃取下来。 [看这个门铃]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_bell_that_is_switched_on_again_rings_as_before() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    let mo = house.mo();
    mo.tells("/bells").await;
    mo.taps("Bell 1").await;
    mo.taps("Switch it off").await;
    assert_eq!(bell.says(&house, heartbeat(1)).await, unknown());
    mo.taps("Undo").await;
    assert_eq!(bell.says(&house, heartbeat(1)).await, noted());
    assert_eq!(bell.says(&house, press(2)).await, rang());
    house.settle().await;
    house.ends().await;
}

#[tokio::test]
async fn the_example_of_the_documentation_is_right() {
    let docs = std::fs::read_to_string(crate::tidy::reading::at("docs/doorbells.md")).unwrap();
    let told = |name: &str| {
        let line = docs.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_else(|| panic!("docs/doorbells.md tells no {name}")).trim().to_owned()
    };
    assert_eq!(signed(&told("secret  "), &told("text  ")), told("signature  "));
}
