//! Rows of the view `need_with_claims` to needs.

use crate::features::needs::category::Category;
use crate::features::needs::model::when::Shape;
use crate::features::needs::model::{
    Claim, ClaimId, ClaimState, Confirmer, Need, NeedId, Origin, PrivatePart, State, Voice, When,
    Words,
};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::tx::Reads;

pub(super) const WORDS: Column = Column { table: "need", name: "words" };
pub(super) const VOICE: Column = Column { table: "need", name: "voice" };
pub(super) const PRIVATE_PART: Column = Column { table: "need", name: "private_part" };

/// A row of the view `need_with_claims`: a need with one of its claims; without claims, one row
/// whose claim columns are null.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: NeedId,
    building_id: BuildingId,
    number: i64,
    asker_id: PersonId,
    asked_chat_id: Option<i64>,
    asked_message_id: Option<i64>,
    words: Option<Sealed>,
    voice: Option<Sealed>,
    private_part: Option<Sealed>,
    private_at: Option<Moment>,
    exposed: bool,
    category: String,
    places: i64,
    starts_at: Option<Moment>,
    ends_at: Option<Moment>,
    whole_days: bool,
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
    door_word: Option<i64>,
    opened_at: Option<Moment>,
}

pub(super) fn one(reads: &impl Reads, rows: Vec<Row>) -> anyhow::Result<Option<Need>> {
    Ok(needs(reads, rows)?.pop())
}

pub(super) fn needs(reads: &impl Reads, rows: Vec<Row>) -> anyhow::Result<Vec<Need>> {
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
    let open = |column, sealed: &Option<Sealed>| {
        sealed.as_ref().map(|sealed| reads.keyring().open(column, row.id.0, sealed)).transpose()
    };
    let words = open(WORDS, &row.words)?.map(Words::stored);
    let private_part = open(PRIVATE_PART, &row.private_part)?.map(PrivatePart::stored);
    let voice: Option<Voice> =
        open(VOICE, &row.voice)?.map(|voice| serde_json::from_str(&voice)).transpose()?;
    let shape = if row.whole_days { Shape::Days } else { Shape::Clock };
    let when = row.starts_at.map(|starts_at| When { starts_at, ends_at: row.ends_at, shape });
    let state = match (row.need_state.as_str(), row.need_ended_at) {
        ("open", None) => State::Open,
        ("closed", Some(at)) => State::Closed { at },
        ("shut", Some(at)) => State::Shut { at },
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
        voice,
        private_part,
        private_at: row.private_at,
        exposed: row.exposed,
        category: Category::named(&row.category),
        when,
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
    let (door_word, opened_at, worried_at) = (row.door_word, row.opened_at, row.worried_at);
    Ok(Some(Claim { id, helper, place, claimed_at, state, door_word, opened_at, worried_at }))
}

/// What is sealed of needs.
pub const SEALED: &[Resealing] = &[
    Resealing {
        column: WORDS,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, words from need where id > ?1 and words is not null order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update need set words = unhex(fresh.value ->> 1) from json_each(?1) as fresh where need.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
    Resealing {
        column: VOICE,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, voice from need where id > ?1 and voice is not null order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update need set voice = unhex(fresh.value ->> 1) from json_each(?1) as fresh where need.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
    Resealing {
        column: PRIVATE_PART,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, private_part from need where id > ?1 and private_part is not null order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update need set private_part = unhex(fresh.value ->> 1) from json_each(?1) as fresh where need.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
];
