//! The courier: sends what the outbox holds, by lane and by chat, and keeps messages up to date.
//!
//! One send at a time per chat, many chats side by side; what was sent is marked in batches, so
//! that marks share a commit.

mod busy;
mod delivery;
mod marks;
mod pace;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use futures::future::BoxFuture;
use teloxide::Bot;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use self::busy::{Busy, is_too_much};
use self::delivery::{Delivery, Finished, Job};
use self::marks::Mark;
use self::pace::{Pace, Permit, Turn};
use super::alive::Presence;
use super::clockwork::Stillness;
use crate::kernel::clock::{Clock, Moment};
use crate::kernel::notice::Lane;
use crate::kernel::paper::Printer;
use crate::kernel::tx::Reads as _;
use crate::kernel::view::Views;
use crate::kernel::writer::Writer;
use crate::kernel::{fleeting, last_moment, message, outbox};

/// Marks wait at most so long for others to share their commit.
const MARKS_WAIT: Duration = Duration::from_millis(250);
/// While something is under way it looks at most this often what else is due: a look is a few
/// statements, and each send that ends would be followed by one.
const BETWEEN_LOOKS: Duration = Duration::from_millis(3);
/// The wall clock is read at least this often.
const TICK: Duration = Duration::from_secs(1);
/// A wall clock that goes back by more than this was turned back.
const TURNED_BACK: TimeDelta = TimeDelta::seconds(1);
/// At most so many jobs are looked up at once.
const MOST_JOBS: usize = 100;
/// What is said of how often a chat was not reached, where somebody calls for help there: it rests for
/// a second at most, so that each call is tried again within five, as long as it is young.
const ALARM_FAILURES: u32 = 2;
/// What is under way when it is stopped may take so long.
const LAST_WAIT: Duration = Duration::from_millis(2_500);

/// What a courier works with.
pub struct Parts {
    /// Telegram.
    pub bot: Bot,
    /// The bot's user name, once it is known.
    pub username: watch::Receiver<Option<Arc<str>>>,
    /// The clock.
    pub clock: Clock,
    /// Where is read.
    pub views: Views,
    /// Where is marked.
    pub writer: Writer,
    /// Who runs this bot.
    pub operator: Option<Arc<str>>,
    /// What prints papers.
    pub printer: Arc<Printer>,
    /// True if sending keeps to Telegram's limits.
    pub paced: bool,
    /// Told that it lives.
    pub presence: Arc<Presence>,
    /// Told how far it has come.
    pub stillness: watch::Sender<Stillness>,
}

/// The courier.
pub struct Courier {
    parts: Parts,
    pace: Pace,
    under_way: JoinSet<Event>,
    busy: Busy,
    failures: HashMap<i64, u32>,
    waiting_marks: Vec<Mark>,
    marks_due: Option<Duration>,
}

enum Event {
    Finished(Finished),
    Marked(Vec<Mark>),
}

impl Courier {
    /// A courier that has nothing to do yet.
    pub fn new(parts: Parts) -> Self {
        let pace = Pace::new(parts.clock.clone(), parts.paced);
        Self {
            parts,
            pace,
            under_way: JoinSet::new(),
            busy: Busy::default(),
            failures: HashMap::new(),
            waiting_marks: Vec::new(),
            marks_due: None,
        }
    }

    /// Runs until it is stopped; then what is under way is finished and marked.
    pub async fn run(mut self, stop: CancellationToken) {
        let Some(delivery) = self.wait_for_username(&stop).await else { return };
        let delivery = Arc::new(delivery);
        let mut commits = self.parts.writer.commits();
        self.follow_last_life().await;
        let mut latest = self.parts.clock.now();
        while !stop.is_cancelled() {
            let seen = *commits.borrow_and_update();
            let jumped = self.parts.clock.jumped();
            let now = self.parts.clock.now();
            if now.plus(TURNED_BACK) < latest {
                self.follow_clock_back().await;
            }
            latest = now;
            self.parts.presence.lives();
            let looks_at = tokio::time::Instant::now();
            let looked = match self.look(&delivery, now).await {
                Ok(looked) => looked,
                Err(error) => {
                    tracing::error!(error = %format!("{error:#}"), "the outbox cannot be read");
                    Looked::default()
                }
            };
            self.parts.stillness.send_replace(Stillness {
                commits: seen,
                looked_at: now,
                still: looked.found == 0
                    && self.under_way.is_empty()
                    && self.waiting_marks.is_empty()
                    && self.busy.has_no_letter(),
                next_due_at: looked.next_due_at,
            });
            let all_it_may = looked.found >= MOST_JOBS;
            if all_it_may && looked.started > 0 && !is_too_much(self.under_way.len(), Turn::Rest) {
                // There may be more behind what was found.
                continue;
            }
            let wait = self.wait(&looked);
            tokio::select! {
                () = stop.cancelled() => {}
                () = jumped => {}
                _ = commits.changed() => {}
                Some(event) = self.under_way.join_next() => self.take_in(event),
                () = tokio::time::sleep(wait) => {}
            }
            if !self.under_way.is_empty() {
                tokio::time::sleep_until(looks_at + BETWEEN_LOOKS).await;
            }
            self.take_in_all();
            self.mark_if_due(false);
        }
        self.finish().await;
    }

    /// What the last life showed to the last, and whether the clock was turned back since, is not
    /// known.
    async fn follow_last_life(&self) {
        let followed = self.parts.writer.run(|tx| -> BoxFuture<'_, anyhow::Result<()>> {
            Box::pin(async move { Ok(message::doubt_dirty(tx.write().await?).await?) })
        });
        if let Err(error) = followed.await {
            tracing::error!(%error, "what was under way may not be drawn anew");
        }
        self.follow_clock_back().await;
    }

    /// What waits by a clock that was ahead waits no longer.
    async fn follow_clock_back(&self) {
        let writer = &self.parts.writer;
        let followed = writer.run(|tx| -> BoxFuture<'_, anyhow::Result<()>> {
            Box::pin(async move {
                let now = tx.now();
                outbox::follow_clock_back(tx.write().await?, now).await?;
                message::follow_clock_back(tx.write().await?, now).await?;
                Ok(())
            })
        });
        if let Err(error) = followed.await {
            tracing::error!(%error, "what waits by a clock that was ahead waits on");
        }
    }

    async fn wait_for_username(&mut self, stop: &CancellationToken) -> Option<Delivery> {
        let username = tokio::select! {
            () = stop.cancelled() => return None,
            known = self.parts.username.wait_for(Option::is_some) => known.ok()?.clone()?,
        };
        Some(Delivery {
            bot: self.parts.bot.clone(),
            username,
            clock: self.parts.clock.clone(),
            views: self.parts.views.clone(),
            operator: self.parts.operator.clone(),
            printer: Arc::clone(&self.parts.printer),
        })
    }

    /// Looks what is due and starts what may go.
    async fn look(&mut self, delivery: &Arc<Delivery>, now: Moment) -> anyhow::Result<Looked> {
        let busy = self.busy.messages()?;
        let left_out = self.busy.left_out(&mut self.pace)?;
        let chats = (left_out.of_replies.as_str(), left_out.of_others.as_str());
        let may_reply = left_out.up_to >= Lane::Reply;
        let may_all = left_out.up_to > Lane::Reply;

        let mut view = self.parts.views.open().await?;
        let on = view.read();
        let most = i64::try_from(MOST_JOBS)?;
        let letters = outbox::list_due(on, now, &left_out, most).await?;
        let (mut dirty, mut to_delete) = (Vec::new(), Vec::new());
        if may_reply {
            dirty = message::list_dirty(on, now, &busy, chats, !may_all, most).await?;
        }
        if may_all {
            to_delete = fleeting::list_due(on, now, &busy, chats.1).await?;
        }
        let next_due_at = [
            outbox::next_due_at(on, now).await?,
            message::next_dirty_at(on).await?,
            fleeting::next_due_at(on).await?,
        ]
        .into_iter()
        .flatten()
        .filter(|due| *due > now);
        let steady = self.parts.clock.steady();
        let released_at = self
            .pace
            .next_release()
            .and_then(|release| TimeDelta::from_std(release.saturating_sub(steady)).ok())
            // A moment has milliseconds: rounded down, it would come too early.
            .map(|wait| now.plus(wait).plus(TimeDelta::milliseconds(1)));
        // What is due by now and not found waits for its chat.
        let next_due_at = next_due_at.chain(released_at).min();
        drop(view);

        let jobs: Vec<Job> = in_order(letters, dirty, to_delete);
        let mut looked = Looked { found: jobs.len(), next_due_at, ..Looked::default() };
        for job in jobs {
            if is_too_much(self.under_way.len(), job.turn()) {
                break;
            }
            if self.start(delivery, job) {
                looked.started += 1;
            }
        }
        Ok(looked)
    }

    /// Starts a job, if its chat is free and its pace allows.
    fn start(&mut self, delivery: &Arc<Delivery>, job: Job) -> bool {
        if !self.busy.has_room_for(&job) {
            return false;
        }
        let permit = job.chat().map_or(Permit::Go, |chat| self.pace.ask(chat, job.lane()));
        if permit == Permit::Wait {
            return false;
        }
        self.busy.begin(&job);
        let delivery = Arc::clone(delivery);
        self.under_way.spawn(async move { Event::Finished(delivery.deliver(job).await) });
        true
    }

    fn take_in(&mut self, event: Result<Event, tokio::task::JoinError>) {
        match event {
            Ok(Event::Finished(finished)) => self.take_in_finished(finished),
            Ok(Event::Marked(marks)) => self.busy.free(&marks),
            Err(error) => tracing::error!(%error, "a task of the courier ended early"),
        }
    }

    fn take_in_all(&mut self) {
        while let Some(event) = self.under_way.try_join_next() {
            self.take_in(event);
        }
    }

    fn take_in_finished(&mut self, finished: Finished) {
        last_moment::may_be("after-send");
        if finished.posted {
            self.parts.presence.tried(finished.lane, finished.is_reached());
        }
        if let Some(chat) = finished.chat {
            self.busy.end(Turn::of(finished.lane), chat);
            if let Some(wait) = finished.too_many {
                self.pace.too_many(chat, wait);
            } else if finished.unreachable {
                let failures = self.failures.entry(chat).or_insert(0);
                *failures = failures.saturating_add(1);
                let most = if finished.lane == Lane::Alarm { ALARM_FAILURES } else { u32::MAX };
                let turn = Turn::of(finished.lane);
                self.pace.unreachable(chat, turn, (*failures).min(most));
            } else {
                self.failures.remove(&chat);
            }
        }
        if self.waiting_marks.is_empty() {
            self.marks_due = Some(self.parts.clock.steady().saturating_add(MARKS_WAIT));
        }
        self.waiting_marks.push(finished.mark);
    }

    /// Marks what was done, once nothing is under way or the marks have waited long enough.
    fn mark_if_due(&mut self, at_once: bool) {
        let due = self.marks_due.is_some_and(|due| self.parts.clock.steady() >= due);
        let full = self.waiting_marks.len() >= 100;
        let calm = self.under_way.is_empty();
        if self.waiting_marks.is_empty() || !(at_once || due || full || calm) {
            return;
        }
        self.marks_due = None;
        let marks = std::mem::take(&mut self.waiting_marks);
        let writer = self.parts.writer.clone();
        self.under_way.spawn(async move {
            marks::persist(&writer, &marks).await;
            Event::Marked(marks)
        });
    }

    fn wait(&self, looked: &Looked) -> Duration {
        let now = self.parts.clock.now();
        let steady = self.parts.clock.steady();
        let mut wait = TICK;
        if let Some(due) = looked.next_due_at.filter(|due| *due > now) {
            wait = wait.min(due.since(now));
        }
        if let Some(due) = self.marks_due {
            wait = wait.min(due.saturating_sub(steady));
        }
        if let Some(due) = self.pace.next_release() {
            wait = wait.min(due.saturating_sub(steady));
        }
        wait.max(Duration::from_millis(1))
    }

    async fn finish(mut self) {
        let last = tokio::time::sleep(LAST_WAIT);
        tokio::pin!(last);
        loop {
            self.mark_if_due(true);
            tokio::select! {
                () = &mut last => break,
                event = self.under_way.join_next() => match event {
                    Some(event) => self.take_in(event),
                    None if self.waiting_marks.is_empty() => break,
                    None => {}
                },
            }
        }
    }
}

/// What a look found.
#[derive(Default)]
struct Looked {
    found: usize,
    started: usize,
    next_due_at: Option<Moment>,
}

/// Letters by lane; redraws go with the cards, deletions last.
fn in_order(
    letters: Vec<outbox::DueLetter>,
    dirty: Vec<message::Dirty>,
    fleeting: Vec<fleeting::Fleeting>,
) -> Vec<Job> {
    let mut jobs: Vec<Job> = letters.into_iter().map(Job::Letter).collect();
    jobs.extend(dirty.into_iter().map(Job::Redraw));
    jobs.extend(fleeting.into_iter().map(Job::Delete));
    jobs.sort_by_key(|job| match job {
        Job::Letter(letter) => letter.lane,
        Job::Redraw(_) => job.lane(),
        Job::Delete(_) => Lane::Digest,
    });
    jobs
}
