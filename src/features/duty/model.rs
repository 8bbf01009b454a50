//! Whose turn it is, and what may become of a swap. Pure.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::duty::{Turn, TurnId, Week};
use crate::kernel::id::{BuildingId, PersonId, id};

/// So many weeks behind this one are known.
pub const AHEAD: i64 = 4;
/// For so long a swap, or a week that was taken, can be given back.
pub const UNDO: TimeDelta = TimeDelta::minutes(10);
/// So many moderators carry a building well.
pub const ENOUGH: usize = 2;

id!(
    /// A swap: one row for each question.
    SwapId,
    "swap"
);

/// What has to change so that the coming weeks are somebody's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The weeks that are nobody's any more.
    pub gone: Vec<TurnId>,
    /// The weeks that are somebody's now.
    pub fresh: Vec<(Week, PersonId)>,
}

/// Plans from this week on. Whoever had no week for longest is next, so that nobody has one twice before
/// all had one. What somebody agreed to stays; behind a week whose moderator is gone, the others move up.
/// Without turns, nothing is filled up.
pub fn plan(turns: &[Turn], moderators: &[PersonId], week: Week, by_turns: bool) -> Plan {
    let is_in = |turn: &Turn| moderators.contains(&turn.person);
    let coming = || turns.iter().filter(|turn| turn.week >= week);
    let free = coming().filter(|turn| !is_in(turn)).map(|turn| turn.week).min();
    let stays = |turn: &Turn| {
        let moves_up = by_turns && !turn.agreed && free.is_some_and(|free| turn.week > free);
        is_in(turn) && !moves_up
    };
    let gone = coming().filter(|turn| !stays(turn)).map(|turn| turn.id).collect();
    let mut had: Vec<(Week, PersonId)> = turns
        .iter()
        .filter(|turn| turn.week < week || stays(turn))
        .map(|turn| (turn.week, turn.person))
        .collect();
    let mut fresh = Vec::new();
    for ahead in (0..=AHEAD).filter(|_| by_turns) {
        let week = week.later(ahead);
        if had.iter().any(|(known, _)| *known == week) {
            continue;
        }
        let last = |person: PersonId| {
            let before = had.iter().filter(|(of, whose)| *of < week && *whose == person);
            before.map(|(of, _)| *of).max()
        };
        if let Some(next) = moderators.iter().copied().min_by_key(|person| last(*person)) {
            had.push((week, next));
            fresh.push((week, next));
        }
    }
    Plan { gone, fresh }
}

/// How a swap stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It has not been answered.
    Waiting,
    /// They swapped.
    Taken {
        /// Since when.
        at: Moment,
    },
    /// Not this time.
    Refused {
        /// Since when.
        at: Moment,
    },
    /// Whoever asked does not wish it any more.
    Dropped {
        /// Since when.
        at: Moment,
    },
}

impl State {
    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Taken { .. } => "taken",
            Self::Refused { .. } => "refused",
            Self::Dropped { .. } => "dropped",
        }
    }

    /// Since when it is answered.
    pub fn answered_at(self) -> Option<Moment> {
        match self {
            Self::Waiting => None,
            Self::Taken { at } | Self::Refused { at } | Self::Dropped { at } => Some(at),
        }
    }
}

/// A question of one moderator to another: your week for mine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swap {
    /// Its row.
    pub id: SwapId,
    /// Where.
    pub building: BuildingId,
    /// Who asked.
    pub asker: PersonId,
    /// Who is asked.
    pub asked: PersonId,
    /// The week of the one who asked.
    pub week: Week,
    /// The week of the one who is asked.
    pub other_week: Week,
    /// When.
    pub asked_at: Moment,
    /// How it stands.
    pub state: State,
}

impl Swap {
    /// True while both weeks are to come, or begin, and are still theirs.
    pub fn fits(&self, turns: &[Turn], now: Week) -> bool {
        let is_of = |week: Week, person: PersonId| {
            turns.iter().any(|turn| turn.week == week && turn.person == person)
        };
        self.week >= now
            && self.other_week >= now
            && is_of(self.week, self.asker)
            && is_of(self.other_week, self.asked)
    }

    /// The same once they swapped: each has the other's week.
    pub fn fits_swapped(&self, turns: &[Turn], now: Week) -> bool {
        Self { asker: self.asked, asked: self.asker, ..*self }.fits(turns, now)
    }

    /// Whoever is asked takes it, also after a no. Nothing if they did already.
    ///
    /// # Errors
    /// [`Refusal::Over`] if it is not asked any more.
    pub fn taken(self, at: Moment) -> Result<Option<Self>, Refusal> {
        match self.state {
            State::Waiting | State::Refused { .. } => {
                Ok(Some(Self { state: State::Taken { at }, ..self }))
            }
            State::Taken { .. } => Ok(None),
            State::Dropped { .. } => Err(Refusal::Over),
        }
    }

    /// Whoever is asked says: not this time. Nothing if they did already.
    ///
    /// # Errors
    /// [`Refusal::Over`] if it is not asked any more.
    pub fn refused(self, at: Moment) -> Result<Option<Self>, Refusal> {
        match self.state {
            State::Waiting => Ok(Some(Self { state: State::Refused { at }, ..self })),
            State::Refused { .. } => Ok(None),
            State::Taken { .. } | State::Dropped { .. } => Err(Refusal::Over),
        }
    }

    /// Whoever took it gives it back. Nothing if they did already.
    ///
    /// # Errors
    /// [`Refusal::TooLate`] after ten minutes, [`Refusal::Over`] if it was never taken.
    pub fn undone(self, now: Moment) -> Result<Option<Self>, Refusal> {
        match self.state {
            State::Waiting => Ok(None),
            State::Taken { at } if now < at.plus(UNDO) => {
                Ok(Some(Self { state: State::Waiting, ..self }))
            }
            State::Taken { .. } => Err(Refusal::TooLate),
            State::Refused { .. } | State::Dropped { .. } => Err(Refusal::Over),
        }
    }

    /// Whoever asked does not wish it any more. Nothing if they said so already.
    ///
    /// # Errors
    /// [`Refusal::Over`] if it is answered.
    pub fn dropped(self, at: Moment) -> Result<Option<Self>, Refusal> {
        match self.state {
            State::Waiting => Ok(Some(Self { state: State::Dropped { at }, ..self })),
            State::Dropped { .. } => Ok(None),
            State::Taken { .. } | State::Refused { .. } => Err(Refusal::Over),
        }
    }

    /// Whoever asked asks the same again. Nothing if it waits already.
    ///
    /// # Errors
    /// [`Refusal::SaidNo`] if the other said no, [`Refusal::Over`] if they swapped.
    pub fn asked_again(self) -> Result<Option<Self>, Refusal> {
        match self.state {
            State::Waiting => Ok(None),
            State::Dropped { .. } => Ok(Some(Self { state: State::Waiting, ..self })),
            State::Refused { .. } => Err(Refusal::SaidNo),
            State::Taken { .. } => Err(Refusal::Over),
        }
    }
}

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Turns need two moderators.
    TooFew,
    /// That week is not theirs, or not to come.
    NotYours,
    /// It is past, or the turns have changed.
    Over,
    /// It cannot be given back any more.
    TooLate,
    /// They were asked the same, and said no.
    SaidNo,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::TooFew => "too_few",
            Self::NotYours => "not_yours",
            Self::Over => "over",
            Self::TooLate => "too_late",
            Self::SaidNo => "said_no",
            Self::Denied(denied) => denied.kind(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MO: PersonId = PersonId(1);
    const ANA: PersonId = PersonId(2);
    const BO: PersonId = PersonId(3);

    fn turn(week: i64, person: PersonId) -> Turn {
        let (id, week) = (TurnId(week), Week(week));
        Turn { id, week, person, agreed: false, told_at: None, taken_at: None, before: None }
    }

    fn after(turns: &[Turn], plan: &Plan) -> Vec<(i64, PersonId)> {
        let stay = turns.iter().filter(|turn| !plan.gone.contains(&turn.id));
        let stay = stay.map(|turn| (turn.week.0, turn.person));
        let mut all: Vec<_> =
            stay.chain(plan.fresh.iter().map(|(week, person)| (week.0, *person))).collect();
        all.sort_unstable();
        all
    }

    #[test]
    fn nobody_is_on_duty_twice_before_all_were_once() {
        let first = plan(&[], &[MO, ANA, BO], Week(10), true);
        let all = [(10, MO), (11, ANA), (12, BO), (13, MO), (14, ANA)];
        assert_eq!(after(&[], &first), all);
        let turns = all.map(|(week, person)| turn(week, person));
        assert_eq!(plan(&turns, &[BO, ANA, MO], Week(10), true), Plan::default());
        let next = plan(&turns, &[MO, ANA, BO], Week(11), true);
        assert_eq!(next.fresh, [(Week(15), BO)]);
    }

    #[test]
    fn whoever_goes_falls_out_and_the_next_one_moves_up() {
        let turns = [turn(9, BO), turn(10, MO), turn(11, ANA), turn(12, BO), turn(13, MO)];
        let left = plan(&turns, &[ANA, BO], Week(10), true);
        let all = [(9, BO), (10, ANA), (11, BO), (12, ANA), (13, BO), (14, ANA)];
        assert_eq!(after(&turns, &left), all);
        let mut agreed = turns;
        agreed[3].agreed = true;
        let left = plan(&agreed, &[ANA, BO], Week(10), true);
        assert_eq!(after(&agreed, &left).get(3), Some(&(12, BO)), "what was agreed stays");
        assert_eq!(plan(&turns, &[], Week(10), true).fresh, [], "where nobody moderates");
    }

    #[test]
    fn without_turns_nothing_is_filled_up() {
        let taken = [turn(10, MO)];
        assert_eq!(plan(&taken, &[MO, ANA], Week(10), false), Plan::default());
        let gone = plan(&taken, &[ANA], Week(10), false);
        assert_eq!((gone.gone.len(), gone.fresh.len()), (1, 0));
    }

    #[test]
    fn a_swap_is_taken_once_and_given_back_for_ten_minutes() {
        let at = |minute: i64| Moment::from_millis(0).plus(TimeDelta::minutes(minute));
        let (week, other_week, asked_at) = (Week(10), Week(11), at(0));
        let (id, building, state) = (SwapId(1), BuildingId(1), State::Waiting);
        let swap = Swap { id, building, asker: MO, asked: ANA, week, other_week, asked_at, state };
        let turns = [turn(10, MO), turn(11, ANA)];
        assert!(swap.fits(&turns, Week(10)) && !swap.fits(&turns, Week(11)));
        assert!(!swap.fits_swapped(&turns, Week(10)));
        let taken = swap.taken(at(1)).unwrap().unwrap();
        assert_eq!(taken.taken(at(2)), Ok(None));
        assert_eq!(taken.refused(at(2)), Err(Refusal::Over));
        assert_eq!(taken.undone(at(11)), Err(Refusal::TooLate));
        assert_eq!(taken.undone(at(10)), Ok(Some(swap)));
        let refused = swap.refused(at(1)).unwrap().unwrap();
        assert_eq!(refused.asked_again(), Err(Refusal::SaidNo));
        assert!(refused.taken(at(5)).unwrap().is_some(), "they may think again");
        let dropped = swap.dropped(at(1)).unwrap().unwrap();
        assert_eq!(dropped.taken(at(2)), Err(Refusal::Over));
        assert_eq!(dropped.asked_again(), Ok(Some(swap)));
    }
}
