//! The course of an alarm against a slow model of it: what people feel, second by second.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::plan::{Plan, Reach};
use super::{Course, Effect, End, Event, Outcome};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

/// Somebody who is coming, as the slow model sees them: for how many seconds.
#[derive(Clone, Copy)]
enum Way {
    Walking { seconds: i64, counts: bool },
    There { seconds: i64 },
    Out { why: End },
}

/// The slow model: it counts seconds, and knows no moment.
struct Slow {
    plan: Plan,
    /// Seconds until it rings, if nobody keeps it silent.
    left: i64,
    rung: usize,
    people: Vec<(PersonId, Way)>,
    asked_for_more: Vec<(PersonId, i64)>,
    over: bool,
    told: Vec<Effect>,
}

impl Slow {
    fn new(plan: Plan) -> Self {
        let (people, asked_for_more, told) = (Vec::new(), Vec::new(), Vec::new());
        Self { plan, left: 5, rung: 0, people, asked_for_more, over: false, told }
    }

    fn rings(&self) -> usize {
        self.plan.calls().len()
    }

    fn is_silent(&self) -> bool {
        self.people
            .iter()
            .any(|(_, way)| matches!(way, Way::There { .. } | Way::Walking { counts: true, .. }))
    }

    fn ring(&mut self) {
        if self.rung == self.rings() {
            self.over = true;
            self.told.push(Effect::Closed(Outcome::Lapsed));
            return;
        }
        self.told.push(Effect::Call(self.rung));
        self.rung += 1;
        self.left = match self.plan.calls().get(self.rung) {
            Some(next) => next.after.num_seconds(),
            None if self.plan == Plan::Wish => 3_600,
            None => 24 * 3_600,
        };
    }

    /// It has to ring now: after its last call, from where everybody was called.
    fn hurry(&mut self) {
        if self.rung == self.rings() {
            let everybody =
                |call: &super::plan::Call| !matches!(call.reach, Reach::Again | Reach::LastWord);
            self.rung = self.plan.calls().iter().rposition(everybody).unwrap();
        }
        self.left = 0;
    }

    fn out(&mut self, person: PersonId, why: End) {
        let silent = self.is_silent();
        let mut lost = false;
        for (known, way) in &mut self.people {
            if *known != person {
                continue;
            }
            match way {
                Way::Out { why: before } if why == End::Gone => *before = End::Gone,
                Way::Out { .. } => {}
                Way::Walking { .. } | Way::There { .. } => {
                    *way = Way::Out { why };
                    lost = true;
                    self.told.push(Effect::LostTouch(person, why));
                }
            }
        }
        if lost && (silent || self.rung == self.rings()) && !self.is_silent() {
            self.hurry();
        }
    }

    fn hears(&mut self, event: Event) {
        if self.over {
            return;
        }
        match event {
            Event::Going(person) => {
                match self.people.iter_mut().find(|(known, _)| *known == person) {
                    None => {
                        self.people.push((person, Way::Walking { seconds: 0, counts: true }));
                        self.told.push(Effect::SetOff(person));
                    }
                    Some((_, way @ Way::Out { .. })) => {
                        *way = Way::Walking { seconds: 0, counts: false };
                        self.told.push(Effect::SetOff(person));
                    }
                    Some(_) => {}
                }
            }
            Event::There(person) => {
                if let Some((_, way)) = self.people.iter_mut().find(|(known, _)| *known == person)
                    && matches!(
                        way,
                        Way::Walking { .. } | Way::Out { why: End::Cannot | End::Unheard }
                    )
                {
                    *way = Way::There { seconds: 0 };
                    self.told.push(Effect::Arrived(person));
                }
            }
            Event::Cannot(person) => self.out(person, End::Cannot),
            Event::Gone(person) => self.out(person, End::Gone),
            Event::NobodyHere => {
                let there: Vec<PersonId> = self
                    .people
                    .iter()
                    .filter(|(_, way)| matches!(way, Way::There { .. }))
                    .map(|(person, _)| *person)
                    .collect();
                for person in there {
                    self.out(person, End::Disputed);
                }
            }
            Event::More(person) => {
                let is_there = |(known, way): &(PersonId, Way)| {
                    *known == person && matches!(way, Way::There { .. })
                };
                let lately =
                    self.asked_for_more.iter().any(|(known, ago)| *known == person && *ago < 120);
                if self.people.iter().any(is_there) && !lately {
                    self.asked_for_more.push((person, 0));
                    self.hurry();
                    self.ring();
                }
            }
            Event::Close(outcome, _) => {
                let nobody = self.rung == 0 && self.people.is_empty();
                self.over = true;
                let undone = nobody && outcome == Outcome::Fine;
                self.told.push(Effect::Closed(if undone { Outcome::Undone } else { outcome }));
            }
            Event::Time | Event::Reopen => {}
        }
        if !self.over && self.left <= 0 && !self.is_silent() {
            self.ring();
        }
    }

    /// A second goes by.
    fn tick(&mut self) {
        if self.over {
            return;
        }
        self.left -= 1;
        for (_, ago) in &mut self.asked_for_more {
            *ago += 1;
        }
        let mut questions = Vec::new();
        let mut unheard = Vec::new();
        for (person, way) in &mut self.people {
            match way {
                Way::Walking { seconds, .. } => {
                    *seconds += 1;
                    if *seconds == 300 {
                        unheard.push(*person);
                    } else if *seconds == 240 {
                        questions.push((*person, Effect::AskThere(*person)));
                    }
                }
                Way::There { seconds } => {
                    *seconds += 1;
                    if *seconds == 1_200 {
                        unheard.push(*person);
                    } else if *seconds == 600 {
                        questions.push((*person, Effect::AskWell(*person)));
                    }
                }
                Way::Out { .. } => {}
            }
        }
        let order: Vec<PersonId> = self.people.iter().map(|(person, _)| *person).collect();
        for person in order {
            if unheard.contains(&person) {
                self.out(person, End::Unheard);
            }
            self.told.extend(
                questions.iter().filter(|(asked, _)| *asked == person).map(|(_, effect)| *effect),
            );
        }
        if self.left <= 0 && !self.is_silent() {
            self.ring();
        }
    }
}

fn event() -> impl Strategy<Value = Event> {
    let somebody = || (2_i64..6).prop_map(PersonId);
    prop_oneof![
        5 => somebody().prop_map(Event::Going),
        5 => somebody().prop_map(Event::There),
        2 => somebody().prop_map(Event::Cannot),
        2 => somebody().prop_map(Event::More),
        1 => somebody().prop_map(Event::Gone),
        2 => Just(Event::NobodyHere),
        1 => Just(Event::Close(Outcome::Fine, Some(PersonId(1)))),
    ]
}

fn at(second: i64) -> Moment {
    Moment::from_millis(1_700_000_000_000).plus(TimeDelta::seconds(second))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// Whatever people do, and whenever: what the engine does when something is due is what the slow
    /// model does by counting seconds; a second time nothing happens; no call goes out twice.
    #[test]
    fn the_engine_does_what_the_slow_model_does(
        plan in prop::sample::select(Plan::ALL.to_vec()),
        events in prop::collection::vec((0_i64..400, event()), 0..14),
        looks in prop::collection::vec(any::<bool>(), 8),
    ) {
        let mut slow = Slow::new(plan);
        let mut course = Course::begin(plan, at(0));
        let mut told = Vec::new();
        let mut second = 0;
        let mut look = looks.iter().cycle();
        for (wait, event) in events {
            for _ in 0..wait {
                second += 1;
                slow.tick();
                // It is looked at when something is due, and at times when nothing is.
                let due = course.due_at().is_some_and(|due| due <= at(second));
                if due || *look.next().unwrap_or(&true) {
                    let (after, effects) = course.step(Event::Time, at(second));
                    course = after;
                    told.extend(effects);
                }
            }
            slow.hears(event);
            let (after, effects) = course.step(event, at(second));
            told.extend(effects);
            let (again, nothing) = after.clone().step(event, at(second));
            prop_assert!(nothing.is_empty(), "{event:?} a second time: {nothing:?}");
            prop_assert_eq!(&again, &after);
            course = after;
            prop_assert_eq!(&told, &slow.told, "after {:?} at {}", event, second);
        }
        prop_assert_eq!(course.closed.is_some(), slow.over);
        let quiet = course.responders.iter().filter(|one| one.is_on_it()).count();
        let longest = TimeDelta::minutes(20).max(plan.gap(course.called));
        if let Some(due) = course.due_at() {
            prop_assert!(due <= at(second).plus(longest), "{quiet} keep it silent for too long");
        }
    }
}
