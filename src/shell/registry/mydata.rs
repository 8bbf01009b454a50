//! What is kept of somebody by all features, as a file for them.

use crate::features::members::model::Format;
use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, households, invites, joining, keys,
    members, needs, offers, people, series,
};
use crate::kernel::export::Export;
use crate::kernel::id::PersonId;
use crate::kernel::reader::Reader;
use crate::kernel::screen::Drawing;
use crate::kernel::tx::Reads;

/// All that is kept of somebody; nothing if they are erased. A feature that keeps something of people
/// joins by giving its part.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Export>> {
    let language = reader.language;
    let Some((first, last, titles)) = members::actions::export(reads, person).await? else {
        return Ok(None);
    };
    let mut chapters = first;
    chapters.push(people::actions::export(reads, person, &titles, language).await?);
    chapters.extend(needs::actions::export(reads, person, &titles, language).await?);
    chapters.push(offers::actions::export(reads, person).await?);
    chapters.push(series::actions::export(reads, person, &titles, language).await?);
    chapters.extend(joining::actions::export(reads, person, &titles, language).await?);
    chapters.extend(duty::actions::export(reads, person, &titles).await?);
    chapters.push(grants::actions::export(reads, person, &titles, language).await?);
    chapters.push(invites::actions::export(reads, person, &titles).await?);
    chapters.extend(households::actions::export(reads, person, &titles, language).await?);
    chapters.push(devices::actions::export(reads, person, &titles, language).await?);
    chapters.extend(keys::actions::export(reads, person, &titles).await?);
    chapters.extend(digest::actions::export(reads, person).await?);
    chapters.extend(callers::actions::export(reads, person, &titles).await?);
    chapters.extend(checkins::actions::export(reads, person, &titles).await?);
    chapters.extend(alarms::actions::export(reads, person).await?);
    chapters.extend(last);
    Ok(Some(Export { made_at: reads.now(), chapters }))
}

/// The file that brings it; nothing if they are erased, or if somebody else would read it.
pub(super) async fn draw(
    reads: &mut impl Reads,
    person: PersonId,
    format: Format,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.person.is_some_and(|reader| reader != person) {
        return Ok(None);
    }
    let Some(export) = export(reads, person, reader).await? else { return Ok(None) };
    let screen = members::views::mydata(&export, format, reader)?;
    Ok(Some(Drawing::Fresh(screen.ok_or_else(|| anyhow::anyhow!("no file may be so large"))?)))
}
