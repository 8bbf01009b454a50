//! The actor behind a Telegram account: read by one statement.

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::{Actor, DOORS, MODERATOR, Membership};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::language::Language;
use crate::kernel::person::{self, Person};
use crate::kernel::seal::Sealed;
use crate::kernel::step;
use crate::kernel::tx::Reads;

#[derive(sqlx::FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "columns of a row, each asked for by its name")]
struct Row {
    id: PersonId,
    name: Option<Sealed>,
    language: Option<String>,
    language_chosen: bool,
    chat_open: bool,
    building_id: Option<BuildingId>,
    chat_id: Option<i64>,
    building_language: Option<String>,
    time_zone: Option<String>,
    moderates: bool,
    visits: bool,
    admitted_at: Option<Moment>,
    entered_at: Option<Moment>,
    new_days: Option<i64>,
    chosen: bool,
    hints: i64,
    step_kind: Option<String>,
    step_body: Option<String>,
    step_words: Option<Sealed>,
    step_until: Option<Moment>,
}

/// The actor behind a Telegram account, if it is known.
///
/// # Errors
/// If the database cannot be read or the name does not open.
pub async fn find(reads: &mut impl Reads, telegram_id: i64) -> anyhow::Result<Option<Actor>> {
    let mut rows: Vec<Row> = sqlx::query_as(
        "select person.id, person.name, person.language, person.language_chosen, \
         person.chat_opened_at is not null as chat_open, building.id as building_id, building.chat_id, \
         building.language as building_language, building.time_zone, \
         exists (select 1 from \"grant\" where \"grant\".building_id = building.id \
          and \"grant\".person_id = person.id and \"grant\".kind = ?2 \
          and \"grant\".revoked_at is null) as moderates, \
         exists (select 1 from \"grant\" where \"grant\".building_id = building.id \
          and \"grant\".person_id = person.id and \"grant\".kind = ?3 \
          and \"grant\".revoked_at is null) as visits, \
         membership.admitted_at, building.entered_at, building.new_days, membership.chosen_at is not null as chosen, \
         person.hints, step.kind as step_kind, step.body as step_body, step.words as step_words, \
         step.until_at as step_until \
         from person \
         left join step on step.id = person.id \
         left join membership on membership.person_id = person.id and membership.left_at is null \
         left join building on building.id = membership.building_id and building.left_at is null \
         where person.telegram_id = ?1 \
         order by membership.chosen_at desc nulls last, membership.id desc",
    )
    .bind(telegram_id)
    .bind(MODERATOR)
    .bind(DOORS)
    .fetch_all(reads.read())
    .await?;
    let now = reads.now();
    // Whoever moderates is in; of all others it has to be said.
    let (admitted, waiting): (Vec<&Row>, Vec<&Row>) =
        rows.iter().partition(|row| row.admitted_at.is_some() || row.moderates);
    let places =
        |rows: Vec<&Row>| rows.into_iter().filter_map(|row| membership(row, now)).collect();
    let (memberships, applies) = (places(admitted), places(waiting));
    let Some(first) = rows.first_mut() else { return Ok(None) };
    let row = step::Row {
        kind: first.step_kind.take(),
        body: first.step_body.take(),
        words: first.step_words.take(),
        until_at: first.step_until,
    };
    let step = step::open(reads, first.id, row)?;
    let name = person::open_name(reads, first.id, first.name.as_ref())?;
    let person = Person {
        id: first.id,
        name: name.unwrap_or_else(|| person::Name::new("")),
        language: first.language.as_deref().and_then(Language::tagged),
        language_chosen: first.language_chosen,
        chat_open: first.chat_open,
        hints: first.hints,
    };
    Ok(Some(Actor {
        person,
        telegram_id,
        memberships,
        applies,
        here: None,
        step,
        spot: None,
        just_started: false,
    }))
}

fn membership(row: &Row, now: Moment) -> Option<Membership> {
    // In a building older than this, people who came later than this ago are new.
    let since = now.minus(TimeDelta::days(row.new_days?));
    let is_new = row.admitted_at.is_some_and(|at| at > since)
        && row.entered_at.is_some_and(|at| at <= since)
        && !row.moderates
        && !row.visits;
    Some(Membership {
        building: row.building_id?,
        chat: row.chat_id?,
        language: row
            .building_language
            .as_deref()
            .and_then(Language::tagged)
            .unwrap_or(Language::ENGLISH),
        time_zone: row.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(Tz::UTC),
        moderates: row.moderates,
        chosen: row.chosen,
        is_new,
    })
}
