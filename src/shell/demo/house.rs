//! A house: stand-in, bot and data, how the bot dies and lives again in it, and how time goes by.

use std::hash::{BuildHasher as _, RandomState};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use sandbox::{Clock as Hands, Fault, FaultKind, Options, Sandbox, UserId};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;
use tokio::sync::watch;

use super::scene::{self, Cast};
use super::time;
use super::tour::{self, Facts};
use crate::kernel::clock::{Clock, Moment};
use crate::kernel::language::Language;
use crate::kernel::paper::usual_folders;
use crate::kernel::view::Views;
use crate::shell::config::{Fallback, Settings};
use crate::shell::running::{self, Running};
use crate::shell::start_error::StartError;

/// The bot's name in the stand-in.
const USERNAME: &str = "linli_demo_bot";
/// So much has to go by for "a day later": most of one, for the next morning counts as well.
const A_DAY: TimeDelta = TimeDelta::hours(12);
/// How long "slow down" lasts.
const BUSY: Duration = Duration::from_secs(30);
/// In real time: so long time may take to go by step by step; what is left is leapt over.
const TURNING: Duration = Duration::from_secs(8);
/// In real time: so long the bot may take to come to rest before time goes on.
const SETTLING: Duration = Duration::from_secs(2);
/// In real time: how often it is looked whether the bot rests.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// Something that nobody can guess: pages from elsewhere must not speak to the stand-in as the bot.
fn secret() -> String {
    let part = || RandomState::new().hash_one(Clock::system().steady());
    format!("demo-{:016x}-{:016x}", part(), part())
}

/// Why a house cannot be moved into.
#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    /// The stand-in has no port.
    #[error("no port for the stand-in for Telegram: {0}")]
    Sandbox(std::io::Error),
    /// The folder.
    #[error("the folder of the demo cannot be made: {0}")]
    Folder(std::io::Error),
    /// The folder is somebody's.
    #[error(
        "{0} holds the database of a building that is really served: name another folder for the \
         demo"
    )]
    Served(PathBuf),
    /// The demo is ending.
    #[error("the demo is ending")]
    Ending,
    /// The bot.
    #[error(transparent)]
    Start(#[from] StartError),
}

/// What Telegram suffers from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Trouble {
    /// Nothing.
    Fine,
    /// It cannot be reached.
    Down,
    /// It says "slow down" for half a minute.
    Busy,
}

/// The folder of a house.
pub(super) enum Folder {
    /// Goes when the house does.
    Passing(TempDir),
    /// Stays.
    Kept(PathBuf),
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Passing(folder) => folder.path(),
            Self::Kept(folder) => folder,
        }
    }
}

/// What of a house changes.
#[derive(Clone, Debug)]
struct State {
    alive: bool,
    turning: bool,
    /// How often the clock was turned: a page that shows it must then look anew.
    turns: u64,
    down: bool,
    busy_until: Duration,
    facts: Facts,
}

/// A house.
pub(super) struct House {
    /// Tells it from all other houses: when it was moved into, by the computer's clock, in
    /// milliseconds.
    pub(super) run: i64,
    pub(super) language: Language,
    pub(super) zone: Tz,
    pub(super) sandbox: Sandbox,
    pub(super) cast: Cast,
    running: tokio::sync::Mutex<Option<Running>>,
    state: Mutex<State>,
    changes: watch::Sender<u64>,
    /// The last to go: until then there is something in it.
    folder: Folder,
}

/// A house as it is now, beside its people and chats.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Shown {
    run: i64,
    language: &'static str,
    zone: &'static str,
    bot: Bot,
    turning: bool,
    turns: u64,
    telegram: Trouble,
    busy_seconds: u64,
}

/// The bot as it is now.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Bot {
    id: UserId,
    name: String,
    username: &'static str,
    alive: bool,
}

impl House {
    /// A new house, with everybody moved in and the bot running.
    ///
    /// # Errors
    /// [`HouseError`], which says what to do.
    pub(super) async fn move_in(language: Language, folder: Folder) -> Result<Self, HouseError> {
        let zone = time::zone_here();
        let options = Options {
            clock: Hands::running(Some(time::nine_today(zone))),
            bot_username: USERNAME.to_owned(),
            secret: Some(secret()),
            enforce_limits: true,
            ..Options::default()
        };
        let sandbox = Sandbox::start(options).await.map_err(HouseError::Sandbox)?;
        let state = State {
            alive: false,
            turning: false,
            turns: 0,
            down: false,
            busy_until: Duration::ZERO,
            facts: Facts::default(),
        };
        let mut house = Self {
            run: Clock::system().now().millis(),
            language,
            zone,
            sandbox,
            cast: Cast::default(),
            folder,
            running: tokio::sync::Mutex::new(None),
            state: Mutex::new(state),
            changes: watch::channel(0).0,
        };
        house.revive().await?;
        house.cast = scene::people(&house.sandbox, language);
        house.fill().await;
        Ok(house)
    }

    /// Everybody moves in; each thing waits until the bot knows of the one before.
    async fn fill(&self) {
        if let Some(group) = scene::open_group(&self.sandbox, self.language, &self.cast) {
            self.rest().await;
            scene::join(&self.sandbox, group, &self.cast);
            self.rest().await;
        }
        scene::press_start(&self.sandbox, &self.cast);
        self.rest().await;
    }

    /// Everything of it ends, and its folder goes, unless it is kept.
    pub(super) async fn end(&self) {
        if let Some(running) = self.running.lock().await.take() {
            running.stop().await;
        }
        self.sandbox.stop();
        if let Folder::Passing(folder) = &self.folder {
            // A page that is still open holds on to the house, but not to what was in it.
            let _ = std::fs::remove_dir_all(folder.path());
        }
    }

    fn settings(&self) -> Settings {
        Settings {
            token: self.sandbox.token().into(),
            api_url: self.sandbox.api_url(),
            data: self.folder.path().join("data"),
            key_file: self.folder.path().join("key"),
            time_zone: Some(self.zone),
            operator: None,
            fonts: usual_folders(),
            web: None,
            ring: None,
            mqtt: None,
            fallback: Fallback::default(),
            service: None,
            paced: true,
            ballast: false,
            direct: true,
        }
    }

    /// The bot is killed: nothing is finished, nothing is said.
    pub(super) async fn kill(&self) {
        let mut place = self.running.lock().await;
        if let Some(running) = place.take() {
            running.crash().await;
        }
        // Said while the place is held, so that whoever starts it again says so afterwards.
        self.change(|state| state.alive = false);
    }

    /// The bot is started again on the same data, if it does not run.
    ///
    /// # Errors
    /// Why it does not start.
    pub(super) async fn revive(&self) -> Result<(), StartError> {
        let mut running = self.running.lock().await;
        if running.is_none() {
            let clock = time::shared(&self.sandbox.clock());
            *running = Some(running::start(self.settings(), clock).await?);
        }
        self.change(|state| state.alive = true);
        Ok(())
    }

    /// Telegram suffers from this from now on.
    pub(super) fn suffers(&self, trouble: Trouble) {
        let busy_until = self.sandbox.clock().steady().saturating_add(BUSY);
        self.sandbox.clear_faults();
        let kind = match trouble {
            Trouble::Fine => None,
            Trouble::Down => Some(FaultKind::DropBefore),
            Trouble::Busy => Some(FaultKind::Flood { over_at: busy_until }),
        };
        if let Some(kind) = kind {
            self.sandbox.fault(Fault { method: None, chat: None, kind, times: None });
        }
        self.change(|state| {
            state.down = trouble == Trouble::Down;
            state.busy_until = if trouble == Trouble::Busy { busy_until } else { Duration::ZERO };
        });
    }

    /// Time goes by until then; what falls due happens at its time, as long as that does not take
    /// too long. False if time is passing already: then nothing happens.
    pub(super) async fn turn(&self, until: DateTime<Utc>) -> bool {
        if std::mem::replace(&mut self.state().turning, true) {
            return false;
        }
        self.change(|_| {});
        let clock = self.sandbox.clock();
        let (begun, from) = (Instant::now(), clock.now());
        while begun.elapsed() < TURNING {
            let Some(next) = self.rest().await.filter(|next| *next < until) else { break };
            // The clock runs on meanwhile: what has fallen due by itself is under way.
            clock.advance((next - clock.now()).to_std().unwrap_or_default());
            self.change(|state| state.turns += 1);
        }
        clock.advance((until - clock.now()).to_std().unwrap_or_default());
        self.rest().await;
        self.change(|state| {
            state.turns += 1;
            state.turning = false;
            state.facts.time |= state.facts.confirm && until - from >= A_DAY;
        });
        true
    }

    /// Waits until the bot rests, and answers when it will next have something to do. Nothing if
    /// it will not, or does not come to rest in time.
    async fn rest(&self) -> Option<DateTime<Utc>> {
        let begun = Instant::now();
        while begun.elapsed() < SETTLING {
            if self.sandbox.queue_is_empty() {
                let running = self.running.lock().await;
                let now: Moment = self.sandbox.clock().now().into();
                if let Some(rest) = running.as_ref()?.rest_on_the_run(now) {
                    let due = [rest.courier_due_at, rest.clockwork_due_at];
                    return due.into_iter().flatten().min().map(Moment::utc);
                }
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
        None
    }

    /// How far the tour has come, by what is in the bot's database.
    pub(super) async fn facts(&self) -> Facts {
        let views = self.views_of_the_living().await;
        if let Some(views) = views {
            match tour::look(&views).await {
                Ok(seen) => {
                    let mut state = self.state();
                    state.facts = seen.and_before(&state.facts);
                }
                Err(error) => {
                    tracing::warn!(error = %format!("{error:#}"), "the demo cannot be read");
                }
            }
        }
        self.state().facts.clone()
    }

    /// Where the bot's data can be read, if it lives. One that ended by itself lives no more.
    async fn views_of_the_living(&self) -> Option<Views> {
        let mut place = self.running.lock().await;
        if place.as_mut().is_some_and(Running::has_failed) {
            if let Some(failed) = place.take() {
                failed.crash().await;
            }
            self.change(|state| state.alive = false);
        }
        place.as_ref().map(Running::views)
    }

    /// How it is now.
    pub(super) fn shown(&self) -> Shown {
        let state = self.state().clone();
        let busy = state.busy_until.saturating_sub(self.sandbox.clock().steady());
        let telegram = match (state.down, busy.is_zero()) {
            (true, _) => Trouble::Down,
            (false, false) => Trouble::Busy,
            (false, true) => Trouble::Fine,
        };
        Shown {
            run: self.run,
            language: self.language.tag(),
            zone: self.zone.name(),
            bot: Bot {
                id: self.sandbox.bot_id(),
                name: self.language.label("demo-bot-name"),
                username: USERNAME,
                alive: state.alive,
            },
            turning: state.turning,
            turns: state.turns,
            telegram,
            busy_seconds: u64::try_from(busy.as_millis().div_ceil(1_000)).unwrap_or(u64::MAX),
        }
    }

    /// Tells when something changed that the stand-in does not tell of.
    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state());
        self.changes.send_modify(|count| *count = count.wrapping_add(1));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
