//! Photos and places: what the asker and the helper see of them, and the group.

use super::{Scene, about_helper, button, card, sentence};
use crate::features::needs::intents::{AttachedVerb, Attaching, Intent};
use crate::features::needs::model::attachment::{
    Attached, Attachment, AttachmentId, Strange, Thing,
};
use crate::features::needs::model::{ClaimId, ClaimState, Draft, PrivatePart, State};
use crate::features::needs::notices::{AttachedNotice, AttachedReply, Menu, Notice};
use crate::kernel::clock::Moment;
use crate::kernel::notice::{Said as _, Subject};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Html, Screen};
use crate::kernel::showing;
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// True if a notice says that there are photos or a place.
pub(super) fn is_shown_by(notice: Notice) -> bool {
    matches!(
        notice,
        Notice::Posted { .. }
            | Notice::Menu { menu: Menu::More, .. }
            | Notice::TwinOver { .. }
            | Notice::PrivateForm { .. }
            | Notice::Claimed { .. }
            | Notice::Item { .. }
            | Notice::Attached(_)
    )
}

/// What goes with a need or a draft, and who sees it.
pub(super) fn lines(
    attached: &Attached,
    hides_words: bool,
    now: Moment,
    reader: &Reader,
) -> Vec<Html> {
    let language = reader.language;
    let may_show = !hides_words;
    let is_on_card = |photo: &Attachment| may_show && photo.is_on_card(now);
    let count = |id, is: &dyn Fn(&Attachment) -> bool| {
        let n = i64::try_from(attached.photos().filter(|photo| is(photo)).count());
        let n = n.unwrap_or(i64::MAX);
        (n > 0).then(|| language.say(id, &[("n", Number(n))]))
    };
    let in_group = |photo: &Attachment| !is_on_card(photo) && photo.in_group.is_some();
    let hidden = |photo: &Attachment| !is_on_card(photo) && photo.in_group.is_none();
    let always = |is: bool, id| is.then(|| language.say(id, &[]));
    [
        count("needs-attached-on-card", &is_on_card),
        count("needs-attached-in-group", &in_group),
        count("needs-attached-photos", &hidden),
        always(attached.has_place(), "needs-attached-place"),
        always(!attached.is_empty(), "needs-attached-kept"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What an asker can do with what goes with their need.
pub(super) fn of_need(scene: &Scene, reader: &Reader) -> Vec<Button> {
    let need = &scene.need;
    let intent = |verb| Attaching::OfNeed(verb, need.building, need.id);
    let hides_words = card::hides_words(need.category, need.words.as_ref());
    buttons(&scene.attached, scene.now, hides_words, intent, reader)
}

/// What an author can do with what goes with their draft.
pub(super) fn of_draft(
    draft: &Draft,
    attached: &Attached,
    now: Moment,
    reader: &Reader,
) -> Vec<Button> {
    let hides_words = card::hides_words(draft.category(), draft.words.as_ref());
    buttons(attached, now, hides_words, |verb| Attaching::OfDraft(verb, draft.id), reader)
}

fn buttons(
    attached: &Attached,
    now: Moment,
    hides_words: bool,
    intent: impl Fn(AttachedVerb) -> Attaching,
    reader: &Reader,
) -> Vec<Button> {
    let press = |label, verb| button(reader, label, &Intent::Attaching(intent(verb)));
    // What the card hides from the group is not shown there by a photo.
    let may_show = attached.count_photos() > 0 && !hides_words;
    let card = if attached.is_on_card(now) {
        press("needs-button-hide-photos", AttachedVerb::Hide)
    } else if may_show {
        press("needs-button-show-photos", AttachedVerb::Show)
    } else {
        None
    };
    let drop = (!attached.is_empty())
        .then(|| press("needs-button-drop-photos", AttachedVerb::Drop))
        .flatten();
    card.into_iter().chain(drop).collect()
}

/// By which a helper sees the photos, and by which the place.
pub(super) fn looks(scene: &Scene, reader: &Reader) -> Vec<Button> {
    let (building, need) = (scene.need.building, scene.need.id);
    let press = |label, look| button(reader, label, &Intent::Attaching(look));
    let has_photos = scene.attached.count_photos() > 0;
    let photos =
        has_photos.then(|| press("needs-button-photos", Attaching::Look(building, need))).flatten();
    let has_place = scene.attached.has_place();
    let place = has_place
        .then(|| press("needs-button-place", Attaching::LookAtPlace(building, need)))
        .flatten();
    photos.into_iter().chain(place).collect()
}

/// How a notice about photos and places looks; nothing if what it shows is gone.
///
/// # Errors
/// If the database cannot be read.
pub(super) async fn notice(
    reads: &mut impl Reads,
    scene: &Scene,
    notice: AttachedNotice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let (screen, answered, person) = match notice {
        AttachedNotice::Shown { claim, attachment, .. } => {
            let Some(screen) = shown(scene, claim, attachment, reader) else { return Ok(None) };
            (screen, Notice::Claimed { need: scene.need.id, claim }, reader.person)
        }
        AttachedNotice::OnCard { attachment, shown_at, .. } => {
            let Some(screen) = on_card(scene, attachment, shown_at, reader) else {
                return Ok(None);
            };
            (screen, Notice::Card { need: scene.need.id }, None)
        }
        AttachedNotice::Added { claim, .. } => return Ok(added(scene, claim, reader)),
        AttachedNotice::PlaceSeen { claim, .. } => {
            let seen = about_helper(scene, claim, reader, "needs-place-seen");
            return Ok(Some(Drawing::Fresh(Screen::of(seen))));
        }
    };
    // It replies to the message that tells what it is about.
    let subject = Subject::from(scene.need.id);
    let body = answered.body()?;
    let building = scene.need.building;
    let reply_to = showing::find(reads, subject, person, building, body).await?;
    Ok(Some(Drawing::Fresh(Screen { reply_to, ..screen })))
}

/// A photo or a place for a helper, while they are on it and not kept apart from the asker.
fn shown(
    scene: &Scene,
    claim: ClaimId,
    attachment: AttachmentId,
    reader: &Reader,
) -> Option<Screen> {
    if !scene.shows_private_part(claim) {
        return None;
    }
    let attachment = scene.attached.0.iter().find(|known| known.id == attachment)?;
    let words = attachment.words.as_ref().map(PrivatePart::as_str);
    Some(of_thing(scene, attachment, words, reader).protect())
}

/// A photo for the group, while the asker wants it seen there.
fn on_card(
    scene: &Scene,
    attachment: AttachmentId,
    shown_at: Moment,
    reader: &Reader,
) -> Option<Screen> {
    let photo = scene.attached.0.iter().find(|known| known.id == attachment)?;
    let here =
        photo.shown_at == Some(shown_at) && photo.is_on_card(scene.now) && is_in_sight(scene);
    here.then(|| of_thing(scene, photo, None, reader))
}

/// True while the group may see a photo of it.
fn is_in_sight(scene: &Scene) -> bool {
    let shown = match scene.need.state {
        State::Open | State::Closed { .. } => true,
        State::Shut { .. } | State::Withdrawn { .. } => false,
    };
    shown && !card::hides_words(scene.need.category, scene.need.words.as_ref())
}

fn of_thing(
    scene: &Scene,
    attachment: &Attachment,
    words: Option<&str>,
    reader: &Reader,
) -> Screen {
    let number = ("number", Number(scene.need.number));
    match &attachment.thing {
        Thing::Photo(file) => {
            let text = match words {
                Some(words) => {
                    let values = [number, ("words", Text(words))];
                    reader.language.say("needs-photo-words", &values)
                }
                None => reader.language.say("needs-photo", &[number]),
            };
            Screen { photo: Some(file.clone()), ..Screen::of(text) }
        }
        Thing::Place(place) => {
            let text = reader.language.say("needs-place", &[number]);
            Screen { place: Some(*place), ..Screen::of(text) }
        }
    }
}

/// The asker sent something more; past once the helper is not on it any more.
fn added(scene: &Scene, claim: ClaimId, reader: &Reader) -> Option<Drawing> {
    let claim = scene.need.claim(claim)?;
    let past = match claim.state {
        ClaimState::Held | ClaimState::Done { .. } => None,
        ClaimState::Confirmed { .. } => Some("needs-claimed-confirmed"),
        ClaimState::Released { .. } | ClaimState::Failed { .. } => Some("needs-claimed-over"),
    };
    if let Some(past) = past {
        return Some(Drawing::Stale(Screen::of(sentence(scene, reader, past))));
    }
    let text = sentence(scene, reader, "needs-attached-added");
    let looks = if scene.is_apart(claim) { Vec::new() } else { looks(scene, reader) };
    Some(Drawing::Fresh(Screen::of(text).row(looks)))
}

/// The answer to what somebody did with photos and places.
pub(super) fn reply(reply: AttachedReply, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match reply {
        AttachedReply::PhotoWaits => say("needs-photo-waits"),
        AttachedReply::PlaceWaits => say("needs-place-waits"),
        AttachedReply::WithDraft => say("needs-attached-draft"),
        AttachedReply::WithNeed { number } => {
            let text = reader.language.say("needs-attached-need", &[("number", Number(number))]);
            Answer::of(Screen::of(text))
        }
        AttachedReply::TooManyPhotos => say("needs-too-many-photos"),
        AttachedReply::TooManyPlaces => say("needs-too-many-places"),
        AttachedReply::Coming => say("needs-attached-coming"),
        AttachedReply::OnCard => say("needs-photos-shown"),
        AttachedReply::Hidden => say("needs-photos-hidden"),
        AttachedReply::HiddenByMe => say("needs-photos-off-card"),
        AttachedReply::Dropped => say("needs-attached-dropped"),
        AttachedReply::NotTaken { strange } => say(match strange {
            Strange::Video => "needs-no-video",
            Strange::File => "needs-no-file",
            Strange::Sound => "needs-no-sound",
            Strange::Sticker => "needs-no-sticker",
            Strange::Contact => "needs-no-contact",
            Strange::Poll => "needs-no-poll",
        }),
    }
}
