//! What stands beside what other features show: on the page of a recipient, on what a helper is on, and
//! on a need that a moderator looks at.

use super::{button, may_act_for};
use crate::features::callers::intents::Intent;
use crate::features::callers::store;
use crate::features::members::views::{name_of, short};
use crate::features::needs;
use crate::features::needs::model::{Behalf, ClaimState};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::reader::Reader;
use crate::kernel::recipient::RecipientId;
use crate::kernel::screen::{Button, Drawing, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{membership, person};

/// The page of a recipient, with what those who answer can do for them.
///
/// # Errors
/// If the database cannot be read.
pub async fn beside_recipient(
    reads: &mut impl Reads,
    drawing: Drawing,
    (building, recipient): (BuildingId, RecipientId),
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let (Drawing::Fresh(screen), Some(person)) = (&drawing, reader.person) else {
        return Ok(drawing);
    };
    if !may_act_for(reads, Member { person, building }, recipient).await? {
        return Ok(drawing);
    }
    let ask = button(reader, "callers-button-ask", &Intent::AskFor(building, recipient));
    let card = button(reader, "callers-button-card", &Intent::AskCard(building, recipient));
    let row: Vec<Button> = ask.into_iter().chain(card).collect();
    // What is done for them stands first.
    let buttons = [row].into_iter().chain(screen.buttons.clone()).collect();
    Ok(Drawing::Fresh(Screen { buttons, ..screen.clone() }))
}

/// What somebody is on, with a button for a code; what a moderator looks at, with one for each helper who
/// could be done.
///
/// # Errors
/// If the database cannot be read.
pub async fn beside_need(
    reads: &mut impl Reads,
    notice: needs::Notice,
    drawing: Drawing,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    if let needs::Notice::Claimed { need, claim } = notice {
        return beside_claim(reads, (need, claim), drawing, reader).await;
    }
    if let needs::Notice::Item { need, .. } = notice {
        return beside_item(reads, need, drawing, reader).await;
    }
    Ok(drawing)
}

async fn beside_claim(
    reads: &mut impl Reads,
    (need, claim): (needs::NeedId, needs::ClaimId),
    drawing: Drawing,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let Some((need, Some(Behalf::Recipient(id)))) = needs::actions::find(reads, need).await? else {
        return Ok(drawing);
    };
    let is_on_it = need.at_work().any(|(at_work, _)| at_work == claim);
    if !is_on_it || store::card_made_at(reads, id).await?.is_none() {
        return Ok(drawing);
    }
    let gave = button(reader, "callers-button-gave", &Intent::AskCode(need.building, claim));
    Ok(with_row(drawing, gave))
}

async fn beside_item(
    reads: &mut impl Reads,
    need: needs::NeedId,
    drawing: Drawing,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let Some(person) = reader.person else { return Ok(drawing) };
    let Some((need, _)) = needs::actions::find(reads, need).await? else { return Ok(drawing) };
    let moderators = membership::list_moderators(reads, need.building).await?;
    let in_it = need.asker == person || need.claims.iter().any(|claim| claim.helper == person);
    if in_it || !moderators.contains(&person) {
        return Ok(drawing);
    }
    let mut drawing = drawing;
    for claim in
        need.filling().filter(|one| matches!(one.state, ClaimState::Held | ClaimState::Done { .. }))
    {
        let faces = person::faces(reads, &[claim.helper]).await?;
        let helper = name_of(faces.first(), reader);
        let label = reader.language.say("callers-phone-choice", &[("helper", Text(&helper))]);
        let code = Intent::ByPhone(need.building, claim.id).code();
        let label = short(&label.plain());
        let one = code.map(|code| Button { label, press: Press::Code(code) });
        drawing = with_row(drawing, one);
    }
    Ok(drawing)
}

/// The same with one more button, above the way back.
fn with_row(drawing: Drawing, button: Option<Button>) -> Drawing {
    let Some(button) = button else { return drawing };
    match drawing {
        Drawing::Fresh(screen) => Drawing::Fresh(screen.row([button])),
        Drawing::Stale(screen) => Drawing::Stale(screen.row([button])),
    }
}
