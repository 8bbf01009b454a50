//! A running Linli: its tasks, how they start, and how they stop without losing anything.

mod listening;
mod watching;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tokio_util::sync::CancellationToken;

use super::alive::{Health, Presence, Pulse};
use super::clockwork::{Clockwork, Stillness};
use super::config::Settings;
use super::courier::{Courier, Parts};
use super::desk::Desk;
use super::disk;
use super::intake::Intake;
use super::key_file;
use super::recovery::Recovery;
use super::start_error::StartError;
use super::telegram::connection::bot;
use super::telegram::dispatching::dispatch;
use super::telegram::poll::Poller;
use super::telegram::presentation::Presentation;
use crate::kernel::clock::{Clock, Moment};
use crate::kernel::database::{self, Database};
use crate::kernel::paper::Printer;
use crate::kernel::seal::Keyring;
use crate::kernel::view::Views;
use listening::{Hearing, watch_over};
use watching::{give_signs, watch_beside, watch_disk};

/// The name of the database in the data folder.
pub(super) const DATABASE: &str = "linli.db";
/// What is begun may take so long when it is stopped; with the next, within five seconds.
const LAST_WAIT: Duration = Duration::from_secs(3);
/// So long may the database take to close.
const CLOSING_WAIT: Duration = Duration::from_millis(1_500);

/// A running Linli.
pub struct Running {
    stop: CancellationToken,
    tasks: JoinSet<Task>,
    writer: JoinHandle<()>,
    database: Database,
    recovery: Recovery,
    pending: watch::Receiver<usize>,
    courier: watch::Receiver<Stillness>,
    clockwork: watch::Receiver<Stillness>,
    presence: Arc<Presence>,
    /// Where health and figures are told.
    web: Option<SocketAddr>,
    /// Where doorbells ring.
    ring: Option<SocketAddr>,
    /// Held so that nobody who waits for the name takes its absence for an end.
    _username: watch::Sender<Option<Arc<str>>>,
}

/// Which task has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// The poller.
    Poller,
    /// The dispatcher.
    Dispatcher,
    /// The courier.
    Courier,
    /// The clockwork.
    Clockwork,
    /// The watch over the disk.
    Disk,
    /// What the bot says of itself.
    Presentation,
    /// Where health and figures are told.
    Web,
    /// What is told beside Telegram.
    Fallback,
    /// What whoever started us is told.
    Signs,
    /// Where doorbells ring.
    Bells,
    /// The broker by which doorbells ring.
    Broker,
    /// The dispatcher, for Telegram does not know the token.
    TokenRefused,
}

/// Starts Linli.
///
/// # Errors
/// [`StartError`], which says what to do; then nothing runs.
#[allow(clippy::disallowed_methods, reason = "this is the one place that starts tasks")]
pub async fn start(settings: Settings, clock: Clock) -> Result<Running, StartError> {
    let bot = bot(&settings)?;
    key_file::make_folder(&settings.data)?;
    let file: PathBuf = settings.data.join(DATABASE);
    if settings.ballast {
        disk::make_room(&settings.data);
    }
    let keyring = keyring(&settings, &file)?;
    let hearing = Hearing::open(&settings, &clock).await?;
    let (database, run) = database::open(&file, keyring, clock.clone()).await?;
    let recovery = Recovery::begin(&settings.data)?;
    let writer = tokio::spawn(database::run_writer(run));

    let stop = CancellationToken::new();
    let intake = Arc::new(Intake::new());
    let desk = Arc::new(Desk::new(
        database.writer.clone(),
        Arc::clone(&intake),
        clock.clone(),
        settings.time_zone,
    ));
    let (username, known_username) = watch::channel(None);
    let (courier_stillness, courier_seen) = watch::channel(Stillness::UNKNOWN);
    let (clockwork_stillness, clockwork_seen) = watch::channel(Stillness::UNKNOWN);
    let mut tasks = JoinSet::new();

    let presence = Arc::new(Presence::resume(&settings.data, clock.clone()));
    let courier = Courier::new(Parts {
        bot: bot.clone(),
        username: known_username,
        clock: clock.clone(),
        views: database.views.clone(),
        writer: database.writer.clone(),
        operator: settings.operator.as_deref().map(Arc::from),
        printer: Arc::new(Printer::new(settings.fonts.clone())),
        paced: settings.paced,
        presence: Arc::clone(&presence),
        stillness: courier_stillness,
    });
    let alone = (recovery.through(), stop.clone());
    spawn(&mut tasks, after(alone.clone(), courier.run(stop.clone())), Task::Courier);
    let pulse = Arc::new(Pulse::new(clock.clone()));
    let health = Health {
        clock: clock.clone(),
        pulse: Arc::clone(&pulse),
        views: database.views.clone(),
        trouble: database.writer.trouble(),
        database: file,
        broker: hearing.pulse(),
    };
    let web = watch_over(settings.web, health, &database, &mut tasks, &stop).await;
    let ring = hearing.begin(&database, &clock, &mut tasks, &stop);
    watch_disk(&settings, &database, &mut tasks, &stop);
    let clockwork = Clockwork {
        clock: clock.clone(),
        views: database.views.clone(),
        writer: database.writer.clone(),
        stillness: clockwork_stillness,
    };
    spawn(&mut tasks, after(alone.clone(), clockwork.run(stop.clone())), Task::Clockwork);
    let watched = (&presence, &database);
    watch_beside(&settings, watched, &clock, &mut tasks, &stop);
    give_signs(&settings, watched, (&courier_seen, &clockwork_seen), &mut tasks, &stop);
    let presentation = Presentation {
        bot: bot.clone(),
        username: username.subscribe(),
        views: database.views.clone(),
        writer: database.writer.clone(),
    };
    spawn(&mut tasks, after(alone, presentation.run(stop.clone())), Task::Presentation);
    let poller = Poller {
        bot: bot.clone(),
        writer: database.writer.clone(),
        views: database.views.clone(),
        intake: Arc::clone(&intake),
        desk: Arc::clone(&desk),
        recovery: recovery.clone(),
        username: username.subscribe(),
        clock,
        pulse: Arc::clone(&pulse),
        presence: Arc::clone(&presence),
    };
    spawn(&mut tasks, poll(poller, stop.clone()), Task::Poller);
    let (pending, kept_username) = (intake.pending(), username.clone());
    let (told, stopped) = (Arc::clone(&presence), stop.clone());
    tasks.spawn(async move { dispatch(bot, intake, desk, username, told, stopped).await });
    Ok(Running {
        stop,
        tasks,
        writer,
        database,
        recovery,
        pending,
        courier: courier_seen,
        clockwork: clockwork_seen,
        presence,
        web,
        ring,
        _username: kept_username,
    })
}

/// Work that waits until nothing has to be tried alone any more, or until it is stopped.
async fn after(
    (through, stop): (CancellationToken, CancellationToken),
    work: impl Future<Output = ()>,
) {
    tokio::select! {
        () = through.cancelled() => {}
        () = stop.cancelled() => {}
    }
    work.await;
}

/// Starts a task that is known by this name when it ends.
fn spawn(tasks: &mut JoinSet<Task>, work: impl Future<Output = ()> + Send + 'static, task: Task) {
    tasks.spawn(async move {
        work.await;
        task
    });
}

/// The key; a new one is made together with a new database only.
fn keyring(settings: &Settings, file: &Path) -> Result<Arc<Keyring>, StartError> {
    let key = key_file::load_or_make(&settings.key_file, file)?;
    if key.made {
        tracing::warn!(
            key_file = %settings.key_file.display(),
            "a new key was made: keep a copy of it, apart from the data. Without it the database \
             cannot be read"
        );
    }
    Ok(Arc::new(key.keyring))
}

/// Polls until it is stopped, or the inbox cannot be read.
async fn poll(poller: Poller, stop: CancellationToken) {
    if let Err(error) = poller.run(stop).await {
        tracing::error!(error = %format!("{error:#}"), "the inbox cannot be read");
    }
}

impl Running {
    /// Resolves when a task ends that should not: then something is broken.
    pub async fn failed(&mut self) -> Option<Task> {
        let ended = loop {
            match self.tasks.join_next().await {
                // That is done for once, and whoever is only watched goes on unwatched.
                Some(Ok(Task::Presentation | Task::Web)) => {}
                ended => break ended,
            }
        };
        match ended {
            Some(Ok(task)) => Some(task),
            Some(Err(error)) => {
                tracing::error!(%error, "a task panicked");
                None
            }
            None => None,
        }
    }

    /// True if a task has ended that should not.
    pub fn has_failed(&mut self) -> bool {
        while let Some(ended) = self.tasks.try_join_next() {
            if !matches!(ended, Ok(Task::Presentation | Task::Web)) {
                return true;
            }
        }
        false
    }

    /// Stops: takes no more updates, finishes what is begun, closes the database.
    pub async fn stop(mut self) {
        self.stop.cancel();
        let ended = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(LAST_WAIT, ended).await.is_err() {
            tracing::warn!("something took too long; it goes on at the next start");
        }
        self.tasks.shutdown().await;
        let closed = async {
            self.database.close().await;
            (&mut self.writer).await
        };
        match tokio::time::timeout(CLOSING_WAIT, closed).await {
            Ok(_) => self.recovery.end(),
            Err(_) => {
                tracing::warn!("the database took too long to close; nothing is lost by it");
            }
        }
    }

    /// Stops dead, as a crash would: nothing is finished, nothing is closed.
    pub async fn crash(mut self) {
        self.writer.abort();
        self.tasks.shutdown().await;
    }

    /// Where health and figures are told, if they are.
    pub fn web(&self) -> Option<SocketAddr> {
        self.web
    }

    /// Where doorbells ring over HTTP, if they do.
    pub fn ring(&self) -> Option<SocketAddr> {
        self.ring
    }

    /// Where what is so can be read.
    pub fn views(&self) -> Views {
        self.database.views.clone()
    }

    /// Nothing is under way or due at `now`; if so, when the courier will next have something
    /// to do, and when the clockwork will.
    pub fn rest(&self, now: Moment) -> Option<Rest> {
        self.rest_if(|seen| seen.looked_at == now)
    }

    /// The same by a clock that runs on while one looks at it: both have looked at some time, and
    /// nothing has fallen due since.
    pub fn rest_on_the_run(&self, now: Moment) -> Option<Rest> {
        self.rest_if(|seen| seen.looked_at <= now && seen.next_due_at.is_none_or(|due| due > now))
    }

    fn rest_if(&self, is_up_to_date: impl Fn(&Stillness) -> bool) -> Option<Rest> {
        let commits = *self.database.writer.commits().borrow();
        let courier = *self.courier.borrow();
        let clockwork = *self.clockwork.borrow();
        let still = |seen: &Stillness| seen.still && seen.commits == commits && is_up_to_date(seen);
        let settled = *self.pending.borrow() == 0 && self.presence.is_known();
        (settled && still(&courier) && still(&clockwork)).then_some(Rest {
            courier_due_at: courier.next_due_at,
            clockwork_due_at: clockwork.next_due_at,
        })
    }
}

/// All is at rest, until then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// When the courier will next have something to do.
    pub courier_due_at: Option<Moment>,
    /// When the clockwork will.
    pub clockwork_due_at: Option<Moment>,
}
