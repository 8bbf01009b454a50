//! What whoever runs Linli does with doorbells: the secret is told once, and stands nowhere.

use crate::support::House;
use crate::support::bell::{Bell, beside, commands, press, rang};

#[tokio::test]
async fn a_secret_is_told_once_and_stands_in_no_file() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::with(&house, &["--name", "Wintergreen", "--entrance", "2", "--alarm"]).await;
    assert_eq!(bell.says(&house, press(1)).await, rang());
    let simple = ["add", "--building", "1", "--flat", "417b", "--simple"];
    let lines = commands(&house, &simple).await.expect("it is added");
    let address = lines.iter().find_map(|line| line.strip_prefix("secret address: /ring/simple/"));
    let address = address.expect("an address").to_owned();
    let listed = beside(&house, &["list"]).await.expect("it lists beside a running one");
    assert_eq!(listed.len(), 2);
    assert!(listed[0].starts_with("1  building 1, signed, alarm, heard "), "{}", listed[0]);
    assert_eq!(listed[1], "2  building 1, simple, wish, never heard");
    house.stops().await;
    for entry in std::fs::read_dir(house.data()).expect("a folder") {
        let path = entry.expect("a file").path();
        let content = std::fs::read(&path).expect("it reads");
        for word in [bell.secret.as_str(), &address, "Wintergreen", "417b"] {
            let found = content.windows(word.len()).any(|part| part == word.as_bytes());
            assert!(!found, "{word} in {}", path.display());
        }
    }
    house.starts_again().await;
    house.ends().await;
}

#[tokio::test]
async fn what_cannot_be_added_is_refused_with_what_to_do() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let refused = async |arguments: &[&str]| commands(&house, arguments).await.expect_err("no");
    let said = refused(&["add", "--building", "9", "--flat", "12"]).await;
    assert!(said.contains("no building 9") && said.contains("/bells"), "{said}");
    let said = refused(&["add", "--building", "1", "--flat", "12; drop"]).await;
    assert!(said.contains("--flat takes"), "{said}");
    let said = refused(&["add", "--building", "1", "--flat", "12", "--entrance", "12345"]).await;
    assert!(said.contains("--entrance takes"), "{said}");
    let said = refused(&["add", "--flat", "12"]).await;
    assert!(said.contains("--building"), "{said}");
    let said = refused(&["revoke", "7"]).await;
    assert!(said.contains("no doorbell 7"), "{said}");
    let said = beside(&house, &["add", "--building", "1", "--flat", "12"]).await.expect_err("no");
    assert!(said.contains("running"), "{said}");
    assert_eq!(beside(&house, &["list"]).await, Ok(vec!["no doorbells".to_owned()]));
    let mo = house.mo();
    mo.tells("/settings").await;
    mo.taps("House habits").await;
    mo.taps("Doors and topic ›").await;
    mo.taps("Which doors …").await;
    mo.tells("1: 101-104").await;
    let said = refused(&["add", "--building", "1", "--entrance", "1", "--flat", "105"]).await;
    assert!(said.contains("no such door"), "{said}");
    house.ends().await;
}

#[tokio::test]
async fn a_bell_is_switched_off_once_and_stays_listed() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    let number = bell.number.to_string();
    for _ in 0..2 {
        let said = commands(&house, &["revoke", &number]).await;
        assert_eq!(said, Ok(vec!["doorbell 1 is switched off".to_owned()]));
    }
    let listed = beside(&house, &["list"]).await.expect("it lists");
    assert!(listed[0].contains("never heard, switched off "), "{listed:?}");
    house.ends().await;
}
