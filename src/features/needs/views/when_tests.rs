//! Windows, as they are shown.

use chrono::{NaiveDateTime, TimeZone as _};

use super::*;

const ZONE: Tz = chrono_tz::Asia::Shanghai;

fn at(text: &str) -> Moment {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    ZONE.from_local_datetime(&local).unwrap().to_utc().into()
}

/// Wednesday, 4 March 2026, 14:00.
fn now() -> Moment {
    at("2026-03-04 14:00")
}

fn check(shape: Shape, from: &str, to: &str, english: &str, chinese: &str) {
    let ends_at = (!to.is_empty()).then(|| at(&format!("2026-{to}")));
    let when = When { starts_at: at(&format!("2026-{from}")), ends_at, shape };
    let chinese_language = Language::tagged("zh-CN").unwrap();
    assert_eq!(show(&when, now(), ZONE, Language::ENGLISH), english);
    assert_eq!(show(&when, now(), ZONE, chinese_language), chinese);
}

#[test]
fn clock_times() {
    for (from, to, english, chinese) in [
        ("03-04 16:00", "03-04 18:00", "today 16:00–18:00", "今天下午4点–6点"),
        ("03-04 16:00", "", "today 16:00", "今天下午4点"),
        ("03-04 16:30", "", "today 16:30", "今天下午4点半"),
        ("03-04 16:05", "", "today 16:05", "今天下午4点5分"),
        ("03-04 16:45", "", "today 16:45", "今天下午4点45分"),
        ("03-04 20:00", "03-04 22:00", "today 20:00–22:00", "今天晚上8点–10点"),
        ("03-04 22:00", "03-05 00:00", "today 22:00–24:00", "今天晚上10点–12点"),
        ("03-04 22:00", "03-05 02:00", "today 22:00–2:00", "今天晚上10点–凌晨2点"),
        ("03-05 09:00", "03-05 10:30", "tomorrow 9:00–10:30", "明天上午9点–10点半"),
        ("03-05 11:30", "03-05 13:30", "tomorrow 11:30–13:30", "明天上午11点半–下午1点半"),
        ("03-05 12:00", "", "tomorrow 12:00", "明天中午12点"),
        ("03-05 00:00", "", "tomorrow 0:00", "明天凌晨0点"),
        ("03-05 07:15", "", "tomorrow 7:15", "明天早上7点15分"),
        ("03-06 16:00", "", "Fri 16:00", "周五下午4点"),
        ("03-10 16:00", "", "Tue 16:00", "周二下午4点"),
        ("03-11 16:00", "", "Wed 11 Mar 16:00", "3月11日（周三）下午4点"),
        ("03-13 16:00", "03-13 18:00", "Fri 13 Mar 16:00–18:00", "3月13日（周五）下午4点–6点"),
        ("03-03 16:00", "", "Tue 3 Mar 16:00", "3月3日（周二）下午4点"),
        ("03-04 13:00", "03-04 18:00", "until 18:00", "今天下午6点前"),
        ("03-04 14:00", "03-05 00:00", "until 24:00", "今天晚上12点前"),
        ("03-04 14:00", "03-05 12:00", "until tomorrow 12:00", "明天中午12点前"),
        ("03-04 14:00", "03-06 17:00", "until Fri 17:00", "周五下午5点前"),
        ("03-04 09:00", "03-04 11:00", "today 9:00–11:00", "今天上午9点–11点"),
        ("03-04 16:00", "03-06 12:00", "today 16:00–Fri 12:00", "今天下午4点–周五中午12点"),
    ] {
        check(Shape::Clock, from, to, english, chinese);
    }
}

#[test]
fn whole_days() {
    for (from, to, english, chinese) in [
        ("03-04 14:00", "03-05 00:00", "today", "今天"),
        ("03-04 00:00", "03-05 00:00", "today", "今天"),
        ("03-02 00:00", "03-05 00:00", "today", "今天"),
        ("03-05 00:00", "03-06 00:00", "tomorrow", "明天"),
        ("03-06 00:00", "03-07 00:00", "Fri", "周五"),
        ("03-13 00:00", "03-14 00:00", "Fri 13 Mar", "3月13日（周五）"),
        ("03-02 00:00", "03-03 00:00", "Mon 2 Mar", "3月2日（周一）"),
        ("03-04 14:00", "03-09 00:00", "this week", "这周"),
        ("03-04 14:00", "03-07 00:00", "until Fri", "到周五"),
        ("03-04 14:00", "03-06 00:00", "until tomorrow", "到明天"),
        ("03-07 00:00", "03-09 00:00", "Sat 7–Sun 8 Mar", "3月7日（周六）–8日（周日）"),
        ("03-09 00:00", "03-16 00:00", "Mon 9–Sun 15 Mar", "3月9日（周一）–15日（周日）"),
        ("03-28 00:00", "04-02 00:00", "Sat 28 Mar–Wed 1 Apr", "3月28日（周六）–4月1日（周三）"),
    ] {
        check(Shape::Days, from, to, english, chinese);
    }
}

#[test]
fn on_sunday_the_week_is_today() {
    let sunday = at("2026-03-08 10:00");
    let week = When::this_week(sunday, ZONE);
    assert_eq!(show(&week, sunday, ZONE, Language::ENGLISH), "today");
}
