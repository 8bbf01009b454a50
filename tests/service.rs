//! Whoever starts Linli as a service is told how it is, as systemd wants it: over a real socket, by the
//! real process.

use std::os::unix::net::UnixDatagram;
use std::time::{Duration, Instant};

use sandbox::Sandbox;
use tempfile::TempDir;

use super::support::program::{Program, running_sandbox};

/// What systemd would hear.
struct Ear {
    socket: UnixDatagram,
    folder: TempDir,
}

impl Ear {
    fn open() -> Self {
        let folder = TempDir::new().expect("a folder");
        let socket = UnixDatagram::bind(folder.path().join("notify")).expect("a socket");
        Self { socket, folder }
    }

    fn program(&self, sandbox: &Sandbox) -> Program {
        let socket = self.folder.path().join("notify");
        Program::new(self.folder.path(), sandbox)
            .with("NOTIFY_SOCKET", socket.to_str().expect("a path"))
            .with("WATCHDOG_USEC", "1000000")
            .with("LINLI_WEB", "off")
    }

    /// What is told within this time; nothing if nothing is.
    fn hears(&self, within: Duration) -> Option<String> {
        self.socket.set_read_timeout(Some(within)).expect("a time");
        let mut told = [0; 100];
        let length = self.socket.recv(&mut told).ok()?;
        Some(String::from_utf8_lossy(&told[..length]).into_owned())
    }
}

const SOON: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_ready_once_it_polls_gives_signs_of_life_and_says_that_it_stops() {
    let (ear, sandbox) = (Ear::open(), running_sandbox().await);
    let mut process = ear.program(&sandbox).starts();
    assert_eq!(ear.hears(SOON).as_deref(), Some("READY=1"));
    assert!(sandbox.calls().iter().any(|call| call.method == "GetUpdates"));
    let begun = Instant::now();
    for _ in 0..6 {
        assert_eq!(ear.hears(Duration::from_secs(5)).as_deref(), Some("WATCHDOG=1"));
    }
    assert!(begun.elapsed() > Duration::from_secs(1), "each quarter of a second");
    process.stops();
    let mut last = None;
    while let Some(told) = ear.hears(Duration::from_millis(100)) {
        last = Some(told);
    }
    assert_eq!(last.as_deref(), Some("STOPPING=1"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_sign_of_life_comes_once_the_writer_is_stuck() {
    let (ear, sandbox) = (Ear::open(), running_sandbox().await);
    let program = ear.program(&sandbox).with("FAILPOINTS", "in-batch=30*off->sleep(600000)");
    let mut process = program.starts();
    assert_eq!(ear.hears(SOON).as_deref(), Some("READY=1"));
    assert_eq!(ear.hears(SOON).as_deref(), Some("WATCHDOG=1"));
    let begun = Instant::now();
    while ear.hears(Duration::from_secs(3)).is_some() {
        assert!(begun.elapsed() < Duration::from_mins(1), "it is never stuck");
    }
    assert!(process.is_alive(), "systemd would end it now");
    process.is_killed();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_ready_and_lives_while_telegram_is_away() {
    let (ear, sandbox) = (Ear::open(), running_sandbox().await);
    let kind = sandbox::FaultKind::BadGateway;
    sandbox.fault(sandbox::Fault { method: None, chat: None, kind, times: None });
    let mut process = ear.program(&sandbox).starts();
    assert_eq!(ear.hears(SOON).as_deref(), Some("READY=1"));
    for _ in 0..3 {
        assert_eq!(ear.hears(Duration::from_secs(5)).as_deref(), Some("WATCHDOG=1"));
    }
    process.stops();
}
