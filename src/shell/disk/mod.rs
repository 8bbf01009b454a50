//! The disk: somebody watches whether it can be written and has room. When it is full, the ballast
//! is given up so that what is urgent goes on, and moderators are told; when there is room again, it
//! is taken in again, and they are told.

pub mod ballast;
mod reserve;

use std::path::Path;
use std::time::{Duration, Instant};

use futures::future::BoxFuture;
use tokio_util::sync::CancellationToken;

use self::ballast::{Ballast, LEAST};
use self::reserve::Reserve;
use super::registry;
use crate::kernel::incident::{self, Incident};
use crate::kernel::trouble::Trouble;
use crate::kernel::tx::Reads as _;
use crate::kernel::view::Views;
use crate::kernel::writer::Writer;

/// The room is looked at this often.
const TICK: Duration = Duration::from_secs(1);

/// Watches the disk.
pub struct Watch {
    reserve: Reserve,
    writer: Writer,
    views: Views,
    /// What moderators know, once that was read.
    told: Option<bool>,
}

impl Watch {
    /// A watch over the disk of this folder.
    pub fn new(folder: &Path, writer: Writer, views: Views) -> Self {
        Self { reserve: Reserve::of(folder), writer, views, told: None }
    }

    /// Runs until it is stopped.
    pub async fn run(mut self, stop: CancellationToken) {
        let mut trouble = self.writer.trouble();
        loop {
            let known = *trouble.borrow_and_update();
            self.look(known).await;
            tokio::select! {
                () = stop.cancelled() => return,
                _ = trouble.changed() => {}
                () = tokio::time::sleep(TICK) => {}
            }
        }
    }

    async fn look(&mut self, trouble: Option<Trouble>) {
        let full = match self.reserve.is_full(trouble, Instant::now()) {
            Ok(full) => full,
            Err(error) => {
                tracing::error!(%error, "the room on the disk cannot be seen to");
                return;
            }
        };
        if self.told.is_none() {
            self.told = self.read_told().await;
        }
        if self.told.is_some_and(|told| told != full) && self.tell(full).await {
            self.told = Some(full);
        }
    }

    async fn read_told(&self) -> Option<bool> {
        let mut view = self.views.open().await.ok()?;
        incident::is_so(view.read(), Incident::DiskFull).await.ok()
    }

    /// Tells moderators; false if that has to wait.
    async fn tell(&self, full: bool) -> bool {
        let told = self.writer.run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
            Box::pin(registry::disk_is_full(tx, full))
        });
        told.await.inspect_err(|error| tracing::error!(%error, "nobody is told yet")).is_ok()
    }
}

/// Before the database is opened: where the disk is full already, the ballast is given up, for a
/// start writes as well.
pub fn make_room(folder: &Path) {
    let ballast = Ballast::of(folder);
    if ballast.is_there() && ballast.room().is_ok_and(|room| room < LEAST) {
        match ballast.give_up() {
            Ok(()) => tracing::error!("the disk is full: make room. Linli starts with a reserve"),
            Err(error) => tracing::error!(%error, "the disk is full, and nothing can be freed"),
        }
    }
}
