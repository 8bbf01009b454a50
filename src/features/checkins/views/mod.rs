//! Check-ins → screens, in the reader's language.

mod friends;
mod page;

use super::intents::Intent;
use super::model::Refusal;
use super::notices::{Notice, Reply};
use crate::features::members::views::{denied, name_of, open_private};
use crate::kernel::id::{Member, PersonId};
use crate::kernel::person;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Press, Screen};
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
        let text = reader.language.say("members-group-private", &[]);
        let open = open_private(reader, Intent::Look.code());
        let is_page = matches!(notice, Notice::Page { .. });
        return Ok(is_page.then(|| Drawing::Fresh(Screen::of(text).row(open))));
    }
    let (Notice::Page { building, person }
    | Notice::Hours { building, person }
    | Notice::Away { building, person }
    | Notice::Circle { building, person }
    | Notice::Candidates { building, person, .. }
    | Notice::Question { building, person, .. }
    | Notice::Nudge { building, person, .. }
    | Notice::Asked { building, person, .. }
    | Notice::Answered { building, person, .. }
    | Notice::Left { building, person, .. }) = notice;
    let member = Member { person, building };
    if let Notice::Asked { friend, .. } = notice {
        return friends::asked(reads, member, friend, reader).await;
    }
    if reader.person.is_some_and(|reader| reader != person) {
        return Ok(None);
    }
    match notice {
        Notice::Page { .. } => page::page(reads, member, reader).await.map(Some),
        Notice::Hours { .. } => Ok(Some(Drawing::Fresh(page::hours(member, reader)))),
        Notice::Away { .. } => Ok(Some(Drawing::Fresh(page::away(reader)))),
        Notice::Circle { .. } => friends::circle(reads, member, reader).await.map(Some),
        Notice::Candidates { page, .. } => {
            friends::candidates(reads, member, page, reader).await.map(Some)
        }
        Notice::Question { due, .. } => page::question(reads, member, (due, 0), reader).await,
        Notice::Nudge { due, nudge, .. } => {
            page::question(reads, member, (due, nudge), reader).await
        }
        Notice::Answered { friend, .. } => friends::answered(reads, member, friend, reader).await,
        Notice::Left { friend, .. } => friends::left(reads, member, friend, reader).await,
        Notice::Asked { .. } => Ok(None),
    }
}

/// The answer to one's own act.
pub fn reply(reply: Reply, reader: &Reader) -> Answer {
    match reply {
        Reply::Noted => Answer::of(Screen::of(reader.language.say("checkins-noted-toast", &[]))),
        Reply::Silent => Answer::of(Screen::default()),
    }
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let words = match refusal {
        Refusal::Denied(denial) => return denied(denial, reader),
        Refusal::NotSetUp => "checkins-refused-not-set-up",
        Refusal::TooLate => "checkins-refused-late",
        Refusal::NotThere => "checkins-refused-not-there",
        Refusal::AskedAlready => "checkins-refused-asked-already",
        Refusal::SaidNo => "checkins-refused-said-no",
        Refusal::Enough => "checkins-refused-enough",
        Refusal::NotAsked => "checkins-refused-not-asked",
    };
    Answer::of(Screen::of(reader.language.say(words, &[])))
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}

/// What neighbours call somebody.
async fn name(reads: &mut impl Reads, person: PersonId, reader: &Reader) -> anyhow::Result<String> {
    let faces = person::faces(reads, &[person]).await?;
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
    Ok(names.join(&reader.language.label("checkins-and")))
}
