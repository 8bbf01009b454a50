//! The real process, killed (SIGKILL) in the middle of things, ten times: nothing that Telegram
//! was told is received is lost, nothing is done twice.

use std::collections::BTreeMap;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use sandbox::{ChatId, Clock, GroupKind, MessageId, Options, Sandbox, UserId};
use sqlx::{Connection as _, SqliteConnection};
use tempfile::TempDir;

const ROUNDS: u64 = 10;
const GROUPS: usize = 4;
/// Nobody may ask for more than five things in ten minutes, so there have to be many.
const PEOPLE: usize = 40;
const ASKS: usize = 5;
/// After the last start everything comes to rest within so long.
const DRAIN: Duration = Duration::from_mins(1);

/// A small generator, so that a run can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }
}

struct Town {
    sandbox: Sandbox,
    folder: TempDir,
    groups: Vec<(ChatId, Vec<UserId>)>,
    asked: Vec<(ChatId, MessageId, String)>,
    dice: Dice,
}

impl Town {
    async fn new() -> Self {
        let options = Options {
            clock: Clock::running(None),
            bot_username: "linli_bot".to_owned(),
            ..Options::default()
        };
        let sandbox = Sandbox::start(options).await.expect("the sandbox starts");
        let groups = (0..GROUPS)
            .map(|group| {
                let people: Vec<UserId> = (0..PEOPLE)
                    .map(|person| sandbox.person(&format!("P{group}{person}"), "en"))
                    .collect();
                let chat = sandbox.create_group(
                    &format!("House {group}"),
                    people[0],
                    GroupKind::Supergroup,
                );
                sandbox.add_bot(chat, people[0]);
                for person in &people {
                    sandbox.join(chat, *person);
                    sandbox.start_bot(*person, None);
                }
                (chat, people)
            })
            .collect();
        let folder = TempDir::new().expect("a folder");
        Self { sandbox, folder, groups, asked: Vec::new(), dice: Dice(20_261_124) }
    }

    fn start(&self) -> Child {
        Command::new(env!("CARGO_BIN_EXE_linli"))
            .args(["run", "--without-pacing"])
            .env_clear()
            .env("TELOXIDE_TOKEN", self.sandbox.token())
            .env("TELOXIDE_API_URL", self.sandbox.api_url())
            .env("LINLI_DATA", self.folder.path().join("data"))
            .env("LINLI_KEY_FILE", self.folder.path().join("key"))
            .env("LINLI_LOG", "error")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the bot starts")
    }

    /// Somebody does something.
    fn act(&mut self) {
        let (chat, people) = self.groups[self.dice.roll(GROUPS)].clone();
        // A few do most of the helping.
        let person = people[self.dice.roll(4)];
        match self.dice.roll(4) {
            0 => {
                let words = format!("thing {}", self.asked.len());
                let asked = self.asked.iter().filter(|(asked, ..)| *asked == chat).count();
                let asker = people[(asked / ASKS) % PEOPLE];
                let message = self.sandbox.says(chat, asker, &format!("/need {words}"));
                self.asked.push((chat, message, words));
            }
            1 | 2 => self.tap(chat, person, "I can help"),
            _ => {
                for label in ["Job done", "Yes, all done", "Say thanks"] {
                    self.tap(ChatId(person.0), person, label);
                }
            }
        }
    }

    fn tap(&mut self, chat: ChatId, person: UserId, label: &str) {
        let buttons: Vec<MessageId> = self
            .sandbox
            .messages(chat)
            .into_iter()
            .filter(|message| message.buttons.iter().flatten().any(|button| button.label == label))
            .map(|message| message.id)
            .collect();
        if !buttons.is_empty() {
            let message = buttons[self.dice.roll(buttons.len())];
            let _ = self.sandbox.taps(person, chat, message, label);
        }
    }

    async fn open(&self) -> SqliteConnection {
        let file = self.folder.path().join("data/linli.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).read_only(true);
        SqliteConnection::connect_with(&options).await.expect("the database opens")
    }

    /// What waits, for the report of a failure.
    async fn waiting(&self, database: &mut SqliteConnection) -> Vec<String> {
        sqlx::query_scalar(
            "select 'inbox ' || count(*) from inbox where body is not null union all \
             select 'letters ' || lane || ' ' || kind || ' ' || count(*) from outbox \
             group by lane, kind union all \
             select 'messages ' || chat_id || ' ' || count(*) from message \
             where changed > drawn group by chat_id union all \
             select * from (select json_object('l', lane, 'b', body, 'due', due_at, 'tries', tries, 'p', parked_at) from outbox limit 3)",
        )
        .fetch_all(database)
        .await
        .expect("the database reads")
    }

    /// Waits until nothing waits any more.
    async fn drain(&self) {
        let begun = Instant::now();
        let mut database = self.open().await;
        loop {
            let waiting: i64 = sqlx::query_scalar(
                "select (select count(*) from inbox where body is not null) \
                 + (select count(*) from outbox where parked_at is null) \
                 + (select count(*) from message where changed > drawn)",
            )
            .fetch_one(&mut database)
            .await
            .expect("the database reads");
            if waiting == 0 && self.sandbox.queue_is_empty() {
                return;
            }
            assert!(
                begun.elapsed() < DRAIN,
                "{waiting} things wait and do not move: {:?}",
                self.waiting(&mut database).await
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_kills_lose_nothing_and_double_nothing() {
    let mut town = Town::new().await;
    for _ in 0..ROUNDS {
        let mut bot = town.start();
        let until = Instant::now() + Duration::from_millis(400 + town.dice.roll(900) as u64);
        while Instant::now() < until {
            town.act();
            tokio::time::sleep(Duration::from_millis(1 + town.dice.roll(8) as u64)).await;
        }
        bot.kill().expect("it dies");
        bot.wait().expect("it is dead");
    }
    let mut bot = town.start();
    town.drain().await;

    let mut database = town.open().await;
    let integrity: String =
        sqlx::query_scalar("pragma integrity_check").fetch_one(&mut database).await.expect("reads");
    assert_eq!(integrity, "ok");
    let broken =
        sqlx::query("pragma foreign_key_check").fetch_all(&mut database).await.expect("reads");
    assert_eq!(broken.len(), 0);
    let dead: i64 = sqlx::query_scalar("select count(*) from inbox where dead_at is not null")
        .fetch_one(&mut database)
        .await
        .expect("reads");
    assert_eq!(dead, 0, "no update was put aside");

    let needs: Vec<(i64, i64, i64, String)> =
        sqlx::query_as("select asked_chat_id, asked_message_id, id, state from need")
            .fetch_all(&mut database)
            .await
            .expect("reads");
    assert!(town.asked.len() > 50, "there was something to lose: {}", town.asked.len());
    assert_eq!(needs.len(), town.asked.len(), "each message asked for one need");
    let mut cards_in_all = 0;
    for (chat, message, words) in &town.asked {
        let (.., id, state) = needs
            .iter()
            .find(|need| (need.0, need.1) == (chat.0, message.0))
            .expect("the need is there");
        let cards: Vec<String> = town
            .sandbox
            .messages(*chat)
            .into_iter()
            .filter(|card| {
                card.from_bot
                    && card.text.lines().next().is_some_and(|line| line.ends_with(words.as_str()))
            })
            .map(|card| card.text)
            .collect();
        assert!(!cards.is_empty(), "{words} has its card");
        cards_in_all += cards.len();
        let claims: Vec<String> = sqlx::query_scalar(
            "select state from claim where need_id = ?1 and state in ('held', 'done', 'confirmed')",
        )
        .bind(id)
        .fetch_all(&mut database)
        .await
        .expect("reads");
        assert!(claims.len() <= 1, "{words} is claimed once");
        let shows = match (state.as_str(), claims.len()) {
            ("closed", _) => "✅ Done",
            (_, 1) => "is on it",
            _ => "1 more wanted",
        };
        // A card that was sent twice is known once: the other is adopted when it is tapped.
        assert!(cards.iter().any(|card| card.contains(shows)), "{words}: {cards:?} lacks {shows}");
    }
    let doubled = cards_in_all - town.asked.len();
    assert!(doubled as u64 <= ROUNDS * GROUPS as u64, "{doubled} cards were sent twice");
    told_what_is_true(&town, &mut database).await;
    bot.kill().expect("it dies");
    bot.wait().expect("it is dead");
    assert_eq!(town.sandbox.mistakes(), Vec::<String>::new());
}

/// Every helper of a need was told that it is theirs.
async fn told_what_is_true(town: &Town, database: &mut SqliteConnection) {
    let helpers: Vec<(i64, i64)> = sqlx::query_as(
        "select person.telegram_id, count(*) from claim \
         join person on person.id = claim.helper_id group by person.id",
    )
    .fetch_all(database)
    .await
    .expect("reads");
    let mut claims = 0;
    for (helper, count) in helpers {
        let mut told: BTreeMap<String, usize> = BTreeMap::new();
        for message in town.sandbox.messages(ChatId(helper)) {
            let words = message.text.split("thing ").nth(1).unwrap_or_default();
            let thing = words.chars().take_while(char::is_ascii_digit).collect::<String>();
            let about_helping = message.text.starts_with("You help")
                || message.text.starts_with("You said")
                || message.text.starts_with("✅ Done: ");
            if about_helping {
                *told.entry(thing).or_default() += 1;
            }
        }
        assert_eq!(
            i64::try_from(told.len()).unwrap(),
            count,
            "{helper} was told of each claim: {told:?}"
        );
        claims += count;
    }
    assert!(claims > 10, "there were claims: {claims}");
}
