//! Duty: which moderator looks after a building this week. Where nobody has set up turns, all of them
//! do. (Volunteers who say that they are there this evening are another thing: `detail.rs`.)

use chrono::{Datelike as _, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use sqlx::SqliteConnection;

use super::clock::Moment;
use super::id::{BuildingId, PersonId, id};
use super::tx::{Reads, Tx};
use super::{building, membership};

/// Weeks that are over are kept for so many weeks, so that turns stay fair.
const KEPT: i64 = 26;
/// Monday of the week with number 0, in days since 1970-01-01.
const FIRST_MONDAY: i64 = 4;

id!(
    /// A week of a building: one row for each week in which somebody is on duty.
    TurnId,
    "duty_week"
);

/// A week, from Monday to Monday: how many there were since that of 1970-01-05.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    sqlx::Type,
    serde::Serialize,
    serde::Deserialize,
)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Week(pub i64);

impl Week {
    /// The week in which a moment is, by a zone's clocks.
    pub fn of(at: Moment, zone: Tz) -> Self {
        let day = at.utc().with_timezone(&zone).date_naive();
        let days = day.signed_duration_since(NaiveDate::default()).num_days();
        let monday = days.saturating_sub(i64::from(day.weekday().num_days_from_monday()));
        Self(monday.saturating_sub(FIRST_MONDAY).div_euclid(7))
    }

    /// So many weeks later.
    #[must_use]
    pub fn later(self, weeks: i64) -> Self {
        Self(self.0.saturating_add(weeks))
    }

    /// Its Monday; the first of all days for a number that is no week of ours.
    pub fn monday(self) -> NaiveDate {
        let days = self.0.saturating_mul(7).saturating_add(FIRST_MONDAY);
        let since = TimeDelta::try_days(days).unwrap_or_default();
        NaiveDate::default().checked_add_signed(since).unwrap_or_default()
    }

    /// When it begins: Monday at midnight, by a zone's clocks.
    pub fn begins_at(self, zone: Tz) -> Moment {
        Moment::shown_at(self.monday().and_time(NaiveTime::MIN), zone)
    }

    /// When whoever is on duty then is told: on the Sunday before, at six in the evening.
    pub fn announced_at(self, zone: Tz) -> Moment {
        let sunday = self.monday().pred_opt().unwrap_or_default();
        let evening = NaiveTime::from_hms_opt(18, 0, 0).unwrap_or(NaiveTime::MIN);
        Moment::shown_at(sunday.and_time(evening), zone)
    }
}

/// Who is on duty in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Turn {
    /// Its row.
    pub id: TurnId,
    /// Which week.
    pub week: Week,
    /// Who.
    #[sqlx(rename = "person_id")]
    pub person: PersonId,
    /// True if they said so themselves: nobody else moves it.
    pub agreed: bool,
    /// When they were told.
    pub told_at: Option<Moment>,
    /// When they took it in the middle of the week.
    pub taken_at: Option<Moment>,
    /// From whom.
    #[sqlx(rename = "before_id")]
    pub before: Option<PersonId>,
}

/// The weeks of a building that are known, the first first.
///
/// # Errors
/// If the database cannot be read.
pub async fn list(reads: &mut impl Reads, building: BuildingId) -> sqlx::Result<Vec<Turn>> {
    sqlx::query_as(
        "select id, week, person_id, agreed, told_at, taken_at, before_id from duty_week \
         where building_id = ?1 order by week",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await
}

/// The weeks in which somebody is or was on duty, with their buildings, the first first.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> sqlx::Result<Vec<(BuildingId, Week)>> {
    sqlx::query_as("select building_id, week from duty_week where person_id = ?1 order by week, id")
        .bind(person)
        .fetch_all(reads.read())
        .await
}

/// Since when a building's moderators take turns; nothing if they do not.
///
/// # Errors
/// If the database cannot be read.
pub async fn turns_since(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Option<Moment>> {
    let since: Option<Option<Moment>> =
        sqlx::query_scalar("select turns_at from building where id = ?1")
            .bind(building)
            .fetch_optional(reads.read())
            .await?;
    Ok(since.flatten())
}

/// When the number of a building's moderators last changed.
///
/// # Errors
/// If the database cannot be read.
pub async fn moderators_changed_at(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar(
        "select max(coalesce(revoked_at, given_at)) from \"grant\" \
         where building_id = ?1 and kind = 'moderator'",
    )
    .bind(building)
    .fetch_one(reads.read())
    .await
}

/// Who is on duty in a building now: the moderator whose week it is; all of them, where nobody's is.
///
/// # Errors
/// If the database cannot be read.
pub async fn on_duty(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<PersonId>> {
    let moderators = membership::list_moderators(reads, building).await?;
    let turns = list(reads, building).await?;
    if turns.is_empty() {
        return Ok(moderators);
    }
    let zone = building::setting(reads, building).await?.map_or(Tz::UTC, |set| set.time_zone);
    let week = Week::of(reads.now(), zone);
    let turn = turns.into_iter().find(|turn| turn.week == week);
    Ok(match turn.filter(|turn| moderators.contains(&turn.person)) {
        Some(turn) => vec![turn.person],
        None => moderators,
    })
}

impl Tx {
    /// A building's moderators take turns from now on, or do not any more.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn set_turns(&mut self, building: BuildingId, on: bool) -> sqlx::Result<()> {
        let now = on.then(|| self.now());
        sqlx::query("update building set turns_at = ?2 where id = ?1")
            .bind(building)
            .bind(now)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }

    /// Notes who is on duty in a week, in place of whoever was.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn save_turn(&mut self, building: BuildingId, turn: &Turn) -> sqlx::Result<()> {
        sqlx::query(
            "insert into duty_week \
             (id, building_id, week, person_id, agreed, told_at, taken_at, before_id) \
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) \
             on conflict (building_id, week) do update set person_id = excluded.person_id, \
             agreed = excluded.agreed, told_at = excluded.told_at, taken_at = excluded.taken_at, \
             before_id = excluded.before_id",
        )
        .bind(turn.id)
        .bind(building)
        .bind(turn.week)
        .bind(turn.person)
        .bind(turn.agreed)
        .bind(turn.told_at)
        .bind(turn.taken_at)
        .bind(turn.before)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Nobody in particular is on duty in these weeks any more.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn remove_turns(&mut self, turns: &[TurnId]) -> anyhow::Result<()> {
        if turns.is_empty() {
            return Ok(());
        }
        let turns = serde_json::to_string(turns)?;
        sqlx::query("delete from duty_week where id in (select value from json_each(?1))")
            .bind(turns)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }

    /// Forgets in which weeks somebody was on duty.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn remove_turns_of(&mut self, person: PersonId) -> sqlx::Result<()> {
        sqlx::query("delete from duty_week where person_id = ?1")
            .bind(person)
            .execute(self.write().await?)
            .await?;
        sqlx::query("update duty_week set before_id = null where before_id = ?1")
            .bind(person)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }
}

/// The first week that is kept.
pub fn kept_from(now: Moment) -> Week {
    Week::of(now, Tz::UTC).later(KEPT.saturating_neg())
}

/// Forgets weeks that were over long ago.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from duty_week where week < ?1")
        .bind(kept_from(now))
        .execute(connection)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;
    use chrono_tz::Europe::Berlin;

    fn berlin(text: &str) -> Moment {
        Moment::shown_at(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(), Berlin)
    }

    #[test]
    fn a_week_begins_on_monday_by_the_clock_there() {
        let week = Week::of(berlin("2026-03-25 12:00"), Berlin);
        for (at, later) in [
            ("2026-03-23 00:00", 0),
            ("2026-03-22 23:59", -1),
            // The clocks go forward in the night before.
            ("2026-03-29 23:59", 0),
            ("2026-03-30 00:00", 1),
        ] {
            assert_eq!(Week::of(berlin(at), Berlin), week.later(later), "{at}");
        }
        assert_eq!(week.begins_at(Berlin), berlin("2026-03-23 00:00"));
        assert_eq!(week.later(1).begins_at(Berlin), berlin("2026-03-30 00:00"));
        assert_eq!(week.later(1).announced_at(Berlin), berlin("2026-03-29 18:00"));
        let autumn = Week::of(berlin("2026-10-26 00:00"), Berlin);
        assert_eq!(autumn.announced_at(Berlin), berlin("2026-10-25 18:00"));
        assert_eq!(autumn.begins_at(Berlin), berlin("2026-10-26 00:00"));
    }

    #[test]
    fn the_first_week_and_a_number_that_is_none() {
        assert_eq!(Week(0).monday().to_string(), "1970-01-05");
        assert_eq!(Week(i64::MAX).monday(), NaiveDate::default());
        assert_eq!(Week::of(Moment::from_millis(0), Tz::UTC), Week(-1));
    }
}
