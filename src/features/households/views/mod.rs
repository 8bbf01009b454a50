//! Households and those without Telegram → screens, in the reader's language.

mod cover;
mod form;
mod guardians;
mod home;
mod list;
mod recipient;
mod waiting;

pub use cover::{beside_daily_word, beside_profile, cover};
pub use waiting::waiting;

use super::intents::{Intent, Verb};
use super::model::Refusal;
use super::notices::{Notice, Reply};
use crate::features::members::views::{denied, isolated, name_of, open_private};
use crate::kernel::clock::Moment;
use crate::kernel::household::Place;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::language::Language;
use crate::kernel::person;
use crate::kernel::reader::Reader;
use crate::kernel::recipient::{Kind, RecipientId};
use crate::kernel::screen::{Answer, Button, Drawing, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// How a notice looks to its reader; nothing if what it tells of is gone, or not theirs to read.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.in_group {
        let home = matches!(notice, Notice::Home { .. }).then_some(Intent::Open);
        let cover = matches!(notice, Notice::Cover { .. }).then_some(Intent::OpenCover);
        return Ok(home.or(cover).map(|open| group_line(&open, reader)));
    }
    let Some(own) = reader.person else { return Ok(None) };
    match notice {
        Notice::Home { building, person } | Notice::HomeNews { building, person } => {
            home::home(reads, building, person, reader).await
        }
        Notice::Newcomer { building, household, person } => {
            home::newcomer(reads, building, (household, person), reader).await
        }
        Notice::Disputed { building, household, person } => {
            home::disputed(reads, building, (household, person), reader).await
        }
        Notice::Placed { building, household, person } => {
            home::placed(reads, building, (household, person), reader).await
        }
        Notice::Form { person, step, .. } => form::form(reads, person, step, reader).await,
        Notice::List { building, page } => list::list(reads, building, page, reader).await,
        // The registry draws it: it knows where there are bells.
        Notice::Cover { building, page } => cover(reads, building, page, &[], reader).await,
        Notice::Recipient { building, recipient }
        | Notice::Kinds { building, recipient }
        | Notice::Consent { building, recipient }
        | Notice::NoLonger { building, recipient }
        | Notice::TakeOff { building, recipient } => {
            let Some(seen) = recipient::Seen::load(reads, building, recipient, own).await? else {
                return Ok(Some(past(reader, "households-recipient-gone")));
            };
            let may_change = seen.may_change();
            Ok(Some(if may_change && matches!(notice, Notice::Kinds { .. }) {
                recipient::kinds(&seen, reader)
            } else if may_change && !seen.agreed() && matches!(notice, Notice::Consent { .. }) {
                recipient::consent(&seen, reader)
            } else if may_change && seen.agreed() && matches!(notice, Notice::NoLonger { .. }) {
                recipient::no_longer(&seen, reader)
            } else if may_change && matches!(notice, Notice::TakeOff { .. }) {
                recipient::take_off(&seen, reader)
            } else {
                recipient::page(reads, &seen, reader).await?
            }))
        }
        Notice::Candidates { building, recipient, page } => {
            guardians::candidates(reads, building, (recipient, page), reader).await
        }
        Notice::Asked { building, recipient, person } => {
            guardians::asked(reads, building, (recipient, person), reader).await
        }
        Notice::Answered { building, recipient, person } => {
            guardians::answered(reads, building, (recipient, person), reader).await
        }
        Notice::GuardianLeft { building, recipient, person } => {
            guardians::left(reads, building, (recipient, person), reader).await
        }
        Notice::Added { building, recipient, moderator } => {
            let Some(seen) = recipient::Seen::load(reads, building, recipient, own).await? else {
                return Ok(Some(past(reader, "households-recipient-gone")));
            };
            recipient::added(reads, &seen, moderator, reader).await.map(Some)
        }
        Notice::Unguarded { building, recipient } => {
            guardians::unguarded(reads, building, recipient, reader).await
        }
    }
}

/// The one line in the group, with a button that opens it in private.
fn group_line(open: &Intent, reader: &Reader) -> Drawing {
    let text = reader.language.say("members-group-private", &[]);
    Drawing::Fresh(Screen::of(text).row(open_private(reader, open.code())))
}

/// What a message becomes that is of an earlier time.
fn past(reader: &Reader, id: &'static str) -> Drawing {
    Drawing::Stale(Screen::of(reader.language.say(id, &[])))
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}

/// A button with a verb for a recipient.
fn of_recipient(
    reader: &Reader,
    label: &'static str,
    verb: Verb,
    (building, recipient): (BuildingId, RecipientId),
) -> Option<Button> {
    button(reader, label, &Intent::OfRecipient(verb, building, recipient))
}

/// The same screen with these buttons, two a row.
fn in_twos(screen: Screen, buttons: Vec<Button>) -> Screen {
    buttons.chunks(2).fold(screen, |screen, row| screen.row(row.iter().cloned()))
}

/// What neighbours call somebody.
async fn name(
    reads: &mut impl Reads,
    person: Option<PersonId>,
    reader: &Reader,
) -> anyhow::Result<String> {
    let faces = person::faces(reads, person.as_slice()).await?;
    Ok(name_of(faces.first(), reader))
}

/// What neighbours call these, one behind the other.
async fn names(
    reads: &mut impl Reads,
    people: &[PersonId],
    reader: &Reader,
) -> anyhow::Result<String> {
    let faces = person::faces(reads, people).await?;
    let names: Vec<String> = faces.iter().map(|face| name_of(Some(face), reader)).collect();
    Ok(names.join(&reader.language.label("members-between-names")))
}

/// A flat in words.
pub fn place_in(place: &Place, reader: &Reader) -> String {
    let flat = isolated(&place.flat);
    let language = reader.language;
    match &place.entrance {
        Some(entrance) => {
            let entrance = isolated(entrance);
            let values = [("entrance", Text(&entrance)), ("flat", Text(&flat))];
            language.say("households-place", &values)
        }
        None => language.say("households-place-flat", &[("flat", Text(&flat))]),
    }
    .plain()
}

/// Who somebody without Telegram is, in words.
pub fn kind_in(kind: Kind, language: Language) -> String {
    language.label(kind_label(kind))
}

fn kind_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Elder => "households-button-elder",
        Kind::Child => "households-button-child",
        Kind::Adult => "households-button-adult",
    }
}

fn date(at: Moment, reader: &Reader) -> String {
    at.utc().with_timezone(&reader.time_zone).format("%Y-%m-%d").to_string()
}

/// The answer to one's own act: there is nothing to say.
pub fn reply(reply: Reply) -> Answer {
    match reply {
        Reply::Silent => Answer::of(Screen::default()),
    }
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match refusal {
        Refusal::NoName => say("households-refused-name"),
        Refusal::PrivateName => say("households-refused-private-name"),
        Refusal::NoEntrance => say("people-refused-entrance"),
        Refusal::NoFlat => say("people-refused-flat"),
        Refusal::NoSuchPlace => say("households-refused-such-place"),
        Refusal::NoFlatTold => say("households-refused-no-flat"),
        Refusal::TooOften => say("households-refused-often"),
        Refusal::NoHome => say("households-refused-no-home"),
        Refusal::OneSelf => say("households-refused-self"),
        Refusal::NotYourHome => say("households-refused-not-your-home"),
        Refusal::Over => say("households-refused-over"),
        Refusal::KnownAlready => say("households-refused-known"),
        Refusal::TooMany => say("households-refused-many"),
        Refusal::NotGuardian => say("households-refused-not-guardian"),
        Refusal::NotAgreed => say("households-refused-not-agreed"),
        Refusal::Gone => say("households-recipient-gone"),
        Refusal::TooLate => say("households-refused-late"),
        Refusal::AskedAlready => say("households-refused-asked"),
        Refusal::LookedAfter => say("households-refused-looked-after"),
        Refusal::SaidNo => say("households-refused-said-no"),
        Refusal::EnoughAsked => say("households-refused-enough"),
        Refusal::NotThere => say("members-refused-not-there"),
        Refusal::NotAsked => say("households-refused-not-asked"),
        Refusal::Denied(denial) => denied(denial, reader),
    }
}
