//! What helper, asker and moderator are told.

use super::helper::{self, door_word};
use super::{Scene, about_helper, attached, button, hides_words, sentence};
use crate::features::members::views::name_of;
use crate::features::needs::intents::{ClaimVerb, Intent};
use crate::features::needs::model::ladder::Ladder;
use crate::features::needs::model::{Claim, ClaimId, ClaimState, Confirmer, State};
use crate::kernel::clock::Moment;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Screen};
use crate::kernel::speech::Value::{Number, Text};

/// To the asker: somebody comes, and says this word at the door. Once nobody comes by it, the word
/// is gone.
pub(super) fn helper_found(scene: &Scene, claim: &Claim, reader: &Reader) -> Drawing {
    match claim.state {
        ClaimState::Held | ClaimState::Done { .. } if !scene.is_apart(claim) => {}
        ClaimState::Held
        | ClaimState::Done { .. }
        | ClaimState::Confirmed { .. }
        | ClaimState::Released { .. }
        | ClaimState::Failed { .. } => {
            let number = ("number", Number(scene.need.number));
            return Drawing::Stale(Screen::of(reader.language.say("needs-helper-over", &[number])));
        }
    }
    let helper = name_of(scene.helper(claim.id), reader);
    let (words, number) = (scene.phrase(reader), Number(scene.need.number));
    let word = door_word(scene, claim, reader);
    let values = [
        ("helper", Text(&helper)),
        ("words", Text(&words)),
        ("number", number),
        ("word", Text(&word)),
    ];
    let text = match scene.when(reader) {
        Some(when) => {
            let values: Vec<_> = values.into_iter().chain([("when", Text(&when))]).collect();
            reader.language.say("needs-helper-found-when", &values)
        }
        None => reader.language.say("needs-helper-found", &values),
    };
    let screen = Screen::of(text);
    if matches!(claim.state, ClaimState::Held) {
        Drawing::Fresh(screen)
    } else {
        Drawing::Stale(screen)
    }
}

pub(super) fn helper_left(scene: &Scene, claim: ClaimId, reader: &Reader) -> Drawing {
    let known = scene.need.claim(claim);
    let left_at = known.and_then(|claim| match claim.state {
        ClaimState::Released { at } => Some(at),
        ClaimState::Held
        | ClaimState::Done { .. }
        | ClaimState::Confirmed { .. }
        | ClaimState::Failed { .. } => None,
    });
    if known.is_some_and(Claim::fills) {
        let back = about_helper(scene, claim, reader, "needs-helper-back");
        return Drawing::Stale(Screen::of(back));
    }
    let asked_again = |(ladder, _): (Ladder, _)| left_at.is_some_and(|at| at <= ladder.card_at);
    let id = if scene.need.found_nobody(scene.now) {
        "needs-helper-left-over"
    } else if scene.ladder.is_some_and(asked_again) {
        "needs-helper-left"
    } else {
        "needs-helper-left-open"
    };
    let screen = Screen::of(about_helper(scene, claim, reader, id));
    if scene.need.free_places() > 0 { Drawing::Fresh(screen) } else { Drawing::Stale(screen) }
}

/// To the asker: is it done? Once they said yes, the same message offers to say thanks.
pub(super) fn question(
    scene: &Scene,
    claim: &Claim,
    reader: &Reader,
    done_at: Moment,
    again: bool,
) -> Drawing {
    let building = scene.need.building;
    let id = if again { "needs-question-again" } else { "needs-question" };
    let asked = about_helper(scene, claim.id, reader, id);
    match claim.state {
        ClaimState::Done { at } if at == done_at => {
            let yes = button(
                reader,
                "needs-button-yes",
                &Intent::OfClaim(ClaimVerb::Confirm, building, claim.id),
            );
            let not_yet = button(
                reader,
                "needs-button-not-yet",
                &Intent::OfClaim(ClaimVerb::NotYet, building, claim.id),
            );
            let wrong = button(
                reader,
                "needs-button-wrong",
                &Intent::OfClaim(ClaimVerb::SomethingWrong, building, claim.id),
            );
            Drawing::Fresh(Screen::of(asked).row(yes.into_iter().chain(not_yet)).row(wrong))
        }
        ClaimState::Confirmed { by: Confirmer::Asker, done_at: said_at, .. }
            if said_at == done_at =>
        {
            let done = about_helper(scene, claim.id, reader, "needs-question-confirmed");
            Drawing::Stale(with_thanks(Screen::of(done), scene, claim, reader))
        }
        ClaimState::Held => {
            let not_yet = about_helper(scene, claim.id, reader, "needs-question-not-yet");
            Drawing::Stale(Screen::of(not_yet))
        }
        ClaimState::Done { .. }
        | ClaimState::Confirmed { .. }
        | ClaimState::Released { .. }
        | ClaimState::Failed { .. } => Drawing::Stale(Screen::of(asked)),
    }
}

pub(super) fn with_thanks(screen: Screen, scene: &Scene, claim: &Claim, reader: &Reader) -> Screen {
    let helper_is_known = scene.helper(claim.id).is_some_and(|face| face.telegram_id.is_some());
    match claim.state {
        ClaimState::Confirmed { thanked_at: None, .. } if helper_is_known => screen.row(button(
            reader,
            "needs-button-thanks",
            &Intent::OfClaim(ClaimVerb::Thank, scene.need.building, claim.id),
        )),
        ClaimState::Confirmed { .. }
        | ClaimState::Held
        | ClaimState::Done { .. }
        | ClaimState::Released { .. }
        | ClaimState::Failed { .. } => screen,
    }
}

pub(super) fn what_happened(scene: &Scene, claim: &Claim, reader: &Reader, open: bool) -> Drawing {
    let worried = claim.worried_at.is_some() && scene.is_apart(claim);
    let text = if worried {
        about_helper(scene, claim.id, reader, "needs-what-happened-worried")
    } else {
        sentence(scene, reader, "needs-what-happened")
    };
    let screen = Screen::of(text);
    let worry = Intent::OfClaim(ClaimVerb::Uncomfortable, scene.need.building, claim.id);
    let worry = button(reader, "needs-button-uncomfortable", &worry);
    let worry = worry.filter(|_| !worried && claim.can_be_worried_about(scene.now));
    if !open {
        // Whoever felt uncomfortable can say so, whatever the helper says meanwhile.
        return Drawing::Stale(screen.row(worry));
    }
    let building = scene.need.building;
    let nobody = button(
        reader,
        "needs-button-nobody-came",
        &Intent::OfClaim(ClaimVerb::NobodyCame, building, claim.id),
    );
    let missing = button(
        reader,
        "needs-button-missing",
        &Intent::OfClaim(ClaimVerb::Missing, building, claim.id),
    );
    Drawing::Fresh(screen.row(nobody.into_iter().chain(missing)).row(worry))
}

pub(super) fn closed_by_itself(
    scene: &Scene,
    claim: &Claim,
    reader: &Reader,
    open: bool,
) -> Drawing {
    match claim.state {
        ClaimState::Confirmed { by: Confirmer::Itself, .. } if open => {
            let screen = Screen::of(sentence(scene, reader, "needs-closed-by-itself"));
            let wrong = Intent::OfClaim(ClaimVerb::SomethingWrong, scene.need.building, claim.id);
            let screen = with_thanks(screen, scene, claim, reader);
            Drawing::Fresh(screen.row(button(reader, "needs-button-wrong", &wrong)))
        }
        ClaimState::Confirmed { .. }
        | ClaimState::Held
        | ClaimState::Done { .. }
        | ClaimState::Released { .. }
        | ClaimState::Failed { .. } => {
            Drawing::Stale(Screen::of(sentence(scene, reader, "needs-closed-by-itself-over")))
        }
    }
}

/// To the helper: it is not finished, or something is missing.
pub(super) fn back_to_helper(
    scene: &Scene,
    claim: &Claim,
    reader: &Reader,
    missing: bool,
) -> Drawing {
    let id = if missing { "needs-missing" } else { "needs-not-finished" };
    let screen = Screen::of(sentence(scene, reader, id));
    if matches!(claim.state, ClaimState::Held) {
        Drawing::Fresh(helper::with_buttons(screen, scene, claim, reader))
    } else {
        Drawing::Stale(screen)
    }
}

/// What somebody was told about a need whose asker has been erased since.
pub(super) fn forgotten(scene: &Scene, reader: &Reader) -> Screen {
    let number = ("number", Number(scene.need.number));
    Screen::of(reader.language.say("needs-forgotten", &[number]))
}

/// What somebody sees of a need in a building where they do not live any more.
pub(super) fn over(scene: &Scene, reader: &Reader) -> Screen {
    let number = ("number", Number(scene.need.number));
    Screen::of(reader.language.say("needs-not-yours-any-more", &[number]))
}

/// To a helper: the asker says that nobody came.
pub(super) fn nobody_came(scene: &Scene, claim: &Claim, reader: &Reader) -> Drawing {
    let screen = Screen::of(sentence(scene, reader, "needs-nobody-came"));
    fresh_if(matches!(claim.state, ClaimState::Failed { .. }), screen)
}

/// News that is told only while it is so; what was told before stays.
fn fresh_if(is_so: bool, screen: Screen) -> Drawing {
    if is_so { Drawing::Fresh(screen) } else { Drawing::Stale(screen) }
}

pub(super) fn confirmed(scene: &Scene, claim: &Claim, reader: &Reader) -> Drawing {
    match claim.state {
        ClaimState::Confirmed { by: Confirmer::Asker, .. } => {
            Drawing::Fresh(Screen::of(sentence(scene, reader, "needs-confirmed")))
        }
        ClaimState::Confirmed { by: Confirmer::Itself, .. } => {
            Drawing::Fresh(Screen::of(sentence(scene, reader, "needs-confirmed-by-itself")))
        }
        ClaimState::Held => Drawing::Stale(Screen::of(sentence(scene, reader, "needs-missing"))),
        ClaimState::Done { .. } => {
            Drawing::Stale(Screen::of(sentence(scene, reader, "needs-claimed-done")))
        }
        ClaimState::Released { .. } | ClaimState::Failed { .. } => {
            Drawing::Stale(Screen::of(sentence(scene, reader, "needs-claimed-over")))
        }
    }
}

pub(super) fn thanks(scene: &Scene, reader: &Reader) -> Screen {
    Screen::of(sentence(scene, reader, "needs-thanks"))
}

/// To the asker: nothing more was posted; and what goes with what they had asked.
pub(super) fn twin_over(scene: &Scene, left_out: bool, reader: &Reader) -> Drawing {
    let (need, number) = (&scene.need, [("number", Number(scene.need.number))]);
    let hides_words = hides_words(need.category, need.words.as_ref());
    let said = [reader.language.say("needs-twin-over", &number)];
    let left_out = left_out.then(|| reader.language.say("needs-attached-left-out", &number));
    let attached = attached::lines(&scene.attached, hides_words, scene.now, reader);
    Drawing::Fresh(Screen::of(Html::lines(said.into_iter().chain(left_out).chain(attached))))
}

/// To a helper: it is no longer needed.
pub(super) fn withdrawn(scene: &Scene, reader: &Reader) -> Drawing {
    let screen = Screen::of(sentence(scene, reader, "needs-withdrawn"));
    fresh_if(matches!(scene.need.state, State::Withdrawn { .. }), screen)
}

/// To the asker or a helper: a moderator closed it.
pub(super) fn shut(scene: &Scene, reader: &Reader) -> Drawing {
    let number = ("number", Number(scene.need.number));
    let screen = Screen::of(reader.language.say("needs-shut", &[number]));
    fresh_if(matches!(scene.need.state, State::Shut { .. }), screen)
}

/// To the asker: a moderator opened it again.
pub(super) fn reopened(scene: &Scene, reader: &Reader) -> Drawing {
    let screen = Screen::of(sentence(scene, reader, "needs-reopened"));
    fresh_if(scene.need.state == State::Open, screen)
}

/// To the asker: a helper looked at door and phone.
pub(super) fn door_seen(scene: &Scene, claim: ClaimId, reader: &Reader) -> Screen {
    Screen::of(about_helper(scene, claim, reader, "needs-door-seen"))
}
