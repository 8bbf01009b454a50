//! What the phrasebook shows of no single need: the house itself, answers, drafts, lists.

use linli::features::needs::intents::List;
use linli::kernel::clock::Moment;
use linli::kernel::language::Language;
use linli::kernel::person::Account;
use linli::shell::stimulus::{Act, Place};

use super::page::{By, Page};
use super::stage::{Stage, days, minutes};
use super::typed::NAMES;
use crate::support::office::{group, words};
use crate::support::town::speaker;
use crate::tidy::samples::{self, Sample, needs, residents};

/// The notices of the house itself, and those about needs that are about none in particular.
pub async fn of_the_house(stage: &Stage) -> Vec<Page> {
    let rows = stage.rows(&stage.asker, &stage.helper).await;
    let about_none = |sample: &Sample| {
        !sample.body.contains("\"need\":")
            && !sample.name.starts_with("joining ")
            && !sample.name.starts_with("grants ")
            && !sample.name.starts_with("invites ")
    };
    let of_others = ["List ", "Draft", "Vouch", "Clock", "Building"];
    let mut pages = Vec::new();
    for sample in samples::notices(&rows).into_iter().filter(about_none) {
        if !of_others.iter().any(|other| sample.name.contains(other))
            || sample.name.ends_with("Vouched")
        {
            for by in super::readers(&sample) {
                pages.push(Page::drawn(stage, &sample, "always", by).await);
            }
        }
    }
    for sample in samples::answers(&rows) {
        pages.push(Page::drawn(stage, &sample, "always", By::One).await);
        pages.push(Page::drawn(stage, &sample, "always", By::AGroup).await);
    }
    pages.extend(of_my_data(stage).await);
    pages.extend(of_several_buildings(stage).await);
    pages.extend(of_clocks(stage).await);
    pages.extend(of_papers(stage).await);
    pages.extend(of_a_full_disk(stage).await);
    pages.extend(of_no_moderator(stage).await);
    pages.extend(of_newcomers(stage).await);
    pages.extend(of_who_left(stage).await);
    pages.extend(of_another_door(stage).await);
    pages
}

/// A door that was shown before it was changed.
async fn of_another_door(stage: &Stage) -> Vec<Page> {
    let typed = stage.typed;
    let stage = stage.copied().await.asked(typed.words).await;
    let stage = stage.with_a_private_part(typed.private_part).await.helper_does("claim").await;
    let rows = stage.rows(&stage.helper, &stage.helper).await;
    let rows = samples::Rows { private_at: Some(Moment::from_millis(1)), ..rows };
    let door = samples::notices(&rows).into_iter().find(|sample| sample.name.ends_with(" Door"));
    vec![Page::drawn(&stage, &door.expect("a door"), "the door changed since", By::One).await]
}

/// What lies open on the phone of somebody who lives there no more.
async fn of_who_left(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.asked(stage.typed.words).await;
    let stage = stage.helper_does("claim").await;
    let left = stage.helper.clone();
    stage.town.does(&left, group(stage.town.chat), Act::Left(left.clone())).await;
    let rows = stage.rows(&left, &left).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        let of_left = ["Item open", "Item mine", "Claimed", "Overview", "Detail flat", "Numbers"];
        if of_left.iter().any(|name| sample.name.ends_with(name)) {
            let person = Some(rows.reader);
            pages.push(Page::drawn_for(&stage, &sample, "who left", By::AnOutsider, person).await);
        }
    }
    pages
}

/// The notices of this name, as a stage has them.
async fn pages_of(stage: &Stage, names: &[&str], state: &str) -> Vec<Page> {
    let rows = stage.rows(&stage.asker, &stage.helper).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if names.iter().any(|name| sample.name.ends_with(name)) {
            pages.push(Page::drawn(stage, &sample, state, By::One).await);
        }
    }
    pages
}

async fn of_several_buildings(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.with_another_building().await;
    let mut pages = pages_of(&stage, &["WhichBuilding", "AtBuilding"], "two buildings").await;
    pages.extend(pages_of(&stage, &["List open", "List mine"], "two buildings").await);
    stage.town.taps(&stage.asker, "at_1").await;
    stage.town.tells(&stage.asker, stage.typed.words_for_then).await;
    pages.extend(pages_of(&stage, &["Draft"], "two buildings").await);
    let draft = stage.town.newest_draft().await;
    stage.town.taps(&stage.asker, &format!("post_{draft}")).await;
    pages.extend(pages_of(&stage, &["List mine"], "a need in one of two buildings").await);
    pages
}

async fn of_clocks(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.entitled(super::typed::TITLES[0]).await;
    let names = ["ClockQuestion", "ClockChoice"];
    let mut pages = pages_of(&stage, &names, "clock not known").await;
    stage.town.taps(&stage.moderator, "clock_1_6").await;
    pages.extend(pages_of(&stage, &names, "clock known").await);
    let names = ["members Settings", "ClockSettings"];
    pages.extend(pages_of(&stage, &names, "who does not moderate").await);
    let rows = stage.rows(&stage.moderator, &stage.helper).await;
    for sample in samples::notices(&rows) {
        if names.iter().any(|name| sample.name.ends_with(name)) {
            pages.push(Page::drawn(&stage, &sample, "clock known", By::One).await);
        }
    }
    pages
}

/// What a moderator can have printed.
async fn of_papers(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.entitled(super::typed::TITLES[0]).await;
    let rows = stage.rows(&stage.moderator, &stage.helper).await;
    let samples = samples::notices(&rows).into_iter();
    let samples: Vec<Sample> =
        samples.filter(|sample| sample.name.starts_with("papers ")).collect();
    let mut pages = Vec::new();
    for sample in &samples {
        pages.push(Page::drawn(&stage, sample, "who moderates", By::One).await);
    }
    for (line, number) in [("lift", "030 123 456"), ("emergency", "112, 110")] {
        stage.town.taps(&stage.moderator, &format!("number-type_1_{line}")).await;
        stage.town.tells(&stage.moderator, number).await;
    }
    for sample in &samples {
        pages.push(Page::drawn(&stage, sample, "with numbers told", By::One).await);
    }
    pages
}

async fn of_a_full_disk(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.on_a_full_disk().await;
    pages_of(&stage, &["DailyWord"], "disk full").await
}

/// What a group and its owner read where nobody moderates any more.
async fn of_no_moderator(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.entitled(super::typed::TITLES[0]).await;
    let gone = stage.moderator.clone();
    stage.town.does(&gone, group(stage.town.chat), Act::Left(gone.clone())).await;
    let since = "select coalesce((select unled_at from building where id = ?1), 0)";
    let since = stage.town.office.asks::<i64>(since, stage.town.building).await;
    let rows = stage.rows(&gone, &gone).await;
    let rows = samples::Rows { joined_at: Some(Moment::from_millis(since)), ..rows };
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if sample.name.ends_with("NobodyModerates") {
            pages.push(Page::drawn(&stage, &sample, "nobody moderates", By::AGroup).await);
        }
        if sample.name.ends_with("PleaseAppoint") {
            pages.push(Page::drawn(&stage, &sample, "nobody moderates", By::One).await);
        }
    }
    pages
}

async fn of_newcomers(stage: &Stage) -> Vec<Page> {
    let mut pages = Vec::new();
    for (oddity, name) in [("plain", stage.typed.helper)].into_iter().chain(NAMES) {
        let stage = stage.copied().await.later(days(8)).await;
        let language = stage.asker.language.unwrap_or(Language::ENGLISH);
        let newcomer = speaker(20, name, language);
        stage.town.moves_in(&newcomer).await;
        let rows = stage.rows(&stage.moderator, &newcomer).await;
        let question = |sample: &Sample| sample.name.ends_with("VouchQuestion");
        let question = samples::notices(&rows).into_iter().find(question).expect("the question");
        let state = format!("new, name: {oddity}");
        pages.push(Page::drawn(&stage, &question, &state, By::One).await);
        stage.town.taps(&stage.moderator, &format!("vouch_1_{}", rows.person.0)).await;
        let state = format!("known, name: {oddity}");
        pages.push(Page::drawn(&stage, &question, &state, By::One).await);
    }
    pages
}

/// What somebody tells of themselves: all of it, who may read it, and while it is waited for words.
pub async fn of_people(stage: &Stage) -> Vec<Page> {
    let mut pages = Vec::new();
    let told = stage.copied().await;
    let codes = [
        "me-is_1_entrance_2",
        "me-is_1_floor_3",
        "me-is_1_languages_en",
        "me-is_1_languages_zh-CN",
        "me-is_1_offers_shopping",
        "me-is_1_offers_repairs",
        "me-is_1_presence_duty",
        "me-let-read_1_flat_nobody",
    ];
    for code in codes {
        told.town.taps(&told.asker, code).await;
    }
    for (kind, words) in [("flat", "12b"), ("phone", "0171 2345678")] {
        told.town.taps(&told.asker, &format!("me-type_1_{kind}")).await;
        told.town.tells(&told.asker, words).await;
    }
    let all = ["Overview", "Detail", "Readers"];
    pages.extend(people(&told, &all, "told").await);
    let words = told.typed.words;
    let told = told.asked(words).await;
    pages.extend(pages_of(&told, &["needs Card"], "of an entrance").await);
    pages.extend(pages_of(&told, &["needs Posted"], "of a home that is known").await);
    for (state, code) in [
        ("on duty until tomorrow", "me-is_1_presence_duty-tomorrow"),
        ("away for a day", "me-is_1_presence_away-day"),
        ("away for a week", "me-is_1_presence_away-week"),
        ("away", "me-is_1_presence_away"),
    ] {
        told.town.taps(&told.asker, code).await;
        pages.extend(people(&told, &["Detail presence", "Overview"], state).await);
    }
    for kind in ["name", "entrance", "floor", "flat", "phone"] {
        told.town.taps(&told.asker, &format!("me-type_1_{kind}")).await;
        let name = format!("Detail {kind}");
        pages.extend(people(&told, &[name.as_str()], "while it is typed").await);
    }
    for (oddity, name) in NAMES {
        let stage = stage.copied().await.named(name);
        stage.town.tells(&stage.asker, "/me").await;
        let state = format!("name: {oddity}");
        pages.extend(people(&stage, &["NameQuestion", "Overview", "Detail name"], &state).await);
        stage.town.taps(&stage.asker, "me-type_1_name").await;
        stage.town.tells(&stage.asker, stage.typed.helper).await;
        let state = format!("called otherwise, name: {oddity}");
        pages.extend(people(&stage, &["NameQuestion", "Overview", "Detail name"], &state).await);
    }
    pages
}

/// The notices about themselves of these names.
async fn people(stage: &Stage, names: &[&str], state: &str) -> Vec<Page> {
    let names: Vec<String> = names.iter().map(|name| format!("people {name}")).collect();
    let rows = stage.rows(&stage.asker, &stage.helper).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if names.iter().any(|name| sample.name.starts_with(name)) {
            pages.push(Page::drawn(stage, &sample, state, By::One).await);
        }
    }
    pages
}

/// The numbers that the building's people call: those who live there, and who moderates.
pub async fn of_numbers(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let all = ["numbers Numbers"];
    let mut pages = read_by(&stage, &stage.asker, &all, "none told, a resident").await;
    for (line, number) in [("lift", "030 123 456"), ("emergency", "112, 110")] {
        stage.town.taps(&stage.moderator, &format!("number-type_1_{line}")).await;
        let form = format!("Form {line}");
        pages
            .extend(read_by(&stage, &stage.moderator, &[form.as_str()], "while it is typed").await);
        stage.town.tells(&stage.moderator, number).await;
    }
    pages.extend(read_by(&stage, &stage.asker, &all, "two told, a resident").await);
    let told = ["numbers Numbers", "EmergencyChanged"];
    pages.extend(read_by(&stage, &stage.moderator, &told, "two told").await);
    for line in ["emergency", "duty", "committee", "management", "police", "clinic", "lift", "gas"]
    {
        stage.town.taps(&stage.moderator, &format!("number-type_1_{line}")).await;
        let form = format!("Form {line}");
        pages.extend(
            read_by(&stage, &stage.moderator, &[form.as_str()], "while it is typed anew").await,
        );
    }
    pages
}

/// How the house keeps things, for a moderator.
pub async fn of_habits(stage: &Stage) -> Vec<Page> {
    let all = [
        "habits Habits",
        "habits Choice quiet_from",
        "habits Choice quiet_until",
        "habits Choice new_days",
        "habits Choice homes_a_day",
        "habits Choice unsolicited_a_day",
        "habits Choice digest_hour",
        "habits Choice living_list",
        "habits TopicLost",
        "habits Doors",
    ];
    let mut pages = Vec::new();
    let stage = stage.copied().await;
    pages.extend(read_by(&stage, &stage.moderator, &all, "as it is at first").await);
    pages.extend(read_by(&stage, &stage.asker, &all[..1], "who does not moderate").await);
    for code in [
        "habit-is_1_0_new-days",
        "habit-is_1_1_homes-a-day",
        "habit-is_1_0_unsolicited",
        "habit-is_1_0_living-list",
        "doors_1",
    ] {
        stage.town.taps(&stage.moderator, code).await;
    }
    stage.town.tells(&stage.moderator, "1: 101-104; 2: 101-104, 201").await;
    let topic = Place::Group { chat: stage.town.chat, title: "House".to_owned(), topic: Some(7) };
    stage.town.does(&stage.moderator, topic, words("/topic", 900_001)).await;
    pages.extend(read_by(&stage, &stage.moderator, &all, "set").await);
    pages
}

/// Who lives in the building, for a moderator.
pub async fn of_residents(stage: &Stage) -> Vec<Page> {
    let mut pages = Vec::new();
    let small = stage.copied().await;
    let all = ["residents Roll", "residents Search", "residents Found", "residents Person"];
    pages.extend(read_by(&small, &small.moderator, &all, "a small building").await);
    pages.extend(read_by(&small, &small.asker, &all, "who does not moderate").await);
    for code in ["me-is_1_entrance_2", "me-is_1_offers_shopping", "me-is_1_presence_away"] {
        small.town.taps(&small.helper, code).await;
    }
    small.town.taps(&small.moderator, "resident-search_1").await;
    let told = ["residents Search", "residents Person"];
    pages.extend(read_by(&small, &small.moderator, &told, "searching, some told").await);
    let rows = small.rows(&small.moderator, &small.helper).await;
    for (state, sample) in residents::searches(&rows) {
        pages.push(Page::drawn_for(&small, &sample, state, By::One, Some(rows.reader)).await);
    }
    let rows = samples::Rows { person: rows.reader, ..rows };
    let own = residents::all(&rows).into_iter().map(|notice| residents::sample(&notice));
    let own = own.into_iter().find(|sample| sample.name.ends_with("Person")).expect("a page");
    pages.push(Page::drawn_for(&small, &own, "a moderator", By::One, Some(rows.reader)).await);
    let left = small.helper.clone();
    small.town.does(&left, group(small.town.chat), Act::Left(left.clone())).await;
    pages.extend(read_by(&small, &small.moderator, &["residents Person"], "who left").await);
    for (oddity, name) in NAMES {
        let stage = stage.copied().await.named(name);
        stage.town.tells(&stage.helper, "/me").await;
        let state = format!("name: {oddity}");
        pages.extend(read_by(&stage, &stage.moderator, &all, &state).await);
    }
    let large = stage.copied().await.later(days(8)).await;
    let language = large.asker.language.unwrap_or(Language::ENGLISH);
    let newcomer = speaker(20, large.typed.helper, language);
    large.town.does(&newcomer, group(large.town.chat), Act::Seen).await;
    large.town.office.is_peopled(large.town.building, 2_000).await;
    let rows = large.rows(&large.moderator, &newcomer).await;
    let of_large = samples::notices(&rows).into_iter().chain([residents::second_page(&rows)]);
    for sample in of_large.filter(|sample| all.contains(&sample.name.as_str())) {
        let state = "a large building, somebody new";
        pages.push(Page::drawn_for(&large, &sample, state, By::One, Some(rows.reader)).await);
    }
    pages
}

/// The notices of this name, as this neighbour has them.
async fn read_by(stage: &Stage, who: &Account, names: &[&str], state: &str) -> Vec<Page> {
    let rows = stage.rows(who, &stage.helper).await;
    let mut pages = Vec::new();
    for sample in samples::notices(&rows) {
        if names.iter().any(|name| sample.name.ends_with(name)) {
            pages.push(Page::drawn_for(stage, &sample, state, By::One, Some(rows.reader)).await);
        }
    }
    pages
}

/// What is kept of somebody of whom much is kept.
async fn of_my_data(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await.asked(stage.typed.words).await.helper_does("claim").await;
    let codes = ["me-is_1_presence_duty", "me-is_1_languages_en", "me-is_1_offers_shopping"];
    let mut pages = Vec::new();
    for code in codes.into_iter().chain(["me-is_1_presence_away"]) {
        stage.town.taps(&stage.asker, code).await;
        pages.extend(pages_of(&stage, &["MyData page", "MyData json"], "much is kept").await);
    }
    pages
}

/// A draft in every state.
pub async fn of_drafts(stage: &Stage) -> Vec<Page> {
    let typed = stage.typed;
    let mut pages = Vec::new();
    let exposed = format!("{}, {}", typed.words_for_then, typed.private_part);
    let discreet = typed.discreet.map(|(kind, words, _)| (kind, words.to_owned()));
    let written = [
        ("words", typed.words.to_owned()),
        ("words and door, for then", exposed),
        ("door only", typed.private_part.to_owned()),
        ("time over", typed.time_over.to_owned()),
        ("200 emoji", "🧺".repeat(200)),
        ("a time in doubt", typed.disputed.to_owned()),
        ("two times", typed.several.to_owned()),
    ];
    for (state, words) in written.into_iter().chain(discreet) {
        let stage = stage.copied().await;
        stage.town.tells(&stage.asker, &words).await;
        pages.extend(pages_of(&stage, &["Draft"], state).await);
    }
    let stage = stage.copied().await;
    stage.town.speaks(&stage.asker, super::typed::VOICE).await;
    pages.extend(pages_of(&stage, &["Draft"], "by voice").await);
    stage.town.tells(&stage.asker, typed.words).await;
    pages.extend(pages_of(&stage, &["Draft"], "voice and words").await);
    stage.town.shows(&stage.asker, "photo").await;
    pages.extend(pages_of(&stage, &["Draft"], "voice, words and photo").await);
    let draft = stage.town.newest_draft().await;
    let rows = samples::Rows { draft, ..stage.rows(&stage.asker, &stage.helper).await };
    stage.town.taps(&stage.asker, &format!("post_{draft}")).await;
    let posted = samples::notices(&rows).into_iter().find(|sample| sample.name.ends_with("Draft"));
    pages.push(Page::drawn(&stage, &posted.expect("the draft"), "posted", By::One).await);
    pages
}

/// Lists of nothing, of one, of a page and of several, with a time of every sort; of what only a
/// helper reads; and of the longest words.
pub async fn of_lists(stage: &Stage) -> Vec<Page> {
    let typed = stage.typed;
    let mut pages = lists(stage, "of none").await;
    let mut timed = stage.copied().await;
    for (count, time) in (1..).zip(typed.times) {
        timed = timed.later(minutes(3)).await.asked(&format!("{}, {time}", typed.words)).await;
        pages.extend(pages_of(&timed, &["needs Card"], &format!("for {time}")).await);
        if [1, 5, 12].contains(&count) {
            pages.extend(lists(&timed, &format!("of {count}")).await);
        }
    }
    let over = stage.copied().await.asked(typed.words_for_then).await.later(days(3)).await;
    pages.extend(lists(&over, "of what found nobody in time").await);
    let mut discreet = stage.copied().await;
    for (_, words, secrets) in typed.discreet {
        // The day itself may be known of the other kinds.
        discreet = discreet.later(minutes(3)).await.asked(words).await;
        discreet = discreet.keeping_secret(secrets.get(..2).unwrap_or(secrets));
    }
    let discreet = discreet.with_a_private_part(typed.private_part).await;
    pages.extend(lists(&discreet, "of the discreet").await);
    let mut longest = stage.copied().await.named(NAMES[3].1);
    for _ in 0..6 {
        let words = "🧺".repeat(200);
        longest = longest.later(minutes(3)).await.asked(&words).await;
        longest = longest.asker_does("when-is week").await;
    }
    let helped = longest.helper_does("claim").await;
    pages.extend(lists(&helped, "of the longest").await);
    pages
}

/// The pages of both lists, for everybody.
async fn lists(stage: &Stage, state: &str) -> Vec<Page> {
    let mut pages = Vec::new();
    let readers = [("asker", &stage.asker), ("helper", &stage.helper), ("other", &stage.other)];
    for (role, reader) in readers {
        let rows = stage.rows(reader, &stage.helper).await;
        let by = if role == "asker" { By::One } else { By::AnOutsider };
        for (list, page) in [(List::Open, 0), (List::Open, 1), (List::Open, 99), (List::Mine, 0)] {
            let sample = needs::page(&rows, list, page);
            let state = format!("{state}, page {page}: {role}");
            pages.push(Page::drawn(stage, &sample, &state, by).await);
        }
    }
    let rows = stage.rows(&stage.moderator, &stage.helper).await;
    let sample = needs::page(&rows, List::Open, 0);
    let person = Some(rows.reader);
    let of_moderator = format!("{state}, page 0: moderator");
    pages.push(Page::drawn_for(stage, &sample, &of_moderator, By::AnOutsider, person).await);
    let rows = stage.rows(&stage.asker, &stage.helper).await;
    let sample = needs::page(&rows, List::Open, 0);
    pages.push(Page::drawn(stage, &sample, state, By::AGroup).await);
    pages
}
