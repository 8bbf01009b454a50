//! The release program, run on a folder against a sandbox and looked at from outside.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use sandbox::{Clock, Options, Sandbox};

use super::{folder, program_file};

/// It has polled by then, or never will.
const PATIENCE: Duration = Duration::from_mins(10);

/// A sandbox with a clock that runs. It keeps no call: they would be millions.
pub async fn sandbox() -> Sandbox {
    sandbox_that_keeps_calls(false).await
}

/// The same, by whose calls can be told when the program begins to serve.
pub async fn watching_sandbox() -> Sandbox {
    sandbox_that_keeps_calls(true).await
}

async fn sandbox_that_keeps_calls(record_calls: bool) -> Sandbox {
    let options = Options {
        clock: Clock::running(None),
        bot_username: "linli_bot".to_owned(),
        record_calls,
        ..Options::default()
    };
    Sandbox::start(options).await.expect("the sandbox starts")
}

/// A folder for a new house, on the disk on which everything is built.
pub fn new_house() -> tempfile::TempDir {
    tempfile::TempDir::new_in(folder()).expect("a folder")
}

/// The program. It is killed when it is dropped.
pub struct Program {
    child: Child,
    web: SocketAddr,
    /// When it was started.
    pub begun: Instant,
}

impl Program {
    /// Starts it.
    pub fn starts(house: &Path, sandbox: &Sandbox) -> Self {
        Self::starts_by(Command::new(program_file()), house, sandbox, false)
    }

    /// Starts it so that it keeps to Telegram's limits, as it does for those who run it.
    pub fn starts_paced(house: &Path, sandbox: &Sandbox) -> Self {
        Self::starts_by(Command::new(program_file()), house, sandbox, true)
    }

    /// Starts it with its syncs noted in a file, a line each. Nothing else of it is slowed down.
    pub fn starts_traced(house: &Path, sandbox: &Sandbox, trace: &Path) -> Self {
        let mut command = Command::new("strace");
        // The one who traces steps aside, so that our child is the program itself.
        command.args(["-D", "-f", "--seccomp-bpf", "-e", "trace=fsync,fdatasync", "-o"]);
        command.arg(trace).arg(program_file());
        Self::starts_by(command, house, sandbox, false)
    }

    fn starts_by(mut command: Command, house: &Path, sandbox: &Sandbox, paced: bool) -> Self {
        let web = free_address();
        let log = house.join("log");
        let log = File::options().create(true).append(true).open(log).expect("a log");
        command
            .arg("run")
            .args((!paced).then_some("--without-pacing"))
            .env_clear()
            .env("TELOXIDE_TOKEN", sandbox.token())
            .env("TELOXIDE_API_URL", sandbox.api_url())
            .env("LINLI_DATA", house.join("data"))
            .env("LINLI_KEY_FILE", house.join("key"))
            .env("LINLI_WEB", web.to_string())
            .env("LINLI_LOG", "error")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log);
        let begun = Instant::now();
        let child = command.spawn().expect("it starts; fsyncs need strace");
        Self { child, web, begun }
    }

    /// Waits until it asks for updates; how long that took since it was started.
    pub async fn serves(&mut self, watching: &Sandbox) -> Duration {
        let is_polled = || watching.calls().iter().any(|call| call.method == "GetUpdates");
        while !is_polled() {
            self.must_run();
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        self.begun.elapsed()
    }

    /// Waits until it has told a sandbox that keeps no call its commands: it polls by then, too.
    pub async fn presents_itself(&mut self, sandbox: &Sandbox) {
        while sandbox.commands().as_array().is_none_or(Vec::is_empty) {
            self.must_run();
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }

    fn must_run(&mut self) {
        assert!(self.child.try_wait().expect("it is ours").is_none(), "it ended: see its log");
        assert!(self.begun.elapsed() < PATIENCE, "it does not serve");
    }

    /// One of its own figures: the sum of those with this name.
    pub async fn figure(&self, name: &str) -> f64 {
        let answer = reqwest::get(format!("http://{}/metrics", self.web)).await.expect("figures");
        let text = answer.text().await.expect("text");
        let of_name =
            |line: &&str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '{']));
        let values = text.lines().filter(of_name).filter_map(|line| line.rsplit(' ').next());
        values.map(|value| value.parse::<f64>().expect("a number")).sum()
    }

    /// The memory it holds now, and the most it has held, in megabytes.
    pub fn memory(&self) -> (f64, f64) {
        let status = std::fs::read_to_string(self.proc("status")).expect("it runs");
        let of = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name)).expect(name);
            line.trim().trim_end_matches(" kB").parse::<f64>().expect("a number") * 1024.0 / 1e6
        };
        (of("VmRSS:"), of("VmHWM:"))
    }

    /// The processor time that its threads have had.
    pub fn processor_time(&self) -> Duration {
        let threads = std::fs::read_dir(self.proc("task")).expect("it runs");
        let had = threads.flatten().filter_map(|thread| {
            let text = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
            text.split(' ').next()?.parse::<u64>().ok()
        });
        Duration::from_nanos(had.sum())
    }

    fn proc(&self, file: &str) -> PathBuf {
        Path::new("/proc").join(self.child.id().to_string()).join(file)
    }

    /// Waits until it has nothing to do: it has looked at the whole of a large database by then.
    pub async fn is_idle(&self) {
        loop {
            let before = self.processor_time();
            tokio::time::sleep(Duration::from_secs(2)).await;
            let had = self.processor_time().saturating_sub(before);
            if had < Duration::from_millis(100) {
                return;
            }
            assert!(self.begun.elapsed() < PATIENCE, "it is never idle");
        }
    }

    /// Stops it as an operator would.
    pub fn stops(mut self) {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().expect("it is told");
        self.child.wait().expect("it ends");
    }

    /// Kills it.
    pub fn dies(mut self) {
        self.child.kill().expect("it dies");
        self.child.wait().expect("it is dead");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An address that nobody listens on.
fn free_address() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address")
}
