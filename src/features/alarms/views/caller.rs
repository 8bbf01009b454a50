//! How it stands, for who called.

use super::parts::{self, marked};
use super::{button, numbers_of, verb};
use crate::features::alarms::intents::{Intent, Verb};
use crate::features::alarms::model::{Alarm, Outcome, Peril, Responder};
use crate::features::alarms::store;
use crate::features::members::views::short;
use crate::kernel::building;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// The card of who called.
pub(super) async fn card(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    if alarm.is_over() {
        return Ok(over(reads, alarm, reader));
    }
    let language = reader.language;
    let numbers = numbers_of(reads, alarm, reader).await?;
    let number = parts::number_for(&numbers, alarm.peril);
    let mut lines = vec![head(alarm, &number, reader)];
    if let Some(recipient) = parts::needing(reads, alarm, reader).await?
        && alarm.recipient.is_some()
    {
        lines.push(language.say("alarms-for-recipient", &[("name", Text(&recipient))]));
    }
    if let (Some(peril), false) = (alarm.peril, alarm.is_wish()) {
        let id = match peril {
            Peril::Ill => "alarms-you-said-ill",
            Peril::Danger => "alarms-you-said-danger",
            Peril::Fire => "alarms-you-said-fire",
        };
        lines.push(language.say(id, &[]));
    }
    let course = &alarm.course;
    let standing = parts::standing(reads, alarm, &number, reader).await?;
    let called = i64::try_from(store::list_asked(reads, alarm.id).await?.len())?;
    if course.called > 0 && course.coming() == 0 {
        lines.push(match (called, course.is_spent()) {
            (0, _) => language.say("alarms-nobody-reached", &[("number", Text(&number))]),
            (_, true) if alarm.is_wish() => language.say("alarms-wish-nobody", &[]),
            (_, true) => language.say("alarms-nobody", &[("number", Text(&number))]),
            (called, false) => language.say("alarms-called", &[("n", Number(called))]),
        });
    }
    lines.extend(standing);
    if alarm.narrow {
        lines.push(language.say("alarms-narrow", &[]));
    }
    lines.push(language.say("alarms-write-here", &[]));
    let mut screen = Screen::of(marked(alarm, lines, reader));
    screen = screen.row(verb(reader, fine_label(alarm), Verb::Fine, alarm));
    if !alarm.is_wish() && !alarm.drill {
        let perils = Peril::ALL.into_iter().filter(|peril| Some(*peril) != alarm.peril);
        let row: Vec<Button> = perils
            .filter_map(|peril| verb(reader, peril_label(peril), Verb::Matter(peril), alarm))
            .collect();
        screen = row.chunks(2).fold(screen, |screen, row| screen.row(row.to_vec()));
    }
    if course.responders.iter().any(Responder::is_there) {
        screen = screen.row(verb(reader, "alarms-button-nobody-here", Verb::NobodyHere, alarm));
    }
    let may_move = alarm.recipient.is_none() && !alarm.drill && !alarm.is_check_in();
    if course.coming() == 0 && may_move {
        screen = elsewhere(reads, alarm, screen, reader).await?;
    }
    Ok(Drawing::Fresh(screen))
}

fn fine_label(alarm: &Alarm) -> &'static str {
    match (alarm.calls_for_help(), alarm.recipient.is_some()) {
        (true, false) => "alarms-button-fine",
        (true, true) => "alarms-button-well",
        (false, _) => "alarms-button-false",
    }
}

fn peril_label(peril: Peril) -> &'static str {
    match peril {
        Peril::Ill => "alarms-button-ill",
        Peril::Danger => "alarms-button-danger",
        Peril::Fire => "alarms-button-fire",
    }
}

fn head(alarm: &Alarm, number: &str, reader: &Reader) -> Html {
    let language = reader.language;
    match (alarm.drill, alarm.is_wish()) {
        _ if alarm.is_check_in() => {
            language.say("alarms-not-heard-of-you", &[("number", Text(number))])
        }
        (true, _) => language.say("alarms-drill-begun", &[]),
        (false, true) => language.say("alarms-wish-begun", &[]),
        (false, false) => language.say("alarms-begun", &[("number", Text(number))]),
    }
}

/// "I'm elsewhere", for who belongs to several buildings: at most three others.
async fn elsewhere(
    reads: &mut impl Reads,
    alarm: &Alarm,
    screen: Screen,
    reader: &Reader,
) -> anyhow::Result<Screen> {
    const MOST: usize = 3;
    let Some(person) = reader.person else { return Ok(screen) };
    let places = building::list_of(reads, person).await?;
    let others = places.into_iter().filter(|(place, _)| *place != alarm.building).take(MOST);
    Ok(others.fold(screen, |screen, (other, title)| {
        let values = [("building", Text(title.as_str()))];
        let label = short(&reader.language.say("alarms-button-elsewhere", &values).plain());
        let intent = Intent::Elsewhere(alarm.building, alarm.id, other);
        screen.row(intent.code().map(|code| Button { label, press: Press::Code(code) }))
    }))
}

/// How it ended, for who called.
fn over(reads: &impl Reads, alarm: &Alarm, reader: &Reader) -> Drawing {
    let Some(closed) = alarm.course.closed else { return Drawing::Stale(Screen::default()) };
    let id = match closed.outcome {
        Outcome::Undone => "alarms-over-undone",
        Outcome::Fine if alarm.is_heard_of() => "alarms-over-heard",
        Outcome::Fine => "alarms-over-fine",
        Outcome::False => "alarms-over-false",
        Outcome::Well => "alarms-over-well",
        Outcome::Ended => "alarms-over-ended",
        Outcome::Moved if alarm.is_unheard_of() => "alarms-over-unheard",
        Outcome::Moved => "alarms-over-moved",
        Outcome::Lapsed => "alarms-over-lapsed",
        // Who is gone reads nothing any more.
        Outcome::Gone => "alarms-closed-ended",
    };
    let line = reader.language.say(id, &[]);
    let screen = Screen::of(marked(alarm, vec![line], reader));
    let may = alarm.may_ring_again(reads.now());
    let again = may.then(|| verb(reader, "alarms-button-again", Verb::Again, alarm)).flatten();
    Drawing::Fresh(screen.row(again))
}

/// The one line in the group for who called there and can be told nothing in private: that it is heard,
/// and how it is taken back.
pub(super) async fn in_group(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let numbers = numbers_of(reads, alarm, reader).await?;
    let number = parts::number_for(&numbers, alarm.peril);
    let line = head(alarm, &number, reader);
    let fine =
        button(reader, fine_label(alarm), &Intent::OfAlarm(Verb::Fine, alarm.building, alarm.id));
    let screen = Screen::of(marked(alarm, vec![line], reader));
    Ok(if alarm.is_over() { Drawing::Stale(screen) } else { Drawing::Fresh(screen.row(fine)) })
}
