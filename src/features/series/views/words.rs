//! How often something comes again, in words.

use chrono::{NaiveDate, TimeDelta, Weekday};

use super::Scene;
use crate::features::needs::views::when;
use crate::features::series::model::hours::Hours;
use crate::features::series::model::rule::{On, Rule};
use crate::kernel::clock::Moment;
use crate::kernel::language::Language;
use crate::kernel::speech::Value::{Number, Text};

/// How often, in words: behind "it comes".
pub fn rule_in_words(rule: &Rule, language: Language) -> String {
    let interval = ("interval", Number(rule.interval.into()));
    let is_each = rule.interval == 1;
    let of_month = match &rule.on {
        On::Days if is_each => return language.label("series-rule-daily"),
        On::Days => return language.say("series-rule-days", &[interval]).plain(),
        On::Weekdays(days) => {
            let listed = listed(days, language);
            let days_value = ("days", Text(&listed));
            return match days.as_slice() {
                _ if !is_each => language.say("series-rule-weeks", &[interval, days_value]).plain(),
                [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri] => {
                    language.label("series-rule-workdays")
                }
                [Weekday::Sat, Weekday::Sun] => language.label("series-rule-weekend"),
                _ => language.say("series-rule-weekly", &[days_value]).plain(),
            };
        }
        On::MonthDay(-1) => language.label("series-rule-last-day"),
        On::MonthDay(day) => {
            language.say("series-rule-month-day", &[("day", Number((*day).into()))]).plain()
        }
        On::MonthWeekday(nth, day) => {
            let day = weekday(*day, language);
            let nth = ("nth", Number((*nth).max(0).into()));
            language.say("series-rule-month-weekday", &[nth, ("day", Text(&day))]).plain()
        }
    };
    if is_each {
        return of_month;
    }
    language.say("series-rule-months", &[interval, ("rule", Text(&of_month))]).plain()
}

/// The same with the time of the day.
pub(super) fn comes(rule: &Rule, hours: Hours, language: Language) -> String {
    let rule = rule_in_words(rule, language);
    let said = |id, clock: &str| {
        language.say(id, &[("rule", Text(&rule)), ("clock", Text(clock))]).plain()
    };
    match hours {
        Hours::AllDay => rule,
        Hours::At(from) => said("series-at", &when::hours(from, None, language)),
        Hours::Between(from, to) => said("series-between", &when::hours(from, Some(to), language)),
    }
}

fn listed(days: &[Weekday], language: Language) -> String {
    let mut names: Vec<String> = days.iter().map(|day| weekday(*day, language)).collect();
    let between = language.label("series-between-days");
    match names.pop() {
        Some(last) if !names.is_empty() => {
            let first = names.join(&between);
            let values = [("first", Text(&first)), ("last", Text(&last))];
            language.say("series-two-days", &values).plain()
        }
        Some(only) => only,
        None => String::new(),
    }
}

fn weekday(day: Weekday, language: Language) -> String {
    let weekday = Number(day.number_from_monday().into());
    language.say("series-weekday", &[("weekday", weekday)]).plain()
}

/// A day by its date: what says it stays there longer than "tomorrow" is true.
pub(super) fn day(scene: &Scene, day: NaiveDate, language: Language) -> String {
    said_early(scene, Hours::AllDay, day, language)
}

/// The same with the time of the day.
pub(super) fn time(scene: &Scene, day: NaiveDate, language: Language) -> String {
    said_early(scene, scene.series.hours, day, language)
}

/// As it was said so long before that its date had to be told.
fn said_early(scene: &Scene, hours: Hours, day: NaiveDate, language: Language) -> String {
    const EARLY: TimeDelta = TimeDelta::days(30);
    let early = hours.on(day, scene.zone, Moment::from_millis(0)).starts_at.minus(EARLY);
    when::show(&hours.on(day, scene.zone, early), early, scene.zone, language)
}

/// Several days.
pub(super) fn days(scene: &Scene, all: &[NaiveDate], language: Language) -> String {
    let all: Vec<String> = all.iter().map(|one| day(scene, *one, language)).collect();
    all.join(&language.label("series-between-days"))
}
