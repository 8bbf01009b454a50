//! What was sent in a building's name is read by those who live there: whoever leaves, moderates no
//! more, or has the bot taken out of their group, parts from it.

use super::Letter;
use crate::features::{digest, members};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::notice::{Notice as _, Parting};
use crate::kernel::reader::Reader;
use crate::kernel::screen::Drawing;
use crate::kernel::standing;
use crate::kernel::tx::Reads;

impl Letter {
    /// What becomes of it when its reader leaves. Answers hold nothing of others.
    pub fn parting(&self) -> Parting {
        match self {
            Self::Members(notice) => notice.parting(),
            Self::Needs(notice) => notice.parting(),
            Self::People(notice) => notice.parting(),
            Self::Joining(notice) => notice.parting(),
            Self::Numbers(notice) => notice.parting(),
            Self::Offers(notice) => notice.parting(),
            Self::Papers(notice) => notice.parting(),
            Self::Residents(notice) => notice.parting(),
            Self::Habits(notice) => notice.parting(),
            Self::Duty(notice) => notice.parting(),
            Self::Grants(notice) => notice.parting(),
            Self::Invites(notice) => notice.parting(),
            Self::Households(notice) => notice.parting(),
            Self::Digest(notice) => notice.parting(),
            Self::Callers(notice) => notice.parting(),
            Self::Series(notice) => notice.parting(),
            Self::Alarms(notice) => notice.parting(),
            Self::Devices(notice) => notice.parting(),
            Self::Keys(notice) => notice.parting(),
            Self::Checkins(notice) => notice.parting(),
            Self::Answer(_) | Self::Errand(_) => Parting::Stays,
        }
    }

    /// How it looks to its reader, if they may read it by now: it was sent in this building's name.
    /// Nothing if what it tells of is gone.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn draw_at(
        self,
        reads: &mut impl Reads,
        reader: &Reader,
        building: Option<BuildingId>,
        operator: Option<&str>,
    ) -> anyhow::Result<Option<Drawing>> {
        let parting = self.parting();
        let member = reader.person.zip(building);
        let member = member.filter(|_| parting != Parting::Stays);
        if let Some((person, building)) = member {
            let standing = standing::of(reads, Member { person, building }).await?;
            if !standing.reads_on(parting) {
                return Ok(members::views::parted(standing, parting, reader));
            }
        }
        // What nobody asked for says how to get no more of it; the evening says so in its words.
        let unasked = self.tidings().filter(|_| self.counts());
        let drawing = self.draw(reads, reader, operator).await?;
        Ok(match unasked {
            Some(tidings) => drawing.map(|drawing| digest::views::beside(drawing, tidings, reader)),
            None => drawing,
        })
    }
}
