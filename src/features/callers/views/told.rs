//! What is told once: what was confirmed in somebody's name, and in whose hands a need is by now.

use super::{button, name_of_behalf, past};
use crate::features::callers::intents::Intent;
use crate::features::callers::model::{Confirmation, Means};
use crate::features::callers::store;
use crate::features::members::views::name_of;
use crate::features::needs::intents::{Intent as NeedsIntent, NeedVerb};
use crate::features::needs::model::{Behalf, Need, State};
use crate::features::needs::{self, ClaimId, NeedId};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;
use crate::kernel::person;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

async fn face(
    reads: &mut impl Reads,
    who: Option<PersonId>,
    reader: &Reader,
) -> anyhow::Result<String> {
    let faces = person::faces(reads, who.as_slice()).await?;
    Ok(name_of(faces.first(), reader))
}

/// Who was helped: whoever it is for, else whoever asked.
async fn helped(
    reads: &mut impl Reads,
    need: &Need,
    behalf: Option<Behalf>,
    reader: &Reader,
) -> anyhow::Result<String> {
    match behalf {
        None => face(reads, Some(need.asker), reader).await,
        Some(behalf) => name_of_behalf(reads, Some(behalf), reader).await,
    }
}

/// How it was confirmed at that time, if that still stands.
async fn known(
    reads: &mut impl Reads,
    claim: ClaimId,
    at: Moment,
) -> anyhow::Result<Option<Confirmation>> {
    let known = store::find_confirmation(reads, claim).await?;
    Ok(known.filter(|known| known.at == at))
}

/// To the helper: by a code, or by phone, whoever was helped says that it is done.
pub(super) async fn confirmed(
    reads: &mut impl Reads,
    need: NeedId,
    (claim, at): (ClaimId, Moment),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some((need, behalf)) = needs::actions::find(reads, need).await? else { return Ok(None) };
    let Some(known) = known(reads, claim, at).await? else {
        return Ok(Some(past(reader, "callers-confirmed-over")));
    };
    let name = helped(reads, &need, behalf, reader).await?;
    let by = face(reads, known.by, reader).await?;
    let values = [("name", Text(&name)), ("number", Number(need.number)), ("by", Text(&by))];
    let text = match known.means {
        Means::Code => {
            let [name, number, _] = values;
            reader.language.say("callers-confirmed-code", &[name, number])
        }
        Means::Phone => reader.language.say("callers-confirmed-phone", &values),
    };
    Ok(Some(Drawing::Fresh(Screen::of(text))))
}

/// To the asker: the same, and that they can say it is not so.
pub(super) async fn confirmed_for_you(
    reads: &mut impl Reads,
    need: NeedId,
    (claim, at): (ClaimId, Moment),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some((need, behalf)) = needs::actions::find(reads, need).await? else { return Ok(None) };
    if reader.person.is_some_and(|person| person != need.asker) {
        return Ok(Some(past(reader, "callers-confirmed-over")));
    }
    let Some(known) = known(reads, claim, at).await? else {
        return Ok(Some(past(reader, "callers-confirmed-over")));
    };
    let helper = need.claim(claim).map(|claim| claim.helper);
    let (name, helper) =
        (helped(reads, &need, behalf, reader).await?, face(reads, helper, reader).await?);
    let by = face(reads, known.by, reader).await?;
    let number = ("number", Number(need.number));
    let (name, helper) = (("name", Text(&name)), ("helper", Text(&helper)));
    let text = match known.means {
        Means::Code => reader.language.say("callers-for-you-code", &[name, helper, number]),
        Means::Phone => {
            reader.language.say("callers-for-you-phone", &[("by", Text(&by)), helper, number])
        }
    };
    let screen = Screen::of(text);
    if !known.can_be_disputed(reads.now()) {
        return Ok(Some(Drawing::Stale(screen)));
    }
    let wrong = button(reader, "callers-button-wrong", &Intent::Wrong(need.building, claim));
    Ok(Some(Drawing::Fresh(screen.row(wrong))))
}

/// To the moderator who noted it.
pub(super) async fn noted(
    reads: &mut impl Reads,
    need: NeedId,
    (claim, at): (ClaimId, Moment),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some((need, behalf)) = needs::actions::find(reads, need).await? else { return Ok(None) };
    let known = known(reads, claim, at)
        .await?
        .filter(|known| reader.person.is_none() || known.by == reader.person);
    let Some(known) = known else { return Ok(Some(past(reader, "callers-confirmed-over"))) };
    let helper = need.claim(claim).map(|claim| claim.helper);
    let (name, helper) =
        (helped(reads, &need, behalf, reader).await?, face(reads, helper, reader).await?);
    let values =
        [("name", Text(&name)), ("helper", Text(&helper)), ("number", Number(need.number))];
    let screen = Screen::of(reader.language.say("callers-noted", &values));
    if !known.can_be_undone(reads.now()) {
        return Ok(Some(Drawing::Stale(screen)));
    }
    let undo = button(reader, "callers-button-undo", &Intent::NotByPhone(need.building, claim));
    Ok(Some(Drawing::Fresh(screen.row(undo))))
}

/// To who answers now: it is in their hands.
pub(super) async fn taken_over(
    reads: &mut impl Reads,
    need: NeedId,
    from: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some((need, behalf)) = needs::actions::find(reads, need).await? else { return Ok(None) };
    let number = ("number", Number(need.number));
    let is_theirs = reader.person.is_none_or(|person| person == need.asker);
    if !is_theirs || need.state != State::Open {
        return Ok(Some(Drawing::Stale(Screen::of(
            reader.language.say("callers-taken-over-past", &[number]),
        ))));
    }
    let name = name_of_behalf(reads, behalf, reader).await?;
    let from = face(reads, Some(from), reader).await?;
    let words = match &need.words {
        Some(words) => words.as_str().to_owned(),
        None => reader.language.label("needs-by-voice"),
    };
    let values = [("name", Text(&name)), ("from", Text(&from)), ("words", Text(&words)), number];
    let text = reader.language.say("callers-taken-over", &values);
    let look = NeedsIntent::OfNeed(NeedVerb::Overview, need.building, need.id).code();
    let look = look.map(|code| reader.language.button("callers-button-look", Press::Code(code)));
    Ok(Some(Drawing::Fresh(Screen::of(text).row(look))))
}

/// To who answers: it could not go on.
pub(super) async fn lapsed(
    reads: &mut impl Reads,
    need: NeedId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some((need, behalf)) = needs::actions::find(reads, need).await? else { return Ok(None) };
    let number = ("number", Number(need.number));
    if need.state == State::Open {
        let over = reader.language.say("callers-lapsed-past", &[number]);
        return Ok(Some(Drawing::Stale(Screen::of(over))));
    }
    let name = name_of_behalf(reads, behalf, reader).await?;
    let text = reader.language.say("callers-lapsed", &[("name", Text(&name)), number]);
    Ok(Some(Drawing::Fresh(Screen::of(Html::lines([text])))))
}
