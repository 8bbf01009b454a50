//! Telegram's faults, each on each method: all that was done has its effect once, all that should
//! be read is sent, and twice only what may have been lost on the way.

use std::collections::BTreeMap;

use futures::future::join_all;
use sandbox::{ChatId, Fault, FaultKind};

use crate::support::{House, minutes};

/// A fault is over with its call; by the clock on the wall, it is made good within so long.
const BACK_WITHIN: chrono::TimeDelta = chrono::TimeDelta::seconds(5);

/// What a fault leaves of the call that it strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It is known that nothing was done.
    Undone,
    /// It may have been done or not.
    Unknown,
    /// It is known that it was done, and no more than that.
    Done,
}

/// A fault: a row of the table.
struct Row {
    kind: FaultKind,
    fate: Fate,
    /// Only time tells: 5 s to 35 s for each.
    slow: bool,
}

fn rows() -> Vec<Row> {
    let row = |kind, fate| Row { kind, fate, slow: false };
    let slow = |kind| Row { kind, fate: Fate::Unknown, slow: true };
    vec![
        row(FaultKind::TooManyRequests { retry_after: 1 }, Fate::Undone),
        row(FaultKind::InternalServerError, Fate::Undone),
        row(FaultKind::BadGateway, Fate::Undone),
        row(FaultKind::DropBefore, Fate::Unknown),
        row(FaultKind::DropAfter, Fate::Unknown),
        row(FaultKind::Truncated, Fate::Done),
        slow(FaultKind::Hang),
        slow(FaultKind::HangAfter),
        slow(FaultKind::HalfOpen),
    ]
}

/// A method: a column of the table, with whom it is about and the steps of the story in which it
/// has to be called.
struct Column {
    method: &'static str,
    about: About,
    steps: &'static [Step],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    Anybody,
    TheGroup,
    WhoAsks,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Ask,
    Claim,
    Done,
    Confirm,
    Tidy,
}

const COLUMNS: [Column; 6] = [
    Column {
        method: "getUpdates",
        about: About::Anybody,
        steps: &[Step::Ask, Step::Claim, Step::Done, Step::Confirm],
    },
    Column { method: "sendMessage", about: About::TheGroup, steps: &[Step::Ask] },
    Column {
        method: "sendMessage",
        about: About::WhoAsks,
        steps: &[Step::Ask, Step::Claim, Step::Done],
    },
    Column {
        method: "editMessageText",
        about: About::Anybody,
        steps: &[Step::Claim, Step::Done, Step::Confirm],
    },
    Column {
        method: "answerCallbackQuery",
        about: About::Anybody,
        steps: &[Step::Claim, Step::Done, Step::Confirm],
    },
    Column { method: "deleteMessage", about: About::Anybody, steps: &[Step::Tidy] },
];

/// What came of the story.
struct Lived {
    /// Every deed and its outcome, as the house noted them.
    deeds: String,
    /// What was sent and said in toasts, and how often.
    told: BTreeMap<String, usize>,
    /// The cards in the group, as they stand there at the end.
    cards: Vec<String>,
    /// How many calls were struck.
    struck: usize,
    /// Those that were made good too late.
    late: Vec<String>,
    /// Lines that should have gone from the group.
    left: usize,
    /// What is not drawn as it is.
    outdated: i64,
}

/// Ana asks, Cem's answer stands in the group for a minute, Bo helps, Ana confirms; meanwhile a
/// fault strikes before each step of its column, or before the first alone.
async fn lives(trouble: Option<(&Row, &Column)>) -> Lived {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en/closed"]).await;
    house.expects_faults();
    for step in [Step::Ask, Step::Claim, Step::Done, Step::Confirm, Step::Tidy] {
        if step == Step::Tidy {
            cem.says("/mine").await;
        }
        if let Some((row, column)) = trouble
            && column.steps.contains(&step)
            && (!row.slow || column.steps.first() == Some(&step))
        {
            let chat = match column.about {
                About::Anybody => None,
                About::TheGroup => Some(house.group),
                About::WhoAsks => Some(ChatId(ana.user.0)),
            };
            let method = Some(column.method.to_owned());
            house.sandbox.fault(Fault { method, chat, kind: row.kind.clone(), times: Some(1) });
        }
        match step {
            Step::Ask => ana.says("/need carry shopping up tomorrow at 10:30").await,
            Step::Claim => bo.taps("I can help").await,
            Step::Done => bo.taps("Job done").await,
            Step::Confirm => ana.taps("Yes, all done").await,
            Step::Tidy => house.waits(minutes(2)).await,
        }
        house.sandbox.clear_faults();
    }
    // A poll that waits was begun long before it is struck.
    let calls = house.sandbox.calls();
    let struck: Vec<_> = calls.iter().filter(|call| call.fault.is_some()).collect();
    let late = struck
        .iter()
        // The poll was struck before the clock was moved.
        .filter(|call| call.method != "GetUpdates")
        .filter(|struck| {
            let made_good = calls.iter().find(|call| {
                call.sequence > struck.sequence
                    && (&call.method, call.chat) == (&struck.method, struck.chat)
            });
            let truncated = struck.fault == Some(FaultKind::Truncated);
            !truncated && made_good.is_none_or(|call| call.started - struck.started > BACK_WITHIN)
        })
        .map(|call| format!("{} at {}", call.method, call.started))
        .collect();
    let (mut told, transcript) = (BTreeMap::new(), house.transcript());
    for line in transcript.lines().filter(|line| is_telling(line)) {
        *told.entry(line.to_owned()).or_default() += 1;
    }
    let in_group = house.group_messages();
    let ours = |words: &'static str| {
        let found = in_group.iter().filter(move |said| said.from_bot && said.text.contains(words));
        found.map(|said| said.text.clone())
    };
    let lived = Lived {
        deeds: house.deeds().await,
        told,
        cards: ours("#1").collect(),
        struck: struck.len(),
        late,
        left: ours("Cem").count(),
        outdated: house.count("select count(*) from message where changed > drawn").await,
    };
    house.ends().await;
    lived
}

/// True for what was sent and for toasts, not for what people do and for edits.
fn is_telling(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (who, mark) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    line.starts_with("  ") && (who.ends_with(':') || matches!(mark, "!" | "‼"))
}

/// What is wrong with a story under a fault, held against the same in peace.
fn faults_of(peace: &Lived, row: &Row, column: &Column, lived: &Lived) -> Vec<String> {
    let mut wrong = Vec::new();
    let expected = if row.slow { 1 } else { column.steps.len() };
    if lived.struck != expected {
        wrong.push(format!("struck {} calls, not {expected}", lived.struck));
    }
    if lived.deeds != peace.deeds {
        wrong.push(format!("was done:\n{}\nnot:\n{}", lived.deeds, peace.deeds));
    }
    for line in peace.told.keys().filter(|line| !lived.told.contains_key(*line)) {
        wrong.push(format!("nobody was told: {line}"));
    }
    for line in lived.told.keys().filter(|line| !peace.told.contains_key(*line)) {
        wrong.push(format!("was told out of place: {line}"));
    }
    let extra = lived.told.values().sum::<usize>().saturating_sub(peace.told.values().sum());
    let may_be_twice = column.method == "sendMessage" && row.fate == Fate::Unknown;
    if extra > if may_be_twice { lived.struck } else { 0 } {
        wrong.push(format!("{extra} were told twice"));
    }
    if !lived.cards.contains(&peace.cards[0]) {
        wrong.push(format!("cards: {:?}", lived.cards));
    }
    if lived.left > 0 || lived.outdated > 0 {
        wrong.push(format!("{} lines left, {} outdated", lived.left, lived.outdated));
    }
    wrong.extend(lived.late.iter().map(|call| format!("too late: {call}")));
    wrong.into_iter().map(|what| format!("{:?} × {}: {what}", row.kind, column.method)).collect()
}

async fn try_all(slow: bool) {
    let peace = lives(None).await;
    assert_eq!((peace.cards.len(), peace.struck, peace.left, peace.outdated), (1, 0, 0, 0));
    assert!(peace.told.len() > 10 && peace.told.values().all(|times| *times == 1));
    let rows = rows();
    let cells = rows
        .iter()
        .filter(|row| row.slow == slow)
        .flat_map(|row| COLUMNS.iter().map(move |column| (row, column)));
    let tried = join_all(cells.map(async |(row, column)| {
        faults_of(&peace, row, column, &lives(Some((row, column))).await)
    }));
    let wrong = tried.await.concat();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_fault_that_shows_at_once_is_made_good_on_every_method() {
    try_all(false).await;
}

#[tokio::test]
async fn every_silence_is_made_good_on_every_method() {
    try_all(true).await;
}
