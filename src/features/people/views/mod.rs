//! What people tell of themselves → screens, in their own language.

mod detail;
mod said;

pub use said::{in_words, name_of_detail, name_of_readers};

use super::intents::{DetailVerb, Intent, Step};
use super::model::{Choice, Profile, Refusal};
use super::notices::{Notice, Reply};
use crate::features::members::views::{denied, name_of, open_private, short};
use crate::kernel::building;
use crate::kernel::clock::Moment;
use crate::kernel::detail::{self as details, Kind};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::membership;
use crate::kernel::person::{self, Face};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Text};
use crate::kernel::step;
use crate::kernel::step::Step as _;
use crate::kernel::tx::Reads;

/// Somebody and what they tell of themselves: all that a screen of it needs.
struct Scene {
    building: BuildingId,
    title: String,
    face: Face,
    profile: Profile,
    /// The detail for whose words it is waited.
    waits: Option<Kind>,
    /// When it is looked at.
    now: Moment,
}

impl Scene {
    /// Nothing if they do not live there any more.
    async fn load(reads: &mut impl Reads, member: Member) -> anyhow::Result<Option<Self>> {
        let Some(building) = building::find(reads, member.building).await? else {
            return Ok(None);
        };
        if !membership::belongs(reads, member).await? {
            return Ok(None);
        }
        let faces = person::faces(reads, &[member.person]).await?;
        let Some(face) = faces.into_iter().next() else { return Ok(None) };
        let profile = Profile::of(details::list(reads, member).await?);
        let step = step::find(reads, member.person).await?;
        let waits = step.as_ref().and_then(Step::read);
        let waits = waits.filter(|step| step.building == member.building).map(|step| step.kind);
        let (building, title) = (building.id, building.title);
        Ok(Some(Self { building, title, face, profile, waits, now: reads.now() }))
    }

    fn button(
        &self,
        reader: &Reader,
        label: &'static str,
        verb: DetailVerb,
        kind: Kind,
    ) -> Option<Button> {
        let code = Intent::OfDetail(verb, self.building, kind).code()?;
        Some(reader.language.button(label, Press::Code(code)))
    }
}

/// How a notice looks to its reader; nothing if what it tells of is gone.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.in_group {
        return Ok(Some(Drawing::Fresh(group_line(reader))));
    }
    let (person, building) = match notice {
        Notice::NameLater => {
            let text = reader.language.say("people-name-later", &[]);
            return Ok(Some(Drawing::Fresh(Screen::of(text))));
        }
        Notice::NameQuestion { person, building }
        | Notice::Overview { person, building }
        | Notice::Detail { person, building, .. }
        | Notice::Offers { person, building, .. }
        | Notice::Readers { person, building, .. } => (person, building),
    };
    let Some(scene) = Scene::load(reads, Member { person, building }).await? else {
        // Telegram deletes nothing that is older than two days: it is written over.
        let text = reader.language.say("people-left", &[]);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    };
    Ok(Some(match notice {
        Notice::NameQuestion { .. } => name_question(&scene, reader),
        Notice::NameLater | Notice::Overview { .. } => Drawing::Fresh(overview(&scene, reader)),
        Notice::Detail { kind, .. } => Drawing::Fresh(detail::page(&scene, kind, reader)),
        Notice::Offers { group, .. } => Drawing::Fresh(detail::offers(&scene, group, reader)),
        Notice::Readers { kind, .. } => Drawing::Fresh(detail::readers(&scene, kind, reader)),
    }))
}

/// The one line in the group, with a button that opens it in private.
fn group_line(reader: &Reader) -> Screen {
    Screen::of(reader.language.say("members-group-private", &[]))
        .row(open_private(reader, Intent::Open.code()))
}

/// What shall neighbours call you? Past once it is said.
fn name_question(scene: &Scene, reader: &Reader) -> Drawing {
    let language = reader.language;
    let name = name_of(Some(&scene.face), reader);
    if scene.profile.value(Kind::Name).is_some() {
        let text = language.say("people-name-is-set", &[("name", Text(&name))]);
        return Drawing::Stale(Screen::of(text));
    }
    let screen = Screen::of(language.say("people-name-question", &[]));
    let other = scene.button(reader, "people-button-other-name", DetailVerb::Type, Kind::Name);
    let later = Intent::NameLater.code();
    let later = later.map(|code| language.button("people-button-later", Press::Code(code)));
    Drawing::Fresh(screen.row(as_in_telegram(scene, reader)).row(other.into_iter().chain(later)))
}

/// A button with their name in Telegram; none if they have none there.
fn as_in_telegram(scene: &Scene, reader: &Reader) -> Option<Button> {
    scene.face.account_name.as_ref().filter(|name| !name.as_str().is_empty())?;
    let face = Face { name: scene.face.account_name.clone(), ..scene.face.clone() };
    let choose = DetailVerb::Choose(Choice::AsInTelegram);
    let code = Intent::OfDetail(choose, scene.building, Kind::Name).code()?;
    Some(Button { label: short(&name_of(Some(&face), reader)), press: Press::Code(code) })
}

/// All that they tell, a line for each detail, and a button for each.
fn overview(scene: &Scene, reader: &Reader) -> Screen {
    let language = reader.language;
    let title = language.say("people-overview", &[("building", Text(&scene.title))]);
    let lines = Kind::ALL.into_iter().map(|kind| {
        let label = language.label(said::title(kind));
        let label = ("detail", Text(&label));
        match said::value(scene, kind, reader) {
            Some(value) => {
                let readers = language.label(said::circle(scene.profile.readers(kind)));
                let values = [label, ("value", Markup(&value)), ("readers", Text(&readers))];
                language.say("people-line", &values)
            }
            None => language.say("people-line-empty", &[label]),
        }
    });
    let last = language.say("people-overview-free", &[]);
    let text = Html::lines([title].into_iter().chain(lines).chain([last]));
    let buttons: Vec<Button> = Kind::ALL
        .into_iter()
        .filter_map(|kind| scene.button(reader, said::title(kind), DetailVerb::Look, kind))
        .collect();
    buttons.chunks(2).fold(Screen::of(text), |screen, row| screen.row(row.iter().cloned()))
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
        Refusal::NoName => say("people-refused-name"),
        Refusal::PrivateName => say("people-refused-private-name"),
        Refusal::NoEntrance => say("people-refused-entrance"),
        Refusal::NoSuchEntrance => say("people-refused-such-entrance"),
        Refusal::NoFloor => say("people-refused-floor"),
        Refusal::NoFlat => say("people-refused-flat"),
        Refusal::NoSuchFlat => say("people-refused-such-flat"),
        Refusal::NoPhone => say("people-refused-phone"),
        Refusal::OldButton => say("members-refused-old-button"),
        Refusal::Denied(denial) => denied(denial, reader),
    }
}
