//! What the phrasebook shows of what repeats.

use chrono::{Days, Months, NaiveDate};
use linli::features::series::{OccurrenceId, SeriesId};
use linli::kernel::person::Account;

use super::page::{By, Page};
use super::stage::{Stage, days, minutes};
use crate::tidy::samples::{self, series};

/// What repeats, by language: each kind of rule; something for every day with a door in it; and what
/// comes but twice a year.
type Typed = ([&'static str; 10], &'static str, &'static str);

const TYPED: [(&str, Typed); 2] = [
    (
        "en",
        (
            [
                "every day at 8 walk the dog",
                "every 3 days water the plants until 30 June",
                "every Mon, Wed and Thu 16-18 help with homework",
                "every 2 weeks on Friday mop the stairs",
                "every weekday at noon bring lunch",
                "every weekend water the plants",
                "every month on the 15th read the meter",
                "every last day of the month read the meter",
                "every first Monday of the month at 10:00 read the meter",
                "every 2 months on the 1st read the meter",
            ],
            "every day at 8 walk the dog, flat 4711",
            "every 6 months test the alarm",
        ),
    ),
    (
        "zh-CN",
        (
            [
                "每天8点帮我遛狗",
                "每三天帮我浇花，直到6月30日",
                "每周一、三、四下午4点到6点陪孩子写作业",
                "隔周五拖楼道",
                "每个工作日中午送饭",
                "每周末帮我浇花",
                "每月15号抄水表",
                "每月最后一天抄水表",
                "每月第一个周一上午10点抄水表",
                "每两个月的1号抄水表",
            ],
            "每天8点帮我遛狗，门牌号4711",
            "每6个月试一下报警器",
        ),
    ),
];

fn typed(stage: &Stage) -> &'static Typed {
    let tag = stage.typed.tag;
    &TYPED.iter().find(|(known, _)| *known == tag).expect("what repeats, in each language").1
}

/// The notices of these names, for this reader, of the newest series.
async fn read_by(stage: &Stage, who: &Account, names: &[&str], state: &str) -> Vec<Page> {
    let office = &stage.town.office;
    let newest: i64 = office.asks("select coalesce(max(id), 0) + ?1 from series", 0).await;
    let last = "select coalesce(max(id), 0) + ?1 from occurrence";
    let last: i64 = office.asks(last, 0).await;
    let rows = stage.rows(who, &stage.helper).await;
    let mut pages = Vec::new();
    for notice in series::of(&rows, SeriesId(newest), OccurrenceId(last)) {
        if names.contains(&series::name(&notice)) {
            let sample = series::sample(&notice);
            pages.push(Page::drawn_for(stage, &sample, state, By::One, Some(rows.reader)).await);
        }
    }
    pages
}

/// What repeats, as its asker, a helper and moderators see it.
pub async fn of_series(stage: &Stage) -> Vec<Page> {
    let mut pages = of_rules(stage).await;
    pages.extend(of_one(stage).await);
    pages.extend(of_stopping(stage).await);
    pages.extend(of_turns(stage).await);
    pages.extend(of_the_end(stage).await);
    pages
}

async fn of_rules(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let mut pages = read_by(&stage, &stage.asker, &["List"], "nothing repeats").await;
    for text in typed(&stage).0 {
        stage.town.waits(minutes(1)).await;
        stage.town.tells(&stage.asker, text).await;
        pages.extend(read_by(&stage, &stage.asker, &["Draft"], "a rule").await);
    }
    stage.town.says(&stage.asker, &format!("/need {}", typed(&stage).0[0])).await;
    stage.town.says(&stage.asker, &format!("/need {}", typed(&stage).0[1])).await;
    pages.extend(read_by(&stage, &stage.asker, &["List"], "two repeat").await);
    let begun = ["Begun"];
    let rows = stage.rows(&stage.asker, &stage.helper).await;
    for notice in series::all(&rows) {
        let name = series::name(&notice);
        if begun.contains(&name) || ["List", "ForModerator"].contains(&name) {
            pages.push(Page::drawn(&stage, &series::sample(&notice), "always", By::AGroup).await);
        }
    }
    pages
}

/// The asker asks for something every day.
async fn repeating(stage: &Stage) -> Stage {
    stage.copied().await.asked(typed(stage).1).await
}

const OWN: [&str; 4] = ["Begun", "Series", "StopQuestion", "List"];

/// The newest need, in its asker's hands.
async fn posted(stage: &Stage, state: &str) -> Vec<Page> {
    let rows = stage.rows(&stage.asker, &stage.helper).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if sample.name == "needs Posted" {
            pages.push(Page::drawn_for(stage, &sample, state, By::One, Some(rows.reader)).await);
        }
    }
    pages
}

async fn of_one(stage: &Stage) -> Vec<Page> {
    let stage = repeating(stage).await;
    let mut pages = read_by(&stage, &stage.asker, &OWN, "goes on").await;
    pages.extend(posted(&stage, "it repeats from now on").await);
    pages.extend(read_by(&stage, &stage.moderator, &["ForModerator"], "goes on").await);
    pages.extend(read_by(&stage, &stage.other, &["ForModerator"], "no moderator").await);
    let next = "select max(day) + 1 + ?1 from occurrence";
    let next: i64 = stage.town.office.asks(next, 0).await;
    stage.town.taps(&stage.asker, &format!("repeat-skip_1_1_{next}")).await;
    pages.extend(read_by(&stage, &stage.asker, &["Series"], "the next left out").await);
    pages.extend(posted(&stage, "it repeats, the next left out").await);
    pages
}

async fn of_stopping(stage: &Stage) -> Vec<Page> {
    let stage = repeating(stage).await;
    let ended = stage.copied().await;
    stage.town.taps(&stage.asker, "repeat-stop_1_1").await;
    let mut pages = read_by(&stage, &stage.asker, &OWN, "just stopped").await;
    let late = stage.later(minutes(11)).await;
    pages.extend(read_by(&late, &late.asker, &["Series"], "stopped").await);
    ended.town.taps(&ended.moderator, "repeat-end_1_1").await;
    let state = "just stopped by a moderator";
    pages.extend(read_by(&ended, &ended.asker, &["ModeratorStopped"], state).await);
    pages.extend(read_by(&ended, &ended.moderator, &["ForModerator"], state).await);
    ended.town.taps(&ended.moderator, "repeat-take-back_1_1").await;
    pages.extend(read_by(&ended, &ended.asker, &["ModeratorStopped"], "goes on after all").await);
    pages
}

async fn of_turns(stage: &Stage) -> Vec<Page> {
    let stage = repeating(stage).await;
    let stage = stage.helper_does("claim").await.helper_does("done").await;
    let stage = stage.asker_answers("confirm").await.later(days(1)).await;
    let mut pages = posted(&stage, "posted again, as it repeats").await;
    pages.extend(read_by(&stage, &stage.helper, &["Again"], "posted again").await);
    let stage = stage.helper_does("claim").await;
    pages.extend(read_by(&stage, &stage.helper, &["Again"], "theirs").await);
    let stage = stage.later(days(2)).await;
    let rows = stage.rows(&stage.asker, &stage.helper).await;
    for notice in series::of(&rows, SeriesId(1), OccurrenceId(2)) {
        if series::name(&notice) == "Again" {
            let (sample, reader) = (series::sample(&notice), Some(rows.person));
            pages.push(Page::drawn_for(&stage, &sample, "past", By::One, reader).await);
        }
    }
    pages
}

async fn of_the_end(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.asked(typed(stage).2).await;
    let first = "select max(day) + ?1 from occurrence";
    let first: u64 = stage.town.office.asks::<i64>(first, 0).await.unsigned_abs();
    let first = NaiveDate::default() + Days::new(first);
    let next = (first + Months::new(6)).signed_duration_since(NaiveDate::default()).num_days();
    stage.town.taps(&stage.asker, &format!("repeat-skip_1_1_{next}")).await;
    let mut pages = read_by(&stage, &stage.asker, &["Series"], "no other time").await;
    let stage = stage.later(days(190)).await;
    pages.extend(read_by(&stage, &stage.asker, &["Over"], "over").await);
    pages
}
