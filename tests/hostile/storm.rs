//! A storm: hundreds of updates that somebody spoiled, and taps and links that somebody forged, go
//! through the whole bot. Afterwards it serves as before.

use std::cell::RefCell;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};
use sandbox::{ChatId, GroupKind, MessageId};
use serde_json::Value;

use super::mutated::{CODES, LINKS, NEEDS, turned, turns};
use crate::support::{House, Neighbour, hours, minutes};

/// So many updates are spoiled.
const UPDATES: u32 = 300;
/// So many come in the same minute: more of one person would be held back as a flood.
const AT_ONCE: usize = 20;
/// What is said of an update that cannot be read; nothing else may go wrong.
const PUT_ASIDE: &str = "an update cannot be read and is put aside";

/// A house in which things were done, and the updates that told of them.
async fn lived_in() -> (House, [Neighbour; 3], Vec<Value>) {
    let (house, [ana, bo, li]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    house.expects_faults();
    ana.says("/need fetch my parcel tomorrow 16-18, flat 12").await;
    bo.taps("I can help").await;
    ana.tells("walk my dog").await;
    ana.taps("Post").await;
    ana.edits_privately("walk my two dogs").await;
    li.speaks("voice-1", 12).await;
    li.tells("明天下午4点帮我把菜拎上楼").await;
    li.starts(Some("needs_1_0")).await;
    bo.blocks().await;
    house.sandbox.unblock_bot(bo.user);
    house.sandbox.retitle(house.group, "Sunny Yard", house.mo().user);
    house.sandbox.promote(house.group, bo.user, house.mo().user, true);
    house.settle().await;
    let fetched = house.sandbox.calls().into_iter().filter(|call| call.method == "GetUpdates");
    let updates = fetched.filter_map(|call| call.answer?.get("result")?.as_array().cloned());
    let updates: Vec<Value> = updates.flatten().collect();
    assert!(updates.len() > 15, "there is something to spoil: {}", updates.len());
    (house, [ana, bo, li], updates)
}

/// Nothing was logged but that something cannot be read; a normal need is served.
async fn serves_as_before(house: House) {
    house.waits(hours(1)).await;
    let faults: Vec<String> =
        house.faults().into_iter().filter(|fault| !fault.contains(PUT_ASIDE)).collect();
    assert_eq!(faults, Vec::<String>::new());
    let [zoe, yan] = ["Zoe", "Yan"].map(|name| house.stranger(name, "en"));
    let group = house.add_group("Quiet Court", &zoe, GroupKind::Supergroup);
    house.sandbox.join(group, yan.user);
    house.sandbox.add_bot(group, zoe.user);
    house.settle().await;
    house.sandbox.says(group, zoe.user, "/need carry the boxes up");
    house.settle().await;
    yan.taps("I can help").await;
    let transcript = house.transcript();
    assert!(transcript.contains("carry the boxes up"), "{transcript}");
    assert!(transcript.contains("Yan helps") || transcript.contains("Yan is"), "{transcript}");
    let put_aside = house.count("select count(*) from inbox where dead_at is not null").await;
    house.ends_with_dead(put_aside).await;
}

#[tokio::test]
async fn a_house_lives_through_updates_that_somebody_spoiled() {
    let (house, _, updates) = lived_in().await;
    let spoiled = RefCell::new(Vec::new());
    let config = Config { cases: UPDATES, failure_persistence: None, ..Config::default() };
    let inputs = (any::<Index>(), vec(turns(), 1..4));
    TestRunner::new(config)
        .run(&inputs, |(seed, turns)| {
            let seed = updates[seed.index(updates.len())].clone();
            let update = turns.iter().fold(seed, |update, turn| turned(update, turn, &updates));
            spoiled.borrow_mut().push(update);
            Ok(())
        })
        .expect("nothing is asked yet");
    for updates in spoiled.into_inner().chunks(AT_ONCE) {
        for update in updates {
            house.sandbox.push_raw(update.clone());
        }
        house.waits(minutes(1)).await;
    }
    let put_aside = house.count("select count(*) from inbox where dead_at is not null").await;
    assert!((5..295).contains(&put_aside), "some were read, some were not: {put_aside}");
    serves_as_before(house).await;
}

#[tokio::test]
async fn a_house_lives_through_forged_taps_and_links_and_whatever_is_asked_for() {
    let (house, people, _) = lived_in().await;
    let texts: Vec<&str> = CODES.lines().chain(LINKS.lines()).chain(NEEDS.lines()).collect();
    let newest = house.group_messages().into_iter().rfind(|message| message.from_bot);
    let card = newest.expect("a card").id;
    let deeds = RefCell::new(Vec::new());
    let inputs = (0..3_usize, 0..4_u8, select(texts), any::<i64>(), ".{0,12}");
    let config = Config { cases: 200, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&inputs, |deed| {
            deeds.borrow_mut().push(deed);
            Ok(())
        })
        .expect("nothing is asked yet");
    for deeds in deeds.into_inner().chunks(AT_ONCE) {
        for (who, how, text, number, added) in deeds {
            let user = people[*who].user;
            let private = ChatId(user.0);
            let forged = text.replace('7', &number.unsigned_abs().to_string());
            match how {
                0 => _ = house.sandbox.forges_tap(user, house.group, card, &forged),
                1 => _ = house.sandbox.forges_tap(user, private, MessageId(1), text),
                2 => house.sandbox.start_bot(user, Some(&forged)),
                _ => _ = house.sandbox.says(private, user, &format!("{text}{added}")),
            }
        }
        house.waits(minutes(1)).await;
    }
    assert_eq!(house.count("select count(*) from inbox where dead_at is not null").await, 0);
    serves_as_before(house).await;
}
