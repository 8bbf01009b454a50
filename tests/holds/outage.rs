//! Ten minutes of nothing: Telegram is away, in each of the ways in which it can be. What was
//! asked before, at the beginning and at the end is there soon after it is back, and once.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use futures::future::join_all;
use sandbox::{ChatId, Fault, FaultKind};
use tempfile::TempDir;

use crate::support::program::{Program, found, running_sandbox};
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

/// A call for help is tried again at least so often, on a machine that does nothing else.
const RETRIED_WITHIN: TimeDelta = TimeDelta::seconds(5);

/// How late this machine wakes whoever sleeps, at the worst, until it is dropped.
struct Lag {
    worst: Arc<AtomicI64>,
    task: tokio::task::JoinHandle<()>,
}

impl Lag {
    fn watched() -> Self {
        let worst = Arc::new(AtomicI64::new(0));
        let noted = Arc::clone(&worst);
        #[expect(clippy::disallowed_methods, reason = "it watches beside a test, and ends with it")]
        let task = tokio::spawn(async move {
            loop {
                let begun = Instant::now();
                tokio::time::sleep(Duration::from_millis(50)).await;
                let late = begun.elapsed().saturating_sub(Duration::from_millis(50));
                let late = i64::try_from(late.as_millis()).unwrap_or(i64::MAX);
                noted.fetch_max(late, Ordering::Relaxed);
            }
        });
        Self { worst, task }
    }

    fn worst(&self) -> TimeDelta {
        TimeDelta::milliseconds(self.worst.load(Ordering::Relaxed))
    }
}

impl Drop for Lag {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What is wrong with how a call for help goes out through such an outage, by the other side's log.
async fn calls_on_through(kind: FaultKind) -> Vec<String> {
    let (folder, sandbox) = (TempDir::new().expect("a folder"), running_sandbox().await);
    let (ana, bo) = (sandbox.person("Ana", "en"), sandbox.person("Bo", "en"));
    let mut process = Program::new(folder.path(), &sandbox).starts();
    let heard_of = |chat: ChatId, words: &str| {
        sandbox.messages(chat).iter().filter(|message| message.text.contains(words)).count()
    };
    let until = async |is_so: &dyn Fn() -> bool| {
        let begun = Instant::now();
        while !is_so() {
            assert!(begun.elapsed() < minutes(1), "{kind:?}: {}", sandbox.transcript());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    found(&sandbox, "Sunny Court", &[ana, bo]);
    until(&|| !sandbox.messages(bo.into()).is_empty() && sandbox.queue_is_empty()).await;
    sandbox.says(ana.into(), ana, "🆘 SOS");
    until(&|| heard_of(ana.into(), "Calling neighbours") > 0).await;
    // In five seconds Bo is called.
    sandbox.fault(Fault { method: None, chat: None, kind: kind.clone(), times: None });
    let lag = Lag::watched();
    let is_to_bo = |call: &sandbox::Call| {
        call.method == "SendMessage" && call.chat == Some(bo.into()) && call.fault.is_some()
    };
    until(&|| sandbox.calls().iter().any(is_to_bo)).await;
    tokio::time::sleep(Duration::from_secs(20)).await;
    let over = sandbox.clock().now();
    sandbox.clear_faults();
    until(&|| heard_of(bo.into(), "calls for help") > 0).await;
    // Whatever would come twice comes soon.
    tokio::time::sleep(Duration::from_secs(2)).await;
    process.stops();
    let calls = sandbox.calls();
    let first = calls.iter().position(is_to_bo).expect("a first try");
    let tries = calls.iter().skip(first).filter(|call| call.started <= over);
    // What may have been sent is sent again once a question was answered: that is a try.
    let tries = tries.filter(|call| is_to_bo(call) || call.method == "GetMe");
    let mut times: Vec<_> = tries.map(|call| call.started).collect();
    let done = |call: &&sandbox::Call| {
        call.method == "SendMessage" && call.chat == Some(bo.into()) && call.started >= over
    };
    times.extend(calls.iter().find(done).map(|call| call.started));
    let mut wrong = Vec::new();
    for pair in times.windows(2) {
        let gap = pair[1] - pair[0];
        // Our own waiting wakes up three times between two tries.
        if gap > RETRIED_WITHIN + lag.worst() * 3 {
            wrong
                .push(format!("{kind:?}: a gap of {gap}, where sleep was late by {}", lag.worst()));
        }
    }
    let largest = times.windows(2).map(|pair| pair[1] - pair[0]).max();
    println!("{kind:?}: tried {} times, the largest gap {largest:?}", times.len());
    if times.len() < 5 {
        wrong.push(format!("{kind:?}: tried {} times only", times.len()));
    }
    if heard_of(bo.into(), "calls for help") != 1 {
        wrong.push(format!(
            "{kind:?}: Bo is called {} times",
            heard_of(bo.into(), "calls for help")
        ));
    }
    wrong
}

#[tokio::test]
async fn a_call_for_help_is_tried_again_within_five_seconds() {
    let kinds =
        [FaultKind::BadGateway, FaultKind::DropBefore, FaultKind::Hang, FaultKind::HalfOpen];
    let wrong = join_all(kinds.map(calls_on_through)).await.concat();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
