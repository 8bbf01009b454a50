//! The budget: of what nobody asked for – calls for help, offers, news – somebody gets only so much in
//! a day, and nothing of what they muted. What is over it is dropped, for the evening digest tells what
//! is still true by then.
//!
//! A notice says `unsolicited: true` in its manners, and by [`Notice::tidings`] of which kind it is; the
//! rest happens when it is about to be sent (`shell/courier/delivery/letter.rs`): once counted, a letter
//! is not counted again, however often it has to be sent. Alarms, and what concerns a need that somebody
//! asked, helps with or moderates, are never unsolicited.
//!
//! [`Notice::tidings`]: super::notice::Notice::tidings

use chrono::Datelike as _;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::actor::Oneself;
use super::clock::Moment;
use super::habits::Habits;
use super::id::{BuildingId, PersonId};
use super::outbox;
use super::tx::{Reads, Tx};

/// The name under which a pause of everything is stored.
const EVERYTHING: &str = "everything";

/// What somebody may want none of, by kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tidings {
    /// A neighbour needs a hand: can you help?
    Help,
    /// News of the house.
    News,
    /// What is open, in the evening.
    Digest,
}

impl Tidings {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Help, Self::Digest, Self::News];

    /// Its name, where it is stored and in codes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::News => "news",
            Self::Digest => "digest",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tidings| tidings.name() == name)
    }
}

/// What somebody wants none of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quiet {
    /// Nothing at all since when, and until when: a pause that is not over.
    pub paused: Option<(Moment, Moment)>,
    /// Nothing of these, since when.
    pub muted: Vec<(Tidings, Moment)>,
}

impl Quiet {
    /// True if they muted this, whether or not everything is paused.
    pub fn mutes(&self, tidings: Tidings) -> bool {
        self.muted.iter().any(|(muted, _)| *muted == tidings)
    }

    /// True if they want nothing of this now.
    pub fn silences(&self, tidings: Tidings) -> bool {
        self.paused.is_some() || self.mutes(tidings)
    }
}

/// What somebody wants none of by now.
///
/// # Errors
/// If the database cannot be read.
pub async fn find_quiet(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Quiet> {
    let rows: Vec<(String, Moment, Option<Moment>)> = sqlx::query_as(
        "select kind, muted_at, until_at from mute where person_id = ?1 order by muted_at, id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    let now = reads.now();
    let mut quiet = Quiet::default();
    for (kind, muted_at, until) in rows {
        if let Some(tidings) = Tidings::named(&kind) {
            quiet.muted.push((tidings, muted_at));
        } else {
            quiet.paused = until.filter(|until| *until > now).map(|until| (muted_at, until));
        }
    }
    Ok(quiet)
}

/// How much somebody got that nobody asked for, by day: days since 1970, by the clock of the building.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_sent(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Vec<(i64, i64)>> {
    sqlx::query_as("select day, sent from unsolicited where person_id = ?1 order by day")
        .bind(person)
        .fetch_all(reads.read())
        .await
}

/// The day that it is where these clocks hang, counted since 1970.
fn day_of(at: Moment, zone: Tz) -> i64 {
    const EPOCH: i32 = 719_163;
    i64::from(at.utc().with_timezone(&zone).date_naive().num_days_from_ce().saturating_sub(EPOCH))
}

impl Tx {
    /// They want nothing of this any more.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn mute(&mut self, oneself: &Oneself, tidings: Tidings) -> sqlx::Result<()> {
        let now = self.now();
        sqlx::query(
            "insert into mute (person_id, kind, muted_at) values (?1, ?2, ?3) \
             on conflict (person_id, kind) do nothing",
        )
        .bind(oneself.person())
        .bind(tidings.name())
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// They want this again.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn unmute(&mut self, oneself: &Oneself, tidings: Tidings) -> sqlx::Result<()> {
        sqlx::query("delete from mute where person_id = ?1 and kind = ?2")
            .bind(oneself.person())
            .bind(tidings.name())
            .execute(self.write().await?)
            .await?;
        Ok(())
    }

    /// They want nothing at all until then; without a time they want it again.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn pause(&mut self, oneself: &Oneself, until: Option<Moment>) -> sqlx::Result<()> {
        let (person, now) = (oneself.person(), self.now());
        let Some(until) = until else {
            sqlx::query("delete from mute where person_id = ?1 and kind = ?2")
                .bind(person)
                .bind(EVERYTHING)
                .execute(self.write().await?)
                .await?;
            return Ok(());
        };
        sqlx::query(
            "insert into mute (person_id, kind, muted_at, until_at) values (?1, ?2, ?3, ?4) \
             on conflict (person_id, kind) do update set until_at = excluded.until_at",
        )
        .bind(person)
        .bind(EVERYTHING)
        .bind(now)
        .bind(until)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// A letter that nobody asked for is about to be sent: it is counted, or dropped if its reader has
    /// had enough for this day. One that was counted before is left as it is. How much is enough says
    /// the building in whose name it comes; what is counted is what they got from all of them.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn admit_unsolicited(
        &mut self,
        letter: i64,
        person: PersonId,
        building: Option<BuildingId>,
    ) -> anyhow::Result<()> {
        let now = self.now();
        let counted =
            sqlx::query("update outbox set admitted_at = ?2 where id = ?1 and admitted_at is null")
                .bind(letter)
                .bind(now)
                .execute(self.write().await?)
                .await?;
        if counted.rows_affected() == 0 {
            return Ok(());
        }
        let known: Option<(String, i64)> =
            sqlx::query_as("select time_zone, unsolicited_a_day from building where id = ?1")
                .bind(building)
                .fetch_optional(self.read())
                .await?;
        let (zone, most) = known.unwrap_or_else(|| (String::new(), Habits::USUAL_UNSOLICITED));
        let day = day_of(now, zone.parse().unwrap_or(Tz::UTC));
        let admitted = sqlx::query(
            "insert into unsolicited (person_id, day, sent) \
             select id, ?2, 1 from person where id = ?1 and ?3 > 0 \
             on conflict (person_id, day) do update set sent = sent + 1 where sent < ?3",
        )
        .bind(person)
        .bind(day)
        .bind(most)
        .execute(self.write().await?)
        .await?;
        if admitted.rows_affected() == 0 {
            outbox::remove(self.write().await?, &[letter]).await?;
        }
        Ok(())
    }
}

/// Forgets what somebody wanted none of, and how much they got.
///
/// # Errors
/// If the database cannot be written.
pub async fn forget_of(connection: &mut SqliteConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from mute where person_id = ?1")
        .bind(person)
        .execute(&mut *connection)
        .await?;
    sqlx::query("delete from unsolicited where person_id = ?1")
        .bind(person)
        .execute(connection)
        .await?;
    Ok(())
}

/// For how many days it is kept how much somebody got: somewhere it is still yesterday.
pub const KEPT_DAYS: i64 = 2;

/// Forgets how much was sent on days that are past, and pauses that are over.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from unsolicited where day < ?1")
        .bind(day_of(now, Tz::UTC).saturating_sub(KEPT_DAYS))
        .execute(&mut *connection)
        .await?;
    sqlx::query("delete from mute where until_at < ?1").bind(now).execute(connection).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_as_its_clock_shows_it() {
        let millis = |text: &str| {
            Moment::from_millis(
                text.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp_millis(),
            )
        };
        assert_eq!(day_of(Moment::from_millis(0), Tz::UTC), 0);
        let evening = millis("2026-03-02T22:30:00Z");
        assert_eq!(day_of(evening, Tz::UTC) + 1, day_of(evening, Tz::Asia__Shanghai));
        // Also on a day of 23 hours it is one day until midnight.
        let spring = [millis("2026-03-28T23:30:00Z"), millis("2026-03-29T21:30:00Z")];
        let [first, last] = spring.map(|at| day_of(at, Tz::Europe__Berlin));
        assert_eq!(first, last);
    }

    #[test]
    fn a_pause_silences_everything_and_a_mute_its_kind() {
        let at = Moment::from_millis(0);
        let muted = Quiet { paused: None, muted: vec![(Tidings::News, at)] };
        assert!(muted.silences(Tidings::News) && !muted.silences(Tidings::Help));
        let paused = Quiet { paused: Some((at, at)), muted: vec![] };
        assert!(Tidings::ALL.into_iter().all(|tidings| paused.silences(tidings)));
        for tidings in Tidings::ALL {
            assert_eq!(Tidings::named(tidings.name()), Some(tidings));
        }
    }
}
