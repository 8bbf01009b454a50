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
}

impl Finished {
    fn with(mark: Mark) -> Self {
        Self { chat: None, mark, too_many: None, unreachable: false }
    }

    fn unreachable(mark: Mark) -> Self {
        Self { unreachable: true, ..Self::with(mark) }
    }

    fn too_many(mark: Mark, wait: Duration) -> Self {
        Self { too_many: Some(wait), ..Self::with(mark) }
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
        let finished = finished.unwrap_or_else(|error| Self::broken(&job, &error));
        Finished { chat, ..finished }
    }

    /// A job that failed on our side. A letter is tried again a few times before it is dropped.
    fn broken(job: &Job, error: &anyhow::Error) -> Finished {
        const TRIES: i64 = 3;
        let error = format!("{error:#}");
        let wait = Wait::For(TimeDelta::minutes(1));
        Finished::with(match job {
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
