//! Every SQL statement of the feature: rows to model and back.

use super::Outcome;
use super::category::Category;
use super::model::{
    Claim, ClaimId, ClaimState, Confirmer, Need, NeedId, Origin, Refusal, State, Words,
};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::tx::{Reads, Tx};

const WORDS: Column = Column { table: "need", name: "words" };

/// A row of the view `need_with_claims`: a need with one of its claims; without claims, one row
/// whose claim columns are null.
#[derive(sqlx::FromRow)]
struct Row {
    id: NeedId,
    building_id: BuildingId,
    number: i64,
    asker_id: PersonId,
    asked_chat_id: Option<i64>,
    asked_message_id: Option<i64>,
    words: Option<Sealed>,
    category: String,
    places: i64,
    need_state: String,
    posted_at: Moment,
    need_ended_at: Option<Moment>,
    claim_id: Option<ClaimId>,
    helper_id: Option<PersonId>,
    place: Option<i64>,
    claim_state: Option<String>,
    claimed_at: Option<Moment>,
    done_at: Option<Moment>,
    claim_ended_at: Option<Moment>,
    confirmed_by: Option<String>,
    worried_at: Option<Moment>,
    thanked_at: Option<Moment>,
}

/// The need, which must be in this building.
pub async fn load(tx: &mut Tx, building: BuildingId, need: NeedId) -> Outcome<Need> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where id = ?1 and building_id = ?2 order by claim_id",
    )
    .bind(need)
    .bind(building)
    .fetch_all(tx.read())
    .await?;
    Ok(one(tx, rows)?.ok_or(Refusal::Unknown)?)
}

/// The need to which this claim belongs, which must be in this building.
pub async fn load_of_claim(tx: &mut Tx, building: BuildingId, claim: ClaimId) -> Outcome<Need> {
    let rows = sqlx::query_as(
        "select * from need_with_claims \
         where id = (select need_id from claim where id = ?1) and building_id = ?2 \
         order by claim_id",
    )
    .bind(claim)
    .bind(building)
    .fetch_all(tx.read())
    .await?;
    Ok(one(tx, rows)?.ok_or(Refusal::Unknown)?)
}

/// The need with this id, wherever it is.
pub async fn find(reads: &mut impl Reads, need: NeedId) -> anyhow::Result<Option<Need>> {
    let rows = sqlx::query_as("select * from need_with_claims where id = ?1 order by claim_id")
        .bind(need)
        .fetch_all(reads.read())
        .await?;
    one(reads, rows)
}

/// The need with this number in this building.
pub async fn find_numbered(
    reads: &mut impl Reads,
    building: BuildingId,
    number: i64,
) -> anyhow::Result<Option<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where building_id = ?1 and number = ?2 order by claim_id",
    )
    .bind(building)
    .bind(number)
    .fetch_all(reads.read())
    .await?;
    one(reads, rows)
}

/// The need that was asked with this message.
pub async fn find_asked(reads: &mut impl Reads, origin: Origin) -> anyhow::Result<Option<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where asked_chat_id = ?1 and asked_message_id = ?2 \
         order by claim_id",
    )
    .bind(origin.chat)
    .bind(origin.message)
    .fetch_all(reads.read())
    .await?;
    one(reads, rows)
}

/// All needs that a person asked or ever helped with.
pub async fn list_of_person(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where id in (select id from need where asker_id = ?1 \
         union select need_id from claim where helper_id = ?1) order by id, claim_id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    needs(reads, rows)
}

/// The open needs of a building, the first first.
pub async fn list_open(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<NeedId>> {
    Ok(sqlx::query_scalar(
        "select id from need where building_id = ?1 and state = 'open' order by number",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await?)
}

/// Saves a need and its claims.
pub async fn save(tx: &mut Tx, need: &Need) -> Outcome<()> {
    let (state, ended_at) = match need.state {
        State::Open => ("open", None),
        State::Closed { at } => ("closed", Some(at)),
        State::Withdrawn { at } => ("withdrawn", Some(at)),
    };
    let words = match &need.words {
        Some(words) => Some(tx.keyring().seal(WORDS, need.id.0, words.as_str())?),
        None => None,
    };
    sqlx::query(
        "insert into need (id, building_id, number, asker_id, asked_chat_id, asked_message_id, \
         words, category, places, state, posted_at, ended_at) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) \
         on conflict (id) do update set asked_chat_id = excluded.asked_chat_id, \
         asked_message_id = excluded.asked_message_id, words = excluded.words, category = excluded.category, \
         places = excluded.places, state = excluded.state, ended_at = excluded.ended_at",
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
    .execute(tx.write().await?)
    .await?;
    if !need.claims.is_empty() {
        save_claims(tx, need).await?;
    }
    Ok(())
}

async fn save_claims(tx: &mut Tx, need: &Need) -> Outcome<()> {
    let rows: Vec<_> = need.claims.iter().map(claim_row).collect();
    sqlx::query(
        "insert into claim (id, need_id, helper_id, place, state, claimed_at, done_at, ended_at, \
         confirmed_by, worried_at, thanked_at) \
         select value ->> 'id', ?2, value ->> 'helper', value ->> 'place', value ->> 'state', \
         value ->> 'claimed_at', value ->> 'done_at', value ->> 'ended_at', \
         value ->> 'confirmed_by', value ->> 'worried_at', value ->> 'thanked_at' \
         from json_each(?1) where true \
         on conflict (id) do update set state = excluded.state, done_at = excluded.done_at, \
         ended_at = excluded.ended_at, confirmed_by = excluded.confirmed_by, \
         worried_at = excluded.worried_at, thanked_at = excluded.thanked_at",
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
    })
}

fn one(reads: &impl Reads, rows: Vec<Row>) -> anyhow::Result<Option<Need>> {
    Ok(needs(reads, rows)?.pop())
}

fn needs(reads: &impl Reads, rows: Vec<Row>) -> anyhow::Result<Vec<Need>> {
    let mut needs: Vec<Need> = Vec::new();
    for row in rows {
        let claim = claim(&row)?;
        if needs.last().is_none_or(|last| last.id != row.id) {
            needs.push(need(reads, row)?);
        }
        if let (Some(need), Some(claim)) = (needs.last_mut(), claim) {
            need.claims.push(claim);
        }
    }
    Ok(needs)
}

fn need(reads: &impl Reads, row: Row) -> anyhow::Result<Need> {
    let words = match &row.words {
        Some(words) => Some(Words::stored(reads.keyring().open(WORDS, row.id.0, words)?)),
        None => None,
    };
    let state = match (row.need_state.as_str(), row.need_ended_at) {
        ("open", None) => State::Open,
        ("closed", Some(at)) => State::Closed { at },
        ("withdrawn", Some(at)) => State::Withdrawn { at },
        (other, _) => anyhow::bail!("need {} is in no state that is known: {other}", row.id.0),
    };
    Ok(Need {
        id: row.id,
        building: row.building_id,
        number: row.number,
        asker: row.asker_id,
        origin: row
            .asked_chat_id
            .zip(row.asked_message_id)
            .map(|(chat, message)| Origin { chat, message }),
        words,
        category: Category::named(&row.category),
        places: row.places,
        state,
        posted_at: row.posted_at,
        claims: Vec::new(),
    })
}

fn claim(row: &Row) -> anyhow::Result<Option<Claim>> {
    let (Some(id), Some(helper), Some(place), Some(claimed_at), Some(state)) =
        (row.claim_id, row.helper_id, row.place, row.claimed_at, row.claim_state.as_deref())
    else {
        return Ok(None);
    };
    let state = match (state, row.done_at, row.claim_ended_at, row.confirmed_by.as_deref()) {
        ("held", _, None, None) => ClaimState::Held,
        ("done", Some(at), None, None) => ClaimState::Done { at },
        ("confirmed", Some(done_at), Some(at), Some(by)) => ClaimState::Confirmed {
            done_at,
            at,
            by: if by == "itself" { Confirmer::Itself } else { Confirmer::Asker },
            thanked_at: row.thanked_at,
        },
        ("released", _, Some(at), None) => ClaimState::Released { at },
        ("failed", Some(done_at), Some(at), None) => ClaimState::Failed { done_at, at },
        (other, ..) => anyhow::bail!("claim {} is in no state that is known: {other}", id.0),
    };
    Ok(Some(Claim { id, helper, place, claimed_at, state, worried_at: row.worried_at }))
}
