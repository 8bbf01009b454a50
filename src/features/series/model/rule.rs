//! How often something comes again: a rule as RFC 5545 writes it, never more than once a day.

use chrono::{DateTime, Datelike as _, Days, Months, NaiveDate, NaiveTime, TimeZone as _, Weekday};
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz};

/// A series ends so many months after it began, at the latest.
const LONGEST: Months = Months::new(12);
/// No month has more days; no rule is asked for a later one.
const LAST_DAY: i8 = 31;
/// The days of a week in a rule, Monday first.
const DAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

/// How often something comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// On which days.
    pub on: On,
    /// In each, or in each second, third, … of the days, weeks or months.
    pub interval: u16,
}

/// On which days something comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum On {
    /// On each day.
    Days,
    /// On these days of a week, in order.
    Weekdays(Vec<Weekday>),
    /// On this day of a month; -1 is the last one.
    MonthDay(i8),
    /// On the first, second, … of these days in a month; -1 is the last one.
    MonthWeekday(i8, Weekday),
}

impl Rule {
    /// A rule for each day, week or month.
    pub fn each(on: On) -> Self {
        Self { on, interval: 1 }
    }

    /// The rule in letters, as RFC 5545 writes it.
    pub fn text(&self) -> String {
        let interval =
            if self.interval > 1 { format!(";INTERVAL={}", self.interval) } else { String::new() };
        match &self.on {
            On::Days => format!("FREQ=DAILY{interval}"),
            On::Weekdays(days) => {
                let days = days.iter().map(|day| letters(*day)).collect::<Vec<_>>().join(",");
                format!("FREQ=WEEKLY{interval};BYDAY={days}")
            }
            On::MonthDay(day) => format!("FREQ=MONTHLY{interval};BYMONTHDAY={day}"),
            On::MonthWeekday(nth, day) => {
                format!("FREQ=MONTHLY{interval};BYDAY={nth}{}", letters(*day))
            }
        }
    }

    /// Reads a rule that [`Rule::text`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(';').filter_map(|part| part.split_once('=')).peekable();
        let (_, frequency) = parts.next_if(|(name, _)| *name == "FREQ")?;
        let interval = parts.next_if(|(name, _)| *name == "INTERVAL");
        let interval = interval.map_or(Some(1), |(_, interval)| interval.parse().ok())?;
        let on = match (frequency, parts.next()) {
            ("DAILY", None) => On::Days,
            ("WEEKLY", Some(("BYDAY", days))) => {
                On::Weekdays(days.split(',').map(weekday).collect::<Option<Vec<_>>>()?)
            }
            ("MONTHLY", Some(("BYMONTHDAY", day))) => On::MonthDay(day.parse().ok()?),
            ("MONTHLY", Some(("BYDAY", day))) => {
                let (nth, day) = day.split_at_checked(day.len().checked_sub(2)?)?;
                On::MonthWeekday(nth.parse().ok()?, weekday(day)?)
            }
            _ => return None,
        };
        Some(Self { on, interval })
    }

    /// The same in each day, week or month.
    fn every_time(&self) -> Self {
        Self { on: self.on.clone(), interval: 1 }
    }

    /// Its days from the first one on, which is where it begins to count, to the last; at most so many.
    pub fn days(&self, first: NaiveDate, last: NaiveDate, most: u16) -> Vec<NaiveDate> {
        let Some((begin, end)) = midnight(first).zip(midnight(last)) else {
            return Vec::new();
        };
        let rule = match &self.on {
            On::Days => RRule::new(Frequency::Daily),
            On::Weekdays(days) => {
                let days = days.iter().map(|day| NWeekday::Every(*day)).collect();
                RRule::new(Frequency::Weekly).by_weekday(days)
            }
            On::MonthDay(day) => RRule::new(Frequency::Monthly).by_month_day(vec![*day]),
            On::MonthWeekday(nth, day) => {
                let day = NWeekday::Nth(i16::from(*nth), *day);
                RRule::new(Frequency::Monthly).by_weekday(vec![day])
            }
        };
        let rule = rule.interval(self.interval).until(end).validate(begin);
        let Ok(rule) = rule else { return Vec::new() };
        let days = RRuleSet::new(begin).rrule(rule).all(most).dates;
        days.into_iter().map(|day| day.date_naive()).collect()
    }

    /// The first day from this one on that is one of its days: there it begins to count.
    pub fn first_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.every_time().days(day, last_day(day), 1).first().copied()
    }

    /// True if it is on no day at all.
    pub fn is_never(&self) -> bool {
        let is_no_day = |day: i8| day == 0 || !(-1..=LAST_DAY).contains(&day);
        self.interval == 0
            || match &self.on {
                On::Days => false,
                On::Weekdays(days) => days.is_empty(),
                On::MonthDay(day) => is_no_day(*day),
                On::MonthWeekday(nth, _) => *nth == 0 || *nth > 5 || *nth < -1,
            }
    }
}

/// The last day on which a series may come again that begins on this one.
pub fn last_day(first: NaiveDate) -> NaiveDate {
    first
        .checked_add_months(LONGEST)
        .and_then(|day| day.checked_sub_days(Days::new(1)))
        .unwrap_or(first)
}

/// A day as a number: days since 1970.
pub fn number_of(day: NaiveDate) -> i64 {
    day.signed_duration_since(NaiveDate::default()).num_days()
}

/// The day that has this number.
pub fn day_numbered(number: i64) -> NaiveDate {
    let days = Days::new(u64::try_from(number).unwrap_or(0));
    NaiveDate::default().checked_add_days(days).unwrap_or_default()
}

fn letters(day: Weekday) -> &'static str {
    DAYS.into_iter().find(|(_, known)| *known == day).map_or("MO", |(letters, _)| letters)
}

fn weekday(letters: &str) -> Option<Weekday> {
    DAYS.into_iter().find(|(known, _)| *known == letters).map(|(_, day)| day)
}

/// Rules are counted by days alone: clocks are put to them by whoever knows where they hang.
fn midnight(day: NaiveDate) -> Option<DateTime<Tz>> {
    Tz::UTC.from_local_datetime(&day.and_time(NaiveTime::MIN)).single()
}

/// The same days in the order of a week, each once.
pub fn in_order(mut days: Vec<Weekday>) -> Vec<Weekday> {
    days.sort_by_key(Weekday::num_days_from_monday);
    days.dedup();
    days
}

/// The day of the week of a day.
pub fn weekday_of(day: NaiveDate) -> Weekday {
    day.weekday()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn days(rule: &str, first: &str, most: u16) -> String {
        let first = day(first);
        let days = Rule::parse(rule).unwrap().days(first, last_day(first), most);
        days.iter().map(|day| day.format("%a %-d %b").to_string()).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn rules_are_on_the_days_that_they_say() {
        for (rule, expected) in [
            ("FREQ=DAILY", "Mon 2 Mar, Tue 3 Mar, Wed 4 Mar"),
            ("FREQ=DAILY;INTERVAL=3", "Mon 2 Mar, Thu 5 Mar, Sun 8 Mar"),
            ("FREQ=WEEKLY;BYDAY=MO,TH", "Mon 2 Mar, Thu 5 Mar, Mon 9 Mar"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "Fri 6 Mar, Fri 20 Mar, Fri 3 Apr"),
            ("FREQ=MONTHLY;BYDAY=1MO", "Mon 2 Mar, Mon 6 Apr, Mon 4 May"),
            ("FREQ=MONTHLY;BYDAY=5MO", "Mon 30 Mar, Mon 29 Jun, Mon 31 Aug"),
            ("FREQ=MONTHLY;BYDAY=-1FR", "Fri 27 Mar, Fri 24 Apr, Fri 29 May"),
            ("FREQ=MONTHLY;BYMONTHDAY=1", "Wed 1 Apr, Fri 1 May, Mon 1 Jun"),
            ("FREQ=MONTHLY;BYMONTHDAY=31", "Tue 31 Mar, Sun 31 May, Fri 31 Jul"),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "Tue 31 Mar, Thu 30 Apr, Sun 31 May"),
        ] {
            assert_eq!(days(rule, "2026-03-02", 3), expected, "{rule}");
            assert_eq!(Rule::parse(rule).unwrap().text(), rule);
        }
    }

    #[test]
    fn a_rule_ends_within_a_year() {
        let (first, last) = (day("2026-03-02"), last_day(day("2026-03-02")));
        assert_eq!(Rule::parse("FREQ=DAILY").unwrap().days(first, last, 999).len(), 365);
        assert_eq!(last_day(day("2028-02-29")), day("2029-02-27"));
        let seldom = Rule::parse("FREQ=MONTHLY;INTERVAL=13;BYMONTHDAY=2").unwrap();
        assert_eq!(seldom.days(first, last, 9).len(), 1);
    }

    #[test]
    fn a_rule_begins_to_count_at_its_first_day() {
        let rule = Rule::parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU").unwrap();
        assert_eq!(rule.first_from(day("2026-03-04")), Some(day("2026-03-10")));
    }

    #[test]
    fn what_is_never_is_seen() {
        for (on, interval) in [
            (On::MonthDay(0), 1),
            (On::MonthDay(32), 1),
            (On::MonthWeekday(6, Weekday::Mon), 1),
            (On::Weekdays(Vec::new()), 1),
            (On::Days, 0),
        ] {
            assert!(Rule { on, interval }.is_never());
        }
        for text in ["", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=MONTHLY;BYDAY=1"] {
            assert_eq!(Rule::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_have_numbers() {
        for text in ["1970-01-01", "2026-03-29", "2028-02-29"] {
            assert_eq!(day_numbered(number_of(day(text))), day(text));
        }
    }
}
