//! Door notes and keys → screens, in the reader's language.

mod beside;
mod list;
mod page;
mod told;

pub use beside::{beside_call, beside_home, beside_recipient};

use super::actions::{living_in, ties};
use super::intents::{Intent, Verb};
use super::model::{Refusal, Ties};
use super::notices::{Notice, Reply};
use crate::features::members::views::{denied, isolated, name_of, open_private};
use crate::kernel::clock::Moment;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{membership, person, recipient};

/// So many people name a home.
const NAMED: usize = 3;

/// The door of a household, as somebody looks at it.
struct Scene {
    building: BuildingId,
    household: HouseholdId,
    person: PersonId,
    ties: Ties,
    /// How it is called: by those who live there.
    home: String,
}

impl Scene {
    /// Nothing if there is no such door, or if its reader does not live in the building any more.
    async fn load(
        reads: &mut impl Reads,
        (building, household): (BuildingId, HouseholdId),
        reader: &Reader,
    ) -> anyhow::Result<Option<Self>> {
        let Some(person) = reader.person else { return Ok(None) };
        let member = Member { person, building };
        if !membership::belongs(reads, member).await? {
            return Ok(None);
        }
        let Some(ties) = ties(reads, member, household).await? else { return Ok(None) };
        let home = home_in(reads, household, reader).await?;
        Ok(Some(Self { building, household, person, ties, home }))
    }

    fn of(&self, reader: &Reader, label: &'static str, verb: Verb) -> Option<Button> {
        button(reader, label, &Intent::OfHome(verb, self.building, self.household))
    }
}

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
        let open = open_private(reader, Intent::Open.code());
        let is_list = matches!(notice, Notice::List { .. });
        return Ok(is_list.then(|| Drawing::Fresh(Screen::of(text).row(open))));
    }
    let (building, household) = match notice {
        Notice::List { building, page } => {
            return list::list(reads, building, page, reader).await;
        }
        Notice::Form { person, step } => {
            return page::form(reads, person, step, reader).await.map(Some);
        }
        Notice::Ended { building, household, person } => {
            return told::ended(reads, (building, household), person, reader).await;
        }
        Notice::Home { building, household }
        | Notice::Own { building, household, .. }
        | Notice::Note { building, household, .. }
        | Notice::Opened { building, household, .. }
        | Notice::Gone { building, household }
        | Notice::Candidates { building, household, .. }
        | Notice::Asked { building, household }
        | Notice::Answered { building, household, .. } => (building, household),
    };
    let scene = Scene::load(reads, (building, household), reader).await?;
    if let Notice::Note { opening, .. } = notice {
        return match scene {
            Some(scene) => told::note(reads, &scene, opening, reader).await,
            None => Ok(None),
        };
    }
    let Some(scene) = scene else { return Ok(Some(past(reader, "keys-over"))) };
    match notice {
        Notice::Asked { .. } => told::asked(reads, &scene, reader).await.map(Some),
        Notice::Own { since, .. } => page::own(reads, &scene, since, reader).await.map(Some),
        Notice::Opened { opening, .. } => told::opened(reads, &scene, opening, reader).await,
        Notice::Gone { .. } => told::gone(reads, &scene, reader).await.map(Some),
        Notice::Candidates { page, .. } => {
            list::candidates(reads, &scene, page, reader).await.map(Some)
        }
        Notice::Answered { person, .. } => {
            told::answered(reads, &scene, person, reader).await.map(Some)
        }
        Notice::Home { .. }
        | Notice::List { .. }
        | Notice::Form { .. }
        | Notice::Note { .. }
        | Notice::Ended { .. } => page::home(reads, &scene, reader).await.map(Some),
    }
}

/// What a home is called: by those who live there, with Telegram and without.
async fn home_in(
    reads: &mut impl Reads,
    household: HouseholdId,
    reader: &Reader,
) -> anyhow::Result<String> {
    let people = living_in(reads, household).await?;
    if reader.person.is_some_and(|person| people.contains(&person)) {
        return Ok(reader.language.label("keys-your-home"));
    }
    let faces = person::faces(reads, &people).await?;
    let mut names: Vec<String> = faces.iter().map(|face| name_of(Some(face), reader)).collect();
    let others = recipient::list_of_household(reads, household).await?.into_iter();
    names.extend(others.map(|one| isolated(&one.name)));
    if names.is_empty() {
        return Ok(reader.language.label("keys-a-home"));
    }
    names.truncate(NAMED);
    let names = names.join(&reader.language.label("members-between-names"));
    Ok(reader.language.say("keys-home-of", &[("names", Text(&names))]).plain())
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
    Ok(names.join(&reader.language.label("members-between-names")))
}

/// What a message becomes that is of an earlier time.
fn past(reader: &Reader, id: &'static str) -> Drawing {
    Drawing::Stale(Screen::of(reader.language.say(id, &[])))
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}

fn date(at: Moment, reader: &Reader) -> String {
    at.utc().with_timezone(&reader.time_zone).format("%Y-%m-%d").to_string()
}

fn date_and_time(at: Moment, reader: &Reader) -> String {
    at.utc().with_timezone(&reader.time_zone).format("%Y-%m-%d %H:%M").to_string()
}

/// The answer to one's own act.
pub fn reply(reply: Reply, reader: &Reader) -> Answer {
    match reply {
        Reply::Shown => Answer::of(Screen::of(reader.language.say("keys-shown", &[]))),
        Reply::Silent => Answer::of(Screen::default()),
    }
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let words = match refusal {
        Refusal::Denied(denial) => return denied(denial, reader),
        Refusal::Gone => "keys-refused-gone",
        Refusal::NoNote => "keys-refused-no-note",
        Refusal::NotYours => "keys-refused-not-yours",
        Refusal::Empty => "keys-refused-empty",
        Refusal::TooLong => "keys-refused-long",
        Refusal::TooLate => "keys-refused-late",
        Refusal::NotThere => "members-refused-not-there",
        Refusal::AtHome => "keys-refused-at-home",
        Refusal::AskedAlready => "keys-refused-asked",
        Refusal::SaidNo => "keys-refused-said-no",
        Refusal::Enough => "keys-refused-enough",
        Refusal::NotAsked => "keys-refused-not-asked",
        Refusal::NotComing => "keys-refused-not-coming",
        Refusal::Later => "keys-refused-later",
    };
    Answer::of(Screen::of(reader.language.say(words, &[])))
}
