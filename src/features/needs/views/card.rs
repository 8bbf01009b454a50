//! The card in the group, and the same lines in lists. Nothing private.

use super::{Scene, button};
use crate::features::members::views::{isolated, name_of};
use crate::features::needs::category::{Category, Shown};
use crate::features::needs::intents::{ClaimVerb, Intent, NeedVerb};
use crate::features::needs::model::{Claim, ClaimState, Confirmer, Need, State, Words, discretion};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Html, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Number, Text};
use crate::kernel::tx::Reads;

/// The card in the group: category, words, time, first name, places left, who helps.
pub fn card(scene: &Scene, reader: &Reader) -> Screen {
    let (need, language) = (&scene.need, reader.language);
    let mut screen = Screen::of(lines(scene, false, reader));
    if need.free_places() > 0 {
        let help = Intent::OfNeed(NeedVerb::Claim, need.building, need.id);
        screen = screen.row(button(reader, "needs-button-help", &help));
    }
    if let Some(claim) = scene.question_behind_a_closed_chat() {
        let answer = Intent::OfClaim(ClaimVerb::Answer, need.building, claim).code();
        let answer = answer.unwrap_or_default();
        screen = screen
            .row([language.button("members-button-open-private", Press::OpenPrivate(answer))]);
    }
    screen
}

/// What stands on the card, for somebody who is asked whether they can help: no more than the group
/// reads.
///
/// # Errors
/// If the database cannot be read.
pub async fn as_others_read(
    reads: &mut impl Reads,
    need: &Need,
    reader: &Reader,
) -> anyhow::Result<Html> {
    let scene = Scene::load(reads, need.clone()).await?;
    Ok(lines(&scene, false, reader))
}

/// What stands on a card. To those `inside` – the asker and the helpers – with the words where
/// others read a fixed sentence instead.
pub(super) fn lines(scene: &Scene, inside: bool, reader: &Reader) -> Html {
    let (need, language) = (&scene.need, reader.language);
    let number = ("number", Number(need.number));
    if need.is_forgotten() || (!inside && need.is_long_over(scene.now)) {
        return match need.state {
            State::Closed { .. } => language.say("needs-card-forgotten-done", &[number]),
            State::Open | State::Shut { .. } | State::Withdrawn { .. } => {
                language.say("needs-card-forgotten", &[number])
            }
        };
    }
    let words = words(scene, inside, reader);
    let icon = ("icon", Text(need.category.icon()));
    let title = if need.number == 0 {
        language.say("needs-card-title-draft", &[icon, ("words", Markup(&words))])
    } else {
        language.say("needs-card-title", &[icon, number, ("words", Markup(&words))])
    };
    let when = scene.when(reader).filter(|_| inside || !hides_time(need));
    let when = when.map(|when| language.say("needs-card-when", &[("when", Text(&when))]));
    let asker = asker(scene, inside, reader);
    let free = need.free_places();
    let who = if free > 0 {
        language.say("needs-card-open", &[("name", Markup(&asker)), ("n", Number(free))])
    } else {
        asker
    };
    Html::lines([title].into_iter().chain(when).chain([who, standing(scene, reader)]))
}

/// Who asks; with the entrance, if the building may read it. Where the words might tell too much of
/// the asker, so might the entrance.
fn asker(scene: &Scene, inside: bool, reader: &Reader) -> Html {
    let name = scene.asker_name(reader);
    let is_told = inside || !hides_words(scene.need.category, scene.need.words.as_ref());
    match scene.entrance.as_deref().filter(|_| is_told).map(isolated) {
        Some(entrance) => {
            let values = [("entrance", Text(&entrance)), ("name", Text(&name))];
            reader.language.say("needs-card-asker", &values)
        }
        None => Html::typed(&name),
    }
}

/// What it is about; to those who are not `inside`, a fixed sentence where the words might tell too
/// much.
pub(super) fn words(scene: &Scene, inside: bool, reader: &Reader) -> Html {
    match fixed_sentence(scene.need.category, scene.need.words.as_ref()).filter(|_| !inside) {
        Some(sentence) => reader.language.say(sentence, &[]),
        None => Html::typed(&scene.words(reader)),
    }
}

/// True if others than those inside read a fixed sentence.
pub fn hides_words(category: Category, words: Option<&Words>) -> bool {
    fixed_sentence(category, words).is_some()
}

/// True if the time would tell others too much: when a child is to be looked after, or that nobody
/// is at home then.
pub(super) fn hides_time(need: &Need) -> bool {
    need.category.policy().shown == Shown::SentenceAlone || tells_absence(need.words.as_ref())
}

fn tells_absence(words: Option<&Words>) -> bool {
    words.is_some_and(|words| discretion::tells_absence(words.as_str()))
}

/// What everybody reads instead of the words where those might tell too much of the asker.
fn fixed_sentence(category: Category, words: Option<&Words>) -> Option<&'static str> {
    if category.policy().shown == Shown::Words {
        return tells_absence(words).then_some("needs-card-discreet");
    }
    Some(match category {
        Category::Medicine => "needs-card-medicine",
        Category::Rides => "needs-card-rides",
        Category::Company => "needs-card-company",
        Category::Childcare => "needs-card-childcare",
        Category::Bathing => "needs-card-bathing",
        Category::Pets => "needs-card-pets",
        Category::Shopping
        | Category::Parcels
        | Category::Bills
        | Category::Tickets
        | Category::Repairs
        | Category::Technology
        | Category::Lending
        | Category::Tutoring
        | Category::Housekeeping
        | Category::Watering
        | Category::Stairs
        | Category::Clutter
        | Category::Snow
        | Category::Other => "needs-card-discreet",
    })
}

/// The last line of a card: who is on it, or that it is over.
fn standing(scene: &Scene, reader: &Reader) -> Html {
    let language = reader.language;
    match scene.need.state {
        State::Withdrawn { .. } => language.say("needs-card-withdrawn", &[]),
        State::Shut { .. } => language.say("needs-card-shut", &[]),
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
            // Whoever helps again is named once.
            let mut seen = Vec::new();
            let mut first = |claim: &&Claim| {
                let is_first = !seen.contains(&claim.helper);
                seen.push(claim.helper);
                is_first
            };
            let helping = scene.need.filling().filter(|claim| first(claim));
            let names: Vec<String> =
                helping.map(|claim| name_of(scene.helper(claim.id), reader)).collect();
            let count = i64::try_from(names.len()).unwrap_or(0);
            if count == 0 {
                return Html::default();
            }
            let names = names.join(&language.label("needs-between-names"));
            language.say("needs-card-taken", &[("helper", Text(&names)), ("n", Number(count))])
        }
    }
}
