//! Over any history nothing is told twice, and nobody who waits is left without a next word.

use chrono::TimeDelta;
use proptest::collection::vec;
use proptest::prelude::*;

use super::ladder_tests::{ANA, need, night, on};
use super::*;
use crate::features::needs::category::Category;
use crate::features::needs::model::{Claim, ClaimId, When};
use crate::kernel::id::PersonId;

const MINUTE: i64 = 60_000;

/// What can happen to a need.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// So many minutes go by, all at once.
    Jumps(i64),
    /// The clock is turned back by so many minutes.
    TurnsBack(i64),
    Claim,
    Release,
    Done,
    NobodyCame,
    /// It is wanted from then on, minutes from now, for so many minutes.
    Move(i64, i64),
    NoHurry,
    /// It is of another kind.
    Kind(Category),
    Places(i64),
    /// Withdrawn, and needed after all.
    Restored,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (1..600_i64).prop_map(Step::Jumps),
        2 => (600..12_000_i64).prop_map(Step::Jumps),
        1 => (1..90_i64).prop_map(Step::TurnsBack),
        3 => Just(Step::Claim),
        3 => Just(Step::Release),
        1 => Just(Step::Done),
        1 => Just(Step::NobodyCame),
        2 => (0..5_000_i64, 30..1_500_i64).prop_map(|(from, long)| Step::Move(from, long)),
        1 => Just(Step::NoHurry),
        1 => prop_oneof![Just(Category::Shopping), Just(Category::Lending)].prop_map(Step::Kind),
        1 => (1..4_i64).prop_map(Step::Places),
        1 => Just(Step::Restored),
    ]
}

/// A need, its ladder, and all that was told.
struct World {
    need: Need,
    ladder: Ladder,
    reminders: std::collections::BTreeMap<i64, Reminders>,
    now: Moment,
    /// Which asking it is: anew where somebody asks anew.
    round: i64,
    /// Which word of the asker's: another time is another word.
    word: i64,
    /// How often it got another time.
    moves: i64,
    told: Vec<String>,
    wakes_at: Option<Moment>,
}

impl World {
    fn new(when: Option<When>) -> Self {
        let need = need("Mon 09:00", when);
        let (ladder, now) = (Ladder::new(need.posted_at), need.posted_at);
        let (reminders, told) = (std::collections::BTreeMap::new(), Vec::new());
        Self {
            need,
            ladder,
            reminders,
            now,
            round: 0,
            word: 0,
            moves: 0,
            told,
            wakes_at: Some(now),
        }
    }

    /// What the program does when a timer fires: twice, for it may.
    fn climbs(&mut self) {
        for _ in 0..2 {
            let mut next = Vec::new();
            for rung in self.ladder.due(&self.need, night(), self.now) {
                self.ladder = self.ladder.with(rung);
                let word = if rung == Rung::Word { self.word } else { 0 };
                self.told.push(format!("{rung:?} of round {} {word}", self.round));
            }
            next.extend(self.ladder.next_at(&self.need, night(), self.now));
            for claim in &self.need.claims {
                let known = self.reminders.entry(claim.id.0).or_insert(Reminders::new(claim));
                for rung in known.due(&self.need, claim, night(), self.now) {
                    *known = known.with(rung);
                    let time = self.moves;
                    self.told.push(format!("{rung:?} of claim {} {time}", claim.id.0));
                }
                next.extend(known.next_at(&self.need, claim, night(), self.now));
            }
            self.wakes_at = next.into_iter().min();
        }
        assert!(self.wakes_at.is_none_or(|at| at > self.now), "it wakes for what is done");
    }

    fn freed(&mut self, claimed_at: Moment) {
        let was_over = self.ladder.is_told(Rung::Over);
        self.ladder = self.ladder.freed(&self.need, claimed_at, self.now);
        let begins_anew = was_over && !self.ladder.is_told(Rung::Over);
        self.round += i64::from(begins_anew);
        self.word += i64::from(begins_anew);
        if self.ladder.wants_card(&self.need, false, self.now) {
            self.ladder = self.ladder.posted_again(self.now);
        }
    }

    fn widened(&mut self) {
        self.word += 1;
        self.round += i64::from(self.ladder.is_told(Rung::Over));
        self.ladder = self.ladder.moved(self.now);
    }

    fn moved(&mut self) {
        self.widened();
        self.moves += 1;
        for known in self.reminders.values_mut() {
            *known = known.moved(self.now);
        }
    }

    fn held(&self) -> Option<Claim> {
        self.need.claims.iter().find(|claim| claim.state == ClaimState::Held).cloned()
    }

    fn does(&mut self, step: Step) {
        let minutes = |count: i64| TimeDelta::milliseconds(count * MINUTE);
        match step {
            Step::Jumps(count) => {
                let to = self.now.plus(minutes(count));
                // Timers fire by the way; the last part of a jump is one leap.
                while let Some(at) = self.wakes_at.filter(|at| *at <= to.minus(minutes(500))) {
                    self.now = self.now.max(at);
                    self.climbs();
                }
                self.now = to;
            }
            Step::TurnsBack(count) => self.now = self.now.minus(minutes(count)),
            Step::Claim => {
                let id = i64::try_from(self.need.claims.len()).unwrap() + 1;
                let claimed =
                    self.need.clone().claimed_by(PersonId(id + 1), ClaimId(id), 0, self.now);
                self.need = claimed.unwrap_or_else(|_| self.need.clone());
            }
            Step::Release => {
                let Some(claim) = self.held() else { return };
                self.need = self.need.clone().released_by(claim.helper, self.now).unwrap();
                self.freed(claim.claimed_at);
            }
            Step::Done => {
                let Some(claim) = self.held() else { return };
                self.need = self.need.clone().done_by(claim.helper, self.now).unwrap().0;
            }
            Step::NobodyCame => {
                let done = self.need.claims.iter().find(|claim| claim.waits_for_the_asker());
                let Some(claim) = done.cloned() else { return };
                self.need = self.need.clone().nobody_came(ANA, claim.id, self.now).unwrap();
                self.freed(claim.claimed_at);
            }
            Step::Move(from, long) => {
                let starts_at = self.now.plus(minutes(from));
                let ends_at = Some(starts_at.plus(minutes(long)));
                self.need.when = Some(When { starts_at, ends_at, shape: Shape::Clock });
                self.ladder = self.ladder.hurried(Some(false));
                self.moved();
            }
            Step::NoHurry => {
                self.need.when = None;
                self.ladder = self.ladder.hurried(Some(true));
                self.moved();
            }
            Step::Kind(category) => {
                let before = self.ladder.urgency(&self.need);
                self.need.category = category;
                if self.ladder.urgency(&self.need) != before {
                    self.widened();
                }
            }
            Step::Places(count) => {
                let filled = i64::try_from(self.need.filling().count()).unwrap();
                let was_free = self.need.free_places() > 0;
                self.need.places = count.max(filled).max(1);
                if !was_free && self.need.free_places() > 0 {
                    self.widened();
                }
            }
            Step::Restored => {
                self.need = self.need.clone().withdrawn(self.now);
                self.need.state = State::Open;
                self.round += 1;
                self.word += 1;
                self.ladder = self.ladder.anew(self.now);
            }
        }
        self.climbs();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn nothing_is_told_twice_and_nobody_is_left_without_a_next_word(
        when in proptest::option::of((0..4_000_i64, 30..3_000_i64)),
        steps in vec(step(), 1..40),
    ) {
        let begins = on("Mon 09:00");
        let minutes = |count: i64| TimeDelta::milliseconds(count * MINUTE);
        let when = when.map(|(from, long)| {
            let starts_at = begins.plus(minutes(from));
            let ends_at = Some(starts_at.plus(minutes(long)));
            When { starts_at, ends_at, shape: Shape::Clock }
        });
        let mut world = World::new(when);
        world.climbs();
        for step in steps {
            world.does(step);
            let mut told = world.told.clone();
            told.sort();
            told.dedup();
            prop_assert_eq!(told.len(), world.told.len(), "told twice: {:?}", world.told);
            if world.need.free_places() == 0 {
                continue;
            }
            let (need, ladder) = (&world.need, world.ladder);
            let has_word = ladder.word_at(need, night()).is_some();
            let is_told = ladder.is_told(Rung::Over);
            prop_assert!(has_word || is_told, "no next word: {need:?} {ladder:?}");
            prop_assert!(!has_word || world.wakes_at.is_some(), "it never wakes: {need:?}");
        }
    }
}
