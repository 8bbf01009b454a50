//! Ten minutes of nothing: Telegram is away, in each of the ways in which it can be. What was
//! asked before, at the beginning and at the end is there soon after it is back, and once.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use futures::future::join_all;
use sandbox::{Fault, FaultKind};

use crate::support::{House, minutes};

/// By the clock on the wall, all is there so long after Telegram is back.
const BACK_WITHIN: TimeDelta = TimeDelta::seconds(5);
/// By a real clock, on a machine that has other things to do as well.
const REALLY_BACK_WITHIN: Duration = Duration::from_secs(15);

struct Outage {
    kind: FaultKind,
    /// So long a connection can be waited on that will never answer.
    deaf: Duration,
    /// True if what was under way may have been done or not.
    unknown: bool,
}

fn outages() -> Vec<Outage> {
    let outage = |kind| Outage { kind, deaf: Duration::ZERO, unknown: false };
    let unknown = |kind| Outage { unknown: true, ..outage(kind) };
    vec![
        outage(FaultKind::TooManyRequests { retry_after: 1 }),
        outage(FaultKind::InternalServerError),
        outage(FaultKind::BadGateway),
        unknown(FaultKind::DropBefore),
        unknown(FaultKind::DropAfter),
        unknown(FaultKind::Hang),
        Outage { deaf: Duration::from_secs(35), ..unknown(FaultKind::HalfOpen) },
    ]
}

impl Outage {
    fn begins(&self, house: &House, method: Option<&str>) {
        let method = method.map(str::to_owned);
        house.sandbox.fault(Fault { method, chat: None, kind: self.kind.clone(), times: None });
    }

    /// What is wrong with a house after this.
    async fn is_survived(&self) -> Vec<String> {
        let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
        house.expects_faults();
        ana.says("/need the first thing").await;
        house.transcript();
        let card = house.group_messages().last().expect("the first card").id;
        // It begins between the commit and the send: the update is in, its answers are not out.
        for method in ["sendMessage", "editMessageText", "answerCallbackQuery", "getMe"] {
            self.begins(&house, Some(method));
        }
        house.sandbox.says(house.group, ana.user, "/need the second thing");
        let begun = Instant::now();
        while house.sandbox.calls().iter().all(|call| call.fault.is_none()) {
            assert!(begun.elapsed() < Duration::from_secs(20), "nothing is sent");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        self.begins(&house, None);
        house.sandbox.says(house.group, bo.user, "/need the third thing");
        for minute in 0..10 {
            house.sandbox.clock().advance(minutes(1));
            // Time in which it tries, for every try that it might have.
            tokio::time::sleep(Duration::from_millis(if self.unknown { 1_500 } else { 200 })).await;
            if minute == 8 {
                let tapped = house.sandbox.taps(cem.user, house.group, card, "I can help");
                tapped.expect("the button is there");
            }
        }
        let (over, really) = (house.sandbox.clock().now(), Instant::now());
        house.sandbox.clear_faults();
        house.settle().await;
        let mut wrong = Vec::new();
        let calls = house.sandbox.calls();
        let sent = calls.iter().filter(|call| call.method == "SendMessage");
        let back = sent.map(|call| call.started - over).max().expect("something is sent");
        if !(TimeDelta::zero()..=BACK_WITHIN).contains(&back) {
            wrong.push(format!("back after {back} by the clock"));
        }
        if really.elapsed() > self.deaf + REALLY_BACK_WITHIN {
            wrong.push(format!("back after {:?} really", really.elapsed()));
        }
        let transcript = house.transcript();
        let told = |words: &str| transcript.lines().filter(|line| line.contains(words)).count();
        let most = if self.unknown { 2 } else { 1 };
        for (words, most) in [
            ("group: 🤝 #2 the second thing", most),
            ("Ana: Need #2 is posted", most),
            ("group: 🤝 #3 the third thing", 1),
            ("Bo: Need #3 is posted", 1),
            ("group~ 🤝 #1 the first thing ⏎ Ana ⏎ ✅ Cem is on it", 1),
            ("Cem: You help Ana with #1", 1),
        ] {
            if !(1..=most).contains(&told(words)) {
                wrong.push(format!("{} times: {words}", told(words)));
            }
        }
        for table in ["need", "claim"] {
            let wanted = if table == "need" { 3 } else { 1 };
            if house.count_of(table).await != wanted {
                wrong.push(format!("not {wanted} in {table}"));
            }
        }
        house.ends().await;
        wrong.into_iter().map(|what| format!("{:?}: {what}", self.kind)).collect()
    }
}

#[tokio::test]
async fn ten_minutes_of_nothing_lose_nothing() {
    let outages = outages();
    let wrong = join_all(outages.iter().map(Outage::is_survived)).await.concat();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
