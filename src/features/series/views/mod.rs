//! Series → screens, in the reader's language.

mod beside;
mod others;
mod page;
mod words;

pub use beside::{Beside, beside_need};
pub use words::rule_in_words;

use super::intents::{Intent, Verb};
use super::model::{Occurrence, Refusal, Series, SeriesId};
use super::notices::{Notice, Reply};
use super::store;
use crate::features::members::views::{denied, open_private};
use crate::kernel::building;
use crate::kernel::clock::Moment;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Press, Screen};
use crate::kernel::tx::Reads;

/// A series and the times that it came: all that a screen of it needs.
struct Scene {
    series: Series,
    /// The last time, left out or not.
    last: Option<Occurrence>,
    /// The last time that was posted.
    posted: Option<Occurrence>,
    zone: chrono_tz::Tz,
    now: Moment,
}

impl Scene {
    /// Nothing if it is gone.
    async fn load(reads: &mut impl Reads, series: SeriesId) -> anyhow::Result<Option<Self>> {
        let Some(series) = store::find(reads, series).await? else { return Ok(None) };
        Self::of(reads, series).await.map(Some)
    }

    async fn of(reads: &mut impl Reads, series: Series) -> anyhow::Result<Self> {
        let setting = building::setting(reads, series.building).await?;
        let zone = setting.map_or(chrono_tz::UTC, |setting| setting.time_zone);
        let last = store::last(reads, series.id).await?;
        let posted = store::last_posted(reads, series.id).await?;
        Ok(Self { series, last, posted, zone, now: reads.now() })
    }

    /// A button with which something is done with it.
    fn button(&self, reader: &Reader, label: &'static str, verb: Verb) -> Option<Button> {
        button(reader, label, &Intent::OfSeries(verb, self.series.building, self.series.id))
    }
}

/// How a notice looks to its reader; nothing if what it tells of is gone.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.in_group {
        let line = Screen::of(reader.language.say("members-group-private", &[]));
        return Ok(Some(Drawing::Fresh(line.row(open_private(reader, Intent::Open.code())))));
    }
    let series = match notice {
        Notice::List { person } => return page::list(reads, person, reader).await.map(Some),
        Notice::Draft { series }
        | Notice::Begun { series }
        | Notice::Series { series }
        | Notice::StopQuestion { series }
        | Notice::Again { series, .. }
        | Notice::Over { series }
        | Notice::ModeratorStopped { series }
        | Notice::ForModerator { series, .. } => series,
    };
    let Some(scene) = Scene::load(reads, series).await? else { return Ok(None) };
    match notice {
        Notice::Again { occurrence, .. } => others::again(reads, &scene, occurrence, reader).await,
        Notice::ForModerator { need, .. } => {
            others::for_moderator(reads, &scene, need, reader).await
        }
        // Their words are their own.
        _ if reader.person.is_some_and(|person| person != scene.series.asker) => Ok(None),
        Notice::Draft { .. } => Ok(Some(page::draft(&scene, reader))),
        Notice::Begun { .. } | Notice::Series { .. } => Ok(Some(page::series(&scene, reader))),
        Notice::StopQuestion { .. } => Ok(Some(page::stop_question(&scene, reader))),
        Notice::Over { .. } => Ok(Some(page::over(&scene, reader))),
        Notice::ModeratorStopped { .. } => Ok(Some(page::moderator_stopped(&scene, reader))),
        Notice::List { .. } => Ok(None),
    }
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}

/// The answer to one's own act.
pub fn reply(reply: Reply, reader: &Reader) -> Answer {
    match reply {
        Reply::Silent => Answer::of(Screen::default()),
        Reply::Dropped => Answer::of(Screen::of(reader.language.say("series-dropped", &[]))),
        Reply::LeftOut => Answer::of(Screen::of(reader.language.say("series-is-left-out", &[]))),
        Reply::NotLeftOut => {
            Answer::of(Screen::of(reader.language.say("series-is-not-left-out", &[])))
        }
    }
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match refusal {
        Refusal::NotAgain => say("series-refused-not-again"),
        Refusal::TooOften => say("series-refused-too-often"),
        Refusal::TooSeldom => say("series-refused-too-seldom"),
        Refusal::Never => say("series-refused-never"),
        Refusal::WhichDays => say("series-refused-which-days"),
        Refusal::NoWords => say("series-refused-no-words"),
        Refusal::TooLong => say("needs-refused-too-long"),
        Refusal::OnlyPrivate => say("needs-refused-only-private"),
        Refusal::TooMany => say("series-refused-too-many"),
        Refusal::TooManyNow => say("needs-refused-too-many"),
        Refusal::Gone => say("series-refused-gone"),
        Refusal::Over => say("series-refused-over"),
        Refusal::TooLate => say("series-refused-too-late"),
        Refusal::NoNext => say("series-refused-no-next"),
        Refusal::NotRepeating => say("series-refused-not-repeating"),
        Refusal::WriteAnew => say("series-refused-write-anew"),
        Refusal::ForAnother => say("series-refused-for-another"),
        Refusal::Denied(denial) => denied(denial, reader),
    }
}
