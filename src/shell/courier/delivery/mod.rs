//! One delivery: drawn from what is true by now, posted, and what became of it as a mark.

mod errand;
mod letter;
mod message;
mod tap;

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use chrono_tz::Tz;
use futures::FutureExt as _;
use serde::de::DeserializeOwned;
use teloxide::Bot;

use super::marks::{Mark, Wait};
use super::pace::Turn;
use crate::kernel::clock::{Clock, Moment};
use crate::kernel::fleeting::Fleeting;
use crate::kernel::id::PersonId;
use crate::kernel::language::Language;
use crate::kernel::message::Dirty;
use crate::kernel::notice::Lane;
use crate::kernel::outbox::DueLetter;
use crate::kernel::paper::Printer;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Press, Screen};
use crate::kernel::view::Views;
use crate::kernel::writer::panic_text;
use crate::shell::telegram::calls::Call;
use crate::shell::telegram::post::{Posted, Refused, post};

/// After so long without an answer the outcome of a send is unknown.
const TIMEOUT: Duration = Duration::from_secs(10);
/// The same for what is urgent.
const URGENT_TIMEOUT: Duration = Duration::from_secs(5);
/// A call for help that failed on our side is tried again after so long.
const ALARM_WAIT: TimeDelta = TimeDelta::seconds(5);
/// For so long a call for help is worth telling, whatever fails.
const ALARM_WORTH: TimeDelta = TimeDelta::minutes(30);
/// The same for a file: it has to be sent whole first.
const FILE_TIMEOUT: Duration = Duration::from_mins(1);
/// A file that did not get through is tried again after so long.
const FILE_WAIT: TimeDelta = TimeDelta::minutes(1);
/// Where the bot may not write now, it is tried again after so long.
const NOT_ALLOWED_WAIT: TimeDelta = TimeDelta::minutes(10);

/// Something to deliver.
pub(super) enum Job {
    /// A letter of the outbox.
    Letter(DueLetter),
    /// A message to be drawn again.
    Redraw(Dirty),
    /// A message to be deleted.
    Delete(Fleeting),
}

impl Job {
    /// The chat it goes to; nothing for answers to taps, which have no chat and no limit.
    pub(super) fn chat(&self) -> Option<i64> {
        match self {
            Self::Letter(letter) if letter.tap.is_some() => None,
            Self::Letter(letter) => letter.to_chat,
            Self::Redraw(dirty) => Some(dirty.chat_id),
            Self::Delete(fleeting) => Some(fleeting.chat_id),
        }
    }

    /// How urgent it is. Redraws go with the cards.
    pub(super) fn lane(&self) -> Lane {
        match self {
            Self::Letter(letter) => letter.lane,
            Self::Redraw(dirty) if dirty.hurried => Lane::Reply,
            Self::Redraw(_) | Self::Delete(_) => Lane::Card,
        }
    }

    /// Whose turn it is.
    pub(super) fn turn(&self) -> Turn {
        Turn::of(self.lane())
    }
}

/// What became of a job.
pub(super) struct Finished {
    /// The chat that is free again.
    pub(super) chat: Option<i64>,
    /// What is to be written of it.
    pub(super) mark: Mark,
    /// Telegram said 429: wait so long with this chat.
    pub(super) too_many: Option<Duration>,
    /// Telegram could not be reached.
    pub(super) unreachable: bool,
    /// Something was posted to Telegram, so that this says whether it can be reached.
    pub(super) posted: bool,
    /// How urgent it was.
    pub(super) lane: Lane,
}

impl Finished {
    fn with(mark: Mark) -> Self {
        let (unreachable, posted) = (false, false);
        Self { chat: None, mark, too_many: None, unreachable, posted, lane: Lane::Digest }
    }

    fn unreachable(mark: Mark) -> Self {
        Self { unreachable: true, ..Self::with(mark) }
    }

    fn too_many(mark: Mark, wait: Duration) -> Self {
        Self { too_many: Some(wait), ..Self::with(mark) }
    }

    /// The same, after something was posted.
    fn posted(self) -> Self {
        Self { posted: true, ..self }
    }

    /// True if Telegram took what was posted, or said why it does not: to say that it is too much is
    /// neither.
    pub(super) fn is_reached(&self) -> bool {
        !self.unreachable && self.too_many.is_none()
    }

    /// The same; a file that did not get through is made anew, and others go before it.
    fn resting(mut self, is_file: bool) -> Self {
        if let (true, Mark::Later { wait: wait @ Wait::No, .. }) = (is_file, &mut self.mark) {
            *wait = Wait::For(FILE_WAIT);
        }
        self
    }
}

/// What delivers.
pub(super) struct Delivery {
    pub(super) bot: Bot,
    pub(super) username: Arc<str>,
    pub(super) clock: Clock,
    pub(super) views: Views,
    pub(super) operator: Option<Arc<str>>,
    pub(super) printer: Arc<Printer>,
}

impl Delivery {
    /// Delivers a job.
    pub(super) async fn deliver(&self, job: Job) -> Finished {
        let chat = job.chat();
        let work = async {
            match &job {
                Job::Letter(letter) => self.letter(letter).await,
                Job::Redraw(dirty) => self.redraw(dirty).await,
                Job::Delete(fleeting) => self.delete(fleeting).await,
            }
        };
        let finished = AssertUnwindSafe(work).catch_unwind().await.unwrap_or_else(|panic| {
            Err(anyhow::anyhow!("a panic: {}", panic_text(panic.as_ref())))
        });
        let finished = finished.unwrap_or_else(|error| self.broken(&job, &error));
        Finished { chat, lane: job.lane(), ..finished }
    }

    /// A job that failed on our side. A letter is tried again a few times before it is dropped; a call
    /// for help, for as long as it is worth telling.
    fn broken(&self, job: &Job, error: &anyhow::Error) -> Finished {
        const TRIES: i64 = 3;
        let error = format!("{error:#}");
        let wait = Wait::For(TimeDelta::minutes(1));
        Finished::with(match job {
            Job::Letter(letter)
                if letter.lane == Lane::Alarm
                    && self.clock.now() < letter.told_at.plus(ALARM_WORTH) =>
            {
                tracing::error!(letter = letter.id, error, "a call for help cannot be drawn");
                Mark::Later { letter: letter.id, wait: Wait::For(ALARM_WAIT), tried: false }
            }
            Job::Letter(letter) if letter.tries < TRIES => {
                tracing::error!(letter = letter.id, error, "a letter cannot be drawn; tried again");
                Mark::Later { letter: letter.id, wait, tried: true }
            }
            Job::Letter(letter) => {
                tracing::error!(letter = letter.id, error, "a letter cannot be drawn; dropped");
                Mark::Gone { letter: letter.id }
            }
            Job::Redraw(Dirty { id, .. }) | Job::Delete(Fleeting { id, .. }) => {
                tracing::error!(message = id, error, "a message cannot be drawn; tried again");
                Mark::MessageLater { message: *id, wait, unsure: false }
            }
        })
    }

    async fn post<T: DeserializeOwned>(&self, call: Call, timeout: Duration) -> Posted<T> {
        post(&self.bot, call.method, call.body, timeout).await
    }

    fn later(&self, delta: TimeDelta) -> Moment {
        self.clock.now().plus(delta)
    }

    /// The fingerprint of how a screen looks.
    fn fingerprint(&self, screen: &Screen) -> Vec<u8> {
        let mut looks = screen.text.as_str().to_owned();
        if let Some(link) = &screen.link {
            looks.push_str(&format!("\0{link}"));
        }
        for row in &screen.buttons {
            looks.push('\n');
            for button in row {
                let press = match &button.press {
                    Press::Code(press) | Press::OpenPrivate(press) => press.as_str(),
                    Press::AddToGroup => "+",
                };
                looks.push_str(&format!("\0{}\0{press}", button.label));
            }
        }
        self.views.keyring().fingerprint("shown", looks.as_bytes())
    }
}

/// The same for a call for help that was told so long ago. With the rest after it, it is tried again
/// within five seconds. What did not get through in five minutes is given more time: none of the answers
/// of a link so slow would ever be waited for.
fn alarm_timeout(age: Duration) -> Duration {
    Duration::from_secs(match age.as_secs() {
        0..300 => 3,
        _ => 10,
    })
}

fn reader_of(
    person: Option<PersonId>,
    in_group: bool,
    person_language: Option<&str>,
    building_language: Option<&str>,
    zone: Option<Tz>,
) -> Reader {
    let of_person = person_language.filter(|_| !in_group).and_then(Language::tagged);
    let of_building = building_language.and_then(Language::tagged);
    Reader {
        person,
        language: of_person.or(of_building).unwrap_or(Language::ENGLISH),
        building_language: of_building.unwrap_or(Language::ENGLISH),
        time_zone: zone.unwrap_or(Tz::UTC),
        in_group,
    }
}

fn zone(name: Option<&str>) -> Option<Tz> {
    name.and_then(|name| name.parse().ok())
}

fn log_refusal(refused: &Refused, what: &str) {
    tracing::error!(code = refused.code, description = refused.words(), "{what}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_for_help_is_given_more_time_the_longer_it_waits() {
        let seconds = |age| alarm_timeout(Duration::from_secs(age)).as_secs();
        assert_eq!([0, 60, 299, 300, 1_800].map(seconds), [3, 3, 3, 10, 10]);
    }

    #[test]
    fn too_much_is_not_reached() {
        let gone = || Mark::Gone { letter: 1 };
        assert!(!Finished::too_many(gone(), Duration::from_secs(1)).posted().is_reached());
        assert!(!Finished::unreachable(gone()).posted().is_reached());
        assert!(Finished::with(gone()).posted().is_reached());
        assert!(!Finished::with(gone()).posted, "nothing was asked of Telegram");
    }
}
