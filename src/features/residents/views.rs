//! The people of a building → screens for those who moderate it, in their language.

use super::intents::{Intent, Step};
use super::model::{MOST, MOST_FOUND, Refusal, Roll, may_read};
use super::notices::{Notice, Reply};
use crate::features::members;
use crate::features::members::views::{denied, isolated, open_private, profile_of, short};
use crate::features::people::views::{in_words, name_of_detail};
use crate::kernel::actor::{self, Denied};
use crate::kernel::building::{self, Building};
use crate::kernel::clock::Moment;
use crate::kernel::detail::{self, Kind};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::person::{self, Name};
use crate::kernel::reader::Reader;
use crate::kernel::roll::{self, Entry};
use crate::kernel::screen::{Answer, Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Text};
use crate::kernel::step::Step as _;
use crate::kernel::tx::Reads;
use crate::kernel::{membership, step};

/// How a notice looks to its reader; nothing if what it tells of is gone.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let (Notice::Roll { building, .. }
    | Notice::Search { building, .. }
    | Notice::Found { building, .. }
    | Notice::Person { building, .. }) = notice;
    if reader.in_group {
        return Ok(Some(Drawing::Fresh(group_line(building, reader))));
    }
    let Some(moderator) = reader.person else { return Ok(None) };
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    let moderators = membership::list_moderators(reads, building).await?;
    if !moderators.contains(&moderator) {
        let text = reader.language.say("residents-over", &[]);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    }
    match notice {
        Notice::Search { .. } if waits(reads, moderator, building).await? => {
            Ok(Some(Drawing::Fresh(search(building, reader))))
        }
        Notice::Search { .. } => roll(reads, &known, 0, reader).await.map(Some),
        Notice::Roll { page, .. } => roll(reads, &known, page, reader).await.map(Some),
        Notice::Found { people, more, .. } => {
            found(reads, building, &people, more, reader).await.map(Some)
        }
        Notice::Person { person, page, .. } => {
            let moderates = moderators.contains(&person);
            let seen = Seen { member: Member { person, building }, moderates, page };
            resident(reads, &seen, reader).await.map(Some)
        }
    }
}

/// The one line in the group, with a button that opens the roll in private.
fn group_line(building: BuildingId, reader: &Reader) -> Screen {
    Screen::of(reader.language.say("members-group-private", &[]))
        .row(open_private(reader, Intent::Turn(building, 0).code()))
}

/// True while this moderator's next words tell whom they look for.
async fn waits(
    reads: &mut impl Reads,
    moderator: PersonId,
    building: BuildingId,
) -> anyhow::Result<bool> {
    let open = step::find(reads, moderator).await?;
    Ok(open.as_ref().and_then(Step::read) == Some(Step { building }))
}

/// A page of the roll: a button for each, in the order of names.
async fn roll(
    reads: &mut impl Reads,
    building: &Building,
    page: usize,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let roll = Roll::of(roll::list(reads, building.id, MOST.saturating_add(1)).await?);
    let (page, people) = roll.page(page);
    let (count, pages) = (roll.people.len().to_string(), roll.pages().to_string());
    let number = page.saturating_add(1).to_string();
    let title = language.say("residents-title", &[("building", Text(&building.title))]);
    let count = language.say("residents-count", &[("count", Text(&count))]);
    let at = [("page", Text(&number)), ("pages", Text(&pages))];
    let at = (roll.pages() > 1).then(|| language.say("residents-page", &at));
    let most = MOST.to_string();
    let more = roll.more.then(|| language.say("residents-more", &[("most", Text(&most))]));
    let lines = [title, count].into_iter().chain(at).chain(more);
    let screen = with_people(Screen::of(Html::lines(lines)), people, building.id, page, reader);
    let before = page.checked_sub(1).and_then(|before| {
        button(reader, "residents-button-before", &Intent::Turn(building.id, before))
    });
    let after = page.saturating_add(1);
    let after = (after < roll.pages())
        .then(|| button(reader, "residents-button-after", &Intent::Turn(building.id, after)))
        .flatten();
    let search = button(reader, "residents-button-search", &Intent::Search(building.id));
    Ok(Drawing::Fresh(screen.row(before.into_iter().chain(after)).row(search)))
}

/// Whom do you look for?
fn search(building: BuildingId, reader: &Reader) -> Screen {
    let stop = button(reader, "residents-button-stop", &Intent::Stop(building));
    Screen::of(reader.language.say("residents-search", &[])).row(stop)
}

/// Those who were found and still live there.
async fn found(
    reads: &mut impl Reads,
    building: BuildingId,
    people: &[PersonId],
    more: bool,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let known = roll::list(reads, building, MOST.saturating_add(1)).await?;
    let still = |person: &PersonId| known.iter().find(|entry| entry.person == *person).cloned();
    let people: Vec<Entry> = people.iter().filter_map(still).collect();
    let most = MOST_FOUND.to_string();
    let text = match (people.is_empty(), more) {
        (true, _) => language.say("residents-found-nobody", &[]),
        (false, false) => language.say("residents-found", &[]),
        (false, true) => language.say("residents-found-more", &[("most", Text(&most))]),
    };
    let screen = with_people(Screen::of(text), &people, building, 0, reader);
    let search = button(reader, "residents-button-search", &Intent::Search(building));
    let back = button(reader, "residents-button-back", &Intent::Turn(building, 0));
    Ok(Drawing::Fresh(screen.row(search.into_iter().chain(back))))
}

/// The same screen with a button for each of these.
fn with_people(
    screen: Screen,
    people: &[Entry],
    building: BuildingId,
    page: usize,
    reader: &Reader,
) -> Screen {
    let button = |entry: &Entry| {
        let look = Intent::Look { building, person: entry.person, page };
        let name = entry.name.as_ref().map(Name::as_str).filter(|name| !name.is_empty());
        let label = match name {
            Some(name) => short(&isolated(name)),
            None => reader.language.label("members-somebody"),
        };
        Some(Button { label, press: Press::Code(look.code()?) })
    };
    let buttons: Vec<Button> = people.iter().filter_map(button).collect();
    buttons.chunks(2).fold(screen, |screen, row| screen.row(row.iter().cloned()))
}

/// Somebody, as they are looked at.
struct Seen {
    member: Member,
    /// True if they moderate, too.
    moderates: bool,
    /// The page of the roll to go back to.
    page: usize,
}

/// Somebody's page: what they let moderators read.
async fn resident(reads: &mut impl Reads, seen: &Seen, reader: &Reader) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let Member { person, building } = seen.member;
    let back = button(reader, "residents-button-back", &Intent::Turn(building, seen.page));
    let faces = person::faces(reads, &[person]).await?;
    let face = faces.first();
    let since = membership::joined_at(reads, seen.member).await?;
    let account = face.and_then(|face| face.telegram_id);
    let (Some(since), Some(account)) = (since, account) else {
        let text = language.say("residents-left", &[]);
        return Ok(Drawing::Stale(Screen::of(text).row(back)));
    };
    let name = profile_of(face, reader);
    let title = language.say("residents-person", &[("name", Markup(&name))]);
    let date = date(since, reader);
    let since = language.say("residents-since", &[("date", Text(&date))]);
    let moderates = seen.moderates.then(|| language.say("residents-moderates", &[]));
    let chat = if face.is_some_and(|face| face.chat_open) {
        language.say("residents-chat-open", &[])
    } else {
        language.say("residents-chat-closed", &[])
    };
    let told = told(reads, seen).await?;
    let nothing = told.is_empty().then(|| language.say("residents-nothing-told", &[]));
    let details = told.iter().map(|(kind, value)| {
        let label = name_of_detail(kind.name(), language);
        let value = isolated(&in_words(kind.name(), value, language));
        language.say("residents-line", &[("detail", Text(&label)), ("value", Text(&value))])
    });
    let known = actor::find(reads, account).await?;
    let is_new = known.is_some_and(|known| known.visitor_of(building) == Err(Denied::New));
    let new = is_new.then(|| language.say("residents-new", &[]));
    let lines = [title, since].into_iter().chain(moderates).chain([chat]);
    let text = Html::lines(lines.chain(details).chain(nothing).chain(new));
    let vouch = [
        ("members-button-vouch", members::Intent::Vouch(building, person)),
        ("members-button-not-vouch", members::Intent::NotVouch(building, person)),
    ];
    let vouch = vouch
        .into_iter()
        .filter(|_| is_new)
        .filter_map(|(label, intent)| Some(language.button(label, Press::Code(intent.code()?))));
    Ok(Drawing::Fresh(Screen::of(text).row(vouch).row(back)))
}

/// What somebody tells and moderators may read; what they are called stands above it.
async fn told(reads: &mut impl Reads, seen: &Seen) -> anyhow::Result<Vec<(Kind, String)>> {
    let details = detail::list(reads, seen.member).await?;
    let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Name);
    let told = kinds.filter_map(|kind| {
        let detail = details.iter().find(|detail| detail.kind == kind)?;
        let value = detail.value.clone().filter(|_| may_read(detail.readers))?;
        Some((kind, value))
    });
    Ok(told.collect())
}

fn date(at: Moment, reader: &Reader) -> String {
    at.utc().with_timezone(&reader.time_zone).format("%Y-%m-%d").to_string()
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
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
        Refusal::NoWords => say("residents-refused-words"),
        Refusal::NotThere => say("members-refused-not-there"),
        Refusal::Denied(denial) => denied(denial, reader),
    }
}
