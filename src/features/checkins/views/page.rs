//! How it stands, for who is asked each day or could be; and the question itself.

use super::friends::told;
use super::{button, names};
use crate::features::checkins::actions::says_away;
use crate::features::checkins::intents::Intent;
use crate::features::checkins::model::{Checkin, EARLY, HOURS, SECOND_THOUGHTS, Span};
use crate::features::checkins::store;
use crate::kernel::clock::Moment;
use crate::kernel::id::Member;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// How it stands.
pub(super) async fn page(
    reads: &mut impl Reads,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let known = store::find(reads, member.person).await?;
    let known = known.filter(|known| known.building == member.building);
    let Some(checkin) = known.filter(Checkin::is_on) else {
        let now = reads.now();
        let stopped = known.and_then(|known| known.stopped_at);
        if stopped.is_some_and(|at| at.plus(SECOND_THOUGHTS) > now) {
            let text = language.say("checkins-stopped", &[]);
            let undo = button(reader, "checkins-button-undo", &Intent::Undo);
            let screen = Screen::of(text).row(undo);
            return Ok(Drawing::Fresh(screen.row(circle_of(reads, member, reader).await?)));
        }
        let lines = [language.say("checkins-intro", &[]), language.say("checkins-when", &[])];
        let screen = with_hours(Screen::of(Html::lines(lines)), member, reader);
        return Ok(Drawing::Fresh(screen.row(circle_of(reads, member, reader).await?)));
    };
    let now = reads.now();
    let mut lines = vec![language.say("checkins-title", &[])];
    lines.extend(standing(&checkin, now, reader));
    if says_away(reads, member).await? {
        lines.push(language.say("checkins-away-in-profile", &[]));
    }
    let (circle, asked) = told(reads, member).await?;
    lines.push(if circle.is_empty() {
        language.say("checkins-tells-nobody", &[])
    } else {
        let names = names(reads, &circle, reader).await?;
        language.say("checkins-tells", &[("names", Text(&names))])
    });
    if !asked.is_empty() {
        let names = names(reads, &asked, reader).await?;
        lines.push(language.say("checkins-asked-so-far", &[("names", Text(&names))]));
    }
    let mut screen = Screen::of(Html::lines(lines));
    if checkin.waits() {
        screen = screen.row(button(reader, "checkins-button-fine", &Intent::Fine));
    }
    let hour = button(reader, "checkins-button-hour", &Intent::AskHour);
    let circle = Intent::Circle(member.building);
    let circle = button(reader, "checkins-button-circle", &circle);
    let away = if checkin.away(now).is_some() {
        button(reader, "checkins-button-back", &Intent::Back)
    } else {
        button(reader, "checkins-button-away", &Intent::AskAway)
    };
    let stop = button(reader, "checkins-button-stop", &Intent::Stop);
    let screen = screen.row(hour.into_iter().chain(circle)).row(away.into_iter().chain(stop));
    Ok(Drawing::Fresh(screen))
}

/// Whom they chose is told first by what else they call for, too: the way to them, if there are any.
async fn circle_of(
    reads: &mut impl Reads,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Option<Button>> {
    let (circle, asked) = told(reads, member).await?;
    let circle_is = Intent::Circle(member.building);
    let some = !circle.is_empty() || !asked.is_empty();
    Ok(some.then(|| button(reader, "checkins-button-circle", &circle_is)).flatten())
}

/// What was heard of them today, and when they are asked next.
fn standing(checkin: &Checkin, now: Moment, reader: &Reader) -> Vec<Html> {
    let language = reader.language;
    let day = |at: Moment| at.utc().with_timezone(&reader.time_zone).date_naive();
    let hour = hour(checkin.hour, reader);
    if let Some(until) = checkin.away(now) {
        let until = day(until).format("%Y-%m-%d").to_string();
        let values = [("day", Text(until.as_str())), ("hour", Text(hour.as_str()))];
        return vec![language.say("checkins-is-away", &values)];
    }
    if checkin.waits() {
        return vec![language.say("checkins-waits", &[("hour", Text(&hour))])];
    }
    let today = day(now);
    let noted = checkin.checked_at.is_some_and(|at| day(at) == today);
    let noted = noted.then(|| language.say("checkins-noted", &[]));
    // It is never farther ahead.
    let id =
        if day(checkin.due) == today { "checkins-next-today" } else { "checkins-next-tomorrow" };
    let values = [("hour", Text(hour.as_str()))];
    noted.into_iter().chain([language.say(id, &values)]).collect()
}

/// An hour, as clocks show it.
fn hour(hour: u32, reader: &Reader) -> String {
    let hour = hour.to_string();
    reader.language.say("checkins-hour", &[("hour", Text(&hour))]).plain()
}

/// At which hour?
pub(super) fn hours(member: Member, reader: &Reader) -> Screen {
    let text = reader.language.say("checkins-when", &[]);
    let screen = with_hours(Screen::of(text), member, reader);
    screen.row(button(reader, "checkins-button-page", &Intent::Look))
}

fn with_hours(screen: Screen, member: Member, reader: &Reader) -> Screen {
    let buttons: Vec<Button> = HOURS
        .into_iter()
        .filter_map(|of| {
            let press = Press::Code(Intent::SetHour(member.building, of).code()?);
            Some(Button { label: hour(of, reader), press })
        })
        .collect();
    buttons.chunks(4).fold(screen, |screen, row| screen.row(row.to_vec()))
}

/// For how long are you away?
pub(super) fn away(reader: &Reader) -> Screen {
    let spans = Span::ALL.into_iter().filter_map(|span| {
        let label = match span {
            Span::Tomorrow => "checkins-button-tomorrow",
            Span::Days => "checkins-button-days",
            Span::Week => "checkins-button-week",
            Span::TwoWeeks => "checkins-button-two-weeks",
        };
        button(reader, label, &Intent::AwayFor(span))
    });
    let spans: Vec<Button> = spans.collect();
    let screen = Screen::of(reader.language.say("checkins-away", &[])).in_twos(&spans);
    screen.row(button(reader, "checkins-button-page", &Intent::Look))
}

/// Is all well today? An earlier one makes room for a later one, and a day's for the next day's.
pub(super) async fn question(
    reads: &mut impl Reads,
    member: Member,
    (due, nudge): (Moment, u8),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let known = store::find(reads, member.person).await?;
    let known = known.filter(|known| known.building == member.building);
    let Some(checkin) = known.filter(Checkin::is_on) else {
        return Ok(Some(Drawing::Stale(Screen::of(language.say("checkins-over", &[])))));
    };
    if checkin.asked_for != Some(due) {
        return Ok(None);
    }
    if checkin.checked_at.is_some_and(|at| at >= due.minus(EARLY)) {
        return Ok(Some(Drawing::Stale(Screen::of(language.say("checkins-answered", &[])))));
    }
    // Once others are called, the card of the alarm asks.
    if !checkin.waits() || nudge < checkin.nudges {
        return Ok(None);
    }
    let hour = hour(checkin.hour, reader);
    let text = match nudge {
        0 => language.say("checkins-question", &[]),
        1 | 2 => language.say("checkins-nudge", &[("hour", Text(&hour))]),
        _ => language.say("checkins-last-nudge", &[("hour", Text(&hour))]),
    };
    let fine = button(reader, "checkins-button-fine", &Intent::Fine);
    Ok(Some(Drawing::Fresh(Screen::of(text).row(fine))))
}
