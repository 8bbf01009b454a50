//! What people say about how often in English, and how it is read.

use chrono::NaiveDate;

use super::{is_again, read};
use crate::features::needs::model::discretion::Home;
use crate::features::series::model::Refusal;
use crate::features::series::model::hours::Hours;

/// A Wednesday.
pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 4).unwrap()
}

pub(super) fn shown(text: &str) -> String {
    match read(&Home::default(), text, today()) {
        Ok(again) => {
            let clock = |minutes: i64| format!("{}:{:02}", minutes / 60, minutes % 60);
            let hours = match again.hours {
                Hours::AllDay => "all day".to_owned(),
                Hours::At(from) => clock(from),
                Hours::Between(from, to) => format!("{}-{}", clock(from), clock(to)),
            };
            let rule = again.rule.text().replace("FREQ=", "").replace("INTERVAL=", "x");
            format!("{rule} | {hours} | {}", again.asked.words.as_str())
        }
        Err(refusal) => format!("{refusal:?}"),
    }
}

pub(super) fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(shown(text), *expected, "{text}");
    }
}

#[test]
fn english_rules() {
    check(&[
        ("every Mon 9:00 take the bins out", "WEEKLY;BYDAY=MO | 9:00 | take the bins out"),
        ("take the bins out every Monday at 9", "WEEKLY;BYDAY=MO | 9:00 | take the bins out"),
        ("every day at 8 walk the dog", "DAILY | 8:00 | walk the dog"),
        ("walk the dog every day at 8", "DAILY | 8:00 | walk the dog"),
        ("walk the dog daily at 8", "DAILY | 8:00 | walk the dog"),
        (
            "every Mon and Thu 16-18 help with homework",
            "WEEKLY;BYDAY=MO,TH | 16:00-18:00 | help with homework",
        ),
        ("every Mon, Wed and Fri read to me", "WEEKLY;BYDAY=MO,WE,FR | all day | read to me"),
        ("every 2 weeks on Friday mop the stairs", "WEEKLY;x2;BYDAY=FR | all day | mop the stairs"),
        ("every two weeks on Fri 10:00 mop", "WEEKLY;x2;BYDAY=FR | 10:00 | mop"),
        ("every other Friday mop the stairs", "WEEKLY;x2;BYDAY=FR | all day | mop the stairs"),
        ("every second Friday mop the stairs", "WEEKLY;x2;BYDAY=FR | all day | mop the stairs"),
        ("on Fridays every two weeks mop", "WEEKLY;x2;BYDAY=FR | all day | mop"),
        (
            "every first Monday of the month read the meter",
            "MONTHLY;BYDAY=1MO | all day | read the meter",
        ),
        (
            "every last Friday 17:00 carry the chairs",
            "MONTHLY;BYDAY=-1FR | 17:00 | carry the chairs",
        ),
        (
            "every second Friday of the month carry chairs",
            "MONTHLY;BYDAY=2FR | all day | carry chairs",
        ),
        ("the first Monday of every month read it", "MONTHLY;BYDAY=1MO | all day | read it"),
        (
            "on the 1st of every month read the meter",
            "MONTHLY;BYMONTHDAY=1 | all day | read the meter",
        ),
        ("every month on the 15th pay the bill", "MONTHLY;BYMONTHDAY=15 | all day | pay the bill"),
        ("every 15th of the month pay the bill", "MONTHLY;BYMONTHDAY=15 | all day | pay the bill"),
        ("every last day of the month pay it", "MONTHLY;BYMONTHDAY=-1 | all day | pay it"),
        ("every 31st pay the bill", "MONTHLY;BYMONTHDAY=31 | all day | pay the bill"),
        ("monthly on the 1st read the meter", "MONTHLY;BYMONTHDAY=1 | all day | read the meter"),
        (
            "every weekday 7:30 walk my son to school",
            "WEEKLY;BYDAY=MO,TU,WE,TH,FR | 7:30 | walk my son to school",
        ),
        (
            "on weekdays at 7:30 walk my son to school",
            "WEEKLY;BYDAY=MO,TU,WE,TH,FR | 7:30 | walk my son to school",
        ),
        ("every weekend water the plants", "WEEKLY;BYDAY=SA,SU | all day | water the plants"),
        (
            "every Monday to Friday at noon bring lunch",
            "WEEKLY;BYDAY=MO,TU,WE,TH,FR | 12:00 | bring lunch",
        ),
        ("every Mon-Fri at noon bring lunch", "WEEKLY;BYDAY=MO,TU,WE,TH,FR | 12:00 | bring lunch"),
        ("Mondays and Thursdays fetch milk", "WEEKLY;BYDAY=MO,TH | all day | fetch milk"),
        ("fetch milk on Mondays at 10 am", "WEEKLY;BYDAY=MO | 10:00 | fetch milk"),
        ("every Monday morning fetch milk", "WEEKLY;BYDAY=MO | 8:00-12:00 | fetch milk"),
        ("every morning open the blinds", "DAILY | 8:00-12:00 | open the blinds"),
        ("every evening at 7 close the window", "DAILY | 19:00 | close the window"),
        ("every other day water the plants", "DAILY;x2 | all day | water the plants"),
        ("every 3 days water the plants", "DAILY;x3 | all day | water the plants"),
        ("every third day water the plants", "DAILY;x3 | all day | water the plants"),
        ("every week fetch milk", "WEEKLY;BYDAY=WE | all day | fetch milk"),
        ("every month read the meter", "MONTHLY;BYMONTHDAY=4 | all day | read the meter"),
        ("every six months test the alarm", "MONTHLY;x6;BYMONTHDAY=4 | all day | test the alarm"),
        (
            "every Mon and every Thu before 9:00 fetch milk",
            "WEEKLY;BYDAY=MO,TH | 0:00-9:00 | fetch milk",
        ),
        (
            "each Tuesday from 16:00 to 17:00 play chess",
            "WEEKLY;BYDAY=TU | 16:00-17:00 | play chess",
        ),
        ("EVERY MONDAY 9:00 BINS", "WEEKLY;BYDAY=MO | 9:00 | BINS"),
        ("weekly on Friday fetch milk", "WEEKLY;BYDAY=FR | all day | fetch milk"),
    ]);
}

#[test]
fn english_ends() {
    for (text, last, words) in [
        ("every Monday until 30 June take the bins out", "2026-06-30", "take the bins out"),
        ("take the bins out every Monday until June 30th", "2026-06-30", "take the bins out"),
        ("every day at 8 walk the dog for 2 weeks", "2026-03-17", "walk the dog"),
        ("walk the dog every day at 8 for three months", "2026-06-03", "walk the dog"),
        ("every Monday until 1 February sing", "2027-02-01", "sing"),
        ("every Monday look for 2 keys", "2027-03-08", "look for 2 keys"),
        ("every day 9-11 for 5 years sing", "2027-03-03", "sing"),
    ] {
        let again = read(&Home::default(), text, today()).unwrap();
        assert_eq!(again.last.to_string(), last, "{text}");
        assert_eq!(again.asked.words.as_str(), words, "{text}");
    }
    check(&[
        ("every Monday for 3 days sing", "TooSeldom"),
        ("every Monday until 30 February sing", "Never"),
    ]);
}

#[test]
fn english_rules_that_cannot_be() {
    check(&[
        ("every minute call me", "TooOften"),
        ("every 5 minutes call me", "TooOften"),
        ("every hour turn her", "TooOften"),
        ("every day 3 times turn her", "TooOften"),
        ("every year clean the gutters", "TooSeldom"),
        ("every 400 days clean the gutters", "TooSeldom"),
        ("every 13 months clean the gutters", "TooSeldom"),
        ("every February 30 sing", "Never"),
        ("every 30 February sing", "Never"),
        ("every 5 May sing", "TooSeldom"),
        ("every 32nd sing", "Never"),
        ("every 0 days sing", "Never"),
        ("every Monday", "NoWords"),
        ("every Monday 9:00", "NoWords"),
    ]);
    let long = format!("every Monday {}", "x".repeat(300));
    assert_eq!(read(&Home::default(), &long, today()).unwrap_err(), Refusal::TooLong);
}

#[test]
fn english_words_that_say_nothing_about_how_often() {
    for text in [
        "every bit helps",
        "every little thing",
        "thanks to each of you",
        "everyday shoes, size 40",
        "each other",
        "every time I sneeze",
        "every one of the boxes",
        "every Tom and Dick",
        "every minute counts",
        "my daily newspaper is not wanted any more tomorrow",
        "print the weekly plan",
        "monthly ticket lost",
        "Monday 9:00 take the bins out",
        "the first Monday of the month is a holiday",
        "take the bins out today",
        "my mother takes pills every day, fetch them tomorrow",
        "every Monday I swim, who comes along on 12 March",
        "I need 2 people",
        "carry it to the second floor",
        "the last day of school",
        "weekend house",
        "a second opinion",
    ] {
        assert!(!is_again(text), "{text}: {}", shown(text));
    }
}
