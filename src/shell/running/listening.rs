//! What listens on ports of our own.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::{Task, spawn};
use crate::kernel::clock::Clock;
use crate::kernel::database::Database;
use crate::shell::alive::{Health, Pulse, Web};
use crate::shell::bell::{self, Bells};
use crate::shell::config::{Broker, Settings};
use crate::shell::start_error::StartError;

/// Tells health and figures at this address, if there is one; where that is, if it is possible.
pub(super) async fn watch_over(
    address: Option<SocketAddr>,
    health: Health,
    database: &Database,
    tasks: &mut JoinSet<Task>,
    stop: &CancellationToken,
) -> Option<SocketAddr> {
    let address = address?;
    let web = match Web::open(address, health, database.writer.commits()).await {
        Ok(web) => web,
        Err(error) => {
            // Whom it serves is more important than who watches over it.
            tracing::error!(
                %address, %error,
                "health and figures cannot be told there: name another address (LINLI_WEB), or off"
            );
            return None;
        }
    };
    let told_at = web.address();
    let stopped = stop.clone();
    let telling = async move {
        tokio::select! {
            () = stopped.cancelled() => {}
            () = web.run() => {}
        }
    };
    spawn(tasks, telling, Task::Web);
    Some(told_at)
}

/// Where doorbells ring.
pub(super) struct Hearing {
    /// Over HTTP.
    web: Option<bell::Web>,
    /// By a broker, and when it last said something.
    broker: Option<(Broker, Arc<Pulse>)>,
}

impl Hearing {
    /// Opens it. A house whose bells nobody hears must not look as if all were well: it is not started.
    pub(super) async fn open(settings: &Settings, clock: &Clock) -> Result<Self, StartError> {
        let web = match settings.ring {
            Some(address) => {
                let opened = bell::Web::open(address).await;
                Some(opened.map_err(|error| StartError::Bells(address, error))?)
            }
            None => None,
        };
        let broker = settings.mqtt.clone();
        let broker = broker.map(|broker| (broker, Arc::new(Pulse::new(clock.clone()))));
        Ok(Self { web, broker })
    }

    /// When the broker last said something, if there is one.
    pub(super) fn pulse(&self) -> Option<Arc<Pulse>> {
        self.broker.as_ref().map(|(_, pulse)| Arc::clone(pulse))
    }

    /// Hears doorbells from now on; where that is, over HTTP.
    pub(super) fn begin(
        self,
        database: &Database,
        clock: &Clock,
        tasks: &mut JoinSet<Task>,
        stop: &CancellationToken,
    ) -> Option<SocketAddr> {
        let bells = Bells::new(database.views.clone(), database.writer.clone(), clock.clone());
        let bells = Arc::new(bells);
        #[cfg(feature = "mqtt")]
        if let Some((broker, pulse)) = self.broker {
            let mqtt =
                bell::Mqtt { broker, bells: Arc::clone(&bells), pulse, clock: clock.clone() };
            spawn(tasks, mqtt.run(stop.clone()), Task::Broker);
        }
        let web = self.web?;
        let told_at = web.address();
        spawn(tasks, web.run(bells, stop.clone()), Task::Bells);
        Some(told_at)
    }
}
