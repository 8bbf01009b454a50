//! The sandbox as its user holds it.

mod files;
mod groups;
mod people;
mod seeing;
mod talk;
mod trouble;

pub use trouble::HeldUpdates;

use std::fmt;
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::http::{self, Door, Shared};
use crate::{Clock, Options, UserId};

/// A running stand-in for Telegram. Clones are handles to the same one.
///
/// An act that makes no sense, such as a stranger speaking in a group, has no
/// effect and is listed by [`Sandbox::mistakes`].
#[derive(Clone)]
pub struct Sandbox {
    pub(crate) shared: Arc<Shared>,
    door: Arc<Door>,
}

impl Sandbox {
    /// Binds a port on 127.0.0.1 and serves in the background, until
    /// [`Sandbox::stop`] or until the last handle is dropped.
    ///
    /// # Errors
    /// When the port cannot be bound.
    pub async fn start(options: Options) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", options.port)).await?;
        let address = listener.local_addr()?;
        let control = options.control;
        let shared = Arc::new(Shared::new(options));
        let door = Arc::new(Door::new(address));
        http::serve(listener, Arc::clone(&shared), &door, control);
        Ok(Self { shared, door })
    }

    /// Closes the listener and drops all connections at once.
    pub fn stop(&self) {
        self.door.close();
    }

    /// The base of the API, such as `http://127.0.0.1:40123`, without a slash at the end.
    #[must_use]
    pub fn api_url(&self) -> String {
        format!("http://{}", self.door.address())
    }

    /// The bot's token. Any other gets 401.
    #[must_use]
    pub fn token(&self) -> String {
        self.shared.token().to_owned()
    }

    /// The clock of this sandbox.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.shared.clock().clone()
    }

    /// The bot's id.
    #[must_use]
    pub fn bot_id(&self) -> UserId {
        self.shared.world().bot.id
    }

    /// The bot's username, without `@`.
    #[must_use]
    pub fn bot_username(&self) -> String {
        self.shared.world().bot.username.clone()
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Sandbox")
            .field("address", &self.door.address())
            .finish_non_exhaustive()
    }
}
