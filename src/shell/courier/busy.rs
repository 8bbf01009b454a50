//! What is under way: the letters and messages that nobody else may take up meanwhile, and the chats to
//! which something goes. An alarm waits for other alarms alone: whatever hangs holds no call for help up.

use std::collections::HashSet;

use super::delivery::Job;
use super::marks::Mark;
use super::pace::{Pace, Turn};
use crate::kernel::notice::Lane;
use crate::kernel::outbox;

/// At most so many sends are under way at once.
const MOST_UNDER_WAY: usize = 200;
/// So many more if they are alarms.
const MOST_ALARMS_BESIDE: usize = 60;

/// What is under way.
#[derive(Default)]
pub(super) struct Busy {
    /// Letters and messages that are under way or not marked yet.
    letters: HashSet<i64>,
    messages: HashSet<i64>,
    /// Chats to which something is under way that is no alarm.
    chats: HashSet<i64>,
    /// Chats to which an alarm is under way.
    alarmed: HashSet<i64>,
}

impl Busy {
    /// True if no letter is under way or waits for its mark.
    pub(super) fn has_no_letter(&self) -> bool {
        self.letters.is_empty()
    }

    /// True if this may go beside what goes to its chat.
    pub(super) fn has_room_for(&self, job: &Job) -> bool {
        job.chat().is_none_or(|chat| {
            let waits = job.turn() != Turn::Alarm && self.chats.contains(&chat);
            !waits && !self.alarmed.contains(&chat)
        })
    }

    /// It goes.
    pub(super) fn begin(&mut self, job: &Job) {
        if let Some(chat) = job.chat() {
            self.of(job.turn()).insert(chat);
        }
        match job {
            Job::Letter(letter) => self.letters.insert(letter.id),
            Job::Redraw(dirty) => self.messages.insert(dirty.id),
            Job::Delete(fleeting) => self.messages.insert(fleeting.id),
        };
    }

    /// What went to this chat has ended.
    pub(super) fn end(&mut self, turn: Turn, chat: i64) {
        self.of(turn).remove(&chat);
    }

    /// What became of it is written.
    pub(super) fn free(&mut self, marks: &[Mark]) {
        for mark in marks {
            if let Some(letter) = mark.letter() {
                self.letters.remove(&letter);
            }
            if let Some(message) = mark.message() {
                self.messages.remove(&message);
            }
        }
    }

    /// The messages that are under way, as a JSON list.
    pub(super) fn messages(&self) -> serde_json::Result<String> {
        serde_json::to_string(&self.messages)
    }

    /// What a look for letters leaves out: what is under way, and what waits for its pace.
    pub(super) fn left_out(&self, pace: &mut Pace) -> serde_json::Result<outbox::LeftOut> {
        let mut of = |turn| {
            let others = (turn != Turn::Alarm).then_some(&self.chats);
            let busy = others.into_iter().chain([&self.alarmed]).flatten().copied();
            let chats: HashSet<i64> = busy.chain(pace.resting(turn)).collect();
            serde_json::to_string(&chats)
        };
        let (of_alarms, of_replies) = (of(Turn::Alarm)?, of(Turn::Reply)?);
        let of_others = of(Turn::Rest)?;
        let held = [Turn::Alarm, Turn::Reply, Turn::Rest].map(|turn| pace.is_held(turn));
        let up_to = match held {
            [true, ..] => Lane::Tap,
            [false, true, _] => Lane::Alarm,
            [false, false, true] => Lane::Reply,
            [false, false, false] => Lane::Digest,
        };
        let letters = serde_json::to_string(&self.letters)?;
        Ok(outbox::LeftOut { letters, of_alarms, of_replies, of_others, up_to })
    }

    fn of(&mut self, turn: Turn) -> &mut HashSet<i64> {
        if turn == Turn::Alarm { &mut self.alarmed } else { &mut self.chats }
    }
}

/// True if so many are under way that this waits.
pub(super) fn is_too_much(under_way: usize, turn: Turn) -> bool {
    let beside = if turn == Turn::Alarm { MOST_ALARMS_BESIDE } else { 0 };
    under_way >= MOST_UNDER_WAY.saturating_add(beside)
}
