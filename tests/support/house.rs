//! A house: the real bot over real HTTP against the sandbox, with people, and a clock that jumps.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use linli::kernel::clock::Moment;
use linli::kernel::paper::usual_folders;
use linli::shell::config::{Broker, Fallback, Settings};
use linli::shell::demo::clock_of;
use linli::shell::running::{self, Rest, Running};
use sandbox::{
    ChatId, Clock, GroupKind, Message, MessageId, Options, Sandbox, Saying, TapError, UserId,
};
use tempfile::TempDir;
use tracing::subscriber::DefaultGuard;

use super::log::Log;
use super::transcript::Cast;

/// People take their time: so much goes by before each thing that somebody does.
const PAUSE: Duration = Duration::from_secs(10);
/// What the courier holds back only for its pace is waited for; nothing else is.
const PACING: Duration = Duration::from_secs(5);
/// The key of every house, so that what is drawn by lot is the same each time.
const KEY_FILE: &str = "linli-key-file 1\n1 bGlubGkgdGVzdHMgZHJhdyB0aGUgc2FtZSBsb3RzISE=\n";
/// In real time: a house that is not at rest by then never will be. A poll that nobody answers is
/// given up after 35 s.
const PATIENCE: Duration = Duration::from_mins(1);

pub fn minutes(count: u64) -> Duration {
    Duration::from_secs(count * 60)
}

pub fn hours(count: u64) -> Duration {
    minutes(count * 60)
}

/// A house.
#[derive(Clone)]
pub struct House {
    pub sandbox: Sandbox,
    pub group: ChatId,
    inner: Arc<Inner>,
}

/// On which terms the bot runs.
#[derive(Clone, Copy)]
struct Terms {
    paced: bool,
    zone: Option<Tz>,
    kind: GroupKind,
    listens: Listens,
    fonts: bool,
}

/// On which ports of its own it listens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listens {
    Nowhere,
    /// Where health and figures are told.
    ForFigures,
    /// Where doorbells ring.
    ForBells,
    /// To a broker of doorbells, at this port.
    ToBroker(u16),
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            paced: false,
            zone: None,
            kind: GroupKind::Supergroup,
            listens: Listens::Nowhere,
            fonts: true,
        }
    }
}

struct Inner {
    folder: TempDir,
    running: tokio::sync::Mutex<Option<Running>>,
    state: Mutex<State>,
    terms: Terms,
    log: Log,
    _listening: DefaultGuard,
}

impl Drop for Inner {
    fn drop(&mut self) {
        let ended = self.state.get_mut().is_ok_and(|state| state.ended);
        assert!(ended || std::thread::panicking(), "a scenario ends with house.ends()");
    }
}

/// What happens after each thing that somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ritual {
    /// Nothing.
    Nothing,
    /// Telegram gives the update again, with the same id.
    RepeatsSameId,
    /// Telegram gives the update again under a new id; no fact may change.
    RepeatsNewId,
    /// The bot is stopped and started.
    Restarts,
    /// The bot is stopped dead and started.
    Crashes,
}

struct State {
    ritual: Ritual,
    cast: Cast,
    seen: usize,
    lines: Vec<String>,
    faulty: bool,
    redrawn: bool,
    ended: bool,
}

/// Somebody in a house.
#[derive(Clone)]
pub struct Neighbour {
    pub house: House,
    pub user: UserId,
    pub name: String,
}

impl House {
    /// A house with these people ("Ana/zh-CN": name and language of their Telegram; "/closed"
    /// behind it: never pressed Start). Mo, who speaks the first one's language, added the bot
    /// and moderates. All of it is settled before the transcript begins.
    pub async fn of<const N: usize>(people: [&str; N]) -> (Self, [Neighbour; N]) {
        Self::with_terms(people, Options::default(), Terms::default()).await
    }

    /// The same in a group of this kind.
    pub async fn in_group<const N: usize>(
        kind: GroupKind,
        people: [&str; N],
    ) -> (Self, [Neighbour; N]) {
        let terms = Terms { kind, ..Terms::default() };
        Self::with_terms(people, Options::default(), terms).await
    }

    /// The same, keeping to Telegram's limits.
    pub async fn paced<const N: usize>(
        people: [&str; N],
        options: Options,
    ) -> (Self, [Neighbour; N]) {
        Self::with_terms(people, options, Terms { paced: true, ..Terms::default() }).await
    }

    /// The same, where the operator said in which time zone new buildings are.
    pub async fn in_zone<const N: usize>(people: [&str; N], zone: Tz) -> (Self, [Neighbour; N]) {
        let terms = Terms { zone: Some(zone), ..Terms::default() };
        Self::with_terms(people, Options::default(), terms).await
    }

    /// The same, where health and figures are told.
    pub async fn watched<const N: usize>(people: [&str; N]) -> (Self, [Neighbour; N]) {
        let terms = Terms { listens: Listens::ForFigures, ..Terms::default() };
        Self::with_terms(people, Options::default(), terms).await
    }

    /// The same, where doorbells ring over HTTP.
    pub async fn belled<const N: usize>(people: [&str; N]) -> (Self, [Neighbour; N]) {
        let terms = Terms { listens: Listens::ForBells, ..Terms::default() };
        Self::with_terms(people, Options::default(), terms).await
    }

    /// The same, where doorbells ring by a broker at this port.
    #[cfg(feature = "mqtt")]
    pub async fn with_broker<const N: usize>(
        people: [&str; N],
        port: u16,
    ) -> (Self, [Neighbour; N]) {
        let terms = Terms { listens: Listens::ToBroker(port), ..Terms::default() };
        Self::with_terms(people, Options::default(), terms).await
    }

    /// The same on a computer that has no font to print with.
    pub async fn without_fonts<const N: usize>(people: [&str; N]) -> (Self, [Neighbour; N]) {
        let terms = Terms { fonts: false, ..Terms::default() };
        Self::with_terms(people, Options::default(), terms).await
    }

    /// The same, beginning at a time that clocks there show.
    pub async fn in_zone_at<const N: usize>(
        people: [&str; N],
        zone: Tz,
        shown: NaiveDateTime,
    ) -> (Self, [Neighbour; N]) {
        let begins = Moment::shown_at(shown, zone).utc();
        let options = Options { clock: Clock::frozen(begins), ..Options::default() };
        let terms = Terms { zone: Some(zone), ..Terms::default() };
        Self::with_terms(people, options, terms).await
    }

    async fn with_terms<const N: usize>(
        people: [&str; N],
        options: Options,
        terms: Terms,
    ) -> (Self, [Neighbour; N]) {
        let language = people.first().and_then(|person| person.split('/').nth(1)).unwrap_or("en");
        let house = Self::empty(language, options, terms).await;
        let neighbours = people.map(|person| {
            let mut parts = person.split('/');
            let name = parts.next().unwrap_or("Somebody").to_owned();
            let language = parts.next().unwrap_or("en").to_owned();
            let open = parts.next() != Some("closed");
            (name, language, open)
        });
        let mut opened = Vec::new();
        let neighbours = neighbours.map(|(name, language, open)| {
            let neighbour = house.neighbour(&name, &language);
            house.sandbox.join(house.group, neighbour.user);
            if open {
                opened.push(neighbour.user);
            }
            neighbour
        });
        for user in opened {
            house.sandbox.start_bot(user, None);
        }
        house.settle().await;
        house.forget_transcript();
        (house, neighbours)
    }

    /// A house with the bot running in its group, and Mo alone in it.
    async fn empty(language: &str, options: Options, terms: Terms) -> Self {
        let options = Options { bot_username: "linli_bot".to_owned(), ..options };
        let sandbox = Sandbox::start(options).await.expect("the sandbox starts");
        let mo = sandbox.person("Mo", language);
        let group = sandbox.create_group("Sunny Court", mo, terms.kind);
        let cast = Cast {
            names: [(mo, "Mo".to_owned())].into(),
            groups: [(group, "group".to_owned())].into(),
        };
        let state = State {
            ritual: Ritual::Nothing,
            cast,
            seen: 0,
            lines: Vec::new(),
            faulty: false,
            redrawn: false,
            ended: false,
        };
        let (log, listening) = Log::listen();
        let house = Self {
            sandbox,
            group,
            inner: Arc::new(Inner {
                folder: TempDir::new().expect("a folder"),
                running: tokio::sync::Mutex::new(None),
                state: Mutex::new(state),
                terms,
                log,
                _listening: listening,
            }),
        };
        std::fs::write(house.inner.folder.path().join("key"), KEY_FILE).expect("a key");
        house.starts().await;
        house.sandbox.add_bot(group, mo);
        house.settle().await;
        house
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.inner.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn neighbour(&self, name: &str, language: &str) -> Neighbour {
        let user = self.sandbox.person(name, language);
        self.state().cast.names.insert(user, name.to_owned());
        Neighbour { house: self.clone(), user, name: name.to_owned() }
    }

    /// Somebody of the house, by name.
    pub fn known(&self, name: &str) -> Neighbour {
        let state = self.state();
        let user = state.cast.names.iter().find(|(_, known)| *known == name).map(|(user, _)| *user);
        drop(state);
        Neighbour {
            house: self.clone(),
            user: user.expect("they live here"),
            name: name.to_owned(),
        }
    }

    /// Somebody who is not in the group.
    pub fn stranger(&self, name: &str, language: &str) -> Neighbour {
        self.neighbour(name, language)
    }

    /// Another group, with somebody in it; its name is as the transcript calls it.
    pub fn add_group(&self, title: &str, creator: &Neighbour, kind: GroupKind) -> ChatId {
        let group = self.sandbox.create_group(title, creator.user, kind);
        self.name_group(group, title);
        group
    }

    /// How the transcript calls a group.
    pub fn name_group(&self, group: ChatId, name: &str) {
        self.state().cast.groups.insert(group, name.to_owned());
    }

    /// Mo, who added the bot.
    pub fn mo(&self) -> Neighbour {
        let user = self.sandbox.members(self.group).first().copied().expect("Mo is there");
        Neighbour { house: self.clone(), user, name: "Mo".to_owned() }
    }

    fn settings(&self) -> Settings {
        Settings {
            token: self.sandbox.token().into(),
            api_url: self.sandbox.api_url(),
            data: self.inner.folder.path().join("data"),
            key_file: self.inner.folder.path().join("key"),
            time_zone: self.inner.terms.zone,
            operator: Some("Mo, flat 1".to_owned()),
            fonts: if self.inner.terms.fonts { usual_folders() } else { Vec::new() },
            web: self.listens(Listens::ForFigures),
            ring: self.listens(Listens::ForBells),
            mqtt: match self.inner.terms.listens {
                Listens::ToBroker(port) => {
                    Some(Broker { host: "127.0.0.1".to_owned(), port, user: None })
                }
                Listens::Nowhere | Listens::ForFigures | Listens::ForBells => None,
            },
            fallback: Fallback::default(),
            service: None,
            paced: self.inner.terms.paced,
            ballast: false,
            direct: true,
        }
    }

    /// An address, if it listens for this.
    fn listens(&self, for_what: Listens) -> Option<std::net::SocketAddr> {
        let terms = self.inner.terms.listens;
        let is_watched = for_what == Listens::ForFigures && matches!(terms, Listens::ToBroker(_));
        let listens = terms == for_what || is_watched;
        listens.then(|| "127.0.0.1:0".parse().expect("an address"))
    }

    async fn starts(&self) {
        let running = running::start(self.settings(), clock_of(&self.sandbox.clock()))
            .await
            .expect("the bot starts");
        *self.inner.running.lock().await = Some(running);
    }

    /// Stops the bot as a signal would and starts it again.
    pub async fn restarts(&self) {
        let running = self.inner.running.lock().await.take().expect("it runs");
        running.stop().await;
        self.state().redrawn = true;
        self.starts().await;
        self.settle().await;
    }

    /// Stops the bot dead and starts it again.
    pub async fn crashes(&self) {
        self.dies().await;
        self.starts_again().await;
    }

    /// Stops the bot dead.
    pub async fn dies(&self) {
        let running = self.inner.running.lock().await.take().expect("it runs");
        running.crash().await;
    }

    /// Waits, in real time and without letting any go by in the house, until it is so.
    pub async fn until(&self, is_so: impl Fn() -> bool) {
        let begun = Instant::now();
        while !is_so() {
            assert!(begun.elapsed() < PATIENCE, "never:\n{}", self.sandbox.transcript());
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Telegram gives the last update again, with the same id or under a new one.
    pub async fn repeats_last_update(&self, new_id: bool) {
        if new_id {
            self.sandbox.repeat_last_update_under_new_id();
        } else {
            self.sandbox.repeat_last_update();
        }
        self.settle().await;
    }

    /// Something happens of which the bot is not told: the update is lost.
    pub async fn loses_updates_of(&self, act: impl FnOnce(&Sandbox)) {
        self.sandbox.hold_updates();
        act(&self.sandbox);
        self.sandbox.let_go_updates();
        self.settle().await;
    }

    /// From here on, this happens after each thing that somebody does.
    pub fn follows_ritual(&self, ritual: Ritual) {
        self.state().ritual = ritual;
    }

    async fn perform_ritual(&self) {
        let ritual = self.state().ritual;
        match ritual {
            Ritual::Nothing => {}
            Ritual::RepeatsSameId => self.repeats_last_update(false).await,
            Ritual::RepeatsNewId => {
                let before = self.facts().await;
                self.repeats_last_update(true).await;
                assert_eq!(self.facts().await, before, "a second delivery changed something");
            }
            Ritual::Restarts => self.restarts().await,
            Ritual::Crashes => self.crashes().await,
        }
    }

    /// Faults are expected from here on: calls may fail and messages may stay undelivered.
    pub fn expects_faults(&self) {
        self.state().faulty = true;
    }

    /// It has another key: how messages look by now is told by the old one, so that some are drawn
    /// again as they are.
    pub fn has_another_key(&self) {
        self.state().redrawn = true;
    }

    /// What was logged as an error.
    pub fn faults(&self) -> Vec<String> {
        self.inner.log.faults()
    }

    /// Time goes by; what falls due happens at its time.
    pub async fn waits(&self, time: Duration) {
        let clock = self.sandbox.clock();
        let end = clock.now() + time;
        loop {
            let rest = self.rest().await;
            let next = [rest.courier_due_at, rest.clockwork_due_at].into_iter().flatten().min();
            match next.map(Moment::utc).filter(|next| *next > clock.now() && *next < end) {
                Some(next) => clock.advance((next - clock.now()).to_std().expect("ahead")),
                None => break,
            }
        }
        if let Ok(left) = (end - clock.now()).to_std() {
            clock.advance(left);
        }
        self.settle().await;
    }

    /// Waits until nothing is under way, letting go by what time pacing needs.
    pub async fn settle(&self) {
        let clock = self.sandbox.clock();
        loop {
            let rest = self.rest().await;
            match rest.courier_due_at.map(Moment::utc) {
                Some(due) if due > clock.now() && due <= clock.now() + PACING => {
                    clock.advance((due - clock.now()).to_std().expect("ahead"));
                }
                _ => break,
            }
        }
        self.write_down();
    }

    /// Waits, in real time, until nothing is under way or due.
    async fn rest(&self) -> Rest {
        let begun = Instant::now();
        loop {
            if self.sandbox.queue_is_empty() {
                let now = self.sandbox.clock().now().into();
                let running = self.inner.running.lock().await;
                if let Some(rest) = running.as_ref().and_then(|running| running.rest(now)) {
                    return rest;
                }
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "the house does not come to rest:\n{}",
                self.sandbox.transcript()
            );
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    fn write_down(&self) {
        let mut state = self.state();
        let events = self.sandbox.events_from(state.seen);
        state.seen += events.len();
        let lines = state.cast.turn(&events);
        state.lines.extend(lines);
    }

    fn forget_transcript(&self) {
        self.state().lines.clear();
    }

    /// What happened since the last call, a line for each thing.
    pub fn transcript(&self) -> String {
        self.write_down();
        std::mem::take(&mut self.state().lines).join("\n")
    }

    /// A heading in the transcript.
    pub fn chapter(&self, heading: &str) {
        self.write_down();
        self.state().lines.push(format!("— {heading}"));
    }

    /// What stands in the group now.
    pub fn group_messages(&self) -> Vec<Message> {
        self.sandbox.messages(self.group)
    }

    /// Where health and figures are told.
    pub async fn web(&self) -> String {
        let running = self.inner.running.lock().await;
        let address = running.as_ref().and_then(linli::shell::running::Running::web);
        format!("http://{}", address.expect("it is watched"))
    }

    /// Where doorbells ring.
    pub async fn ring(&self) -> String {
        let running = self.inner.running.lock().await;
        let address = running.as_ref().and_then(linli::shell::running::Running::ring);
        format!("http://{}", address.expect("doorbells ring"))
    }

    /// The clock that the bot goes by.
    pub fn clock(&self) -> linli::kernel::clock::Clock {
        clock_of(&self.sandbox.clock())
    }

    /// The folder of its data.
    pub fn data(&self) -> std::path::PathBuf {
        self.inner.folder.path().join("data")
    }

    /// The file of its key.
    pub fn key_file(&self) -> std::path::PathBuf {
        self.inner.folder.path().join("key")
    }

    /// Stops the bot as a signal would.
    pub async fn stops(&self) {
        let running = self.inner.running.lock().await.take().expect("it runs");
        running.stop().await;
    }

    /// Starts it after [`House::stops`] or [`House::dies`].
    pub async fn starts_again(&self) {
        // What the last life showed to the last is not known, and may be drawn once more as it is.
        self.state().redrawn = true;
        self.starts().await;
        self.settle().await;
    }

    /// The file of its database.
    pub fn database_file(&self) -> std::path::PathBuf {
        self.inner.folder.path().join("data/linli.db")
    }

    /// Copies data and key, as they are on disk by now, into a folder.
    pub fn copies_itself(&self, to: &Path) {
        let from = self.inner.folder.path();
        std::fs::create_dir_all(to.join("data")).expect("a folder");
        for file in ["key", "data/linli.db", "data/linli.db-wal"] {
            if from.join(file).exists() {
                std::fs::copy(from.join(file), to.join(file)).expect("it copies");
            }
        }
    }

    /// Stops the bot and reads its database.
    pub async fn database(&self) -> sqlx::SqliteConnection {
        use sqlx::Connection as _;
        let file = self.inner.folder.path().join("data/linli.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).read_only(true);
        sqlx::SqliteConnection::connect_with(&options).await.expect("the database opens")
    }

    /// Somebody changes the database behind the bot's back.
    pub async fn tampers(&self, statement: &'static str) {
        use sqlx::Connection as _;
        let file = self.inner.folder.path().join("data/linli.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
        let mut database =
            sqlx::SqliteConnection::connect_with(&options).await.expect("the database opens");
        sqlx::query(statement).execute(&mut database).await.expect("it is changed");
    }

    /// How many rows there are, by a statement that counts.
    pub async fn count(&self, statement: &'static str) -> i64 {
        let mut database = self.database().await;
        sqlx::query_scalar(statement).fetch_one(&mut database).await.expect("the database counts")
    }

    /// How many rows a table has.
    pub async fn count_of(&self, table: &str) -> i64 {
        let mut database = self.database().await;
        let statement = sqlx::AssertSqlSafe(format!("select count(*) from {table}"));
        sqlx::query_scalar(statement).fetch_one(&mut database).await.expect("the database counts")
    }

    /// Every deed and its outcome, as the house noted them, in an order that does not depend on
    /// which of two came first.
    pub async fn deeds(&self) -> String {
        let mut database = self.database().await;
        let deeds: Vec<String> = sqlx::query_scalar(
            "select json_array(person_id, verb, subject_id, outcome) from audit union all \
             select json_array('need', id, state) from need union all \
             select json_array('claim', need_id, helper_id, state) from claim order by 1",
        )
        .fetch_all(&mut database)
        .await
        .expect("the database reads");
        deeds.join("\n")
    }

    /// What a second delivery under another id must not change: needs, claims, drafts, looks at doors,
    /// what waits.
    pub async fn facts(&self) -> String {
        let mut database = self.database().await;
        let mut facts = Vec::new();
        for statement in [
            "select json_group_array(json_array(id, state, ended_at, category, places, starts_at, \
             private_at, exposed)) from need",
            "select json_group_array(json_array(id, person_id)) from draft",
            "select json_group_array(json_array(need_id, helper_id)) from opening",
            "select json_group_array(json_array(id, helper_id, state, done_at, ended_at, \
             worried_at, thanked_at)) from claim",
            "select json_group_array(json_array(id, person_id, building_id, kind, until_at, \
             readers, value is null)) from detail",
            "select json_group_array(json_array(kind, body, due_at)) from timer",
            "select json_group_array(json_array(kind, body)) from outbox",
            "select json_group_array(json_array(telegram_id, language, chat_opened_at)) from person",
            "select json_group_array(json_array(language, time_zone, zone_known)) from building",
            "select json_group_array(json_array(join_policy, flat_code_number)) from building",
            "select json_group_array(json_array(building_id, person_id, admitted_at)) from membership",
            "select json_group_array(json_array(building_id, person_id, asker_id, state, reason, \
             decider_id, decided_at)) from application",
            "select json_group_array(json_array(person_id, message_id)) from code_try",
            "select json_group_array(json_array(application_id, person_id)) from vouch",
            "select json_group_array(json_array(person_id, purpose, given_at, withdrawn_at)) \
             from consent",
            "select json_group_array(json_array(person_id, kind, until_at)) from mute",
            "select json_group_array(json_array(building_id, person_id, work, proposer_id, seconder_id, \
             held_at, expires_at, ended_at, ending)) from trust",
        ] {
            let fact: String = sqlx::query_scalar(statement)
                .fetch_one(&mut database)
                .await
                .expect("the database reads");
            facts.push(fact);
        }
        facts.join("\n")
    }
}

impl House {
    /// The end of a scenario: nothing is left undelivered, and no call was one that Telegram
    /// would not know.
    pub async fn ends(self) {
        self.ends_with_dead(0).await;
    }

    /// The same, with so many updates put aside.
    pub async fn ends_with_dead(self, put_aside: i64) {
        self.settle().await;
        let faulty = self.state().faulty;
        let redrawn = self.state().redrawn;
        self.state().ended = true;
        let repeats = self.state().ritual == Ritual::RepeatsNewId;
        let mut database = self.database().await;
        let waiting: i64 =
            sqlx::query_scalar("select count(*) from outbox where parked_at is null")
                .fetch_one(&mut database)
                .await
                .expect("the database reads");
        let dead: i64 = sqlx::query_scalar("select count(*) from inbox where dead_at is not null")
            .fetch_one(&mut database)
            .await
            .expect("the database reads");
        let running = self.inner.running.lock().await.take();
        if let Some(running) = running {
            running.stop().await;
        }
        assert_eq!(waiting, 0, "letters were left undelivered");
        assert_eq!(dead, put_aside, "updates were put aside");
        if !faulty {
            assert_eq!(self.inner.log.faults(), Vec::<String>::new(), "faults were logged");
            assert_eq!(self.sandbox.mistakes(), Vec::<String>::new(), "calls that are none");
            let refused: Vec<String> = self
                .sandbox
                .calls()
                .into_iter()
                .filter(|call| call.status.is_some_and(|status| status >= 400))
                .map(|call| format!("{}: {:?}", call.method, call.answer))
                .filter(|call| !call.contains("bot can't initiate conversation"))
                // Nobody knows how old a message is, and it is written over then; nor whether the bot
                // may delete what others wrote in a group: it tries.
                .filter(|call| !call.contains("message can't be deleted"))
                .filter(|call| !(redrawn && call.contains("message is not modified")))
                // A tap that comes twice has one spinner.
                .filter(|call| !(repeats && call.contains("query is too old")))
                .collect();
            assert_eq!(refused, Vec::<String>::new(), "calls that Telegram refused");
            assert!(self.sandbox.unanswered_taps().is_empty(), "taps without an answer");
        }
    }
}

impl Neighbour {
    async fn acts(&self, act: impl FnOnce(&Sandbox)) {
        self.house.sandbox.clock().advance(PAUSE);
        self.house.settle().await;
        act(&self.house.sandbox);
        self.house.settle().await;
        self.house.perform_ritual().await;
    }

    /// Writes in the group.
    pub async fn says(&self, text: &str) {
        self.acts(|sandbox| {
            sandbox.says(self.house.group, self.user, text);
        })
        .await;
    }

    /// The files in the private chat, the oldest first.
    pub fn files(&self) -> Vec<sandbox::File> {
        let messages = self.house.sandbox.messages(self.user.into());
        let documents = messages.into_iter().filter_map(|message| message.document);
        documents.filter_map(|document| self.house.sandbox.file(&document.file)).collect()
    }

    /// Writes in a group, with all that can go with words: a reply, a topic, a voice message.
    pub async fn says_with(&self, group: ChatId, saying: Saying) {
        self.acts(|sandbox| {
            sandbox.says_with(group, self.user, saying);
        })
        .await;
    }

    /// Sends something else than words to the bot privately, as the Bot API's field says.
    pub async fn sends(&self, field: &str, content: serde_json::Value) {
        let extra = [(field.to_owned(), content)].into_iter().collect();
        self.says_with(ChatId(self.user.0), Saying { extra, ..Saying::default() }).await;
    }

    /// Says something aloud to the bot privately.
    pub async fn speaks(&self, file: &str, seconds: u32) {
        let voice = serde_json::json!({
            "file_id": file, "file_unique_id": file, "duration": seconds, "mime_type": "audio/ogg",
        });
        self.sends("voice", voice).await;
    }

    /// Changes the last message that they wrote in this chat.
    pub async fn edits_in(&self, chat: ChatId, text: &str) {
        let mut own = self.house.sandbox.messages(chat).into_iter();
        let message = own.rfind(|message| message.from == self.user && message.service.is_none());
        let message = message.expect("they wrote something").id;
        self.acts(|sandbox| sandbox.edits(chat, self.user, message, text)).await;
    }

    /// Changes the last message that they wrote in the group.
    pub async fn edits(&self, text: &str) {
        self.edits_in(self.house.group, text).await;
    }

    /// Changes the last message that they wrote to the bot privately.
    pub async fn edits_privately(&self, text: &str) {
        self.edits_in(ChatId(self.user.0), text).await;
    }

    /// Leaves the group.
    pub async fn leaves(&self) {
        self.acts(|sandbox| sandbox.leave(self.house.group, self.user)).await;
    }

    /// Is called otherwise from now on.
    pub async fn is_renamed(&self, name: &str) {
        self.acts(|sandbox| sandbox.rename(self.user, name, None)).await;
    }

    /// Writes to the bot privately.
    pub async fn tells(&self, text: &str) {
        self.acts(|sandbox| {
            sandbox.says(ChatId(self.user.0), self.user, text);
        })
        .await;
    }

    /// Presses Start.
    pub async fn starts(&self, payload: Option<&str>) {
        self.acts(|sandbox| sandbox.start_bot(self.user, payload)).await;
    }

    /// Blocks the bot.
    pub async fn blocks(&self) {
        self.acts(|sandbox| sandbox.block_bot(self.user)).await;
    }

    /// Taps the newest button with this label that they can see. If the answer opens the private
    /// chat, they press Start there.
    pub async fn taps(&self, label: &str) {
        self.house.sandbox.clock().advance(PAUSE);
        self.house.settle().await;
        match self.presses(label) {
            Ok(tap) => {
                self.house.settle().await;
                self.house.perform_ritual().await;
                if let Some(link) = self.house.sandbox.link_of(tap) {
                    self.follows(&link).await;
                }
            }
            Err(TapError::Link(link)) => self.follows(&link).await,
            Err(error) => panic!(
                "{} cannot tap {label}: {error:?}\n{}",
                self.name,
                self.house.sandbox.transcript()
            ),
        }
    }

    /// Presses a button without waiting for anything.
    pub fn presses(&self, label: &str) -> Result<sandbox::TapId, TapError> {
        let (chat, message) = self.sees(label);
        self.house.sandbox.taps(self.user, chat, message, label)
    }

    /// Presses a button with forged data, on the newest message of the group.
    pub async fn forges(&self, data: &str) {
        let newest = self.house.group_messages().into_iter().rfind(|message| message.from_bot);
        let message = newest.expect("a message of the bot").id;
        self.acts(|sandbox| {
            sandbox.forges_tap(self.user, self.house.group, message, data);
        })
        .await;
    }

    async fn follows(&self, link: &str) {
        let payload = link.split_once("?start=").map(|(_, payload)| payload.to_owned());
        self.starts(payload.as_deref()).await;
    }

    /// Where the newest button with this label stands.
    fn sees(&self, label: &str) -> (ChatId, MessageId) {
        let private = ChatId(self.user.0);
        let groups: Vec<ChatId> = self.house.state().cast.groups.keys().copied().collect();
        let mut found: Vec<Message> = groups
            .into_iter()
            .filter(|group| self.house.sandbox.members(*group).contains(&self.user))
            .chain([private])
            .flat_map(|chat| self.house.sandbox.messages(chat))
            .filter(|message| message.buttons.iter().flatten().any(|button| button.label == label))
            .collect();
        found.sort_by_key(|message| (message.date, message.chat == private));
        match found.last() {
            Some(message) => (message.chat, message.id),
            None => panic!("{} sees no [{label}]:\n{}", self.name, self.house.sandbox.transcript()),
        }
    }
}
