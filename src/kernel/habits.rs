//! Habits: what the moderators of a building set otherwise than it is at first. When it is quiet, how
//! long somebody is new, how many homes a helper sees a day, where in the group cards stand, and how much
//! comes that nobody asked for.

use super::actor::Moderator;
use super::id::BuildingId;
use super::tx::{Reads, Tx};

/// The habits of a building.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Habits {
    /// From this hour on it is quiet, by its clock: 20 to 23.
    pub quiet_from: u32,
    /// Until this hour, 6 to 9.
    pub quiet_until: u32,
    /// Who joined less than so many days ago sees no door without a moderator's word: 0 to 30.
    pub new_days: i64,
    /// A helper sees at most so many homes a day: 1 to 10.
    pub homes_a_day: i64,
    /// The topic of the group's forum in which cards stand; where they are caused if there is none.
    pub topic: Option<i64>,
    /// Somebody gets at most so much a day that nobody asked for: 0 to 5.
    pub unsolicited_a_day: i64,
    /// In the evening, at this hour, what is open is told: 17 to 21.
    pub digest_hour: u32,
    /// True if a list of what is open stands in the group.
    pub living_list: bool,
}

impl Habits {
    /// From when it may be quiet.
    pub const QUIET_FROM: [u32; 4] = [20, 21, 22, 23];
    /// Until when it may be.
    pub const QUIET_UNTIL: [u32; 4] = [6, 7, 8, 9];
    /// For how many days somebody may be new.
    pub const NEW_DAYS: [i64; 4] = [0, 7, 14, 30];
    /// How many homes a helper may see a day.
    pub const HOMES_A_DAY: [i64; 4] = [1, 3, 5, 10];
    /// When the evening is told, hour and minute: half an hour before the night, where that begins
    /// earlier.
    pub fn evening(&self) -> (u32, u32) {
        if self.digest_hour < self.quiet_from {
            (self.digest_hour, 0)
        } else {
            (self.quiet_from.saturating_sub(1), 30)
        }
    }

    /// How much somebody may get a day that nobody asked for.
    pub const UNSOLICITED_A_DAY: [i64; 6] = [0, 1, 2, 3, 4, 5];
    /// The same until moderators say otherwise.
    pub const USUAL_UNSOLICITED: i64 = 3;
    /// When the evening's digest may come.
    pub const DIGEST_HOUR: [u32; 5] = [17, 18, 19, 20, 21];
}

/// The habits of a building, if there is such a one.
///
/// # Errors
/// If the database cannot be read.
pub async fn find(reads: &mut impl Reads, building: BuildingId) -> sqlx::Result<Option<Habits>> {
    sqlx::query_as(
        "select quiet_from, quiet_until, new_days, homes_a_day, topic, unsolicited_a_day, \
         digest_hour, living_list from building where id = ?1",
    )
    .bind(building)
    .fetch_optional(reads.read())
    .await
}

impl Tx {
    /// Saves the habits of a building.
    ///
    /// # Errors
    /// If the database cannot be written, or a figure is out of its range.
    pub async fn save_habits(
        &mut self,
        moderator: &Moderator,
        habits: &Habits,
    ) -> sqlx::Result<()> {
        sqlx::query(
            "update building set quiet_from = ?2, quiet_until = ?3, new_days = ?4, \
             homes_a_day = ?5, topic = ?6, unsolicited_a_day = ?7, digest_hour = ?8, \
             living_list = ?9 where id = ?1",
        )
        .bind(moderator.building())
        .bind(habits.quiet_from)
        .bind(habits.quiet_until)
        .bind(habits.new_days)
        .bind(habits.homes_a_day)
        .bind(habits.topic)
        .bind(habits.unsolicited_a_day)
        .bind(habits.digest_hour)
        .bind(habits.living_list)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// A topic is closed or gone: a building whose moderators chose it has none any more. True if it
    /// had.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn lose_topic(&mut self, building: BuildingId, topic: i64) -> sqlx::Result<bool> {
        let lost = sqlx::query("update building set topic = null where id = ?1 and topic = ?2")
            .bind(building)
            .bind(topic)
            .execute(self.write().await?)
            .await?;
        Ok(lost.rows_affected() > 0)
    }
}
