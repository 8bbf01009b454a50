//! The course of an alarm, told by the second.

use chrono::TimeDelta;

use super::plan::{Plan, Reach};
use super::{Course, Effect, End, Event, Outcome};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

const ANA: PersonId = PersonId(2);
const BO: PersonId = PersonId(3);

fn second(second: i64) -> Moment {
    Moment::from_millis(1_000_000_000).plus(TimeDelta::seconds(second))
}

/// What happens at these seconds, by the effects that are not silent.
fn told(plan: Plan, events: &[(i64, Event)], until: i64) -> Vec<(i64, Effect)> {
    let mut course = Course::begin(plan, second(0));
    let mut told = Vec::new();
    for at in 0..=until {
        let now = events.iter().filter(|(when, _)| *when == at).map(|(_, event)| *event);
        for event in now.chain([Event::Time]) {
            let (after, effects) = course.step(event, second(at));
            course = after;
            told.extend(effects.into_iter().map(|effect| (at, effect)));
        }
    }
    told
}

fn calls(told: &[(i64, Effect)]) -> Vec<(i64, usize)> {
    let call = |(at, effect): &(i64, Effect)| {
        if let Effect::Call(call) = effect { Some((*at, *call)) } else { None }
    };
    told.iter().filter_map(call).collect()
}

#[test]
fn nobody_comes_and_it_rings_as_long_as_was_promised() {
    let told = told(Plan::Whistle, &[], 1_000);
    let seconds = [5, 65, 185, 305, 425, 545, 665, 785, 905];
    assert_eq!(calls(&told), seconds.into_iter().zip(0..).collect::<Vec<_>>());
    assert_eq!(Plan::Whistle.reach(8), Some(Reach::LastWord));
}

#[test]
fn taken_back_in_time_nobody_heard_of_it() {
    let fine = Event::Close(Outcome::Fine, Some(PersonId(1)));
    let undone = [(4, Effect::Closed(Outcome::Undone))];
    assert_eq!(told(Plan::Whistle, &[(4, fine), (4, fine), (6, fine)], 100), undone);
    let late = told(Plan::Whistle, &[(6, fine)], 100);
    assert_eq!(late, [(5, Effect::Call(0)), (6, Effect::Closed(Outcome::Fine))]);
}

#[test]
fn going_is_not_there() {
    let going = [(20, Event::Going(ANA)), (21, Event::Going(ANA))];
    let told = told(Plan::Whistle, &going, 400);
    assert_eq!(
        told,
        [
            (5, Effect::Call(0)),
            (20, Effect::SetOff(ANA)),
            (260, Effect::AskThere(ANA)),
            (320, Effect::LostTouch(ANA, End::Unheard)),
            (320, Effect::Call(1)),
        ]
    );
}

#[test]
fn there_is_not_for_good() {
    let events = [(20, Event::Going(ANA)), (80, Event::There(ANA)), (90, Event::There(ANA))];
    let told = told(Plan::Whistle, &events, 1_400);
    assert_eq!(
        told,
        [
            (5, Effect::Call(0)),
            (20, Effect::SetOff(ANA)),
            (80, Effect::Arrived(ANA)),
            (680, Effect::AskWell(ANA)),
            (1_280, Effect::LostTouch(ANA, End::Unheard)),
            (1_280, Effect::Call(1)),
            (1_400, Effect::Call(2)),
        ]
    );
}

#[test]
fn who_is_not_there_does_not_silence_it() {
    let events = [
        (20, Event::Going(ANA)),
        (30, Event::There(ANA)),
        (40, Event::NobodyHere),
        (41, Event::There(ANA)),
        (42, Event::Going(ANA)),
    ];
    let told = told(Plan::Whistle, &events, 110);
    assert_eq!(
        told,
        [
            (5, Effect::Call(0)),
            (20, Effect::SetOff(ANA)),
            (30, Effect::Arrived(ANA)),
            (40, Effect::LostTouch(ANA, End::Disputed)),
            (40, Effect::Call(1)),
            // Said a second time it is told, and keeps nothing silent.
            (42, Effect::SetOff(ANA)),
        ]
    );
    let later = calls(&super::course_tests::told(Plan::Whistle, &events, 170));
    assert_eq!(later, [(5, 0), (40, 1), (160, 2)]);
}

#[test]
fn the_last_who_gives_up_has_it_ring_at_once() {
    let events = [
        (10, Event::Going(ANA)),
        (20, Event::Going(BO)),
        (30, Event::Cannot(ANA)),
        (50, Event::Gone(BO)),
    ];
    let told = told(Plan::Whistle, &events, 60);
    assert_eq!(calls(&told), [(5, 0), (50, 1)]);
    assert!(told.contains(&(50, Effect::LostTouch(BO, End::Gone))));
}

#[test]
fn after_its_last_call_it_rings_on_if_whoever_comes_does_not_arrive() {
    let told = told(Plan::Whistle, &[(950, Event::Going(ANA))], 1_800);
    let late: Vec<_> = calls(&told).into_iter().filter(|(at, _)| *at > 905).collect();
    assert_eq!(late.first(), Some(&(1_250, 2)), "{late:?}");
}

#[test]
fn more_people_are_called_at_once_and_not_again_and_again() {
    let more = Event::More(ANA);
    let events =
        [(10, Event::Going(ANA)), (15, more), (20, Event::There(ANA)), (25, more), (26, more)];
    let called = calls(&told(Plan::Whistle, &events, 100));
    assert_eq!(called, [(5, 0), (25, 1)]);
}

#[test]
fn whoever_calls_again_is_heard_where_it_has_fallen_silent() {
    let (course, _) = Course::begin(Plan::Whistle, second(0)).step(Event::Time, second(5));
    assert!(!course.is_stale(second(6)));
    let (going, _) = course.step(Event::Going(ANA), second(10));
    let (there, _) = going.step(Event::There(ANA), second(20));
    assert!(!there.is_stale(second(600)) && there.is_stale(second(620)));
}

#[test]
fn who_did_not_come_twice_holds_nothing_and_it_rings_on_after_its_last_call() {
    let events = [
        (10, Event::Going(ANA)),
        (20, Event::Cannot(ANA)),
        (1_000, Event::Going(ANA)),
        (1_100, Event::Cannot(ANA)),
    ];
    let late: Vec<_> = calls(&told(Plan::Whistle, &events, 1_150));
    assert_eq!(late.last(), Some(&(1_100, 2)), "{late:?}");
}

#[test]
fn enough_are_coming_only_where_they_are_counted_on() {
    let (course, _) = Course::begin(Plan::Whistle, second(0)).step(Event::Time, second(5));
    let (course, _) = course.step(Event::Going(ANA), second(6));
    let (course, _) = course.step(Event::There(ANA), second(7));
    assert!(course.is_covered());
    let (course, _) = course.step(Event::More(ANA), second(8));
    assert!(!course.is_covered(), "more people are needed");
    let (course, _) = course.step(Event::Going(BO), second(9));
    assert!(!course.is_covered());
    let (course, _) = course.step(Event::Going(PersonId(4)), second(10));
    assert!(course.is_covered());
    let fine = Event::Close(Outcome::Fine, None);
    let (course, _) = course.step(fine, second(11));
    let (course, _) = course.step(Event::Reopen, second(12));
    assert!(!course.is_covered());
    let (course, _) = course.step(Event::Going(ANA), second(13));
    let (course, _) = course.step(Event::Going(BO), second(14));
    assert!(course.is_covered(), "what came before does not count against them");
}

#[test]
fn what_was_missed_is_one_call_to_everybody_and_never_the_last_word() {
    let start = Course::begin(Plan::Whistle, second(0));
    let (late, effects) = start.step(Event::Time, second(3_600));
    assert_eq!(effects, [Effect::Call(2)]);
    assert_eq!(late.due_at(), Some(second(3_720)));
    let (_, effects) = late.step(Event::Time, second(9_000));
    assert_eq!(effects, [Effect::Call(3)]);
}

#[test]
fn a_clock_that_is_turned_back_holds_nothing_up() {
    let start = Course::begin(Plan::Whistle, second(100_000));
    let (course, _) = start.step(Event::Time, second(100_005));
    let (course, effects) = course.step(Event::Time, second(10));
    assert!(effects.is_empty());
    assert_eq!(course.due_at(), Some(second(70)));
    let (course, _) = course.step(Event::Going(ANA), second(100_000));
    let (course, _) = course.step(Event::Time, second(20));
    assert_eq!(course.due_at(), Some(second(20 + 240)));
}

#[test]
fn ended_by_mistake_it_rings_from_its_beginning_at_once() {
    let well = Event::Close(Outcome::Well, Some(ANA));
    let events =
        [(10, Event::Going(ANA)), (20, Event::There(ANA)), (30, well), (60, Event::Reopen)];
    let told = told(Plan::Whistle, &events, 130);
    assert_eq!(calls(&told), [(5, 0), (60, 0), (120, 1)]);
}

#[test]
fn what_nobody_ends_is_over_by_itself() {
    let told = told(Plan::Wish, &[], 10_000);
    assert_eq!(told.last(), Some(&(305 + 3_600, Effect::Closed(Outcome::Lapsed))));
}
