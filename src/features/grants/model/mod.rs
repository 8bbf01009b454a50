//! What is decided about grants. Pure.

mod typed;

pub use typed::{Grounds, Term, words};

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::trust::{TrustId, Work};

/// For so long the group knows before one moderator's word counts alone.
pub const NOTICE: TimeDelta = TimeDelta::hours(48);
/// Half of it.
pub const HALF_OF_NOTICE: TimeDelta = TimeDelta::hours(24);
/// For so long at least it has to have stood in the group since it was seen to stand there last: what
/// is changed at half of the time is changed a little later where Telegram is slow.
pub const STANDS_FOR: TimeDelta = TimeDelta::hours(20);
/// For so long a proposal waits for a second moderator.
pub const WAITS: TimeDelta = TimeDelta::days(14);
/// So long before its end people hear of it, and it can be renewed.
pub const SOON: TimeDelta = TimeDelta::days(14);
/// For so long a moderator can undo what ended a grant; only then others hear of it.
pub const SECOND_THOUGHTS: TimeDelta = TimeDelta::minutes(10);

/// A grant for a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trust {
    /// Its row.
    pub id: TrustId,
    /// Whose, and where.
    pub member: Member,
    /// With what they are trusted.
    pub work: Work,
    /// Why.
    pub grounds: Grounds,
    /// Why, in a moderator's words.
    pub words: Option<String>,
    /// For how long.
    pub term: Term,
    /// Which moderator proposed it; nothing once they are erased.
    pub proposer: Option<PersonId>,
    /// When.
    pub proposed_at: Moment,
    /// Since when the group knows, where it was told.
    pub noticed_at: Option<Moment>,
    /// Which other moderator agreed.
    pub seconder: Option<PersonId>,
    /// How it stands.
    pub state: State,
}

/// From when to when a grant is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Since when.
    pub since: Moment,
    /// Until when.
    pub until: Moment,
}

/// How a grant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits for a second moderator, or for the end of the notice.
    Proposed,
    /// It is held, as long as the clock says so.
    Held(Span),
    /// It is over.
    Over {
        /// From when to when it was to be held; nothing if it never was.
        span: Option<Span>,
        /// Since when.
        at: Moment,
        /// By whom; nothing if by itself.
        by: Option<PersonId>,
        /// Why.
        ending: Ending,
    },
}

/// Why a grant is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Its time was over.
    Expired,
    /// Its holder gave it back, or did not want it.
    GivenBack,
    /// A moderator took it back.
    TakenBack,
    /// Who proposed it took that back.
    Withdrawn,
    /// Another moderator would rather wait.
    Declined,
    /// Who proposed it moderates no more, or nobody answered.
    Lapsed,
    /// Its holder lives there no more.
    Left,
    /// A newer one took its place.
    Renewed,
}

impl Ending {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Expired,
        Self::GivenBack,
        Self::TakenBack,
        Self::Withdrawn,
        Self::Declined,
        Self::Lapsed,
        Self::Left,
        Self::Renewed,
    ];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::GivenBack => "given_back",
            Self::TakenBack => "taken_back",
            Self::Withdrawn => "withdrawn",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
            Self::Left => "left",
            Self::Renewed => "renewed",
        }
    }

    /// The ending with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.name() == name)
    }
}

impl Trust {
    /// Another moderator agrees: from now on it is held. Nothing if one did already.
    ///
    /// # Errors
    /// [`Refusal::OneSelf`] for oneself, [`Refusal::SameTwice`] for who proposed it,
    /// [`Refusal::Over`] if it is over.
    pub fn seconded(self, by: PersonId, now: Moment) -> Result<Option<Self>, Refusal> {
        if by == self.member.person {
            return Err(Refusal::OneSelf);
        }
        match self.state {
            State::Proposed if self.proposer == Some(by) => Err(Refusal::SameTwice),
            State::Proposed => Ok(Some(Self { seconder: Some(by), ..self }.held_from(now))),
            State::Held(_) => Ok(None),
            State::Over { .. } => Err(Refusal::Over),
        }
    }

    /// It is held from now on.
    #[must_use]
    pub fn held_from(self, now: Moment) -> Self {
        let span = Span { since: now, until: now.plus(self.term.length()) };
        Self { state: State::Held(span), ..self }
    }

    /// It is over. Nothing if it was already.
    pub fn ended(self, ending: Ending, by: Option<PersonId>, at: Moment) -> Option<Self> {
        let span = match self.state {
            State::Proposed => None,
            State::Held(span) => Some(span),
            State::Over { .. } => return None,
        };
        Some(Self { state: State::Over { span, at, by, ending }, ..self })
    }

    /// How a moderator ends it.
    pub fn ending_by(&self, by: PersonId) -> Ending {
        match self.state {
            _ if by == self.member.person => Ending::GivenBack,
            State::Held(_) | State::Over { .. } => Ending::TakenBack,
            State::Proposed if self.proposer == Some(by) => Ending::Withdrawn,
            State::Proposed => Ending::Declined,
        }
    }

    /// The moderator who ended it wants it as it was. Nothing if it is.
    ///
    /// # Errors
    /// [`Refusal::Another`] if another did, [`Refusal::TooLate`] after ten minutes,
    /// [`Refusal::Over`] if it ended otherwise, or would be over by now.
    pub fn undone(self, by: PersonId, now: Moment) -> Result<Option<Self>, Refusal> {
        let State::Over { span, at, by: ender, ending } = self.state else { return Ok(None) };
        match ending {
            Ending::TakenBack | Ending::Declined => {}
            Ending::Expired
            | Ending::GivenBack
            | Ending::Withdrawn
            | Ending::Lapsed
            | Ending::Left
            | Ending::Renewed => return Err(Refusal::Over),
        }
        if ender != Some(by) {
            return Err(Refusal::Another);
        }
        if at.plus(SECOND_THOUGHTS) <= now {
            return Err(Refusal::TooLate);
        }
        match span {
            Some(span) if span.until <= now => Err(Refusal::Over),
            Some(span) => Ok(Some(Self { state: State::Held(span), ..self })),
            None => Ok(Some(Self { state: State::Proposed, ..self })),
        }
    }

    /// True if this moderator can still undo how it ended.
    pub fn can_be_undone(&self, by: PersonId, now: Moment) -> bool {
        let over = matches!(self.state, State::Over { .. });
        over && matches!(self.clone().undone(by, now), Ok(Some(_)))
    }

    /// True while a moderator may still undo how it ended: until then nobody else hears of it.
    pub fn may_come_back(&self, now: Moment) -> bool {
        match self.state {
            State::Over { at, ending: Ending::TakenBack | Ending::Declined, .. } => {
                now < at.plus(SECOND_THOUGHTS)
            }
            State::Over { .. } | State::Proposed | State::Held(_) => false,
        }
    }

    /// From when to when it is held, if it is held now.
    pub fn held_at(&self, now: Moment) -> Option<Span> {
        match self.state {
            State::Held(span) if now < span.until => Some(span),
            State::Held(_) | State::Proposed | State::Over { .. } => None,
        }
    }

    /// True if it waits for somebody or something.
    pub fn is_proposed(&self) -> bool {
        self.state == State::Proposed
    }

    /// True if it may be proposed anew: it ends soon.
    pub fn is_renewable(&self, now: Moment) -> bool {
        match self.state {
            State::Held(span) => span.until <= now.plus(SOON),
            State::Proposed | State::Over { .. } => false,
        }
    }

    /// When it will be held, where the group was told.
    pub fn due_at(&self) -> Option<Moment> {
        Some(self.noticed_at?.plus(NOTICE)).filter(|_| self.is_proposed())
    }

    /// Those of these moderators who can say yes.
    pub fn seconders(&self, moderators: &[PersonId]) -> Vec<PersonId> {
        let can = |one: &&PersonId| **one != self.member.person && Some(**one) != self.proposer;
        moderators.iter().filter(can).copied().collect()
    }
}

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Nobody decides about themselves.
    OneSelf,
    /// They proposed it: another moderator has to agree.
    SameTwice,
    /// Another moderator did it, and can undo it.
    Another,
    /// It cannot be undone any more.
    TooLate,
    /// There is nothing like that any more.
    Over,
    /// They do not hold it.
    NotTrusted,
    /// They do not live there.
    NotThere,
    /// That is no reason, or too long.
    NoWords,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::OneSelf => "one_self",
            Self::SameTwice => "same_twice",
            Self::Another => "another",
            Self::TooLate => "too_late",
            Self::Over => "over",
            Self::NotTrusted => "not_trusted",
            Self::NotThere => "not_there",
            Self::NoWords => "no_words",
            Self::Denied(denied) => denied.kind(),
        }
    }

    /// True if the form in which it was typed is over: the words mean something else.
    pub fn ends_a_step(self) -> bool {
        match self {
            Self::NoWords => false,
            Self::OneSelf
            | Self::SameTwice
            | Self::Another
            | Self::TooLate
            | Self::Over
            | Self::NotTrusted
            | Self::NotThere
            | Self::Denied(_) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::BuildingId;

    const HOLDER: PersonId = PersonId(1);
    const MO: PersonId = PersonId(2);
    const LI: PersonId = PersonId(3);

    fn at(minutes: i64) -> Moment {
        Moment::from_millis(0).plus(TimeDelta::minutes(minutes))
    }

    fn proposed() -> Trust {
        Trust {
            id: TrustId(1),
            member: Member { person: HOLDER, building: BuildingId(1) },
            work: Work::Keys,
            grounds: Grounds::Known,
            words: None,
            term: Term::Quarter,
            proposer: Some(MO),
            proposed_at: at(0),
            noticed_at: None,
            seconder: None,
            state: State::Proposed,
        }
    }

    #[test]
    fn it_takes_two_and_never_oneself() {
        assert_eq!(proposed().seconded(MO, at(1)), Err(Refusal::SameTwice));
        assert_eq!(proposed().seconded(HOLDER, at(1)), Err(Refusal::OneSelf));
        let held = proposed().seconded(LI, at(1)).unwrap().unwrap();
        assert_eq!(held.clone().seconded(LI, at(2)), Ok(None), "a tap may come twice");
        assert_eq!(held.seconder, Some(LI));
        let over = held.ended(Ending::Expired, None, at(3)).unwrap();
        assert_eq!(over.seconded(LI, at(4)), Err(Refusal::Over));
        assert_eq!(proposed().seconders(&[HOLDER, MO]), []);
        assert_eq!(proposed().seconders(&[HOLDER, MO, LI]), [LI]);
    }

    #[test]
    fn it_ends_by_the_clock() {
        let held = proposed().held_from(at(0));
        let end = at(0).plus(Term::Quarter.length());
        assert!(held.held_at(at(0)).is_some());
        assert!(held.held_at(end.minus(TimeDelta::milliseconds(1))).is_some());
        assert_eq!(held.held_at(end), None);
        assert!(!held.is_renewable(at(0)));
        assert!(held.is_renewable(end.minus(SOON)));
    }

    #[test]
    fn what_a_moderator_ended_they_can_undo_for_ten_minutes() {
        let held = proposed().held_from(at(0));
        assert_eq!(held.ending_by(LI), Ending::TakenBack);
        let over = held.clone().ended(Ending::TakenBack, Some(LI), at(5)).unwrap();
        assert_eq!(over.clone().ended(Ending::TakenBack, Some(LI), at(6)), None);
        assert!(over.may_come_back(at(14)) && !over.may_come_back(at(15)));
        assert_eq!(over.clone().undone(MO, at(6)), Err(Refusal::Another));
        assert_eq!(over.clone().undone(LI, at(15)), Err(Refusal::TooLate));
        assert_eq!(over.undone(LI, at(14)), Ok(Some(held.clone())));
        assert_eq!(held.clone().undone(LI, at(14)), Ok(None));
        let back = held.ended(Ending::GivenBack, Some(HOLDER), at(5)).unwrap();
        assert_eq!(back.undone(HOLDER, at(6)), Err(Refusal::Over));
        assert_eq!(proposed().ending_by(MO), Ending::Withdrawn);
        assert_eq!(proposed().ending_by(LI), Ending::Declined);
        let declined = proposed().ended(Ending::Declined, Some(LI), at(5)).unwrap();
        assert_eq!(declined.undone(LI, at(6)), Ok(Some(proposed())));
    }

    #[test]
    fn every_ending_has_a_name() {
        for ending in Ending::ALL {
            assert_eq!(Ending::named(ending.name()), Some(ending));
        }
    }
}
