//! What is decided about door notes and keys. Pure.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::features::alarms::AlarmId;
use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{PersonId, id};

/// A door note has so many characters at most.
pub const LONGEST: usize = 500;
/// So many hold a key of a household, or are asked to, at most.
pub const MOST_HOLDERS: usize = 4;
/// For so long a note that was deleted or changed can be brought back.
pub const SECOND_THOUGHTS: TimeDelta = TimeDelta::minutes(10);
/// What somebody reads again within so long is the same opening.
pub const SAME_OPENING: TimeDelta = TimeDelta::minutes(10);
/// A tap within so long shows nothing anew.
pub const SAME_TAP: TimeDelta = TimeDelta::seconds(60);
/// For so long a note stands in the chat of who reads it.
pub const STANDS: TimeDelta = TimeDelta::hours(1);
/// For so long it is kept who read a note.
pub const OPENINGS_KEPT: TimeDelta = TimeDelta::days(90);
/// So many openings stand on a page.
pub const LATEST: i64 = 10;
/// So many stand on a page of a list.
pub const ON_A_PAGE: usize = 6;
/// No list has more pages.
pub const LAST_PAGE: usize = 999;
/// So many people are looked at who could hold a key.
pub const MOST_PEOPLE: usize = 2_000;

id!(
    /// A door note, as it was written once.
    NoteId,
    "door_note"
);
id!(
    /// Somebody's word that they hold a key.
    HolderId,
    "key_holder"
);
id!(
    /// That somebody read a note.
    OpeningId,
    "door_opening"
);

/// A door note, without what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Note {
    /// Which.
    pub id: NoteId,
    /// Of which household.
    #[sqlx(rename = "household_id")]
    pub household: HouseholdId,
    /// Who wrote it.
    #[sqlx(rename = "writer_id")]
    pub writer: PersonId,
    /// When.
    pub written_at: Moment,
    /// When it was deleted, or another one took its place.
    pub removed_at: Option<Moment>,
}

impl Note {
    /// True while it can be brought back.
    pub fn can_come_back(&self, now: Moment) -> bool {
        self.removed_at.is_some_and(|at| now < at.plus(SECOND_THOUGHTS))
    }
}

/// How somebody's word that they hold a key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Holder {
    /// Of which household.
    #[sqlx(rename = "household_id")]
    pub household: HouseholdId,
    /// Who.
    #[sqlx(rename = "person_id")]
    pub person: PersonId,
    /// When they were asked.
    pub asked_at: Moment,
    /// By whom.
    #[sqlx(rename = "asker_id")]
    pub asker: Option<PersonId>,
    /// Since when they hold one.
    pub agreed_at: Option<Moment>,
    /// When they said that they cannot.
    pub declined_at: Option<Moment>,
}

impl Holder {
    /// True if they hold a key.
    pub fn holds(self) -> bool {
        self.agreed_at.is_some()
    }

    /// True if they were asked, and have not said anything.
    pub fn is_asked(self) -> bool {
        self.agreed_at.is_none() && self.declined_at.is_none()
    }
}

/// That somebody read a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Opening {
    /// Which.
    pub id: OpeningId,
    /// Of which household.
    #[sqlx(rename = "household_id")]
    pub household: HouseholdId,
    /// Who.
    #[sqlx(rename = "person_id")]
    pub person: PersonId,
    /// For which alarm; nothing if none rang, or if it is forgotten.
    #[sqlx(rename = "alarm_id")]
    pub alarm: Option<AlarmId>,
    /// When.
    pub read_at: Moment,
    /// When it was last shown.
    pub shown_at: Moment,
    /// True if those who live there are not told: one of them may have been the danger.
    pub kept_apart: bool,
}

impl Opening {
    /// True while the note stands in the chat of who reads it.
    pub fn stands(&self, now: Moment) -> bool {
        now < self.shown_at.plus(STANDS)
    }
}

/// What somebody has to do with a household's door.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "somebody can be all of these at once")]
pub struct Ties {
    /// They live there.
    pub lives: bool,
    /// They answer for somebody there who agreed to that.
    pub circle: bool,
    /// They hold a key.
    pub holds: bool,
    /// They moderate the building.
    pub moderates: bool,
}

impl Ties {
    /// True if the note and the key-holders are theirs to choose.
    pub fn at_home(self) -> bool {
        self.lives || self.circle
    }

    /// True if they may see who holds keys there.
    pub fn may_look(self) -> bool {
        self.at_home() || self.holds || self.moderates
    }

    /// True if what the note says is theirs already: they wrote it, or live there.
    pub fn is_own(self, note: &Note, person: PersonId) -> bool {
        self.lives || (self.circle && note.writer == person)
    }
}

/// What was typed as a note.
///
/// # Errors
/// Refused if it is nothing, or too long.
pub fn typed(words: &str) -> Result<String, Refusal> {
    let words = words.trim();
    if !words.chars().any(char::is_alphanumeric) {
        return Err(Refusal::Empty);
    }
    if words.chars().count() > LONGEST {
        return Err(Refusal::TooLong);
    }
    Ok(words.to_owned())
}

/// True if somebody may be asked whether they hold a key.
///
/// # Errors
/// Refused if they do, were asked, or said that they cannot; or if enough are asked.
pub fn can_be_asked(person: PersonId, holders: &[Holder]) -> Result<(), Refusal> {
    match holders.iter().find(|holder| holder.person == person) {
        Some(holder) if holder.declined_at.is_some() => return Err(Refusal::SaidNo),
        Some(_) => return Err(Refusal::AskedAlready),
        None => {}
    }
    if count(holders) >= MOST_HOLDERS { Err(Refusal::Enough) } else { Ok(()) }
}

/// How many hold a key, or are asked to.
pub fn count(holders: &[Holder]) -> usize {
    holders.iter().filter(|holder| holder.declined_at.is_none()).count()
}

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// There is no such home, or it is none of theirs.
    Gone,
    /// There is no note.
    NoNote,
    /// They may not read it.
    NotYours,
    /// That says nothing.
    Empty,
    /// That is too long.
    TooLong,
    /// It cannot be brought back any more.
    TooLate,
    /// That person does not live in the building.
    NotThere,
    /// That person lives there.
    AtHome,
    /// That person holds a key already, or is asked.
    AskedAlready,
    /// That person said that they cannot.
    SaidNo,
    /// Enough hold one, or are asked.
    Enough,
    /// Nobody asks them any more.
    NotAsked,
    /// It does not ring there, or they do not come.
    NotComing,
    /// Somebody there is in danger: not now, and without a word why.
    Later,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::NoNote => "no_note",
            Self::NotYours => "not_yours",
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::TooLate => "too_late",
            Self::NotThere => "not_there",
            Self::AtHome => "at_home",
            Self::AskedAlready => "asked_already",
            Self::SaidNo => "said_no",
            Self::Enough => "enough",
            Self::NotAsked => "not_asked",
            Self::NotComing => "not_coming",
            Self::Later => "later",
            Self::Denied(denied) => denied.kind(),
        }
    }

    /// True if what a step waited for is over.
    pub fn ends_a_step(self) -> bool {
        !matches!(self, Self::Empty | Self::TooLong | Self::Later)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(person: i64, agreed: bool, declined: bool) -> Holder {
        let at = Moment::from_millis(0);
        Holder {
            household: HouseholdId(1),
            person: PersonId(person),
            asked_at: at,
            asker: None,
            agreed_at: agreed.then_some(at),
            declined_at: declined.then_some(at),
        }
    }

    #[test]
    fn a_note_is_neither_nothing_nor_a_letter() {
        assert_eq!(typed("  key at the baker's \n").as_deref(), Ok("key at the baker's"));
        assert_eq!(typed(&"钥".repeat(LONGEST)).map(|note| note.chars().count()), Ok(LONGEST));
        assert_eq!(typed(&"a".repeat(LONGEST + 1)), Err(Refusal::TooLong));
        for nothing in ["", "  ", "?!", "🔑"] {
            assert_eq!(typed(nothing), Err(Refusal::Empty), "{nothing}");
        }
    }

    #[test]
    fn whoever_holds_a_key_is_asked_or_said_no_is_not_asked_again() {
        let holders = [holder(1, true, false), holder(2, false, false), holder(3, false, true)];
        assert_eq!(can_be_asked(PersonId(1), &holders), Err(Refusal::AskedAlready));
        assert_eq!(can_be_asked(PersonId(2), &holders), Err(Refusal::AskedAlready));
        assert_eq!(can_be_asked(PersonId(3), &holders), Err(Refusal::SaidNo));
        assert_eq!(can_be_asked(PersonId(4), &holders), Ok(()));
        let four = [1, 2, 3, 4].map(|person| holder(person, person < 3, false));
        assert_eq!(can_be_asked(PersonId(5), &four), Err(Refusal::Enough));
    }

    #[test]
    fn a_note_is_ones_own_where_one_lives_or_if_one_wrote_it() {
        let at = Moment::from_millis(0);
        let (id, household, writer) = (NoteId(1), HouseholdId(1), PersonId(1));
        let note = Note { id, household, writer, written_at: at, removed_at: Some(at) };
        let lives = Ties { lives: true, ..Ties::default() };
        let circle = Ties { circle: true, ..Ties::default() };
        let others = Ties { holds: true, moderates: true, ..Ties::default() };
        assert!(lives.is_own(&note, PersonId(2)));
        assert!(circle.is_own(&note, writer) && !circle.is_own(&note, PersonId(2)));
        assert!(!others.is_own(&note, writer) && others.may_look() && !others.at_home());
        assert!(note.can_come_back(at) && !note.can_come_back(at.plus(SECOND_THOUGHTS)));
    }
}
