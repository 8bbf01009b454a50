//! The scenes of the phrasebook: a need in every state that it can come to.

use linli::features::needs::model::attachment::Thing;
use linli::kernel::language::Language;
use linli::kernel::place::Place;

use super::stage::{Stage, days, minutes};
use super::trust;
use super::typed::NAMES;

/// A stage, and how things stand on it.
pub type Scene = (String, Stage);

/// A need in every state. `stage` has nobody asking yet.
pub async fn scenes(stage: &Stage, other_language: Language) -> Vec<Scene> {
    let mut scenes = Vec::new();
    scenes.extend(open(stage).await);
    scenes.extend(claimed(stage, other_language).await);
    scenes.extend(done(stage).await);
    scenes.extend(over(stage).await);
    scenes.extend(discreet(stage).await);
    scenes.extend(named(stage).await);
    scenes
}

fn scene(state: &str, stage: Stage) -> Scene {
    (state.to_owned(), stage)
}

async fn asked(stage: &Stage) -> Stage {
    let words = stage.typed.words;
    stage.copied().await.asked(words).await
}

async fn open(stage: &Stage) -> Vec<Scene> {
    let typed = stage.typed;
    let exposed = format!("{}, {}", typed.words, typed.private_part);
    let slipped = asked(stage).await.helper_does("claim").await.helper_does("slip").await;
    let asked_again = asked(stage).await.with_a_private_part(typed.private_part).await;
    let asked_again = asked_again.asker_does("private").await;
    let known = asked(stage).await.with_a_duty_phone("030 123 456").await;
    let known = known.asker_does("when-is now").await;
    let for_then = stage.copied().await.asked(typed.words_for_then).await;
    let form_over = asked(stage).await.asker_does("private").await.later(minutes(11)).await;
    vec![
        scene("open", asked(stage).await),
        scene("open, for then", stage.copied().await.asked(typed.words_for_then).await),
        scene("open, door in its words", stage.copied().await.asked(&exposed).await),
        scene("open, with door", asked(stage).await.with_a_private_part(typed.private_part).await),
        scene("open, door is asked", asked(stage).await.asker_does("private").await),
        scene("open, door was asked", form_over),
        scene("open, door is asked again", asked_again),
        scene("open, words are asked", asked(stage).await.asker_does("words").await),
        scene("open, a time is asked", asked(stage).await.asker_does("when-type").await),
        scene("open, by voice", stage.copied().await.asked_by_voice(None).await),
        scene(
            "open, voice and words",
            stage.copied().await.asked_by_voice(Some(typed.words)).await,
        ),
        scene("open, wanted now", asked(stage).await.asker_does("when-is now").await),
        scene("open, wanted now, and a moderator knows", known.later(minutes(16)).await),
        scene("open, and nobody came forward in time", for_then.later(days(3)).await),
        scene("open, with a photo", pictured(stage, "").await),
        scene("open, photo on the card", pictured(stage, "").await.asker_does("photos-show").await),
        scene("open, photo sent in the group", shown(stage).await),
        scene("open, with a place", placed(stage).await),
        scene("open, after a slip", slipped),
    ]
}

async fn pictured(stage: &Stage, under: &str) -> Stage {
    stage.copied().await.asked_with(Thing::Photo("photo".to_owned()), under).await
}

async fn shown(stage: &Stage) -> Stage {
    let stage = stage.copied().await;
    stage.town.shows_the_group(&stage.asker, "photo", stage.typed.words).await;
    stage
}

async fn placed(stage: &Stage) -> Stage {
    let place = Place::new(48.5, 11.25).expect("a place");
    stage.copied().await.asked_with(Thing::Place(place), "").await
}

async fn on_it(stage: &Stage) -> Stage {
    asked(stage).await.helper_does("claim").await
}

async fn claimed(stage: &Stage, other_language: Language) -> Vec<Scene> {
    let typed = stage.typed;
    let for_then = stage.copied().await.asked(typed.words_for_then).await;
    let of_three = asked(stage).await.asker_does("places 3").await.helper_does("claim").await;
    let other = of_three.other.clone();
    let going = for_then.copied().await.helper_does("claim").await.helper_says("set-off").await;
    let over = for_then.copied().await.helper_does("claim").await.later(days(3)).await;
    let whole = stage.copied().await.asked_by_voice(Some(typed.words)).await;
    let whole = whole.with_a_private_part(typed.private_part).await.helper_does("claim").await;
    let voice = stage.copied().await.asked_by_voice(None).await.helper_does("claim").await;
    let abroad = asked(stage).await.with_a_helper_who_speaks(other_language);
    vec![
        scene("just claimed", on_it(stage).await),
        scene("claimed", on_it(stage).await.later(minutes(3)).await),
        scene("claimed, and nothing is heard", on_it(stage).await.later(days(3)).await),
        scene("claimed, for then", for_then.helper_does("claim").await.later(minutes(3)).await),
        scene("claimed, on the way", going),
        scene("given back when it is over", over.helper_does("release").await),
        scene("claimed by two of three", of_three.of_need(&other, "claim").await),
        scene("claimed, voice, words and door", whole.later(minutes(3)).await),
        scene("claimed, by voice", voice.later(minutes(3)).await),
        scene("claimed in another language", abroad.helper_does("claim").await),
        scene(
            "claimed, photo on the card",
            pictured(stage, "").await.asker_does("photos-show").await.helper_does("claim").await,
        ),
        scene("claimed, with a photo", pictured(stage, "").await.helper_does("claim").await),
        scene(
            "claimed, with a photo and its words",
            pictured(stage, typed.words).await.helper_does("claim").await,
        ),
        scene("claimed, with a place", placed(stage).await.helper_does("claim").await),
        scene("given back", on_it(stage).await.helper_does("release").await),
    ]
}

async fn said_done(stage: &Stage) -> Stage {
    on_it(stage).await.later(minutes(30)).await.helper_does("done").await
}

async fn done(stage: &Stage) -> Vec<Scene> {
    let closed = on_it(stage).await.with_the_askers_chat_closed().await;
    let by_itself = said_done(stage).await.later(days(2)).await;
    vec![
        scene("said to be done", said_done(stage).await),
        scene("said to be done, chat closed", closed.helper_does("done").await),
        scene("said to be done a day ago", said_done(stage).await.later(days(1)).await),
        scene("not yet done", said_done(stage).await.asker_answers("not-yet").await),
        scene("something missing", said_done(stage).await.asker_answers("missing").await),
        scene("nobody came", said_done(stage).await.asker_answers("nobody").await),
        scene("taken back that it is done", said_done(stage).await.helper_does("undone").await),
        scene("a worry, asked what happened", worried(stage).await),
        scene("a worry, and another need of theirs", freed(stage).await),
        scene("a worry", said_done(stage).await.asker_answers("worried").await),
        scene("confirmed by itself", by_itself.copied().await),
        scene("confirmed by itself a week ago", by_itself.later(days(8)).await),
    ]
}

async fn worried(stage: &Stage) -> Stage {
    said_done(stage).await.asker_answers("wrong").await.asker_answers("worried").await
}

/// The asker felt uncomfortable with the first of two needs that this helper was on.
async fn freed(stage: &Stage) -> Stage {
    let first = said_done(stage).await;
    let claim = first.town.newest_claim().await;
    let stage = first.asked("another thing").await.helper_does("claim").await;
    let code = format!("worried_{}_{claim}", stage.town.building);
    stage.town.taps(&stage.asker, &code).await;
    stage
}

async fn over(stage: &Stage) -> Vec<Scene> {
    let confirmed = said_done(stage).await.asker_answers("confirm").await;
    let exposed = format!("{}, {}", stage.typed.words, stage.typed.private_part);
    let with_door = stage.copied().await.asked(&exposed).await;
    let with_door = with_door.helper_does("claim").await.helper_does("done").await;
    let with_door = with_door.asker_answers("confirm").await;
    let withdrawn = on_it(stage).await.asker_does("withdraw").await;
    let shut = on_it(stage).await.moderator_does("shut").await;
    let (asker, helper) = (stage.asker.clone(), stage.helper.clone());
    vec![
        scene("thanked", confirmed.copied().await.asker_answers("thank").await),
        scene("confirmed, asker erased", confirmed.copied().await.without(&asker).await),
        scene("confirmed, helper erased", confirmed.copied().await.without(&helper).await),
        scene("confirmed", confirmed),
        scene("confirmed, with door", with_door.copied().await),
        scene("confirmed two days ago, with door", with_door.later(days(2)).await),
        scene("just withdrawn", withdrawn.copied().await),
        scene("restored", withdrawn.copied().await.asker_does("restore").await),
        scene("withdrawn", withdrawn.later(minutes(11)).await),
        scene("shut", shut.copied().await),
        scene("reopened", shut.moderator_does("reopen").await),
        scene("claimed, asker erased", on_it(stage).await.without(&asker).await),
        scene("claimed, helper erased", on_it(stage).await.without(&helper).await),
    ]
}

async fn discreet(stage: &Stage) -> Vec<Scene> {
    let stage = &trust::with_a_grant(stage, "visits-12").await;
    let mut scenes = Vec::new();
    for (kind, words, secrets) in stage.typed.discreet {
        let asked = stage.copied().await.keeping_secret(secrets).asked(words).await;
        let claimed = asked.copied().await.helper_does("claim").await.later(minutes(3)).await;
        scenes.push(scene(&format!("{kind}, open"), asked));
        scenes.push(scene(&format!("{kind}, claimed"), claimed));
    }
    let for_two = stage.copied().await.asked(stage.typed.for_two).await;
    let one = for_two.copied().await.helper_does("claim").await.later(minutes(3)).await;
    let other = one.other.clone();
    scenes.push(scene("for two, open", for_two));
    scenes
        .push(scene("for two, claimed by both", one.copied().await.of_need(&other, "claim").await));
    scenes.push(scene("for two, claimed by one", one));
    let absent = stage.copied().await.asked(stage.typed.absent).await;
    scenes.push(scene("of somebody who is away", absent));
    scenes
}

async fn named(stage: &Stage) -> Vec<Scene> {
    let mut scenes = Vec::new();
    for (oddity, name) in NAMES {
        let words = stage.typed.words;
        let claimed =
            stage.copied().await.named(name).asked(words).await.helper_does("claim").await;
        let done = claimed.copied().await.helper_does("done").await;
        scenes.push(scene(&format!("claimed, names: {oddity}"), claimed.later(minutes(3)).await));
        scenes.push(scene(&format!("said to be done, names: {oddity}"), done));
    }
    scenes
}
