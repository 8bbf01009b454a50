//! What Telegram does to us, and that nobody notices.

use sandbox::{Fault, FaultKind};

use crate::support::House;

fn fault(method: &str, kind: FaultKind, times: u32) -> Fault {
    Fault { method: Some(method.to_owned()), chat: None, kind, times: Some(times) }
}

/// A need is posted, claimed and confirmed while calls of one method fail in one way.
async fn story_under(method: &str, kind: FaultKind) -> (House, String) {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.expects_faults();
    house.sandbox.fault(fault(method, kind.clone(), 1));
    ana.says("/need carry shopping up").await;
    house.sandbox.fault(fault(method, kind.clone(), 1));
    bo.taps("I can help").await;
    house.sandbox.fault(fault(method, kind.clone(), 1));
    bo.taps("Job done").await;
    house.sandbox.fault(fault(method, kind, 1));
    ana.taps("Yes, all done").await;
    house.sandbox.clear_faults();
    house.settle().await;
    let shown = house
        .group_messages()
        .into_iter()
        .filter(|message| message.from_bot && message.text.contains("#1"))
        .map(|message| message.text)
        .collect::<Vec<_>>()
        .join(" | ");
    (house, shown)
}

#[tokio::test]
async fn faults_without_effect_are_made_good() {
    for method in ["sendMessage", "editMessageText", "answerCallbackQuery", "getUpdates"] {
        for kind in [
            FaultKind::InternalServerError,
            FaultKind::BadGateway,
            FaultKind::TooManyRequests { retry_after: 1 },
        ] {
            let (house, shown) = story_under(method, kind.clone()).await;
            assert_eq!(shown, "🛒 #1 carry shopping up\nAna\n✅ Done", "{method} {kind:?}");
            house.ends().await;
        }
    }
}

#[tokio::test]
async fn an_edit_or_answer_whose_fate_is_unknown_is_made_again() {
    for method in ["editMessageText", "answerCallbackQuery", "getUpdates"] {
        for kind in [FaultKind::DropBefore, FaultKind::DropAfter, FaultKind::Truncated] {
            let (house, shown) = story_under(method, kind.clone()).await;
            assert_eq!(shown, "🛒 #1 carry shopping up\nAna\n✅ Done", "{method} {kind:?}");
            house.ends().await;
        }
    }
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
      Bo~ You said that it's done: carry shopping up. I've asked Ana.
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
