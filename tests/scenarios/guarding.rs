//! Requirements 10, 19, 23: nobody gets near somebody without Telegram by their own word alone, and
//! whoever goes is gone from their home, too.

use super::households::{tells_flat, with_rosa};
use crate::support::{House, hours};

#[tokio::test]
async fn a_moderator_takes_on_only_those_for_whom_nobody_answers() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    with_rosa(&ana).await;
    house.transcript();
    mo.forges("recipient_1_1").await;
    let moderator = house.count("select min(person_id) from \"grant\"").await;
    mo.forges(&format!("guardian-ask_1_1_{moderator}")).await;
    assert_eq!(house.count_of("guardian").await, 1, "{}", house.transcript());
    let transcript = house.transcript();
    assert!(!transcript.contains("I answer for them, too"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn nobody_comes_to_somebody_without_telegram_by_their_own_word() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    with_rosa(&ana).await;
    ana.leaves().await;
    house.transcript();
    let at_home = "select count(*) from housemate where state = 'in'";
    // A moderator answers for Rosa now, and does not let themselves in.
    tells_flat(&mo, "12b").await;
    mo.forges("home-mine_1").await;
    assert_eq!(house.count(at_home).await, 0, "{}", house.transcript());
    // Nobody is left who could be asked.
    mo.tells("/forgetme").await;
    mo.taps("Erase everything").await;
    tells_flat(&bo, "12b").await;
    bo.forges("home-mine_1").await;
    assert_eq!(house.count(at_home).await, 0, "{}", house.transcript());
    house.waits(hours(30)).await;
    assert_eq!(house.count(at_home).await, 0, "{}", house.transcript());
    house.ends().await;
}

#[tokio::test]
async fn what_is_taken_back_or_forgotten_leaves_no_home() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    with_rosa(&ana).await;
    bo.forges("me-is_1_entrance_2").await;
    tells_flat(&bo, "77").await;
    bo.forges("home-mine_1").await;
    assert_eq!(house.count_of("household").await, 2);
    bo.tells("/privacy").await;
    bo.taps("What you agreed to").await;
    bo.forges("take-back_profile").await;
    house.chapter("taken back");
    let transcript = house.transcript();
    assert_eq!(house.count_of("household").await, 1, "{transcript}");
    // The bot is taken out, and Ana forgets it all in private.
    house.sandbox.remove_bot(house.group, mo.user);
    house.settle().await;
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    assert_eq!(house.count_of("housemate").await, 0);
    assert_eq!(house.count_of("guardian").await, 0);
    house.ends().await;
}

#[tokio::test]
async fn whoever_told_a_flat_first_waits_once_somebody_without_telegram_is_known_there() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    for who in [&ana, &bo] {
        who.forges("me-is_1_entrance_2").await;
        tells_flat(who, "502").await;
        who.forges("home-mine_1").await;
    }
    ana.taps("Yes, we live together").await;
    house.transcript();
    mo.forges("home-add-for_1").await;
    mo.tells("Otto").await;
    mo.tells("2").await;
    mo.tells("502").await;
    mo.taps("An elder").await;
    mo.taps("Yes, they agreed").await;
    ana.forges("recipient_1_1").await;
    bo.forges("recipient_1_1").await;
    let transcript = house.transcript();
    for who in ["Ana", "Bo"] {
        let reads = transcript.lines().filter(|line| line.trim_start().starts_with(who));
        assert!(reads.clone().count() > 0, "{transcript}");
        for line in reads.filter(|line| !line.contains("taps")) {
            assert!(!line.contains("Otto"), "{who} has not been let in yet: {line}");
        }
    }
    mo.taps("They live there").await;
    let known = "select count(*) from housemate where state = 'in'";
    assert_eq!(house.count(known).await, 1, "{}", house.transcript());
    house.ends().await;
}
