//! What whoever started us as a service is told, as systemd wants it: that we are ready, that we are
//! alive, that we stop. Who is not told for long that we are alive starts us anew.
//!
//! Alive: the one writer answers, and courier and clockwork have looked at what is due. A disk that
//! will not be written, or Telegram away, is no death: a new start would change nothing.

use std::ffi::OsString;
use std::os::unix::net::UnixDatagram;
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use tokio::sync::watch;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::Presence;
use crate::kernel::writer::Writer;
use crate::shell::clockwork::Stillness;

/// Ready is who has asked Telegram once, whatever came of it; or who has tried for so long.
const READY_WITHIN: Duration = Duration::from_secs(20);
const TICK: Duration = Duration::from_millis(100);
/// So many signs of life are given in the time that it waits for one: one that is late is no death.
const SIGNS: u32 = 4;

/// Whoever started us as a service.
#[derive(Clone, Debug)]
pub struct Service {
    /// Where it listens.
    socket: OsString,
    /// For so long it waits for a sign of life; nothing if it wants none.
    patience: Option<Duration>,
}

impl Service {
    /// As systemd says it in the environment; nothing if nobody wants to be told.
    pub fn of_environment() -> Option<Self> {
        let socket = std::env::var_os("NOTIFY_SOCKET").filter(|socket| !socket.is_empty())?;
        let number = |name| std::env::var(name).ok()?.parse::<u64>().ok();
        let of_another = |of: u64| of != u64::from(std::process::id());
        let micros = number("WATCHDOG_USEC").filter(|micros| *micros > 0);
        let patience = match number("WATCHDOG_PID") {
            Some(process) if of_another(process) => None,
            Some(_) | None => micros.map(Duration::from_micros),
        };
        Some(Self { socket, patience })
    }

    /// Tells it; where it cannot be told, that is its own affair.
    fn tell(&self, what: &str) {
        let told = UnixDatagram::unbound().and_then(|ours| {
            // Whoever does not read must not hold us up.
            ours.set_nonblocking(true)?;
            ours.send_to_addr(what.as_bytes(), &self.address()?)
        });
        if let Err(error) = told {
            tracing::warn!(%error, what, "whoever started us cannot be told");
        }
    }

    fn address(&self) -> std::io::Result<std::os::unix::net::SocketAddr> {
        use std::os::unix::ffi::OsStrExt as _;
        #[cfg(target_os = "linux")]
        if let Some(name) = self.socket.as_bytes().strip_prefix(b"@") {
            use std::os::linux::net::SocketAddrExt as _;
            return std::os::unix::net::SocketAddr::from_abstract_name(name);
        }
        let path = std::path::Path::new(std::ffi::OsStr::from_bytes(self.socket.as_bytes()));
        std::os::unix::net::SocketAddr::from_pathname(path)
    }
}

/// Tells it how we are.
pub struct Signs {
    /// Whom.
    pub service: Service,
    /// Whether Telegram was asked.
    pub presence: Arc<Presence>,
    /// The one writer.
    pub writer: Writer,
    /// How far the courier has come.
    pub courier: watch::Receiver<Stillness>,
    /// How far the clockwork has come.
    pub clockwork: watch::Receiver<Stillness>,
}

impl Signs {
    /// Runs until it is stopped.
    pub async fn run(mut self, stop: CancellationToken) {
        tokio::select! {
            () = stop.cancelled() => {}
            () = self.give() => {}
        }
        self.service.tell("STOPPING=1");
    }

    async fn give(&mut self) {
        let begun = Instant::now();
        while !self.presence.is_known() && begun.elapsed() < READY_WITHIN {
            tokio::time::sleep(TICK).await;
        }
        self.service.tell("READY=1");
        let Some(patience) = self.service.patience else { return std::future::pending().await };
        let part = patience / SIGNS;
        loop {
            let next = Instant::now() + part;
            if self.is_alive(part).await {
                self.service.tell("WATCHDOG=1");
            } else {
                tracing::error!("the writer, the courier or the clockwork is stuck");
            }
            tokio::time::sleep_until(next).await;
        }
    }

    async fn is_alive(&mut self, within: Duration) -> bool {
        let before = *self.writer.commits().borrow();
        let nothing = self
            .writer
            .run(|_| -> BoxFuture<'_, anyhow::Result<()>> { Box::pin(std::future::ready(Ok(()))) });
        // A no is an answer, too.
        if tokio::time::timeout(within, nothing).await.is_err() {
            return false;
        }
        // What commits again and again is at work, however long it does not look up.
        let busy = self.writer.commits().borrow().saturating_sub(before) > 1;
        let looks = |seen: &mut watch::Receiver<Stillness>| {
            let begun = *seen.borrow() != Stillness::UNKNOWN;
            let looked = seen.has_changed().unwrap_or(false);
            seen.mark_unchanged();
            looked || !begun
        };
        let (courier, clockwork) = (looks(&mut self.courier), looks(&mut self.clockwork));
        busy || (courier && clockwork)
    }
}
