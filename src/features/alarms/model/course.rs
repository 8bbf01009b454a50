//! The course of an alarm: `step(state, event, now)` → the state after it, and what is to be done.
//!
//! It rings until somebody is coming; who comes keeps it silent for a time and no longer, so that a
//! promise never takes the place of help. It ends by a word of who called, of who is there, or of a
//! moderator.

use chrono::TimeDelta;

use super::outcome::{Closed, Outcome};
use super::plan::{ASKS_THERE, ASKS_WELL, ENOUGH, GOING, LATE, MORE_AGAIN, Plan, THERE};
use super::responder::{End, Responder};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

/// How far an alarm has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// When its calls go out.
    pub plan: Plan,
    /// How many of them went out.
    pub called: usize,
    /// When the next one goes out, or it lapses, while nobody is coming.
    pub next_at: Moment,
    /// Who is coming, or was, the first first.
    pub responders: Vec<Responder>,
    /// How it ended.
    pub closed: Option<Closed>,
}

/// What happens to an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Time goes by.
    Time,
    /// Somebody goes.
    Going(PersonId),
    /// Somebody is there.
    There(PersonId),
    /// Somebody who was coming cannot.
    Cannot(PersonId),
    /// Who is there needs more people.
    More(PersonId),
    /// Who called says that nobody is there.
    NobodyHere,
    /// Somebody lives here no more.
    Gone(PersonId),
    /// It ends.
    Close(Outcome, Option<PersonId>),
    /// It ended by mistake: it rings again from its beginning, at once.
    Reopen,
}

/// What is to be done, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// This call of the plan goes out.
    Call(usize),
    /// They are asked whether they are there.
    AskThere(PersonId),
    /// They are asked whether all is well.
    AskWell(PersonId),
    /// Who called hears that somebody is on the way.
    SetOff(PersonId),
    /// Who called hears that somebody is there.
    Arrived(PersonId),
    /// Nobody counts on them any more.
    LostTouch(PersonId, End),
    /// It is over.
    Closed(Outcome),
    /// It rings again.
    Reopened,
}

impl Course {
    /// One that begins now: it can be taken back for a moment, and then it calls.
    pub fn begin(plan: Plan, now: Moment) -> Self {
        Self {
            plan,
            called: 0,
            next_at: now.plus(plan.gap(0)),
            responders: Vec::new(),
            closed: None,
        }
    }

    /// What is known of somebody who is coming, or was.
    pub fn responder(&self, person: PersonId) -> Option<&Responder> {
        self.responders.iter().find(|one| one.person == person)
    }

    /// How many are on the way or there.
    pub fn coming(&self) -> usize {
        self.responders.iter().filter(|one| one.is_on_it()).count()
    }

    /// True if nobody has heard of it yet.
    pub fn can_be_undone(&self) -> bool {
        self.closed.is_none() && self.called == 0 && self.responders.is_empty()
    }

    /// True if enough are coming: the others may stay. Whoever is not counted on does not count, and
    /// whoever is there and needs more people waits for them.
    pub fn is_covered(&self) -> bool {
        let counted = self.responders.iter().filter(|one| one.holds_until().is_some());
        let wants_more = self.wants_more().count();
        let is_there = self.responders.iter().any(Responder::is_there);
        counted.count() >= ENOUGH.saturating_add(wants_more) || (is_there && wants_more == 0)
    }

    /// Who is there and needs more people.
    pub fn wants_more(&self) -> impl Iterator<Item = &Responder> {
        self.responders.iter().filter(|one| one.is_there() && one.more_at.is_some())
    }

    /// True if all its calls went out.
    pub fn is_spent(&self) -> bool {
        self.called >= self.plan.calls().len()
    }

    /// True if it rings no more by itself, or is held for long: whoever calls again has to be heard anew.
    pub fn is_stale(&self, now: Moment) -> bool {
        self.is_spent()
            || self.responders.iter().any(|one| {
                one.is_there() && one.there_at.is_some_and(|there| there.plus(ASKS_WELL) <= now)
            })
    }

    fn holds_until(&self) -> Option<Moment> {
        self.responders.iter().filter_map(Responder::holds_until).max()
    }

    /// When something is due next; nothing once it is over.
    pub fn due_at(&self) -> Option<Moment> {
        if self.closed.is_some() {
            return None;
        }
        let questions = self.responders.iter().filter(|one| one.is_on_it()).filter_map(|one| {
            match one.there_at {
                Some(there) if !one.asked_well => Some(there.plus(ASKS_WELL)),
                None if !one.asked_there => Some(one.going_at.plus(ASKS_THERE)),
                _ => None,
            }
        });
        let silences = self.responders.iter().filter(|one| one.is_on_it()).map(|one| {
            one.there_at.map_or_else(|| one.going_at.plus(GOING), |there| there.plus(THERE))
        });
        let rings = self.holds_until().is_none().then_some(self.next_at);
        questions.chain(silences).chain(rings).min()
    }

    /// What becomes of it. What is done already, or means nothing any more, changes nothing.
    #[must_use]
    pub fn step(mut self, event: Event, now: Moment) -> (Self, Vec<Effect>) {
        let mut effects = Vec::new();
        if let (Event::Reopen, Some(_)) = (event, self.closed) {
            self.closed = None;
            self.called = 0;
            self.next_at = now;
            self.responders.retain(|one| one.ended != Some(End::Gone));
            for one in &mut self.responders {
                one.ended = Some(End::Before);
                one.more_at = None;
            }
            effects.push(Effect::Reopened);
        }
        if self.closed.is_some() {
            return (self, effects);
        }
        self.follow_clock(now);
        match event {
            Event::Time | Event::Reopen => {}
            Event::Going(person) => self.go(person, now, &mut effects),
            Event::There(person) => self.arrive(person, now, &mut effects),
            Event::Cannot(person) => self.lose(person, End::Cannot, now, &mut effects),
            Event::Gone(person) => self.lose(person, End::Gone, now, &mut effects),
            Event::More(person) => self.ask_for_more(person, now, &mut effects),
            Event::NobodyHere => {
                let there: Vec<PersonId> = self
                    .responders
                    .iter()
                    .filter(|one| one.is_there())
                    .map(|one| one.person)
                    .collect();
                for person in there {
                    self.lose(person, End::Disputed, now, &mut effects);
                }
            }
            Event::Close(outcome, by) => {
                self.close(outcome, by, now, &mut effects);
                return (self, effects);
            }
        }
        self.let_time_pass(now, &mut effects);
        (self, effects)
    }

    /// The wall clock was turned back: nothing is later than it can be.
    fn follow_clock(&mut self, now: Moment) {
        self.next_at = self.next_at.min(now.plus(self.plan.gap(self.called)));
        for one in &mut self.responders {
            one.going_at = one.going_at.min(now);
            one.there_at = one.there_at.map(|there| there.min(now));
            one.more_at = one.more_at.map(|asked| asked.min(now));
        }
    }

    fn go(&mut self, person: PersonId, now: Moment, effects: &mut Vec<Effect>) {
        match self.responders.iter_mut().find(|one| one.person == person) {
            Some(one) if one.ended.is_none() => return,
            Some(one) => {
                let going_at = now;
                let (there_at, asked_there, asked_well) = (None, false, false);
                // What came before it began anew does not count against them.
                let came_anew = one.ended != Some(End::Before);
                let (ended, more_at) = (None, one.more_at);
                *one = Responder {
                    person,
                    going_at,
                    there_at,
                    asked_there,
                    asked_well,
                    ended,
                    came_anew,
                    more_at,
                };
            }
            None => self.responders.push(Responder {
                person,
                going_at: now,
                there_at: None,
                asked_there: false,
                asked_well: false,
                ended: None,
                came_anew: false,
                more_at: None,
            }),
        }
        effects.push(Effect::SetOff(person));
    }

    fn arrive(&mut self, person: PersonId, now: Moment, effects: &mut Vec<Effect>) {
        let Some(one) = self.responders.iter_mut().find(|one| one.person == person) else { return };
        let disputed = matches!(one.ended, Some(End::Disputed | End::Gone));
        if disputed || one.is_there() {
            return;
        }
        one.ended = None;
        one.there_at = Some(now);
        one.asked_well = false;
        effects.push(Effect::Arrived(person));
    }

    /// Who is there needs more people: the next call goes out at once; not again for a while.
    fn ask_for_more(&mut self, person: PersonId, now: Moment, effects: &mut Vec<Effect>) {
        let Some(one) = self.responders.iter_mut().find(|one| one.person == person) else { return };
        let just_asked = one.more_at.is_some_and(|asked| asked.plus(MORE_AGAIN) > now);
        if one.is_there() && !just_asked {
            one.more_at = Some(now);
            self.ring_now(now);
            self.call(now, effects);
        }
    }

    /// Nobody counts on them any more; where nobody else is coming, it rings again at once.
    fn lose(&mut self, person: PersonId, end: End, now: Moment, effects: &mut Vec<Effect>) {
        let held = self.holds_until().is_some();
        let Some(one) = self.responders.iter_mut().find(|one| one.person == person) else { return };
        if one.ended.is_some() {
            if end == End::Gone {
                one.ended = Some(end);
            }
            return;
        }
        one.ended = Some(end);
        effects.push(Effect::LostTouch(person, end));
        if (held || self.is_spent()) && self.holds_until().is_none() {
            self.ring_now(now);
        }
    }

    /// The next call is due now; where none is left, it rings on from where it had called everybody.
    fn ring_now(&mut self, now: Moment) {
        if self.is_spent() {
            self.called = self.plan.anew();
        }
        self.next_at = now;
    }

    fn close(
        &mut self,
        outcome: Outcome,
        by: Option<PersonId>,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let nobody_heard = self.can_be_undone()
            && matches!(outcome, Outcome::Fine | Outcome::False | Outcome::Ended);
        let outcome = if nobody_heard { Outcome::Undone } else { outcome };
        self.closed = Some(Closed { outcome, at: now, by });
        effects.push(Effect::Closed(outcome));
    }

    fn let_time_pass(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let people: Vec<PersonId> = self.responders.iter().map(|one| one.person).collect();
        for person in people {
            self.ask(person, now, effects);
        }
        if self.holds_until().is_none() && self.next_at <= now {
            self.call(now, effects);
        }
    }

    /// Asks somebody who is coming where they are, or gives them up.
    fn ask(&mut self, person: PersonId, now: Moment, effects: &mut Vec<Effect>) {
        let Some(one) = self.responders.iter_mut().find(|one| one.person == person) else { return };
        if one.ended.is_some() {
            return;
        }
        let is_past = |since: Moment, delta: TimeDelta| since.plus(delta) <= now;
        let (over, ask) = match one.there_at {
            Some(there) => (is_past(there, THERE), is_past(there, ASKS_WELL) && !one.asked_well),
            None => {
                let going = one.going_at;
                (is_past(going, GOING), is_past(going, ASKS_THERE) && !one.asked_there)
            }
        };
        if over {
            self.lose(person, End::Unheard, now, effects);
        } else if ask && one.there_at.is_some() {
            one.asked_well = true;
            effects.push(Effect::AskWell(person));
        } else if ask {
            one.asked_there = true;
            effects.push(Effect::AskThere(person));
        }
    }

    /// What is due goes out: one call, also where several were missed. Whoever was to be called by
    /// them is called by it; the last word waits until everybody could answer.
    fn call(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.is_spent() {
            self.closed = Some(Closed { outcome: Outcome::Lapsed, at: now, by: None });
            effects.push(Effect::Closed(Outcome::Lapsed));
            return;
        }
        let is_late = self.next_at.plus(LATE) <= now;
        let (mut call, mut next_at) = (self.called, self.next_at);
        loop {
            next_at = next_at.plus(self.plan.gap(call.saturating_add(1)));
            if next_at > now || call >= self.plan.widest() {
                break;
            }
            call = call.saturating_add(1);
        }
        self.called = call.saturating_add(1);
        self.next_at = if is_late { now.plus(self.plan.gap(self.called)) } else { next_at };
        effects.push(Effect::Call(call));
    }
}
