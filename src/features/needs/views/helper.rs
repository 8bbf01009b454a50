//! What a helper sees of a need: what it is, the word at the door, door and phone.

use super::asker::verb;
use super::{Scene, attached, button, sentence};
use crate::features::members::views::name_of;
use crate::features::needs::category::Category;
use crate::features::needs::intents::{ClaimVerb, Intent, NeedVerb};
use crate::features::needs::model::{Claim, ClaimId, ClaimState};
use crate::kernel::clock::Moment;
use crate::kernel::language::Language;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Screen};
use crate::kernel::speech::Value::{Number, Text};

/// It is yours. Kept up to date until it is over.
pub(super) fn claimed(scene: &Scene, claim: &Claim, reader: &Reader) -> Drawing {
    let text = match claim.state {
        ClaimState::Held => {
            let text =
                [held(scene, claim, reader)].into_iter().chain(of_kind(scene, claim, reader));
            let screen = Screen::of(Html::lines(text));
            return Drawing::Fresh(with_buttons(screen, scene, claim, reader));
        }
        ClaimState::Done { .. } => {
            let undo = claim.can_be_undone(scene.now);
            let undo =
                undo.then(|| verb(&scene.need, reader, "needs-button-undo", NeedVerb::UndoDone));
            let said = Screen::of(sentence(scene, reader, "needs-claimed-done"));
            return Drawing::Stale(said.row(undo.flatten()));
        }
        ClaimState::Confirmed { .. } => sentence(scene, reader, "needs-claimed-confirmed"),
        ClaimState::Released { .. }
            if scene.is_trusted
                && !scene.is_apart(claim)
                && scene.need.can_be_taken_back(claim, scene.now) =>
        {
            let released = Screen::of(sentence(scene, reader, "needs-claimed-released"));
            let undo = Intent::OfClaim(ClaimVerb::TakeBack, scene.need.building, claim.id);
            return Drawing::Stale(released.row(button(reader, "needs-button-undo", &undo)));
        }
        ClaimState::Released { .. } | ClaimState::Failed { .. } => {
            sentence(scene, reader, "needs-claimed-over")
        }
    };
    Drawing::Stale(Screen::of(text))
}

fn held(scene: &Scene, claim: &Claim, reader: &Reader) -> Html {
    let name = scene.asker_name(reader);
    let (words, word) = (scene.phrase(reader), door_word(scene, claim, reader));
    let values = [
        ("name", Text(&name)),
        ("words", Text(&words)),
        ("number", Number(scene.need.number)),
        ("word", Text(&word)),
    ];
    match scene.when(reader) {
        Some(when) => {
            let values: Vec<_> = values.into_iter().chain([("when", Text(&when))]).collect();
            reader.language.say("needs-claimed-when", &values)
        }
        None => reader.language.say("needs-claimed", &values),
    }
}

/// What whoever helps with this kind should know: that two go, or that it is only to be brought.
fn of_kind(scene: &Scene, claim: &Claim, reader: &Reader) -> Option<Html> {
    let (need, language) = (&scene.need, reader.language);
    if need.category == Category::Medicine {
        return Some(language.say("needs-claimed-medicine", &[]));
    }
    if !need.category.policy().in_pairs {
        return None;
    }
    let others = need.filling().filter(|other| other.id != claim.id);
    let names: Vec<String> = others.map(|one| name_of(scene.helper(one.id), reader)).collect();
    if names.is_empty() {
        return Some(language.say("needs-claimed-pair-waits", &[]));
    }
    let names = names.join(&language.label("needs-between-names"));
    Some(language.say("needs-claimed-pair", &[("helper", Text(&names))]))
}

/// What a helper can do: first of all say that it is done, or give it back.
pub(super) fn with_buttons(
    screen: Screen,
    scene: &Scene,
    claim: &Claim,
    reader: &Reader,
) -> Screen {
    let need = &scene.need;
    let choose = |label, choice| verb(need, reader, label, choice);
    let sees = !scene.is_apart(claim);
    let door = need.private_part.as_ref().filter(|_| sees);
    let door = door.and_then(|_| choose("needs-button-door", NeedVerb::ShowPrivate));
    let voice = need.voice.as_ref().filter(|_| sees);
    let voice = voice.and_then(|_| choose("needs-button-hear", NeedVerb::Hear));
    let looks = if sees { attached::looks(scene, reader) } else { Vec::new() };
    let slip = claim.can_be_slip(scene.now);
    let slip = slip.then(|| choose("needs-button-slip", NeedVerb::Slip)).flatten();
    screen
        .row(
            choose("needs-button-done", NeedVerb::Done)
                .into_iter()
                .chain(choose("needs-button-release", NeedVerb::Release)),
        )
        .row(door.into_iter().chain(voice))
        .row(looks)
        .row(slip)
}

/// The word that is said at the door: the asker's language first, then the helper's where it is
/// another. Both sides read the same.
pub(super) fn door_word(scene: &Scene, claim: &Claim, reader: &Reader) -> String {
    let language_of = |face: Option<&crate::kernel::person::Face>| {
        face.and_then(|face| face.language).unwrap_or(reader.building_language)
    };
    let index = claim.door_word.unwrap_or(claim.id.0);
    let of_asker = language_of(scene.asker());
    let of_helper = language_of(scene.helper(claim.id));
    let word = word_at_the_door(of_asker, index);
    if of_asker == of_helper {
        return word;
    }
    let other = word_at_the_door(of_helper, index);
    let values = [("word", Text(&word)), ("other", Text(&other))];
    reader.language.say("needs-door-word-in-two", &values).plain()
}

/// A word of the list that is said at doors, as this language has it.
pub fn word_at_the_door(language: Language, index: i64) -> String {
    let words = language.label("needs-keywords-door");
    let words: Vec<&str> = words.split(',').map(str::trim).collect();
    let count = i64::try_from(words.len()).unwrap_or(1).max(1);
    let index = usize::try_from(index.rem_euclid(count)).unwrap_or(0);
    words.get(index).map(|word| (*word).to_owned()).unwrap_or_default()
}

/// Door and phone; nothing of it once the job is over.
pub(super) fn door(
    scene: &Scene,
    claim: ClaimId,
    private_at: Option<Moment>,
    reader: &Reader,
) -> Drawing {
    let need = &scene.need;
    let shown = need.private_part.as_ref().filter(|_| scene.shows_private_part(claim));
    let number = ("number", Number(need.number));
    match shown {
        // What was changed is another look, of which the asker hears.
        Some(_) if need.private_at != private_at => {
            Drawing::Stale(Screen::of(reader.language.say("needs-door-changed", &[number])))
        }
        Some(part) => {
            let values = [number, ("private", Text(part.as_str()))];
            Drawing::Fresh(Screen::of(reader.language.say("needs-door", &values)).protect())
        }
        None => Drawing::Stale(Screen::of(reader.language.say("needs-door-over", &[number]))),
    }
}

/// What was said aloud; nothing once the job is over.
pub(super) fn voice(scene: &Scene, claim: ClaimId, reader: &Reader) -> Option<Drawing> {
    let need = &scene.need;
    let voice = need.voice.as_ref().filter(|_| scene.shows_private_part(claim))?;
    let screen = Screen {
        voice: Some(voice.file.clone()),
        ..Screen::of(reader.language.say("needs-voice", &[("number", Number(need.number))]))
            .protect()
    };
    Some(Drawing::Fresh(screen))
}

/// They need not come.
pub(super) fn freed(scene: &Scene, claim: &Claim, said: &'static str, reader: &Reader) -> Drawing {
    let number = ("number", Number(scene.need.number));
    let screen = Screen::of(reader.language.say(said, &[number]));
    match claim.state {
        ClaimState::Released { .. } => Drawing::Fresh(screen),
        ClaimState::Held
        | ClaimState::Done { .. }
        | ClaimState::Confirmed { .. }
        | ClaimState::Failed { .. } => Drawing::Stale(screen),
    }
}

/// The asker changed something that matters.
pub(super) fn changed(scene: &Scene, claim: &Claim, reader: &Reader) -> Drawing {
    match claim.state {
        ClaimState::Held | ClaimState::Done { .. } => {}
        ClaimState::Confirmed { .. } => {
            let done = sentence(scene, reader, "needs-claimed-confirmed");
            return Drawing::Stale(Screen::of(done));
        }
        ClaimState::Released { .. } | ClaimState::Failed { .. } => {
            return Drawing::Stale(Screen::of(sentence(scene, reader, "needs-claimed-over")));
        }
    }
    let name = scene.asker_name(reader);
    let words = scene.phrase(reader);
    let values =
        [("name", Text(&name)), ("words", Text(&words)), ("number", Number(scene.need.number))];
    let text = match scene.when(reader) {
        Some(when) => {
            let values: Vec<_> = values.into_iter().chain([("when", Text(&when))]).collect();
            reader.language.say("needs-changed-when", &values)
        }
        None => reader.language.say("needs-changed", &values),
    };
    Drawing::Fresh(Screen::of(text))
}
