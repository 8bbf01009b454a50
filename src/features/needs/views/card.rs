//! The card in the group.

use super::{Scene, button};
use crate::features::members::views::name_of;
use crate::features::needs::intents::Intent;
use crate::features::needs::model::{ClaimState, Confirmer, State};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};

/// The card in the group: category, words, first name, places left, who helps. Nothing private.
pub fn card(scene: &Scene, reader: &Reader) -> Screen {
    let (need, language) = (&scene.need, reader.language);
    let number = ("number", Number(need.number));
    let Some(words) = &need.words else {
        return Screen::of(match need.state {
            State::Closed { .. } => language.say("needs-card-forgotten-done", &[number]),
            State::Open | State::Withdrawn { .. } => {
                language.say("needs-card-forgotten", &[number])
            }
        });
    };
    let title = language.say(
        "needs-card-title",
        &[("icon", Text(need.category.icon())), number, ("words", Text(words.as_str()))],
    );
    let asker = name_of(scene.asker(), reader);
    let free = need.free_places();
    let who = if free > 0 {
        language.say("needs-card-open", &[("name", Text(&asker)), ("n", Number(free))])
    } else {
        Html::escape(&asker)
    };
    let mut screen = Screen::of(Html::lines([title, who, standing(scene, reader)]));
    if free > 0 {
        let help = Intent::Claim(need.building, need.id);
        screen = screen.row(button(reader, "needs-button-help", &help));
    }
    if let Some(claim) = scene.question_behind_a_closed_chat() {
        let answer = Intent::Answer(need.building, claim).code().unwrap_or_default();
        screen = screen
            .row([language.button("members-button-open-private", Press::OpenPrivate(answer))]);
    }
    screen
}

/// The last line of a card: who is on it, or that it is over.
fn standing(scene: &Scene, reader: &Reader) -> Html {
    let language = reader.language;
    match scene.need.state {
        State::Withdrawn { .. } => language.say("needs-card-withdrawn", &[]),
        State::Closed { .. } => {
            let by_itself = scene.need.filling().any(|claim| {
                matches!(claim.state, ClaimState::Confirmed { by: Confirmer::Itself, .. })
            });
            if by_itself {
                language.say("needs-card-done-by-itself", &[])
            } else {
                language.say("needs-card-done", &[])
            }
        }
        State::Open => {
            let names: Vec<String> =
                scene.need.filling().map(|claim| name_of(scene.helper(claim.id), reader)).collect();
            let count = i64::try_from(names.len()).unwrap_or(0);
            if count == 0 {
                return Html::default();
            }
            let names = names.join(&language.label("needs-between-names"));
            language.say("needs-card-taken", &[("helper", Text(&names)), ("n", Number(count))])
        }
    }
}
