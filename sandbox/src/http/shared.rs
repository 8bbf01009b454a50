//! What all connections share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::fault::Faults;
use crate::world::World;
use crate::{ChatId, Clock, Fault, FaultKind, Options};

/// The world behind its lock, and the trouble on order.
#[derive(Debug)]
pub(crate) struct Shared {
    world: Mutex<World>,
    faults: Mutex<Faults>,
    cleared: watch::Sender<u64>,
    clock: Clock,
    token: String,
}

impl Shared {
    pub(crate) fn new(options: Options) -> Self {
        let world = World::new(&options);
        Self {
            token: world.bot.token(),
            world: Mutex::new(world),
            faults: Mutex::default(),
            cleared: watch::channel(0).0,
            clock: options.clock,
        }
    }

    /// The world, locked. Never hold it across an await.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.clock
    }

    pub(crate) fn order_fault(&self, fault: Fault) {
        self.faults().order(fault);
        let world = self.world();
        // A poll that is waiting must learn of it.
        world.inbox.wake();
        world.journal.stir();
    }

    pub(crate) fn clear_faults(&self) {
        self.faults().clear();
        self.world().journal.stir();
        self.cleared.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// The fault that strikes such a call, counted off.
    pub(crate) fn strike(&self, method: &str, chat: Option<ChatId>) -> Option<FaultKind> {
        self.faults().strike(method, chat, self.clock.steady())
    }

    /// Tells when the faults are cleared.
    pub(crate) fn clearings(&self) -> watch::Receiver<u64> {
        self.cleared.subscribe()
    }

    fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
