//! An alarm: who calls, who comes, and how it ends. What time and people bring about is decided by
//! [`course`], whom a call reaches by [`summons`], when calls go out by [`plan`]. Pure.

pub mod course;
pub mod outcome;
pub mod plan;
mod refusal;
pub mod responder;
pub mod summons;
pub mod typed;

#[cfg(test)]
mod course_tests;
#[cfg(test)]
mod history_tests;

pub use course::{Course, Effect, Event};
pub use outcome::{Closed, Outcome};
pub use plan::{Plan, Reach};
pub use refusal::Refusal;
pub use responder::{End, Responder};

use crate::kernel::clock::Moment;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, Member, PersonId, id};
use crate::kernel::recipient::RecipientId;

id!(
    /// An alarm.
    AlarmId,
    "alarm"
);
id!(
    /// Somebody who was called, or came by themselves: one row for each alarm and person.
    ResponderId,
    "responder"
);
id!(
    /// Something said in an alarm's room.
    WordId,
    "alarm_word"
);

/// What is the matter, where it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Peril {
    /// Somebody is ill or hurt.
    Ill,
    /// Somebody is threatened. Who lives with them may be who threatens them.
    Danger,
    /// It burns.
    Fire,
}

impl Peril {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Ill, Self::Danger, Self::Fire];

    /// The name under which it is stored, and in codes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ill => "ill",
            Self::Danger => "danger",
            Self::Fire => "fire",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|peril| peril.name() == name)
    }
}

/// An alarm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// Which.
    pub id: AlarmId,
    /// In which building.
    pub building: BuildingId,
    /// Who called: for themselves, or for somebody of whom they are the circle. Nothing where a bell
    /// of the house rang.
    pub caller: Option<PersonId>,
    /// Who needs help, where that is somebody without Telegram.
    pub recipient: Option<RecipientId>,
    /// Behind which door, where a bell of the house rang.
    pub household: Option<HouseholdId>,
    /// What is the matter, where it was said.
    pub peril: Option<Peril>,
    /// True for an exercise.
    pub drill: bool,
    /// True if who called is in the group and was never let in: it is heard, and said.
    pub outsider: bool,
    /// True if the whole house is woken only by a moderator's word: who called did so often of late,
    /// and it was nothing.
    pub narrow: bool,
    /// When it was called for.
    pub raised_at: Moment,
    /// Who of the neighbours calls the emergency number.
    pub phoning: Option<PersonId>,
    /// How far it has come.
    pub course: Course,
}

impl Alarm {
    /// One that begins now, by whoever calls for themselves; nothing where nobody in particular does.
    pub fn begin(
        id: AlarmId,
        building: BuildingId,
        caller: Option<PersonId>,
        plan: Plan,
        now: Moment,
    ) -> Self {
        Self {
            id,
            building,
            caller,
            recipient: None,
            household: None,
            peril: None,
            drill: false,
            outsider: false,
            narrow: false,
            raised_at: now,
            phoning: None,
            course: Course::begin(plan, now),
        }
    }

    /// True if it is about somebody who may need help, and ends by their word: no bell, and no wish.
    pub fn calls_for_help(&self) -> bool {
        matches!(self.course.plan, Plan::Whistle | Plan::CheckIn)
    }

    /// True if nobody called: somebody has not said today that all is well.
    pub fn is_check_in(&self) -> bool {
        self.course.plan == Plan::CheckIn
    }

    /// True if nobody said a word: it gave way to another, for still nothing is heard of whoever it is
    /// about.
    pub fn is_unheard_of(&self) -> bool {
        let closed = self.course.closed.filter(|closed| closed.outcome == Outcome::Moved);
        self.caller.is_some() && closed.is_some_and(|closed| closed.by.is_none())
    }

    /// True if it ended by the word of somebody else who has heard of them.
    pub fn is_heard_of(&self) -> bool {
        let closed = self.course.closed.filter(|closed| closed.outcome == Outcome::Fine);
        self.is_check_in() && closed.is_some_and(|closed| closed.by != self.caller)
    }

    /// True if it is over.
    pub fn is_over(&self) -> bool {
        self.course.closed.is_some()
    }

    /// True if this person called.
    pub fn is_by(&self, person: PersonId) -> bool {
        self.caller == Some(person)
    }

    /// The caller, as a member of the building.
    pub fn caller(&self) -> Option<Member> {
        self.caller.map(|person| self.member(person))
    }

    /// Somebody, as a member of the building in which it is.
    pub fn member(&self, person: PersonId) -> Member {
        Member { person, building: self.building }
    }

    /// True if nothing is wrong: somebody is asked to come by.
    pub fn is_wish(&self) -> bool {
        self.course.plan == Plan::Wish
    }

    /// True if somebody may be in need: it is no exercise, and no wish.
    pub fn is_in_earnest(&self) -> bool {
        !self.drill && !self.is_wish()
    }

    /// Those between whom words go: who called, who is on the way, and who is there.
    pub fn room(&self) -> Vec<PersonId> {
        let coming = self.course.responders.iter().filter(|one| one.is_on_it());
        self.caller.into_iter().chain(coming.map(|one| one.person)).collect()
    }

    /// Those who are in it and may not know how it stands where nothing was heard for long: the same, and
    /// of whom nothing was heard meanwhile.
    pub fn unaware(&self) -> Vec<PersonId> {
        let unheard = |one: &&Responder| one.ended == Some(End::Unheard);
        let unheard = self.course.responders.iter().filter(unheard).map(|one| one.person);
        self.room().into_iter().chain(unheard).collect()
    }

    /// True if it ended a short while ago, and one tap takes it up again.
    pub fn may_ring_again(&self, now: Moment) -> bool {
        let ended = self
            .course
            .closed
            .filter(|closed| !matches!(closed.outcome, Outcome::Moved | Outcome::Gone));
        !self.drill && ended.is_some_and(|closed| closed.at.plus(plan::AGAIN) > now)
    }

    /// True if a moderator may end it: else it ends by a word of who called, or of who is there.
    pub fn may_be_ended(&self) -> bool {
        let was_there = self.course.responders.iter().any(|one| one.there_at.is_some());
        self.drill || self.narrow || self.is_wish() || self.course.is_spent() || was_there
    }

    /// True if this person may learn behind which door it is: they said that they are coming.
    pub fn shows_door(&self, person: PersonId) -> bool {
        !self.is_over() && self.course.responder(person).is_some_and(Responder::is_on_it)
    }
}

/// So often within a day may somebody call and it was nothing; after that a moderator says whether the
/// whole house is woken. Their circle and those on duty are called all the same.
pub const OFTEN: usize = 3;

/// True if somebody called so often of late, and it was nothing, that the whole house is not woken.
pub fn is_often(nothing_of_late: usize) -> bool {
    nothing_of_late >= OFTEN
}
