//! Canaries: names, words, phones, titles and the token are found nowhere on disk and in no log,
//! under every fault of Telegram, killed in the middle, logged as loudly as can be.

use std::path::Path;
use std::time::{Duration, Instant};

use sandbox::{ChatId, Fault, FaultKind, MessageId, Sandbox, Saying, UserId};
use tempfile::TempDir;

use crate::support::program::{Process, Program, found, running_sandbox};

/// What must be found nowhere.
const CANARIES: &[&str] = &[
    "Quillermina",
    "甄嬛嬛",
    "Wolkenkuckucksheim",
    "marzipan",
    "zitronenfalter",
    "四十四只石狮子",
    "0171 9988776",
    "9988776",
    "13987654321",
    "flat 4711",
    "voice-canary-file",
    "photo-canary-file",
    "blaumeise",
    "kolibri",
    "Rotkehlchen",
    "zaunkoenig",
    "klabauter",
    "nachtigall",
    "Zilpzalp",
    "rohrammer",
    "haubenmeise",
    "Schneehuhn",
    "birkhuhn",
    "buchfink",
    "wiedehopf",
    "12 Krummgasse",
    "0160 5554433",
    "5554433",
    "AAHsandbox",
];

struct Stage {
    sandbox: Sandbox,
    folder: TempDir,
    group: ChatId,
    ana: UserId,
    li: UserId,
    bot: Option<Process>,
    /// What stands in the link of an invite, once one was shown.
    secret: Option<String>,
}

impl Stage {
    async fn new() -> Self {
        let sandbox = running_sandbox().await;
        let (ana, li) = (sandbox.person("Quillermina", "en"), sandbox.person("甄嬛嬛", "zh-CN"));
        let group = found(&sandbox, "Wolkenkuckucksheim", &[ana, li]);
        let folder = TempDir::new().expect("a folder");
        let mut stage = Self { sandbox, folder, group, ana, li, bot: None, secret: None };
        stage.starts();
        stage
    }

    fn starts(&mut self) {
        let program = Program::new(self.folder.path(), &self.sandbox).with("LINLI_LOG", "trace");
        self.bot = Some(program.starts());
    }

    fn is_killed(&mut self) {
        if let Some(mut bot) = self.bot.take() {
            bot.is_killed();
        }
        self.starts();
    }

    /// The newest message of the bot with this button.
    fn sees(&self, chat: ChatId, label: &str) -> Option<MessageId> {
        let mut messages = self.sandbox.messages(chat).into_iter();
        let has = |message: &sandbox::Message| {
            message.buttons.iter().flatten().any(|button| button.label == label)
        };
        messages.rfind(has).map(|message| message.id)
    }

    /// Somebody taps a button once they see it. Under faults it may not come in time.
    async fn taps(&self, who: UserId, chat: ChatId, label: &str) {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(4) {
            if let Some(message) = self.sees(chat, label) {
                let _ = self.sandbox.taps(who, chat, message, label);
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// All that people can type and say, and what follows from it.
    async fn plays(&mut self, kill: bool) {
        let (ana, li) = (ChatId(self.ana.0), ChatId(self.li.0));
        let words = "/need marzipan for the zitronenfalter, flat 4711, 0171 9988776";
        self.sandbox.says(self.group, self.ana, words);
        self.sandbox.says(li, self.li, "明天帮我搬四十四只石狮子，电话13987654321");
        let voice = serde_json::json!({
            "file_id": "voice-canary-file", "file_unique_id": "v", "duration": 3,
            "mime_type": "audio/ogg",
        });
        let extra = [("voice".to_owned(), voice)].into_iter().collect();
        self.sandbox.says_with(ana, self.ana, Saying { extra, ..Saying::default() });
        let photo = serde_json::json!([{
            "file_id": "photo-canary-file", "file_unique_id": "p", "width": 9, "height": 9,
        }]);
        let caption = serde_json::json!("the blaumeise on the shelf");
        let extra = [("photo".to_owned(), photo), ("caption".to_owned(), caption)];
        let extra = extra.into_iter().collect();
        self.sandbox.says_with(ana, self.ana, Saying { extra, ..Saying::default() });
        self.taps(self.li, self.group, "I can help").await;
        if kill {
            self.is_killed();
        }
        self.taps(self.li, li, "看门牌电话").await;
        self.taps(self.li, li, "发出去").await;
        self.taps(self.ana, ana, "Change door & phone").await;
        self.sandbox.says(ana, self.ana, "ring twice, kolibri");
        self.taps(self.li, li, "✅ 办好了").await;
        if kill {
            self.is_killed();
        }
        self.taps(self.ana, ana, "Yes, all done").await;
        for (kind, words) in [
            ("name", "Rotkehlchen"),
            ("entrance", "zaunkoenig"),
            ("floor", "klabauter"),
            ("flat", "nachtigall"),
            ("phone", "0160 5554433"),
        ] {
            // What one person does is done in its order: what is typed answers what was tapped.
            self.presses(ana, &format!("me-type_1_{kind}"));
            self.sandbox.says(ana, self.ana, words);
        }
        self.sandbox.says(ana, self.ana, "/invite");
        self.taps(self.ana, ana, "One person, 7 days").await;
        if let Some(payload) = self.invited(ana).await {
            if kill {
                self.is_killed();
            }
            self.taps(self.ana, ana, "QR code").await;
            let stranger = self.sandbox.person("Sam", "en");
            self.sandbox.start_bot(stranger, Some(&payload));
            self.secret = payload.rsplit('_').next().map(str::to_owned);
        }
        let again = "/need every Monday 9:00 feed the wiedehopf, flat 12 Krummgasse";
        self.sandbox.says(self.group, self.ana, again);
        self.presses(ana, "home-mine_1");
        self.presses(ana, "home-add_1");
        self.sandbox.says(ana, self.ana, "Oma Zilpzalp");
        self.presses(ana, "note-write_1_1");
        self.sandbox.says(ana, self.ana, "the key is with buchfink");
        self.presses(ana, "note-read_1_1");
        self.moderates(ana).await;
        self.sandbox.says(ana, self.ana, "/mydata");
        self.sandbox.says(ana, self.ana, "/kolibri marzipan");
        self.sandbox.push_raw(serde_json::json!({"message": {"text": "kolibri"}}));
        tokio::time::sleep(Duration::from_millis(200)).await;
    }

    /// Ana presses a button with this code, wherever it stood.
    fn presses(&self, ana: ChatId, code: &str) {
        let newest = self.sandbox.messages(ana).into_iter().rfind(|message| message.from_bot);
        if let Some(message) = newest {
            self.sandbox.forges_tap(self.ana, ana, message.id, code);
        }
    }

    /// What a moderator types of the house, and of others.
    async fn moderates(&self, ana: ChatId) {
        self.sandbox.says(ana, self.ana, "/settings");
        for label in ["House habits", "Doors and topic ›", "Which doors …"] {
            self.taps(self.ana, ana, label).await;
        }
        self.sandbox.says(ana, self.ana, "1: rohrammer");
        self.sandbox.says(ana, self.ana, "/residents");
        for label in ["甄嬛嬛", "Grants", "🔑 Keys", "1 year", "Other words"] {
            self.taps(self.ana, ana, label).await;
        }
        self.sandbox.says(ana, self.ana, "since the haubenmeise");
        self.sandbox.says(ana, self.ana, "/call");
        self.taps(self.ana, ana, "Somebody else").await;
        self.sandbox.says(ana, self.ana, "Oma Schneehuhn");
        self.taps(self.ana, ana, "☎️ Call back later").await;
        self.sandbox.says(ana, self.ana, "about the birkhuhn");
    }

    /// What stands in the link of the invite that is shown there. Under faults it may not come in time.
    async fn invited(&self, chat: ChatId) -> Option<String> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(4) {
            let messages = self.sandbox.messages(chat).into_iter();
            let link = |message: sandbox::Message| {
                let (_, payload) = message.text.split_once("?start=")?;
                Some(payload.trim().to_owned())
            };
            if let Some(payload) = messages.rev().find_map(link) {
                return Some(payload);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        None
    }

    /// All that must be found nowhere.
    fn canaries(&self) -> Vec<&str> {
        CANARIES.iter().copied().chain(self.secret.as_deref()).collect()
    }

    /// Looks into every file while the bot runs, and again once it has stopped.
    fn ends_clean(mut self, under: &str) {
        look(self.folder.path(), &self.canaries(), under);
        if let Some(mut bot) = self.bot.take() {
            bot.stops();
        }
        look(self.folder.path(), &self.canaries(), under);
    }
}

fn look(folder: &Path, canaries: &[&str], under: &str) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            look(&path, canaries, under);
            continue;
        }
        let bytes = std::fs::read(&path).expect("it reads");
        // As text, whatever is none: what is looked for is text, and is found the same.
        let text = String::from_utf8_lossy(&bytes);
        for canary in canaries {
            if let Some(at) = text.find(canary) {
                let around =
                    text.as_bytes().get(at.saturating_sub(300)..(at + 100).min(text.len()));
                panic!(
                    "{canary} stands in {} under {under}: …{}…",
                    path.display(),
                    String::from_utf8_lossy(around.unwrap_or_default())
                );
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_people_say_is_found_nowhere() {
    let mut stage = Stage::new().await;
    stage.plays(true).await;
    let claims = stage.sandbox.messages(ChatId(stage.li.0)).into_iter();
    let told = claims.filter(|message| message.text.contains("marzipan")).count();
    assert!(stage.secret.is_some(), "there was an invite:\n{}", stage.sandbox.transcript());
    assert!(told > 0, "the story was played:\n{}", stage.sandbox.transcript());
    for typed in ["nachtigall", "Who is Oma Zilpzalp", "I know the doors", "⏳ 🔑 Keys"] {
        let read = stage.sandbox.messages(ChatId(stage.ana.0)).into_iter();
        let shown = read.filter(|message| message.from_bot && message.text.contains(typed)).count();
        assert!(shown > 0, "{typed} was played:\n{}", stage.sandbox.transcript());
    }
    stage.ends_clean("nothing but kills");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_people_say_is_found_nowhere_under_faults() {
    let kinds = [
        FaultKind::TooManyRequests { retry_after: 1 },
        FaultKind::InternalServerError,
        FaultKind::BadGateway,
        FaultKind::DropBefore,
        FaultKind::DropAfter,
        FaultKind::Truncated,
        FaultKind::Answer {
            status: 400,
            description: "Bad Request: can't parse entities: Unsupported start tag \"kolibri\""
                .to_owned(),
        },
        FaultKind::Answer { status: 401, description: "Unauthorized".to_owned() },
    ];
    let stages = kinds.map(|kind| async move {
        let mut stage = Stage::new().await;
        for method in
            ["sendMessage", "sendDocument", "editMessageText", "answerCallbackQuery", "getUpdates"]
        {
            let fault = Fault {
                method: Some(method.to_owned()),
                chat: None,
                kind: kind.clone(),
                times: Some(4),
            };
            stage.sandbox.fault(fault);
        }
        stage.plays(false).await;
        let under = format!("{kind:?}");
        stage.ends_clean(&under);
    });
    futures::future::join_all(stages).await;
}
