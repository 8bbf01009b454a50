//! When the ballast is given up, and when it is taken in again.

use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use super::ballast::{Ballast, LEAST};
use crate::kernel::trouble::{self, Trouble};

/// Where the disk says that it has room but would not give it, as a quota does, the ballast is let
/// be for so long; each time twice as long as before, until it has stood for a day.
const FIRST_REST: Duration = Duration::from_mins(10);
/// But no longer than this.
const LONGEST_REST: Duration = Duration::from_hours(24);

/// The ballast of a disk, given up and taken in again by what is known of it.
pub struct Reserve {
    ballast: Ballast,
    /// How long the next rest is.
    rest: Duration,
    /// Until when it is let be, and whether the disk counts as full meanwhile.
    resting: Option<(Instant, bool)>,
    /// Since when it stands.
    taken_in: Option<Instant>,
}

impl Reserve {
    /// That of this folder.
    pub fn of(folder: &Path) -> Self {
        Self { ballast: Ballast::of(folder), rest: FIRST_REST, resting: None, taken_in: None }
    }

    /// Whether the disk is full by now; the ballast follows that.
    ///
    /// # Errors
    /// If the file system does not say how much room there is, or would not remove a file.
    pub fn is_full(&mut self, trouble: Option<Trouble>, now: Instant) -> io::Result<bool> {
        let there = self.ballast.is_there();
        if there && self.taken_in.is_some_and(|at| now.duration_since(at) > LONGEST_REST) {
            self.rest = FIRST_REST;
        }
        let lacks_room = self.ballast.room()? < LEAST;
        if there && (trouble == Some(Trouble::NoRoom) || lacks_room) {
            self.ballast.give_up()?;
            tracing::error!("the disk is full: make room. What is urgent goes on with a reserve");
            if !lacks_room {
                self.rests(now, true);
            }
            return Ok(true);
        }
        if there {
            return Ok(false);
        }
        if lacks_room || trouble == Some(Trouble::NoRoom) {
            return Ok(true);
        }
        if let Some((_, full)) = self.resting.filter(|(until, _)| now < *until) {
            return Ok(full);
        }
        if !self.ballast.can_be_taken_in()? {
            return Ok(true);
        }
        match self.ballast.take_in() {
            Ok(()) => {
                self.taken_in = Some(now);
                tracing::info!("room is kept for the day on which the disk is full");
                Ok(false)
            }
            Err(error) => {
                tracing::error!(%error, "no room can be kept for the day on which the disk is full");
                let full = trouble::of_files(&error) == Some(Trouble::NoRoom);
                self.rests(now, full);
                Ok(full)
            }
        }
    }

    fn rests(&mut self, now: Instant, full: bool) {
        self.resting = now.checked_add(self.rest).map(|until| (until, full));
        self.rest = self.rest.saturating_mul(2).min(LONGEST_REST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_in_spite_of_room_is_not_tried_again_at_once() {
        let folder = tempfile::TempDir::new().unwrap();
        let ballast = Ballast::of(folder.path());
        let mut reserve = Reserve::of(folder.path());
        let begun = Instant::now();
        assert!(!reserve.is_full(None, begun).unwrap());
        // A quota is used up, and the disk says that there is room.
        let mut at = begun;
        for minutes in [10, 20, 40] {
            assert!(reserve.is_full(Some(Trouble::NoRoom), at).unwrap());
            for minute in 0..minutes {
                let later = at + Duration::from_mins(minute);
                assert!(reserve.is_full(None, later).unwrap(), "it stays so for a while");
                assert!(!ballast.is_there());
            }
            at += Duration::from_mins(minutes);
            assert!(!reserve.is_full(None, at).unwrap(), "after {minutes} minutes there is room");
            assert!(ballast.is_there());
        }
    }

    #[test]
    fn what_cannot_be_taken_in_is_tried_seldom() {
        let folder = tempfile::TempDir::new().unwrap();
        let in_the_way = folder.path().join("ballast");
        std::fs::create_dir(&in_the_way).unwrap();
        let mut reserve = Reserve::of(folder.path());
        let begun = Instant::now();
        assert!(!reserve.is_full(None, begun).unwrap(), "room is not what it lacks");
        std::fs::remove_dir(&in_the_way).unwrap();
        let ballast = Ballast::of(folder.path());
        for (minutes, taken_in) in [(9, false), (10, true)] {
            assert!(!reserve.is_full(None, begun + Duration::from_mins(minutes)).unwrap());
            assert_eq!(ballast.is_there(), taken_in, "after {minutes} minutes");
        }
    }
}
