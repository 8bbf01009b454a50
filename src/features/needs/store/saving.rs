//! Needs and claims to rows.

use super::rows::{PRIVATE_PART, VOICE, WORDS};
use crate::features::needs::Outcome;
use crate::features::needs::model::when::Shape;
use crate::features::needs::model::{
    Claim, ClaimId, ClaimState, Confirmer, Need, PrivatePart, State, Words,
};
use crate::features::needs::notices::open_in;
use crate::kernel::tx::Tx;

/// Saves a need and its claims.
pub async fn save(tx: &mut Tx, need: &Need) -> Outcome<()> {
    let (state, ended_at) = match need.state {
        State::Open => ("open", None),
        State::Closed { at } => ("closed", Some(at)),
        State::Shut { at } => ("shut", Some(at)),
        State::Withdrawn { at } => ("withdrawn", Some(at)),
    };
    let keyring = tx.keyring_handle();
    let seal = |column, text: Option<&str>| {
        text.map(|text| keyring.seal(column, need.id.0, text)).transpose()
    };
    let voice =
        need.voice.as_ref().map(serde_json::to_string).transpose().map_err(anyhow::Error::from)?;
    let words = seal(WORDS, need.words.as_ref().map(Words::as_str))?;
    let voice = seal(VOICE, voice.as_deref())?;
    let private_part = seal(PRIVATE_PART, need.private_part.as_ref().map(PrivatePart::as_str))?;
    sqlx::query(
        "insert into need (id, building_id, number, asker_id, asked_chat_id, asked_message_id, \
         words, category, places, state, posted_at, ended_at, voice, private_part, private_at, \
         starts_at, ends_at, whole_days, exposed) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, \
         ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) \
         on conflict (id) do update set asked_chat_id = excluded.asked_chat_id, \
         asked_message_id = excluded.asked_message_id, words = excluded.words, category = excluded.category, \
         places = excluded.places, state = excluded.state, ended_at = excluded.ended_at, \
         voice = excluded.voice, private_part = excluded.private_part, \
         private_at = excluded.private_at, starts_at = excluded.starts_at, \
         ends_at = excluded.ends_at, whole_days = excluded.whole_days, exposed = excluded.exposed",
    )
    .bind(need.id)
    .bind(need.building)
    .bind(need.number)
    .bind(need.asker)
    .bind(need.origin.map(|origin| origin.chat))
    .bind(need.origin.map(|origin| origin.message))
    .bind(words)
    .bind(need.category.name())
    .bind(need.places)
    .bind(state)
    .bind(need.posted_at)
    .bind(ended_at)
    .bind(voice)
    .bind(private_part)
    .bind(need.private_at)
    .bind(need.when.map(|when| when.starts_at))
    .bind(need.when.and_then(|when| when.ends_at))
    .bind(need.when.is_some_and(|when| when.shape == Shape::Days))
    .bind(need.exposed)
    .execute(tx.write().await?)
    .await?;
    if !need.claims.is_empty() {
        save_claims(tx, need).await?;
    }
    tx.redraw(open_in(need.building));
    Ok(())
}

async fn save_claims(tx: &mut Tx, need: &Need) -> Outcome<()> {
    let rows: Vec<_> = need.claims.iter().map(claim_row).collect();
    sqlx::query(
        "insert into claim (id, need_id, helper_id, place, state, claimed_at, done_at, ended_at, \
         confirmed_by, worried_at, thanked_at, door_word, opened_at) \
         select value ->> 'id', ?2, value ->> 'helper', value ->> 'place', value ->> 'state', \
         value ->> 'claimed_at', value ->> 'done_at', value ->> 'ended_at', \
         value ->> 'confirmed_by', value ->> 'worried_at', value ->> 'thanked_at', \
         value ->> 'door_word', value ->> 'opened_at' from json_each(?1) where true \
         on conflict (id) do update set place = excluded.place, state = excluded.state, \
         done_at = excluded.done_at, \
         ended_at = excluded.ended_at, confirmed_by = excluded.confirmed_by, \
         worried_at = excluded.worried_at, thanked_at = excluded.thanked_at, \
         opened_at = excluded.opened_at",
    )
    .bind(serde_json::Value::Array(rows).to_string())
    .bind(need.id)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

fn claim_row(claim: &Claim) -> serde_json::Value {
    let (state, done_at, ended_at, confirmed_by, thanked_at) = match claim.state {
        ClaimState::Held => ("held", None, None, None, None),
        ClaimState::Done { at } => ("done", Some(at), None, None, None),
        ClaimState::Confirmed { done_at, at, by, thanked_at } => {
            let by = match by {
                Confirmer::Asker => "asker",
                Confirmer::Itself => "itself",
            };
            ("confirmed", Some(done_at), Some(at), Some(by), thanked_at)
        }
        ClaimState::Released { at } => ("released", None, Some(at), None, None),
        ClaimState::Failed { done_at, at } => ("failed", Some(done_at), Some(at), None, None),
    };
    serde_json::json!({
        "id": claim.id,
        "helper": claim.helper,
        "place": claim.place,
        "state": state,
        "claimed_at": claim.claimed_at,
        "done_at": done_at,
        "ended_at": ended_at,
        "confirmed_by": confirmed_by,
        "worried_at": claim.worried_at,
        "thanked_at": thanked_at,
        "door_word": claim.door_word,
        "opened_at": claim.opened_at,
    })
}

/// Takes a claim away, as if it had never been.
pub async fn remove_claim(tx: &mut Tx, claim: ClaimId) -> sqlx::Result<()> {
    sqlx::query("delete from claim where id = ?1").bind(claim).execute(tx.write().await?).await?;
    Ok(())
}
