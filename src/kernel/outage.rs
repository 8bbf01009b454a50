//! Outages: from when until when Linli was away, so that those who count on it are told of each time
//! once, also where it goes down in the middle of telling. Those in a row are one.

use chrono::TimeDelta;

use super::clock::Moment;
use super::id::id;
use super::notice::Subject;
use super::tx::{Reads, Tx};

/// Who was away no longer than this need not say so.
pub const SHORTEST: TimeDelta = TimeDelta::minutes(2);
/// What begins so soon after the last is the same.
const IN_A_ROW: TimeDelta = TimeDelta::minutes(10);
/// They are kept for so long after the last.
const KEPT: TimeDelta = TimeDelta::days(30);

id!(
    /// A time in which Linli was away.
    OutageId,
    "outage"
);

/// A time in which Linli was away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Outage {
    /// Which.
    pub id: OutageId,
    /// From when.
    #[sqlx(rename = "from_at")]
    pub from: Moment,
    /// Until when.
    #[sqlx(rename = "until_at")]
    pub until: Moment,
}

/// An outage, as something that messages show.
impl From<OutageId> for Subject {
    fn from(outage: OutageId) -> Self {
        Self { kind: "outage", row: outage.0 }
    }
}

/// The outage with this id, as long as it is kept.
///
/// # Errors
/// If the database cannot be read.
pub async fn find(reads: &mut impl Reads, outage: OutageId) -> sqlx::Result<Option<Outage>> {
    sqlx::query_as("select id, from_at, until_at from outage where id = ?1")
        .bind(outage)
        .fetch_optional(reads.read())
        .await
}

async fn find_last(reads: &mut impl Reads) -> sqlx::Result<Option<Outage>> {
    sqlx::query_as("select id, from_at, until_at from outage order by until_at desc limit 1")
        .fetch_optional(reads.read())
        .await
}

impl Tx {
    /// Notes that it was away from then until now. Nothing if that was too short to be told, or is
    /// known; the last one, made longer, if it came soon after that.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn note_outage(&mut self, from: Moment) -> anyhow::Result<Option<Outage>> {
        let until = self.now();
        // What was noted by a clock that was ahead is of another time.
        let last = find_last(self).await?.filter(|last| last.until <= until);
        let last = last.filter(|last| from <= last.until.plus(IN_A_ROW));
        let since = last.map_or(from, |last| from.max(last.until));
        if since.plus(SHORTEST) >= until {
            return Ok(None);
        }
        let outage = match last {
            Some(last) => Outage { from: last.from.min(from), until, ..last },
            None => Outage { id: self.next_id(), from, until },
        };
        let connection = self.write().await?;
        sqlx::query(
            "insert into outage (id, from_at, until_at) values (?1, ?2, ?3) \
             on conflict (id) do update set from_at = excluded.from_at, until_at = excluded.until_at",
        )
        .bind(outage.id)
        .bind(outage.from)
        .bind(outage.until)
        .execute(&mut *connection)
        .await?;
        sqlx::query("delete from outage where until_at < ?1")
            .bind(until.minus(KEPT))
            .execute(connection)
            .await?;
        self.redraw(outage.id);
        Ok(Some(outage))
    }
}
