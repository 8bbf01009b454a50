//! The real process against a sandbox.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use sandbox::{ChatId, Clock, GroupKind, Options, Sandbox, UserId};

/// A stand-in for Telegram whose clock runs, for the real process.
pub async fn running_sandbox() -> Sandbox {
    let options = Options {
        clock: Clock::running(None),
        bot_username: "linli_bot".to_owned(),
        ..Options::default()
    };
    Sandbox::start(options).await.expect("the sandbox starts")
}

/// The first of them founds a group with the bot in it; all come in, and press Start.
pub fn found(sandbox: &Sandbox, title: &str, people: &[UserId]) -> ChatId {
    let founder = people.first().expect("somebody founds it");
    let group = sandbox.create_group(title, *founder, GroupKind::Supergroup);
    sandbox.add_bot(group, *founder);
    for person in people {
        sandbox.join(group, *person);
        sandbox.start_bot(*person, None);
    }
    group
}

/// How the program is to be run.
pub struct Program {
    command: Command,
    log: PathBuf,
}

/// A running program. It is killed when it is dropped.
pub struct Process {
    child: Child,
}

impl Program {
    /// The program on a folder, speaking to this sandbox; its log is added to `log` there.
    pub fn new(folder: &Path, sandbox: &Sandbox) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_linli"));
        command
            .args(["run", "--without-pacing"])
            .env_clear()
            .env("TELOXIDE_TOKEN", sandbox.token())
            .env("TELOXIDE_API_URL", sandbox.api_url())
            .env("LINLI_DATA", folder.join("data"))
            .env("LINLI_KEY_FILE", folder.join("key"))
            .env("LINLI_LOG", "error")
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        Self { command, log: folder.join("log") }
    }

    /// With this in its environment.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Starts it.
    pub fn starts(mut self) -> Process {
        let log = File::options().create(true).append(true).open(&self.log).expect("a log");
        Process { child: self.command.stderr(log).spawn().expect("it starts") }
    }
}

impl Process {
    /// True while it has not ended.
    pub fn is_alive(&mut self) -> bool {
        self.child.try_wait().expect("it is ours").is_none()
    }

    /// Stops it as an operator would.
    pub fn stops(&mut self) {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().expect("it is told");
        let begun = Instant::now();
        while self.is_alive() {
            assert!(begun.elapsed() < Duration::from_secs(6), "it does not stop");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Kills it.
    pub fn is_killed(&mut self) {
        self.child.kill().expect("it dies");
        self.child.wait().expect("it is dead");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
