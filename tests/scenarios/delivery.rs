//! What Telegram does to us, and that nobody notices. Every fault on every method stands in
//! `tests/holds/faults.rs`.

use sandbox::{ChatId, Fault, FaultKind};

use crate::support::{House, Neighbour, minutes};

fn fault(method: &str, kind: FaultKind, times: u32) -> Fault {
    Fault { method: Some(method.to_owned()), chat: None, kind, times: Some(times) }
}

#[tokio::test]
async fn a_card_whose_fate_is_unknown_is_sent_once_more_and_both_are_kept_up_to_date() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    house.expects_faults();
    house
        .sandbox
        .fault(Fault { chat: Some(house.group), ..fault("sendMessage", FaultKind::DropAfter, 1) });
    ana.says("/need carry shopping up").await;
    let cards = |house: &House| -> Vec<_> {
        house.group_messages().into_iter().filter(|message| message.text.contains("#1 ")).collect()
    };
    let both = cards(&house);
    assert_eq!(both.len(), 2, "sent twice");
    let first = both.first().expect("the first card").id;
    house.sandbox.taps(bo.user, house.group, first, "I can help").expect("a button");
    house.settle().await;
    for card in cards(&house) {
        assert_eq!(card.text, "🛒 #1 carry shopping up\nAna\n✅ Bo is on it");
        assert!(card.buttons.is_empty());
    }
    drop(cem);
    house.ends().await;
}

/// Telegram draws on a card that Bo has taken it, and the bot does not hear that it did.
async fn is_taken_unheard(kind: FaultKind) -> (House, Neighbour) {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.expects_faults();
    ana.says("/need carry shopping up").await;
    house.waits(minutes(1)).await;
    let group = Some(house.group);
    house.sandbox.fault(Fault { chat: group, ..fault("editMessageText", kind, 1) });
    bo.presses("I can help").expect("a button");
    house.until(|| card_of(&house).contains("Bo is on it")).await;
    let told = |house: &House| {
        let messages = house.sandbox.messages(ChatId::from(bo.user));
        let mut buttons = messages.iter().flat_map(|message| message.buttons.iter().flatten());
        buttons.any(|button| button.label == "Tapped by mistake")
    };
    house.until(|| told(&house)).await;
    (house, bo)
}

fn card_of(house: &House) -> String {
    let messages = house.group_messages();
    messages.into_iter().rfind(|message| message.from_bot).expect("a card").text
}

#[tokio::test]
async fn a_card_that_was_drawn_unheard_and_is_as_it_was_before_is_drawn_again() {
    let (house, bo) = is_taken_unheard(FaultKind::DropAfter).await;
    bo.presses("Tapped by mistake").expect("a button");
    house.settle().await;
    assert_eq!(card_of(&house), "🛒 #1 carry shopping up\nAna · 1 more wanted");
    house.ends().await;
}

#[tokio::test]
async fn a_card_that_was_drawn_by_a_last_breath_and_is_as_it_was_before_is_drawn_again() {
    let (house, bo) = is_taken_unheard(FaultKind::HangAfter).await;
    house.dies().await;
    bo.presses("Tapped by mistake").expect("a button");
    // The next life reads of it before it draws.
    let busy = FaultKind::TooManyRequests { retry_after: 3 };
    house.sandbox.fault(fault("editMessageText", busy, 1));
    house.starts_again().await;
    assert_eq!(card_of(&house), "🛒 #1 carry shopping up\nAna · 1 more wanted");
    house.ends().await;
}

#[tokio::test]
async fn what_may_have_been_sent_is_not_sent_for_the_last_time_into_an_outage() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    house.expects_faults();
    for method in ["sendMessage", "getMe"] {
        house.sandbox.fault(Fault { times: None, ..fault(method, FaultKind::DropBefore, 0) });
    }
    house.sandbox.says(house.group, ana.user, "/need carry shopping up");
    let asked = |house: &House| {
        let calls = house.sandbox.calls();
        calls.iter().filter(|call| call.method == "GetMe" && call.fault.is_some()).count()
    };
    while asked(&house) < 10 {
        house.sandbox.clock().advance(std::time::Duration::from_secs(3));
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    house.sandbox.clear_faults();
    house.settle().await;
    let transcript = house.transcript();
    assert_eq!(transcript.matches("group: 🛒 #1 carry shopping up").count(), 1, "{transcript}");
    assert_eq!(transcript.matches("Ana: Need #1 is posted").count(), 1, "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn somebody_who_blocked_the_bot_hears_it_all_when_they_come_back() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.expects_faults();
    ana.says("/need carry shopping up").await;
    ana.blocks().await;
    house.transcript();
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    house.chapter("Ana comes back");
    ana.starts(None).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it
      Bo: You help Ana with #1: carry shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it [Open private chat ↗]
      Bo~ You said that it's done: carry shopping up. I've asked Ana. [Undo]
    — Ana comes back
    Ana unblocks the bot
    Ana → Ana: /start
      group~ 🛒 #1 carry shopping up ⏎ Ana ⏎ ✅ Bo is on it
      Ana: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
      Ana: Bo says "carry shopping up" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_second_poller_is_survived() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    house.expects_faults();
    let description = "Conflict: terminated by other getUpdates request; make sure that only one \
                       bot instance is running";
    let kind = FaultKind::Answer { status: 409, description: description.to_owned() };
    house.sandbox.fault(fault("getUpdates", kind, 2));
    ana.says("/need carry shopping up").await;
    assert!(house.transcript().contains("#1 carry shopping up"));
    house.ends().await;
}

#[tokio::test]
async fn forty_needs_at_once_keep_to_telegrams_limits() {
    let options = sandbox::Options { enforce_limits: true, ..sandbox::Options::default() };
    let people = ["A/en", "B/en", "C/en", "D/en", "E/en", "F/en", "G/en", "H/en"];
    let (house, people) = House::paced(people, options).await;
    for number in 0..5 {
        for person in &people {
            house.sandbox.says(house.group, person.user, &format!("/need thing {number}"));
        }
    }
    house.waits(crate::support::minutes(5)).await;
    let cards = house
        .group_messages()
        .iter()
        .filter(|message| message.text.contains("more wanted"))
        .count();
    assert_eq!(cards, 40);
    // A single 429 would be a refused call, and `ends` counts those.
    house.ends().await;
}
