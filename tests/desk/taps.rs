//! Many taps at once, each given twice: by the same id, and again under a new one. With k places
//! there are k claims, every tap is answered, and the card changes at most twice.

use std::time::Duration;

use linli::kernel::person::Account;
use linli::shell::stimulus::{Act, Place};

use crate::support::House;
use crate::support::office::{Office, account, group, tap, words};

const CHAT: i64 = -100;

async fn burst(office: &Office, places: usize, people: usize, need: i64) {
    let asker = account(10_000_000 + need, "Ana");
    let update = office.update();
    office.settles(update, &asker, Place::Private, Act::OpenedChat).await;
    let update = office.update();
    let posted =
        office.settles(update, &asker, group(CHAT), words("/need carry it up", need)).await;
    assert_eq!(posted.map(|came| came.1).as_deref(), Some("done"));
    let building: i64 = office.asks("select id from building where chat_id = ?1", CHAT).await;
    let update = office.update();
    let code = format!("places_{building}_{need}_{places}");
    office.settles(update, &asker, Place::Private, tap(&code, update)).await;
    let crowd: Vec<Account> = (0..people)
        .map(|number| account(need * 1_000_000 + i64::try_from(number).unwrap(), "P"))
        .collect();
    for neighbour in &crowd {
        let update = office.update();
        office.settles(update, neighbour, Place::Private, Act::OpenedChat).await;
        let update = office.update();
        office.settles(update, neighbour, group(CHAT), Act::Seen).await;
    }
    let code = format!("claim_{building}_{need}");
    let taps = crowd.iter().flat_map(|neighbour| {
        let (first, again) = (office.update(), office.update());
        [first, first, again].map(|update| (neighbour.clone(), update))
    });
    let taps: Vec<_> = taps.collect();
    let answers = taps.iter().map(|(neighbour, update)| {
        office.settles(*update, neighbour, group(CHAT), tap(&code, *update))
    });
    futures::future::join_all(answers).await;
    let claims: i64 = office.asks("select count(*) from claim where need_id = ?1", need).await;
    assert_eq!(claims, i64::try_from(places).unwrap(), "{people} taps for {places} places");
    let answered: i64 = office
        .asks("select count(distinct tap) from outbox where tap is not null and ?1 = ?1", need)
        .await;
    let asked = i64::try_from(people * 2 + 1).unwrap();
    assert!(answered >= asked, "every tap is answered: {answered} of {asked}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_k_places_a_thousand_taps_have_k_winners() {
    let office = Office::open().await;
    for (need, (places, people)) in
        (1..).zip([(1, 50), (2, 50), (5, 50), (1, 1_000), (2, 1_000), (5, 1_000)])
    {
        burst(&office, places, people, need).await;
        office.waits(Duration::from_hours(1));
    }
}

async fn burst_over_the_wire(places: usize, people: usize) {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let crowd: Vec<_> = (0..people).map(|n| house.stranger(&format!("P{n}"), "en")).collect();
    for neighbour in &crowd {
        house.sandbox.start_bot(neighbour.user, None);
        house.sandbox.join(house.group, neighbour.user);
    }
    house.settle().await;
    ana.says("/need carry shopping up").await;
    ana.taps("👥 How many").await;
    ana.taps(&places.to_string()).await;
    house.transcript();
    let before = house.sandbox.calls().len();
    for neighbour in &crowd {
        neighbour.presses("I can help").expect("the button is there");
        house.sandbox.repeat_last_update();
        house.sandbox.repeat_last_update_under_new_id();
    }
    house.settle().await;
    let transcript = house.transcript();
    assert_eq!(transcript.matches("! It's yours, thank you!").count(), places, "{transcript}");
    assert_eq!(transcript.matches("You help Ana").count(), places, "{transcript}");
    let answered = house.sandbox.calls_from(before);
    let card_edits = answered
        .iter()
        .filter(|call| call.method.eq_ignore_ascii_case("editMessageText"))
        .filter(|call| {
            call.params.get("chat_id").and_then(serde_json::Value::as_i64) == Some(house.group.0)
        })
        .count();
    assert!((1..=2).contains(&card_edits), "{card_edits} edits of the card");
    house.expects_faults();
    assert!(house.sandbox.unanswered_taps().is_empty(), "every tap is answered");
    house.ends().await;
}

#[tokio::test]
async fn fifty_over_the_wire_for_one_two_and_five_places() {
    for places in [1, 2, 5] {
        burst_over_the_wire(places, 50).await;
    }
}

#[tokio::test]
async fn a_thousand_over_the_wire() {
    burst_over_the_wire(5, 1_000).await;
}
