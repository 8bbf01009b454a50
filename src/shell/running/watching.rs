//! What watches, beside those who do the work.

use std::sync::Arc;

use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::{Task, spawn};
use crate::kernel::clock::Clock;
use crate::kernel::database::Database;
use crate::shell::alive::{Presence, Signs};
use crate::shell::clockwork::Stillness;
use crate::shell::config::Settings;
use crate::shell::{disk, fallback};

/// Watches over the disk that holds the data, if room is kept on it.
pub(super) fn watch_disk(
    settings: &Settings,
    database: &Database,
    tasks: &mut JoinSet<Task>,
    stop: &CancellationToken,
) {
    if settings.ballast {
        let (writer, views) = (database.writer.clone(), database.views.clone());
        let watch = disk::Watch::new(&settings.data, writer, views);
        spawn(tasks, watch.run(stop.clone()), Task::Disk);
    }
}

/// Watches over calls for help that cannot be told, if there is a way beside Telegram.
pub(super) fn watch_beside(
    settings: &Settings,
    (presence, database): (&Arc<Presence>, &Database),
    clock: &Clock,
    tasks: &mut JoinSet<Task>,
    stop: &CancellationToken,
) {
    if !settings.fallback.is_none() {
        let (presence, views) = (Arc::clone(presence), database.views.clone());
        let fallback = settings.fallback.clone();
        let watch =
            fallback::Watch::resume(&settings.data, fallback, presence, views, clock.clone());
        spawn(tasks, watch.run(stop.clone()), Task::Fallback);
    }
}

/// Tells whoever started us as a service how we are, if they want to know.
pub(super) fn give_signs(
    settings: &Settings,
    (presence, database): (&Arc<Presence>, &Database),
    (courier, clockwork): (&watch::Receiver<Stillness>, &watch::Receiver<Stillness>),
    tasks: &mut JoinSet<Task>,
    stop: &CancellationToken,
) {
    if let Some(service) = settings.service.clone() {
        let signs = Signs {
            service,
            presence: Arc::clone(presence),
            writer: database.writer.clone(),
            courier: courier.clone(),
            clockwork: clockwork.clone(),
        };
        spawn(tasks, signs.run(stop.clone()), Task::Signs);
    }
}
