//! What others read of a series: whoever helped the last time, and moderators.

use super::{Scene, words};
use crate::features::members::views::name_of;
use crate::features::needs;
use crate::features::needs::NeedId;
use crate::features::needs::intents::{Intent as OfNeed, NeedVerb};
use crate::features::series::intents::Verb;
use crate::features::series::model::{OccurrenceId, State};
use crate::features::series::store;
use crate::kernel::id::Member;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;
use crate::kernel::{membership, person};

/// Would you like to again? With no more of it than the group reads.
pub(super) async fn again(
    reads: &mut impl Reads,
    scene: &Scene,
    occurrence: OccurrenceId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let series = &scene.series;
    let this = store::find_occurrence(reads, occurrence).await?;
    let need = match this.and_then(|this| this.need) {
        Some(need) => needs::find(reads, need).await?,
        None => None,
    };
    let over = Drawing::Stale(Screen::of(language.say("series-again-over", &[])));
    let Some(need) = need else { return Ok(Some(over)) };
    let is_over = need.when.is_some_and(|when| when.is_over(scene.now));
    let is_theirs = reader.person.is_some_and(|person| need.claim_of(person).is_some());
    if is_theirs && !is_over {
        let text = language.say("series-again-yours", &[("number", Number(need.number))]);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    }
    let apart = needs::list_apart(reads, &need).await?;
    let is_apart = reader.person.is_some_and(|person| apart.contains(&person));
    if is_over || is_apart || need.is_forgotten() || need.free_places() == 0 {
        return Ok(Some(over));
    }
    let faces = person::faces(reads, &[series.asker]).await?;
    let name = name_of(faces.first(), reader);
    let question = language.say("series-again", &[("name", Text(&name))]);
    let shown = needs::views::as_others_read(reads, &need, reader).await?;
    let claim = OfNeed::OfNeed(NeedVerb::Claim, series.building, need.id).code();
    let claim = claim.map(|code| language.button("needs-button-help", Press::Code(code)));
    Ok(Some(Drawing::Fresh(Screen::of(Html::lines([question, shown])).row(claim))))
}

/// To a moderator: what repeats, and who asks for it; not what, for some of it the group never read.
pub(super) async fn for_moderator(
    reads: &mut impl Reads,
    scene: &Scene,
    need: NeedId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let series = &scene.series;
    let moderators = membership::list_moderators(reads, series.building).await?;
    if reader.person.is_some_and(|person| !moderators.contains(&person)) {
        return Ok(None);
    }
    let Some(need) = needs::find(reads, need).await? else { return Ok(None) };
    let number = ("number", Number(need.number));
    if series.state != State::Running {
        let undo = series.can_go_on(true, scene.now);
        let undo = undo.then(|| scene.button(reader, "series-button-undo", Verb::TakeBack));
        let text = language.say("series-for-moderator-over", &[number]);
        return Ok(Some(Drawing::Stale(Screen::of(text).row(undo.flatten()))));
    }
    let Member { person, .. } = series.asker();
    let faces = person::faces(reads, &[person]).await?;
    let name = name_of(faces.first(), reader);
    let when = words::rule_in_words(&series.rule, language);
    let values = [number, ("when", Text(&when)), ("name", Text(&name))];
    let end = scene.button(reader, "series-button-stop", Verb::End);
    let text = language.say("series-for-moderator", &values);
    Ok(Some(Drawing::Fresh(Screen::of(text).row(end))))
}
