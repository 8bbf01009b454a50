//! What the phrasebook shows of calls for help: how they look to who calls, who is called and the group,
//! from the first second to the day after.

use std::time::Duration;

use linli::features::alarms::actions::{Bell, ring};
use linli::features::alarms::model::WordId;
use linli::features::alarms::{AlarmId, Notice};
use linli::features::needs::model::attachment::Thing;
use linli::kernel::household::HouseholdId;
use linli::kernel::id::BuildingId;
use linli::kernel::person::Account;
use linli::kernel::place::Place;

use super::page::{By, Page};
use super::stage::{Stage, days, minutes};
use crate::support::town::speaker;
use crate::tidy::samples::alarms;

/// Calls for help in every state.
pub async fn of_alarms(stage: &Stage) -> Vec<Page> {
    let mut pages = of_a_call(stage).await;
    pages.extend(of_its_end(stage).await);
    pages.extend(of_nobody(stage).await);
    pages.extend(of_words(stage).await);
    pages.extend(of_others(stage).await);
    pages.extend(of_a_wish(stage).await);
    pages.extend(of_doors(stage).await);
    pages.extend(of_drills(stage).await);
    pages
}

const fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// The notices of these names about the newest call, for this reader.
pub(super) async fn read_by(
    stage: &Stage,
    (reader, named): (&Account, &Account),
    names: &[&str],
    state: &str,
) -> Vec<Page> {
    let office = &stage.town.office;
    let alarm: i64 = office.asks("select coalesce(max(id), 0) + ?1 from alarm", 0).await;
    read_of(stage, alarm, (reader, named), names, state).await
}

/// The same of this alarm.
pub(super) async fn read_of(
    stage: &Stage,
    alarm: i64,
    (reader, named): (&Account, &Account),
    names: &[&str],
    state: &str,
) -> Vec<Page> {
    let office = &stage.town.office;
    let word: i64 = office.asks("select coalesce(max(id), 0) + ?1 from alarm_word", 0).await;
    let rows = stage.rows(reader, named).await;
    let mut pages = Vec::new();
    for notice in alarms::of(&rows, AlarmId(alarm), WordId(word), 99) {
        if names.contains(&alarms::name(&notice).as_str()) {
            let in_group = matches!(notice, Notice::Group { .. });
            let by = if in_group { By::AGroup } else { By::One };
            let person = (by == By::One).then_some(rows.reader);
            let sample = alarms::sample(&notice);
            pages.push(Page::drawn_for(stage, &sample, state, by, person).await);
        }
    }
    pages
}

async fn called(stage: &Stage) -> Stage {
    let stage = stage.copied().await;
    stage.town.tells(&stage.asker, "/sos").await;
    stage
}

async fn ringing(stage: &Stage) -> Stage {
    called(stage).await.later(seconds(6)).await
}

pub(super) async fn of_verb(stage: &Stage, who: &Account, verb: &str) {
    let newest = "select coalesce(max(id), 0) + ?1 from alarm";
    let alarm: i64 = stage.town.office.asks(newest, 0).await;
    stage.town.taps(who, &format!("alarm-{verb}_{}_{alarm}", stage.town.building)).await;
}

async fn tells_where(stage: &Stage, who: &Account, told: &[(&str, &str)]) {
    for (kind, words) in told {
        stage.town.taps(who, &format!("me-type_{}_{kind}", stage.town.building)).await;
        stage.town.tells(who, words).await;
    }
}

async fn of_a_call(stage: &Stage) -> Vec<Page> {
    let (asker, helper, other) = (&stage.asker, &stage.helper, &stage.other);
    let mine = (asker, helper);
    let begun = called(stage).await;
    let mut pages = read_by(&begun, mine, &["Caller"], "a moment ago").await;
    let group = Notice::Caller { alarm: AlarmId(1) };
    let sample = alarms::sample(&group);
    pages.push(Page::drawn(&begun, &sample, "a moment ago", By::AGroup).await);
    of_verb(&begun, asker, "fine").await;
    pages.extend(read_by(&begun, mine, &["Caller"], "taken back").await);
    let stage = ringing(stage).await;
    pages.extend(read_by(&stage, mine, &["Caller"], "rings").await);
    pages.extend(read_by(&stage, (helper, helper), &["Call"], "rings").await);
    for peril in ["ill", "danger", "fire"] {
        of_verb(&stage, asker, peril).await;
        pages.extend(read_by(&stage, mine, &["Caller"], peril).await);
        pages.extend(read_by(&stage, (helper, helper), &["Call"], peril).await);
    }
    of_verb(&stage, helper, "going").await;
    of_verb(&stage, other, "phoning").await;
    stage.away().await;
    pages.extend(read_by(&stage, mine, &["Away"], "one goes").await);
    pages.extend(read_by(&stage, (helper, helper), &["Away"], "one goes").await);
    pages.extend(read_by(&stage, mine, &["Caller", "News set_off"], "one goes").await);
    pages.extend(read_by(&stage, (asker, other), &["News phoning"], "one goes").await);
    pages.extend(read_by(&stage, (helper, helper), &["Call", "AskThere"], "one goes").await);
    pages.extend(read_by(&stage, (other, helper), &["Call", "Group"], "one goes").await);
    let unheard = stage.copied().await.later(minutes(5)).await;
    pages.extend(read_by(&unheard, mine, &["News lost", "News set_off"], "nothing heard").await);
    pages.extend(read_by(&unheard, (other, helper), &["Call"], "nothing heard").await);
    let covered = stage.copied().await;
    of_verb(&covered, other, "going").await;
    let moderator = &covered.moderator;
    pages.extend(read_by(&covered, (moderator, helper), &["Call", "Group"], "two go").await);
    of_verb(&covered, helper, "cannot").await;
    pages.extend(read_by(&covered, mine, &["News lost"], "one of two cannot").await);
    of_verb(&stage, helper, "there").await;
    pages.extend(read_by(&stage, mine, &["Caller", "News arrived"], "there").await);
    pages.extend(read_by(&stage, (helper, helper), &["Call", "AskWell", "Over"], "there").await);
    pages.extend(read_by(&stage, (other, helper), &["Call", "Group"], "there").await);
    of_verb(&stage, helper, "more").await;
    pages.extend(read_by(&stage, (other, helper), &["Call", "Group"], "more are needed").await);
    pages
}

async fn of_its_end(stage: &Stage) -> Vec<Page> {
    let (asker, helper, other) = (&stage.asker, &stage.helper, &stage.other);
    let there = ringing(stage).await;
    of_verb(&there, helper, "going").await;
    of_verb(&there, helper, "there").await;
    let mut pages = Vec::new();
    for (who, verb) in [(asker, "fine"), (helper, "well"), (&stage.moderator, "end")] {
        let over = there.copied().await;
        of_verb(&over, who, verb).await;
        pages.extend(read_by(&over, (asker, helper), &["Caller", "News well"], verb).await);
        pages.extend(read_by(&over, (helper, helper), &["Over", "AskWell"], verb).await);
        pages.extend(read_by(&over, (other, helper), &["Call", "Group"], verb).await);
    }
    of_verb(&there, helper, "well").await;
    let next_day = there.later(days(1)).await;
    pages.extend(read_by(&next_day, (helper, helper), &["Care"], "the day after").await);
    of_verb(&next_day, helper, "call-me").await;
    pages.extend(read_by(&next_day, (helper, helper), &["Care"], "wants a call").await);
    let wanted = (&next_day.moderator, helper);
    pages.extend(read_by(&next_day, wanted, &["WantsCall"], "wants a call").await);
    let lapsed = ringing(stage).await;
    let lapsed = lapsed.later(minutes(20)).await.later(days(2)).await;
    let lapsed = lapsed.later(days(2)).await;
    for _ in 0..8 {
        lapsed.town.waits(days(2)).await;
    }
    pages.extend(read_by(&lapsed, (asker, helper), &["Caller"], "lapsed").await);
    pages.extend(read_by(&lapsed, (other, helper), &["Call"], "lapsed").await);
    pages.extend(read_by(&lapsed, (&lapsed.moderator, helper), &["Lapsed"], "lapsed").await);
    pages
}

async fn of_nobody(stage: &Stage) -> Vec<Page> {
    let stage = ringing(stage).await;
    for _ in 0..9 {
        stage.town.waits(minutes(2)).await;
    }
    let (asker, other) = (&stage.asker, &stage.other);
    let mut pages = read_by(&stage, (asker, other), &["Caller", "News nobody"], "nobody").await;
    pages.extend(read_by(&stage, (other, other), &["Call", "Group"], "nobody").await);
    pages
}

async fn of_words(stage: &Stage) -> Vec<Page> {
    let stage = ringing(stage).await;
    let (asker, helper) = (&stage.asker, &stage.helper);
    of_verb(&stage, helper, "going").await;
    let mut pages = Vec::new();
    stage.town.tells(asker, stage.typed.words).await;
    pages.extend(read_by(&stage, (helper, asker), &["Word"], "words").await);
    stage.town.speaks(asker, "my voice").await;
    pages.extend(read_by(&stage, (helper, asker), &["Word"], "a voice message").await);
    let place = Place::new(48.137, 11.576).expect("a place");
    stage.town.brings(asker, Thing::Place(place), "").await;
    pages.extend(read_by(&stage, (helper, asker), &["Word"], "a place").await);
    pages
}

/// Who called often, who was never let in, who lives in several buildings, and in vain.
async fn of_others(stage: &Stage) -> Vec<Page> {
    let (asker, helper) = (&stage.asker, &stage.helper);
    let stage = stage.copied().await;
    let mut pages = Vec::new();
    let closed = stage.copied().await;
    for who in [&closed.helper, &closed.other, &closed.moderator] {
        use linli::shell::stimulus::{Act, Place};
        closed.town.does(who, Place::Private, Act::ClosedChat).await;
    }
    let unreached = ringing(&closed).await;
    pages.extend(read_by(&unreached, (asker, helper), &["Caller"], "nobody to reach").await);
    let several = stage.copied().await.with_another_building().await;
    several.town.taps(asker, &format!("at_{}", several.town.building)).await;
    let several = called(&several).await;
    pages.extend(read_by(&several, (asker, helper), &["Caller"], "two buildings").await);
    let other: i64 = several.town.office.asks("select max(id) + ?1 from building", 0).await;
    let elsewhere = format!("alarm-elsewhere_{}_1_{other}", several.town.building);
    several.town.taps(asker, &elsewhere).await;
    let moved = Notice::Caller { alarm: AlarmId(1) };
    let rows = several.rows(asker, helper).await;
    let sample = alarms::sample(&moved);
    pages.push(Page::drawn_for(&several, &sample, "moved", By::One, Some(rows.reader)).await);
    of_moved(&stage, &mut pages).await;
    of_newcomers(&stage, &mut pages).await;
    for _ in 0..3 {
        stage.town.tells(asker, "/sos").await;
        stage.town.waits(seconds(6)).await;
        of_verb(&stage, asker, "fine").await;
    }
    stage.town.tells(asker, "/sos").await;
    for time in [seconds(6), minutes(1), minutes(2)] {
        stage.town.waits(time).await;
    }
    pages.extend(read_by(&stage, (asker, helper), &["Caller"], "often").await);
    pages.extend(read_by(&stage, (&stage.moderator, helper), &["MayWake"], "often").await);
    of_verb(&stage, &stage.moderator, "widen").await;
    pages.extend(read_by(&stage, (&stage.moderator, helper), &["MayWake"], "woken").await);
    pages
}

/// Who asked a neighbour to come by, and needs help by now.
async fn of_moved(stage: &Stage, pages: &mut Vec<Page>) {
    let stage = stage.copied().await;
    let (asker, helper) = (&stage.asker, &stage.helper);
    let label = asker.language.expect("a language").label("members-keyboard-come");
    stage.town.tells(asker, &label).await;
    stage.town.waits(seconds(6)).await;
    stage.town.waits(minutes(1)).await;
    stage.town.tells(asker, "/sos").await;
    let sample = alarms::sample(&Notice::Call { alarm: AlarmId(1), round: 99 });
    for reader in [helper, &stage.other, &stage.moderator] {
        let rows = stage.rows(reader, asker).await;
        pages.push(Page::drawn_for(&stage, &sample, "moved", By::One, Some(rows.reader)).await);
    }
}

/// Who is new and goes; who was never let in and calls; and where it is known whom each number calls.
async fn of_newcomers(stage: &Stage, pages: &mut Vec<Page>) {
    let stage = stage.copied().await.later(days(9)).await;
    let language = stage.asker.language.expect("a language");
    let newcomer = speaker(20, stage.typed.other, language);
    stage.town.moves_in(&newcomer).await;
    let building = stage.town.building;
    let zones = linli::features::members::model::ZONES;
    for city in ["Asia/Shanghai", "Europe/London"] {
        let zone = zones.iter().position(|choice| choice.zone.name() == city).expect("a zone");
        stage.town.taps(&stage.moderator, &format!("clock_{building}_{zone}")).await;
        let rung = ringing(&stage).await;
        of_verb(&rung, &newcomer, "going").await;
        pages.extend(read_by(&rung, (&newcomer, &rung.asker), &["Call"], "a newcomer").await);
    }
    stage.town.taps(&stage.moderator, &format!("policy-is_{building}_approval")).await;
    let outsider = speaker(21, stage.typed.asker, language);
    stage.town.moves_in(&outsider).await;
    stage.town.tells(&outsider, "/sos").await;
    stage.town.waits(seconds(6)).await;
    let read = (&stage.helper, &outsider);
    pages.extend(read_by(&stage, read, &["Call"], "of somebody not let in").await);
}

async fn of_a_wish(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let (asker, helper) = (&stage.asker, &stage.helper);
    let label = asker.language.expect("a language").label("members-keyboard-come");
    stage.town.tells(asker, &label).await;
    let mut pages = read_by(&stage, (asker, helper), &["Caller"], "a wish").await;
    for _ in 0..8 {
        stage.town.waits(minutes(1)).await;
    }
    let names = ["Caller", "News nobody"];
    pages.extend(read_by(&stage, (asker, helper), &names, "a wish, and nobody").await);
    pages.extend(read_by(&stage, (helper, helper), &["Call"], "a wish, and nobody").await);
    of_verb(&stage, asker, "fine").await;
    pages.extend(read_by(&stage, (asker, helper), &["Caller"], "a false alarm").await);
    pages.extend(read_by(&stage, (helper, helper), &["Call"], "a false alarm").await);
    pages
}

/// Where it is: told in parts, for a recipient, by a bell of the house.
async fn of_doors(stage: &Stage) -> Vec<Page> {
    let (asker, helper) = (&stage.asker, &stage.helper);
    let mut pages = Vec::new();
    let told: [&[(&str, &str)]; 3] = [
        &[("entrance", "2")],
        &[("floor", "3")],
        &[("entrance", "2"), ("floor", "3"), ("flat", "302"), ("phone", "0170 1234567")],
    ];
    for told in told {
        let stage = stage.copied().await;
        tells_where(&stage, asker, told).await;
        let stage = ringing(&stage).await;
        of_verb(&stage, helper, "going").await;
        pages.extend(read_by(&stage, (helper, asker), &["Call"], "a door told").await);
    }
    let home = stage.copied().await;
    tells_where(&home, asker, &[("flat", "12b")]).await;
    home.town.taps(asker, "home-mine_1").await;
    home.town.taps(asker, "home-add_1").await;
    home.town.tells(asker, "Rosa").await;
    let building = home.town.building;
    home.town.taps(asker, &format!("alarm-for_{building}_1")).await;
    let home = home.later(seconds(6)).await;
    pages.extend(read_by(&home, (asker, helper), &["Caller"], "for a recipient").await);
    of_verb(&home, helper, "going").await;
    pages.extend(read_by(&home, (helper, helper), &["Call"], "for a recipient").await);
    pages.extend(read_by(&home, (&home.other, helper), &["Caller"], "of somebody else").await);
    of_verb(&home, asker, "fine").await;
    let newest = "select max(id) + ?1 from household";
    let household = HouseholdId(home.town.office.asks(newest, 0).await);
    for wish in [true, false] {
        let bell = Bell { building: BuildingId(building), household, wish };
        let rung = home.town.office.database.writer.run(move |tx| Box::pin(ring(tx, bell))).await;
        rung.expect("it rings");
        let state = if wish { "a bell asks" } else { "a bell calls" };
        home.town.waits(seconds(1)).await;
        of_verb(&home, helper, "going").await;
        pages.extend(read_by(&home, (helper, helper), &["Call", "AskThere"], state).await);
        of_verb(&home, helper, "there").await;
        pages.extend(read_by(&home, (helper, helper), &["AskWell", "Care"], state).await);
        pages.extend(read_by(&home, (&home.moderator, helper), &["Lapsed"], state).await);
    }
    of_verb(&home, helper, "well").await;
    pages.extend(read_by(&home, (helper, helper), &["Call"], "a bell, and all is well").await);
    pages
}

async fn of_drills(stage: &Stage) -> Vec<Page> {
    let stage = stage.copied().await;
    let (moderator, helper) = (&stage.moderator, &stage.helper);
    let mut pages = read_by(&stage, (moderator, helper), &["DrillQuestion"], "asked").await;
    stage.town.taps(moderator, &format!("drill_{}", stage.town.building)).await;
    let empty = stage.copied().await;
    pages.extend(read_by(&stage, (moderator, helper), &["Caller"], "a drill").await);
    stage.town.waits(seconds(6)).await;
    pages.extend(read_by(&stage, (helper, helper), &["Call", "Group"], "a drill").await);
    of_verb(&stage, helper, "going").await;
    stage.town.waits(seconds(30)).await;
    of_verb(&stage, helper, "there").await;
    of_verb(&stage, helper, "well").await;
    pages.extend(read_by(&stage, (moderator, helper), &["Report"], "a drill").await);
    of_verb(&empty, moderator, "fine").await;
    pages.extend(read_by(&empty, (moderator, helper), &["Report"], "nobody came").await);
    pages
}
