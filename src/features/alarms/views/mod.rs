//! Alarms → screens, in the reader's language. In an exercise every line says so.

mod beside;
mod call;
mod caller;
mod parts;
mod told;

pub use beside::{fallback_test, reached_again, unheard};

use super::intents::{Intent, Verb};
use super::model::{Alarm, Refusal};
use super::notices::{Notice, Reply};
use super::store;
use crate::features::members::views::{denied, open_private};
use crate::kernel::id::BuildingId;
use crate::kernel::reader::Reader;
use crate::kernel::recipient::RecipientId;
use crate::kernel::screen::{Answer, Button, Drawing, Html, Press, Screen};
use crate::kernel::service_number;
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{building, guardian, recipient};

/// How a notice looks to its reader; nothing if what it tells of is gone, or not theirs to read.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(id) = notice.alarm() else {
        let Notice::DrillQuestion { building } = notice else { return Ok(None) };
        return Ok(Some(drill_question(building, reader)));
    };
    let Some(alarm) = store::find(reads, id).await? else {
        return Ok(Some(past(reader, "alarms-forgotten")));
    };
    if reader.in_group {
        if let Notice::Group { .. } = notice {
            return call::in_group(reads, &alarm, reader).await.map(Some);
        }
        if let Notice::Caller { .. } = notice {
            return caller::in_group(reads, &alarm, reader).await.map(Some);
        }
        return Ok(None);
    }
    // Who called and left is not told how it goes on for whom they called.
    let of_caller = matches!(notice, Notice::Caller { .. } | Notice::News { .. });
    if of_caller && reader.person.is_some_and(|person| !alarm.is_by(person)) {
        return Ok(Some(past(reader, "alarms-in-other-hands")));
    }
    match notice {
        Notice::Caller { .. } => caller::card(reads, &alarm, reader).await.map(Some),
        Notice::Call { round, .. } => call::card(reads, &alarm, round, reader).await,
        Notice::News { news, .. } => told::news(reads, &alarm, news, reader).await,
        Notice::AskThere { .. } => told::ask_there(reads, &alarm, reader).await,
        Notice::AskWell { .. } => told::ask_well(reads, &alarm, reader).await,
        Notice::Word { word, .. } => told::word(reads, &alarm, word, reader).await,
        Notice::Over { .. } => told::over(reads, &alarm, reader).await,
        Notice::MayWake { .. } => told::may_wake(reads, &alarm, reader).await,
        Notice::Lapsed { .. } => told::lapsed(reads, &alarm, reader).await,
        Notice::Care { .. } => told::care(reads, &alarm, reader).await,
        Notice::WantsCall { person, .. } => told::wants_call(reads, &alarm, person, reader).await,
        Notice::Report { .. } => told::report(reads, &alarm, reader).await,
        Notice::Away { outage, .. } => told::away(reads, &alarm, outage, reader).await,
        Notice::Group { .. } | Notice::DrillQuestion { .. } => Ok(None),
    }
}

fn drill_question(building: BuildingId, reader: &Reader) -> Drawing {
    let language = reader.language;
    let begin = button(reader, "alarms-button-start-drill", &Intent::StartDrill(building));
    let text = language.say("alarms-drill-question", &[]);
    Drawing::Fresh(Screen::of(text).row(begin))
}

/// The page of a recipient, with a button that calls for help for them: whoever answers for them has
/// it at hand.
///
/// # Errors
/// If the database cannot be read.
pub async fn beside_recipient(
    reads: &mut impl Reads,
    drawing: Drawing,
    (building, recipient): (BuildingId, RecipientId),
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let (Drawing::Fresh(screen), Some(person)) = (&drawing, reader.person) else {
        return Ok(drawing);
    };
    let known = recipient::find(reads, building, recipient).await?;
    if known.is_none_or(|known| known.removed.is_some()) {
        return Ok(drawing);
    }
    let guard = guardian::find(reads, recipient, person).await?;
    if !guard.is_some_and(guardian::Guard::answers) {
        return Ok(drawing);
    }
    let call = button(reader, "alarms-button-for", &Intent::CallFor(building, recipient));
    let row: Vec<Button> = call.into_iter().collect();
    let buttons = [row].into_iter().chain(screen.buttons.clone()).collect();
    Ok(Drawing::Fresh(Screen { buttons, ..screen.clone() }))
}

/// The answer to one's own act.
///
/// # Errors
/// If the database cannot be read.
pub async fn reply(
    reads: &mut impl Reads,
    reply: Reply,
    reader: &Reader,
) -> anyhow::Result<Answer> {
    let language = reader.language;
    let say = |id| Answer::of(Screen::of(language.say(id, &[])));
    Ok(match reply {
        Reply::Numbers => {
            let numbers = service_number::emergency_of(reads, None, reader.time_zone).await?;
            let line = parts::numbers(&numbers, reader);
            Answer::of(Screen::of(Html::lines([line, language.say("alarms-nowhere", &[])])))
        }
        Reply::Go => say("alarms-go"),
        Reply::StartToGo { building, alarm } => {
            let going = Intent::OfAlarm(Verb::Going, building, alarm);
            let code = going.code();
            let screen = Screen::of(language.say("alarms-go", &[]));
            let screen = screen.row(open_private(reader, code.clone()));
            Answer { open_private: code, ..Answer::of(screen) }
        }
        Reply::Heard | Reply::Silent => Answer::of(Screen::default()),
        Reply::PassedOn => say("alarms-passed-on"),
        Reply::Kept => say("alarms-kept"),
        Reply::WillCall => say("alarms-will-call"),
    })
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match refusal {
        Refusal::Denied(denied) => self::denied(denied, reader),
        Refusal::Over => say("alarms-refused-over"),
        Refusal::Own => say("alarms-refused-own"),
        Refusal::NotGoing => say("alarms-refused-not-going"),
        Refusal::NotCaller => say("alarms-refused-not-caller"),
        Refusal::NotThere => say("alarms-refused-not-there"),
        Refusal::Phoned => say("alarms-refused-phoned"),
        Refusal::NotTheirs => say("alarms-refused-not-theirs"),
        Refusal::DrillGoesOn => say("alarms-refused-drill-goes-on"),
        Refusal::CallAnew => say("alarms-refused-call-anew"),
        Refusal::TooLong => say("alarms-refused-too-long"),
        Refusal::StillRings => say("alarms-refused-still-rings"),
    }
}

/// What a message becomes that is of an earlier time.
fn past(reader: &Reader, id: &'static str) -> Drawing {
    Drawing::Stale(Screen::of(reader.language.say(id, &[])))
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}

/// A button of an alarm.
fn verb(reader: &Reader, label: &'static str, verb: Verb, alarm: &Alarm) -> Option<Button> {
    button(reader, label, &Intent::OfAlarm(verb, alarm.building, alarm.id))
}

/// The emergency numbers of the building, to be called.
async fn numbers_of(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<service_number::Emergency> {
    let setting = building::setting(reads, alarm.building).await?;
    let zone = setting.map_or(reader.time_zone, |setting| setting.time_zone);
    service_number::emergency_of(reads, Some(alarm.building), zone).await
}

/// "I'm calling 120", with the number that is to be called.
fn phoning_button(alarm: &Alarm, number: &str, reader: &Reader) -> Option<Button> {
    let code = Intent::OfAlarm(Verb::Phoning, alarm.building, alarm.id).code()?;
    let values = [("number", Text(number))];
    let label = reader.language.say("alarms-button-phoning", &values).plain();
    Some(Button { label, press: Press::Code(code) })
}
