//! What the tables that all share hold of somebody: account, buildings, grants, what waits for them,
//! what stands in their chat, what they did.

use super::building::{self, Building};
use super::clock::Moment;
use super::consent;
use super::export::{Chapter, Record, Titles, Value};
use super::id::{BuildingId, PersonId};
use super::person;
use super::seal::Sealed;
use super::step;
use super::tx::Reads;

/// The account, if there is one that is not erased.
///
/// # Errors
/// If the database cannot be read or the name does not open.
pub async fn account(reads: &mut impl Reads, who: PersonId) -> anyhow::Result<Option<Chapter>> {
    type Row = (i64, Option<Sealed>, Option<String>, bool, Option<Moment>, Moment, i64);
    let row: Option<Row> = sqlx::query_as(
        "select telegram_id, name, language, language_chosen, chat_opened_at, seen_at, hints \
         from person where id = ?1 and erased_at is null",
    )
    .bind(who)
    .fetch_optional(reads.read())
    .await?;
    let Some((account, name, language, chosen, opened_at, seen_at, hints)) = row else {
        return Ok(None);
    };
    let name = person::open_name(reads, who, name.as_ref())?;
    let record = Record::default()
        .bare("person.id", who.0)
        .give("person.telegram_id", account)
        .give("person.name", name.as_ref().map(person::Name::as_str))
        .give("person.language", language.map(Value::Word))
        .give("person.language_chosen", chosen)
        .give("person.seen_at", seen_at)
        .give("person.chat_opened_at", opened_at)
        .give("person.hints", Value::shown(hints, hints.count_ones().to_string()));
    Ok(Some(Chapter::new("person", vec![record])))
}

/// Where they belong or belonged, and what these buildings are called.
///
/// # Errors
/// If the database cannot be read or a title does not open.
pub async fn memberships(
    reads: &mut impl Reads,
    who: PersonId,
) -> anyhow::Result<(Chapter, Titles)> {
    type Row =
        (BuildingId, Moment, Option<Moment>, Option<Moment>, Option<Moment>, bool, bool, bool);
    let rows: Vec<Row> = sqlx::query_as(
        "select membership.building_id, membership.joined_at, membership.admitted_at, membership.left_at, \
         membership.chosen_at, membership.daily_word, coalesce(building.entered_by = ?1, 0), \
         coalesce(building.owner_id = ?1, 0) \
         from membership join building on building.id = membership.building_id \
         where membership.person_id = ?1 order by membership.id",
    )
    .bind(who)
    .fetch_all(reads.read())
    .await?;
    let mut titles = Vec::new();
    let mut records = Vec::new();
    for (id, joined_at, admitted_at, left_at, chosen_at, daily_word, entered, owns) in rows {
        let building: Option<Building> = building::find(reads, id).await?;
        let title = building.as_ref().map(|building| building.title.as_str());
        let language = building.as_ref().map(|building| Value::word(building.language.tag()));
        let zone = building.as_ref().map(|building| building.time_zone.name());
        let record = Record::default()
            .bare("membership.building_id", id.0)
            .give("building.title", title)
            .give("building.language", language)
            .give("building.time_zone", zone)
            .give("building.entered_by", entered)
            .give("building.owner_id", owns)
            .give("membership.joined_at", joined_at)
            .give("membership.admitted_at", admitted_at)
            .give("membership.left_at", left_at)
            .give("membership.chosen_at", chosen_at)
            .give("membership.daily_word", daily_word);
        records.push(record);
        titles.extend(building.map(|building| (id, building.title)));
    }
    Ok((Chapter::new("membership", records), Titles::new(titles)))
}

/// What they may do in these buildings, or could.
///
/// # Errors
/// If the database cannot be read.
pub async fn grants(
    reads: &mut impl Reads,
    who: PersonId,
    titles: &Titles,
) -> anyhow::Result<Chapter> {
    let rows: Vec<(BuildingId, String, Moment, Option<Moment>)> = sqlx::query_as(
        "select building_id, kind, given_at, revoked_at from \"grant\" where person_id = ?1 \
         order by id",
    )
    .bind(who)
    .fetch_all(reads.read())
    .await?;
    let record = |(building, kind, given_at, revoked_at)| {
        Record::default()
            .give("grant.building_id", titles.of(building))
            .give("grant.kind", Value::Word(kind))
            .give("grant.given_at", Value::At(given_at))
            .give("grant.revoked_at", Value::from(revoked_at))
    };
    Ok(Chapter::new("grant", rows.into_iter().map(record).collect()))
}

/// To what they agreed.
///
/// # Errors
/// If the database cannot be read.
pub async fn consents(reads: &mut impl Reads, who: PersonId) -> anyhow::Result<Chapter> {
    let record = |receipt: consent::Receipt| {
        Record::default()
            .give("consent.purpose", Value::Word(receipt.purpose))
            .give("consent.version", receipt.version)
            .give("consent.given_at", receipt.given_at)
            .give("consent.withdrawn_at", receipt.withdrawn_at)
    };
    let receipts = consent::list(reads, who).await?;
    Ok(Chapter::new("consent", receipts.into_iter().map(record).collect()))
}

/// The form that waits for their words.
///
/// # Errors
/// If the database cannot be read or the words do not open.
pub async fn open_form(reads: &mut impl Reads, who: PersonId) -> anyhow::Result<Chapter> {
    let held = step::held(reads, who).await?;
    let record = held.map(|held| {
        Record::default()
            .give("step.kind", held.kind)
            .give("step.words", held.words)
            .give("step.until_at", held.until)
    });
    Ok(Chapter::new("step", record.into_iter().collect()))
}

/// The messages of ours in their chat that are remembered, and which of their own they edited.
///
/// # Errors
/// If the database cannot be read.
pub async fn messages(
    reads: &mut impl Reads,
    who: PersonId,
    titles: &Titles,
) -> anyhow::Result<[Chapter; 2]> {
    type Row = (i64, i64, Option<BuildingId>, String, Moment, Option<Moment>);
    let rows: Vec<Row> = sqlx::query_as(
        "select chat_id, message_id, building_id, kind, shown_at, delete_at from message \
         where person_id = ?1 order by id",
    )
    .bind(who)
    .fetch_all(reads.read())
    .await?;
    let record = |(chat, message, building, kind, shown_at, delete_at): Row| {
        Record::default()
            .bare("message.chat_id", chat)
            .bare("message.message_id", message)
            .give("message.building_id", building.map(|building| titles.of(building)))
            .give("message.kind", kind)
            .give("message.shown_at", shown_at)
            .give("message.delete_at", delete_at)
    };
    let messages = Chapter::brief("message", rows.into_iter().map(record).collect());
    let rows: Vec<(i64, i64, Moment)> = sqlx::query_as(
        "select chat_id, message_id, edited_at from edit \
         where chat_id = (select telegram_id from person where id = ?1) order by edited_at",
    )
    .bind(who)
    .fetch_all(reads.read())
    .await?;
    let record = |(chat, message, edited_at): (i64, i64, Moment)| {
        Record::default()
            .bare("edit.chat_id", chat)
            .bare("edit.message_id", message)
            .give("edit.edited_at", edited_at)
    };
    let edits = Chapter::brief("edit", rows.into_iter().map(record).collect());
    Ok([messages, edits])
}

/// The letters that wait for them, but for those with these contents: they bring this.
///
/// # Errors
/// If the database cannot be read.
pub async fn letters(
    reads: &mut impl Reads,
    who: PersonId,
    titles: &Titles,
    but_for: &[String],
) -> anyhow::Result<Chapter> {
    type Row = (String, String, Option<BuildingId>, Moment, Moment, Option<Moment>);
    let rows: Vec<Row> = sqlx::query_as(
        "select kind, body, building_id, told_at, due_at, parked_at from outbox \
         where person_id = ?1 order by id",
    )
    .bind(who)
    .fetch_all(reads.read())
    .await?;
    let record = |(kind, _, building, told_at, due_at, parked_at): Row| {
        Record::default()
            .give("outbox.kind", kind)
            .give("outbox.building_id", building.map(|building| titles.of(building)))
            .give("outbox.told_at", told_at)
            .give("outbox.due_at", due_at)
            .give("outbox.parked_at", parked_at)
    };
    let rows = rows.into_iter().filter(|(_, body, ..)| !but_for.contains(body));
    Ok(Chapter::brief("outbox", rows.map(record).collect()))
}

/// What they did, as the audit log has it.
///
/// # Errors
/// If the database cannot be read.
pub async fn deeds(
    reads: &mut impl Reads,
    who: PersonId,
    titles: &Titles,
) -> anyhow::Result<Chapter> {
    type Row = (Moment, Option<BuildingId>, String, Option<i64>, String);
    let rows: Vec<Row> = sqlx::query_as(
        "select at, building_id, verb, subject_id, outcome from audit where person_id = ?1 \
         order by id",
    )
    .bind(who)
    .fetch_all(reads.read())
    .await?;
    let record = |(at, building, verb, subject, outcome): Row| {
        Record::default()
            .give("audit.at", at)
            .give("audit.building_id", building.map(|building| titles.of(building)))
            .give("audit.verb", verb)
            .bare("audit.subject_id", subject)
            .give("audit.outcome", outcome)
    };
    Ok(Chapter::brief("audit", rows.into_iter().map(record).collect()))
}
