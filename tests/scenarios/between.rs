//! Requirements 3, 6, 10, 16: what is private where two things meet: what repeats, what is asked for
//! somebody else, and who is kept apart.

use super::households::with_rosa;
use crate::support::{House, Neighbour};

/// The group was shown a card with these words, and this nowhere.
fn shows_without(house: &House, words: &str, secret: &str) {
    let transcript = house.transcript();
    let lines = transcript.lines().map(str::trim_start);
    let in_group: Vec<&str> = lines.filter(|line| line.starts_with("group")).collect();
    assert!(in_group.iter().any(|line| line.contains(words)), "{transcript}");
    assert!(!in_group.iter().any(|line| line.contains(secret)), "{transcript}");
}

async fn lives_in(who: &Neighbour, flat: &str) {
    who.tells("/me").await;
    who.taps("Flat").await;
    who.taps("✏️ Type it").await;
    who.tells(flat).await;
}

#[tokio::test]
async fn ones_own_flat_stays_out_of_the_group_also_where_it_repeats() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    lives_in(&ana, "402").await;
    house.transcript();
    ana.tells("/need every Monday 9:00 carry my shopping up to 402").await;
    assert_eq!(house.count_of("series").await, 1);
    assert_eq!(house.count_of("need").await, 1);
    shows_without(&house, "carry my shopping up", "402");
    house.ends().await;
}

#[tokio::test]
async fn the_flat_of_whoever_it_is_for_stays_out_of_the_group() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    with_rosa(&ana).await;
    house.transcript();
    ana.tells("/need for Rosa: carry the rice up to 12b").await;
    assert_eq!(house.count_of("need").await, 1);
    shows_without(&house, "carry the rice up", "12b");
    house.ends().await;
}

#[tokio::test]
async fn a_helper_is_kept_apart_from_whom_it_was_for_whoever_asks_for_them() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    with_rosa(&ana).await;
    ana.says("/need for Rosa: fetch a parcel").await;
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    ana.taps("Something's wrong").await;
    ana.taps("I felt uncomfortable").await;
    let mo = house.mo();
    mo.says("/need for Rosa: buy bread").await;
    assert_eq!(house.count_of("need").await, 2);
    let before = house.count_of("claim").await;
    bo.taps("I can help").await;
    assert_eq!(house.count_of("claim").await, before, "Bo is kept apart from Rosa");
    cem.taps("I can help").await;
    assert_eq!(house.count_of("claim").await, before + 1, "Cem is not");
    house.ends().await;
}
